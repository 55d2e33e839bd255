"""What a finding holds, whole: places, sums, basis and facts, and where each bound lies."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks
from core.document import Span
from core.findings import Finding, Key, Outcome, Severity
from core.forms import CellRef, form
from core.model import Certainty, Figure, Note, Part, Report
from core.rules.balances import COLUMN_BALANCE, GROUP_TOTAL, ROW_TOTAL
from core.rules.cells import BLANK, UNIT_INSIDE
from core.rules.plausibility import ALL_ZERO, FEE_DECIMALS, FEE_UNIT, NAMED_UNIT, OTHER_SHARE
from core.rules.structure import FORM_VERSION, ONCE, ROW
from tests.builders import a_report, ref

FAIL, UNKNOWN = Outcome.FAIL, Outcome.UNKNOWN
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
Changes = dict[str, Figure | str | None]


def of_rule(rule: str, report: Report) -> list[Finding]:
    return [finding for finding in checks.judge_report(report).findings if finding.rule == rule]


def places(report: Report, *names: str) -> tuple[Span, ...]:
    found = (report.by_ref()[ref(name)].span for name in names)
    return tuple(span for span in found if span is not None)


def group(**changes: Figure | str | None) -> Report:
    return a_report({f"proceedings.reconsideration.{column}": value for column, value in changes.items()})


def with_cell(name: str, report: Report, **changes: object) -> Report:
    changed = (replace(c, **changes) if c.ref == ref(name) else c for c in report.cells)  # type: ignore[arg-type]
    return replace(report, cells=tuple(changed))


RECONSIDERATION = tuple(
    ref(f"proceedings.reconsideration.{column}") for column in ("upheld", "corrected", "other", "pending", "total")
)


@pytest.mark.parametrize(
    ("report", "outcome", "left", "right", "facts"),
    [
        (group(total=3), FAIL, 1, 3, ()),
        (group(pending=""), UNKNOWN, None, 1, (("missing", "1"),)),
        (group(total=""), UNKNOWN, 1, None, (("missing", "1"),)),
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


def test_blanks_say_how_many_places_are_printed() -> None:
    names = [f"applications.granted.{column}" for column in ("research", "other", "total")]
    report = a_report(dict.fromkeys(names, ""))
    assert of_rule("cell.blank", report) == [
        Finding(
            "cell.blank",
            "applications.granted",
            ERROR,
            FAIL,
            tuple(map(ref, names)),
            basis=BLANK,
            spans=places(report, *names),
            facts=(("count", "3"),),
        )
    ]


def test_figures_that_stand_in_one_place_count_once() -> None:
    row = [str(at) for at in form("2021").refs() if at.row == "regulations"]
    report = a_report(dict.fromkeys(row, "3162"))
    place = report.by_ref()[ref(row[0])].span
    for name in row:
        report = with_cell(name, report, certainty=Certainty.GUESS, span=place)
    [finding] = of_rule("cell.run_length", report)
    assert finding.facts == (("count", "1"),)


def test_a_blank_total_beside_blanks_alone_is_a_warning() -> None:
    row = [str(at) for at in form("2021").refs() if at.row == "granted"]
    [finding] = of_rule("cell.blank", a_report(dict.fromkeys(row, "")))
    assert finding.severity is WARNING


def test_a_note_of_another_rule_silences_no_cell() -> None:
    at = "applications.granted.other"
    report = replace(a_report({at: None}), notes=(Note("cell.split_digits", at, (ref(at),)),))
    assert len(of_rule("cell.not_in_text", report)) == 1


@pytest.mark.parametrize(
    ("value", "found"),
    [(0, 0), (-1, 1), (Decimal("-0.5"), 1), (Decimal(0), 0)],
)
def test_below_nothing_begins_below_nothing(value: Figure, found: int) -> None:
    assert len(of_rule("cell.negative", a_report({"disclosure.fees.amount": value}))) == found


def test_offenders_of_all_rows_of_a_table_bear_its_name() -> None:
    report = a_report()
    for name in ("disclosure.fees.amount", "disclosure.licensing.decisions"):
        report = with_cell(name, report, traits=frozenset({"unit"}))
    [finding] = of_rule("cell.unit_inside", report)
    assert (finding.subject, finding.severity, finding.basis) == ("disclosure", INFO, UNIT_INSIDE)


@pytest.mark.parametrize(
    ("value", "unit", "facts"),
    [
        (9999, None, None),
        (10_000, None, (("limit", "10000"),)),
        (Decimal("20000.5"), None, None),
        (12, "元", (("unit", "元"),)),
        (12, "万元", None),
        (0, "元", None),
    ],
)
def test_fees_look_like_another_unit(value: Figure, unit: str | None, facts: checks.case.Facts | None) -> None:
    name = "disclosure.fees.amount"
    report = with_cell(name, a_report({name: value}), unit=unit)
    expected = Finding(
        "disclosure.fee_unit",
        name,
        WARNING,
        FAIL,
        (ref(name),),
        basis=FEE_UNIT,
        spans=places(report, name),
        facts=facts or (),
    )
    assert of_rule("disclosure.fee_unit", report) == ([] if facts is None else [expected])


@pytest.mark.parametrize(("unit", "found"), [(None, 1), ("万元", 0), ("元", 0)])
def test_an_amount_whose_head_names_no_unit_must_name_one(unit: str | None, found: int) -> None:
    name = "disclosure.procurement.amount"
    report = with_cell(name, a_report({name: 25}, form_code="2019"), unit=unit)
    expected = Finding(
        "disclosure.procurement_unit",
        name,
        INFO,
        FAIL,
        (ref(name),),
        basis=NAMED_UNIT,
        spans=places(report, name),
    )
    assert of_rule("disclosure.procurement_unit", report) == [expected] * found


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (Decimal("4.5134"), "保留4位小数", 0),
        (Decimal("4.51"), "保留４位\n 小数", 1),
        (Decimal("4.51"), "", 0),
        (4, "保留4位小数", 1),
        (0, "保留4位小数", 0),
    ],
)
def test_decimals_are_counted_where_the_head_asks_for_them(value: Figure, text: str, found: int) -> None:
    name = "disclosure.fees.amount"
    report = a_report({name: value}, text=text)
    expected = Finding(
        "disclosure.fee_decimals",
        name,
        INFO,
        FAIL,
        (ref(name),),
        basis=FEE_DECIMALS,
        spans=places(report, name),
        facts=(("digits", "4"),),
    )
    assert of_rule("disclosure.fee_decimals", report) == [expected] * found


@pytest.mark.parametrize(("name", "found"), [("云溪县人民政府", 1), ("云溪县教育局", 0), (None, 0)])
def test_a_table_of_zeros_is_odd_for_a_government(name: str | None, found: int) -> None:
    report = a_report(organization=name)
    refs = tuple(form("2021").table("disclosure").refs())
    expected = Finding(
        "table.all_zero",
        "disclosure",
        INFO,
        FAIL,
        refs,
        basis=ALL_ZERO,
        spans=places(report, *map(str, refs)),
    )
    assert of_rule("table.all_zero", report) == [expected] * found


def test_no_figure_at_all_is_no_zero() -> None:
    report = a_report()
    without = {at: cell for at, cell in report.by_ref().items() if at != ref("disclosure.fees.amount")}
    judged = checks.judge(report.form, without, report)
    assert [finding for finding in judged.findings if finding.rule == "table.all_zero"] == []


@pytest.mark.parametrize(
    ("year", "fact"),
    [(2020, ("wanted", "2019")), (2018, ("first_year", "2019")), (2021, None), (None, None)],
)
def test_the_form_must_belong_to_the_year(year: int | None, fact: tuple[str, str] | None) -> None:
    report = replace(a_report(), year=year)
    expected = [
        Finding(
            "structure.form_version",
            None,
            ERROR,
            FAIL,
            basis=FORM_VERSION,
            facts=(("year", str(year)), ("form", "2021"), fact),
        )
        for fact in ([fact] if fact else [])
    ]
    assert of_rule("structure.form_version", report) == expected


def test_a_heading_that_comes_thrice_is_shown_in_all_places() -> None:
    headings = [Span(at, at + 1) for at in range(3)]
    report = replace(a_report(), parts=tuple(Part("overview", heading, heading) for heading in headings))
    assert of_rule("structure.section_duplicate", report) == [
        Finding(
            "structure.section_duplicate",
            "overview",
            WARNING,
            FAIL,
            basis=ONCE,
            spans=tuple(headings),
            facts=(("count", "3"),),
        )
    ]
    missing = {finding.subject: finding.severity for finding in of_rule("structure.section_missing", report)}
    assert missing == {
        "disclosure": ERROR,
        "applications": ERROR,
        "proceedings": ERROR,
        "problems": WARNING,
        "other_matters": WARNING,
    }


def test_a_row_that_is_not_there_is_named_with_its_cells() -> None:
    row = tuple(at for at in form("2021").refs() if at.row == "granted")
    assert of_rule("structure.row_missing", a_report(dict.fromkeys(map(str, row)))) == [
        Finding(
            "structure.row_missing",
            "applications.granted",
            ERROR,
            FAIL,
            row,
            basis=ROW,
            facts=(),
        )
    ]


def test_a_note_is_passed_on_with_all_it_says_by_the_first_rule_that_fits() -> None:
    at = ref("applications.granted.other")
    notes = (
        Note("structure.extra_row", "applications.granted", (at,), (Span(3, 5),), 7, "多出一行"),
        Note("structure.strange", None, (at,)),
        Note("damage.cut", "disclosure"),
    )
    report = replace(a_report(), notes=notes)
    noted = {note.rule for note in notes}
    said = [finding for finding in checks.judge_report(report).findings if finding.rule in noted]
    told = (("count", "7"), ("note", "多出一行"))
    assert said == [
        Finding(
            "structure.extra_row",
            "applications.granted",
            INFO,
            FAIL,
            (at,),
            basis="表格只含规定的行",
            spans=(Span(3, 5),),
            facts=told,
        ),
        Finding("structure.strange", None, INFO, FAIL, (at,), basis="按规定的格式报告", spans=places(report, str(at))),
        Finding("damage.cut", "disclosure", INFO, FAIL, basis="转换或排版造成的痕迹，不影响数值"),
    ]


def test_stocks_give_both_sides() -> None:
    names = [f"disclosure.regulations.{column}" for column in ("issued", "in_force", "repealed")]
    report = a_report(dict(zip(names, (4, 2, 1), strict=True)))
    [finding] = of_rule("disclosure.made_le_stock", report)
    assert (finding.left_cells, finding.right_cells) == ((ref(names[0]),), (ref(names[1]), ref(names[2])))
    assert (finding.left, finding.right, finding.difference) == (4, 3, 1)
    assert finding.basis == "本年制发的文件，年末或者现行有效，或者已经废止"


def test_a_broken_rule_names_itself_and_the_fault() -> None:
    report = with_cell("disclosure.fees.amount", a_report(), value="six")
    broken = [finding for finding in checks.judge_report(report).findings if dict(finding.facts).get("broken")]
    assert broken
    for finding in broken:
        assert (finding.outcome, finding.facts) == (UNKNOWN, (("broken", "TypeError"),))
        assert finding.basis
    assert {(f.rule, f.subject, f.severity) for f in broken} == {("cell.negative", None, ERROR)}


def test_what_the_text_alone_says_is_not_weighed_again() -> None:
    report = a_report()
    earlier = checks.judge_report(report)
    again = checks.judge(report.form, report.by_ref(), report, earlier=earlier)
    assert again == earlier
    assert again.of_text.keys() == earlier.of_text.keys()
    assert all(again.of_text[number] is weighed for number, weighed in earlier.of_text.items())


def test_the_worst_of_a_rule_is_its_outcome() -> None:
    report = a_report({"applications.granted.natural_person": "", "applications.received.total": 7})
    judged = checks.judge_report(report)
    assert judged.outcomes["applications.row_total"] is FAIL
    assert judged.outcomes["applications.results_total"] is UNKNOWN
    assert judged.outcomes["proceedings.group_total"] is Outcome.PASS
    assert judged.outcomes["cell.blank"] is FAIL
    assert judged.balances[Key("applications.row_total", "granted")] is UNKNOWN


def test_cells_that_nobody_lists_have_no_place() -> None:
    report = a_report({"proceedings.reconsideration.total": 3})
    gone = CellRef("proceedings", "reconsideration", "pending")
    listed = {at: cell for at, cell in report.by_ref().items() if at != gone}
    [finding] = [f for f in checks.judge(report.form, listed, report).findings if f.rule == "proceedings.group_total"]
    assert len(finding.spans) == 4
