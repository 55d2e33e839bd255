"""Kill a program that saves one file over and over, a hundred times at any moment: is the file ever damaged?

Once with atomic_write, once with openpyxl saving straight to the path, on the same disk. Not a timing: it counts
files that are missing or no longer open as a workbook, and what is left lying in the folder.

    python -m benchmarks.kills [KILLS]
"""

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from core.files import sweep_leftovers

SAVE_ON_AND_ON = """
import sys
from io import BytesIO
from pathlib import Path
from openpyxl import Workbook
from core.files import atomic_write

path, way = Path(sys.argv[1]), sys.argv[2]
book = Workbook()
for _ in range(400):
    book.active.append(list(range(25)))
ready = BytesIO()
book.save(ready)
# ready bytes, so that every kill falls into the writing itself
whole = lambda stream: stream.write(ready.getvalue()) and None
save = {"bare": lambda: book.save(path), "whole": lambda: atomic_write(path, whole)}[way]
save()
print("on", flush=True)
while True:
    save()
"""


def damaged(path: Path) -> bool:
    try:
        with ZipFile(path) as archive:
            return archive.testzip() is not None
    except (OSError, BadZipFile):
        return True


def count(way: str, kills: int, folder: Path) -> tuple[int, int]:
    """Return how many files were damaged and how many kills left a part file behind."""
    chance = random.Random(1)  # noqa: S311  (a fixed spread, not a secret)
    found = left = 0
    for number in range(kills):
        path = folder / f"{way}-{number % 5}.xlsx"
        with subprocess.Popen(
            [sys.executable, "-c", SAVE_ON_AND_ON, str(path), way], stdout=subprocess.PIPE
        ) as process:
            if process.stdout:
                process.stdout.readline()
            time.sleep(chance.random() * 0.2)
            process.send_signal(signal.SIGKILL)
        found += damaged(path)
        left += sweep_leftovers(folder)
    return found, left


def main(arguments: list[str]) -> int:
    kills = int(arguments[0]) if arguments else 100
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for way in ("whole", "bare"):
            found, left = count(way, kills, folder)
            print(f"{way}: {found} of {kills} files damaged, {left} leftovers swept", flush=True)
        others = [path.name for path in folder.iterdir() if path.suffix != ".xlsx"]
        print(f"{len(others)} files remain beside the workbooks")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
