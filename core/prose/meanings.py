"""What an amount means by the words before it: which cells it may be, and how surely."""

from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

from core.prose.mentions import Mention
from core.prose.tables import DISPUTES, Tables
from core.prose.tokens import Token
from core.statements import Sum

_DOCUMENT_UNITS = frozenset(("件", "部", "份", "个", "宗", "起", "件次"))
_POWERS = frozenset(("licensing", "penalties", "compulsory"))
_PAPERS = frozenset(("normative", "regulations"))
_DONE = frozenset(("end", "closed"))
INPUT = ("received", "carried_over")
_NAME = 4


class Quantity(NamedTuple):
    """What an amount means: the rule it falls under, the readings, and whether the words allow of no others.

    `words` are those that say so; `kind` is the row, the topic or "processed": what a 其中 behind it would divide.
    """

    rule: str
    kind: str
    readings: tuple[Sum, ...]
    mention: Mention
    words: tuple[Token, ...]
    certain: bool


class Said(NamedTuple):
    """A mention with the words that say what it counts, and the quantity before it in the sentence."""

    mention: Mention
    keys: tuple[Token, ...]
    tables: Tables
    last: Quantity | None
    seen: Collection[str]


def _row(said: Said) -> Quantity | None:
    """予以公开30件; 予以公开、部分公开35件; 无法提供（不掌握相关信息）10件."""
    mention, keys, tables, *_ = said
    rows = tuple(dict.fromkeys(key.code for key in keys if key.tag == "row"))
    if mention.topic != "app" or any(key.tag == "who" for key in keys):
        return None
    inputs = [row for row in rows if row in ("carried_over", "carried_forward", "carried", "withdrawn")]
    if inputs:
        row = inputs[-1]
        if row == "carried":
            # of what was done, the rest goes on: 办结42件，结转3件
            if len(rows) > 1 or mention.inside or "processed" not in said.seen:
                return None
            row = "carried_forward"
        [*_, at] = [key.start for key in keys if key.tag == "row"]
        asked = {key.code for key in keys if key.tag == "verb" and key.start < at}
        readings = [Sum(tables.row(row))] if row != "withdrawn" else []
        sure = len(rows) == 1 and (row == "carried_forward" or asked.isdisjoint((*_DONE, "handle")))
        return Quantity(f"narrative.{row}", row, tuple(readings), mention, keys, sure)
    subs = tuple(dict.fromkeys(key.code for key in keys if key.tag == "sub"))
    readings = [Sum(tables.rows(rows))]
    if subs:
        readings.append(Sum(tables.rows(subs)))
    kind = rows[0] if len(rows) == 1 else "+".join(rows)
    return Quantity(f"narrative.group_{rows[0]}", kind, tuple(readings), mention, keys, certain=True)


def _sub(said: Said) -> Quantity | None:
    """A single row: 重复申请2件; the group's name is not there."""
    mention, keys, tables, *_ = said
    [*_, key] = [key for key in keys if key.tag == "sub"]
    if mention.topic != "app" or any(key.tag in ("who", "way") for key in keys):
        return None
    group = key.code.partition("_")[0]
    return Quantity(f"narrative.group_{group}", key.code, (Sum(tables.row(key.code)),), mention, keys, certain=False)


def _dispute(mention: Mention, keys: tuple[Token, ...]) -> str:
    """Return which disputes are meant, both where both are named."""
    named = {key.code for key in keys if key.tag == "topic"} & DISPUTES.keys()
    if {"review", "suit"} <= named:
        return "both"
    return mention.topic if mention.topic in DISPUTES else ""


def _end(said: Said) -> Quantity | None:
    """结果维持3件, of the disputes that were spoken of."""
    mention, keys, tables, last, _ = said
    topic = _dispute(mention, keys)
    if last is not None and last.kind in DISPUTES and mention.inherited:
        topic = last.kind
    ends = [key.code for key in keys if key.tag == "end"]
    others = mention.scope == "part" and last is None and not mention.has("about")
    if not topic or others or len(ends) > 1 or ends[0] not in ("upheld", "corrected", "other_end", "pending"):
        return None
    readings = (Sum(tables.disputes(topic, ends[0])),)
    return Quantity("narrative.review_outcome", topic, readings, mention, keys, certain=True)


def _topic(said: Said) -> Quantity | None:
    mention, keys, tables, *_ = said
    if keys[-1].tag == "topic" and keys[-1].code == "other":
        return None
    topic = _dispute(mention, keys)
    if topic:
        return _disputes(mention, keys, tables, topic)
    if mention.topic in _PAPERS or mention.topic in _POWERS:
        return _document(said)
    if mention.topic == "app" and not _is_mixed(mention):
        return _applications(said)
    return None


def _is_mixed(mention: Mention) -> bool:
    """Say whether applications are counted together with something else: 留言和政府信息公开申请共35件."""
    topics = [token for token in mention.before if token.tag == "topic"]
    # one character between them, 和 or 、, joins them
    return any((one.code, two.code) == ("other", "app") and two.start - one.end == 1 for one, two in pairwise(topics))


def _disputes(mention: Mention, keys: tuple[Token, ...], tables: Tables, topic: str) -> Quantity | None:
    rule = "narrative.review_total" if topic in ("review", "both") else "narrative.litigation_total"
    # an office that decides the reviews of others counts those elsewhere
    judge = {key.code for key in keys if key.tag == "verb"}
    if judge & {"handle", *_DONE} or mention.has("glue", "toward"):
        return None
    if mention.scope == "part" and not mention.names_publication():
        return None  # whom others sue, they may sue for anything
    if judge and not mention.public:
        return None
    return Quantity(rule, topic, (Sum(tables.disputes(topic)),), mention, keys, certain=mention.public and not judge)


def _document(said: Said) -> Quantity | None:
    mention, keys, tables, *_ = said
    acts = [key.code for key in keys if key.tag == "act"]
    if "reviewed" in acts or mention.amount.unit not in _DOCUMENT_UNITS:
        return None
    powers = mention.topic in _POWERS
    if powers and "decided" not in acts and not _is_decision(keys):
        return None
    # 公示行政许可决定189件、行政处罚决定72件: some of them, however many more there are
    if powers and ("published" in acts or (not acts and "published" in said.seen)):
        return None
    act = next((act for act in reversed(acts) if act in ("repealed", "in_force", "issued")), "")
    readings = tables.documents(mention.topic, act)
    if not readings:
        return None
    return Quantity("narrative.disclosure", mention.topic, readings, mention, keys, certain=False)


def _is_decision(keys: tuple[Token, ...]) -> bool:
    """Say whether 行政许可决定 is written, not only 行政许可."""
    last = keys[-1]
    return last.tag == "topic" and last.end - last.start > _NAME


def _who(said: Said) -> Quantity | None:
    """自然人28件, of what was spoken of before: all that came in, if nothing else was."""
    mention, keys, tables, last, _ = said
    named = tuple(dict.fromkeys(key.code for key in keys if key.tag == "who"))
    if mention.topic != "app" or any(key.tag in ("row", "sub", "act") for key in keys):
        return None
    if len(named) > 1:
        return _applications(said) if "natural_person" in named else None
    # 其他组织 is a column, and what all but persons are
    columns = [tables.columns_of(one) for one in (("other", "organisations") if named[0] == "any_other" else named)]
    kind = last.kind if last is not None else ""
    if kind in DISPUTES or kind in _PAPERS or kind in _POWERS or kind == "withdrawn":
        return None
    rows: tuple[tuple[str, ...], ...] = (("received",), INPUT, ("results_total",))
    if kind == "carried_over":
        rows = (*rows, ("carried_over",))
    elif kind not in ("", "received", "processed"):
        rows = (tuple(kind.split("+")),)
    readings = tuple(Sum(tables.rows(those, these)) for these in columns for those in rows)
    return Quantity("narrative.applicant_split", "who", readings, mention, keys, certain=bool(kind))


def _applications(said: Said) -> Quantity | None:
    """收到申请35件, 办结34件, or 政府信息公开申请35件 alone."""
    mention, keys, tables, *_ = said
    verbs = {key.code for key in keys if key.tag == "verb"}
    came_in = bool(verbs & {"recv", "new"})
    kind = "processed" if verbs & (_DONE | {"handle"}) and not came_in else "received"
    explicit = any(key.tag in ("topic", "weak") for key in keys)
    # the second of two in a sentence is a part of the first, but for what was done with those that were taken up
    finished = verbs & _DONE and "handled" in said.seen and not (mention.inside or mention.has("timely"))
    is_part = "new" not in verbs and not explicit and kind in said.seen and not finished
    qualified = mention.strange and (verbs & _DONE or not explicit)
    # a mere 申请 to one of many bodies may be for anything
    others = mention.scope == "part" and said.last is None and not mention.has("topic", "app")
    if qualified or others:
        return None
    if mention.topic != "app" or is_part or any(key.tag == "act" for key in keys):
        return None
    among = mention.has("of", "among")
    received, both, done = (Sum(tables.rows(rows)) for rows in (("received",), INPUT, ("results_total",)))
    if kind == "processed":
        readings = (done, Sum(tables.not_other())) if verbs & _DONE else (done, received, both)
        return Quantity("narrative.total_processed", kind, readings, mention, keys, certain=not among)
    if "new" in verbs:
        return Quantity("narrative.new_received", kind, (received,), mention, keys, certain=True)
    if among or (not verbs and mention.inherited):
        return None
    return Quantity("narrative.new_received", kind, (received, both, done), mention, keys, certain=True)


def _act(said: Said) -> Quantity | None:
    """废止1件, behind 制发行政规范性文件3件."""
    return _document(said) if said.mention.topic in _PAPERS else None


# by the tag of the words, the most telling first
READERS = (
    ("row", _row),
    ("end", _end),
    ("who", _who),
    ("sub", _sub),
    ("topic", _topic),
    ("verb", _applications),
    ("weak", _applications),
    ("act", _act),
)
