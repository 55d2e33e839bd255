from collections.abc import Sequence

import pytest

from core.document import Document
from core.forms import form
from core.lines import lines_of
from core.locate.headings import parts_of


def codes(*lines: str) -> list[str]:
    document = Document("x", "", "text", "\n".join(lines))
    return [part.code for part in parts_of(lines_of(document), form("2021"))]


@pytest.mark.parametrize(
    "heading",
    [
        "二、主动公开政府信息情况",
        "二、主动公开政府信息情况：",
        "二、主动公开政府信息情况。",
        "（二）主动公开政府信息情况",
        "第二部分 主动公开政府信息情况",
        "Ⅱ、主动公开政府信息情况",
        "贰、主动公开政府信息情况",
        "## **2.主动公开政府信息情况**",
        "【二、主动公开政府信息情况】",
        "主动公开政府信息情况",
    ],
)
def test_a_heading_in_many_shapes(heading: str) -> None:
    assert codes(heading) == ["disclosure"]


@pytest.mark.parametrize("line", ["（一）主动公开政府信息情况", "主动公开政府信息情况。", "一是主动公开政府信息情况，"])
def test_a_subordinate_heading_or_a_sentence_is_none(line: str) -> None:
    assert codes(line) == []


TITLES = tuple(f"{section.number}、{section.title}" for section in form("2021").sections)
CODES = [section.code for section in form("2021").sections]


def body(titles: Sequence[str] = TITLES, times: int = 1) -> list[str]:
    return [line for title in titles for _ in range(times) for line in (title, "", "认真公开。")]


def places(*lines: str) -> list[int]:
    document = Document("x", "", "text", "\n".join(lines))
    return [document.text.count("\n", 0, part.heading.start) for part in parts_of(lines_of(document), form("2021"))]


@pytest.mark.parametrize("listed", [6, 3])
@pytest.mark.parametrize("between", [(), ("",), ("现将有关情况报告如下。",)])
@pytest.mark.parametrize("head", [("目录",), ("目录", ""), ()])
def test_a_table_of_contents_holds_no_parts(listed: int, between: tuple[str, ...], head: tuple[str, ...]) -> None:
    lines = (*head, *TITLES[:listed], *between)
    assert places(*lines, *body()) == [len(lines) + 3 * number for number in range(6)]


def test_a_table_of_contents_with_blank_lines_in_it() -> None:
    lines = [line for title in TITLES for line in (title, "", " ")]
    assert places(*lines, *body()) == [len(lines) + 3 * number for number in range(6)]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((*TITLES[:2], *body()), 8),
        ((*TITLES, *body(times=2)), 12),
        (TITLES, 6),
        ((*TITLES[:4], *body(TITLES[:1])), 5),
        ((*TITLES[:4], *body(TITLES[:2])), 6),
        ((*TITLES[:4], *body(TITLES[:3])), 3),
        (tuple(title for title in TITLES for _ in range(2)), 12),
        ((TITLES[0], "认真公开。", *TITLES[1:3], *body()), 9),
    ],
    ids=range(8),
)
def test_what_is_a_table_of_contents(lines: tuple[str, ...], count: int) -> None:
    assert len(places(*lines)) == count


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        (0, "一、工作总体情况"),
        (0, "一、工作概况"),
        (1, "二、主动公开情况"),
        (1, "**二、主动公开情况**"),
        (1, "第二部分 主动公开情况"),
        (2, "三、依申请公开情况"),
        (2, "三、政府信息公开申请办理情况"),
        (3, "四、行政复议、行政诉讼情况"),
        (3, "四、行政复议和应诉情况"),
        (4, "五、主要问题及改进情况"),
        (4, "五、工作中的不足和改进措施"),
        (5, "六、其他事项"),
        (5, "六、其他需报告的事项"),
        (5, "六、其它情况"),
        (5, f"六、{'其' * 20}其他事项"),
    ],
)
def test_a_heading_in_other_words(number: int, heading: str) -> None:
    titles = [*TITLES[:number], heading, *TITLES[number + 1 :]]
    assert codes(*body(titles)) == CODES
    assert places(*body(titles)) == [3 * index for index in range(6)]


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        (1, "三、主动公开情况"),
        (1, "主动公开情况"),
        (1, "（二）主动公开情况"),
        (1, "2.主动公开情况"),
        (1, "二、主动公开情况。"),
        (1, "二、主动公开情况："),
        (1, "二、主动公开政府信息"),
        (1, "二、依申请公开情况"),
        (1, "二十、主动公开情况"),
        (1, "二"),
        (5, f"六、{'其' * 21}其他事项"),
        (5, f"六、{' ' * 43}其他事项"),
    ],
)
def test_other_words_that_are_no_heading(number: int, heading: str) -> None:
    titles = [*TITLES[:number], heading, *TITLES[number + 1 :]]
    assert codes(*body(titles)) == CODES[:number] + CODES[number + 1 :]


def test_a_heading_in_other_words_stands_between_its_neighbours() -> None:
    every = (
        "一、总体情况",
        "二、主动公开情况",
        "三、依申请公开情况",
        "四、复议诉讼情况",
        "五、主要问题",
        "六、其他事项",
    )
    assert places(*body(every)) == [0, 3, 6, 9, 12, 15]
    assert places(*every, *body(every)) == [6, 9, 12, 15, 18, 21]
    assert places("一、总体情况", *every[1:3], *body(every[1:])) == [0, 3, 6, 9, 12, 15]
    assert places("二、主动公开情况", *body((TITLES[0], *TITLES[2:]))) == [1, 4, 7, 10, 13]
    assert places(*body((TITLES[0], *TITLES[2:])), "二、主动公开情况") == [0, 3, 6, 9, 12]
    assert places("一、总体情况", "二、主动公开情况", *body(TITLES[1:])) == [0, 2, 5, 8, 11, 14]
