"""What lies at a path, asked so that nothing is raised: what the system does not answer for is not there.

Path.exists and its kin raise for a folder without permission, a share that is down, a name that is too long, and
Path.absolute where the folder one works in is gone.
"""

import os
from pathlib import Path

AnyPath = str | Path


def exists(path: AnyPath) -> bool:
    """Say whether anything is there and can be asked about."""
    return os.path.exists(path)  # noqa: PTH110  (Path's own raises)


def is_file(path: AnyPath) -> bool:
    """Say whether a regular file is there and can be asked about."""
    return os.path.isfile(path)  # noqa: PTH113  (as above)


def is_folder(path: AnyPath) -> bool:
    """Say whether a folder is there and can be asked about."""
    return os.path.isdir(path)  # noqa: PTH112  (as above)


def absolute(path: AnyPath) -> Path:
    """Return the path from the root on; as it is where the folder one works in is gone."""
    try:
        return Path(path).absolute()
    except OSError:
        return Path(path)


def real(path: AnyPath) -> Path:
    """Return where a path leads, links followed as far as that goes."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return Path(path)


def home() -> Path:
    """Return the user's own folder, the root where nobody knows of any."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def on_disk(path: AnyPath) -> Path | None:
    """Return the file that a path names, or the archive that it goes on into; none where neither is there."""
    return next((place for place in (Path(path), *Path(path).parents) if is_file(place)), None)


def folder_of(path: AnyPath) -> Path:
    """Return the folder a file lies in, or the archive that it is in; home where that cannot be looked into."""
    for place in Path(path).parents:
        if is_file(place):
            return place.parent
        if is_folder(place):
            return place if place == Path(path).parent else home()
    return home()
