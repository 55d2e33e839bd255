"""A damaged journal: what is good of it is there, the file is kept aside, and the clerk can ask how it is."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.journal import journal_path
from tests.gui.desk import a_file, a_window, opened, press_ctrl
from tests.gui.kept import CELL, OTHER, PRINTED, SAVED, kept, typed


def test_of_a_damaged_journal_the_good_part_is_there_and_the_file_kept_aside(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    window.controller.correct(OTHER, "55")
    assert window.close()
    data = journal_path().read_bytes()
    assert data.count(b'"after":"55"') == 1
    journal_path().write_bytes(data.replace(b'"after":"55"', b'"after":"56"'))
    again = a_window(qtbot, tmp_path)
    review = opened(qtbot, again, path)
    assert review.cells[CELL].raw == "4"
    assert OTHER not in review.corrections
    [aside] = journal_path().parent.glob("journal-damaged-*.sqlite")
    said = again.messages.text_of("recovered")
    assert str(aside) in said
    assert "后面 1 条没能恢复" in said
    press_ctrl(again, Qt.Key.Key_Z)
    assert SAVED.fullmatch(kept(again))


def test_of_a_journal_that_is_none_nothing_could_be_recovered(qtbot: QtBot, tmp_path: Path) -> None:
    journal_path().parent.mkdir(parents=True, exist_ok=True)
    journal_path().write_bytes(b"nothing of ours " * 500)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, PRINTED))
    [aside] = journal_path().parent.glob("journal-damaged-*.sqlite")
    assert window.messages.text_of("recovered") == f"审校记录有损坏，没有一条能恢复。损坏的文件留存为“{aside}”。"


def test_the_data_is_checked_on_request(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.actions_by_id["check_data"].trigger()
    qtbot.waitUntil(lambda: "数据完好：0 条" in window.messages.text_of("checked"))
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    window.actions_by_id["check_data"].trigger()
    qtbot.waitUntil(lambda: "数据完好：2 条记录" in window.messages.text_of("checked"))
    data = journal_path().read_bytes()
    journal_path().write_bytes(data.replace(b'"after":"4"', b'"after":"5"'))
    window.actions_by_id["check_data"].trigger()
    qtbot.waitUntil(lambda: "数据有损坏" in window.messages.text_of("checked"))


def test_checking_without_a_journal_says_why(qtbot: QtBot, tmp_path: Path, no_journal: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.actions_by_id["check_data"].trigger()
    said = window.messages.text_of("checked")
    assert said.startswith("检查没有完成：“")
    assert str(no_journal) in said
    assert "没有写入" not in said
