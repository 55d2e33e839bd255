"""Every sentence a person reads about findings, statuses and corrections."""

from core.words.corrections import cell_sentence, change, effect, entry_kind, evidence, proposal, shown, step
from core.words.findings import equation, figure, printed, sentence, sum_in_words
from core.words.names import (
    cell_name,
    certainty,
    form_name,
    line_of,
    place,
    row_name,
    rule_name,
    section_name,
    severity,
    short_cell_name,
    status,
    table_name,
)

__all__ = [
    "cell_name",
    "cell_sentence",
    "certainty",
    "change",
    "effect",
    "entry_kind",
    "equation",
    "evidence",
    "figure",
    "form_name",
    "line_of",
    "place",
    "printed",
    "proposal",
    "row_name",
    "rule_name",
    "section_name",
    "sentence",
    "severity",
    "short_cell_name",
    "shown",
    "status",
    "step",
    "sum_in_words",
    "table_name",
]
