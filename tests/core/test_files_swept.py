"""What killed runs leave behind: a whole file, and orphans that the next run sweeps."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from core.files import atomic_write, sweep_leftovers

ROOT = Path(__file__).parents[2]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")

WRITE_ON_AND_ON = """
import sys
from pathlib import Path
from core.files import atomic_write
size = int(sys.argv[2])
for number in range(10**9):
    data = bytes([number % 256]) * size
    atomic_write(Path(sys.argv[1]), lambda stream: stream.write(data) and None)
    if number == 0:
        print("on", flush=True)
"""


@posix_only
def test_killed_at_any_moment_the_file_is_whole_and_the_next_run_sweeps(tmp_path: Path) -> None:
    target, size = tmp_path / "x.xlsx", 300_000
    chance = random.Random(7)  # noqa: S311  (a fixed spread, not a secret)
    for _ in range(24):
        with subprocess.Popen(  # noqa: S603  (our own lines)
            [sys.executable, "-c", WRITE_ON_AND_ON, str(target), str(size)], stdout=subprocess.PIPE, cwd=ROOT
        ) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(chance.random() * 0.02)
            process.send_signal(signal.SIGKILL)
        data = target.read_bytes()
        assert len(data) == size
        assert len(set(data)) == 1
    sweep_leftovers(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["x.xlsx"]


@posix_only
def test_the_sweep_takes_only_our_orphans(tmp_path: Path) -> None:
    orphan = tmp_path / ".gouji-0123456789abcdef.part"
    others = [
        tmp_path / name
        for name in ("a.part", ".gouji-x.part", ".gouji-0123456789abcdeg.part", ".gouji-0123456789abcdef.part.txt")
    ]
    for path in (orphan, *others):
        path.write_bytes(b"x")
    (tmp_path / ".gouji-00000000000000ff.part").mkdir()
    assert sweep_leftovers(tmp_path) == 1
    assert not orphan.exists()
    assert all(path.exists() for path in others)
    assert sweep_leftovers(tmp_path / "missing") == 0


@posix_only
def test_the_sweep_spares_what_a_living_writer_holds(tmp_path: Path) -> None:
    def verify(part: Path) -> bool:
        sweep_leftovers(tmp_path)
        return part.exists()

    def write(stream: BinaryIO) -> None:
        stream.write(b"new")

    atomic_write(tmp_path / "x.xlsx", write, verify)
    assert (tmp_path / "x.xlsx").read_bytes() == b"new"
