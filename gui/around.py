"""What of the window takes part in work that goes beyond one pane."""

from typing import NamedTuple

from gui.actions import Actions
from gui.desk import Panes
from gui.keeping.dialogs import Dialogs
from gui.keeping.work import Work
from gui.parts.message_bar import MessageBar
from gui.reports_pane import ReportsPane
from gui.window.aside import Aside


class Around(NamedTuple):
    """Handed to whoever asks, tells and shows in several places."""

    work: Work
    panes: Panes
    reports: ReportsPane
    aside: Aside
    actions: Actions
    messages: MessageBar
    dialogs: Dialogs
