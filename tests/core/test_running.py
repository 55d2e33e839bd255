"""The prose of a report as one text: which words it holds, and where in the source they stand."""

from dataclasses import replace

import pytest

from core.checks.running import Running
from core.document import Box, Span, Word
from core.model import Part, Report
from tests.builders import a_report
from tests.parts import DISCLOSURE, OTHERS, OVERVIEW, in_parts, recognised

BODY = "（一）公开  三件。\n（二）答复 两件！办结？\n"


def running(before: str = "云溪县。", body: str = BODY) -> Running:
    return Running(in_parts((OVERVIEW, body), (OTHERS, "没有。"), before=before))


def test_paragraphs_are_lines_without_blanks() -> None:
    assert running().text == "云溪县。\n（一）公开三件。\n（二）答复两件！办结？\n没有。"
    assert [one.text for one in running().in_section("overview")] == ["（一）公开三件。", "（二）答复两件！办结？"]
    assert running().in_section("problems") == ()


def test_words_lead_back_to_the_source() -> None:
    prose = running()
    for words, printed in (("云溪", "云溪"), ("公开三件", "公开  三件"), ("两件", "两件"), ("没有。", "没有。")):
        at = prose.text.index(words)
        assert prose.source[slice(*prose.span(at, at + len(words)))] == printed


def test_words_are_found_as_often_as_they_stand() -> None:
    assert list(running(before="件件件件件件件").found("件件")) == [0, 2, 4]
    assert list(running().found("件")) == [running().text.index("件"), running().text.index("件！")]
    assert list(running().found("申请")) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("云溪", "云溪县"),
        ("公开", "（一）公开三件"),
        ("三件", "（一）公开三件"),
        ("（二）", "（二）答复两件"),
        ("办结", "办结"),
        ("没有", "没有"),
    ],
)
def test_the_sentence_around_a_word(words: str, sentence: str) -> None:
    text = running().text
    assert text[slice(*running().sentence_at(text.index(words)))] == sentence


def test_a_sentence_may_end_with_the_text() -> None:
    prose = Running(in_parts((OVERVIEW, "公开三件。答复两件")))
    assert prose.sentence_at(6) == (5, 9)
    assert prose.sentence_at(0) == (0, 4)
    assert Running(in_parts((OVERVIEW, "。公开三件。"))).sentence_at(0) == (0, 0)


def test_words_of_a_part_are_none_where_it_is_not_there() -> None:
    assert running().words_in("overview") == "（一）公开三件。\n（二）答复两件！办结？"
    assert running().words_in("other_matters") == "没有。"
    assert running().words_in("problems") is None
    empty = Running(in_parts((OVERVIEW, ""), (OTHERS, "没有。")))
    assert empty.words_in("overview") == ""


@pytest.mark.parametrize(("mark", "speaks"), [("。", True), ("，", True), ("；", False)])
def test_who_has_no_sentence_does_not_speak(mark: str, speaks: bool) -> None:  # noqa: FBT001  (a row of the table)
    prose = Running(in_parts((OVERVIEW, f"公开三件{mark}答复")))
    assert prose.speaks is speaks
    assert prose.words_in("overview") == f"公开三件{mark}答复"
    sheet = in_parts((OVERVIEW, f"公开三件{mark}答复"))
    sheet = replace(sheet, document=replace(sheet.document, format="xlsx"))
    assert (Running(sheet).words_in("overview") is not None) is speaks


def test_a_workbook_names_parts_but_holds_no_words_of_theirs() -> None:
    report = replace(a_report(text="全县认真公开。"), parts=())
    assert Running(report).source.startswith("全县认真公开。")
    assert Running(report).text == "全县认真公开。"
    kept = replace(report, parts=(Part("overview", Span(0, 0), Span(0, 0)), Part("problems", Span(3, 3), Span(3, 7))))
    assert (Running(kept).source, Running(kept).text, Running(kept).passages) == ("", "", ())
    assert Running(kept).words_in("overview") is None
    one = replace(kept, parts=(*kept.parts, Part("other_matters", Span(0, 2), Span(2, 7))))
    assert Running(one).source.startswith("全县")


def with_word(*, doubtful: bool) -> Report:
    report = in_parts((DISCLOSURE, "无"))
    words = (Word(Span(0, 1), Box(1, 0, 0, 1, 1)), Word(Span(1, 2), Box(1, 0, 0, 1, 1), doubtful=doubtful))
    return replace(report, document=replace(report.document, words=words))


def test_words_of_a_picture() -> None:
    assert not running().is_recognised
    assert not Running(with_word(doubtful=False)).is_recognised
    assert Running(with_word(doubtful=True)).is_recognised
    assert Running(recognised(in_parts((OVERVIEW, "无")))).is_recognised
