"""The equations of a report built by hand, as the diagnosis sees them."""

from collections.abc import Mapping

from core import checks
from core.diagnosis.net import Net, net_of
from core.forms import CellRef
from core.model import Figure
from tests.builders import Figures, a_report, ref, zeros

COLUMNS = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")


def net_for(changes: Mapping[str, Figure | str | None] | None = None, figures: Figures | None = None) -> Net:
    """Return the net of form 2021 with these figures."""
    report = a_report(changes, figures=figures)
    judgement = checks.judge_report(report)
    return net_of(report.form, {cell.ref: cell.value for cell in report.cells}, judgement.balances)


def cells_of(row: str) -> list[CellRef]:
    """Return the cells of a row of table 三."""
    return [ref(f"applications.{row}.{column}") for column in COLUMNS]


def line(row: str, *values: Figure | str) -> dict[str, Figure | str | None]:
    """Return a row of table 三 as printed, its total last."""
    return {str(at): value for at, value in zip(cells_of(row), values, strict=True)}


def granted_all(*parts: int) -> Figures:
    """Return a report in which all that was received, by applicant, was granted."""
    figures = zeros("2021")
    for row in ("received", "granted", "results_total"):
        figures |= dict(zip(cells_of(row), (*parts, sum(parts)), strict=True))
    return figures
