"""Whatever text a report or a reviewer brings, it is text in the workbook, and the file can be saved."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.workbook.canvas import Area, lines_needed
from core.workbook.texts import CELL_LIMIT, fit, looks_like_formula
from tests.builders import a_report, ref
from tests.saved import a_review, figure_cell, saved

AT = ref("applications.received.total")


@pytest.mark.parametrize(
    "reason",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "=", "#N/A", "#REF!", '=HYPERLINK("http://x")', "＝1"],
)
def test_what_looks_like_a_formula_is_text(reason: str, tmp_path: Path) -> None:
    review = a_review(a_report())
    review.correct(AT, "7", reason)
    cell = saved(review, tmp_path)["更正记录"]["G2"]
    assert (cell.value, cell.data_type) == (reason, "s")
    assert cell.quotePrefix


@pytest.mark.parametrize("raw", ["-", "=5", "@", "+", "#DIV/0!"])
def test_a_printed_figure_that_looks_like_a_formula_is_text(raw: str, tmp_path: Path) -> None:
    review = a_review(a_report({str(AT): raw}))
    cell = figure_cell(saved(review, tmp_path), review, AT)
    assert (cell.value, cell.data_type) == (raw, "s")


def test_the_only_formulas_are_our_own_check_cells(tmp_path: Path) -> None:
    report = replace(a_report({str(AT): "=1+1"}), organization="=cmd|'/c calc'!A1")
    review = a_review(report, author="=2+2")
    review.correct(ref("applications.granted.total"), "9", "=3+3")
    book = saved(review, tmp_path)
    formulas = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == 42 * 2 + 3
    assert all(value.startswith(("=IF(OR(COUNT(", "=IF(ISNUMBER(", "=COUNTIF(")) for value in formulas)


def test_what_xml_has_no_character_for_is_spelt_out(tmp_path: Path) -> None:
    report = replace(a_report(), organization="甲\x07乙\ud800丙\x00")
    review = a_review(report)
    review.correct(AT, "7", "一\ufffe二\r\n三")
    book = saved(review, tmp_path)
    assert book["总览"]["B4"].value == "甲\\x07乙\\ud800丙\\x00"
    assert book["更正记录"]["G2"].value == "一\\ufffe二\n三"


def test_a_text_too_long_for_a_cell_says_that_it_is_cut(tmp_path: Path) -> None:
    review = a_review(a_report())
    review.correct(AT, "7", "长" * 40_000)
    value = saved(review, tmp_path)["更正记录"]["G2"].value
    assert isinstance(value, str)
    assert len(value) <= CELL_LIMIT
    assert value.endswith("……（原文共 40000 字，此处截断）")


def test_rare_characters_count_twice_and_stay_whole() -> None:
    cut = fit("𠮷" * 20_000)
    assert len(cut.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert set(cut.partition("…")[0]) == {"𠮷"}
    assert fit("𠮷" * 16_000) == "𠮷" * 16_000


def test_what_spreadsheets_would_unescape_is_escaped() -> None:
    assert fit("a_x0041_b") == "a_x005F_x0041_b"
    assert fit("a_x41_b") == "a_x41_b"


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_becomes_one_that_can_be_written(raw: str) -> None:
    clean = fit(raw)
    clean.encode("utf-8")
    assert not ILLEGAL_CHARACTERS_RE.search(clean)
    assert fit(raw) == clean


@given(st.sampled_from("=+-@\t\n"), st.text(max_size=5))
def test_formula_starts_are_seen(start: str, rest: str) -> None:
    assert looks_like_formula(start + rest)


def test_the_file_opens_with_calculation_switched_on(tmp_path: Path) -> None:
    saved(a_review(a_report()), tmp_path)
    with ZipFile(tmp_path / "核对.xlsx") as archive:
        assert archive.testzip() is None
        assert b'fullCalcOnLoad="1"' in archive.read("xl/workbook.xml")


def test_areas_are_named_as_spreadsheets_do() -> None:
    assert Area(2, 2).coordinates == "B2"
    assert Area(2, 2, 3, 27).coordinates == "B2:AB4"
    assert Area(2, 2, 3, 27).absolute == "$B$2:$AB$4"


def test_chinese_takes_twice_the_room() -> None:
    assert lines_needed("一二三四五", 11) == 1
    assert lines_needed("一二三四五六", 11) == 2
    assert lines_needed("a\n\nb", 11) == 3
