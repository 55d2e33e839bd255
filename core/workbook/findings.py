"""The sheet of findings: each as it was before and is after correction."""

from collections import Counter
from dataclasses import dataclass

from core import words
from core.findings import Finding, Outcome
from core.review import Review
from core.words.report import level_of
from core.workbook.canvas import FAILING, Canvas, Value
from core.workbook.lists import fill_list
from core.workbook.places import line_ends, line_of, runs
from core.workbook.texts import text


@dataclass(frozen=True, slots=True)
class Stated:
    """A finding with its state: "still", "new" or "settled"."""

    finding: Finding
    state: str


def with_states(review: Review) -> list[Stated]:
    """Return every finding once: first those that are open now, then those that corrections have settled."""
    before = Counter(finding.key for finding in review.before.findings)
    now = Counter(finding.key for finding in review.judgement.findings)
    found = [Stated(f, "still" if before[f.key] else "new") for f in review.judgement.findings]
    found += [Stated(f, "settled") for f in review.before.findings if not now[f.key]]
    return found


def fill_findings(canvas: Canvas, review: Review) -> None:
    """Write the sheet."""
    stated = with_states(review)
    lines = _Lines(review)
    fills = [FAILING if _fails(one) else "" for one in stated]
    rows = (lines.row(number, one) for number, one in enumerate(stated, 1))
    fill_list(canvas, "findings", rows, fills)


def _fails(one: Stated) -> bool:
    return one.state != "settled" and one.finding.outcome is Outcome.FAIL


class _Lines:
    """Puts findings into words, a settled one by the figures as they were read."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._read = review.report.by_ref()
        self._line_ends = line_ends(review.report.document.text)

    def row(self, number: int, one: Stated) -> list[Value]:
        finding, form = one.finding, self._review.form
        cells = self._read if one.state == "settled" else self._review.cells
        lines = {line_of(self._line_ends, span.start) for span in finding.spans}
        return [
            number,
            text("findings", one.state),
            level_of(finding),
            text("findings", finding.outcome.value),
            words.place(finding, form),
            words.equation(finding, form),
            finding.left,
            finding.right,
            finding.difference,
            words.sentence(finding, form, cells),
            finding.basis,
            "、".join(runs(lines)) or None,
            *self._verdict(one),
            finding.rule,
            finding.subject,
            " ".join(map(str, finding.cells)) or None,
        ]

    def _verdict(self, one: Stated) -> tuple[Value, ...]:
        """Return what a person says of a finding that holds, why, who and when."""
        standing = None if one.state == "settled" else self._review.verdict_of(one.finding)
        if standing is None:
            return (None,) * 4
        said = standing.verdict
        author = said.author or text("overview", "unnamed")
        return words.verdict(standing), said.note or None, author, f"{said.at:%Y-%m-%d %H:%M}"
