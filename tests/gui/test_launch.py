"""The `gouji` command as a process: what it loads, and what it does without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.resources import resource

ROOT = Path(__file__).parents[2]
SAMPLE = resource("samples/wangchuan-2021.txt")
_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def gouji(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command where nothing but `environment` says anything of a display."""
    clean = {name: value for name, value in os.environ.items() if name not in _DISPLAY}
    return subprocess.run(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-m", "gui", *arguments],
        cwd=ROOT, env={**clean, **environment}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def loaded_by(*arguments: str) -> set[str]:
    code = (
        "import sys\nfrom gui import launch\n"
        f"launch.main({list(arguments)!r})\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    run = subprocess.run(  # noqa: S603  (as above)
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return set(run.stderr.split())


@pytest.mark.parametrize("arguments", [("check", str(SAMPLE)), ("--version",), ("--help",), ("export", "--help")])
def test_commands_do_not_load_qt(arguments: tuple[str, ...]) -> None:
    assert "PySide6" not in loaded_by(*arguments)


def test_a_version_is_printed() -> None:
    assert gouji("--version").stdout.startswith("gouji ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "display",
    [
        {},
        {"DISPLAY": ":987"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-987", "XDG_RUNTIME_DIR": "/nonexistent"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
    ],
)
def test_without_a_display_the_check_is_printed_instead(display: dict[str, str]) -> None:
    shown, checked = gouji(str(SAMPLE), **display), gouji("check", str(SAMPLE))
    assert len(shown.stderr.splitlines()) == 1
    assert "图形界面" in shown.stderr
    assert shown.stdout == checked.stdout
    assert shown.returncode == checked.returncode == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_display_and_file_there_is_one_line_and_a_code() -> None:
    run = gouji()
    assert len(run.stderr.splitlines()) == 1
    assert run.stdout == ""
    assert run.returncode == 2


def test_two_files_are_wrong_use(tmp_path: Path) -> None:
    run = gouji("one.txt", "two.txt", QT_QPA_PLATFORM="offscreen")
    assert run.returncode == 2
    assert "没有“one.txt”这个命令" in run.stderr
    files = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for file in files:
        file.touch()
    run = gouji(*map(str, files), QT_QPA_PLATFORM="offscreen")
    assert run.returncode == 2
    assert "一次打开一个" in run.stderr


def test_an_interrupt_in_the_terminal_closes_the_window(tmp_path: Path) -> None:
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    code = (
        "import os, signal, threading, time\nfrom gui import launch\n"
        "def interrupt():\n"
        "    while not callable(signal.getsignal(signal.SIGINT)) or 'gui.app' not in __import__('sys').modules:\n"
        "        time.sleep(0.05)\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "signal.signal(signal.SIGINT, signal.SIG_DFL)\n"
        "threading.Thread(target=interrupt, daemon=True).start()\n"
        f"raise SystemExit(launch.main([{str(SAMPLE)!r}]))"
    )
    run = subprocess.run(  # noqa: S603  (as above)
        [sys.executable, "-c", code],
        cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.returncode == 0
    assert "Traceback" not in run.stderr


def test_an_interrupt_while_the_commands_are_loaded_is_no_accident() -> None:
    code = (
        "import sys\nfrom gui import launch\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'core.words':\n"
        "            sys.meta_path.remove(self)\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        f"raise SystemExit(launch.main(['check', {str(SAMPLE)!r}]))"
    )
    run = subprocess.run(  # noqa: S603  (as above)
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 130
    assert run.stderr.splitlines() == ["已中断。"]
