"""Where the journal lies: the user's own state folder, one for each system."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from core import paths

_NAME = "journal.sqlite"


def state_folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the folder for what the program keeps of its work; GOUJI_STATE overrides it."""
    if chosen := environ.get("GOUJI_STATE"):
        return Path(chosen)
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return (Path(local) if local else paths.home() / "AppData" / "Local") / "gouji"
    if platform == "darwin":
        return paths.home() / "Library" / "Application Support" / "gouji"
    xdg = Path(environ.get("XDG_STATE_HOME", ""))
    # the specification has relative paths ignored
    return (xdg if xdg.is_absolute() else paths.home() / ".local" / "state") / "gouji"


def journal_path() -> Path:
    """Return where this user's journal lies."""
    return state_folder() / _NAME


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, and see that its name outlasts a power cut; OSError if not."""
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk; OSError if the disk fails."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def sync_file(path: Path) -> None:
    """Put a file's content on the disk; OSError if the disk fails."""
    with path.open("r+b") as handle:
        os.fsync(handle.fileno())
