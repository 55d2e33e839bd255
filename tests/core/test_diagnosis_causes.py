"""One cause that makes several cells wrong: a row that moved one cell to the side, two figures that changed places."""

from decimal import Decimal

import pytest

from core.diagnosis.causes import Candidate, are_partners, partners, rows_of, single_causes
from core.diagnosis.net import Net
from core.forms import CellRef, form
from core.model import Figure
from tests.builders import ref
from tests.nets import COLUMNS, cells_of, granted_all, line, net_for

FORM = form("2021")
PARTS = (10, 21, 32, 43, 54, 65)
Row = dict[str, Figure | str | None]


def causes(net: Net) -> list[Candidate]:
    return single_causes(FORM, net, net.failing())


def changes(row: str, **values: int) -> tuple[tuple[CellRef, int], ...]:
    return tuple((ref(f"applications.{row}.{column}"), values[column]) for column in COLUMNS if column in values)


@pytest.mark.parametrize(
    ("printed", "cells", "stray"),
    [
        # the last part fell off, or the first
        ((1, 10, 21, 32, 43, 54, 225), 6, 1),
        ((21, 32, 43, 54, 65, 2, 225), 6, 2),
        # the total fell off, or the first part
        ((1, 10, 21, 32, 43, 54, 65), 7, 1),
        ((21, 32, 43, 54, 65, 225, 2), 7, 2),
    ],
)
def test_a_row_is_moved_back_and_what_fell_off_follows(printed: tuple[int, ...], cells: int, stray: int) -> None:
    net = net_for(line("granted", *printed), granted_all(*PARTS))
    row = cells_of("granted")[:cells]
    right = tuple(zip(row, (*PARTS, sum(PARTS)), strict=False))
    assert causes(net) == [Candidate(right, tuple(row), stray)]


SHORT = line("granted", 0, 0, 7, 8, 0, 0, 15)


def test_three_cells_are_a_row_that_moved() -> None:
    net = net_for(SHORT, granted_all(0, 7, 8, 0, 0, 0))
    right = changes("granted", business=7, research=8, public_welfare=0)
    assert causes(net) == [Candidate(right, tuple(at for at, _ in right), 0)]


def test_two_cells_are_two_figures_that_changed_places() -> None:
    net = net_for(line("granted", 0, 0, 7, 7, 0, 0, 14), granted_all(0, 7, 7, 0, 0, 0))
    assert causes(net) == [Candidate(changes("granted", business=7, public_welfare=0))]
    net = net_for(line("granted", 0, 0, 0, 0, 7, 7, 0), granted_all(0, 0, 0, 0, 0, 7))
    assert len(net.failing()) == 3
    assert set(causes(net)) == {Candidate(changes("granted", legal_service=0, total=7))}


@pytest.mark.parametrize("lost", ["granted.other", "granted.total", "denied_by_law.business"])
def test_a_row_with_an_unknown_figure_or_too_few_failures_tells_nothing(lost: str) -> None:
    net = net_for({**SHORT, f"applications.{lost}": ""}, granted_all(0, 7, 8, 0, 0, 0))
    assert [one for one in causes(net) if one.moved] == []


def test_an_unknown_figure_elsewhere_does_not_matter() -> None:
    for lost in ("denied_by_law.other", "received.other"):
        net = net_for({**SHORT, f"applications.{lost}": ""}, granted_all(0, 7, 8, 0, 0, 0))
        assert [len(one.moved) for one in causes(net)] == [3]


def test_no_figure_below_nothing_and_no_part_of_a_case_is_moved_in() -> None:
    """A total of less than the rest of the row would leave a negative figure; so would a half be moved along."""
    less: Row = line("granted", 1, 10, 21, 32, 43, 54, 159)
    assert [one for one in causes(net_for(less, granted_all(*PARTS))) if one.moved] == []
    half: Row = line("granted", 1, 10, Decimal("21.5"), 32, 43, 54, 225)
    assert [one for one in causes(net_for(half, granted_all(*PARTS))) if one.moved] == []


def test_nothing_may_be_left_of_what_fell_off() -> None:
    figures = granted_all(10, 21, 32, 43, 54, 0)
    net = net_for(line("granted", 1, 10, 21, 32, 43, 54, 160), figures)
    assert [one.changes[-1] for one in causes(net)] == [(ref("applications.granted.other"), 0)]


FOUR = granted_all(0, 7, 8, 9, 0, 0)
FOUR_MOVED: Row = line("granted", 0, 0, 7, 8, 9, 0, 24)
FOUR_BACK = changes("granted", business=7, research=8, public_welfare=9, legal_service=0)
FOUR_CELLS = tuple(at for at, _ in FOUR_BACK)


def test_beside_a_row_that_moved_another_cell_may_be_wrong() -> None:
    wrong = "applications.denied_by_law.other"
    other = Candidate((*FOUR_BACK, (ref(wrong), 0)), FOUR_CELLS, 0)
    assert causes(net_for({**FOUR_MOVED, wrong: 9}, FOUR)) == [other]
    earlier = "applications.received.other"
    assert causes(net_for({**FOUR_MOVED, earlier: 9}, FOUR)) == [
        Candidate(((ref(earlier), 0), *FOUR_BACK), FOUR_CELLS, 0)
    ]
    first: Row = line("granted", 1, 0, 7, 8, 9, 0, 24)
    back = (*changes("granted", natural_person=0), *FOUR_BACK)
    assert causes(net_for({**first, wrong: 9}, FOUR)) == [
        Candidate((*back, (ref(wrong), 0)), tuple(at for at, _ in back), 1)
    ]


def test_beside_a_row_that_moved_two_cells_may_be_wrong_but_not_three() -> None:
    wrong = {f"applications.{row}.other": at for at, row in enumerate(("denied_by_law", "rejected_petition"), 9)}
    more: Row = {"applications.carried_forward.business": 3}
    assert [len(one.changes) for one in causes(net_for({**FOUR_MOVED, **wrong}, FOUR))] == [6]
    assert causes(net_for({**FOUR_MOVED, **wrong, **more}, FOUR)) == []


def test_as_few_failures_may_be_left_as_a_row_that_moved_must_explain() -> None:
    """Three columns fail by a row; with one more wrong cell five, of which two are left."""
    wrong = "applications.denied_by_law.other"
    net = net_for({**SHORT, wrong: 9}, granted_all(0, 7, 8, 0, 0, 0))
    assert len(net.failing()) == 5
    assert [one.changes[-1] for one in causes(net)] == [(ref(wrong), 0)]


def test_a_row_that_breaks_as_it_mends_did_not_move() -> None:
    """Of the four columns it would mend three; the fourth, its total right for what is printed, it would break."""
    net = net_for({**FOUR_MOVED, "applications.results_total.legal_service": 9}, FOUR)
    assert len(net.failing()) == 5
    assert causes(net) == []


def test_a_cell_that_moved_is_not_changed_again_beside_its_row() -> None:
    """The figures 37 for 32 and so 60 for 65: two cells of the row itself, or of the one below, can make up for it."""
    below: Row = line("denied_by_law", 0, 0, 5, 0, 0, 0, 5)
    totals = {**line("results_total", 10, 21, 37, 43, 54, 65, 230), **line("received", 10, 21, 37, 43, 54, 65, 230)}
    moved = line("granted", 0, 10, 21, 37, 43, 54, 225)
    net = net_for({**moved, **below, **totals}, granted_all(*PARTS))
    row = tuple(cells_of("granted")[:6])
    right = tuple(zip(row, (10, 21, 37, 43, 54, 60), strict=True))
    assert causes(net) == [Candidate((*right, *changes("denied_by_law", research=0, other=5)), row, 0)]


def exchanged(printed: Row) -> list[dict[str, int]]:
    net = net_for(printed, granted_all(*PARTS))
    assert all(not one.moved and not one.stray for one in causes(net))
    return [{str(at).partition(".")[2]: value for at, value in one.changes} for one in causes(net)]


def test_figures_side_by_side_or_anywhere_in_a_row_change_places() -> None:
    assert exchanged(line("granted", 21, 10, 32, 43, 54, 65, 225)) == [
        {"granted.natural_person": 10, "granted.business": 21}
    ]
    assert exchanged(line("granted", 65, 21, 32, 43, 54, 10, 225)) == [
        {"granted.natural_person": 10, "granted.other": 65}
    ]


def test_a_total_and_its_part_change_places() -> None:
    """Each of the two is asked for the other: the same explanation comes twice."""
    pair = {"granted.natural_person": 10, "granted.total": 225}
    assert exchanged(line("granted", 225, 21, 32, 43, 54, 65, 10)) == [pair, pair]


def test_figures_above_each_other_change_places() -> None:
    pair = {"granted.business": 21, "partially_granted.business": 0}
    assert exchanged({"applications.granted.business": 0, "applications.partially_granted.business": 21}) == [pair]


@pytest.mark.parametrize("row", ["denied_state_secret", "other_misc"])
def test_figures_anywhere_in_a_column_change_places(row: str) -> None:
    pair = {"granted.business": 21, f"{row}.business": 0}
    assert exchanged({"applications.granted.business": 0, f"applications.{row}.business": 21}) == [pair]


def test_figures_of_rows_that_say_nothing_change_places_in_a_column_that_fails() -> None:
    """The second row has another figure that nobody knows: its own sum does not tell, only that it is too much."""
    lost: Row = {"applications.partially_granted.research": "", "applications.partially_granted.total": ""}
    pair = {"granted.business": 21, "partially_granted.business": 0}
    printed: Row = {"applications.granted.business": 0, "applications.partially_granted.business": 21, **lost}
    assert exchanged(printed) == [pair]


@pytest.mark.parametrize(
    "printed",
    [
        # a knight's move away
        {"applications.granted.business": 0, "applications.partially_granted.research": 21},
        # the other figure is right where it stands
        {"applications.granted.business": 32},
        # something else fails as well
        {
            "applications.granted.natural_person": 21,
            "applications.granted.business": 10,
            "applications.denied_by_law.other": 1,
        },
        # what stands there is no count
        {"applications.granted.natural_person": Decimal("21.5"), "applications.granted.business": 10},
        {"applications.granted.natural_person": 21, "applications.granted.business": Decimal("10.5")},
        # nobody knows the other
        {"applications.granted.natural_person": 21, "applications.granted.business": ""},
    ],
)
def test_no_other_figures_change_places(printed: Row) -> None:
    assert exchanged(printed) == []


def test_an_exchange_that_would_mend_but_for_a_half_is_none() -> None:
    printed: Row = {"proceedings.reconsideration.upheld": Decimal("1.5"), "proceedings.reconsideration.total": 0}
    assert exchanged(printed) == []


def test_a_hand_takes_the_figures_of_its_row_and_of_its_column() -> None:
    of = partners(FORM)
    row = cells_of("granted")
    others = [at for at in FORM.table("applications").refs() if at != row[2]]
    assert of[row[2]] == tuple(at for at in others if at in row or at.column == "research")
    assert ref("applications.received.total") in of[ref("applications.carried_forward.total")]
    assert of[ref("disclosure.licensing.decisions")] == (
        ref("disclosure.penalties.decisions"),
        ref("disclosure.compulsory_measures.decisions"),
    )
    assert of.keys() == set(FORM.refs())
    assert all(are_partners(one, other) for one in of for other in of[one])
    assert sum(map(len, of.values())) == sum(are_partners(one, other) for one in of for other in of)


def test_each_row_has_its_place_in_its_table() -> None:
    places = rows_of(FORM)
    assert [places["applications", row] for row in ("received", "carried_over", "carried_forward")] == [0, 1, 24]
    assert [places["proceedings", row.code] for row in FORM.table("proceedings").rows] == [0, 1, 2]
