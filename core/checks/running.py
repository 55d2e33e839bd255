"""The prose of a report as one running text that knows where in the source each word stands."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from core.document import Span
from core.model import Report
from core.prose.passages import Passage, passages_of

_SHEET = "xlsx"
_SENTENCE_ENDS = "。！？\n"


class Running:
    """All paragraphs, a line each; places are those of `text` until `span` turns them into the document's."""

    def __init__(self, report: Report) -> None:
        self._report = report
        # a workbook of ours names the sections its source had, but has nothing of their words
        kept = not report.parts or any(part.heading.end > part.heading.start for part in report.parts)
        self._kept = kept
        self.source = report.document.text if kept else ""
        self.passages = passages_of(report) if kept else ()
        self._starts = list(accumulate((len(one.text) + 1 for one in self.passages), initial=0))

    @cached_property
    def text(self) -> str:
        """The paragraphs, parted by line feeds."""
        return "\n".join(one.text for one in self.passages)

    @cached_property
    def speaks(self) -> bool:
        """Whether there is any sentence: a sheet may hold the tables and their headings alone."""
        return "。" in self.text or "，" in self.text

    @property
    def _is_written(self) -> bool:
        """Whether prose was to be expected: a sheet need hold no more than the tables, and headings for them."""
        return self._kept and self._report.document.format != _SHEET

    @cached_property
    def is_recognised(self) -> bool:
        """Whether the words were recognised in a picture: then a slip in one need not be the author's."""
        document = self._report.document
        return document.format == "image" or any(word.doubtful for word in document.words)

    def in_section(self, code: str) -> tuple[Passage, ...]:
        """Return the paragraphs of a section, whichever of its headings they stand under."""
        return tuple(one for one in self.passages if one.section == code)

    def words_in(self, code: str) -> str | None:
        """Return the text of a section; None if the report has no such heading, or is the tables of one alone."""
        if all(part.code != code for part in self._report.parts) or not (self.speaks or self._is_written):
            return None
        return "\n".join(one.text for one in self.passages if one.section == code)

    def found(self, words: str) -> Iterator[int]:
        """Yield where these words begin."""
        at = self.text.find(words)
        while at >= 0:
            yield at
            at = self.text.find(words, at + len(words))

    def span(self, start: int, end: int) -> Span:
        """Return where `text[start:end]`, which is in one paragraph, stands in the document."""
        index = bisect_right(self._starts, start) - 1
        first = self._starts[index]
        return self.passages[index].span(start - first, end - first)

    def sentence_at(self, at: int) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends."""
        text = self.text
        start = max(map(text[:at].rfind, _SENTENCE_ENDS)) + 1
        ends = [end for mark in _SENTENCE_ENDS if (end := text.find(mark, at)) >= 0]
        return start, min(ends, default=len(text))
