"""Every k-th write, sync and rename of a real window fails: is anything lost, and is it said, once?

Not a timing. k = 1, 2, … until none fails any more. Each run is a window of its own with a journal of its own: a
correction, a verdict, an undo, another correction, and in the second part the workbook and the opinion; the call fails
once, and what a bar offers is pressed in the end. In the third part files cannot grow beyond a size, as on a full disk.
Needs strace.

    python -m benchmarks.failing_disk
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.gui.desk import a_file
from tests.gui.failing import CALLS, Fault, Outcome, run

_ERRORS = ("EIO", "ENOSPC")
_IN_FILES = 6  # each of the two files is written in a thread of its own, with two syncs and a rename
_LIMITS = (1, 1000, 5000, 20_000)


def edits(kind: str) -> Iterator[Fault]:
    """Yield faults of one kind without end, with errors in turns."""
    for nth in count(1):
        yield Fault("edit", CALLS[kind], nth, _ERRORS[nth % 2])


def files() -> Iterator[Fault]:
    """Yield faults in the writing of the two files."""
    for kind in ("sync", "rename"):
        for nth in range(1, _IN_FILES + 1):
            yield Fault("all", CALLS[kind], nth, _ERRORS[nth % 2])


class Tally:
    """Counts runs and what was wrong with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._report = a_file(folder, {"applications.granted.natural_person": "999"})
        self._runs = count()
        self.wrong = 0

    def one(self, fault: Fault) -> Outcome:
        """Do one run."""
        outcome = run(self._folder / str(next(self._runs)), self._report, fault)
        if outcome.wrong:
            self.wrong += 1
            print(f"  {fault}: {outcome.failed} {outcome.wrong}", flush=True)
        return outcome

    def told(self, name: str, outcomes: list[Outcome]) -> None:
        """Sum up one part."""
        said = Counter(matter for outcome in outcomes for matter, _ in outcome.said.get("problems", ()))
        calls = sum(len(outcome.failed) for outcome in outcomes)
        bad = sum(bool(outcome.wrong) for outcome in outcomes)
        print(f"{name:34} {len(outcomes):4} runs {calls:4} failures, told {dict(said)}, {bad} wrong", flush=True)


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        tally = Tally(Path(name))
        for kind in CALLS:
            done = []
            for fault in edits(kind):
                outcome = tally.one(fault)
                if not outcome.failed:
                    break
                done.append(outcome)
            tally.told(f"journal, every {kind}", done)
        tally.told("workbook and opinion", [tally.one(fault) for fault in files()])
        tally.told("files that cannot grow", [tally.one(Fault(limit=limit)) for limit in _LIMITS])
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
