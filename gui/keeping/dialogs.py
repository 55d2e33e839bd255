"""The few questions that need a dialog: which file, and what becomes of unsaved work."""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

Kinds = tuple[tuple[str, str], ...]  # name and suffix of what a file can be saved as


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


def _file_dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    label = QFileDialog.DialogLabel
    # Qt's own Chinese leaves these out
    for part, text in ((label.LookIn, _tr("位置：")), (label.FileType, _tr("文件类型："))):
        dialog.setLabelText(part, text)
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(names[0]) if accepted and names else None


class Dialogs:
    """Asks the clerk; tests give the window an object with the same methods and ready answers."""

    def open_file(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a report."""
        return self._open(parent, _tr("打开报告"), folder)

    def _open(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        dialog = _file_dialog(parent, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_tr('报告文件')} ({_patterns()})", f"{_tr('所有文件')} (*)"])
        return _chosen(dialog)

    def open_previous(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for last year's report."""
        return self._open(parent, _tr("选择上一年度的报告"), folder)

    def open_folder(self, parent: QWidget, folder: Path) -> Path | None:
        """Ask for a folder of reports."""
        dialog = _file_dialog(parent, _tr("打开文件夹"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _chosen(dialog)

    def save_file(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the workbook goes."""
        dialog = _file_dialog(parent, _tr("保存工作簿"), proposed.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{_tr('Excel 工作簿')} (*.xlsx)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(proposed.name)
        return _chosen(dialog)

    def save_kind(self, parent: QWidget, title: str, proposed: Path, kinds: Kinds) -> Path | None:
        """Ask where a file of one of these kinds goes; its name gets the suffix of the kind chosen."""
        dialog = _file_dialog(parent, title, proposed.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {f"{_tr(name)} (*{suffix})": suffix for name, suffix in kinds}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(kinds[0][1])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.selectFile(proposed.stem)
        return _chosen(dialog)

    def printer(self, parent: QWidget, use: "Callable[[QPrinter], object]") -> None:
        """Ask for a printer and hand it over; the window waits, and nothing happens if none is chosen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  (only who prints pays)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.accepted.connect(lambda: use(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

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

    def tell(self, parent: QWidget, title: str, html: str, plain: str = "") -> None:
        """Show something to read, such as the list of keys; the window goes on. `plain` can be copied."""
        box = QMessageBox(parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setText(html)
        reading = Qt.TextInteractionFlag
        box.setTextInteractionFlags(reading.TextSelectableByMouse | reading.TextSelectableByKeyboard)
        if plain:
            copy = box.addButton(_tr("复制"), QMessageBox.ButtonRole.ActionRole)
            copy.clicked.disconnect()  # it would close the box
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(plain))
        closing = box.addButton(_tr("关闭"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(closing)
        box.setEscapeButton(closing)
        box.setModal(False)
        box.show()
