"""Sentences of many wordings about the figures of a report, in our own words; each number knows what it stands for.

In a template `{received}` and the like are numbers; a sentence may only be used where `fits` says so. The numbers of
`loose` are not worth altering: their wording leaves room.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from core import prose
from core.forms import CellRef
from core.model import Report
from tests.builders import a_report
from tests.figures import Figures

Numbers = dict[str, int]
_PLACE = re.compile(r"\{(\w+)\}")
_YEARS = {"Y": 0, "B": -1, "N": 1}
_GROUPS = ("granted", "partially_granted", "denied", "unavailable", "rejected", "other")
_ENDS = ("upheld", "corrected", "other", "pending")


def _always(_: Numbers) -> bool:
    return True


@dataclass(frozen=True)
class Template:
    text: str
    fits: Callable[[Numbers], bool] = _always
    loose: frozenset[str] = frozenset()


def numbers_of(figures: Figures) -> Numbers:
    """Return what can be stated of a report, by name."""

    def cell(table: str, row: str, column: str) -> int:
        return int(figures.get(CellRef(table, row, column), 0))

    rows = {ref.row for ref in figures if ref.table == "applications"}
    found = {"year": 2020 if CellRef("disclosure", "procurement", "projects") in figures else 2021}
    for name in ("received", "carried_over", "results_total", "carried_forward"):
        found[name] = cell("applications", name, "total")
        found[f"{name}_persons"] = cell("applications", name, "natural_person")
        found[f"{name}_organisations"] = found[name] - found[f"{name}_persons"]
    for group in _GROUPS:
        members = [row for row in rows if row == group or (group not in rows and row.startswith(f"{group}_"))]
        found[group] = sum(cell("applications", row, "total") for row in members)
    found["input"] = found["received"] + found["carried_over"]
    found["input_persons"] = found["received_persons"] + found["carried_over_persons"]
    found["input_organisations"] = found["received_organisations"] + found["carried_over_organisations"]
    direct, after = "litigation_direct", "litigation_after_reconsideration"
    for end in (*_ENDS, "total"):
        found[f"review_{end}"] = cell("proceedings", "reconsideration", end)
        found[f"direct_{end}"] = cell("proceedings", direct, end)
        found[f"after_{end}"] = cell("proceedings", after, end)
        found[f"suit_{end}"] = found[f"direct_{end}"] + found[f"after_{end}"]
    for column in ("issued", "repealed", "in_force", "made", "total"):
        found[f"documents_{column}"] = cell("disclosure", "normative_documents", column)
    for row in ("licensing", "penalties", "compulsory_measures"):
        found[row] = cell("disclosure", row, "decisions")
    found["disputes"] = found["review_total"] + found["suit_total"]
    return found


@dataclass(frozen=True)
class Written:
    """A text with its numbers: name, value, and where each begins."""

    text: str
    places: tuple[tuple[str, int, int], ...]
    loose: frozenset[str]


def write(templates: Sequence[Template], numbers: Numbers, altered: tuple[int, int] | None = None) -> Written:
    """Write sentences down; `altered`: the number of a place and the figure to put there."""
    text = ""
    places: list[tuple[str, int, int]] = []
    loose: set[str] = set()
    for template in templates:
        at = 0
        for found in _PLACE.finditer(template.text):
            text += template.text[at : found.start()]
            if found[1] in _YEARS:
                text += str(numbers["year"] + _YEARS[found[1]])
                at = found.end()
                continue
            value = numbers[found[1]]
            if altered is not None and altered[0] == len(places):
                value = altered[1]
            places.append((found[1], value, len(text)))
            text += str(value)
            at = found.end()
        text += template.text[at:]
        loose |= template.loose
    return Written(text, tuple(places), frozenset(loose))


def report_of(figures: Figures, text: str, organization: str = "云溪县人民政府") -> Report:
    """Return a report with these tables whose prose is `text`, read."""
    form_code = "2019" if CellRef("disclosure", "procurement", "projects") in figures else "2021"
    report = a_report(figures=figures, form_code=form_code, organization=organization, text=text)
    return replace(report, prose=prose.read(report))


def other_number(value: int, numbers: Numbers, rng: Random) -> int:
    """Return a figure that is true of nothing in the report."""
    while True:
        wrong = max(0, value + rng.choice((-1, 1)) * rng.randint(1, 3 + value // 2))
        sums = {one + other for one in numbers.values() for other in (0, numbers["carried_over"])}
        # what some words may mean where they stand alone
        loosely = {
            numbers["results_total"] - numbers["other"],
            numbers["denied"] + numbers["unavailable"],
            numbers["denied"] + numbers["unavailable"] + numbers["rejected"],
            numbers["granted"] + numbers["partially_granted"],
        }
        rest = loosely | {
            numbers["results_total"] - numbers["carried_over"],
            numbers["received"] - numbers["carried_forward"],
        }
        if wrong != value and wrong not in sums | rest | set(numbers.values()) and wrong:
            return wrong
        value += 1
