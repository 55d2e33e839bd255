"""What all renderers share: the source of a rendering, rows of labels and figures, the frame of a whole report."""

from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import NamedTuple

from core.forms import CellRef, Form, Table, form
from core.layout import layout_of
from tests.expectation import ABSENT, Expected, all_read
from tests.figures import Figures, balanced, dice
from tests.prose import PLACES, Prose, prose

Item = str | CellRef
Line = list[Item]


class Rendered(NamedTuple):
    """A text and what a reader must give of it; `error` where it must refuse, with the contract's code."""

    text: str
    expected: Expected
    error: str | None = None


class Source(NamedTuple):
    """What is rendered; `rng` decides where pages end and which variants are taken."""

    form: Form
    figures: Figures
    prose: Prose
    rng: Random

    def show(self, item: Item) -> str:
        """Return a label as it is, a figure in plain digits."""
        return item if isinstance(item, str) else str(self.figures[item])

    def expected(self, lost: Iterable[CellRef] = ()) -> Expected:
        """Expect everything but what the rendering loses."""
        return {**all_read(self.figures), **dict.fromkeys(lost, ABSENT)}


Renderer = Callable[[Source], Rendered]


def source(form_code: str, scale: str, seed: int, year: int | None = None) -> Source:
    """Make figures and prose for one rendering; the same seed gives the same source."""
    rng = dice(seed)
    figures = balanced(form_code, scale, rng)
    return from_figures(form_code, figures, scale, seed, year)


def from_figures(
    form_code: str, figures: Figures, scale: str = "county", seed: int = 0, year: int | None = None
) -> Source:
    """Wrap given figures for a rendering."""
    words = prose(figures, PLACES[scale], year or {"2019": 2020}.get(form_code, 2021))
    return Source(form(form_code), figures, words, dice(seed + 1))


def rows_of(table: Table) -> list[tuple[str, tuple[str, ...], list[CellRef]]]:
    """Return code, labels (a group's label on its first row only) and figures of every row of table 三."""
    result = []
    before: tuple[str, ...] = ()
    for row in table.rows:
        shown = tuple(
            "" if row.path[: level + 1] == before[: level + 1] and level < len(row.path) - 1 else label
            for level, label in enumerate(row.path)
        )
        before = row.path
        result.append((row.code, shown, [CellRef(table.code, row.code, c.code) for c in row.columns]))
    return result


def grid(table: Table) -> list[Line]:
    """Return the official table as a full rectangle; merged cells leave empty ones behind their first."""
    layout = layout_of(table)
    lines: list[Line] = [[""] * layout.columns for _ in range(layout.rows)]
    for cell in layout.cells:
        lines[cell.row][cell.column] = cell.ref or cell.text
    return lines


def compact(table: Table) -> list[Line]:
    """Return the official table row by row without the empty rests of merged cells."""
    return [[item for item in line if item != ""] for line in grid(table)]


def tabbed(show: Callable[[Item], str], lines: Iterable[Sequence[Item]]) -> str:
    """Join cells with tabs, rows with line ends."""
    return "\n".join("\t".join(map(show, line)) for line in lines)


_HALF = str.maketrans("（）", "()")


def half(label: str) -> str:
    """Write the brackets of a table label as converters do: `（一）予以公开` → `(一) 予以公开`."""
    if not label.startswith("（"):
        return label
    head, _, rest = label.translate(_HALF).partition(")")
    return f"{head}) {rest.replace('(', ' (').replace('，', ', ')}"


def pad(items: Sequence[Item], width: int) -> Line:
    """Fill a row with empty cells."""
    return [*items, *[""] * (width - len(items))]


NUMBERS = "一二三四五六"


class Frame(NamedTuple):
    """How a rendering writes what is not a table; `{n}` number, `{t}` title."""

    title: str = "{t}"
    part: str = "{n}、{t}"
    late_part: str | None = None
    topic: str = "（{n}）{t}"
    run_in: bool = False
    blank: str = "\n\n"
    opening: str = "\n\n"
    doubled: bool = False
    prose: Callable[[str], str] = str
    ending: str = ""


def overview(words: Prose, frame: Frame) -> list[str]:
    """Return the paragraphs of part 一."""
    shown = [] if frame.doubled else [frame.prose(words.preamble)]
    for number, (topic, paragraph) in zip(NUMBERS, words.overview, strict=False):
        heading = frame.topic.format(n=number, t=topic)
        if frame.run_in:
            shown.append(f"{heading}。{frame.prose(paragraph)}")
        else:
            shown += [heading, frame.prose(paragraph)]
    return shown


def assemble(source: Source, frame: Frame, bodies: dict[str, str | None]) -> str:
    """Write a whole report: `bodies` are the tables by section code; None leaves heading and table out."""
    words = source.prose
    sections = {section.code: section for section in source.form.sections}
    first = frame.part.format(n="一", t=sections["overview"].title)
    pieces = [frame.title.format(t=words.title)]
    if frame.doubled:
        pieces += [first, words.preamble]
    pieces += [first, *overview(words, frame)]
    late: dict[str, Sequence[str]] = {
        "problems": [frame.prose(paragraph) for paragraph in words.problems],
        "other_matters": [frame.prose(paragraph) for paragraph in words.others],
    }
    for code, section in list(sections.items())[1:]:
        pattern = frame.late_part if frame.late_part and code in ("proceedings", "problems") else frame.part
        heading = pattern.format(n=section.number, t=section.title)
        if code in late:
            pieces += [heading, *late[code]]
        elif bodies.get(code) is not None:
            pieces += [heading, bodies[code] or ""]
    return frame.opening + frame.blank.join(piece for piece in pieces if piece) + frame.ending


def cut(paragraph: str, rng: Random) -> str:
    """Cut a paragraph in the middle of a sentence, as the end of a page does."""
    at = rng.randint(len(paragraph) // 3, len(paragraph) * 2 // 3)
    while paragraph[at] in "。，；、：）" or paragraph[at - 1] in "。；！？" or paragraph[at - 1 : at + 1].isdigit():
        at += 1
    return f"{paragraph[:at]}\n\n{paragraph[at:]}"
