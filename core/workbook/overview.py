"""The first sheet: what was reviewed, by whom, when, with which result."""

import platform
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib import metadata

from core import words
from core.document import Document
from core.entries import Decision
from core.findings import Judgement, Outcome, Severity
from core.model import Cell, CellStatus
from core.review import Review
from core.workbook.canvas import CORRECTED, FAILING, HEAD, Area, Canvas, Look, Value, lines_needed
from core.workbook.tables import Drawn
from core.workbook.texts import text, texts

SCHEMA = 1
_TITLE = Look(size=16, bold=True)
_NAME = Look(frame=True, fill=HEAD, indent=1, wrap=True)
_VALUE = Look(frame=True, indent=1, wrap=True)
_NUMBER = Look(frame=True, align="center")
_HEAD = Look(frame=True, fill=HEAD, bold=True, align="center")
_NOTE = Look(wrap=True, vertical="top")
_COLUMNS = 5


def fill_overview(canvas: Canvas, review: Review, drawn: Sequence[Drawn], saved: datetime) -> None:
    """Write the sheet."""
    canvas.widths(texts("overview")["widths"])
    canvas.put(1, 1, text("overview", "title"), _TITLE)
    canvas.height(1, 1, least=32)
    row = 2
    for name, value in _facts(review, saved):
        row = _fact(canvas, row, text("overview", name), value)
    row = _counts(canvas, row + 1, review, drawn)
    row = _legend(canvas, row + 1)
    for name in ("note_live", "note_missing", "note_source"):
        note = text("overview", name)
        canvas.merged(Area(row, 1, 1, _COLUMNS), note, _NOTE)
        canvas.height(row, lines_needed(note, sum(texts("overview")["widths"])))
        row += 1
    canvas.finish()


def origin_of(document: Document) -> str:
    """Return name and digest of the report behind a workbook that was opened again; empty for any other source."""
    said = dict(document.properties)
    if "gouji.source" not in said:
        return ""
    return said.get("gouji.origin") or f"{said['gouji.source']}　{said.get('gouji.sha256', '')}".strip()


def versions() -> dict[str, str]:
    """Return the versions of the programs that made the workbook."""
    return {
        "gouji": _version("gouji"),
        "openpyxl": _version("openpyxl"),
        "pandas": _version("pandas"),
        "python": platform.python_version(),
    }


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:  # run from a folder without being installed
        return "–"


def _facts(review: Review, saved: datetime) -> Iterator[tuple[str, str]]:
    report, form = review.report, review.form
    entries, cells = len(review.trail), len(review.corrections)
    yield "source", report.document.name
    yield "sha256", report.document.sha256 or text("overview", "unknown")
    if origin := origin_of(report.document):
        yield "origin", origin
    yield "organization", report.organization or text("overview", "unknown")
    yield "year", str(report.year) if report.year else text("overview", "unknown")
    yield "form", text("overview", "form_value", code=form.code, basis=form.basis)
    if (previous := review.previous) is not None:
        yield "previous", words.previous_name(report, previous)
        yield "previous_sha256", previous.document.sha256 or text("overview", "unknown")
    yield "reviewer", review.author or text("overview", "unnamed")
    yield "saved", f"{saved:%Y-%m-%d %H:%M:%S}"
    yield "corrections", text("overview", "corrections_value", cells=cells, entries=entries)
    if review.verdicts:
        yield "verdicts", "，".join(_verdicts(review))
    yield "versions", text("overview", "versions_value", schema=SCHEMA, **versions())


def _verdicts(review: Review) -> Iterator[str]:
    counts = Counter(verdict.decision for verdict in review.verdicts.values())
    for decision in Decision:
        if counts[decision]:
            yield text("overview", "verdicts_value", decision=words.decision(decision), count=counts[decision])


def _fact(canvas: Canvas, row: int, name: str, value: str) -> int:
    canvas.put(row, 1, name, _NAME)
    canvas.merged(Area(row, 2, 1, _COLUMNS - 1), value, _VALUE)
    canvas.height(row, lines_needed(value, sum(texts("overview")["widths"][1:])))
    return row + 1


def _counts(canvas: Canvas, row: int, review: Review, drawn: Sequence[Drawn]) -> int:
    for column, name in enumerate(texts("overview")["when"], 1):
        canvas.put(row, column, name, _HEAD)
    lines = [*_balances(review, drawn), *_findings(review), *_statuses(review)]
    for row_number, line in enumerate(lines, row + 1):
        canvas.height(row_number, 1)
        for column, value in enumerate(line, 1):
            if isinstance(value, str) and value.startswith("="):
                canvas.formula(row_number, column, value, _NUMBER)
            else:
                canvas.put(row_number, column, value, _NAME if column == 1 else _NUMBER)
    return row + 1 + len(lines)


def _balances(review: Review, drawn: Sequence[Drawn]) -> Iterator[list[Value]]:
    for outcome, name, state in (
        (Outcome.PASS, "pass", "balanced"),
        (Outcome.FAIL, "fail", "unbalanced"),
        (Outcome.UNKNOWN, "unknown_balances", "missing"),
    ):
        label = f"{text('overview', 'balances')}：{text('overview', name)}"
        before, now = (judged.count(outcome) for judged in (review.before, review.judgement))
        yield [label, before, now, _live_count(drawn, text("checks", state))]


def _live_count(drawn: Sequence[Drawn], state: str) -> str:
    """Return a formula that counts the check cells in this state, over all official sheets."""
    counts = [f"COUNTIF('{one.sheet}'!{states},\"{state}\")" for one in drawn for states in one.states]
    return "=" + "+".join(counts)


def _findings(review: Review) -> Iterator[list[Value]]:
    def count(judgement: Judgement, outcome: Outcome, severity: Severity | None = None) -> int:
        return sum(
            finding.outcome is outcome and severity in {None, finding.severity} for finding in judgement.findings
        )

    label = text("overview", "findings")
    for severity in Severity:
        numbers = [count(judged, Outcome.FAIL, severity) for judged in (review.before, review.judgement)]
        yield [f"{label}：{words.severity(severity)}", *numbers, None]
    unjudged = [count(judged, Outcome.UNKNOWN) for judged in (review.before, review.judgement)]
    yield [f"{label}：{text('overview', 'unjudged')}", *unjudged, None]


def _statuses(review: Review) -> Iterator[list[Value]]:
    def count(cells: Sequence[Cell]) -> Counter[CellStatus]:
        return Counter(cell.status for cell in cells)

    before, now = count(review.report.cells), count(list(review.cells.values()))
    for status in CellStatus:
        yield [f"{text('overview', 'cells')}：{words.status(status)}", before[status], now[status], None]


def _legend(canvas: Canvas, row: int) -> int:
    canvas.put(row, 1, text("overview", "legend"), _HEAD)
    looks = {
        "legend_corrected": Look(frame=True, fill=CORRECTED),
        "legend_failing": Look(frame=True, fill=FAILING),
        "legend_absent": Look(frame=True, hatched=True),
        "legend_plain": Look(frame=True),
    }
    for row_number, (name, look) in enumerate(looks.items(), row + 1):
        canvas.blank(row_number, 1, look)
        canvas.height(row_number, 1)
        canvas.merged(Area(row_number, 2, 1, _COLUMNS - 1), text("overview", name), _VALUE)
    return row + 2 + len(looks)
