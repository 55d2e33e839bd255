import time

from hypothesis import given
from hypothesis import strategies as st

from gui.positions import BLOCK, Positions


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def at_qt(positions: Positions, start: int, end: int) -> str:
    """What Qt has between two of its positions."""
    return units(positions.shown)[2 * start : 2 * end].decode("utf-16-le")


def test_plain_text_keeps_its_positions() -> None:
    positions = Positions("一、总体情况\n共 12 件")

    assert positions.shown == "一、总体情况\n共 12 件"
    assert positions.to_qt(9) == 9
    assert positions.from_qt(9) == 9


def test_a_character_beyond_the_first_plane_counts_twice_for_qt() -> None:
    text = "𠮷县 12 件"
    positions = Positions(text)
    start = text.index("12")

    assert at_qt(positions, positions.to_qt(start), positions.end_to_qt(start + 2)) == "12"
    assert positions.to_qt(start) == start + 1


def test_the_inside_of_a_wide_character_is_the_character() -> None:
    assert Positions("𠮷县").from_qt(1) == 0


def test_a_long_line_is_cut_into_blocks_and_numbered_once() -> None:
    positions = Positions("首行\n" + "字" * (2 * BLOCK + 5) + "\n末行")

    assert [len(block) for block in positions.shown.split("\n")] == [2, BLOCK, BLOCK, 5, 2]
    assert [positions.line_of(block) for block in range(5)] == [1, 2, None, None, 3]
    assert positions.blocks == 5


def test_a_place_that_ends_at_a_cut_ends_on_its_own_block() -> None:
    positions = Positions("字" * BLOCK + "尾")

    assert positions.end_to_qt(BLOCK) == BLOCK
    assert positions.to_qt(BLOCK) == BLOCK + 1


def test_a_figure_is_not_cut_in_two() -> None:
    text = "字" * (BLOCK - 2) + "12345" + "字" * 10

    assert "12345" in Positions(text).shown


def test_digits_without_end_are_cut_all_the_same() -> None:
    assert max(map(len, Positions("9" * 10_000).shown.split("\n"))) <= BLOCK


def test_characters_qt_would_break_a_line_at_keep_their_place() -> None:
    text = "甲\u2029乙\u2028丙\r丁\x00戊"
    positions = Positions(text)

    assert len(positions.shown) == len(text)
    assert positions.blocks == 1
    assert at_qt(positions, positions.to_qt(8), positions.end_to_qt(9)) == "戊"


@given(st.text(st.sampled_from("字1\n𠮷\t"), max_size=60), st.integers(0, 3))
def test_there_and_back_for_every_character(pattern: str, long: int) -> None:
    text = pattern + ("长𠮷9" * BLOCK)[: long * 1500] + pattern
    positions = Positions(text)

    step = max(1, len(text) // 200)
    for index in range(0, len(text), step):
        there = positions.to_qt(index)
        assert positions.from_qt(there) == index
        assert at_qt(positions, there, positions.end_to_qt(index + 1)) == text[index]


def test_long_lines_take_no_longer_than_short_ones() -> None:
    def seconds(length: int) -> float:
        begun = time.perf_counter()
        Positions(("一" * (length - 1) + "\n") * (1_000_000 // length))
        return time.perf_counter() - begun

    seconds(100)
    assert seconds(1999) < 10 * seconds(100) + 0.1
