"""The live check cells: their formulas, and what LibreOffice makes of them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from core import workbook
from core.findings import Key, Outcome
from core.model import Figure
from core.review import Review
from core.rules import balances_for
from core.workbook import live
from core.workbook.canvas import Area
from tests.builders import a_report, balanced, dice, ref
from tests.saved import a_review, figure_cell, recalculated, saved

STATES = {Outcome.PASS: "平衡", Outcome.FAIL: "不平", Outcome.UNKNOWN: "缺数"}
Shown = tuple[object, object]


def check_cells(book: Workbook, review: Review) -> dict[Key, tuple[str, str, str]]:
    """Return sheet, difference and state cell of each balance: those whose formula names exactly its cells."""
    places = {at: figure_cell(book, review, at).coordinate for at in review.form.refs()}
    by_cells = {frozenset(places[at] for at in b.cells): b.key for b in balances_for(review.form)}
    found = {}
    for table in review.form.tables:
        sheet = book[table.name]
        formulas = {c.coordinate: str(c.value) for row in sheet.iter_rows() for c in row if c.data_type == "f"}
        for name, formula in formulas.items():
            if formula.startswith("=IF(OR("):
                cells = frozenset(_named(sheet, formula))
                [state] = [n for n, f in formulas.items() if f.startswith(f"=IF(ISNUMBER({name}),")]
                found[by_cells[cells]] = (table.name, name, state)
    return found


def _named(sheet: Any, formula: str) -> list[str]:  # noqa: ANN401  (openpyxl's sheet)
    names = re.findall(r"[A-Z]+\d+(?::[A-Z]+\d+)?", formula)
    return [c.coordinate for name in names for row in sheet[name if ":" in name else f"{name}:{name}"] for c in row]


def shown(review: Review, folder: Path) -> dict[Key, Shown]:
    """Save, let LibreOffice calculate, and return what each check cell says: difference and state."""
    path = folder / "核对.xlsx"
    workbook.save(review, path)
    cells = check_cells(load_workbook(path), review)
    assert set(cells) == set(review.judgement.balances)
    book = recalculated(path, folder)
    live_counts = [book["总览"].cell(row, 4).value for row in range(13, 16)]
    assert live_counts == [review.judgement.count(outcome) for outcome in STATES]
    return {key: (book[sheet][a].value, book[sheet][b].value) for key, (sheet, a, b) in cells.items()}


def expected(review: Review) -> dict[Key, Shown]:
    """Return what our own check says, in the same shape."""
    differences = {f.key: f.difference for f in review.judgement.findings}
    return {
        key: (
            0 if outcome is Outcome.PASS else "缺数" if outcome is Outcome.UNKNOWN else differences[key],
            STATES[outcome],
        )
        for key, outcome in review.judgement.balances.items()
    }


@pytest.mark.parametrize(("form_code", "count"), [("2021", 42), ("2019", 40)])
def test_every_hard_balance_has_its_check_cells(form_code: str, count: int, tmp_path: Path) -> None:
    review = a_review(a_report(form_code=form_code))
    cells = check_cells(saved(review, tmp_path), review)
    assert len(cells) == count
    assert set(cells) == set(review.judgement.balances)


def test_a_formula_counts_its_figures_before_it_compares_them() -> None:
    [balance] = [b for b in balances_for(a_report().form) if b.key == Key("applications.balance", "total")]
    rows = ("received", "carried_over", "results_total", "carried_forward")
    places = {ref(f"applications.{row}.total"): (at, 10) for row, at in zip(rows, (6, 7, 29, 30), strict=True)}
    formula = live.difference_formula(balance, places)
    assert formula.startswith("=IF(OR(COUNT(J6:J7,J29:J30)=4,")
    assert formula.endswith('SUM(J6:J7)-SUM(J29:J30),"缺数")')
    assert live.state_formula(Area(32, 10)) == '=IF(ISNUMBER(J32),IF(J32=0,"平衡","不平"),"缺数")'


def test_what_does_not_balance_is_coloured_by_the_spreadsheet_itself(tmp_path: Path) -> None:
    book = saved(a_review(a_report()), tmp_path)
    conditional = book["申请办理"].conditional_formatting
    assert {str(entry.sqref) for entry in conditional} == {
        "L7:L31", "M7:M31", "D34:J34", "D35:J35", "D37:J37", "D38:J38",
    }  # fmt: skip
    formulas = {rule.formula[0] for entry in conditional for rule in entry.rules}
    assert "AND(ISNUMBER(L7),L7<>0)" in formulas
    assert 'M7="不平"' in formulas


@pytest.mark.parametrize("form_code", ["2021", "2019"])
def test_recalculated_a_balanced_report_shows_zero_everywhere(form_code: str, tmp_path: Path) -> None:
    review = a_review(a_report(figures=balanced(form_code, "province", dice(5)), form_code=form_code))
    assert set(shown(review, tmp_path).values()) == {(0, "平衡")}


MANY_FAULTS: Mapping[str, Figure | str | None] = {
    "applications.received.total": 9,
    "applications.granted.natural_person": 1,
    "applications.denied_inquiry.other": "",
    "applications.rejected_petition.total": "/",
    "applications.carried_forward.business": None,
    "applications.other_misc.research": "约3",
    "applications.carried_over.natural_person": 40,
    "applications.carried_over.total": "",
    "applications.unavailable_unclear.business": 5,
    "applications.unavailable_unclear.total": "",
    "applications.unavailable_not_held.research": "",
    "applications.unavailable_not_held.total": 1,
    "proceedings.reconsideration.total": 0,
    "proceedings.reconsideration.pending": "-",
    "proceedings.litigation_direct.total": "",
    "proceedings.litigation_after_reconsideration.total": 3,
}


def test_recalculated_a_wrong_report_shows_what_our_own_check_says(tmp_path: Path) -> None:
    review = a_review(a_report(MANY_FAULTS))
    assert set(review.judgement.balances.values()) == set(Outcome)
    assert shown(review, tmp_path) == expected(review)


def test_recalculated_a_corrected_report_is_balanced_again(tmp_path: Path) -> None:
    review = a_review(a_report({"applications.granted.total": 4}))
    review.correct(ref("applications.granted.total"), "3")
    assert set(shown(review, tmp_path).values()) == {(0, "平衡")}


def test_recalculated_without_the_tables_nothing_is_called_balanced(tmp_path: Path) -> None:
    report = a_report()
    nothing = dict.fromkeys(map(str, report.by_ref()))
    review = a_review(a_report(nothing))
    assert set(shown(review, tmp_path).values()) == {("缺数", "缺数")}
