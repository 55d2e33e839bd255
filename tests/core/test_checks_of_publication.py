"""The day of publication to the letter: which of the printed days it is, and whether it is in time."""

from dataclasses import replace

import pytest

from core.document import Span
from core.findings import Outcome, Severity
from core.model import Report
from core.rules.publication import BY_ARTICLE_49, WHOLE_YEAR
from tests.judged import of_rule
from tests.parts import OTHERS, OVERVIEW, in_parts, on_text, outcome, place

WARNING = Severity.WARNING
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
OFFICE, GOVERNMENT = "publication.deadline_dept", "publication.deadline_gov"
TOO_EARLY = "publication.date_before_period_end"
BODY = "2021年6月1日"


def dated(before: str, after: str = "无", name: str | None = "云溪县人民政府", year: int | None = 2021) -> Report:
    """Return a report of words alone, with a day in part one that is nobody's signature."""
    report = in_parts((OVERVIEW, BODY), (OTHERS, after), before=before)
    document = replace(report.document, text=report.document.text[: report.parts[-1].body.end])
    cells = tuple(replace(cell, span=None) for cell in report.cells)
    return replace(report, document=document, cells=cells, organization=name, year=year)


@pytest.mark.parametrize(
    ("rule", "name", "in_time", "late", "said", "last"),
    [
        (OFFICE, "云溪县教育局", "2022-01-31", "2022-02-01", "2022年2月1日", "2022年1月31日"),
        (GOVERNMENT, "云溪县人民政府", "2022-03-31", "2022-04-01", "2022年4月1日", "2022年3月31日"),
    ],
)
def test_the_last_day_is_in_time(  # noqa: PLR0913, PLR0917  (a row of the table)
    rule: str, name: str, in_time: str, late: str, said: str, last: str
) -> None:
    assert outcome(rule, dated(f"发布时间：{in_time}", name=name)) is PASS
    report = dated(f"发布时间：{late}", name=name)
    assert of_rule(rule, report) == [
        on_text(rule, WARNING, BY_ARTICLE_49, [place(report, late)], ("day", said), ("last", last))
    ]
    other = {OFFICE: GOVERNMENT, GOVERNMENT: OFFICE}[rule]
    assert outcome(other, report) is PASS


def test_no_report_is_published_before_its_year_is_over() -> None:
    assert outcome(TOO_EARLY, dated("发布时间：2021-12-31")) is PASS
    report = dated("发布时间：2021-12-30")
    facts = (("day", "2021年12月30日"), ("last", "2021年12月31日"))
    assert of_rule(TOO_EARLY, report) == [
        on_text(TOO_EARLY, WARNING, WHOLE_YEAR, [place(report, "2021-12-30")], *facts)
    ]


@pytest.mark.parametrize(
    ("name", "office", "government"),
    [
        ("云溪县人民政府", PASS, FAIL),
        ("岚江省人民政府", PASS, FAIL),
        ("岚江地区行政公署", PASS, FAIL),
        ("云溪县人民政府办公室", FAIL, PASS),
        ("云溪县柳树镇人民政府", FAIL, PASS),
        ("云溪县卫生健康委员会", FAIL, PASS),
        ("云溪县气象台", UNKNOWN, UNKNOWN),
        (None, UNKNOWN, UNKNOWN),
    ],
)
def test_who_has_until_when(name: str | None, office: Outcome, government: Outcome) -> None:
    report = dated("发布时间：2022-04-01", name=name)
    assert (outcome(OFFICE, report), outcome(GOVERNMENT, report)) == (office, government)


def test_what_is_not_known_is_open() -> None:
    rules = (OFFICE, GOVERNMENT, TOO_EARLY)
    assert [outcome(rule, dated("发布时间：2022-04-01", year=None)) for rule in rules] == [UNKNOWN] * 3
    assert [outcome(rule, dated("云溪县")) for rule in rules] == [UNKNOWN] * 3
    assert [outcome(rule, replace(dated("发布时间：2022-04-01"), parts=())) for rule in rules] == [UNKNOWN] * 3


def found_late(report: Report) -> list[Span]:
    """Return the day that is too late for a government."""
    return [span for finding in of_rule(GOVERNMENT, report) for span in finding.spans]


@pytest.mark.parametrize(
    "line",
    [
        "2022-04-01",
        "2022年4月1日",
        "2022年04月01",
        "2022/4/1",
        "2022.4.1",
        "（2022年4月1日）",
        "【2022年 4月 1日】",
        "  2022年4月1日  ",
        "发布时间：2022年4月1日",
        "[来源：县政府办 发布日期: 2022-04-01] 字号：大",
        "公开日期】 2022-4-1 09:41",
        "| 成文日期 | 2022年4月1日 |",
        "发文时间 2022年4月1日，浏览次数：12",
        "发布时间：2022-04-01 发布时间：2022-01-01",
        "2022年4月1日".rjust(300),
    ],
)
def test_a_day_on_a_line_of_its_own_or_behind_its_name(line: str) -> None:
    report = dated(line)
    [span] = found_late(report)
    printed = report.document.text[slice(*span)]
    assert printed.startswith("2022")
    assert [int(part) for part in printed.translate(str.maketrans("年月/.-", "     ")).split()] == [2022, 4, 1]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("二〇二二年四月一日", "2022年4月1日"),
        ("二○二二年四月十日", "2022年4月10日"),
        ("二零二二年十二月三十一日", "2022年12月31日"),
        ("（二O二二年五月廿三日）", "2022年5月23日"),
        ("成文日期：二〇二二年十月二十日", "2022年10月20日"),
        ("２０２２年１１月１２日", "2022年11月12日"),
    ],
)
def test_a_day_in_words_is_a_day(line: str, day: str) -> None:
    [finding] = of_rule(GOVERNMENT, dated("云溪县", f"无\n云溪县人民政府\n{line}"))
    assert dict(finding.facts)["day"] == day


@pytest.mark.parametrize("line", ["二〇二二年元月十日", "二〇二二年正月卅一", "二〇二二年三月三十一日"])
def test_a_day_in_words_may_be_in_time(line: str) -> None:
    assert outcome(GOVERNMENT, dated("云溪县", f"无\n{line}")) is PASS


@pytest.mark.parametrize(
    "line", ["二〇二二年二月三十日", "二〇二二年十三月一日", "二〇二二年四月十十日", "二〇二二年四月一日印发"]
)
def test_words_that_are_no_day(line: str) -> None:
    assert outcome(GOVERNMENT, dated("云溪县", f"无\n{line}")) is UNKNOWN


@pytest.mark.parametrize(
    "line",
    [
        "2022年4月1日印发",
        "本报告于2022年4月1日公布",
        "2022-13-01",
        "2022年2月30日",
        "发布时间：县政府办2022年4月1日",
        "发布时间：     　 2022年4月1日",
        "阅读20次",
        "22年4月1日",
        "2022年4月1日".rjust(301),
        f"发布时间：2022年4月1日{'。' * 290}",
    ],
)
def test_what_is_no_day_of_publication(line: str) -> None:
    assert outcome(GOVERNMENT, dated(line)) is UNKNOWN


def test_the_day_of_publication_counts_before_that_of_signature() -> None:
    for label in ("发布时间", "公布日期", "公开时间"):
        assert found_late(dated(f"成文日期：2022-01-05\n{label}：2022-04-01")) != []
        assert found_late(dated(f"{label}：2022-01-05\n成文日期：2022-04-01")) == []
    assert found_late(dated("成文日期：2022-04-01\n2022年1月5日")) != []
    assert found_late(dated("2022年1月5日\n生成日期：2022-04-01")) == []
    assert found_late(dated("2022年1月5日", "无\n发布时间：2022-04-01")) != []
    assert found_late(dated("2022年4月1日", "无\n2022年1月5日")) != []


def test_no_day_of_the_parts_themselves_counts() -> None:
    assert outcome(TOO_EARLY, dated("云溪县")) is UNKNOWN
    assert outcome(TOO_EARLY, dated("云溪县", "无\n云溪县人民政府\n2021年6月2日")) is FAIL


@pytest.mark.parametrize(("lines", "expected"), [(11, FAIL), (12, UNKNOWN)])
def test_the_last_twelve_lines_that_are_not_empty_may_be_a_signature(lines: int, expected: Outcome) -> None:
    assert outcome(GOVERNMENT, dated("云溪县", "2022年4月1日\n" + "相关链接\n \n\n" * lines)) is expected


@pytest.mark.parametrize(("lines", "expected"), [(1999, FAIL), (2000, UNKNOWN)])
def test_a_page_says_much_before_its_report(lines: int, expected: Outcome) -> None:
    assert outcome(GOVERNMENT, dated("2022年4月1日" + "\n首页" * lines)) is expected


def test_a_day_is_found_at_its_place_behind_the_parts() -> None:
    report = dated("云溪县", f"无\n\n云溪县人民政府\n  2022年4月1日\n{'打印'}")
    assert found_late(report) == [place(report, "2022年4月1")]
