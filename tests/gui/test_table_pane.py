import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.forms import CellRef
from core.model import Report
from gui import style
from gui.marks import MarkState
from gui.table_pane import TablePane
from gui.table_view import TableView
from tests.builders import a_report, ref

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def app(row: str, column: str = "natural_person") -> CellRef:
    return CellRef("applications", row, column)


class Desk:
    """A pane as the window drives it: it takes every figure of digits and refuses the rest."""

    def __init__(self, qtbot: QtBot, report: Report, width: int = 650) -> None:
        self.qtbot = qtbot
        self.pane = TablePane()
        qtbot.addWidget(self.pane)
        self.pane.resize(width, 420)
        self.pane.show()
        self.pane.show_report(report)
        self.pane.set_cells(report.by_ref(), {})
        self.edits: list[tuple[CellRef, str]] = []
        self.moves: list[CellRef] = []
        self.pane.edit_committed.connect(self.take)
        self.pane.cell_selected.connect(self.moves.append)
        qtbot.waitExposed(self.pane)
        self.pane.activateWindow()

    def take(self, wanted: CellRef, text: str) -> None:
        if text.strip("0123456789"):
            self.pane.reject_edit(f"“{text}”不是数字")
        else:
            self.edits.append((wanted, text))

    @property
    def view(self) -> TableView:
        front = self.pane.tabs.currentWidget()
        assert isinstance(front, TableView)
        return front

    def go(self, wanted: CellRef) -> None:
        self.pane.set_current(wanted)
        self.pane.focus_table()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.front(), key, modifier)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(self.front(), sign)

    def front(self) -> QWidget:
        return self.view.editor if self.view.editor.isVisible() else self.view

    def middle(self, wanted: CellRef) -> QPoint:
        return self.view.visualRect(self.view.figures.index_of(wanted)).center()

    def click(self, wanted: CellRef) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, pos=self.middle(wanted))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, a_report())


# moving ------------------------------------------------------------------------------------------------------------


def test_a_click_moves_the_current_cell_and_tells(desk: Desk) -> None:
    desk.go(app("received"))
    desk.click(app("granted", "business"))

    assert desk.moves[-1] == app("granted", "business")
    assert desk.view.current == app("granted", "business")


def test_moving_it_from_outside_tells_nobody_and_shows_the_tab(desk: Desk) -> None:
    desk.pane.set_current(ref("proceedings.reconsideration.total"))

    assert desk.moves == []
    assert desk.pane.tabs.currentIndex() == 2
    assert desk.view.current == ref("proceedings.reconsideration.total")


def test_there_is_only_one_current_cell(desk: Desk) -> None:
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
def test_keys_walk(desk: Desk, key: Qt.Key, arrived: CellRef) -> None:
    desk.go(app("received", "business"))
    desk.key(key)

    assert desk.moves == [arrived]


def test_tab_goes_on_in_the_next_row(desk: Desk) -> None:
    desk.go(app("received", "total"))
    desk.key(Key.Key_Tab)

    assert desk.moves == [app("carried_over")]


def test_arrows_walk_over_the_captions_of_blocks(desk: Desk) -> None:
    desk.go(ref("disclosure.normative_documents.in_force"))
    desk.key(Key.Key_Down)

    assert desk.view.current == ref("disclosure.licensing.decisions")


def test_it_scrolls_only_to_what_is_out_of_sight(desk: Desk) -> None:
    desk.go(app("received"))
    bar = desk.view.verticalScrollBar()
    desk.pane.set_current(app("granted"))
    assert bar.value() == 0

    desk.pane.set_current(app("carried_forward"))
    assert bar.value() > 0
    assert desk.view.viewport().rect().contains(desk.middle(app("carried_forward")))


# editing -----------------------------------------------------------------------------------------------------------


def test_typing_replaces_and_enter_goes_down(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("35")
    desk.key(Key.Key_Return)

    assert desk.edits == [(app("received"), "35")]
    assert desk.view.current == app("carried_over")
    assert not desk.view.editor.isVisible()
    assert desk.view.hasFocus()


def test_a_column_is_typed_without_leaving_the_keys(desk: Desk) -> None:
    desk.go(app("received"))
    for figure in ("1", "22", "333"):
        desk.type(figure)
        desk.key(Key.Key_Enter)

    assert desk.edits == [(app("received"), "1"), (app("carried_over"), "22"), (app("granted"), "333")]


def test_f2_edits_what_stands_there(desk: Desk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_F2)
    assert desk.view.editor.text() == "4"
    desk.type("0")
    desk.key(Key.Key_Tab)

    assert desk.edits == [(app("received"), "40")]
    assert desk.view.current == app("received", "business")


def test_f2_and_enter_without_a_change_is_no_correction(desk: Desk) -> None:
    desk.go(app("received"))
    desk.pane.edit_current()
    desk.key(Key.Key_Return)

    assert desk.edits == []
    assert desk.view.current == app("carried_over")


def test_esc_restores(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("99")
    desk.key(Key.Key_Escape)

    assert desk.edits == []
    assert not desk.view.editor.isVisible()
    assert desk.view.current == app("received")
    assert desk.view.hasFocus()


def test_del_makes_blank(desk: Desk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_Delete)

    assert desk.edits == [(app("received"), "")]


def test_shift_enter_and_shift_tab_go_back(desk: Desk) -> None:
    desk.go(app("carried_over", "business"))
    desk.type("1")
    desk.key(Key.Key_Return, SHIFT)
    assert desk.view.current == app("received", "business")
    desk.type("1")
    desk.key(Key.Key_Backtab)
    assert desk.view.current == app("received")


def test_double_click_edits(desk: Desk) -> None:
    desk.go(app("received"))
    QTest.mouseDClick(desk.view.viewport(), LEFT, pos=desk.middle(app("received")))

    assert desk.view.editor.isVisible()


def test_what_is_refused_stays_in_the_editor_with_the_reason(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("12x")
    desk.key(Key.Key_Return)

    assert desk.edits == []
    assert (desk.view.editor.text(), desk.view.editor.isVisible()) == ("12x", True)
    assert desk.view.editor.reason.isVisible()
    assert "12x" in desk.view.editor.reason.text()
    desk.type("7")
    assert not desk.view.editor.reason.isVisible()
    desk.key(Key.Key_Return)
    assert desk.edits == [(app("received"), "7")]


def test_a_click_elsewhere_commits(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("8")
    desk.click(app("granted"))

    assert desk.edits == [(app("received"), "8")]
    assert desk.view.current == app("granted")


def test_a_click_elsewhere_does_not_lose_what_is_refused(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("8x")
    desk.click(app("granted"))

    assert desk.view.editor.text() == "8x"
    assert desk.view.current == app("received")


def test_moving_from_outside_commits_first(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("8")
    desk.pane.set_current(ref("disclosure.regulations.issued"))

    assert desk.edits == [(app("received"), "8")]
    assert desk.view.current == ref("disclosure.regulations.issued")


def test_moving_from_outside_is_called_back_to_what_is_refused(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("8x")
    with desk.qtbot.waitSignal(desk.pane.cell_selected) as back:
        desk.pane.set_current(ref("disclosure.regulations.issued"))

    assert back.args == [app("received")]
    assert desk.view.editor.text() == "8x"


def test_committing_before_saving(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("8x")
    assert not desk.pane.commit_edit()
    desk.view.editor.setText("8")
    assert desk.pane.commit_edit()
    assert desk.pane.commit_edit()

    assert desk.edits == [(app("received"), "8")]


def test_no_character_is_swallowed_and_no_input_method_is_on(desk: Desk) -> None:
    desk.go(app("received"))
    desk.type("1,234 (x)")

    assert desk.view.editor.text() == "1,234 (x)"
    assert not desk.view.editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not desk.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_editor_stays_over_its_cell_when_scrolled(desk: Desk) -> None:
    desk.go(app("granted"))
    desk.type("1")
    desk.view.verticalScrollBar().setValue(20)

    assert desk.view.editor.geometry().intersects(desk.view.visualRect(desk.view.figures.index_of(app("granted"))))


# clipboard ---------------------------------------------------------------------------------------------------------


def test_copying_a_block(desk: Desk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_Right, SHIFT)
    desk.key(Key.Key_Down, SHIFT)
    desk.key(Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "4\t2\n1\t0"


def test_pasting_a_block_without_its_hidden_characters(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("\ufeff1\u200b\t\u00a02 \r\n\t4\r\n")
    desk.go(app("received"))
    with desk.qtbot.waitSignal(desk.pane.block_pasted) as pasted:
        desk.key(Key.Key_V, CTRL)

    assert pasted.args[0] == [
        (app("received"), "1"),
        (app("received", "business"), "2"),
        (app("carried_over", "business"), "4"),
    ]


def test_pasting_beyond_the_edge_fills_what_there_is(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("1\t2\t3")
    desk.go(app("received", "other"))
    with desk.qtbot.waitSignal(desk.pane.block_pasted) as pasted:
        desk.key(Key.Key_V, CTRL)

    assert [text for _, text in pasted.args[0]] == ["1", "2"]


def test_one_pasted_figure_is_an_edit(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("17\n")
    desk.go(app("received"))
    desk.key(Key.Key_V, CTRL)

    assert desk.edits == [(app("received"), "17")]


# looks -------------------------------------------------------------------------------------------------------------


def test_badges_count_open_findings(desk: Desk) -> None:
    desk.pane.set_badges({"applications": 2, "proceedings": 31})
    bar = desk.pane.tabs

    assert [bar.tabText(at) for at in range(3)] == ["主动公开", "申请办理 ②", "复议诉讼 (31)"]
    desk.pane.set_badges({})
    assert bar.tabText(1) == "申请办理"


@pytest.mark.parametrize("form_code", ["2019", "2021"])
def test_seven_columns_fit_at_650_pixels(qtbot: QtBot, form_code: str) -> None:
    desk = Desk(qtbot, a_report({"applications.received.total": 12345}, form_code=form_code))
    desk.go(app("received"))
    desk.pane.resize(651, 420)

    assert desk.view.horizontalScrollBar().maximum() == 0


def test_heads_stay_when_scrolled_and_know_their_labels(desk: Desk) -> None:
    desk.go(app("carried_forward"))
    above, beside = desk.view.above, desk.view.beside

    assert above.isVisible()
    labels = {cell.text: above.place_of(cell) for cell in above.cells()}
    assert above.label_at(labels["科研机构"].center()) == "科研机构"
    assert labels["法人或其他组织"].width() == 5 * desk.view.columnWidth(1)
    row = next(cell for cell in beside.cells() if cell.text == "四、结转下年度继续办理")
    rect = desk.view.visualRect(desk.view.figures.index_of(app("carried_forward")))
    assert beside.place_of(row).top() == rect.top()


def marks(desk: Desk, mark: MarkState) -> None:
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
def test_every_mark_can_be_seen(desk: Desk, mark: MarkState, scheme: style.Scheme) -> None:
    style.force(scheme)
    desk.go(app("received"))
    rect = desk.view.visualRect(desk.view.figures.index_of(app("granted", "business")))
    plain = desk.view.viewport().grab(rect).toImage()
    marks(desk, mark)

    assert desk.view.viewport().grab(rect).toImage() != plain


def test_the_current_cell_has_a_frame_of_two_pixels(desk: Desk) -> None:
    desk.go(app("received"))
    rect = desk.view.visualRect(desk.view.figures.index_of(app("received")))
    image = desk.view.viewport().grab(rect).toImage()
    middle = rect.height() // 2

    assert [image.pixelColor(x, middle) == style.colours().accent for x in range(3)] == [True, True, False]


def test_another_form_rebuilds_the_tables(desk: Desk) -> None:
    desk.pane.show_report(a_report(form_code="2019"))

    assert desk.pane.tabs.count() == 3
    desk.pane.set_current(app("other_processing"))
    assert desk.view.current == app("other_processing")


def test_labels_say_themselves_in_full_when_they_are_cut(desk: Desk) -> None:
    desk.go(app("other_no_correction"))
    long = next(cell for cell in desk.view.beside.cells() if "逾期不补正" in cell.text)
    middle = desk.view.beside.place_of(long).center()

    assert desk.view.beside.label_at(middle) == long.text
