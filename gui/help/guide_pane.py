"""The guide beside the work: it scrolls, looks for words and closes without getting in the way."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)
from PySide6.QtWidgets import QLabel, QTextBrowser, QTextEdit, QWidget

from core.document import Span
from gui import style
from gui.help import guide, legend
from gui.parts.controls import sign_button, words_field
from gui.parts.find_bar import fold, hits
from gui.parts.layouts import fill, head

_MARGIN = 10
_BLANK = "\N{EN SPACE}"
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_TABLES: dict[guide.Table, str] = {"marks": "⟦marks⟧", "keys": "⟦keys⟧"}


class GuidePane(QWidget):
    """Shows the guide; Esc closes it, typing in its line finds words."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = ""
        self._hits: list[Span] = []
        self._at = -1
        self.view = QTextBrowser()
        self.view.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("使用说明"))
        self.view.setOpenLinks(False)
        self.words, self.count = words_field(self.tr("在使用说明中查找")), QLabel()
        self.words.textChanged.connect(self._search)
        self.close_button = sign_button("✕", self.tr("收起使用说明（Esc）"))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()

    def _lay_out(self) -> None:
        fill(self, head(self.words, self.count, self.close_button, margins=(6, 4, 6, 4)), self.view, most=self.view)
        self.setMinimumWidth(250)
        self.setFocusProxy(self.view)
        for widget in (self.words, self.view):
            widget.installEventFilter(self)

    def show_part(self, table: guide.Table) -> None:
        """Go to the part that ends in one of the tables, once it has its width."""
        self._draw()
        QTimer.singleShot(0, self, lambda: self._go_to(self._places[table]))

    def _go_to(self, place: int) -> None:
        document = self.view.document()
        block = document.findBlock(place)
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.previous()
        top = document.documentLayout().blockBoundingRect(block).top()
        self.view.verticalScrollBar().setValue(round(top) - _MARGIN)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw it when it is first looked at."""
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks in light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._drawn:
            self._draw()

    def _draw(self) -> None:
        if self._drawn == style.scheme():
            return
        self._drawn = style.scheme()
        at = self.view.verticalScrollBar().value()
        document = QTextDocument(self.view)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        content = guide.text()
        for table, place in _TABLES.items():
            content = guide.within(content, table, f"\n{place}\n\n").replace(f"<!-- {table} -->", "")
            content = content.replace(f"<!-- /{table} -->", "")
        document.setMarkdown(content)
        _set_bullets_apart(document)
        for number, row in enumerate(legend.ROWS):
            picture = legend.picture(row, self.font(), self.devicePixelRatioF())
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"mark:{number}"), picture)
        self._places = {table: _fill(document, place, table) for table, place in _TABLES.items()}
        self.view.setDocument(document)
        self.view.verticalScrollBar().setValue(at)
        self._search()

    def _search(self) -> None:
        self._hits = hits(fold(self.view.toPlainText()), self.words.text())
        self._at = 0 if self._hits else -1
        self._show_hit()

    def _step(self, by: int) -> None:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show_hit()

    def _show_hit(self) -> None:
        marked = [self._tinted(span, current=number == self._at) for number, span in enumerate(self._hits)]
        self.view.setExtraSelections(marked)
        if self._hits:
            self.count.setText(f"{self._at + 1}/{len(self._hits)}")
            cursor = QTextCursor(self.view.document())
            cursor.setPosition(self._hits[self._at].start)
            self.view.setTextCursor(cursor)
            self.view.ensureCursorVisible()
        else:
            self.count.setText(self.tr("没有找到") if self.words.text() else "")

    def _tinted(self, span: Span, *, current: bool) -> QTextEdit.ExtraSelection:
        use = style.colours()
        pair = use.found_current if current else use.found
        tint = QTextCharFormat()
        tint.setBackground(pair.fill)
        tint.setForeground(pair.text)
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, tint
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc, Ctrl+F, and Enter in the line of words."""
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return super().eventFilter(watched, event)
        pressed = event.type() is QEvent.Type.KeyPress
        finding = event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        entered = watched is self.words and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (event.key() == Qt.Key.Key_Escape or finding or entered):
            return super().eventFilter(watched, event)
        event.accept()  # before the window's shortcuts
        if pressed and finding:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.words.selectAll()
        elif pressed and entered:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif pressed:
            self.closed.emit()
        return True


def _set_bullets_apart(document: QTextDocument) -> None:
    """Let bullets keep off the words: Qt leaves as much as a blank between, which is next to nothing in Chinese."""
    wide = QFontMetricsF(document.defaultFont()).horizontalAdvance(_BLANK)
    block = document.begin()
    while block.isValid():
        bullets = block.textList()
        if bullets is not None and bullets.format().style() in _BULLETS:
            cursor, apart = QTextCursor(block), QTextBlockFormat()
            cursor.insertText(_BLANK)
            apart.setTextIndent(-wide)
            apart.setLeftMargin(wide)
            cursor.mergeBlockFormat(apart)
        block = block.next()


def _fill(document: QTextDocument, place: str, table: guide.Table) -> int:
    """Put a table where its name stands; return where."""
    cursor = document.find(place)
    cursor.insertHtml(guide.keys() if table == "keys" else guide.marks())
    return cursor.position()
