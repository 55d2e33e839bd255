from dataclasses import dataclass

from core.findings import Finding, Judgement, Key, Outcome, Severity
from core.forms import CellRef
from gui.marks import MarkState, marks_of
from tests.builders import a_report, ref

TOTAL = ref("applications.received.total")
PERSON = ref("applications.received.natural_person")
BUSINESS = ref("applications.received.business")


@dataclass
class Before:
    before: str


def finding(*cells: CellRef, outcome: Outcome = Outcome.FAIL, severity: Severity = Severity.ERROR) -> Finding:
    return Finding("applications.row_total", "received", severity, outcome, cells[:-1], cells[-1:])


def marks(judgement: Judgement, **more: object) -> dict[CellRef, MarkState]:
    return marks_of(a_report().by_ref(), judgement, more.get("corrections", {}), more.get("current"))  # type: ignore[arg-type]


def test_nothing_found_is_nothing_marked() -> None:
    assert set(marks(Judgement(())).values()) == {MarkState()}


def test_a_failing_equation_marks_its_cells_with_its_number() -> None:
    made = marks(Judgement((finding(BUSINESS, BUSINESS, severity=Severity.INFO), finding(PERSON, TOTAL))))

    assert made[TOTAL] == MarkState(check="failing", badge=2)
    assert made[BUSINESS] == MarkState()


def test_a_reminder_has_a_badge_but_no_fill() -> None:
    made = marks(Judgement((finding(PERSON, TOTAL, severity=Severity.WARNING),)))

    assert made[TOTAL] == MarkState(badge=1)


def test_an_error_gives_its_number_before_a_reminder_listed_earlier() -> None:
    reminder, error = finding(PERSON, TOTAL, severity=Severity.WARNING), finding(PERSON, TOTAL)

    assert marks(Judgement((reminder, error)))[TOTAL] == MarkState(check="failing", badge=2)


def test_what_cannot_be_judged_is_unknown_unless_another_balance_vouches_for_it() -> None:
    unknown = finding(PERSON, TOTAL, outcome=Outcome.UNKNOWN)
    column = Key("applications.balance", "total")

    assert marks(Judgement((unknown,)))[TOTAL].check == "unknown"
    made = marks(Judgement((unknown,), {column: Outcome.PASS}))
    assert (made[TOTAL].check, made[PERSON].check) == ("fine", "unknown")


def test_origins_and_what_the_equations_force() -> None:
    names = {"received.total": None, "received.business": "", "received.research": "/", "received.other": "l2"}
    cells = a_report({f"applications.{name}": value for name, value in names.items()}).by_ref()
    made = marks_of(cells, Judgement((), implied={TOTAL: 6}), {})

    assert made[TOTAL] == MarkState(origin="absent", implied=6)
    origins = [made[ref(f"applications.{name}")].origin for name in names]
    assert origins == ["absent", "blank", "placeholder", "unreadable"]


def test_a_correction_keeps_what_is_printed() -> None:
    made = marks(Judgement(()), corrections={TOTAL: Before("8")})

    assert made[TOTAL] == MarkState(origin="corrected", printed="8")


def test_the_current_finding_frames_its_cells_and_the_culprit_apart() -> None:
    current = finding(PERSON, TOTAL)
    made = marks_of(a_report().by_ref(), Judgement((current,)), {}, current, {TOTAL})

    assert (made[PERSON].role, made[TOTAL].role, made[BUSINESS].role) == ("takes_part", "culprit", "none")


def test_a_cell_of_several_findings_carries_the_number_under_discussion() -> None:
    first, second = finding(PERSON, TOTAL), finding(BUSINESS, TOTAL)
    judgement = Judgement((first, second))

    assert marks(judgement)[TOTAL].badge == 1
    assert marks(judgement, current=second)[TOTAL].badge == 2
    assert marks(judgement, current=second)[PERSON].badge == 1
