"""What the year before says of a cell, of a finding and of the whole comparison."""

from core.findings import Finding
from core.model import Cell, Report
from core.words import findings, names

_WAS = {
    "year.carry_over": "{year}“结转下年度继续办理”：{before}",
    "year.in_force_stock": "{year}“现行有效件数”：{before}",
    "year.2019_items": "{year}“上一年项目数量”加“本年增/减”：{before}",
}
_MARKS = {
    "year.carry_over": "结转不符",
    "year.in_force_stock": "件数不符",
    "year.2019_items": "数量不符",
    "year.jump": "悬殊",
    "year.same_table": "相同表",
}


def year_before(report: Report, previous: Report) -> str:
    """2020 年度, as the previous report says or else this one's year tells; 上年度 where neither does."""
    year = previous.year or (report.year - 1 if report.year else None)
    return f"{year} 年度" if year else "上年度"


def figure_before(cell: Cell, year: str, name: str = "") -> str:
    """2020 年度：34, with the cell's name where others are spoken of too: 2020 年度·一、本年新收·总计：34."""
    said = names.status(cell.status) if cell.value is None else findings.figure(cell.value)
    return f"{year}{f'·{name}' if name else ''}：{said}"


def handed_on(finding: Finding, year: str) -> str:
    """2020 年度“结转下年度继续办理”：28, where a finding is about what one report hands on to the next; else empty."""
    before, template = dict(finding.facts).get("before"), _WAS.get(finding.rule)
    return "" if before is None or template is None else template.format(year=year, before=before)


def year_mark(rule: str) -> str:
    """Return the mark that a finding of this rule puts on its cells beside last year's; empty for the other rules."""
    return _MARKS.get(rule, "")


def compared_with(report: Report, previous: Report) -> str:
    """与 2020 年度对照."""
    return f"与 {year_before(report, previous)}对照"


def previous_name(report: Report, previous: Report) -> str:
    """上年.docx（某县人民政府 2020 年度）."""
    return f"{previous.document.name}（{previous.organization or '单位不明'} {year_before(report, previous)}）"
