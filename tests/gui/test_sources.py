"""What the window opens besides files: archives like folders, saved workbooks with the work that is in them."""

import zipfile
from pathlib import Path

from pytestqt.qtbot import QtBot

from core import workbook
from gui.keeping.saving import default_name
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened

CELL = ref("applications.granted.natural_person")


def test_an_archive_is_listed_like_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "全市.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(a_file(tmp_path, name="1.txt"), "甲县.txt")
        archive.write(a_file(tmp_path, {str(CELL): "999"}, name="2.txt"), "乡镇/乙镇.txt")
    window = a_window(qtbot, tmp_path)
    window.open(path)
    inside = [path / "甲县.txt", path / "乡镇" / "乙镇.txt"]
    qtbot.waitUntil(lambda: all((s := window.reports.state(p)) and s.mark != "◌" for p in inside))
    assert [state.mark for p in inside if (state := window.reports.state(p))] == ["✓", "●"]
    assert opened(qtbot, window, inside[1]).report.document.name == "乙镇.txt"
    assert default_name(inside[1]) == tmp_path / "乙镇_核对.xlsx"


def test_a_saved_workbook_opens_with_its_corrections(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    printed = review.cells[CELL].value
    window.controller.correct(CELL, "7")
    workbook.save(review, tmp_path / "核对.xlsx")
    review.mark_saved()
    again = opened(qtbot, window, tmp_path / "核对.xlsx")
    assert again.cells[CELL].value == 7
    assert [entry.author for entry in again.trail] == ["李审校"]
    assert not again.unsaved
    again.undo()
    assert again.cells[CELL].value == printed
