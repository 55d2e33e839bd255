"""What the prose and last year's report know, and slips that make several cells wrong at once."""

from collections.abc import Mapping, Sequence

import pytest

from core import checks, diagnosis, words
from core.document import Span
from core.findings import Proposal, Reason
from core.forms import CellRef, form
from core.model import Figure
from core.statements import Statement, Sum
from tests.builders import Figures, a_report, balanced, dice, ref
from tests.core.test_diagnosis import failing_after
from tests.nets import evidence

Changes = Mapping[str, Figure | str | None]
GROUP = {"upheld": 3, "corrected": 2, "other": 0, "pending": 1, "total": 8}
TOTAL = "proceedings.reconsideration.total"
UPHELD = "proceedings.reconsideration.upheld"


def says(value: int, *cells: str, high: int | None = None, certain: bool = True, less: int = 0) -> Statement:
    sums = (Sum(tuple(ref(cell) for cell in cells), less),)
    return Statement("narrative", value, high or value, sums, Span(0, 0), Span(0, 0), certain)


def explained(
    changes: Changes,
    statements: Sequence[Statement] = (),
    previous: Mapping[CellRef, Figure] | None = None,
    figures: Figures | None = None,
) -> tuple[Proposal, ...]:
    report = a_report(changes, figures=figures)
    judgement = checks.judge_report(report)
    return diagnosis.explain(report.form, report.by_ref(), judgement, statements=statements, previous=previous)


def values(proposal: Proposal) -> dict[str, Figure]:
    return {str(change.ref): change.after for change in proposal.changes}


def group(**other: int) -> dict[str, int]:
    return {f"proceedings.reconsideration.{column}": value for column, value in {**GROUP, **other}.items()}


def test_the_prose_decides_between_the_five_cells_of_a_group() -> None:
    # 3 and 2 and 0 and 1 are 6, not 8
    by_prose = explained(group(), [says(6, TOTAL)])
    assert values(by_prose[0]) == {TOTAL: 6}
    assert ("narrative", "6") in evidence(by_prose[0])
    assert all(("narrative_against", "6") not in evidence(proposal) for proposal in by_prose)
    upheld = explained(group(), [says(5, UPHELD)])
    assert values(upheld[0]) == {UPHELD: 5}
    assert len(by_prose) == len(upheld) == len(explained(group()))


def test_the_prose_that_has_the_printed_figure_speaks_against_another() -> None:
    offered = explained(group(), [says(8, TOTAL)])
    assert values(offered[-1]) == {TOTAL: 6}
    assert ("narrative_against", "8") in evidence(offered[-1])


def test_a_sum_in_the_prose_tells_which_lawsuits_are_wrong() -> None:
    first, second = "proceedings.litigation_direct", "proceedings.litigation_after_reconsideration"
    printed = {f"{first}.upheld": 2, f"{first}.total": 4, f"{second}.upheld": 1, f"{second}.total": 1}
    right = says(3, f"{first}.total", f"{second}.total")
    assert values(explained(printed, [right])[0]) == {f"{first}.total": 2}
    wrong_part = says(5, f"{first}.total", f"{second}.total")
    assert f"{first}.total" not in values(explained(printed, [wrong_part])[0])


def test_a_sum_over_two_groups_that_are_both_wrong_is_heard_once_they_are_together() -> None:
    first, second = "proceedings.litigation_direct", "proceedings.litigation_after_reconsideration"
    printed = {f"{first}.upheld": 2, f"{first}.total": 4, f"{second}.upheld": 1, f"{second}.total": 6}
    best = explained(printed, [says(3, f"{first}.total", f"{second}.total")])[0]
    assert values(best) == {f"{first}.total": 2, f"{second}.total": 1}
    assert ("narrative", "3") in evidence(best)


def test_what_the_prose_takes_off_and_how_sure_it_is_count() -> None:
    assert values(explained(group(), [says(5, TOTAL, less=1)])[0]) == {TOTAL: 6}
    roughly = explained(group(), [says(5, UPHELD, high=9), says(6, TOTAL)])
    assert values(roughly[0]) == {TOTAL: 6}
    assert ("narrative", "5—9") in evidence(next(one for one in roughly if UPHELD in values(one)))
    unsure = explained(group(), [says(5, UPHELD, certain=False), says(6, TOTAL)])
    assert values(unsure[0]) == {TOTAL: 6}


def test_a_statement_about_unknown_cells_says_nothing() -> None:
    lost: dict[str, Figure | str | None] = {**group(), "proceedings.litigation_direct.total": ""}
    about = says(6, TOTAL, "proceedings.litigation_direct.total")
    assert [values(one) for one in explained(lost, [about])] == [values(one) for one in explained(lost)]


# in each column the two rows add up, in each row the columns do not: either persons or the totals are wrong
TWO_ROWS = {"applications.received.natural_person": 3, "applications.carried_over.natural_person": 2}
PERSONS = {"applications.received.natural_person": 4, "applications.carried_over.natural_person": 1}
TOTALS = {"applications.received.total": 5, "applications.carried_over.total": 2}


def test_last_years_report_decides_what_was_carried_over() -> None:
    forward = {ref("applications.carried_forward.natural_person"): 1}
    assert values(explained(TWO_ROWS, previous=forward)[0]) == PERSONS
    assert ("last_year", "1") in evidence(explained(TWO_ROWS, previous=forward)[0])
    forward = {ref("applications.carried_forward.total"): 2, ref("applications.carried_forward.natural_person"): 2}
    offered = explained(TWO_ROWS, previous=forward)
    assert values(offered[0]) == TOTALS
    assert ("last_year_against", "2") in evidence(next(one for one in offered if values(one) == PERSONS))


def test_contradictory_witnesses_are_both_shown_and_never_averaged() -> None:
    said = [says(2, "applications.carried_over.total")]
    offered = explained(TWO_ROWS, said, {ref("applications.carried_forward.natural_person"): 1})
    by_values = {tuple(values(one).items()): dict(evidence(one)) for one in offered}
    assert by_values.keys() == {tuple(PERSONS.items()), tuple(TOTALS.items())}
    assert by_values[tuple(TOTALS.items())]["narrative"] == "2"
    assert by_values[tuple(PERSONS.items())]["last_year"] == "1"


def test_a_part_and_its_total_that_changed_places_are_one_cause() -> None:
    exchanged = explained({UPHELD: 17, "proceedings.reconsideration.corrected": 14, TOTAL: 3})
    assert values(exchanged[0]) == {UPHELD: 3, TOTAL: 17}
    assert ("exchanged", TOTAL) in evidence(exchanged[0])


def test_totals_of_rows_far_apart_that_changed_places_are_one_cause() -> None:
    """As in two persons' figures that are wrong by as much, but those have no cause in common."""
    rows = ("granted", "unavailable_not_held")
    parts = {"granted": (20, 2), "unavailable_not_held": (8, 1), "results_total": (28, 3), "received": (28, 3)}
    figures = balanced("2021", "town", dice(1))
    figures = {at: 0 if at.table == "applications" else value for at, value in figures.items()}
    for row, (persons, business) in parts.items():
        values_ = {"natural_person": persons, "business": business, "total": persons + business}
        figures |= {ref(f"applications.{row}.{column}"): value for column, value in values_.items()}
    totals = [f"applications.{row}.total" for row in rows]
    best, *others = explained({totals[0]: 9, totals[1]: 22}, figures=figures)
    assert values(best) == {totals[0]: 22, totals[1]: 9}
    assert {("exchanged", one) for one in totals} <= set(evidence(best))
    assert all("exchanged" not in dict(evidence(one)) for one in others)


def test_figures_that_changed_places_between_groups_explain_both_and_are_not_put_together() -> None:
    direct, after = "proceedings.litigation_direct", "proceedings.litigation_after_reconsideration"
    report = a_report({f"{direct}.total": 18, f"{after}.other": 18})
    offered = explained({f"{direct}.total": 18, f"{after}.other": 18})
    assert all(failing_after(report, proposal) == 0 for proposal in offered)
    found = [tuple(sorted(values(proposal).items())) for proposal in offered]
    assert set(found[:2]) == {
        ((f"{after}.other", 0), (f"{direct}.other", 18)),
        ((f"{after}.total", 18), (f"{direct}.total", 0)),
    }
    assert len(set(found)) == len(found) == 10


@pytest.mark.parametrize("at", ["granted", "unavailable_not_held", "received", "carried_forward"])
@pytest.mark.parametrize("with_total", [False, True])
@pytest.mark.parametrize("rightwards", [False, True])
def test_a_row_that_moved_one_cell_is_moved_back(at: str, *, with_total: bool, rightwards: bool) -> None:
    figures = balanced("2021", "province", dice(5))
    row = [ref for ref in form("2021").table("applications").refs() if ref.row == at]
    moving = row if with_total else row[:-1]
    true = [figures[one] for one in moving]
    printed = [0, *true[:-1]] if rightwards else [*true[1:], 0]
    changes = {str(one): value for one, value in zip(moving, printed, strict=True)}
    first = explained(changes, figures=figures)[0]
    assert values(first) == {str(one): figures[one] for one in moving if changes[str(one)] != figures[one]}
    assert ("row_moved", f"applications.{at}") in evidence(first)


def test_beside_a_row_that_moved_another_cell_may_be_wrong() -> None:
    figures = balanced("2021", "province", dice(5))
    row = [ref for ref in form("2021").table("applications").refs() if ref.row == "granted"][:-1]
    printed = [0, *(figures[one] for one in row[:-1])]
    changes = {str(one): value for one, value in zip(row, printed, strict=True)}
    other = "applications.denied_inquiry.business"
    first = explained({**changes, other: int(figures[ref(other)]) + 30}, figures=figures)[0]
    assert values(first)[other] == figures[ref(other)]
    assert ("row_moved", "applications.granted") in evidence(first)


@pytest.mark.parametrize(
    ("code", "value", "said"),
    [
        ("lost_zero", "1→10", "疑似漏了一个 0 1→10"),
        ("extra_zero", "10→1", "疑似多了一个 0 10→1"),
        ("neighbouring_key", "4→5", "疑似按错了旁边的键 4→5"),
        ("exchanged", TOTAL, "疑似与“行政复议·总计”互换了位置"),
        ("row_moved", "applications.received", "“一、本年新收”一行疑似串了一格"),
        ("narrative", "6", "正文写的是 6"),
        ("narrative_against", "8", "但正文写的是 8"),
        ("last_year", "1", "上年报告是 1"),
        ("last_year_against", "2", "但上年报告是 2"),
    ],
)
def test_every_evidence_has_its_words(code: str, value: str, said: str) -> None:
    assert words.evidence(Reason(code, value), form("2021")) == said
