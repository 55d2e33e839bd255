"""What leads to a pane brings it into sight: keys that go somewhere unseen, or do something unseen, are blind."""

from PySide6.QtCore import QCoreApplication

from gui.actions import Actions
from gui.desk import Panes
from gui.window.aside import Aside

_SHOWN_MS = 6000


def wire(actions: Actions, panes: Panes, aside: Aside) -> None:
    """Show a hidden pane when something leads to it, as its line in the menu does; a finding brings its explanation.

    Who hid the explanation gets it back for what is to be read there, not for every finding he goes to.
    """
    panes.source.wanted.connect(lambda: actions["show_source"].setChecked(True))
    aside.wanted.connect(lambda: actions["show_explanation"].setChecked(True))
    actions.wire({"next_finding": aside.show_explanation, "previous_finding": aside.show_explanation})
    panes.findings.finding_picked.connect(lambda _: aside.show_explanation())


def shown_first(panes: Panes) -> bool:
    """Bring proposals that are out of sight into it, and say so: nobody is to take over what he has not seen."""
    if panes.explanation.isVisible():
        return False
    panes.explanation.wanted.emit()
    said = QCoreApplication.translate("Revealing", "建议刚才没有显示，现在在“说明”里；看过以后再按一次就采用")
    panes.status.showMessage(said, _SHOWN_MS)
    return True
