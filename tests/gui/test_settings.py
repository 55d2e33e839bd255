"""What is remembered from one day to the next."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

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


def test_theme_author_and_layout_are_kept(tmp_path: Path) -> None:
    settings = a_store(tmp_path)
    settings.theme, settings.author = "dark", "李审校"
    settings.keep_layout("all", QByteArray(b"state"))
    again = a_store(tmp_path)
    assert (again.theme, again.author, again.layout("all")) == ("dark", "李审校", QByteArray(b"state"))
