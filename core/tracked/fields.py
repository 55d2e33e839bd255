"""Fields of a Word document: what is calculated is changed as a whole, as Word does, or it is calculated again."""

from collections.abc import Sequence

from core.readers.markup import Element
from core.readers.wordml import P, T, W

_RUN, _CHARACTER, _KIND, _SIMPLE = (W + name for name in ("r", "fldChar", "fldCharType", "fldSimple"))
_INSTRUCTION, _SPACE = W + "instrText", "{http://www.w3.org/XML/1998/namespace}space"


def around(run: Element) -> Sequence[Element]:
    """Return the runs of the outermost field that a run is in, from its begin to its end; none where it is in none."""
    paragraph = next(run.iterancestors(P), None)
    found: list[Element] = []
    depth = 0
    for other in paragraph.iter(_RUN) if paragraph is not None else ():
        kinds = [mark.get(_KIND) for mark in other.iterchildren(_CHARACTER)]
        if not depth:
            found = []
        found.append(other)
        depth += kinds.count("begin") - kinds.count("end")
        if depth <= 0:
            if run in found:
                return found if len(found) > 1 else ()
            depth = 0
    return ()


def result_of(field: Sequence[Element]) -> str:
    """Return what a field shows."""
    return "".join(text.text or "" for run in field for text in run.iterchildren(T))


def spell_out(text: Element) -> None:
    """Write the field around a text, if it is written as one element, as runs: these can be marked as deleted."""
    for simple in list(text.iterancestors(_SIMPLE)):
        begin, instruction, middle, end = (simple.makeelement(_RUN, {}, nsmap=simple.nsmap) for _ in range(4))
        for run, kind in ((begin, "begin"), (middle, "separate"), (end, "end")):
            run.append(run.makeelement(_CHARACTER, {_KIND: kind}))
        words = instruction.makeelement(_INSTRUCTION, {_SPACE: "preserve"})
        words.text = simple.get(W + "instr")
        instruction.append(words)
        for element in (begin, instruction, middle, *simple.iterchildren(), end):
            simple.addprevious(element)
        parent = simple.getparent()
        if parent is not None:
            parent.remove(simple)
