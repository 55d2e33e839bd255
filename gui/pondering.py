"""Diagnoses that take longer than a repaint: made in the background, dropped when the figures have changed since."""

import logging
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, SignalInstance

from core import words
from core.findings import Explanation, Outcome
from core.review import Review
from gui import speech
from gui.controller import Controller
from gui.jobs import Job, Jobs, Progress

if TYPE_CHECKING:
    from core.diagnosis import Question


class Pondering(QObject):
    """Thinks about one question at a time, the newest."""

    def __init__(
        self,
        controller: Controller,
        explained: SignalInstance,
        explain_again: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._explain_again = controller, explain_again
        explained.connect(self._see_to)
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._question: Question | None = None  # its module is loaded with the first failure
        self._given_up = Event()

    def _see_to(self) -> None:
        """Think on if there is more to find out about the figures, and give up what was asked about others."""
        review = self._controller.review
        if self._question is not None and (review is None or self._question.judgement is not review.judgement):
            self._drop()
        if review is None or self._job is not None or not review.judgement.count(Outcome.FAIL):
            return
        if review.explanation().unfinished:
            self._ponder(review)

    def _ponder(self, review: Review) -> None:
        question = self._question = review.question()
        given_up = self._given_up = Event()

        def work(progress: Progress) -> Explanation:
            progress(None)  # a question given up while it waited for a thread ends here
            return question.answer(stop=given_up.is_set)

        def done(found: object) -> None:
            if isinstance(found, Explanation):
                self._take(review, question, found)

        def failed(error: Exception) -> None:
            logging.getLogger(__name__).error("diagnosis failed", exc_info=error)
            self._take(review, question, replace(question.answer(quick=True), unfinished=False))

        self._job = self._jobs.start(speech.term(words.THINKING), work, done, failed)

    def _drop(self) -> None:
        if self._job is not None:
            self._jobs.cancel(self._job)
            self._given_up.set()
        self._job = self._question = None

    def stop(self) -> None:
        """End it with the window."""
        self._drop()
        self._jobs.stop()

    def _take(self, review: Review, question: "Question", found: Explanation) -> None:
        self._job = self._question = None
        review.take_explanation(question, found)
        self._explain_again()
