"""What readable figures force upon the others, and that nothing else is ever put in."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import checks
from core.findings import Outcome, Severity
from core.forms import CellRef, form
from core.implied import implied_values
from core.implied.solver import ConflictError, fixed_values
from core.model import Figure
from core.rules import balances_for
from core.rules.kinds import Balance
from tests.bounds import Simplex, determined, systems, whole_solutions
from tests.builders import SCALES, Figures, a_report, balanced, dice, ref, small, tables
from tests.gaps import WAYS, blocks, gaps, grid, result_cell


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


def test_a_figure_that_would_be_negative_is_a_conflict() -> None:
    x, y = (CellRef("t", "r", name) for name in "xy")
    two, three = CellRef("t", "known", "two"), CellRef("t", "known", "three")
    equations = [
        Balance("t.sum", "x", (x,), (three,), "", Severity.ERROR),
        Balance("t.sum", "x+y", (x, y), (two,), "", Severity.ERROR),
    ]
    assert implied_values(equations, {two: 2, three: 3}) == {}
    assert implied_values(equations, {two: 4, three: 3}) == {x: 3, y: 1}


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


def test_what_no_bound_and_no_elimination_shows_is_found() -> None:
    """Rows 0 and 1 take up all that columns 0 and 1 have: nothing is left there for rows 2 and 3."""
    values = dict.fromkeys(((0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)), 3) | {(2, 0): 0, (3, 1): 0}
    missing = {str(result_cell("2021", *at)): None for at in values}
    found = checks.judge_report(a_report(missing, figures=grid("2021", values))).implied
    assert found == {result_cell("2021", 2, 0): 0, result_cell("2021", 3, 1): 0}


@given(st.sampled_from(["2021", "2019"]), st.sampled_from(SCALES), st.sampled_from(sorted(WAYS)), st.integers(0, 9999))
def test_all_that_is_determined_is_implied_and_nothing_else(code: str, scale: str, way: str, seed: int) -> None:
    figures = balanced(code, scale, dice(seed))
    missing = gaps(form(code), way, dice(seed))
    report = a_report(dict.fromkeys(map(str, missing)), figures=figures, form_code=code)
    values = {at: None if at in missing else value for at, value in figures.items()}
    assert checks.judge_report(report).implied == determined(balances_for(form(code)), values)


@given(st.data())
def test_zeros_that_several_rows_and_columns_force_are_found(data: st.DataObject) -> None:
    rows, columns = data.draw(st.integers(2, 6)), data.draw(st.integers(2, 5))
    cell = st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1))
    filled = data.draw(st.dictionaries(cell, st.integers(1, 3)))
    figures = grid("2021", filled)
    missing = filled.keys() | data.draw(st.sets(cell))
    gone = {result_cell("2021", *at) for at in missing}
    values = {at: None if at in gone else value for at, value in figures.items()}
    assert implied_values(balances_for(form("2021")), values) == determined(balances_for(form("2021")), values)


@given(st.data())
def test_wrong_figures_imply_as_much_as_the_open_equalities_say(data: st.DataObject) -> None:
    figures: dict[CellRef, Figure | None] = {**data.draw(tables("2021", ("town", "county")))}
    cells = st.sampled_from([at for at in figures if at.table != "disclosure"])
    figures |= dict.fromkeys(data.draw(st.sets(cells, max_size=30)))
    for at in data.draw(st.sets(cells, max_size=3)):
        figures[at] = data.draw(st.integers(0, 9))
    judgement = checks.judge_report(a_report({str(at): value for at, value in figures.items()}))
    opened = [rule for rule in balances_for(form("2021")) if judgement.balances[rule.key] is Outcome.UNKNOWN]
    assert judgement.implied == determined(opened, figures)


@given(st.dictionaries(st.tuples(st.integers(0, 1), st.integers(0, 2)), st.integers(0, 1), min_size=1))
def test_whole_figures_are_determined_where_fractions_are(values: dict[tuple[int, int], int]) -> None:
    figures = grid("2021", values)
    gone = {result_cell("2021", *at) for at in values}
    known = {at: None if at in gone else value for at, value in figures.items()}
    counted: dict[CellRef, int] = {}
    for names, rows in systems(balances_for(form("2021")), known):
        if names:
            seen = zip(names, zip(*whole_solutions(rows, 3), strict=True), strict=True)
            counted |= {name: each[0] for name, each in seen if len(set(each)) == 1}
    assert determined(balances_for(form("2021")), known) == counted


def test_any_equations_are_decided_not_only_those_of_a_network() -> None:
    """Mostly zeros, so that many unknowns can only be nothing and many steps lead nowhere."""
    for seed in range(600):
        rng = dice(seed)
        count = rng.randint(2, 9)
        solution = [rng.choice((0, 0, 0, 1, 2)) for _ in range(count)]
        rows = [[rng.choice((-2, -1, -1, 0, 0, 1, 1, 2)) for _ in range(count)] for _ in range(rng.randint(1, 6))]
        rows = [[*row, sum(a * x for a, x in zip(row, solution, strict=True))] for row in rows]
        equations = [({name: a for name, a in enumerate(row[:-1]) if a}, row[-1]) for row in rows]
        used = {name for coefficients, _ in equations for name in coefficients}
        slowly = Simplex(rows).fixed()
        assert fixed_values(equations) == {name: value for name, value in slowly.items() if name in used}, seed


def test_tight_blocks_are_decided() -> None:
    for seed in range(200):
        figures, missing = blocks("2021", dice(seed))
        values = {at: None if at in missing else value for at, value in figures.items()}
        found = implied_values(balances_for(form("2021")), values)
        assert found == determined(balances_for(form("2021")), values), seed


@given(st.data())
def test_equations_that_cannot_hold_are_a_conflict(data: st.DataObject) -> None:
    row = st.lists(st.integers(-2, 2), min_size=4, max_size=4)
    rows = [[*coefficients, data.draw(st.integers(-3, 3))] for coefficients in data.draw(st.lists(row, min_size=1))]
    equations = [({name: a for name, a in enumerate(row[:-1]) if a}, row[-1]) for row in rows]
    try:
        fixed = Simplex(rows).fixed()
    except ArithmeticError:
        fixed = {0: Fraction(1, 2)}
    if all(value % 1 == 0 for value in fixed.values()):
        used = {name for coefficients, _ in equations for name in coefficients}
        assert fixed_values(equations) == {name: value for name, value in fixed.items() if name in used}
    else:
        with pytest.raises(ConflictError):
            fixed_values(equations)
