"""A guard against PySide6 6.12.0 on Python before 3.12: each None, True or False it returns costs that constant a
reference, and the interpreter ends itself when the last one is gone.
"""

import sys

_PLENTY = 1 << 40
_MARGIN = 1000


def keep_constants_alive() -> None:
    """Give the constants more references than can be lost; from 3.12 on they are immortal anyway."""
    if sys.version_info >= (3, 12):
        return
    import ctypes  # noqa: PLC0415  (only where it is needed)

    for constant in (None, True, False, NotImplemented, Ellipsis):
        count = ctypes.c_ssize_t.from_address(id(constant))
        # where the counter does not lie first (debug builds), or is raised already, leave everything as it is
        if abs(count.value - sys.getrefcount(constant)) < _MARGIN and count.value < _PLENTY:
            count.value += _PLENTY
