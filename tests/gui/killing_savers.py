"""Killing windows that save, and looking at what they leave: the old file or the new one, whole."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeGuard
from zipfile import BadZipFile, ZipFile

import docx
from openpyxl import load_workbook

from core.errors import ReportError
from core.files import sweep_leftovers
from core.readers import read
from tests.accepting import changes
from tests.gui.killing import ROOT
from tests.gui.saver import AUTHOR, FILES, FIRST, STEP

TABLE = "申请办理"
_MOST_SECONDS = 0.8  # of saving before a kill


class Killed(NamedTuple):
    """What a window had saved and what it was saving: the figures of both, of each kind."""

    saved: dict[str, int]
    begun: dict[str, int]
    files: int


def figures_in(kind: str, path: Path) -> set[int]:
    """Return the figures that were entered before a file was written; empty for a file that cannot be read."""
    try:
        return {figure - figure % STEP for figure in _figures_in(kind, path)}
    except (ReportError, OSError, BadZipFile, KeyError, ValueError):
        return set()


def _figures_in(kind: str, path: Path) -> Iterator[int]:
    if path.suffix != ".pdf":
        with ZipFile(path) as archive:
            if archive.testzip() is not None:
                return
    if kind == "workbook":
        sheet = load_workbook(path, data_only=True)[TABLE]
        yield from (cell.value for row in sheet.iter_rows() for cell in row if _is_large(cell.value))
    elif kind == "tracked":
        docx.Document(str(path))
        yield from (int(one.text) for one in changes(path.read_bytes(), AUTHOR) if one.kind == "ins")
    else:
        # a difference is a little smaller than what it is taken from
        yield from sorted(map(int, re.findall(r"(?<![0-9a-f])\d{9}(?![0-9a-f])", read(path).text)))[-1:]


def _is_large(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and value >= FIRST


def killed(path: Path, version: int, chance: Random, *how: str) -> Killed:
    """Let a window save and kill it at any moment."""
    with subprocess.Popen(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-m", "tests.gui.saver", str(path), str(path.parent), str(version), *how],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(2 * len(FILES))]
        try:
            process.wait(chance.random() * _MOST_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
        lines += process.stdout.read().split("\n")[:-1]
    assert process.returncode == -9, "it is the kill that ended it"
    said = [line.split() for line in lines]
    saved, begun = (
        {kind: int(figure) for what, kind, figure in said if what == wanted} for wanted in ("saved", "begun")
    )
    return Killed(saved, begun, sum(what == "saved" for what, *_ in said))


def damaged(path: Path, at: Killed) -> list[str]:
    """Name the files that are neither what was saved last nor what was being saved, and what else lies about."""
    folder = path.parent
    wrong = [
        kind
        for kind, name in FILES.items()
        if figures_in(kind, folder / name) not in ({at.saved[kind]}, {at.begun[kind]})
    ]
    sweep_leftovers(folder)
    known = {path.name, "settings.ini", "settings.ini.lock", *FILES.values()}  # Qt has its own way with settings
    return wrong + [file.name for file in folder.iterdir() if file.is_file() and file.name not in known]
