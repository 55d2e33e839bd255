"""What is painted by hand, each colour with what it lies on; without lines of the grid and controls that are off."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from PySide6.QtGui import QColor

from core.workbook import canvas, lists, tables
from gui import style
from tests.gui.seen import Matrix, contrast, over, through


class On(NamedTuple):
    """A colour and what it lies on."""

    what: str
    colour: QColor
    ground: QColor


def pairs() -> Iterator[On]:
    """Yield the fills that have a text of their own."""
    use = style.colours()
    for name in ("window", "base", "head", "head_current", "failing", "corrected", "found", "found_current", "message"):
        pair: style.Pair = getattr(use, name)
        yield On(f"text on {name}", pair.text, pair.fill)


def other_text() -> Iterator[On]:
    """Yield text in other colours than that of its ground."""
    use = style.colours()
    for name in ("window", "base", "alternate", "head", "message"):
        yield On(f"muted on {name}", use.muted, ground(name))
    for name in ("window", "base", "alternate"):
        yield On(f"link on {name}", use.accent, ground(name))
        yield On(f"failing words on {name}", use.failing_mark, ground(name))
        yield On(f"corrected words on {name}", use.corrected_mark, ground(name))
        yield On(f"settled words on {name}", use.good_mark, ground(name))
    yield On("number of the current line", use.accent, use.head.fill)
    yield On("current term", use.accent, use.head_current.fill)
    yield On("corrected term, current", use.corrected_mark, use.head_current.fill)
    yield On("filled badge", use.on_mark, use.failing_mark)
    yield On("hollow badge", use.failing_mark, use.base.fill)
    yield On("large button", use.on_mark, use.accent)
    for name in ("base", "failing", "corrected"):
        pair: style.Pair = getattr(use, name)
        yield On(f"text on {name}, chosen", pair.text, over(style.chosen_tint(), pair.fill))
    for name in ("base", "corrected"):
        yield On(f"? on {name}", use.muted, ground(name))


def marks() -> Iterator[On]:
    """Yield marks, frames and lines."""
    use = style.colours()
    drawn = {"culprit": use.failing_mark, "current": use.accent, "not active": use.muted, "corner": use.corrected_mark}
    drawn |= {"tick": use.good_mark, "bars": use.muted}
    for name in ("base", "failing", "corrected"):
        for what, colour in drawn.items():
            yield On(f"{what} on {name}", colour, ground(name))
    yield On("hatch", use.hatch, use.base.fill)
    for name in ("base", "found"):
        yield On(f"line under a figure on {name}", use.failing_mark, ground(name))
        yield On(f"line through a figure on {name}", use.corrected_mark, ground(name))
        yield On(f"line under a guess on {name}", use.muted, ground(name))
    yield On("line under what can be clicked", use.hot_spot, use.base.fill)
    yield On("line under a hit", style.on_hit().failing_mark, use.found_current.fill)
    for name in ("window", "base", "head", "head_current", "message", "failing"):
        yield On(f"focus on {name}", use.accent, ground(name))
    yield On("bar of the current head", use.accent, use.head_current.fill)
    yield On("bar of the chosen row", use.accent, use.head_current.fill)
    for name, (what, colour) in product(
        ("base", "alternate", "window", "head_current"),
        (("error", use.failing_mark), ("settled", use.good_mark), ("hint", use.muted), ("waits", use.corrected_mark)),
    ):
        yield On(f"{what} on {name}", colour, ground(name))


def marks_on_chosen() -> Iterator[On]:
    """Yield the marks of cells that are chosen."""
    use = style.colours()
    for name, mark in product(
        ("base", "failing", "corrected"), ("failing_mark", "corrected_mark", "accent", "muted", "good_mark")
    ):
        yield On(f"{mark} on {name}, chosen", getattr(use, mark), over(style.chosen_tint(), ground(name)))


def ground(name: str) -> QColor:
    """Return a fill by its name."""
    found = getattr(style.colours(), name)
    return found if isinstance(found, QColor) else QColor(found.fill)


def on_paper() -> Iterator[On]:
    """Yield what is drawn on pictures of pages, which are white in either scheme, and their ink."""
    use, white, ink = style.paper(), QColor("white"), QColor("black")
    for name in ("failing", "corrected"):
        fill = through(getattr(use, name).fill, white)
        yield On(f"ink on {name}", through(getattr(use, name).fill, ink), fill)
        for what, colour in (("culprit", use.failing_mark), ("current", use.accent), ("corner", use.corrected_mark)):
            yield On(f"{what} on {name} paper", colour, fill)
    for what, colour in (
        ("culprit", use.failing_mark),
        ("current", use.accent),
        ("outline", use.muted),
        ("line under what can be clicked", use.hot_spot),
    ):
        yield On(f"{what} on paper", colour, white)


def in_workbook() -> Iterator[On]:
    """Yield what a saved workbook shows."""
    black = QColor("black")
    for name in ("FAILING", "CORRECTED", "HEAD"):
        yield On(f"text on {name}", black, QColor(f"#{getattr(canvas, name)}"))
    for look in (tables.ABOUT, tables.CHECK, tables.CHECK_HEAD, lists.CODE):
        yield On("quiet text", QColor(f"#{look.colour}"), QColor("white"))
    yield On("text on hatching", black, QColor(f"#{canvas.ABSENT}"))


def weakest(drawn: Iterator[On], vision: Matrix) -> tuple[float, str]:
    """Return the smallest contrast, and of what it is."""
    return min((contrast(one.colour, one.ground, vision), one.what) for one in drawn)
