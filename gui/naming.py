"""Names for what the eye knows by its place or its sign alone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QTabWidget, QToolButton


def _tr(text: str) -> str:
    return QCoreApplication.translate("Naming", text)


def name_clearing(line: QLineEdit) -> None:
    """Name the button in a field that clears it."""
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(_tr("清除"))


def name_tabs(tabs: QTabWidget, name: str) -> None:
    """Name a set of pages and the row of their tabs."""
    tabs.setAccessibleName(name)
    tabs.tabBar().setAccessibleName(name)
