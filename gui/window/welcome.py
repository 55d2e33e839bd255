"""What stands there before a report is open: how to open one, a sample to try, and what was worked on last."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCommandLinkButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import icons, speech, style
from gui.parts.layouts import empty, laid_out, within
from gui.settings import Settings

_MOST_REVIEWS, _MOST_RECENT = 5, 6
_LEFT, _RIGHT = 300, 440
_BETWEEN, _BELOW, _ASIDE = 48, 12, 44  # the last: margins and a bar to scroll

Button = TypeVar("Button", bound=QPushButton)


class Resumable(NamedTuple):
    """A review that can be gone on with: its file, whose report it is, and where it was left."""

    path: Path
    name: str
    said: str


class Welcome(QWidget):
    """Large buttons to open and to try, and beside them what can be gone on with."""

    shown = Signal()  # what can be gone on with is to be looked up
    open_wanted = Signal()
    folder_wanted = Signal()
    sample_wanted = Signal()
    recent_picked = Signal(object)  # Path

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._reviews: tuple[Resumable, ...] = ()
        self._leading: dict[Path, QPushButton] = {}  # by what they lead to
        self.button = self._large(self.tr("打开报告…"), self.open_wanted)
        self.folder_button = self._large(self.tr("打开文件夹…"), self.folder_wanted)
        self.sample_button = self._large(self.tr("看一份样例"), self.sample_wanted)
        self.sample_button.setToolTip(self.tr("一份虚构的报告，里面有几处错误，可以随便试着改"))
        self.button.setDefault(True)
        self._last = QVBoxLayout()
        self._last.setSpacing(2)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.setFocusProxy(self.button)
        self._dress()

    def _large(self, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text)
        button.setMinimumHeight(44)
        button.setAutoDefault(True)  # so that Enter presses it
        button.clicked.connect(wanted)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("打开一份政府信息公开工作年度报告"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        left, right = QWidget(), QWidget()
        left.setFixedWidth(_LEFT)
        right.setFixedWidth(_RIGHT)
        buttons = QVBoxLayout(left)
        buttons.setSpacing(12)
        for button in (self.button, self.folder_button, self.sample_button):
            buttons.addWidget(button)
        buttons.addWidget(_quiet(self.tr("也可以把报告文件或文件夹拖到这个窗口里。\n按 F1 看使用说明。")))
        buttons.addStretch()
        beside = QVBoxLayout(right)
        within(beside, self._last)
        beside.addStretch()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addStretch(2)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(18)
        middle = within(column, QHBoxLayout())
        middle.addStretch()
        within(middle, self._row).setSpacing(_BETWEEN)
        middle.addStretch()
        for part in (left, right):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(3)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(_scrolled(inside))

    def _dress(self) -> None:
        use = style.colours()
        self.button.setStyleSheet(
            f"QPushButton {{ background: {use.accent.name()}; color: {use.on_mark.name()};"
            # the frame around what has the keyboard has the same colour: it stands off
            " border: none; border-radius: 4px; font-weight: 600; margin: 4px; }"
        )

    def minimumSizeHint(self) -> QSize:
        """As wide as the list: where there is no more room, it goes below the buttons."""
        return QSize(_RIGHT + _ASIDE, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the buttons, or below them."""
        super().resizeEvent(event)
        beside = self.width() >= _LEFT + _BETWEEN + _RIGHT + _ASIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(_BETWEEN if beside else _BELOW)

    def showEvent(self, event: QShowEvent) -> None:
        """List what there is now."""
        super().showEvent(event)
        self.show_last()
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and style.colours().accent.name() not in self.button.styleSheet():
            self._dress()
            self.show_last()

    @property
    def review_buttons(self) -> list[QCommandLinkButton]:
        """The reviews that can be gone on with."""
        return [button for button in laid_out(self._last) if isinstance(button, QCommandLinkButton)]

    @property
    def recent_buttons(self) -> list[QPushButton]:
        """The files and folders opened last, those whose review can be gone on with left out."""
        links = self.review_buttons
        return [button for button in laid_out(self._last) if isinstance(button, QPushButton) and button not in links]

    @property
    def emptiness(self) -> str:
        """What is said where there is nothing to go on with; empty where there is."""
        return "" if self._reviews or self._settings.recent else self.tr("还没有审校过报告。")

    def show_reviews(self, reviews: Sequence[Resumable]) -> None:
        """List reviews that can be gone on with, the latest first."""
        self._reviews = tuple(reviews[:_MOST_REVIEWS])
        self.show_last()

    def show_last(self) -> None:
        """List reviews and files, or say that there are none."""
        had_keyboard = next((path for path, button in self._leading.items() if button.hasFocus()), None)
        empty(self._last)
        self._leading = {}
        listed = {review.path for review in self._reviews}
        files = [path for path in self._settings.recent if path not in listed][:_MOST_RECENT]
        if self._reviews:
            self._last.addWidget(_heading(self.tr("接着审校")))
        for review in self._reviews:
            self._last.addWidget(self._link(review))
        if files:
            self._last.addWidget(_heading(self.tr("最近打开")))
        for path in files:
            self._last.addWidget(self._file(path))
        if self.emptiness:
            self._last.addWidget(_heading(self.emptiness))
            self._last.addWidget(_quiet(self.tr("审校过的报告会列在这里，点一下就从上次停下的地方继续。")))
        if had_keyboard is not None:
            again = self._leading.get(had_keyboard, self.button)
            again.show()  # what is hidden takes no keyboard
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Give the first button the keyboard that was on something which is gone."""
        if self.isVisible():
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, review: Resumable) -> QCommandLinkButton:
        button = QCommandLinkButton(self._fitting(review.name), review.said)
        button.setIcon(icons.icon("open"))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(str(review.path))
        button.setAccessibleName(speech.together((review.name, review.said)))
        return self._leading_to(button, review.path)

    def _file(self, path: Path) -> QPushButton:
        name = speech.file_name(path.name)
        button = QPushButton(self._fitting(name))
        button.setFlat(True)
        button.setStyleSheet("text-align: left; padding: 4px 10px;")
        button.setToolTip(str(path))
        button.setAccessibleName(name)
        return self._leading_to(button, path)

    def _leading_to(self, button: Button, path: Path) -> Button:
        button.setAutoDefault(True)
        self._leading[path] = button
        button.clicked.connect(lambda _=False: self.recent_picked.emit(path))
        return button

    def _fitting(self, name: str) -> str:
        room = _RIGHT - 3 * self.fontMetrics().height()
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")


def _scrolled(inside: QWidget) -> QScrollArea:
    """Let a long list be no reason for a high window."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(0, 6, 0, 2)
    return label


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label
