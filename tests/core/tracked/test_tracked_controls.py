"""Figures in content controls: they are changed, the controls stay and let the changes be seen and accepted."""

from functools import partial
from pathlib import Path

import pytest

from tests.accepting import W, accepted, rejected, tree
from tests.mistaken import AUTHOR, Corrected, corrected, failing, read, state, wanted
from tests.writers.templates import BOUND, LOCKED, NAMED, PLAIN, SHAPES, filled

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W14 = W15.replace("2012", "2010")
REPEATED = f'<w15:repeatingSectionItem xmlns:w15="{W15}"/>'
SETTINGS = {
    "nothing": "",
    "named": NAMED,
    "rich text": '<w:alias w:val="a"/><w:tag w:val="t"/><w:id w:val="77"/><w:richText/>',
    "plain text": PLAIN,
    "lines of plain text": '<w:text w:multiLine="1"/>',
    "date": '<w:date><w:dateFormat w:val="yyyy"/></w:date>',
    "choice": '<w:dropDownList><w:listItem w:value="1"/></w:dropDownList>',
    "choice or text": '<w:comboBox><w:listItem w:value="1"/></w:comboBox>',
    "box to tick": f'<w14:checkbox xmlns:w14="{W14}"><w14:checked w14:val="0"/></w14:checkbox>',
    "content locked": '<w:lock w:val="contentLocked"/>',
    "locked, bound, a placeholder": f"{LOCKED}<w:showingPlcHdr/>{BOUND}{PLAIN}",
    "bound as new programs do": f'<w15:dataBinding xmlns:w15="{W15}" w15:xpath="/a"/>',
}
KEEPING = [name for name in SHAPES if name != "around paragraphs"]


def case(folder: Path, shape: str, settings: str) -> Corrected:
    return corrected(partial(filled, shape=SHAPES[shape], settings=settings), folder)


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_change_in_a_control_shows_and_can_be_accepted(tmp_path: Path, shape: str, settings: str) -> None:
    found = case(tmp_path, shape, settings)
    assert found.made[:2] == (5, 0)
    for change in (one for one in tree(found.copy).iter(W + "ins", W + "del") if one.get(W + "author") == AUTHOR):
        for control in change.iterancestors(W + "sdt"):
            assert next(control.iterancestors(W + "p"), None) is not None
            names = {str(setting.tag).rpartition("}")[2] for setting in control[0]}
            assert names.isdisjoint(("text", "dataBinding", "showingPlcHdr"))
            assert {lock.get(W + "val") for lock in control[0].iter(W + "lock")} <= {"sdtLocked"}
    after = read(accepted(found.copy), tmp_path)
    assert state(after) == wanted(found.review)
    assert failing(after) == []
    assert read(rejected(found.copy, AUTHOR), tmp_path).document.text == found.review.report.document.text


@pytest.mark.parametrize("shape", KEEPING)
def test_no_control_is_lost(tmp_path: Path, shape: str) -> None:
    found = case(tmp_path, shape, LOCKED + NAMED)
    before, after = (list(tree(data).iter(W + "sdt")) for data in (found.data, found.copy))
    assert len(after) == len(before)
    names = [[alias.get(W + "val") for alias in control.iterfind(f"{W}sdtPr/{W}alias")] for control in after]
    assert names == [["填写"]] * len(before)


def test_a_control_that_holds_more_than_the_figure_goes_but_only_there(tmp_path: Path) -> None:
    found = case(tmp_path, "around paragraphs", NAMED)
    before, after = (len(list(tree(data).iter(W + "sdt"))) for data in (found.data, found.copy))
    assert before - after == len(found.review.corrections)
    assert [len(list(tree(data).iter(W + "p"))) for data in (found.data, found.copy)] == [
        len(list(tree(found.data).iter(W + "p")))
    ] * 2


def test_one_of_repeated_paragraphs_is_none_within_a_line(tmp_path: Path) -> None:
    found = case(tmp_path, "around a paragraph", REPEATED)
    assert not list(tree(found.copy).iterfind(f".//{W}p/{W}sdt"))


def test_controls_around_rows_and_tables_stay_where_they_are(tmp_path: Path) -> None:
    found = corrected("controlled", tmp_path)
    before, after = (
        [control.getparent().tag for control in tree(data).iter(W + "sdt")]  # type: ignore[union-attr]
        for data in (found.data, found.copy)
    )
    assert sorted(map(str, after)) == sorted(map(str, before))
