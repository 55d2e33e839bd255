"""What keeps the journal from taking or giving what was done, each with its sentence."""

from datetime import datetime
from pathlib import Path

from core.errors.saving import SaveError
from core.errors.sentence import Sentence


class JournalError(SaveError):
    """The journal cannot take or give what was done; what it holds already is untouched."""

    def __init__(self, path: Path, reason: str, advice: str) -> None:
        super().__init__(
            Sentence(
                "审校记录没有写入：{reason}。没有记下的改动不会生效，以前的记录都在；{advice}。",
                reason=reason,
                advice=advice,
            )
        )
        self.path, self.reason, self.advice = path, reason, advice


class JournalFullError(JournalError):
    """No room for another event."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, Sentence("“{folder}”所在的磁盘空间不足", folder=path.parent), Sentence("请删除不需要的文件后再试")
        )


class JournalReadOnlyError(JournalError):
    """The journal or its folder may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            Sentence("“{folder}”不能写入", folder=path.parent),
            Sentence("请取消这个文件夹和其中文件的只读属性后再试"),
        )


class JournalFolderError(JournalError):
    """The state folder cannot be made, or the journal in it cannot be opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, Sentence("“{path}”打不开", path=path), Sentence("请检查这个位置是否还在、是否有权限，然后再试")
        )


class JournalGoneError(JournalError):
    """The file that is open lies no longer where it did: somebody moved or deleted it, or put another in its place."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            Sentence("审校记录“{path}”被移走、删除或换掉了", path=path),
            Sentence("找得到原来的文件就先放回原处，然后点“再试”；那里没有记录时会新建一份，这份报告的改动都写进去"),
        )


class JournalBusyError(JournalError):
    """Another window writes, or has the journal open where it must be alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, Sentence("另一个窗口正在使用审校记录"), Sentence("请稍等再试，或关闭其他窗口"))


class JournalWriteError(JournalError):
    """Anything else the system says; `reason` is its own text."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path,
            Sentence("写入“{name}”时系统报错（{reason}）", name=path.name, reason=reason),
            Sentence("请检查磁盘后再试"),
        )


class JournalHeldError(JournalError):
    """Another window has this report in hand: its process, computer and the time it began, as far as known."""

    def __init__(self, path: Path, pid: int | None, host: str, since: datetime | None) -> None:
        began = Sentence("{since} 打开", since=f"{since:%m-%d %H:%M}") if since else ""
        place = Sentence("计算机 {host}", host=host) if host else ""
        who = tuple(filter(None, (place, Sentence("进程 {pid}", pid=pid) if pid else "", began)))
        window = Sentence("另一个窗口（{who}）", who=who) if who else Sentence("另一个窗口")
        super().__init__(
            path,
            Sentence("这份报告正在{window}中审校，这里只能查看", window=window),
            Sentence("请到那个窗口修改，或关闭它后重新打开"),
        )


class JournalDamagedError(JournalError):
    """Something in the journal is not as it was written; its good part can be recovered."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            Sentence("“{name}”已损坏", name=path.name),
            Sentence("请重新启动程序，完好的部分会恢复出来，损坏的文件另外留存"),
        )


class NewerJournalError(JournalError):
    """Written by a later version of this program; left untouched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            Sentence("“{name}”是由更新版本的程序写的", name=path.name),
            Sentence("请使用新版本的程序，文件没有改动"),
        )
