"""From sentences to quantities: what the prose of a report says in numbers, with the cells it may mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.model import Report
from core.prose import money, sums
from core.prose.claims import Claim, claims
from core.prose.meanings import Quantity
from core.prose.mentions import Reading
from core.prose.passages import Passage, passages_of
from core.prose.quantities import quantities
from core.prose.scopes import scopes_apart, words_of
from core.prose.sentences import read_passage
from core.prose.tables import Tables, tables_of
from core.prose.tokens import Token, tokens_of
from core.statements import Prose, Statement, Sum

_HEADING = 30
_ASKED = ("依申请", "申请公开")
# a passage with neither a figure nor one of these states nothing
_FIGURES = frozenset("0123456789")
_CASES = ("申请", "复议", "诉讼", "规范性文件", "规章")
_PROSE = frozenset((None, "overview", "problems", "other_matters"))
# where problems and plans stand a number is often not the year's own: what it says is never certain, and what it
# does not say of numbers is no claim
_IN_PASSING = "problems"


class Read(NamedTuple):
    """One passage with what its amounts mean and its clauses claim."""

    passage: Passage
    tokens: tuple[Token, ...]
    reading: Reading
    quantities: tuple[Quantity, ...]


def read(report: Report) -> Prose:
    """Read the parts of a report that are prose."""
    tables = tables_of(report.form)
    passages = tuple(_read_passages(report, tables))
    every = [said for one in passages for said in one.quantities]
    forward = any(said.kind == "carried_forward" and said.mention.amount.low for said in every)
    less = _taken_off(every, tables)
    statements = [statement for one in passages for statement in _statements(one, tables, less, forward=forward)]
    if report.year is None:  # nobody knows whether they are of this year
        statements = [statement._replace(certain=False) for statement in statements]
    return Prose(
        statements=tuple(statements),
        additions=(
            *(found for one in passages for found in sums.additions(one.passage, one.reading.mentions)),
            *sums.counted_together((one.passage, one.reading.mentions, one.quantities) for one in passages),
        ),
        portions=tuple(
            found
            for one in passages
            for found in sums.portions(one.passage, one.reading.mentions, one.quantities, tables)
        ),
        money=tuple(found for one in passages for found in money.money(one.passage, one.reading)),
        topics=frozenset(token.code for one in passages for token in one.tokens if token.tag == "topic"),
        notices=any(money.speaks_of_notices(one.passage.text) for one in passages),
        foreign=tuple(found for one in passages for found in money.foreign_fees(one.passage)),
        scopes=scopes_apart((one.passage, one.tokens) for one in passages),
    )


def _read_passages(report: Report, tables: Tables) -> Iterator[Read]:
    words = words_of(report.organization)
    home = ""
    for passage in passages_of(report):
        if passage.section not in _PROSE and not _is_note(passage):
            continue
        if len(passage.text) <= _HEADING and passage.text[-1] != "。":
            home = "app" if any(word in passage.text for word in _ASKED) else ""
        worth = not _FIGURES.isdisjoint(passage.text) or any(word in passage.text for word in _CASES)
        tokens = tuple(tokens_of(passage.text, report.year, words)) if worth else ()
        reading = read_passage(passage.text, tokens, report.year, home)
        yield Read(passage, tokens, reading, tuple(quantities(reading.mentions, tables)))


def _is_note(passage: Passage) -> bool:
    """What stands below a table is read like other prose."""
    return passage.section in ("disclosure", "applications", "proceedings")


def _taken_off(every: Sequence[Quantity], tables: Tables) -> tuple[Sum, ...]:
    """Return what a count of answers may be too: without those that were withdrawn, or came from last year."""
    done, received = tables.row("results_total"), tables.row("received")
    found: list[Sum] = []
    for said in every:
        number = said.mention.amount.low
        if said.kind in ("withdrawn", "carried_over") and number and not said.mention.amount.vague:
            found.append(Sum(done, number))
            if said.kind == "withdrawn":
                found.append(Sum(received, number))
    return tuple(dict.fromkeys(found))


def _statements(one: Read, tables: Tables, less: Sequence[Sum], *, forward: bool) -> Iterator[Statement]:
    for said in one.quantities:
        if said.readings:
            statement = _statement(one.passage, said)
            if said.kind == "processed":
                statement = statement._replace(readings=(*said.readings, *less))
            yield statement._replace(certain=statement.certain and one.passage.section != _IN_PASSING)
    if one.passage.section == _IN_PASSING:
        return
    for claim in claims(one.passage.text, one.reading, one.quantities, tables):
        if not (forward and claim.rule == "narrative.all_closed_claim"):
            yield _claimed(one.passage, claim)


def _statement(passage: Passage, said: Quantity) -> Statement:
    amount = said.mention.amount
    low, high = amount.low, amount.high
    # a part is at most what all have, and all have at least what a part has
    if said.mention.scope == "part":
        high = None
    elif said.mention.scope == "wide":
        low = 0
    start = min(amount.start, *(word.start for word in said.words))
    end = max(amount.end, *(word.end for word in said.words))
    figure = passage.span(amount.start, amount.figure_end)
    return Statement(said.rule, low, high, said.readings, passage.span(start, end), figure, said.certain)


def _claimed(passage: Passage, claim: Claim) -> Statement:
    words = passage.span(claim.words[0].start, claim.words[-1].end)
    return Statement(claim.rule, 0, 0, claim.readings, words, words, claim.certain)
