"""Where each character of a Word document's text stands in its XML."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers import docx
from core.readers.docx_places import Places, places
from tests.builders import SCALES
from tests.renderers.common import Source, source
from tests.writers import word
from tests.writers.word import cell, container, document, paragraph, run, table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
INNER = table([f"<w:tr>{cell(paragraph('内'))}</w:tr>"], 1)
SOURCES = st.builds(source, st.sampled_from(("2021", "2019")), st.sampled_from(SCALES), st.integers(0, 99_999))


def found(data: bytes) -> Places:
    """Return the places; those that are known must hold the characters of the text as it is read."""
    known = places("report.docx", data)
    assert known.text == docx.read(Path("report.docx"), data).text
    for at, (text, offset) in known.spots.items():
        assert (text.text or "")[offset] == known.text[at]
    return known


def unplaced(body: str, parts: dict[str, str | bytes] | None = None) -> str:
    """Return what of the text has no place, blanks left out."""
    known = found(container(document(body), parts))
    return "".join(c for at, c in enumerate(known.text) if at not in known.spots and not c.isspace())


@pytest.mark.parametrize("way", word.TABLES)
@settings(max_examples=10, deadline=None)
@given(report=SOURCES)
def test_every_character_of_a_report_has_its_place(way: str, report: Source) -> None:
    known = found(word.word(report, way))
    assert [at for at, c in enumerate(known.text) if not c.isspace() and at not in known.spots] == []
    for before, after in zip(known.stretches, known.stretches[1:], strict=False):
        assert before.span.end < after.span.start


@pytest.mark.parametrize(
    "body",
    [
        paragraph("甲 乙\u3000丙") + f"<w:p>{run('12')}<w:r><w:tab/><w:t>3</w:t><w:br/><w:t>4</w:t></w:r></w:p>",
        table(
            [f"<w:tr>{cell(paragraph('甲') + paragraph('乙'))}{cell(paragraph('1') + paragraph('2'))}</w:tr>"] * 2, 2
        ),
        table([f"<w:tr>{cell(paragraph('一') + paragraph('二'))}</w:tr>"], 1),
        table([f"<w:tr>{cell(paragraph('长。' * 80) * 5)}{cell(paragraph('右'))}</w:tr>"], 2),
        table([f"<w:tr>{cell(paragraph('前') + INNER)}</w:tr>"], 1),
    ],
    ids=["breaks", "two paragraphs", "frame", "article", "nested"],
)
def test_however_a_text_is_laid_out(body: str) -> None:
    assert unplaced(body) == ""


def test_what_stands_in_other_parts_has_none() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{paragraph("注")}</w:footnote></w:footnotes>'
    body = f'<w:p>{run("正")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert unplaced(body, {"word/footnotes.xml": notes}) == "注"


def test_numbers_that_word_writes_by_itself_have_none() -> None:
    lists = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
    <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    body = paragraph("总体", numbered) + table(
        [f"<w:tr>{cell(paragraph('', numbered) + paragraph('新收', numbered))}{cell(paragraph('1'))}</w:tr>"] * 2, 2
    )
    assert unplaced(body, {"word/numbering.xml": lists}).replace("、", "") == "一三五"


def test_around_gives_the_paragraph_or_the_cell() -> None:
    known = found(
        container(document(paragraph("甲") + table([f"<w:tr>{cell('<w:p/>')}{cell('<w:p/>')}</w:tr>"] * 2, 2)))
    )
    first, second = known.around(0), known.around(2)
    assert first is not None
    assert second is not None
    assert (first.element.tag, second.element.tag) == (f"{{{W}}}p", f"{{{W}}}tc")
    assert known.around(len(known.text) + 5) is None
