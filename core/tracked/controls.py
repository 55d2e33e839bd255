"""Content controls around a change: set so that the change shows, can be accepted, and is not written over."""

from itertools import takewhile

from core.readers.markup import Element
from core.readers.wordml import TC, TR, P, W

_CONTROL, _SETTINGS, _CONTENT, _LOCK = (W + name for name in ("sdt", "sdtPr", "sdtContent", "lock"))
_PARAGRAPH_PROPERTIES, _CELL_PROPERTIES, _VALUE = W + "pPr", W + "tcPr", W + "val"
# settings that would show something else than what is written into a control; as plain text it has no tracked changes
_OVERRIDING = frozenset(("showingPlcHdr", "dataBinding", "text"))
# controls around these are no trouble
_FURTHER = frozenset((TR, W + "txbxContent"))
# each stands for one paragraph or row of several; they mean nothing within a line
_REPEATED = frozenset(("repeatingSection", "repeatingSectionItem"))


def open_up(change: Element) -> None:
    """Let the content controls around a change show it.

    LibreOffice tracks nothing in a control around a paragraph or a cell: such a one goes around what is in the
    paragraph; if it holds more than that, it goes.
    """
    for control in list(change.iterancestors(_CONTROL)):
        _set_free(control)
    paragraph = next(change.iterancestors(P), None)
    if paragraph is None:
        return
    for control in takewhile(lambda above: above.tag not in _FURTHER, list(paragraph.iterancestors())):
        if control.tag == _CONTROL:
            _move_in(control, paragraph)


def _set_free(control: Element) -> None:
    for setting in _settings(control):
        if _name(setting) in _OVERRIDING or (setting.tag == _LOCK and setting.get(_VALUE) == "contentLocked"):
            _remove(setting)
        elif setting.tag == _LOCK and setting.get(_VALUE) == "sdtContentLocked":
            setting.set(_VALUE, "sdtLocked")


def _move_in(control: Element, paragraph: Element) -> None:
    content, parent = control.find(_CONTENT), control.getparent()
    if content is None or parent is None:
        return
    alone = _is_alone(content, paragraph) and _REPEATED.isdisjoint(map(_name, _settings(control)))
    for element in list(content):
        control.addprevious(element)
    parent.remove(control)
    if alone:
        content.extend([child for child in paragraph if child.tag != _PARAGRAPH_PROPERTIES])
        paragraph.append(control)


def _is_alone(content: Element, paragraph: Element) -> bool:
    """Say whether a control holds nothing but a paragraph, or a cell with nothing but it."""
    held = list(content)
    if len(held) == 1 and held[0].tag == TC:
        held = [child for child in held[0] if child.tag != _CELL_PROPERTIES]
    return held == [paragraph]


def _settings(control: Element) -> list[Element]:
    settings = control.find(_SETTINGS)
    return list(settings) if settings is not None else []


def _name(setting: Element) -> str:
    return str(setting.tag).rpartition("}")[2]


def _remove(setting: Element) -> None:
    settings = setting.getparent()
    if settings is not None:
        settings.remove(setting)
