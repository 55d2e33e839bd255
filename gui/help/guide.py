"""What there is to read about the program: the guide's text, its tables of keys and marks, and what the program is."""

import re
from html import escape
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

import core
from core.resources import resource
from gui.actions import SPECS, sequence
from gui.help import legend, versions

Table = Literal["keys", "marks"]

# keys that belong to a pane, not to the window
_IN_TABLES = (
    ("Enter / Shift+Enter", "确认，转到下一格 / 上一格"),
    ("Tab / Shift+Tab", "确认，转到右边一格 / 左边一格"),
    ("Esc", "放弃正在输入的数字；收起使用说明；从完成审校回到问题列表"),
    ("Del / Backspace", "改为空白（不是 0）"),
    ("Ctrl+X", "复制选中的格，并把它们改为空白"),
    ("Ctrl+V", "粘贴从 Excel、WPS 或网页复制的一块数字"),
    ("Ctrl+单击原文里的数字", "把这个数字填入当前格，并记下出处"),
    ("Ctrl+F（光标在问题列表里）", "在问题中查找，只列出有这些字的问题；Esc 还原"),
    ("Alt+1…9", "采用第 1…9 条建议"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guide", text)


def text() -> str:
    """Return the guide as it is kept, in Markdown: the tables in it are filled in by `within`."""
    # the name of the file is translated like any other text
    return resource(_tr("guide.md")).read_text("utf-8")


def within(guide: str, table: Table, content: str) -> str:
    """Put something in the place of one of the guide's tables."""
    begin, end = f"<!-- {table} -->", f"<!-- /{table} -->"
    return re.sub(f"(?s)({begin}\n).*?({end})", lambda found: f"{found[1]}{content}{found[2]}", guide)


def key_rows() -> list[tuple[str, str]]:
    """Return all keys and what they do."""
    form = QKeySequence.SequenceFormat.PortableText  # the words on the keyboard, in any language
    rows = []
    for spec in SPECS:
        # two keys of the keyboard, one word on both
        found = [sequence(keys.replace("Return", "Enter")).toString(form) for keys in spec.keys]
        if found:
            plain = _tr_action(spec.text).split("(&", maxsplit=1)[0].replace("&", "").rstrip("…")
            rows.append((" / ".join(dict.fromkeys(found)), plain))
    return rows + [(_tr(key), _tr(said)) for key, said in _IN_TABLES]


def keys() -> str:
    """Return a table of all keys."""
    lines = (
        f'<tr><td style="padding:2px 16px 2px 0"><b>{escape(key)}</b></td><td>{escape(said)}</td></tr>'
        for key, said in key_rows()
    )
    return f"<table>{''.join(lines)}</table>"


def marks() -> str:
    """Return a table of all marks; `legend.picture` gives the picture of each, by its number."""
    said = _tr("{looks}：{means}")
    lines = (
        f'<tr><td style="padding:3px 12px 3px 0"><img src="mark:{number}"></td>'
        f'<td style="vertical-align:middle">{escape(said.format(looks=looks, means=means))}</td></tr>'
        for number, (looks, means) in enumerate(legend.rows())
    )
    return f"<table>{''.join(lines)}</table>"


def as_markdown(head: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    """Return rows as the guide has them when it is read outside the window."""
    return "".join(f"| {one} | {other} |\n" for one, other in (head, ("---", "---"), *rows))


def about() -> str:
    """Return what the program is, in a few lines, and what it runs with."""
    said = _tr("核对政府信息公开工作年度报告的三张表，改正数字，留下核对记录。原文件从不改动。")
    licence = _tr("MIT 许可。界面使用 Qt for Python（LGPL-3.0）。")
    rows = "".join(
        f'<tr><td style="padding-right:12px">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in versions.lines()
    )
    title = f"{_tr('年报核对')} Gouji {core.__version__}"
    return f"<h3>{title}</h3><p>{said}</p><table>{rows}</table><p>{licence}</p>"


def _tr_action(said: str) -> str:
    return QCoreApplication.translate("Actions", said)
