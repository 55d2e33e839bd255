"""The list of findings under filters: the active row is always there and marked; words, Home, End, what is copied."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.findings import Key, Severity
from gui.findings.findings_pane import FindingsPane
from gui.main_window import MainWindow
from tests.gui.desk import a_file, a_window_on, press, press_ctrl, under_review
from tests.gui.stage import settle

K = Qt.Key
WRONG = {
    "applications.received.total": "47",
    "applications.granted.business": "9",
    "applications.denied_state_secret.natural_person": "",
    "disclosure.penalties.decisions": "1234567890",
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a report with errors and with what cannot be judged."""
    return a_window_on(qtbot, a_file(tmp_path, WRONG))


def pane_of(window: MainWindow) -> FindingsPane:
    return window.panes.findings


def marked(window: MainWindow) -> Key | None:
    """Return the key of the row that is marked and in sight."""
    view = pane_of(window).view
    rows = view.selectionModel().selectedRows()
    if not rows:
        return None
    [row] = rows
    assert view.viewport().rect().intersects(view.visualRect(row))
    return pane_of(window)._key_at(row)  # noqa: SLF001  (what stands there)


def listed(window: MainWindow) -> list[Key]:
    view = pane_of(window).view
    return [pane_of(window)._key_at(view.model().index(row, 0)) for row in range(view.model().rowCount())]  # noqa: SLF001  (as above)


def all_texts(pane: FindingsPane) -> list[str]:
    """Return what each row shows, and its sentence."""
    model, columns = pane.model, range(pane.model.columnCount())
    return [
        " ".join([row.sentence, *(model.index(place, column).data() for column in columns)])
        for place, row in enumerate(model.rows)
    ]


def errors(window: MainWindow) -> list[Key]:
    return [finding.key for finding in under_review(window).judgement.findings if finding.level is Severity.ERROR]


def test_f8_goes_through_all_and_shows_the_active_row_whatever_the_filter(window: MainWindow) -> None:
    pane_of(window).filter.choose("errors")
    assert listed(window) == errors(window)
    window.panes.tables.focus_table()
    passed = []
    for _ in range(len(under_review(window).open_findings)):
        press(window, K.Key_F8)
        active = window.selection.finding
        assert active is not None
        assert marked(window) == active
        assert set(listed(window)) == {*errors(window), active}, "and no row that was active before"
        passed.append(active)
    assert set(passed) - set(errors(window)), "also those the filter would hide"


@pytest.mark.parametrize("chosen", ["errors", "open", "all"])
def test_another_filter_leaves_the_active_row_marked(window: MainWindow, chosen: str) -> None:
    hidden = next(f.key for f in under_review(window).open_findings if f.level is not Severity.ERROR)
    window.desk.go_to(hidden)
    pane_of(window).filter.choose("open" if chosen == "all" else "all")
    pane_of(window).filter.choose(chosen)
    assert marked(window) == hidden == window.selection.finding


def test_what_is_settled_while_it_is_active_stays_until_the_clerk_goes_on(window: MainWindow) -> None:
    pane_of(window).filter.choose("open")
    press(window, K.Key_F8)
    active = window.selection.finding
    press(window, K.Key_F7, with_=Qt.KeyboardModifier.ShiftModifier)
    assert marked(window) == active
    press(window, K.Key_F8)
    assert active not in listed(window)


def test_ctrl_f_in_the_list_looks_there_and_elsewhere_in_the_original(window: MainWindow) -> None:
    pane, original = pane_of(window), window.panes.source.text.find_bar
    press(window, K.Key_F8)
    active = window.selection.finding
    pane.setFocus()
    press_ctrl(window, K.Key_F)
    assert pane.words_bar.words.hasFocus()
    assert not original.isVisible()
    press(window, "47")
    having = [row.key for row, text in zip(pane.model.rows, all_texts(pane), strict=True) if "47" in text]
    assert 0 < len(having) < pane.model.rowCount() - 1
    assert {*listed(window), active} == {*having, active}
    assert active in listed(window)
    assert marked(window) == window.selection.finding == active
    assert pane.words_bar.count.text() == f"{len(having)}/{pane.model.rowCount()}"
    pane.words_bar.words.setText("４７ ")  # as an input method may have it
    assert {*listed(window), active} == {*having, active}
    press(window, K.Key_Return)
    assert pane.view.hasFocus()
    press_ctrl(window, K.Key_F)
    press(window, K.Key_Escape)
    assert pane.view.hasFocus()
    assert not pane.words_bar.isVisible()
    assert len(listed(window)) == pane.model.rowCount()
    window.panes.tables.focus_table()
    press_ctrl(window, K.Key_F)
    assert original.words.hasFocus()


def test_the_button_for_the_original_means_the_original(window: MainWindow) -> None:
    pane_of(window).setFocus()
    window.actions_by_id["find"].trigger()
    assert window.panes.source.text.find_bar.words.hasFocus()


def test_words_that_are_nowhere_are_told(window: MainWindow) -> None:
    pane_of(window).setFocus()
    press_ctrl(window, K.Key_F)
    press(window, "xyz")
    assert pane_of(window).words_bar.count.text() == "没有找到"
    assert listed(window) == []


def test_another_report_is_shown_whole(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    pane_of(window).setFocus()
    press_ctrl(window, K.Key_F)
    press(window, "xyz")
    other = a_file(tmp_path, WRONG, "另一份.txt")
    window.open(other)
    qtbot.waitUntil(lambda: under_review(window).report.document.name == other.name, timeout=5000)
    assert len(listed(window)) == pane_of(window).model.rowCount() > 0
    assert not pane_of(window).words_bar.isVisible()


def test_home_and_end_go_to_the_first_and_the_last(window: MainWindow) -> None:
    pane_of(window).setFocus()
    press(window, K.Key_End)
    assert window.selection.finding == marked(window) == listed(window)[-1]
    press(window, K.Key_Home)
    assert window.selection.finding == marked(window) == listed(window)[0]


def test_a_finding_is_copied_as_its_sentence(window: MainWindow) -> None:
    press(window, K.Key_F8)
    pane_of(window).setFocus()
    settle()
    press_ctrl(window, K.Key_C)
    row = pane_of(window).row(window.selection.finding)
    assert row is not None
    assert QApplication.clipboard().text() == row.sentence
