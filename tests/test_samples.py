"""What the bundled samples show: they are the first thing a new user sees, and the README counts on it."""

from pathlib import Path

import pytest

from core.checks import judge_report
from core.diagnosis import explain
from core.findings import Key, Outcome, Severity
from core.model import Cell, CellStatus, Certainty, Report
from core.opening import open_report
from core.resources import resource
from core.review import Review
from tests.builders import ref

SAMPLES = resource("samples")
PARTS = ["overview", "disclosure", "applications", "proceedings", "problems", "other_matters"]


def _read(name: str) -> Report:
    return open_report(SAMPLES / name)


def _cell(report: Report, name: str) -> Cell:
    return report.by_ref()[ref(name)]


@pytest.mark.parametrize(
    ("name", "organization", "year", "form"),
    [
        ("wangchuan-2021.txt", "望川市人民政府", 2021, "2021"),
        ("yunxi-2020.txt", "云溪县人民政府", 2020, "2019"),
        ("songling-2021.txt", "松岭县人民政府", 2021, "2021"),
        ("songling-2022.txt", "松岭县人民政府", 2022, "2021"),
    ],
)
def test_a_sample_says_whose_report_it_is(name: str, organization: str, year: int, form: str) -> None:
    report = _read(name)
    assert (report.organization, report.year, report.form.code) == (organization, year, form)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_span_of_a_sample_holds_its_figure(path: Path) -> None:
    report = open_report(path)
    printed = [cell for cell in report.cells if cell.status is CellStatus.NUMBER]
    assert printed
    for cell in printed:
        assert cell.span is not None
        assert report.document.text[cell.span.start : cell.span.end] == cell.raw
        assert cell.certainty is Certainty.READ


@pytest.mark.parametrize("name", ["songling-2021.txt", "songling-2022.txt"])
def test_a_clean_sample_has_nothing_to_complain_of(name: str) -> None:
    report = _read(name)
    judgement = judge_report(report)
    assert judgement.count(Outcome.PASS) == len(judgement.balances) == 42
    assert [f for f in judgement.findings if f.severity is not Severity.INFO] == []
    assert [part.code for part in report.parts] == PARTS


def test_two_years_of_one_organization_follow_from_each_other() -> None:
    review = Review(_read("songling-2022.txt"))
    review.compare_with(_read("songling-2021.txt"))
    assert [f for f in review.judgement.findings if f.severity is not Severity.INFO] == []
    carried = ("applications.carried_forward.total", "applications.carried_over.total")
    assert [
        _cell(_read(f"songling-{year}.txt"), name).value for year, name in zip((2021, 2022), carried, strict=True)
    ] == [2, 2]


WRONG = {
    "applications.granted.natural_person": (213, 231),
    "applications.received.total": (523, 532),
    "proceedings.reconsideration.total": (21, 20),
}


def test_three_wrong_figures_fail_five_equalities() -> None:
    report = _read("wangchuan-2021.txt")
    assert {name: _cell(report, name).value for name in WRONG} == {name: wrong for name, (wrong, _) in WRONG.items()}
    failed = {key for key, outcome in judge_report(report).balances.items() if outcome is not Outcome.PASS}
    assert failed == {
        Key("applications.row_total", "granted"),
        Key("applications.results_total", "natural_person"),
        Key("applications.row_total", "received"),
        Key("applications.balance", "total"),
        Key("proceedings.group_total", "reconsideration"),
    }


def test_the_right_figures_are_among_the_proposals() -> None:
    report = _read("wangchuan-2021.txt")
    proposals = explain(report.form, report.by_ref(), judge_report(report))
    changes = [{str(change.ref): (change.before, change.after) for change in p.changes} for p in proposals]
    assert WRONG in changes


def test_the_prose_contradicts_the_table_once() -> None:
    report = _read("wangchuan-2021.txt")
    assert "结转下年度继续办理28件" in report.document.text
    assert _cell(report, "applications.carried_forward.total").value == 26
    assert "532件" in report.document.text
    assert f"办结{_cell(report, 'applications.results_total.total').value}件" in report.document.text


def test_the_damaged_sample_keeps_what_its_pages_keep() -> None:
    report = _read("yunxi-2020.txt")
    lost = {f"{cell.ref.table}.{cell.ref.row}" for cell in report.cells if cell.status is CellStatus.ABSENT}
    assert lost == {
        "disclosure.other_services",
        "disclosure.penalties",
        "disclosure.compulsory_measures",
        "disclosure.fees",
        "disclosure.procurement",
        "applications.received",
        "applications.carried_over",
    }
    assert _cell(report, "disclosure.licensing.change").value == -12
    assert _cell(report, "applications.other_processing.total").value == 2
    outcomes = judge_report(report).balances
    assert [key for key, outcome in outcomes.items() if outcome is Outcome.FAIL] == []
    unknown = {key for key, outcome in outcomes.items() if outcome is Outcome.UNKNOWN}
    assert {key.rule for key in unknown} == {"applications.balance", "applications.row_total"}
    assert len(unknown) == 9


def test_the_lost_page_is_reported() -> None:
    judgement = judge_report(_read("yunxi-2020.txt"))
    errors = {finding.rule for finding in judgement.findings if finding.outcome is Outcome.FAIL}
    assert {"structure.section_missing", "structure.row_missing"} <= errors
