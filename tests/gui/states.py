"""The window in the states that matter, for pictures of it and for tests that look everywhere."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QMenu

from core.entries import Decision
from core.forms import CellRef
from gui.main_window import MainWindow
from gui.parts.message_bar import Answer
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import a_file, a_file_of_last_year
from tests.gui.pages import a_pdf
from tests.gui.stage import settle, until

WRONG = {
    "applications.received.total": "47",
    "applications.granted.business": "9",
    "applications.denied_state_secret.natural_person": "",
    "disclosure.penalties.decisions": "1234567890",
}


class State(NamedTuple):
    """A name for the picture, and what brings a fresh window there; it returns the menu that is open, if one is."""

    name: str
    arrange: Callable[[MainWindow, Path], QMenu | None]


def _open(window: MainWindow, path: Path) -> None:
    window.open(path)
    until(lambda: window.controller.review is not None)
    settle()


def _to_finding(window: MainWindow, folder: Path) -> None:
    _open(window, a_file(folder, WRONG, "松岭县人民政府2022年政府信息公开工作年度报告（公开稿）.txt"))
    window.actions_by_id["next_finding"].trigger()
    until(lambda: window.panes.explanation.offers)
    settle()


def welcome(window: MainWindow, folder: Path) -> None:
    """Nothing open, two files opened before."""
    for name in ("报告.txt", "很长的名字" * 12 + ".txt"):
        window._settings.add_recent(a_file(folder, name=name))  # noqa: SLF001  (a state that takes a session to come to)
    window.welcome.hide()
    window.welcome.show()
    settle(0.3)


def opened(window: MainWindow, folder: Path) -> None:
    """A report with findings, none under discussion."""
    _open(window, a_file(folder, WRONG))


def finding(window: MainWindow, folder: Path) -> None:
    """A finding explained, with proposals."""
    _to_finding(window, folder)


def verdict(window: MainWindow, folder: Path) -> None:
    """A finding that was judged, with a note."""
    _to_finding(window, folder)
    window.panes.explanation.verdict.note.setText("已电话联系填报单位，等候书面说明，下周三之前答复")
    window.panes.explanation.verdict.note.setModified(True)
    window.panes.explanation.verdict.say(Decision.TO_VERIFY)
    settle()


def years(window: MainWindow, folder: Path) -> None:
    """Compared with last year's report."""
    _to_finding(window, folder)
    window.comparing.read(a_file_of_last_year(folder))
    until(lambda: window.aside.indexOf(window.comparing.pane) >= 0)
    window.aside.setCurrentWidget(window.comparing.pane)
    settle()


def wordy(window: MainWindow, folder: Path) -> None:
    """On the cell that there is most to say of, with last year's figure."""
    years(window, folder)
    review = window.controller.review
    assert review is not None
    window.controller.correct(ref("disclosure.penalties.decisions"), "12345678901234")

    def length(cell: CellRef) -> int:
        window.selection.move_to(cell)
        return len(window.panes.status.cell.text())

    window.selection.move_to(max(review.cells, key=length))
    settle()


def finishing(window: MainWindow, folder: Path) -> None:
    """What is still open, in the place of the findings."""
    _to_finding(window, folder)
    window.actions_by_id["finish"].trigger()
    settle()


def history(window: MainWindow, folder: Path) -> None:
    """What was done, undone and judged."""
    _to_finding(window, folder)
    window.controller.correct(ref("applications.received.total"), "46", "正文写的是四十六件，表里是笔误")
    window.controller.correct(ref("applications.granted.business"), "")
    window.actions_by_id["undo"].trigger()
    window.aside.setCurrentWidget(window.panes.trail)
    settle()


def pages(window: MainWindow, folder: Path) -> None:
    """The picture of a page."""
    path = folder / "松岭县2021.pdf"
    path.write_bytes(a_pdf())
    _open(window, path)
    until(lambda: window.panes.source.page and window.panes.source.page.view.pages)
    window.selection.move_to(ref("applications.received.natural_person"))
    settle(1.0)


def listed(window: MainWindow, folder: Path) -> None:
    """A folder of reports, one of which cannot be read."""
    reports = folder / "一批报告"
    reports.mkdir(exist_ok=True)
    for number in range(4):
        a_file(reports, WRONG if number % 2 else None, f"松岭县第{number + 1}人民政府办公室2022年年度报告.txt")
    (reports / "坏的.pdf").write_bytes(b"%PDF-1.4 no more")
    window.open(reports)
    until(
        lambda: (
            len(window.reports.states) == 5
            and all(one.open is not None or one.problem for one in window.reports.states)
        )
    )
    until(lambda: window.controller.review is not None)
    settle()


def messages(window: MainWindow, folder: Path) -> None:
    """Two messages and work that goes on, in one bar each."""
    _to_finding(window, folder)
    window.messages.tell(
        "changed",
        window.tr("没有保存：{path} 正在 Excel 或 WPS 里打开。").format(
            path="/资料/" + "很长的文件夹名/" * 9 + "核对.xlsx"
        ),
        [Answer(window.tr("重试"), print), Answer(window.tr("另存为“{name}”").format(name="核对(2).xlsx"), print)],
    )
    window.messages.tell("note", "原文件已经改变，更正可以照旧应用。", [Answer("重新读取", print)], kind="notice")
    window.messages.show_progress("reading", "正在读取 松岭县2022.pdf", print)
    window.messages.set_progress("reading", 3, 8)
    settle()


def finding_words(window: MainWindow, folder: Path) -> None:
    """Words looked for in the original."""
    _to_finding(window, folder)
    window.actions_by_id["find"].trigger()
    window.panes.source.text.find_bar.words.setText("申请")
    settle()


def refused(window: MainWindow, folder: Path) -> None:
    """A figure that is not taken, with the reason."""
    _to_finding(window, folder)
    window.actions_by_id["edit"].trigger()
    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    view.editor.setText("若干")
    view.editor.finished.emit("down")
    settle()


def guide(window: MainWindow, folder: Path) -> None:
    """The guide beside the work."""
    _to_finding(window, folder)
    window.actions_by_id["guide"].trigger()
    settle(0.3)


def _menu(number: int) -> Callable[[MainWindow, Path], QMenu]:
    def arrange(window: MainWindow, folder: Path) -> QMenu:
        _to_finding(window, folder)
        menu = window.menuBar().actions()[number].menu()
        assert isinstance(menu, QMenu)
        menu.popup(window.mapToGlobal(window.menuBar().actionGeometry(menu.menuAction()).bottomLeft()))
        settle()
        return menu

    return arrange


STATES: tuple[State, ...] = (
    State("welcome", welcome),
    State("opened", opened),
    State("finding", finding),
    State("verdict", verdict),
    State("years", years),
    State("wordy", wordy),
    State("finishing", finishing),
    State("history", history),
    State("pages", pages),
    State("folder", listed),
    State("messages", messages),
    State("find", finding_words),
    State("refused", refused),
    State("guide", guide),
    *(State(f"menu-{number + 1}", _menu(number)) for number in range(6)),
)
# with other controls in each: a finding is in most of them
DISTINCT = tuple(state for state in STATES if state.name not in {"finding", "wordy"} and "menu" not in state.name)
