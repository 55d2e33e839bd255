"""False alarms and misses of the rules on the prose, over generated reports written in many wordings.

Usage: python benchmarks/narrative.py [REPORTS] [SEED]    (default: 2000 reports)

Every report is written truly, which must raise nothing, then with one number altered, which must be found at that
number. Prints both by rule and by wording, and what the reading costs.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from core.checks import judge_report  # noqa: E402  (the checkout goes before anything installed)
from core.findings import Finding, Outcome, Severity  # noqa: E402  (as above)
from core.model import Report  # noqa: E402  (as above)
from tests.figures import SCALES, balanced, dice  # noqa: E402  (as above)
from tests.narratives import Template, numbers_of, other_number, report_of, write  # noqa: E402  (as above)
from tests.wordings import FAMILIES, NOTHING  # noqa: E402  (as above)

REPORTS = 2000


def alarms(report: Report) -> Iterator[Finding]:
    """Yield what is said of the prose at warning or error level."""
    for finding in judge_report(report).findings:
        if finding.rule.startswith("narrative.") and finding.severity is not Severity.INFO:
            yield finding


def chosen(numbers: dict[str, int], seed: int) -> list[Template]:
    rng = dice(seed)
    found = []
    for family in FAMILIES:
        fitting = [one for one in family if one.fits(numbers)]
        if fitting and not (family in FAMILIES[1:3] and not numbers["input"]):
            found.append(rng.choice(fitting))
    if not numbers["received"] and not numbers["carried_over"]:
        found[0] = rng.choice(NOTHING)
    return found


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0  # noqa: PLR2004  (the second argument)
    false: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    found = altered = 0
    examples: dict[str, str] = {}
    start = time.perf_counter()
    for seed in range(first, first + count):
        rng = dice(seed)
        figures = balanced(rng.choice(("2021", "2021", "2019")), rng.choice(SCALES), rng)
        numbers = numbers_of(figures)
        templates = chosen(numbers, seed)
        true = write(templates, numbers)
        for finding in alarms(report_of(figures, true.text)):
            name = f"{finding.rule} {finding.severity.value} {dict(finding.facts).get('said')} {finding.right}"
            false[finding.rule] += 1
            examples.setdefault(f"false {finding.rule}", f"{name}\n        {true.text}")
        places = [index for index, place in enumerate(true.places) if place[0] not in true.loose]
        if not places:
            continue
        which = rng.choice(places)
        name, value, _ = true.places[which]
        wrong = write(templates, numbers, (which, other_number(value, numbers, rng)))
        at = wrong.places[which][2]
        altered += 1
        raised = [one for one in alarms(report_of(figures, wrong.text)) if one.outcome is Outcome.FAIL]
        if any(span.start <= at < span.end for one in raised for span in one.spans):
            found += 1
        else:
            missed[name] += 1
            examples.setdefault(f"missed {name}", f"{value} -> {wrong.places[which][1]}: {wrong.text}")
    took = time.perf_counter() - start
    print(f"{count} reports: {sum(false.values())} false alarms {dict(false)}")
    print(f"{altered} altered: {found} found, {sum(missed.values())} missed {dict(missed)}")
    print(f"{took / count / 2 * 1000:.2f} ms a report, with building and judging it")
    for name, text in examples.items():
        print(f"    {name}: {text}")


if __name__ == "__main__":
    main()
