"""Sentences that know their parts: the same text as ever, and another language on demand."""

import pickle
from pathlib import Path

from core.errors import CorrectionError, JournalHeldError, NotAReportError, TargetBusyError, UnsupportedFormError
from core.errors.sentence import Sentence


def shouting(text: str) -> str:
    """Mark what was passed through."""
    return f"<{text}>"


def test_it_is_its_text() -> None:
    said = Sentence("“{name}”有 {count} 处", name="报告{1}.txt", count=3)
    assert said == "“报告{1}.txt”有 3 处"
    assert isinstance(said, str)
    assert f"{said}。" == "“报告{1}.txt”有 3 处。"


def test_every_part_is_said_before_it_is_filled_in() -> None:
    inner = Sentence("{count} 处", count=2)
    said = Sentence("改了{parts}，{rest}", parts=(inner, Sentence("一处")), rest="其余不变")
    assert said == "改了2 处，一处，其余不变"
    assert said.said(shouting) == "<改了<2 处><，><一处>，其余不变>"


def test_it_comes_whole_from_another_process() -> None:
    said = Sentence("“{name}”{more}", name="甲{乙}", more=Sentence("有 {count} 处", count=1))
    again = pickle.loads(pickle.dumps(said))  # noqa: S301  (our own)
    assert (again, again.said(shouting)) == (said, said.said(shouting))


def test_errors_keep_their_parts_whatever_stands_in_a_name() -> None:
    for error in (
        NotAReportError("{0}.txt"),
        UnsupportedFormError("旧{x}.txt", 2017),
        TargetBusyError(Path("核对{}.xlsx"), "~$核对{}.xlsx"),
        JournalHeldError(Path("journal.db"), 7, "office", None),
    ):
        assert isinstance(error.message, Sentence)
        assert "<" in error.message.said(shouting)
        assert str(error) == error.message
    assert CorrectionError("一句话。").message == "一句话。"


def test_who_holds_a_report_is_listed() -> None:
    error = JournalHeldError(Path("journal.db"), 7, "office", None)
    assert error.reason == "这份报告正在另一个窗口（计算机 office，进程 7）中审校，这里只能查看"
    assert JournalHeldError(Path("journal.db"), None, "", None).reason == "这份报告正在另一个窗口中审校，这里只能查看"
