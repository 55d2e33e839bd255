"""Markdown made by converters that tear a table into several, or lose labels that ran over two lines."""

from tests.renderers.common import Frame, Rendered, Source, assemble, grid, rows_of

_COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
_WRONG = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持", "结果纠正")


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _head(first: str, columns: tuple[str, ...] = _COLUMNS) -> list[str]:
    return [_row([first, *columns]), "|" + " --- |" * (len(columns) + 1)]


def _other(source: Source, code: str) -> str:
    lines = [[source.show(item) for item in line] for line in grid(source.form.table(code))]
    return "\n".join(_row(line) for line in lines)


def _frame() -> Frame:
    return Frame(title="# {t}", part="## {n}、{t}", topic="### （{n}）{t}", opening="")


def _report(source: Source, applications: str) -> Rendered:
    bodies: dict[str, str | None] = {
        "disclosure": _other(source, "disclosure"),
        "applications": applications,
        "proceedings": _other(source, "proceedings"),
    }
    return Rendered(assemble(source, _frame(), bodies), source.expected())


def own_tables(source: Source) -> Rendered:
    """Every group a table of its own with a made-up head; a page break puts a wrong head over the seven columns."""
    lines: list[str] = []
    count = 0
    for _, labels, refs in rows_of(source.form.table("applications")):
        groups = [label for label in labels[:-1] if label and not label.startswith("三、")]
        if not lines or groups or (len(labels) == 1 and labels[0].startswith("四")):
            count += 1
            wrong = source.rng.random() < 0.25
            head = _head("情形", _WRONG) if wrong else _head(groups[0] if groups else "项目")
            lines += ["", f"**表 3-{count}**", "", *head]
        lines.append(_row([labels[-1], *map(source.show, refs)]))
    return _report(source, "\n".join(lines).strip())


def _halves(label: str) -> tuple[str, str]:
    at = min(max(len(label) * 2 // 3, 6), 14)
    return label[:at], label[at:]


def labels_outside(source: Source) -> Rendered:
    """Rows with a wrapped label are bare figures between the label's pieces, glued to the group's."""
    lines = _head("项目")
    for _, labels, refs in rows_of(source.form.table("applications")):
        figures = [source.show(ref) for ref in refs]
        group = next((label for label in labels[1:-1] if label), "")
        if len(labels[-1]) <= 12 and not group:
            lines.append(_row([labels[-1], *figures]))
            continue
        first, second = _halves(labels[-1])
        lines += ["", f"{group[:4]}{first}", "", _row(figures), "", f"{group[4:]}{second}", ""]
    return _report(source, "\n".join(line for line in lines if line))
