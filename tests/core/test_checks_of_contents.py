"""What the parts of prose must say, to the letter: topics and length, problems and measures, fees."""

from dataclasses import replace

import pytest

from core.findings import Finding, Outcome, Severity
from core.model import Figure, Report
from core.rules.contents import FEES, LENGTH, PROBLEMS, TOPICS
from tests.builders import a_report, ref
from tests.judged import of_rule, places
from tests.parts import OTHERS, OVERVIEW, in_parts, on_text, outcome, place
from tests.parts import PROBLEMS as FIVE

WARNING, INFO = Severity.WARNING, Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
LEFT_OUT, TOO_LONG = "structure.overview_topics", "structure.overview_length"
WANTED = (
    "群众查找不方便",
    "与群众的期待还有距离",
    "内容较为枯燥",
    "人员流动大",
    "互动交流少",
    "群众知晓率低",
    "公开渠道窄",
    "有的栏目长期不更新",
    "业务水平跟不上",
    "不断更新的栏目也不易查找",
    "未做到应公开尽公开",
)
PRAISED = (
    "坚持以公开为常态、不公开为例外",
    "制度不断完善",
    "取得不少成绩",
    "各窗口有条不紊",
    "青少年、少数民族群众和弱势群体均有专栏",
    "低保、低收入家庭均有专页",
    "办事材料减少三成",
)
WANTING, REMEDY = "structure.problem_missing", "structure.improvement_missing"
STATED, DENIED = "structure.fee_statement", "structure.fee_conflict"
AMOUNT = "disclosure.fees.amount"
ALL_TOPICS = "主动公开，答复申请，审核保密，办好网站，培训人员。"


def lacks(
    rule: str, severity: Severity, basis: str, heading: tuple[str, str], report: Report, *facts: tuple[str, str]
) -> Finding:
    """Return a finding on a part as a whole: it points at the last of its headings."""
    number = report.document.text.count(heading[1]) - 1
    spans = [place(report, heading[1], number)]
    return on_text(rule, severity, basis, spans, *facts, section=heading[0], placed=False)


def test_topics_that_are_left_out() -> None:
    report = in_parts((OVERVIEW, "主动公开。"), (OVERVIEW, "办好网站。"), (FIVE, "申请、培训不多。"))
    facts = ("topics", "依申请公开、政府信息管理、监督保障")
    assert of_rule(LEFT_OUT, report) == [lacks(LEFT_OUT, WARNING, TOPICS, OVERVIEW, report, facts)]


@pytest.mark.parametrize("words", ["主动公开", "申请", "审核保密", "网站", "培训"])
def test_every_topic_is_asked_for(words: str) -> None:
    assert outcome(LEFT_OUT, in_parts((OVERVIEW, ALL_TOPICS))) is PASS
    assert outcome(LEFT_OUT, in_parts((OVERVIEW, ALL_TOPICS.replace(words, "")))) is FAIL


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("公" * 1001, 1001),
        ("公" * 1000, None),
        ("公，。、；：（）“”‘’《》〈〉！？…—·【】〔〕「」～" + "开" * 999, None),
        ("公，。、；：（）“”‘’《》〈〉！？…—·【】〔〕「」～" + "开" * 1000, 1001),
        ("公" * 999 + "，共2021件", 1002),
        ("公" * 997 + "，共2021件", None),
        ("公" * 1000 + "12.5%", 1001),
        ("公" * 1000 + "1,234", 1002),
        ("公" * 1000 + "A4", 1001),
        ("公" * 1000 + "，abc、x。", 1002),
        ("公" * 600 + "\n（一）" + "开" * 400, 1001),
    ],
)
def test_characters_are_counted_as_a_person_would(text: str, count: int | None) -> None:
    report = in_parts((OVERVIEW, f"{text}。"))
    facts = (("count", str(count)), ("limit", "1000"))
    found = [] if count is None else [lacks(TOO_LONG, INFO, LENGTH, OVERVIEW, report, *facts)]
    assert of_rule(TOO_LONG, report) == found
    assert outcome(TOO_LONG, report) is (FAIL if found else PASS)


@pytest.mark.parametrize(
    ("text", "is_short", "expected"),
    [
        ("", True, FAIL),
        ("公开的内容不够全面。", True, FAIL),
        ("公开的内容还不够全面。", False, PASS),
        ("不存在问题，各项工作均正常开展。", False, FAIL),
        ("不存在问题，无明显问题，各项工作均正常开展。", False, FAIL),
        ("没有存在的问题，但解读的力度不够。", False, PASS),
        ("全县各项公开工作均正常开展。", False, FAIL),
        ("各项公开工作均属正常。", False, FAIL),
        ("各项公开工作都正常。", True, FAIL),
        ("没有问题。", True, FAIL),
        ("窗口的清单不存在问题一切均正常。", False, FAIL),
        *((f"公开的各项工作中，{words}。", False, PASS) for words in WANTED),
        *((f"公开的各项工作中，{words}。", False, FAIL) for words in PRAISED),
    ],
)
def test_problems_must_be_named(text: str, is_short: bool, expected: Outcome) -> None:  # noqa: FBT001  (a row of the table)
    report = in_parts((OVERVIEW, ALL_TOPICS), (FIVE, text))
    facts = [("short", "")] if is_short else []
    found = [lacks(WANTING, WARNING, PROBLEMS, FIVE, report, *facts)] if expected is FAIL else []
    assert of_rule(WANTING, report) == found
    assert outcome(WANTING, report) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("内容不全。今后加强培训。", PASS),
        ("公开的内容有待加强，解读还需完善。", FAIL),
        ("公开的内容有待加强，下一步办好培训。", PASS),
        *((f"公开的内容有待加强{mark}下一步办好培训", PASS) for mark in "。；：、！？"),
        ("公开的内容有待加强\n（二）下一步办好培训", PASS),
        ("公开的内容太少，解读的形式单一。", FAIL),
        ("今后培训经办人员。", UNKNOWN),
        ("今后培训经办人员们。", UNKNOWN),
        ("今后培训各科经办人员。", PASS),
        ("公开的内容太少太少太少。", FAIL),
    ],
)
def test_measures_must_be_named(text: str, expected: Outcome) -> None:
    report = in_parts((OVERVIEW, ALL_TOPICS), (FIVE, text))
    found = [lacks(REMEDY, WARNING, PROBLEMS, FIVE, report)] if expected is FAIL else []
    assert of_rule(REMEDY, report) == found
    assert outcome(REMEDY, report) is expected


@pytest.mark.parametrize(
    ("text", "elsewhere", "year", "expected"),
    [
        ("无其他事项。", "认真公开。", 2021, FAIL),
        ("无其他事项。", "认真公开。", 2020, PASS),
        ("无其他事项。", "认真公开。", 2022, FAIL),
        ("无其他事项。", "认真公开。", None, UNKNOWN),
        ("没有收取费用。", "认真公开。", 2021, PASS),
        ("无其他事项。", "没有产生信息处理费。", 2021, PASS),
        ("无其他事项。", "没有收取费用。", 2021, FAIL),
    ],
)
def test_fees_must_be_spoken_of(text: str, elsewhere: str, year: int | None, expected: Outcome) -> None:
    report = replace(in_parts((OVERVIEW, elsewhere), (OTHERS, text)), year=year)
    found = [lacks(STATED, WARNING, FEES, OTHERS, report)] if expected is FAIL else []
    assert of_rule(STATED, report) == found
    assert outcome(STATED, report) is expected


def with_fees(amount: Figure | str, text: str) -> Report:
    return in_parts((OVERVIEW, "认真公开。"), (OTHERS, text), report=a_report({AMOUNT: amount}))


def test_an_amount_and_nothing_to_report() -> None:
    report = with_fees(12, "无。")
    spans = (*places(report, AMOUNT), place(report, OTHERS[1]))
    assert of_rule(DENIED, report) == [
        Finding(DENIED, "other_matters", INFO, FAIL, (ref(AMOUNT),), basis=FEES, spans=spans)
    ]


@pytest.mark.parametrize(
    ("amount", "text", "expected"),
    [
        (1, "没有其他需要报告的事项。", FAIL),
        (0, "没有其他需要报告的事项。", PASS),
        (-1, "没有其他需要报告的事项。", PASS),
        (1, "没有其他事项，收费见表格。", PASS),
        ("", "没有其他需要报告的事项。", UNKNOWN),
        ("", "没有其他事项，收费见表格。", UNKNOWN),
    ],
)
def test_when_an_amount_is_denied(amount: Figure | str, text: str, expected: Outcome) -> None:
    assert outcome(DENIED, with_fees(amount, text)) is expected


def test_who_has_no_amount_need_not_have_the_part() -> None:
    assert outcome(DENIED, in_parts((OVERVIEW, "认真公开。"), report=a_report({AMOUNT: 0}))) is PASS


def as_sheet(report: Report) -> Report:
    return replace(report, document=replace(report.document, format="xlsx"))


@pytest.mark.parametrize("rule", [LEFT_OUT, WANTING, STATED])
@pytest.mark.parametrize("body", ["", "无"])
def test_headings_with_nothing_below_are_told_but_not_of_a_sheet(rule: str, body: str) -> None:
    report = in_parts(*((head, body) for head in (OVERVIEW, FIVE, OTHERS)))
    assert outcome(rule, report) is FAIL
    assert outcome(rule, as_sheet(report)) is UNKNOWN
    told = as_sheet(in_parts((OVERVIEW, "认真公开。"), *((head, body) for head in (FIVE, OTHERS))))
    assert outcome(rule, told) is FAIL


@pytest.mark.parametrize("rule", [LEFT_OUT, TOO_LONG, WANTING, REMEDY, STATED, DENIED])
def test_a_report_without_the_part_or_any_sentence_is_open(rule: str) -> None:
    fees = a_report({AMOUNT: 12})
    assert outcome(rule, in_parts(report=fees)) is UNKNOWN
    assert (
        outcome(rule, as_sheet(in_parts(*((head, "无") for head in (OVERVIEW, FIVE, OTHERS)), report=fees))) is UNKNOWN
    )
    other = ("disclosure", "二、主动公开政府信息情况")
    assert (
        outcome(rule, in_parts((other, "全县各级行政机关，均按照规定主动公开了各类政府信息，群众满意。"), report=fees))
        is UNKNOWN
    )
