"""The command line on one text report: the whole process, and reading and judging inside it.

Usage: python benchmarks/check.py [REPORT]    (default: a bundled sample; takes the interpreter it runs under)
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from core.checks import judge_report  # noqa: E402  (the checkout goes before anything installed)
from core.opening import open_report  # noqa: E402  (as above)

RUNS = 21
GOAL_PROCESS = 8
GOAL_MILLISECONDS = 10
HEAVY = ("PySide6", "pandas", "openpyxl", "lxml", "numpy")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def process(*arguments: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *arguments], capture_output=True, check=False, cwd=ROOT)


def whole_process(report: Path) -> None:
    """Compare pair by pair, so that the machine's speed may drift."""
    gouji = process("-c", f"import sys; from gui.launch import main; sys.exit(main(['check', {str(report)!r}]))")
    bare = process("-c", "pass")
    timed(gouji), timed(bare)
    pairs = [(timed(gouji), timed(bare)) for _ in range(RUNS)]
    ours, theirs = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"gouji check: {ours:.0f} ms, python -c pass: {theirs:.0f} ms, ratio {ratio:.1f} (goal {GOAL_PROCESS})")


def no_heavy_imports(report: Path) -> None:
    code = (
        f"import sys; from gui.launch import main; main(['check', {str(report)!r}]); "
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    print(f"heavy packages imported on that path: {done.stderr.strip()}")


def in_process(report: Path) -> None:
    open_report(report)
    reading = statistics.median(timed(lambda: open_report(report)) for _ in range(RUNS)) * 1000
    opened = open_report(report)
    judging = statistics.median(timed(lambda: judge_report(opened)) for _ in range(RUNS)) * 1000
    both = reading + judging
    print(f"read {reading:.1f} ms + judge {judging:.1f} ms = {both:.1f} ms, {report.name} (goal {GOAL_MILLISECONDS})")


def main() -> None:
    chosen = [Path(name).resolve() for name in sys.argv[1:]]
    samples = sorted((ROOT / "resources" / "samples").glob("*.txt"))
    whole_process((chosen or samples)[0])
    no_heavy_imports((chosen or samples)[0])
    for report in chosen or samples:
        in_process(report)


if __name__ == "__main__":
    main()
