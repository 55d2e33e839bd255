"""What makes the window come up sooner: two things that Python and PySide do while modules load, to no end here."""

import gc
import sys
from pathlib import Path


def begin() -> None:
    """Prepare for loading many modules; `end` belongs to it."""
    gc.disable()  # nothing made while starting is garbage
    _spare_the_search()


def end() -> None:
    """Never look for garbage in what the start has made: it stays. Who collects again is for the caller to say."""
    gc.freeze()


def _spare_the_search() -> None:
    """Tell PySide that our modules use none of its `__feature__` switches.

    It would read and search the source of every module imported after it, 0.1 ms each. Where a later PySide keeps no
    such list, everything works as before, and takes a little longer.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415  (its import makes the list)

    known = getattr(sys.modules.get("shibokensupport.feature"), "pyside_feature_dict", None)
    if isinstance(known, dict):
        window = Path(__file__).parents[1]
        files = [file.relative_to(window.parent).with_suffix("") for file in window.rglob("*.py")]
        ours = [".".join(file.parts).removesuffix(".__init__") for file in files]
        for name in (*sys.modules, *ours):
            known.setdefault(name, 0)
