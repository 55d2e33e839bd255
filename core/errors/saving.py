"""What keeps a file from being written, each with its sentence; nothing that was there before is lost."""

from pathlib import Path

from core.errors.sentence import Sentence


class SaveError(Exception):
    """A file could not be written; nothing that was there before is lost."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class FolderMissingError(SaveError):
    """The folder to write into does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：文件夹“{folder}”不存在。请先新建这个文件夹，或换一个位置保存。",
                name=path.name,
                folder=path.parent,
            )
        )


class FolderReadOnlyError(SaveError):
    """Nothing may be written into the folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：文件夹“{folder}”是只读的，不能写入。请另存到“文档”等可以写入的位置。",
                name=path.name,
                folder=path.parent,
            )
        )


class DiskFullError(SaveError):
    """The disk, the quota or the size limit does not take the whole file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：磁盘空间不足。请删除不需要的文件，或换一个磁盘保存；原有文件没有改动。",
                name=path.name,
            )
        )


class TargetBusyError(SaveError):
    """Excel, WPS or LibreOffice holds the file; `lock` is the file that says so, where there is one."""

    def __init__(self, path: Path, lock: str = "") -> None:
        stale = Sentence("；如果确认没有程序打开它，请删除同一文件夹中的“{lock}”", lock=lock) if lock else ""
        super().__init__(
            Sentence(
                "“{name}”没有保存：文件正在 Excel、WPS 等程序中打开。请关闭后重试，或换一个文件名保存{stale}。",
                name=path.name,
                stale=stale,
            )
        )


class TargetReadOnlyError(SaveError):
    """The file that is there is marked read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：已有的同名文件是只读的。请取消它的只读属性，或换一个文件名保存。", name=path.name
            )
        )


class TargetNotFileError(SaveError):
    """A folder or a device stands where the file should go."""

    def __init__(self, path: Path) -> None:
        super().__init__(Sentence("“{path}”不能作为保存的文件：这里是文件夹或设备。请换一个文件名保存。", path=path))


class BadNameError(SaveError):
    """The file system takes no such name."""

    def __init__(self, name: str) -> None:
        shown = name.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\0")
        super().__init__(
            Sentence("“{shown:.60}”没有保存：文件名太长，或含有不能使用的字符。请换一个短一些的文件名。", shown=shown)
        )


class SourceProtectedError(SaveError):
    """The target is a file that was read; `own`: the report under review."""

    def __init__(self, path: Path, *, own: bool = True) -> None:
        super().__init__(
            Sentence("“{name}”是正在审校的报告原文，不能覆盖。请换一个文件名保存。", name=path.name)
            if own
            else Sentence(
                "“{name}”是这次用到的原始文件（上年报告、更正文件或存放报告的压缩包），不能覆盖。请换一个文件名保存。",
                name=path.name,
            )
        )


class NotWordError(SaveError):
    """A copy with tracked changes of something that is no Word document; `source` names the report."""

    def __init__(self, path: Path, source: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：带修订和批注的副本只能由 .docx 报告生成，“{source}”不是 .docx 文件。"
                "请改用审核意见，或打开报告的 Word 版再导出。",
                name=path.name,
                source=source,
            )
        )


class OtherSuffixError(SaveError):
    """A copy under a name that promises macros where there are none, or hides them: Word opens neither."""

    def __init__(self, path: Path, wanted: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：副本与原文件是同一种文件，文件名要以 {wanted} 结尾。请改名后再保存。",
                name=path.name,
                wanted=wanted,
            )
        )


class SourceChangedError(SaveError):
    """The report on disk is no longer the one that was read, or not there; `source` names it."""

    def __init__(self, path: Path, source: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：原文件“{source}”在打开以后被改动、移走或不能再读取。请重新打开报告，再导出一次。",
                name=path.name,
                source=source,
            )
        )


class PartDamagedError(SaveError):
    """A part of the report that a marked copy has to add to cannot be read; `source` names the report."""

    def __init__(self, path: Path, source: str, part: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：原文件“{source}”里面的{what}（{part}）已损坏，写不进批注。"
                "请用 Word 或 WPS 打开原文件，修复并保存，再重新读取、导出一次；也可以改用审核意见。",
                name=path.name,
                source=source,
                what=Sentence("批注") if "comments" in part else Sentence("目录"),
                part=part,
            )
        )


class NotPrintedError(SaveError):
    """The printer did not take the pages."""

    def __init__(self, printer: str) -> None:
        super().__init__(
            Sentence("没有打印：打印机“{printer}”没有接受。请检查打印机，或存为 PDF 再打印。", printer=printer)
        )


class WriteFailedError(SaveError):
    """Anything else the system says; `reason` is its own text."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Sentence(
                "“{name}”没有保存：写入时系统报错（{reason}）。请换一个位置保存；原有文件没有改动。",
                name=path.name,
                reason=reason,
            )
        )
