"""A report as a scanner or a camera leaves it: pages of a PDF as pictures, with noise, leaning and compression."""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

import numpy as np
import pypdfium2
from PIL import Image

from tests.renderers.common import Source
from tests.writers import pdf


class Scanner(NamedTuple):
    """How pages are scanned; `noise` in steps of grey, `turn` in degrees, `quality` of JPEG (none: without loss)."""

    dpi: int = 200
    noise: float = 0
    turn: float = 0
    quality: int | None = None
    quarters: int = 0
    shadow: float = 0
    black_and_white: bool = False


CLEAN = Scanner()
ROUGH = Scanner(dpi=150, noise=8, turn=1.5, quality=40, shadow=0.25)


def pages(document: bytes, scanner: Scanner = CLEAN, seed: int = 0) -> list[Image.Image]:
    """Scan every page of a PDF."""
    opened = pypdfium2.PdfDocument(document)
    try:
        return [_scanned(page, scanner, seed + number) for number, page in enumerate(opened)]
    finally:
        opened.close()


def page_of(document: bytes, words: str) -> int:
    """Return the number of the first page of a PDF that has these words in letters."""
    opened = pypdfium2.PdfDocument(document)
    try:
        texts = [page.get_textpage().get_text_bounded() for page in opened]
    finally:
        opened.close()
    return 1 + next(number for number, text in enumerate(texts) if words in text)


def _scanned(page: pypdfium2.PdfPage, scanner: Scanner, seed: int) -> Image.Image:
    picture = page.render(scale=scanner.dpi / 72, grayscale=True).to_pil().convert("L")
    if scanner.turn:
        picture = picture.rotate(scanner.turn, resample=Image.Resampling.BICUBIC, fillcolor=255)
    pixels = np.asarray(picture, np.float64)
    if scanner.shadow:
        pixels *= np.linspace(1, 1 - scanner.shadow, pixels.shape[1])[None, :]
    if scanner.noise:
        pixels += np.random.default_rng(seed).normal(0, scanner.noise, pixels.shape)
    picture = Image.fromarray(np.rot90(pixels.clip(0, 255), -scanner.quarters).astype(np.uint8))
    if scanner.black_and_white:
        return picture.point(lambda value: 255 * (value > 150)).convert("1")
    if scanner.quality is None:
        return picture
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=scanner.quality)
    return Image.open(BytesIO(stream.getvalue()))


def tiff(pictures: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """Put pages into one file."""
    stream = BytesIO()
    pictures[0].save(stream, "TIFF", save_all=True, append_images=pictures[1:], dpi=(dpi, dpi), compression="tiff_lzw")
    return stream.getvalue()


def one_page(picture: Image.Image, form: str = "PNG", dpi: int = 200) -> bytes:
    """Write a page in a format with one page."""
    stream = BytesIO()
    picture.save(stream, form, dpi=(dpi, dpi))
    return stream.getvalue()


def scanned_pdf(pictures: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """Write pages as a PDF without any letters."""
    stream = BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi)
    return stream.getvalue()


def write(source: Source, scanner: Scanner = CLEAN, style: pdf.Style | None = None) -> bytes:
    """Write the whole report as one TIFF."""
    return tiff(pages(pdf.pdf(source, style), scanner), scanner.dpi)
