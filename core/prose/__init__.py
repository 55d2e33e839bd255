"""From sentences to quantities: what the prose of a report says in numbers, with the cells it may mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.model import Report
from core.prose.lexicon import common_words
from core.prose.passages import Passage, passages_of
from core.prose.quantities import Quantity, quantities
from core.prose.scopes import scope_words
from core.prose.sentences import Reading, read_passage, tokens_of
from core.prose.tables import tables_of
from core.statements import Prose, Statement

_HEADING = 30
_ASKED = ("依申请", "申请公开")


@dataclass(frozen=True, slots=True)
class Read:
    """One passage with what its amounts mean."""

    passage: Passage
    reading: Reading
    quantities: tuple[Quantity, ...]


def read(report: Report) -> Prose:
    """Read the parts of a report that are prose."""
    passages = tuple(_read_passages(report))
    statements = [statement for one in passages for statement in _statements(one)]
    return Prose(tuple(statements))


def _read_passages(report: Report) -> Iterator[Read]:
    words = (scope_words(report.organization), common_words())
    tables = tables_of(report.form)
    home = ""
    for passage in passages_of(report):
        if len(passage.text) <= _HEADING and passage.text[-1] != "。":
            home = "app" if any(word in passage.text for word in _ASKED) else ""
        reading = read_passage(tokens_of(passage.text, report.year, words), report.year, home)
        if reading.mentions or reading.clauses:
            yield Read(passage, reading, tuple(quantities(reading.mentions, tables)))


def _statements(one: Read) -> Iterator[Statement]:
    for said in one.quantities:
        if said.readings:
            yield _statement(one.passage, said, one.quantities)


def _statement(passage: Passage, said: Quantity, others: Sequence[Quantity]) -> Statement:
    amount = said.mention.amount
    low, high = amount.low, amount.high
    # a part is at most what all have, and all have at least what a part has
    if said.mention.scope == "part":
        high = None
    elif said.mention.scope == "wide":
        low = 0
    start = min(word.start for word in (*said.words, amount))
    end = max(word.end for word in (*said.words, amount))
    return Statement(
        said.rule,
        low,
        high,
        said.readings,
        passage.span(start, end),
        passage.span(amount.start, amount.figure_end),
        said.certain,
    )
