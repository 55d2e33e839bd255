"""Raised digits send to a note: they are read as what they are, and never as digits of the figure before them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.document import Document
from core.figures import read_figure
from core.readers import read
from tests.writers import excel
from tests.writers.word import cell, container, document, paragraph, run, table

RAISED = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>'
RUNS = '<r><t>9</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r>'


def word(folder: Path) -> Document:
    path = folder / "报告.docx"
    row = cell(paragraph("新收")) + cell(f"<w:p>{run('9')}{RAISED}</w:p>")
    path.write_bytes(container(document(table([f"<w:tr>{row}</w:tr>"] * 2, 2))))
    return read(path)


def page(folder: Path) -> Document:
    path = folder / "报告.html"
    row = "<tr><td>新收</td><td>9<sup>1<b>2</b></sup></td></tr>"
    path.write_text(f"<!doctype html><table>{row}{row}</table>", "utf-8")
    return read(path)


def sheet(folder: Path) -> Document:
    path = folder / "报告.xlsx"
    row = f'<c t="inlineStr"><is><t>新收</t></is></c><c t="inlineStr"><is>{RUNS}</is></c>'
    path.write_bytes(excel.raw(f'<row r="1">{row}</row><row r="2">{row}</row>'))
    return read(path)


@pytest.mark.parametrize("made", [word, page, sheet])
def test_in_a_cell_they_stand_behind_the_figure(tmp_path: Path, made: Callable[[Path], Document]) -> None:
    assert "".join(made(tmp_path).text.split()) == "新收9¹²" * 2


def test_a_figure_is_read_without_them() -> None:
    assert read_figure("9¹²").value == 9
    assert read_figure("9¹²").traits == {"remark"}
    assert read_figure("¹²").value == 12, "one that stands raised by itself"
