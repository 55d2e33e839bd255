"""Corrections, proposals and single cells in plain words."""

from collections.abc import Sequence

from core.errors.sentence import BETWEEN
from core.findings import CellChange, Explanation, Finding, Severity
from core.forms import CellRef, Form
from core.model import Cell, CellStatus, Certainty, Figure
from core.words import findings, names
from core.words.wording import Say

PASTED = "粘贴"
TAKEN_OVER = "取自原文"
FILLED = "空白格填 0"
THINKING = "正在推算是哪些数字错了…"
_MOST_NAMED = 12
_GRAVE = (Severity.ERROR, Severity.WARNING)
KINDS = {
    "corrected": "更正",
    "confirmed": "确认",
    "taken_back": "恢复原文",
    "judged": "判断",
    "withdrawn": "撤回判断",
    "undone": "撤销",
    "redone": "重做",
}
EMPTY = "空白"


def given_up(explained: Explanation, form: Form) -> str:
    """错误太多，推断不出是哪些数字错了，请对照原文逐项核对：自然人一列各项之和与（七）总计…等 18 个勾稽关系不平."""
    places = list(dict.fromkeys(names.subject_name(key, form) for key in explained.unexplained))
    named = "、".join(places[:_MOST_NAMED]) + ("等" if len(places) > _MOST_NAMED else "")
    count = len(explained.unexplained)
    return f"错误太多，推断不出是哪些数字错了，请对照原文逐项核对：{named}，共 {count} 个勾稽关系不平"


def entry_kind(kind: str) -> str:
    """What a line of the trail did."""
    return KINDS.get(kind, kind)


def shown(text: str, say: Say = str) -> str:
    """The text of one side of a correction, nothing as 空白."""
    return text or say(EMPTY)


def change(cell_change: CellChange, form: Form) -> str:
    """（四）1.本机关不掌握相关政府信息·自然人：117 → 115."""
    before = EMPTY if cell_change.before is None else findings.figure(cell_change.before)
    name = names.short_cell_name(cell_change.ref, form)
    return f"{name}：{before} → {findings.figure(cell_change.after)}"


def effect(settles: int, breaks: int, say: Say = str) -> str:
    """消除 3 条、新增 0 条."""
    return say("消除 {settles} 条、新增 {breaks} 条").format(settles=settles, breaks=breaks)


def taken(because: Sequence[str], *, whole: bool = False) -> str:
    """Give the reason of a correction that was proposed: 采用建议：漏了一位数字 117；正文写的是 117."""
    what = "全部采纳建议" if whole else "采用建议"
    return f"{what}：{'；'.join(because)}" if because else what


def step(changes: Sequence[tuple[CellRef, str, str]], form: Form, say: Say = str) -> str:
    """Name an undo step briefly by its cells with what they held before and after."""
    _, before, after = changes[0]
    name = cells([ref for ref, _, _ in changes], form, say)
    if len(changes) > 1:
        return name
    return say("{name}：{what}").format(name=name, what=f"{shown(before, say)} → {shown(after, say)}")


def cells(refs: Sequence[CellRef], form: Form, say: Say = str) -> str:
    """Name cells by the first of them: （七）总计等 3 格."""
    name = names.short_cell_name(refs[0], form)
    return name if len(refs) == 1 else say("{name}等 {count} 格").format(name=name, count=len(refs))


def cell_sentence(  # noqa: PLR0913  (all there is to a cell)
    cell: Cell,
    form: Form,
    *,
    was: Cell | None = None,
    implied: Figure | None = None,
    involved: Sequence[Finding] = (),
    say: Say = str,
) -> str:
    """Say all there is to say of a cell, for screen readers; `was` is the cell as read, where it is corrected."""
    parts = [say("{name}：{what}").format(name=names.cell_name(cell.ref, form), what=_content(cell, say))]
    if was is not None:
        parts.append(say("已更正，原文是{printed}").format(printed=findings.printed(was, say)))
    elif cell.certainty is not Certainty.READ:
        parts.append(say(names.certainty(cell.certainty)))
    if cell.value is None and implied is not None:
        parts.append(say("按勾稽关系应为 {figure}").format(figure=findings.figure(implied)))
    levels = [finding.level for finding in involved]
    counts = {
        say("有 {count} 个问题"): sum(1 for level in levels if level in _GRAVE),
        say("有 {count} 项不能核对"): levels.count(None),
        say("有 {count} 条提示"): levels.count(Severity.INFO),
    }
    parts += [text.format(count=count) for text, count in counts.items() if count]
    return say(BETWEEN).join(parts)


def _content(cell: Cell, say: Say) -> str:
    if cell.value is not None:
        return findings.figure(cell.value)
    if cell.status in (CellStatus.PLACEHOLDER, CellStatus.UNREADABLE):
        return say(BETWEEN).join((findings.printed(cell), say(names.status(cell.status))))
    return say(names.status(cell.status))
