"""How the parts of a pane lie: a line of small ones above, and under it what the pane is for."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

_HEAD_MARGINS = (8, 2, 4, 2)


def head(*parts: QWidget) -> QLayout:
    """Lay small parts beside each other; the first takes the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(*_HEAD_MARGINS)
    for part in parts:
        row.addWidget(part, 1 if part is parts[0] else 0)
    return row


def fill(pane: QWidget, *parts: QWidget | QLayout, most: QWidget | None = None) -> None:
    """Lay parts under each other over the whole of a pane, without gaps; `most` takes the room that is left."""
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, 1 if part is most else 0)
