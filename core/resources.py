"""The one door to bundled files."""

from pathlib import Path, PurePosixPath

from core import paths

_ROOT = paths.real(__file__).parent.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a bundled file or folder, such as `resource("forms/2021.toml")`."""
    inner = PurePosixPath(name)
    if inner.is_absolute() or ".." in inner.parts:
        raise ValueError(name)
    return _ROOT / name


def is_sample(path: str | Path) -> bool:
    """Say whether a file is one of the bundled samples, which anybody may try everything on."""
    return paths.real(path).parent == _ROOT / "samples"
