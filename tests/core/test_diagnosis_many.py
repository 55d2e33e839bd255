"""Many wrong cells: the solver's answer, the same in every run, or an honest word that it is too much."""

import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from core import checks, words
from core.cli import main
from core.diagnosis import Question
from core.findings import Explanation, Outcome
from core.forms import form
from core.model import Figure, Report
from core.opening import open_report
from core.resources import resource
from core.review import Review
from tests.builders import a_report, balanced, dice, ref
from tests.core.test_diagnosis import failing_after

FORM = form("2021")
ROOT = Path(__file__).parents[2]


def wrong_in_many(
    count: int, seed: int = 1, unknown: Mapping[str, str] | None = None
) -> tuple[Report, dict[str, Figure]]:
    """Return a report with `count` wrong cells of table 三, and what is right there."""
    rng = dice(seed)
    figures = balanced("2021", "county", rng)
    bound = [at for at in FORM.table("applications").refs() if str(at) not in (unknown or {})]
    cells = rng.sample(bound, count)
    changes = {str(at): int(figures[at]) + rng.randint(1, 999) for at in cells}
    report = a_report({**changes, **(unknown or {})}, figures=figures)
    return report, {str(at): figures[at] for at in cells}


def asked(report: Report) -> Question:
    return Question(report.form, report.by_ref(), checks.judge_report(report))


def offered(explanation: Explanation) -> list[dict[str, Figure]]:
    return [{str(change.ref): change.after for change in one.changes} for one in explanation.proposals]


@pytest.mark.parametrize("seed", range(6))
def test_eight_wrong_cells_are_found(seed: int) -> None:
    report, right = wrong_in_many(8, seed)
    found = asked(report).answer()
    assert not found.given_up
    assert found.unexplained == ()
    assert right in offered(found)
    assert all(failing_after(report, proposal) == 0 for proposal in found.proposals)
    assert {len(changes) for changes in offered(found)} == {8}


def test_a_fraction_among_many_wrong_cells_is_one_of_them() -> None:
    """The half could be taken up by other cells of the row and the column, if these did not have to be whole."""
    figures = balanced("2021", "province", dice(14))
    off = {
        "results_total.other": 7,
        "rejected_reissue.business": -1,
        "other_misc.public_welfare": 8,
        "denied_deliberative.natural_person": -6,
        "denied_deliberative.research": 9,
        "denied_deliberative.total": 5,
        "denied_enforcement_files.legal_service": -3,
    }
    changes: dict[str, Figure] = {
        f"applications.{name}": figures[ref(f"applications.{name}")] + by for name, by in off.items()
    }
    half = "applications.partially_granted.total"
    report = a_report({**changes, half: figures[ref(half)] + Decimal("0.5")}, figures=figures)
    found = asked(report).answer()
    assert found.proposals
    assert all(half in changes for changes in offered(found))
    assert all(failing_after(report, proposal) == 0 for proposal in found.proposals)


def test_unknown_cells_stay_free_for_the_solver() -> None:
    report, right = wrong_in_many(7, 3, {"applications.granted.business": "", "applications.received.research": ""})
    found = asked(report).answer()
    assert found.proposals
    assert len(found.proposals[0].changes) <= len(right)
    assert all(failing_after(report, proposal) == 0 for proposal in found.proposals)


def test_what_is_quick_says_that_there_is_more() -> None:
    report, right = wrong_in_many(8)
    quick = asked(report).answer(quick=True)
    assert quick.unfinished
    assert not quick.given_up
    assert quick.proposals == ()
    assert quick.unexplained
    few, right = wrong_in_many(3)
    assert not asked(few).answer(quick=True).unfinished
    assert offered(asked(few).answer(quick=True))[0] == right


def test_too_many_wrong_cells_are_given_up_and_the_failing_equations_named() -> None:
    report, _ = wrong_in_many(60)
    found = asked(report).answer()
    assert found.given_up
    assert found.proposals == ()
    failing = [key for key, outcome in checks.judge_report(report).balances.items() if outcome is Outcome.FAIL]
    assert sorted(found.unexplained) == sorted(failing)
    said = words.given_up(found, FORM)
    assert said.startswith("错误太多，推断不出是哪些数字错了，请对照原文逐项核对：申请办理·自然人、")
    assert said.endswith(f"等，共 {len(failing)} 个勾稽关系不平")


def test_one_table_is_explained_where_another_is_given_up() -> None:
    report, _ = wrong_in_many(60)
    cells = report.by_ref()
    total = ref("proceedings.reconsideration.total")
    changed = a_report({str(total): 99}, figures={at: cell.value or 0 for at, cell in cells.items()})
    found = asked(changed).answer()
    assert found.given_up
    assert found.proposals
    assert {change.ref.table for change in found.proposals[0].changes} == {"proceedings"}
    assert {key.rule for key in found.proposals[0].settles} == {"proceedings.group_total"}


def test_figures_too_large_for_the_solver_are_left_alone() -> None:
    report, right = wrong_in_many(8)
    huge = {at: 10**30 + number for number, at in enumerate(right)}
    figures = {at: cell.value or 0 for at, cell in report.by_ref().items()}
    assert asked(a_report(huge, figures=figures)).answer().given_up


def test_two_runs_agree() -> None:
    report, _ = wrong_in_many(8, 4)
    again, _ = wrong_in_many(8, 4)
    assert asked(report).answer() == asked(again).answer()


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_what_a_proposal_would_do_is_what_it_does(count: int) -> None:
    report, _ = wrong_in_many(count)
    found = asked(report).answer()
    for proposal in found.proposals:
        review = Review(report)
        effect = review.effect(proposal.changes)
        change = review.apply(proposal, "")
        assert (effect.settled, effect.appeared) == (change.settled, change.appeared)
        assert set(proposal.settles) <= set(effect.settled)
        assert effect.breaks == 0
        assert len(review.trail) == len(proposal.changes)
        review.undo()
        assert review.judgement == review.before


def test_easy_reports_load_no_solver() -> None:
    code = (
        "import sys; from tests.core.test_diagnosis_many import asked, wrong_in_many; "
        "assert asked(wrong_in_many(3)[0]).answer().proposals; assert 'numpy' not in sys.modules; "
        "assert 'highspy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, cwd=ROOT)  # noqa: S603  (our own code)
    assert done.returncode == 0, done.stderr


def test_the_command_line_says_what_is_given_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = open_report(resource("samples/songling-2022.txt"))
    rng = dice(60)
    cells = [at for at in FORM.table("applications").refs() if sample.by_ref()[at].span is not None]
    text = sample.document.text
    places = [sample.by_ref()[at].span for at in rng.sample(cells, 60)]
    for span in sorted(filter(None, places), reverse=True):
        text = text[: span.start] + str(rng.randint(500, 9000)) + text[span.end :]
    file = tmp_path / "错误.txt"
    file.write_text(text, "utf-8")
    assert main(["check", str(file)]) == 1
    assert "错误太多，推断不出是哪些数字错了" in capsys.readouterr().out
    assert main(["check", "--format", "jsonl", str(file)]) == 1
    assert '"diagnosis": []' in capsys.readouterr().out


def test_a_question_that_nobody_waits_for_is_left() -> None:
    report, right = wrong_in_many(8)
    assert asked(report).answer(stop=lambda: True).given_up
    assert right in offered(asked(report).answer(stop=lambda: False))
