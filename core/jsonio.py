"""The report object of the public contract, and JSON text that keeps every figure exactly as it was read."""

import os
from collections.abc import Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from core import words
from core.errors import ReportError
from core.findings import Finding, Judgement, Key, Outcome, Proposal
from core.forms import CellRef, Form
from core.model import Cell, Figure, Report

SCHEMA = 1
_NOTHING_JUDGED: dict[str, object] = {"rules": 0, "pass": 0, "fail": 0, "unknown": 0}


def report_object(
    report: Report,
    judgement: Judgement,
    proposals: Sequence[Proposal],
    file: str | None = None,
    previous: Report | None = None,
) -> dict[str, object]:
    """Return one report as the contract's object; `file` is the path as it was given."""
    document = report.document
    cells = report.by_ref()
    return {
        "schema": SCHEMA,
        "file": file or document.path or document.name,
        "sha256": document.sha256,
        "error": None,
        "organization": report.organization,
        "year": report.year,
        "form": report.form.code,
        "source": {"format": document.format, "encoding": document.encoding, "pages": document.pages},
        "cells": [_cell(cell, judgement) for cell in report.cells],
        "findings": [_finding(finding, report, cells) for finding in judgement.findings],
        "diagnosis": [_proposal(proposal, report.form, report.document.text) for proposal in proposals],
        "summary": _summary(judgement),
        "previous": None if previous is None else _previous(previous),
    }


def error_object(file: str, error: ReportError, sha256: str | None = None) -> dict[str, object]:
    """Return the object of a file that gives no report: the same keys, empty lists."""
    return {
        "schema": SCHEMA,
        "file": file,
        "sha256": sha256,
        "error": {"code": error.code, "message": error.message},
        "organization": None,
        "year": None,
        "form": None,
        "source": {"format": None, "encoding": None, "pages": None},
        "cells": [],
        "findings": [],
        "diagnosis": [],
        "summary": dict(_NOTHING_JUDGED),
        "previous": None,
    }


def _previous(report: Report) -> dict[str, object]:
    document = report.document
    return {
        "file": document.path or document.name,
        "sha256": document.sha256,
        "organization": report.organization,
        "year": report.year,
    }


def sha256_of(file: str) -> str | None:
    """Return the digest of a file that gave no report, as far as there are bytes to look at."""
    from hashlib import file_digest  # noqa: PLC0415  (only for files that fail)

    try:
        if not os.path.isfile(file):  # noqa: PTH113  (a path as it was given)
            return None
        with Path(file).open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def _ref(ref: CellRef) -> dict[str, object]:
    return {"table": ref.table, "row": ref.row, "column": ref.column}


def _cell(cell: Cell, judgement: Judgement) -> dict[str, object]:
    box = cell.box
    return {
        **_ref(cell.ref),
        "status": cell.status.value,
        "raw": cell.raw,
        "value": cell.value,
        "span": None if cell.span is None else [cell.span.start, cell.span.end],
        "page": None if box is None else box.page,
        "box": None if box is None else [box.x0, box.y0, box.x1, box.y1],
        "implied": judgement.implied.get(cell.ref) if cell.value is None else None,
        "certainty": cell.certainty.value,
    }


def _finding(finding: Finding, report: Report, cells: Mapping[CellRef, Cell]) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "subject": finding.subject,
        "severity": finding.severity.value,
        "status": finding.outcome.value,
        "message": words.sentence(finding, report.form, cells),
        "cells": [_ref(ref) for ref in finding.cells],
        "left": finding.left,
        "right": finding.right,
        "difference": finding.difference,
        "spans": [[span.start, span.end] for span in finding.spans],
    }


def _proposal(proposal: Proposal, form: Form, text: str) -> dict[str, object]:
    return {
        "changes": [{**_ref(change.ref), "from": change.before, "to": change.after} for change in proposal.changes],
        "evidence": words.reasons(proposal, form, text),
        "settles": [_key(key) for key in proposal.settles],
    }


def _key(key: Key) -> str:
    return key.rule if key.subject is None else f"{key.rule}/{key.subject}"


def _summary(judgement: Judgement) -> dict[str, object]:
    counts = {outcome.value: judgement.count(outcome) for outcome in Outcome}
    return {"rules": len(judgement.balances), **counts}


def dumps(value: object) -> str:
    """Write a value as JSON on one line; Decimals digit by digit, which the standard encoder cannot."""
    pieces: list[str] = []
    _write(value, pieces.append)
    return "".join(pieces)


def _write(value: object, put: Any) -> None:  # noqa: ANN401  (list.append; a Protocol would be all there is to say)
    if isinstance(value, str):
        put(encode_basestring(value))
    elif value is None or isinstance(value, bool):
        put(_WORDS[value])
    elif isinstance(value, int):
        put(str(value))
    elif isinstance(value, Decimal):
        put(_exact(value))
    elif isinstance(value, Mapping):
        _write_object(value, put)
    elif isinstance(value, list | tuple):
        _write_list(value, put)
    elif isinstance(value, float):
        put(repr(value))  # only boxes on a page: never a figure
    else:
        raise TypeError(value)


_WORDS = {None: "null", True: "true", False: "false"}


def _write_object(value: Mapping[str, object], put: Any) -> None:  # noqa: ANN401  (as above)
    before = "{"
    for key, inner in value.items():
        put(f"{before}{encode_basestring(key)}: ")
        _write(inner, put)
        before = ", "
    put("}" if value else "{}")


def _write_list(value: Sequence[object], put: Any) -> None:  # noqa: ANN401  (as above)
    before = "["
    for inner in value:
        put(before)
        _write(inner, put)
        before = ", "
    put("]" if value else "[]")


def _exact(value: Figure) -> str:
    return format(value, "f")
