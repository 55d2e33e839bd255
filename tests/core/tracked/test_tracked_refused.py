"""What a marked copy is refused for: one sentence each, nothing written, nothing damaged."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from core import tracked
from core.entries import Decision
from core.errors import (
    NotWordError,
    OtherSuffixError,
    SaveError,
    SourceChangedError,
    SourceProtectedError,
)
from core.opening import open_report
from core.review import Review
from tests.accepting import changes, comments
from tests.builders import a_report, ref, small
from tests.commands import ROOT, err, gouji, out
from tests.renderers.common import from_figures
from tests.renderers.tabs import tabs
from tests.writers import word

AT = ref("applications.received.total")
HOSTILE = "=cmd|'/c calc'!A0\x00\x0b\x1b[31m\ud800\u202e\ufffe<w:del/>]]>&amp;\r\n第二行"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "报告.docx"
    found.write_bytes(word.word(from_figures("2021", {**small(), AT: 16})))
    return found


def reviewed(path: Path, author: str = "李审校") -> Review:
    review = Review(open_report(path), author)
    review.correct(AT, "6", "核对")
    return review


def refused(review: Review, target: Path, kind: type[SaveError]) -> None:
    before = sorted((file.name, file.read_bytes()) for file in target.parent.iterdir())
    with pytest.raises(kind) as caught:
        tracked.save(review, target)
    assert caught.value.message.startswith(f"“{target.name}”")
    assert caught.value.message.count("\n") == 0
    assert sorted((file.name, file.read_bytes()) for file in target.parent.iterdir()) == before


def test_only_word_reports_have_one(tmp_path: Path) -> None:
    text = tmp_path / "报告.txt"
    text.write_text(tabs(from_figures("2021", small())).text, "utf-8")
    refused(Review(open_report(text)), tmp_path / "副本.docx", NotWordError)
    refused(Review(a_report()), tmp_path / "副本.docx", NotWordError)


def test_the_report_itself_is_never_written(path: Path) -> None:
    refused(reviewed(path), path, SourceProtectedError)
    path.with_name("别名.docx").symlink_to(path)
    with pytest.raises(SourceProtectedError):
        tracked.save(reviewed(path), path.with_name("别名.docx"))


@pytest.mark.parametrize("then", ["changed", "gone", "a folder", "another report"])
def test_a_report_that_is_not_the_one_that_was_read(path: Path, then: str) -> None:
    review, target = reviewed(path), path.with_name("副本.docx")
    if then == "changed":
        path.write_bytes(path.read_bytes() + b"\0")
    elif then == "another report":
        path.write_bytes(word.word(from_figures("2021", small())))
    else:
        path.unlink()
    if then == "a folder":
        path.mkdir()
    with pytest.raises(SourceChangedError, match="请重新打开报告"):
        tracked.save(review, target)
    assert not target.exists()


@pytest.mark.parametrize(("source", "target"), [("报告.docx", "副本.docm"), ("报告.docm", "副本.docx")])
def test_a_name_that_word_would_not_open(path: Path, source: str, target: str) -> None:
    path = path.rename(path.with_name(source))
    refused(reviewed(path), path.with_name(target), OtherSuffixError)


FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from core.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
@pytest.mark.parametrize(("option", "name"), [("--corrected", "副本.docx"), ("--findings", "意见.docx")])
def test_a_full_disk_leaves_what_was_there(path: Path, option: str, name: str) -> None:
    target = path.with_name(name)
    target.write_bytes(b"old")
    run = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", FULL, "export", str(path), option, str(target)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 3
    assert "磁盘空间不足" in err(run)
    assert target.read_bytes() == b"old"
    assert {file.name for file in target.parent.iterdir()} == {path.name, name}


def test_hostile_words_are_words(path: Path) -> None:
    review = Review(open_report(path), HOSTILE)
    review.judge_finding(review.judgement.findings[0], Decision.TO_VERIFY, HOSTILE * 500)
    review.correct(AT, "", HOSTILE)
    tracked.save(review, path.with_name("副本.docx"))
    copy = path.with_name("副本.docx").read_bytes()
    assert any("=cmd|'/c calc'!A0[31m<w:del/>]]>&amp;" in text for text in comments(copy))
    assert not any("\x00" in text or "\u202e" in text for text in comments(copy))
    [(_, author, text)] = changes(copy, "=cmd|'/c calc'!A0[31m<w:del/>]]>&amp; 第二行")
    assert text == "16"
    assert len(author) <= 80


def test_a_report_in_an_archive_has_one_too(path: Path) -> None:
    archive = path.with_name("年报.zip")
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(path, "乡镇/报告.docx")
    review = reviewed(archive / "乡镇" / "报告.docx")
    assert tracked.save(review, path.with_name("副本.docx")).changed == 1


def test_the_command_writes_it_beside_the_others(path: Path, tmp_path: Path) -> None:
    corrections = tmp_path / "更正.json"
    corrections.write_text(
        '[{"table": "applications", "row": "received", "column": "total", "value": 6, "reason": "核对"}]', "utf-8"
    )
    names = [tmp_path / name for name in ("副本.docx", "意见.docx", "结果.xlsx")]
    options = [word for pair in zip(("--corrected", "--findings", "-o"), map(str, names), strict=True) for word in pair]
    run = gouji("export", path, *options, "--corrections", corrections)
    lines = out(run).splitlines()
    assert [line.split()[0] for line in lines] == ["已保存带修订的副本", "已保存审核意见", "已保存"]
    assert "修订 1 处" in lines[0]
    assert open_report(names[0]).by_ref()[AT].value == 6
    assert all(name.stat().st_size for name in names)


def test_the_command_says_for_which_reports(tmp_path: Path) -> None:
    text = tmp_path / "报告.txt"
    text.write_text(tabs(from_figures("2021", small())).text, "utf-8")
    run = gouji("export", text, "--corrected", tmp_path / "副本.docx", "-o", tmp_path / "结果.xlsx")
    assert run.returncode == 3
    assert "只能由 .docx 报告生成" in err(run)
    assert [file.name for file in tmp_path.iterdir()] == ["报告.txt"]
