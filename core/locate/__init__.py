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


class Way(NamedTuple):
    """One way to find rows: how the document is cut into lines of pieces, and in which order they are read."""

    name: str
    cut: Callable[[Document, Sequence[Form]], list[Line]]
    find: Callable[[Sequence[Line], Form, Sequence[Part]], Found]
    worth_trying: Callable[[Document, Found], bool]


# Tried in this order where it makes sense; the one that finds most is taken, the first of equals.
WAYS = (
    Way("lines", lambda document, _: lines_of(document), by_lines.find, lambda *_: True),
    Way("order", lambda document, _: lines_of(document), by_order.find, lambda _, found: found.strays > 0),
    Way("running text", running_text.cut, by_lines.find, running_text.is_worth_trying),
)


def official_tables(document: Document) -> Places:
    """Find the official tables, their form, the six parts and the title."""
    best: Places | None = None
    for way in WAYS:
        if best is not None and not way.worth_trying(document, best.found):
            continue
        places = _look(document, way)
        if best is None or places.found.size > best.found.size:
            best = places
    assert best is not None  # noqa: S101  (WAYS is not empty)
    return best


def _look(document: Document, way: Way) -> Places:
    lines = way.cut(document, all_forms())
    organization, year = title.title_of(lines)
    form = form_of(lines, year)
    parts = headings.parts_of(lines, form)
    return Places(form, organization, year, parts, way.find(lines, form, parts), tuple(lines))


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
