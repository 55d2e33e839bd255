"""Tables that are only lines of text in a Word document: each figure is changed in its line, nothing else."""

from pathlib import Path

import pytest

from core import tracked
from core.errors import ReportError
from core.opening import open_report
from core.readers import docx
from core.review import Review
from core.tracked import plan
from tests.accepting import accepted, rejected
from tests.builders import dice
from tests.renderers.common import source
from tests.renderers.layouts import LAYOUTS, Layout
from tests.writers import word

AUTHOR = "李审校"


def squeezed(text: str) -> str:
    return "".join(text.split())


def read(data: bytes) -> str:
    return docx.read(Path("副本.docx"), data).text


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.name for layout in LAYOUTS])
def test_accepted_the_text_differs_by_the_corrections_alone(tmp_path: Path, layout: Layout) -> None:
    text = layout.render(source(layout.forms[0], "city", 7)).text
    lines = ["".join(c for c in line if c.isprintable() or c == "\t") for line in text.splitlines()]
    path, copy = tmp_path / "报告.docx", tmp_path / "副本.docx"
    path.write_bytes(word.container(word.document("".join(map(word.paragraph, lines)))))
    try:
        review = Review(open_report(path), AUTHOR)
    except ReportError:
        pytest.skip("not a report any more")
    chance = dice(len(text))
    for at in chance.sample([*review.cells], 6):
        review.correct(at, chance.choice(("", "3", "12", "900")))
    made = tracked.save(review, copy)
    assert made.changed + made.remarked == len(review.corrections)
    wanted = review.report.document.text
    assert read(rejected(copy.read_bytes(), AUTHOR)) == wanted
    for _, span, figure in reversed(plan.edits(review, plan.spans_of(review))):
        if span is not None and span.start < span.end:
            wanted = wanted[: span.start] + figure + wanted[span.end :]
    assert squeezed(read(accepted(copy.read_bytes()))) == squeezed(wanted)
