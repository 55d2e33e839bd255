"""Which report is that of the year before: the same organisation's, one year earlier."""

import re
import unicodedata

from core.corrections import corrected
from core.errors import PreviousReportError
from core.model import Report

_BLANKS = re.compile(r"\s+")
_KIND = re.compile(r"(?:人民)?政府$")
# a county that became a city or a district is the same place
_RANK = re.compile(r"[县市区旗](?=$|[^县市区旗])")


def same_organization(one: str, other: str) -> bool:
    """Say whether two names, as printed, are the same one."""
    return _plain(one) == _plain(other)


def perhaps_renamed(one: str, other: str) -> bool:
    """Say whether two names differ only in the rank of a place: a county that has become a city."""
    return _RANK.sub("", _plain(one)) == _RANK.sub("", _plain(other))


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
