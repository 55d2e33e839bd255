"""The menu of what is shown: which panes, and in which colours."""

from gui import style
from gui.actions import PANES, THEMES, Actions
from gui.arrangement import Arrangement
from gui.settings import Settings


def wire(actions: Actions, arrangement: Arrangement, settings: Settings) -> None:
    """Let the menu show and hide panes and choose the colours, as they are now."""

    def choose(name: str) -> None:
        settings.theme = name
        style.force(None if name == "system" else "dark" if name == "dark" else "light")

    for name in PANES:
        action = actions[f"show_{name}"]
        action.setChecked(name != "reports")
        action.toggled.connect(lambda on, name=name: arrangement.show_pane(name, visible=on))
    for name in THEMES:
        actions[f"theme_{name}"].setChecked(name == settings.theme)
        actions[f"theme_{name}"].triggered.connect(lambda _=False, name=name: choose(name))
