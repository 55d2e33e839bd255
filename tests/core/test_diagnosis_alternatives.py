"""From one smallest set of many cells to the others of its size."""

from hypothesis import given, settings

from core import checks
from core.diagnosis import Question
from core.diagnosis.alternatives import alternatives
from core.diagnosis.linear import Solution
from core.diagnosis.net import Net
from core.diagnosis.search import smallest_sets
from core.forms import CellRef, form
from tests.builders import Figures, a_report, ref, zeros
from tests.core.test_diagnosis_complete import damaged
from tests.nets import COLUMNS, cells_of, evidence, net_for

PARTS = [row.code for row in form("2021").table("applications").with_role("part")]


@given(damaged(4))
@settings(max_examples=40, deadline=None)
def test_from_any_smallest_set_all_others_are_found(net: Net) -> None:
    found = smallest_sets(net, net.failing()) if net.failing() else None
    if found and found.complete and 2 <= len(found.solutions[0]) <= 4:
        for solution in found.solutions:
            others = alternatives(net, solution, net.failing())
            assert len(set(others)) == len(others)
            assert set(others) == set(found.solutions) - {solution}


def test_from_one_cell_there_is_no_other() -> None:
    net = net_for({"proceedings.reconsideration.total": 4})
    assert len(smallest_sets(net, net.failing()).solutions) == 5
    assert alternatives(net, ((ref("proceedings.reconsideration.total"), 1),), net.failing()) == []


def tens() -> Figures:
    """A table with 10 in every part: 6 in each row, 21 in each column."""
    figures = zeros("2021")
    for column in COLUMNS:
        share = 6 if column == "total" else 1
        for row in PARTS:
            figures[CellRef("applications", row, column)] = 10 * share
        for row in ("received", "results_total"):
            figures[CellRef("applications", row, column)] = 10 * share * len(PARTS)
    return figures


def wrong(errors: dict[str, int]) -> tuple[Net, Solution]:
    """Return a net with these errors, named as granted.business, and what mends them."""
    figures = tens()
    right = {ref(f"applications.{name}"): int(figures[ref(f"applications.{name}")]) for name in errors}
    net = net_for(
        {f"applications.{name}": right[ref(f"applications.{name}")] + by for name, by in errors.items()}, figures
    )
    return net, tuple((at, right[at]) for at in sorted(right, key=net.places.__getitem__))


def test_two_of_six_cells_are_exchanged_for_two_of_another_row() -> None:
    """What is too much in one column and too little in the next may be so in any row that has as much."""
    alone = {"denied_by_law.research": 3, "denied_inquiry.public_welfare": 7, "rejected_repeated.other": 20}
    net, solution = wrong({"granted.natural_person": 5, "granted.business": -5, **alone, "other_misc.total": 90})
    others = alternatives(net, solution, net.failing())
    kept = dict(solution[2:])
    expected = []
    for row in PARTS[1:]:
        one, other, *_ = cells_of(row)
        mended = {**kept, one: 5, other: 15}
        expected.append(tuple((at, mended[at]) for at in sorted(mended, key=net.places.__getitem__)))
    assert sorted(others) == sorted(expected)


# four errors down a column make up for each other, no fewer of them do; what they do to their rows any column may do
DOWN = (1, 2, 4, -7)
ALONE = ((101, "business"), (211, "research"), (307, "public_welfare"), (401, "legal_service"), (503, "other"))


def down_and_alone(down: tuple[int, ...]) -> tuple[Net, Solution]:
    """Return nine wrong cells: at these places, in the form's order, those of one column."""
    errors: dict[str, int] = {}
    column, alone = iter(DOWN), iter(ALONE)
    for place in range(9):
        if place in down:
            errors[f"{PARTS[place]}.natural_person"] = next(column)
        else:
            by, name = next(alone)
            errors[f"{PARTS[place]}.{name}"] = by
    return wrong(errors)


def test_so_many_exchanges_are_tried_and_no_more() -> None:
    """Of nine cells there are 36 pairs and 84 threes; the 80th four is {1, 3, 6, 8}, and the last that is tried.

    In the steps that a try may take, three of the other columns are come upon.
    """
    net, solution = down_and_alone((1, 3, 6, 8))
    kept = {solution[place] for place in (0, 2, 4, 5, 7)}
    rows = [PARTS[place] for place in (1, 3, 6, 8)]
    expected = []
    for column in ("business", "research", "public_welfare"):
        moved = {(CellRef("applications", row, column), 10 - by) for row, by in zip(rows, DOWN, strict=True)}
        expected.append(tuple(sorted(kept | moved, key=lambda change: net.places[change[0]])))
    assert alternatives(net, solution, net.failing()) == expected
    net, solution = down_and_alone((1, 3, 7, 8))
    assert alternatives(net, solution, net.failing()) == []


EXCHANGED = (
    ("partially_granted", "natural_person", 12, "business", 21),
    ("denied_by_law", "research", 34, "public_welfare", 43),
    ("rejected_petition", "legal_service", 56, "other", 65),
)


def test_from_any_smallest_set_the_likeliest_is_reached_step_by_step() -> None:
    """In three rows two figures changed places; in any other rows as much could be wrong, all three at once."""
    figures: Figures = tens()
    printed: dict[str, int] = {}
    for row, one, first, other, second in EXCHANGED:
        printed |= {f"applications.{row}.{one}": second, f"applications.{row}.{other}": first}
        for column, figure in ((one, first), (other, second)):
            for name in (row, "results_total", "received"):
                figures[CellRef("applications", name, column)] += figure - 10
                figures[CellRef("applications", name, "total")] += figure - 10
    report = a_report(printed, figures=figures)
    [best, *_] = Question(report.form, report.by_ref(), checks.judge_report(report)).answer().proposals
    assert {str(change.ref): change.after for change in best.changes} == {
        f"applications.{row}.{column}": figure
        for row, one, first, other, second in EXCHANGED
        for column, figure in ((one, first), (other, second))
    }
    assert [code for code, _ in evidence(best)].count("exchanged") == 6
