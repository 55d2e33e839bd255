from pathlib import Path

import pytest

from core.readers import docx
from core.readers.numbering import chinese
from tests.writers.word import cell, container, document, paragraph, table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def lines(body: str, parts: dict[str, str | bytes]) -> list[str]:
    return docx.read(Path("report.docx"), container(document(body), parts)).text.splitlines()


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (0, "0"),
    ],
)
def test_numbers_in_chinese(number: int, written: str) -> None:
    assert chinese(number) == written


NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="2"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
</w:numbering>"""
STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>
<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>"""


def numbered(text: str, level: int, number: int = 1) -> str:
    return paragraph(text, f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>')


def styled(text: str, style: str) -> str:
    return paragraph(text, f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>')


def test_automatic_numbers_are_printed() -> None:
    parts: dict[str, str | bytes] = {"word/numbering.xml": NUMBERING, "word/styles.xml": STYLES}
    body = styled("总体情况", "H1") + numbered("主动公开", 1) + numbered("平台建设", 1) + styled("申请情况", "H1a")
    body += numbered("新的", 1) + numbered("点", 3) + styled("没有", "A") + numbered("不再", 0, 0)
    shown = ["一、总体情况", "（一）主动公开", "（二）平台建设", "二、申请情况", "（一）新的", "点", "没有", "不再"]
    assert lines(body, parts) == shown


def test_automatic_numbers_in_cells_never_touch_figures() -> None:
    parts: dict[str, str | bytes] = {"word/numbering.xml": NUMBERING}
    cells = "".join(map(cell, (numbered("属于国家秘密", 2), numbered("5", 2), numbered("", 2), numbered("\u00a0", 2))))
    again = f"<w:tr>{cell(numbered('重复申请', 2, 2))}{cell(paragraph('7'))}</w:tr>"
    assert lines(table([f"<w:tr>{cells}</w:tr>", again], 4), parts) == [
        "1.属于国家秘密\t2. 5\t\t\u00a0",
        "9.重复申请\t7\t\t",
    ]


FORMATS = {
    "decimal": "3",
    "upperRoman": "III",
    "lowerLetter": "c",
    "decimalEnclosedCircle": "③",
    "decimalFullWidth": "３",
    "decimalZero": "03",
    "japaneseCounting": "三",
    "neverHeardOf": "3",
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_way_of_counting(name: str) -> None:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="{name}"/><w:lvlText w:val="%1、%2"/></w:lvl>'
    lists = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
    body = "".join(numbered("公开", 0) for _ in range(3))
    assert lines(body, {"word/numbering.xml": lists})[2] == f"{FORMATS[name]}、公开"
