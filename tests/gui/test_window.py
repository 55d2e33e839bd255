"""The window and its files: opening, what bad ones get, folders, saving that fails, leaving with unsaved work."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import CellStatus
from gui.keeping.dialogs import Choice
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import Answers, a_file, a_long_file, a_window, opened, press, press_ctrl, under_review

CELL = ref("applications.granted.natural_person")


def corrected(qtbot: QtBot, folder: Path, answers: Answers) -> MainWindow:
    """Return a window with one correction that is in no workbook."""
    window = a_window(qtbot, folder, answers)
    opened(qtbot, window, a_file(folder))
    window.controller.correct(CELL, "7")
    return window


def test_an_empty_window_offers_to_open(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(file=a_file(tmp_path))
    window = a_window(qtbot, tmp_path, answers)
    assert window.stage.currentWidget() is window.welcome
    assert not window.actions_by_id["save"].isEnabled()
    QTest.mouseClick(window.welcome.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    assert window.stage.currentWidget() is window.arrangement
    assert window.windowTitle().startswith("[*]报告.txt")
    assert "读到 200/200 · 平衡 42/42" in window.panes.status.standing.text()
    assert window.actions_by_id["save"].isEnabled()


def test_a_report_dropped_on_the_window_is_opened_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    path = a_file(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    again = a_window(qtbot, tmp_path)
    assert [button.text() for button in again.welcome.recent_buttons] == ["报告.txt"]
    QTest.mouseClick(again.welcome.recent_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: again.controller.review is not None)


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 64,
    "invalid.txt": "年度报告".encode() + b"\xff\xfe\xfd" * 40,
    "shopping.txt": "牛奶、面包、鸡蛋。\n".encode() * 40,
    "office.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_sentence_and_what_was_open_stays(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    bad = tmp_path / name
    content = BAD[name]
    if content is not None:
        bad.write_bytes(content)
    window.open(bad)
    qtbot.waitUntil(lambda: bool(window.messages.text_of("refused")))
    sentence = window.messages.text_of("refused")
    assert name in sentence
    assert sentence.endswith("。")
    assert under_review(window) is review
    assert window.stage.currentWidget() is window.arrangement
    opened(qtbot, window, a_file(tmp_path, name="好.txt"))
    assert window.messages.text_of("refused") == ""


def test_a_bad_file_into_an_empty_window_leaves_the_welcome(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.open(tmp_path / "missing.txt")
    qtbot.waitUntil(lambda: bool(window.messages.text_of("refused")))
    assert window.stage.currentWidget() is window.welcome


def test_another_report_takes_the_place_of_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, {str(CELL): "999"}))
    press(window, Qt.Key.Key_F8)
    assert window.panes.findings.model.rowCount() == 2
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    assert window.panes.findings.model.rowCount() == 0
    assert (window.selection.ref, window.selection.finding) == (None, None)
    qtbot.waitUntil(lambda: "没有未解决的问题" in window.panes.explanation.text)


def test_long_reading_shows_its_name_and_can_be_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.work._fetching.patience.setInterval(0)  # noqa: SLF001  (as if the file were still longer)
    window.open(a_long_file(tmp_path))
    qtbot.waitUntil(lambda: "正在读取“长.txt”…" in window.messages.text_of("reading"))
    [cancel] = window.messages.buttons_of("reading")
    assert cancel.text() == "取消"
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert window.messages.text_of("reading") == ""
    assert window.stage.currentWidget() is window.welcome


def test_a_source_that_changes_is_offered_to_be_read_again_with_the_corrections(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    path = a_file(tmp_path)
    opened(qtbot, window, path)
    window.controller.correct(CELL, "7", "笔误")
    other = ref("proceedings.reconsideration.upheld")
    a_file(tmp_path, {str(other): "88"})
    qtbot.waitUntil(lambda: bool(window.messages.text_of("altered")), timeout=5000)
    assert under_review(window).cells[other].value != 88, "nothing is read again by itself"
    QTest.mouseClick(window.messages.buttons_of("altered")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: under_review(window).cells[other].value == 88)
    review = under_review(window)
    assert review.cells[CELL].value == 7
    assert review.corrections[CELL].reason == "笔误"
    assert window.messages.text_of("altered") == ""


def test_a_folder_is_listed_with_the_state_of_each_report(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "全市"
    folder.mkdir()
    good = a_file(folder, name="甲县.txt")
    wrong = a_file(folder, {str(CELL): "999"}, name="乙县.txt")
    bad = folder / "丙镇.txt"
    bad.write_text("什么也没有", "utf-8")
    window = a_window(qtbot, tmp_path)
    assert not window.reports.isVisible()
    window.open(folder)
    qtbot.waitUntil(lambda: all((s := window.reports.state(p)) and s.mark != "◌" for p in (good, wrong, bad)))
    marks = {path.name: state.mark for path in window.reports.paths if (state := window.reports.state(path))}
    assert marks == {"甲县.txt": "✓", "乙县.txt": "●", "丙镇.txt": "✗"}
    assert window.reports.isVisible()
    qtbot.waitUntil(lambda: window.messages.text_of("folder") == "")
    opened(qtbot, window, wrong)
    assert window.reports.list.currentItem().text().startswith("乙县.txt（")
    window.controller.correct(CELL, str(_right()))
    assert window.reports.list.currentItem().text() == "乙县.txt"


def _right() -> object:
    from core.opening import open_report  # noqa: PLC0415  (one use)
    from tests.gui.desk import BALANCED  # noqa: PLC0415  (as above)

    return open_report(BALANCED).by_ref()[CELL].value


def test_an_empty_folder_gets_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    window = a_window(qtbot, tmp_path)
    window.open(folder)
    qtbot.waitUntil(lambda: "空" in window.messages.text_of("refused"))
    assert window.stage.currentWidget() is window.welcome


def test_saving_that_fails_says_so_and_another_name_works(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(save_as=tmp_path / "核对.xlsx")
    window = corrected(qtbot, tmp_path, answers)
    lock = tmp_path / "~$核对.xlsx"
    lock.touch()
    (tmp_path / "核对.xlsx").write_bytes(b"open in another program")
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: bool(window.messages.text_of("saving")), timeout=20_000)
    assert "核对.xlsx" in window.messages.text_of("saving")
    assert window.isWindowModified()
    assert (tmp_path / "核对.xlsx").read_bytes() == b"open in another program"
    retry, other, *_ = window.messages.buttons_of("saving")
    assert retry.text() == "重试"
    assert "核对(2).xlsx" in other.text()
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "核对(2).xlsx").exists, timeout=20_000)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert window.messages.text_of("saving") == ""


def test_the_second_time_saving_asks_for_no_name(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(save_as=tmp_path / "核对.xlsx")
    window = corrected(qtbot, tmp_path, answers)
    for text in ("8", "9"):
        window.controller.correct(CELL, text)
        press_ctrl(window, Qt.Key.Key_S)
        qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=20_000)
    assert answers.asked == ["save"]


def test_what_is_being_typed_is_saved_too(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(save_as=tmp_path / "核对.xlsx")
    window = a_window(qtbot, tmp_path, answers)
    review = opened(qtbot, window, a_file(tmp_path, {str(CELL): "999"}))
    press(window, Qt.Key.Key_F8, "4")
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil((tmp_path / "核对.xlsx").exists, timeout=20_000)
    assert review.cells[CELL].value == 4


@pytest.mark.usefixtures("no_journal")
def test_closing_with_unsaved_work_asks_once_and_cancel_keeps_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(unsaved_work=Choice.CANCEL)
    window = corrected(qtbot, tmp_path, answers)
    assert not window.close()
    assert answers.asked == ["unsaved"]
    answers.unsaved_work = Choice.DISCARD
    assert window.close()


@pytest.mark.usefixtures("no_journal")
def test_closing_may_save_first(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(unsaved_work=Choice.SAVE, save_as=tmp_path / "核对.xlsx")
    window = corrected(qtbot, tmp_path, answers)
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert (tmp_path / "核对.xlsx").exists()
    assert answers.asked == ["unsaved", "save"]


def test_closing_without_work_asks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers()
    window = a_window(qtbot, tmp_path, answers)
    opened(qtbot, window, a_file(tmp_path))
    assert window.close()
    assert answers.asked == []


@pytest.mark.usefixtures("no_journal")
def test_opening_another_with_unsaved_work_asks_and_cancel_keeps_it(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers()
    window = corrected(qtbot, tmp_path, answers)
    review = under_review(window)
    window.open(a_file(tmp_path, name="另一份.txt"))
    qtbot.waitUntil(lambda: answers.asked == ["unsaved"])
    assert under_review(window) is review
    answers.unsaved_work = Choice.DISCARD
    opened(qtbot, window, tmp_path / "另一份.txt")


def test_f4_walks_the_equation_and_f6_the_panes(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, {"proceedings.reconsideration.total": "99"}))
    press(window, Qt.Key.Key_F8)
    finding = window.panes.findings.finding(window.selection.finding)
    assert finding is not None
    start = window.selection.ref
    walked = []
    for _ in finding.cells:
        press(window, Qt.Key.Key_F4)
        walked.append(window.selection.ref)
    assert set(walked) == set(finding.cells)
    assert walked[-1] == start
    assert window.selection.finding == finding.key
    press(window, Qt.Key.Key_F4, with_=Qt.KeyboardModifier.ShiftModifier)
    assert window.selection.ref == walked[-2]
    assert _pane_with_focus(window) == "tables"
    order = []
    for _ in range(4):
        press(window, Qt.Key.Key_F6)
        order.append(_pane_with_focus(window))
    assert order == ["findings", "explanation", "source", "tables"]
    press(window, Qt.Key.Key_F6, with_=Qt.KeyboardModifier.ShiftModifier)
    assert _pane_with_focus(window) == "source"


def _pane_with_focus(window: MainWindow) -> str:
    focused = window.focusWidget()
    return next(name for name, pane in window.arrangement.panes.items() if focused and pane.isAncestorOf(focused))


def test_undo_says_what_it_would_undo(qtbot: QtBot, tmp_path: Path) -> None:
    window = corrected(qtbot, tmp_path, Answers())
    undo, redo = window.actions_by_id["undo"], window.actions_by_id["redo"]
    assert "→ 7" in undo.text()
    assert not redo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled()
    assert "→ 7" in redo.text()


def test_a_hidden_pane_comes_back_and_sizes_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    window.actions_by_id["show_source"].trigger()
    assert not window.panes.source.isVisible()
    window.actions_by_id["show_source"].trigger()
    assert window.panes.source.isVisible()
    window.panes.source.parent().setSizes([0, 300, 900])  # type: ignore[union-attr]  # its splitter
    width = window.panes.source.width()
    window.close()
    again = a_window(qtbot, tmp_path)
    opened(qtbot, again, tmp_path / "报告.txt")
    assert abs(again.panes.source.width() - width) < 5


def test_the_next_report_with_findings_is_a_key_away(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "全市"
    folder.mkdir()
    paths = [a_file(folder, {str(CELL): "999"} if name != "b" else None, name=f"{name}.txt") for name in "abc"]
    window = a_window(qtbot, tmp_path)
    window.open(folder)
    qtbot.waitUntil(lambda: all((s := window.reports.state(p)) and s.open is not None for p in paths))
    qtbot.waitUntil(lambda: window.controller.review is not None)
    assert under_review(window).report.document.name == "a.txt"
    press_ctrl(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: under_review(window).report.document.name == "c.txt")
    press_ctrl(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: under_review(window).report.document.name == "a.txt")


def test_a_cell_can_be_made_blank_and_shown_as_printed_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    window.selection.move_to(CELL)
    printed = review.cells[CELL].value
    press(window, Qt.Key.Key_Delete)
    assert review.cells[CELL].status is CellStatus.BLANK
    window.actions_by_id["take_back"].trigger()
    assert review.cells[CELL].value == printed
    assert review.corrections == {}
    assert [entry.kind for entry in review.trail] == ["corrected", "taken_back"]
    window.actions_by_id["blank"].trigger()
    assert not window.actions_by_id["fill_blanks"].isEnabled(), "the equations want another figure"
    press_ctrl(window, Qt.Key.Key_Z)
    assert review.cells[CELL].value == printed


def test_a_wrong_paste_says_why_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    window.panes.tables.block_pasted.emit([(CELL, "1"), (ref("applications.granted.business"), "若干")], [])
    assert "若干" in window.messages.text_of("not taken")
    assert review.trail == ()
    window.panes.tables.block_pasted.emit([(CELL, "91"), (ref("applications.granted.business"), "９２")], [])
    assert len(review.corrections) == 2
    assert window.messages.text_of("not taken") == ""
    press_ctrl(window, Qt.Key.Key_Z)
    assert review.corrections == {}


def test_a_window_turned_dark_looks_like_one_that_began_dark(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, {str(CELL): "999"})

    def shown() -> MainWindow:
        window = a_window(qtbot, tmp_path, Answers())
        opened(qtbot, window, path)
        window.messages.tell("note", "一句话。")
        press(window, Qt.Key.Key_F8)
        qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
        return window

    turned = shown()
    light = turned.grab().toImage()
    turned.actions_by_id["theme_dark"].trigger()
    assert light != turned.grab().toImage()
    monkeypatch.setenv("GOUJI_STATE", str(tmp_path / "somebody else"))  # or it would be read-only here
    began = shown()
    for window in (turned, began):  # where the keyboard is, a frame or a caret may be on or off
        window.setFocus()
    qtbot.waitUntil(lambda: _share_that_differs(turned, began) < 0.002, timeout=5000)


def _share_that_differs(window: MainWindow, other: MainWindow) -> float:
    """Return how much of two windows looks different, by every third point."""
    one, two = window.grab().toImage(), other.grab().toImage()
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(one.pixel(*place) != two.pixel(*place) for place in places) / len(places)
