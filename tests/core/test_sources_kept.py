"""Nothing that was read is ever written over: the report, last year's, the corrections, the archive they are in."""

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core import opinion, workbook
from core.errors import SourceProtectedError
from core.opening import open_report
from core.resources import resource
from core.review import Review
from tests.commands import err, gouji

Write = Callable[[Review, Path], object]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return Path(shutil.copy(resource("samples/songling-2022.txt"), tmp_path / "今年.txt"))


@pytest.fixture
def previous(tmp_path: Path) -> Path:
    """Give last year's report as a workbook of ours."""
    path = tmp_path / "去年.xlsx"
    workbook.save(Review(open_report(resource("samples/songling-2021.txt"))), path)
    return path


def refused(read: Path, *words: str | Path) -> None:
    before = read.read_bytes()
    run = gouji("export", *words)
    assert run.returncode == 3
    assert f"“{read.name}”是这次用到的原始文件" in err(run)
    assert read.read_bytes() == before


def test_last_years_report(tmp_path: Path, report: Path, previous: Path) -> None:
    refused(previous, report, "--previous", previous, "-o", previous)
    refused(previous, report, "--previous", previous, "--findings", previous)
    other = tmp_path / "意见.docx"
    refused(previous, report, "--previous", previous, "--findings", other, "-o", tmp_path / "." / "去年.xlsx")
    assert not other.exists(), "before anything is written"


def test_a_file_of_corrections(tmp_path: Path, report: Path) -> None:
    corrections = tmp_path / "更正.xlsx"
    corrections.write_text(json.dumps([]), "utf-8")
    refused(corrections, report, "--corrections", corrections, "-o", corrections)


def test_the_archive_a_report_is_in(tmp_path: Path, report: Path, previous: Path) -> None:
    archive = tmp_path / "全市.xlsx"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.write(report, "乡镇/今年.txt")
        opened.write(previous, "去年.xlsx")
    refused(archive, archive / "乡镇" / "今年.txt", "-o", archive)
    refused(archive, report, "--previous", archive / "去年.xlsx", "-o", archive)


@pytest.mark.parametrize("write", [workbook.save, opinion.save])
def test_what_a_review_is_compared_with(report: Path, previous: Path, write: Write) -> None:
    review = Review(open_report(report))
    review.compare_with(open_report(previous))
    before = previous.read_bytes()
    with pytest.raises(SourceProtectedError, match="上年报告"):
        write(review, previous)
    with pytest.raises(SourceProtectedError, match="报告原文"):
        write(review, report)
    assert previous.read_bytes() == before
    review.compare_with(None)
    with pytest.raises(SourceProtectedError):
        write(review, report)
