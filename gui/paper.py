"""A review as pages: the official tables with merged heads and marks that need no colour, findings, corrections."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

from core import words
from core.findings import Finding
from core.forms import CellRef, Table
from core.layout import Layout, LayoutCell, layout_of
from core.model import CellStatus
from core.review import Review
from core.words.report import level_of
from gui import cell_text, style
from gui.marks import MarkState, marks_of, reviewed

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FINDINGS = (("序号", 7), ("级别", 9), ("问题", 45), ("应满足", 24), ("判断", 15))
_CORRECTIONS = (("位置", 42), ("原文", 11), ("改为", 11), ("理由", 22), ("更正人", 14))
_LABELS = (7, 15, 30)  # the columns of labels of a matrix, in percent; its figures share the rest

Marks = Mapping[CellRef, MarkState]


def title_of(review: Review) -> str:
    """云溪县人民政府 2021 年度报告核对, as far as the report says so."""
    report = review.report
    year = f"{report.year} 年度" if report.year else ""
    return f"{report.organization or report.document.name} {year}报告核对".replace("  ", " ")


def html_of(review: Review, at: datetime) -> str:
    """Return the whole paper."""
    said = reviewed(review.judgement, review.standings, review.confirmed)
    marks = marks_of(review.cells, review.judgement, review.corrections, said=said)
    parts = [
        _head(review, at),
        *(_table(review, table, marks, first=not number) for number, table in enumerate(review.form.tables)),
        _legend(),
        *_findings(review),
        *_corrections(review),
    ]
    return f"<html><head><style>{_look()}</style></head><body>{''.join(parts)}</body></html>"


def _look() -> str:
    use = style.paper()
    return (
        f"body {{ color: {use.base.text.name()}; }}"
        f"table {{ border-collapse: collapse; border-color: {use.muted.name()}; }}"
        f".head {{ background-color: {use.head.fill.name()}; }}"
        f".failing {{ background-color: {use.failing.fill.name()}; }}"
        f".corrected {{ background-color: {use.corrected.fill.name()}; }}"
        "h1 { font-size: 14pt; } h2 { font-size: 10.5pt; } .small { font-size: 7pt; }"
    )


def _head(review: Review, at: datetime) -> str:
    document = review.report.document
    standing = f"{words.read_count(review.report)} · {words.balance_count(review.judgement)}"
    facts = [
        f"原文件：{document.name}",
        words.form_name(review.form),
        standing,
        "审校：{author}".format(author=review.author or "未署名"),
        "打印：{at}".format(at=f"{at:%Y-%m-%d %H:%M}"),
    ]
    return f"<h1>{escape(title_of(review))}</h1><p>{escape('；'.join(facts))}</p>"


def _table(review: Review, table: Table, marks: Marks, *, first: bool) -> str:
    layout = layout_of(table)
    rows: list[list[LayoutCell]] = [[] for _ in range(layout.rows)]
    for cell in sorted(layout.cells, key=lambda cell: (cell.row, cell.column)):
        rows[cell.row].append(cell)
    widths = _widths(layout)
    lines = [f"<tr>{''.join(_cell(review, cell, marks, widths) for cell in row)}</tr>" for row in rows]
    head, body = "".join(lines[: layout.head_rows]), "".join(lines[layout.head_rows :])
    apart = "" if first or table.kind != "matrix" else ' style="page-break-before:always"'
    unit = f"（单位：{table.unit}）" if table.unit else ""
    return f"<h2{apart}>{escape(table.title + unit)}</h2>{_grid(head, body)}"


def _widths(layout: Layout) -> list[str]:
    """Return the attribute of each column; a table of blocks finds its widths itself."""
    if not layout.head_rows:
        return [""] * layout.columns
    labels = _LABELS[-layout.head_columns :] if layout.head_columns else ()
    figures = layout.columns - len(labels)
    each = (100 - sum(labels)) / figures
    return [f' width="{width:.2f}%"' for width in (*labels, *[each] * figures)]


def _grid(head: str, body: str) -> str:
    table = '<table width="100%" border="1" cellspacing="0" cellpadding="2">'
    return f"{table}<thead>{head}</thead><tbody>{body}</tbody></table>"


def _cell(review: Review, cell: LayoutCell, marks: Marks, widths: Sequence[str]) -> str:
    width = widths[cell.column] if cell.column_span == 1 else ""
    spans = f'rowspan="{cell.row_span}" colspan="{cell.column_span}"{width}'
    if cell.ref is None:
        return f'<td {spans} class="head" align="center" valign="middle">{escape(cell.text)}</td>'
    mark = marks[cell.ref]
    fill = "failing" if mark.check == "failing" else "corrected" if mark.origin == "corrected" else ""
    return f'<td {spans} class="{fill}" align="right" valign="middle">{_figure(review, cell.ref, mark)}</td>'


def _figure(review: Review, ref: CellRef, mark: MarkState) -> str:
    """Write a figure with every mark as a sign: number of the finding, 原…, 推测, ✓, ⏸ as 待核实."""
    cell = review.cells[ref]
    shown = escape(cell_text.shown_text(cell, mark, words.status(CellStatus.ABSENT)))
    if cell.value is None and mark.implied is not None:
        shown = f"<i>{shown}</i>"
    if mark.origin == "corrected":
        shown = f"<b><u>{shown or '空白'}</u></b>"
    before = _badge(mark.badge) if mark.badge is not None else "?" if mark.check == "unknown" else ""
    notes = []
    if mark.origin == "corrected":
        notes.append("原 {printed}".format(printed=mark.printed or "空白"))
    if mark.origin == "guess":
        notes.append("推测")
    if mark.review != "none":
        notes.append("✓" if mark.review == "confirmed" else "待核实")
    small = f'<span class="small">{before}</span> ' if before else ""
    under = f'<br/><span class="small">{escape(" ".join(notes))}</span>' if notes else ""
    return f"{small}{shown}{under}"


def _badge(number: int) -> str:
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"({number})"


def _legend() -> str:
    said = (
        "①②… 与问题序号对应，“?” 表示缺数不能核对；加粗带下划线是更正后的数，下面是原文所印；"
        "“缺”是原文没有的格，≈ 是按勾稽关系推算的数；“推测”是归入这一格最可能的数，✓ 是已经与原文对过的数。"
    )
    return f'<p class="small">{escape(said)}</p>'


def _findings(review: Review) -> Iterator[str]:
    findings = review.judgement.findings
    yield f"<h2>{escape(f'问题 {len(findings)} 个')}</h2>"
    if findings:
        rows = (_finding(review, number, finding) for number, finding in enumerate(findings, 1))
        yield _list(_FINDINGS, rows)
    else:
        yield f"<p>{escape('没有发现问题。')}</p>"


def _finding(review: Review, number: int, finding: Finding) -> Sequence[str]:
    level = level_of(finding)
    standing = review.verdict_of(finding)
    note = standing.verdict.note if standing is not None else ""
    verdict = words.verdict(standing) if standing is not None else "未判断"
    said = words.sentence(finding, review.form, review.cells)
    rule = words.equation(finding, review.form)
    return _badge(number), level, said, rule, f"{verdict}：{note}" if note else verdict


def _corrections(review: Review) -> Iterator[str]:
    made = [(ref, review.corrections[ref]) for ref in review.form.refs() if ref in review.corrections]
    if not made:
        return
    read = review.report.by_ref()
    yield f"<h2>{escape(f'更正 {len(made)} 格')}</h2>"
    yield _list(
        _CORRECTIONS,
        (
            (
                words.cell_name(ref, review.form),
                "缺" if read[ref].status is CellStatus.ABSENT else words.shown(read[ref].raw or ""),
                words.shown(one.after),
                one.reason,
                f"{one.author} {one.at:%m-%d %H:%M}".strip(),
            )
            for ref, one in made
        ),
    )


def _list(columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<td class="head" width="{width}%">{escape(name)}</td>' for name, width in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in rows)
    return _grid(f"<tr>{head}</tr>", body)
