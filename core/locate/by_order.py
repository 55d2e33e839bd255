"""Find rows whose labels stand before, behind or around their figures: by the order of the form's rows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from core.document import Span
from core.forms import Form, Row, Table
from core.labels import bare
from core.lines import Line, Piece, is_rule
from core.locate import by_lines
from core.locate.furniture import is_page_mark
from core.locate.places import Found, RowPlace
from core.model import Part

_ENOUGH = 0.75
_OWN_LINE = 2.0
_WHOLE = 0.3


class _Run(NamedTuple):
    """A line with just as many figures as a row has, and the words around it up to the neighbouring runs."""

    line: Line
    figures: tuple[Piece, ...]
    before: str
    own: str
    after: str


def find(lines: Sequence[Line], form: Form, parts: Sequence[Part], found: Found) -> Found:
    """Take what was found by lines, then give the runs of each matrix to its rows in the order that fits best."""
    rows = list(found.rows)
    for table in form.tables:
        if table.kind == "matrix":
            aligned = _aligned(table, _runs(lines, len(table.rows[0].columns), parts, table))
            if len(aligned) > len({place.row.code for place in rows if place.table is table}):
                rows = [place for place in rows if place.table is not table] + aligned
    return replace(found, rows=tuple(rows))


def _runs(lines: Sequence[Line], width: int, parts: Sequence[Part], table: Table) -> list[_Run]:
    headings = {part.heading.start for part in parts}
    end = next((part.body.end for part in parts if part.code == table.section), None)
    gaps: list[str] = [""]
    own: list[tuple[Line, tuple[Piece, ...], str]] = []
    for line in lines:
        if line.span.start in headings or by_lines.is_prose(line):
            gaps[-1] = "" if not own else gaps[-1]
            if own and end is not None and line.span.start >= end:
                break
            continue
        if is_rule(line) or is_page_mark(line):
            continue
        figures = tuple(line.figures)
        words = "".join(piece.text for piece in line.words)
        if len(figures) == width:
            own.append((line, figures, words))
            gaps.append("")
        elif words and not figures:
            gaps[-1] += words
    return [
        _Run(line, figures, bare(gaps[i]), bare(words), bare(gaps[i + 1]))
        for i, (line, figures, words) in enumerate(own)
    ]


def _aligned(table: Table, runs: Sequence[_Run]) -> list[RowPlace]:
    """Return the assignment of runs to rows, both in order, with the most evidence from labels."""
    rows = table.rows
    evidence = [[_evidence(row, run) for row in rows] for run in runs]
    best = [[0.0] * (len(rows) + 1) for _ in range(len(runs) + 1)]
    for i in range(len(runs) - 1, -1, -1):
        for j in range(len(rows) - 1, -1, -1):
            here = evidence[i][j]
            taken = here + best[i + 1][j + 1] if here else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    places = []
    i = j = 0
    while i < len(runs) and j < len(rows):
        here = evidence[i][j]
        if here and best[i][j] == here + best[i + 1][j + 1]:
            run = runs[i]
            label = Span(run.line.span.start, run.line.span.end)
            places.append(RowPlace(table, rows[j], label, run.figures, run.line))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return places


def _evidence(row: Row, run: _Run) -> float:
    """Say how much speaks for a run being a row: nothing, a label put together, a whole label, one on its line."""
    if row.match.search(run.own):
        return 1 + _OWN_LINE
    if row.match.search(run.before) or row.match.search(run.after):
        return 1 + _WHOLE
    label = bare(row.label)
    around = run.before + run.own + run.after
    if sum((Counter(label) & Counter(around)).values()) < _ENOUGH * len(label):
        return 0.0
    return 1.0 if _common(label, around) >= _ENOUGH * len(label) else 0.0


def _common(left: str, right: str) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for a in left:
        previous = 0
        for j, b in enumerate(right, 1):
            previous, row[j] = row[j], previous + 1 if a == b else max(row[j], row[j - 1])
    return row[-1]
