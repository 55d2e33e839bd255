"""What all tests share: laws are tried without a clock, for machines are noisy."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_xdist_auto_num_workers() -> int:
    """Take one worker more than there are processors: a fifth of the time tests wait for windows and other programs."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """Let no search for garbage go through the thousands of tests again and again: they stay to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give the mount point of a disk of 64 KB, where the system lets us mount one."""
    point = tmp_path / "disk"
    point.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting needs root on Linux")
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(point)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:  # noqa: S603  (our own command)
        pytest.skip("no tmpfs can be mounted here")
    yield point
    subprocess.run(["umount", str(point)], check=True)  # noqa: S603, S607  (our own mount)
