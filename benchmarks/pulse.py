"""A pulse in a window's own thread: how long from one beat to the next, and how much of that the thread worked."""

import faulthandler
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

BEAT_MS = 5
_PATIENCE_S = 240
_AFTERWARDS_S = 0.3  # what is begun when the report is there is part of it


class Heart:
    """Beats in the window's thread."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415  (in the process that is measured)

        self.gaps: list[float] = []
        self.own: list[float] = []
        self._last = self._worked = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._where = bool(os.environ.get("HEARTBEAT_WHERE"))  # tells what runs when a beat is late

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now - self._last))
        self.own.append(1000 * (worked - self._worked))
        self._last, self._worked = now, worked
        if self._where:
            faulthandler.dump_traceback_later(0.12)

    @contextmanager
    def beating(self) -> Iterator[None]:
        """Count from here to there."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()
        try:
            yield
        finally:
            self._beat()
            self._timer.stop()
            faulthandler.cancel_dump_traceback_later()


def until(done: Callable[[], object]) -> None:
    """Let the window work until something is so, and a moment longer."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415  (in the process that is measured)

    loop, end = QEventLoop(), time.perf_counter() + _PATIENCE_S
    met: list[float] = []

    def look() -> None:
        now = time.perf_counter()
        if not met and (done() or now > end):
            met.append(now)
        if met and now - met[0] > _AFTERWARDS_S:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    loop.exec()
    if met[0] > end:
        raise TimeoutError
