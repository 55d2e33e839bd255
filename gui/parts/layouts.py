"""How the parts of a pane lie: a line of small ones above, and under it what the pane is for; and what lies where."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Inner = TypeVar("Inner", bound=QBoxLayout)

Margins = tuple[int, int, int, int]  # left, above, right, below

_HEAD_MARGINS = (8, 2, 4, 2)
_FOOT_MARGINS = (8, 4, 8, 4)


class Line(NamedTuple):
    """Small parts beside each other; the first takes the room that is left, or nothing does and they stand right."""

    parts: tuple[QWidget, ...]
    first_grows: bool
    margins: Margins


def head(*parts: QWidget, margins: Margins = _HEAD_MARGINS) -> Line:
    """Say what stands above what a pane is for; the first takes the room that is left."""
    return Line(parts, first_grows=True, margins=margins)


def foot(*parts: QWidget) -> Line:
    """Say what stands below what a pane is for, at its right."""
    return Line(parts, first_grows=False, margins=_FOOT_MARGINS)


def fill(pane: QWidget, *parts: QWidget | Line, most: QWidget | None = None) -> None:
    """Lay parts under each other over the whole of a pane, without gaps; `most` takes the room that is left."""
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        if isinstance(part, Line):
            _lay(part, column)
        else:
            column.addWidget(part, 1 if part is most else 0)


def within(layout: QBoxLayout, inner: Inner) -> Inner:
    """Put an empty layout into another one, to be filled now.

    Filled before, Python would keep hold of its items, and later take what lies where Qt had one of them for it: the
    program would crash.
    """
    layout.addLayout(inner)
    return inner


def _lay(line: Line, column: QBoxLayout) -> None:
    row = within(column, QHBoxLayout())
    row.setContentsMargins(*line.margins)
    if not line.first_grows:
        row.addStretch()
    for part in line.parts:
        row.addWidget(part, 1 if line.first_grows and part is line.parts[0] else 0)


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of those within it, as they stand on the screen.

    Never through its items: Python would keep hold of them (see `within`).
    """
    around = layout.parentWidget()
    widgets = around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if around else []
    parts: dict[int, QWidget | QLayout] = {layout.indexOf(widget): widget for widget in widgets}
    parts |= {layout.indexOf(inner): inner for inner in layout.children() if isinstance(inner, QLayout)}
    for place in sorted(parts.keys() - {-1}):
        part = parts[place]
        if isinstance(part, QLayout):
            yield from laid_out(part)
        else:
            yield part


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and delete it when nobody is at work with it any more."""
    for widget in laid_out(layout):
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
