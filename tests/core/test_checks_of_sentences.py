"""Sentences: those that break off, those without an end, and the marks between their words."""

import pytest

from core.findings import Outcome, Severity
from core.model import Report
from core.rules.text import PROOFREAD
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import OTHERS, OVERVIEW, PROBLEMS, in_parts, on_text, outcome, place, recognised

INFO = Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
CUT, MARKS = "text.incomplete", "text.punctuation"
OPEN = ("open", "")
SENTENCE = "公开的内容不够全，解读的形式不够多"


def at_the_end(report: Report, rule: str, section: str, words: str, number: int = 0) -> object:
    spans = [place(report, words, number)]
    return on_text(rule, INFO, PROOFREAD, spans, ("words", words), OPEN, section=section)


def test_parts_that_break_off() -> None:
    bodies = ("做好公开工作。\n其中网站公开，", "有待加强，", "按时完成整改任务（")
    report = in_parts(*zip((OVERVIEW, PROBLEMS, OTHERS), bodies, strict=True), before="现公布如下，")
    assert of_rule(CUT, report) == [
        at_the_end(report, CUT, "overview", "其中网站公开，"),
        at_the_end(report, CUT, "problems", "有待加强，"),
        at_the_end(report, CUT, "other_matters", "时完成整改任务（"),
    ]


@pytest.mark.parametrize(
    ("end", "expected"), [*((mark, FAIL) for mark in "，、（《“"), *((m, PASS) for m in "。；：）》”")]
)
def test_marks_that_a_part_cannot_end_with(end: str, expected: Outcome) -> None:
    assert outcome(CUT, in_parts((OVERVIEW, f"认真做好政府信息公开工作{end}"))) is expected


def test_only_the_last_paragraph_of_a_part_can_break_off() -> None:
    report = in_parts((OVERVIEW, "一是公开，\n（二）二是解读。"), (OVERVIEW, "三是回应、"))
    assert of_rule(CUT, report) == [at_the_end(report, CUT, "overview", "三是回应、")]


def test_what_was_recognised_in_a_picture_or_has_no_parts_is_open() -> None:
    report = in_parts((OVERVIEW, "做好公开，"), (OTHERS, f"内容,有出入。{SENTENCE}"))
    for rule in (CUT, MARKS):
        assert outcome(rule, report) is FAIL
        assert outcome(rule, recognised(report)) is UNKNOWN
        assert of_rule(rule, recognised(report)) == []
        assert outcome(rule, a_report()) is UNKNOWN


def test_half_width_marks_are_one_finding_in_the_order_of_the_text() -> None:
    report = in_parts((OVERVIEW, "一是公开;二是解读?三是回应,\n\n（四）四是培训:五是考核,六是(附)件"))
    spans = [place(report, ";"), place(report, "?"), place(report, ":"), place(report, ",", 1), place(report, "(")]
    facts = (("words", ";?:,("), ("count", "5"))
    assert of_rule(MARKS, report) == [on_text(MARKS, INFO, PROOFREAD, spans, *facts)]


def test_no_more_than_a_thousand_marks_are_shown() -> None:
    report = in_parts((OVERVIEW, f"{'中,' * 1001}中"))
    spans = [place(report, ",", number) for number in range(1000)]
    facts = (("words", ","), ("count", "1001"))
    assert of_rule(MARKS, report) == [on_text(MARKS, INFO, PROOFREAD, spans, *facts)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("内容,有出入", True),
        ("内容, 有出入", True),
        ("内容,  有出入", False),
        (",内容有出入", False),
        ("内容有出入,", False),
        ("内容, ", False),
        ("内容A,有出入", False),
        ("内容,A有出入", False),
        ("共1,234件", False),
        ("内容,一有出入", True),
        ("第(一)项", False),
        ("第(甲)项", True),
        ("第( 一)项", False),
        ("第( 甲)项", True),
        ("内容!有出入", True),
        ("内容.有出入", False),
        ("内容)有出入", False),
    ],
)
def test_marks_between_chinese_characters(text: str, marked: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert bool(of_rule(MARKS, in_parts((OVERVIEW, f"{text}\n")))) is marked


def test_last_sentences_without_an_end() -> None:
    report = in_parts((OVERVIEW, SENTENCE), (PROBLEMS, f"有差距。\n（二）{SENTENCE}"), (OTHERS, SENTENCE))
    assert of_rule(MARKS, report) == [
        at_the_end(report, MARKS, "problems", SENTENCE[-8:], 1),
        at_the_end(report, MARKS, "other_matters", SENTENCE[-8:], 2),
    ]


def test_marks_and_an_open_end_are_two_findings() -> None:
    report = in_parts((OTHERS, f"内容,有出入。{SENTENCE}"))
    comma = place(report, ",")
    assert of_rule(MARKS, report) == [
        on_text(MARKS, INFO, PROOFREAD, [comma], ("words", ","), ("count", "1")),
        at_the_end(report, MARKS, "other_matters", SENTENCE[-8:]),
    ]


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("公开的内容不全，形式单一不多", False),
        ("公开的内容不全，形式单一不太多", True),
        ("公开的内容不够全。解读的形式不够多", True),
        ("公开的内容不够全、解读的形式不够多", False),
        ("统计期限自一月一日起至十二月卅一日止", True),
        ("统计期限自一月一日起至十二月卅一日", False),
        ("公开的内容不够全，解读的形式不够多；", False),
        ("公开的内容不够全，解读的形式不够多…", False),
        ("公开的内容不够全，解读的形式不够多，", False),
        ("公开的内容不够全，解读的形式不够多、", False),
        ("公开的内容不够全，解读的形式不够多\u0007", True),
        ("公开的内容不够全，解读的形式不够多。\u0007", False),
        ("\u0007\u0007", False),
        ("附件公开的内容不够全，解读的形式不够多", False),
        ("注释公开的内容不够全，解读的形式不够多", False),
        ("公开的内容不够全，联系：二三四五六七八九十一二", False),
        ("公开的内容不够全，联系：一二三四五六七八九十一二", True),
    ],
)
def test_what_is_a_sentence_without_an_end(text: str, is_open: bool) -> None:  # noqa: FBT001  (a row of the table)
    report = in_parts((OTHERS, text))
    assert [finding.subject for finding in of_rule(MARKS, report)] == ["other_matters"] * is_open
