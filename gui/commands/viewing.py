"""The menu of what is shown: which panes, in which colours and in which language."""

from functools import partial

from gui import style
from gui.actions import LANGUAGES, PANES, THEMES, Actions
from gui.parts.message_bar import MessageBar
from gui.settings import Settings
from gui.start import language
from gui.window.arrangement import Arrangement


def wire(actions: Actions, arrangement: Arrangement, messages: MessageBar, settings: Settings) -> None:
    """Let the menu show and hide panes and choose colours and language, as they are now."""

    def speak(name: str) -> None:
        settings.language = name
        messages.tell("language", language.from_next_start(name), kind="notice")

    def choose(name: str) -> None:
        settings.theme = name
        style.force(None if name == "system" else "dark" if name == "dark" else "light")

    def show(name: str, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        arrangement.show_pane(name, visible=on)
        settings.keep_shown(name, on=on)

    arrangement.lead_to(messages)
    for name in PANES:
        # the list of reports is there when a folder is
        action, shown = actions[f"show_{name}"], name != "reports" and settings.shown(name)
        arrangement.show_pane(name, visible=shown)
        action.setChecked(shown)
        action.toggled.connect(partial(show, name))
    for name in THEMES:
        actions[f"theme_{name}"].setChecked(name == settings.theme)
    for name in LANGUAGES:
        actions[f"language_{name}"].setChecked(name == settings.language)
    actions.wire({f"theme_{name}": partial(choose, name) for name in THEMES})
    actions.wire({f"language_{name}": partial(speak, name) for name in LANGUAGES})
