"""Bring the tables of the guide up to date with the keys and marks of the program: python -m tests.guide"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QTranslator

from core.resources import resource
from gui.help import guide, legend
from tests.translations import COMPILED

HEADS = {
    "guide.md": (("样子", "意思"), ("按键", "作用")),
    "guide.en.md": (("Looks", "Meaning"), ("Keys", "What they do")),
}


def up_to_date(name: str) -> str:
    """Return a guide with its tables as the program makes them in the language that is spoken."""
    marks, keys = HEADS[name]
    text = resource(name).read_text("utf-8")
    text = guide.within(text, "marks", guide.as_markdown(marks, legend.rows()))
    return guide.within(text, "keys", guide.as_markdown(keys, guide.key_rows()))


def main() -> int:
    app = QCoreApplication([])
    resource("guide.md").write_text(up_to_date("guide.md"), "utf-8")
    english = QTranslator(app)
    if not english.load(str(COMPILED)):
        return 1
    app.installTranslator(english)
    resource("guide.en.md").write_text(up_to_date("guide.en.md"), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
