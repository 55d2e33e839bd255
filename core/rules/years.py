"""This year's figures and prose against last year's."""

from core.forms import Form
from core.rules.kinds import Rule


def years(form: Form) -> tuple[Rule, ...]:
    """List them."""
    return () if form else ()
