"""What the year before says of a cell, of a finding and of the whole comparison."""

from core.findings import Finding
from core.forms import Form
from core.model import Cell, Report
from core.words import findings, names
from core.words.wording import Say

_WAS = {
    "year.carry_over": "{year}“结转下年度继续办理”",
    "year.in_force_stock": "{year}“现行有效件数”",
    "year.2019_items": "{year}“上一年项目数量”加“本年增/减”",
}
MARKS = {
    "year.carry_over": "结转不符",
    "year.in_force_stock": "件数不符",
    "year.2019_items": "数量不符",
    "year.jump": "悬殊",
    "year.same_table": "相同表",
}


def year_before(report: Report, previous: Report, say: Say = str) -> str:
    """2020 年度, as the previous report says or else this one's year tells; 上年度 where neither does."""
    year = previous.year or (report.year - 1 if report.year else None)
    return say("{year} 年度").format(year=year) if year else say("上年度")


def figure_before(cell: Cell, year: str, name: str = "") -> str:
    """2020 年度：34, with the cell's name where others are spoken of too: 2020 年度·一、本年新收·总计：34."""
    return f"{year}{f'·{name}' if name else ''}：{cell_text(cell)}"


def handed_on(finding: Finding, year: str) -> str:
    """2020 年度“结转下年度继续办理”, where a finding is about what one report hands on to the next; else empty."""
    return _WAS[finding.rule].format(year=year) if finding.rule in _WAS else ""


def year_mark(finding: Finding) -> str:
    """Return the mark that a finding on two years puts on its cells; empty for other findings."""
    known = MARKS.get(finding.rule, "")
    return known or (MARKS["year.jump"] if any(name == "before" for name, _ in finding.facts) else "")


def compared_with(report: Report, previous: Report, say: Say = str) -> str:
    """与 2020 年度对照."""
    return say("与 {year}对照").format(year=year_before(report, previous, say))


def previous_name(report: Report, previous: Report) -> str:
    """上年.docx（某县人民政府 2020 年度）."""
    return f"{previous.document.name}（{previous.organization or '单位不明'} {year_before(report, previous)}）"


def both_figures(before: Cell, now: Cell, form: Form, years: tuple[str, str]) -> str:
    """申请办理·一、本年新收政府信息公开申请数量·总计：2020 年度 34，2021 年度 40，差 +6."""
    figures = [f"{year} {cell_text(cell)}" for year, cell in zip(years, (before, now), strict=True)]
    gap = difference(before, now)
    return f"{names.cell_name(now.ref, form)}：{'，'.join(figures)}{f'，差 {gap}' if gap else ''}"


def cell_text(cell: Cell) -> str:
    """Return a figure, or in a word why there is none."""
    return names.status(cell.status) if cell.value is None else findings.figure(cell.value)


def difference(before: Cell, now: Cell) -> str:
    """+6, -6 or 0; empty where one of the two has no figure."""
    if before.value is None or now.value is None:
        return ""
    gap = now.value - before.value
    return f"+{findings.figure(gap)}" if gap > 0 else findings.figure(gap)


def years_of(report: Report, previous: Report, say: Say = str) -> tuple[str, str]:
    """2020 年度 and 2021 年度; 上年度 and 本年度 where nobody says which."""
    this_year = say("{year} 年度").format(year=report.year) if report.year else say("本年度")
    return year_before(report, previous, say), this_year
