import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.forms import CellRef
from gui import style
from gui.marks import MarkState
from tests.builders import a_report, ref
from tests.gui.table_desk import TableDesk, app

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


# moving ------------------------------------------------------------------------------------------------------------


def test_a_click_moves_the_current_cell_and_tells(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.click(app("granted", "business"))

    assert desk.moves[-1] == app("granted", "business")
    assert desk.view.current == app("granted", "business")


def test_moving_it_from_outside_tells_nobody_and_shows_the_tab(desk: TableDesk) -> None:
    desk.pane.set_current(ref("proceedings.reconsideration.total"))

    assert desk.moves == []
    assert desk.pane.tabs.currentIndex() == 2
    assert desk.view.current == ref("proceedings.reconsideration.total")


def test_there_is_only_one_current_cell(desk: TableDesk) -> None:
    desk.go(app("received"))
    first = desk.view
    desk.go(ref("disclosure.regulations.issued"))

    assert first.current is None
    assert desk.view.current == ref("disclosure.regulations.issued")


@pytest.mark.parametrize(
    ("key", "arrived"),
    [
        (Key.Key_Down, app("carried_over", "business")),
        (Key.Key_Right, app("received", "research")),
        (Key.Key_Left, app("received")),
        (Key.Key_Return, app("carried_over", "business")),
        (Key.Key_Tab, app("received", "research")),
        (Key.Key_Backtab, app("received")),
    ],
)
def test_keys_walk(desk: TableDesk, key: Qt.Key, arrived: CellRef) -> None:
    desk.go(app("received", "business"))
    desk.key(key)

    assert desk.moves == [arrived]


def test_tab_goes_on_in_the_next_row(desk: TableDesk) -> None:
    desk.go(app("received", "total"))
    desk.key(Key.Key_Tab)

    assert desk.moves == [app("carried_over")]


def test_arrows_walk_over_the_captions_of_blocks(desk: TableDesk) -> None:
    desk.go(ref("disclosure.normative_documents.in_force"))
    desk.key(Key.Key_Down)

    assert desk.view.current == ref("disclosure.licensing.decisions")


def test_it_scrolls_only_to_what_is_out_of_sight(desk: TableDesk) -> None:
    desk.go(app("received"))
    bar = desk.view.verticalScrollBar()
    desk.pane.set_current(app("granted"))
    assert bar.value() == 0

    desk.pane.set_current(app("carried_forward"))
    assert bar.value() > 0
    assert desk.view.viewport().rect().contains(desk.middle(app("carried_forward")))


# looks -------------------------------------------------------------------------------------------------------------


def test_badges_count_open_findings(desk: TableDesk) -> None:
    desk.pane.set_badges({"applications": 2, "proceedings": 31})
    bar = desk.pane.tabs

    assert [bar.tabText(at) for at in range(3)] == ["主动公开", "申请办理 ②", "复议诉讼 (31)"]
    desk.pane.set_badges({})
    assert bar.tabText(1) == "申请办理"


@pytest.mark.parametrize("form_code", ["2019", "2021"])
def test_seven_columns_fit_at_650_pixels(qtbot: QtBot, form_code: str) -> None:
    desk = TableDesk(qtbot, a_report({"applications.received.total": 12345}, form_code=form_code))
    desk.go(app("received"))
    desk.pane.resize(651, 420)

    assert desk.view.horizontalScrollBar().maximum() == 0


def test_heads_stay_when_scrolled_and_know_their_labels(desk: TableDesk) -> None:
    desk.go(app("carried_forward"))
    above, beside = desk.view.above, desk.view.beside

    assert above.isVisible()
    labels = {cell.text: above.place_of(cell) for cell in above.cells()}
    assert above.label_at(labels["科研机构"].center()) == "科研机构"
    assert labels["法人或其他组织"].width() == 5 * desk.view.columnWidth(1)
    row = next(cell for cell in beside.cells() if cell.text == "四、结转下年度继续办理")
    rect = desk.view.visualRect(desk.view.figures.index_of(app("carried_forward")))
    assert beside.place_of(row).top() == rect.top()


def marks(desk: TableDesk, mark: MarkState) -> None:
    desk.pane.set_cells(a_report().by_ref(), {app("granted", "business"): mark})


@pytest.mark.parametrize(
    "mark",
    [
        MarkState(check="failing"),
        MarkState(check="unknown"),
        MarkState(badge=3),
        MarkState(role="culprit"),
        MarkState(role="takes_part"),
        MarkState(origin="corrected"),
        MarkState(origin="guess"),
        MarkState(origin="settled"),
        MarkState(origin="absent"),
        MarkState(review="confirmed"),
        MarkState(review="postponed"),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_mark_can_be_seen(desk: TableDesk, mark: MarkState, scheme: style.Scheme) -> None:
    style.force(scheme)
    desk.go(app("received"))
    rect = desk.view.visualRect(desk.view.figures.index_of(app("granted", "business")))
    plain = desk.view.viewport().grab(rect).toImage()
    marks(desk, mark)

    assert desk.view.viewport().grab(rect).toImage() != plain


def test_the_current_cell_has_a_frame_of_two_pixels(desk: TableDesk) -> None:
    desk.go(app("received"))
    rect = desk.view.visualRect(desk.view.figures.index_of(app("received")))
    image = desk.view.viewport().grab(rect).toImage()
    middle = rect.height() // 2

    assert [image.pixelColor(x, middle) == style.colours().accent for x in range(3)] == [True, True, False]


def test_another_form_rebuilds_the_tables(desk: TableDesk) -> None:
    desk.pane.show_report(a_report(form_code="2019"))

    assert desk.pane.tabs.count() == 3
    desk.pane.set_current(app("other_processing"))
    assert desk.view.current == app("other_processing")


def test_labels_say_themselves_in_full_when_they_are_cut(desk: TableDesk) -> None:
    desk.go(app("other_no_correction"))
    long = next(cell for cell in desk.view.beside.cells() if "逾期不补正" in cell.text)
    middle = desk.view.beside.place_of(long).center()

    assert desk.view.beside.label_at(middle) == long.text
