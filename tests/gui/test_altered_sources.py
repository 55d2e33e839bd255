"""A source that changed, while it was closed or open: the work goes along as far as it fits, the rest is asked."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.journal import Journal
from gui.tables.view import TableView
from tests.gui.desk import a_file, a_window, answer, opened, press, under_review
from tests.gui.kept import CELL, OTHER, PRINTED, SAVED, kept, typed


def test_a_source_that_changed_before_it_is_opened_again_offers_the_old_work(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    window.controller.correct(OTHER, "55")
    assert window.close()
    path = a_file(tmp_path, {**PRINTED, str(OTHER): "88"})
    again = a_window(qtbot, tmp_path)
    review = opened(qtbot, again, path)
    assert review.trail == (), "nothing changes by itself"
    assert again.messages.text_of("conflict") == (
        "这份报告的文件在上次审校之后变了：1 处更正可以照旧，1 处原文与当时不同、要重新决定。"
    )
    answer(again, "conflict", "重新应用")
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "88")
    said = again.messages.text_of("clashes")
    assert "更正为 55；现在原文 88" in said
    answer(again, "clashes", "仍按当时更正")
    assert review.cells[OTHER].raw == "55"
    assert SAVED.fullmatch(kept(again))
    assert again.close()
    review = opened(qtbot, a_window(qtbot, tmp_path), path)
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "55")


def test_what_is_applied_again_is_recorded_whole_or_not_at_all(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    window.controller.correct(OTHER, "55")
    assert window.close()
    again = a_window(qtbot, tmp_path)
    opened(qtbot, again, a_file(tmp_path, {**PRINTED, "proceedings.reconsideration.total": "88"}))
    saves: list[int] = []
    with Journal.open() as other:
        again.work.recording.moved.connect(lambda: saves.append(other.verify().events))
        before = other.verify().events
        answer(again, "conflict", "重新应用")
    assert len(under_review(again).trail) == 2
    assert saves == [before + 3], "the report and both corrections at once: a kill leaves the offer or all of it"


def test_reading_again_keeps_the_work_and_shows_what_does_not_fit(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    window.controller.correct(OTHER, "55")
    trail = under_review(window).trail
    before = under_review(window)
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window) is not before)
    assert under_review(window).trail == trail, "the same file: the same work, which can be undone"
    assert window.messages.text_of("resumed") == ""
    a_file(tmp_path, {**PRINTED, str(OTHER): "88"})
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window).cells[OTHER].raw == "88")
    assert under_review(window).cells[CELL].raw == "4"
    assert "现在原文 88" in window.messages.text_of("clashes")
    assert window.close()
    assert opened(qtbot, a_window(qtbot, tmp_path), path).cells[CELL].raw == "4"


def test_reading_again_leaves_the_clerk_where_he_was(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, {**PRINTED, str(OTHER): "88"})
    window = a_window(qtbot, tmp_path)
    before = opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, Qt.Key.Key_F8, Qt.Key.Key_F8)
    cell, finding = window.selection.ref, window.selection.finding
    assert finding is not None
    assert cell is not None
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window) is not before)
    assert (window.selection.ref, window.selection.finding) == (cell, finding)
    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    assert view.current == cell
    opened(qtbot, window, a_file(tmp_path, PRINTED, "另一份.txt"))
    assert (window.selection.ref, window.selection.finding) == (None, None)


def test_another_units_report_at_the_same_place_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    path = a_file(tmp_path, PRINTED)
    typed(qtbot, window, path)
    name, year = under_review(window).report.organization, under_review(window).report.year
    assert name
    path.write_text(path.read_text("utf-8").replace(name, "青禾县人民政府").replace("999", "998"), "utf-8")
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window).report.organization == "青禾县人民政府")
    assert under_review(window).trail == ()
    assert window.messages.text_of("conflict") == (
        f"这个位置现在是另一份报告：青禾县人民政府 {year} 年。上次在这里审校的是{name} {year} 年，"
        "当时的更正仍然留着，没有用到这份报告上。"
    )
    assert [button.text() for button in window.messages.buttons_of("conflict")] == ["不再提示", "关闭"]
    assert window.close()
    again = a_window(qtbot, tmp_path)
    opened(qtbot, again, path)
    assert "另一份报告" in again.messages.text_of("conflict")
    path.write_text(path.read_text("utf-8").replace("青禾县人民政府", name).replace("998", "999"), "utf-8")
    assert opened(qtbot, again, path).cells[CELL].raw == "4"


def test_a_source_that_changed_is_offered_its_work_though_a_copy_was_reviewed_since(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_file(tmp_path, PRINTED)
    copy = tmp_path / "副本.txt"
    copy.write_bytes(path.read_bytes())
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    opened(qtbot, window, copy)
    window.controller.correct(OTHER, "55")
    opened(qtbot, window, a_file(tmp_path, {**PRINTED, "proceedings.reconsideration.total": "88"}))
    assert "2 处更正可以照旧" in window.messages.text_of("conflict")


def test_what_was_corrected_anew_is_not_called_printed(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, PRINTED), "5")
    window.controller.correct(OTHER, "55")
    path = a_file(tmp_path, {**PRINTED, "proceedings.reconsideration.total": "88"})
    review = opened(qtbot, window, path)
    window.controller.correct(CELL, "4")
    answer(window, "conflict", "重新应用")
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "55")
    assert window.messages.text_of("clashes") == "", "what the clerk decided since is no question"


def test_what_was_taken_back_since_is_not_applied_again(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, PRINTED), "5")
    window.controller.correct(OTHER, "55")
    path = a_file(tmp_path, {**PRINTED, "proceedings.reconsideration.total": "88"})
    opened(qtbot, window, path)
    window.controller.correct(CELL, "4")
    window.controller.take_back(CELL)
    review = opened(qtbot, window, path)
    assert "1 处更正可以照旧" in window.messages.text_of("conflict")
    answer(window, "conflict", "重新应用")
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("999", "55")


def test_another_units_work_does_not_hide_earlier_work_on_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path, "5")
    window.controller.correct(OTHER, "55")
    name = under_review(window).report.organization
    assert name
    ours = path.read_text("utf-8")
    path.write_text(ours.replace(name, "青禾县人民政府").replace("999", "998"), "utf-8")
    opened(qtbot, window, path)
    window.controller.correct(CELL, "6")
    review = opened(qtbot, window, a_file(tmp_path, {**PRINTED, "proceedings.reconsideration.total": "88"}))
    assert "2 处更正可以照旧" in window.messages.text_of("conflict")
    answer(window, "conflict", "重新应用")
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("5", "55")
