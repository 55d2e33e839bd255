"""Kill a real window at any moment of typing, over and over: is anything lost that showed as saved?

Not a timing. Each window goes on where the last was killed; the first loss ends it. (What a power cut does is in
`benchmarks.journal`.)

    python -m benchmarks.window_kills [KILLS]
"""

import os
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.gui.desk import a_file
from tests.gui.killing import kill_often, recorded

_A_REPORT = 20  # kills, then another report: the trail stays as long as a real one


def main(arguments: list[str]) -> int:
    """Kill windows on one report after the other."""
    kills, done, lines = int(arguments[0]) if arguments else 200, 0, 0
    with tempfile.TemporaryDirectory() as name:
        os.environ["GOUJI_STATE"] = f"{name}/state"
        for begun in range(0, kills, _A_REPORT):
            path = a_file(Path(name), {"applications.granted.natural_person": str(1000 + begun)}, f"{begun}.txt")
            done += kill_often(path, min(_A_REPORT, kills - begun), Random(begun))  # noqa: S311  (no secret)
            lines += len(recorded(path))
    print(f"{kills} kills, {done} changes shown as saved, {lines} lines in the journal, 0 lost")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
