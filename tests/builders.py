"""What tests are made of: balanced figures, reports built by hand, and what a reader must give of a text."""

from collections.abc import Mapping

from hypothesis import strategies as st

from core.document import Document, Span
from core.forms import CellRef, form
from core.model import Cell, CellStatus, Figure, Report
from tests.expectation import Expected, Seen, all_read, differences
from tests.figures import SCALES, Figures, balanced, dice, zeros
from tests.prose import Prose, prose

__all__ = [
    "SCALES",
    "Expected",
    "Figures",
    "Prose",
    "Seen",
    "a_report",
    "all_read",
    "balanced",
    "dice",
    "differences",
    "prose",
    "ref",
    "small",
    "tables",
    "zeros",
]


def tables(form_code: str, scales: tuple[str, ...] = SCALES) -> st.SearchStrategy[Figures]:
    """Generate balanced figures; what fails shrinks towards towns and low seeds."""
    return st.builds(
        lambda scale, seed: balanced(form_code, scale, dice(seed)),
        st.sampled_from(scales),
        st.integers(0, 99_999),
    )


def ref(name: str) -> CellRef:
    """Return the cell with the contract's name, such as `ref("applications.received.total")`."""
    return CellRef(*name.split("."))


def small(form_code: str = "2021") -> Figures:
    """Return a small balanced report: 6 received (4 persons, 2 companies), 1 carried over, 5 ended, 2 forward."""
    figures = zeros(form_code)
    persons_companies = {
        "received": (4, 2),
        "carried_over": (1, 0),
        "granted": (2, 1),
        "unavailable_not_held": (1, 1),
        "results_total": (3, 2),
        "carried_forward": (2, 0),
    }
    for row, (persons, companies) in persons_companies.items():
        figures[CellRef("applications", row, "natural_person")] = persons
        figures[CellRef("applications", row, "business")] = companies
        figures[CellRef("applications", row, "total")] = persons + companies
    figures[ref("proceedings.reconsideration.upheld")] = 1
    figures[ref("proceedings.reconsideration.total")] = 1
    return figures


_PLACEHOLDERS = ("/", "-", "--", "—", "——", "无", "不涉及", "不适用", "N/A")


def _cell(at: CellRef, value: Figure | str | None, start: int) -> Cell:
    """A number, or by what is printed: None absent, "" blank, "/" placeholder, other text unreadable."""
    if value is None:
        return Cell(at, CellStatus.ABSENT)
    raw = str(value)
    span = Span(start, start + len(raw))
    if not isinstance(value, str):
        return Cell(at, CellStatus.NUMBER, raw, value, span)
    if not value:
        return Cell(at, CellStatus.BLANK, "", None, span)
    status = CellStatus.PLACEHOLDER if value in _PLACEHOLDERS else CellStatus.UNREADABLE
    return Cell(at, status, raw, None, span)


def a_report(  # noqa: PLR0913  (all but the first are rarely given)
    changes: Mapping[str, Figure | str | None] | None = None,
    *,
    figures: Figures | None = None,
    form_code: str = "2021",
    organization: str | None = "云溪县人民政府",
    year: int | None = None,
    text: str = "",
) -> Report:
    """Return `small()` (or `figures`) with some cells changed, such as {"applications.received.total": 7}.

    None makes a cell absent, "" blank, "/" a placeholder, other text unreadable. The text of
    the report is `text` with every figure on a line of its own behind it.
    """
    values: dict[CellRef, Figure | str | None] = {**(figures or small(form_code))}
    values.update({ref(name): value for name, value in (changes or {}).items()})
    lines = [text]
    length = len(text) + 1
    cells = []
    for at, value in values.items():
        cells.append(_cell(at, value, length))
        if value is not None:
            lines.append(str(value))
            length += len(lines[-1]) + 1
    return Report(
        document=Document("built.txt", "0" * 64, "text", "\n".join(lines), encoding="utf-8"),
        form=form(form_code),
        organization=organization,
        year=year or (2021 if form_code == "2021" else 2020),
        parts=(),
        cells=tuple(cells),
    )
