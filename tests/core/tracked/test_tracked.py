"""The marked copy of a Word report: accepting everything gives the corrected figures, rejecting it the original."""

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import tracked
from core.document import Document
from core.findings import Outcome
from core.forms import CellRef
from core.model import CellStatus, Report
from core.opening import read_report
from core.readers import docx, read
from core.review import Review
from tests.accepting import Tracked, accepted, changes, comments, rejected
from tests.builders import SCALES, dice, ref
from tests.renderers.common import Source, source
from tests.saved import a_review
from tests.writers import word

AUTHOR = "李审校"
_FIGURE = re.compile(r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space=\"preserve\">(\d{2,})</w:t></w:r>")
SOURCES = st.builds(source, st.sampled_from(("2021", "2019")), st.sampled_from(SCALES), st.integers(0, 99_999))
State = dict[CellRef, tuple[CellStatus, object]]


def scattered(data: bytes) -> bytes:
    """Write every figure as Word does after some editing: a run a digit, marks of the spelling checker between."""

    def cut(found: re.Match[str]) -> str:
        return '<w:proofErr w:type="spellStart"/>'.join(
            f"<w:r>{found[1]}<w:t>{digit}</w:t></w:r>" for digit in found[2]
        )

    document = word.unpacked(data)["word/document.xml"].decode()
    return word.container(_FIGURE.sub(cut, document))


def marked(data: bytes, corrections: Mapping[CellRef, str]) -> tuple[Review, Document, bytes]:
    """Correct a report and return the review, the document as it was read, and the marked copy."""
    with tempfile.TemporaryDirectory() as folder:
        path, copy = Path(folder, "报告.docx"), Path(folder, "副本.docx")
        path.write_bytes(data)
        review = a_review(read_report(read(path)), AUTHOR)
        review.correct_many(list(corrections.items()), "核对原始登记")
        tracked.save(review, copy)
        assert path.read_bytes() == data
        return review, review.report.document, copy.read_bytes()


def document(data: bytes) -> Document:
    return docx.read(Path("副本.docx"), data)


def state(report: Report) -> State:
    return {cell.ref: (cell.status, cell.value) for cell in report.cells}


def wanted(review: Review) -> State:
    return {at: (cell.status, cell.value) for at, cell in review.cells.items()}


@pytest.mark.parametrize("way", word.TABLES)
@settings(max_examples=10, deadline=None)
@given(report=SOURCES, seed=st.integers(0, 99_999), apart=st.booleans())
def test_accepted_it_has_the_corrected_figures_and_rejected_the_printed_ones(
    way: str, *, report: Source, seed: int, apart: bool
) -> None:
    chance = dice(seed)
    blank = chance.sample([*report.figures], 3)
    refs = chance.sample([*report.figures], 2) + blank[:1]
    corrections = {at: chance.choice(("", "0", "7", "1234")) for at in refs}
    printed: dict[CellRef, object] = {**report.figures, **dict.fromkeys(blank, "")}
    written = word.word(report._replace(figures=printed), way)  # type: ignore[arg-type]
    review, original, copy = marked(scattered(written) if apart else written, corrections)
    assert state(read_report(document(accepted(copy)))) == wanted(review)
    assert state(read_report(document(copy))) == wanted(review)
    assert document(rejected(copy, AUTHOR)).text == original.text
    done = review.corrections
    assert len([one for one in changes(copy, AUTHOR) if one.kind == "ins"]) == sum(bool(c.after) for c in done.values())
    assert "".join(one.text for one in changes(copy, AUTHOR) if one.kind == "del") == "".join(
        str(printed[at]) for at in review.form.refs() if at in done
    )


@pytest.mark.parametrize("way", word.TABLES)
def test_a_wrong_report_corrected_and_accepted_balances(way: str) -> None:
    report = source("2021", "city", 7)
    wrong = {ref("applications.results_total.natural_person"): 5, ref("proceedings.reconsideration.total"): 31}
    printed = {at: value + wrong.get(at, 0) for at, value in report.figures.items()}
    right = {at: str(report.figures[at]) for at in wrong}
    review, _, copy = marked(word.word(report._replace(figures=printed), way), right)
    assert review.before.count(Outcome.FAIL) >= 3
    again = Review(read_report(document(accepted(copy))))
    assert again.judgement.count(Outcome.PASS) == 42
    assert [one.kind for one in changes(copy, AUTHOR)] == ["del", "ins"] * 2


def test_each_change_says_whose_it_is_and_each_finding_is_a_comment() -> None:
    report = source("2021", "city", 7)
    at, other = ref("applications.received.total"), ref("proceedings.reconsideration.total")
    printed = {**report.figures, at: 9_999, other: 8_888}
    review, _, copy = marked(word.word(report._replace(figures=printed)), {at: str(report.figures[at])})
    assert changes(copy, AUTHOR) == [
        Tracked("del", AUTHOR, "9999"),
        Tracked("ins", AUTHOR, str(report.figures[at])),
    ]
    said = comments(copy)
    assert len(said) == 1 + len(review.judgement.findings)
    [correction] = [text for text in said if text.startswith("更正：")]
    assert "理由：核对原始登记" in correction
    assert "更正前：申请办理·总计" in correction
    [balance] = [text for text in said if "各列之和" in text and text.startswith("错误：复议诉讼·行政复议")]
    assert "应满足：" in balance
    assert "可能：" in balance
