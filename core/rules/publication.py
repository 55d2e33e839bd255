"""When a report was published, against the time the regulation allows."""

from core.forms import Form
from core.rules.kinds import Rule


def publication(form: Form) -> tuple[Rule, ...]:
    """List them."""
    return () if form else ()
