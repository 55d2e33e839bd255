"""LibreOffice as a converter: a private profile for every run, a limit of time and memory, no network, no macros."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from core import paths, temporary
from core.errors import DamagedError, NeedsLibreOfficeError, NoTemporaryRoomError, ReadTimeoutError

SECONDS = 8  # one file takes one second; whoever waits for a hostile one waits no longer than this
_MOST_MEMORY = 1_000_000  # KiB of address space; a long report takes 700,000
_MOST_OUTPUT = 256 * 1024 * 1024
_LEAST_ROOM = 8 * 1024 * 1024  # its profile and a result take as much
_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_LIMITED = 'ulimit -c 0; ulimit -t "$1"; ulimit -v "$2"; ulimit -f "$3"; shift 3; exec "$@"'
_SETTING = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
# nothing runs, nothing is fetched, no link is followed, no formula calculated
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ("Office.Calc/Formula/Load", "ODFRecalcMode", "1"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def program() -> str | None:
    """Return the path of LibreOffice; none where it is not installed."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return found or next((place for place in _USUAL_PLACES if paths.is_file(place)), None)


def convert(name: str, data: bytes, suffix: str, target: str, kind: str) -> bytes:
    """Turn a file into "docx" or "xlsx"; `suffix` says what it is, `kind` in Chinese.

    Raises NeedsLibreOfficeError, NoTemporaryRoomError, ReadTimeoutError, DamagedError.
    """
    office = program()
    if office is None:
        raise NeedsLibreOfficeError(name, kind)
    try:
        with tempfile.TemporaryDirectory(prefix="gouji-", ignore_cleanup_errors=True) as folder:
            return _converted(office, Path(folder), name, data, (suffix, target))
    except OSError as error:
        if temporary.is_no_room(error):
            raise NoTemporaryRoomError(name, temporary.folder()) from error
        raise


def _converted(office: str, work: Path, name: str, data: bytes, kinds: tuple[str, str]) -> bytes:
    """Convert in a folder of its own."""
    suffix, target = kinds
    _write_profile(work / "profile")
    source = work / f"report{suffix}"
    source.write_bytes(data)
    out = work / "out"
    out.mkdir()
    words = [
        office,
        f"-env:UserInstallation={(work / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", _FILTERS[target], "--outdir", str(out), str(source)),
    ]
    in_time = _run(words, work)
    # the exit status says nothing: only what lies in the new folder counts
    result = out / f"report.{target}"
    if paths.is_file(result) and 0 < result.stat().st_size < _MOST_OUTPUT and in_time:
        return result.read_bytes()
    if shutil.disk_usage(work).free < _LEAST_ROOM:
        raise NoTemporaryRoomError(name, temporary.folder())
    if not in_time:
        raise ReadTimeoutError(name, SECONDS)
    raise DamagedError(name, "LibreOffice 不能打开它，内容可能不完整，或者过大")


def _write_profile(profile: Path) -> None:
    (profile / "user").mkdir(parents=True)
    items = "".join(_SETTING.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (profile / "user" / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>", "utf-8")


def _run(words: list[str], work: Path) -> bool:
    """Run LibreOffice until it ends by itself (True) or its time is up; nothing it started is left behind."""
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "SESSION_MANAGER", "DBUS_SESSION_BUS_ADDRESS")
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    environment |= {"HOME": str(work), "TMPDIR": str(work), "SAL_USE_VCLPLUGIN": "svp"}
    posix = os.name == "posix"
    process = subprocess.Popen(  # noqa: S603  (the program found above, with our own words)
        [*_limits(), *_without_network(), *words] if posix else words,
        cwd=work,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=posix,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end_all(process)
    return process.returncode not in (-signal.SIGXCPU, 128 + signal.SIGXCPU) if posix else True


def _limits() -> list[str]:
    blocks = _MOST_OUTPUT // 512
    return ["sh", "-c", _LIMITED, "sh", str(SECONDS), str(_MOST_MEMORY), str(blocks)]


@cache
def _without_network() -> tuple[str, ...]:
    """Return the words that cut a program off from the network, where the system lets anyone do so."""
    words = ("unshare", "-rn")
    if not sys.platform.startswith("linux") or shutil.which(words[0]) is None:
        return ()
    try:
        done = subprocess.run([*words, "true"], capture_output=True, timeout=5, check=False)  # noqa: S603  (as above)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return words if done.returncode == 0 else ()


def _end_all(process: "subprocess.Popen[bytes]") -> None:
    """Kill the process with all its descendants, whether it has ended or not."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        with contextlib.suppress(OSError):
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603, S607  (as above)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(2)
