"""What can end without a report, a correction or a saved file: each with its code and its sentence."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import ClassVar

_INSTALL_OCR = '请安装文字识别组件 gouji[ocr]（在命令行运行 pip install "gouji[ocr]"）后重新打开'


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


class NoReportsError(NotAReportError):
    """A folder or archive without any file that a reader is there for; `suffixes` are those that would be."""

    def __init__(self, name: str, suffixes: Iterable[str], place: str = "文件夹") -> None:
        kinds = "、".join(sorted(suffix.removeprefix(".") for suffix in suffixes))
        ReportError.__init__(
            self, f"“{name}”这个{place}里没有可以读取的报告。请确认这是存放报告的{place}；能读取的文件有 {kinds}。"
        )


class ProgramFaultError(ReportError):
    """The program itself failed on this file; the others are still done."""

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"“{name}”处理时程序出错（{fault}），没有结果。请把这个文件交给维护人员查看。")


class EmptyFileError(ReportError):
    """The file holds no text at all."""

    code = "empty"

    def __init__(self, name: str, reason: str = "是空文件，没有任何文字。请重新导出或重新复制报告正文") -> None:
        super().__init__(f"“{name}”{reason}。")


class UnreadableError(ReportError):
    """The bytes or the file system refuse to give text; `reason` is a Chinese clause."""

    code = "unreadable"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}”无法读取：{reason}。")


class FolderUnreadableError(UnreadableError):
    """A folder that the system does not let anyone look into."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(name, f"文件夹打不开（{error.strerror}），请检查权限和磁盘")


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


class ManyReportsError(UnsupportedFormatError):
    """An archive with several reports where one is asked for."""

    def __init__(self, name: str, count: int) -> None:
        ReportError.__init__(
            self, f"“{name}”是压缩包，里面有 {count} 个文件。请解压后打开其中一份，或用 gouji check 逐份核对。"
        )


class NestedArchiveError(UnsupportedFormatError):
    """An archive inside an archive."""

    def __init__(self, name: str) -> None:
        ReportError.__init__(self, f"“{name}”是压缩包里的压缩包，不再往里读取。请先解压，再打开其中的报告。")


class TooLargeError(ReportError):
    """More than a report can be; `limit` is a Chinese phrase such as “32 MB”."""

    code = "too_large"

    def __init__(self, name: str, limit: str) -> None:
        super().__init__(f"“{name}”超过了 {limit} 的上限，年度报告不会这么大。请只保留报告正文后再打开。")


class EncryptedError(ReportError):
    """A password is asked for, and none is known."""

    code = "encrypted"

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”有密码保护，不能读取。请在 Word 或 WPS 中输入密码打开，取消密码后另存再打开。")


class EncryptedArchiveError(EncryptedError):
    """An archive that asks for a password."""

    def __init__(self, name: str) -> None:
        ReportError.__init__(self, f"压缩包“{name}”有密码保护，不能读取。请输入密码解压，再打开其中的报告。")


class HostileError(ReportError):
    """The file is built to wear the reader out; `reason` is a Chinese clause."""

    code = "hostile"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}”没有打开：{reason}，可能是恶意构造的文件。请向来源核实，或重新导出报告正文。")


class DamagedError(ReportError):
    """The file is of a known kind, but parts of it are missing or wrong; `reason` is a Chinese clause."""

    code = "damaged"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}”已损坏：{reason}。请重新下载或重新导出；如果是复制中断造成的，请再复制一次。")


class NeedsLibreOfficeError(ReportError):
    """A format that only LibreOffice can turn into one that is read here; `kind` names it in Chinese."""

    code = "needs_libreoffice"

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            f"“{name}”是{kind}，需要先安装 LibreOffice 才能读取。也可以在 Word 或 WPS 中把它另存为 .docx 后再打开。"
        )


class NeedsOcrError(ReportError):
    """A picture of a report, and no recognition is installed."""

    code = "needs_ocr"

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”是图片，没有可以直接读取的文字。{_INSTALL_OCR}，或索取报告的 Word 版。")


class NoTextLayerError(ReportError):
    """A PDF whose pages hold no characters."""

    code = "no_text_layer"

    def __init__(self, name: str, reason: str = "各页都没有文字层，是扫描得到的图像") -> None:
        super().__init__(f"“{name}”的{reason}。{_INSTALL_OCR}，或打开报告的 Word 版、网页版。")


class ReadTimeoutError(ReportError):
    """Reading took longer than a report can take; `seconds` is the limit."""

    code = "timeout"

    def __init__(self, name: str, seconds: int) -> None:
        super().__init__(f"读取“{name}”超过了 {seconds} 秒，已经停止。请只保留报告正文，或另存为 .docx 后再打开。")


class PreviousReportError(ReportError):
    """A report that cannot be compared with as last year's; the other is reviewed without it."""

    code = "not_previous"

    @classmethod
    def organization(cls, name: str, theirs: str, own: str) -> "PreviousReportError":
        """It is another organisation's."""
        return cls(f"“{name}”是{theirs}的报告，不是{own}的，没有与它对照。请选择同一单位上一年度的报告。")

    @classmethod
    def year(cls, name: str, theirs: int, own: int) -> "PreviousReportError":
        """It is of another year than the one before."""
        return cls(f"“{name}”是 {theirs} 年度的报告，应当是 {own - 1} 年度的，没有与它对照。请选择上一年度的报告。")


class CorrectionError(Exception):
    """A correction that cannot be taken; `message` says why, for the clerk."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnknownCellError(CorrectionError):
    """The form of this report has no such cell."""

    def __init__(self, name: str) -> None:
        super().__init__(f"这份报告使用的统计表里没有“{name}”这一格。")


class UnknownFindingError(CorrectionError):
    """A verdict on a finding that is not there, or not there any more."""

    def __init__(self) -> None:
        super().__init__("这个问题已经不在了，没有记录判断。")


class NotAFigureError(CorrectionError):
    """What was typed is no figure at all."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{_shortened(text)}”不是数字。请输入数字，例如 35、1,234、三十五；没有填写的格请留空。")


class NegativeFigureError(CorrectionError):
    """A count or an amount below zero."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{_shortened(text)}”小于 0，这一格只能填 0 或大于 0 的数。")


class NotWholeError(CorrectionError):
    """A count with decimals."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{_shortened(text)}”不是整数，件数只能填整数。")


class ForeignUnitError(CorrectionError):
    """A figure typed with a unit that this column does not count in; `wanted` is the column's own."""

    def __init__(self, text: str, wanted: str) -> None:
        super().__init__(f"“{_shortened(text)}”的单位不对，这一格的单位是{wanted}。请只输入数字。")


class TwiceError(CorrectionError):
    """One cell is given two figures in one go."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”这一格给出了两次。请只保留一次。")


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
        super().__init__(f"更正文件“{name}”没有采用。{where}{self._REASONS.get(reason, reason)}")


class SaveError(Exception):
    """A file could not be written; nothing that was there before is lost."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class FolderMissingError(SaveError):
    """The folder to write into does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}”没有保存：文件夹“{path.parent}”不存在。请先新建这个文件夹，或换一个位置保存。")


class FolderReadOnlyError(SaveError):
    """Nothing may be written into the folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}”没有保存：文件夹“{path.parent}”是只读的，不能写入。请另存到“文档”等可以写入的位置。"
        )


class DiskFullError(SaveError):
    """The disk, the quota or the size limit does not take the whole file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}”没有保存：磁盘空间不足。请删除不需要的文件，或换一个磁盘保存；原有文件没有改动。"
        )


class TargetBusyError(SaveError):
    """Excel, WPS or LibreOffice holds the file; `lock` is the file that says so, where there is one."""

    def __init__(self, path: Path, lock: str = "") -> None:
        stale = f"；如果确认没有程序打开它，请删除同一文件夹中的“{lock}”" if lock else ""
        super().__init__(
            f"“{path.name}”没有保存：文件正在 Excel、WPS 等程序中打开。请关闭后重试，或换一个文件名保存{stale}。"
        )


class TargetReadOnlyError(SaveError):
    """The file that is there is marked read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}”没有保存：已有的同名文件是只读的。请取消它的只读属性，或换一个文件名保存。")


class TargetNotFileError(SaveError):
    """A folder or a device stands where the file should go."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”不能作为保存的文件：这里是文件夹或设备。请换一个文件名保存。")


class BadNameError(SaveError):
    """The file system takes no such name."""

    def __init__(self, name: str) -> None:
        shown = name.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\0")
        super().__init__(f"“{shown:.60}”没有保存：文件名太长，或含有不能使用的字符。请换一个短一些的文件名。")


class SourceProtectedError(SaveError):
    """The target is the report that was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}”是正在审校的报告原文，不能覆盖。请换一个文件名保存。")


class NotWordError(SaveError):
    """A copy with tracked changes of something that is no Word document; `source` names the report."""

    def __init__(self, path: Path, source: str) -> None:
        super().__init__(
            f"“{path.name}”没有保存：带修订和批注的副本只能由 .docx 报告生成，“{source}”不是 .docx 文件。"
            "请改用审核意见，或打开报告的 Word 版再导出。"
        )


class OtherSuffixError(SaveError):
    """A copy under a name that promises macros where there are none, or hides them: Word opens neither."""

    def __init__(self, path: Path, wanted: str) -> None:
        super().__init__(f"“{path.name}”没有保存：副本与原文件是同一种文件，文件名要以 {wanted} 结尾。请改名后再保存。")


class SourceChangedError(SaveError):
    """The report on disk is no longer the one that was read, or not there; `source` names it."""

    def __init__(self, path: Path, source: str) -> None:
        super().__init__(
            f"“{path.name}”没有保存：原文件“{source}”在打开以后被改动、移走或不能再读取。请重新打开报告，再导出一次。"
        )


class WriteFailedError(SaveError):
    """Anything else the system says; `reason` is its own text."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"“{path.name}”没有保存：写入时系统报错（{reason}）。请换一个位置保存；原有文件没有改动。")


class JournalError(SaveError):
    """The journal cannot take or give what was done; what it holds already is untouched."""

    def __init__(self, path: Path, reason: str, advice: str) -> None:
        super().__init__(f"审校记录没有写入：{reason}。没有记下的改动不会生效，以前的记录都在；{advice}。")
        self.path, self.reason, self.advice = path, reason, advice


class JournalFullError(JournalError):
    """No room for another event."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.parent}”所在的磁盘空间不足", "请删除不需要的文件后再试")


class JournalReadOnlyError(JournalError):
    """The journal or its folder may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.parent}”不能写入", "请取消这个文件夹和其中文件的只读属性后再试")


class JournalFolderError(JournalError):
    """The state folder cannot be made, or the journal in it cannot be opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path}”打不开", "请检查这个位置是否还在、是否有权限，然后再试")


class JournalBusyError(JournalError):
    """Another window writes, or has the journal open where it must be alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "另一个窗口正在使用审校记录", "请稍等再试，或关闭其他窗口")


class JournalWriteError(JournalError):
    """Anything else the system says; `reason` is its own text."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"写入“{path.name}”时系统报错（{reason}）", "请检查磁盘后再试")


class JournalHeldError(JournalError):
    """Another window has this report in hand: its process, computer and the time it began, as far as known."""

    def __init__(self, path: Path, pid: int | None, host: str, since: datetime | None) -> None:
        began = f"{since:%m-%d %H:%M} 打开" if since else ""
        who = "，".join(filter(None, (f"计算机 {host}" if host else "", f"进程 {pid}" if pid else "", began)))
        window = f"另一个窗口（{who}）" if who else "另一个窗口"
        super().__init__(path, f"这份报告正在{window}中审校，这里只能查看", "请到那个窗口修改，或关闭它后重新打开")


class JournalDamagedError(JournalError):
    """Something in the journal is not as it was written; its good part can be recovered."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}”已损坏", "请重新启动程序，完好的部分会恢复出来，损坏的文件另外留存")


class NewerJournalError(JournalError):
    """Written by a later version of this program; left untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}”是由更新版本的程序写的", "请使用新版本的程序，文件没有改动")


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  (what fits on one line)
