"""The kinds of rule on the words of a report; each sees the text alone unless it names cells."""

from typing import NamedTuple

from core.findings import Severity
from core.forms import CellRef


class Lexical(NamedTuple):
    """No entry of this `kind` in the lexicon is in the prose; with `in_tables` not anywhere in the text."""

    id: str
    kind: str
    in_tables: bool
    basis: str
    severity: Severity


class Doubled(NamedTuple):
    """No word of two characters or more stands twice in a row, but for those that may."""

    id: str
    allowed: frozenset[str]
    basis: str
    severity: Severity


class RoundNumbers(NamedTuple):
    """Only a round number has 余 behind it: not one of two digits or more that ends in another than 0."""

    id: str
    mark: str
    basis: str
    severity: Severity


class BrokenOff(NamedTuple):
    """No section ends in the middle of a sentence: with one of `marks`."""

    id: str
    marks: str
    basis: str
    severity: Severity


class Punctuated(NamedTuple):
    """Between Chinese characters stand full-width marks, and the last sentence of a section is closed."""

    id: str
    sections: tuple[str, ...]
    basis: str
    severity: Severity


class Repeated(NamedTuple):
    """No two paragraphs of at least `least` characters are alike, but for one in `slack` of them."""

    id: str
    least: int
    slack: int
    basis: str
    severity: Severity


class Leftover(NamedTuple):
    """None of the template's own `words` was left in, nor a placeholder before one of `units`."""

    id: str
    words: tuple[str, ...]
    placeholders: str
    units: tuple[str, ...]
    basis: str
    severity: Severity


class Ordered(NamedTuple):
    """The sections come in the form's order, each under its own number."""

    id: str
    basis: str
    severity: Severity


class Subtopics(NamedTuple):
    """What part one is divided into is numbered below the parts; `numbered`: asks for a number, else for no higher."""

    id: str
    section: str
    topics: tuple[str, ...]
    numbered: bool
    basis: str
    severity: Severity


class Topics(NamedTuple):
    """A section speaks of every topic: of each by at least one of its words."""

    id: str
    section: str
    topics: tuple[tuple[str, tuple[str, ...]], ...]
    basis: str
    severity: Severity


class Length(NamedTuple):
    """A section has at most `most` characters, a figure counted as one and punctuation not at all."""

    id: str
    section: str
    most: int
    basis: str
    severity: Severity


class Shortcomings(NamedTuple):
    """A section of at least `least` characters names a shortcoming: has one of `words`, and not just denied ones."""

    id: str
    section: str
    least: int
    words: tuple[str, ...]
    denied: tuple[str, ...]
    basis: str
    severity: Severity


class Measures(NamedTuple):
    """Some clause of a section has one of `words` without one of `lacking`, which only tell what is missing."""

    id: str
    section: str
    least: int
    words: tuple[str, ...]
    lacking: tuple[str, ...]
    basis: str
    severity: Severity


class Stated(NamedTuple):
    """From `first_year` on a section has one of `words`; `elsewhere` are words that are as good in any other."""

    id: str
    section: str
    first_year: int
    words: tuple[str, ...]
    elsewhere: tuple[str, ...]
    basis: str
    severity: Severity


class NotNothing(NamedTuple):
    """A section is not just one of `nothing` while there is an amount in the cell."""

    id: str
    section: str
    cell: CellRef
    nothing: frozenset[str]
    basis: str
    severity: Severity


class Period(NamedTuple):
    """The period is the calendar year of the report: with `wanted` it is stated at all, else it is no other one."""

    id: str
    wanted: bool
    words: tuple[str, ...]
    basis: str
    severity: Severity


class OwnYear(NamedTuple):
    """The year is that of the title: with `in_preamble` where the report names itself, else in tales of its work."""

    id: str
    in_preamble: bool
    basis: str
    severity: Severity


class OwnName(NamedTuple):
    """The organisation is that of the title; `same_place` asks for its name, else for its place."""

    id: str
    same_place: bool
    basis: str
    severity: Severity


class Titled(NamedTuple):
    """The title is organisation, year and then `ending`."""

    id: str
    ending: str
    basis: str
    severity: Severity


class Deadline(NamedTuple):
    """A government of county rank or above (`of_government`), or who is none, publishes by this day next year."""

    id: str
    of_government: bool
    month: int
    day: int
    basis: str
    severity: Severity


class AfterPeriod(NamedTuple):
    """A report is published or signed when its year is over."""

    id: str
    basis: str
    severity: Severity


TextRule = (
    Lexical
    | Doubled
    | RoundNumbers
    | BrokenOff
    | Punctuated
    | Repeated
    | Leftover
    | Ordered
    | Subtopics
    | Topics
    | Length
    | Shortcomings
    | Measures
    | Stated
    | NotNothing
    | Period
    | OwnYear
    | OwnName
    | Titled
    | Deadline
    | AfterPeriod
)
