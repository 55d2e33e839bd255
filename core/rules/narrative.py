"""What the prose says, against the tables and against itself."""

from core.forms import Form
from core.rules.kinds import Rule


def narrative(form: Form) -> tuple[Rule, ...]:
    """List them."""
    return () if form else ()
