"""Look through everything that is visible for text that does not fit, and for controls that lie badly."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMargins, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from gui.parts.elided_label import ElidedLabel
from gui.tables.delegate import BADGE
from gui.tables.head import MergedHead
from gui.tables.table_model import MARK
from gui.tables.view import TableView
from tests.gui import lying

_SLACK = 1  # pixels that rounding may take


def clipped(window: QWidget) -> list[str]:
    """Return a line for everything that cannot be read in full, neither where it stands nor in its tip."""
    if isinstance(window, QMenu):
        return list(lying.menu(window))
    seen = [widget for widget in (window, *window.findChildren(QWidget)) if _in_sight(widget)]
    found = list(lying.bars(window))
    for widget in seen:
        if not _is_detail(widget):
            found += (f"{lying.name(widget)}: {said}" for said in _look_at(widget))
        found += lying.children(widget)
    return found


def _look_at(widget: QWidget) -> Iterator[str]:
    for kind, look in _LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)
            return


def _in_sight(widget: QWidget) -> bool:
    """Say whether any of it is: it may be scrolled away."""
    seen, at = widget.rect(), widget
    while not at.isWindow() and (above := at.parentWidget()) is not None:
        seen, at = seen.translated(at.pos()).intersected(above.rect()), above
    return widget.isVisible() and not seen.isEmpty()


def _is_detail(widget: QWidget) -> bool:
    """Say whether it belongs to a control that is looked at as a whole."""
    return isinstance(widget.parent(), QTabBar | QComboBox | QLineEdit | QLabel)


def _advance(widget: QWidget, text: str, font: QFont | None = None) -> int:
    metrics = QFontMetrics(font) if font else widget.fontMetrics()
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0)


def _short(needs: int, room: int, text: str) -> Iterator[str]:
    if needs > room + _SLACK:
        yield f"{text!r} needs {needs} of {room} pixels"


# kinds of controls ---------------------------------------------------------------------------------------------


def _label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect().marginsRemoved(QMargins(*[label.margin()] * 4))
    if not text or isinstance(label, ElidedLabel):
        return
    rich = label.textFormat() is Qt.TextFormat.RichText or (
        label.textFormat() is Qt.TextFormat.AutoText and text.startswith("<")
    )
    if not rich and not label.wordWrap():
        yield from _short(_advance(label, text), room.width(), text)
        yield from _short(label.fontMetrics().height() * (text.count("\n") + 1) - 3, room.height(), f"lines of {text}")
        return
    size = _written(text, label.font(), room.width(), rich=rich)
    yield from _short(size.width(), room.width(), text)
    yield from _short(size.height() - 3, room.height(), f"lines of {text}")


def _written(text: str, font: QFont, width: int, *, rich: bool) -> QSize:
    """Return what a text takes that is wrapped to a width."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(option)
    if rich:
        document.setHtml(text)
    else:
        document.setPlainText(text)
    document.setTextWidth(width)
    return QSize(round(document.idealWidth()), round(document.size().height()))


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or (isinstance(button, QToolButton) and _shows_icon_alone(button)):
        return
    beside = button.iconSize().width() + 4 if not button.icon().isNull() else 0
    frame = 0 if isinstance(button, QCheckBox | QToolButton) else 8
    yield from _short(_advance(button, button.text().replace("&", "")) + beside + frame, button.width(), button.text())
    yield from _short(button.fontMetrics().height(), button.height(), f"height of {button.text()}")


def _shows_icon_alone(button: QToolButton) -> bool:
    return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def _tabs(bar: QTabBar) -> Iterator[str]:
    for number in range(bar.count()):
        text, place = bar.tabText(number), bar.tabRect(number)
        if not bar.rect().adjusted(-_SLACK, -9, _SLACK, 9).contains(place):
            yield f"tab {text!r} is out of sight"
        elif not bar.tabToolTip(number):
            yield from _short(_advance(bar, text) + 8, place.width(), text)


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    yield from _short(_advance(combo, combo.currentText()), field.width(), combo.currentText())


def _line(line: QLineEdit) -> Iterator[str]:
    if not line.text() and not line.toolTip():
        yield from _short(_advance(line, line.placeholderText()) + 8, line.width(), line.placeholderText())


def _head(head: QHeaderView) -> Iterator[str]:
    if isinstance(head, MergedHead):
        yield from _merged(head)
        return
    for section in range(head.count()):
        text = str(head.model().headerData(section, head.orientation()) or "")
        if head.orientation() is Qt.Orientation.Horizontal and not head.isSectionHidden(section):
            arrow = 12 if head.isSortIndicatorShown() and head.sortIndicatorSection() == section else 0
            yield from _short(_advance(head, text) + 4 + arrow, head.sectionSize(section), text)


def _merged(head: MergedHead) -> Iterator[str]:
    """A label that is cut off is elided, and whole in its tip, unless it has no room for even one line."""
    for cell in head.cells():
        place = head.place_of(cell)
        if place.height() < head.fontMetrics().height() or place.width() < head.fontMetrics().horizontalAdvance("三"):
            yield f"{cell.text!r} has {place.width()} x {place.height()} pixels"


def _table(view: QTableView) -> Iterator[str]:
    for index, place in _cells_in_sight(view):
        text = str(index.data() or "")
        needs = _advance(view, text, index.data(Qt.ItemDataRole.FontRole)) + 2 * 4
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        needs += view.iconSize().width() + 4 if isinstance(icon, QIcon) else 0
        if needs > place.width() and not index.data(Qt.ItemDataRole.ToolTipRole):
            yield f"{text!r} is elided without a tip"


def _figures(view: TableView) -> Iterator[str]:
    for index, place in _cells_in_sight(view):
        mark = index.data(MARK)
        if mark is None:
            continue
        font = QFont(view.font())
        font.setBold(mark.origin == "corrected")
        badge = BADGE + 2 if mark.badge is not None else 0
        yield from _short(_advance(view, str(index.data()), font) + 13 + badge, place.width(), str(index.data()))


def _cells_in_sight(view: QTableView) -> Iterator[tuple[QModelIndex, QRect]]:
    for row in range(view.model().rowCount()):
        for column in range(view.model().columnCount()):
            index = view.model().index(row, column)
            place = view.visualRect(index)
            if view.viewport().rect().intersects(place):
                yield index, place


def _items(view: QListView) -> Iterator[str]:
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        place, text = view.visualRect(index), str(index.data() or "")
        if view.isRowHidden(row) or not view.viewport().rect().intersects(place):
            continue
        font = index.data(Qt.ItemDataRole.FontRole) or view.font()
        room = place.width() - 8 - (20 if index.data(Qt.ItemDataRole.DecorationRole) else 0)
        if view.wordWrap():
            yield from _short(_written(text, font, room, rich=False).height() - 3, place.height(), f"lines of {text}")
        elif _advance(view, text, font) > room and not index.data(Qt.ItemDataRole.ToolTipRole):
            yield f"{text!r} is elided without a tip"


_LOOKS: tuple[tuple[type[QWidget], Callable[..., Iterator[str]]], ...] = (
    (QLabel, _label),
    (QAbstractButton, _button),
    (QTabBar, _tabs),
    (QComboBox, _combo),
    (QLineEdit, _line),
    (QHeaderView, _head),
    (TableView, _figures),
    (QTableView, _table),
    (QListView, _items),
)
