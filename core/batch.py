"""Many files → what came of each, as soon as it is there; who does the work is given from outside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from core.errors import PreviousReportError, ProgramFaultError, ReadTimeoutError, ReportError

if TYPE_CHECKING:
    from pebble import ProcessPool

    from core.journal import Compared
    from core.model import Report
    from core.review import Review


# a report takes a second, a scan of many pages a minute; a file that takes longer is given up
_PATIENCE_S = 300
# so many files wait at every worker, so that none is ever idle and giving up is quick
_AHEAD = 3
_TICK_S = 0.2


class Problem(NamedTuple):
    """Why a file gives no report: the contract's code, and the sentence."""

    code: str
    message: str


class Outlook(NamedTuple):
    """What came of one file: whose report it is and how many findings are open, or why there is no report.

    Of those that are open some are `errors`, and some cannot be judged. `untried`: nobody could look at it, for no
    fault of the file's.
    """

    file: str
    organization: str | None = None
    year: int | None = None
    open: int = 0
    errors: int = 0
    problem: Problem | None = None
    unjudged: int = 0
    untried: bool = False


class Pair(NamedTuple):
    """A file, and last year's report to judge it by."""

    file: str
    before: str


LookAt = Callable[[Any], Outlook]
Engine = Callable[[LookAt, Iterable[str | Pair]], Iterator[Outlook]]


def look_at(wanted: str | Pair) -> Outlook:
    """Read and judge one file as it stands when it is opened; whatever happens is an answer."""
    from core.opening import open_report  # noqa: PLC0415  (a window that lists a folder does without the parser)

    file, before = (wanted, "") if isinstance(wanted, str) else wanted
    try:
        return _seen(file, open_report(Path(file)), before)
    except ReportError as error:
        return failed(file, error)
    except Exception as fault:  # noqa: BLE001  (the other files of the run are still done)
        return failed(file, ProgramFaultError(os.path.basename(file), type(fault).__name__))  # noqa: PTH119  (a text)


def failed(file: str, error: ReportError) -> Outlook:
    """Return what is to be said of a file that gives no report."""
    return Outlook(file, problem=Problem(error.code, error.message))


def _seen(file: str, report: Report, before: str) -> Outlook:
    from core.findings import Severity  # noqa: PLC0415  (as above)

    still = [one for one in _as_left(report, before).open_findings if one.severity is not Severity.INFO]
    errors = sum(1 for finding in still if finding.severity is Severity.ERROR)
    unjudged = sum(1 for finding in still if finding.level is None)
    return Outlook(file, report.organization, report.year, len(still), errors, unjudged=unjudged)


def _as_left(report: Report, before: str) -> Review:
    """Return the review that opening the report leads to: with what was done to it, beside last year's report."""
    from core.journal import left  # noqa: PLC0415  (as above)
    from core.review import Review  # noqa: PLC0415  (as above)

    known = left(report)
    review = Review(report if known.recorded is None else known.recorded.resumed(report))
    previous = _previous(before, known.compared)
    if previous is not None:
        with suppress(PreviousReportError):
            review.compare_with(previous)
    return review


def _previous(before: str, compared: Compared | None) -> Report | None:
    """Read what a report is compared with: what it was compared with last, or else what lies beside it."""
    from core.journal import identity  # noqa: PLC0415  (as above)
    from core.opening import open_report  # noqa: PLC0415  (as above)

    path = before if compared is None else compared.path
    if not path:
        return None
    try:
        found = open_report(Path(path))
    except ReportError:
        return None
    return found if compared is None or identity(found) == compared.content else None


def in_this_process(work: LookAt, files: Iterable[str | Pair]) -> Iterator[Outlook]:
    """Look at one file after the other."""
    return map(work, files)


def workers() -> int:
    """Return how many processes to read with: one processor is left to the window."""
    return max(1, min(8, (os.cpu_count() or 2) - 1))


def _go_on() -> None:
    """Nobody wants to give up."""


@contextmanager
def in_processes(count: int, patience_s: int = _PATIENCE_S, tick: Callable[[], None] = _go_on) -> Iterator[Engine]:
    """Look at several files at once, each in a process that may crash, hang or be killed without harm to the others.

    `tick` is called several times a second; what it raises ends the run. Where such processes do not start at all,
    what nobody has looked at by then is given back `untried`.
    """
    from multiprocessing import get_context  # noqa: PLC0415  (20 ms)

    from pebble import ProcessPool  # noqa: PLC0415  (as above)

    # a process that is forked from a window with threads can hang: each begins anew
    with ProcessPool(max_workers=count, context=get_context("spawn")) as pool:

        def engine(work: LookAt, files: Iterable[str | Pair]) -> Iterator[Outlook]:
            waiting = iter(files)
            running: dict[Future[Outlook], str] = {}
            while True:
                for file in islice(waiting, _AHEAD * count - len(running)):
                    running[_scheduled(pool, work, file, patience_s)] = _file_of(file)
                if not running:
                    return
                tick()
                for done in wait(running, _TICK_S, FIRST_COMPLETED).done:
                    yield _outcome(running.pop(done), done, patience_s)
                if not _goes_on(pool):  # it takes nothing any more, and does not end what it has taken
                    yield from (Outlook(name, untried=True) for name in (*running.values(), *map(_file_of, waiting)))
                    return

        try:
            yield engine
        finally:
            pool.stop()  # type: ignore[no-untyped-call]


def _file_of(wanted: str | Pair) -> str:
    return wanted if isinstance(wanted, str) else wanted.file


def _scheduled(pool: ProcessPool, work: LookAt, wanted: str | Pair, patience_s: int) -> Future[Outlook]:
    try:
        scheduled: Future[Outlook] = pool.schedule(work, args=[wanted], timeout=patience_s)
    except (OSError, RuntimeError) as broken:  # its processes do not start, or no more
        scheduled = Future()
        scheduled.set_exception(BrokenExecutor(str(broken)))
    return scheduled


def _goes_on(pool: ProcessPool) -> bool:
    try:
        return pool.active
    except (OSError, RuntimeError):  # it tries to start what did not start before
        return False


def _outcome(file: str, done: Future[Outlook], seconds: int) -> Outlook:
    fault = done.exception()
    if fault is None:
        return done.result()
    name = os.path.basename(file)  # noqa: PTH119  (a path stays the text it was given as)
    if isinstance(fault, TimeoutError):
        return failed(file, ReadTimeoutError(name, seconds))
    if isinstance(fault, BrokenExecutor):
        return Outlook(file, untried=True)
    return failed(file, ProgramFaultError(name, type(fault).__name__))
