"""What last year's report says: in words, in the workbook, in a workbook opened again."""

from dataclasses import replace
from pathlib import Path

from core import words, workbook
from core.entries import Decision
from core.findings import Finding, Key
from core.forms import form
from core.model import Report
from core.opening import open_report
from core.review import Review
from tests.builders import a_report, ref
from tests.saved import a_review, saved

CARRIED = ref("applications.carried_over.total")
NOW = a_report(year=2021)
BEFORE = a_report(year=2020)
NAMELESS = replace(BEFORE, organization=None, year=None)


def finding(review: Review, rule: str) -> Finding:
    return next(found for found in review.judgement.findings if found.rule == rule)


def compared(now: Report, before: Report) -> Review:
    review = a_review(now)
    review.compare_with(before)
    return review


def test_the_year_before_is_named_as_far_as_it_is_known() -> None:
    assert words.year_before(NOW, BEFORE) == "2020 年度"
    assert words.year_before(NOW, NAMELESS) == "2020 年度"
    assert words.year_before(replace(NOW, year=None), NAMELESS) == "上年度"
    assert words.years_of(replace(NOW, year=None), NAMELESS) == ("上年度", "本年度")
    assert words.years_of(NOW, BEFORE) == ("2020 年度", "2021 年度")
    assert words.compared_with(NOW, BEFORE) == "与 2020 年度对照"
    assert words.previous_name(NOW, NAMELESS) == "built.txt（单位不明 2020 年度）"


def test_figures_of_two_years_in_words() -> None:
    figures = {
        name: a_report({str(CARRIED): value}).by_ref()[CARRIED] for name, value in (("1", 1), ("7", 7), ("", ""))
    }
    assert words.figure_before(figures["7"], "2020 年度") == "2020 年度：7"
    assert words.figure_before(figures[""], "2020 年度", "二、上年结转·总计") == "2020 年度·二、上年结转·总计：空白"
    assert [words.difference(figures[a], figures[b]) for a, b in ("17", "71", "11")] == ["+6", "-6", "0"]
    assert words.difference(figures[""], figures["1"]) == ""
    years = ("2020 年度", "2021 年度")
    said = words.both_figures(figures["1"], figures["7"], form("2021"), years)
    assert said == "申请办理·二、上年结转政府信息公开申请数量·总计：2020 年度 1，2021 年度 7，差 +6"
    assert words.both_figures(figures["1"], figures[""], form("2021"), years).endswith("2020 年度 1，2021 年度 空白")


def test_a_finding_on_two_years_puts_its_mark_on_its_cells() -> None:
    review = compared(NOW, a_report({"applications.carried_forward.total": 9}, year=2020))
    carry_over = finding(review, "year.carry_over")
    assert words.year_mark(carry_over) == "结转不符"
    assert words.handed_on(carry_over, "2020 年度") == "2020 年度“结转下年度继续办理”"
    balance = replace(carry_over, rule="applications.balance", facts=())
    assert (words.year_mark(balance), words.handed_on(balance, "2020 年度")) == ("", "")
    assert words.year_mark(replace(balance, facts=(("before", "3"),))) == "悬殊"


def facts(review: Review, folder: Path) -> dict[str, str]:
    sheet = saved(review, folder)["总览"]
    return {str(row[0]): str(row[1]) for row in sheet.iter_rows(values_only=True) if row[0]}


def test_the_overview_names_the_report_compared_with(tmp_path: Path) -> None:
    found = facts(compared(NOW, BEFORE), tmp_path)
    assert found["对照的上年报告"] == "built.txt（云溪县人民政府 2020 年度）"
    assert found["上年报告 SHA-256"] == "0" * 64
    assert "对照的上年报告" not in facts(a_review(NOW), tmp_path)


def test_a_workbook_opened_again_has_its_cells_and_is_judged_as_before(tmp_path: Path) -> None:
    review = compared(NOW, a_report({"applications.carried_forward.total": 9}, year=2020))
    key = Key("year.carry_over", str(CARRIED))
    review.judge_finding(key, Decision.AS_PRINTED, "按上年口径")
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    again = Review(open_report(path))
    assert {at: cell.value for at, cell in again.cells.items()} == {at: cell.value for at, cell in review.cells.items()}
    assert key not in again.standings
    previous = review.previous
    assert previous is not None
    again.compare_with(previous)
    assert again.standings[key].explains
