"""What is still open in a review before it can be called finished; no widgets."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core import words
from core.findings import Finding, Key, Severity
from core.forms import CellRef
from core.model import CellStatus, Certainty
from core.review import Review
from core.words.names import cells_listed_in_table
from gui import speech
from gui.findings.findings_model import LEVELS

_BLANK = "cell.blank"


class Point(NamedTuple):
    """One thing that is open, and where it is: a finding, a cell, or the workbook that is not written (none)."""

    text: str
    where: Key | CellRef | None


class Group(NamedTuple):
    """Open things of one kind; `size` in findings or cells. Hints need not be settled: they are not `weighty`."""

    name: str
    size: int
    points: tuple[Point, ...]
    weighty: bool = True


def _tr(text: str) -> str:
    return QCoreApplication.translate("OpenPoints", text)


def open_points(review: Review) -> tuple[Group, ...]:
    """List everything that is open, gravest first."""
    return tuple(group for group in _groups(review) if group.points)


def weight(groups: Iterable[Group]) -> int:
    """Count what has to be settled, hints left out."""
    return sum(group.size for group in groups if group.weighty)


def _groups(review: Review) -> Iterator[Group]:
    judged = {
        key for key, one in review.standings.items() if not one.valid or one.verdict.decision.value == "to_verify"
    }
    blanks = set(_blanks(review))
    plain = [one for one in review.open_findings if one.key not in judged and not _only_blank(one, blanks)]
    for level in LEVELS[:-1]:
        yield _of_findings(review, _level_name(level), [one for one in plain if _level(one) is level])
    waiting = [finding for finding in review.open_findings if finding.key in judged]
    yield _of_findings(review, _tr("判断待核实、已失效"), waiting)
    of_status = [(ref, cell.status) for ref, cell in review.cells.items()]
    guesses = [ref for ref, cell in review.cells.items() if cell.value is not None and _is_guess(review, ref)]
    yield _of_cells(review, _tr("空白格"), [ref for ref in review.blanks if ref in blanks])
    yield _of_cells(review, _tr("推测的数字，还没有确认"), guesses)
    yield _of_cells(review, _tr("原文缺少的格"), [ref for ref, status in of_status if status is CellStatus.ABSENT])
    if review.unsaved:
        yield Group(_tr("工作簿"), 1, (Point(_tr("上次保存以后的更正和判断还没有写入工作簿"), None),))
    hints = [one for one in plain if _level(one) is Severity.INFO]
    yield _of_findings(review, _level_name(Severity.INFO), hints)._replace(weighty=False)


def _blanks(review: Review) -> list[CellRef]:
    """Return the blank cells that nobody has judged; their findings are not listed beside them."""
    judged = (one for one in review.judgement.findings if one.rule == _BLANK and one.key in review.standings)
    said = {ref for one in judged for ref in one.cells}
    return [ref for ref in review.blanks if ref not in said]


def _only_blank(finding: Finding, blanks: set[CellRef]) -> bool:
    return finding.rule == _BLANK and blanks.issuperset(finding.cells)


def _is_guess(review: Review, ref: CellRef) -> bool:
    return review.cells[ref].certainty is Certainty.GUESS


def _level(finding: Finding) -> Severity | None:
    """Return a finding's level; a hint is one, also where it cannot be judged."""
    return finding.severity if finding.severity is Severity.INFO else finding.level


def _level_name(level: Severity | None) -> str:
    return _tr("不能判断") if level is None else speech.term(words.severity(level))


def _of_findings(review: Review, name: str, findings: list[Finding]) -> Group:
    return Group(name, len(findings), tuple(_point(review, finding) for finding in findings))


def _point(review: Review, finding: Finding) -> Point:
    said = words.sentence(finding, review.form, review.cells)
    standing = review.verdict_of(finding)
    return Point(said if standing is None else speech.aside(said, words.verdict(standing, speech.term)), finding.key)


def _of_cells(review: Review, name: str, refs: list[CellRef]) -> Group:
    """Name the cells of one row together: the link goes to the first of them."""
    rows: dict[tuple[str, str], list[CellRef]] = {}
    for ref in refs:
        rows.setdefault((ref.table, ref.row), []).append(ref)
    points = (Point(cells_listed_in_table(cells, review.form), cells[0]) for cells in rows.values())
    return Group(name, len(refs), tuple(points))
