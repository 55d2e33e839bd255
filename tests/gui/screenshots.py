"""Take pictures of the window in every state, size, scheme and language, and look for clipped text.

`python -m tests.gui.screenshots [FOLDER]` takes all of them; `python -m tests.gui.screenshots FOLDER SCALE LANGUAGE`
those of one process, for Qt's scale factor holds for a process. Exits with 1 if anything is clipped.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from gui import app, style
from tests.gui import painted, stage, states
from tests.gui.clipping import clipped
from tests.gui.seen import VISIONS

SIZES = ((1366, 768), (1920, 1080))  # of the screen, whatever the scale
SCALES = ("1", "1.5")
LANGUAGES = ("zh", "en")
SCHEMES = ("light", "dark")


def main(folder: str = "") -> int:
    """Take all pictures, a process for each scale and language; print what is clipped."""
    kept = Path(folder or tempfile.mkdtemp(prefix="gouji-pictures-"))
    kept.mkdir(parents=True, exist_ok=True)
    worst = 0
    for scale, language in product(SCALES, LANGUAGES):
        command = [sys.executable, "-m", "tests.gui.screenshots", str(kept), scale, language]
        worst = max(worst, subprocess.run(command, check=False).returncode)  # noqa: S603  (our own arguments)
    taken = len(list(kept.glob("*.png")))
    sys.stdout.writelines(contrasts())
    sys.stdout.write(f"{taken} pictures in {kept}\n{'something is clipped' if worst else 'nothing is clipped'}\n")
    return worst


def contrasts() -> Iterator[str]:
    """Say how weak the weakest contrast of each kind is, whoever looks."""
    kinds = {
        "text": (painted.pairs, painted.other_text),
        "marks": (painted.marks,),
        "chosen": (painted.marks_on_chosen,),
    }
    for scheme, (kind, drawn) in product(SCHEMES, kinds.items()):
        style.force("dark" if scheme == "dark" else "light")
        found = {name: min(painted.weakest(one(), vision) for one in drawn) for name, vision in VISIONS.items()}
        said = ", ".join(f"{name} {value:.2f} ({what})" for name, (value, what) in found.items())
        yield f"{scheme} {kind}: {said}\n"


def one_process(folder: str, scale: str, language: str, *only: str) -> int:
    """Take the pictures of one scale and language; `only`: of these states."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"], os.environ["QT_SCALE_FACTOR"] = "offscreen", scale
    application = app.application(language)
    found = list(_pictures(Path(folder), float(scale), language, only))
    application.quit()
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


def _pictures(folder: Path, scale: float, language: str, only: tuple[str, ...]) -> Iterator[str]:
    for state in states.STATES:
        if only and state.name not in only:
            continue
        with tempfile.TemporaryDirectory() as home:
            os.environ["GOUJI_STATE"] = home
            window = stage.a_fresh_window(Path(home) / "desk")
            window.resize(round(SIZES[0][0] / scale), round(SIZES[0][1] / scale))
            menu = state.arrange(window, Path(home) / "desk")
            for size, scheme in product(SIZES, SCHEMES):
                style.force("dark" if scheme == "dark" else "light")
                window.resize(round(size[0] / scale), round(size[1] / scale))
                stage.settle(0.15)
                name = f"{state.name}-{size[0]}x{size[1]}-{round(scale * 100)}-{scheme}-{language}"
                stage.picture(window, menu).save(str(folder / f"{name}.png"))
                yield from (f"{name}: {found}" for found in clipped(menu or window))
            stage.put_away(window)


if __name__ == "__main__":
    sys.exit(one_process(*sys.argv[1:]) if len(sys.argv) > 3 else main(*sys.argv[1:]))
