"""Every key of the window, one row a key: real key events on the real window, from the table's current cell."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.findings import Key
from core.model import CellStatus
from gui.actions import SPECS, sequence
from gui.main_window import MainWindow
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import COLUMN, ROW, WRONG, Answers, a_file, a_window, a_wrong_file, opened, press, under_review

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
K = Qt.Key


class Stroke(NamedTuple):
    """Keys in order (the last is the one on trial) and what must be so afterwards."""

    name: str
    keys: tuple[tuple[Qt.Key | str, Qt.KeyboardModifier], ...]
    then: Callable[[MainWindow], bool]


def at(cell: object) -> Callable[[MainWindow], bool]:
    return lambda window: window.selection.ref == cell


def on(key: Key) -> Callable[[MainWindow], bool]:
    return lambda window: window.selection.finding == key


def value(window: MainWindow) -> object:
    return under_review(window).cells[WRONG].value


def says(part: str) -> Callable[[MainWindow], bool]:
    return lambda window: part in window.panes.status.currentMessage()


def focus(window: MainWindow) -> QWidget:
    found = QApplication.focusWidget() or window.focusWidget()
    assert found is not None
    return found


def in_pane(name: str) -> Callable[[MainWindow], bool]:
    return lambda window: window.arrangement.panes[name].isAncestorOf(focus(window))


def asked(what: str) -> Callable[[MainWindow], bool]:
    return lambda window: what in window._dialogs.asked  # type: ignore[attr-defined]  # noqa: SLF001  (ready answers)


def editor_shows(text: str) -> Callable[[MainWindow], bool]:
    return lambda window: isinstance(focus(window), QLineEdit) and focus(window).text() == text  # type: ignore[attr-defined]


def judged(window: MainWindow) -> list[str]:
    return [verdict.decision.value for verdict in under_review(window).verdicts.values()]


def at_total(window: MainWindow) -> bool:
    finding = window.desk.current
    return finding is not None and (window.selection.ref,) == finding.right_cells and in_table(window)


def at_part(window: MainWindow) -> bool:
    finding = window.desk.current
    return finding is not None and window.selection.ref == finding.left_cells[0] and in_table(window)


def in_table(window: MainWindow) -> bool:
    return isinstance(focus(window), TableView)


F8 = (K.Key_F8, NONE)
EDIT = ("98", NONE), (K.Key_Return, NONE)
STROKES = (
    Stroke("F8", (F8,), on(COLUMN)),
    Stroke("F8 again", (F8, F8), on(ROW)),
    Stroke("Shift+F8", (F8, (K.Key_F8, SHIFT)), on(ROW)),
    Stroke("F4", (F8, (K.Key_F4, NONE)), at(ref("applications.unavailable_needs_creation.natural_person"))),
    Stroke("Shift+F4", (F8, (K.Key_F4, SHIFT)), at(ref("applications.denied_inquiry.natural_person"))),
    Stroke("Ctrl+[", (F8, (K.Key_BracketRight, CTRL), (K.Key_BracketLeft, CTRL)), at_part),
    Stroke("Ctrl+]", (F8, (K.Key_BracketRight, CTRL)), at_total),
    Stroke("Ctrl+Enter", (F8, (K.Key_Return, CTRL)), lambda w: WRONG in under_review(w).confirmed and on(ROW)(w)),
    Stroke("Ctrl+Enter, keypad", (F8, (K.Key_Enter, CTRL)), lambda w: WRONG in under_review(w).confirmed),
    Stroke("Ctrl+Enter while typing", (F8, ("11", NONE), (K.Key_Return, CTRL)), lambda w: value(w) == 11),
    Stroke("Alt+Enter", (F8, (K.Key_Return, ALT)), in_pane("explanation")),
    Stroke("Alt+1", (F8, (K.Key_1, ALT)), lambda w: value(w) == 9),
    Stroke("Alt+0", (F8, (K.Key_0, ALT)), lambda w: not under_review(w).open_findings),
    Stroke("F6", (F8, (K.Key_F6, NONE)), in_pane("findings")),
    Stroke("Shift+F6", (F8, (K.Key_F6, SHIFT)), in_pane("source")),
    Stroke("F2", (F8, (K.Key_F2, NONE)), editor_shows("99")),
    Stroke("digits", (F8, ("8", NONE)), editor_shows("8")),
    Stroke("Enter", (F8, *EDIT), lambda w: value(w) == 98 and w.selection.ref != WRONG),
    Stroke("Tab", (F8, ("98", NONE), (K.Key_Tab, NONE)), at(ref("applications.unavailable_not_held.business"))),
    Stroke("Esc", (F8, ("98", NONE), (K.Key_Escape, NONE)), lambda w: value(w) == 99 and at(WRONG)(w)),
    Stroke("Del", (F8, (K.Key_Delete, NONE)), lambda w: under_review(w).cells[WRONG].status is CellStatus.BLANK),
    Stroke("F7", (F8, (K.Key_F7, NONE)), lambda w: judged(w) == ["to_verify"]),
    Stroke("Shift+F7", (F8, (K.Key_F7, SHIFT)), lambda w: judged(w) == ["as_printed"]),
    Stroke("Ctrl+F7", (F8, (K.Key_F7, CTRL)), lambda w: judged(w) == ["misread"]),
    Stroke("Ctrl+Shift+F7", (F8, (K.Key_F7, NONE), (K.Key_F7, CTRL | SHIFT)), lambda w: not judged(w)),
    Stroke("Ctrl+M", (F8, (K.Key_M, CTRL)), lambda w: focus(w) is w.panes.explanation.verdict.note),
    Stroke("F9", (F8, (K.Key_F9, NONE)), says("已重新核对：平衡 40/42，问题 2 个")),
    Stroke("Ctrl+O", ((K.Key_O, CTRL),), asked("open")),
    Stroke("Ctrl+Shift+O", ((K.Key_O, CTRL | SHIFT),), asked("folder")),
    Stroke("Ctrl+S", ((K.Key_S, CTRL),), asked("save")),
    Stroke("Ctrl+Shift+S", ((K.Key_S, CTRL | SHIFT),), asked("save")),
    Stroke("Ctrl+P", ((K.Key_P, CTRL),), asked("print")),
    Stroke("Ctrl+D", ((K.Key_D, CTRL),), lambda w: w.finishing.finishing.list.hasFocus()),
    Stroke("Ctrl+F", ((K.Key_F, CTRL),), lambda w: isinstance(focus(w), QLineEdit) and in_pane("source")(w)),
    Stroke("Ctrl+Z", (F8, *EDIT, (K.Key_Z, CTRL)), lambda w: value(w) == 99 and at(WRONG)(w)),
    Stroke("Ctrl+Y", (F8, *EDIT, (K.Key_Z, CTRL), (K.Key_Y, CTRL)), lambda w: value(w) == 98),
    Stroke("Ctrl+Shift+Z", (F8, *EDIT, (K.Key_Z, CTRL), (K.Key_Z, CTRL | SHIFT)), lambda w: value(w) == 98),
    Stroke("F1", ((K.Key_F1, NONE),), lambda w: w.reading.pane.view.hasFocus()),
)


@pytest.mark.parametrize("stroke", STROKES, ids=lambda stroke: stroke.name)
def test_the_key_does_what_it_says(qtbot: QtBot, tmp_path: Path, stroke: Stroke) -> None:
    window = a_window(qtbot, tmp_path, Answers())
    opened(qtbot, window, a_wrong_file(tmp_path))
    qtbot.waitUntil(lambda: in_table(window))
    for key, modifier in stroke.keys:
        press(window, key, with_=modifier)
    qtbot.waitUntil(lambda: stroke.then(window), timeout=2000)


def test_ctrl_f8_goes_to_the_next_report_with_open_findings(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "报告"
    folder.mkdir()
    for name, changes in (("甲.txt", {}), ("乙.txt", {str(WRONG): "99"}), ("丙.txt", {})):
        a_file(folder, changes, name)
    window = a_window(qtbot, tmp_path, Answers())
    opened(qtbot, window, folder / "甲.txt")
    window.open(folder)
    qtbot.waitUntil(lambda: window.reports.next_open(folder / "甲.txt") is not None, timeout=20000)
    press(window, K.Key_F8, with_=CTRL)
    qtbot.waitUntil(lambda: under_review(window).report.document.name == "乙.txt", timeout=5000)


def test_f5_reads_the_report_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, Answers())
    review = opened(qtbot, window, a_file(tmp_path))
    press(window, K.Key_F5)
    qtbot.waitUntil(lambda: under_review(window) is not review, timeout=5000)


def test_to_the_parts_and_the_total_where_nothing_fails(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, Answers())
    opened(qtbot, window, a_file(tmp_path))
    window.selection.move_to(WRONG)
    press(window, K.Key_BracketRight, with_=CTRL)
    total = window.selection.ref
    assert total is not None
    assert total != WRONG
    press(window, K.Key_BracketLeft, with_=CTRL)
    first = window.selection.ref
    press(window, K.Key_BracketLeft, with_=CTRL)
    assert window.selection.ref not in (first, total)


def test_no_key_is_given_twice_or_taken_by_input_methods() -> None:
    keys = Counter(sequence(keys).toString() for spec in SPECS for keys in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert keys.keys().isdisjoint({"Ctrl+Space", "Ctrl+.", "Shift+Space", "Shift"})


def test_the_line_at_the_bottom_says_what_is_confirmed_or_put_off(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, Answers())
    opened(qtbot, window, a_wrong_file(tmp_path))
    press(window, K.Key_F8)
    press(window, K.Key_Return, with_=CTRL)
    window.selection.move_to(ref("applications.unavailable_not_held.business"))
    window.selection.move_to(WRONG)
    assert window.panes.status.cell.text().endswith("，已确认")
    window.desk.go_to(ROW)
    press(window, K.Key_F7)
    window.selection.move_to(ref("applications.unavailable_not_held.business"))
    assert window.panes.status.cell.text().endswith("，待核实")


def test_no_tooltip_shows_a_mnemonic(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    tips = {spec.id: window.actions_by_id[spec.id].toolTip() for spec in SPECS}
    assert [name for name, tip in tips.items() if "&" in tip] == []
    assert tips["save_as"] == "另存工作簿（Ctrl+Shift+S）"
