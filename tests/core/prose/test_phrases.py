"""What sentences state, one by one."""

from pathlib import Path

import pytest

from core import prose
from core.statements import Statement
from tests.builders import a_report

_LINES = Path(__file__).with_name("phrases.txt").read_text("utf-8").splitlines()
PHRASES = [line.split(" ->") for line in _LINES if line and line[0] != "#"]


def told(said: Statement) -> str:
    name = said.rule.removeprefix("narrative.")
    if said.certain or said.low == said.high:
        high = "" if said.high is None else f"-{said.high}"
        number = str(said.low) if said.low == said.high else f"{said.low}{high or '-'}"
        return f"{'' if said.certain else '~'}{name} {number}"
    if said.high is None:
        return f"≥{name} {said.low}"
    return f"≤{name} {said.high}" if said.low == 0 else f"~{name} {said.low}-{said.high}"


@pytest.mark.parametrize(("sentence", "expected"), PHRASES, ids=[sentence for sentence, _ in PHRASES])
def test_a_sentence_states(sentence: str, expected: str) -> None:
    found = prose.read(a_report(text=sentence, year=2021)).statements
    assert ", ".join(map(told, found)) == expected.strip()


def test_every_figure_is_where_it_says() -> None:
    for sentence, _ in PHRASES:
        report = a_report(text=sentence, year=2021)
        for said in prose.read(report).statements:
            inner = report.document.text[said.figure.start : said.figure.end]
            assert inner in report.document.text[said.span.start : said.span.end]
            assert said.low == 0 or inner[0].isnumeric() or inner[0] in "两１２"
