"""What the tables have and the words are silent about: cases before other bodies, notices of a fee."""

from dataclasses import replace

import pytest

from core import words
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.model import Figure, Part, Report
from core.rules.narrative import DISPUTES, NOTICES
from tests.builders import ref
from tests.core.rule_examples_narrative import said
from tests.judged import of_rule, places
from tests.parts import outcome

OMITTED, NOTICE = "narrative.litigation_omitted", "structure.fee_notice"
REVIEW, DIRECT = "proceedings.reconsideration", "proceedings.litigation_direct"
AFTER = "proceedings.litigation_after_reconsideration"
UNPAID = "applications.other_unpaid_fee.total"
RECEIVED, SUED = "全县新收政府信息公开申请6件。", "因政府信息公开引起的行政诉讼2件。"
INFO, PASS, UNKNOWN, FAIL = Severity.INFO, Outcome.PASS, Outcome.UNKNOWN, Outcome.FAIL


def beside(sentence: str, **changes: Figure | str | None) -> Report:
    return said(sentence, **{f"{name}__total": value for name, value in changes.items()})


def lawsuits(direct: Figure | str | None, after: Figure | str | None) -> Report:
    """No case of reconsideration, and these lawsuits."""
    return beside(
        RECEIVED,
        proceedings__reconsideration=0,
        proceedings__litigation_direct=direct,
        proceedings__litigation_after_reconsideration=after,
    )


def in_words(report: Report, finding: Finding) -> str:
    return words.sentence(finding, report.form, report.by_ref())


def without(section: str, report: Report) -> Report:
    return replace(report, parts=tuple(part for part in report.parts if part.code != section))


def test_cases_of_both_kinds_are_two_findings() -> None:
    report = beside(RECEIVED, proceedings__litigation_after_reconsideration=2)
    review, suit = of_rule(OMITTED, report)
    one, two = f"{REVIEW}.total", f"{AFTER}.total"
    where = places(report, one)
    assert review == Finding(OMITTED, REVIEW, INFO, FAIL, (ref(one),), (), 1, None, DISPUTES, where)
    where = places(report, two)
    assert suit == Finding(OMITTED, DIRECT, INFO, FAIL, (ref(two),), (), 2, None, DISPUTES, where)
    assert in_words(report, review) == "表格里“行政复议·总计”是 1，总体情况没有提到，建议补充说明"
    assert in_words(report, suit) == "表格里“复议后起诉·总计”是 2，总体情况没有提到，建议补充说明"


def test_lawsuits_of_both_rows_count_together() -> None:
    [suit] = of_rule(OMITTED, lawsuits(2, 3))
    assert (suit.left, suit.cells) == (5, (ref(f"{DIRECT}.total"), ref(f"{AFTER}.total")))


@pytest.mark.parametrize(
    ("direct", "after", "expected"),
    [(0, 0, PASS), (0, "", UNKNOWN), ("", "", UNKNOWN), (1, "", FAIL), (1, 0, FAIL)],
)
def test_cases_that_are_not_known(direct: Figure | str, after: Figure | str, expected: Outcome) -> None:
    assert outcome(OMITTED, lawsuits(direct, after)) is expected


def test_who_names_the_kind_of_case_is_not_silent() -> None:
    report = beside(SUED, proceedings__reconsideration=0, proceedings__litigation_direct=2)
    assert outcome(OMITTED, report) is PASS
    assert outcome(OMITTED, without("overview", report)) is PASS


def test_a_report_without_words_is_not_silent() -> None:
    report = beside(RECEIVED)
    assert outcome(OMITTED, report) is FAIL
    assert outcome(OMITTED, without("overview", report)) is UNKNOWN
    emptied = (Part("overview", Span(0, 6), Span(7, 7)), *report.parts[1:])
    assert outcome(OMITTED, replace(report, parts=emptied)) is UNKNOWN
    assert of_rule(OMITTED, replace(report, parts=emptied)) == []


def test_notices_of_a_fee() -> None:
    report = beside("没有收取信息处理费。", applications__other_unpaid_fee=2)
    [found] = of_rule(NOTICE, report)
    where = places(report, UNPAID)
    assert found == Finding(NOTICE, UNPAID, INFO, FAIL, (ref(UNPAID),), (), 2, None, NOTICES, where)
    assert in_words(report, found) == (
        "“（六）2.申请人逾期未按收费通知要求缴纳费用·总计”是 2：有因未缴费而不再处理的申请，"
        "“六、其他需要报告的事项”应说明发出收费通知的件数和金额"
    )


@pytest.mark.parametrize(
    ("sentence", "count", "expected"),
    [
        ("没有收取信息处理费。", 0, PASS),
        ("没有收取信息处理费。", 1, FAIL),
        ("没有收取信息处理费。", "/", UNKNOWN),
        ("发出缴费通知2件。", 2, PASS),
        ("发出缴费通知2件。", "/", PASS),
    ],
)
def test_notices_are_asked_for_where_there_are_some(sentence: str, count: Figure | str, expected: Outcome) -> None:
    assert outcome(NOTICE, beside(sentence, applications__other_unpaid_fee=count)) is expected


def test_a_report_without_part_six_is_not_silent() -> None:
    report = without("other_matters", beside("没有收取信息处理费。", applications__other_unpaid_fee=2))
    assert of_rule(NOTICE, report) == []
    assert outcome(NOTICE, report) is UNKNOWN
