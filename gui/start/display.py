"""Whether a window can be shown at all, found out before Qt is loaded: Qt itself ends the process if it cannot."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core import paths

# where Qt looks for platforms besides
_PLUGINS_ELSEWHERE = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH")
# platforms that need a display beside them
_NEEDS_SERVER = {"", "xcb", "wayland", "wayland-egl"}
# what Qt's xcb platform loads, with the package of Debian and Ubuntu that has it
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def prepare() -> bool:
    """Say whether there is a display; where only one of X and Wayland answers, Qt is told to take that."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = _wanted()
    if wanted not in _NEEDS_SERVER:
        return not unknown_platform()
    wayland, x11 = wayland_answers(), x11_answers() and not missing_libraries()
    if not wanted and wayland != x11:
        os.environ["QT_QPA_PLATFORM"] = "wayland" if wayland else "xcb"
    return x11 if wanted == "xcb" else wayland if wanted else wayland or x11


def _wanted() -> str:
    """Return the platform that Qt is told to take, the first of a list; empty if it may choose."""
    return os.environ.get("QT_QPA_PLATFORM", "").split(";", maxsplit=1)[0].split(":", maxsplit=1)[0]


def unknown_platform() -> str:
    """Return the name of a platform that Qt is told to take and does not have; empty if it has it or nobody knows."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if not asked or any(os.environ.get(name) for name in _PLUGINS_ELSEWHERE):
        return ""
    from importlib.util import find_spec  # noqa: PLC0415  (only where somebody has chosen)

    qt = find_spec("PySide6")
    places = [Path(place, "Qt", "plugins", "platforms") for place in (qt and qt.submodule_search_locations) or ()]
    names = [name.partition(":")[0] for name in asked.split(";")]
    if not any(map(paths.is_folder, places)):  # a system's own PySide6 has them elsewhere
        return ""
    known = any(paths.is_file(place / f"libq{name.partition('-')[0]}.so") for place in places for name in names)
    return "" if known else names[0]


def wayland_answers() -> bool:
    """Say whether a Wayland compositor takes a connection."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / name  # an absolute name stands for itself
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def x11_answers() -> bool:
    """Say whether the X server of DISPLAY takes a connection, with whatever right to it we hold."""
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes  # noqa: PLC0415  (only where there may be an X server)

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False  # without it Qt cannot talk to the server either
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    with _quiet():
        connection = xcb.xcb_connect(None, None)
        refused = xcb.xcb_connection_has_error(connection)
        xcb.xcb_disconnect(connection)
    return not refused


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the library itself would print of a refusal off stderr: one line of ours says it."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def advice() -> str:
    """Say what keeps Qt from showing a window where that is no lack of a display: a setting, missing libraries."""
    if wanted := unknown_platform():
        return f"环境变量 QT_QPA_PLATFORM 指定的“{wanted}”不存在，请取消这个设置后再打开窗口"
    missing = missing_libraries() if x11_answers() else []
    return f"打开窗口还缺系统库，请安装：sudo apt install {' '.join(missing)}" if missing else ""


def missing_libraries() -> list[str]:
    """Name the packages whose libraries Qt would miss on an X display."""
    import ctypes  # noqa: PLC0415  (as above)

    missing = []
    for library, package in XCB_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing
