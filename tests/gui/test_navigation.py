"""Where F8 and F4 go."""

from core import checks
from core.diagnosis import explain
from core.findings import Finding, Judgement, Key, Outcome, Severity
from core.forms import CellRef
from gui import navigation
from tests.builders import a_report, ref

RECEIVED = ref("applications.received.natural_person")
GRANTED = ref("applications.granted.business")
UPHELD = ref("proceedings.reconsideration.upheld")
ORDER = {RECEIVED: 0, GRANTED: 1, UPHELD: 2}


def a_finding(name: str, *cells: CellRef, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(name, None, severity, Outcome.FAIL, left_cells=cells)


def walk(judgement: Judgement, *, backwards: bool = False) -> list[str]:
    """Press F8 five times from the beginning."""
    found, ref_, key = [], None, None
    for _ in range(5):
        finding = navigation.finding_after(judgement.findings, (), ORDER, ref_, key, backwards=backwards)
        assert finding is not None
        found.append(finding.rule)
        ref_, key = navigation.target_of(finding, ()), finding.key
    return found


def test_f8_walks_by_cell_then_by_finding_and_round_the_end() -> None:
    judgement = Judgement((a_finding("c", UPHELD), a_finding("a", RECEIVED), a_finding("b", RECEIVED, GRANTED)))
    assert walk(judgement) == ["a", "b", "c", "a", "b"]
    assert walk(judgement, backwards=True) == ["c", "b", "a", "c", "b"]


def test_f8_comes_to_hints_once_all_else_is_to_be_verified() -> None:
    grave, hint = a_finding("a", RECEIVED), a_finding("h", GRANTED, severity=Severity.INFO)
    found = navigation.finding_after((grave, hint), (), ORDER, RECEIVED, grave.key)
    assert found == grave
    found = navigation.finding_after((grave, hint), (), ORDER, RECEIVED, grave.key, put_off={grave.key})
    assert found == hint


def test_f8_starts_from_the_cell_the_clerk_is_on() -> None:
    judgement = Judgement((a_finding("a", RECEIVED), a_finding("c", UPHELD)))
    found = navigation.finding_after(judgement.findings, (), ORDER, GRANTED, None)
    assert found is not None
    assert found.rule == "c"


def test_f8_stays_with_a_cell_whose_findings_were_not_looked_at() -> None:
    judgement = Judgement((a_finding("a", RECEIVED),))
    found = navigation.finding_after(judgement.findings, (), ORDER, RECEIVED, None)
    assert found is not None
    assert found.rule == "a"


def test_hints_are_passed_over_while_there_is_anything_else() -> None:
    hint = a_finding("hint", RECEIVED, severity=Severity.INFO)
    assert walk(Judgement((hint, a_finding("error", UPHELD)))) == ["error"] * 5
    assert walk(Judgement((hint,))) == ["hint"] * 5


def test_a_finding_without_cells_comes_last_and_nothing_gives_nothing() -> None:
    judgement = Judgement((a_finding("section"), a_finding("a", UPHELD)))
    assert walk(judgement)[:2] == ["a", "section"]
    assert navigation.finding_after((), (), ORDER, None, None) is None


def test_the_target_is_the_only_likely_culprit() -> None:
    wrong = "applications.granted.natural_person"
    report = a_report({wrong: 5})
    judgement = checks.judge_report(report)
    proposals = explain(report.form, report.by_ref(), judgement)
    failing = [finding for finding in judgement.findings if finding.key in judgement.balances]
    assert len(failing) == 2
    assert {navigation.target_of(finding, proposals) for finding in failing} == {ref(wrong)}
    assert navigation.target_of(failing[0], ()) == failing[0].cells[0]


def test_f4_walks_the_cells_of_an_equation_round_the_end() -> None:
    cells = (RECEIVED, GRANTED, UPHELD)
    assert navigation.term_after(cells, RECEIVED) == GRANTED
    assert navigation.term_after(cells, UPHELD) == RECEIVED
    assert navigation.term_after(cells, RECEIVED, backwards=True) == UPHELD
    assert navigation.term_after(cells, None) == RECEIVED
    assert navigation.term_after((), RECEIVED) is None


def test_a_cell_speaks_of_the_current_finding_else_of_its_gravest() -> None:
    hint = a_finding("hint", RECEIVED, severity=Severity.INFO)
    error, other = a_finding("error", RECEIVED), a_finding("other", RECEIVED)
    judgement = Judgement((hint, error, other))
    assert navigation.finding_at(judgement, RECEIVED, None) == Key("error", None)
    assert navigation.finding_at(judgement, RECEIVED, Key("other", None)) == Key("other", None)
    assert navigation.finding_at(judgement, UPHELD, Key("other", None)) is None


def test_tables_count_what_concerns_them_without_hints() -> None:
    hint = a_finding("hint", RECEIVED, severity=Severity.INFO)
    judgement = Judgement((hint, a_finding("both", RECEIVED, UPHELD), a_finding("one", UPHELD)))
    assert navigation.open_by_table(judgement.findings, ["applications", "proceedings", "disclosure"]) == {
        "applications": 1,
        "proceedings": 2,
        "disclosure": 0,
    }
