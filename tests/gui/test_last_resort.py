"""What nobody foresaw: one sentence at a time, the details in a log, never a traceback on the screen."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.start import last_resort


@pytest.fixture(autouse=True)
def _hook_and_log_as_before() -> Iterator[None]:
    hook = sys.excepthook
    yield
    sys.excepthook = hook
    for name in ("gouji", "core", "gui"):
        for handler in tuple(logging.getLogger(name).handlers):
            if isinstance(handler, logging.FileHandler):
                logging.getLogger(name).removeHandler(handler)
                handler.close()


def _raise_inside_qt() -> None:
    try:
        int("no number")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_sentence_is_shown_and_the_details_go_to_the_log(tmp_path: Path) -> None:
    told: list[str] = []
    log = tmp_path / "state" / "gouji.log"
    last_resort.install(log, told.append)
    _raise_inside_qt()
    [sentence] = told
    assert str(log) in sentence
    assert "Traceback" not in sentence
    assert "ValueError" in log.read_text("utf-8")


def test_a_fault_that_comes_at_every_repaint_is_told_one_at_a_time(tmp_path: Path) -> None:
    told: list[str] = []

    def tell(sentence: str) -> None:
        told.append(sentence)
        _raise_inside_qt()  # while the dialog is open the table behind it is painted again

    last_resort.install(tmp_path / "gouji.log", tell)
    _raise_inside_qt()
    assert len(told) == 1
    assert (tmp_path / "gouji.log").read_text("utf-8").count("not foreseen") == 2


def test_without_a_place_for_the_log_the_sentence_still_comes(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder", "utf-8")
    told: list[str] = []
    last_resort.install(tmp_path / "state" / "gouji.log", told.append)
    _raise_inside_qt()
    [sentence] = told
    assert "gouji.log" not in sentence
