"""The list of reports: which one is marked, and the marks of their states."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.findings import Severity
from gui import icons
from gui.main_window import MainWindow
from gui.reports_pane import ReportsPane, ReportState
from tests.builders import ref
from tests.gui.desk import a_file, a_window, a_wrong_file, opened, press, under_review


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a folder with a report and a file that cannot be read, the report open."""
    folder = tmp_path / "全市"
    folder.mkdir()
    a_file(folder, name="甲县.txt")
    a_wrong_file(folder, name="乙县.txt")
    (folder / "坏.pdf").write_bytes(b"%PDF-1.4 nothing")
    made = a_window(qtbot, tmp_path)
    with qtbot.waitSignal(made.foldering.paired, timeout=30_000):
        made.open(folder)
    opened(qtbot, made, folder / "甲县.txt")
    return made


def marked(window: MainWindow) -> str:
    rows = window.reports.list.selectedItems()
    return rows[0].text().partition("（")[0] if rows else ""


def click(window: MainWindow, name: str) -> None:
    report_list = window.reports.list
    item = next(item for row in range(report_list.count()) if name in (item := report_list.item(row)).text())
    QTest.mouseClick(report_list.viewport(), Qt.MouseButton.LeftButton, pos=report_list.visualItemRect(item).center())


def test_what_cannot_be_read_is_not_marked_as_open(qtbot: QtBot, window: MainWindow) -> None:
    assert marked(window) == "甲县.txt"
    click(window, "坏")
    qtbot.waitUntil(lambda: window.messages.text_of("refused") != "", timeout=5000)
    assert marked(window) == "甲县.txt"
    click(window, "乙县")
    qtbot.waitUntil(lambda: marked(window) == "乙县.txt", timeout=5000)
    press(window, Qt.Key.Key_F8)
    assert marked(window) == "乙县.txt"


def test_a_report_from_elsewhere_leaves_none_marked(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    opened(qtbot, window, a_file(tmp_path, name="别处.txt"))
    assert marked(window) == ""


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, none))


def test_several_dropped_reports_are_listed_and_the_first_opened(qtbot: QtBot, tmp_path: Path) -> None:
    for folder in ("甲", "乙", "丙"):
        (tmp_path / folder).mkdir()
    first, second = a_file(tmp_path / "甲", name="甲县"), a_wrong_file(tmp_path / "乙", name="乙县.txt")
    below = a_file(tmp_path / "丙", name="丙县.txt")
    a_file(tmp_path, name="没有拖来.txt")
    window = a_window(qtbot, tmp_path)
    with qtbot.waitSignal(window.foldering.paired, timeout=15_000):
        drop(window, first, second, tmp_path / "丙", second)
    assert window.reports.paths == (first, second, below)
    assert window.reports.isVisible()
    qtbot.waitUntil(lambda: marked(window) == "甲县", timeout=5000)
    press(window, Qt.Key.Key_F8, with_=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: marked(window) == "乙县.txt", timeout=5000)


def test_of_several_one_that_cannot_be_read_is_listed_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "全市" / "坏.pdf"
    other = a_file(tmp_path, name="别处.txt")
    with qtbot.waitSignal(window.foldering.paired, timeout=15_000):
        drop(window, other, bad)
    assert window.reports.paths == (other, bad)
    state = window.reports.state(bad)
    assert state is not None
    assert state.mark == "✗"
    qtbot.waitUntil(lambda: marked(window) == "别处.txt", timeout=5000)


def test_of_several_the_first_that_can_be_read_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bad, gone = tmp_path / "全市" / "坏.pdf", tmp_path / "没有.txt"
    other = a_file(tmp_path, name="别处.txt")
    drop(window, gone, bad, other)
    qtbot.waitUntil(lambda: marked(window) == "别处.txt", timeout=15_000)
    assert window.messages.text_of("refused") == ""


def test_several_none_of_which_can_be_read_leave_what_is_open(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, tmp_path / "没有.txt", tmp_path / "全市" / "坏.pdf")
    qtbot.waitUntil(lambda: "坏.pdf" in window.messages.text_of("refused"), timeout=15_000)
    assert under_review(window).report.document.name == "甲县.txt"


def test_a_refused_figure_keeps_the_list_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = window.reports.paths
    window.selection.move_to(ref("applications.received.business"))
    window.panes.tables.focus_table()
    press(window, "x", "y")
    listed = []
    window.work.folder_listed.connect(lambda *_: listed.append(1))
    drop(window, a_file(tmp_path, name="别处.txt"), tmp_path / "全市" / "乙县.txt")
    qtbot.wait(300)
    assert (window.reports.paths, listed) == (before, [])


def drawn(pane: ReportsPane, row: int) -> QImage:
    return pane.list.item(row).icon().pixmap(28).toImage()


def test_every_state_has_its_own_mark_and_none_is_that_of_a_level(qtbot: QtBot) -> None:
    """A cross, a dotted ring, a disc and a tick; a triangle and a ring are warnings and hints."""
    pane = ReportsPane()
    qtbot.addWidget(pane)
    paths = [Path(name) for name in "abcd"]
    pane.show_folder(Path(), paths)
    for path, state in zip(paths, ({"problem": "坏"}, {}, {"open": 2}, {"open": 0}), strict=True):
        pane.set_state(ReportState(path, **state))  # type: ignore[arg-type]  # some of its fields
    pictures = [drawn(pane, row) for row in range(4)]
    pictures += [icons.severity_icon(level).pixmap(28).toImage() for level in (Severity.WARNING, Severity.INFO, None)]
    assert [one == other for number, one in enumerate(pictures) for other in pictures[:number]].count(True) == 0


def test_marks_are_as_large_as_in_the_list_of_findings(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitExposed(window)
    option = window.panes.findings.view.style().PixelMetric.PM_SmallIconSize
    small = window.panes.findings.view.style().pixelMetric(option)
    assert window.reports.list.iconSize() == QSize(small, small)
