"""Reports with wrong figures, corrected in a review, and the marked copies that come of it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core import tracked
from core.checks import judge_report
from core.findings import Outcome
from core.forms import CellRef
from core.model import CellStatus, Figure, Report
from core.opening import open_report
from core.review import Review
from core.rules import balances_for
from tests.builders import ref
from tests.renderers.common import source
from tests.writers.makings import MAKINGS, Making

AUTHOR = "李审校"
NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
WRONG: Mapping[CellRef, object] = {
    ref("applications.results_total.natural_person"): 99,
    ref("applications.denied_by_law.business"): 1234,
    ref("proceedings.reconsideration.total"): 88,
}
BLANK = ref("applications.granted.natural_person")
SUPERFLUOUS = ref("disclosure.licensing.decisions")
# here a blank cell is no place in the text
_WITHOUT_BLANKS = ("one cell a row", "lines", "glued")
State = dict[CellRef, tuple[CellStatus, Figure | None]]
_NOTHING = (CellStatus.BLANK, CellStatus.ABSENT)


class Corrected(NamedTuple):
    """A report as it was written, its review with all corrections, and the marked copy."""

    data: bytes
    review: Review
    copy: bytes
    made: tracked.Marked


def corrected(making: str | Making, folder: Path, scale: str = "city", seed: int = 7) -> Corrected:
    """Write a report with mistakes in a making of its own or by name, put each right that was read, delete a figure."""
    report = source("2021", scale, seed)
    printed: dict[CellRef, object] = {**report.figures, **WRONG}
    if making not in _WITHOUT_BLANKS:
        printed[BLANK] = ""
    make = MAKINGS[making] if isinstance(making, str) else making
    data = make(report._replace(figures=printed))  # type: ignore[arg-type]
    path, copy = folder / "报告.docx", folder / "副本.docx"
    path.write_bytes(data)
    review = Review(open_report(path), AUTHOR, clock=lambda: NOON)
    for at, cell in list(review.cells.items()):
        if cell.value != report.figures[at]:
            review.correct(at, str(report.figures[at]), "核对原始登记")
    review.correct(SUPERFLUOUS, "", "不是本机关的数")
    made = tracked.save(review, copy)
    return Corrected(data, review, copy.read_bytes(), made)


def state(report: Report) -> State:
    """Return what each cell holds; a figure deleted from a line of text leaves no blank cell there."""
    return {cell.ref: (cell.status, cell.value) for cell in report.cells if cell.status not in _NOTHING}


def wanted(review: Review) -> State:
    """Return what each cell holds after the corrections."""
    return {at: (cell.status, cell.value) for at, cell in review.cells.items() if cell.status not in _NOTHING}


def read(data: bytes, folder: Path) -> Report:
    """Read a document again."""
    path = folder / "再读.docx"
    path.write_bytes(data)
    return open_report(path)


def failing(report: Report) -> list[str]:
    """Return the equations that do not hold."""
    judgement = judge_report(report)
    broken = {finding.key for finding in judgement.findings if finding.outcome is Outcome.FAIL}
    return [f"{balance.id} {balance.subject}" for balance in balances_for(report.form) if balance.key in broken]
