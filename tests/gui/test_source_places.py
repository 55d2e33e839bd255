"""What stands in the tables of the source pane: all of the source, each character at its own place."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.document import Span
from core.model import Report
from core.opening import open_report, read_text_report
from core.resources import resource
from gui.source.sheet import SourceSheet
from gui.source.source_pane import SourcePane
from tests.builders import a_report
from tests.gui.sheet import on_screen, shown
from tests.renderers.examples import FOLDER

SAMPLES = ("songling-2022", "wangchuan-2021", "yunxi-2020")


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.resize(540, 700)
    pane.show()
    return pane


def read_only(text: str) -> Report:
    """A report of which nothing was read."""
    report = a_report()
    return replace(report, document=replace(report.document, text=text), cells=())


@pytest.mark.parametrize("path", [resource(f"samples/{name}.txt") for name in SAMPLES], ids=lambda path: path.stem)
def test_every_figure_is_where_its_span_says(qtbot: QtBot, path: Path) -> None:
    report = open_report(path)
    _, view = shown(qtbot, report)
    for cell in report.cells:
        if cell.span and cell.span.end > cell.span.start:
            assert on_screen(view, cell.span) == cell.raw
            assert view.positions.from_qt(view.positions.to_qt(cell.span.start)) == cell.span.start


@pytest.mark.parametrize("path", sorted(FOLDER.glob("0[1-9]*.txt")), ids=lambda path: path.stem)
def test_nothing_printed_is_lost_but_what_only_draws(qtbot: QtBot, path: Path) -> None:
    report = open_report(path)
    _, view = shown(qtbot, report)
    drawing = "|-: \t\n\u200b\u2028"
    kept = str.maketrans("", "", drawing)
    assert view.document().toPlainText().translate(kept) == report.document.text.translate(kept)


def test_rare_characters_move_no_figure(qtbot: QtBot) -> None:
    text = resource("samples/wangchuan-2021.txt").read_text("utf-8").replace("件", "𠮷").replace("法人", "𬭎人")
    report = read_text_report(text)
    _, view = shown(qtbot, report)
    for cell in report.cells:
        if cell.span and cell.span.end > cell.span.start:
            assert on_screen(view, cell.span) == cell.raw


def test_text_is_copied_as_the_source_has_it(qtbot: QtBot) -> None:
    report = open_report(resource("samples/wangchuan-2021.txt"))
    _, view = shown(qtbot, report)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().strip() == report.document.text.strip()


def test_tables_at_both_ends_and_side_by_side(qtbot: QtBot) -> None:
    text = "甲\t1\n乙\t2\n" + "一段比较长的正文，" * 9 + "\n丙\t3\n丁\t4"
    _, view = shown(qtbot, a_report(text=text))
    assert view.horizontalScrollBar().maximum() == 0
    for index, character in enumerate(text):
        if character not in "\t\n":
            assert on_screen(view, Span(index, index + 1)) == character
    assert [int(number) for number, _, _ in view.numbers_from_top()][:5] == [1, 2, 3, 4, 5]


PARTS = st.sampled_from(["", " ", "12", "3.5", "名称", "很长很长的名称" * 4, "𠮷县", "—", "合计", "1 2", "-"])
LINES = st.one_of(
    st.lists(PARTS, max_size=6).map("\t".join),
    st.lists(PARTS, max_size=6).map("|".join),
    st.lists(PARTS, max_size=6).map(lambda parts: f"| {' | '.join(parts)} |"),
    st.sampled_from(["", "---|---", "| --- | --- |", "\t\t", "| | |", "- 4 -", "正文" * 30, "x" * 2500]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(LINES, min_size=1, max_size=14).map("\n".join))
def test_whatever_the_text_it_is_shown_and_every_letter_is_at_its_place(pane: SourcePane, text: str) -> None:
    pane.show_report(read_only(text))
    pane.grab()
    if isinstance(pane.view, SourceSheet):
        for index, character in enumerate(text):
            if character.isalnum():
                assert on_screen(pane.view, Span(index, index + 1)) == character
                assert pane.view.positions.from_qt(pane.view.positions.to_qt(index)) == index
        numbers = [int(number) for number, _, _ in pane.view.numbers_from_top()]
        assert numbers == sorted(set(numbers))
