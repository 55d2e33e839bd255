"""Which language the window speaks, and when: the system's, or the one that was chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import NotAReportError
from gui.settings import Settings
from gui.start import language
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press
from tests.gui.test_app import told_by
from tests.translations import COMPILED, is_chinese

SPEAKS = """
from gui import app
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox
made, window = app.start([])
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "menu": window.menuBar().actions()[0].text(), "cancel": box.buttons()[0].text(), "title": window.windowTitle(),
    "confirm": window.actions_by_id["confirm"].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
    "both": [key[0].key().name for key in window.actions_by_id["confirm"].shortcuts()],
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
    assert told["confirm"] == "Ctrl+Enter"  # as on the key
    assert told["both"] == ["Key_Return", "Key_Enter"]


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


@pytest.fixture
def _in_english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(COMPILED))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("_in_english")
def test_states_reasons_and_errors_are_in_english_but_what_is_kept_is_not(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path, {"applications.received.total": "47"}))
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
    model = window.panes.findings.model
    assert {model.data(model.index(0, at)) for at in (1, 7)} == {"Error", "Open"}
    assert "settles" in window.panes.explanation._rows[0].label.text()  # noqa: SLF001  (the first proposal)
    window.actions_by_id["apply_1"].trigger()
    assert review.trail[-1].act.reason.startswith("采用建议")  # type: ignore[union-attr]  # a correction
    assert "Corrected" in window.panes.trail.item(0).text()
    assert "2021 form" in window.panes.status.standing.text()
    window.messages.tell("note", NotAReportError("x.txt").message)
    assert not is_chinese(window.messages.text_of("note"))


@pytest.mark.usefixtures("_in_english")
def test_a_refused_figure_is_explained_in_english(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    window.selection.move_to(ref("applications.received.total"))
    window.panes.tables.focus_table()
    QTest.keyClicks(window.focusWidget(), "4x")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    view = window.panes.tables._views["applications"]  # noqa: SLF001  (the table)
    assert "not a figure" in view.editor.reason.text()
