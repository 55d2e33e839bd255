"""The commands `check` and `export`: arguments in, results on stdout, everything else on stderr, an exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import core
from core import output
from core.arguments import HELP, Arguments, UsageError, understand
from core.errors import CorrectionError, PreviousReportError, ProgramFaultError, ReportError, SaveError
from core.findings import NOTHING_TO_EXPLAIN, Explanation, Judgement, Outcome, Severity
from core.model import Report
from core.words import usage

if TYPE_CHECKING:
    from core.printers import Printer
    from core.review import Review

FINE, FINDINGS, MISUSED, FAILED = 0, 1, 2, 3
INTERRUPTED = 130  # what a shell reports of a command that Ctrl-C ended


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line, without the program's name, and return its exit code; what the world does is one line."""
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        output.flush()
    except (UsageError, CorrectionError) as error:
        output.complain(str(error))
        return MISUSED
    except (ReportError, SaveError, output.OutputError) as error:
        output.complain(error.message)
        return FAILED
    except KeyboardInterrupt:
        return interrupted()
    return code


def interrupted() -> int:
    """Say that Ctrl-C ended the run; what is not printed yet stays so."""
    output.abandon()
    output.complain(usage.INTERRUPTED)
    return INTERRUPTED


def check_without_display(paths: Sequence[str]) -> int:
    """Print the check of what a window would have shown, where there is no display to show it on."""
    output.complain(usage.NO_DISPLAY if paths else usage.NO_DISPLAY_NO_FILE)
    return main(["check", "--", *paths]) if paths else MISUSED


def _run(argv: Sequence[str]) -> int:
    if argv and argv[0] in HELP:
        output.write(usage.USAGE)
        return FINE
    if argv and argv[0] == "--version":
        output.write(f"gouji {core.__version__}\n")
        return FINE
    arguments = understand(argv)
    if arguments.wants_help:
        output.write(usage.COMMANDS[arguments.command])
        return FINE
    return _COMMANDS[arguments.command](arguments)


def _check(arguments: Arguments) -> int:
    from core import folder  # noqa: PLC0415  (help and version need no reader)
    from core.printers import PRINTERS  # noqa: PLC0415  (as above)

    printer = PRINTERS[arguments.options.get("format", "text")]()
    previous, code = _previous(arguments)
    codes = {code}
    for path in arguments.paths:
        for source in folder.files_of(path):
            if isinstance(source, str):
                codes.add(_check_one(source, printer, previous))
            else:
                printer.error(*source)
                codes.add(FAILED)
    printer.end()
    return max(codes)


def _previous(arguments: Arguments) -> tuple[Report | None, int]:
    """Read last year's report, if one is named; if that fails the others are judged without it."""
    from core import opening  # noqa: PLC0415  (as above)

    if (file := arguments.options.get("previous")) is None:
        return None, FINE
    try:
        return opening.open_report(Path(file)), FINE
    except ReportError as error:
        output.complain(error.message)
        return None, FAILED


def _check_one(file: str, printer: "Printer", candidate: Report | None) -> int:
    from core.printers import Judged  # noqa: PLC0415  (as above)

    refused = FINE
    try:
        report, judgement = _judged(file, candidate)
        previous, refused = _compared(report, candidate)
    except ReportError as error:
        printer.error(file, error)
        return FAILED
    printer.report(file, Judged(report, judgement, _explained(report, judgement, previous), previous))
    return max(_code(judgement), refused)


def _compared(report: Report, candidate: Report | None) -> tuple[Report | None, int]:
    """Return last year's report, or why what was named is none: then the command was used wrongly."""
    from core import pairing  # noqa: PLC0415  (as above)

    try:
        return (None if candidate is None else pairing.previous_of(report, candidate)), FINE
    except PreviousReportError as error:
        output.complain(error.message)
        return None, MISUSED


def _judged(file: str, previous: Report | None) -> tuple[Report, Judgement]:
    from core import checks, corrections, opening  # noqa: PLC0415  (help and version need no reader)

    try:
        report = corrections.corrected(opening.open_report(Path(file)))
        before = None if previous is None else corrections.corrected(previous)
        return report, checks.judge(report.form, report.by_ref(), report, previous=before)
    except ReportError:
        raise
    except Exception as fault:  # the other files of the run are still done
        raise ProgramFaultError(os.path.basename(file), type(fault).__name__) from fault  # noqa: PTH119  (a text)


def _explained(report: Report, judgement: Judgement, previous: Report | None) -> Explanation:
    if Outcome.FAIL not in judgement.balances.values():
        return NOTHING_TO_EXPLAIN
    from core import diagnosis  # noqa: PLC0415  (most reports balance)

    before = None if previous is None else previous.figures()
    return diagnosis.diagnose(
        report.form, report.by_ref(), judgement, statements=report.prose.statements, previous=before
    )


def _code(judgement: Judgement) -> int:
    errors = any(finding.severity is Severity.ERROR for finding in judgement.findings)
    return FINDINGS if errors else FINE


def _export(arguments: Arguments) -> int:
    from core import opening  # noqa: PLC0415  (help and version need no reader)
    from core.corrections import load_corrections  # noqa: PLC0415  (as above)
    from core.review import Review  # noqa: PLC0415  (as above)

    _protect_sources(arguments)
    report = opening.open_report(Path(arguments.paths[0]))
    review = Review(report, author=_user())
    candidate, code = _previous(arguments)
    if candidate is not None:
        previous, code = _compared(report, candidate)
        review.compare_with(previous)
    if file := arguments.options.get("corrections"):
        for ref, text, reason in load_corrections(Path(file), report.form):
            review.correct(ref, text, reason)
    for name, write in _WRITERS.items():
        if target := arguments.options.get(name):
            output.write(write(review, target))
    return max(_code(review.judgement), code)


def _protect_sources(arguments: Arguments) -> None:
    """Refuse to write over anything that is read, before anything is written."""
    from core.files import protect_source  # noqa: PLC0415  (as above)

    options = arguments.options
    for target in filter(None, map(options.get, _WRITERS)):
        protect_source(arguments.paths[0], Path(target))
        for source in filter(None, map(options.get, ("previous", "corrections"))):
            protect_source(source, Path(target), own=False)


def _corrected(review: "Review", target: str) -> str:
    from core import tracked, words  # noqa: PLC0415  (who exports something else needs none of them)

    return words.corrected_line(target, *tracked.save(review, Path(target))) + "\n"


def _findings(review: "Review", target: str) -> str:
    from core import opinion, words  # noqa: PLC0415  (as above)

    return words.opinion_line(target, opinion.save(review, Path(target))) + "\n"


def _workbook(review: "Review", target: str) -> str:
    from core import words, workbook  # noqa: PLC0415  (as above)

    workbook.save(review, Path(target))
    return words.export_line(target, review.report, review.judgement, len(review.corrections))


# the one that asks most of its source first: if it refuses, nothing is written
_WRITERS: "dict[str, Callable[[Review, str], str]]" = {
    "corrected": _corrected,
    "findings": _findings,
    "output": _workbook,
}


def _user() -> str:
    """Return who is at work, for the trail."""
    return next(filter(None, map(os.environ.get, ("LOGNAME", "USER", "USERNAME"))), "")


_COMMANDS: dict[str, Callable[[Arguments], int]] = {"check": _check, "export": _export}
