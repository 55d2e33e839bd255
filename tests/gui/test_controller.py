"""The controller: one door to the review, one broadcast a change; the selection: one tell a move."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import JournalHeldError
from core.findings import Key
from core.review import Change, Review
from gui.controller import Controller
from gui.selection import Selection
from tests.builders import a_report, ref

CELL = ref("applications.granted.natural_person")


pytestmark = pytest.mark.usefixtures("qapp")


def begun(changes: dict[str, int | str | None] | None = None) -> tuple[Controller, Review, list[Change]]:
    controller, heard = Controller("李审校"), list[Change]()
    controller.changed.connect(heard.append)
    controller.begin(a_report(changes))
    review = controller.review
    assert review is not None
    return controller, review, heard


def test_every_change_is_told_once() -> None:
    controller, review, heard = begun()
    controller.correct(CELL, "7")
    controller.undo()
    controller.redo()
    assert [change.cells for change in heard] == [(CELL,)] * 3
    assert review.cells[CELL].value == 7
    assert review.trail[0].author == "李审校"
    assert controller.unsaved


def test_what_is_refused_changes_nothing_and_says_why(qtbot: QtBot) -> None:
    controller, review, heard = begun()
    with qtbot.waitSignal(controller.refused) as told:
        assert controller.correct(CELL, "三又二分之一") is None
    assert told.args is not None
    assert told.args[0] == CELL
    assert "三又二分之一" in told.args[1]
    assert heard == []
    assert review.trail == ()


def test_a_block_is_one_step_all_or_none() -> None:
    controller, review, heard = begun()
    other = ref("applications.granted.business")
    assert controller.correct_many([(CELL, "1"), (other, "x")]) is None
    assert heard == []
    controller.correct_many([(CELL, "1"), (other, "2")])
    controller.undo()
    assert review.corrections == {}
    assert len(heard) == 2


def test_without_a_report_nothing_happens() -> None:
    controller = Controller()
    assert controller.correct(CELL, "7") is None
    assert controller.undo() is None
    assert not controller.unsaved


def test_what_was_done_to_another_reading_is_laid_over_and_told_once() -> None:
    controller, review, _ = begun()
    controller.correct(CELL, "7", "笔误")
    unknown = replace(review.corrections[CELL], ref=ref("disclosure.fees.amount"), after="1.5")
    controller.begin(a_report({"applications.granted.natural_person": 3}, form_code="2019"))
    again, heard = controller.review, list[Change]()
    assert again is not None
    controller.changed.connect(heard.append)
    controller.lay_over([*review.corrections.values(), unknown], ())
    assert again.cells[CELL].value == 7
    assert (again.corrections[CELL].before, again.corrections[CELL].reason) == ("3", "笔误")
    assert [change.cells for change in heard] == [(CELL,)], "the other form has no such cell"


def test_what_cannot_be_recorded_is_not_done(qtbot: QtBot) -> None:
    def refuse(_: object) -> None:
        raise JournalHeldError(Path("journal.sqlite"), 7, "", None)

    controller, heard = Controller(), list[Change]()
    controller.changed.connect(heard.append)
    controller.begin(a_report(), refuse)
    with qtbot.assertNotEmitted(controller.refused):  # who records says why
        assert controller.correct(CELL, "7") is None
        assert controller.undo() == Change()
    assert controller.review is not None
    assert controller.review.trail == ()


def test_work_done_while_saving_stays_unsaved() -> None:
    controller, review, _ = begun()
    controller.correct(CELL, "7")
    entries = len(review.trail)
    controller.correct(CELL, "8")
    controller.note_saved(review, entries)
    assert controller.unsaved
    controller.note_saved(review, len(review.trail))
    assert not controller.unsaved


def test_the_selection_tells_only_of_moves() -> None:
    selection, moves, points = Selection(), list[object](), list[object]()
    selection.moved.connect(moves.append)
    selection.pointed.connect(points.append)
    key = Key("applications.balance", "total")
    for _ in range(2):
        selection.point_at(key)
        selection.move_to(CELL)
    selection.clear()
    assert moves == [CELL, None]
    assert points == [key, None]
