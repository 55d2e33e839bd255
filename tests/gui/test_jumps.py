"""Sizes jump: what is framed in the original stays in sight, and every frame stays on its own figure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from core.resources import resource
from gui.main_window import MainWindow
from gui.source.sheet import SourceSheet
from tests.gui.desk import a_window, opened, press
from tests.gui.stage import settle

Step = Callable[[MainWindow], None]


def guide(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)


def original(window: MainWindow) -> None:
    window.actions_by_id["show_source"].trigger()


def wide(width: int) -> Step:
    return lambda window: window.resize(width, 768)


JUMPS: dict[str, list[Step]] = {
    "guide": [guide, guide],
    "guide, twice": [guide, guide, guide, guide],
    "original": [original, original],
    "guide, then a large window": [guide, wide(1920)],
    "narrow and back": [wide(1024), wide(1366)],
    "large and back": [wide(1920), wide(1366)],
    "original, then the guide": [original, original, guide, guide],
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a report whose tables in the original are just as wide as there is room for."""
    made = a_window(qtbot, tmp_path)
    made.resize(1366, 768)
    path = tmp_path / "望川.txt"
    path.write_bytes(resource("samples/wangchuan-2021.txt").read_bytes())
    opened(qtbot, made, path)
    settle()
    press(made, Qt.Key.Key_F8)
    settle()
    return made


def rounded(rects: list[QRectF]) -> list[tuple[int, int]]:
    return [(round(rect.x()), round(rect.y())) for rect in rects]


def view_of(window: MainWindow) -> SourceSheet:
    view = window.panes.source.text.view
    assert isinstance(view, SourceSheet)
    return view


@pytest.mark.parametrize("jumps", JUMPS.values(), ids=list(JUMPS))
def test_frames_stay_on_their_figures_and_in_sight(window: MainWindow, jumps: list[Step]) -> None:
    view = view_of(window)
    for jump in jumps:
        jump(window)
        settle()
    for span in list(view._rects):  # noqa: SLF001  (where it thinks that things are, against where they are)
        kept = [rect.translated(-view._corner()) for rect in view._rects[span]]  # noqa: SLF001  (as above)
        assert rounded(kept) == rounded(list(view._all_rects_of(span))), span  # noqa: SLF001  (as above)
    assert view._current is not None  # noqa: SLF001  (what is framed)
    assert view._is_seen(view._current)  # noqa: SLF001  (as above)


def test_frames_of_another_finding_too(window: MainWindow) -> None:
    guide(window)
    settle()
    guide(window)
    press(window, Qt.Key.Key_F8)
    settle()
    view = view_of(window)
    assert view._current is not None  # noqa: SLF001  (what is framed)
    assert view._is_seen(view._current)  # noqa: SLF001  (as above)
