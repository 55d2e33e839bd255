"""The year that a report tells of and its title, to the letter."""

from dataclasses import replace

import pytest

from core.findings import Finding, Outcome, Severity
from core.model import Report
from core.rules.contents import TITLE, YEAR
from core.words import sentence
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import DISCLOSURE, OTHERS, OVERVIEW, PROBLEMS, in_parts, on_text, outcome, place

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
RULE, TITLED = "structure.year", "structure.title"
PUBLISHED = "现公布云溪县人民政府{}政府信息公开工作年度报告。"
LINE = "云溪县人民政府{}年政府信息公开工作年度报告"


def test_the_report_names_another_year_for_itself() -> None:
    for number, printed in enumerate(("2020年", "2022年度")):
        text = PUBLISHED.format("2021年") * number + PUBLISHED.format(printed) + PUBLISHED.format("2019年")
        report = in_parts((OVERVIEW, text))
        facts = (("words", printed), ("year", "2021"), ("itself", ""))
        span = place(report, printed)
        assert of_rule(RULE, report) == [on_text(RULE, ERROR, YEAR, [span], *facts, section="overview")]
    before = in_parts((OVERVIEW, "无"), before=PUBLISHED.format("2020年"))
    assert [(finding.subject, finding.place) for finding in of_rule(RULE, before)] == [(None, 10)]


PERIOD_OF = "统计期限自{0}年1月1日起至{0}年12月31日止。"
UNCHARGED = "{}年，未收取信息处理费。"


def told(*texts: str, others: str = "", before: str = LINE.format(2021)) -> Report:
    return in_parts((OVERVIEW, "".join(texts)), (OTHERS, others), before=before)


def test_the_text_agrees_against_the_title() -> None:
    before = f"发布日期：2021-06-05\n{LINE.format(2021)}"
    report = told(PUBLISHED.format("2022年"), PERIOD_OF.format(2022), others=UNCHARGED.format(2022), before=before)
    words = ("2022年1月1日起至2022年12月31日", "2022年")
    spans = [place(report, LINE.format(2021)), *map(place, (report, report), words), place(report, "2022年", 3)]
    facts = (("words", "2022"), ("year", "2021"), ("count", "3"), ("against", ""))
    assert of_rule(RULE, report) == [on_text(RULE, ERROR, YEAR, spans, *facts)]
    for open_rule in ("structure.period", "publication.date_before_period_end", "publication.deadline_gov"):
        assert of_rule(open_rule, report) == []
        assert outcome(open_rule, report) is UNKNOWN
    [finding] = of_rule(RULE, report)
    said = "标题写的是 2021 年，正文里说到报告年度的 3 处写的都是 2022 年，请核实哪一个对"
    assert sentence(finding, report.form, {}) == said
    untitled = replace(told(PUBLISHED.format("2022年"), PERIOD_OF.format(2022), before=""), year=2021)
    assert [len(finding.spans) for finding in of_rule(RULE, untitled)] == [2]


@pytest.mark.parametrize(
    ("report", "periods"),
    [
        (told(PERIOD_OF.format(2022)), 1),
        (told(PERIOD_OF.format(2022), others=UNCHARGED.format(2022)), 0),
        (told(PERIOD_OF.format(2022), others=UNCHARGED.format(2021)), 1),
        (told(PERIOD_OF.format(2022), others="（一）收费。2021年，未收取信息处理费。"), 1),
        (told(PERIOD_OF.format(2022), "统计期限为2022年1月1日至12月31日。"), 0),
        (told(PERIOD_OF.format(2022), PERIOD_OF.format(2020)), 1),
        (told(PERIOD_OF.format(2022), PUBLISHED.format("2021年")), 1),
        (told(PERIOD_OF.format(2022), PUBLISHED.format("2020年")), 1),
        (told("统计期限自2022年1月1日起至2022年11月30日止。", PUBLISHED.format("2022年")), 1),
        (told("统计期限自2022年1月1日起至2023年12月31日止。", PUBLISHED.format("2022年")), 1),
        (told(PERIOD_OF.format(2021), others=UNCHARGED.format(2022)), 0),
        (told(others=UNCHARGED.format(2022)), 0),
    ],
    ids=range(12),
)
def test_what_is_no_agreement_against_the_title(report: Report, periods: int) -> None:
    wrong = [finding for finding in of_rule("structure.period", report) if finding.severity is ERROR]
    against = [finding for finding in of_rule(RULE, report) if "against" in dict(finding.facts)]
    agreed = [finding for finding in of_rule(RULE, report) if finding.severity is ERROR and not against]
    assert len(wrong) == periods
    assert bool(against) is (not periods and outcome("structure.period", report) is UNKNOWN)
    assert not (against and agreed)


def test_a_page_with_several_reports_may_mean_another_one() -> None:
    titles = "\n".join((LINE.format(2020), LINE.format(2021)))
    report = in_parts((OVERVIEW, PUBLISHED.format("2020年")), before=titles)
    assert of_rule(RULE, report) == []
    assert outcome(RULE, report) is UNKNOWN


def work_of(year: str, report: Report, section: str, number: int = 0) -> Finding:
    facts = (("words", year), ("year", "2021"))
    return on_text(RULE, WARNING, YEAR, [place(report, year, number)], *facts, section=section)


def test_work_of_other_years_is_told_paragraph_by_paragraph() -> None:
    overview = (
        "（一）概况。2020年，共公开3件。\n（二）2020年，共公开3件。\n2019年，共公开3件。\n"
        "2020年1月，公开3件。\n2022年度，将组织培训2次。\n2022年，组织培训2次。"
    )
    report = in_parts(
        (OVERVIEW, overview),
        (DISCLOSURE, "2020年，共制发各类文件三件，均已按照规定在门户网站的专栏里主动公开。"),
        (PROBLEMS, "2022年，组织培训2次。\n2020年度，组织培训2次。"),
        (OTHERS, "2022年，未收取费用。\n2020年，未收取费用。"),
        before="2020年，共公开3件。",
    )
    assert of_rule(RULE, report) == [
        work_of("2020年", report, "overview", 1),
        work_of("2022年", report, "overview", 1),
        work_of("2020年度", report, "problems"),
        work_of("2020年", report, "other_matters", 6),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年，共公开3件。", FAIL),
        ("2020年度全年共公开3件", FAIL),
        ("2020年，天气晴好。共公开3件。", PASS),
        ("2020年1月，共公开3件。", PASS),
        ("2020年12件，共公开3件。", PASS),
        ("2020年度，将组织培训。", PASS),
        ("2020年，共公开3件。下一步，将组织培训。", FAIL),
        ("2020年，共公开3件，2021年更多。", PASS),
        ("2020年，共公开3件。2021年更多。", PASS),
        ("2020年，共公开3件，同比增长。", PASS),
        ("2020年，共公开3件。同比增长。", FAIL),
        ("在2020年，共公开3件。", PASS),
        ("概况。2020年，共公开3件。", PASS),
        ("（一）概况：2020年，共公开3件。", PASS),
        ("（一）" + "公" * 21 + "。2020年，共公开3件。", FAIL),
        ("（一）" + "公" * 22 + "。2020年，共公开3件。", PASS),
    ],
)
def test_what_is_work_of_another_year(text: str, expected: Outcome) -> None:
    assert outcome(RULE, in_parts((OVERVIEW, text))) is expected


@pytest.mark.parametrize("rule", [RULE, TITLED])
def test_what_is_not_known_is_open(rule: str) -> None:
    report = in_parts((OVERVIEW, "2020年，共公开3件。"), before="云溪县2021年政务公开工作报告")
    assert outcome(rule, report) is FAIL
    assert outcome(rule, replace(report, year=None)) is UNKNOWN
    assert outcome(rule, replace(report, parts=())) is UNKNOWN
    assert outcome(rule, a_report()) is UNKNOWN
    assert outcome(rule, in_parts((OVERVIEW, ""))) is UNKNOWN
    assert outcome(TITLED, replace(report, organization=None)) is UNKNOWN


def under(*lines: str) -> Report:
    return in_parts((OVERVIEW, "认真公开。"), before="\n".join(lines))


def test_a_title_in_other_words() -> None:
    report = under("首页 > 2021年政务公开年报", "政务公开", "云溪县2021年政务公开工作报告", "2021年信息公开年报")
    title = "云溪县2021年政务公开工作报告"
    facts = (("words", title), ("year", "2021"))
    assert of_rule(TITLED, report) == [on_text(TITLED, INFO, TITLE, [place(report, title)], *facts, placed=False)]


@pytest.mark.parametrize(
    "lines",
    [
        (LINE.format(2021),),
        ("云溪县人民政府2021年度政府信息公开工作年度报告",),
        ("云溪县人民政府", "2021年政府信息公开", "工作年度报告"),
        ("2021年政府信息公开工作年度报告",),
        ("云溪县2021年政务公开工作报告", LINE.format(2021)),
    ],
)
def test_a_title_as_it_should_be(lines: tuple[str, ...]) -> None:
    assert outcome(TITLED, under(*lines)) is PASS


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2021年政务公开年报", FAIL),
        ("政务公开年报（2021年度）", FAIL),
        ("《2021年政务公开工作报告》", FAIL),
        ("2020年政务公开年报", UNKNOWN),
        ("2021年政务工作年报", UNKNOWN),
        ("2021年政务公开年报说明", UNKNOWN),
        ("标题：2021年政务公开年报", UNKNOWN),
        ("首页>2021年政务公开年报", UNKNOWN),
        (f"{'云' * 59}2021年政务公开年报", FAIL),
        (f"{'云' * 60}2021年政务公开年报", UNKNOWN),
        ("认真公开", UNKNOWN),
    ],
)
def test_which_line_is_a_title(line: str, expected: Outcome) -> None:
    assert outcome(TITLED, under(line)) is expected
