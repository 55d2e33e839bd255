"""Numbers that are exact and yet exceeded (78余), to the letter."""

import pytest

from core.findings import Finding, Outcome, Severity
from core.model import Report
from core.rules.text import TERMS
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import OVERVIEW, in_parts, on_text, outcome, place, recognised

PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
RULE = "text.term_variant"


def exact(report: Report, digits: str, rounded: str, *numbers: int) -> Finding:
    spans = [place(report, f"{digits}余", number) for number in numbers]
    facts = (("words", f"{digits}余"), ("better", digits), ("round", f"{rounded}余"))
    return on_text(RULE, Severity.INFO, TERMS, spans, *facts)


def test_all_places_of_one_number_are_one_finding() -> None:
    report = in_parts((OVERVIEW, "公开78余条，答复1,235余件。\n（二）网站公开78余条。"), before="共11余条。")
    assert of_rule(RULE, report) == [
        exact(report, "11", "10", 0),
        exact(report, "78", "70", 0, 1),
        exact(report, "1,235", "1,230", 0),
    ]


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("78", "78"),
        ("70", None),
        ("8", None),
        ("18", "18"),
        ("，78", "78"),
        (",78", "78"),
        ("78,", None),
        ("1.5", None),
        ("12.56", None),
        ("12.56万", None),
        (".5,78", None),
        ("1234567890123456789", "1234567890123456789"),
        ("99912345678901234567891", "12345678901234567891"),
        ("其", None),
    ],
)
def test_what_is_an_exact_number(number: str, digits: str | None) -> None:
    report = in_parts((OVERVIEW, f"共{number}余条。"))
    assert [dict(finding.facts)["better"] for finding in of_rule(RULE, report)] == ([digits] if digits else [])


def test_so_many_numbers_are_not_all_shown() -> None:
    numbers = [str(number) for number in range(101, 200) if number % 10][:51]
    assert len(of_rule(RULE, in_parts((OVERVIEW, "".join(f"{number}余条，" for number in numbers[:50]))))) == 50
    report = in_parts((OVERVIEW, "".join(f"{number}余条，" for number in numbers)))
    assert of_rule(RULE, report) == [exact(report, number, f"{number[:-1]}0", 0) for number in numbers[:50]]


def test_a_number_in_a_picture_may_have_been_misread() -> None:
    report = in_parts((OVERVIEW, "公开78余条。"))
    assert outcome(RULE, report) is FAIL
    assert outcome(RULE, recognised(report)) is UNKNOWN
    assert of_rule(RULE, recognised(report)) == []
    assert outcome(RULE, a_report()) is UNKNOWN
