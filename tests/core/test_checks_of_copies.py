"""Paragraphs that stand twice, to the letter: how alike they must be, and how many are one finding."""

import pytest

from core.findings import Finding, Outcome, Severity
from core.model import Report
from core.rules.text import NO_COPIES
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import OTHERS, OVERVIEW, PROBLEMS, in_parts, on_text, outcome, place

PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
RULE = "structure.duplicate_paragraph"
FIRST = "门户网站的公开专栏换了新版式，检索可以按主题、文号和年份筛选；政务服务大厅另设查阅点，有专人帮助老人上网。"
SECOND = "公文起草时就要写明公开属性，不公开的要讲清理由；每个季度对已经登出的文件核对一遍，失效的加注说明并移走。"
ALPHABET = "".join(map(chr, range(0x4E10, 0x4E10 + 2001)))


def copied(report: Report, copy: str, original: str, section: str, number: int = 0) -> Finding:
    spans = [place(report, copy, number), place(report, original)]
    facts = (("words", copy[:12]), ("length", str(len(copy))))
    return on_text(RULE, Severity.WARNING, NO_COPIES, spans, *facts, section=section)


def paragraphs(*texts: str) -> Report:
    return in_parts((OVERVIEW, "\n".join(texts)))


def test_each_copy_is_a_finding_beside_its_original() -> None:
    report = in_parts((OVERVIEW, f"{FIRST}\n{SECOND}"), (PROBLEMS, FIRST), (OTHERS, f"{FIRST}\n{SECOND}"))
    assert of_rule(RULE, report) == [
        copied(report, FIRST, FIRST, "problems", 1),
        copied(report, FIRST, FIRST, "other_matters", 2),
        copied(report, SECOND, SECOND, "other_matters", 1),
    ]


def test_more_than_three_copies_are_one_finding() -> None:
    report = paragraphs(SECOND, FIRST, SECOND, *[FIRST] * 3)
    spans = [place(report, SECOND, 1), *(place(report, FIRST, number) for number in (1, 2, 3))]
    facts = (("words", SECOND[:12]), ("copies", "4"))
    assert of_rule(RULE, report) == [on_text(RULE, Severity.WARNING, NO_COPIES, spans, *facts)]


def test_marks_do_not_make_a_text_another() -> None:
    other = FIRST.replace("，", ",").replace("；", "。").replace("、", "")
    report = paragraphs(FIRST, other)
    assert of_rule(RULE, report) == [copied(report, other, FIRST, "overview")]


def changed(text: str, *places: int) -> str:
    """Return the text with another character at each of these places."""
    return "".join("改" if at in places else character for at, character in enumerate(text))


def in_clauses(count: int) -> str:
    """Return a paragraph of so many characters, all different, and a mark after every fifty."""
    return "，".join(ALPHABET[at : min(at + 50, count)] for at in range(0, count, 50)) + "。"


# parts of the alphabet between the marks of a paragraph
LONG = f"{ALPHABET[:40]}。"
TWENTIES = f"{ALPHABET[:20]}，{ALPHABET[20:40]}。"
SIXES = "，".join(ALPHABET[at : at + 6] for at in range(0, 42, 6)) + "。"
FIVES = "，".join(ALPHABET[at : at + 5] for at in range(0, 45, 5)) + "。"
ONES = "、".join(ALPHABET[:45]) + "。"
QUARTER = f"{ALPHABET[:11]}，{ALPHABET[11:42]}。"
THIRTY_EIGHT = f"{ALPHABET[:19]}，{ALPHABET[19:38]}。"
FIFTIES = "，".join(ALPHABET[at:50] + ALPHABET[:at] for at in range(0, 50, 10)) + "。"


@pytest.mark.parametrize(
    ("text", "copy", "expected"),
    [
        (LONG, changed(LONG, 20), FAIL),
        (LONG, changed(LONG, 18, 20), FAIL),
        (LONG, changed(LONG, 18, 20, 22), PASS),
        (TWENTIES, changed(TWENTIES, 10, 30), FAIL),
        (SIXES, changed(SIXES, 8, 22), FAIL),
        (QUARTER, changed(QUARTER, 13, 40), FAIL),
        (LONG, f"{ALPHABET[:20]}新增四字{ALPHABET[20:40]}。", FAIL),
        (LONG, f"{ALPHABET[:20]}新增了五字{ALPHABET[20:40]}。", PASS),
        (THIRTY_EIGHT, THIRTY_EIGHT.replace("，", "新增四字，"), FAIL),
        (FIFTIES, changed(FIFTIES, 60), FAIL),
        (FIVES, FIVES, FAIL),
        (FIVES, changed(FIVES, 8, 22), FAIL),
        (FIVES, changed(FIVES, 1, 8, 22), PASS),
        (FIVES, "，".join(reversed(FIVES[:-1].split("，"))) + "。", PASS),
        (f"{ALPHABET[50:53]}，{FIVES}", FIVES, FAIL),
        (f"{ONES}，", f"{ONES}，", FAIL),
        (LONG, f"{ALPHABET[41:81]}。", PASS),
        (SIXES, "，".join(reversed(SIXES[:-1].split("，"))) + "。", PASS),
        (f"{ALPHABET[:39]}。", f"{ALPHABET[:39]}。", FAIL),
        (f"{ALPHABET[:20]}，{ALPHABET[20:39]}", f"{ALPHABET[:20]}，{ALPHABET[20:39]}", FAIL),
        (f"{ALPHABET[:38]}。", f"{ALPHABET[:38]}。", PASS),
        (ALPHABET[:60], ALPHABET[:60], PASS),
        (in_clauses(2000), changed(in_clauses(2000), 900), FAIL),
        (in_clauses(2001), changed(in_clauses(2001), 900), PASS),
        (in_clauses(2001), in_clauses(2001), FAIL),
    ],
    ids=range(25),
)
def test_how_alike_two_paragraphs_must_be(text: str, copy: str, expected: Outcome) -> None:
    assert outcome(RULE, paragraphs(text, "（二）其间另有一段。", copy)) is expected


def test_the_nearest_original_is_the_first_that_is_alike() -> None:
    head, tail = ALPHABET[:20], ALPHABET[100:130]
    unlike = f"{head}，{ALPHABET[200:230]}。"
    original = f"{head}，{tail}。"
    report = paragraphs(unlike, original, original)
    assert of_rule(RULE, report) == [copied(report, original, original, "overview", 1)]


def test_a_report_without_sentences_is_open() -> None:
    assert outcome(RULE, a_report()) is UNKNOWN
    assert outcome(RULE, paragraphs("无")) is PASS
