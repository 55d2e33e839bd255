"""What speaks for a proposal and against it, in plain words."""

from collections.abc import Sequence

from core.findings import Proposal, Reason
from core.forms import CellRef, Form
from core.statements import Sum
from core.words import corrections, findings, names

_EVIDENCE = {
    "lost_digit": "疑似漏了一位数字 {value}",
    "lost_zero": "疑似漏了一个 0 {value}",
    "doubled_digit": "疑似重复了一位数字 {value}",
    "extra_digit": "疑似多了一位数字 {value}",
    "extra_zero": "疑似多了一个 0 {value}",
    "swapped_digits": "疑似两位数字颠倒 {value}",
    "one_digit": "疑似错了一位数字 {value}",
    "neighbouring_key": "疑似按错了旁边的键 {value}",
    "neighbour": "疑似与旁边一格{value}串了格",
    "exchanged": "疑似与{value}互换了位置",
    "row_moved": "{value}一行疑似串了一格",
    "row_total": "按这一行的合计应为 {value}",
    "column_total": "按这一列的合计应为 {value}",
    "balance": "按第一至第四项的平衡应为 {value}",
    "narrative": "正文写的是 {value}",
    "last_year": "上年报告是 {value}",
    "narrative_against": "但正文写的是 {value}",
    "last_year_against": "但上年报告是 {value}",
}
# what the prose has may be a sum of cells, and may be no number
_SUMS = {
    "narrative": "改后与正文写的 {value}（{sum}）相符",
    "narrative_against": "但改后与正文写的 {value}（{sum}）不符",
}
_CLAIMS = {"narrative": "改后与正文说的{value}相符", "narrative_against": "但改后与正文说的{value}不符"}
_NAMES_A_CELL = ("neighbour", "exchanged")
_MOST_ADDED = 3


def evidence(reason: Reason, form: Form | None = None, text: str = "") -> str:
    """Say a reason by itself; what a code of tomorrow means is said by its value alone.

    `text` is the report's, of which a reason may quote words.
    """
    value = reason.value
    if reason.code in _NAMES_A_CELL:
        ref = CellRef(*value.split("."))
        value = f"“{names.short_cell_name(ref, form)}”" if form else "另一格"
    elif reason.code == "row_moved":
        table, row = value.split(".")
        value = f"“{names.short_row_name(form.table(table).row(row))}”" if form else ""
    elif quoted := _quoted(reason, text):
        value = f"“{findings.within_quotes(quoted)}”"
        if reason.value == "0":
            return _CLAIMS[reason.code].format(value=value)
    wording = _EVIDENCE.get(reason.code, "{value}")
    name = ""
    if form is not None and reason.reading is not None and not _is_plain(reason.reading):
        wording, name = _SUMS.get(reason.code, wording), _sum_name(reason.reading, form)
    said = wording.format(value=value, sum=name)
    return said.replace(" “", "“").replace("” ", "”")


def reasons(offered: Proposal, form: Form, text: str = "") -> list[str]:
    """Say all that speaks for a proposal and against it; where several cells change, what is about one names it."""
    if len(offered.changes) == 1:
        return _each_once(offered.evidence, form, text)
    own = [(change.ref, _about(change.ref, offered, form, text)) for change in offered.changes]
    return [
        *_each_once([one for one in offered.evidence if len(one.about) != 1], form, text),
        *(f"{names.short_cell_name(ref, form)}：{'，'.join(said)}" for ref, said in own if said),
    ]


def proposal(offered: Proposal, form: Form, text: str = "") -> str:
    """All changes of a proposal, each with what speaks for it, and then what is about several of them."""
    if len(offered.changes) == 1:
        return _because(corrections.change(offered.changes[0], form), reasons(offered, form, text))
    alone = [
        _because(corrections.change(change, form), _about(change.ref, offered, form, text))
        for change in offered.changes
    ]
    rest = _each_once([one for one in offered.evidence if len(one.about) != 1], form, text)
    return "；".join([*alone, *rest])


def _about(ref: CellRef, offered: Proposal, form: Form, text: str) -> list[str]:
    return _each_once([one for one in offered.evidence if one.about == (ref,)], form, text)


def _each_once(found: Sequence[Reason], form: Form, text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (evidence(one, form, text) for one in found))))


def _because(what: str, said: Sequence[str]) -> str:
    return f"{what}（{'，'.join(said)}）" if said else what


def _quoted(reason: Reason, text: str) -> str:
    """Return the words of a reason that are no plain number; empty where there are none."""
    if reason.quote is None or reason.code not in _CLAIMS:
        return ""
    words = "".join(text[reason.quote.start : reason.quote.end].split())
    return "" if words.isdecimal() else words


def _is_plain(reading: Sum) -> bool:
    return len(reading.cells) == 1 and not reading.less


def _sum_name(reading: Sum, form: Form) -> str:
    """Return “一、本年新收＋二、上年结转”之和, with what the prose itself takes off."""
    refs = reading.cells
    totals = {ref.column for ref in refs} == {"total"}
    apart = names.names_apart(refs, form) if totals else [names.short_cell_name(ref, form) for ref in refs]
    name = names.group_name(refs, form) or "＋".join(apart)
    if len(apart) == 1:
        said = f"“{name}”"
    elif len(apart) > _MOST_ADDED and name == "＋".join(apart):
        said = f"“{apart[0]}”等 {len(apart)} 格之和"
    else:
        said = f"“{name}”之和"
    return f"{said}减去正文另说的 {reading.less}" if reading.less else said
