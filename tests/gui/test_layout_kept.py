"""Which panes are there and how wide columns are, from one day to the next, whatever became of the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.parts.listing import Listing
from tests.gui.desk import a_window, forget_work, opened

_PLACE, _STATE = 2, 7  # columns of the findings


def a_day(qtbot: QtBot, source: Path) -> MainWindow:
    window = a_window(qtbot, source.parent)
    opened(qtbot, window, source)
    return window


def go_home(window: MainWindow) -> None:
    forget_work(window)
    window.close()


def shown(window: MainWindow) -> list[str]:
    panes, actions = window.arrangement.panes, window.actions_by_id
    there = [name for name, pane in panes.items() if pane.isVisible()]
    assert [name for name in there if name != "tables"] == [
        name for name in panes if name != "tables" and actions[f"show_{name}"].isChecked()
    ]
    return there


def drag(listing: Listing, column: int, by: int) -> None:
    """Draw the edge of a column with the mouse."""
    head = listing.horizontalHeader()
    edge = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) - 1, head.height() // 2)
    QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(head.viewport(), edge + QPoint(by // 2, 0))
    QTest.mouseMove(head.viewport(), edge + QPoint(by, 0))
    QTest.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))


def test_hidden_panes_are_hidden_the_next_day_and_come_back_as_wide(qtbot: QtBot, source: Path) -> None:
    window = a_day(qtbot, source)
    wide = window.panes.source.width()
    for name in ("source", "explanation"):
        window.actions_by_id[f"show_{name}"].trigger()
    go_home(window)
    again = a_day(qtbot, source)
    assert shown(again) == ["tables", "findings"]
    again.actions_by_id["show_source"].trigger()
    assert abs(again.panes.source.width() - wide) < 20
    go_home(again)
    assert shown(a_day(qtbot, source)) == ["source", "tables", "findings"]


def test_the_list_of_reports_is_there_when_a_folder_is(qtbot: QtBot, source: Path) -> None:
    window = a_day(qtbot, source)
    window.actions_by_id["show_reports"].trigger()
    go_home(window)
    assert "reports" not in shown(a_day(qtbot, source))


def test_columns_are_as_wide_as_they_were_drawn(qtbot: QtBot, source: Path) -> None:
    window = a_day(qtbot, source)
    listing = window.panes.findings.view
    before = listing.columnWidth(_PLACE)
    drag(listing, _PLACE, 24)
    drag(listing, _STATE, -12)
    drawn = [listing.columnWidth(column) for column in (_PLACE, _STATE)]
    assert drawn[0] == before + 24
    go_home(window)
    listing = a_day(qtbot, source).panes.findings.view
    assert [listing.columnWidth(column) for column in (_PLACE, _STATE)] == pytest.approx(drawn, abs=1)


@pytest.mark.parametrize(
    "columns",
    [
        b"\xff\xfe",
        ["2:-5.00", "x:1.00", "2:nan", "2", ""],
        ["99:20.00", "2:99.99", "3:0.00"],
        "2:1e999",
        7,
        ["2:0.01"] * 99,
    ],
)
@pytest.mark.parametrize("hidden", [b"\xff", "maybe", 7, []])
def test_damaged_settings_do_no_harm(qtbot: QtBot, source: Path, columns: object, hidden: object) -> None:
    store = QSettings(str(source.parent / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("columns/findings", columns)
    store.setValue("shown/source", hidden)
    store.setValue("shown/nobody", "false")
    store.sync()
    window = a_day(qtbot, source)
    assert shown(window) == ["source", "tables", "findings", "explanation"]
    listing = window.panes.findings.view
    assert listing.horizontalScrollBar().maximum() == 0
    assert all(listing.columnWidth(column) > 0 for column in (0, 1, _PLACE, _STATE))
