"""What the clerk asks for and a review cannot take, each with its sentence."""

from typing import ClassVar

from core.errors.sentence import Sentence


class CorrectionError(Exception):
    """A correction that cannot be taken; `message` says why, for the clerk."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnknownCellError(CorrectionError):
    """The form of this report has no such cell."""

    def __init__(self, name: str) -> None:
        super().__init__(Sentence("这份报告使用的统计表里没有“{name}”这一格。", name=name))


class UnknownFindingError(CorrectionError):
    """A verdict on a finding that is not there, or not there any more."""

    def __init__(self) -> None:
        super().__init__(Sentence("这个问题已经不在了，没有记录判断。"))


class NotAFigureError(CorrectionError):
    """What was typed is no figure at all, or too long for one (`why`: too_long), or several of them (several)."""

    def __init__(self, text: str, why: str = "") -> None:
        shown = _shortened(text)
        said = {
            "": Sentence("“{text}”不是数字。请输入数字，例如 35、1,234、三十五；没有填写的格请留空。", text=shown),
            "too_long": Sentence("“{text}”太长了，一个数最多 30 位。", text=shown),
            "several": Sentence("“{text}”里不止一个数，一格只能填一个。", text=shown),
        }
        super().__init__(said[why])


class NegativeFigureError(CorrectionError):
    """A count or an amount below zero."""

    def __init__(self, text: str) -> None:
        super().__init__(Sentence("“{text}”小于 0，这一格只能填 0 或大于 0 的数。", text=_shortened(text)))


class NotWholeError(CorrectionError):
    """A count with decimals."""

    def __init__(self, text: str) -> None:
        super().__init__(Sentence("“{text}”不是整数，件数只能填整数。", text=_shortened(text)))


class ForeignUnitError(CorrectionError):
    """A figure typed with a unit that this column does not count in; `wanted` is the column's own."""

    def __init__(self, text: str, wanted: str) -> None:
        super().__init__(
            Sentence("“{text}”的单位不对，这一格的单位是{wanted}。请只输入数字。", text=_shortened(text), wanted=wanted)
        )


class TwiceError(CorrectionError):
    """One cell is given two figures in one go."""

    def __init__(self, name: str) -> None:
        super().__init__(Sentence("“{name}”这一格给出了两次。请只保留一次。", name=name))


class CorrectionsFileError(CorrectionError):
    """A corrections file, refused as a whole; `entry` counts from 1, `reason`: a key below or a sentence."""

    _REASONS: ClassVar = {
        "missing": "找不到这个文件。",
        "unreadable": "文件打不开。",
        "too_large": "文件太大，不像是更正文件。",
        "not_json": "内容不是 JSON（UTF-8 编码）。",
        "not_a_list": "最外层应当是一个列表，每条更正是其中一项。",
        "not_an_entry": "应当是带 table、row、column、value 的一项。",
        "incomplete": "table、row、column、value 缺一不可。",
        "not_a_value": "value 应当是数字（留空写 null），reason 应当是文字。",
        "twice": "这一格在前面已经更正过一次，请只保留一条。",
    }

    def __init__(self, name: str, reason: str, entry: int | None = None) -> None:
        where = f"第 {entry} 条更正：" if entry else ""
        super().__init__(
            Sentence(
                "更正文件“{name}”没有采用。{where}{reason}",
                name=name,
                where=where,
                reason=self._REASONS.get(reason, reason),
            )
        )


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  (what fits on one line)
