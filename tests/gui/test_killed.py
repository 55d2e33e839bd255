"""Windows killed in the middle of typing: what showed as saved is there, and the next window goes on with it."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.builders import ref
from tests.gui import killing_savers
from tests.gui.desk import a_file
from tests.gui.killing import kill_often, killed, lost
from tests.gui.saver import FILES
from tests.renderers.common import source
from tests.writers import word

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")


def test_a_killed_window_loses_nothing_that_showed_as_saved(tmp_path: Path) -> None:
    path = a_file(tmp_path, {str(ref("applications.granted.natural_person")): "999"})
    assert kill_often(path, 3, Random(3)) > 3  # noqa: S311  (a fixed spread, not a secret)


def test_the_control_without_a_record_is_found_out(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    lines = killed(path, Random(3), "unkept")  # noqa: S311  (as above)
    assert len(lines) > 1
    assert lost(path, lines[-1])


def test_a_window_killed_while_it_saves_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(word.word(source("2021", "county", 1)))
    at = killing_savers.killed(path, 1, Random(5))  # noqa: S311  (as above)
    assert killing_savers.damaged(path, at) == []

    for name in FILES.values():
        half = (tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(half[: len(half) // 2])
    (tmp_path / "rest.part").touch()
    assert killing_savers.damaged(path, at) == [*FILES, "rest.part"], "the control"
