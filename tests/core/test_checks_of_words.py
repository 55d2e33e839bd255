"""Single words: where they are wrong, how often they are counted, and where they are right all the same."""

from dataclasses import replace

import pytest

from core.checks.text import is_chinese
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.model import Part, Report
from core.rules.text import LABELS, NO_TEMPLATE, PHRASE, PROOFREAD, TERMS
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import OVERVIEW, in_parts, on_text, outcome, place, recognised

WARNING, INFO = Severity.WARNING, Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
TYPO, TERM, LABEL, PHRASES = "text.typo", "text.term_variant", "text.label_variant", "text.fixed_phrase"
CUT, TWICE, LEFT = "text.incomplete", "text.duplicated_word", "structure.instruction_left"


def overview(text: str, before: str = "") -> Report:
    return in_parts((OVERVIEW, text), before=before)


def wrong_word(rule: str, basis: str, report: Report, wrong: str, right: str, *numbers: int) -> Finding:
    spans = [place(report, wrong, number) for number in numbers]
    facts = (("words", wrong), ("better", right), ("count", str(len(numbers))))
    return on_text(rule, INFO, basis, spans, *facts)


def test_all_places_of_one_wrong_word_are_one_finding() -> None:
    report = overview("认真贯切部署。\n政策解渎和政策解渎，贯切实行，再次贯切。", before="贯切条例。")
    assert of_rule(TYPO, report) == [
        wrong_word(TYPO, PROOFREAD, report, "贯切", "贯彻", 0, 1, 3),
        wrong_word(TYPO, PROOFREAD, report, "政策解渎", "政策解读", 0, 1),
    ]


@pytest.mark.parametrize("text", ["公布署名", "向社会公布署名情况", "完成公布署名"])
def test_a_word_within_a_longer_one_is_right(text: str) -> None:
    assert of_rule(TYPO, overview("无", before=text)) == []


def test_a_word_that_only_looks_as_if_it_were_within_a_longer_one() -> None:
    report = overview("无", before="布署工作，公布署，公公布署工。")
    assert of_rule(TYPO, report) == [wrong_word(TYPO, PROOFREAD, report, "布署", "部署", 0, 1, 2)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("推进信息公，做好信息公开。", 0),
        ("做好信息公开，推进信息公", 1),
        ("信息公开；信息公！", 1),
        ("信息公、信息公开", 0),
    ],
)
def test_a_word_is_cut_off_at_the_end_of_a_clause(text: str, number: int) -> None:
    report = overview(text)
    assert of_rule(CUT, report) == [wrong_word(CUT, PROOFREAD, report, "信息公", "信息公开", number)]


def test_a_term_is_wrong_in_sentences_of_applications_alone() -> None:
    text = "不予受理的行政复议申请1件。对不予受理的情形作了说明！申请人重复申请的不予受理2件。不予受理投诉3件。"
    report = overview(text)
    assert of_rule(TERM, report) == [wrong_word(TERM, TERMS, report, "不予受理", "不予处理", 2)]


def test_a_label_is_sought_in_the_tables_too() -> None:
    report = a_report(text="其他法律法规禁止公开\t0\n" * 3)
    assert of_rule(LABEL, report) == [
        wrong_word(LABEL, LABELS, report, "其他法律法规禁止公开", "其他法律行政法规禁止公开", 0, 1, 2)
    ]


def test_the_fixed_phrase() -> None:
    report = overview("坚持公开为原则、不公开为例外，不公开为原则的另行说明。")
    assert of_rule(PHRASES, report) == [wrong_word(PHRASES, PHRASE, report, "公开为原则", "公开为常态", 0)]


@pytest.mark.parametrize("rule", [TYPO, TERM, LABEL, PHRASES, CUT, TWICE])
def test_words_of_a_picture_need_not_be_the_authors(rule: str) -> None:
    report = overview("贯切信息公，坚持公开为原则。申请不予受理1件，其他法律法规禁止公开，清楚清楚。")
    assert outcome(rule, report) is FAIL
    assert of_rule(rule, recognised(report)) == []
    assert outcome(rule, recognised(report)) is UNKNOWN


@pytest.mark.parametrize("rule", [TYPO, TERM, CUT, TWICE, PHRASES])
def test_a_report_without_sentences_is_open(rule: str) -> None:
    assert outcome(rule, a_report()) is UNKNOWN
    assert outcome(rule, overview("一切正常。")) is PASS


@pytest.mark.parametrize("rule", [LABEL, LEFT])
def test_a_text_of_tables_alone_can_be_searched(rule: str) -> None:
    assert outcome(rule, a_report()) is PASS


def test_a_word_that_stands_twice() -> None:
    report = overview("拨付经费经费及时。\n答复及时性及时性较好。")
    one, two = place(report, "经费经费"), place(report, "及时性及时性")
    assert of_rule(TWICE, report) == [
        on_text(TWICE, INFO, PROOFREAD, [one], ("words", "经费经费"), ("better", "经费")),
        on_text(TWICE, INFO, PROOFREAD, [two], ("words", "及时性及时性"), ("better", "及时性")),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开公开透明", False),
        ("一地一地核对", False),
        ("共二十二十件", False),
        ("第一第一时间", True),
        ("编号1212号", False),
        ("甲A甲A号", False),
        ("甲1甲1号", False),
        ("地地道道", False),
        ("道地道地的", True),
    ],
)
def test_words_that_may_stand_twice(text: str, found: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert bool(of_rule(TWICE, overview(text))) is found


@pytest.mark.parametrize(("times", "findings"), [(49, 50), (50, 1)])
def test_so_many_doubled_words_are_no_slips(times: int, findings: int) -> None:
    report = overview(f"清楚清楚，{'经费经费，' * times}")
    found = of_rule(TWICE, report)
    assert len(found) == findings
    spans = [place(report, "清楚清楚"), *(place(report, "经费经费", number) for number in range(49))]
    if findings == 1:
        facts = (("words", "清楚清楚"), ("better", "清楚"), ("copies", "51"))
        assert found == [on_text(TWICE, INFO, PROOFREAD, spans, *facts)]
    else:
        assert [finding.spans for finding in found] == [(span,) for span in spans]


def test_what_is_left_of_the_template() -> None:
    report = overview("该部分以表格形式填报。\n该部分以表格形式填报。", before="编写说明：按此填写。")
    table, note = "该部分以表格形式", "编写说明："
    places = [place(report, table), place(report, table, 1)]
    assert of_rule(LEFT, report) == [
        on_text(LEFT, WARNING, NO_TEMPLATE, places, ("words", table)),
        on_text(LEFT, WARNING, NO_TEMPLATE, [place(report, note)], ("words", "编写说明")),
    ]
    assert places[0].start > 0
    assert place(report, note).start == 0
    half = overview("表格如下:")
    assert [finding.facts for finding in of_rule(LEFT, half)] == [(("words", "表格如下"),)]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("在XX局和××县", ["XX", "××"]),
        ("XX局", ["XX"]),
        ("X局", []),
        ("20XX年", ["XX"]),
        ("XXXX年", ["XXXX"]),
        ("XXXXX件", []),
        ("李XX局", []),
        ("李说XX局", ["XX"]),
        ("IPXX局", []),
        ("（XX局", ["XX"]),
        ("XX岁", []),
        ("X×局", ["X×"]),
    ],
)
def test_placeholders_before_a_unit(text: str, signs: list[str]) -> None:
    report = overview("无", before=text)
    assert of_rule(LEFT, report) == [
        on_text(LEFT, WARNING, NO_TEMPLATE, [place(report, sign)], ("words", sign)) for sign in signs
    ]


def test_placeholders_in_a_picture_and_a_text_that_is_empty() -> None:
    assert outcome(LEFT, recognised(overview("在XX局"))) is FAIL
    assert outcome(LEFT, without_text()) is UNKNOWN
    assert outcome(LABEL, without_text()) is UNKNOWN


def without_text() -> Report:
    """Return a report of cells alone: a workbook names the parts of its source, but has none of their words."""
    return replace(a_report(text="编写说明：其他法律法规禁止公开"), parts=(Part("overview", Span(0, 0), Span(0, 0)),))


@pytest.mark.parametrize(
    ("character", "expected"),
    [("\u4dff", False), ("\u4e00", True), ("\u9fff", True), ("\ua000", False), ("", False), ("，", False)],
)
def test_common_chinese_characters(character: str, expected: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert is_chinese(character) is expected
