"""What is said for a proposal and against it: every word of the evidence, in its order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from core.diagnosis.causes import Candidate
from core.diagnosis.ranking import Ranking
from core.diagnosis.witnesses import Witness, Witnesses
from core.document import Span
from core.findings import Reason
from core.forms import CellRef, form
from core.model import Figure
from core.statements import Sum
from tests.builders import Figures, ref
from tests.nets import cells_of, granted_all, in_short, line, net_for

FORM = form("2021")
Printed = Mapping[str, Figure | str | None]
Said = tuple[tuple[str, str], ...]


def said(
    printed: Printed,
    right: Mapping[str, int],
    moved: Sequence[CellRef] = (),
    witnesses: Sequence[Witness] = (),
    figures: Figures | None = None,
) -> Said:
    return in_short(reasons(printed, right, moved, witnesses, figures))


def reasons(
    printed: Printed,
    right: Mapping[str, int],
    moved: Sequence[CellRef] = (),
    witnesses: Sequence[Witness] = (),
    figures: Figures | None = None,
) -> tuple[Reason, ...]:
    ranking = Ranking(FORM, net_for(printed, figures), Witnesses(witnesses))
    return ranking.evidence(Candidate(tuple((ref(name), value) for name, value in right.items()), tuple(moved)))


# 2 stands there; the row and the column demand it, or the column and the balance, or the row alone
@pytest.mark.parametrize(
    ("cell", "right", "demanded"),
    [
        ("applications.granted.natural_person", 2, ("column_total", "row_total")),
        ("applications.granted.total", 3, ("column_total", "row_total")),
        ("applications.results_total.business", 2, ("balance", "column_total", "row_total")),
        ("applications.received.business", 2, ("balance", "row_total")),
        ("proceedings.reconsideration.total", 1, ("row_total",)),
    ],
)
def test_what_equations_demand_by_themselves(cell: str, right: int, demanded: tuple[str, ...]) -> None:
    assert said({cell: 717}, {cell: right}) == tuple((name, str(right)) for name in demanded)


def test_an_equation_in_which_more_changes_or_is_missing_demands_nothing() -> None:
    one, other = "applications.granted.natural_person", "applications.granted.business"
    assert said({one: 717, other: 828}, {one: 2, other: 1}) == (("column_total", "2"), ("column_total", "1"))
    assert said({one: 717, "applications.denied_by_law.natural_person": ""}, {one: 2}) == (("row_total", "2"),)
    assert said({one: 717, "applications.granted.research": ""}, {one: 2}) == (("column_total", "2"),)


@pytest.mark.parametrize(
    ("printed", "right", "code"),
    [(22, 2, "doubled_digit"), (20, 2, "extra_zero"), (1, 2, "neighbouring_key"), (7, 2, "one_digit")],
)
def test_a_slip_is_named_with_both_figures(printed: int, right: int, code: str) -> None:
    cell = "applications.granted.natural_person"
    demanded = (("column_total", "2"), ("row_total", "2"))
    assert said({cell: printed}, {cell: right}) == ((code, f"{printed}→{right}"), *demanded)


def test_a_fraction_is_no_slip() -> None:
    cell = "applications.granted.natural_person"
    assert said({cell: Decimal("2.5")}, {cell: 2}) == (("column_total", "2"), ("row_total", "2"))


def neighbours(printed: Printed, right: Mapping[str, int], figures: Figures | None = None) -> list[str]:
    return [figure for code, figure in said(printed, right, figures=figures) if code == "neighbour"]


def test_the_cell_whose_figure_was_taken_is_named_from_two_digits_on() -> None:
    """10 stands in granted.business, right of a 10; a 9 equals its neighbour by chance."""
    one, other = "applications.granted.natural_person", "applications.granted.business"
    assert neighbours({one: 10, other: 10}, {other: 117}) == [one]
    assert neighbours({one: 9, other: 9}, {other: 117}) == []
    assert neighbours({one: 10, other: 11}, {other: 117}) == []
    assert neighbours({one: "", other: 10}, {other: 117}) == []


def test_the_cell_that_has_what_belongs_here_is_named_too() -> None:
    one, other = "applications.granted.natural_person", "applications.granted.business"
    assert neighbours({one: 10, other: 717}, {other: 10}) == [one]


def test_one_neighbour_is_enough() -> None:
    row = line("granted", 20, 20, 20, 0, 0, 0, 60)
    assert neighbours(row, {"applications.granted.business": 717}) == ["applications.granted.natural_person"]


def test_figures_that_changed_places_name_each_other_and_nothing_else() -> None:
    one, other = "applications.granted.natural_person", "applications.granted.business"
    right = {one: 12, other: 21}
    printed = line("granted", 21, 12, 0, 0, 0, 0, 33)
    figures = granted_all(12, 21, 0, 0, 0, 0)
    exchanged = (("exchanged", other), ("column_total", "12"), ("exchanged", one), ("column_total", "21"))
    assert said(printed, right, figures=figures) == exchanged


def test_a_row_that_moved_is_named_once_and_its_cells_have_no_causes_of_their_own() -> None:
    parts = (10, 21, 32, 43, 54, 65)
    row = cells_of("granted")[:6]
    right = {str(at): value for at, value in zip(row, parts, strict=True)}
    evidence = said(line("granted", 1, 10, 21, 32, 43, 54, 225), right, row, figures=granted_all(*parts))
    assert evidence == (("row_moved", "applications.granted"), *(("column_total", str(value)) for value in parts))


def test_beside_a_row_that_moved_a_wrong_cell_has_its_cause() -> None:
    wrong = "applications.rejected_petition.business"
    row = cells_of("granted")[:2]
    evidence = said({wrong: 22}, {str(row[0]): 9, str(row[1]): 8, wrong: 2}, row)
    assert evidence == (
        ("row_moved", "applications.granted"),
        ("column_total", "9"),
        ("doubled_digit", "22→2"),
        ("row_total", "2"),
    )


def test_the_witnesses_come_first_those_for_it_before_those_against() -> None:
    cell = ref("applications.granted.natural_person")
    reading = (Sum((cell,)),)
    witnesses = [
        Witness("last_year", 22, 22, reading, telling=True),
        Witness("narrative", 1, 5, reading, telling=False),
        Witness("narrative", 99, 99, reading, telling=True),
        Witness("narrative", 20, None, reading, telling=True),
        Witness("last_year", 2, 2, reading, telling=True),
    ]
    assert said({str(cell): 22}, {str(cell): 2}, witnesses=witnesses) == (
        ("narrative", "1—5"),
        ("last_year", "2"),
        ("last_year_against", "22"),
        ("narrative_against", "≥20"),
        ("doubled_digit", "22→2"),
        ("column_total", "2"),
        ("row_total", "2"),
    )


def test_what_is_said_of_two_cells_is_said_of_each() -> None:
    """Two cells of different columns, each demanded by its column with the same figure."""
    one, other = "applications.granted.natural_person", "applications.granted.business"
    right = {one: 2, other: 2}
    assert [(reason.code, reason.value, reason.about) for reason in reasons({one: 717, other: 828}, right)] == [
        ("column_total", "2", (ref(one),)),
        ("column_total", "2", (ref(other),)),
    ]


RECEIVED, OVER = ref("applications.received.total"), ref("applications.carried_over.total")


def test_a_witness_is_heard_with_the_sum_that_it_means() -> None:
    """After the change the sum makes 7, and what was said of the one cell alone is true no more."""
    both, alone = Sum((RECEIVED, OVER)), Sum((RECEIVED,))
    witnesses = [
        Witness("narrative", 7, 7, (alone, both), telling=True),
        Witness("narrative", 9, 9, (both, alone), telling=True, quote=Span(3, 5)),
    ]
    found = reasons({str(RECEIVED): 9, str(OVER): 5}, {str(RECEIVED): 2}, witnesses=witnesses)
    assert [(one.code, one.about, one.reading, one.quote) for one in found if one.reading] == [
        ("narrative", (RECEIVED,), both, None),
        ("narrative_against", (RECEIVED,), alone, Span(3, 5)),
    ]


def test_a_sum_of_two_changed_cells_is_about_both() -> None:
    witness = Witness("narrative", 7, 7, (Sum((OVER, RECEIVED)),), telling=True)
    [first, *_] = reasons({str(RECEIVED): 9, str(OVER): 9}, {str(RECEIVED): 2, str(OVER): 5}, witnesses=[witness])
    assert first.about == (RECEIVED, OVER)


def test_a_moved_row_is_about_its_cells_and_a_slip_about_its_own() -> None:
    wrong, row = "applications.rejected_petition.business", cells_of("granted")[:2]
    found = reasons({wrong: 22}, {str(row[0]): 9, str(row[1]): 8, wrong: 2}, row)
    about = {reason.code: reason.about for reason in found}
    assert (about["row_moved"], about["doubled_digit"]) == (tuple(row), (ref(wrong),))
