"""What each official cell shows besides its figure: fill and comment, from findings, corrections and reading."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from core import words
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty
from core.review import Review
from core.trail import Correction
from core.workbook.canvas import CORRECTED, FAILING, exact_in_sheet
from core.workbook.texts import text

MARKED = frozenset({Severity.ERROR, Severity.WARNING})
_MOST_FINDINGS = 6  # a comment longer than that is not read


@dataclass(frozen=True, slots=True)
class Mark:
    """`fill` is a colour or empty; `hatched` says that the source has no such cell; `comment` may be empty."""

    fill: str = ""
    hatched: bool = False
    comment: str = ""


def marks(review: Review) -> dict[CellRef, Mark]:
    """Return the mark of every cell of the form."""
    failing = failing_cells(review.judgement.findings)
    sentences: dict[int, str] = {}
    for findings in failing.values():
        for finding in findings:
            if id(finding) not in sentences:
                sentences[id(finding)] = _finding_line(finding, review)
    read = review.report.by_ref()
    return {ref: _mark(review, read[ref], failing.get(ref, []), sentences) for ref in read}


def failing_cells(findings: tuple[Finding, ...]) -> Mapping[CellRef, list[Finding]]:
    """Return, for each cell that takes part in something that does not hold, the findings that say so."""
    found: dict[CellRef, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.outcome is Outcome.FAIL and finding.severity in MARKED:
            for ref in dict.fromkeys(finding.cells):
                found[ref].append(finding)
    return found


def printed_line(cell: Cell) -> str:
    """Say what the source has in this cell."""
    name = {
        CellStatus.BLANK: "printed_blank",
        CellStatus.ABSENT: "printed_absent",
        CellStatus.PLACEHOLDER: "printed_placeholder",
        CellStatus.UNREADABLE: "printed_unreadable",
    }.get(cell.status, "printed")
    return text("comments", name, text=cell.raw or "")


def _mark(review: Review, read: Cell, failing: list[Finding], sentences: dict[int, str]) -> Mark:
    correction = review.corrections.get(read.ref)
    lines = [printed_line(read)]
    if correction is not None:
        lines += _correction_lines(correction)
    lines += [sentences[id(finding)] for finding in failing[:_MOST_FINDINGS]]
    if len(failing) > _MOST_FINDINGS:
        lines.append(text("comments", "more", count=len(failing) - _MOST_FINDINGS))
    lines += _reading_lines(review, read, correction)
    absent = read.status is CellStatus.ABSENT and correction is None
    if len(lines) == 1 and not absent:
        return Mark()
    fill = CORRECTED if correction is not None else FAILING if failing else ""
    return Mark(fill, absent, "\n".join(lines))


def _correction_lines(correction: Correction) -> list[str]:
    name = "corrected" if correction.after else "corrected_blank"
    reason = "reason" if correction.reason else "no_reason"
    author = correction.author or text("overview", "unnamed")
    return [
        text("comments", name, text=correction.after),
        text("comments", reason, text=correction.reason),
        text("comments", "by", author=author, at=f"{correction.at:%Y-%m-%d %H:%M}"),
    ]


def _reading_lines(review: Review, read: Cell, correction: Correction | None) -> list[str]:
    lines = []
    if correction is None and read.certainty is Certainty.SETTLED:
        lines.append(text("comments", "settled"))
    confirmed = review.in_force(read.ref) if correction is None else None
    if confirmed is not None:
        author = confirmed.author or text("overview", "unnamed")
        lines.append(text("comments", "confirmed", author=author, at=f"{confirmed.at:%Y-%m-%d %H:%M}"))
    elif correction is None and read.certainty is Certainty.GUESS:
        lines.append(text("comments", "guess"))
    implied = review.judgement.implied.get(read.ref)
    if implied is not None:
        lines.append(text("comments", "implied", value=implied))
    value = review.cells[read.ref].value
    if value is not None and not exact_in_sheet(value):
        lines.append(text("comments", "long_number"))
    return lines


def _finding_line(finding: Finding, review: Review) -> str:
    sentence = words.sentence(finding, review.form, review.cells)
    return text("comments", "finding", severity=words.severity(finding.severity), sentence=sentence)
