"""What stands around the tables, or in their place: instructions, furniture, captions, pictures, lost headings."""

import re
from collections.abc import Callable

from core.forms import CellRef, form
from tests.expectation import ABSENT, Seen
from tests.renderers.common import Frame, Line, Rendered, Source, assemble, from_figures, grid, rows_of, tabbed


def _bodies(source: Source) -> dict[str, str | None]:
    return {table.section: tabbed(source.show, grid(table)) for table in source.form.tables}


def _changed(source: Source, change: Callable[[str], str], frame: Frame | None = None) -> Rendered:
    text = assemble(source, frame or Frame(opening=""), _bodies(source))
    return Rendered(change(text), source.expected())


def instructions(source: Source) -> Rendered:
    """The template's own instructions were left standing."""
    bodies = {
        code: f"该部分以表格形式报告。表格如下：\n\n{body}\n\n编写说明：没有发生的填“0”，第{number}部分有 3 项须核对。"
        for number, (code, body) in enumerate(_bodies(source).items(), 2)
    }
    return Rendered(assemble(source, Frame(opening=""), {**bodies}), source.expected())


def pictures(source: Source) -> Rendered:
    """All three tables are pictures: headings follow each other, and there is nothing to read."""
    text = assemble(source, Frame(opening=""), dict.fromkeys(_bodies(source), ""))
    return Rendered(text, {}, "not_a_report")


def one_picture(source: Source) -> Rendered:
    """The tables 二 and 四 are pictures, table 三 is text."""
    bodies = {code: body if code == "applications" else "" for code, body in _bodies(source).items()}
    lost = [ref for ref in source.figures if ref.table != "applications"]
    return Rendered(assemble(source, Frame(opening=""), {**bodies}), source.expected(lost))


def old_form(source: Source) -> Rendered:
    """The form of 2019 used for a later year."""
    return _changed(source, str)


def broken_lines(source: Source) -> Rendered:
    """Line ends inside sentences and years, as they stand in text taken from PDF."""

    def wrap(paragraph: str) -> str:
        return "\n".join(paragraph[at : at + 37] for at in range(0, len(paragraph), 37))

    def wrap_period(text: str) -> str:
        year = source.prose.year
        return text.replace(f"{year}年1月1日起至{year}年", f"{year} 年 1 月 1 日起至 {year}\n年 ")

    return _changed(source, wrap_period, Frame(opening="", prose=wrap))


def furniture(source: Source) -> Rendered:
    """The page around the report: index number, dates, visits, font sizes, before and after."""
    year = source.prose.year + 1
    before = (
        f"首页 > 政府信息公开 > 年度报告\n索引号：0{year}45120/{year}-00318\n"
        f"信息来源：{source.prose.organization}办公室\n"
        f"发布时间：{year}-01-26 09:41\n浏览次数：1283\n字体：[ 大 中 小 ] 打印\n\n"
    )
    after = "\n\n扫一扫在手机打开当前页\n\n上一篇：没有了\n下一篇：没有了\n网站标识码 4109270018  打印本页 | 关闭窗口\n"
    return _changed(source, lambda text: before + text + after)


def captions(source: Source) -> Rendered:
    """Captions of figures between part 一 and table 二."""
    marks = "图1  各渠道公开信息占比\n\n图2  近三年申请数量（单位：件）\n\n图3 申请办理结果分布\n\n"
    heading = f"二、{source.form.sections[1].title}"
    return _changed(source, lambda text: text.replace(heading, marks + heading))


def converted(source: Source) -> Rendered:
    """Headings made up by a converter; table 四 without its head; separators alone on a line."""
    names = ("表一：主动公开政府信息", "表二：收到和处理申请", "表三：复议诉讼")
    bodies: dict[str, str | None] = {}
    for name, table in zip(names, source.form.tables, strict=True):
        lines = grid(table)[-1:] if table.kind == "line" else grid(table)
        rows = ["| " + " | ".join(map(source.show, line)) + " |" for line in lines]
        rule = "|" + "---|" * len(lines[0])
        bodies[table.section] = "\n".join([f"## {name}", "", rule, *rows])
    frame = Frame(title="# {t}", part="# {n}、{t}", opening="")
    return Rendered(assemble(source, frame, bodies), source.expected())


def headings_lost(source: Source) -> Rendered:
    """The six main headings are gone, only （一）主动公开情况 and the like remain."""

    def drop(text: str) -> str:
        for section in source.form.sections:
            text = text.replace(f"{section.number}、{section.title}\n\n", "")
        return text

    return _changed(source, drop)


def tempting_prose(source: Source) -> Rendered:
    """Prose that looks like table facts: documents, a hotline, the head office only, other years."""
    year = source.prose.year
    more = (
        f"依申请公开的文件目录收录274条，市民热线全年受理2840件。办公室本级收到申请2件，"
        f"{year - 1}年为7件，较上年减少5件。"
        "行政许可窗口办件96321件，行政处罚案卷抽查40卷，结转下年度的整改事项3项。"
    )
    first = source.prose.overview[0][1]
    return _changed(source, lambda text: text.replace(first, first + more))


def single_row(source: Source) -> Rendered:
    """The 2021 form with one row （六）其他处理 in place of three."""
    table = source.form.table("applications")
    three = [row.code for row in table.rows if row.code.startswith("other_")]
    columns = [column.code for column in table.rows[0].columns]
    figures = dict(source.figures)
    single = [CellRef("applications", "other_processing", column) for column in columns]
    for ref in single:
        figures[ref] = sum(int(source.figures[ref._replace(row=row)]) for row in three)
    lines: list[Line] = []
    for line in grid(table):
        rows = {item.row for item in line if isinstance(item, CellRef)}
        if rows & set(three[1:]):
            continue
        lines.append(["", "（六）其他处理", "", *single] if rows & set(three) else line)
    full = source._replace(figures=figures)
    text = assemble(full, Frame(opening=""), {**_bodies(source), "applications": tabbed(full.show, lines)})
    lost = [ref for ref in source.figures if ref.row in three]
    return Rendered(text, full.expected(lost))


def mixed_forms(source: Source) -> Rendered:
    """The 2021 form to which the blocks of the old one were added that it no longer has."""
    extra = "第二十条第（九）项\t\t\t\n信息内容\t采购项目数量\t采购总金额\t\n政府集中采购\t31\t882.5\t"
    bodies = _bodies(source)
    bodies["disclosure"] = f"{bodies['disclosure']}\n{extra}"
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def extra_row(source: Source) -> Rendered:
    """A province added the row 其他主动公开文件."""
    bodies = _bodies(source)
    row = re.compile(r"^(规范性文件|行政规范性文件)\t.*$", re.MULTILINE)
    bodies["disclosure"] = row.sub(r"\g<0>\n其他主动公开文件\t57\t57\t233", bodies["disclosure"] or "", count=1)
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def split_numbers(source: Source) -> Rendered:
    """Numbers of two digits and more fall into two cells on some rows: eight to eleven figures a row."""
    expected = source.expected()
    lines = ["\t".join(map(source.show, line)) for line in grid(source.form.table("applications"))[:3]]
    for _, labels, refs in rows_of(source.form.table("applications")):
        digits = [source.show(ref) for ref in refs]
        long = [index for index, text in enumerate(digits) if len(text) > 1]
        if long and source.rng.random() < 0.4:
            for index in long[: source.rng.randint(1, 4)]:
                digits[index] = f"{digits[index][:1]}\t{digits[index][1:]}"
            for ref in refs:
                expected[ref] = Seen(expected[ref].status, expected[ref].value, doubtful=True)
        lines.append("\t".join([*labels, *[""] * (3 - len(labels)), *digits]))
    bodies = {**_bodies(source), "applications": "\n".join(lines)}
    return Rendered(assemble(source, Frame(opening=""), bodies), expected)


def old_report(source: Source) -> Rendered:
    """A report of 2018: another form, no table of ours."""
    words = from_figures("2019", source.figures, year=2018).prose
    text = (
        f"{words.title}\n\n一、概述\n\n{words.overview[0][1]}\n\n附表\n\n"
        "统计指标\t单位\t统计数\n一、主动公开情况\t——\t——\n（一）主动公开政府信息数\t条\t318\n"
        "二、回应解读情况\t——\t——\n三、依申请公开情况\t——\t——\n（一）收到申请数\t件\t4\n"
    )
    return Rendered(text, dict.fromkeys(form("2019").refs(), ABSENT), "unsupported_form")
