"""Which language the window speaks, and when: the system's, or the one that was chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from gui import language
from gui.settings import Settings
from tests.gui.desk import a_window
from tests.gui.test_app import told_by

SPEAKS = """
from gui import app
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox
made, window = app.start([])
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "menu": window.menuBar().actions()[0].text(), "cancel": box.buttons()[0].text(), "title": window.windowTitle(),
    "locale": QLocale().name(), "checked": [name for name in ("system", "zh", "en")
    if window.actions_by_id["language_" + name].isChecked()],
}))
"""


def spoken_by(folder: Path, system: str, chosen: str = "", **environment: str) -> dict[str, object]:
    """Start the window where the system speaks a language; `chosen`: what the settings say."""
    if chosen:
        file = folder / "gouji" / "gouji.ini"
        file.parent.mkdir()
        file.write_text(f"[General]\nlanguage={chosen}\n", "utf-8")
    return told_by(SPEAKS, folder, LC_ALL=system, LANG=system, LANGUAGE="", **environment)


@pytest.mark.parametrize("system", ["en_US.UTF-8", "en_GB.UTF-8"])
def test_english_where_the_system_says_so(tmp_path: Path, system: str) -> None:
    told = spoken_by(tmp_path, system)
    assert told["menu"] == "&File"
    assert "Cancel" in str(told["cancel"])
    assert told["locale"] == "en_US"
    assert told["checked"] == ["system"]
    assert "Gouji" in str(told["title"])


@pytest.mark.parametrize("system", ["zh_CN.UTF-8", "zh_TW.UTF-8", "C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "nonsense"])
def test_chinese_everywhere_else(tmp_path: Path, system: str) -> None:
    told = spoken_by(tmp_path, system)
    assert told["menu"] == "文件(&F)"
    assert "取消" in str(told["cancel"])
    assert told["locale"] == "zh_CN"


def test_what_was_chosen_counts_more_than_the_system(tmp_path: Path) -> None:
    for system, chosen, menu in (("zh_CN.UTF-8", "en", "&File"), ("en_US.UTF-8", "zh", "文件(&F)")):
        folder = tmp_path / chosen
        folder.mkdir()
        told = spoken_by(folder, system, chosen)
        assert (told["menu"], told["checked"]) == (menu, [chosen])


def test_a_choice_is_kept_and_told_in_the_language_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert window.actions_by_id["language_system"].isChecked()
    window.actions_by_id["language_en"].trigger()
    assert "English" in window.messages.text_of("language")
    assert settings.language == "en"
    assert not window.actions_by_id["language_system"].isChecked()
    window.actions_by_id["language_zh"].trigger()
    assert "中文" in window.messages.text_of("language")
    assert a_window(qtbot, tmp_path).actions_by_id["language_zh"].isChecked()


@pytest.mark.parametrize("said", ["", "fr", "english"])
def test_a_setting_that_makes_no_sense_follows_the_system(tmp_path: Path, said: str) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("language", said)
    assert Settings(store).language == "system"


def test_the_languages_known() -> None:
    assert (language.spoken("zh"), language.spoken("en")) == ("zh", "en")
