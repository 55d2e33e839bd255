"""Windows killed in the middle of typing: what showed as saved is there, and the next window goes on with it."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.builders import ref
from tests.gui.desk import a_file
from tests.gui.killing import kill_often, killed, lost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")


def test_a_killed_window_loses_nothing_that_showed_as_saved(tmp_path: Path) -> None:
    path = a_file(tmp_path, {str(ref("applications.granted.natural_person")): "999"})
    assert kill_often(path, 3, Random(3)) > 3  # noqa: S311  (a fixed spread, not a secret)


def test_the_control_without_a_record_is_found_out(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    lines = killed(path, Random(3), "unkept")  # noqa: S311  (as above)
    assert len(lines) > 1
    assert lost(path, lines[-1])
