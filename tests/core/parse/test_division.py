import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Span
from core.lines import Piece
from core.parse.division import Group, divisible, divisions

ROW: list[Group] = [(7, True)]
PROCEEDINGS: list[Group] = [(5, True)] * 3


def run(*texts: str) -> list[Piece]:
    pieces, at = [], 0
    for text in texts:
        pieces.append(Piece(text, Span(at, at + len(text)), 0, figure=True))
        at += len(text) + 1
    return pieces


def ways(pieces: list[Piece], groups: list[Group]) -> list[list[str]]:
    return [[piece.text for piece in way] for way in divisions(pieces, groups).ways]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["0000000"], ["0"] * 7),
        (["3700000", "37"], ["37", "0", "0", "0", "0", "0", "37"]),
        (["296201030329"], ["296", "2", "0", "1", "0", "30", "329"]),
        (["120000012"], ["12", "0", "0", "0", "0", "0", "12"]),
    ],
)
def test_the_sum_leaves_one_way_to_cut_a_row(texts: list[str], expected: list[str]) -> None:
    assert ways(run(*texts), ROW) == [expected]


def test_every_way_that_adds_up_is_given() -> None:
    assert ways(run("14181134"), [(5, True)]) == [
        ["1", "4", "18", "11", "34"],
        ["14", "1", "8", "11", "34"],
        ["14", "18", "1", "1", "34"],
    ]


def test_groups_add_up_each_for_itself() -> None:
    whole = [*"6024", "12", *"10012", *"00000"]
    assert ways(run("602412", "10012", "00000"), PROCEEDINGS) == [whole]
    assert whole in ways(run("6024121001200000"), PROCEEDINGS)


def test_a_row_that_cannot_add_up_is_cut_without_its_sum() -> None:
    assert ways(run("1000009"), ROW) == [[*"1000009"]]


def test_numbers_keep_their_places() -> None:
    [way] = divisions(run("3700000", "37"), ROW).ways
    assert [piece.span for piece in way][:2] == [Span(0, 2), Span(2, 3)]
    assert way[-1].span == Span(8, 10)


@pytest.mark.parametrize("texts", [["1234"], ["0", "0", "0", "0", "0", "0", "0"], ["1.5000000"], ["9" * 400]])
def test_what_cannot_be_cut(texts: list[str]) -> None:
    assert not divisible(run(*texts), 7)


def test_a_search_without_end_gives_up_and_says_so() -> None:
    found = divisions(run("123456789" * 8), [(15, False)])
    assert not found.complete


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 9_999), min_size=6, max_size=6))
def test_the_true_division_is_always_among_those_found(parts: list[int]) -> None:
    row = [*map(str, parts), str(sum(parts))]
    found = divisions(run("".join(row)), ROW)
    assert row in [[piece.text for piece in way] for way in found.ways] or not found.complete
