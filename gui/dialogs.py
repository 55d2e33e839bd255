"""The few questions that need a dialog: which file, and what becomes of unsaved work."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class Choice(Enum):
    """What becomes of unsaved work."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


def _patterns() -> str:
    from core.readers import SUFFIXES  # noqa: PLC0415  (only who opens by dialog needs it)

    return " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))


class Dialogs:
    """Asks the clerk; tests give the window an object with the same methods and ready answers."""

    def open_file(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a report."""
        kinds = f"{_tr('年度报告')} ({_patterns()});;{_tr('所有文件')} (*)"
        name, _ = QFileDialog.getOpenFileName(parent, _tr("打开报告"), str(folder), kinds)
        return Path(name) if name else None

    def open_folder(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a folder of reports."""
        name = QFileDialog.getExistingDirectory(parent, _tr("打开文件夹"), str(folder))
        return Path(name) if name else None

    def save_file(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the workbook goes."""
        kinds = f"{_tr('Excel 工作簿')} (*.xlsx)"
        name, _ = QFileDialog.getSaveFileName(parent, _tr("保存工作簿"), str(proposed), kinds)
        return Path(name) if name else None

    def unsaved(self, parent: QWidget, name: str) -> Choice:
        """Ask what becomes of corrections that are in no workbook yet."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(_tr("尚未保存"))
        box.setText(_tr("对“{name}”的更正还没有保存到工作簿。").format(name=name))
        box.setInformativeText(_tr("不保存的话，这些更正和更正记录都会丢失。"))
        role = QMessageBox.ButtonRole
        save = box.addButton(_tr("保存工作簿"), role.AcceptRole)
        discard = box.addButton(_tr("不保存"), role.DestructiveRole)
        cancel = box.addButton(_tr("取消"), role.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is save:
            return Choice.SAVE
        return Choice.DISCARD if box.clickedButton() is discard else Choice.CANCEL

    def tell(self, parent: QWidget, title: str, html: str) -> None:
        """Show something to read, such as the list of keys."""
        box = QMessageBox(parent)
        box.setWindowTitle(title)
        box.setText(html)
        box.addButton(_tr("关闭"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
