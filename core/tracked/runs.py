"""Runs of a Word document cut at the borders of a figure, the old one marked as deleted, the new one as inserted."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import pairwise
from typing import NamedTuple

from core.readers.docx_places import Spot
from core.readers.markup import Element
from core.readers.wordml import P, T, W
from core.tracked import controls, fields

R, _DEL, _INS, _MOVE_TO = (W + name for name in ("r", "del", "ins", "moveTo"))
_PROPERTIES, _PARAGRAPH_PROPERTIES = W + "rPr", W + "pPr"
_DELETED = {T: W + "delText", W + "instrText": W + "delInstrText"}
_NOT_SHOWN = frozenset((_DEL, W + "moveFrom"))
_ID, _AUTHOR, _DATE = W + "id", W + "author", W + "date"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MOST_DIGITS = 10
# what the look of a new run does not take over: that the old one was hidden, or who changed it
_NO_LOOK = tuple(W + name for name in ("vanish", "rPrChange", "ins", "del", "moveFrom", "moveTo"))


class Mark(NamedTuple):
    """Who changed something and when, as Word writes it."""

    author: str
    date: str


class Cut(NamedTuple):
    """A stretch of one `w:t`."""

    text: Element
    start: int
    end: int


def cuts_of(spots: Iterable[Spot]) -> list[Cut]:
    """Return the stretches of text in which these characters stand, with the blanks between them."""
    found: list[Cut] = []
    for text, offset in spots:
        if found and found[-1].text is text:
            found[-1] = found[-1]._replace(end=offset + 1)
        else:
            found.append(Cut(text, offset, offset + 1))
    return found


class Runs:
    """The runs of a document, cut once at all places where something is to be marked."""

    def __init__(self, root: Element, cuts: Iterable[Cut]) -> None:
        self._next_id = 1 + max(map(int, _ids(root)), default=0)
        borders: dict[Element, set[int]] = {}
        for text, start, end in cuts:
            borders.setdefault(text, {0, len(text.text or "")}).update((start, end))
        self._runs = {text: dict(_cut(text, sorted(at))) for text, at in borders.items()}
        self._inserted: dict[Element, Element] = {}

    def of(self, cut: Cut) -> list[Element]:
        """Return the runs that a stretch is made of now."""
        return [run for start, run in self._runs[cut.text].items() if cut.start <= start < cut.end]

    def replace(self, cuts: Iterable[Cut], text: str, mark: Mark) -> bool:
        """Mark stretches as deleted and a text, if there is one, as inserted behind them.

        A field goes as a whole, or it would be calculated again; false where it shows more than these stretches.
        """
        runs = [run for cut in cuts for run in self.of(cut)]
        look = runs[0].find(_PROPERTIES)
        field = fields.around(runs[0])
        if field:
            if fields.result_of(field).strip() != fields.result_of(runs).strip():
                return False
            runs = list(field)
        home = next(runs[0].iterancestors(P), None)
        last = [run for run in runs if next(run.iterancestors(P), None) is home][-1]
        for run in runs:
            self._delete(run, mark)
            controls.open_up(run)
        if text:
            self._inserted[last] = self._insert_after(_parent(last), text, look, mark)
        return True

    def fill(self, cell: Element, text: str, mark: Mark) -> Element | None:
        """Mark a text as inserted into an empty cell; nothing where the cell has no paragraph."""
        paragraphs = _shown(cell, P)
        runs = _shown(cell, R)
        if runs:
            return self._insert_after(runs[-1], text, runs[-1].find(_PROPERTIES), mark)
        if not paragraphs:
            return None
        look = paragraphs[0].find(f"{_PARAGRAPH_PROPERTIES}/{_PROPERTIES}")
        holder = next(paragraphs[0].iter(W + "sdtContent"), paragraphs[0])
        inserted = self._insertion(holder, text, look, mark)
        holder.append(inserted)
        controls.open_up(inserted)
        return inserted

    def end_of(self, run: Element) -> Element:
        """Return what stands last where a run is: what was inserted for it, else itself."""
        return self._inserted.get(run, run)

    def _delete(self, run: Element, mark: Mark) -> None:
        for part in run.iterchildren(*_DELETED):
            part.tag = _DELETED[str(part.tag)]
        deletion = self._marked(run, _DEL, mark)
        _parent(run).replace(run, deletion)
        deletion.append(run)

    def _insert_after(self, at: Element, text: str, look: Element | None, mark: Mark) -> Element:
        """Insert behind an element, outside of what an earlier reviewer inserted."""
        while _parent(at).tag in (_INS, _MOVE_TO):
            at = self._end_of_insertion(at)
        inserted = self._insertion(at, text, look, mark)
        at.addnext(inserted)
        controls.open_up(inserted)
        return inserted

    def _end_of_insertion(self, at: Element) -> Element:
        """Let the insertion around an element end behind it; what follows gets one of its own."""
        around = _parent(at)
        rest = list(at.itersiblings())
        if rest:
            twin = _made(around, str(around.tag), {**dict(around.attrib), _ID: self._new_id()})
            twin.extend(rest)
            around.addnext(twin)
        return around

    def _insertion(self, near: Element, text: str, look: Element | None, mark: Mark) -> Element:
        run = _made(near, R)
        if look is not None:
            run.append(_look(look))
        content = _made(near, T, {_SPACE: "preserve"})
        content.text = text
        run.append(content)
        inserted = self._marked(near, _INS, mark)
        inserted.append(run)
        return inserted

    def _marked(self, near: Element, tag: str, mark: Mark) -> Element:
        return _made(near, tag, {_ID: self._new_id(), _AUTHOR: mark.author, _DATE: mark.date})

    def _new_id(self) -> str:
        self._next_id += 1
        return str(self._next_id - 1)


def _ids(root: Element) -> Iterator[str]:
    for element in root.iter():
        found = element.get(_ID) if isinstance(element.tag, str) else None
        if found and is_number(found):
            yield found


def is_number(text: str) -> bool:
    """Say whether new numbers have to lie above this one: those near the end of the 31 bits leave no room there."""
    return text.isascii() and text.isdigit() and len(text) < _MOST_DIGITS


def _cut(text: Element, borders: list[int]) -> Iterator[tuple[int, Element]]:
    """Divide a run so that each stretch of one of its texts is a run of its own; yield where each begins."""
    run = _parent(text)
    after = list(text.itersiblings())
    if after:
        rest = _like(run)
        rest.extend(after)
        run.addnext(rest)
    if any(child.tag != _PROPERTIES for child in text.itersiblings(preceding=True)):
        alone = _like(run)
        alone.append(text)
        run.addnext(alone)
        run = alone
    content = text.text or ""
    for start, end in pairwise(borders):
        piece = text
        if start:
            following = _like(run)
            piece = _made(text, T)
            following.append(piece)
            run.addnext(following)
            run = following
        piece.text = content[start:end]
        piece.set(_SPACE, "preserve")
        yield start, run


def _like(run: Element) -> Element:
    """Make an empty run that looks the same."""
    made = _made(run, str(run.tag), dict(run.attrib))
    look = run.find(_PROPERTIES)
    if look is not None:
        made.append(deepcopy(look))
    return made


def _look(look: Element) -> Element:
    copy = deepcopy(look)
    for child in [child for child in copy if child.tag in _NO_LOOK]:
        copy.remove(child)
    return copy


def _shown(cell: Element, tag: str) -> list[Element]:
    """Return the elements of a cell that are neither deleted nor hidden."""
    return [
        element
        for element in cell.iter(tag)
        if _NOT_SHOWN.isdisjoint(above.tag for above in element.iterancestors())
        and element.find(f"{_PROPERTIES}/{W}vanish") is None
    ]


def _made(near: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    return near.makeelement(tag, dict(attributes or {}), nsmap=near.nsmap)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    if parent is None:
        raise ValueError(element.tag)
    return parent
