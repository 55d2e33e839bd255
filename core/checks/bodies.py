"""What the name of a public body is made of, and whether two names can be of one body."""

import re
from typing import NamedTuple

# one place after the other, from a province down to a town; what ends a body's own name is in none of them
_PLACE = (
    r"([^局厅委办院所站府队处]{2,12}?)(自治区|省|地区|盟|旗|市|州(?!市)|(?:县|区|镇|街道|苏木|(?<!城)乡)(?![市县区]))"
    r"|([^省市县区州旗盟局厅我本全各该贵])(县)"
)
_RANKS = ("省", "市", "县", "区", "州", "旗", "镇", "乡")
_NOT_NAMES = ("我", "本", "全", "各", "该", "所有", "有关")
_DEPARTMENTS = ("局", "厅", "委员会", "委", "院", "中心")
_PARTY = ("县委", "市委", "区委", "省委", "州委", "旗委", "党委", "工委")
_GOVERNMENTS = ("", "政府", "人民政府")
_OFFICES = ("政府办公室", "政府办公厅", "政府办")
_ENDS = (*_DEPARTMENTS, "政府", "办公室", "办公厅", "办", "办事处", "会", "处", "所", "站", "队", "街道", "公司")
_SHORTEST = 3


class Body(NamedTuple):
    """The places of a name, each with its rank, and what comes behind them."""

    places: tuple[tuple[str, str], ...]
    own: str

    @property
    def is_government(self) -> bool:
        """Whether it is that of its place, or the office of it."""
        return self.own in _GOVERNMENTS or self.own.endswith(("人民政府", *_OFFICES))

    @property
    def is_department(self) -> bool:
        """Whether it is one of those below a government."""
        return len(self.own) >= _SHORTEST and self.own.endswith(_DEPARTMENTS) and not self.own.endswith(_PARTY)


def body_of(name: str) -> Body | None:
    """Take a name apart; None for words that are none."""
    places: list[tuple[str, str]] = []
    at = 0
    pattern = re.compile(_PLACE)  # few reports name anybody
    while found := pattern.match(name, at):
        stem, rank = found[1] or found[3], found[2] or found[4]
        if stem.startswith(_NOT_NAMES):
            break
        places.append((stem, rank))
        at = found.end()
    own = name[at:]
    if not places:
        own = own[1:] if own.startswith(_RANKS) else ""
    is_name = not own.startswith(_NOT_NAMES) and (own.endswith(_ENDS) or (places and not own))
    return Body(tuple(places), own) if is_name else None


def is_elsewhere(title: Body, other: Body) -> bool:
    """Say whether another place is meant: neither is the one, or lies in it, that the other name gives."""
    if not title.places or not other.places:
        return False
    mine, theirs = title.places[-1], other.places[-1]
    if _is_same(mine, theirs):
        above = [{rank: one for one, rank in body.places[:-1]} for body in (title, other)]
        return any(not _is_shorter(above[0][rank], above[1][rank]) for rank in above[0].keys() & above[1].keys())
    named = any(_is_same(theirs, one) for one in title.places) or any(_is_same(mine, one) for one in other.places)
    return not (named or theirs[0] in title.own or mine[0] in other.own)


def is_other(title: Body, other: Body) -> bool:
    """Say whether two bodies of one place are not the same: neither name is the other one shortened."""
    if title.is_department and other.is_department:
        return not _is_shorter(_without_kind(title.own), _without_kind(other.own))
    if title.is_government:
        return other.is_department
    at_home = bool(other.places) and _is_same(title.places[-1], other.places[-1])
    return title.is_department and at_home and other.own != "" and other.is_government


def _without_kind(own: str) -> str:
    """A commission that became a bureau has kept its business."""
    return next(own.removesuffix(kind) for kind in _DEPARTMENTS if own.endswith(kind))


def _is_same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether two places may be one: a county that became a city is, and so is a name in short."""
    return _is_shorter(one[0], other[0])


def _is_shorter(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short)
