"""How large a file may be, whether it lies by itself or in an archive."""

from core.errors import TooLargeError

_LARGEST = 64 * 1024 * 1024


def refuse_larger(size: int, name: str) -> None:
    """Raise TooLargeError for a file of more bytes than any report has."""
    if size > _LARGEST:
        raise TooLargeError(name, f"{_LARGEST // 1024 // 1024} MB")
