"""Find rows where lines or single cells stand in reading order: a label, then its figures."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from core.document import Span
from core.forms import Form, Table
from core.labels import bare
from core.lines import DRAWN, Line, Piece, is_rule
from core.locate import row_labels
from core.locate.furniture import is_page_mark
from core.locate.places import Found, RowPlace, RunPlace
from core.model import Note, Part

_SENTENCE = 30
_MANY = 5
# A table without a heading behind it runs into the sentence that follows. Of the sentences of published reports that
# were counted none has more than 13 figures, or more than 2 that no word parts; a table whose digits are glued together
# row by row has 31, and the smallest table 15 side by side, or 4 if they are glued.
_TABLE, _TABLE_ROW = 20, 4
_UNITS = ("件", "项", "个", "万元", "元")


def find(lines: Sequence[Line], form: Form, parts: Sequence[Part]) -> Found:
    """Find every labelled row, and the runs of figures that have no label."""
    walk = _Walk(form, {part.heading.start: part.code for part in parts})
    for line in lines:
        walk.take(line)
    walk.close()
    homes = {table.code: tuple(part.body for part in parts if part.code == table.section) for table in form.tables}
    return replace(walk.found(), homes=homes)


def is_prose(line: Line) -> bool:
    """Say whether a line is a sentence rather than cells."""
    if line.separator in DRAWN:
        return False
    text = line.text.strip()
    if line.separator == "blank" and len(line.figures) >= _MANY and "。" not in text:
        return False
    if line.separator == "running":
        return text[-1:] in "。；！？" and len(line.figures) < _TABLE and _side_by_side(line) < _TABLE_ROW
    return len(text) >= _SENTENCE and ("。" in text or "；" in text or len(text) > 3 * _SENTENCE)


def _side_by_side(line: Line) -> int:
    return max((len(list(run)) for figure, run in groupby(line.pieces, attrgetter("figure")) if figure), default=0)


class _Walk:
    """Reads piece after piece; a text after figures begins a new label, figures after a text belong to it."""

    def __init__(self, form: Form, headings: dict[int, str]) -> None:
        self._form = form
        self._headings = headings
        self._context: Table | None = None
        self._label: list[Piece] = []
        self._run: list[Piece] = []
        self._run_line: Line | None = None
        self.rows: list[RowPlace] = []
        self.runs: list[RunPlace] = []
        self.notes: list[Note] = []
        self.extra: list[str] = []
        self._strays = 0

    def found(self) -> Found:
        """Return what was found so far."""
        return Found(tuple(self.rows), tuple(self.runs), tuple(self.notes), tuple(self.extra), self._strays)

    def take(self, line: Line) -> None:
        """Read one line."""
        if line.span.start in self._headings:
            self.close()
            code = self._headings[line.span.start]
            self._context = next((table for table in self._form.tables if table.section == code), None)
            return
        if not line.pieces or is_rule(line) or is_page_mark(line):
            return
        if is_prose(line):
            self.close()
            return
        self._enter(line)
        if line.separator in DRAWN:
            self._take_drawn(line)
        else:
            self._take_pieces(line)

    def close(self) -> None:
        """End the row at hand and forget its label."""
        self._end_run()
        self._label.clear()

    def _enter(self, line: Line) -> None:
        code = row_labels.anchored(line.text)
        if code and (self._context is None or self._context.code != code):
            self.close()
            self._context = self._form.table(code)

    def _take_pieces(self, line: Line) -> None:
        for piece in line.pieces:
            if not piece.figure:
                self._end_run()
                self._label.append(piece)
            elif self._goes_on(line):
                self._run.append(piece)
                self._run_line = line
            elif len(line.pieces) > 1:
                self._end_run()
                self._run, self._run_line = [piece], line

    def _goes_on(self, line: Line) -> bool:
        """A lone number under a row that had its figures on one line is a page mark, not one of them."""
        if not self._run or self._run_line is None or self._run_line is line:
            return True
        return len(self._run_line.pieces) == 1 and len(line.pieces) == 1

    def _take_drawn(self, line: Line) -> None:
        """Read a line whose cells are marked: what stands behind the label are figures, blanks or neither."""
        line = self._without_asides(line)
        words = line.words
        figures = line.figures
        alone = (
            len(words) + len(figures) == 1 and not self._is_row(words) and not self._is_whole_line_table(line.pieces)
        )
        if len(line.pieces) == 1 or alone:
            self._take_pieces(Line(line.number, line.span, line.text, "none", (*words, *figures)))
            return
        first = figures[0].column if figures else len(line.pieces)
        leading = [] if self._is_whole_run(line) else [piece for piece in words if piece.column < first]
        if leading:
            self._end_run()
            self._label.extend(leading)
        elif self._run:
            self._end_run()
        found = row_labels.match(self._label, self._form, self._context)
        if not figures and found is not None and found.table.kind == "line":
            return  # the head of the table, not a row of blanks
        values = self._behind_label(line, leading, found)
        if found is None and figures:
            values = self._from_stranger(line, leading) or values
        if not values or (not figures and (found is None or not leading or len(values) < len(found.row.columns))):
            return
        self._run.extend(values)
        self._run_line = line
        self._end_run()

    def _without_asides(self, line: Line) -> Line:
        """Leave out what stands beside a label and is no part of it: a number that counts the rows, a unit."""
        held = [piece for piece in line.pieces if piece.text]
        first = next((index for index, piece in enumerate(held) if not piece.figure), 0)
        last = max((index for index, piece in enumerate(held) if piece.figure), default=len(held))
        words = [piece for piece in held[:last] if not piece.figure and bare(piece.text) not in _UNITS]
        asides = [piece for piece in held if not piece.figure and bare(piece.text) in _UNITS]
        if first == 1:
            asides.append(held[0])
        if not asides or not self._is_row(words):
            return line
        return replace(line, pieces=tuple(piece for piece in line.pieces if piece not in asides))

    def _is_row(self, words: Sequence[Piece]) -> bool:
        return bool(words) and row_labels.match(words, self._form, self._context) is not None

    def _behind_label(self, line: Line, leading: Sequence[Piece], found: row_labels.Match | None) -> list[Piece]:
        """Return the cells to the right of the last piece of the label."""
        if not leading:
            return list(line.pieces)
        last = leading[-1].column
        if found is not None and found.first < len(self._label) - 1:
            # “label | x | 0 0 0”: a piece that is no part of the label is a figure nobody can read
            official = bare("".join(found.row.path))
            strangers = [piece for piece in leading[1:] if (bare(piece.text) or "?") not in official]
            last = min((piece.column - 1 for piece in strangers), default=last)
        return [piece for piece in line.pieces if piece.column > last]

    def _from_stranger(self, line: Line, leading: Sequence[Piece]) -> list[Piece]:
        """Return the whole row behind a label that only words at its end hide: they are figures nobody can read."""
        for kept in range(len(leading) - 1, 0, -1):
            label = self._label[: len(self._label) - len(leading) + kept]
            found = row_labels.match(label, self._form, self._context)
            values = [piece for piece in line.pieces if piece.column >= leading[kept].column]
            if found is not None:
                if len(values) != len(found.row.columns):
                    break
                self._label = label
                return values
        return []

    def _end_run(self) -> None:
        run, self._run = self._run, []
        line, self._run_line = self._run_line, None
        if not run or line is None:
            return
        figures = [piece for piece in run if piece.figure]
        found = row_labels.match(self._label, self._form, self._context)
        if self._is_whole_line_table(figures) and not self._is_one_a_cell(found, figures, line):
            self._add_unlabelled(run, line)
        elif found and self._fits(found, figures):
            self._add_row(found, run, line)
        else:
            self._strays += len(figures) >= _MANY
            self._add_stranger(run, figures, line)
        self._label.clear()

    @staticmethod
    def _is_one_a_cell(found: row_labels.Match | None, figures: Sequence[Piece], line: Line) -> bool:
        """Say whether a row has just as many cells as its label wants, whatever blanks part inside of them."""
        cells = len({piece.column for piece in figures})
        return found is not None and line.separator in DRAWN and cells == len(found.row.columns) < len(figures)

    def _is_whole_run(self, line: Line) -> bool:
        """Say whether a line is the one row of its table: just its cells, hardly any of them not a figure."""
        in_line_table = self._context is not None and self._context.kind == "line"
        return in_line_table and self._is_whole_line_table(line.pieces) and len(line.figures) > len(line.pieces) // 2

    def _is_whole_line_table(self, pieces: Sequence[Piece]) -> bool:
        return any(len(pieces) == _size(table) for table in self._form.tables if table.kind == "line")

    def _fits(self, found: row_labels.Match, figures: Sequence[Piece]) -> bool:
        """A row outside its own table counts only where its label and its figures leave no doubt."""
        if found.table.kind == "line":
            # directly before its figures, not over the heads of all rows
            label = bare(self._label[-1].text)
            directly = label.endswith(bare(found.row.label)) or any(
                hit.end() == len(label) for hit in found.row.match.finditer(label)
            )
            return found.table is self._context and directly and len(figures) == len(found.row.columns)
        if found.table is self._context:
            # 其他 and 总计 alone are heads of columns too, until the rows have begun
            begun = found.strong or found.table.kind != "matrix"
            return begun or any(place.table is found.table for place in self.rows)
        return found.strong and found.table.kind == "matrix" and (len(figures) >= _MANY or self._context is not None)

    def _add_row(self, found: row_labels.Match, run: Sequence[Piece], line: Line) -> None:
        label = self._label[found.first :]
        span = Span(label[0].span.start, label[-1].span.end)
        self._context = found.table
        if found.row.instead_of and found.row.code not in self.extra:
            self.extra.append(found.row.code)
        self.rows.append(RowPlace(found.table, found.row, span, tuple(run), line))

    def _add_unlabelled(self, run: Sequence[Piece], line: Line) -> None:
        table = next(table for table in self._form.tables if table.kind == "line")
        self._context = table
        self.runs.append(RunPlace(table, tuple(run), line.separator))

    def _add_stranger(self, run: Sequence[Piece], figures: Sequence[Piece], line: Line) -> None:
        """Figures that belong to no row: of a table without row labels, or of a row the form does not have."""
        if self._context is not None and self._context.kind == "line":
            self.runs.append(RunPlace(self._context, tuple(run), line.separator))
        elif figures and self._label and line.separator in DRAWN:
            label = self._label[-1]
            places = (label.span, *(piece.span for piece in figures))
            self.notes.append(Note("structure.extra_row", label.text, spans=places))


def _size(table: Table) -> int:
    return sum(1 for _ in table.refs())
