"""Which stretch of a document is which official table and section; how sure is left to the parser."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.document import Document
from core.forms import Form, Table, all_forms, form_of_year
from core.labels import bare
from core.lines import Line, lines_of
from core.locate import by_lines, headings, title
from core.locate.places import Found
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


# The ways to find rows, in the order they are tried: each takes the document's lines and gives what it finds.
Strategy = Callable[[Sequence[Line], Form, Sequence[Part]], Found]
STRATEGIES: tuple[Strategy, ...] = (by_lines.find,)


def official_tables(document: Document) -> Places:
    """Find the official tables, their form, the six parts and the title."""
    lines = lines_of(document)
    organization, year = title.title_of(lines)
    form = form_of(lines, year)
    parts = headings.parts_of(lines, form)
    found = max((strategy(lines, form, parts) for strategy in STRATEGIES), key=lambda found: found.size)
    return Places(form, organization, year, parts, found, tuple(lines))


def form_of(lines: Sequence[Line], year: int | None) -> Form:
    """Tell the form from the labels it alone has; where no label tells, from the year, else the newest."""
    text = bare("\n".join(line.text for line in lines if line.separator != "none" or len(line.text) < _PROSE))
    scores = [(sum(marker in text for marker in form.markers), form) for form in all_forms()]
    best = max(score for score, _ in scores)
    leading = [form for score, form in scores if score == best]
    if len(leading) == 1:
        return leading[0]
    return (form_of_year(year) if year else None) or all_forms()[-1]


def table_of_part(form: Form, code: str | None) -> Table | None:
    """Return the table that belongs into a part of the report, if one does."""
    return next((table for table in form.tables if table.section == code), None)
