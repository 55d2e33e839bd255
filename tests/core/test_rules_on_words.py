"""What each form is asked about its words: every rule in full, but for the long lists of words."""

from typing import Any

import pytest

from core.findings import Severity
from core.forms import form
from core.rules.contents import (
    FEES,
    LENGTH,
    ORDER,
    ORGANISATION,
    PERIOD,
    PROBLEMS,
    SUBTOPICS,
    TITLE,
    TOPICS,
    YEAR,
    contents,
)
from core.rules.kinds import Rule
from core.rules.lexicon import Word, list_of, words_of
from core.rules.publication import BY_ARTICLE_49, WHOLE_YEAR, publication
from core.rules.text import LABELS, NO_COPIES, NO_TEMPLATE, PHRASE, PROOFREAD, TERMS, text
from core.rules.text_kinds import (
    AfterPeriod,
    BrokenOff,
    Deadline,
    Doubled,
    Leftover,
    Length,
    Lexical,
    Measures,
    NotNothing,
    Ordered,
    OwnName,
    OwnYear,
    Period,
    Punctuated,
    Repeated,
    RoundNumbers,
    Shortcomings,
    Stated,
    Subtopics,
    Titled,
    Topics,
)
from tests.builders import ref

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
editions = pytest.mark.parametrize("code", ["2021", "2019"])
_FEW = 2


def without_lists(rule: Rule) -> Rule:
    """Return the rule with every longer list of words emptied."""
    lists: dict[str, Any] = {
        name: type(words)()
        for name, words in zip(rule._fields, rule, strict=True)
        if isinstance(words, (tuple, frozenset)) and len(words) > _FEW and name != "cell"
    }
    return rule._replace(**lists)


@editions
def test_what_is_asked_of_single_words(code: str) -> None:
    assert tuple(map(without_lists, text(form(code)))) == (
        Leftover("structure.instruction_left", (), "XxＸｘ×✕Ｘ", (), NO_TEMPLATE, WARNING),
        Repeated("structure.duplicate_paragraph", 40, 20, NO_COPIES, WARNING),
        Lexical("text.typo", "typo", in_tables=False, basis=PROOFREAD, severity=INFO),
        Doubled("text.duplicated_word", frozenset(), PROOFREAD, INFO),
        Lexical("text.incomplete", "incomplete", in_tables=False, basis=PROOFREAD, severity=INFO),
        BrokenOff("text.incomplete", "，、（《“", PROOFREAD, INFO),
        Lexical("text.term_variant", "term", in_tables=False, basis=TERMS, severity=INFO),
        RoundNumbers("text.term_variant", "余", TERMS, INFO),
        Lexical("text.label_variant", "label", in_tables=True, basis=LABELS, severity=INFO),
        Lexical("text.fixed_phrase", "phrase", in_tables=False, basis=PHRASE, severity=INFO),
        Punctuated("text.punctuation", ("problems", "other_matters"), PROOFREAD, INFO),
    )


def frame_and_overview() -> tuple[Rule, ...]:
    part = "overview"
    return (
        Ordered("structure.section_order", ORDER, ERROR),
        Subtopics("structure.subtopic_as_section", part, (), numbered=False, basis=SUBTOPICS, severity=ERROR),
        Subtopics("structure.numbering_lost", part, (), numbered=True, basis=SUBTOPICS, severity=INFO),
        Topics("structure.overview_topics", part, (), TOPICS, WARNING),
        Length("structure.overview_length", part, 1000, LENGTH, INFO),
    )


def problems_and_fees() -> tuple[Rule, ...]:
    return (
        Shortcomings("structure.problem_missing", "problems", 10, (), (), PROBLEMS, WARNING),
        Measures("structure.improvement_missing", "problems", 10, (), (), PROBLEMS, WARNING),
        Stated("structure.fee_statement", "other_matters", 2021, (), ("处理费",), FEES, WARNING),
    )


def names() -> tuple[Rule, ...]:
    return (
        Period("structure.period", wanted=False, words=(), basis=PERIOD, severity=ERROR),
        Period("structure.period", wanted=True, words=(), basis=PERIOD, severity=INFO),
        OwnYear("structure.year", in_preamble=True, basis=YEAR, severity=ERROR),
        OwnYear("structure.year", in_preamble=False, basis=YEAR, severity=WARNING),
        OwnName("structure.org", same_place=False, basis=ORGANISATION, severity=ERROR),
        OwnName("structure.org", same_place=True, basis=ORGANISATION, severity=WARNING),
        Titled("structure.title", "政府信息公开工作年度报告", TITLE, INFO),
    )


def test_what_is_asked_of_the_parts() -> None:
    amount = ref("disclosure.fees.amount")
    conflict = NotNothing("structure.fee_conflict", "other_matters", amount, frozenset(), FEES, INFO)
    found = tuple(map(without_lists, contents(form("2021"))))
    assert found == (*frame_and_overview(), *problems_and_fees(), conflict, *names())


def test_the_old_form_has_no_fees_that_words_could_deny() -> None:
    found = tuple(map(without_lists, contents(form("2019"))))
    assert found == (*frame_and_overview(), *problems_and_fees(), *names())


@editions
def test_what_is_asked_of_the_day_of_publication(code: str) -> None:
    assert publication(form(code)) == (
        Deadline("publication.deadline_dept", False, 1, 31, BY_ARTICLE_49, WARNING),  # noqa: FBT003  (as in the list)
        Deadline("publication.deadline_gov", True, 3, 31, BY_ARTICLE_49, WARNING),  # noqa: FBT003  (as in the list)
        AfterPeriod("publication.date_before_period_end", WHOLE_YEAR, WARNING),
    )


def words_by_rule() -> dict[tuple[str, str], set[str]]:
    """Return every list of words by the rule and what it is there."""
    found: dict[tuple[str, str], set[str]] = {}
    for rule in (*text(form("2021")), *contents(form("2021"))):
        for name, words in zip(rule._fields, rule, strict=True):
            if isinstance(words, (tuple, frozenset)) and name != "cell":
                found.setdefault((rule.id, name), set()).update(word for word in words if isinstance(word, str))
    return found


@pytest.mark.parametrize(
    ("rule", "list_name", "some"),
    [
        ("structure.instruction_left", "words", {"本部分以表格形式", "填表说明："}),
        ("structure.instruction_left", "units", {"省", "街道", "件"}),
        ("text.duplicated_word", "allowed", {"等等", "公开", "逐条"}),
        ("structure.subtopic_as_section", "topics", {"主动公开", "监督保障"}),
        ("structure.numbering_lost", "topics", {"主动公开", "监督保障"}),
        ("structure.problem_missing", "words", {"有待", "短板"}),
        ("structure.problem_missing", "denied", {"不存在问题", "没有问题"}),
        ("structure.improvement_missing", "words", {"下一步", "加强"}),
        ("structure.improvement_missing", "lacking", {"有待", "亟需"}),
        ("structure.fee_statement", "words", {"处理费", "收取"}),
        ("structure.fee_conflict", "nothing", {"无", "没有其他需要报告的事项"}),
    ],
)
def test_long_lists_hold_these_words(rule: str, list_name: str, some: set[str]) -> None:
    assert some <= words_by_rule()[rule, list_name]


def test_a_period_is_wrong_behind_fewer_words_than_show_that_there_is_one() -> None:
    wrong, wanted = (set(rule.words) for rule in contents(form("2021")) if isinstance(rule, Period))
    assert {"统计期限", "报告期"} <= wrong < wanted
    assert {"起止", "1月至12月"} <= wanted - wrong


def test_the_topics_of_part_one() -> None:
    [asked] = [rule for rule in contents(form("2021")) if isinstance(rule, Topics)]
    assert {name: words[0] for name, words in asked.topics} == {
        "主动公开": "主动公开",
        "依申请公开": "申请",
        "政府信息管理": "管理",
        "平台建设": "平台",
        "监督保障": "监督",
    }


def test_entries_of_the_lexicon_are_read_to_the_letter() -> None:
    assert words_of("typo")[0] == Word("布署", "部署", within=("公布署名", "发布署名"))
    assert words_of("typo")[2] == Word("贯切", "贯彻", within=("贯切实",))
    assert words_of("typo")[3] == Word("贯澈", "贯彻")
    assert words_of("term") == (
        Word(
            "不予受理",
            "不予处理",
            only=("申请", "件"),
            never=("复议", "诉讼", "起诉", "仲裁", "法院", "行政许可", "立案"),
        ),
        Word("信息公开处理费", "信息处理费"),
    )
    assert Word("新媒", "新媒体", within=("全新媒",), ends=True) in words_of("incomplete")
    assert words_of("label") == (Word("其他法律法规禁止公开", "其他法律行政法规禁止公开"),)
    assert words_of("phrase") == (Word("公开为原则", "公开为常态", within=("不公开为原则",)),)


def test_lists_of_words_are_parted_at_blanks_and_lines() -> None:
    assert list_of("denied") == (
        "不存在问题",
        "不存在主要问题",
        "不存在突出问题",
        "不存在明显问题",
        "没有问题",
        "没有存在问题",
        "没有存在的问题",
        "未发现问题",
        "无问题",
        "无突出问题",
        "无明显问题",
    )
