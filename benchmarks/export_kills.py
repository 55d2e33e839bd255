"""Kill a real window at any moment of saving, over and over: is what it leaves the old file or the new one, whole?

The window writes workbook, 审核意见, marked copy and PDF in turn, each with a figure that tells when it was written.
Not a timing: it counts windows that left a file which is neither what was saved last nor what was being saved, or
anything else beside them. The control writes the files where they lie.

    python -m benchmarks.export_kills [KILLS]
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.heartbeat_inputs import word_report
from tests.gui.killing_savers import damaged, killed

_OF_A_WINDOW = 40  # figures that one window enters at most
_CONTROL = 20


def count(kills: int, folder: Path, *how: str) -> tuple[int, int]:
    """Return how many windows left something wrong, and how many files had been saved."""
    chance, wrong, files = Random(kills), 0, 0  # noqa: S311  (a fixed spread, not a secret)
    path = word_report(folder)
    for number in range(kills):
        os.environ["GOUJI_STATE"] = str(folder / f"state-{number}")
        killed_at = killed(path, number * _OF_A_WINDOW, chance, *how)
        files += killed_at.files
        found = damaged(path, killed_at)
        wrong += bool(found)
        if found:
            print(f"  window {number + 1}: {', '.join(found)}", file=sys.stderr, flush=True)
    return wrong, files


def main(arguments: Sequence[str]) -> int:
    """Kill windows that save as we do, then some that save where the file lies."""
    kills = int(arguments[0]) if arguments else 200
    for many, how in ((kills, ()), (min(kills, _CONTROL), ("straight",))):
        with tempfile.TemporaryDirectory() as name:
            wrong, files = count(many, Path(name), *how)
        said = " written where they lie" if how else ""
        print(f"{many} windows killed, {files} files saved{said}: {wrong} left a damaged one", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
