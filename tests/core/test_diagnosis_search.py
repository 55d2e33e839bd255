"""The search for the smallest sets: all of them, in one order, in as few steps as it takes."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from core.diagnosis.linear import in_order
from core.diagnosis.net import Net, parts_of
from core.diagnosis.search import Found, smallest_sets
from tests.core.test_diagnosis_many import wrong_in_many
from tests.nets import letter, net_for, tiny

FEW = {"a": 1, "b": 2, "c": 4, "d": 9, "e": 3}
# five sums of two cells each, all of them wrong; six
FIVE = ("a=b", "c=d", "e=f", "g=h", "i=j")
SIX = (*FIVE, "k=l")
MANY = dict(zip("abcdefghijkl", (1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13, 1), strict=True))


def searched(net: Net, most_cells: int = 5, most_steps: int = 3000) -> Found:
    return smallest_sets(net, net.failing(), most_cells, most_steps)


def written(found: Found) -> list[str]:
    return [" ".join(f"{cell.column}{value}" for cell, value in one) for one in found.solutions]


CASES = [
    # any cell of one sum; none that would have to be negative
    ({}, "ab=c", "a2 b3 c3", 22),
    ({"a": 0, "b": 9}, "ab=c", "b4 c9", 22),
    # a cell of two failing sums, if both ask for the same figure
    ({"e": 11}, "ab=c ad=e", "a2", 8),
    ({"c": 5}, "ab=c ad=e", "a3,d0 a3,e12 b4,d2 b4,e10 c3,d2 c3,e10", 74),
    ({"e": 12}, "ab=c ad=e", "a2,d10 a2,e11 a3,b1 a3,c5 b3,d11 b3,e10 c3,d11 c3,e10", 74),
    ({}, "ab=c cd=e", "a2,e13 b3,e13 c3,d0 c3,e12", 74),
    ({}, "ab=c c=e", "c3", 8),
    # a cell of a sum that holds does not change alone
    ({"d": 4}, "ab=c c=d", "a2 b3", 15),
    ({"d": 4, "e": 4}, "ab=c c=d d=e", "a2 b3", 15),
    # but two of them may, where one rises as the other falls
    ({"c": 3, "d": 2, "e": 1}, "ab=c a=d b=e", "a2,b1 d1,e2", 18),
    # unknown figures: what is over on their side is too much
    ({"a": 5}, "ab?=c", "a2 c7", 22),
    ({"a": 5, "b": 6}, "ab?=c", "c11", 22),
    ({"a": 5, "b": 6, "d": 11}, "ab?=c ab=d", "c11", 8),
    ({"a": 9, "b": 9, "c": 1, "d": 2}, "a?=c b?=d", "a1,b2 a1,d9 b2,c9 c9,d9", 32),
]


@pytest.mark.parametrize(("values", "equations", "sets", "steps"), CASES)
def test_all_smallest_sets(values: Mapping[str, int], equations: str, sets: str, steps: int) -> None:
    net = tiny({**FEW, **values}, *equations.split())
    found = searched(net)
    assert written(found) == sets.replace(",", "_").replace(" ", "|").replace("_", " ").split("|")
    assert found.complete
    # that many steps are enough, and one fewer is not
    assert searched(net, 5, steps) == found
    assert not searched(net, 5, steps - 1).complete


def test_sets_of_five_cells_are_found_and_of_six_are_not() -> None:
    five = searched(tiny(MANY, *FIVE))
    assert len(five.solutions) == 2**5
    assert five.complete
    assert searched(tiny(MANY, *FIVE), 4) == Found([], complete=False)
    assert searched(tiny(MANY, *SIX)) == Found([], complete=False)
    assert len(searched(tiny(MANY, *SIX), 6).solutions) == 2**6


def test_what_was_found_when_the_steps_were_used_up_counts() -> None:
    net = tiny(FEW, "ab=c")
    steps = [written(searched(net, 5, most)) for most in (7, 8, 14, 15, 21, 22)]
    assert steps == [[], ["a2"], ["a2"], ["a2", "b3"], ["a2", "b3"], ["a2", "b3", "c3"]]
    assert searched(net, 5, 0) == Found([], complete=False)


def test_of_several_sums_the_shortest_is_mended_first() -> None:
    """So the sets come in this order: by the cells of the short sum, then by those of the long one."""
    net = tiny({**FEW, "f": 1, "g": 1}, "abc=d", "fg=e")
    assert written(searched(net))[:3] == ["a3 f2", "b4 f2", "c6 f2"]


def apart(sets: int, steps: int, *written: str, **values: int) -> None:
    """Try a net of two parts that have nothing in common: any set of the one goes with any of the other."""
    net = tiny({**FEW, "c": 5, **values}, *written)
    one, other = (smallest_sets(net, part).solutions for part in parts_of(net))
    found = searched(net)
    assert set(found.solutions) == {in_order(net, dict(first + second)) for first in one for second in other}
    assert len(found.solutions) == sets
    assert found.complete
    assert searched(net, 5, steps) == found
    assert not searched(net, 5, steps - 1).complete


def test_sets_of_two_parts_are_all_pairs_of_theirs() -> None:
    """The last cell has to serve both parts: where none does, none is tried."""
    other = {"f": 1, "g": 2, "h": 5, "i": 9, "j": 3}
    apart(36, 692, "ab=c", "ad=e", "fg=h", "fi=j", **other)
    apart(30, 888, "ab=c", "ad=e", "fg=h", "fik=j", **other, k=1)
    apart(48, 888, "abk=c", "ad=e", "fg=h", "fi=j", **other, k=1)


def test_a_half_beside_an_unknown_figure_becomes_whole() -> None:
    assert searched(tiny({"a": Fraction(1, 2), "c": 3}, "a?=c")) == Found([((letter("a"), 1),)], complete=True)


def of_many(count: int, seed: int = 1, unknown: Mapping[str, str] | None = None) -> Net:
    report, _ = wrong_in_many(count, seed, unknown)
    return net_for({str(cell.ref): "" if cell.value is None else cell.value for cell in report.cells})


LOST = {"applications.granted.business": "", "applications.received.research": ""}
STEPS: list[tuple[int, int, dict[str, str], int]] = [
    (1, 1, {}, 8),
    (2, 1, {}, 23),
    (3, 1, {}, 101),
    (4, 1, {}, 199),
    (5, 1, {}, 956),
    (3, 3, LOST, 28),
]


@pytest.mark.parametrize(("count", "seed", "unknown", "steps"), STEPS)
def test_cells_of_a_report_are_found_in_so_many_steps(
    count: int, seed: int, unknown: dict[str, str], steps: int
) -> None:
    """What can lead nowhere is not tried: some hundreds of steps are some milliseconds."""
    net = of_many(count, seed, unknown)
    assert len(searched(net, 5, steps).solutions[0]) == count
    assert searched(net, 5, steps).complete
    assert not searched(net, 5, steps - 1).complete


def test_a_wrong_group_beside_a_wrong_table_is_searched_alone() -> None:
    """Failures that are not asked about stay as they are."""
    net = net_for({"proceedings.litigation_direct.total": 3, "applications.granted.total": 9})
    [*others, last] = net.failing()
    assert len(others) == 2
    values = [value for [(_, value)] in smallest_sets(net, [last]).solutions]
    assert values == [3, 3, 3, 3, 0]
    assert [len(one) for one in smallest_sets(net, others).solutions] == [1]
