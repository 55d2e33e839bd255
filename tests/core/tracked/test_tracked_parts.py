"""Containers with odd parts: comments named but missing, elsewhere or damaged, numbers at their end, a protection."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from lxml import etree

from core.errors import PartDamagedError
from core.words import corrected_line
from tests.accepting import COMMENTS, MAIN, W, comments, parts, tree
from tests.mistaken import Corrected, corrected
from tests.renderers.common import Source
from tests.writers import makings, word

RELATIONS, TYPES, SETTINGS = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/settings.xml"
Parts = dict[str, bytes]
LAST = b"2147483647"


def packed(content: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def case(folder: Path, change: Callable[[Parts], None]) -> Corrected:
    """A report with somebody's comments, its parts changed, and its marked copy."""

    def made(source: Source) -> bytes:
        content = word.unpacked(makings.commented(source))
        change(content)
        return packed(content)

    return corrected(made, folder)


def written(part: str, content: bytes, all_parts: Parts) -> None:
    all_parts[part] = content


def is_named_once(copy: bytes) -> None:
    types, relations = (etree.fromstring(parts(copy)[name]) for name in (TYPES, RELATIONS))
    names = [str(one.get("PartName")).lower() for one in types if one.get("PartName")]
    assert len(set(names)) == len(names)
    assert f"/{COMMENTS}" in names
    [target] = [one.get("Target") for one in relations if str(one.get("Type")).endswith("/relationships/comments")]
    assert target in ("comments.xml", f"/{COMMENTS}")


def gone(content: Parts) -> None:
    del content[COMMENTS]


def gone_and_written_differently(content: Parts) -> None:
    del content[COMMENTS]
    content[RELATIONS] = content[RELATIONS].replace(b'Target="comments.xml"', b'Target="../word/Comments.xml"')
    content[TYPES] = content[TYPES].replace(b"/word/comments.xml", b"/WORD/Comments.xml")


@pytest.mark.parametrize("change", [gone, gone_and_written_differently])
def test_comments_that_are_named_but_missing_are_named_once(tmp_path: Path, change: Callable[[Parts], None]) -> None:
    found = case(tmp_path, change)
    is_named_once(found.copy)
    assert len(parts(found.copy)) == len(parts(found.data)) + 1
    assert len(comments(found.copy)) == found.made.comments


@pytest.mark.parametrize("target", [b"Comments.xml", b"../word/comments.xml", b"/WORD/comments.xml"])
def test_the_comments_are_found_however_they_are_named(tmp_path: Path, target: bytes) -> None:
    def change(content: Parts) -> None:
        content[RELATIONS] = content[RELATIONS].replace(b'Target="comments.xml"', b'Target="%s"' % target)

    found = case(tmp_path, change)
    assert list(parts(found.copy)) == list(parts(found.data))
    assert comments(found.copy)[:2] == ["请核对", "已核对"]


def test_the_last_number_of_a_comment_is_not_counted_on_from(tmp_path: Path) -> None:
    def change(content: Parts) -> None:
        for part in (COMMENTS, MAIN):
            for mark in (b"comment", b"commentRangeStart", b"commentRangeEnd", b"commentReference"):
                content[part] = content[part].replace(b'<w:%s w:id="1"' % mark, b'<w:%s w:id="%s"' % (mark, LAST))

    found = case(tmp_path, change)
    numbers = [int(str(one.get(W + "id"))) for one in tree(found.copy, COMMENTS)]
    assert len(set(numbers)) == len(numbers) == 2 + found.made.comments
    assert max(numbers) == int(LAST)


@pytest.mark.parametrize("empty", [b"", b" \r\n"])
def test_comments_without_anything_in_them_are_written_anew(tmp_path: Path, empty: bytes) -> None:
    found = case(tmp_path, partial(written, COMMENTS, empty))
    is_named_once(found.copy)
    assert len(comments(found.copy)) == found.made.comments


@pytest.mark.parametrize(
    ("part", "content", "what"),
    [
        (COMMENTS, b"garbage <", "批注"),
        (COMMENTS, b"<?xml version='1.0'?><x/>", "批注"),
        (COMMENTS, b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "批注"),
        (RELATIONS, b"garbage <", "目录"),
        (TYPES, b"garbage <", "目录"),
    ],
)
def test_a_damaged_part_is_named_and_nothing_is_written(tmp_path: Path, part: str, content: bytes, what: str) -> None:
    def change(all_parts: Parts) -> None:
        if part == TYPES:  # it is written only where the comments are new
            gone(all_parts)
        all_parts[part] = content

    with pytest.raises(PartDamagedError) as caught:
        case(tmp_path, change)
    assert caught.value.message.startswith(f"“副本.docx”没有保存：原文件“报告.docx”里面的{what}（{part}）已损坏")
    assert [file.name for file in tmp_path.iterdir()] == ["报告.docx"]


def protected(edit: str, enforcement: str, content: Parts) -> None:
    settings = f'<w:documentProtection w:edit="{edit}" w:enforcement="{enforcement}"/>'
    content[SETTINGS] = f"<w:settings {word.NAMES}>{settings}</w:settings>".encode()


@pytest.mark.parametrize("edit", ["readOnly", "comments", "trackedChanges", "forms"])
def test_a_protection_is_kept_and_how_to_lift_it_is_said(tmp_path: Path, edit: str) -> None:
    found = case(tmp_path, partial(protected, edit, "1"))
    assert found.made.protected
    assert parts(found.copy)[SETTINGS] == parts(found.data)[SETTINGS]
    assert corrected_line("副本.docx", *found.made).endswith("停止保护，再接受修订")


@pytest.mark.parametrize(
    "change",
    [
        partial(protected, "readOnly", "0"),
        partial(protected, "none", "1"),
        partial(written, SETTINGS, b"garbage <"),
        partial(written, SETTINGS, b""),
    ],
)
def test_without_a_protection_in_force_nothing_is_said(tmp_path: Path, change: Callable[[Parts], None]) -> None:
    found = case(tmp_path, change)
    assert found.made == (5, 0, 7, False)
    assert "保护" not in corrected_line("副本.docx", *found.made)
