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
