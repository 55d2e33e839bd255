"""The job as a clerk does it, with keys and mouse: open, find, understand, correct, undo, save, open the workbook."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.findings import Outcome
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import COLUMN, WRONG, Answers, a_file, a_window, opened, press, press_ctrl, under_review
from tests.saved import figure_cell, recalculated, records


@pytest.fixture
def printed(tmp_path: Path) -> tuple[Path, str, str]:
    """Return a report with one wrong figure, what it prints there, and what is right."""
    right = str(_value_in_sample())
    wrong = str(int(right) + 3)
    return a_file(tmp_path, {str(WRONG): wrong}), wrong, right


def _value_in_sample() -> object:
    from core.opening import open_report  # noqa: PLC0415  (only the fixture reads the sample itself)
    from tests.gui.desk import BALANCED, WRONG  # noqa: PLC0415  (as above)

    return open_report(BALANCED).by_ref()[WRONG].value


def _marked(window: MainWindow) -> set[str]:
    """Return the cells of the table in front that show a failing mark, by what screen readers are told."""
    view = window.panes.tables.tabs.currentWidget()
    model = view.figures  # type: ignore[attr-defined]  # the table pane's own view
    here = (at for at in under_review(window).cells if at.table == "applications")
    return {str(at) for at in here if model.mark(at).check == "failing"}


def test_a_wrong_figure_is_found_understood_corrected_and_saved(
    qtbot: QtBot, tmp_path: Path, printed: tuple[Path, str, str]
) -> None:
    source, wrong, right = printed
    target = tmp_path / "核对.xlsx"
    before = source.read_bytes()
    answers = Answers(save_as=target)
    window = a_window(qtbot, tmp_path, answers)
    review = opened(qtbot, window, source)
    assert set(review.judgement.balances.values()) == {Outcome.PASS, Outcome.FAIL}
    assert len(_marked(window)) > 20

    press(window, Qt.Key.Key_F8)
    assert window.selection.ref == WRONG
    assert window.selection.finding == COLUMN
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
    said = window.panes.explanation.text
    assert "差 3" in said
    assert f">{wrong}</a>" in said
    assert "依据：" in said
    [offer] = window.panes.explanation.offers
    assert offer.effect.settles == 2
    assert review.cells[WRONG].value == int(wrong), "nothing changes by itself"

    press(window, right, Qt.Key.Key_Return)
    assert review.cells[WRONG].value == int(right)
    assert set(review.judgement.balances.values()) == {Outcome.PASS}
    assert _marked(window) == set()
    assert [row.settled for row in window.panes.findings.model.rows] == [True, True]
    assert window.selection.ref == ref("applications.unavailable_needs_creation.natural_person"), "Enter goes down"

    press_ctrl(window, Qt.Key.Key_Z)
    assert review.cells[WRONG].value == int(wrong)
    assert window.selection.ref == WRONG
    assert len(_marked(window)) > 20
    press_ctrl(window, Qt.Key.Key_Y)
    assert review.cells[WRONG].value == int(right)
    assert _marked(window) == set()
    assert [entry.kind for entry in review.trail] == ["corrected", "undone", "redone"]
    assert window.panes.trail.count() == 3

    assert window.isWindowModified()
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=5000)
    assert answers.asked == ["save"]
    assert answers.proposed == source.with_name("报告_核对.xlsx")
    assert source.read_bytes() == before

    book = load_workbook(target)
    cell = figure_cell(book, review, WRONG)
    assert cell.value == int(right)
    assert cell.comment is not None
    assert wrong in cell.comment.text
    assert records(book, "更正记录")
    _check_cells_recalculate_to_zero(target, tmp_path)


def _check_cells_recalculate_to_zero(target: Path, folder: Path) -> None:
    formulas, values = load_workbook(target), recalculated(target, folder)
    seen = 0
    for name in ("申请办理", "复议诉讼"):
        for row in formulas[name].iter_rows():
            for cell in row:
                if cell.data_type == "f" and str(cell.value).startswith("=IF(OR("):
                    assert values[name][cell.coordinate].value == 0, (name, cell.coordinate)
                    seen += 1
    assert seen == 42


def test_three_keys_are_enough(qtbot: QtBot, tmp_path: Path, printed: tuple[Path, str, str]) -> None:
    source, _, right = printed
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, source)
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_1, with_=Qt.KeyboardModifier.AltModifier)
    assert review.cells[WRONG].value == int(right)
    assert review.judgement.findings == ()
    press_ctrl(window, Qt.Key.Key_Z)
    assert len(review.judgement.findings) == 2


def test_what_is_no_figure_stays_in_the_editor_with_the_reason(
    qtbot: QtBot, tmp_path: Path, printed: tuple[Path, str, str]
) -> None:
    source, wrong, right = printed
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, source)
    press(window, Qt.Key.Key_F8)
    press(window, "3l5", Qt.Key.Key_Return)
    assert review.cells[WRONG].value == int(wrong)
    assert review.trail == ()
    view = window.panes.tables.tabs.currentWidget()
    editor = view.editor  # type: ignore[attr-defined]  # the table pane's own view
    assert editor.isVisible()
    assert editor.text() == "3l5"
    press_ctrl(window, Qt.Key.Key_A)
    press(window, right, Qt.Key.Key_Return)
    assert review.cells[WRONG].value == int(right)


def test_a_click_on_a_number_of_the_original_selects_its_cell(
    qtbot: QtBot, tmp_path: Path, printed: tuple[Path, str, str]
) -> None:
    source, wrong, _ = printed
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, source)
    view = window.panes.source.text.view
    span = review.cells[WRONG].span
    assert span is not None
    view.bring_into_sight(span)
    [place] = view.rects_of(span)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert window.selection.ref == WRONG
    assert window.panes.tables.tabs.tabText(window.panes.tables.tabs.currentIndex()).startswith("申请办理")
    assert f"：{wrong}，" in window.panes.status.cell.text()


def test_ctrl_click_takes_a_number_over_as_a_correction_with_its_place(
    qtbot: QtBot, tmp_path: Path, printed: tuple[Path, str, str]
) -> None:
    source, _, _ = printed
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, source)
    press(window, Qt.Key.Key_F8)
    found = re.search(r"新收政府信息公开申请(\d+)件", review.report.document.text)
    assert found is not None
    view = window.panes.source.text.view
    from core.document import Span  # noqa: PLC0415  (one use)

    span = Span(*found.span(1))
    view.bring_into_sight(span)
    [place] = view.rects_of(span)
    point = QPoint(round(place.center().x()), round(place.center().y()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, point)
    assert review.cells[WRONG].value == int(found[1])
    assert review.corrections[WRONG].evidence == span
    assert window.selection.ref == WRONG
