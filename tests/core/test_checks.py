"""Pass, fail, or cannot tell; what is listed, in which order, and that nothing stops the judge."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import checks, words
from core.document import Document
from core.findings import Finding, Key, Outcome, Severity
from core.forms import CellRef, form
from core.model import CellStatus, Certainty, Figure, Note, Report
from core.opening import read_report
from core.rules import balances_for
from tests.builders import a_report, ref, small, tables

PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN


def findings(changes: dict[str, Figure | str | None]) -> list[Finding]:
    """Return what is found on the figures of a whole small report; its sections were not looked for."""
    judged = checks.judge_report(a_report(changes)).findings
    return [f for f in judged if f.rule not in {"structure.section_missing", "table.all_zero"}]


def equalities(changes: dict[str, Figure | str | None]) -> dict[str, Outcome]:
    judged = checks.judge_report(a_report(changes)).balances
    return {f"{key.rule}/{key.subject}": outcome for key, outcome in judged.items() if outcome is not PASS}


def test_a_balanced_report_has_no_finding() -> None:
    assert findings({}) == []


def test_a_row_total_that_is_one_too_high() -> None:
    [column, parts, row] = findings({"applications.results_total.total": 6})
    assert column.key == Key("applications.balance", "total")
    assert (column.left, column.right, column.difference) == (7, 8, -1)
    assert (parts.rule, parts.left, parts.right) == ("applications.results_total", 5, 6)
    assert (row.rule, row.subject, row.left, row.right) == ("applications.row_total", "results_total", 5, 6)
    assert row.right_cells == (ref("applications.results_total.total"),)


def test_a_finding_knows_its_places_and_its_clause() -> None:
    report = a_report({"proceedings.reconsideration.total": 3})
    [finding] = [f for f in checks.judge_report(report).findings if f.rule == "proceedings.group_total"]
    assert [report.document.text[slice(*span)] for span in finding.spans] == ["1", "0", "0", "0", "3"]
    assert "结果维持" in finding.basis


@pytest.mark.parametrize("missing", ["", "/", None, "若干"])
def test_an_unknown_figure_leaves_its_equalities_open(missing: str | None) -> None:
    opened = equalities({"applications.granted.natural_person": missing})
    assert opened == {
        "applications.results_total/natural_person": UNKNOWN,
        "applications.row_total/granted": UNKNOWN,
    }


def test_an_open_equality_is_listed_with_the_side_that_is_known() -> None:
    [finding] = [f for f in findings({"proceedings.reconsideration.pending": ""}) if f.outcome is UNKNOWN]
    assert (finding.left, finding.right, finding.severity) == (None, 1, Severity.ERROR)
    assert finding.facts == (("missing", "1"),)


@pytest.mark.parametrize(
    ("changes", "too_much"),
    [
        ({"upheld": 2, "pending": ""}, "left"),
        ({"upheld": 2, "corrected": None, "other": "/", "pending": ""}, "left"),
        ({"upheld": -2, "total": ""}, "right"),
        ({"pending": "", "total": Decimal("1.5")}, "fraction"),
    ],
)
def test_what_no_filling_can_balance_fails(changes: dict[str, Figure | str | None], too_much: str) -> None:
    group = {f"proceedings.reconsideration.{column}": value for column, value in changes.items()}
    [finding] = [f for f in findings(group) if f.rule == "proceedings.group_total"]
    assert finding.outcome is FAIL
    assert dict(finding.facts).get("no_filling") == too_much


def test_unknown_figures_on_both_sides_can_always_be_filled() -> None:
    opened = equalities({"proceedings.reconsideration.upheld": "", "proceedings.reconsideration.total": ""})
    assert opened == {"proceedings.group_total/reconsideration": UNKNOWN}


def test_sums_of_long_figures_stay_exact() -> None:
    big = 10**29
    group: dict[str, Figure] = {"upheld": big, "corrected": Decimal("0.5"), "other": Decimal("0.5"), "total": big + 1}
    named: dict[str, Figure | str | None] = {
        f"proceedings.reconsideration.{column}": value for column, value in group.items()
    }
    assert equalities(named) == {}
    named["proceedings.reconsideration.total"] = big
    assert equalities(named) == {"proceedings.group_total/reconsideration": FAIL}


@given(st.sampled_from(["2019", "2021"]), st.data())
def test_one_changed_figure_fails_exactly_its_own_equalities(code: str, data: st.DataObject) -> None:
    figures = data.draw(tables(code))
    balances = balances_for(form(code))
    bound = sorted({cell for balance in balances for cell in balance.cells})
    changed = data.draw(st.sampled_from(bound))
    by = data.draw(st.integers(-int(figures[changed]), 10_000).filter(bool))
    wrong = {str(changed): figures[changed] + by}
    judged = checks.judge_report(a_report(wrong, figures=figures, form_code=code)).balances
    assert {key for key, outcome in judged.items() if outcome is FAIL} == {
        balance.key for balance in balances if changed in balance.cells
    }
    assert UNKNOWN not in judged.values()


def rules_found(report: Report) -> list[tuple[str, str | None]]:
    judged = checks.judge_report(report).findings
    return [(f.rule, f.subject) for f in judged if f.rule not in {"structure.section_missing", "table.all_zero"}]


def test_a_table_that_is_not_there_is_one_thing_not_hundreds() -> None:
    gone: dict[str, Figure | str | None] = dict.fromkeys(map(str, form("2021").table("applications").refs()))
    report = a_report(gone)
    assert rules_found(report) == [
        ("structure.table_missing", "applications"),
        ("applications.balance", None),
        ("applications.results_total", None),
        ("applications.row_total", None),
    ]
    judged = checks.judge_report(report)
    assert (judged.count(PASS), judged.count(UNKNOWN)) == (3, 39)
    assert [dict(f.facts).get("rules") for f in judged.findings[-3:]] == ["7", "7", "25"]


def test_a_row_that_is_not_there_is_missing_not_seven_cells() -> None:
    gone: dict[str, Figure | str | None] = {
        str(at): None for at in form("2021").table("applications").refs() if at.row == "denied_by_law"
    }
    found = rules_found(a_report(gone))
    assert found[0] == ("structure.row_missing", "applications.denied_by_law")
    assert "cell.not_in_text" not in {rule for rule, _ in found}


def test_blanks_of_a_row_are_one_finding_with_all_their_cells() -> None:
    blanks: dict[str, Figure | str | None] = {f"applications.granted.{c}": "" for c in ("research", "other")}
    [finding] = [f for f in findings(blanks) if f.rule == "cell.blank"]
    assert (finding.subject, finding.severity) == ("applications.granted", Severity.WARNING)
    assert finding.cells == (ref("applications.granted.research"), ref("applications.granted.other"))


def test_a_row_of_blanks_alone_is_no_error_even_in_the_total() -> None:
    row = [at for at in form("2021").table("applications").refs() if at.row == "granted"]
    [finding] = [f for f in findings(dict.fromkeys(map(str, row), "")) if f.rule == "cell.blank"]
    assert (len(finding.cells), finding.severity) == (7, Severity.WARNING)


def test_what_the_reader_says_of_a_short_row_is_not_said_twice() -> None:
    at = ref("applications.granted.other")
    report = a_report({str(at): None})
    noted = replace(report, notes=(Note("cell.run_length", "applications.granted", (at,), count=6),))
    assert ("cell.not_in_text", str(at)) in rules_found(report)
    assert ("cell.not_in_text", str(at)) not in rules_found(noted)
    assert ("cell.run_length", "applications.granted") in rules_found(noted)


def test_digits_that_ran_together_are_no_error_of_the_author() -> None:
    row = [at for at in form("2021").refs() if at.row == "regulations"]
    report = a_report(dict.fromkeys(map(str, row), "3162"))
    glued = tuple(replace(c, certainty=Certainty.GUESS) if c.ref in row else c for c in report.cells)
    assert rules_found(replace(report, cells=glued)) == [("cell.run_length", "disclosure.regulations")]
    assert [rule for rule, _ in rules_found(report)] == ["cell.not_number"] * 3


def test_units_behind_every_figure_are_one_hint_a_table() -> None:
    report = a_report()
    cells = tuple(replace(c, traits=frozenset({"unit"}), unit="件") for c in report.cells)
    found = rules_found(replace(report, cells=cells))
    assert found == [("cell.unit_inside", table.code) for table in report.form.tables]


def test_an_inequality_keeps_silent_where_its_equality_can_be_computed() -> None:
    found = findings({"applications.granted.natural_person": 30})
    assert {finding.rule for finding in found} == {"applications.results_total", "applications.row_total"}


def test_a_row_replaced_by_one_printed_row_is_not_missed() -> None:
    single = form("2021").with_optional("other_processing")
    figures = {**small(), **dict.fromkeys((at for at in single.refs() if at.row == "other_processing"), 0)}
    gone: dict[str, Figure | str | None] = {
        str(at): None for at in single.refs() if at.row in {"other_no_correction", "other_unpaid_fee", "other_misc"}
    }
    report = replace(a_report(gone, figures=figures), form=single)
    assert rules_found(report) == []
    assert len(checks.judge_report(report).balances) == 40


def test_a_broken_rule_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    report = a_report({"applications.received.total": 7})
    spoilt = tuple(
        replace(c, value="six")  # type: ignore[arg-type]
        if c.ref == ref("proceedings.reconsideration.total")
        else c
        for c in report.cells
    )
    judged = checks.judge_report(replace(report, cells=spoilt))
    broken = [f for f in judged.findings if dict(f.facts).get("broken")]
    assert Key("proceedings.group_total", "reconsideration") in {f.key for f in broken}
    assert judged.balances[Key("proceedings.group_total", "reconsideration")] is UNKNOWN
    assert judged.balances[Key("applications.row_total", "received")] is FAIL
    assert "is broken" in caplog.text


def test_a_cell_that_nobody_lists_is_unknown() -> None:
    report = a_report()
    cells = {at: cell for at, cell in report.by_ref().items() if at.table != "proceedings"}
    judged = checks.judge(report.form, cells, report)
    assert judged.count(UNKNOWN) == 3


def test_findings_come_in_the_order_of_the_form() -> None:
    found = findings(
        {
            "proceedings.reconsideration.total": 9,
            "applications.received.total": 9,
            "disclosure.licensing.decisions": "",
        }
    )
    tables_found = [finding.cells[0].table for finding in found]
    assert tables_found == sorted(tables_found, key=["disclosure", "applications", "proceedings"].index)


def test_every_status_but_number_is_unknown_and_none_is_another() -> None:
    at = CellRef("disclosure", "licensing", "decisions")
    said = {}
    for printed in (None, "", "/", "几"):
        report = a_report({str(at): printed})
        status = report.by_ref()[at].status
        said[status] = {f.rule for f in checks.judge_report(report).findings if at in f.cells} - {"table.all_zero"}
    assert said == {
        CellStatus.ABSENT: {"structure.row_missing"},
        CellStatus.BLANK: {"cell.blank"},
        CellStatus.PLACEHOLDER: {"cell.placeholder"},
        CellStatus.UNREADABLE: {"cell.not_number"},
    }


def test_what_a_reader_could_not_read_is_a_finding_in_its_own_words() -> None:
    text = "二、主动公开政府信息情况\n规章\t0\t0\t0\n"
    document = Document("x.pdf", "", "pdf", text, notes=("第3页无文字层", "第4页已损坏，没有读取"))
    report = read_report(document)
    [finding] = [found for found in checks.judge_report(report).findings if found.rule == "damage.not_read"]
    assert finding.severity is Severity.WARNING
    assert "第3页无文字层；第4页已损坏" in words.sentence(finding, report.form, report.by_ref())
