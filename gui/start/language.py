"""The language of the window: Chinese, as its source is written, or English, which is translated from that."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.resources import resource

Language = Literal["zh", "en"]

# said in the language that was chosen: who chooses it reads it
_FROM_NEXT_START = {
    "zh": "下次启动程序时，界面改用中文。",
    "en": "The window will be in English the next time Gouji starts.",
}


def spoken(wanted: str) -> Language:
    """Return what a setting comes to: English where it or else the system says so, Chinese everywhere else."""
    if wanted in {"zh", "en"}:
        return "en" if wanted == "en" else "zh"
    # what the system's menus speak, which need not be how it writes numbers
    first = next(iter(QLocale.system().uiLanguages()), "")
    return "en" if first.partition("-")[0] == "en" else "zh"


def speak(app: QCoreApplication, language: Language) -> None:
    """Let the window and Qt's own buttons and menus speak this language."""
    if language == "en":
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        _install(app, "gouji_en", str(resource("translations")))
    else:
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        _install(app, "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, "keys_zh_CN", str(resource("translations")))  # as on the caps: Qt says 回车 for Enter


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def from_next_start(wanted: str) -> str:
    """Say that a choice holds from the next start, in the language chosen."""
    return _FROM_NEXT_START[spoken(wanted)]
