"""The one door to bundled files."""

from pathlib import Path, PurePosixPath

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a bundled file or folder, such as `resource("forms/2021.toml")`."""
    inner = PurePosixPath(name)
    if inner.is_absolute() or ".." in inner.parts:
        raise ValueError(name)
    return _ROOT / name
