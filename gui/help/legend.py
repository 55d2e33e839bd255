"""Every mark of a cell, how it looks and what it means: drawn as the tables draw it, so that the two cannot differ."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QFont, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.marks import MarkState
from gui.tables.delegate import CellDelegate
from gui.tables.table_model import MARK

_WIDTH, _HEIGHT = 76, 28


class Row(NamedTuple):
    """One mark: an example, how it looks and what it says, in Chinese."""

    text: str
    mark: MarkState
    looks: str
    means: str
    current: bool = False


ROWS = (
    Row("117", MarkState(), "蓝框", "当前格", current=True),
    Row("117", MarkState(check="failing", badge=1), "朱红底和编号", "这个数所在的等式不平；编号与问题列表里的相同"),
    Row("117", MarkState(check="failing", badge=1, role="culprit"), "实线框", "当前问题里最可能错的一格"),
    Row("117", MarkState(check="failing", badge=1, role="takes_part"), "虚线框", "当前等式里的其他各格"),
    Row("117", MarkState(badge=2), "空心编号", "有一条提醒，等式是平的"),
    Row("117", MarkState(check="unknown"), "左上角“?”", "缺少有关的数，还不能判断"),
    Row("115", MarkState(origin="corrected"), "蓝底、粗体、右上角三角", "已经更正；鼠标停留看原文所印"),
    Row("缺", MarkState(origin="absent"), "斜线和“缺”", "原文没有这一格"),
    Row("≈ 35", MarkState(origin="blank", implied=35), "灰色斜体“≈”", "原文没有印，由等式推算应当是这个数"),
    Row("36", MarkState(origin="settled"), "虚线", "数字连在一起或断开，由等式定下它在这一格"),
    Row("36", MarkState(origin="guess"), "波浪线", "推测的数，请与原文对过再确认"),
    Row("3O", MarkState(origin="unreadable"), "原样和波浪线", "印着字，但认不出是什么数"),
    Row("/", MarkState(origin="placeholder"), "灰色“/”", "原文印的是“/”“—”“无”，不当作 0"),
    Row("117", MarkState(review="confirmed"), "左下角勾", "已经与原文对过"),
    Row("117", MarkState(check="failing", badge=1, review="postponed"), "左下角两竖", "判断为待核实"),
)


def rows() -> list[tuple[str, str]]:
    """Return how each mark looks and what it means, in the language of the window."""
    return [(_tr(row.looks), _tr(row.means)) for row in ROWS]


def picture(row: Row, font: QFont, ratio: float = 1) -> QImage:
    """Draw a cell with a mark in the scheme in force, with so many dots to a point: scaled, a hatch would be lost."""
    image = QImage(round(_WIDTH * ratio), round(_HEIGHT * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    model = QStandardItemModel()
    item = QStandardItem(_tr(row.text))
    item.setData(row.mark, MARK)
    model.appendRow(item)
    delegate, option, index = CellDelegate(), QStyleOptionViewItem(), model.index(0, 0, QModelIndex())
    option.rect = QRect(0, 0, _WIDTH, _HEIGHT)
    option.font = font
    delegate.current, delegate.active = (QPersistentModelIndex(index) if row.current else None), True
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def _tr(text: str) -> str:
    return QCoreApplication.translate("Legend", text)
