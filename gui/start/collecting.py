"""Garbage is collected in the window's thread alone.

Python collects in whatever thread allocates next. Where that is one of the background, it frees the wrappers of widgets
while Qt deletes the widgets themselves in the window's thread, and the program crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200


class Collector(QObject):
    """Looks from time to time whether a collection is due, by Python's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, and those younger with it."""
        # a threshold of 0 stands for no such generation
        pairs = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(pairs) if most and count > most]
        if due:
            gc.collect(due[-1])
