"""What a finding on the prose's own numbers and money holds, whole, and where its bounds lie."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks, prose
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.model import Figure, Part, Report
from core.rules.narrative import DISPUTES, FEE_UNIT, FEES, FLOOR, GROUND, NOTICES, PERCENT
from tests.builders import a_report, ref, zeros
from tests.judged import of_rule, places

FAIL = Outcome.FAIL
WARNING, INFO = Severity.WARNING, Severity.INFO
UNPAID, FEE = "applications.other_unpaid_fee.total", "disclosure.fees.amount"
Changes = dict[str, Figure | str | None]


def report_of(text: str, changes: Changes | None = None, section: str | None = None) -> Report:
    report = a_report(changes, text=text, year=2021)
    parts = () if section is None else (Part(section, Span(0, 0), Span(0, len(text))),)
    return replace(report, prose=prose.read(report), parts=parts)


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def outcome(rule: str, report: Report) -> Outcome:
    return checks.judge_report(report).outcomes[rule]


def test_a_wrong_share() -> None:
    text = "公开信息1000条，其中图解126条，占12%。"
    assert of_rule("narrative.percent", report_of(text)) == [
        Finding(
            "narrative.percent",
            None,
            WARNING,
            FAIL,
            basis=PERCENT,
            spans=(span(text, "126条，占12%"), span(text, "12%")),
            facts=(("said", "126条，占12%"), ("figure", "12%")),
            place=text.index("12%"),
        )
    ]


@pytest.mark.parametrize(
    ("whole", "part", "share", "found"),
    [
        # half a unit of the last digit either way
        ("1000", "125", "12%", 0),
        ("1000", "125", "13%", 0),
        ("1000", "126", "12%", 1),
        ("1000", "124", "13%", 1),
        ("1000", "125", "12.6%", 1),
        ("1000", "125", "12.4%", 1),
        ("1000", "125", "12.5%", 0),
        ("1", "1", "100%", 0),
        ("1", "1", "50%", 1),
        # what has no bound has any share
        ("1000", "超过100", "1%", 0),
        ("超过1000", "100", "50%", 0),
        ("1000", "100余", "12%", 0),
        ("1000", "100余", "21%", 1),
    ],
)
def test_where_a_share_is_wrong(whole: str, part: str, share: str, found: int) -> None:
    text = f"公开信息{whole}条，其中图解{part}条，占{share}。"
    assert len(of_rule("narrative.percent", report_of(text))) == found


@pytest.mark.parametrize("share", ["0%", "50%"])
def test_nothing_has_no_share(share: str) -> None:
    text = f"公开信息0条，其中图解0条，占{share}。"
    report = report_of(text)
    assert of_rule("narrative.percent", report) == []
    assert outcome("narrative.percent", report) is Outcome.UNKNOWN


def test_one_share_that_is_open_hides_no_other() -> None:
    text = "公开信息0条，其中图解0条，占50%。公开信息10条，其中图解5条，占50%。公开信息10条，其中图解5条，占60%。"
    assert [one.place for one in of_rule("narrative.percent", report_of(text))] == [text.index("60%")]


def test_a_table_of_zeros_has_no_share_of_anybody() -> None:
    text = "全县收到政府信息公开申请0件，其中自然人0件，占10%。"
    report = a_report(figures=zeros("2021"), text=text, year=2021)
    report = replace(report, prose=prose.read(report))
    assert of_rule("narrative.percent", report) == []
    assert outcome("narrative.percent", report) is Outcome.UNKNOWN


REVIEWS = "proceedings.reconsideration.total"


def test_silence_about_a_case() -> None:
    report = report_of("全县新收政府信息公开申请6件。", section="overview")
    assert of_rule("narrative.litigation_omitted", report) == [
        Finding(
            "narrative.litigation_omitted",
            "proceedings.reconsideration",
            INFO,
            FAIL,
            (ref(REVIEWS),),
            left=1,
            basis=DISPUTES,
            spans=places(report, REVIEWS),
        )
    ]


@pytest.mark.parametrize(
    ("text", "changes", "section", "expected"),
    [
        ("没有行政复议。", {REVIEWS: 1}, "overview", Outcome.PASS),
        ("没有申请。", {REVIEWS: 0}, "overview", Outcome.PASS),
        ("没有申请。", {REVIEWS: ""}, "overview", Outcome.UNKNOWN),
        ("没有申请。", {REVIEWS: 1}, "problems", Outcome.UNKNOWN),
        ("", {REVIEWS: 1}, "overview", Outcome.UNKNOWN),
        ("没有申请。", {REVIEWS: 1}, "overview", FAIL),
    ],
)
def test_who_is_silent(text: str, changes: Changes, section: str, expected: Outcome) -> None:
    assert outcome("narrative.litigation_omitted", report_of(text, changes, section)) is expected


def test_words_of_two_grounds() -> None:
    text = "县本级公开信息300条。全县新收政府信息公开申请6件。"
    spans = (span(text, "县本级公开信息300条"), span(text, "全县新收政府信息公开申请6件"))
    [found] = of_rule("narrative.scope", report_of(text))
    assert found == Finding(
        "narrative.scope",
        None,
        INFO,
        FAIL,
        basis=GROUND,
        spans=found.spans,
        facts=(("said", "”“".join(text[one.start : one.end] for one in found.spans)),),
    )
    assert [(one.start, one.end) for one in found.spans] == [(0, spans[0].end), (spans[1].start, spans[1].end)]


def test_the_same_words_are_said_once() -> None:
    text = "未纳入年报填报系统的单位收到申请3件。未纳入年报填报系统的单位答复2件。"
    [found] = of_rule("narrative.scope", report_of(text))
    assert found.facts == (("said", "未纳入年报填报系统"),)
    assert len(found.spans) == 2


@pytest.mark.parametrize("count", [1, 2])
def test_silence_about_notices(count: int) -> None:
    report = report_of("没有收取信息处理费。", {UNPAID: count}, "other_matters")
    assert of_rule("structure.fee_notice", report) == [
        Finding(
            "structure.fee_notice",
            UNPAID,
            INFO,
            FAIL,
            (ref(UNPAID),),
            left=count,
            basis=NOTICES,
            spans=places(report, UNPAID),
        )
    ]


@pytest.mark.parametrize(
    ("text", "count", "section", "expected"),
    [
        ("没有收取信息处理费。", 0, "other_matters", Outcome.PASS),
        ("没有收取信息处理费。", "", "other_matters", Outcome.UNKNOWN),
        ("没有收取信息处理费。", 2, "overview", Outcome.UNKNOWN),
        ("发出收费通知2件。", 2, "other_matters", Outcome.PASS),
        ("发出收费通知2件。", "", "other_matters", Outcome.PASS),
    ],
)
def test_who_is_silent_about_notices(text: str, count: Figure | str, section: str, expected: Outcome) -> None:
    report = report_of(text, {UNPAID: count}, section)
    assert of_rule("structure.fee_notice", report) == []
    assert outcome("structure.fee_notice", report) is expected


def of_money(rule: str, report: Report, at: Span, **more: object) -> Finding:
    """Return what a finding on money has: the cell, and in front of its place the words."""
    spans = (at, *places(report, FEE))
    plain = Finding(rule, FEE, WARNING, FAIL, (ref(FEE),), spans=spans, place=at.start)
    return replace(plain, **more)  # type: ignore[arg-type]


def test_a_fee_above_all_fees() -> None:
    text = "全年收取政府信息公开信息处理费1200元。"
    report = report_of(text, {FEE: Decimal("0.1")})
    facts = (("said", text[:-1]), ("figure", "1200"), ("unit", "元"))
    assert of_rule("disclosure.fee_floor", report) == [
        of_money("disclosure.fee_floor", report, span(text, "1200"), left=Decimal("0.1"), basis=FLOOR, facts=facts)
    ]


def test_fees_that_are_none() -> None:
    text = "说明。行政事业性收费金额含法院诉讼费3万元；其余无误。"
    report, words = report_of(text), "行政事业性收费金额含法院诉讼费3万元"
    assert of_rule("disclosure.fee_scope", report) == [
        of_money("disclosure.fee_scope", report, span(text, words), basis=FEES, facts=(("said", words),))
    ]


def test_the_digits_of_yuan_in_ten_thousands() -> None:
    text = "本年行政事业性收费4513元。"
    report, facts = report_of(text, {FEE: 4513}), (("said", text[:-1]), ("unit", "元"))
    assert of_rule("disclosure.fee_unit", report) == [
        of_money("disclosure.fee_unit", report, span(text, "4513"), basis=FEE_UNIT, facts=facts)
    ]


@pytest.mark.parametrize("rule", ["disclosure.fee_floor", "disclosure.fee_unit"])
def test_money_beside_a_blank_is_open(rule: str) -> None:
    report = report_of("全年收取政府信息公开信息处理费400元。", {FEE: ""})
    assert of_rule(rule, report) == []
    assert outcome(rule, report) is Outcome.UNKNOWN


BLANK: Changes = {f"applications.{row}.total": "" for row in ("received", "carried_over", "results_total")}


def test_what_has_no_number_hides_no_two_numbers() -> None:
    text = "县政府办公室新收政府信息公开申请6件。全县新收政府信息公开申请35件。全县新收政府信息公开申请36件。"
    [found] = of_rule("narrative.internal_conflict", report_of(text, BLANK))
    assert (found.left, found.right) == (35, 36)


def test_a_list_hides_nothing_that_is_counted_together() -> None:
    listed = "公开信息900条，其中网站公开500条，其他方式公开400条。"
    text = f"{listed}共处理依申请公开、信箱来信60余件。全年依申请公开件数15件，信箱来信58余件。"
    [found] = of_rule("narrative.internal_conflict", report_of(text, BLANK))
    assert found.place == text.index("60余")


def test_two_numbers_under_one_name_make_no_balance() -> None:
    text = "全县新收政府信息公开申请86件，上年结转9件，办结57件，结转下年37件。全县新收政府信息公开申请{}件。"
    changes: Changes = {**BLANK, "applications.carried_forward.total": "", "applications.granted.total": ""}
    assert len(of_rule("narrative.balance", report_of(text.format(86), changes))) == 1
    assert len(of_rule("narrative.balance", report_of(text.format(85), changes))) == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开信息900条，其中网站公开超过500条，其他方式公开300条。", []),
        ("公开信息950条，其中网站公开约500条，其他方式公开300条。", [(None, None)]),
        ("公开信息约900条，其中网站公开200条，其他方式公开300条。", [(None, None)]),
        ("公开信息900条，其中网站公开200条，其他方式公开300条。", [(900, 500)]),
    ],
)
def test_only_exact_lists_have_two_sums(text: str, found: list[tuple[Figure | None, Figure | None]]) -> None:
    assert [(one.left, one.right) for one in of_rule("narrative.sum", report_of(text))] == found
