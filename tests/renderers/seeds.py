"""The styles of damage of converted reports: tables as tab-separated rows, torn at the ends of pages."""

from collections.abc import Iterable

from core.forms import CellRef, Table
from tests.expectation import Expected, Seen
from tests.renderers.common import (
    Frame,
    Line,
    Rendered,
    Source,
    assemble,
    cut,
    grid,
    half,
    pad,
    rows_of,
    tabbed,
)

_HALF_PROSE = str.maketrans({"，": ",", "：": ":", "（": "(", "）": ")", "；": ";"})


def _half_prose(text: str) -> str:
    return text.translate(_HALF_PROSE)


def _spaced_prose(text: str) -> str:
    return text.replace("，", ", ").replace("：", ": ")


def _half_labels(line: Line) -> Line:
    return [_half_prose(item) if isinstance(item, str) else item for item in line]


def _corner(table: Table) -> str:
    return table.corner.replace("（", "(").replace("）", ")")


def _disclosure(source: Source, decimals: str = "，保留4位小数") -> list[Line]:
    lines = []
    for line in grid(source.form.table("disclosure")):
        fee = [isinstance(item, str) and "单位：万元" in item for item in line]
        changed = [
            str(item).replace("单位：万元", f"单位：万元{decimals}") if is_fee else item
            for item, is_fee in zip(line, fee, strict=True)
        ]
        lines.append(pad(changed, 4))
    return lines


def _proceedings(source: Source) -> list[Line]:
    """Three broken header rows of fifteen cells, then the figures."""
    *head, figures = grid(source.form.table("proceedings"))
    results = [item for item in head[1][:5] if item]
    top = pad(["行政复议", "", "", "", "", "行政诉讼"], 15)
    middle = pad([*results, "未经复议直接起诉", "", "", "", "", "复议后起诉"], 15)
    low = pad(["", "", "", "", "", *results, *results], 15)
    return [top, middle, low, figures]


def _body(source: Source, first: int, torn: int, seven_at: Iterable[str] = ()) -> list[Line]:
    """Rows of ten cells from row `first`: figures in cells 4-10, from row `torn` on label in 1 and figures in 3-9.

    The page break at `torn` loses the label of a group that began before it. `seven_at`: rows with figures in 3-9
    though they stand before the tear.
    """
    lines: list[Line] = []
    for index, (code, labels, refs) in enumerate(rows_of(source.form.table("applications"))):
        shown = [half(label) for label in labels]
        if index < first:
            continue
        if index >= torn:
            lines.append(pad([*[label for label in shown if label][-1:], "", *refs], 10))
        elif len(shown) == 1:
            lines.append(pad([shown[0], "", *refs], 10))
        elif code in seven_at:
            lines.append(pad([shown[0], shown[1], *refs], 10))
        else:
            lines.append([*pad(shown, 3), *refs])
    return lines


def s000(source: Source) -> Rendered:
    """Markdown headings that change level, broken header of table 三 with a blank line, labels moved after a tear."""
    rows = source.form.table("applications").rows
    torn = source.rng.randint(12, len(rows) - 2)
    table = source.form.table("applications")
    head: list[Line] = [
        pad([_corner(table), "申请人情况"], 4),
        ["", "自然人", "法人或其他组织", "总计"],
    ]
    low = ["", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "", ""]
    applications = f"{tabbed(source.show, head)}\n\n{tabbed(source.show, [low, *_body(source, 0, torn)])}"
    frame = Frame(
        title="# {t}", part="## {n}、{t}", late_part="#### {n}、{t}", topic="### ({n}) {t}", prose=_bold_first
    )
    text = assemble(
        source,
        frame,
        {
            "disclosure": tabbed(source.show, _disclosure(source)),
            "applications": applications,
            "proceedings": tabbed(source.show, _proceedings(source)),
        },
    )
    last = source.prose.problems[-1]
    return Rendered(text.replace(_bold_first(last), cut(last, source.rng)), source.expected())


def _bold_first(paragraph: str) -> str:
    head, comma, rest = paragraph.partition("，")
    return f"**{head}{comma}**{rest}" if comma else paragraph


def s001(source: Source) -> Rendered:
    """A lost page: table 二 breaks off, table 三 goes on in the middle; nine cells in the last rows; groups lost."""
    disclosure = source.form.table("disclosure")
    kept = disclosure.blocks[0].rows + disclosure.blocks[1].rows[:1]
    keep = 2 + len(disclosure.blocks[0].rows) + 2 + 1
    table = source.form.table("applications")
    lost = [ref for ref in disclosure.refs() if ref.row not in {row.code for row in kept}]
    lost += [ref for ref in table.refs() if ref.row in ("received", "carried_over")]
    torn = source.rng.randint(15, len(table.rows) - 3)
    lines = _body(source, 2, torn, ("granted", "partially_granted"))
    single = next((line for line in lines if "(六) 其他处理" in line), None)
    if single is not None and len(table.row(_row(single)).path) == 2:
        single[:] = pad(["(六) 其他处理", *[item for item in single if isinstance(item, CellRef)]], 10)
    total = [item for item in lines[-2] if isinstance(item, CellRef)]
    forward = [item for item in lines[-1] if isinstance(item, CellRef)]
    nine: list[Line] = [["", "(七) 总计", *total], ["四、结转下年度继续办理", "", *forward]]
    text = assemble(
        source,
        Frame(title="# {t}", part="## {n}、{t}", late_part="#### {n}、{t}", topic="### （{n}）{t}", ending="\n"),
        {
            "disclosure": "\n\n\n\n".join(
                [
                    tabbed(source.show, _disclosure(source)[:keep]),
                    tabbed(source.show, lines[:-2]) + "\n\n" + tabbed(source.show, nine),
                ]
            ),
            "proceedings": tabbed(source.show, _proceedings(source)),
        },
    )
    return Rendered(text, source.expected(lost))


def _row(line: Line) -> str:
    return next(item.row for item in line if isinstance(item, CellRef))


def s002(source: Source) -> Rendered:
    """Plain headings; eight cells a row up to a page break, ten after it; a group moved left by a second break."""
    table = source.form.table("applications")
    rows = rows_of(table)
    first = source.rng.randint(1, 2)
    torn = source.rng.randint(16, len(rows) - 5)
    head: list[Line] = [
        [_corner(table), "申请人情况", "", "", "", "", "", "总计"],
        pad(["", "自然人", "法人或其他组织"], 8),
        ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
    ]
    head += [[half(labels[0]), *refs] for _, labels, refs in rows[:first]]
    lines = _body(source, first, torn, ("granted", "partially_granted"))
    for line, (_, labels, refs) in zip(lines, rows[first:], strict=True):
        if torn <= first + lines.index(line) and refs[0].row.startswith("other_"):
            line[:] = pad([half(labels[-2]) if len(labels) > 2 else "", half(labels[-1]), *refs], 10)
    text = assemble(
        source,
        Frame(run_in=True, prose=str),
        {
            "disclosure": tabbed(source.show, _disclosure(source)),
            "applications": f"{tabbed(source.show, head)}\n\n{tabbed(source.show, lines)}",
            "proceedings": tabbed(source.show, _proceedings(source)),
        },
    )
    for paragraph in (*source.prose.problems, *source.prose.others):
        text = text.replace(paragraph, _spaced_prose(paragraph))
    return Rendered(text, source.expected())


def s003(source: Source) -> Rendered:
    """Lost pages from 行政强制 to the head of table 四, of which only fifteen numbers are left, before a `---` row."""
    disclosure = source.form.table("disclosure")
    codes = [row.code for row in disclosure.rows]
    lost = [ref for ref in disclosure.refs() if codes.index(ref.row) > codes.index("penalties")]
    lost += list(source.form.table("applications").refs())
    keep = next(
        number
        for number, line in enumerate(_disclosure(source))
        if any(isinstance(item, CellRef) and item in lost for item in line)
    )
    bare: list[Line] = [_proceedings(source)[-1], ["---"] * 15]
    body = f"{tabbed(source.show, _disclosure(source)[:keep])}\n\n{tabbed(source.show, bare)}"
    text = assemble(source, Frame(topic="({n}) {t}", doubled=True), {"disclosure": body})
    for number, paragraph in enumerate(source.prose.others, 1):
        text = text.replace(paragraph, f"- {number}、{paragraph}")
    return Rendered(text, source.expected(lost))


def _six(source: Source, refs: list[CellRef], expected: Expected) -> list[CellRef]:
    """Drop one zero of the organisations, and mark what the text leaves open."""
    organisations = refs[1:-1]
    zero = [ref for ref in organisations if source.figures[ref] == 0]
    if not zero:
        return refs
    quiet = all(
        source.figures[CellRef("applications", row, ref.column)] == 0
        for ref in organisations
        for row in ("received", "carried_over")
    )
    row_is_zero = source.figures[refs[-1]] == 0
    for ref in refs if row_is_zero or not quiet else organisations:
        expected[ref] = Seen(expected[ref].status, expected[ref].value, doubtful=True)
    lost = source.rng.choice(zero)
    return [ref for ref in refs if ref != lost]


def s004(source: Source) -> Rendered:
    """Rows of six figures where the label takes three cells, two cells a row after a page break, half-width marks."""
    expected = source.expected()
    table = source.form.table("applications")
    head: list[Line] = [
        pad([_corner(table).replace("，", ", ").replace("：", ": "), "", "申请人情况", "", "", "", "", "", "总计"], 10),
        pad(["", "", "自然人", "法人或其他组织"], 10),
        pad(["", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], 10),
    ]
    lines: list[Line] = []
    for code, labels, refs in rows_of(table):
        shown = [half(label).replace(".", ". ", 1) for label in labels]
        if len(shown) == 1 or code == "results_total":
            lines.append(pad([shown[-1], "", *refs], 10))
            continue
        six = _six(source, refs, expected)
        lead = pad(shown, 3) if len(shown) == 2 else [*shown, ""]
        lines.append(pad([*lead[: 10 - len(six)], *six], 10))
    disclosure = [_half_labels(line) for line in _disclosure(source)]
    wide, narrow = disclosure[:-2], [line[:2] for line in disclosure[-2:]]
    text = assemble(
        source,
        Frame(topic="{t}", doubled=True),
        {
            "disclosure": f"{tabbed(source.show, wide)}\n\n{tabbed(source.show, narrow)}",
            "applications": tabbed(source.show, [*head, *lines]),
            "proceedings": tabbed(source.show, _proceedings(source)),
        },
    )
    for paragraph in (*source.prose.problems, *source.prose.others):
        text = text.replace(paragraph, _half_prose(paragraph))
    return Rendered(text, expected)
