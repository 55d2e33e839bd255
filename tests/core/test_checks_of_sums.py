"""What a finding about sums holds, whole: both sides, their cells and places, basis and facts; where bounds lie."""

from decimal import Decimal

import pytest

from core import checks
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef, form
from core.model import Figure, Report
from core.rules.balances import COLUMN_BALANCE, GROUP_TOTAL, ROW_TOTAL
from core.rules.plausibility import OTHER_SHARE
from tests.builders import a_report, ref
from tests.judged import of_rule, places

FAIL, UNKNOWN = Outcome.FAIL, Outcome.UNKNOWN
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
Changes = dict[str, Figure | str | None]


def group(**changes: Figure | str | None) -> Report:
    return a_report({f"proceedings.reconsideration.{column}": value for column, value in changes.items()})


RECONSIDERATION = tuple(
    ref(f"proceedings.reconsideration.{column}") for column in ("upheld", "corrected", "other", "pending", "total")
)


@pytest.mark.parametrize(
    ("report", "outcome", "left", "right", "facts"),
    [
        (group(total=3), FAIL, 1, 3, ()),
        (group(pending=""), UNKNOWN, None, 1, (("missing", "1"),)),
        (group(total=""), UNKNOWN, 1, None, (("missing", "1"),)),
        (group(upheld=0, total=""), UNKNOWN, 0, None, (("missing", "1"),)),
        (group(upheld=0, pending="", total=0), UNKNOWN, None, 0, (("missing", "1"),)),
        (group(pending="", other="", total=""), UNKNOWN, None, None, (("missing", "3"),)),
        (group(upheld=2, pending=""), FAIL, 2, 1, (("no_filling", "left"), ("missing", "1"))),
        (group(upheld=-1, total=""), FAIL, -1, 0, (("no_filling", "right"), ("missing", "1"))),
        (
            group(upheld=Decimal("0.5"), total=""),
            FAIL,
            Decimal("0.5"),
            0,
            (("no_filling", "fraction"), ("missing", "1")),
        ),
    ],
)
def test_an_equality_gives_the_sums_that_can_be_taken(
    report: Report, outcome: Outcome, left: Figure | None, right: Figure | None, facts: checks.case.Facts
) -> None:
    spans = places(report, *map(str, RECONSIDERATION))
    assert of_rule("proceedings.group_total", report) == [
        Finding(
            "proceedings.group_total",
            "reconsideration",
            ERROR,
            outcome,
            RECONSIDERATION[:4],
            RECONSIDERATION[4:],
            left,
            right,
            GROUP_TOTAL,
            spans,
            facts,
        )
    ]


def test_equalities_of_a_lost_table_are_one_finding_each_name() -> None:
    report = a_report(dict.fromkeys(map(str, form("2021").table("proceedings").refs())))
    assert of_rule("proceedings.group_total", report) == [
        Finding("proceedings.group_total", None, ERROR, UNKNOWN, basis=GROUP_TOTAL, facts=(("rules", "3"),))
    ]


def test_a_part_above_its_total_gives_both() -> None:
    report = a_report({"applications.granted.natural_person": 4, "applications.granted.research": ""})
    part, whole = "applications.granted.natural_person", "applications.granted.total"
    assert of_rule("applications.part_le_total", report) == [
        Finding(
            "applications.part_le_total",
            part,
            ERROR,
            FAIL,
            (ref(part),),
            (ref(whole),),
            4,
            3,
            ROW_TOTAL,
            places(report, part, whole),
        ),
    ]


def test_something_out_of_nothing_gives_all_that_there_is() -> None:
    changes: Changes = {f"applications.{row}.research": 2 for row in ("granted", "denied_inquiry")}
    report = a_report({**changes, "applications.results_total.research": ""})
    sources = [f"applications.{row}.research" for row in ("received", "carried_over")]
    assert of_rule("applications.empty_column", report) == [
        Finding(
            "applications.empty_column",
            "applications.received.research",
            ERROR,
            FAIL,
            tuple(map(ref, changes)),
            tuple(map(ref, sources)),
            4,
            0,
            COLUMN_BALANCE,
            places(report, *changes, *sources),
        )
    ]


def test_something_out_of_nothing_is_not_said_where_an_equality_says_it() -> None:
    assert of_rule("applications.empty_column", a_report({"applications.granted.research": 2})) == []
    assert of_rule("applications.forward_le_input", a_report({"applications.carried_forward.business": 9})) == []


@pytest.mark.parametrize(("whole", "part", "found"), [(10, 3, 1), (10, 2, 0), (9, 3, 0), (20, 5, 1), (20, 4, 0)])
def test_a_share_of_ten_or_more_has_its_limit(whole: int, part: int, found: int) -> None:
    names = "applications.other_misc.total", "applications.results_total.total"
    report = a_report(dict(zip(names, (part, whole), strict=True)))
    expected = Finding(
        "applications.other_share",
        names[0],
        INFO,
        FAIL,
        (ref(names[0]),),
        (ref(names[1]),),
        part,
        whole,
        OTHER_SHARE,
        places(report, *names),
        (("limit", "1/5"),),
    )
    assert of_rule("applications.other_share", report) == [expected] * found


def test_stocks_give_both_sides() -> None:
    names = [f"disclosure.regulations.{column}" for column in ("issued", "in_force", "repealed")]
    report = a_report(dict(zip(names, (4, 2, 1), strict=True)))
    [finding] = of_rule("disclosure.made_le_stock", report)
    assert (finding.left_cells, finding.right_cells) == ((ref(names[0]),), (ref(names[1]), ref(names[2])))
    assert (finding.left, finding.right, finding.difference) == (4, 3, 1)
    assert finding.basis == "本年制发的文件，年末或者现行有效，或者已经废止"


def test_cells_that_nobody_lists_have_no_place() -> None:
    report = a_report({"proceedings.reconsideration.total": 3})
    gone = CellRef("proceedings", "reconsideration", "pending")
    listed = {at: cell for at, cell in report.by_ref().items() if at != gone}
    [finding] = [f for f in checks.judge(report.form, listed, report).findings if f.rule == "proceedings.group_total"]
    assert len(finding.spans) == 4
