"""With panes hidden: what leads to one shows it, what would be done unseen is shown first, and what is hidden stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import (
    WRONG,
    Answers,
    a_file_of_last_year,
    a_window_on,
    a_wrong_file,
    press,
    press_ctrl,
    under_review,
)

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
HIDDEN = ("source", "findings", "explanation")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show only the tables, with the keyboard on the first finding."""
    made = a_window_on(qtbot, a_wrong_file(tmp_path), Answers(previous=a_file_of_last_year(tmp_path)))
    for name in HIDDEN:
        hide(made, name)
    press(made, K.Key_F8)
    return made


def hide(window: MainWindow, name: str) -> None:
    window.actions_by_id[f"show_{name}"].trigger()


def there(window: MainWindow) -> set[str]:
    panes, actions = window.arrangement.panes, window.actions_by_id
    shown = {name for name in HIDDEN if panes[name].isVisible()}
    assert shown == {name for name in HIDDEN if actions[f"show_{name}"].isChecked()}, "the menu says so too"
    return shown


def printed(window: MainWindow) -> object:
    return under_review(window).cells[WRONG].value


def test_going_to_a_finding_leaves_hidden_what_the_clerk_hid(window: MainWindow) -> None:
    assert window.selection.ref == WRONG
    assert there(window) == set()


def test_words_are_looked_for_where_they_are_seen(window: MainWindow) -> None:
    press_ctrl(window, K.Key_F)
    press(window, "2022")
    assert there(window) == {"source"}
    bar = window.panes.source.text.find_bar
    assert bar.words.hasFocus()
    assert bar.words.isVisible()
    assert bar.words.text() == "2022"


def test_proposals_are_seen_before_enter_takes_one(window: MainWindow) -> None:
    press(window, K.Key_Return, with_=ALT)
    assert there(window) == {"explanation"}
    assert window.panes.explanation.isAncestorOf(window.focusWidget() or window)
    assert printed(window) == 99
    press(window, K.Key_Return)
    assert printed(window) == 9


def test_a_note_is_seen_while_it_is_written(window: MainWindow) -> None:
    press_ctrl(window, K.Key_M)
    press(window, "12")
    assert there(window) == {"explanation"}
    assert window.panes.explanation.verdict.note.isVisible()
    assert window.panes.explanation.verdict.note.text() == "12"


@pytest.mark.parametrize("key", [K.Key_1, K.Key_0])
def test_what_is_out_of_sight_is_shown_first_and_taken_at_the_second_press(window: MainWindow, key: Qt.Key) -> None:
    press(window, key, with_=ALT)
    assert printed(window) == 99
    assert not under_review(window).corrections
    assert there(window) == {"explanation"}
    assert "再按一次" in window.panes.status.currentMessage()
    press(window, key, with_=ALT)
    assert printed(window) == 9


def test_what_is_being_typed_is_not_taken_by_the_first_press(window: MainWindow) -> None:
    press(window, "98")
    press(window, K.Key_1, with_=ALT)
    assert window.panes.tables.editing == WRONG
    assert printed(window) == 99


def test_a_key_without_a_proposal_shows_nothing(window: MainWindow) -> None:
    window.selection.move_to(ref("applications.received.natural_person"))
    press(window, K.Key_1, with_=ALT)
    assert there(window) == set()
    assert window.panes.status.currentMessage() == "这里没有可以采用的建议"


def test_behind_the_history_a_proposal_is_shown_first_too(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_wrong_file(tmp_path))
    press(window, K.Key_F8)
    window.aside.setCurrentWidget(window.panes.trail)
    press(window, K.Key_1, with_=ALT)
    assert window.aside.currentWidget() is window.panes.explanation
    assert printed(window) == 99
    press(window, K.Key_1, with_=ALT)
    assert printed(window) == 9


def test_f8_brings_the_explanation_before_the_history(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_wrong_file(tmp_path))
    window.aside.setCurrentWidget(window.panes.trail)
    press(window, K.Key_F8)
    assert window.aside.currentWidget() is window.panes.explanation
    press(window, K.Key_1, with_=ALT)
    assert printed(window) == 9


def test_the_list_that_was_asked_for_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["compare"].trigger()
    qtbot.waitUntil(window.comparing.pane.isVisible, timeout=5000)
    assert there(window) == {"explanation"}


def test_a_pane_that_goes_leaves_the_keyboard_to_the_table(window: MainWindow) -> None:
    for name in HIDDEN:
        window.actions_by_id[f"show_{name}"].setChecked(True)
        window.arrangement.panes[name].setFocus()
        hide(window, name)
        assert QApplication.focusWidget() is window.panes.tables.tabs.currentWidget(), name
