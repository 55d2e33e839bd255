"""What is put off until things have settled."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, milliseconds: int, do: Callable[[], object]) -> QTimer:
    """Return a timer that does something once, so long after it was started last; it lives with its owner."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
