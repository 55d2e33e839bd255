"""Findings of the prose against itself, to the letter: places, numbers, and when nothing is said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks, prose, words
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.forms import form
from core.model import Figure, Part, Report
from core.rules.narrative import BALANCE, FEES, FLOOR, GROUND, PARTS, PERCENT, SAME_TWICE
from tests.builders import a_report, ref

FEE = ref("disclosure.fees.amount")
BLANK = {"applications.received.total": "", "applications.carried_over.total": ""}


def report_of(
    text: str, changes: dict[str, Figure | str | None] | None = None, sections: tuple[str, ...] = ()
) -> Report:
    report = a_report(changes, text=text, year=2021)
    body = Span(0, len(text))
    parts = tuple(Part(code, Span(0, 0), body) for code in sections)
    return replace(report, prose=prose.read(report), parts=parts)


def of_rule(report: Report, rule: str) -> list[Finding]:
    return [one for one in checks.judge_report(report).findings if one.rule == rule]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_two_numbers_for_one_quantity() -> None:
    text = "全县新收政府信息公开申请35件。另据统计，全县新收政府信息公开申请36件。"
    [found] = of_rule(report_of(text, dict(BLANK)), "narrative.internal_conflict")
    one, two = span(text, "新收政府信息公开申请35件"), span(text, "新收政府信息公开申请36件")
    assert found == Finding(
        "narrative.internal_conflict",
        None,
        Severity.WARNING,
        Outcome.FAIL,
        left=35,
        right=36,
        basis=SAME_TWICE,
        spans=(one, two),
        facts=(("said", "新收政府信息公开申请35件"), ("again", "新收政府信息公开申请36件"), ("figure", "36")),
        place=text.index("36"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "全县新收政府信息公开申请35件。全县新收政府信息公开申请30余件。",
        "全县新收政府信息公开申请35件。县政府办公室新收政府信息公开申请6件。",
        "全县新收政府信息公开申请35件。全县新收政府信息公开申请约60件。",
        "全县新收政府信息公开申请0件。全县新收政府信息公开申请35件。",
    ],
)
def test_no_two_numbers_for_one_quantity(text: str) -> None:
    assert of_rule(report_of(text, dict(BLANK)), "narrative.internal_conflict") == []


def test_a_table_tells_which_of_two_is_wrong() -> None:
    text = "全县新收政府信息公开申请6件。全县新收政府信息公开申请36件。"
    assert of_rule(report_of(text), "narrative.internal_conflict") == []
    [found] = of_rule(report_of(text), "narrative.new_received")
    assert found.left == 36


def test_what_is_counted_together_and_apart() -> None:
    text = "共处理依申请公开、信箱来信60余件。全年依申请公开件数15件，信箱来信58余件。"
    [found] = of_rule(report_of(text, dict(BLANK)), "narrative.internal_conflict")
    assert found.spans == (
        span(text, "依申请公开、信箱来信60余件"),
        span(text, "60余"),
        span(text, "15"),
        span(text, "58余"),
    )
    assert dict(found.facts)["again"] == "全年依申请公开件数15件，信箱来信58余件"
    assert words.sentence(found, form("2021"), {}) == (
        "正文一处合在一起写“依申请公开、信箱来信60余件”，另一处分开写“全年依申请公开件数15件，信箱来信58余件”，"
        "15＋58余 与 60余 不符，请核实"
    )
    fits = text.replace("60余", "70余")
    assert of_rule(report_of(fits, dict(BLANK)), "narrative.internal_conflict") == []


BALANCED = "全县新收政府信息公开申请{}件，上年结转{}件，办结{}件，结转下年{}件。"


def test_the_balance_of_the_prose() -> None:
    text = BALANCED.format(86, 9, 57, 37)
    [found] = of_rule(report_of(text, {**BLANK, **dict.fromkeys(_ENDED, "")}), "narrative.balance")
    words = ("新收政府信息公开申请86件", "上年结转9件", "办结57件", "结转下年37件")
    assert found == Finding(
        "narrative.balance",
        None,
        Severity.WARNING,
        Outcome.FAIL,
        left=95,
        right=94,
        basis=BALANCE,
        spans=tuple(span(text, one) for one in words),
        facts=(("said", "，".join(words)), ("came", "95"), ("went", "94")),
        place=text.index("86"),
    )


_ENDED = (
    "applications.results_total.total",
    "applications.carried_forward.total",
    "applications.granted.total",
)


@pytest.mark.parametrize("numbers", [(86, 9, 57, 38), (95, 9, 57, 38)])
def test_the_prose_in_balance(numbers: tuple[int, ...]) -> None:
    report = report_of(BALANCED.format(*numbers), {**BLANK, **dict.fromkeys(_ENDED, "")})
    assert of_rule(report, "narrative.balance") == []


def test_the_balance_is_the_tables_matter_where_they_have_all() -> None:
    changes: dict[str, Figure | str | None] = {"applications.received.total": 86, "applications.carried_over.total": 9}
    changes |= {"applications.results_total.total": 57, "applications.carried_forward.total": 37}
    assert of_rule(report_of(BALANCED.format(86, 9, 57, 37), changes), "narrative.balance") == []
    assert of_rule(report_of(BALANCED.format(86, 9, 57, 36), changes), "narrative.balance") == []


def test_a_sum() -> None:
    text = "公开信息900条，其中网站公开500条，其他方式公开300条。"
    [found] = of_rule(report_of(text), "narrative.sum")
    assert found == Finding(
        "narrative.sum",
        None,
        Severity.WARNING,
        Outcome.FAIL,
        left=900,
        right=800,
        basis=PARTS,
        spans=(span(text, text[4:-1]), span(text, "900"), span(text, "500"), span(text, "300")),
        facts=(
            ("said", "900条，其中网站公开500条，其他方式公开300条"),
            ("figure", "900"),
            ("again", "其中网站公开500条，其他方式公开300条"),
            ("parts", "500＋300"),
            ("kind", "sum"),
        ),
        place=4,
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("收到政府信息公开申请6件，其中当面申请4件，信函申请3件。", "more"),
        ("公开信息6条，其中图解7条。", "part"),
        ("公开信息100条，其中一级事项30条，二级事项30条，三级事项30条。", "sum"),
        ("公开信息100条。其中网站公开70条，报刊公开30条，其他方式公开5条。", "sum"),
    ],
)
def test_kinds_of_list(text: str, kind: str) -> None:
    found = of_rule(report_of(text), "narrative.sum")
    assert [dict(one.facts)["kind"] for one in found] == ([kind] if "。其中" not in text else [])


@pytest.mark.parametrize(
    "text",
    [
        "公开信息100条，其中网站公开70条，报刊公开20条。",
        "公开信息100条，其中网站公开70条，报刊公开20条；其他方式公开5条。",
        "收到政府信息公开申请6件，其中当面申请4件，信函申请2件。",
        "公开信息100条，其中2020年公开700条。",
        "公开信息100条，其中视频700个。",
        "公开信息约100条，其中网站公开70条，其他方式公开20条。",
        "通报12家单位，其中合格率90%。",
        "收到政府信息公开申请6件，上年结转1件，其中自然人5件，法人或其他组织2件。",
        "公开信息100条。通过网站公开70条，报刊公开20条，其他方式公开10条。",
    ],
)
def test_lists_that_say_nothing_wrong(text: str) -> None:
    assert of_rule(report_of(text), "narrative.sum") == []


def test_a_second_list_of_the_same_whole() -> None:
    text = "公开信息100条，其中图解20条，其他80条。通过网站公开70条，报刊公开20条，其他方式公开15条。"
    [found] = of_rule(report_of(text), "narrative.sum")
    assert (found.left, found.right) == (100, 105)


def test_a_share() -> None:
    text = "全县新收政府信息公开申请6件，其中自然人4件，占76.7%。"
    [found] = of_rule(report_of(text), "narrative.percent")
    assert (found.severity, found.basis, found.place) == (Severity.WARNING, PERCENT, text.index("76.7"))
    assert found.spans == (span(text, "4件，占76.7%"), span(text, "76.7%"))
    assert found.facts == (("said", "4件，占76.7%"), ("figure", "76.7%"))


def test_a_share_of_unknown_figures_is_open() -> None:
    report = report_of("自然人政府信息公开申请4件，占76.7%。", {"applications.received.total": ""})
    assert of_rule(report, "narrative.percent") == []
    assert checks.judge_report(report).outcomes["narrative.percent"] is Outcome.UNKNOWN


@pytest.mark.parametrize("share", ["占全市的1.3%", "同比增长12%", "占上年的80%"])
def test_shares_of_something_else(share: str) -> None:
    assert of_rule(report_of(f"全县新收政府信息公开申请6件，{share}。"), "narrative.percent") == []


def test_words_of_other_ground() -> None:
    text = "另有未纳入年报填报系统的单位收到申请3件。"
    [found] = of_rule(report_of(text), "narrative.scope")
    assert (found.spans, found.severity, found.basis) == ((span(text, "未纳入年报填报系统"),), Severity.INFO, GROUND)
    assert found.facts == (("said", "未纳入年报填报系统"),)


def test_a_fee_above_all_fees() -> None:
    text = "全年收取政府信息公开信息处理费1200元。"
    [found] = of_rule(report_of(text, {str(FEE): Decimal("0.1")}), "disclosure.fee_floor")
    place = report_of(text, {str(FEE): Decimal("0.1")}).by_ref()[FEE].span
    assert found.spans == (span(text, "1200"), place)
    assert (found.left, found.cells, found.basis, found.place) == (Decimal("0.1"), (FEE,), FLOOR, text.index("1200"))
    assert dict(found.facts) == {"said": text[:-1], "figure": "1200", "unit": "元"}


@pytest.mark.parametrize(
    "text", ["减免信息处理费1200元。", "信息处理费收费标准为每件1200元。", "上年收取信息处理费1200元。"]
)
def test_no_fee_of_this_year(text: str) -> None:
    assert of_rule(report_of(text, {str(FEE): 0}), "disclosure.fee_floor") == []


def test_fees_that_are_none() -> None:
    text = "说明。行政事业性收费金额含法院诉讼费3万元；其余无误。"
    [found] = of_rule(report_of(text), "disclosure.fee_scope")
    words = span(text, "行政事业性收费金额含法院诉讼费3万元")
    assert (found.place, found.spans[0], found.cells, found.basis) == (words.start, words, (FEE,), FEES)
    assert of_rule(report_of("行政事业性收费金额未包括法院诉讼费3万元。"), "disclosure.fee_scope") == []
    assert of_rule(report_of("行政事业性收费金额3万元，法院另收诉讼费。"), "disclosure.fee_scope") == []


def test_the_digits_of_yuan_in_ten_thousands() -> None:
    text = "本年行政事业性收费4513元。"
    [found] = of_rule(report_of(text, {str(FEE): 4513}), "disclosure.fee_unit")
    assert (found.place, found.cells, dict(found.facts)["unit"]) == (text.index("4513"), (FEE,), "元")
    assert of_rule(report_of(text, {str(FEE): Decimal("0.4513")}), "disclosure.fee_unit") == []
    assert of_rule(report_of(text, {str(FEE): 0}), "disclosure.fee_unit") == []


def test_every_amount_of_money_is_looked_at() -> None:
    text = "行政事业性收费3万元。收取信息处理费5元。收取信息处理费900元。行政事业性收费500元。"
    report = report_of(text, {str(FEE): Decimal("0.05")})
    assert [one.place for one in of_rule(report, "disclosure.fee_floor")] == [text.index("900")]
    report = report_of(text, {str(FEE): 500})
    [found] = of_rule(report, "disclosure.fee_unit")
    assert found.place == text.rindex("500")


def test_shares_at_their_ends() -> None:
    text = "全县新收政府信息公开申请200件，其中自然人1{}件，占{}。"
    for count, share, said in (("", "0.5%", 0), ("", "1%", 0), ("", "0%", 0), ("", "0.4%", 1), ("", "0.6%", 1)):
        report = report_of(text.format(count, share), {"applications.received.total": 200})
        assert len(of_rule(report, "narrative.percent")) == said
    report = report_of("全县新收政府信息公开申请1件，其中自然人1件，占50%。")
    assert len(of_rule(report, "narrative.percent")) == 1


def test_estimates_meet_at_their_ends() -> None:
    text = "全县新收政府信息公开申请{}件。全县新收政府信息公开申请{}件。"
    for one, other, said in (("91", "90余", 0), ("99", "90余", 0), ("100", "90余", 1), ("90", "90余", 1)):
        assert len(of_rule(report_of(text.format(one, other), dict(BLANK)), "narrative.internal_conflict")) == said
