"""One smallest set for many wrong cells, or none in good time."""

from collections.abc import Mapping
from fractions import Fraction
from string import ascii_letters

import pytest

from core.diagnosis.net import Net
from core.diagnosis.solver import smallest_set
from tests.core.test_diagnosis_search import of_many, searched
from tests.nets import tiny

FEW = {"a": 1, "b": 2, "c": 4, "d": 9, "e": 3}


def solved(net: Net) -> str | None:
    found = smallest_set(net, net.failing())
    return None if found is None else " ".join(f"{cell.column}{value}" for cell, value in found)


def equal(*pairs: tuple[int, int]) -> Net:
    """Return a net of so many equations, each of two cells with these figures."""
    letters = [ascii_letters[2 * place : 2 * place + 2] for place in range(len(pairs))]
    values = {
        name: figure
        for names, pair in zip(letters, pairs, strict=True)
        for name, figure in zip(names, pair, strict=True)
    }
    return tiny(values, *("=".join(names) for names in letters))


@pytest.mark.parametrize(
    ("values", "equations", "expected"),
    [
        ({"e": 11}, "ab=c ad=e", "a2"),
        ({}, "ab=c c=e", "c3"),
        ({"b": 4, "d": 5}, "ab=c c=d", "c5"),
        ({"a": 5, "b": 6}, "ab?=c", "c11"),
        ({"a": 5, "b": 6, "d": 11}, "ab?=c ab=d", "c11"),
        ({"a": 5, "c": 9, "d": 5}, "a=c? a=d", "c5"),
        ({"a": 0, "b": 9, "c": 0}, "b=ac b=d", "c9"),
    ],
)
def test_the_only_smallest_set(values: Mapping[str, int], equations: str, expected: str) -> None:
    assert solved(tiny({**FEW, **values}, *equations.split())) == expected


def test_twelve_cells_are_found_and_thirteen_are_not() -> None:
    twelve = equal(*((3, 5) for _ in range(12)))
    found = smallest_set(twelve, twelve.failing())
    assert found is not None
    assert len(found) == 12
    assert not twelve.failing_after(twelve.failing(), found)
    assert solved(equal(*((3, 5) for _ in range(13)))) is None


def test_only_the_failures_that_are_asked_about_are_mended() -> None:
    net = equal((1, 2), (3, 3), (5, 7))
    first, last = net.failing()
    assert [cell.column for cell, _ in smallest_set(net, [last]) or ()] in (["e"], ["f"])
    assert [cell.column for cell, _ in smallest_set(net, [first]) or ()] in (["a"], ["b"])


@pytest.mark.parametrize("other", ["b=d", "a=d"])
def test_figures_too_large_for_doubles_are_not_asked(other: str) -> None:
    """More than all that is wrong no cell changes by: with 1 for what may be left of a fraction, up to 10^8."""
    for most, found in ((10**8 - 1, True), (10**8, False)):
        solution = solved(tiny({"a": 0, "b": most, "c": 0, "d": most if other == "b=d" else 0}, "a=b", other))
        assert (solution is not None) is found
        assert solution in {None, f"a{most}", "b0"}


@pytest.mark.parametrize("patience", [0, 1])
def test_it_is_ended_before_and_while_it_is_solved(patience: int) -> None:
    net = of_many(8)
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > patience

    assert smallest_set(net, net.failing(), stop) is None
    assert len(asked) == patience + 1
    assert smallest_set(net, net.failing(), lambda: False) == smallest_set(net, net.failing())


def test_it_says_nothing_while_it_is_solved(capfd: pytest.CaptureFixture[str]) -> None:
    assert solved(equal((1, 2), (3, 5))) is not None
    assert capfd.readouterr() == ("", "")


def test_what_is_wrong_in_several_places_adds_up() -> None:
    half = 5 * 10**7
    assert solved(equal((0, half), (0, half - 2))) is not None
    assert solved(equal((0, half), (0, half - 1))) is None


def test_no_figure_falls_below_nothing() -> None:
    """One less in a would mend both sums, but there is nothing to take."""
    net = tiny({"a": 0, "b": 2, "c": 1, "d": 3, "e": 2}, "ab=c", "ad=e")
    found = smallest_set(net, net.failing())
    assert found in searched(net).solutions
    assert len(found) == 2


def test_a_half_beside_an_unknown_figure_becomes_whole() -> None:
    assert solved(tiny({"a": Fraction(1, 2), "c": 3}, "a?=c")) == "a1"


def test_what_is_printed_with_a_fraction_changes_even_where_another_cell_would_do() -> None:
    """d could take the half from both sums: a smallest set for every sum, and none of whole numbers."""
    net = tiny({"a": 1, "b": Fraction(1, 2), "c": 2, "d": 1, "e": 2}, "abd=c", "de=?")
    assert solved(net) == "b0"
    halves = tiny({"a": Fraction(1, 2), "b": Fraction(1, 2), "c": 7, "d": 5}, "ac=d", "bc=d")
    found = smallest_set(halves, halves.failing())
    assert found is not None
    assert {cell.column for cell, _ in found} >= {"a", "b"}
