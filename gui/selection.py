"""The cell and the finding under discussion: every pane follows them, none owns them."""

from PySide6.QtCore import QObject, Signal

from core.findings import Key
from core.forms import CellRef


class Selection(QObject):
    """One current cell and one current finding; moving to where it already is tells nobody."""

    moved = Signal(object)  # CellRef | None
    pointed = Signal(object)  # Key | None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ref: CellRef | None = None
        self._finding: Key | None = None

    @property
    def ref(self) -> CellRef | None:
        """The current cell."""
        return self._ref

    @property
    def finding(self) -> Key | None:
        """The current finding, by the name that survives a re-check."""
        return self._finding

    def move_to(self, ref: CellRef | None) -> None:
        """Make another cell the current one."""
        if ref != self._ref:
            self._ref = ref
            self.moved.emit(ref)

    def point_at(self, finding: Key | None) -> None:
        """Make another finding the current one."""
        if finding != self._finding:
            self._finding = finding
            self.pointed.emit(finding)

    def clear(self) -> None:
        """Forget both, as when another report comes."""
        self.point_at(None)
        self.move_to(None)
