"""What is said of figures that are missing or oddly printed, and of a year before that nobody names."""

from dataclasses import replace

import pytest

from core import checks, words
from core.model import CellStatus, Figure, Report
from core.words.notes import plain_note
from tests.builders import a_report, ref

NEW, OVER = "applications.received", "二、上年结转政府信息公开申请数量"
Changes = dict[str, Figure | str | None]


def said(report: Report, rule: str, previous: Report | None = None) -> list[str]:
    judgement = checks.judge(report.form, report.by_ref(), report, previous=previous)
    found = [finding for finding in judgement.findings if finding.rule == rule]
    return [words.sentence(finding, report.form, report.by_ref()) for finding in found]


@pytest.mark.parametrize(
    ("changes", "rule", "sentence"),
    [
        (
            {"applications.granted.total": ""},
            "cell.blank",
            "申请办理·（一）予以公开·总计空着没有填。按其他数字推算应是 3，请对照原件",
        ),
        (
            {"applications.granted.natural_person": "/"},
            "cell.placeholder",
            "申请办理·（一）予以公开·自然人印的是“/”，不是数字。按其他数字推算应是 2，请对照原件",
        ),
        (
            {"applications.granted.total": "约3"},
            "cell.not_number",
            "申请办理·（一）予以公开·总计印的是“约3”，不是数字。按其他数字推算应是 3，请对照原件",
        ),
        # 0 is what is forced: as where nothing is
        (
            {"applications.granted.other": ""},
            "cell.blank",
            "申请办理·（一）予以公开·其他空着没有填。没有发生的应填 0，请核实后补上",
        ),
        (
            {"applications.granted.other": "", "applications.granted.natural_person": ""},
            "cell.blank",
            (
                "申请办理·（一）予以公开的自然人、其他空着没有填。"
                "按其他数字推算，自然人应是 2，请对照原件；其余没有发生的应填 0"
            ),
        ),
        (
            {"applications.granted.business": "", "applications.granted.natural_person": ""},
            "cell.blank",
            (
                "申请办理·（一）予以公开的自然人、商业企业空着没有填。"
                "按其他数字推算，自然人应是 2、商业企业应是 1，请对照原件"
            ),
        ),
    ],
)
def test_what_the_other_figures_force_is_said(changes: Changes, rule: str, sentence: str) -> None:
    assert said(a_report(changes), rule) == [sentence]


def test_conflicting_figures_force_nothing() -> None:
    lost: Changes = {"applications.granted.total": "", "applications.granted.natural_person": 9}
    [sentence] = said(a_report(lost), "cell.blank")
    assert "没有发生的应填 0" in sentence


def test_the_line_of_a_blank_is_that_of_its_row() -> None:
    report = a_report({"applications.granted.total": ""})
    [finding] = [one for one in checks.judge_report(report).findings if one.rule == "cell.blank"]
    # every figure of this report stands on a line of its own: then the row is on none
    assert words.finding_line("", replace(finding, spans=()), report).startswith("：")
    place = report.by_ref()[ref("applications.granted.business")].span
    cells = [
        replace(cell, span=None if cell.status is CellStatus.BLANK else place) if cell.ref.row == "granted" else cell
        for cell in report.cells
    ]
    in_line = replace(report, cells=tuple(cells))
    assert place is not None
    line = report.document.text.count("\n", 0, place.start) + 1
    assert words.finding_line("", replace(finding, spans=()), in_line).startswith(f":{line}：")


def test_how_many_cells_have_no_figure_is_counted() -> None:
    changes: Changes = {
        "applications.granted.total": "",
        "applications.granted.business": "",
        f"{NEW}.business": "/",
        f"{NEW}.other": "约",
        f"{NEW}.research": None,
    }
    assert words.read_count(a_report(changes)) == "读到 199/200（空白 2、占位符 1、不是数字 1）"
    assert words.read_count(a_report()) == "读到 200/200"


@pytest.mark.parametrize(
    ("traits", "note"),
    [
        ({"thousands"}, "（不带逗号）"),
        ({"full_width", "inner_space"}, "（不带空格、用半角数字）"),
        ({"sign"}, "（不带符号）"),
        ({"leading_zero", "remark"}, "（前面不加 0、不带说明）"),
        ({"chinese", "ten_thousand"}, "（用阿拉伯数字、不用“万”）"),
        (set(), ""),
        ({"unit"}, ""),
    ],
)
def test_the_hint_says_what_is_odd_about_the_print(traits: set[str], note: str) -> None:
    cell = replace(a_report().by_ref()[ref(f"{NEW}.total")], traits=frozenset(traits))
    assert plain_note([cell]) == note
    assert plain_note([]) == ""


@pytest.mark.parametrize(("value", "hints"), [(-5, 0), (5, 1), (0, 1)])
def test_the_sign_of_a_negative_figure_is_no_odd_print(value: int, hints: int) -> None:
    at = ref("proceedings.reconsideration.total")
    report = a_report()
    cells = [
        replace(cell, value=value, traits=frozenset({"sign"})) if cell.ref == at else cell for cell in report.cells
    ]
    assert len(said(replace(report, cells=tuple(cells)), "cell.format")) == hints


LAST = {"applications.carried_over.total": 4, "disclosure.normative_documents.in_force": 112}
WITHOUT_YEAR = (
    (
        "year.carry_over",
        f"申请办理·{OVER}·总计：上年结转是 4，上年报告的“结转下年度继续办理”是",
    ),
    ("year.in_force_stock", "主动公开·行政规范性文件：上年报告现行有效 "),
)


@pytest.mark.parametrize(("rule", "begins"), WITHOUT_YEAR)
def test_a_year_before_without_its_number_is_the_year_before(rule: str, begins: str) -> None:
    found = said(a_report(LAST, year=2022), rule, replace(a_report(), year=None))
    assert any(sentence.startswith(begins) for sentence in found)


def test_a_report_without_a_name_has_none() -> None:
    unknown = replace(a_report(), organization=None, year=None)
    assert said(a_report(year=2022), "year.org", unknown) == [
        "有一份报告看不出是哪个单位的（本报告是“云溪县人民政府”，上年报告没有写明单位），请核实对照的是不是同一单位"
    ]
