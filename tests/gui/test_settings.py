"""What is remembered from one day to the next."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from gui import speech
from gui.parts.zoom import Zoom
from gui.settings import Settings


def a_store(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_recent_files_newest_first_once_each_and_only_those_still_there(tmp_path: Path) -> None:
    settings = a_store(tmp_path)
    assert settings.recent == ()
    paths = [tmp_path / f"{number}.txt" for number in range(12)]
    for path in paths:
        path.touch()
        settings.add_recent(path)
    settings.add_recent(paths[5])
    assert list(settings.recent)[:2] == [paths[5], paths[11]]
    assert len(settings.recent) == 10
    paths[11].unlink()
    assert list(settings.recent)[:2] == [paths[5], paths[10]]
    settings.clear_recent()
    assert settings.recent == ()


def test_one_recent_file_survives_the_ini_format(tmp_path: Path) -> None:
    path = tmp_path / "报告, 一.txt"
    path.touch()
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    Settings(store).add_recent(path)
    store.sync()
    assert a_store(tmp_path).recent == (path,)


def test_what_makes_no_sense_in_the_file_is_taken_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[General]\ntheme=purple\nrecent=@Invalid()\n[layout]\nall=7\n", "utf-8")
    settings = a_store(tmp_path)
    assert (settings.theme, settings.recent, settings.layout("all")) == ("system", (), None)


@pytest.mark.parametrize("line", ["theme=light, dark", "theme=@Variant(\\0\\0)", "language=zh, en", "author=a, b"])
def test_what_is_no_text_is_taken_for_nothing(tmp_path: Path, line: str) -> None:
    (tmp_path / "settings.ini").write_text(f"[General]\n{line}\n", "utf-8")
    settings = a_store(tmp_path)
    assert (settings.theme, settings.language, settings.author) == ("system", "system", "")


def test_theme_author_and_layout_are_kept(tmp_path: Path) -> None:
    settings = a_store(tmp_path)
    settings.theme, settings.author = "dark", "李审校"
    settings.keep_layout("all", QByteArray(b"state"))
    again = a_store(tmp_path)
    assert (again.theme, again.author, again.layout("all")) == ("dark", "李审校", QByteArray(b"state"))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_name_in_another_encoding_is_remembered(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + "/报告.txt".encode("gb18030")))
    path.touch()
    settings = a_store(tmp_path)
    settings.add_recent(path)
    settings.note_left(path, 3, 2)
    again = a_store(tmp_path)
    assert again.recent == (path,)
    assert again.left_open(path, 3) == 2
    assert speech.file_name(path.name) == "报告.txt"


def test_a_number_of_any_length_is_taken_for_nothing(tmp_path: Path) -> None:
    nines = "9" * 5000
    (tmp_path / "settings.ini").write_text(f"[General]\nleft=/a\\t1\\t{nines}\n[zoom]\ntables={nines}\n", "utf-8")
    settings = a_store(tmp_path)
    assert settings.left_open(Path("/a"), 1) is None
    zoom = Zoom()
    zoom.kept(settings.zoom("tables"))
    assert zoom.percent == 100
