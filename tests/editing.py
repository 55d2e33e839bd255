"""A scripted session at the keyboard: `python -m tests.editing JOURNAL REPORT STEPS [SETTING]`.

Each step that was acknowledged is printed as the length of the trail and a digest of it, each refused one with its
sentence. The process may be killed, its disk may fail: what it printed must be there afterwards.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from random import Random

from core.entries import Decision, Entry
from core.errors import CorrectionError, JournalError
from core.journal import Journal, Writer, store
from core.journal.codec import encode
from core.model import Report
from core.review import Review
from tests.builders import a_report


def report_named(name: str) -> Report:
    """Return a report with some blanks and a sum that does not hold, with a content of its own."""
    report = a_report({"applications.received.natural_person": 14, "applications.received.research": ""})
    return replace(report, document=replace(report.document, sha256=sha256(name.encode()).hexdigest(), path=name))


def digest(entries: Iterable[Entry]) -> str:
    """Return what tells one trail from another."""
    return sha256("\n".join(encode(entry) for entry in entries).encode()).hexdigest()[:16]


def say(*words: object) -> None:
    """Tell the parent process, at once and in one piece."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def step(review: Review, chance: Random) -> None:
    """Do what a clerk may do next."""
    cells = list(review.cells)
    what = chance.randrange(10)
    if what < 2:
        review.undo()
    elif what == 2:
        review.redo()
    elif what == 3:
        pasted = chance.sample(cells, 5)
        review.correct_many([(ref, str(chance.randrange(100))) for ref in pasted], reason="粘贴")
    elif what == 4 and review.judgement.findings:
        finding = chance.choice(review.judgement.findings)
        review.judge_finding(finding, chance.choice([None, *Decision]), note="“看过”\n=1+1")
    elif what == 5:
        review.fill_blanks("没有发生")
    else:
        review.correct(chance.choice(cells), chance.choice(["0010", "3", "", "三十五", "1,234"]), reason="对照原件")


def work(journal: Journal, name: str, steps: Iterable[int]) -> Review:
    """Go on with a review where it stood, and say what was acknowledged."""
    report = report_named(name)
    recorded = journal.review(report)
    if recorded:
        report = recorded.resumed(report)
    writer = journal.begin(report)
    assert isinstance(writer, Writer)
    review = Review(report, "审核员", record=writer.append)
    say("ready", len(review.trail), digest(review.trail))
    for number in steps:
        try:
            step(review, Random(f"{name} {number} {len(report.trail)}"))  # noqa: S311  (a fixed spread, not a secret)
        except CorrectionError:
            continue
        except JournalError as error:
            say("refused", type(error).__name__, error.message)
        say("kept", len(review.trail), digest(review.trail))
    writer.close()
    return review


def main(arguments: list[str]) -> int:
    """Run one session; an unknown number of steps, 0, goes on for ever."""
    path, name, steps = Path(arguments[0]), arguments[1], int(arguments[2])
    if len(arguments) > 3:
        store.SYNCHRONOUS = arguments[3]  # the guarantee switched off, for the control
    try:
        with Journal.open(path) as journal:
            work(journal, name, range(steps) if steps else count())
    except JournalError as error:
        say("closed", type(error).__name__, error.message)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
