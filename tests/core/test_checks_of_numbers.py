"""Numbers of the parts and of what part one is divided into, to the letter."""

from dataclasses import replace

import pytest

from core.findings import Finding, Outcome, Severity
from core.model import Report
from core.rules.contents import ORDER, SUBTOPICS
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import (
    APPLICATIONS,
    DISCLOSURE,
    OTHERS,
    OVERVIEW,
    PROBLEMS,
    PROCEEDINGS,
    in_parts,
    on_text,
    outcome,
    place,
)

ERROR, INFO = Severity.ERROR, Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
RULE, TOO_HIGH, LOST = "structure.section_order", "structure.subtopic_as_section", "structure.numbering_lost"
SIX = (OVERVIEW, DISCLOSURE, APPLICATIONS, PROCEEDINGS, PROBLEMS, OTHERS)
Head = tuple[str, str]


def headed(*heads: Head) -> Report:
    return in_parts(*((head, "无") for head in heads))


def numbered(number: str, head: Head) -> Head:
    return head[0], f"{number}{head[1][1:]}"


def wrong(report: Report, head: Head, *facts: tuple[str, str]) -> Finding:
    return on_text(RULE, ERROR, ORDER, [place(report, head[1])], *facts, section=head[0], placed=False)


def test_a_part_under_the_number_of_the_next() -> None:
    heads = [*SIX[:3], numbered("五", PROCEEDINGS), *SIX[4:]]
    report = headed(*heads)
    assert of_rule(RULE, report) == [wrong(report, heads[3], ("number", "五"), ("wanted", "四"))]


def test_two_parts_under_wrong_numbers() -> None:
    heads = [numbered("一", DISCLOSURE), numbered("三", PROCEEDINGS)]
    report = headed(heads[0], APPLICATIONS, heads[1])
    assert of_rule(RULE, report) == [
        wrong(report, heads[0], ("number", "一"), ("wanted", "二")),
        wrong(report, heads[1], ("number", "三"), ("wanted", "四")),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        SIX,
        (*SIX[:5], numbered("一", OTHERS)),
        (*SIX[:3], PROBLEMS, numbered("四", OTHERS)),
        (*SIX[:3], numbered("五", PROCEEDINGS), ("proceedings", "行政复议、行政诉讼情况"), *SIX[4:]),
        (*SIX[:3], numbered("四", PROCEEDINGS), numbered("五", PROCEEDINGS), *SIX[4:]),
        (OVERVIEW, DISCLOSURE, ("applications", "收到和处理政府信息公开申请情况"), PROCEEDINGS),
        (OVERVIEW, APPLICATIONS, DISCLOSURE, APPLICATIONS),
        (OVERVIEW, DISCLOSURE, APPLICATIONS, DISCLOSURE, PROCEEDINGS),
        (DISCLOSURE, PROBLEMS),
    ],
    ids=range(9),
)
def test_numbers_that_say_nothing(heads: tuple[Head, ...]) -> None:
    assert outcome(RULE, headed(*heads)) is PASS


def test_a_foreign_number_says_nothing() -> None:
    report = headed(*SIX[:2])
    first, second = report.parts
    assert outcome(RULE, replace(report, parts=(first, replace(second, number="1")))) is PASS
    assert outcome(RULE, replace(report, parts=(first, replace(second, number="三")))) is FAIL
    assert outcome(RULE, replace(report, parts=(replace(second, number="2"),))) is UNKNOWN
    assert outcome(RULE, replace(report, parts=(replace(second, number=None),))) is UNKNOWN
    assert outcome(RULE, a_report()) is UNKNOWN


def test_parts_in_another_order() -> None:
    report = headed(OVERVIEW, APPLICATIONS, DISCLOSURE, PROBLEMS, PROCEEDINGS, OTHERS)
    assert of_rule(RULE, report) == [wrong(report, APPLICATIONS, ("after", "disclosure"))]
    report = headed(PROBLEMS, PROBLEMS, APPLICATIONS)
    assert of_rule(RULE, report) == [wrong(report, PROBLEMS, ("after", "applications"))]


def overview(*lines: str, heads: tuple[Head, ...] = (OVERVIEW, DISCLOSURE, APPLICATIONS)) -> Report:
    bodies = ["\n".join(lines), *["无"] * (len(heads) - 1)]
    return in_parts(*zip(heads, bodies, strict=True))


def said(rule: str, severity: Severity, report: Report, places: list[str], words: str) -> Finding:
    spans = [place(report, one) for one in places]
    facts = (("words", words), ("count", str(len(places))))
    return on_text(rule, severity, SUBTOPICS, spans, *facts, section="overview")


def test_topics_numbered_like_parts() -> None:
    long = f"二、依申请公开{'工作' * 9}。"
    report = overview("现报告如下。", "一、主动公开", "1.主动公开目录", long, "三.监督保障", "四、其他工作")
    assert of_rule(TOO_HIGH, report) == [
        said(TOO_HIGH, ERROR, report, ["一、主动公开", long[:25], "三.监督保障"], "一、主动公开")
    ]
    report = overview(long, "三、监督保障")
    assert of_rule(TOO_HIGH, report) == [said(TOO_HIGH, ERROR, report, [long[:25], "三、监督保障"], long[:25])]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("一、主动公开", "二、监督保障"), FAIL),
        (("一、主动公开",), PASS),
        (("一、主动公开", "一、监督保障"), PASS),
        (("一、主动公开", "二）监督保障"), PASS),
        (("一、主动公开", "2、监督保障"), PASS),
        (("一、主动公开", "二、公开监督"), PASS),
        ((), UNKNOWN),
    ],
)
def test_what_is_a_topic_numbered_like_a_part(lines: tuple[str, ...], expected: Outcome) -> None:
    assert outcome(TOO_HIGH, overview(*lines)) is expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("一、总体情况", "二、主动公开", "三、收到申请"), FAIL),
        (("## 一、总体情况", "** 二、主动公开", "\t三、收到申请"), FAIL),
        (("一、总体情况", "二、主动公开", "3、收到申请"), PASS),
        (("一、总体情况", "二、主动公开", "#"), PASS),
        (("一.总体情况", "二.主动公开", "三.收到申请"), PASS),
        (("第一部分", "第二部分", "第三部分"), PASS),
    ],
)
def test_topics_are_too_high_where_the_parts_are_numbered_alike(titles: tuple[str, ...], expected: Outcome) -> None:
    codes = ("overview", "disclosure", "applications")
    report = overview("一、主动公开", "二、监督保障", heads=tuple(zip(codes, titles, strict=True)))
    assert outcome(TOO_HIGH, report) is expected


def test_topics_without_any_number() -> None:
    report = overview("现报告如下。", "依申请公开情况", "认真答复。", "主动公开情况", "监督保障")
    assert of_rule(LOST, report) == [
        said(LOST, INFO, report, ["依申请公开情况", "主动公开情况", "监督保障"], "依申请公开情况")
    ]
    assert outcome(LOST, a_report()) is UNKNOWN


_TWO = ("主动公开", "依申请公开")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((*_TWO, "监督保障"), FAIL),
        (_TWO, PASS),
        ((*_TWO, "公开监督"), PASS),
        ((*_TWO, f"监督保障{'工' * 21}"), FAIL),
        ((*_TWO, f"监督保障{'工' * 22}"), PASS),
        *(((*_TWO, f"监督保障{mark}"), PASS) for mark in "。；，："),
        ((*_TWO, "监督保障", "（一）队伍"), PASS),
        ((*_TWO, "监督保障", "1.队伍"), PASS),
        ((*_TWO, "监督保障", "一、队伍"), PASS),
        ((*_TWO, "监督保障", "二、队伍"), FAIL),
    ],
)
def test_which_lines_are_topics(lines: tuple[str, ...], expected: Outcome) -> None:
    assert outcome(LOST, overview(*lines)) is expected
