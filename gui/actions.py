"""Everything the clerk can do: its id, text, keys and picture. What it does is wired in the window."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from gui import icons, speech

MOST_PROPOSALS = 9


class Spec(NamedTuple):
    """One action; `keys` in Qt's portable spelling; `only_open`: it needs a report."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    only_open: bool = True
    checkable: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


# never Ctrl+Space, Ctrl+. or Shift alone: Chinese input methods take them;
# what is about the finding under discussion is switched on and off with it, whether or not a report is open
SPECS = (
    Spec("open", "打开报告(&O)…", ("Ctrl+O",), "open", "打开一份报告", only_open=False),
    Spec("open_folder", "打开文件夹(&D)…", ("Ctrl+Shift+O",), tip="打开一个文件夹里的全部报告", only_open=False),
    Spec("reread", "重新读取原文(&R)", ("F5",), tip="重新读取原文，保留已作的更正"),
    Spec("compare", "与上年对照(&Y)…", icon="compare", tip="选一份上一年度的报告，逐格对照", checkable=True),
    Spec("save", "保存工作簿(&S)", ("Ctrl+S",), "save", "把核对结果和更正记录保存为 Excel 工作簿"),
    Spec("save_as", "另存工作簿(&A)…", ("Ctrl+Shift+S",)),
    Spec("opinion", "审核意见(&P)…", tip="没有解决的问题，写成发回填报单位的 Word 或 Excel 文件"),
    Spec(
        "tracked", "带修订的副本(&M)…", tip="Word 报告的副本：每处更正是一处修订，每个问题是一条批注", only_open=False
    ),
    Spec("print", "打印(&I)…", ("Ctrl+P",), tip="打印三张表和问题列表"),
    Spec("pdf", "存为 PDF(&F)…", tip="把三张表和问题列表存为 PDF"),
    Spec("finish", "完成审校(&H)", ("Ctrl+D",), "finish", "列出还没有了结的事项，逐项转到"),
    Spec("quit", "退出(&Q)", ("Ctrl+Q",), only_open=False),
    Spec("undo", "撤销(&U)", ("Ctrl+Z",), "undo", "撤销"),
    Spec("redo", "重做(&R)", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", "重做"),
    Spec("find", "在原文中查找(&F)…", ("Ctrl+F",), icon="find"),
    Spec("edit", "修改当前格(&E)", ("F2",)),
    Spec("blank", "改为空白(&K)", tip="让当前格空着，不是 0（Del）"),
    Spec("take_back", "恢复原文数字(&T)", tip="放弃对当前格的更正，恢复原文所印"),
    Spec(
        "take_over",
        "取原文中的数字(&N)",
        ("Ctrl+T",),
        tip="把原文里光标所在的数字取到当前格，并记下出处；也可以按住 Ctrl 单击它",
    ),
    Spec(
        "fill_blanks",
        "空白格填 0(&B)",
        tip="空白格填 0，等式要求别的数的除外；一次撤销全部还原",
        only_open=False,
    ),
    Spec("proposals", "查看建议(&P)", ("Alt+Return", "Alt+Enter"), tip="转到当前问题的建议"),
    Spec("take_all", "全部采纳建议(&L)", ("Alt+0",), tip="唯一而且有依据的建议，一次全部采纳", only_open=False),
    Spec(
        "confirm",
        "确认，转到下一个问题(&C)",
        ("Ctrl+Return", "Ctrl+Enter"),
        tip="当前格的数字已与原文对过，转到下一个问题",
    ),
    Spec("check_again", "重新核对(&G)", ("F9",), tip="用现在的数字把全部规则再核对一遍"),
    Spec("misread", "读取有误(&R)", ("Ctrl+F7",), tip="当前问题是程序读错了：转到那一格去改", only_open=False),
    Spec("as_printed", "原文如此(&A)", ("Shift+F7",), tip="报告就是这样写的：保留数字，视为已说明", only_open=False),
    Spec("to_verify", "待核实(&V)", ("F7",), tip="当前问题先放一放，核实以后再定", only_open=False),
    Spec("note", "写备注(&N)", ("Ctrl+M",), tip="给当前问题的判断写备注", only_open=False),
    Spec("withdraw", "撤回判断(&W)", ("Ctrl+Shift+F7",), tip="取消对当前问题的判断", only_open=False),
    Spec("previous_finding", "上一个问题(&V)", ("Shift+F8",), "previous", "上一个未解决的问题"),
    Spec("next_finding", "下一个问题(&N)", ("F8",), "next", "下一个未解决的问题"),
    Spec("next_report", "下一份有问题的报告(&R)", ("Ctrl+F8",)),
    Spec("previous_term", "等式中的上一格(&L)", ("Shift+F4",)),
    Spec("next_term", "等式中的下一格(&M)", ("F4",)),
    Spec("to_parts", "等式的各项(&S)", ("Ctrl+[",), tip="转到当前等式的各项，再按转到下一项"),
    Spec("to_total", "等式的总计(&T)", ("Ctrl+]",), tip="转到当前等式的总计"),
    Spec("previous_pane", "上一个窗格", ("Shift+F6",)),
    Spec("next_pane", "下一个窗格", ("F6",)),
    Spec("show_reports", "报告列表", only_open=False, checkable=True),
    Spec("show_source", "原文", only_open=False, checkable=True),
    Spec("show_findings", "问题列表", only_open=False, checkable=True),
    Spec("show_explanation", "说明与更正记录", only_open=False, checkable=True),
    Spec("zoom_in", "放大(&I)", ("Ctrl++", "Ctrl+="), tip="把光标所在的原文或表格放大"),
    Spec("zoom_out", "缩小(&O)", ("Ctrl+-",), tip="把光标所在的原文或表格缩小"),
    Spec("zoom_whole", "原来大小(&Z)", ("Ctrl+0",), tip="原文或表格回到原来大小；页面图像缩放到适合文字"),
    Spec("theme_system", "跟随系统", only_open=False, checkable=True),
    Spec("theme_light", "浅色", only_open=False, checkable=True),
    Spec("theme_dark", "深色", only_open=False, checkable=True),
    Spec("language_system", "跟随系统", only_open=False, checkable=True),
    Spec("language_zh", "中文", only_open=False, checkable=True),
    Spec("language_en", "English", only_open=False, checkable=True),
    Spec("guide", "使用说明(&G)", ("F1",), tip="在窗口右边打开使用说明，再按一次收起", only_open=False),
    Spec("keys", "快捷键(&K)", only_open=False),
    Spec("check_data", "检查数据(&D)", tip="逐条核对记下的更正和判断是否与写入时相同", only_open=False),
    Spec("about", "关于(&A)", only_open=False),
)
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "zh", "en")
ZOOMS = ("zoom_in", "zoom_out", "zoom_whole")
PANES = ("reports", "source", "findings", "explanation")
DECISIONS = ("misread", "as_printed", "to_verify")

# texts of the toolbar where the menu's would be too long or carry mnemonics
SHORT = {
    "open": "打开",
    "save": "保存工作簿",
    "undo": "撤销",
    "redo": "重做",
    "previous_finding": "上一个",
    "next_finding": "下一个问题",
    "finish": "完成审校",
    "compare": "与上年对照",
    "find": "搜索原文",
}


class Actions(QObject):
    """All actions of one window, by id."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made = {spec.id: self._make(spec, window) for spec in SPECS}
        for number in range(1, MOST_PROPOSALS + 1):
            text = _tr("采用建议 {number}").format(number=number)
            spec = Spec(f"apply_{number}", text, (f"Alt+{number}",), only_open=False)
            self._made[spec.id] = self._make(spec, window)
        for names in ((f"theme_{name}" for name in THEMES), (f"language_{name}" for name in LANGUAGES)):
            group = QActionGroup(self)
            for name in names:
                group.addAction(self[name])
        self.dress()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def wire(self, does: Mapping[str, Callable[[], object]]) -> None:
        """Say what is done when an action is triggered, by its id; no matter whether it is ticked then."""
        for name, do in does.items():
            self._made[name].triggered.connect(lambda _=False, do=do: do())

    def needing_report(self) -> Iterator[QAction]:
        """Yield what makes no sense without a report."""
        for spec in SPECS:
            if spec.only_open:
                yield self._made[spec.id]

    def dress(self) -> None:
        """Draw the pictures in the colours of the scheme in force."""
        for spec in SPECS:
            if spec.icon:
                self._made[spec.id].setIcon(icons.icon(spec.icon))

    def name_step(self, name: str, label: str | None) -> None:
        """Let 撤销 or 重做 say what it would do; none: there is nothing."""
        plain = _tr(next(spec.text for spec in SPECS if spec.id == name))
        action = self._made[name]
        action.setEnabled(label is not None)
        action.setText(_named(plain, label))
        action.setToolTip(_tip(_named(_tr(SHORT[name]), label), action))

    def switch(self, name: str, why_not: str) -> None:
        """Switch an action on, or off with the reason in its tooltip."""
        spec = next(spec for spec in SPECS if spec.id == name)
        self._made[name].setEnabled(not why_not)
        self._made[name].setToolTip(why_not or _tip(_said_of(spec), self._made[name]))

    def name_effect(self, name: str, effect: str) -> None:
        """Let an action say what it would do now; empty: it is off."""
        spec = next(spec for spec in SPECS if spec.id == name)
        action = self._made[name]
        action.setEnabled(bool(effect))
        action.setText(_named(_tr(spec.text), effect))

    def _make(self, spec: Spec, window: QWidget) -> QAction:
        action = QAction(_tr(spec.text), window)
        action.setObjectName(spec.id)
        action.setShortcuts([sequence(keys) for keys in spec.keys])
        action.setCheckable(spec.checkable)
        action.setEnabled(not spec.only_open)
        if spec.id in SHORT:
            action.setIconText(_tr(SHORT[spec.id]))
        action.setToolTip(_tip(_said_of(spec), action))
        window.addAction(action)
        return action


def sequence(keys: str) -> QKeySequence:
    """Return keys by their portable names: in the clerk's language, Return and Enter have one name."""
    return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)


def keys_of(name: str) -> str:
    """Return the first keys of an action, in Qt's portable spelling; empty for none."""
    return next((keys for spec in SPECS if spec.id == name for keys in spec.keys), "")


def _said_of(spec: Spec) -> str:
    """Return what a tooltip says; the menu's text is without its mnemonic there."""
    return _tr(spec.tip) if spec.tip else _tr(spec.text).split("(&", maxsplit=1)[0].replace("&", "").rstrip("…")


def _named(text: str, more: str | None) -> str:
    return _tr("{action}：{effect}").format(action=text, effect=more) if more else text


def _tip(text: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return speech.aside(text, keys)
