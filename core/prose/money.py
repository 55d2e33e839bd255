"""Money in the prose: what was collected for information, and what the fees of table 二 are said to hold."""

from collections.abc import Iterator

from core.document import Span
from core.prose.mentions import Mention, Reading
from core.prose.passages import Passage
from core.statements import Money

_YUAN = {"元": 1, "千元": 1000, "万元": 10_000, "亿元": 100_000_000}
_FEES = "行政事业性收费"
_FOREIGN = ("诉讼费", "法院", "罚没", "罚款", "税收", "土地出让", "学费", "住院费", "医疗收入")
_HOLDS = ("包括", "包含", "含有", "其中", "计入", "含")
_HOLDS_NOT = ("不包括", "不包含", "不含", "不计入", "未包括", "未包含", "未计入", "剔除", "扣除")
_NOTICES = ("收费通知", "缴费通知", "缴费告知", "收费告知", "通知缴费", "缴费通知书")


def money(passage: Passage, reading: Reading) -> Iterator[Money]:
    """Yield the amounts of money of a passage, as far as it is clear what they are."""
    for mention in reading.mentions:
        amount = mention.amount
        if amount.unit not in _YUAN or mention.dropped or amount.vague:
            continue
        kind = _kind(passage.text, mention)
        if kind:
            yield Money(
                kind,
                amount.value * _YUAN[amount.unit],
                amount.value,
                amount.unit,
                passage.span(max(0, _start_of_sentence(passage.text, amount.start)), amount.end),
                passage.span(amount.start, amount.figure_end),
            )


def _start_of_sentence(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in "。；！") + 1


def _kind(text: str, mention: Mention) -> str:
    start = _start_of_sentence(text, mention.amount.start)
    said = text[start : mention.amount.start]
    if "标准" in said or "每件" in said or "超过" in said:
        return ""
    if mention.topic == "fees" and "收" in said and not any(word in said for word in ("减免", "免收", "退")):
        return "collected"
    clause = said[said.rfind("，") + 1 :]
    if _FEES in clause and not any(word in clause for word in (*_FOREIGN, *_HOLDS)):
        return "fees"
    return ""


def speaks_of_notices(text: str) -> bool:
    """Say whether the notices to pay are reported."""
    return any(word in text for word in _NOTICES)


def foreign_fees(passage: Passage) -> Iterator[Span]:
    """Yield the words by which the fees hold more than they should: 收费金额包括法院收取的诉讼费."""
    text = passage.text
    at = text.find(_FEES)
    while at >= 0:
        end = min(find for mark in "。；" if (find := _find(text, mark, at)) >= 0)
        said = text[at:end]
        held = min((said.find(word) for word in _HOLDS if word in said), default=-1)
        strange = [said.find(word, held) for word in _FOREIGN if held >= 0 and word in said[held:]]
        if strange and not any(word in said for word in _HOLDS_NOT):
            yield passage.span(at, end)
        at = text.find(_FEES, end)


def _find(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return len(text) if found < 0 else found
