"""Numbers in part 五: where problems and plans stand they are read with more room than in the account of the year."""

from collections.abc import Iterator

import pytest

from core import checks
from core.findings import Finding, Outcome, Severity
from core.opening import read_text_report
from tests.builders import small
from tests.renderers.common import from_figures
from tests.renderers.tabs import tabs

SILENT = (
    "全年有2件申请超过15个工作日才答复，反映出个别单位审查不细。",
    "申请量增长较快，较上年增加4件，增长23.1%，办理压力较大。",
    "个别单位未收到申请就不重视，没有建立台账。",
    "下一步，争取行政复议案件控制在5件以内，行政诉讼控制在3件以内。",
    "年内对去年现行有效的102件规范性文件进行了清理，新制定制度6项，废止2项。",
    "同一申请人反复提交申请3件，占比较高。",
    "随机抽取20件答复，有3件存在瑕疵。",
    "行政许可、行政处罚信息公开不够，双公示数据迟报312条。",
)
WRONG = (
    ("全年共收到政府信息公开申请138件，办理力量明显不足。", "narrative.new_received"),
    ("全年因政府信息公开引起的行政复议案件12件，暴露出答复不规范的问题。", "narrative.review_total"),
)


def said_of(sentence: str) -> Iterator[Finding]:
    """Yield what is more than a hint on the prose of a balanced report with this sentence in part 五."""
    source = from_figures("2021", small())
    prose = source.prose._replace(problems=(sentence, *source.prose.problems))
    report = read_text_report(tabs(source._replace(prose=prose)).text)
    for finding in checks.judge_report(report).findings:
        if finding.rule.startswith("narrative.") and finding.severity is not Severity.INFO:
            assert finding.outcome is Outcome.FAIL
            yield finding


@pytest.mark.parametrize("sentence", SILENT)
def test_problems_and_plans_raise_nothing(sentence: str) -> None:
    assert list(said_of(sentence)) == []


@pytest.mark.parametrize(("sentence", "rule"), WRONG)
def test_a_number_of_the_year_that_is_not_the_tables_is_a_warning(sentence: str, rule: str) -> None:
    assert [(finding.rule, finding.severity) for finding in said_of(sentence)] == [(rule, Severity.WARNING)]
