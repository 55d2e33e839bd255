"""Where the window stands on the screen: as it was last time, as far as that can be seen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.settings import Settings

_USUAL = QSize(1280, 720)
_IN_SIGHT = QSize(320, 200)  # so much has to be, or it is not to be found
_NAME = "window"


def restore(window: QWidget, settings: Settings) -> None:
    """Take the place of last time; what was kept may be damaged, or of a screen that is not there any more."""
    window.resize(_USUAL)
    kept = settings.layout(_NAME)
    if kept is None:
        return
    window.restoreGeometry(kept)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)  # there would be no way out of it
    if not _is_in_sight(window.normalGeometry() if window.isMaximized() else window.geometry()):
        window.setWindowState(Qt.WindowState.WindowNoState)
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.setGeometry(QRect(room.topLeft(), _USUAL.boundedTo(room.size())))


def keep(window: QWidget, settings: Settings) -> None:
    """Remember the place."""
    settings.keep_layout(_NAME, window.saveGeometry())


def _is_in_sight(place: QRect) -> bool:
    """Say whether a window can be seen, and is no larger than all screens together."""
    screens = QGuiApplication.screens()
    seen = (place.intersected(screen.availableGeometry()).size() for screen in screens)
    largest = screens[0].virtualSize()
    return any(size.expandedTo(_IN_SIGHT) == size for size in seen) and place.size().boundedTo(largest) == place.size()
