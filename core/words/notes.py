"""Parts of sentences that depend on what there is to say."""

from collections.abc import Iterable, Sequence

from core.model import Cell
from core.words import names

# what is odd about a figure's print, and how it should be
_PLAINLY = {
    "thousands": "不带逗号",
    "inner_space": "不带空格",
    "full_width": "用半角数字",
    "sign": "不带符号",
    "chinese": "用阿拉伯数字",
    "ten_thousand": "不用“万”",
    "leading_zero": "前面不加 0",
    "remark": "不带说明",
}


def plain_note(cells: Iterable[Cell]) -> str:
    """Return how figures that are printed like these should be, （不带逗号、用半角数字）; empty where it is plain."""
    traits = {trait for cell in cells for trait in cell.traits}
    said = [words for trait, words in _PLAINLY.items() if trait in traits]
    return f"（{'、'.join(said)}）" if said else ""


def forced_note(apart: Sequence[str], forced: Sequence[str]) -> str:
    """Say what the other figures force, of which cell if there are several; nothing is forced where it is empty."""
    if len(apart) == 1:
        return f"按其他数字推算应是 {forced[0]}，请对照原件"
    known = [f"{name}应是 {value}" for name, value in zip(apart, forced, strict=True) if value]
    rest = "" if len(known) == len(apart) else "；其余没有发生的应填 0"
    return f"按其他数字推算，{names.listed(known)}，请对照原件{rest}"


def year_or(year: str, known: str, unknown: str) -> str:
    """Name the year before, or say it without its number."""
    return known.format(year=year) if year else unknown


def name_or_none(name: str) -> str:
    """是“云溪县人民政府”, or that no name is printed."""
    return f"是“{name}”" if name else "没有写明单位"
