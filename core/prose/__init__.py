"""From sentences to quantities: what the prose of a report says in numbers, with the cells it may mean."""

from core.model import Report
from core.statements import Prose


def read(report: Report) -> Prose:
    """Read the parts of a report that are prose."""
    return report.prose
