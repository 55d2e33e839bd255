from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.builders import ref
from tests.gui.table_desk import TableDesk, app

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


# editing -----------------------------------------------------------------------------------------------------------


def test_typing_replaces_and_enter_goes_down(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("35")
    desk.key(Key.Key_Return)

    assert desk.edits == [(app("received"), "35")]
    assert desk.view.current == app("carried_over")
    assert not desk.view.editor.isVisible()
    assert desk.view.hasFocus()


def test_a_column_is_typed_without_leaving_the_keys(desk: TableDesk) -> None:
    desk.go(app("received"))
    for figure in ("1", "22", "333"):
        desk.type(figure)
        desk.key(Key.Key_Enter)

    assert desk.edits == [(app("received"), "1"), (app("carried_over"), "22"), (app("granted"), "333")]


def test_f2_edits_what_stands_there(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_F2)
    assert desk.view.editor.text() == "4"
    desk.type("0")
    desk.key(Key.Key_Tab)

    assert desk.edits == [(app("received"), "40")]
    assert desk.view.current == app("received", "business")


def test_f2_and_enter_without_a_change_is_no_correction(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.pane.edit_current()
    desk.key(Key.Key_Return)

    assert desk.edits == []
    assert desk.view.current == app("carried_over")


def test_esc_restores(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("99")
    desk.key(Key.Key_Escape)

    assert desk.edits == []
    assert not desk.view.editor.isVisible()
    assert desk.view.current == app("received")
    assert desk.view.hasFocus()


def test_del_makes_blank(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_Delete)

    assert desk.edits == [(app("received"), "")]


def test_shift_enter_and_shift_tab_go_back(desk: TableDesk) -> None:
    desk.go(app("carried_over", "business"))
    desk.type("1")
    desk.key(Key.Key_Return, SHIFT)
    assert desk.view.current == app("received", "business")
    desk.type("1")
    desk.key(Key.Key_Backtab)
    assert desk.view.current == app("received")


def test_double_click_edits(desk: TableDesk) -> None:
    desk.go(app("received"))
    QTest.mouseDClick(desk.view.viewport(), LEFT, pos=desk.middle(app("received")))

    assert desk.view.editor.isVisible()


def test_what_is_refused_stays_in_the_editor_with_the_reason(desk: TableDesk) -> None:
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


def test_a_click_elsewhere_commits(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("8")
    desk.click(app("granted"))

    assert desk.edits == [(app("received"), "8")]
    assert desk.view.current == app("granted")


def test_a_click_elsewhere_does_not_lose_what_is_refused(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("8x")
    desk.click(app("granted"))

    assert desk.view.editor.text() == "8x"
    assert desk.view.current == app("received")


def test_moving_from_outside_commits_first(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("8")
    desk.pane.set_current(ref("disclosure.regulations.issued"))

    assert desk.edits == [(app("received"), "8")]
    assert desk.view.current == ref("disclosure.regulations.issued")


def test_moving_from_outside_is_called_back_to_what_is_refused(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("8x")
    with desk.qtbot.waitSignal(desk.pane.cell_selected) as back:
        desk.pane.set_current(ref("disclosure.regulations.issued"))

    assert back.args == [app("received")]
    assert desk.view.editor.text() == "8x"


def test_committing_before_saving(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("8x")
    assert not desk.pane.commit_edit()
    desk.view.editor.setText("8")
    assert desk.pane.commit_edit()
    assert desk.pane.commit_edit()

    assert desk.edits == [(app("received"), "8")]


def test_no_character_is_swallowed_and_no_input_method_is_on(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.type("1,234 (x)")

    assert desk.view.editor.text() == "1,234 (x)"
    assert not desk.view.editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not desk.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_editor_stays_over_its_cell_when_scrolled(desk: TableDesk) -> None:
    desk.go(app("granted"))
    desk.type("1")
    desk.view.verticalScrollBar().setValue(20)

    assert desk.view.editor.geometry().intersects(desk.view.visualRect(desk.view.figures.index_of(app("granted"))))


# clipboard ---------------------------------------------------------------------------------------------------------


def test_cutting_copies_and_makes_blank(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text().strip() == "4"
    assert desk.edits == [(app("received"), "")]


def test_backspace_makes_blank_as_del_does(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_Backspace)
    assert desk.edits == [(app("received"), "")]


def test_copying_a_block(desk: TableDesk) -> None:
    desk.go(app("received"))
    desk.key(Key.Key_Right, SHIFT)
    desk.key(Key.Key_Down, SHIFT)
    desk.key(Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == "4\t2\n1\t0"


def test_pasting_a_block_without_its_hidden_characters(desk: TableDesk) -> None:
    QGuiApplication.clipboard().setText("\ufeff1\u200b\t\u00a02 \r\n\t4\r\n")
    desk.go(app("received"))
    with desk.qtbot.waitSignal(desk.pane.block_pasted) as pasted:
        desk.key(Key.Key_V, CTRL)

    assert pasted.args[0] == [
        (app("received"), "1"),
        (app("received", "business"), "2"),
        (app("carried_over", "business"), "4"),
    ]


def test_pasting_beyond_the_edge_fills_what_there_is(desk: TableDesk) -> None:
    QGuiApplication.clipboard().setText("1\t2\t3")
    desk.go(app("received", "other"))
    with desk.qtbot.waitSignal(desk.pane.block_pasted) as pasted:
        desk.key(Key.Key_V, CTRL)

    assert [text for _, text in pasted.args[0]] == ["1", "2"]


def test_one_pasted_figure_is_an_edit(desk: TableDesk) -> None:
    QGuiApplication.clipboard().setText("17\n")
    desk.go(app("received"))
    desk.key(Key.Key_V, CTRL)

    assert desk.edits == [(app("received"), "17")]
