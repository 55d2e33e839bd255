"""The application as it starts: a process of its own, for there is one QApplication in a process."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def told_by(code: str, folder: Path, **environment: str) -> dict[str, Any]:
    """Run code in a new process without a display and a home of its own; return the object it prints."""
    own = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    own |= {"XDG_STATE_HOME": str(folder), "XDG_CACHE_HOME": str(folder), **environment}
    run = subprocess.run(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-c", f"import json\n{code}"],
        cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(run.stdout)
    return told


LOOKS = """
from gui import app
from PySide6.QtWidgets import QDialogButtonBox
import ctypes, locale
made = app.application()
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
read = ctypes.CDLL(None).strtod
read.restype, read.argtypes = ctypes.c_double, [ctypes.c_char_p, ctypes.c_void_p]
print(json.dumps({
    "numeric": locale.setlocale(locale.LC_NUMERIC), "half": read(b"1.5", None), "style": made.style().objectName(),
    "buttons": [button.text() for button in box.buttons()], "family": made.font().families()[0],
}))
"""


@pytest.mark.parametrize("language", ["C.UTF-8", "de_DE.UTF-8", "zh_CN.UTF-8"])
def test_chinese_looks_and_plain_numbers_under_every_locale(tmp_path: Path, language: str) -> None:
    told = told_by(LOOKS, tmp_path, LC_ALL=language, LANG=language)
    assert told["numeric"] == "C"
    assert told["half"] == 1.5
    assert told["style"] == "fusion"
    assert any("保存" in text for text in told["buttons"])
    assert any("取消" in text for text in told["buttons"])
    assert "JP" not in str(told["family"])


NO_FONT = """
from gui import app
from PySide6.QtCore import QTimer
made, window = app.start([])
def look():
    print(json.dumps({"text": window.messages.text_of("font")}))
    made.quit()
QTimer.singleShot(900, look)
made.exec()
"""


def test_without_a_chinese_font_the_package_to_install_is_named(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig></fontconfig>', "utf-8")
    text = told_by(NO_FONT, tmp_path, FONTCONFIG_FILE=str(tmp_path / "fonts.conf"))["text"]
    assert "apt install fonts-noto-cjk" in str(text)
    assert "No Chinese font" in str(text)


def test_with_one_nothing_is_said(tmp_path: Path) -> None:
    assert told_by(NO_FONT, tmp_path)["text"] == ""


QUICK = """
import gc, sys
from gui.start import quick_start
quick_start.begin()
during = gc.isenabled()
from gui import app
known = getattr(sys.modules.get("shibokensupport.feature"), "pyside_feature_dict", {})
quick_start.end()
print(json.dumps({"during": during, "frozen": gc.get_freeze_count() > 1000, "known": known.get("gui.main_window", 0)}))
"""


def test_a_quick_start_leaves_things_as_they_should_be(tmp_path: Path) -> None:
    assert told_by(QUICK, tmp_path) == {"during": False, "frozen": True, "known": 0}


THREADS = """
import gc, sys, threading, weakref
from PySide6.QtCore import QTimer
from gui import app
class Knot:
    def __init__(self):
        self.itself = self
where, made = [], []
def tie():
    knots = [Knot() for _ in range(20_000)]
    weakref.finalize(knots[0], lambda: where.append(threading.current_thread() is threading.main_thread()))
def work():
    tie()
    made.extend([] for _ in range(50_000))  # what would have the collector run here
before = sys.getswitchinterval()
application, window = app.start([])
sooner = sys.getswitchinterval() < before / 10
QTimer.singleShot(1000, lambda: threading.Thread(target=work).start())
def look():
    print(json.dumps({"by_itself": gc.isenabled(), "where": where, "sooner": sooner}))
    application.quit()
QTimer.singleShot(2500, look)
application.exec()
"""


def test_threads_give_the_window_its_turn_and_leave_garbage_to_it(tmp_path: Path) -> None:
    assert told_by(THREADS, tmp_path) == {"by_itself": False, "where": [True], "sooner": True}


COPIED = """
from gui import app
from PySide6.QtCore import QTimer
made, window = app.start(["resources/samples/wangchuan-2021.txt"])
def copy():
    view = window.panes.source.text.view
    if window.controller.review is None or view.document().isEmpty():
        QTimer.singleShot(50, copy)
        return
    view.selectAll()
    view.copy()
    window.close()
    made.quit()
QTimer.singleShot(50, copy)
made.exec()
print(json.dumps({"copied": len(made.clipboard().text())}))
"""


def test_what_was_copied_outlives_the_window_and_nothing_falls_over(tmp_path: Path) -> None:
    assert told_by(COPIED, tmp_path)["copied"] > 2000


HOOK = """
from pathlib import Path
from typing import Any
from gui import app
from gui.start import last_resort
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
log = last_resort.state_folder() / "gouji.log"
last_resort.install(log)
made, window = app.start([])
shown = []
def fail():
    raise ValueError("secret detail")
def look():
    box = made.activeModalWidget()
    shown.append([box.text(), [button.text() for button in box.buttons()]])
    QTimer.singleShot(50, lambda: (box.accept(), QTimer.singleShot(50, done)))
def done():
    print(json.dumps({"shown": shown, "log": "secret detail" in log.read_text("utf-8"), "open": window.isVisible()}))
    made.quit()
for _ in range(3):
    QTimer.singleShot(100, fail)
QTimer.singleShot(500, look)
made.exec()
"""


def test_a_fault_of_ours_is_one_sentence_and_the_window_goes_on(tmp_path: Path) -> None:
    told = told_by(HOOK, tmp_path)
    [[text, buttons]] = told["shown"]
    assert "Traceback" not in text
    assert "secret detail" not in text
    assert "gouji.log" in text
    assert buttons == ["继续工作"]
    assert told["log"]
    assert told["open"]
