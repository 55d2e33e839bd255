"""Which cells explain the failures, and what they should be: smallest sets of changes, likeliest first."""

from collections.abc import Mapping

from core.findings import Judgement, Proposal
from core.forms import CellRef, Form
from core.model import Cell


def explain(form: Form, cells: Mapping[CellRef, Cell], judgement: Judgement) -> tuple[Proposal, ...]:
    return ()
