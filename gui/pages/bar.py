"""The tools of the page image: which page, how large."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from gui.pages.canvas import PageCanvas
from gui.parts.controls import sign_button

_LEVELS = (50, 75, 100, 125, 150, 200, 300)


class PageBar(QWidget):
    """Previous page, number, next page; smaller, size, larger."""

    def __init__(self, canvas: PageCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.number = QSpinBox()
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setKeyboardTracking(False)
        self.number.setPrefix(self.tr("第 "))
        self.number.setToolTip(self.tr("页码，输入后按 Enter"))
        self.number.setAccessibleName(self.tr("页码"))
        self.previous = sign_button("◀", self.tr("上一页"))
        self.next = sign_button("▶", self.tr("下一页"))
        self.smaller = sign_button("−", self.tr("缩小（Ctrl+−）"))
        self.larger = sign_button("＋", self.tr("放大（Ctrl++）"))
        self.level = QComboBox()
        self.level.setToolTip(self.tr("页面大小（Ctrl+0：适合文字）"))
        self.level.setAccessibleName(self.tr("页面大小"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 1, 4, 1)
        row.setSpacing(2)
        turning: tuple[QWidget, ...] = (self.previous, self.number, self.next)
        sizing: tuple[QWidget, ...] = (self.smaller, self.level, self.larger)
        for widget in turning:
            row.addWidget(widget)
        row.addSpacing(10)
        for widget in sizing:
            row.addWidget(widget)
        self._wire()

    def _wire(self) -> None:
        canvas = self._canvas
        self.number.valueChanged.connect(canvas.go_to_page)
        self.previous.clicked.connect(lambda: canvas.go_to_page(canvas.page - 1))
        self.next.clicked.connect(lambda: canvas.go_to_page(canvas.page + 1))
        self.smaller.clicked.connect(canvas.smaller)
        self.larger.clicked.connect(canvas.larger)
        self.level.activated.connect(self._choose)
        canvas.moved.connect(self.follow)
        canvas.zoomed.connect(self.follow)
        self.follow()

    def _choose(self, index: int) -> None:
        chosen = self.level.itemData(index)
        if isinstance(chosen, int):
            self._canvas.set_zoom(chosen / 100)
        else:
            self._canvas.fit(chosen)

    def follow(self) -> None:
        """Show the page and the size in force."""
        canvas = self._canvas
        with QSignalBlocker(self.number):
            self.number.setRange(1, max(canvas.pages, 1))
            self.number.setSuffix(self.tr(" 页 / {}").format(canvas.pages))
            self.number.setValue(canvas.page)
        self.setEnabled(canvas.pages > 0)
        self.previous.setEnabled(canvas.page > 1)
        self.next.setEnabled(canvas.page < canvas.pages)
        self._show_level(round(100 * canvas.zoom))

    def _show_level(self, percent: int) -> None:
        fits = self._canvas.fits
        with QSignalBlocker(self.level):
            self.level.clear()
            self.level.addItem(self.tr("适合文字"), "text")
            self.level.addItem(self.tr("适合页宽"), "page")
            for level in sorted({*_LEVELS, percent} if fits == "none" else _LEVELS):
                self.level.addItem(f"{level} %", level)
            self.level.setCurrentIndex(self.level.findData(percent if fits == "none" else fits))
