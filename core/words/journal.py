"""What the journal found, in plain words: a review that goes on, a file that changed, damage and recovery."""

from typing import TYPE_CHECKING

from core.errors import JournalError
from core.forms import Form
from core.trail import replay
from core.words import corrections, names

if TYPE_CHECKING:  # the command line has words, but no journal: it does not load SQLite
    from core.journal import Clash, Conflict, Recorded, Recovered, Verified


def resumed(recorded: "Recorded") -> str:
    """Say that a review stands where it stood: 已恢复上次的审校：更正 3 处，判断 1 个，最后一次是 01-15 09:30。"""
    last = f"最后一次是 {recorded.entries[-1].at:%m-%d %H:%M}"
    return f"已恢复上次的审校：{'，'.join((*_done(recorded), last))}。"


def left_off(recorded: "Recorded", still_open: int | None = None) -> str:
    """Say where a review was left: 更正 3 处，判断 1 个，还有 2 个问题，01-15 09:30; what is open if known."""
    left = {None: [], 0: ["没有未解决的问题"]}.get(still_open, [f"还有 {still_open} 个问题"])
    return "，".join((*_done(recorded), *left, f"{recorded.entries[-1].at.astimezone():%m-%d %H:%M}"))


def _done(recorded: "Recorded") -> list[str]:
    past = replay(recorded.entries)
    confirmed = sum(1 for correction in past.corrections.values() if correction.confirms)
    corrected = len(past.corrections) - confirmed
    return _counts((corrected, "更正 {} 处"), (confirmed, "确认 {} 处"), (len(past.verdicts), "判断 {} 个"))


def conflict(found: "Conflict") -> str:
    """Say how much of what was done fits the file as it is now."""
    confirmed = sum(1 for correction in found.settled if correction.confirms)
    parts = _counts(
        (len(found.kept), "{} 处更正可以照旧"),
        (confirmed, "{} 处确认可以照旧"),
        (len(found.settled) - confirmed, "{} 处原文已经改好"),
        (len(found.clashes), "{} 处原文与当时不同、要重新决定"),
        (len(found.verdicts), "判断 {} 个"),
    )
    return f"这份报告的文件在上次审校之后变了：{'，'.join(parts)}。"


def clash(found: "Clash", form: Form) -> str:
    """Name a cell that shows something else than when it was corrected, with all its figures."""
    ref = found.correction.ref
    try:
        name = names.cell_name(ref, form)
    except (KeyError, StopIteration, ValueError):  # a form of another year
        name = str(ref)
    then = f"当时原文 {corrections.shown(found.was)}，更正为 {corrections.shown(found.correction.after)}"
    now = "没有这一格" if found.printed is None else f"原文 {corrections.shown(found.printed)}"
    return f"{name}：{then}；现在{now}"


def held(error: JournalError) -> str:
    """Say who has the report in hand, and that it can only be looked at here."""
    return f"{error.reason}；{error.advice}。"


def unrecorded(error: JournalError) -> str:
    """Say that a review goes on without being recorded, why, and what helps."""
    goes_on = "审校可以继续，只是改动暂时只在这个窗口里，离开前请保存工作簿"
    return f"没有自动保存：{error.reason}。{goes_on}；{error.advice}。"


def verified(found: "Verified") -> str:
    """Say what 检查数据 gave."""
    if found.ok:
        return f"数据完好：{found.events} 条记录逐条核对，一条不差。"
    where = f"第 {found.first_bad} 条起" if found.first_bad else "记录以外的部分"
    return (
        f"数据有损坏：前 {found.events} 条记录完好，{where}与写入时不同。"
        "请重新启动程序，完好的部分会恢复，损坏的文件另外留存。"
    )


def recovered(found: "Recovered") -> str:
    """Say what became of a damaged journal."""
    lost = "" if not found.lost else f"，后面 {found.lost} 条没能恢复"
    return f"审校记录有损坏：前 {found.events} 条已经恢复{lost}。损坏的文件留存为“{found.aside}”。"


def _counts(*counted: tuple[int, str]) -> list[str]:
    return [sentence.format(count) for count, sentence in counted if count]
