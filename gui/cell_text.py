"""What a cell of the tables says: in its place, in its tooltip, to a screen reader."""

from PySide6.QtCore import QCoreApplication

from core import words
from core.corrections import plain_digits
from core.forms import Form
from core.model import Cell, CellStatus
from gui import speech
from gui.marks import MarkState, ReviewState


def _tr(text: str) -> str:
    return QCoreApplication.translate("cell_text", text)


def figure_text(cell: Cell | None) -> str:
    """Return what was read, as plain digits with the unit the source prints; what is no number as printed."""
    if cell is None:
        return ""
    if cell.value is None:
        return (cell.raw or "").strip()
    return plain_digits(cell.value) + (cell.unit or "")


def shown_text(cell: Cell | None, mark: MarkState, absent: str = "") -> str:
    """Return what stands in the cell: the figure, else what the equations force, else 缺 where the source has none."""
    if cell is None or cell.value is not None:
        return figure_text(cell)
    if mark.implied is not None and cell.status in (CellStatus.BLANK, CellStatus.ABSENT):
        return f"≈ {plain_digits(mark.implied)}"
    return (absent or _tr("缺")) if cell.status is CellStatus.ABSENT else figure_text(cell)


def sentence(form: Form, cell: Cell | None, mark: MarkState) -> str:
    """Say everything the marks say, for tooltip and screen reader."""
    if cell is None:
        return ""
    said = [words.cell_sentence(cell, form, implied=mark.implied, say=speech.term)]
    if mark.origin == "corrected":
        said.append(_tr("已更正，原文所印：{}").format(mark.printed or _tr("空白")))
    said += filter(None, (_check_words(mark), _role_words(mark)))
    return speech.together((*said, review_words(mark.review)))


def review_words(state: ReviewState) -> str:
    """Say what a person has said of a figure; nothing where nobody has."""
    return {"confirmed": _tr("已确认"), "postponed": _tr("待核实")}.get(state, "")


def _check_words(mark: MarkState) -> str:
    if mark.badge is not None:
        said = _tr("不平衡，见问题 {}") if mark.check == "failing" else _tr("见问题 {}")
        return said.format(mark.badge)
    return {"failing": _tr("不平衡"), "unknown": _tr("不能核对")}.get(mark.check, "")


def _role_words(mark: MarkState) -> str:
    return {"culprit": _tr("可能错在这里"), "takes_part": _tr("当前等式中的一格")}.get(mark.role, "")
