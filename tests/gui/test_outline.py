"""The outline around a figure whose place nobody knows."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from core.opening import open_report
from gui import style
from gui.source import painting
from gui.spots import outline_of
from tests.builders import ref
from tests.gui.desk import BALANCED

WIDE = 400


def test_the_outline_of_a_table_holds_its_head_and_not_its_heading() -> None:
    report = open_report(BALANCED)
    cell = ref("proceedings.reconsideration.total")
    unread = tuple(replace(one, span=None) if one.ref[:2] == cell[:2] else one for one in report.cells)
    outline = outline_of(replace(report, cells=unread), cell)
    assert outline is not None
    held = report.document.text[outline.start : outline.end]
    assert held == held.lstrip()
    assert "行政复议" in held
    assert "结果维持" in held
    assert "四、" not in held


def test_the_outline_ends_where_the_table_ends(qapp: object) -> None:  # noqa: ARG001  (colours need the application)
    image = QImage(WIDE, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painting.outline(painter, [QRectF(20, 10, 180, 20), QRectF(20, 30, 100, 20)], WIDE)
    painter.end()
    drawn = [x for x in range(WIDE) if any(image.pixelColor(x, y) != QColor("white") for y in range(100))]
    assert drawn[0] == 0
    assert 200 < drawn[-1] < 220
    assert image.pixelColor(1, 20) == style.colours().accent
