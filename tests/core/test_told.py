"""What a finding on the prose points at, how grave it is, and what is left to others."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks, prose
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.model import Certainty, Figure, Report
from core.rules.narrative import SAME_FIGURES
from core.statements import Sum
from tests.builders import a_report, ref

RECEIVED, OVER = ref("applications.received.total"), ref("applications.carried_over.total")


def report_of(text: str, changes: dict[str, Figure | str | None] | None = None, organization: str = "") -> Report:
    report = a_report(changes, text=text, organization=organization or "云溪县人民政府", year=2021)
    return replace(report, prose=prose.read(report))


def findings(report: Report, family: str = "narrative.") -> list[Finding]:
    return [one for one in checks.judge_report(report).findings if one.rule.startswith(family)]


def test_it_points_at_its_words_and_its_cells() -> None:
    text = "2021年，全县共收到政府信息公开申请 3 5 件。全县新收政府信息公开申请 19 件，上年结转1件。"
    report = report_of(text)
    [finding] = findings(report)
    words = "新收政府信息公开申请 19 件"
    start = text.index(words)
    cell = report.by_ref()[RECEIVED].span
    assert cell is not None
    assert finding == Finding(
        "narrative.new_received",
        str(RECEIVED),
        Severity.ERROR,
        Outcome.FAIL,
        right_cells=(RECEIVED,),
        left=19,
        right=6,
        basis=SAME_FIGURES,
        spans=(Span(start, start + len(words)), cell),
        facts=(("said", "新收政府信息公开申请19件"), ("figure", "19")),
        place=text.index("19"),
    )


@pytest.mark.parametrize("count", [4, 8, 51])
def test_what_the_words_name_is_shown(count: int) -> None:
    """7 came in with last year's, 5 were ended: however near that is, what came in is 6."""
    [finding] = findings(report_of(f"全县共收到政府信息公开申请{count}件。"))
    assert (finding.right_cells, finding.right, finding.subject) == ((RECEIVED,), 6, str(RECEIVED))


def test_what_is_said_to_hold_last_years_is_shown_with_it() -> None:
    [finding, *_] = findings(report_of("全县共收到政府信息公开申请8件（含上年结转1件）。"))
    assert (finding.right_cells, finding.right, finding.subject) == ((RECEIVED, OVER), 7, None)


def test_a_kind_of_result_is_first_of_all_itself() -> None:
    """8 is nearer to what was denied or could not be provided, yet it says denied."""
    [finding] = findings(report_of("全县收到政府信息公开申请6件，不予公开8件。"))
    assert finding.right == 0
    assert {cell.row.partition("_")[0] for cell in finding.right_cells} == {"denied"}


def test_an_estimate_shows_the_bound_that_is_passed() -> None:
    [low] = findings(report_of("全县新收政府信息公开申请90余件。"))
    assert (low.left, low.right) == (91, 6)
    [high] = findings(report_of("全县新收政府信息公开申请20余件。", {"applications.received.total": 400}))
    assert (high.left, high.right) == (29, 400)


@pytest.mark.parametrize("text", ["全县新收政府信息公开申请35条。", "全县累计收到政府信息公开申请35件。"])
def test_words_that_leave_room_are_a_warning(text: str) -> None:
    [finding] = findings(report_of(text))
    assert (finding.severity, finding.outcome) == (Severity.WARNING, Outcome.FAIL)


def test_a_guessed_figure_is_no_ground_for_an_error() -> None:
    report = report_of("全县新收政府信息公开申请35件。")
    cells = (replace(c, certainty=Certainty.GUESS) if c.ref == RECEIVED else c for c in report.cells)
    [finding] = findings(replace(report, cells=tuple(cells)))
    assert finding.severity is Severity.WARNING


def test_answers_to_the_applications_of_this_year_alone_are_a_warning() -> None:
    [finding] = findings(report_of("全县收到政府信息公开申请6件，答复4件。"))
    assert (finding.rule, finding.severity) == ("narrative.total_processed", Severity.WARNING)
    [finding] = findings(report_of("全县收到政府信息公开申请6件，答复9件。"))
    assert finding.severity is Severity.ERROR


def test_answers_may_leave_out_what_was_withdrawn() -> None:
    assert findings(report_of("全县收到政府信息公开申请6件，撤回2件，答复3件。")) == []
    assert findings(report_of("全县收到政府信息公开申请6件，上年结转1件，答复4件。")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("县政府办公室收到政府信息公开申请3件。", 0),
        ("县政府办公室收到政府信息公开申请30件。", 1),
        ("全市共收到政府信息公开申请300件。", 0),
        ("全市共收到政府信息公开申请3件。", 1),
    ],
)
def test_a_part_is_no_more_and_the_whole_country_no_less(text: str, said: int) -> None:
    found = findings(report_of(text))
    assert [one.severity for one in found] == [Severity.WARNING] * said


def test_a_lost_table_is_not_spoken_of() -> None:
    gone = {str(cell): None for cell in report_of("").form.table("applications").refs()}
    report = report_of("全县新收政府信息公开申请35件，其中自然人30件，法人或其他组织5件。", dict.fromkeys(gone))
    assert findings(report) == []
    assert checks.judge_report(report).outcomes["narrative.new_received"] is Outcome.UNKNOWN


def test_a_missing_figure_is_told_what_the_prose_says() -> None:
    [finding] = findings(report_of("全县新收政府信息公开申请35件。", {"applications.received.total": ""}))
    assert (finding.outcome, finding.left, finding.right) == (Outcome.UNKNOWN, 35, None)
    assert dict(finding.facts)["fill"] == "35"
    [finding] = findings(report_of("全县共收到政府信息公开申请35件。", {"applications.received.total": ""}))
    assert "fill" not in dict(finding.facts)
    both = "全县共收到政府信息公开申请35件，上年结转1件。"
    [finding] = findings(report_of(both, {"applications.received.total": ""}))
    assert dict(finding.facts)["fill"] == "35"


def test_unknown_figures_only_add_to_what_is_too_much() -> None:
    text = "全县收到政府信息公开申请6件，不予公开{}件，无法提供2件，不予处理0件。"
    changes: dict[str, Figure | str | None] = {
        "applications.denied_by_law.total": "",
        "applications.denied_inquiry.total": 9,
    }
    [finding] = findings(report_of(text.format(3), changes))
    assert (finding.rule, finding.outcome, finding.right) == ("narrative.group_denied", Outcome.FAIL, 9)
    [finding] = findings(report_of(text.format(12), changes))
    assert (finding.outcome, dict(finding.facts)["fill"]) == (Outcome.UNKNOWN, "3")


def test_two_findings_of_one_rule_have_places_of_their_own() -> None:
    found = findings(report_of("全县新收政府信息公开申请35件。全县新收政府信息公开申请36件。"))
    assert len({one.key for one in found}) == len(found) == 2


def test_a_correction_is_what_counts() -> None:
    report = report_of("全县新收政府信息公开申请35件。")
    cells = report.by_ref()
    cells[RECEIVED] = replace(cells[RECEIVED], value=35)
    judged = checks.judge(report.form, cells, report)
    assert not [one for one in judged.findings if one.rule.startswith("narrative.")]


def test_statements_know_what_they_may_mean() -> None:
    [said] = report_of("全县新收政府信息公开申请35件。").prose.statements
    assert (said.low, said.high, said.readings, said.certain) == (35, 35, (Sum((RECEIVED,)),), True)


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("全年公开信息900条，其中网站公开500条，其他方式公开300条。", 900, 800),
        ("公开信息9.5万条，其中网站公开9.9万条。", None, None),
    ],
)
def test_sums_give_their_numbers_where_they_are_exact(text: str, left: int | None, right: int | None) -> None:
    [finding] = findings(report_of(text))
    assert (finding.rule, finding.left, finding.right) == ("narrative.sum", left, right)
    assert finding.place == text.index("9")


@pytest.mark.parametrize("share", ["66.7%", "67%", "66.67%"])
def test_a_share_may_be_rounded(share: str) -> None:
    assert findings(report_of(f"全县新收政府信息公开申请6件，其中自然人4件，占{share}。")) == []


@pytest.mark.parametrize("share", ["66.6%", "66%", "76.7%", "66.66%"])
def test_a_share_may_not_be_wrong(share: str) -> None:
    [finding] = findings(report_of(f"全县新收政府信息公开申请6件，其中自然人4件，占{share}。"))
    assert (finding.rule, dict(finding.facts)["figure"]) == ("narrative.percent", share)


@pytest.mark.parametrize(("said", "found"), [("400元", 0), ("401元", 1), ("0.04万元", 0), ("1万元", 1)])
def test_money_is_compared_in_its_unit(said: str, found: int) -> None:
    text = f"全年收取政府信息公开信息处理费{said}。"
    report = report_of(text, {"disclosure.fees.amount": Decimal("0.0400")})
    assert len(findings(report, "disclosure.fee_floor")) == found


def test_what_an_estimate_allows_at_its_ends() -> None:
    text = "全县新收政府信息公开申请90余件。"
    for value, said in ((90, 1), (91, 0), (99, 0), (100, 1)):
        assert len(findings(report_of(text, {"applications.received.total": value}))) == said


def test_the_rest_of_a_sum_is_what_a_missing_figure_would_be() -> None:
    text = "因政府信息公开引起的行政诉讼7件。"
    row, other = "proceedings.litigation_direct.total", "proceedings.litigation_after_reconsideration.total"
    [finding] = findings(report_of(text, {row: "", other: 3}))
    assert dict(finding.facts)["fill"] == "4"
    [finding] = findings(report_of(text, {row: "", other: 7}))
    assert dict(finding.facts)["fill"] == "0"
    [finding] = findings(report_of(text, {row: "", other: ""}))
    assert "fill" not in dict(finding.facts)
    [finding] = findings(report_of(text, {row: "", other: 8}))
    assert (finding.outcome, finding.left, finding.right) == (Outcome.FAIL, 7, 8)


def test_what_may_be_taken_off_is_no_fault() -> None:
    text = "全县收到政府信息公开申请6件，撤回2件，答复99件。"
    assert findings(report_of(text, {"applications.results_total.total": 101})) == []
    [finding] = findings(report_of(text, {"applications.results_total.total": 102}))
    assert finding.right == 102


def test_long_words_are_shortened() -> None:
    text = f"全县收到{'公民、法人和其他组织' * 6}提出的政府信息公开申请99件。"
    [finding] = findings(report_of(text))
    said = dict(finding.facts)["said"]
    assert said.endswith("…")
    assert len(said) == 61
    assert said[:-1] in text


def test_sixty_characters_are_not_too_many() -> None:
    words = f"收到{'公民、法人和其他组织' * 4}依照条例提出的政府信息公开申请99件"
    assert len(words) == 60
    [finding] = findings(report_of(f"全县{words}。"))
    assert dict(finding.facts)["said"] == words
