"""The marked copy in LibreOffice: for each way in which a Word report is made, what it shows, and what settling gives.

Of each report four figures are put right and one is deleted. LibreOffice (a macro in a profile of its own) lists the
tracked changes and comments, accepts everything and stores it, rejects everything and stores it; both are read again.
What is rejected is held against what LibreOffice stores of the report itself in the same way.

    python -m benchmarks.tracked
"""

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from core.forms import CellRef
from tests.accepting import comments
from tests.mistaken import AUTHOR, Corrected, corrected, failing, read, state, wanted
from tests.office import PROGRAM, Settled, settled
from tests.writers.makings import MAKINGS


def _parts(case: Corrected, found: Settled, original: Settled, folder: Path) -> list[str]:
    ours = [one for one in found.changes if one.author == AUTHOR]
    said = sorted(one.text for one in found.comments) == sorted(comments(case.copy))
    after, before, as_it_was = (read(data, folder) for data in (found.accepted, found.rejected, original.rejected))
    return [
        f"{len(case.review.corrections)} corrections, {len(ours)} changes listed",
        f"{len(found.comments)} comments {'all there' if said else 'NOT THE SAME'}",
        f"accepted: {_alike(state(after), wanted(case.review))} cells right, {len(failing(after))} equations fail",
        f"rejected: {_alike(state(before), state(as_it_was))} cells as before",
    ]


def _alike(found: Mapping[CellRef, object], wished: Mapping[CellRef, object]) -> str:
    return f"{sum(found.get(at) == held for at, held in wished.items())} of {len(wished)}"


def main() -> None:
    if PROGRAM is None:
        print("LibreOffice is not installed")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        cases = {making: corrected(making, folder) for making in MAKINGS}
        written = time.perf_counter()
        found = settled([data for case in cases.values() for data in (case.copy, case.data)], folder)
        print(f"{len(cases)} copies made in {written - start:.1f} s, settled in {time.perf_counter() - written:.1f} s")
        for (making, case), one, original in zip(cases.items(), found[::2], found[1::2], strict=True):
            print(f"{making:20} {'; '.join(_parts(case, one, original, folder))}")


if __name__ == "__main__":
    main()
