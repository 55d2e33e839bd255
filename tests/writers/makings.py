"""Reports as Word files come to be: split runs, fields, notes, nested tables, other people's changes and comments."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import partial

from tests.renderers.common import Source
from tests.renderers.glued import glued
from tests.renderers.tabs import tabs
from tests.writers import figures, templates, word
from tests.writers.blocks import Drawing, Paragraph, blocks
from tests.writers.figures import rewritten

Making = Callable[[Source], bytes]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_NAMED = '<Override PartName="/word/{}.xml" ContentType="application/vnd.openxmlformats-officedocument.{}+xml"/>'
_RELATED = '<Relationship Id="{}" Type="{}" Target="{}.xml"/>'


def _with(document: str, parts: dict[str, str], named: str, related: str) -> bytes:
    """Pack a document with parts that the container names and the document refers to."""
    plain = word.unpacked(word.container(document, dict(parts)))
    plain["[Content_Types].xml"] = plain["[Content_Types].xml"].replace(b"</Types>", f"{named}</Types>".encode())
    schema = "http://schemas.openxmlformats.org/package/2006/relationships"
    plain["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{schema}">{related}</Relationships>'.encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in plain.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def commented(source: Source) -> bytes:
    """Somebody has commented on figures already, with an answer, as Word keeps such talk in three parts."""
    w14, w15 = (f"http://schemas.microsoft.com/office/word/{year}/wordml" for year in (2010, 2012))
    said = "".join(
        f'<w:comment w:id="{i}" w:author="王科长" w:date="2025-01-05T09:00:00Z" w:initials="王">'
        f'<w:p w14:paraId="0000000{i + 1}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for i, text in enumerate(("请核对", "已核对"))
    )
    talk = (
        '<w15:commentEx w15:paraId="00000001" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
    )
    parts = {
        "word/comments.xml": f'<w:comments {word.NAMES} xmlns:w14="{w14}">{said}</w:comments>',
        "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{w15}">{talk}</w15:commentsEx>',
        "word/people.xml": f'<w15:people xmlns:w15="{w15}"><w15:person w15:author="王科长"/></w15:people>',
    }
    kinds = {
        "comments": f"{_OFFICE}/relationships/comments",
        "commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        "people": "http://schemas.microsoft.com/office/2011/relationships/people",
    }
    anchored = iter(range(1_000_000))

    def anchor(found: re.Match[str]) -> str:
        if next(anchored) != 11:  # one figure in the middle of the first table
            return found[0]
        both = ("0", "1")
        starts, ends = ("".join(f'<w:commentRange{edge} w:id="{i}"/>' for i in both) for edge in ("Start", "End"))
        return starts + found[0] + ends + "".join(f'<w:r><w:commentReference w:id="{i}"/></w:r>' for i in both)

    named = "".join(_NAMED.format(name, f"wordprocessingml.{name}") for name in kinds)
    related = "".join(_RELATED.format(f"rId{i}", kind, name) for i, (name, kind) in enumerate(kinds.items(), 1))
    return _with(rewritten(source, anchor), parts, named, related)


def with_header(source: Source) -> bytes:
    """A header and a footer with figures of their own, settings, and the traces of earlier sessions."""
    document = rewritten(source, lambda found: found[0].replace("<w:r>", '<w:r w:rsidR="00B23F6A" w:rsidRPr="00C1">'))
    kinds = {"header1": ("rId7", "header"), "footer1": ("rId8", "footer"), "settings": ("rId9", "settings")}
    ends = "".join(f'<w:{kind}Reference w:type="default" r:id="{at}"/>' for at, kind in list(kinds.values())[:2])
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    document = document.replace("</w:body>", f"<w:sectPr>{ends}{size}</w:sectPr></w:body>")
    parts = {
        "word/header1.xml": f"<w:hdr {word.NAMES}>{word.paragraph('内部资料 2021 第 5 号')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {word.NAMES}>{word.paragraph('第 1 页')}</w:ftr>",
        "word/settings.xml": f'<w:settings {word.NAMES}><w:rsids><w:rsidRoot w:val="00B23F6A"/></w:rsids></w:settings>',
    }
    named = "".join(_NAMED.format(name, f"wordprocessingml.{kind}") for name, (_, kind) in kinds.items())
    related = "".join(
        _RELATED.format(number, f"{_OFFICE}/relationships/{kind}", name) for name, (number, kind) in kinds.items()
    )
    return _with(document, parts, named, related)


def strict(source: Source) -> bytes:
    """Saved as strict OOXML."""
    buffer = io.BytesIO()
    purl = b"http://purl.oclc.org/ooxml/"
    names = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": purl + b"wordprocessingml/main",
        _OFFICE.encode(): purl + b"officeDocument",
    }
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in word.unpacked(word.word(source)).items():
            for transitional, strict_name in names.items():
                content = content.replace(transitional, strict_name)  # noqa: PLW2901  (one name after the other)
            archive.writestr(name, content)
    return buffer.getvalue()


def _laid_out(source: Source, write: Callable[[Drawing], str]) -> bytes:
    body = "".join(
        word.paragraph(block.text) if isinstance(block, Paragraph) else write(block) for block in blocks(source)
    )
    return word.container(word.document(body))


def nested(source: Source) -> bytes:
    """Each table in a cell of a table that lays out the page."""

    def inside(drawing: Drawing) -> str:
        return word.table([f"<w:tr>{word.cell(word.one(drawing) + word.paragraph(''))}</w:tr>"], 1)

    return _laid_out(source, inside)


def figures_nested(source: Source) -> bytes:
    """Each figure in a table of its own within its cell, as pages of web sites come out when pasted."""

    def inner(text: str) -> str:
        if not text.isdigit():
            return word.paragraph(text)
        return word.table([f"<w:tr>{word.cell(word.paragraph(text))}</w:tr>"], 1) + word.paragraph("")

    return _laid_out(source, lambda drawing: word.table(word.rows(drawing, inner), drawing.layout.columns))


def one_cell_a_row(source: Source) -> bytes:
    """Label and figures of a row together in one cell."""

    def joined(drawing: Drawing) -> str:
        lines = (" ".join(filter(None, (drawing.text(cell) for cell in row))) for row in drawing.rows())
        cells = (word.cell(word.paragraph(line)) + word.cell("<w:p/>") for line in lines)
        return word.table((f"<w:tr>{both}</w:tr>" for both in cells), 2)

    return _laid_out(source, joined)


def lines(source: Source) -> bytes:
    """Tables that are lines of text, parted by tabs."""
    return word.container(word.document("".join(map(word.paragraph, tabs(source).text.splitlines()))))


def on_one_line(source: Source) -> bytes:
    """The cells of the tables joined to one another, nothing or a blank between them."""
    return word.container(word.document("".join(map(word.paragraph, glued(source).text.splitlines()))))


MAKINGS: dict[str, Making] = {
    **{way: partial(word.word, way=way) for way in word.TABLES},
    "split": figures.split,
    "plain text": partial(templates.filled, shape=templates.in_line, settings=templates.PLAIN),
    "paragraphs held": partial(templates.filled, shape=templates.around_paragraph, settings=templates.NAMED),
    "more held": partial(templates.filled, shape=templates.around_paragraphs, settings=templates.NAMED),
    "cells held": partial(templates.filled, shape=templates.around_cell, settings=templates.NAMED),
    "held by many": partial(
        templates.filled, shape=templates.nested, settings=templates.LOCKED + templates.BOUND + templates.PLAIN
    ),
    "with notes": figures.with_notes,
    "calculated": figures.calculated,
    "calculated simply": figures.calculated_simply,
    "calculated in parts": figures.calculated_in_parts,
    "linked": figures.linked,
    "bookmarked": figures.bookmarked,
    "commented": commented,
    "with a header": with_header,
    "strict": strict,
    "nested": nested,
    "figures nested": figures_nested,
    "one cell a row": one_cell_a_row,
    "lines": lines,
    "glued": on_one_line,
}
