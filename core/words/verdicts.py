"""Verdicts of people on findings, and lines of the trail, in plain words."""

from core.entries import Act, Correction, Decision, Entry, Key, Verdict
from core.forms import Form
from core.verdicts import Standing
from core.words import corrections, names

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
_EXPLAINED = "已说明"
_OUTDATED = "已失效，请重看"


def decision(value: Decision) -> str:
    """读取有误, 原文如此 or 待核实."""
    return _DECISIONS[value]


def meaning(value: Decision) -> str:
    """Say what a decision means for the figures."""
    return _MEANINGS[value]


def finding_state(standing: Standing) -> str:
    """How a finding stands that somebody has judged, in a word: 已说明, 待核实, 读取有误, 已失效，请重看."""
    if not standing.valid:
        return _OUTDATED
    return _EXPLAINED if standing.explains else _DECISIONS[standing.verdict.decision]


def verdict(standing: Standing) -> str:
    """原文如此, or what it was before the figures changed: 原文如此（已失效，请重看）."""
    said = _DECISIONS[standing.verdict.decision]
    return said if standing.valid else f"{said}（{_OUTDATED}）"


def verdict_line(standing: Standing) -> str:
    """Everything that is known of a verdict: 判断：原文如此，已说明。李审校 01-15 09:30."""
    said = standing.verdict
    state = f"，{_EXPLAINED}" if standing.explains else "" if standing.valid else f"，数字已变，{_OUTDATED}"
    by = " ".join(filter(None, (said.author, f"{said.at:%m-%d %H:%M}")))
    return f"判断：{_DECISIONS[said.decision]}{state}（{by}）"


def finding_name(key: Key, form: Form) -> str:
    """Name a finding without its numbers: 申请办理·自然人“办理结果各项之和等于总计”."""
    return f"{names.subject_name(key, form)}“{names.rule_name(key.rule)}”"


def act_name(act: Act, form: Form) -> str:
    """Name what an act is about: a cell or a finding."""
    return finding_name(act.key, form) if isinstance(act, Verdict) else names.cell_name(act.ref, form)


def entry(line: Entry, form: Form) -> str:
    """One line of the trail, without its time: what was done, where, both sides, why."""
    act, name = line.act, act_name(line.act, form)
    kind = corrections.entry_kind(line.kind)
    before, after = sides(line)
    if isinstance(act, Correction):
        before, after = corrections.shown(before), corrections.shown(after)
        because = act.reason
        what = f"{before} → {after}"
        if act.confirms:
            what = f"{after}（与原文一致）" if line.kind in {"confirmed", "redone"} else "取消确认"
    else:
        because = act.note
        what = after or f"取消“{before}”"
    return f"{kind}　{name}：{what}" + (f"（{because}）" if because else "")


def sides(line: Entry) -> tuple[str, str]:
    """What stood there before an entry and after it; of a verdict, what it puts in force or takes out of it."""
    act = line.act
    if isinstance(act, Correction):
        return (act.after, act.before) if line.kind == "undone" else (act.before, act.after)
    said = _DECISIONS[act.decision]
    return (said, "") if line.kind in {"withdrawn", "undone"} else ("", said)


def step_name(acts: tuple[Act, ...], form: Form) -> str:
    """Name an undo step briefly, by its cells with what they held before and after, or by its verdict."""
    first = acts[0]
    if isinstance(first, Verdict):
        where = names.subject_name(first.key, form) or names.rule_name(first.key.rule)
        return f"判断“{_DECISIONS[first.decision]}”　{where}"
    fixed = [act for act in acts if isinstance(act, Correction)]
    if fixed[0].confirms:
        return f"确认　{corrections.cells([one.ref for one in fixed], form)}"
    return corrections.step([(one.ref, one.before, one.after) for one in fixed], form)
