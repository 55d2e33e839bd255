"""The words of a report: typing errors, leftovers, repetitions."""

from core.forms import Form
from core.rules.kinds import Rule


def text(form: Form) -> tuple[Rule, ...]:
    """List them."""
    return () if form else ()
