"""Saving needs no temporary files: the disk for those may be full, the one that is saved to has room."""

import io
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import opinion, workbook
from core.workbook.book import build
from core.workbook.packing import pack
from tests.builders import a_report
from tests.saved import a_review

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_it_is_what_openpyxl_itself_writes() -> None:
    review = a_review(a_report())
    theirs, ours = io.BytesIO(), io.BytesIO()
    build(review, NOON).save(theirs)
    pack(build(review, NOON), ours)
    with zipfile.ZipFile(theirs) as expected, zipfile.ZipFile(ours) as found:
        assert found.namelist() == expected.namelist()
        for name in set(found.namelist()) - {"docProps/core.xml"}:  # it has the time
            assert found.read(name) == expected.read(name), name


@pytest.mark.parametrize("name", ["核对.xlsx", "意见.xlsx", "意见.docx"])
def test_no_folder_for_temporary_files_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    review = a_review(a_report())
    if name.startswith("核对"):
        workbook.save(review, tmp_path / name)
    else:
        opinion.save(review, tmp_path / name)
    assert zipfile.is_zipfile(tmp_path / name)
