"""Which report is that of the year before: the same organisation's, one year earlier."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from pathlib import PurePath
from typing import NamedTuple

from core.corrections import corrected
from core.errors import PreviousReportError
from core.model import Report

_BLANKS = re.compile(r"\s+")
_KIND = re.compile(r"(?:人民)?政府$")
# a county that became a city or a district is the same place
_RANK = re.compile(r"[县市区旗](?=$|[^县市区旗])")
# 岚江省望川市云溪县: what stands above a county, a district or a city is often left out
_ABOVE = re.compile(
    r"(.{1,10}?)(自治区|(?<=..)省|(?<=..)(?:市|盟|地区|州(?![市县区])))(?!城[市区乡]|市区)(?=.{1,14}?[县区市旗])"
)
_PROVINCES = ("自治区", "省")
# a workbook saved of a report: the same report as its reviewer left it
_REVIEWED = "_核对.xlsx"


class Known(NamedTuple):
    """What is known of one of many reports."""

    file: str
    organization: str | None
    year: int | None


class _Name(NamedTuple):
    """A name without the places above its own, and those by their level: 0 for provinces, 1 for cities."""

    own: str
    above: tuple[tuple[int, str], ...]

    def fits(self, other: "_Name") -> bool:
        """Say whether the places above are the same as far as both names have them."""
        there = dict(other.above)
        return all(there.get(level, place) == place for level, place in self.above)

    @property
    def without_rank(self) -> str:
        """The name of a place whatever it ranks as."""
        return _RANK.sub("", self.own)


def same_body(one: str, other: str) -> bool:
    """Say whether two names are one organisation's, as far as both say where it is."""
    first, second = _name(one), _name(other)
    return first.own == second.own and first.fits(second)


class Before(NamedTuple):
    """Which of many reports is the one before: surely `file`, or a person chooses among `perhaps`."""

    file: str | None = None
    perhaps: tuple[str, ...] = ()


def before_each(reports: Iterable[Known]) -> dict[str, Before]:
    """Return what each report is preceded by among the others; those preceded by none are left out.

    Two that might be the one before are one too many, and so is one whose organisation's name is not quite the same.
    """
    named = [(file, _name(organization), year) for file, organization, year in reports if organization and year]
    same: dict[tuple[str, int], list[tuple[str, _Name]]] = {}
    alike: dict[tuple[str, int], list[tuple[str, _Name]]] = {}
    above: dict[str, set[_Name]] = {}
    for file, name, year in named:
        same.setdefault((name.own, year), []).append((file, name))
        alike.setdefault((name.without_rank, year), []).append((file, name))
        above.setdefault(name.own, set()).add(name)
    several = {own for own, names in above.items() if _are_several(names)}
    found = {}
    for file, name, year in named:
        same_place = [one for one in same.get((name.own, year - 1), ()) if one[1].fits(name)]
        sure = _once([before for before, other in same_place if other == name or name.own not in several])
        perhaps = sure or _once(
            [one for one, other in alike.get((name.without_rank, year - 1), ()) if other.fits(name)]
        )
        if perhaps:
            found[file] = Before(sure[0]) if len(sure) == 1 else Before(perhaps=perhaps)
    return found


def _are_several(names: Collection[_Name]) -> bool:
    """Say whether places of one name lie in several others: who does not say in which may be any of them."""
    return len(names) > 1 and any(not one.fits(other) for one, other in combinations(names, 2))


def _once(files: Sequence[str]) -> tuple[str, ...]:
    """Return files in their order, without those of which a reviewed workbook lies beside them."""
    there = set(files)
    return tuple(sorted(file for file in there if _reviewed(file) not in there))


def _reviewed(file: str) -> str:
    path = PurePath(file)
    return str(path.with_name(f"{path.stem}{_REVIEWED}")) if path.name else ""


def same_organization(one: str, other: str) -> bool:
    """Say whether two names are the same one, with the places above it or without."""
    first, second = _name(one), _name(other)
    return first.own == second.own and first.fits(second)


def perhaps_renamed(one: str, other: str) -> bool:
    """Say whether two names differ only in the rank of a place: a county that has become a city."""
    first, second = _name(one), _name(other)
    return first.without_rank == second.without_rank and first.fits(second)


def _name(printed: str) -> _Name:
    own, above = _plain(printed), []
    while found := _ABOVE.match(own):
        above.append((0 if found[2] in _PROVINCES else 1, found[0]))
        own = own[found.end() :]
    return _Name(own, tuple(above))


def _plain(name: str) -> str:
    return _KIND.sub("", _BLANKS.sub("", unicodedata.normalize("NFKC", name)))


def is_previous(organization: str | None, year: int | None, report: Report) -> bool:
    """Say whether a report of this organisation and year is surely the one before `report`."""
    if organization is None or report.organization is None or year is None or report.year is None:
        return False
    return year == report.year - 1 and same_organization(organization, report.organization)


def previous_of(report: Report, candidate: Report) -> Report:
    """Return the report to compare with, as its own reviewers left it; PreviousReportError says why it is not.

    A name or a year that is in neither title nor text speaks against nothing.
    """
    name = candidate.document.name
    if (
        report.organization is not None
        and candidate.organization is not None
        and not perhaps_renamed(report.organization, candidate.organization)
    ):
        raise PreviousReportError.organization(name, candidate.organization, report.organization)
    if report.year is not None and candidate.year is not None and candidate.year != report.year - 1:
        raise PreviousReportError.year(name, candidate.year, report.year)
    return corrected(candidate)
