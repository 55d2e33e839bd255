"""Reports with many wrong figures: the window goes on while they are explained, and says what became of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from core import words
from core.forms import form
from gui.main_window import MainWindow
from tests.builders import balanced, dice, ref
from tests.gui.desk import a_file, a_window, opened


def many_wrong(folder: Path, count: int, name: str = "错误.txt") -> Path:
    rng = dice(count)
    cells = [at for at in balanced("2021", "town", rng) if at.table == "applications"]
    return a_file(folder, {str(at): str(rng.randint(500, 9000)) for at in rng.sample(cells, count)}, name)


def shown(window: MainWindow) -> str:
    return window.panes.explanation.text


def test_many_wrong_figures_are_explained_in_the_background(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, many_wrong(tmp_path, 8))
    window.desk.go_to_next()
    assert review.explanation().unfinished
    qtbot.waitUntil(lambda: words.THINKING in shown(window))
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers), timeout=15_000)
    assert words.THINKING not in shown(window)
    assert {len(proposal.changes) for proposal in review.proposals()} == {8}


def test_what_was_thought_about_other_figures_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, many_wrong(tmp_path, 8))
    window.desk.go_to_next()
    qtbot.waitUntil(lambda: words.THINKING in shown(window))
    question = review.question()
    window.controller.correct(ref("applications.denied_inquiry.other"), "77")
    assert not review.take_explanation(question, question.answer(quick=True))
    qtbot.waitUntil(lambda: bool(review.proposals()) and not review.explanation().unfinished, timeout=15_000)
    changed = {change.ref for change in review.proposals()[0].changes}
    assert ref("applications.denied_inquiry.other") in changed


def test_too_many_wrong_figures_are_said_to_be_too_many(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, many_wrong(tmp_path, 60))
    window.desk.go_to_next()
    qtbot.waitUntil(lambda: review.explanation().given_up, timeout=15_000)
    said = words.given_up(review.explanation(), form("2021"))
    qtbot.waitUntil(lambda: said in shown(window))
    assert not window.panes.explanation.offers
