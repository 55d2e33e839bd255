"""The history: a line for each cell, and what is said for a whole step said once."""

from pytestqt.qtbot import QtBot

from core.review import Review
from gui.findings.trail_pane import TrailPane
from tests.builders import a_report, ref

CELLS = [ref(f"applications.received.{who}") for who in ("natural_person", "business", "research")]


def test_the_reason_of_a_step_is_said_once(qtbot: QtBot) -> None:
    review = Review(a_report())
    pane = TrailPane()
    qtbot.addWidget(pane)
    review.correct_many([(cell, "7") for cell in CELLS], "粘贴")
    pane.follow(review.trail, review.form)
    review.correct_many([(cell, "8") for cell in CELLS[:2]], "粘贴")
    review.undo()
    pane.follow(review.trail, review.form)
    lines = [pane.item(row).text() for row in range(pane.count())]
    assert ["（粘贴）" in line for line in lines] == [True, False, False, True, False, False, False]


def test_lines_keep_off_the_edge_and_wrap_in_their_room(qtbot: QtBot) -> None:
    review = Review(a_report())
    pane = TrailPane()
    qtbot.addWidget(pane)
    review.correct(CELLS[0], "7", "对照原件第 3 页更正，数字印得不清楚")
    pane.follow(review.trail, review.form)
    pane.resize(260, 200)
    pane.show()
    image = pane.viewport().grab().toImage()
    paper = image.pixelColor(0, 0)
    assert all(image.pixelColor(x, y) == paper for x in range(5) for y in range(40))
    assert pane.visualItemRect(pane.item(0)).height() > 2 * pane.fontMetrics().height()
    assert pane.horizontalScrollBar().maximum() == 0
