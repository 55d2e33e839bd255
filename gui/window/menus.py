"""Where everything that the clerk can do stands: menus, toolbar, what the other button of the mouse offers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions import DECISIONS, LANGUAGES, PANES, THEMES, ZOOMS, Actions

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "文件(&F)",
        (
            "open",
            "open_folder",
            "recent",
            "",
            "reread",
            "compare",
            "",
            "save",
            "save_as",
            "opinion",
            "tracked",
            "",
            "print",
            "pdf",
            "",
            "quit",
        ),
    ),
    ("编辑(&E)", ("undo", "redo", "", "edit", "blank", "take_back", "take_over", "fill_blanks", "", "find")),
    (
        "判断(&J)",
        ("check_again", "confirm", "proposals", "take_all", "", *DECISIONS, "", "note", "withdraw", "", "finish"),
    ),
    (
        "转到(&G)",
        (
            "next_finding",
            "previous_finding",
            "next_report",
            "",
            "next_term",
            "previous_term",
            "to_parts",
            "to_total",
            "",
            "next_pane",
            "previous_pane",
        ),
    ),
    (
        "查看(&V)",
        (*(f"show_{name}" for name in PANES), "", *ZOOMS, "", "theme", "language"),
    ),
    ("帮助(&H)", ("guide", "keys", "", "check_data", "", "about")),
)
SUBMENUS = {
    "theme": ("外观(&A)", tuple(f"theme_{name}" for name in THEMES)),
    "language": ("语言(&L)", tuple(f"language_{name}" for name in LANGUAGES)),
}
CELL_MENU = ("confirm", "edit", "blank", "take_back", "", "proposals")
FINDING_MENU = (*DECISIONS, "", "note", "withdraw", "", "proposals", "take_all")
TOOLBAR = ("open", "save", "", "undo", "redo", "", "previous_finding", "next_finding", "", "compare", "", "finish")
AT_THE_FAR_END = ("find",)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def fill_menu_bar(bar: QMenuBar, actions: Actions, recent: QMenu) -> None:
    """Build the menus."""
    for title, names in MENUS:
        menu = bar.addMenu(_tr(title))
        menu.setToolTipsVisible(True)  # also of what is off: why
        for name in names:
            if name == "recent":
                menu.addMenu(recent)
            elif name in SUBMENUS:
                within, of = SUBMENUS[name]
                fill(menu.addMenu(_tr(within)), actions, of)
            else:
                fill(menu, actions, [name])


def fill(bar: QToolBar | QMenu, actions: Actions, names: Sequence[str]) -> None:
    """Put actions on a bar or a menu; an empty name parts groups."""
    for name in names:
        if name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()


def tool_bar(actions: Actions) -> QToolBar:
    """Build the bar of daily actions."""
    bar = QToolBar(_tr("工具栏"))
    bar.setMovable(False)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    fill(bar, actions, TOOLBAR)
    between = QWidget()
    between.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(between).setSeparator(True)  # in the menu of what does not fit it is a line
    fill(bar, actions, AT_THE_FAR_END)
    for rest in bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
        rest.setAccessibleName(_tr("更多按钮"))
        rest.setToolTip(_tr("更多按钮"))
    return bar


def is_theme_change(event: QEvent) -> bool:
    """Say whether pictures have to be drawn again."""
    return event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange}
