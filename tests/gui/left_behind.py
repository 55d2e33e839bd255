"""What Python still holds of Qt's objects.

Objects that are no QObjects do not tell Python when Qt deletes them. Python then takes whatever Qt makes at the same
address for the one it knew; when that goes in turn, it frees the wrong one, and the program crashes.
"""

import gc
from collections import Counter

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem
from shiboken6 import getAllValidWrappers, ownedByPython


def layout_items() -> list[str]:
    """Return the kinds of the layouts' items that Python holds."""
    return [type(one).__name__ for one in getAllValidWrappers() if is_item(one)]


def is_item(one: object) -> bool:
    """Say whether this is what a layout puts around a widget or a gap; a layout itself is a QObject, and no danger."""
    return isinstance(one, QLayoutItem) and not isinstance(one, QLayout)


def held() -> Counter[str]:
    """Count what Python holds of what Qt owns, by kind; garbage and what is to be deleted are left out."""
    for _ in range(3):
        gc.collect()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Counter(type(one).__name__ for one in getAllValidWrappers() if not ownedByPython(one))
