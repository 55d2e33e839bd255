import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import HostileError
from core.readers.grid import Flow, Placed, Sized, expand, one_line

_CELLS = st.lists(
    st.lists(st.builds(Sized, st.text("甲1 \n", max_size=3), st.integers(0, 5), st.integers(0, 5)), max_size=4),
    max_size=6,
)


def _text(groups: list[list[list[Sized]]]) -> str:
    flow = Flow("t.html")
    flow.table(expand(groups, "t.html"))
    return flow.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("本年新收\n政府信息", "本年新收政府信息"),
        ("（一）\r\n\t予以公开", "（一）予以公开"),
        ("12\n34", "12 34"),
        ("共\n12\n件", "共 12 件"),
        ("a b\u00a0c", "a b\u00a0c"),
        ("\n1\n", "1"),
        ("", ""),
    ],
)
def test_breaks_inside_a_cell_vanish_between_chinese_characters_only(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_a_merged_cell_prints_once_and_leaves_empty_places() -> None:
    groups = [[[Sized("一", 2), Sized("二", 1, 2)], [Sized("三"), Sized("四")]]]
    assert _text(groups) == "一\t二\t\n\t三\t四\n"


def test_a_row_span_of_zero_reaches_to_the_end_of_its_group_and_no_span_beyond() -> None:
    groups = [
        [[Sized("一", 0), Sized("二")], [Sized("三")]],
        [[Sized("四", 9), Sized("五")]],
        [[Sized("六"), Sized("七")]],
    ]
    assert _text(groups) == "一\t二\n\t三\n四\t五\n六\t七\n"


def test_a_span_that_reaches_into_another_cell_ends_before_it() -> None:
    cells = expand([[[Sized("甲"), Sized("乙", 2), Sized("丙")], [Sized("丁", 1, 3), Sized("戊")]]], "t.html")
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in cells] == [
        (0, 0, 1, 1, "甲"),
        (0, 1, 2, 1, "乙"),
        (0, 2, 1, 1, "丙"),
        (1, 0, 1, 1, "丁"),
        (1, 3, 1, 1, "戊"),
    ]


def test_columns_and_rows_in_which_nothing_begins_are_left_out() -> None:
    assert _text([[[Sized("甲", 3, 100), Sized("乙")], [], [Sized("丙")]]]) == "甲\t乙\n\t丙\n"


def test_absurd_spans_are_refused_quickly() -> None:
    with pytest.raises(HostileError):
        _text([[[Sized("1", 65_534, 1000)] for _ in range(5000)]])


def test_cells_given_in_any_order_stand_in_theirs() -> None:
    flow = Flow("t.pdf")
    flow.line("前")
    grid = flow.table([Placed(1, 1, 1, 1, "丁"), Placed(0, 0, 1, 2, "甲"), Placed(1, 0, 1, 1, "丙")])
    flow.line("后")
    assert flow.text == "前\n甲\t\n丙\t丁\n后\n"
    assert grid is not None
    assert [flow.text[cell.span.start : cell.span.end] for cell in grid.cells] == ["甲", "丙", "丁"]


@given(st.lists(_CELLS, max_size=3))
def test_any_table_becomes_one_line_a_row_with_each_cell_at_its_span(groups: list[list[list[Sized]]]) -> None:
    cells = expand(groups, "t.html")
    flow = Flow("t.html")
    grid = flow.table(cells)
    assert sorted(one_line(cell.text) for cell in cells) == sorted(
        flow.text[cell.span.start : cell.span.end] for cell in (grid.cells if grid else ())
    )
    if grid is None:
        assert not cells
        return
    lines = flow.text.split("\n")
    assert len(lines) == grid.rows + 1
    assert all(line.count("\t") == grid.columns - 1 for line in lines[:-1])
    taken: set[tuple[int, int]] = set()
    for cell in grid.cells:
        places = {
            (row, column)
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }
        assert places
        assert not places & taken
        assert max(places) < (grid.rows, grid.columns)
        taken |= places
