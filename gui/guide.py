"""The list of keys and what the program is, to read."""

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

import core
from gui import versions
from gui.actions import SPECS, Actions

# keys that belong to a pane, not to the window
_IN_TABLES = (
    ("Enter / Shift+Enter", "确认，转到下一格 / 上一格"),
    ("Tab / Shift+Tab", "确认，转到右边一格 / 左边一格"),
    ("F2", "在原有数字上修改；直接输入数字则替换"),
    ("Esc", "放弃正在输入的数字"),
    ("Del", "改为空白（不是 0）"),
    ("Ctrl+V", "粘贴从 Excel、WPS 或网页复制的一块数字"),
    ("Ctrl+单击原文里的数字", "把这个数字填入当前格，并记下出处"),
    ("Alt+1…9", "采用第 1…9 条建议"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guide", text)


def keys(actions: Actions) -> str:
    """Return a table of all keys."""
    rows = []
    for spec in SPECS:
        found = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in actions[spec.id].shortcuts()]
        if found and spec.id != "edit":
            plain = spec.text.split("(&", maxsplit=1)[0].rstrip("…")
            rows.append((" / ".join(dict.fromkeys(found)), _tr(plain)))
    rows += [(key, _tr(text)) for key, text in _IN_TABLES]
    lines = (
        f'<tr><td style="padding:2px 16px 2px 0"><b>{escape(key)}</b></td><td>{escape(text)}</td></tr>'
        for key, text in rows
    )
    return f"<table>{''.join(lines)}</table>"


def about() -> str:
    """Return what the program is, in a few lines, and what it runs with."""
    text = _tr("核对政府信息公开工作年度报告的三张表，改正数字，留下核对记录。原文件从不改动。")
    licence = _tr("MIT 许可。界面使用 Qt for Python（LGPL-3.0）。")
    rows = "".join(
        f'<tr><td style="padding-right:12px">{escape(name)}</td><td>{escape(said)}</td></tr>'
        for name, said in versions.lines()
    )
    title = f"{_tr('年报核对')} Gouji {core.__version__}"
    return f"<h3>{title}</h3><p>{text}</p><table>{rows}</table><p>{licence}</p>"
