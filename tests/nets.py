"""The equations of a report built by hand, as the diagnosis sees them."""

from collections.abc import Iterable, Mapping

from core import checks
from core.diagnosis.net import Equation, Net, Number, net_of
from core.findings import Key, Proposal, Reason
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


def tiny(values: Mapping[str, Number], *written: str) -> Net:
    """Return a net of cells with one letter each; equations as "ab=c", a ? for an unknown figure on its side."""
    cells = {name: letter(name) for name in values}
    equations = []
    for text in written:
        left, _, right = text.partition("=")
        signs = {**dict.fromkeys(left, 1), **dict.fromkeys(right, -1)}
        slack = signs.pop("?", 0)
        residual = sum(sign * values[name] for name, sign in signs.items())
        fails = bool(residual % 1 or (slack * residual > 0 if slack else residual))
        terms = {cells[name]: sign for name, sign in signs.items()}
        equations.append(Equation(Key("equation", text), terms, residual, slack, fails))
    users = {
        cell: tuple(number for number, equation in enumerate(equations) if cell in equation.terms)
        for cell in cells.values()
    }
    places = {cell: place for place, cell in enumerate(cells.values())}
    return Net(tuple(equations), users, {cells[name]: value for name, value in values.items()}, places)


def in_short(reasons: Iterable[Reason]) -> tuple[tuple[str, str], ...]:
    """Return each reason as its code with its value."""
    return tuple((reason.code, reason.value) for reason in reasons)


def evidence(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """Return what is said of a proposal, in short."""
    return in_short(proposal.evidence)


def letter(name: str) -> CellRef:
    """Return the cell of a tiny net that has this letter."""
    return CellRef("tiny", "row", name)
