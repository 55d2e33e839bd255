"""Looking through the whole journal in the background: quietly after a start, and when the clerk asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from core import words
from core.errors import JournalError
from gui.jobs import Jobs
from gui.keeping.recording import Recording, State
from gui.parts.message_bar import MessageBar


class Checking(QObject):
    """What it finds damaged is mended by `mend`, or told."""

    def __init__(
        self, recording: Recording, messages: MessageBar, jobs: Jobs, mend: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._recording, self._messages, self._jobs, self._mend = recording, messages, jobs, mend

    def look_at_all(self) -> None:
        """Look through a journal of which only the end was seen, and mend it if it is damaged."""
        if self._recording.state is State.NOTHING:
            return  # the window was closed meanwhile
        try:
            look = self._recording.checking()
        except JournalError:
            return  # whoever needs it is told
        from core.journal import Verified  # noqa: PLC0415  (loaded by now)

        def done(found: object) -> None:
            if isinstance(found, Verified) and not found.ok:
                self._mend()

        def failed(error: Exception) -> None:
            if not isinstance(error, JournalError):
                raise error  # else another window has it for long: the next start looks again

        self._jobs.start(self.tr("正在检查数据…"), lambda _: look(), done, failed)

    def check(self) -> None:
        """Look through everything the journal holds, in the background, and say what came of it."""
        try:
            look = self._recording.checking()
        except JournalError as error:
            self._messages.tell("checked", words.unchecked(error))
            return
        from core.journal import Verified  # noqa: PLC0415  (loaded by now)

        def done(found: object) -> None:
            if isinstance(found, Verified):
                self._messages.tell("checked", words.verified(found), kind="notice" if found.ok else "problem")

        def failed(error: Exception) -> None:
            if not isinstance(error, JournalError):
                raise error
            self._messages.tell("checked", words.unchecked(error))

        name = self.tr("正在检查数据…")
        job = self._jobs.start(name, lambda _: look(), done, failed)
        self._messages.show_progress("checked", name, lambda: self._jobs.cancel(job))
