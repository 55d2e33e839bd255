"""An explanation as rich text: both sums with each number a link, in full or on one line."""

from html import escape

from PySide6.QtCore import QCoreApplication

from gui import speech, style
from gui.findings.explain import Explanation, Side, Term

_FEW = 9
"""So many terms are named each; those of a longer sum when the mouse is over them."""
_MOST_UNKNOWN = 3  # terms without a figure that are drawn each
_SHORT = 4  # terms that stand on one line with those of the other side
_BEFORE = "&#8203;"  # without width: Shift+Tab would never leave a link at the very start of a label


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExplanationPane", text)


def in_full(shown: Explanation) -> str:
    """Return both sums with the names of their terms, what speaks for a cause, last year's figure, the clause."""
    muted = style.colours().muted.name()
    parts, last = list[str](), list[str]()
    if shown.sides:
        if shown.difference:
            last.append(_difference(shown))
        parts += [_side(side, shown, named=len(side.terms) <= _FEW) for side in shown.sides]
    if shown.cells:
        parts.append(" · ".join(_term(term, shown, named=True) for term in shown.cells))
    parts += [escape(speech.term(note)) for note in shown.notes]
    if shown.last_year:
        parts.append(f'<span style="color:{muted}">{escape(shown.last_year)}</span>')
    if shown.basis:
        said = _tr("依据：{basis}").format(basis=shown.basis)
        last.append(f'<span style="color:{muted}">{escape(said)}</span>')
    if last:
        parts.append("　".join(last))
    return "".join(f'<p style="margin:3px 0">{part}</p>' for part in parts)


def on_a_line(shown: Explanation) -> str:
    """Return what stands against what, and by how much they differ; of a long sum the total alone."""
    if not shown.sides:
        return ""
    sums = [
        _side(side, shown, named=False) if len(side.terms) <= _SHORT else f"<b>{escape(side.total)}</b>"
        for side in shown.sides
    ]
    equation = f" {escape(shown.relation)} ".join(sums)
    return f"{equation}　{_difference(shown)}" if shown.difference else equation


def _difference(shown: Explanation) -> str:
    said = _tr("差 {difference}").format(difference=shown.difference)
    return f'<span style="color:{style.colours().failing_mark.name()};font-weight:600">{escape(said)}</span>'


def _side(side: Side, shown: Explanation, *, named: bool) -> str:
    known = [term for term in side.terms if term.value is not None]
    alike = len(side.terms) - len(known) > _MOST_UNKNOWN and not named
    terms = [_term(term, shown, named=named) for term in (known if alike else side.terms)]
    if alike:
        terms.append(_unknown([term for term in side.terms if term.value is None], rest=bool(known)))
    total = f" {_tr('＝')} <b>{escape(side.total)}</b>" if len(side.terms) > 1 else ""
    return ("" if named else _BEFORE) + f" {_tr('＋')} ".join(terms) + total


def _unknown(terms: list[Term], *, rest: bool) -> str:
    """Say together how many terms have no figure, and why: 其余 21 格缺."""
    text = _tr("其余 {count} 格{what}") if rest else _tr("{count} 格{what}")
    kinds = dict.fromkeys(term.text for term in terms)
    what = speech.term(next(iter(kinds))) if len(kinds) == 1 else _tr("没有数字")
    return escape(text.format(count=len(terms), what=what))


def _term(term: Term, shown: Explanation, *, named: bool) -> str:
    use = style.colours()
    look = f"color:{use.corrected_mark.name()};font-weight:600" if term.corrected else f"color:{use.accent.name()}"
    text = escape(speech.term(term.text))
    if term.ref is None:
        number = f"<b>{text}</b>"
    else:
        if term.ref == shown.current:
            look += f";background-color:{use.head_current.fill.name()}"
        number = f'<a href="{term.ref}" style="{look}">{text}</a>'
    if not named:
        return number
    return f'<span style="color:{use.muted.name()}">{escape(term.name)}</span> {number}'


def names_of(shown: Explanation) -> dict[str, str]:
    """Return the names of the cells by their links."""
    terms = [*shown.cells, *(term for side in shown.sides for term in side.terms)]
    return {str(term.ref): term.name for term in terms if term.ref is not None}
