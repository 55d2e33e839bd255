"""Explanations whole: every change, all that is said, what is settled and what is left, in their order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product

import pytest

from core import checks
from core.diagnosis import MOST_PROPOSALS, Question, diagnose, explain
from core.diagnosis.causes import Candidate
from core.diagnosis.linear import in_order
from core.diagnosis.ranking import Ranking
from core.diagnosis.witnesses import Witnesses
from core.document import Span
from core.findings import NOTHING_TO_EXPLAIN, CellChange, Explanation, Key, Proposal, Reason
from core.forms import form
from core.model import Figure
from core.statements import Statement, Sum
from tests.builders import Figures, a_report, ref
from tests.nets import evidence, granted_all, line, net_for

FORM = form("2021")
Printed = Mapping[str, Figure | str | None]
GROUP = ("proceedings.reconsideration", "proceedings.litigation_direct")
FIRST_LAST = ("natural_person", "total")
TOTALS = tuple(Key("proceedings.group_total", name.partition(".")[2]) for name in GROUP)


def question(printed: Printed, figures: Figures | None = None) -> Question:
    report = a_report(printed, figures=figures)
    return Question(FORM, report.by_ref(), checks.judge_report(report))


def proposal(
    changes: Mapping[str, tuple[Figure, int]], said: Sequence[tuple[str, ...]], settles: tuple[Key, ...]
) -> Proposal:
    """Of what is said: code, value, and the cells it is about, where that is not the only one that changes."""
    changed = tuple(CellChange(ref(name), before, after) for name, (before, after) in changes.items())
    [*refs] = changes
    reasons = (Reason(code, value, tuple(map(ref, about or refs))) for code, value, *about in said)
    return Proposal(changed, tuple(reasons), settles)


def test_a_report_without_failures_has_nothing_to_explain() -> None:
    assert question({}).answer() is NOTHING_TO_EXPLAIN
    assert question({"applications.granted.other": ""}).answer() is NOTHING_TO_EXPLAIN


def test_one_wrong_cell() -> None:
    settles = (Key("applications.results_total", "natural_person"), Key("applications.row_total", "granted"))
    said = [("doubled_digit", "22→2"), ("column_total", "2"), ("row_total", "2")]
    only = proposal({"applications.granted.natural_person": (22, 2)}, said, settles)
    assert question({"applications.granted.natural_person": 22}).answer() == Explanation((only,), (), unfinished=False)


def test_five_cells_of_a_group_likeliest_first() -> None:
    """3 and 2 and 0 and 1 are 6, where 8 stands: the keys are beside each other for one of them alone."""
    printed = {"upheld": 3, "corrected": 2, "other": 0, "pending": 1, "total": 8}
    expected = [
        ("total", 8, 6, "one_digit"),
        ("other", 0, 2, "neighbouring_key"),
        ("upheld", 3, 5, "one_digit"),
        ("corrected", 2, 4, "one_digit"),
        ("pending", 1, 3, "one_digit"),
    ]
    found = question({f"{GROUP[0]}.{name}": value for name, value in printed.items()}).answer()
    assert found == Explanation(
        tuple(
            proposal(
                {f"{GROUP[0]}.{name}": (before, after)},
                [(code, f"{before}→{after}"), ("row_total", str(after))],
                TOTALS[:1],
            )
            for name, before, after, code in expected
        ),
        (),
        unfinished=False,
    )


def test_a_fraction_is_shown_as_it_stands() -> None:
    cell = f"{GROUP[0]}.upheld"
    [first, *_] = question({cell: Decimal("1.5")}).answer().proposals
    assert first == proposal({cell: (Decimal("1.5"), 1)}, [("row_total", "1")], TOTALS[:1])
    assert isinstance(first.changes[0].before, Decimal)


def test_what_is_asked_is_what_is_answered() -> None:
    """The prose has the wrong total's right figure, last year's report what was carried over."""
    report = a_report({f"{GROUP[0]}.upheld": 4, f"{GROUP[0]}.total": 9, "applications.carried_over.natural_person": 5})
    said = (Statement("narrative", 4, 4, (Sum((ref(f"{GROUP[0]}.total"),)),), Span(0, 0), Span(0, 0)),)
    last = {ref("applications.carried_forward.natural_person"): 1}
    judgement = checks.judge_report(report)
    answer = Question(FORM, report.by_ref(), judgement, said, last).answer()
    codes = dict(evidence(answer.proposals[0]))
    assert (codes["narrative"], codes["last_year"]) == ("4", "1")
    assert answer == diagnose(FORM, report.by_ref(), judgement, statements=said, previous=last)
    assert answer.proposals == explain(FORM, report.by_ref(), judgement, statements=said, previous=last)


def ranked(printed: Printed) -> list[tuple[Candidate, ...]]:
    """Return every pair of explanations of the first two groups, one of each, likeliest first."""
    net = net_for(printed)
    ranking = Ranking(FORM, net, Witnesses([]))
    alone = []
    for group in GROUP:
        part = {name: value for name, value in printed.items() if name.startswith(group)}
        proposals = question(part).answer().proposals
        alone.append([tuple((change.ref, int(change.after)) for change in one.changes) for one in proposals])
    pairs = [(Candidate(one), Candidate(other)) for one, other in product(*alone)]

    def rank(pair: tuple[Candidate, ...]) -> tuple[object, ...]:
        ranks = [ranking.rank(candidate) for candidate in pair]
        both = in_order(net, dict(pair[0].changes + pair[1].changes))
        return (
            sum(cost for cost, _, _ in ranks),
            sum(size for _, size, _ in ranks),
            tuple(net.places[at] for at, _ in both),
        )

    return sorted(pairs, key=rank)


@pytest.mark.parametrize("upheld", [3, 13, 25])
def test_two_groups_are_explained_apart_and_put_together(upheld: int) -> None:
    """Their five explanations each make 25; the ten likeliest are offered, the costs of both added."""
    one = dict(zip(("upheld", "corrected", "pending", "total"), (upheld, 2, 1, 58), strict=True))
    other = dict(zip(("upheld", "corrected", "pending", "total"), (7, 30, 4, 14), strict=True))
    printed = {f"{GROUP[0]}.{name}": value for name, value in one.items()}
    printed |= {f"{GROUP[1]}.{name}": value for name, value in other.items()}
    found = question(printed).answer()
    pairs = ranked(printed)
    assert len(pairs) >= MOST_PROPOSALS == len(found.proposals)
    offered = [{change.ref: change.after for change in one.changes} for one in found.proposals]
    assert offered == [dict(one.changes + other.changes) for one, other in pairs[:MOST_PROPOSALS]]
    assert {one.settles for one in found.proposals} == {TOTALS}


def test_a_row_that_moved_is_offered_under_its_cause_once() -> None:
    """The three cells are a smallest set too: the same changes, and dearer as three."""
    printed = line("granted", 0, 0, 17, 28, 0, 0, 45)
    found = question(printed, granted_all(0, 17, 28, 0, 0, 0)).answer()
    settles = tuple(Key("applications.results_total", name) for name in ("business", "research", "public_welfare"))
    moved = {"business": (0, 17), "research": (17, 28), "public_welfare": (28, 0)}
    changes = {f"applications.granted.{name}": figures for name, figures in moved.items()}
    demanded = [("column_total", str(new), cell) for cell, (_, new) in changes.items()]
    assert found.proposals[0] == proposal(changes, [("row_moved", "applications.granted"), *demanded], settles)
    assert len({one.changes for one in found.proposals}) == len(found.proposals)


def test_three_cells_are_no_row_that_moved_where_three_slips_are_likelier() -> None:
    """The figure at the front of the row stands above it too: so long a one does not get there by chance."""
    far = 10**9
    above = {
        f"applications.{row}.{column}": far for row in ("carried_over", "carried_forward") for column in FIRST_LAST
    }
    found = question({**line("granted", far, 7, 8, 0, 0, 0, 15), **above}, granted_all(7, 8, 0, 0, 0, 0)).answer()
    [only] = found.proposals
    assert [change.after for change in only.changes] == [7, 8, 0]
    assert evidence(only) == (
        ("neighbour", "applications.carried_over.natural_person"),
        ("column_total", "7"),
        ("neighbouring_key", "7→8"),
        ("column_total", "8"),
        ("one_digit", "8→0"),
        ("column_total", "0"),
    )
