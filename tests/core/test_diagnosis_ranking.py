"""What an explanation costs, to the thousandth of a bit, and in which order equal ones come."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import log2

import pytest

from core.diagnosis.causes import Candidate
from core.diagnosis.ranking import Ranking, beside
from core.diagnosis.witnesses import Witness, Witnesses
from core.forms import CellRef, form
from core.model import Figure
from core.statements import Sum
from tests.builders import Figures, ref
from tests.nets import cells_of, granted_all, line, net_for

FORM = form("2021")
# one of so many cells is wrong, rows moved, pairs exchanged
WRONG, MOVED, EXCHANGED, FAR = 1 / 500, 1 / 1000, 1 / 2000, 1 / 20_000


def bits(*chances: float) -> int:
    return sum(round(-1000 * log2(chance)) for chance in chances)


def rarer(after: int, before: int) -> int:
    """What a right figure costs in a cell that is no sum, against the printed one."""
    return bits(0.3 / (after + 1) ** 1.5 if after else 0.5) - bits(0.3 / (before + 1) ** 1.5 if before > 0 else 0.5)


def of(
    printed: Mapping[str, Figure | str | None] | None = None,
    witnesses: Sequence[Witness] = (),
    figures: Figures | None = None,
) -> Ranking:
    return Ranking(FORM, net_for(printed, figures), Witnesses(witnesses))


def candidate(moved: Sequence[CellRef] = (), stray: int = 0, **values: int) -> Candidate:
    """Return new figures of table 三, named as granted__business."""
    new = tuple((CellRef("applications", *name.split("__")), value) for name, value in values.items())
    return Candidate(new, tuple(moved), stray)


def cost(ranking: Ranking, one: Candidate) -> int:
    return ranking.rank(one)[0]


def test_a_wrong_cell_costs_that_it_is_wrong_its_slip_and_how_rare_its_right_figure_is() -> None:
    """22 for 2: a digit doubled; the neighbours hold other figures."""
    ranking = of({"applications.granted.business": 22})
    slip = bits(0.12 / 230 + 0.09)
    assert cost(ranking, candidate(granted__business=2)) == bits(WRONG) + slip + rarer(2, 22)
    assert cost(ranking, candidate(granted__business=22)) == bits(WRONG) + bits(0.12 / 230 + 0)


@pytest.mark.parametrize("name", ["granted.total", "results_total.business", "results_total.total"])
def test_what_a_sum_holds_follows_and_is_not_rare(name: str) -> None:
    cell = ref(f"applications.{name}")
    ranking = of({str(cell): 22})
    assert cost(ranking, Candidate(((cell, 2),))) == bits(WRONG) + bits(0.12 / 230 + 0.09)


def test_a_row_that_is_no_sum_is_free_even_at_the_edge_of_the_table() -> None:
    for row in ("received", "carried_forward"):
        cell = CellRef("applications", row, "other")
        ranking = of({str(cell): 22})
        assert cost(ranking, Candidate(((cell, 2),))) == bits(WRONG) + bits(0.12 / 230 + 0.09) + rarer(2, 22)


def test_the_figure_of_a_cell_beside_is_a_likelier_slip() -> None:
    """Left 2, right 0, above 0, below 0 of granted.business, where 2 stands instead of 117."""
    ranking = of({"applications.granted.business": 2})
    typed = 0.12 / 30
    assert cost(ranking, candidate(granted__business=117)) == bits(WRONG) + bits(typed + 0.16 / 4) + rarer(117, 2)


def test_a_cell_beside_counts_with_its_new_figure_and_not_where_it_is_unknown() -> None:
    ranking = of({"applications.granted.business": 5, "applications.granted.research": ""})
    both = candidate(granted__natural_person=5, granted__business=117)
    # of granted.natural_person: right 117, above 1, below 0; of granted.business: left 5, above 0, below 0
    first = bits(0.12 / 30 + 0.18 / 4)
    second = bits(0.12 / 60 + 0.16 / 3)
    expected = 2 * bits(WRONG) + first + second + rarer(5, 2) + rarer(117, 5)
    assert cost(ranking, both) == expected


def test_figures_that_changed_places_are_one_cause() -> None:
    ranking = of(line("granted", 21, 10, 0, 0, 0, 0, 31))
    pair = candidate(granted__natural_person=10, granted__business=21)
    assert cost(ranking, pair) == bits(EXCHANGED)
    apart = of({"applications.granted.natural_person": 21, "applications.granted.research": 10})
    assert cost(apart, candidate(granted__natural_person=10, granted__research=21)) == bits(EXCHANGED)


@pytest.mark.parametrize(
    ("other", "chance"),
    [("carried_over", EXCHANGED), ("partially_granted", EXCHANGED), ("received", FAR), ("denied_state_secret", FAR)],
)
def test_figures_with_lines_between_them_change_places_less_often(other: str, chance: float) -> None:
    ranking = of({"applications.granted.business": 21, f"applications.{other}.business": 10})
    figures = {"granted__business": 10, f"{other}__business": 21}
    pair = candidate((), 0, **figures)
    assert cost(ranking, pair) == bits(chance)
    # dearer than a pair of neighbours, cheaper than two cells of which nothing is known
    assert bits(EXCHANGED) <= bits(chance) < 2 * bits(WRONG)


def test_figures_of_cells_that_no_hand_takes_for_each_other_are_two_causes() -> None:
    ranking = of({"applications.granted.business": 21, "applications.denied_by_law.research": 10})
    pair = candidate(granted__business=10, denied_by_law__research=21)
    apart = bits(0.12 / 220) + bits(0.12 / 110)
    assert cost(ranking, pair) == 2 * bits(WRONG) + apart


def test_only_half_an_exchange_is_none() -> None:
    ranking = of({"applications.granted.natural_person": 21, "applications.granted.business": 10})
    pair = candidate(granted__natural_person=10, granted__business=25)
    # what stands in the one is right in the other: no neighbour of theirs has it, once both are right
    one, other = bits(0.12 / 220), bits(0.12 / 110 + 0.16 / 4)
    assert cost(ranking, pair) == 2 * bits(WRONG) + one + other + rarer(25, 21)


def test_a_cell_changes_places_once() -> None:
    """10 goes to where 21 stood twice; only the first of the two gave it."""
    ranking = of(line("granted", 10, 21, 21, 0, 0, 0, 52))
    three = candidate(granted__natural_person=21, granted__business=10, granted__research=10)
    alone = bits(0.12 / 220) + bits(WRONG) + rarer(10, 21)
    assert cost(ranking, three) == bits(EXCHANGED) + rarer(21, 10) + rarer(10, 21) + alone


def test_two_pairs_are_two_causes() -> None:
    ranking = of(line("granted", 21, 10, 43, 32, 0, 0, 106))
    pairs = candidate(
        granted__natural_person=10, granted__business=21, granted__research=32, granted__public_welfare=43
    )
    assert cost(ranking, pairs) == 2 * bits(EXCHANGED)


PARTS = (10, 21, 32, 43, 54, 65)
MOVED_ROW = line("granted", 1, 10, 21, 32, 43, 54, 225)
BACK = tuple(zip(cells_of("granted")[:6], PARTS, strict=True))
WHOLE = tuple(at for at, _ in BACK)


def test_a_row_that_moved_costs_once_and_its_stray_figure() -> None:
    ranking = of(MOVED_ROW, figures=granted_all(*PARTS))
    free = rarer(65, 1)  # the others hold what others held
    assert cost(ranking, Candidate(BACK, WHOLE, 1)) == bits(MOVED) + bits(1 / 20) + free
    assert cost(ranking, Candidate(BACK, WHOLE, 99)) == bits(MOVED) + bits(1 / 1000) + free


def test_beside_a_row_that_moved_a_wrong_cell_costs_as_ever() -> None:
    wrong = "applications.denied_by_law.business"
    ranking = of({**MOVED_ROW, wrong: 22}, figures=granted_all(*PARTS))
    both = Candidate((*BACK, (ref(wrong), 2)), WHOLE, 1)
    alone = bits(WRONG) + bits(0.12 / 230 + 0.09) + rarer(2, 22)
    assert cost(ranking, both) == bits(MOVED) + bits(1 / 20) + rarer(65, 1) + alone


def test_beside_a_row_that_moved_figures_that_changed_places_cost_as_ever() -> None:
    row = cells_of("denied_by_law")
    figures = granted_all(*PARTS)
    ranking = of({**MOVED_ROW, str(row[0]): 7, str(row[1]): 9}, figures=figures)
    both = Candidate((*BACK, (row[0], 9), (row[1], 7)), WHOLE, 1)
    assert cost(ranking, both) == bits(EXCHANGED) + bits(MOVED) + bits(1 / 20) + rarer(65, 1)


def test_figures_of_a_row_that_moved_do_not_change_places_too() -> None:
    row = cells_of("granted")
    ranking = of(line("granted", 21, 10, 5, 0, 0, 0, 36), figures=granted_all(10, 21, 5, 0, 0, 0))
    two = candidate(row[:2], 0, granted__natural_person=10, granted__business=21)
    assert cost(ranking, two) == bits(MOVED) + bits(1 / 10)
    one = candidate(row[:1], 0, granted__natural_person=10, granted__business=21)
    assert cost(ranking, one) == bits(MOVED) + bits(1 / 10) + bits(WRONG) + bits(0.12 / 110 + 0.16 / 4)
    last = candidate(row[1:2], 0, granted__natural_person=10, granted__business=21)
    assert cost(ranking, last) == bits(MOVED) + bits(1 / 10) + bits(WRONG) + bits(0.12 / 220 + 0.16 / 3)


def test_who_speaks_against_it_costs_and_who_speaks_for_it_is_worth() -> None:
    cell = ref("applications.granted.business")
    for_, also = (Witness("narrative", 2, high, (Sum((cell,)),), telling=True) for high in (2, 3))
    against, too = (Witness("last_year", low, 22, (Sum((cell,)),), telling=True) for low in (22, 21))
    printed = {str(cell): 22}
    two = candidate(granted__business=2)
    plain = cost(of(printed), two)
    assert cost(of(printed, [for_]), two) == plain - for_.gain
    assert cost(of(printed, [for_, also]), two) == plain - for_.gain - also.gain
    assert cost(of(printed, [against]), two) == plain + against.loss
    assert cost(of(printed, [against, for_, too]), two) == plain + against.loss + too.loss - for_.gain
    assert cost(of(printed, [against]), candidate(granted__research=2)) == cost(
        of(printed), candidate(granted__research=2)
    )


def test_equal_costs_are_ordered_by_how_much_changes_and_by_place() -> None:
    ranking = of({"applications.granted.business": Decimal("1.5")})
    places = [at for at, one in enumerate(FORM.refs()) if one.row == "granted" and one.table == "applications"]
    up = candidate(granted__natural_person=5, granted__business=1)
    assert ranking.rank(up)[1:] == (Fraction(7, 2), (places[0], places[1]))
    down = candidate(granted__natural_person=0, granted__research=0)
    assert ranking.rank(down)[1:] == (2, (places[0], places[2]))
    assert ranking.rank(Candidate(()))[1:] == (0, ())


def test_the_explanations_of_two_groups_cost_what_they_cost_apart() -> None:
    ranking = of({"applications.granted.business": 22, "applications.denied_by_law.other": 33})
    one, other = candidate(denied_by_law__other=3), candidate(granted__business=2)
    both = ranking.together(one, other)
    assert both == candidate(granted__business=2, denied_by_law__other=3)
    assert cost(ranking, both) == cost(ranking, one) + cost(ranking, other)


def test_put_together_the_cell_that_was_wrong_beside_them_stays_right() -> None:
    """Each is weighed with the other still wrong: that is not seen twice."""
    printed = line("granted", 10, 10, 0, 0, 0, 0, 20)
    one, other = candidate(granted__natural_person=4), candidate(granted__business=7)
    together = of(printed).together(one, other)
    ranking = of(printed)
    apart = cost(ranking, one) + cost(ranking, other)
    whole = cost(ranking, together)
    assert whole > apart
    # the lesser of both is kept, and what was put together before is not dearer later
    assert cost(ranking, ranking.together(one, other)) == apart
    ranking = of(printed)
    assert cost(ranking, ranking.together(one, other)) == apart


def test_the_row_that_moved_keeps_its_cells_and_its_stray_figure_on_either_side() -> None:
    wrong = candidate(denied_by_law__business=2)
    moved = Candidate(BACK, WHOLE, 1)
    expected = Candidate((*BACK, *wrong.changes), WHOLE, 1)
    for pair in ((moved, wrong), (wrong, moved)):
        ranking = of(MOVED_ROW, figures=granted_all(*PARTS))
        assert ranking.together(*pair) == expected
        assert cost(ranking, expected) == cost(ranking, moved) + cost(ranking, wrong)


def test_the_cells_beside_one_are_in_its_row_and_above_and_below() -> None:
    found = beside(FORM)
    assert set(found[ref("applications.granted.business")]) == {
        ref("applications.granted.natural_person"),
        ref("applications.granted.research"),
        ref("applications.carried_over.business"),
        ref("applications.partially_granted.business"),
    }
    assert set(found[ref("proceedings.reconsideration.upheld")]) == {
        ref("proceedings.reconsideration.corrected"),
        ref("proceedings.litigation_direct.upheld"),
    }
    assert found[ref("disclosure.fees.amount")] == []
    assert found.keys() == set(FORM.refs())
