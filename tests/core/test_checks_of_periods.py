"""The period of a report to the letter: which dates are one, which is wrong, and when none is given."""

from dataclasses import replace

import pytest

from core.findings import Outcome, Severity
from core.model import Report
from core.rules.contents import PERIOD
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import OVERVIEW, in_parts, on_text, outcome, place

ERROR, INFO = Severity.ERROR, Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
RULE = "structure.period"
TITLE = "云溪县人民政府{}年政府信息公开工作年度报告"
WHOLE = "2021年1月1日起至2021年12月31日"


def saying(text: str, before: str = "") -> Report:
    return in_parts((OVERVIEW, f"全县认真公开。{text}"), before=before)


def test_a_wrong_period_is_said_once() -> None:
    report = saying("统计期限自2020年1月1日起至2020年12月31日止，所列数据自2019年1月1日至2019年12月31日。")
    words = "2020年1月1日起至2020年12月31日"
    facts = (("words", words), ("year", "2021"))
    assert of_rule(RULE, report) == [on_text(RULE, ERROR, PERIOD, [place(report, words)], *facts)]


def test_no_period_at_all() -> None:
    report = saying("今年公开信息3条。")
    assert of_rule(RULE, report) == [
        on_text(RULE, INFO, PERIOD, [], ("absent", ""), ("year", "2021"), placed=False),
    ]


@pytest.mark.parametrize(
    "period",
    [
        WHOLE,
        "2021年1月1日至12月31日",
        "2021年01月01日至2021年12月31日",
        "2021.1.1-2021.12.31",
        "2021-1-1—2021-12-31",
        "2021年1月1日零时起，至12月31日",
    ],
)
def test_the_year_of_the_report_in_any_writing(period: str) -> None:
    assert outcome(RULE, saying(f"统计期限为{period}。")) is PASS
    assert outcome(RULE, saying(f"工作从{period}进行。")) is PASS


@pytest.mark.parametrize(
    "period",
    [
        "2021年1月1日至2021年12月30日",
        "2021年1月2日至2021年12月31日",
        "2021年10月1日至2021年12月31日",
        "2020年1月1日至2020年12月31日",
        "2020年1月1日至2021年12月31日",
        "2021年1月1日至2022年12月31日",
        "2020年1月1日至12月31日",
    ],
)
def test_another_period(period: str) -> None:
    [finding] = of_rule(RULE, saying(f"统计期限为{period}。"))
    assert (finding.severity, dict(finding.facts)["words"]) == (ERROR, period)


def test_the_right_period_outweighs_all_others() -> None:
    wrong = "统计期限自2020年1月1日起至2020年12月31日止。"
    assert outcome(RULE, saying(f"{wrong}统计期限自{WHOLE}止。")) is PASS
    assert outcome(RULE, saying(f"统计期限自{WHOLE}止。{wrong}")) is PASS


def test_dates_of_something_else_are_no_period() -> None:
    report = saying("2021年3月1日至2021年6月30日开展清理。")
    assert [finding.severity for finding in of_rule(RULE, report)] == [INFO]
    report = saying("数据来自各单位。2021年3月1日至2021年6月30日开展清理。统计期限为全年。")
    assert of_rule(RULE, report) == []
    assert outcome(RULE, report) is UNKNOWN


@pytest.mark.parametrize("words", ["统计期限为全年", "起止时间见附件", "数据为1-12月的"])
def test_words_for_a_period_that_cannot_be_read(words: str) -> None:
    assert of_rule(RULE, saying(f"{words}。")) == []
    assert outcome(RULE, saying(f"{words}。")) is UNKNOWN


def test_only_some_words_make_dates_the_period() -> None:
    dates = "2020年1月1日至2020年12月31日"
    assert outcome(RULE, saying(f"起止时间为{dates}。")) is PASS
    assert outcome(RULE, saying(f"报告期为{dates}。")) is FAIL


def test_a_page_with_several_reports_may_mean_another_one() -> None:
    text = "统计期限自2020年1月1日起至2020年12月31日止。"
    titles = "\n".join((TITLE.format(2020), TITLE.format(2021)))
    assert of_rule(RULE, saying(text, before=titles)) == []
    assert outcome(RULE, saying(text, before=titles)) is UNKNOWN
    assert outcome(RULE, saying(text, before=TITLE.format(2021))) is FAIL
    own = "统计期限自2021年1月1日起至2021年11月30日止。"
    assert outcome(RULE, saying(own, before=titles)) is FAIL
    listed = in_parts((OVERVIEW, f"{TITLE.format(2020)}\n（一）{text}"))
    assert outcome(RULE, listed) is FAIL


def test_what_is_not_known_is_open() -> None:
    report = saying("今年公开信息3条。")
    assert outcome(RULE, report) is FAIL
    assert outcome(RULE, replace(report, year=None)) is UNKNOWN
    assert outcome(RULE, replace(report, parts=())) is UNKNOWN
    assert outcome(RULE, in_parts((OVERVIEW, "统计期限自2020年1月1日起至2020年12月31日止"))) is UNKNOWN
    assert outcome(RULE, in_parts((OVERVIEW, "统计期限自2020年1月1日起至2020年12月31日止，"))) is FAIL
    assert outcome(RULE, in_parts((OVERVIEW, "统计期限自2020年1月1日起至2020年12月31日止。"))) is FAIL
    assert of_rule(RULE, a_report()) == []
