from dataclasses import replace

from PySide6.QtCore import QPointF

from core.document import Box, Span, Word
from core.forms import CellRef
from core.model import Report
from core.pages.records import PageSize
from gui.pages.layout import GAP, PageLayout
from gui.pages.places import Places
from tests.builders import a_report, ref

PERSONS, COMPANIES = ref("applications.received.natural_person"), ref("applications.received.business")
TOTAL = ref("applications.received.total")
LICENSING = ref("disclosure.licensing.decisions")


def placed(boxes: dict[CellRef, Box | None], words: tuple[Word, ...] = (), text: str = "") -> Report:
    """A report whose figures lie in these boxes; the others are nowhere."""
    report = a_report(text=text)
    cells = tuple(replace(cell, box=boxes.get(cell.ref)) for cell in report.cells)
    return replace(report, cells=cells, document=replace(report.document, words=words, pages=3))


def test_a_point_finds_the_figure_whose_box_it_is_in() -> None:
    places = Places(
        placed({PERSONS: Box(1, 10, 10, 40, 30), COMPANIES: Box(1, 40, 10, 70, 30), TOTAL: Box(2, 10, 10, 40, 30)})
    )
    assert places.figure_at(1, 15, 20) == PERSONS
    assert places.figure_at(1, 41, 20) == COMPANIES
    assert places.figure_at(2, 15, 20) == TOTAL
    assert places.figure_at(1, 71.5, 20) == COMPANIES
    assert places.figure_at(1, 80, 20) is None
    assert places.figure_at(3, 15, 20) is None


def test_an_unknown_place_has_no_box_but_the_outline_of_its_row_else_of_its_table_page_by_page() -> None:
    places = Places(
        placed(
            {
                PERSONS: Box(1, 10, 10, 40, 30),
                TOTAL: Box(1, 90, 12, 99, 30),
                ref("applications.granted.total"): Box(2, 5, 5, 9, 9),
            }
        )
    )
    assert places.box_of(COMPANIES) is None
    assert places.outlines_of(COMPANIES) == [Box(1, 10, 10, 99, 30)]
    assert places.outlines_of(ref("applications.denied_by_law.total")) == [Box(1, 10, 10, 99, 30), Box(2, 5, 5, 9, 9)]
    assert places.outlines_of(LICENSING) == []


def test_a_figure_outside_of_drawn_cells_lies_where_its_number_is_printed() -> None:
    report = a_report()
    span = report.by_ref()[PERSONS].span
    assert span is not None
    places = Places(placed({}, (Word(span, Box(2, 30, 40, 36, 50)),)))
    assert places.box_of(PERSONS) == Box(2, 30, 40, 36, 50)
    assert places.box_of(COMPANIES) is None


def test_the_number_is_underlined_not_the_cell() -> None:
    span = a_report().by_ref()[PERSONS].span
    assert span is not None
    places = Places(
        placed({PERSONS: Box(1, 0, 0, 90, 40), TOTAL: Box(1, 90, 0, 99, 40)}, (Word(span, Box(1, 30, 15, 36, 25)),))
    )
    assert places.tight(PERSONS) == Box(1, 30, 15, 36, 25)
    assert places.tight(TOTAL) == Box(1, 90, 0, 99, 40)


WORDS = (
    Word(Span(0, 2), Box(1, 10, 10, 30, 20)),
    Word(Span(2, 4), Box(1, 31, 10, 50, 20)),
    Word(Span(4, 6), Box(1, 10, 30, 30, 40)),
    Word(Span(6, 8), Box(2, 10, 10, 30, 20)),
)


def test_a_stretch_of_text_is_a_box_a_line() -> None:
    places = Places(placed({}, WORDS, text="收到12件34"))
    assert places.boxes_of(Span(0, 4)) == [Box(1, 10, 10, 50, 20)]
    assert places.boxes_of(Span(1, 7)) == [Box(1, 10, 10, 50, 20), Box(1, 10, 30, 30, 40), Box(2, 10, 10, 30, 20)]
    assert places.boxes_of(Span(100, 120)) == []


def test_words_under_a_point() -> None:
    places = Places(placed({}, WORDS))
    assert places.word_at(1, 32, 15) == Span(2, 4)
    assert places.word_at(2, 32, 15) == Span(6, 8)
    assert places.word_at(1, 60, 60) is None


def test_where_across_the_pages_there_is_ink() -> None:
    assert Places(placed({PERSONS: Box(1, 72, 0, 500, 9)}, WORDS)).inked() == (10, 500)
    assert Places().inked() is None
    assert Places(a_report()).inked() is None


# pages one below the other ---------------------------------------------------------------------------------------

A4, A3 = PageSize(595, 842), PageSize(842, 1191)


def test_pages_lie_below_each_other_in_whole_device_pixels() -> None:
    layout = PageLayout((A4, A3), scale=0.777, ratio=1.5)
    first, second = layout.page(1, 400), layout.page(2, 400)
    assert second.top() >= first.bottom() + GAP - 1
    for page in (first, second):
        assert (page.width() * 1.5).is_integer()
        assert page.left() == round(page.left())


def test_a_place_and_a_point_are_each_others_way_back() -> None:
    layout = PageLayout((A4, A4), scale=1.5)
    place = layout.place(Box(2, 100, 200, 140, 220), 1000)
    assert (place.width(), place.height()) == (60, 30)
    found = layout.point(place.topLeft() + QPointF(0.5, 0.5), 1000)
    assert found is not None
    page, x, y = found
    assert page == 2
    assert abs(x - 100) < 1
    assert abs(y - 200) < 1
    assert layout.point(QPointF(1, 1), 1000) is None


def test_text_or_whole_pages_fit_the_width() -> None:
    layout = PageLayout((A4,), inked=(90, 505))
    page = PageLayout((A4,), scale=layout.fitting(540, text=False)).page(1, 540)
    assert 0 < page.left() <= GAP
    assert page.right() <= 540
    assert layout.fitting(540, text=True) > layout.fitting(540, text=False)
    assert PageLayout((A4,)).fitting(540, text=True) == layout.fitting(540, text=False)


def test_only_what_is_in_the_window_is_drawn() -> None:
    layout = PageLayout((A4,) * 10, scale=1)
    assert layout.pages(0, 100) == [1]
    assert layout.pages(842, 900) == [1, 2]
    assert layout.pages(9e9, 9e9 + 1) == []
    assert PageLayout().pages(0, 100) == []
