"""Reports in Word whose figures are written otherwise: in several runs, with a note, as fields, as links."""

import re
from collections.abc import Callable

from tests.renderers.common import Source
from tests.writers import word

_MAIN = "word/document.xml"
_FIGURE = re.compile(r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space=\"preserve\">(\d+(?:\.\d+)?)</w:t></w:r>")


def rewritten(source: Source, write: Callable[[re.Match[str]], str]) -> str:
    """Return the document of a plain report with the run of every figure written otherwise."""
    return _FIGURE.sub(write, word.unpacked(word.word(source))[_MAIN].decode())


def split(source: Source) -> bytes:
    """Each digit in a run of its own, marks of the spelling checker between them."""

    def cut(found: re.Match[str]) -> str:
        runs = (f'<w:r w:rsidR="00A1{i:04}">{found[1]}<w:t>{digit}</w:t></w:r>' for i, digit in enumerate(found[2]))
        return '<w:proofErr w:type="spellStart"/>'.join(runs)

    return word.container(rewritten(source, cut))


def with_notes(source: Source) -> bytes:
    """A raised sign behind every figure, as for a remark below the table."""

    def marked(found: re.Match[str]) -> str:
        return f'{found[0]}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'

    return word.container(rewritten(source, marked))


def calculated(source: Source) -> bytes:
    """Figures that Word has calculated: the results of fields."""

    def field(found: re.Match[str]) -> str:
        return _mark("begin") + _code(" =SUM(LEFT) ") + _mark("separate") + found[0] + _mark("end")

    return word.container(rewritten(source, field))


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _code(*words: str) -> str:
    return "".join(f'<w:r><w:instrText xml:space="preserve">{word}</w:instrText></w:r>' for word in words)


def calculated_in_parts(source: Source) -> bytes:
    """Fields as Word writes them after some editing: what they say over several runs, one in the result of another."""
    outer = _mark("begin") + _code(" = ", "B", "2 + ", " 0 ") + _mark("separate")
    inner = _mark("begin") + _code(" =SU", "M(LEFT) ") + _mark("separate")
    ends = _mark("end") + _mark("end")
    return word.container(rewritten(source, lambda found: outer + inner + found[0] + ends))


def linked(source: Source) -> bytes:
    """Figures that lead elsewhere: links as fields, and as one element, by turns."""
    turns = iter(range(1_000_000))

    def link(found: re.Match[str]) -> str:
        if next(turns) % 2:
            return f'<w:fldSimple w:instr=" HYPERLINK \\l &quot;b1&quot; ">{found[0]}</w:fldSimple>'
        return _mark("begin") + _code(" HYPER", 'LINK \\l "b1" ') + _mark("separate") + found[0] + _mark("end")

    return word.container(rewritten(source, link))


def calculated_simply(source: Source) -> bytes:
    """Figures that Word has calculated, each field one element."""
    return word.container(
        rewritten(source, lambda found: f'<w:fldSimple w:instr=" =SUM(LEFT) ">{found[0]}</w:fldSimple>')
    )


def bookmarked(source: Source) -> bytes:
    """Numbered marks around figures: bookmarks, and links to them."""
    numbers = iter(range(1_000_000))

    def link(found: re.Match[str]) -> str:
        number = next(numbers)
        start, end = f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
        return f'{start}<w:hyperlink w:anchor="b{number}">{found[0]}</w:hyperlink>{end}'

    return word.container(rewritten(source, link))
