"""The XML of Word brought to its plain form: body, tables, rows, cells, paragraphs, runs; nothing else in between."""

from itertools import accumulate

from core.readers.markup import Element, drop_elements, drop_tags, raise_digits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = W[1:-1].encode()
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MOST_DIGITS = 6
_OFF = frozenset(("0", "false", "off", "none"))

P, TBL, TR, TC, T = (W + name for name in ("p", "tbl", "tr", "tc", "t"))
BODY = W + "body"


_FIELD, _FIELD_MARK = W + "fldChar", W + "fldCharType"
_TEXT_BOX, _RAISED = W + "txbxContent", W + "vertAlign"
NUMBERED, CHUNK, FOOTNOTE, ENDNOTE = (
    W + name for name in ("numPr", "altChunk", "footnoteReference", "endnoteReference")
)
_DELETED = (W + "del", W + "cellDel")
_CHANGES = ("tcPr", "pPr", "rPr", "trPr", "tblPr", "tblPrEx", "tblGrid")  # how they were before a tracked change
_GONE = tuple(
    W + name
    for name in (
        *("del", "moveFrom", "delText", "sdtPr", "sdtEndPr", "rt"),
        *(f"{name}Change" for name in _CHANGES),
    )
)
_AROUND = tuple(
    W + name
    for name in (
        *("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "hyperlink", "fldSimple"),
        *("ruby", "rubyBase", "dir", "bdo"),
    )
)
_RARE = (
    *(_MC + "AlternateContent", W + "vanish", _RAISED, _TEXT_BOX, W + "cellDel", _FIELD),
    *(NUMBERED, CHUNK, FOOTNOTE, ENDNOTE),
    *_GONE,
    *_AROUND,
)


def transitional(data: bytes) -> bytes:
    """Give a part that is saved as strict OOXML the names that the others have."""
    return data.replace(_STRICT, _TRANSITIONAL) if is_strict(data) else data


def is_strict(data: bytes) -> bool:
    """Say whether a part is saved as strict OOXML."""
    return _STRICT in data


def strict(data: bytes) -> bytes:
    """Give a part the names of strict OOXML again."""
    return data.replace(_TRANSITIONAL, _STRICT)


def simplify(root: Element) -> set[object]:
    """Take tracked insertions and content controls in, leave deletions out, one branch of every alternative.

    Returns which of the rarer elements there are: what does not occur costs nothing.
    """
    present: set[object] = {element.tag for element in root.iter(*_RARE)}
    if _MC + "AlternateContent" in present:
        _choose_branches(root)
    if not present.isdisjoint(_DELETED):
        _remove_deleted_rows_and_cells(root)
    gone = [tag for tag in _GONE if tag in present]
    if gone:
        drop_elements(root, *gone)
    if _FIELD in present:
        for text in in_instructions(root):
            _remove(text)
    if W + "vanish" in present:
        _remove_hidden(root)
    if _RAISED in present:
        _raise(root)
    around = [tag for tag in _AROUND if tag in present]
    if around:
        drop_tags(root, *around)
    if _TEXT_BOX in present:
        _take_out_text_boxes(root)
    return present


def in_instructions(root: Element) -> list[Element]:
    """Return the texts within the instructions of fields, which do not print: results of fields nested there."""
    texts: list[Element] = []
    begun: list[int | None] = []
    borders: dict[int, int] = {}
    for element in root.iter(_FIELD, T):
        kind = element.get(_FIELD_MARK)
        if element.tag == T:
            texts.append(element)
        elif kind == "begin":
            begun.append(len(texts))
        elif begun and kind == "separate" and (start := begun[-1]) is not None:
            for border, step in ((start, 1), (len(texts), -1)):
                borders[border] = borders.get(border, 0) + step
            begun[-1] = None
        elif begun and kind == "end":
            begun.pop()
    depths = accumulate(borders.get(index, 0) for index in range(len(texts)))
    return [text for text, depth in zip(texts, depths, strict=True) if depth]


def is_on(element: Element | None) -> bool:
    """Say whether a property that is there is switched on."""
    return element is not None and element.get(W + "val", "true") not in _OFF


def integer(text: str | None, default: int) -> int:
    """Read a small whole number; the default for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else default


def _choose_branches(root: Element) -> None:
    """Keep the first choice of every alternative; the fallback repeats it for old programs."""
    for alternative in list(root.iter(_MC + "AlternateContent")):
        choices = list(alternative.iterchildren(_MC + "Choice"))
        for child in list(alternative)[: None if choices else 0]:
            if child is not choices[0]:
                alternative.remove(child)
    drop_tags(root, _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback")


def _remove_deleted_rows_and_cells(root: Element) -> None:
    for properties, mark in (("trPr", "del"), ("tcPr", "cellDel")):
        for element in list(root.iter(W + properties)):
            owner = element.getparent()
            if element.find(W + mark) is not None and owner is not None:
                _remove(owner)


def _remove_hidden(root: Element) -> None:
    for vanish in list(root.iter(W + "vanish")):
        properties = vanish.getparent()
        run = properties.getparent() if properties is not None else None
        if run is not None and run.tag == W + "r" and is_on(vanish):
            _remove(run)


def _raise(root: Element) -> None:
    for align in root.iter(_RAISED):
        properties = align.getparent()
        run = properties.getparent() if properties is not None else None
        if run is not None and run.tag == W + "r" and align.get(W + "val") == "superscript":
            raise_digits(run)


def _take_out_text_boxes(root: Element) -> None:
    """Put the paragraphs of a text box behind the paragraph that it is anchored in."""
    for box in reversed(list(root.iter(_TEXT_BOX))):
        anchor = next(box.iterancestors(P), None)
        _remove(box)
        if anchor is not None:
            for child in reversed(list(box)):
                anchor.addnext(child)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
