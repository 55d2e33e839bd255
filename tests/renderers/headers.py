"""Tables whose header words are broken, cut off or overgrown; figures and row labels are whole."""

from collections.abc import Callable

from tests.renderers.common import Frame, Line, Rendered, Source, assemble, grid, tabbed

_BROKEN = {
    "商业企业": ("商业", "企业"),
    "科研机构": ("科研", "机构"),
    "社会公益组织": ("社会", "公益组织"),
    "法律服务机构": ("法律", "服务机构"),
}
_WRAPPED = {
    "本年新制作数量": "本年新\n制作数量",
    "本年新公开数量": "本年新\n公开数量",
    "本年制发件数": "本年制\n发件数",
    "现行有效件数": "现行有\n效件数",
}
_CUT = {
    "本年新制作数量": "本年新",
    "本年新公开数量": "本年新",
    "对外公开总数量": "对外公开总",
    "现行有效件数": "现行有效件",
    "本年处理决定数量": "本年处理",
    "处理决定数量": "处理决定",
}
_LONG = {
    "规章": "规章（有立法权的市级以上人民政府填写本行，其余单位填零）",
    "规范性文件": "规范性文件（面向社会、反复适用的决定、通告、管理办法）",
    "行政规范性文件": "行政规范性文件（经过合法性审核、统一编号的文件）",
    "行政许可": "行政许可（含准予、不予、变更、延续、注销各类决定）",
}
_SIGNED = {"本年增/减": "本年增/减（减少的用负数填写，如 -8）"}


def relabelled(source: Source, words: dict[str, str]) -> Rendered:
    """Write the clean tables with other words for some labels."""

    def change(line: Line) -> Line:
        return [words.get(item, item) if isinstance(item, str) else item for item in line]

    return _report(source, lambda lines: [change(line) for line in lines])


def _report(source: Source, change: Callable[[list[Line]], list[Line]]) -> Rendered:
    bodies: dict[str, str | None] = {
        table.section: tabbed(source.show, change(grid(table))) for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def _split_rows(lines: list[Line]) -> list[Line]:
    result: list[Line] = []
    for line in lines:
        if not any(item in _BROKEN for item in line):
            result.append(line)
            continue
        halves = [_BROKEN.get(item, (item, "")) if isinstance(item, str) else (item, "") for item in line]
        result += [[first for first, _ in halves], [second for _, second in halves]]
    return result


def two_rows(source: Source) -> Rendered:
    """`商业` in one row, `企业` in the next."""
    return _report(source, _split_rows)


def spaced(source: Source) -> Rendered:
    """A blank inside the word: `商业 企业`."""
    return relabelled(source, {word: " ".join(halves) for word, halves in _BROKEN.items()})


def wrapped(source: Source) -> Rendered:
    """A line end inside a header cell."""
    return relabelled(source, _WRAPPED)


def cut_off(source: Source) -> Rendered:
    """Header words that end too early, so that two columns are called the same."""
    return relabelled(source, _CUT)


def explained(source: Source) -> Rendered:
    """Row labels with long explanations in brackets."""
    return relabelled(source, _LONG)


def signed_head(source: Source) -> Rendered:
    """The instruction how to write a decrease, with a figure in it, in the header."""
    return relabelled(source, _SIGNED)
