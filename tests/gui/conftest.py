"""What tests of the window need: a platform without a display, a locale with Chinese, the application's dress."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # whatever this machine speaks
os.environ.pop("LANGUAGE", None)

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import style
from gui.main_window import MainWindow
from tests.builders import a_report
from tests.gui import stage, states
from tests.gui.desk import a_wrong_file
from tests.gui.left_behind import layout_items
from tests.gui.table_desk import TableDesk


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Fail where Python still holds an item of a layout: what Qt makes in its place would be taken for it."""
    said = yield
    assert layout_items() == []
    return said


@pytest.fixture(autouse=True)
def _own_journal(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a test does away from the work of whoever runs it, and from other tests."""
    monkeypatch.setenv("GOUJI_STATE", str(tmp_path_factory.mktemp("state")))


@pytest.fixture
def no_journal(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, _own_journal: None) -> Path:
    """Let a file lie where the folder of the journal should be; return it: once it is gone, the journal opens."""
    file = tmp_path_factory.mktemp("taken") / "state"
    file.write_text("a file")
    monkeypatch.setenv("GOUJI_STATE", str(file))
    return file


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The name Qt shows, and nothing of pytest's own arguments."""
    return ["gouji"]


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Iterator[None]:
    style.install(qapp)
    yield
    qapp.clipboard().clear()  # what a view put there is made in Python, which ends before Qt does


@pytest.fixture(autouse=True)
def _light(_dressed: None) -> Iterator[None]:
    """Begin each test in the light scheme, whatever the system or the test before chose."""
    style.force("light")
    yield
    style.force(None)


@pytest.fixture(params=states.DISTINCT, ids=[state.name for state in states.DISTINCT])
def every_window(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show the window in one of its states, as the active one."""
    made = stage.a_window_to_look_at(qtbot, tmp_path / "desk")
    made.activateWindow()
    request.param.arrange(made, tmp_path / "desk")
    return made


@pytest.fixture
def desk(qtbot: QtBot) -> TableDesk:
    """Show the tables of a balanced report, ready for keys and clicks."""
    return TableDesk(qtbot, a_report())


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Write a report with one wrong figure."""
    return a_wrong_file(tmp_path)
