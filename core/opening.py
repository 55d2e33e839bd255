"""How a file becomes a report."""

import re
from dataclasses import replace
from pathlib import Path

from core import locate, parse, prose, readers
from core.document import Document
from core.errors import NotAReportError, TooLargeError, UnsupportedFormError
from core.model import CellStatus, Report
from core.statements import Prose

_FIRST_YEAR = 2019
_FEW = 20
_LONGEST = 2_000_000
# what Gouji itself writes about reports, and clerks leave in the same folder
_OPINION, _TITLE_LENGTH = "审核意见", 40
_TABLE_WORDS = re.compile(r"本年度?新收|上年度?结转|结转下一?年|第二十条|结果维持|勾稽关系")


def open_report(path: Path) -> Report:
    """Read one file; raises ReportError when there is no report to show."""
    return read_report(readers.read(path))


def read_text_report(text: str, name: str = "report.txt") -> Report:
    """Read a report from text that is already at hand."""
    return read_report(Document(name=name, sha256="", format="text", text=text, encoding=None))


def read_report(document: Document) -> Report:
    """Find the official tables in a document and read their figures."""
    if document.properties and (saved := _saved(document)) is not None:
        return saved
    _refuse_what_is_too_long(document)
    if document.text[:_TITLE_LENGTH].partition("\n")[0].strip() == _OPINION:
        raise NotAReportError(document.name, "是发回填报单位的审核意见，不是报告正文")
    places = locate.official_tables(document)  # text -> which form, which table, which part
    report = parse.report(document, places)  # figures -> cells with spans
    _refuse_what_is_no_report(report, places)
    return replace(report, prose=what_is_said(report))  # sentences -> quantities


def what_is_said(report: Report) -> Prose:
    """Read the prose; whatever breaks the reading of a sentence, the tables are there to be reviewed."""
    try:
        return prose.read(report)
    except Exception as fault:
        import logging  # noqa: PLC0415  (4 ms at every start, for what should never happen)

        logging.getLogger(__name__).exception("the prose is not read")
        return Prose(fault=type(fault).__name__)


def _saved(document: Document) -> Report | None:
    from core import reopening  # noqa: PLC0415  (few documents are workbooks of ours)

    return reopening.report_of(document)


def _refuse_what_is_too_long(document: Document) -> None:
    """A report has some ten thousand characters; a hundred times that is searched for its words only."""
    if len(document.text) > _LONGEST:
        if not _TABLE_WORDS.search(document.text):
            raise NotAReportError(document.name, "里没有年度报告的任何一张表")
        raise TooLargeError(document.name, f"{_LONGEST // 10_000} 万字")


def _refuse_what_is_no_report(report: Report, places: locate.Places) -> None:
    found = sum(1 for cell in report.cells if cell.status is not CellStatus.ABSENT)
    if found < _FEW and report.year is not None and report.year < _FIRST_YEAR:
        raise UnsupportedFormError(report.document.name, report.year)
    if found == 0 and not places.has_table_words:
        reason = (
            "有年度报告的标题，但三张官方表格都不在文字里（可能是图片）"
            if report.parts
            else "里没有年度报告的任何一张表"
        )
        raise NotAReportError(report.document.name, reason)
