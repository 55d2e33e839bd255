from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.source.pieces import Piece, Pieces

TEXTS = st.lists(st.text("甲1𠮷", min_size=1, max_size=4), min_size=1, max_size=8)


def laid_out(parts: list[str], gap: str) -> tuple[str, str, list[Piece]]:
    """Parts of a text that `gap` parts in the source and a single mark on the screen."""
    pieces, start, at = [], 0, 1
    for part in parts:
        pieces.append(Piece(start, start + len(part), at))
        start += len(part) + len(gap)
        at += len(part.encode("utf-16-le")) // 2 + 1
    return gap.join(parts), "\ufdd0" + "\ufdd0".join(parts), pieces


def qt_slice(shown: str, first: int, last: int) -> str:
    return shown.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")


@given(TEXTS, st.sampled_from(["\t", " | ", "\n"]))
def test_every_character_is_found_on_the_screen_and_back(parts: list[str], gap: str) -> None:
    text, shown, pieces = laid_out(parts, gap)
    places = Pieces(text, pieces)
    for piece in pieces:
        for index in range(piece.start, piece.end):
            first, last = places.to_qt(index), places.end_to_qt(index + 1)
            assert qt_slice(shown, first, last) == text[index]
            assert places.from_qt(first) == index


@given(TEXTS)
def test_what_parts_cells_is_shown_as_what_comes_next(parts: list[str]) -> None:
    text, _, pieces = laid_out(parts, " | ")
    places = Pieces(text, pieces)
    for before, after in pairwise(pieces):
        assert places.to_qt(before.end + 1) == after.at
        assert places.end_to_qt(before.end + 2) == places.end_to_qt(before.end)


def test_nothing_has_one_place() -> None:
    places = Pieces("", ())
    assert (places.to_qt(0), places.end_to_qt(0), places.from_qt(0), places.from_qt(9)) == (0, 0, 0, 0)
