"""How large pages are shown, and which: wheel, keys, list, buttons."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.document import Box
from core.model import Report
from core.opening import open_report
from gui.pages.page_pane import PagePane
from tests.builders import ref
from tests.gui.pages import a_pdf, box, drawn, place, shown

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
PERSONS = ref("applications.received.natural_person")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("pdf") / "报告.pdf"
    path.write_bytes(a_pdf())
    return open_report(path)


def wheel(pane: PagePane, notches: int, at: QPoint) -> None:
    port = pane.view.viewport()
    turned = QPoint(0, 120 * notches)
    event = QWheelEvent(
        QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), turned, Qt.MouseButton.NoButton, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  (Qt's signature)
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def test_ctrl_and_the_wheel_enlarge_about_the_mouse(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    at = place(pane, report, PERSONS)
    before = pane.view.zoom
    wheel(pane, 3, at)
    assert pane.view.zoom > 1.3 * before
    moved = pane.view.place_of(box(report, PERSONS)).center() - QPointF(at)
    assert abs(moved.y()) < 3
    wheel(pane, -3, at)
    assert pane.view.zoom == pytest.approx(before)
    for _ in range(40):
        wheel(pane, -1, at)
    assert pane.view.zoom >= 0.24
    for _ in range(60):
        wheel(pane, 1, at)
    assert pane.view.zoom <= 4.01


def test_keys_enlarge_and_fit(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    fitting = pane.view.zoom
    QTest.keyClick(pane.view, Qt.Key.Key_Plus, CTRL)
    assert pane.view.zoom == pytest.approx(1.25 * fitting)
    assert pane.bar.level.currentText() == f"{round(125 * fitting)} %"
    QTest.keyClick(pane.view, Qt.Key.Key_Minus, CTRL)
    assert pane.view.zoom == pytest.approx(fitting)
    QTest.keyClick(pane.view, Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(pane.view, Qt.Key.Key_0, CTRL)
    assert pane.view.zoom == pytest.approx(fitting)
    assert pane.bar.level.currentText() == "适合文字"


def test_the_size_is_chosen_from_a_list(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    level = pane.bar.level
    level.setFocus()
    QTest.keyClicks(level, "100")
    level.activated.emit(level.currentIndex())
    assert pane.view.zoom == pytest.approx(1)
    level.activated.emit(level.findText("适合页宽"))
    assert pane.view.fits == "page"
    page = pane.view.place_of(Box(1, 0, 0, 595, 842))
    assert page.left() >= 0
    assert page.right() <= pane.view.viewport().width()


def test_what_fits_goes_on_fitting_when_the_pane_grows(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    before = pane.view.zoom
    pane.resize(700, 440)
    assert pane.view.zoom > 1.2 * before
    pane.view.set_zoom(1)
    pane.resize(540, 440)
    assert pane.view.zoom == pytest.approx(1)


def test_pages_are_turned_by_buttons_number_and_keys(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    bar, pages = pane.bar, report.document.pages or 0
    assert bar.number.suffix().endswith(f"/ {pages}")
    assert not bar.previous.isEnabled()
    QTest.mouseClick(bar.next, LEFT)
    assert (pane.view.page, bar.number.value()) == (2, 2)
    QTest.mouseClick(bar.previous, LEFT)
    assert pane.view.page == 1
    bar.number.selectAll()
    QTest.keyClicks(bar.number, "3")
    QTest.keyClick(bar.number, Qt.Key.Key_Return)
    assert pane.view.page == 3
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.view.page == 1
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view.page == pages
    assert not bar.next.isEnabled()
    QTest.keyClick(pane.view, Qt.Key.Key_PageUp)
    assert pane.view.verticalScrollBar().value() < pane.view.verticalScrollBar().maximum()


def test_pages_are_drawn_in_the_pixels_of_the_screen(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.view.set_zoom(2)
    qtbot.waitUntil(lambda: drawn(pane), timeout=20_000)
    image = pane.image(pane.view.page)
    assert image is not None
    assert image.width() == round(pane.view.place_of(Box(1, 0, 0, 595.28, 842)).width())


def test_only_a_few_pages_are_kept(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.view.set_zoom(3)
    for page in range(1, (report.document.pages or 0) + 1):
        pane.view.go_to_page(page)
        qtbot.waitUntil(lambda: drawn(pane), timeout=20_000)
    kept = [image for page in range(1, 9) if (image := pane.image(page)) is not None]
    assert sum(image.sizeInBytes() for image in kept) <= 100 * 1024 * 1024
