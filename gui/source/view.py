"""The source as plain text, of whatever size: line numbers, hot spots, frames."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QRectF, Signal
from PySide6.QtGui import (
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from core.document import Span
from gui.parts.filler import Filler
from gui.positions import Positions
from gui.source.gutter import Gutter
from gui.source.surface import Surface
from gui.spots import Spots

_TAB_DIGITS = 4


class SourceView(Surface, QPlainTextEdit):  # type: ignore[misc]  # the surface is typed as for QTextEdit
    """Read-only text that is walked by mouse and keyboard; lays out only what is visible."""

    picked = Signal(object)  # CellRef
    taken = Signal(object)  # Span of a number, to be taken over
    missed = Signal(str)  # a number was to be taken over: why none is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begin()
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.positions: Positions = Positions("")
        self.gutter = Gutter(self)
        self.updateRequest.connect(self.gutter.update)
        self._filler = Filler(self)
        self._filler.grown.connect(self._arrived)
        self.verticalScrollBar().valueChanged.connect(self._tint_found)

    def show_text(self, text: str, spots: Spots) -> None:
        """Show a text with its hot spots; long lines are cut into blocks."""
        self._forget(text, spots)
        self.positions = Positions(text)
        self._filler.begin(self.positions.shown)
        self._fit_tabs()
        self.gutter.fit(self.positions.blocks)
        self._tint_found()

    def _arrived(self) -> None:
        if self._awaited is not None:
            self.bring_into_sight(self._awaited)
        self._tint_found()

    def _has(self, position: int) -> bool:
        return self._filler.has(position)

    def _in_place(self, position: int) -> int:
        return self._filler.within(position)

    def _centre(self) -> None:
        self.centerCursor()

    # places ----------------------------------------------------------------------------------------------------

    def box_of(self, block: QTextBlock) -> QRectF:
        """Return where a block lies in the viewport."""
        return self.blockBoundingGeometry(block).translated(self.contentOffset())

    def _blocks_from_top(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the visible blocks with their places."""
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.box_of(block)
            if box.top() > self.viewport().height():
                return
            if block.isVisible():
                yield block, box
            block = block.next()

    def numbers_from_top(self) -> Iterator[tuple[str, range, QRectF]]:
        """Yield the number of each visible line, an arrow where a line only goes on."""
        for block, box in self._blocks_from_top():
            line = self.positions.line_of(block.blockNumber())
            first = QRectF(box.topLeft(), block.layout().lineAt(0).rect().size())
            yield str(line or "↳"), range(block.position(), block.position() + block.length()), first

    def visible_stretch(self) -> Span:
        """Return the code points between the first and the last visible line."""
        last = self.cursorForPosition(self.viewport().rect().bottomRight())
        last.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        start = self.positions.from_qt(self.firstVisibleBlock().position())
        return Span(start, self.positions.from_qt(last.position()) + 1)

    def _nearest(self, block: QTextBlock) -> QTextBlock:
        top = self.firstVisibleBlock()
        return top if block.position() < top.position() else block

    def _fit_tabs(self) -> None:
        self.setTabStopDistance(_TAB_DIGITS * self.fontMetrics().horizontalAdvance("0"))

    # events ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the frames over it."""
        self._paint_under()
        super().paintEvent(event)
        self._paint_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers beside the text, and what is framed in sight."""
        with self.keeping_in_sight(event.oldSize()):
            super().resizeEvent(event)
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter.sizeHint().width(), inside.height()))
        self._tint_found()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "gutter"):
            self._fit_tabs()
            self.gutter.fit(self.positions.blocks)
            self._tint_found()
            self._repaint()
