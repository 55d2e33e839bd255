"""The keys and the menu for sizes: they are about the pane that has the keyboard, the original or the tables."""

from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import Actions
from gui.settings import Settings
from gui.tables.table_pane import TablePane
from gui.window.original import Original


class Sized(Protocol):
    """What has a size."""

    def larger(self) -> None: ...  # noqa: D102  (a protocol)
    def smaller(self) -> None: ...  # noqa: D102  (as above)
    def whole(self) -> None: ...  # noqa: D102  (as above)


def wire(actions: Actions, original: Original, tables: TablePane, settings: Settings) -> None:
    """Let keys and menu change sizes, and remember those of the tables; the original remembers its own."""

    def current() -> Sized:
        focused = QApplication.focusWidget()
        return original.sized if isinstance(focused, QWidget) and original.isAncestorOf(focused) else tables.zoom

    actions.wire(
        {
            "zoom_in": lambda: current().larger(),
            "zoom_out": lambda: current().smaller(),
            "zoom_whole": lambda: current().whole(),
        }
    )
    tables.zoom.kept(settings.zoom("tables"))
    tables.zoom.changed.connect(lambda percent: settings.keep_zoom("tables", str(percent)))
