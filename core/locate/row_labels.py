"""Know the rows of the official tables by their printed labels."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from core.forms import Form, Row, Table
from core.labels import bare
from core.lines import Piece

_MOST_PIECES = 6
_LONGEST = 160
_WEAK = 2

# words that tell which table a stretch belongs to, wherever its heading went
ANCHORS = (
    ("disclosure", re.compile(r"二十条第?[一五六八九]项")),
    ("applications", re.compile(r"勾稽关系|申请人情况|本年度?办理结果")),
    ("proceedings", re.compile(r"结果维持|结果纠正|未经复议|复议后起诉")),
)


class Match(NamedTuple):
    """A row known by its label; `first`: where the label begins, `strong`: not by 总计 or 其他 alone."""

    table: Table
    row: Row
    first: int
    strong: bool


def match(pieces: Sequence[Piece], form: Form, context: Table | None) -> Match | None:
    """Find the row that the last of these pieces label; the fewest pieces that tell it are its label."""
    label = ""
    for count in range(1, min(len(pieces), _MOST_PIECES) + 1):
        label = bare(pieces[-count].text) + label
        if len(label) > _LONGEST:
            return None
        found = _rows_in(label, form, context)
        if found:
            return Match(*found, len(pieces) - count, len(label) > _WEAK)
    return None


@lru_cache(maxsize=4096)
def _rows_in(label: str, form: Form, context: Table | None) -> tuple[Table, Row] | None:
    """Return the row whose words end last in the label; the table at hand goes before the others."""
    tables = sorted(form.tables, key=lambda table: table is not context)
    for table in tables:
        hits = [
            (hit.end(), hit.end() - hit.start(), row) for row in _candidates(form, table) if (hit := _last(row, label))
        ]
        if hits:
            return table, max(hits, key=lambda hit: hit[:2])[2]
    return None


@lru_cache(maxsize=64)
def _candidates(form: Form, table: Table) -> tuple[Row, ...]:
    return (*table.rows, *(row for row in form.optional if row.instead_of[0] in {r.code for r in table.rows}))


def _last(row: Row, label: str) -> re.Match[str] | None:
    found = None
    for found in row.match.finditer(label):  # noqa: B007  (the last one is wanted)
        pass
    return found


def anchored(text: str) -> str | None:
    """Return the code of the table that a stretch of text can only belong to; none where nothing tells."""
    label = bare(text)
    for code, pattern in ANCHORS:
        if pattern.search(label):
            return code
    return None
