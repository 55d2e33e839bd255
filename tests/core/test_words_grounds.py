"""What speaks for a proposal, to the letter: what the prose's number counts, and which cell a reason is about."""

import pytest

from core import checks, diagnosis, words
from core.document import Span
from core.findings import CellChange, Proposal, Reason
from core.forms import form
from core.statements import Sum
from tests.builders import a_report, ref

FORM = form("2021")
NEW, OVER = ref("applications.received.total"), ref("applications.carried_over.total")
PERSONS = ref("applications.received.natural_person")
BOTH = Sum((NEW, OVER))
DENIED = tuple(at for at in FORM.table("applications").refs() if at.row.startswith("denied") and at.column == "total")
UPHELD = tuple(at for at in FORM.table("proceedings").refs() if at.column in {"corrected", "other"})


def narrative(value: str, reading: Sum, quote: Span | None = None, *, against: bool = False) -> Reason:
    return Reason("narrative_against" if against else "narrative", value, reading.cells[:1], reading, quote)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (narrative("45", Sum((NEW,))), "正文写的是 45"),
        (narrative("45", Sum((NEW,)), against=True), "但正文写的是 45"),
        (narrative("48", BOTH), "改后与正文写的 48（“一、本年新收＋二、上年结转”之和）相符"),
        (narrative("48", BOTH, against=True), "但改后与正文写的 48（“一、本年新收＋二、上年结转”之和）不符"),
        (narrative("4", Sum(DENIED)), "改后与正文写的 4（“（三）不予公开各项”之和）相符"),
        (narrative("5", Sum((NEW,), 2)), "改后与正文写的 5（“一、本年新收·总计”减去正文另说的 2）相符"),
        (narrative("6", Sum((NEW, PERSONS))), "改后与正文写的 6（“一、本年新收·总计＋一、本年新收·自然人”之和）相符"),
        (narrative("3", Sum(UPHELD)), "改后与正文写的 3（“行政复议·结果纠正”等 6 格之和）相符"),
    ],
)
def test_the_number_of_the_prose_is_that_of_its_sum(reason: Reason, said: str) -> None:
    assert words.evidence(reason, FORM) == said


TEXT = "收到 40余 件，均  维持，0 件"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (narrative("41—49", Sum((NEW,)), Span(3, 6)), "正文写的是“40余”"),
        (narrative("41—49", BOTH, Span(3, 6)), "改后与正文写的“40余”（“一、本年新收＋二、上年结转”之和）相符"),
        (narrative("0", Sum(UPHELD), Span(9, 14)), "改后与正文说的“均维持”相符"),
        (narrative("0", Sum(UPHELD), Span(9, 14), against=True), "但改后与正文说的“均维持”不符"),
        (narrative("0", Sum((NEW,)), Span(15, 16)), "正文写的是 0"),
    ],
)
def test_what_is_no_plain_number_is_quoted(reason: Reason, said: str) -> None:
    assert words.evidence(reason, FORM, TEXT) == said


def test_without_the_text_the_bounds_are_said() -> None:
    assert words.evidence(narrative("41—49", Sum((NEW,)), Span(3, 6)), FORM) == "正文写的是 41—49"


ONE, TWO = CellChange(PERSONS, 30, 3), CellChange(NEW, 30, 3)
OF_TWO = (
    Reason("row_moved", "applications.received", (PERSONS, NEW)),
    Reason("extra_zero", "30→3", (PERSONS,)),
    Reason("balance", "3", (PERSONS,)),
    Reason("balance", "3", (NEW,)),
)


def test_each_of_several_cells_has_its_own_reasons() -> None:
    offered = Proposal((ONE, TWO), OF_TWO, ())
    assert words.reasons(offered, FORM) == [
        "“一、本年新收”一行疑似串了一格",
        "一、本年新收·自然人：疑似多了一个 0 30→3，按第一至第四项的平衡应为 3",
        "一、本年新收·总计：按第一至第四项的平衡应为 3",
    ]
    assert words.proposal(offered, FORM) == (
        "一、本年新收·自然人：30 → 3（疑似多了一个 0 30→3，按第一至第四项的平衡应为 3）；"
        "一、本年新收·总计：30 → 3（按第一至第四项的平衡应为 3）；“一、本年新收”一行疑似串了一格"
    )


def test_a_cell_of_which_nothing_is_said_has_no_line() -> None:
    assert words.reasons(Proposal((ONE, TWO), OF_TWO[3:], ()), FORM) == [
        "一、本年新收·总计：按第一至第四项的平衡应为 3"
    ]


def test_the_only_cell_is_not_named_and_nothing_is_said_twice() -> None:
    twice = (Reason("narrative", "3", (NEW,), Sum((NEW,))), Reason("narrative", "3", (NEW,), Sum((NEW,), 0)))
    offered = Proposal((TWO,), (*twice, Reason("balance", "3", (NEW,))), ())
    assert words.reasons(offered, FORM) == ["正文写的是 3", "按第一至第四项的平衡应为 3"]


def test_a_diagnosis_says_which_cell_each_reason_is_about() -> None:
    """Both figures of a row went wrong alike: the row still adds up, two columns do not."""
    report = a_report({str(PERSONS): 40, str(NEW): 42})
    [first, *_] = diagnosis.explain(FORM, report.by_ref(), checks.judge_report(report))
    said = words.reasons(first, FORM)
    assert [line.partition("：")[0] for line in said] == ["一、本年新收·自然人", "一、本年新收·总计"]
