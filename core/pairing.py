"""Which report is that of the year before: the same organisation's, one year earlier."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from core.corrections import corrected
from core.errors import PreviousReportError
from core.model import Report

_BLANKS = re.compile(r"\s+")
_KIND = re.compile(r"(?:人民)?政府$")
# a county that became a city or a district is the same place
_RANK = re.compile(r"[县市区旗](?=$|[^县市区旗])")
# a workbook saved of a report: the same report as its reviewer left it
_REVIEWED = "_核对.xlsx"


class Known(NamedTuple):
    """What is known of one of many reports."""

    file: str
    organization: str | None
    year: int | None


class Before(NamedTuple):
    """Which of many reports is the one before: surely `file`, or a person chooses among `perhaps`."""

    file: str | None = None
    perhaps: tuple[str, ...] = ()


def before_each(reports: Iterable[Known]) -> dict[str, Before]:
    """Return what each report is preceded by among the others; those preceded by none are left out.

    Two that might be the one before are one too many, and so is one whose organisation's name is not quite the same.
    """
    named = [(file, organization, year) for file, organization, year in reports if organization and year is not None]
    same: dict[tuple[str, int], list[str]] = {}
    alike: dict[tuple[str, int], list[str]] = {}
    for file, organization, year in named:
        same.setdefault((_plain(organization), year), []).append(file)
        alike.setdefault((_without_rank(organization), year), []).append(file)
    found = {}
    for file, organization, year in named:
        sure = _once(same.get((_plain(organization), year - 1), ()))
        perhaps = sure or _once(alike.get((_without_rank(organization), year - 1), ()))
        if perhaps:
            found[file] = Before(sure[0]) if len(sure) == 1 else Before(perhaps=perhaps)
    return found


def _once(files: Sequence[str]) -> tuple[str, ...]:
    """Return files in their order, without those of which a reviewed workbook lies beside them."""
    there = set(files)
    return tuple(sorted(file for file in there if _reviewed(file) not in there))


def _reviewed(file: str) -> str:
    path = PurePath(file)
    return str(path.with_name(f"{path.stem}{_REVIEWED}")) if path.name else ""


def same_organization(one: str, other: str) -> bool:
    """Say whether two names, as printed, are the same one."""
    return _plain(one) == _plain(other)


def perhaps_renamed(one: str, other: str) -> bool:
    """Say whether two names differ only in the rank of a place: a county that has become a city."""
    return _without_rank(one) == _without_rank(other)


def _without_rank(name: str) -> str:
    return _RANK.sub("", _plain(name))


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
