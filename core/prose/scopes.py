"""Which part of the world a sentence speaks of: all that the report covers, less, or more."""

from collections.abc import Iterable, Iterator, Sequence

from core.document import Span
from core.prose.lexicon import Word, Words, by_first_character, common_words
from core.prose.passages import Passage
from core.prose.tokens import Token

_LEVELS = "省市县区州旗盟镇乡"
_HIGHER = {"镇": "县区市省", "乡": "县区市省", "县": "市省", "区": "市省", "旗": "市省", "州": "省", "市": "省"}
_LOWER = {
    "省": "市州县区旗镇乡",
    "市": "县区旗镇乡",
    "州": "县镇乡",
    "盟": "旗县镇乡",
    "县": "镇乡",
    "区": "镇乡",
    "旗": "镇乡",
}
_TOWNS = "镇乡"
_GROUND = ("本级", *(f"全{level}" for level in _LEVELS))
_AND_ALL = ("及各部门", "及其部门", "及所属部门", "及其所属部门", "各部门", "和各部门", "及其工作部门", "及各乡镇")
_SHORTEST, _LONGEST = 3, 30
_WHOLE = Word("scope", "whole")
_PART = Word("scope", "part")
_WIDE = Word("scope", "wide")
_FOREIGN = Word("scope", "foreign")
_HEADS = ("政府", "人民政府", "政府办公室", "人民政府办公室", "政府办公厅", "人民政府办公厅", "政府办")
_OWN = ("本机关", "本单位", "我单位")
_OFFICES = ("我局", "本局", "全局", "我办", "我委", "我厅", "本厅", "我部门", "我街道", "我中心")


def words_of(organization: str | None) -> Words:
    """Return all words with what they mean in a report of this organisation."""
    government = organization is not None and organization.endswith("人民政府")
    said = _of_government(organization) if organization and government else _of_office()
    if organization:
        level = organization.removesuffix("人民政府")[-1:] if government else ""
        said = _of_other_governments(level) | said
    said |= dict.fromkeys(_OWN, _WHOLE) | dict.fromkeys(_OFFICES, _PART if government else _WHOLE)
    if organization:
        said[organization] = said.get(organization, _WHOLE)
        if not organization.endswith("人民政府"):
            said |= dict.fromkeys(_short_names(organization), _WHOLE)
    own = by_first_character(said)
    common = common_words()
    # what a report means by a name goes before what others mean
    return common | {first: words + common.get(first, ()) for first, words in own.items()}


def _short_names(office: str) -> Iterator[str]:
    """云溪县人民政府办公室 calls itself 县政府办公室 and 县政府办 too."""
    office = office[-_LONGEST:]
    for name in (office, office.replace("人民政府", "政府")):
        for start in range(len(name) - _SHORTEST + 1):
            yield name[start:]
            if name.endswith("办公室") and len(name) - start > _SHORTEST:
                yield name[start:].removesuffix("公室")
            head = name[start:].removesuffix("办公室").removesuffix("办公厅")
            if head.endswith("政府") and len(head) >= _SHORTEST:
                yield head


def _of_government(name: str) -> dict[str, Word]:
    level = name.removesuffix("人民政府")[-1:]
    said = dict.fromkeys((f"全{level}", f"我{level}", *_places(name.removesuffix("人民政府"))), _WHOLE)
    if level in _TOWNS:
        said |= dict.fromkeys((f"{level}政府", f"{level}人民政府"), _WHOLE)
    else:
        # the government itself may mean its own office alone
        heads = (f"{level}政府", f"{level}人民政府")
        said |= {head + tail: _PART for head in heads for tail in ("", "办公室", "办公厅", "办", "本级", "机关")}
        said |= {head + tail: _WHOLE for head in heads for tail in _AND_ALL}
        said[f"{name}办公室"] = said[f"{name}本级"] = _PART
    said |= {f"全{lower}": _PART for lower in _LOWER.get(level, "")}
    for higher in _HIGHER.get(level, ""):
        said.setdefault(f"全{higher}", _WIDE)
    return said


def _of_other_governments(level: str) -> dict[str, Word]:
    """Those below are parts of a government; what others count has nothing to do with the figures of a report."""
    lower = _LOWER.get(level, "")
    return {f"{one}{head}": _PART if one in lower else _FOREIGN for one in _LEVELS if one != level for head in _HEADS}


def _places(name: str) -> Iterator[str]:
    """云溪县青禾镇 is 青禾镇 too."""
    yield name
    start = max(name.rfind(level, 0, len(name) - 1) for level in _LEVELS) + 1
    if 1 < len(name) - start < len(name):
        yield name[start:]


def _of_office() -> dict[str, Word]:
    """An office counts its own; what it says of its town or trade is more."""
    return {f"全{level}": _WIDE for level in _LEVELS} | {"全系统": _WIDE}


def scopes_apart(passages: Iterable[tuple[Passage, Sequence[Token]]]) -> tuple[Span, ...]:
    """Return the words by which the figures of a report cover different ground; none if they all cover the same.

    Of 本级 and 全县 only those count that have a figure of their own in the clause.
    """
    unlisted: list[Span] = []
    seen: dict[str, Span] = {}
    for passage, tokens in passages:
        last: Token | None = None
        for token in tokens:
            if token.tag == "scope" and token.code == "unlisted":
                unlisted.append(passage.span(token.start, token.end))
            elif token.tag == "scope" and passage.text.startswith(_GROUND, token.end - 2):
                # the towns of a county are listed where all of it is spoken of
                last = None if token.code == "part" and passage.text[token.end - 2] == "全" else token
            elif token.tag == "mark":
                last = None
            elif token.tag == "amount" and last is not None:
                seen.setdefault(last.code, passage.span(last.start, token.end))
    mixed = sorted((seen["part"], seen["whole"])) if {"part", "whole"} <= seen.keys() else ()
    return tuple(unlisted or mixed)
