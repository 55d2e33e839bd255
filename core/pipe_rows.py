"""The rows of a text: lines, and rows of outer pipes that are broken inside a cell."""

import re
from collections.abc import Iterator, Sequence

from core.figures import is_figure, is_number

PIPE_MARKS = ("|", "｜", "│", "┃")
PIPES = re.compile(f"[{''.join(PIPE_MARKS)}]")
EDGES = (
    " \u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\ufeff\r\n\f\v"
)
_MOST_BREAKS = 3
_WHOLE_ROW = 5  # pipes


def rows_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (number, start, text) of the lines; a row of outer pipes that is broken inside is one line."""
    lines = text.split("\n")
    start = at = 0
    while at < len(lines):
        count = 1
        while lines[at][:1] in PIPE_MARKS and (more := _continuation(lines, at, at + count)):
            count += more
        row = "\n".join(lines[at : at + count])
        yield at + 1, start, row
        start += len(row) + 1
        at += count


def _continuation(lines: Sequence[str], first: int, at: int) -> int:
    """Return how many lines from `at` on end a broken row: the last of them has a pipe, but not in front."""
    closed = _is_closed(lines[at - 1])
    if not any(map(str.isalnum, lines[first])):
        return 0
    pipes = len(PIPES.findall(lines[at - 1]))
    if _WHOLE_ROW <= pipes <= len(PIPES.findall("".join(lines[at : at + 1]))):
        return 0
    for count, line in enumerate(lines[at : at + _MOST_BREAKS], 1):
        if not line.strip() or line[0] in PIPE_MARKS:
            return 0
        if PIPES.search(line):
            # behind a closed cell only figures go on: a label would begin a row without an outer pipe
            return count if not closed or _has_no_words(line) else 0
    return 0


def _has_no_words(line: str) -> bool:
    first, *others = (cell.strip(EDGES) for cell in PIPES.split(line))
    return is_figure(first) and all(not cell or is_figure(cell) for cell in others)


def _is_closed(line: str) -> bool:
    """Say whether a row can end here: behind a pipe, or behind a figure in its last cell."""
    last = PIPES.split(line)[-1].strip(EDGES)
    return not last or is_number(last)
