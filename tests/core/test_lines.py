import pytest

from core.document import Document, Grid, GridCell, Span
from core.lines import Line, is_rule, lines_of, split_line


def pieces(line: Line) -> list[str]:
    return [piece.text for piece in line.pieces]


@pytest.mark.parametrize(
    ("text", "separator", "expected"),
    [
        ("规章\t0\t0\t2", "tab", ["规章", "0", "0", "2"]),
        ("\t\t(七) 总计\t55", "tab", ["", "", "(七) 总计", "55"]),
        ("规章 | 0 | 0 | 0 |", "pipe", ["规章", "0", "0", "0"]),
        ("| 行政许可 | 0 | |||", "pipe", ["行政许可", "0", "", "", ""]),
        ("四、结转下年度继续办理 0 0 0", "blank", ["四、结转下年度继续办理", "0", "0", "0"]),
        ("一、总体情况", "none", ["一、总体情况"]),
        ("0   1,234   0   12,345,678", "blank", ["0", "1,234", "0", "12,345,678"]),
        ("规章,1,234,500", "comma", ["规章", "1", "234", "500"]),
        ("规章\t 1 234 \t\u00a00", "tab", ["规章", "1 234", "0"]),
        ("(一) 予以公开\t0 0 0 0 0 0 0", "tab", ["(一) 予以公开", *"0000000"]),
        ("", "none", []),
    ],
)
def test_a_line_is_split_the_way_it_shows(text: str, separator: str, expected: list[str]) -> None:
    line = split_line(text, 0, 1)
    assert line.separator == separator
    assert pieces(line) == expected


def test_each_piece_knows_its_exact_place() -> None:
    text = "第一行\n规章\t ３ \t\u30001,234"
    line = lines_of(Document("x", "", "text", text))[1]
    assert [text[slice(*piece.span)] for piece in line.pieces] == ["规章", "３", "1,234"]


@pytest.mark.parametrize("text", ["---\t---\t---", "|---|:--:|", "----|----"])
def test_a_drawn_rule_holds_no_figures(text: str) -> None:
    assert is_rule(split_line(text, 0, 1))


@pytest.mark.parametrize("text", ["规章\t/\t/\t/", "一、总体情况", "规章|--|--|--", "0\t0"])
def test_a_row_of_placeholders_is_no_rule(text: str) -> None:
    assert not is_rule(split_line(text, 0, 1))


def test_a_grid_of_the_source_keeps_its_columns() -> None:
    text = "规章\t\t5"
    grid = Grid(1, 3, (GridCell(0, 0, 1, 2, Span(0, 2)), GridCell(0, 2, 1, 1, Span(4, 5))))
    [line] = lines_of(Document("x", "", "html", text, grids=(grid,)))
    assert line.separator == "grid"
    assert [(piece.text, piece.column) for piece in line.pieces] == [("规章", 0), ("5", 2)]
