"""Which lines of a text are shown as a table, and where in it each printed cell."""

from pathlib import Path

import pytest

from core.document import Document, Span
from core.forms import form
from core.lines import lines_of
from core.opening import open_report
from gui.source.fitting import Letters, fitted
from gui.source.tables import Shown, TextTable, tables_of
from gui.spots import Spots, spots_of
from tests.renderers.examples import FOLDER


def plain(text: str) -> list[TextTable]:
    """The tables of a text nothing was read from."""
    return tables_of(lines_of(Document("built.txt", "", "text", text)), Spots(), form("2021"))


def cells(text: str, table: TextTable) -> list[tuple[int, int, int, int, str]]:
    """Row, column, rows, columns and text of every cell."""
    return [(c.row, c.column, c.rows, c.columns, text[c.span.start : c.span.end]) for c in table.cells]


def test_lines_with_tabs_are_a_table_prose_is_none() -> None:
    text = "正文 12 件\n甲\t1\t22\n乙\t3\t4\n后文"
    [table] = plain(text)
    assert (table.first, table.last, table.columns, table.labels) == (1, 2, 3, 1)
    assert cells(text, table) == [
        (0, 0, 1, 1, "甲"),
        (0, 1, 1, 1, "1"),
        (0, 2, 1, 1, "22"),
        (1, 0, 1, 1, "乙"),
        (1, 1, 1, 1, "3"),
        (1, 2, 1, 1, "4"),
    ]
    assert plain("只有正文。\n第二行 12 件") == []


def test_pipes_and_lines_that_only_draw_are_not_shown() -> None:
    text = "| 名称 | 数 |\n|---|---|\n| 甲 | 1 |"
    [table] = plain(text)
    assert [cell[4] for cell in cells(text, table)] == ["名称", "数", "甲", "1"]
    assert table.lines == (0, 2)
    assert table.heads == {0}


def test_a_short_line_between_rows_is_a_row_of_its_own_a_long_one_parts_tables() -> None:
    text = "甲\t1\n- 4 -\n乙\t2\n\n丙\t3"
    [table] = plain(text)
    assert cells(text, table)[2] == (1, 0, 1, 2, "- 4 -")
    assert table.lines == (0, 1, 2, 4)
    assert len(plain("甲\t1\n" + "很长的一段正文" * 9 + "\n乙\t2")) == 2
    assert len(plain("甲\t1\n\n\n\n乙\t2")) == 2


def test_labels_reach_over_what_is_empty() -> None:
    text = "组\t子\t一\t二\n合计\t\t1\t2\n大组\t小甲\t3\t4\n\t小乙\t5\t6\n末项\t\t7\t8"
    [table] = plain(text)
    found = {cell[4]: cell[:4] for cell in cells(text, table)}
    assert found["合计"] == (1, 0, 1, 2)
    assert found["大组"] == (2, 0, 2, 1)
    assert found["小乙"] == (3, 1, 1, 1)
    assert found["末项"] == (4, 0, 1, 2)


def test_a_label_reaches_over_no_row_whose_own_label_is_lost() -> None:
    text = "甲\t1\t2\n\t3\t4\n乙\t5\t6"
    [table] = plain(text)
    assert cells(text, table)[0] == (0, 0, 1, 1, "甲")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("0[1-46-8]*.txt")), ids=lambda path: path.stem)
def test_figures_stand_under_each_other_however_the_text_lost_columns(path: Path) -> None:
    report = open_report(path)
    spots = spots_of(report)
    columns: dict[str, set[int]] = {}
    for table in tables_of(lines_of(report.document), spots, report.form):
        for cell in table.cells:
            ref = spots.at(cell.span.start)
            if ref is not None and ref.table == "applications":
                columns.setdefault(ref.column, set()).add(cell.column)
    assert [len(found) for found in columns.values()] == [1] * 7
    assert len({next(iter(found)) for found in columns.values()}) == 7


def test_heads_stand_over_their_figures_even_where_they_lost_their_place() -> None:
    report = open_report(FOLDER / "02_seed_markdown.txt")
    text, spots = report.document.text, spots_of(report)
    tables = tables_of(lines_of(report.document), spots, report.form)
    table = next(table for table in tables if table.columns == 10)
    found = {text[c.span.start : c.span.end]: (c.column, c.columns) for c in table.cells if c.row in table.heads}
    assert found["申请人情况"] == (3, 7)
    assert found["法人或其他组织"] == (4, 5)
    assert [found[head][0] for head in ("自然人", "商业企业", "法律服务机构", "其他", "总计")] == [3, 4, 7, 8, 9]


def test_heads_of_another_table_stay_where_they_are_printed() -> None:
    report = open_report(FOLDER / "56_own_tables.txt")
    spots = spots_of(report)
    for table in tables_of(lines_of(report.document), spots, report.form):
        assert max(cell.column + cell.columns for cell in table.cells) == table.columns
        assert all(cell.columns == 1 for cell in table.cells if cell.figure)


# widths ----------------------------------------------------------------------------------------------------------

LETTERS = Letters(lambda cell: 10.0 * (cell.span.end - cell.span.start), lambda _: 0.0, 12, 10)


def a_table(*rows: tuple[str, ...], labels: int = 1) -> TextTable:
    shown, start = [], 0
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            shown.append(Shown(row, column, Span(start, start + len(text)), text.isdigit()))
            start += len(text)
    return TextTable(0, len(rows) - 1, len(rows[0]), labels, tuple(range(len(rows))), frozenset(), tuple(shown))


def test_where_there_is_room_nothing_is_wrapped() -> None:
    table = a_table(("一个很长的名称", "12", "3"), ("短", "4567", "8"))
    assert fitted(table, LETTERS, 1000) == [82, 52, 22]


def test_where_there_is_none_labels_are_wrapped_never_figures() -> None:
    table = a_table(("一个很长的名称", "12", "3"), ("短", "4567", "8"))
    widths = fitted(table, LETTERS, 120)
    assert widths[1:] == [52, 22]
    assert sum(widths) <= 120


def test_room_goes_to_the_labels_that_make_the_table_lower() -> None:
    rows = [("甲", "这个名称也很长很长", "1")] * 5
    first, second, _ = fitted(a_table(*rows, labels=2), LETTERS, 130)
    assert second > 2 * first


def test_fifteen_columns_of_figures_fit_with_heads_of_one_letter() -> None:
    table = a_table(("结果维持",) * 15, ("3",) * 15, labels=0)
    assert sum(fitted(table, LETTERS, 480)) <= 480
    assert min(fitted(table, LETTERS, 480)) >= 22
