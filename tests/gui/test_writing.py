"""Files on their way to the disk: named, given up without a trace, one of a kind at a time, waited for at closing."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import BinaryIO, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.files import asking, atomic_write
from gui.jobs import THREADS
from gui.main_window import MainWindow
from tests.gui.desk import Answers, a_window, a_wrong_file, opened, press, press_ctrl, under_review

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


class Written(NamedTuple):
    """What can be written: by which action, of which kind, under which name."""

    action: str
    kind: str
    name: str


WRITTEN = (Written("opinion", "opinion", "发回.docx"), Written("save", "workbook", "核对.xlsx"))


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(output=tmp_path / "发回.docx", save_as=tmp_path / "核对.xlsx")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> MainWindow:
    """Show a text with one wrong figure; what takes longer than a moment is said."""
    made = a_window(qtbot, tmp_path, answers)
    made.work.writing.patience_ms = 20
    opened(qtbot, made, a_wrong_file(tmp_path))
    return made


@pytest.fixture
def busy(window: MainWindow) -> Iterator[Event]:
    """Keep every thread of the window's busy until this is set: whatever is begun then takes long."""
    go_on = Event()
    for _ in range(THREADS):
        window.work.jobs.start("busy", lambda _: go_on.wait(30), lambda _: None, lambda _: None)
    yield go_on
    go_on.set()


def under_way(window: MainWindow, kind: str = "opinion") -> str:
    return window.messages.text_of(f"writing {kind}")


def cancel(window: MainWindow, kind: str = "opinion") -> None:
    [button] = window.messages.buttons_of(f"writing {kind}")
    QTest.mouseClick(button, LEFT)


def status(window: MainWindow) -> str:
    return window.panes.status.currentMessage()


@pytest.mark.parametrize("what", WRITTEN, ids=lambda what: what.action)
def test_what_takes_long_has_a_name_and_the_window_stays_usable(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event, what: Written
) -> None:
    window.actions_by_id[what.action].trigger()
    assert status(window) == f"正在保存“{what.name}”…"
    assert under_way(window, what.kind) == ""
    qtbot.waitUntil(lambda: under_way(window, what.kind) == f"正在保存“{what.name}”…")
    press(window, Qt.Key.Key_F8)
    press(window, "7", Qt.Key.Key_Return)
    assert under_review(window).corrections
    busy.set()
    qtbot.waitUntil(lambda: (tmp_path / what.name).exists() and under_way(window, what.kind) == "", timeout=20_000)


def test_what_is_quick_shows_no_bar(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    window.work.writing.patience_ms = 30_000
    window.actions_by_id["opinion"].trigger()
    qtbot.waitUntil(lambda: "已保存审核意见" in window.messages.text_of("opinion"), timeout=20_000)
    assert under_way(window) == ""
    assert (tmp_path / "发回.docx").exists()
    assert status(window) == ""


@pytest.mark.parametrize("what", WRITTEN, ids=lambda what: what.action)
def test_what_is_given_up_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event, what: Written
) -> None:
    before = sorted(tmp_path.iterdir())
    window.actions_by_id[what.action].trigger()
    qtbot.waitUntil(lambda: bool(under_way(window, what.kind)))
    cancel(window, what.kind)
    assert status(window) == f"已取消，没有写出“{what.name}”", "it was not begun: there is nothing to wait for"
    assert not window.work.writing.under_way
    busy.set()
    qtbot.waitUntil(lambda: not window.work.jobs.running)
    qtbot.wait(50)
    assert sorted(tmp_path.iterdir()) == before
    assert window.messages.text_of(what.kind) == ""
    window.actions_by_id[what.action].trigger()
    qtbot.waitUntil((tmp_path / what.name).exists, timeout=20_000)


def test_what_is_given_up_half_way_leaves_nothing(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    path, begun, go_on = tmp_path / "核对.xlsx", Event(), Event()

    def write() -> None:
        begun.set()
        go_on.wait(30)
        atomic_write(path, lambda file: file.writelines([b"all of it"]))

    window.work.writing.begin("workbook", path, write, lambda _: None, lambda _: None)
    assert begun.wait(20)
    qtbot.waitUntil(lambda: bool(under_way(window, "workbook")))
    cancel(window, "workbook")
    assert status(window) == "正在取消…"
    go_on.set()
    qtbot.waitUntil(lambda: status(window) == f"已取消，没有写出“{path.name}”", timeout=20_000)
    assert not path.exists()


def test_the_same_is_not_begun_twice(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event, answers: Answers
) -> None:
    window.work.writing.patience_ms = 30_000
    window.actions_by_id["opinion"].trigger()
    answers.output = tmp_path / "又一份.docx"
    window.actions_by_id["opinion"].trigger()
    assert under_way(window) == "正在保存“发回.docx”…", "it is said at once that it is under way"
    assert window.work.writing.under_way == ("发回.docx",)
    busy.set()
    qtbot.waitUntil((tmp_path / "发回.docx").exists, timeout=20_000)
    assert not (tmp_path / "又一份.docx").exists()


def test_different_ones_may_be_written_at_once(qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event) -> None:
    window.actions_by_id["opinion"].trigger()
    press_ctrl(window, Qt.Key.Key_S)
    assert window.work.writing.under_way == ("发回.docx", "核对.xlsx")
    busy.set()
    qtbot.waitUntil(lambda: not window.work.writing.under_way, timeout=20_000)
    assert (tmp_path / "发回.docx").exists()
    assert (tmp_path / "核对.xlsx").exists()


def test_closing_waits_for_what_is_being_written(qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event) -> None:
    window.actions_by_id["opinion"].trigger()
    press(window, Qt.Key.Key_Q, with_=CTRL)
    assert window.isVisible()
    assert window.messages.text_of("closing") == "正在保存“发回.docx”，写完就关闭窗口…"
    busy.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert (tmp_path / "发回.docx").exists()


def test_who_does_not_want_to_close_any_more_says_so(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event
) -> None:
    window.actions_by_id["opinion"].trigger()
    window.close()
    [stay] = window.messages.buttons_of("closing")
    QTest.mouseClick(stay, LEFT)
    busy.set()
    qtbot.waitUntil((tmp_path / "发回.docx").exists, timeout=20_000)
    qtbot.waitUntil(lambda: not window.work.writing.under_way)
    assert window.isVisible()


def test_giving_up_closes_at_once(qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event) -> None:
    window.actions_by_id["opinion"].trigger()
    qtbot.waitUntil(lambda: bool(under_way(window)))
    window.close()
    cancel(window)
    busy.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert not (tmp_path / "发回.docx").exists()


def test_what_fails_keeps_the_window_and_says_why(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, busy: Event, answers: Answers
) -> None:
    answers.output = tmp_path / "没有" / "发回.docx"
    window.actions_by_id["opinion"].trigger()
    window.close()
    busy.set()
    qtbot.waitUntil(lambda: bool(window.messages.text_of("opinion")), timeout=20_000)
    assert window.isVisible()
    assert window.messages.text_of("closing") == ""


class Unwanted(Exception):  # noqa: N818  (no error: somebody's wish)
    """What is raised where a file is not wanted."""


@pytest.mark.parametrize("asks", [1, 2])
def test_a_file_not_wanted_leaves_what_was_there(tmp_path: Path, asks: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")
    asked = list[int]()

    def go_on() -> None:
        asked.append(1)
        if len(asked) == asks:
            raise Unwanted

    def write(stream: BinaryIO) -> None:
        stream.write(b"after")

    with asking(go_on), pytest.raises(Unwanted):
        atomic_write(path, write)
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_bytes() == b"before"
    atomic_write(path, write)
    assert path.read_bytes() == b"after"
