"""Figures of which the recogniser was not sure: settled only where the equations leave no other."""

from dataclasses import replace

from core.document import Box, Document, Word
from core.forms import CellRef
from core.model import Cell, Certainty, Report
from core.opening import read_report
from tests.renderers.common import source
from tests.renderers.tabs import tabs

SOURCE = source("2021", "county", 3)
SURE = read_report(Document("report.png", "", "image", tabs(SOURCE).text))
TOTAL = CellRef("applications", "received", "total")
PERSON = CellRef("applications", "received", "natural_person")
FEES = CellRef("disclosure", "fees", "amount")


def _doubting(*refs: CellRef, said: dict[CellRef, str] | None = None) -> Report:
    """Read the report with some figures doubtful, and some misread as something of the same length."""
    text = SURE.document.text
    cells = SURE.by_ref()
    for ref, other in (said or {}).items():
        span = cells[ref].span
        assert span is not None
        assert span.end - span.start == len(other)
        text = text[: span.start] + other + text[span.end :]
    spans = [cells[ref].span for ref in refs]
    words = tuple(Word(span, Box(1, 0, 0, 1, 1), doubtful=True) for span in spans if span)
    return read_report(replace(SURE.document, text=text, words=words))


def _changed(report: Report) -> dict[CellRef, Cell]:
    before = SURE.by_ref()
    return {cell.ref: cell for cell in report.cells if cell != before[cell.ref]}


def test_what_nobody_doubts_stays_as_it_is() -> None:
    assert _changed(_doubting()) == {}


def test_a_doubtful_figure_that_the_equations_force_is_settled() -> None:
    changed = _changed(_doubting(TOTAL, PERSON))
    assert {ref: cell.certainty for ref, cell in changed.items()} == dict.fromkeys((TOTAL, PERSON), Certainty.SETTLED)


def test_a_doubtful_figure_outside_all_equations_is_a_guess() -> None:
    changed = _changed(_doubting(FEES))
    assert [(ref, cell.certainty) for ref, cell in changed.items()] == [(FEES, Certainty.GUESS)]


def test_a_misread_figure_is_a_guess_and_keeps_what_was_seen() -> None:
    wrong = "9" * len(str(SOURCE.figures[TOTAL]))
    [(ref, cell)] = _changed(_doubting(TOTAL, said={TOTAL: wrong})).items()
    assert (ref, cell.certainty, cell.value, cell.raw) == (TOTAL, Certainty.GUESS, int(wrong), wrong)


def test_where_sure_figures_do_not_add_up_nothing_is_settled_by_them() -> None:
    carried = CellRef("applications", "carried_over", "total")
    wrong = str(9 - int(SOURCE.figures[carried]))
    report = _doubting(PERSON, said={carried: wrong})
    assert report.by_ref()[PERSON].value == SOURCE.figures[PERSON]


def test_doubts_all_over_a_table_settle_nothing() -> None:
    refs = [ref for ref in SOURCE.form.refs() if ref.table == "applications"]
    changed = _changed(_doubting(*refs))
    assert {cell.certainty for cell in changed.values()} == {Certainty.GUESS}
    assert len(changed) == len(refs)
