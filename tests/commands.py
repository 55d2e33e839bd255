"""The commands run as processes, and reports to run them on."""

import os
import subprocess
import sys
from pathlib import Path

from tests.builders import ref, small
from tests.renderers.common import from_figures
from tests.renderers.tabs import tabs

ROOT = Path(__file__).resolve().parents[1]
Run = subprocess.CompletedProcess[bytes]


def gouji(*words: str | Path, cwd: Path | None = None, stdout: int | None = subprocess.PIPE, **env: str) -> Run:
    """Run the commands in a process of their own; `env` is added to the environment."""
    return subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "core", *words],
        cwd=cwd or ROOT,
        stdout=stdout,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        timeout=60,
        check=False,
    )


def out(run: Run) -> str:
    """What a run printed; nothing may have gone to stderr."""
    assert run.stderr == b""
    return run.stdout.decode()


def err(run: Run) -> str:
    """What a failed run says: one line, no traceback."""
    text = run.stderr.decode()
    assert text.count("\n") == 1
    assert "Traceback" not in text
    return text


def report_text(changes: dict[str, int] | None = None) -> str:
    """A small balanced report with some figures of its tables changed; its prose stays right."""
    right = from_figures("2021", small())
    changed = {ref(name): value for name, value in (changes or {}).items()}
    return tabs(right._replace(figures={**right.figures, **changed})).text
