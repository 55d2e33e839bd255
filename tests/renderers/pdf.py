"""Text taken out of PDF pages: cells parted by blanks, labels wrapped, header letters set upright."""

from core.forms import CellRef
from tests.renderers.common import Frame, Rendered, Source, assemble, grid, rows_of

_HEAD = (
    "（本列数据的勾稽关系为：第一项加第二项之\n和，等于第三项加第四项之和）\n申请人情况\n自然人\n法人或其他组织\n总计\n"
    "商业\n企业\n科研\n机构\n社会公\n益组织\n法律服\n务机构\n其他"
)
_UPRIGHT = (
    "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"
    "结 结 其 尚 结 结 其 尚 结 结 其 尚\n果 果 他 未 总 果 果 他 未 总 果 果 他 未 总\n"
    "维 纠 结 审 计 维 纠 结 审 计 维 纠 结 审 计\n持 正 果 结 持 正 果 结 持 正 果 结"
)
_MIXED = (
    "行政复议 行政诉讼\n结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计\n未经复议直接起诉 复议后起诉\n"
    "结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计"
)
_WIDE = 14


def _numbers(source: Source, refs: list[CellRef], blanks: str = " ") -> str:
    return blanks.join(source.show(ref) for ref in refs)


def _wrap(label: str, width: int = _WIDE) -> list[str]:
    return [label[at : at + width] for at in range(0, len(label), width)]


def _disclosure(source: Source) -> str:
    lines = grid(source.form.table("disclosure"))
    return "\n".join(" ".join(source.show(item) for item in line if item != "") for line in lines)


def _proceedings(source: Source, head: str) -> str:
    return f"{head}\n{_numbers(source, [ref for ref in source.figures if ref.table == 'proceedings'])}"


def _frame(source: Source) -> Frame:
    """Sentences end their lines where the page is full."""

    def wrap(paragraph: str) -> str:
        return "\n".join(_wrap(paragraph, 38))

    return Frame(opening="", blank="\n", prose=wrap, ending=f"\n- {source.rng.randint(4, 9)} -\n")


def _report(source: Source, applications: list[str], head: str) -> Rendered:
    """Put a page mark somewhere into table 三, between two rows."""
    at = source.rng.randint(3, len(applications) - 3)
    mark = source.rng.choice(("Page 9 - 共 12 页", "P. 9", "- 4 -", "第 4 页 共 7 页"))
    table = "\n".join([_HEAD, *applications[:at], mark, *applications[at:]])
    bodies: dict[str, str | None] = {
        "disclosure": _disclosure(source),
        "applications": table,
        "proceedings": _proceedings(source, head),
    }
    return Rendered(assemble(source, _frame(source), bodies), source.expected())


def upright(source: Source) -> Rendered:
    """A row is `四、结转下年度继续办理 0 0 0 0 0 0 0`; long labels wrap; header letters one above the other."""
    rows = []
    for _, labels, refs in rows_of(source.form.table("applications")):
        pieces = [piece for label in labels if label for piece in _wrap(label)]
        rows.append("\n".join([*pieces[:-1], f"{pieces[-1]} {_numbers(source, refs)}"]))
    return _report(source, rows, _UPRIGHT)


def mixed_head(source: Source) -> Rendered:
    """The head of table 四 in the order in which its words stand at the same height."""
    return _report(source, upright_rows(source), _MIXED)


def upright_rows(source: Source) -> list[str]:
    """Rows on one line each, whatever their label's length."""
    return [
        " ".join([*filter(None, labels), _numbers(source, refs)])
        for _, labels, refs in rows_of(source.form.table("applications"))
    ]


def numbers_first(source: Source) -> Rendered:
    """The figures before their label, or between its pieces; 三、本年度办理结果 one character a line beside them."""
    letters = iter(["三、", *"本年度办理结果"])
    rows = []
    for _, labels, refs in rows_of(source.form.table("applications")):
        groups = [label for label in labels[:-1] if label and not label.startswith("三、")]
        pieces = _wrap(labels[-1])
        letter = next(letters, "") if len(labels) > 1 else ""
        lines = [*groups, letter, _numbers(source, refs), *pieces]
        if len(pieces) > 1:
            lines = [*groups, letter + pieces[0], _numbers(source, refs), *pieces[1:]]
        rows.append("\n".join(filter(None, lines)))
    return _report(source, rows, _UPRIGHT)


def columns(source: Source) -> Rendered:
    """Columns kept by runs of blanks; the label in front, behind, or on the line above."""
    rows = []
    for _, labels, refs in rows_of(source.form.table("applications")):
        label = "  ".join(filter(None, labels))
        numbers = _numbers(source, refs, "        ")
        way = source.rng.random()
        if way < 0.6:
            rows.append(f"{label.ljust(38)}  {numbers}")
        elif way < 0.8:
            rows.append(f"    {numbers}      {label}")
        else:
            rows.append(f"{label}\n{' ' * 40}{numbers}")
    return _report(source, rows, _MIXED)
