"""The sentences a clerk reads; the examples are findings of reports built by hand."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest

from core import words
from core.checks import judge, judge_report
from core.findings import CellChange, Finding, Outcome, Proposal, Reason, Severity
from core.forms import CellRef, all_forms, form
from core.model import Cell, CellStatus, Certainty, Figure, Report
from core.rules import rules_for
from core.words.rules import FALLBACK, FAMILIES, RULES
from tests.builders import a_report, ref

FORM = form("2021")
PERSONS = ref("applications.received.natural_person")


def found(report: Report, rule: str, subject: str | None = None) -> Finding:
    return next(
        f for f in judge_report(report).findings if f.rule == rule and (subject is None or f.subject == subject)
    )


def said(
    changes: dict[str, Figure | str | None], rule: str, subject: str | None = None, form_code: str = "2021"
) -> str:
    report = a_report(changes, form_code=form_code)
    return words.sentence(found(report, rule, subject), report.form, report.by_ref())


@pytest.mark.parametrize(
    ("changes", "rule", "subject", "sentence"),
    [
        (
            {"applications.received.natural_person": 14},
            "applications.balance",
            "natural_person",
            "申请办理·自然人：一、本年新收＋二、上年结转 14+1=15，（七）总计＋四、结转下年度 3+2=5，差 10",
        ),
        (
            {"applications.granted.natural_person": 4},
            "applications.results_total",
            "natural_person",
            "申请办理·自然人：各项之和 4+1=5 ≠ （七）总计 3，差 2",
        ),
        (
            {"applications.received.total": 7},
            "applications.row_total",
            "received",
            "申请办理·一、本年新收政府信息公开申请数量：各列之和 4+2+0+0+0+0=6 ≠ 总计 7，差 1",
        ),
        (
            {"proceedings.reconsideration.upheld": 3},
            "proceedings.group_total",
            "reconsideration",
            "复议诉讼·行政复议：各列之和 3+0+0+0=3 ≠ 总计 1，差 2",
        ),
        (
            {"applications.received.natural_person": None, "applications.carried_over.natural_person": ""},
            "applications.balance",
            "natural_person",
            (
                "申请办理·自然人：缺少“一、本年新收”“二、上年结转”的数字，"
                "不能判断一、本年新收＋二、上年结转与（七）总计＋四、结转下年度是否相等"
            ),
        ),
        (
            {"applications.granted.natural_person": 9, "applications.denied_by_law.natural_person": "l"},
            "applications.results_total",
            "natural_person",
            (
                "申请办理·自然人：缺少“（三）2.其他法律行政法规禁止公开”的数字，"
                "已有的数里各项之和是 9+1=10，（七）总计是 3，缺的数怎么补都不平"
            ),
        ),
        (
            {"applications.denied_by_law.natural_person": "3l"},
            "cell.not_number",
            None,
            "申请办理·（三）不予公开·2.其他法律行政法规禁止公开·自然人印的是“3l”，不是数字，请改正",
        ),
        (
            {"applications.received.research": "/", "applications.received.other": "/"},
            "cell.placeholder",
            None,
            "申请办理·一、本年新收的科研机构、其他印的是“/”，不是数字。没有发生的应填 0",
        ),
        (
            {"applications.received.research": ""},
            "cell.blank",
            None,
            "申请办理·一、本年新收政府信息公开申请数量·科研机构空着没有填。没有发生的应填 0，请核实后补上",
        ),
        (
            {"disclosure.fees.amount": 45134},
            "disclosure.fee_unit",
            None,
            "主动公开·行政事业性收费·本年收费金额（单位：万元）印的是“45134”。这一栏的单位是万元，请核实是不是按元填的",
        ),
        (
            {"disclosure.normative_documents.issued": 5},
            "disclosure.made_le_stock",
            None,
            (
                "主动公开·行政规范性文件：本年制发件数是 5，大于现行有效件数＋本年废止件数的 0+0=0，"
                "本年制发的不会比现行有效加废止的还多"
            ),
        ),
        (
            {},
            "structure.section_missing",
            "overview",
            "没有找到 6 个部分中任何一个的标题（一、总体情况等），请对照原件补上",
        ),
    ],
)
def test_findings_in_words(
    changes: dict[str, Figure | str | None], rule: str, subject: str | None, sentence: str
) -> None:
    assert said(changes, rule, subject) == sentence


def test_up_to_three_missing_figures_are_named_then_counted() -> None:
    row = {f"applications.received.{column.code}": None for column in FORM.table("applications").rows[0].columns}
    assert "缺少“自然人”“商业企业”“科研机构”等 7 格的数字" in said({**row}, "applications.row_total", "received")


def test_a_lost_table_is_said_once_for_all_its_equalities() -> None:
    lost = {str(at): None for at in FORM.table("applications").refs()}
    assert said({**lost}, "applications.row_total") == (
        "申请办理：原文里没有这张表，“各类申请人之和等于总计”的 25 个等式不能核对"
    )


def test_the_wrong_form_is_named() -> None:
    report = a_report(year=2020)
    assert words.sentence(found(report, "structure.form_version"), FORM, report.by_ref()) == (
        "2020 年度的报告应当使用 2019 年格式的表格，这份报告用的是 2021 年格式，请核实年度和表格"
    )


def test_a_year_before_every_form_is_named() -> None:
    report = a_report(year=2018)
    assert words.sentence(found(report, "structure.form_version"), FORM, report.by_ref()) == (
        "报告写的是 2018 年度，用的却是 2021 年格式的表格；2019 年度才开始用这类表格，请核实年度和表格"
    )


@pytest.mark.parametrize(
    ("rule", "subject", "equation"),
    [
        (
            "applications.balance",
            "natural_person",
            "一、本年新收＋二、上年结转＝（七）总计＋四、结转下年度",
        ),
        ("applications.results_total", "natural_person", "（一）予以公开 至 （六）3.其他 共 21 项之和＝（七）总计"),
        ("applications.row_total", "received", "自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计"),
    ],
)
def test_equations_in_words(rule: str, subject: str, equation: str) -> None:
    report = a_report({"applications.received.natural_person": 14, "applications.granted.natural_person": 9})
    assert words.equation(found(report, rule, subject), FORM) == equation


def test_a_finding_without_sides_has_no_equation() -> None:
    assert words.equation(found(a_report(), "structure.section_missing"), FORM) == ""


# what readers and rules to come may say: each must still become a sentence
TO_COME = (
    "cell.run_length",
    "cell.split_digits",
    "structure.extra_row",
    "structure.header_missing",
    "structure.something_new",
    "damage.page_break",
    "narrative.new_received",
    "year.carry_over",
    "text.typo",
    "publication.deadline_gov",
    "unheard.of",
)


@pytest.mark.parametrize("rule", [*RULES, *TO_COME])
def test_every_rule_gives_a_sentence_whatever_it_is_about(rule: str) -> None:
    figures = a_report().by_ref()
    subjects = (None, "disclosure", "applications.received", str(PERSONS), "甲乙丙", "a.b.c")
    cells = ((), (PERSONS,), (PERSONS, ref("proceedings.reconsideration.total")))
    for outcome, subject, left, right in product((Outcome.FAIL, Outcome.UNKNOWN), subjects, cells, cells):
        finding = Finding(rule, subject, Severity.INFO, outcome, left, right, 1, Decimal("2.50"))
        sentence = words.sentence(finding, FORM, figures)
        assert len(sentence) > 5
        assert "{" not in sentence
        assert "None" not in sentence
        words.equation(finding, FORM)
        words.place(finding, FORM)


def test_no_sentence_speaks_of_sides() -> None:
    every = [*RULES.values(), *FAMILIES.values(), FALLBACK]
    assert not [wording for wording in every if "左" in "".join(wording) or "右" in "".join(wording)]


def test_every_rule_of_every_form_has_a_wording_of_its_own() -> None:
    ids = {rule.id for each in all_forms() for rule in rules_for(each)}
    assert {name for name in ids if not name.endswith(".") and name} <= RULES.keys()


def test_names_of_cells() -> None:
    secret = ref("applications.denied_state_secret.total")
    assert words.cell_name(PERSONS, FORM) == "申请办理·一、本年新收政府信息公开申请数量·自然人"
    assert words.short_cell_name(PERSONS, FORM) == "一、本年新收·自然人"
    assert words.cell_name(secret, FORM) == "申请办理·（三）不予公开·1.属于国家秘密·总计"
    assert words.short_cell_name(secret, FORM) == "（三）1.属于国家秘密·总计"
    assert words.cell_name(ref("a.b.c"), FORM) == words.short_cell_name(ref("a.b.c"), FORM) == "a.b.c"


@pytest.mark.parametrize("each", all_forms(), ids=lambda each: each.code)
def test_no_two_cells_of_a_table_share_a_short_name(each: object) -> None:
    for table in getattr(each, "tables", ()):
        names = [words.short_cell_name(at, each) for at in table.refs()]
        assert len(set(names)) == len(names)


def test_sums_are_written_out_while_they_are_short() -> None:
    report = a_report({"applications.carried_over.business": 3, "applications.carried_forward.business": None})
    cells = report.by_ref()
    row = [ref(f"applications.{code}.business") for code in ("received", "carried_over", "carried_forward")]
    assert words.sum_in_words(row, cells) == "2+3=5"
    assert words.sum_in_words(row[:1], cells) == "2"
    parts = [at for at in FORM.table("applications").refs() if at.column == "business"][2:-2]
    assert words.sum_in_words(parts, cells) == "1+1=2"
    many = a_report({str(at): 1 for at in parts}).by_ref()
    assert words.sum_in_words(parts, many) == "21"


def test_negative_terms_are_bracketed_and_decimals_kept() -> None:
    changes = {"disclosure.licensing.items_last_year": 3, "disclosure.licensing.change": -2}
    cells = a_report(changes, form_code="2019").by_ref()
    row = [ref("disclosure.licensing.items_last_year"), ref("disclosure.licensing.change")]
    assert words.sum_in_words(row, cells) == "3+(-2)=1"
    assert words.figure(Decimal("4.5000")) == "4.5000"


def test_proposals_and_corrections_in_words() -> None:
    proposal = Proposal(
        (CellChange(PERSONS, 14, 4),),
        (
            Reason("extra_digit", "14→4"),
            Reason("neighbour", "applications.received.business"),
            Reason("unheard", "以此为准"),
        ),
        (),
    )
    assert words.proposal(proposal, FORM) == (
        "一、本年新收·自然人：14 → 4（疑似多了一位数字 14→4，疑似与旁边一格“一、本年新收·商业企业”串了格，以此为准）"
    )
    assert words.change(CellChange(PERSONS, None, 4), FORM) == "一、本年新收·自然人：空白 → 4"
    assert words.effect(3, 0) == "消除 3 条、新增 0 条"
    assert words.step([(PERSONS, "14", "")], FORM) == "一、本年新收·自然人：14 → 空白"
    assert words.step([(PERSONS, "14", "4")] * 3, FORM) == "一、本年新收·自然人等 3 格"
    assert words.entry_kind("undone") == "撤销"


def test_quotation_marks_within_quotation_marks_are_inner_ones() -> None:
    facts = (("said", "“区长信箱”来信9件"), ("figure", "9"))
    told = Finding("narrative.percent", None, Severity.WARNING, Outcome.FAIL, facts=facts)
    said = words.sentence(told, FORM, {})
    assert said == "正文写的是“‘区长信箱’来信9件”，按正文和表格的总数都算不出 9，请核实"


def test_a_row_and_a_column_of_one_name() -> None:
    total, other = CellRef("applications", "results_total", "total"), CellRef("applications", "other_misc", "other")
    assert words.short_cell_name(total, FORM) == "（七）总计·总计列"
    assert words.cell_name(total, FORM) == "申请办理·（七）总计·总计列"
    assert words.short_cell_name(other, FORM) == "（六）3.其他·其他列"


def test_a_cell_in_one_sentence_for_the_ear() -> None:
    name = "申请办理·一、本年新收政府信息公开申请数量·自然人："
    report = a_report({str(PERSONS): 14})
    cell = report.by_ref()[PERSONS]
    involved = judge_report(report).of_cell(PERSONS)
    assert words.cell_sentence(cell, FORM, involved=involved) == f"{name}14，有 2 个问题"
    hint = replace(involved[0], severity=Severity.INFO)
    assert words.cell_sentence(cell, FORM, involved=(involved[0], hint)) == f"{name}14，有 1 个问题，有 1 条提示"
    now = Cell(PERSONS, CellStatus.NUMBER, "4", 4)
    assert words.cell_sentence(now, FORM, was=cell) == f"{name}4，已更正，原文是“14”"
    absent = Cell(PERSONS, CellStatus.ABSENT)
    assert words.cell_sentence(absent, FORM, implied=4) == f"{name}缺，按勾稽关系应为 4"
    dash = Cell(PERSONS, CellStatus.PLACEHOLDER, "—")
    assert words.cell_sentence(dash, FORM) == f"{name}“—”，占位符"
    guess = Cell(PERSONS, CellStatus.NUMBER, "4", 4, certainty=Certainty.GUESS)
    assert words.cell_sentence(guess, FORM) == f"{name}4，推测，请核对"


def test_lines_for_people_are_lines() -> None:
    report = a_report({"applications.received.natural_person": "3\x1b[31m\nl"})
    finding = found(report, "cell.not_number")
    line = words.finding_line("甲\n.txt", finding, report)
    assert line.isprintable()
    assert line.startswith("甲\N{REPLACEMENT CHARACTER}.txt:")


def test_a_broken_rule_about_nothing_in_particular_has_no_code_in_its_sentence() -> None:
    broken = Finding("year.org", None, Severity.ERROR, Outcome.UNKNOWN, facts=(("broken", "TypeError"),))
    assert words.sentence(broken, FORM, {}).startswith("整份报告：核对“")


def test_a_place_that_was_renamed_is_compared_and_said_so() -> None:
    now, before = a_report(year=2022), replace(a_report(), organization="云溪市人民政府")
    finding = next(one for one in judge(FORM, now.by_ref(), now, previous=before).findings if one.rule == "year.org")
    assert "已经对照" in words.sentence(finding, FORM, now.by_ref())
