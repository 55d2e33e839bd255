"""LibreOffice as a reviewer: it opens documents, says what is tracked in them, and accepts or rejects all of it."""

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from core.readers import libreoffice

PROGRAM = libreoffice.program()
_MACRO = Path(__file__).with_name("writers") / "settle.bas"
_SECONDS = 300  # half a minute where nothing else runs
_FIELD, _RECORD = "\x1f", "\x1e"
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
library:passwordprotected="false"><library:element library:name="Settle"/></library:library>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle"
script:language="StarBasic">{}</script:module>"""


class Said(NamedTuple):
    """A change ("Insert", "Delete", …) or a comment ("") as LibreOffice lists it."""

    kind: str
    author: str
    date: str
    text: str


class Settled(NamedTuple):
    """What LibreOffice found in a document, and what it stored after accepting and after rejecting everything."""

    changes: list[Said]
    comments: list[Said]
    accepted: bytes
    rejected: bytes


def settled(documents: Sequence[bytes], folder: Path) -> list[Settled]:
    """Open each document in one run of LibreOffice; a document it cannot open fails."""
    answers = _answers([_written(folder, number, data) for number, data in enumerate(documents)], folder)
    assert len(answers) == len(documents)
    return [
        Settled(
            _said(records, "change"),
            _said(records, "comment"),
            (folder / f"{number}-accepted.docx").read_bytes(),
            (folder / f"{number}-rejected.docx").read_bytes(),
        )
        for number, records in enumerate(answers)
    ]


def _written(folder: Path, number: int, data: bytes) -> str:
    path = folder / f"{number}.docx"
    path.write_bytes(data)
    targets = (folder / f"{number}-{way}.docx" for way in ("accepted", "rejected"))
    return "\t".join(file.as_uri() for file in (path, *targets))


def _said(records: list[list[str]], kind: str) -> list[Said]:
    return [Said(*rest) for what, *rest in records if what == kind]


def _answers(jobs: Sequence[str], folder: Path) -> list[list[list[str]]]:
    """Return what was said about each document, field by field."""
    orders, answers = folder / "jobs.txt", folder / "answers.txt"
    orders.write_text("\n".join(jobs), "utf-8")
    library = folder / "profile" / "user" / "basic" / "Standard"
    _run(folder, "--terminate_after_init")  # makes the profile, with an empty library
    (library / "script.xlb").write_text(_LIBRARY, "utf-8")
    (library / "Settle.xba").write_text(_MODULE.format(escape(_MACRO.read_text("utf-8"))), "utf-8")
    _run(folder, "macro:///Standard.Settle.Main", JOBS=orders.as_uri(), ANSWERS=answers.as_uri())
    files: list[list[list[str]]] = []
    for record in answers.read_text("utf-8").split(_RECORD)[:-1]:
        fields = record.split(_FIELD)
        if fields[0] == "file":
            files.append([])
        assert fields[:2] == ["left", "0"] or fields[0] != "left", "something stayed tracked"
        files[-1].append(fields)
    return files


def _run(folder: Path, order: str, **environment: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(PROGRAM), profile, "--headless", "--norestore", "--nolockcheck", order]
    process = subprocess.Popen(  # noqa: S603  (found above, with our own words)
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        start_new_session=True,
    )
    try:
        assert process.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # the program starts others
        raise
