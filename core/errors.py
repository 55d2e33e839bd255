"""What can end without a report, a correction or a saved file: each with its code and its sentence."""

from pathlib import Path


class ReportError(Exception):
    """There is no report to show; `code` is the contract's, `message` says what happened and what to do."""

    code = "unreadable"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotFoundError(ReportError):
    """Nothing lies at this path."""

    code = "not_found"

    def __init__(self, path: Path) -> None:
        super().__init__(f"找不到文件“{path}”。请检查路径，或在文件管理器中确认它没有被移动、改名。")


class NotAReportError(ReportError):
    """The file can be read, but none of the official tables is in it."""

    code = "not_a_report"

    def __init__(self, name: str, reason: str = "没有找到年度报告的任何一张表") -> None:
        super().__init__(f"“{name}”{reason}。请确认打开的是政府信息公开工作年度报告的正文文件。")


class EmptyFileError(ReportError):
    """The file holds no text at all."""

    code = "empty"

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”是空文件，没有任何文字。请重新导出或重新复制报告正文。")


class UnreadableError(ReportError):
    """The bytes or the file system refuse to give text; `reason` is a Chinese clause."""

    code = "unreadable"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}”无法读取：{reason}。")


class UnsupportedFormError(ReportError):
    """A report of 2018 or earlier, or of a form that no file in resources/forms describes."""

    code = "unsupported_form"

    def __init__(self, name: str, year: int | None) -> None:
        which = f"是 {year} 年度的报告" if year else "用的是旧的统计表"
        super().__init__(
            f"“{name}”{which}，那时的格式与 2019 年起的统一格式不同，不能核对。请打开 2019 年度及以后的报告。"
        )


class UnsupportedFormatError(ReportError):
    """No reader knows this kind of file; `kind` names it in Chinese."""

    code = "unsupported_format"

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(f"“{name}”是{kind}，目前不能读取。请把报告正文另存为 .txt（UTF-8）后再打开。")


class TooLargeError(ReportError):
    """More than a report can be; `limit` is a Chinese phrase such as “32 MB”."""

    code = "too_large"

    def __init__(self, name: str, limit: str) -> None:
        super().__init__(f"“{name}”超过了 {limit} 的上限，年度报告不会这么大。请只保留报告正文后再打开。")


class CorrectionError(Exception):
    """A correction that cannot be taken; `message` says why, for the clerk."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class SaveError(Exception):
    """A file could not be written; nothing that was there before is lost."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
