"""Weigh the hints: counted twice, last year's stock, who may make rules, co-defendants."""

from core.checks.case import Case
from core.checks.text import Said, on_words
from core.findings import Finding, Outcome
from core.model import CellStatus
from core.rules.hint_kinds import CountedTwice, Mentioned, OpeningStock, Power


def counted_twice(rule: CountedTwice, case: Case) -> Said:
    """Weigh whether the parts exceed the whole by just what may be counted only once."""
    parts, missing = case.total(rule.parts)
    whole, once = case.values.get(rule.whole), case.values.get(rule.once)
    if missing or whole is None or once is None:
        yield Outcome.UNKNOWN
    elif once > 0 and parts - whole == once and parts > 2 * once:
        yield Finding(
            rule.id,
            rule.subject,
            rule.severity,
            Outcome.FAIL,
            rule.parts,
            (rule.whole,),
            parts,
            whole,
            rule.basis,
            case.spans((*rule.parts, rule.whole)),
            (("once", str(once)),),
        )


def opening_stock(rule: OpeningStock, case: Case) -> Said:
    """Show the stock that is implied where last year's report has the cell but no figure in it."""
    before = case.previous.by_ref().get(rule.stock) if case.previous is not None else None
    stock, added, taken = (case.values.get(ref) for ref in (rule.stock, rule.added, rule.taken))
    if before is None or stock is None or added is None or taken is None:
        yield Outcome.UNKNOWN
        return
    implied = stock - added + taken
    if before.status is not CellStatus.NUMBER and implied > 0:
        refs = (rule.stock, rule.added, rule.taken)
        yield case.about(rule, rule.subject, refs, (("stock", str(implied)),))


def power(rule: Power, case: Case) -> Said:
    """Weigh who has made rules by the name of the body alone; a city may be large enough."""
    name = case.report.organization
    values = {ref: case.values.get(ref) for ref in rule.cells}
    cells = tuple(ref for ref, value in values.items() if value)
    if not cells:
        if None in values.values():
            yield Outcome.UNKNOWN
    elif name is None or any(word in name for word in rule.open_to):
        yield Outcome.UNKNOWN
    elif name.endswith(rule.without) and not name.endswith(rule.with_):
        yield case.about(rule, rule.subject, cells)
    elif not name.endswith("人民政府"):
        yield Outcome.UNKNOWN


def mentioned(rule: Mentioned, case: Case) -> Said:
    """Say how such cases are counted where the prose speaks of them."""
    if not case.running.text:
        yield Outcome.UNKNOWN
    for word in rule.words:
        spans = [case.running.span(at, at + len(word)) for at in case.running.found(word)]
        if spans:
            yield on_words(rule, spans, (("words", word),))
