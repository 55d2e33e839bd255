"""A share of a network that is down: every question about what lies on it is an error of the system."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ASKED = ("stat", "lstat", "scandir", "open")


def take_down(folder: Path, monkeypatch: pytest.MonkeyPatch, code: int = errno.EHOSTDOWN) -> Callable[[], None]:
    """Let nothing in a folder be asked about any more, nor the folder itself; what is returned brings it back."""
    down = [True]

    def failing(ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(path: object, *more: object, **named: object) -> object:
            if down and isinstance(path, (str, os.PathLike)) and Path(path).is_relative_to(folder):
                raise OSError(code, os.strerror(code), os.fspath(path))
            return ask(path, *more, **named)

        return asked

    for name in ASKED:
        monkeypatch.setattr(os, name, failing(getattr(os, name)))
    return down.clear
