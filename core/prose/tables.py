"""Which cells a quantity of the prose may mean, by the form."""

from functools import lru_cache

from core.forms import CellRef, Form
from core.statements import Sum

_GROUPS = ("denied", "unavailable", "rejected", "other")
_ORGANISATIONS = ("business", "research", "public_welfare", "legal_service", "other")
_SUITS = ("litigation_direct", "litigation_after_reconsideration")
DISPUTES = {
    "review": ("reconsideration",),
    "suit": _SUITS,
    "direct": _SUITS[:1],
    "after": _SUITS[1:],
    "both": ("reconsideration", *_SUITS),
}
_ENDS = {"other_end": "other"}
# by what is done with documents: columns of form 2021 and of form 2019
_DOCUMENTS = {
    "issued": ("issued", "made"),
    "repealed": ("repealed",),
    "in_force": ("in_force", "total"),
    "published": ("issued", "in_force", "made", "disclosed", "total"),
    "": ("issued", "in_force", "made", "disclosed", "total"),
}
_POWERS = {"licensing": "licensing", "penalties": "penalties", "compulsory": "compulsory_measures"}
_PAPERS = {"normative": "normative_documents", "regulations": "regulations"}


class Tables:
    """The cells of one form by what they count."""

    def __init__(self, form: Form) -> None:
        self._rows = [row.code for row in form.table("applications").rows if row.role != "replaced"]
        self._form = form
        self._known: dict[tuple[str, ...], tuple[CellRef, ...]] = {}

    def row(self, code: str, *columns: str) -> tuple[CellRef, ...]:
        """Return the cells of a row of table 三, or of all rows of a group, in these columns (none: the total)."""
        known = self._known.get((code, *columns))
        if known is not None:
            return known
        group = f"{code}_" if code in _GROUPS else ""
        rows = [row for row in self._rows if row == code or (group and row.startswith(group))]
        found = tuple(CellRef("applications", row, column) for row in rows for column in columns or ("total",))
        self._known[code, *columns] = found
        return found

    def rows(self, codes: tuple[str, ...], columns: tuple[str, ...] = ()) -> tuple[CellRef, ...]:
        """Return the cells of several rows or groups."""
        return tuple(ref for code in codes for ref in self.row(code, *columns))

    def columns_of(self, who: str) -> tuple[str, ...]:
        """Return the columns of a kind of applicant."""
        return _ORGANISATIONS if who == "organisations" else (who,)

    def disputes(self, topic: str, end: str = "total") -> tuple[CellRef, ...]:
        """Return the cells of reviews or lawsuits that ended in a way, or all of them."""
        return tuple(CellRef("proceedings", row, _ENDS.get(end, end)) for row in DISPUTES[topic])

    def documents(self, topic: str, act: str) -> tuple[Sum, ...]:
        """Return the cells of table 二 that a number of documents or decisions may mean."""
        if topic in _POWERS:
            refs = [CellRef("disclosure", _POWERS[topic], "decisions")]
        else:
            refs = [CellRef("disclosure", _PAPERS[topic], column) for column in _DOCUMENTS.get(act, ())]
        return tuple(Sum((ref,)) for ref in refs if ref in self._form)

    def not_other(self) -> tuple[CellRef, ...]:
        """Return the rows of table 三 in which something was answered."""
        groups = ("granted", "partially_granted", "denied", "unavailable", "rejected")
        return tuple(ref for group in groups for ref in self.row(group))


@lru_cache(16)
def tables_of(form: Form) -> Tables:
    """Return them, once for each form."""
    return Tables(form)
