"""Whether a display answers, asked of real servers where there are any."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.start import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY"):
        monkeypatch.setenv(name, "")  # so that what `prepare` sets is taken back too
        monkeypatch.delenv(name)


def _cookie_file(path: Path) -> Path:
    """Write an X authority that lets in only who can read it."""
    fields = [b"", b"", b"MIT-MAGIC-COOKIE-1", os.urandom(16)]
    path.write_bytes(b"\xff\xff" + b"".join(len(field).to_bytes(2, "big") + field for field in fields))
    return path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Start an X server that asks for a cookie; return its display and the cookie."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    cookie = _cookie_file(tmp_path / "cookie")
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "640x480x24", "-noreset", "-auth", str(cookie)]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:  # noqa: S603  (found above)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        yield f":{number}", cookie
        process.terminate()


def test_a_server_that_lets_us_in(server: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", server[0])
    monkeypatch.setenv("XAUTHORITY", str(server[1]))
    assert display.x11_answers()


def test_a_server_that_refuses_us_and_prints_nothing(
    server: tuple[str, Path], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", server[0])
    monkeypatch.setenv("XAUTHORITY", "/nonexistent")
    assert not display.prepare()
    assert capfd.readouterr().err == ""
    assert display.advice() == ""


def test_what_qt_would_miss_is_named_by_its_package(server: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", server[0])
    monkeypatch.setenv("XAUTHORITY", str(server[1]))
    monkeypatch.setitem(display.XCB_LIBRARIES, "libxcb-of-no-system.so.9", "libxcb-of-no-system9")
    assert not display.prepare()
    assert "libxcb-of-no-system9" in display.advice()


def test_a_wayland_socket_that_answers_and_one_that_is_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert not display.wayland_answers()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(tmp_path / "wayland-9"))
        listener.listen()
        assert display.prepare()
        assert os.environ["QT_QPA_PLATFORM"] == "wayland", "Qt is told which one answers"
    assert not display.wayland_answers()


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=640x480", "linuxfb"])
def test_platforms_of_their_own_need_no_server(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display.prepare()


@pytest.mark.parametrize("platform", ["nonsense", "nonsense:size=1x1", "nonsense;none"])
def test_a_platform_that_qt_has_not_is_named(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert not display.prepare()
    assert "“nonsense”不存在" in display.advice()
    monkeypatch.setenv("QT_PLUGIN_PATH", "/somewhere")
    assert display.prepare(), "it may be there"


def test_a_list_of_platforms_of_which_qt_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense;offscreen")
    assert display.prepare()
