"""Every rule a report is judged by, as data built from its form; families are listed, in the order of the form."""

from functools import lru_cache

from core.forms import Form
from core.rules.balances import balances, printed_sums
from core.rules.cells import cells
from core.rules.contents import contents
from core.rules.hints import hints
from core.rules.inequalities import inequalities
from core.rules.kinds import Balance, Rule
from core.rules.narrative import narrative
from core.rules.plausibility import plausibility
from core.rules.publication import publication
from core.rules.structure import structure
from core.rules.text import text
from core.rules.years import years

__all__ = ["Balance", "Rule", "balances_for", "rules_for"]

REPORT_FAMILIES = (structure,)
TABLE_FAMILIES = (balances, printed_sums, inequalities, cells, plausibility, hints)
PROSE_FAMILIES = (narrative, years, contents, text, publication)

# one entry an edition, with or without each optional row: few, and a report's form is one of them
_EDITIONS = 16


@lru_cache(_EDITIONS)
def rules_for(form: Form) -> tuple[Rule, ...]:
    """Return the rules of a form: those of the whole report first, then table by table, then those of the prose."""
    whole = (rule for family in REPORT_FAMILIES for rule in family(form))
    by_table = (rule for table in form.tables for family in TABLE_FAMILIES for rule in family(table, form))
    of_prose = (rule for family in PROSE_FAMILIES for rule in family(form))
    return (*whole, *by_table, *of_prose)


@lru_cache(_EDITIONS)
def balances_for(form: Form) -> tuple[Balance, ...]:
    """Return the hard equalities alone: 42 in form 2021, 40 in form 2019."""
    return tuple(rule for rule in rules_for(form) if isinstance(rule, Balance))
