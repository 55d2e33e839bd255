"""审核意见 that cannot be written: one sentence, and what was there stays."""

import subprocess
import sys
from pathlib import Path

import pytest

from core import opinion
from core.errors import SaveError, SourceProtectedError, TargetBusyError
from core.opening import open_report
from core.review import Review
from tests.commands import ROOT, err, gouji, report_text

# root may write anywhere
AS_NOBODY = """
import os, sys
from pathlib import Path
from core import opinion
from core.errors import SaveError
from core.opening import open_report
from core.review import Review
review = Review(open_report(Path(sys.argv[1])))
opinion.save(review, Path(sys.argv[3]))  # everything is loaded while it may be
if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    opinion.save(review, Path(sys.argv[2]))
except SaveError as error:
    print(type(error).__name__)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "报告.txt"
    found.write_text(report_text({"applications.received.natural_person": 14}), "utf-8")
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_folder_that_nobody_may_write_into(path: Path, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "只读"
    folder.mkdir(mode=0o555)
    run = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", AS_NOBODY, path, folder / f"意见.{kind}", tmp_path / f"意见.{kind}"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode().split() == ["FolderReadOnlyError"]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("意见.docx", "~$意见.docx"),
        ("云溪县审核意见.docx", "~$溪县审核意见.docx"),
        ("审核意见二〇二二.docx", "~$意见二〇二二.docx"),
    ],
)
def test_a_target_open_in_word(path: Path, name: str, lock: str) -> None:
    path.with_name(name).write_bytes(b"old")
    path.with_name(lock).write_bytes(b"")
    with pytest.raises(TargetBusyError, match="正在"):
        opinion.save(Review(open_report(path)), path.with_name(name))
    assert path.with_name(name).read_bytes() == b"old"


def test_the_report_is_never_written_over(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(SourceProtectedError):
        opinion.save(Review(open_report(path)), path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["没有/意见.docx", "x" * 300 + ".docx", "坏\0名.docx", "\ud800.docx"])
def test_names_that_cannot_be(path: Path, name: str) -> None:
    with pytest.raises(SaveError, match="没有保存"):
        opinion.save(Review(open_report(path)), path.parent / name)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "options",
    [
        ("--findings", "意见.pdf"),
        ("--findings", "同.xlsx", "-o", "同.xlsx"),
        ("--findings", "a.docx", "--findings", "b.docx"),
        ("--findings",),
        ("--corrected", "副本.doc"),
        (),
    ],
)
def test_wrong_use_of_the_command_is_a_sentence(path: Path, options: tuple[str, ...]) -> None:
    run = gouji("export", path, *options)
    assert run.returncode == 2
    assert err(run).endswith("。\n")
    assert [file.name for file in path.parent.iterdir()] == [path.name]
