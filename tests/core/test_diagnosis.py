"""The smallest sets of changes that mend all failing balances, likeliest first."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import checks, diagnosis
from core.findings import Outcome, Proposal
from core.forms import CellRef, form
from core.model import CellStatus, Figure, Report
from tests.builders import Figures, a_report, balanced, dice, ref, tables
from tests.nets import evidence

Changes = dict[str, Figure | str | None]


def explained(report: Report) -> tuple[Proposal, ...]:
    return diagnosis.explain(report.form, report.by_ref(), checks.judge_report(report))


def proposals(changes: Changes, figures: Figures | None = None) -> list[dict[str, Figure]]:
    offered = explained(a_report(changes, figures=figures))
    return [{str(change.ref): change.after for change in one.changes} for one in offered]


def failing_after(report: Report, proposal: Proposal) -> int:
    cells = report.by_ref()
    for change in proposal.changes:
        cells[change.ref] = replace(cells[change.ref], value=change.after, status=CellStatus.NUMBER)
    return checks.judge(report.form, cells, report).count(Outcome.FAIL)


def test_nothing_is_proposed_where_nothing_fails() -> None:
    assert proposals({}) == []
    assert proposals({"applications.granted.other": ""}) == []


def test_one_wrong_cell_is_the_only_explanation() -> None:
    [proposal] = explained(a_report({"applications.granted.natural_person": 22}))
    [change] = proposal.changes
    assert (str(change.ref), change.before, change.after) == ("applications.granted.natural_person", 22, 2)
    assert evidence(proposal) == (
        ("doubled_digit", "22→2"),
        ("column_total", "2"),
        ("row_total", "2"),
    )
    assert [f"{rule}/{subject}" for rule, subject, _ in proposal.settles] == [
        "applications.results_total/natural_person",
        "applications.row_total/granted",
    ]


@given(tables("2021"), st.data())
def test_any_one_wrong_cell_of_table_three_is_found_with_its_value(figures: Figures, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(list(form("2021").table("applications").refs())))
    by = data.draw(st.integers(-int(figures[at]), 10_000).filter(bool))
    assert proposals({str(at): figures[at] + by}, figures) == [{str(at): figures[at]}]


@given(tables("2021"), st.data())
def test_a_proposal_mends_everything_and_is_no_larger_than_the_damage(figures: Figures, data: st.DataObject) -> None:
    bound = [at for at in figures if at.table != "disclosure"]
    wrong = data.draw(st.lists(st.sampled_from(bound), min_size=1, max_size=3, unique=True))
    changes: Changes = {str(at): int(figures[at]) + data.draw(st.integers(1, 99)) for at in wrong}
    report = a_report(changes, figures=figures)
    offered = explained(report)
    # two wrong figures may make up for each other: then nothing fails, and nobody can tell
    fails = checks.judge_report(report).count(Outcome.FAIL)
    assert bool(offered) is bool(fails)
    assert len(offered) <= diagnosis.MOST_PROPOSALS
    for proposal in offered:
        # one cause may make more cells wrong than the smallest set has
        one_cause = {"exchanged", "row_moved"} & {code for code, _ in evidence(proposal)}
        assert one_cause or len(proposal.changes) <= len(wrong)
        assert all(change.after >= 0 for change in proposal.changes)
        assert failing_after(report, proposal) == 0


def test_in_a_group_of_five_the_likeliest_slip_comes_first() -> None:
    group = {"upheld": 12, "corrected": 3, "other": 0, "pending": 2, "total": 71}
    offered = proposals({f"proceedings.reconsideration.{column}": value for column, value in group.items()})
    assert offered[0] == {"proceedings.reconsideration.total": 17}
    assert len(offered) == 5


def test_failures_without_a_common_cell_are_explained_together() -> None:
    offered = explained(a_report({"applications.granted.natural_person": 3, "proceedings.litigation_direct.total": 1}))
    assert {len(proposal.changes) for proposal in offered} == {2}
    assert len(offered) == 5
    assert all(len(proposal.settles) == 3 for proposal in offered)


def test_no_new_value_is_negative() -> None:
    """Lowering a part would need -1: only the total and the other parts can explain it."""
    offered = proposals({"proceedings.reconsideration.upheld": 0, "proceedings.reconsideration.total": 1})
    assert {"proceedings.reconsideration.total": 0} in offered
    too_high = {"proceedings.reconsideration.corrected": 3, "proceedings.reconsideration.upheld": 2}
    lowered = proposals({**too_high, "proceedings.reconsideration.total": 0})
    assert lowered == [{"proceedings.reconsideration.total": 5}]


def test_a_figure_that_went_to_the_next_cell_is_moved_back() -> None:
    [first, *_] = explained(a_report({"applications.granted.business": 0, "applications.granted.research": 1}))
    assert {str(change.ref): change.after for change in first.changes} == {
        "applications.granted.business": 1,
        "applications.granted.research": 0,
    }
    assert ("exchanged", "applications.granted.research") in evidence(first)


def test_a_row_that_slipped_one_cell_to_the_right_is_pushed_back() -> None:
    figures = balanced("2021", "province", dice(5))
    row = [at for at in form("2021").table("applications").refs() if at.row == "granted"][:-1]
    printed = [0, *(figures[at] for at in row[:-1])]
    assert proposals({str(at): value for at, value in zip(row, printed, strict=True)}, figures) == [
        {str(at): figures[at] for at, value in zip(row, printed, strict=True) if figures[at] != value}
    ]


def test_where_no_filling_fits_a_known_figure_changes() -> None:
    """上年结转 is not known; the first item alone is more than the third and fourth together."""
    changes: Changes = {"applications.received.business": 22, "applications.carried_over.business": ""}
    [proposal] = proposals(changes)
    assert proposal == {"applications.received.business": 2}


def test_a_fraction_becomes_whole() -> None:
    [proposal] = explained(a_report({"applications.granted.business": Decimal("1.5")}))
    assert proposal.changes[0].before == Decimal("1.5")
    assert proposal.changes[0].after == 1


def test_what_nothing_explains_gets_no_proposal() -> None:
    figures = balanced("2021", "province", dice(1))
    cells = list(form("2021").table("applications").refs())
    rng = dice(2)
    wrong: Changes = {str(at): int(figures[at]) + rng.randint(1, 10**6) for at in rng.sample(cells, 20)}
    assert proposals(wrong, figures) == []


def test_an_explanation_of_one_table_does_not_wait_for_the_other() -> None:
    figures = balanced("2021", "province", dice(1))
    rng = dice(2)
    cells = rng.sample(list(form("2021").table("applications").refs()), 20)
    wrong: Changes = {str(at): int(figures[at]) + rng.randint(1, 10**6) for at in cells}
    wrong["proceedings.reconsideration.total"] = int(figures[ref("proceedings.reconsideration.total")]) + 1
    offered = explained(a_report(wrong, figures=figures))
    assert offered
    assert {key.rule for proposal in offered for key in proposal.settles} == {"proceedings.group_total"}


def test_two_runs_agree() -> None:
    figures = balanced("2021", "city", dice(9))
    rng = dice(3)
    cells = rng.sample([at for at in figures if at.table != "disclosure"], 4)
    report = a_report({str(at): int(figures[at]) + 7 for at in cells}, figures=figures)
    assert explained(report) == explained(report)


def test_a_known_figure_that_no_equation_binds_is_left_alone() -> None:
    lost = ("denied_enforcement_files.other", "denied_enforcement_files.total", "granted.business")
    changes: Changes = {f"applications.{name}": "" for name in (*lost, "results_total.business")}
    wrong: Changes = {"applications.denied_inquiry.business": 3, "applications.denied_enforcement_files.business": 9}
    assert proposals(changes | wrong) == [{"applications.denied_inquiry.business": 0}]


def test_a_fraction_beside_unknown_figures_is_what_has_to_change() -> None:
    changes: Changes = {"applications.granted.business": Decimal("1.5"), "applications.granted.research": ""}
    report = a_report({**changes, "applications.granted.other": 9})
    offered = explained(report)
    assert offered
    assert all(failing_after(report, proposal) == 0 for proposal in offered)


def test_a_fraction_whose_sums_lack_a_figure_is_made_whole() -> None:
    """Neither the row nor the column can say by itself what the figure has to be."""
    lost: Changes = {"applications.granted.research": "", "applications.denied_by_law.business": ""}
    offered = proposals({"applications.granted.business": Decimal("0.4"), **lost})
    assert offered == [{"applications.granted.business": 0}]


def test_what_breaks_the_diagnosis_leaves_the_failures_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    report = a_report({"applications.granted.natural_person": 22})
    judged = checks.judge_report(report)
    nonsense = {CellRef("applications", "granted", "total"): "12"}
    found = diagnosis.diagnose(report.form, report.by_ref(), judged, previous=nonsense, statements=[None])  # type: ignore[arg-type,list-item]
    assert found.given_up
    assert found.proposals == ()
    assert set(found.unexplained) == {key for key, outcome in judged.balances.items() if outcome is Outcome.FAIL}
    [record] = caplog.records
    assert (record.name, record.levelname, record.message) == ("core.diagnosis", "ERROR", "the diagnosis is broken")
    assert record.exc_info
    assert isinstance(record.exc_info[1], AttributeError)
