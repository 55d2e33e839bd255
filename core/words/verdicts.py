"""Verdicts of people on findings, and lines of the trail, in plain words."""

from core.entries import Act, Correction, Decision, Entry, Key, Verdict
from core.errors.sentence import BETWEEN
from core.forms import Form
from core.verdicts import Standing
from core.words import corrections, names
from core.words.wording import Say

_DECISIONS = {
    Decision.MISREAD: "读取有误",
    Decision.AS_PRINTED: "原文如此",
    Decision.TO_VERIFY: "待核实",
}
_MEANINGS = {
    Decision.MISREAD: "程序读错了，请改正格里的数字",
    Decision.AS_PRINTED: "报告就是这样写的，保留数字，视为已说明",
    Decision.TO_VERIFY: "先放一放，核实以后再定",
}
EXPLAINED = "已说明"
OUTDATED = "已失效，请重看"


def decision(value: Decision) -> str:
    """读取有误, 原文如此 or 待核实."""
    return _DECISIONS[value]


def meaning(value: Decision) -> str:
    """Say what a decision means for the figures."""
    return _MEANINGS[value]


def finding_state(standing: Standing, say: Say = str) -> str:
    """How a finding stands that somebody has judged, in a word: 已说明, 待核实, 读取有误, 已失效，请重看."""
    if not standing.valid:
        return say(OUTDATED)
    return say(EXPLAINED if standing.explains else _DECISIONS[standing.verdict.decision])


def verdict(standing: Standing, say: Say = str) -> str:
    """原文如此, or what it was before the figures changed: 原文如此（已失效，请重看）."""
    said = say(_DECISIONS[standing.verdict.decision])
    return said if standing.valid else say("{decision}（已失效，请重看）").format(decision=said)


def verdict_line(standing: Standing, say: Say = str) -> str:
    """Everything that is known of a verdict: 判断：原文如此，已说明。李审校 01-15 09:30."""
    said = standing.verdict
    if standing.explains:
        line = say("判断：{decision}，已说明（{by}）")
    else:
        outdated = say("判断：{decision}，数字已变，已失效，请重看（{by}）")
        line = say("判断：{decision}（{by}）") if standing.valid else outdated
    by = " ".join(filter(None, (said.author, f"{said.at:%m-%d %H:%M}")))
    return line.format(decision=say(_DECISIONS[said.decision]), by=by)


def finding_name(key: Key, form: Form, say: Say = str) -> str:
    """Name a finding without its numbers: 申请办理·自然人“办理结果各项之和等于总计”."""
    return f"{names.subject_name(key, form)}“{say(names.rule_name(key.rule))}”"


def act_name(act: Act, form: Form, say: Say = str) -> str:
    """Name what an act is about: a cell or a finding."""
    return finding_name(act.key, form, say) if isinstance(act, Verdict) else names.cell_name(act.ref, form)


def entry(line: Entry, form: Form, say: Say = str, *, reason: bool = True) -> str:
    """One line of the trail, without its time: what was done, where, both sides, why (unless that was just said)."""
    act = line.act
    kind, name = say(corrections.entry_kind(line.kind)), act_name(act, form, say)
    because = act.reason if isinstance(act, Correction) else act.note
    text = say("{kind}　{name}：{what}（{because}）") if because and reason else say("{kind}　{name}：{what}")
    return text.format(kind=kind, name=name, what=_what(line, say), because=because)


def _what(line: Entry, say: Say) -> str:
    """Say what an entry put in the place of what."""
    before, after = sides(line)
    if not isinstance(line.act, Correction):
        return say(after) if after else say("取消“{before}”").format(before=say(before))
    before, after = corrections.shown(before, say), corrections.shown(after, say)
    if not line.act.confirms:
        return f"{before} → {after}"
    confirmed = line.kind in {"confirmed", "redone"}
    return say("{after}（与原文一致）").format(after=after) if confirmed else say("取消确认")


def sides(line: Entry) -> tuple[str, str]:
    """What stood there before an entry and after it; of a verdict, what it puts in force or takes out of it."""
    act = line.act
    if isinstance(act, Correction):
        return (act.after, act.before) if line.kind == "undone" else (act.before, act.after)
    said = _DECISIONS[act.decision]
    return (said, "") if line.kind in {"withdrawn", "undone"} else ("", said)


def step_name(acts: tuple[Act, ...], form: Form, say: Say = str, kinds: tuple[str, ...] = ()) -> str:
    """Name an undo step briefly, by its cells with what they held before and after, or by its verdicts."""
    fixed = [act for act in acts if isinstance(act, Correction)]
    judged = [act for act in acts if isinstance(act, Verdict)]
    parts = (_fixed(fixed, kinds, form, say), _judged(judged, kinds, form, say, alone=not fixed))
    return say(BETWEEN).join(filter(None, parts))


def _fixed(fixed: list[Correction], kinds: tuple[str, ...], form: Form, say: Say) -> str:
    if not fixed:
        return ""
    named = corrections.cells([one.ref for one in fixed], form, say)
    if all(one.confirms for one in fixed):
        return say("确认　{cells}").format(cells=named)
    if kinds and {"taken_back", "withdrawn"}.issuperset(kinds):
        return say("恢复原文　{cells}").format(cells=named)
    return corrections.step([(one.ref, one.before, one.after) for one in fixed], form, say)


def _judged(judged: list[Verdict], kinds: tuple[str, ...], form: Form, say: Say, *, alone: bool) -> str:
    if not judged:
        return ""
    if len(judged) > 1 or not alone:
        said = say("撤回判断 {count} 个") if "judged" not in kinds and kinds else say("判断 {count} 个")
        return said.format(count=len(judged))
    [one] = judged
    where = names.subject_name(one.key, form) or say(names.rule_name(one.key.rule))
    said = say("撤回判断“{decision}”　{where}") if kinds == ("withdrawn",) else say("判断“{decision}”　{where}")
    return said.format(decision=say(_DECISIONS[one.decision]), where=where)
