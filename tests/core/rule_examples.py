"""Each rule with a report that breaks it, one that keeps it, and one that leaves it open."""

from dataclasses import dataclass, replace
from decimal import Decimal

from core.document import Span
from core.findings import Severity
from core.forms import form
from core.model import Figure, Note, Part, Report
from tests.builders import a_report, ref

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
ASKED = "本年收费金额(单位:万元, 保留４位小数)"


def of_2021(**changes: Figure | str | None) -> Report:
    """Return a small report; `applications__received__total=7` changes that cell, as in `a_report`."""
    return a_report({name.replace("__", "."): value for name, value in changes.items()}, text=ASKED)


def of_2019(**changes: Figure | str | None) -> Report:
    return a_report({name.replace("__", "."): value for name, value in changes.items()}, form_code="2019", year=2020)


def printed(name: str, trait: str, unit: str | None = None) -> Report:
    report = of_2021(**{name: 12})
    at = ref(name.replace("__", "."))
    cells = (replace(c, traits=frozenset({trait}), unit=unit) if c.ref == at else c for c in report.cells)
    return replace(report, cells=tuple(cells))


def with_sections(*codes: str) -> Report:
    parts = tuple(Part(code, Span(i, i + 1), Span(i + 1, i + 1)) for i, code in enumerate(codes))
    return replace(of_2021(), parts=parts)


def noting(note: Note) -> Report:
    return replace(of_2021(), notes=(note,))


def without(table: str, row: str = "") -> Report:
    gone = [cell for cell in form("2021").table(table).refs() if row in {"", cell.row}]
    return a_report(dict.fromkeys(map(str, gone)))


@dataclass(frozen=True)
class Example:
    """`whole`: not just this finding, the rule as such fails, passes and is open; `previous`: last year's report."""

    rule: str
    subject: str | None
    severity: Severity
    breaks: Report
    keeps: Report | None = None
    opens: Report | None = None
    previous: Report | None = None
    whole: bool = False


EQUALITIES = [
    Example(
        "applications.balance",
        "natural_person",
        ERROR,
        breaks=of_2021(applications__received__natural_person=5),
        opens=of_2021(applications__received__natural_person=""),
    ),
    Example(
        "applications.results_total",
        "business",
        ERROR,
        breaks=of_2021(applications__granted__business=0),
        opens=of_2021(applications__granted__business="/"),
    ),
    Example(
        "applications.row_total",
        "received",
        ERROR,
        breaks=of_2021(applications__received__total=7),
        opens=of_2021(applications__received__total=None),
    ),
    Example(
        "proceedings.group_total",
        "reconsideration",
        ERROR,
        breaks=of_2021(proceedings__reconsideration__total=2),
        opens=of_2021(proceedings__reconsideration__total="几"),
    ),
]
UNEQUALS = [
    Example(
        "applications.part_le_total",
        "applications.granted.natural_person",
        ERROR,
        breaks=of_2021(applications__granted__natural_person=4, applications__granted__research=""),
        keeps=of_2021(applications__granted__natural_person=3, applications__granted__research=""),
        opens=of_2021(applications__granted__natural_person=4, applications__granted__total=""),
    ),
    Example(
        "applications.empty_column",
        "applications.received.research",
        ERROR,
        breaks=of_2021(applications__granted__research=1, applications__results_total__research=""),
        keeps=of_2021(applications__results_total__research=""),
        opens=of_2021(applications__granted__research=1, applications__received__research=""),
    ),
    Example(
        "applications.forward_le_input",
        "applications.carried_forward.business",
        ERROR,
        breaks=of_2021(applications__carried_forward__business=3, applications__results_total__business=""),
        keeps=of_2021(applications__results_total__business=""),
        opens=of_2021(applications__carried_forward__business=3, applications__received__business=""),
    ),
    Example(
        "disclosure.made_le_stock",
        "disclosure.regulations.issued",
        WARNING,
        breaks=of_2021(disclosure__regulations__issued=3, disclosure__regulations__in_force=2),
        keeps=of_2021(disclosure__regulations__issued=3, disclosure__regulations__in_force=3),
        opens=of_2021(disclosure__regulations__issued=3, disclosure__regulations__in_force="/"),
    ),
    Example(
        "disclosure.2019_disclosed",
        "disclosure.regulations.made",
        WARNING,
        breaks=of_2019(disclosure__regulations__made=87),
        keeps=of_2019(disclosure__regulations__made=87, disclosure__regulations__total=87),
        opens=of_2019(disclosure__regulations__made=87, disclosure__regulations__total=None),
    ),
    Example(
        "disclosure.2019_items",
        "disclosure.licensing.items_last_year",
        ERROR,
        breaks=of_2019(disclosure__licensing__items_last_year=5, disclosure__licensing__change=-6),
        keeps=of_2019(disclosure__licensing__items_last_year=5, disclosure__licensing__change=-5),
        opens=of_2019(disclosure__licensing__items_last_year="", disclosure__licensing__change=-6),
    ),
]
UNLIKELY = [
    Example(
        "disclosure.2019_no_items",
        "disclosure.penalties.decisions",
        INFO,
        breaks=of_2019(disclosure__penalties__decisions=4),
        keeps=of_2019(disclosure__penalties__decisions=4, disclosure__penalties__change=1),
        opens=of_2019(disclosure__penalties__decisions=4, disclosure__penalties__change=""),
    ),
    Example(
        "applications.other_share",
        "applications.other_misc.total",
        INFO,
        breaks=of_2021(applications__other_misc__total=5, applications__results_total__total=20),
        keeps=of_2021(applications__other_misc__total=4, applications__results_total__total=20),
        opens=of_2021(applications__other_misc__total=5, applications__results_total__total=""),
    ),
    Example(
        "proceedings.post_review",
        "proceedings.litigation_after_reconsideration.total",
        INFO,
        breaks=of_2021(
            proceedings__reconsideration__total=0,
            proceedings__litigation_after_reconsideration__total=1,
        ),
        opens=of_2021(
            proceedings__reconsideration__total="",
            proceedings__litigation_after_reconsideration__total=1,
        ),
    ),
    Example(
        "proceedings.without_requests",
        "proceedings.reconsideration.total",
        INFO,
        breaks=of_2021(applications__received__total=0, applications__carried_over__total=0),
        opens=of_2021(applications__received__total=0, applications__carried_over__total=""),
    ),
    Example(
        "table.all_zero",
        "disclosure",
        INFO,
        breaks=of_2021(),
        keeps=of_2021(disclosure__licensing__decisions=3),
        opens=of_2021(disclosure__licensing__decisions=""),
    ),
    Example(
        "disclosure.fee_unit",
        "disclosure.fees.amount",
        WARNING,
        breaks=of_2021(disclosure__fees__amount=45134),
        keeps=of_2021(disclosure__fees__amount=Decimal("76754.2658")),
        opens=of_2021(disclosure__fees__amount=""),
    ),
    Example(
        "disclosure.fee_decimals",
        "disclosure.fees.amount",
        INFO,
        breaks=of_2021(disclosure__fees__amount=Decimal("4.51")),
        keeps=of_2021(disclosure__fees__amount=Decimal("4.5134")),
        opens=of_2021(disclosure__fees__amount=""),
    ),
    Example(
        "disclosure.procurement_unit",
        "disclosure.procurement.amount",
        INFO,
        breaks=of_2019(disclosure__procurement__amount=251000),
        opens=of_2019(disclosure__procurement__amount=""),
    ),
]
SINGLE = [
    Example("cell.blank", "disclosure.fees.amount", WARNING, of_2021(disclosure__fees__amount="")),
    Example("cell.placeholder", "disclosure.fees.amount", WARNING, of_2021(disclosure__fees__amount="/")),
    Example(
        "cell.not_in_text",
        "applications.granted.other",
        WARNING,
        of_2021(applications__granted__other=None),
    ),
    Example("cell.not_number", "disclosure.fees.amount", ERROR, of_2021(disclosure__fees__amount="几")),
    Example(
        "cell.negative",
        "disclosure.fees.amount",
        ERROR,
        breaks=of_2021(disclosure__fees__amount=-1),
        keeps=of_2019(disclosure__fees__change=-1),
    ),
    Example(
        "cell.not_integer",
        "disclosure.licensing.decisions",
        ERROR,
        breaks=of_2021(disclosure__licensing__decisions=Decimal("2.5")),
        keeps=of_2021(disclosure__licensing__decisions=Decimal("2.0")),
    ),
    Example("cell.unit_inside", "disclosure.fees.amount", INFO, printed("disclosure__fees__amount", "unit")),
    Example("cell.format", "disclosure.fees.amount", INFO, printed("disclosure__fees__amount", "thousands")),
]
SECTIONS = tuple(section.code for section in form("2021").sections)
STRUCTURE = [
    Example("structure.form_version", None, ERROR, a_report(year=2020)),
    Example("structure.form_version", None, ERROR, breaks=a_report(year=2018), keeps=a_report(year=2022)),
    Example(
        "structure.section_missing",
        "applications",
        ERROR,
        breaks=replace(without("applications", "granted"), parts=with_sections("overview").parts),
        keeps=with_sections(*SECTIONS),
    ),
    Example("structure.table_missing", "applications", ERROR, without("applications")),
    Example("structure.row_missing", "applications.granted", ERROR, without("applications", "granted")),
]
NOTED = [
    Example(name, "applications.granted", severity, noting(Note(name, "applications.granted", count=6)))
    for name, severity in (
        ("cell.run_length", WARNING),
        ("cell.split_digits", WARNING),
        ("structure.header_missing", WARNING),
        ("structure.row_duplicate", WARNING),
        ("structure.extra_row", INFO),
        ("damage.page_mark", INFO),
        ("damage.not_read", WARNING),
    )
]
EXAMPLES = [*EQUALITIES, *UNEQUALS, *UNLIKELY, *SINGLE, *STRUCTURE, *NOTED]
