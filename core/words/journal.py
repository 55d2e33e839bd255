"""What the journal found, in plain words: a review that goes on, a file that changed, damage and recovery."""

from typing import TYPE_CHECKING

from core.errors import JournalError
from core.errors.sentence import Sentence
from core.forms import Form
from core.model import Report
from core.trail import replay
from core.words import corrections, names

if TYPE_CHECKING:  # the command line has words, but no journal: it does not load SQLite
    from core.journal import Clash, Conflict, Recorded, Recovered, Verified


def resumed(recorded: "Recorded") -> Sentence:
    """Say that a review stands where it stood: 已恢复上次的审校：更正 3 处，判断 1 个，最后一次是 01-15 09:30。"""
    last = Sentence("最后一次是 {at}", at=f"{recorded.entries[-1].at:%m-%d %H:%M}")
    return Sentence("已恢复上次的审校：{done}。", done=(*_done(recorded), last))


def left_off(recorded: "Recorded", still_open: int | None = None) -> Sentence:
    """Say where a review was left: 更正 3 处，判断 1 个，还有 2 个问题，01-15 09:30; what is open if known."""
    done: list[str] = [*_done(recorded)]
    if still_open is not None:
        done.append(Sentence("还有 {count} 个问题", count=still_open) if still_open else Sentence("没有未解决的问题"))
    at = f"{recorded.entries[-1].at.astimezone():%m-%d %H:%M}"
    return Sentence("{done}", done=(*done, at))


def _done(recorded: "Recorded") -> tuple[Sentence, ...]:
    past = replay(recorded.entries)
    confirmed = sum(1 for correction in past.corrections.values() if correction.confirms)
    corrected = len(past.corrections) - confirmed
    return _counts(
        Sentence("更正 {count} 处", count=corrected),
        Sentence("确认 {count} 处", count=confirmed),
        Sentence("判断 {count} 个", count=len(past.verdicts)),
    )


def conflict(found: "Conflict") -> Sentence:
    """Say how much of what was done fits the file as it is now."""
    confirmed = sum(1 for correction in found.settled if correction.confirms)
    parts = _counts(
        Sentence("{count} 处更正可以照旧", count=len(found.kept)),
        Sentence("{count} 处确认可以照旧", count=confirmed),
        Sentence("{count} 处原文已经改好", count=len(found.settled) - confirmed),
        Sentence("{count} 处原文与当时不同、要重新决定", count=len(found.clashes)),
        Sentence("判断 {count} 个", count=len(found.verdicts)),
    )
    return Sentence("这份报告的文件在上次审校之后变了：{parts}。", parts=parts)


def foreign(found: "Conflict", report: Report) -> Sentence:
    """Say that another unit's or year's report lies where one was reviewed."""
    source = found.earlier.source
    return Sentence(
        "这个位置现在是另一份报告：{now}。上次在这里审校的是{then}，当时的更正仍然留着，没有用到这份报告上。",
        now=_whose(report.organization, report.year),
        then=_whose(source.organization, source.year),
    )


def _whose(organization: str | None, year: int | None) -> Sentence | str:
    of = organization or Sentence("（没有读到单位）")
    return Sentence("{of} {year} 年", of=of, year=year) if year else of


def overruled(found: "Clash", form: Form) -> Sentence:
    """Name a cell that was corrected before and otherwise now: the later correction holds."""
    now, after = (side or Sentence(corrections.EMPTY) for side in (found.now or "", found.correction.after))
    return Sentence("{name}：上次更正为 {now}，这次更正为 {after}", name=_name(found, form), now=now, after=after)


def _name(found: "Clash", form: Form) -> str:
    try:
        return names.cell_name(found.correction.ref, form)
    except (KeyError, StopIteration, ValueError):  # a form of another year
        return str(found.correction.ref)


def clash(found: "Clash", form: Form) -> Sentence:
    """Name a cell that shows something else than when it was corrected, with all its figures."""
    name = _name(found, form)
    was, after = (side or Sentence(corrections.EMPTY) for side in (found.was, found.correction.after))
    if found.now is None:
        return Sentence("{name}：当时原文 {was}，更正为 {after}；现在没有这一格", name=name, was=was, after=after)
    now = found.now or Sentence(corrections.EMPTY)
    if found.corrected:
        return Sentence(
            "{name}：当时原文 {was}，更正为 {after}；后来已更正为 {now}", name=name, was=was, after=after, now=now
        )
    return Sentence("{name}：当时原文 {was}，更正为 {after}；现在原文 {now}", name=name, was=was, after=after, now=now)


def held(error: JournalError) -> Sentence:
    """Say who has the report in hand, and that it can only be looked at here."""
    return Sentence("{reason}；{advice}。", reason=error.reason, advice=error.advice)


def unrecorded(error: JournalError) -> Sentence:
    """Say that a review goes on without being recorded, why, and what helps."""
    return Sentence(
        "没有自动保存：{reason}。审校可以继续，只是改动暂时只在这个窗口里，离开前请保存工作簿；{advice}。",
        reason=error.reason,
        advice=error.advice,
    )


def verified(found: "Verified") -> Sentence:
    """Say what 检查数据 gave."""
    if found.ok:
        return Sentence("数据完好：{events} 条记录逐条核对，一条不差。", events=found.events)
    where = Sentence("第 {number} 条起", number=found.first_bad) if found.first_bad else Sentence("记录以外的部分")
    return Sentence(
        "数据有损坏：前 {events} 条记录完好，{where}与写入时不同。"
        "请重新启动程序，完好的部分会恢复，损坏的文件另外留存。",
        events=found.events,
        where=where,
    )


def unchecked(error: JournalError) -> Sentence:
    """Say that 检查数据 could not begin, and that nothing was lost by it."""
    return Sentence("检查没有完成：{reason}。记下的内容没有动过；{advice}。", reason=error.reason, advice=error.advice)


def recovered(found: "Recovered") -> Sentence:
    """Say what became of a damaged journal."""
    if not found.events:
        return Sentence("审校记录有损坏，没有一条能恢复。损坏的文件留存为“{aside}”。", aside=found.aside)
    lost = Sentence("，后面 {count} 条没能恢复", count=found.lost) if found.lost else ""
    return Sentence(
        "审校记录有损坏：前 {events} 条已经恢复{lost}。损坏的文件留存为“{aside}”。",
        events=found.events,
        lost=lost,
        aside=found.aside,
    )


def _counts(*counted: Sentence) -> tuple[Sentence, ...]:
    """Leave out what there is none of."""
    return tuple(said for said in counted if said.facts["count"])
