"""Which stretch of a document is which official table and section; how sure is left to the parser."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.document import Document
from core.forms import Form, all_forms, form_of_year
from core.labels import bare
from core.lines import Line, lines_of
from core.locate import by_lines, by_order, headings, running_text, title
from core.locate.places import Found
from core.locate.row_labels import anchored
from core.model import Part

_PROSE = 60


@dataclass(frozen=True, slots=True)
class Places:
    """Everything found in one document: whose report, which form, which parts, where every row stands."""

    form: Form
    organization: str | None
    year: int | None
    parts: tuple[Part, ...]
    found: Found
    lines: tuple[Line, ...]

    @property
    def has_table_words(self) -> bool:
        """Whether words that only the tables have stand outside sentences, with figures or without."""
        return any(anchored(line.text) for line in self.lines if not by_lines.is_prose(line))


class Text(NamedTuple):
    """A document cut into lines of pieces, and what is known of it without its rows."""

    lines: list[Line]
    organization: str | None
    year: int | None
    form: Form
    parts: tuple[Part, ...]


Cut = Callable[[Document], list[Line]]


class Way(NamedTuple):
    """One way to find rows: how the document is cut, and in which order the pieces are read; given what was found."""

    name: str
    cut: Cut
    find: Callable[[Text, Found | None], Found]
    worth_trying: Callable[[Document, Found], bool]


def _in_running_text(document: Document) -> list[Line]:
    return running_text.cut(document, all_forms())


def _by_lines(text: Text, _: Found | None = None) -> Found:
    return by_lines.find(text.lines, text.form, text.parts)


def _by_order(text: Text, found: Found | None) -> Found:
    return by_order.find(text.lines, text.form, text.parts, found or _by_lines(text))


# Tried in this order where it makes sense; the one that finds most is taken, the first of equals.
WAYS = (
    Way("lines", lines_of, _by_lines, lambda *_: True),
    Way("order", lines_of, _by_order, lambda _, found: found.strays > 0),
    Way("running text", _in_running_text, _by_lines, running_text.is_worth_trying),
)


def official_tables(document: Document) -> Places:
    """Find the official tables, their form, the six parts and the title."""
    best: Places | None = None
    texts: dict[Cut, Text] = {}
    for way in WAYS:
        if best is not None and not way.worth_trying(document, best.found):
            continue
        text = texts.get(way.cut) or _text(way.cut(document))
        texts[way.cut] = text
        found = way.find(text, best.found if best else None)
        places = Places(text.form, text.organization, text.year, text.parts, found, tuple(text.lines))
        if best is None or places.found.size > best.found.size:
            best = places
    assert best is not None  # noqa: S101  (WAYS is not empty)
    return best


def _text(lines: list[Line]) -> Text:
    organization, year = title.title_of(lines)
    form = form_of(lines, year)
    return Text(lines, organization, year, form, headings.parts_of(lines, form))


def form_of(lines: Sequence[Line], year: int | None) -> Form:
    """Tell the form from the labels it alone has; where no label tells, or those of two, the year, else the newest."""
    text = bare("\n".join(line.text for line in lines if line.separator != "none" or len(line.text) < _PROSE))
    scores = [(sum(marker in text for marker in form.markers), form) for form in all_forms()]
    best = max(score for score, _ in scores)
    leading = [form for score, form in scores if 2 * score >= best]
    of_year = form_of_year(year) if year else None
    if len(leading) == 1 or (best and of_year not in leading):
        return max(scores, key=lambda pair: pair[0])[1]
    return of_year or all_forms()[-1]
