"""Plain lists on a sheet: a head that stays in sight, wrapped lines, set up for printing."""

from collections.abc import Iterable, Sequence

from core.workbook.canvas import HEAD, Area, Canvas, Look, Value, lines_needed
from core.workbook.texts import text, texts

LIST_HEAD = Look(bold=True, frame=True, fill=HEAD, align="center", wrap=True)
TEXT = Look(frame=True, wrap=True, vertical="top")
NUMBER = Look(frame=True, align="right", indent=1, vertical="top")
CODE = Look(vertical="top", colour="595959")
_MOST_LINES = 12


def fill_list(canvas: Canvas, name: str, rows: Iterable[Sequence[Value]], fills: Sequence[str] = ()) -> None:
    """Write a head and its rows as the texts' section `name` says; `fills` colour the second column, by row.

    Only the first `printed` columns of the section go to paper: the others hold codes.
    """
    columns: Sequence[tuple[str, float]] = [(*column,) for column in texts(name)["columns"]]
    printed: int = texts(name)["printed"]
    for number, (head, _) in enumerate(columns, 1):
        canvas.put(1, number, head, LIST_HEAD)
    last = 1
    for last, row in enumerate(rows, 2):
        lines = 1
        for number, value in enumerate(row[:printed], 1):
            canvas.put(last, number, value, _look(value, number, last, fills))
            if isinstance(value, str):
                lines = max(lines, lines_needed(value, columns[number - 1][1]))
        for number, value in enumerate(row[printed:], printed + 1):
            canvas.put(last, number, value, CODE)
        canvas.height(last, min(lines, _MOST_LINES))
    if last == 1:
        canvas.merged(Area(2, 1, 1, len(columns)), text(name, "none"), TEXT)
    canvas.widths([width for _, width in columns])
    canvas.sheet.freeze_panes = "A2"
    canvas.sheet.auto_filter.ref = Area(1, 1, max(last, 2), len(columns)).coordinates
    canvas.sheet.print_title_rows = "1:1"
    canvas.sheet.print_area = Area(1, 1, max(last, 2), printed).coordinates
    canvas.finish()


def _look(value: Value, column: int, row: int, fills: Sequence[str]) -> Look:
    if column == 2 and row - 2 < len(fills) and fills[row - 2]:  # noqa: PLR2004  (the column that says the state)
        return Look(frame=True, wrap=True, vertical="top", fill=fills[row - 2])
    return TEXT if value is None or isinstance(value, str) else NUMBER
