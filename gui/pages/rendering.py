"""Draws pages in the background and keeps the last few; what nobody wants any more is not drawn."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.errors import ReportError
from gui import speech
from gui.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.document import Document
    from core.pages import Pages
    from core.pages.records import PageImage

_MOST_BYTES = 96 * 1024 * 1024


class _Kept(NamedTuple):
    width: int  # as asked for; a huge page comes smaller
    image: QImage


class PageSource(QObject):
    """The pages of one document as images."""

    opened = Signal(object)  # sizes of the pages
    arrived = Signal(int)  # number of the page whose image is there
    failed = Signal(str)  # why no page can be shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._pages: Pages | None = None
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._wanted: dict[int, int] = {}

    def open(self, document: Document) -> None:
        """Look at another document; `opened` or `failed` follows."""
        self.clear()
        path, sha256 = Path(document.path), document.sha256

        def work(_: object) -> Pages:
            from core import pages  # noqa: PLC0415  (only who looks at pages needs it)

            return pages.open_pages(path, sha256)

        self._job = self._jobs.start(document.name, work, self._opened, self._failed)

    def clear(self) -> None:
        """Forget everything."""
        self.rest()
        self._pages = None
        self._kept.clear()

    def rest(self) -> None:
        """Draw nothing more until something is wanted again."""
        self._wanted = {}
        if self._job is not None:
            self._jobs.cancel(self._job)
            self._job = None

    def stop(self) -> None:
        """Draw nothing more, and wait for what is being drawn."""
        self.rest()
        self._jobs.stop()

    @property
    def opening(self) -> bool:
        """Whether it is not known yet if there are pages."""
        return self._pages is None and self._job is not None

    def image(self, page: int) -> QImage | None:
        """Return the last image of a page, of whatever width."""
        kept = self._kept.get(page)
        if kept is None:
            return None
        self._kept.move_to_end(page)
        return kept.image

    def want(self, widths: Mapping[int, int]) -> None:
        """Ask for pages in so many pixels each, the most urgent first, in place of what was asked for before."""
        self._wanted = {page: width for page, width in widths.items() if not self._has(page, width)}
        self._go_on()

    def _has(self, page: int, width: int) -> bool:
        return page in self._kept and self._kept[page].width == width

    def _go_on(self) -> None:
        if self._job is not None or not self._wanted or self._pages is None:
            return
        page, width = next(iter(self._wanted.items()))
        del self._wanted[page]
        pages = self._pages

        def work(_: object) -> QImage:
            from core.pages import render  # noqa: PLC0415  (as above)

            return _image(render(pages, page, width))

        def done(image: object) -> None:
            self._job = None
            if isinstance(image, QImage):
                self._keep(page, _Kept(width, image))
                self.arrived.emit(page)
            self._go_on()

        self._job = self._jobs.start(pages.name, work, done, self._failed)

    def _keep(self, page: int, kept: _Kept) -> None:
        self._kept[page] = kept
        self._kept.move_to_end(page)
        while len(self._kept) > 1 and sum(one.image.sizeInBytes() for one in self._kept.values()) > _MOST_BYTES:
            self._kept.popitem(last=False)

    def _opened(self, pages: object) -> None:
        from core.pages import Pages  # noqa: PLC0415  (as above)

        self._job = None
        if isinstance(pages, Pages):
            self._pages = pages
            self.opened.emit(pages.sizes)
            self._go_on()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._wanted = {}
        if not isinstance(error, ReportError):
            raise error
        self.failed.emit(speech.sentence(error.message))


def _image(drawn: PageImage) -> QImage:
    """Bring a page into the form that is painted fastest; the copy is Qt's own."""
    image = QImage(drawn.pixels, drawn.width, drawn.height, 4 * drawn.width, QImage.Format.Format_RGBX8888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
