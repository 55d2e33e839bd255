"""What can end without a report: each with the code of the contract and its sentence."""

from collections.abc import Iterable
from pathlib import Path

from core.errors.sentence import Sentence

_INSTALL_OCR = Sentence('请安装文字识别组件 gouji[ocr]（在命令行运行 pip install "gouji[ocr]"）后重新打开')
_NO_TABLE = Sentence("没有找到年度报告的任何一张表")
_NOTHING = Sentence("是空文件，没有任何文字。请重新导出或重新复制报告正文")
_NO_LETTERS = Sentence("各页都没有文字层，是扫描得到的图像")


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
        super().__init__(
            Sentence("找不到文件“{path}”。请检查路径，或在文件管理器中确认它没有被移动、改名。", path=path)
        )


class NotAReportError(ReportError):
    """The file can be read, but none of the official tables is in it."""

    code = "not_a_report"

    def __init__(self, name: str, reason: str = _NO_TABLE) -> None:
        super().__init__(
            Sentence("“{name}”{reason}。请确认打开的是政府信息公开工作年度报告的正文文件。", name=name, reason=reason)
        )


class NoReportsError(NotAReportError):
    """A folder or archive without any file that a reader is there for; `suffixes` are those that would be."""

    def __init__(self, name: str, suffixes: Iterable[str], place: str = "文件夹") -> None:
        kinds = "、".join(sorted(suffix.removeprefix(".") for suffix in suffixes))
        ReportError.__init__(
            self,
            Sentence(
                "“{name}”这个{place}里没有可以读取的报告。请确认这是存放报告的{place}；能读取的文件有 {kinds}。",
                name=name,
                place=place,
                kinds=kinds,
            ),
        )


class ProgramFaultError(ReportError):
    """The program itself failed on this file; the others are still done."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”处理时程序出错（{fault}），没有结果。请把这个文件交给维护人员查看。", name=name, fault=fault
            )
        )


class EmptyFileError(ReportError):
    """The file holds no text at all."""

    code = "empty"

    def __init__(self, name: str, reason: str = _NOTHING) -> None:
        super().__init__(Sentence("“{name}”{reason}。", name=name, reason=reason))


class UnreadableError(ReportError):
    """The bytes or the file system refuse to give text; `reason` is a Chinese clause."""

    code = "unreadable"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(Sentence("“{name}”无法读取：{reason}。", name=name, reason=reason))


class FolderUnreadableError(UnreadableError):
    """A folder that the system does not let anyone look into."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(name, Sentence("文件夹打不开（{reason}），请检查权限和磁盘", reason=error.strerror))


class NoTemporaryRoomError(UnreadableError):
    """What is written meanwhile to read the file finds no room; `folder` is where it goes."""

    def __init__(self, name: str, folder: str) -> None:
        super().__init__(
            name,
            Sentence(
                "读取时要写临时文件，但“{folder}”没有空间或不能写入。请删除不需要的文件，腾出空间后再打开",
                folder=folder,
            ),
        )


class UnsupportedFormError(ReportError):
    """A report of 2018 or earlier, or of a form that no file in resources/forms describes."""

    code = "unsupported_form"

    def __init__(self, name: str, year: int | None) -> None:
        which = Sentence("是 {year} 年度的报告", year=year) if year else Sentence("用的是旧的统计表")
        super().__init__(
            Sentence(
                "“{name}”{which}，那时的格式与 2019 年起的统一格式不同，不能核对。请打开 2019 年度及以后的报告。",
                name=name,
                which=which,
            )
        )


class UnsupportedFormatError(ReportError):
    """No reader knows this kind of file; `kind` names it in Chinese."""

    code = "unsupported_format"

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            Sentence("“{name}”是{kind}，目前不能读取。请把报告正文另存为 .txt（UTF-8）后再打开。", name=name, kind=kind)
        )


class ManyReportsError(UnsupportedFormatError):
    """An archive with several reports where one is asked for."""

    def __init__(self, name: str, count: int) -> None:
        ReportError.__init__(
            self,
            Sentence(
                "“{name}”是压缩包，里面有 {count} 个文件。请解压后打开其中一份，或用 gouji check 逐份核对。",
                name=name,
                count=count,
            ),
        )


class NestedArchiveError(UnsupportedFormatError):
    """An archive inside an archive."""

    def __init__(self, name: str) -> None:
        ReportError.__init__(
            self, Sentence("“{name}”是压缩包里的压缩包，不再往里读取。请先解压，再打开其中的报告。", name=name)
        )


class TooLargeError(ReportError):
    """More than a report can be; `limit` is a Chinese phrase such as “32 MB”."""

    code = "too_large"

    def __init__(self, name: str, limit: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”超过了 {limit} 的上限，年度报告不会这么大。请只保留报告正文后再打开。", name=name, limit=limit
            )
        )


class EncryptedError(ReportError):
    """A password is asked for, and none is known."""

    code = "encrypted"

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence("“{name}”有密码保护，不能读取。请在 Word 或 WPS 中输入密码打开，取消密码后另存再打开。", name=name)
        )


class EncryptedArchiveError(EncryptedError):
    """An archive that asks for a password."""

    def __init__(self, name: str) -> None:
        ReportError.__init__(
            self, Sentence("压缩包“{name}”有密码保护，不能读取。请输入密码解压，再打开其中的报告。", name=name)
        )


class HostileError(ReportError):
    """The file is built to wear the reader out; `reason` is a Chinese clause."""

    code = "hostile"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有打开：{reason}，可能是恶意构造的文件。请向来源核实，或重新导出报告正文。",
                name=name,
                reason=reason,
            )
        )


class DamagedError(ReportError):
    """The file is of a known kind, but parts of it are missing or wrong; `reason` is a Chinese clause."""

    code = "damaged"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”已损坏：{reason}。请重新下载或重新导出；如果是复制中断造成的，请再复制一次。",
                name=name,
                reason=reason,
            )
        )


class NeedsLibreOfficeError(ReportError):
    """A format that only LibreOffice can turn into one that is read here; `kind` names it in Chinese."""

    code = "needs_libreoffice"

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”是{kind}，需要先安装 LibreOffice 才能读取。也可以在 Word 或 WPS 中把它另存为 .docx 后再打开。",
                name=name,
                kind=kind,
            )
        )


class NeedsOcrError(ReportError):
    """A picture of a report, and no recognition is installed."""

    code = "needs_ocr"

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”是图片，没有可以直接读取的文字。{advice}，或索取报告的 Word 版。",
                name=name,
                advice=_INSTALL_OCR,
            )
        )


class NoTextLayerError(ReportError):
    """A PDF whose pages hold no characters."""

    code = "no_text_layer"

    def __init__(self, name: str, reason: str = _NO_LETTERS) -> None:
        super().__init__(
            Sentence(
                "“{name}”的{reason}。{advice}，或打开报告的 Word 版、网页版。",
                name=name,
                reason=reason,
                advice=_INSTALL_OCR,
            )
        )


class ReadTimeoutError(ReportError):
    """Reading took longer than a report can take; `seconds` is the limit."""

    code = "timeout"

    def __init__(self, name: str, seconds: int) -> None:
        super().__init__(
            Sentence(
                "读取“{name}”超过了 {seconds} 秒，已经停止。请只保留报告正文，或另存为 .docx 后再打开。",
                name=name,
                seconds=seconds,
            )
        )


class PreviousReportError(ReportError):
    """A report that cannot be compared with as last year's; the other is reviewed without it."""

    code = "not_previous"

    @classmethod
    def organization(cls, name: str, theirs: str, own: str) -> "PreviousReportError":
        """It is another organisation's."""
        return cls(
            Sentence(
                "“{name}”是{theirs}的报告，不是{own}的，没有与它对照。请选择同一单位上一年度的报告。",
                name=name,
                theirs=theirs,
                own=own,
            )
        )

    @classmethod
    def year(cls, name: str, theirs: int, own: int) -> "PreviousReportError":
        """It is of another year than the one before."""
        return cls(
            Sentence(
                "“{name}”是 {theirs} 年度的报告，应当是 {year} 年度的，没有与它对照。请选择上一年度的报告。",
                name=name,
                theirs=theirs,
                year=own - 1,
            )
        )
