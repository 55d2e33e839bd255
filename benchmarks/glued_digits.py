"""How many reports with glued digits are divided right, of 1,000 generated ones from towns to provinces.

Whole: every figure of tables 三 and 四 is right. Stated wrong: not the true value, and not called a guess; must
be 0. Table 二 is left out of "whole": nothing adds up there, so its runs of three stay guesses.

    python -m benchmarks.glued_digits [REPORTS]
"""

import sys
import time
from collections import Counter
from statistics import median

from core.model import CellStatus, Certainty
from core.opening import read_text_report
from tests.figures import SCALES
from tests.renderers.common import Source, source
from tests.renderers.glued import glued


def outcome(made: Source) -> Counter[str]:
    count: Counter[str] = Counter()
    for ref, cell in read_text_report(glued(made).text).by_ref().items():
        if cell.status is not CellStatus.NUMBER:
            kind = "missing"
        elif cell.value == made.figures[ref]:
            kind = "right"
        else:
            kind = "guessed wrong" if cell.certainty is Certainty.GUESS else "stated wrong"
        count[kind] += 1
        count["astray"] += kind != "right" and ref.table != "disclosure"
    return count


def main(reports: int) -> None:
    each = reports // (2 * len(SCALES))
    for form_code in ("2019", "2021"):
        for scale in SCALES:
            total: Counter[str] = Counter()
            times = []
            for seed in range(each):
                made = source(form_code, scale, seed)
                start = time.perf_counter()
                count = outcome(made)
                times.append(time.perf_counter() - start)
                total.update(count)
                total["whole"] += count["astray"] == 0
            shares = ", ".join(f"{kind} {total[kind]}" for kind in ("guessed wrong", "stated wrong", "missing"))
            print(
                f"form {form_code} {scale:9}: {total['whole']} of {each} whole; cells: {shares}; "
                f"median {median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
