"""Figures in fields nested and cut as Word leaves them: calculated ones go whole, links stay; and in alternatives."""

from pathlib import Path

import pytest
from lxml import etree

from core import tracked
from tests.accepting import W, changes, comments, tree
from tests.core.tracked.test_tracked_cells import AT, AUTHOR, marked, report_with, reviewed, run
from tests.writers import word

CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


BEGIN, SEPARATE, END = map(mark, ("begin", "separate", "end"))


def code(*words: str) -> str:
    return "".join(f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>' for text in words)


SUM = BEGIN + code(" =SU", "M(LEFT) ") + SEPARATE
NESTED = BEGIN + code(" = ") + SUM + run("9") + END + code(" + 0 ") + SEPARATE
LINK = BEGIN + code(" hyper", 'link "http://example.invalid/" ') + SEPARATE


def marks_left(copy: bytes) -> int:
    """Count the marks of fields that nobody deleted."""
    found = tree(copy).iter(W + "fldChar")
    return sum(1 for one in found if next(one.iterancestors(W + "del"), None) is None)


@pytest.mark.parametrize(
    ("content", "left"),
    [
        (SUM + run("43") + run("21") + END, 0),
        (NESTED + run("4321") + END, 0),
        (BEGIN + code(" = B2 ") + SEPARATE + SUM + run("4321") + END + END, 0),
        (LINK + run("4321") + END, 3),
        (LINK + SUM + run("4321") + END + END, 3),
        (LINK + run("4321") + END + SUM + END, 6),
        (BEGIN + code(" = ") + LINK + run("9") + END + SEPARATE + run("4321") + END, 0),
        (f'<w:fldSimple w:instr=" =B2 "><w:fldSimple w:instr=" =B3 ">{run("4321")}</w:fldSimple></w:fldSimple>', 0),
    ],
    ids=["cut", "in what it says", "in its result", "link", "in a link", "before another", "link within", "elements"],
)
def test_a_field_that_calculates_goes_whole_and_a_link_stays(tmp_path: Path, content: str, left: int) -> None:
    copy = marked(tmp_path, content, "4")
    assert "".join(text for kind, _, text in changes(copy, AUTHOR) if kind == "del").endswith("4321")
    assert [text for kind, _, text in changes(copy, AUTHOR) if kind == "ins"] == ["4"]
    assert marks_left(copy) == left


def test_a_link_of_one_element_stays_one(tmp_path: Path) -> None:
    copy = marked(tmp_path, f'<w:fldSimple w:instr=" HYPERLINK \\l b ">{run("4321")}</w:fldSimple>', "4")
    [link] = tree(copy).iter(W + "fldSimple")
    assert [str(child.tag).removeprefix(W) for child in link if child.tag in (W + "del", W + "ins")] == ["del", "ins"]


def test_a_figure_that_a_run_holds_as_one_of_two_is_left_to_a_person(tmp_path: Path) -> None:
    text = "<w:t>4321</w:t>"
    branches = f'<mc:Choice Requires="wps">{text}</mc:Choice><mc:Fallback>{text}</mc:Fallback>'
    content = f"<w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r>"
    data = word.container(report_with(content))
    review = reviewed(tmp_path, data)
    review.correct(AT, "4")
    assert tracked.save(review, tmp_path / "副本.docx")[:2] == (0, 1)
    copy = (tmp_path / "副本.docx").read_bytes()
    assert changes(copy, AUTHOR) == []
    assert [text.count("请手工改正") for text in comments(copy)].count(1) == 1
    [before], [after] = (list(tree(one).iter(CHOICES)) for one in (data, copy))
    assert etree.tostring(after) == etree.tostring(before)
