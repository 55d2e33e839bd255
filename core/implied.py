"""The one value that all readable figures force upon a cell without value, where there is one."""

from collections.abc import Iterable, Mapping

from core.forms import CellRef
from core.model import Figure
from core.rules.kinds import Balance


def implied_values(
    balances: Iterable[Balance], values: Mapping[CellRef, Figure | None]
) -> dict[CellRef, Figure]:
    return {}
