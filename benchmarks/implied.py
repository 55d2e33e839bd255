"""Take figures out of generated tables: does `implied` give every figure that the rest determines, and no other?

A figure is determined if its least and its greatest possible value are the same; both are found by the exact simplex
of tests/bounds.py. Unknown figures are whole numbers there in all but name: the equalities of both forms describe a
flow through a network, whose least and greatest flows are whole.

    python -m benchmarks.implied [TABLES]
"""

import statistics
import sys
import time
from collections import Counter

from core.forms import form
from core.implied import implied_values
from core.rules import balances_for
from tests.bounds import determined
from tests.figures import SCALES, balanced, dice
from tests.gaps import WAYS, blocks, gaps

# the ways of tests/gaps.py, and a table made so that many zeros follow from several rows and columns together
NAMES = (*WAYS, "8-10 in tight blocks")


def main() -> None:
    tables = int(sys.argv[1]) if len(sys.argv) > 1 else 6000
    counts: dict[str, Counter[str]] = {way: Counter() for way in NAMES}
    times: dict[str, list[float]] = {way: [] for way in NAMES}
    for number in range(tables):
        way = NAMES[number % len(NAMES)]
        rng = dice(number)
        code = rng.choice(("2021", "2019"))
        if way in WAYS:
            figures, missing = balanced(code, rng.choice(SCALES), rng), gaps(form(code), way, rng)
        else:
            figures, missing = blocks(code, rng)
        values = {ref: None if ref in missing else value for ref, value in figures.items()}
        opened = [balance for balance in balances_for(form(code)) if not missing.isdisjoint(balance.cells)]
        began = time.perf_counter()
        found = implied_values(opened, values)
        times[way].append(time.perf_counter() - began)
        truth = determined(opened, values)
        counts[way] += Counter(
            tables=1,
            missing=len(missing),
            determined=len(truth),
            given=len(found),
            overlooked=len(truth.keys() - found.keys()),
            unfounded=len(found.keys() - truth.keys()),
            wrong=sum(truth.get(ref, value) != value for ref, value in found.items()),
        )
    columns = ("tables", "missing", "determined", "given", "overlooked", "unfounded", "wrong")
    print(f"{'figures taken out':26}", *(f"{name:>10}" for name in columns), "   median     p99    most")
    for way, counted in counts.items():
        ordered = sorted(times[way])
        took = (statistics.median(ordered), ordered[len(ordered) * 99 // 100], ordered[-1])
        print(f"{way:26}", *(f"{counted[name]:10}" for name in columns), *(f"{1000 * t:5.2f} ms" for t in took))


if __name__ == "__main__":
    main()
