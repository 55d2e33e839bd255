"""Fields of a Word document: what is calculated is changed as a whole, as Word does, or it is calculated again."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.readers.markup import Element
from core.readers.wordml import P, T, W, in_instructions

_RUN, _CHARACTER, _KIND, _SIMPLE = (W + name for name in ("r", "fldChar", "fldCharType", "fldSimple"))
_INSTRUCTION, _DELETED, _SPACE = (
    *(W + name for name in ("instrText", "delInstrText")),
    "{http://www.w3.org/XML/1998/namespace}space",
)
_CODE = W + "instr"
_LINK = "HYPERLINK"


class _Field(NamedTuple):
    """The first and the last run of a field, by number, and what it says before any field nested in it."""

    first: int
    last: int
    code: str


def around(run: Element) -> Sequence[Element]:
    """Return the runs of the outermost field that calculates what a run shows, from its begin to its end."""
    paragraph = next(run.iterancestors(P), None)
    runs = list(paragraph.iter(_RUN)) if paragraph is not None else []
    at = runs.index(run) if run in runs else -1
    found = [
        field
        for field in _fields(runs)
        if field.first <= at <= field.last and field.first < field.last and not _is_link(field.code)
    ]
    outermost = min(found, default=None)
    return runs[outermost.first : outermost.last + 1] if outermost else ()


def _fields(runs: Sequence[Element]) -> Iterator[_Field]:
    """Yield the fields that begin and end within these runs."""
    begun: list[tuple[int, list[str]]] = []
    for number, run in enumerate(runs):
        for part in run.iterchildren(_CHARACTER, _INSTRUCTION, _DELETED):
            kind = part.get(_KIND)
            if part.tag != _CHARACTER:
                if begun:
                    begun[-1][1].append(part.text or "")
            elif kind == "begin":
                begun.append((number, []))
            elif kind == "end" and begun:
                first, words = begun.pop()
                yield _Field(first, number, "".join(words))


def _is_link(code: str) -> bool:
    """Say whether a field only leads elsewhere: its result is what somebody wrote, never calculated again."""
    return code.upper().split(maxsplit=1)[:1] == [_LINK]


def result_of(field: Sequence[Element]) -> str:
    """Return what a field shows."""
    paragraph = next(field[0].iterancestors(P), None)
    unseen = set(in_instructions(paragraph)) if paragraph is not None else set()
    return "".join(text.text or "" for run in field for text in run.iterchildren(T) if text not in unseen)


def spell_out(text: Element) -> None:
    """Write the field around a text, if it is written as one element, as runs: these can be marked as deleted."""
    for simple in list(text.iterancestors(_SIMPLE)):
        if _is_link(simple.get(_CODE) or ""):
            continue
        begin, instruction, middle, end = (simple.makeelement(_RUN, {}, nsmap=simple.nsmap) for _ in range(4))
        for run, kind in ((begin, "begin"), (middle, "separate"), (end, "end")):
            run.append(run.makeelement(_CHARACTER, {_KIND: kind}))
        words = instruction.makeelement(_INSTRUCTION, {_SPACE: "preserve"})
        words.text = simple.get(_CODE)
        instruction.append(words)
        for element in (begin, instruction, middle, *simple.iterchildren(), end):
            simple.addprevious(element)
        parent = simple.getparent()
        if parent is not None:
            parent.remove(simple)
