"""What readable figures force upon the others, and that nothing else is ever put in."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from core import checks
from core.findings import Severity
from core.forms import CellRef, form
from core.implied import implied_values
from core.model import Figure
from core.rules.kinds import Balance
from tests.builders import Figures, a_report, ref, small, tables


def implied(changes: dict[str, Figure | str | None]) -> dict[str, Figure]:
    return {str(at): value for at, value in checks.judge_report(a_report(changes)).implied.items()}


def test_nothing_is_implied_where_nothing_is_missing() -> None:
    assert implied({}) == {}
    assert implied({"applications.received.total": 7}) == {}


def test_one_missing_figure_of_a_row_follows_from_the_others() -> None:
    assert implied({"applications.received.natural_person": ""}) == {"applications.received.natural_person": 4}


def test_parts_of_nothing_are_nothing() -> None:
    row = ("natural_person", "business", "research")
    gaps: dict[str, Figure | str | None] = {f"applications.denied_inquiry.{column}": "/" for column in row}
    assert implied(gaps) == dict.fromkeys(gaps, 0)


def test_a_table_that_no_equation_binds_implies_nothing() -> None:
    assert implied({"disclosure.regulations.issued": None, "disclosure.fees.amount": None}) == {}


def test_several_equations_together_force_a_figure() -> None:
    """Four cells at the corners of two rows and two columns: any one known settles the other three."""
    corners = [
        f"applications.{row}.{column}"
        for row, column in product(("granted", "unavailable_not_held"), ("natural_person", "business"))
    ]
    assert implied(dict.fromkeys(corners, "")) == {}
    assert implied(dict.fromkeys(corners[1:], "")) == {
        "applications.granted.business": 1,
        "applications.unavailable_not_held.natural_person": 1,
        "applications.unavailable_not_held.business": 1,
    }


def test_a_figure_no_single_equation_gives_is_found_by_elimination() -> None:
    x, y, z = (CellRef("t", "r", name) for name in "xyz")
    five, one = CellRef("t", "known", "five"), CellRef("t", "known", "one")
    equations = [
        Balance("t.sum", "xy", (x, y), (five,), "", Severity.ERROR),
        Balance("t.sum", "yz", (y, z), (five,), "", Severity.ERROR),
        Balance("t.sum", "x-z", (x, z), (five, one), "", Severity.ERROR),
    ]
    values: dict[CellRef, Figure | None] = {five: 5, one: 1}
    assert implied_values(equations, values) == {x: 3, y: 2, z: 3}


def test_figures_are_whole_and_not_negative() -> None:
    x, y = (CellRef("t", "r", name) for name in "xy")
    three = CellRef("t", "known", "three")
    twice = Balance("t.sum", "2x", (x, y), (three,), "", Severity.ERROR)
    same = Balance("t.sum", "x=y", (x,), (y,), "", Severity.ERROR)
    assert implied_values([twice, same], {three: 3}) == {}


def test_conflicting_demands_imply_nothing() -> None:
    """The row asks for 3, the column for 2: somewhere else a figure is wrong."""
    gap = "applications.granted.natural_person"
    assert implied({gap: "", "applications.granted.total": 4}) == {}


def test_a_conflict_in_one_place_takes_nothing_away_in_another() -> None:
    gap = "applications.granted.natural_person"
    found = implied({gap: "", "applications.granted.total": 4, "proceedings.reconsideration.pending": ""})
    assert found == {"proceedings.reconsideration.pending": 0}


def test_a_failing_equality_is_not_asked() -> None:
    changes: dict[str, Figure | str | None] = {
        "proceedings.reconsideration.upheld": 5,
        "proceedings.reconsideration.pending": "",
    }
    assert implied(changes) == {}


def test_a_missing_table_implies_nothing() -> None:
    assert implied(dict.fromkeys(map(str, form("2021").table("applications").refs()))) == {}


def test_one_row_left_of_a_table_of_zeros_implies_no_more_than_it_can() -> None:
    rest = {str(at): None for at in form("2021").table("applications").refs() if at.row != "received"}
    assert implied({**rest}) == {}


@given(tables("2021"), st.data())
def test_what_is_implied_is_what_was_there(figures: Figures, data: st.DataObject) -> None:
    cells = st.sampled_from(sorted(at for at in figures if at.table != "disclosure"))
    gaps = data.draw(st.sets(cells, max_size=120))
    found = checks.judge_report(a_report(dict.fromkeys(map(str, gaps)), figures=figures)).implied
    assert found.keys() <= gaps
    assert found == {at: figures[at] for at in found}


@given(st.sampled_from(sorted(small())))
def test_any_single_gap_in_a_balanced_table_is_implied(at: CellRef) -> None:
    found = implied({str(at): None})
    assert found == ({} if at.table == "disclosure" else {str(at): small()[at]})


def test_a_report_of_totals_alone_implies_the_zeros() -> None:
    """Totals are printed, all other cells are blank: where the total is 0, so are its parts."""
    parts = [at for at in form("2021").table("applications").refs() if at.column != "total"]
    found = checks.judge_report(a_report(dict.fromkeys(map(str, parts), ""))).implied
    zero_rows = {at.row for at, value in small().items() if at.column == "total" and value == 0}
    assert found == {at: 0 for at in parts if at.row in zero_rows}
    assert ref("applications.received.business") not in found
