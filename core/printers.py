"""The three ways `gouji check` prints reports, each as soon as it is ready."""

from typing import NamedTuple, Protocol

from core import output, words
from core.errors import ReportError
from core.findings import Explanation, Judgement, Severity
from core.model import Report


class Judged(NamedTuple):
    """A report with what was found in it; `previous` is the one of the year before, where it was compared."""

    report: Report
    judgement: Judgement
    explained: Explanation
    previous: Report | None = None


class Printer(Protocol):
    """What becomes of the reports of one run; `file` is each path as it was given."""

    def report(self, file: str, judged: Judged) -> None:
        """Print one report."""

    def error(self, file: str, error: ReportError) -> None:
        """Print why a file gives no report."""

    def end(self) -> None:
        """Print what is due after the last one."""


class Text:
    """For people: a line a finding, a line a report."""

    def __init__(self) -> None:
        self._reports = self._with_errors = self._unread = 0

    def report(self, file: str, judged: Judged) -> None:
        """Print the findings, the likeliest proposal and the counts."""
        report, judgement, explained = judged.report, judged.judgement, judged.explained
        self._reports += 1
        self._with_errors += any(finding.severity is Severity.ERROR for finding in judgement.findings)
        lines = [words.finding_line(file, finding, report) for finding in judgement.findings]
        lines += [words.proposal_line(file, proposal, report) for proposal in explained.proposals[:1]]
        if explained.given_up:
            lines.append(words.given_up_line(file, explained, report))
        _put(*lines, words.summary_line(file, report, judgement))

    def error(self, file: str, error: ReportError) -> None:
        """Print the reason."""
        self._unread += 1
        _put(words.error_line(file, error))

    def end(self) -> None:
        """Count them, where there is more than one."""
        if self._reports + self._unread > 1:
            _put(words.total_line(self._reports, self._with_errors, self._unread))


class JsonLines:
    """For programs: one object a line."""

    before = ""
    after = "\n"

    def report(self, file: str, judged: Judged) -> None:
        """Print the contract's report object."""
        from core import jsonio  # noqa: PLC0415  (text needs none of it)

        self._put(
            jsonio.report_object(judged.report, judged.judgement, judged.explained.proposals, file, judged.previous)
        )

    def error(self, file: str, error: ReportError) -> None:
        """Print the object of a file without a report."""
        from core import jsonio  # noqa: PLC0415  (as above)

        self._put(jsonio.error_object(file, error, jsonio.sha256_of(file)))

    def end(self) -> None:
        """Nothing more."""

    def _put(self, value: dict[str, object]) -> None:
        from core import jsonio  # noqa: PLC0415  (as above)

        # a lone surrogate becomes the escape \\udcxx, which is JSON's own
        output.write(f"{self.before}{jsonio.dumps(value)}{self.after}", "backslashreplace")
        output.flush()


class Json(JsonLines):
    """For programs: one document, its reports a line each."""

    after = ""

    def __init__(self) -> None:
        self.before = '{"schema": 1, "reports": [\n'

    def end(self) -> None:
        """Close the document."""
        opened = "" if self.before == ",\n" else self.before
        output.write(f"{opened}\n]}}\n")
        output.flush()

    def _put(self, value: dict[str, object]) -> None:
        super()._put(value)
        self.before = ",\n"


def _put(*lines: str) -> None:
    output.write("".join(f"{line}\n" for line in lines))
    output.flush()


PRINTERS: dict[str, type[Text] | type[Json] | type[JsonLines]] = {
    "text": Text,
    "json": Json,
    "jsonl": JsonLines,
}
