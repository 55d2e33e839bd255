"""What sentences state, to the letter: number, words, figure, and every sum of cells it may mean.

In statements.txt a sentence stands at the margin and what it states below it:
rule and number: words of the clause [the figure] = one reading | another. The total of table 三 is meant where no
column is named; denied_* are all rows of the group, organisations all columns but persons.
"""

from itertools import groupby
from pathlib import Path

import pytest

from core import prose
from core.forms import form
from core.statements import Statement, Sum
from tests.builders import a_report
from tests.core.prose.test_phrases import told

_LINES = Path(__file__).with_name("statements.txt").read_text("utf-8").splitlines()
_GROUPS = ("denied_", "unavailable_", "rejected_", "other_")
_ORGANISATIONS = ["business", "research", "public_welfare", "legal_service", "other"]


def sentences() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in _LINES:
        if line.startswith("  "):
            found[-1][1].append(line.strip())
        elif line and line[0] != "#":
            found.append((line, []))
    return found


def cells(reading: Sum) -> str:
    """Return a sum in its order, without repeating what rows and columns have in common."""
    parts: list[str] = []
    for (table, row), refs in groupby(reading.cells, lambda ref: (ref.table, ref.row)):
        columns = [ref.column for ref in refs]
        if columns == _ORGANISATIONS:
            columns = ["organisations"]
        names = [row if table == "applications" and column == "total" else f"{row}.{column}" for column in columns]
        parts += names
    said = "+".join(parts)
    for group in _GROUPS:
        rows = [row.code for row in form("2021").table("applications").rows if row.code.startswith(group)]
        said = said.replace("+".join(rows), f"{group}*")
    return said + (f"-{reading.less}" if reading.less else "")


def to_the_letter(said: Statement, text: str) -> str:
    words, figure = text[said.span.start : said.span.end], text[said.figure.start : said.figure.end]
    return f"{told(said)}: {words} [{figure}] = {' | '.join(map(cells, said.readings))}"


@pytest.mark.parametrize(("sentence", "expected"), sentences(), ids=[sentence for sentence, _ in sentences()])
def test_a_sentence_to_the_letter(sentence: str, expected: list[str]) -> None:
    report = a_report(text=sentence, year=2021)
    found = prose.read(report).statements
    assert [to_the_letter(said, report.document.text) for said in found] == expected
