"""Sizes and places of last time; what was kept may be damaged, or of another screen."""

import random
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.desk import Answers, a_file, opened

SPLITTERS = ("above", "below", "all")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def a_window(qtbot: QtBot, settings: Settings) -> MainWindow:
    window = MainWindow(settings, Answers())
    qtbot.addWidget(window)
    window.show()
    return window


def kept(qtbot: QtBot, settings: Settings, name: str) -> bytes:
    """Return what a window that is closed has remembered."""
    a_window(qtbot, settings).close()
    state = settings.layout(name)
    assert state is not None
    return bytes(state.data())


def damaged(good: bytes, count: int) -> Iterator[QByteArray]:
    """Yield states with some bytes changed behind the mark by which Qt knows them."""
    chance = random.Random(5)  # noqa: S311  (no secret)
    for _ in range(count):
        state = bytearray(good)
        for _ in range(chance.choice((1, 2, 5))):
            state[chance.randrange(6, len(state))] = chance.randrange(256)
        yield QByteArray(bytes(state))


def in_sight(window: MainWindow) -> bool:
    """Say whether enough of a window is on the screen, and nothing of it is larger than that."""
    room = QGuiApplication.primaryScreen().availableGeometry()
    seen = room.intersected(window.geometry())
    most = room.size().expandedTo(window.minimumSizeHint()) + QSize(20, 60)
    return seen.width() >= 320 and seen.height() >= 200 and window.size().boundedTo(most) == window.size()


def test_a_line_between_panes_that_was_kept_millions_wide_is_thin_again(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    state = kept(qtbot, settings, "below")
    wide = struct.pack(">i", 1)
    at = state.index(wide, state.index(wide) + 8)  # behind the sizes: the width of the line
    settings.keep_layout("below", QByteArray(state[:at] + struct.pack(">i", 41_943_040) + state[at + 4 :]))
    window = a_window(qtbot, settings)
    opened(qtbot, window, a_file(tmp_path))
    assert in_sight(window), window.geometry()
    assert {line.handleWidth() for line in window.arrangement.findChildren(QSplitter)} == {1}


def test_damaged_sizes_of_panes_leave_a_window_that_can_be_used(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    good = {name: kept(qtbot, settings, name) for name in SPLITTERS}
    path = a_file(tmp_path)
    for states in zip(*(damaged(good[name], 8) for name in SPLITTERS), strict=True):
        for name, state in zip(SPLITTERS, states, strict=True):
            settings.keep_layout(name, state)
        window = a_window(qtbot, settings)
        opened(qtbot, window, path)
        assert in_sight(window), window.geometry()
        lines = [one for one in window.arrangement.findChildren(QSplitter) if one.count()]
        assert {line.handleWidth() for line in lines} == {1}
        assert [line.orientation().value for line in lines] == [2, 1, 1]
        assert not any(line.childrenCollapsible() for line in lines)
        window.close()


def test_a_damaged_place_is_still_on_the_screen(qtbot: QtBot, settings: Settings) -> None:
    good = kept(qtbot, settings, "window")
    for state in damaged(good, 25):
        settings.keep_layout("window", state)
        window = a_window(qtbot, settings)
        assert in_sight(window), (window.geometry(), state.data().hex())
        assert not window.isFullScreen()
        window.close()


def test_a_place_that_makes_sense_is_taken_as_it_was(qtbot: QtBot, settings: Settings) -> None:
    window = a_window(qtbot, settings)
    window.setGeometry(40, 60, 700, 600)
    place = window.geometry()
    window.close()
    again = a_window(qtbot, settings)
    assert again.geometry() == place
    again.showMaximized()
    again.close()
    large = a_window(qtbot, settings)
    assert large.isMaximized()
    large.showNormal()
    assert large.normalGeometry() == place
