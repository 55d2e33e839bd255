"""Marked copies of reports of every making: accepted and rejected by the standard alone, and sound as packages."""

import io
import struct
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from core.entries import Correction
from core.figures import NOTE_MARKS
from tests.accepting import COMMENTS, MAIN, W, accepted, changes, comments, parts, rejected, tree
from tests.mistaken import AUTHOR, Corrected, corrected, failing, read, state, wanted
from tests.writers.makings import MAKINGS

RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
PARA = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
LEVEL = str.maketrans(NOTE_MARKS[:10], "0123456789")
SOLE = "{http://schemas.microsoft.com/office/word/2012/wordml}"


# digits that nothing parts can be divided anew with every change; only their text is looked at
GLUED = "glued"


@pytest.fixture(scope="module", params=[name for name in MAKINGS if name != GLUED])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Corrected:
    return corrected(request.param, tmp_path_factory.mktemp("making"))


def test_accepted_it_is_the_corrected_report(case: Corrected, tmp_path: Path) -> None:
    assert case.made.remarked == 0
    again = read(accepted(case.copy), tmp_path)
    assert state(again) == wanted(case.review)
    assert failing(again) == []
    assert failing(case.review.report) != []


def test_rejected_it_is_the_report_as_it_was(case: Corrected, tmp_path: Path) -> None:
    again = read(rejected(case.copy, AUTHOR), tmp_path)
    assert state(again) == state(case.review.report)
    assert again.document.text == case.review.report.document.text


def test_the_changes_are_the_corrections_and_nothing_else(case: Corrected) -> None:
    found = changes(case.copy, AUTHOR)
    inserted = Counter(one.text for one in found if one.kind == "ins")
    assert inserted == Counter(one.after for one in case.review.corrections.values() if one.after)
    deleted = "".join(one.text for one in found if one.kind == "del")
    assert Counter(deleted) == Counter("".join(map(_replaced, case.review.corrections.values())))
    others = [one for name in ("甲", "乙") for one in changes(case.copy, name)]
    assert others == [one for name in ("甲", "乙") for one in changes(case.data, name)]


def _replaced(correction: Correction) -> str:
    return correction.before.rstrip(NOTE_MARKS) if correction.after else correction.before.translate(LEVEL)


def test_everything_else_in_the_document_stays(case: Corrected) -> None:
    before, after = tree(case.data), tree(rejected(case.copy, AUTHOR))
    for element in list(after.iter(W + "commentRangeStart", W + "commentRangeEnd", W + "r")):
        if element.tag != W + "r" or element.find(W + "commentReference") is not None:
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
    for tag in ("p", "tc", "tr", "tbl", "bookmarkStart", "hyperlink", "sectPr"):
        assert _attributes(before, W + tag) == _attributes(after, W + tag), tag
    assert _fields(before) == _fields(after)
    sessions = {element.get(W + "rsidR") for element in before.iter(W + "r")}
    assert {element.get(W + "rsidR") for element in after.iter(W + "r")} <= sessions | {None}


def _fields(root: etree._Element) -> Counter[str]:
    """Count fields by what they calculate, in either way of writing them."""
    written = [text.text or "" for text in root.iter(W + "instrText")]
    return Counter([*written, *(str(field.get(W + "instr")) for field in root.iter(W + "fldSimple"))])


def _attributes(root: etree._Element, tag: str) -> list[tuple[dict[str, str], str]]:
    return [(dict(map(_known, element.attrib.items())), (element.text or "").strip()) for element in root.iter(tag)]


def _known(attribute: tuple[object, object]) -> tuple[str, str]:
    name, value = map(str, attribute)
    return name.replace("purl.oclc.org/ooxml/wordprocessingml", "wordprocessingml"), value


def test_numbers_of_changes_and_comments_are_their_own(case: Corrected) -> None:
    taken = {element.get(W + "id") for element in tree(case.data).iter() if element.get(W + "id")}
    ours = [e.get(W + "id") for e in tree(case.copy).iter(W + "ins", W + "del") if e.get(W + "author") == AUTHOR]
    assert len(set(ours)) == len(ours)
    assert not taken & set(ours)
    said = [comment.get(W + "id") for comment in tree(case.copy, COMMENTS)]
    assert len(set(said)) == len(said) == case.made.comments + len(comments(case.data))
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(map(str, said)) == sorted(str(e.get(W + "id")) for e in tree(case.copy).iter(W + mark))


def test_the_package_is_sound_and_the_other_parts_lie_in_it_as_they_were(case: Corrected) -> None:
    before, after = _members(case.data), _members(case.copy)
    names = [name for name, _ in after]
    assert len(set(names)) == len(names)
    assert names[: len(before)] == [name for name, _ in before]
    assert names[0] == TYPES
    written = {MAIN, COMMENTS} if COMMENTS in parts(case.data) else {MAIN, COMMENTS, RELATIONS, TYPES}
    assert {name for name, packed in after if dict(before).get(name) != packed} <= written
    for name, content in parts(case.copy).items():
        assert etree.fromstring(content) is not None, name


def _members(data: bytes) -> list[tuple[str, bytes]]:
    """Return the members in their order, as they lie there packed."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        for info in container.infolist():
            name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
            start = info.header_offset + 30 + name + extra
            found.append((info.filename, data[start : start + info.compress_size]))
    return found


def test_the_comments_are_named_once(case: Corrected) -> None:
    types, relations = (etree.fromstring(parts(case.copy)[name]) for name in (TYPES, RELATIONS))
    assert [one.get("PartName") for one in types].count(f"/{COMMENTS}") == 1
    related = [str(one.get("Type")).endswith("/relationships/comments") for one in relations]
    assert related.count(True) == 1
    assert len({one.get("Id") for one in relations}) == len(relations)


def test_answers_to_comments_stay_answers(case: Corrected) -> None:
    content = parts(case.copy)
    if "word/commentsExtended.xml" in content:
        paragraphs = [p.get(PARA) for p in tree(case.copy, COMMENTS).iter(W + "p") if p.get(PARA)]
        talk = etree.fromstring(content["word/commentsExtended.xml"])
        assert [one.get(SOLE + "paraId") for one in talk] == paragraphs
        assert comments(case.copy)[:2] == ["请核对", "已核对"]
