"""LibreOffice opens a marked copy and shows exactly its changes and comments."""

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core import tracked
from core.opening import open_report
from core.readers import libreoffice
from core.review import Review
from tests.accepting import Tracked, accepted, changes, comments
from tests.builders import ref
from tests.renderers.common import source
from tests.writers import word

if TYPE_CHECKING:
    from core.forms import CellRef

AUTHOR = "李审校"
AT = ref("applications.results_total.natural_person")
OTHER = ref("proceedings.reconsideration.total")
BLANK = ref("applications.granted.natural_person")

pytestmark = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")


def through_office(path: Path, folder: Path) -> bytes:
    """Let LibreOffice open a document and store it anew, with what it understood of it."""
    program = libreoffice.program()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603  (our own words)
    return (folder / "out" / path.name).read_bytes()


# LibreOffice leaves tables in text boxes out, whether anything in them is marked or not
@pytest.mark.parametrize("way", ["one", "controlled", "tracked"])
def test_the_changes_are_those_and_accepted_they_give_the_corrected_report(tmp_path: Path, way: str) -> None:
    report = source("2021", "city", 7)
    printed: dict[CellRef, object] = {**report.figures, AT: 99, OTHER: 88, BLANK: ""}
    path = tmp_path / "报告.docx"
    path.write_bytes(word.word(report._replace(figures=printed), way))  # type: ignore[arg-type]
    review = Review(open_report(path), AUTHOR)
    for at in (AT, OTHER, BLANK):
        review.correct(at, str(report.figures[at]), "核对原始登记")
    tracked.save(review, tmp_path / "副本.docx")
    ours, theirs = (tmp_path / "副本.docx").read_bytes(), through_office(tmp_path / "副本.docx", tmp_path)
    assert changes(theirs, AUTHOR) == changes(ours, AUTHOR)
    assert Tracked("del", AUTHOR, "99") in changes(theirs, AUTHOR)
    assert sorted(comments(theirs)) == sorted(comments(ours))
    (tmp_path / "接受.docx").write_bytes(accepted(theirs))
    cells = open_report(tmp_path / "接受.docx").by_ref()
    assert [cells[at].value for at in (AT, OTHER, BLANK)] == [report.figures[at] for at in (AT, OTHER, BLANK)]
