"""Sentences that look as if they contradicted the tables and do not, under the heading of applications."""

import pytest

from core import checks
from core.findings import Severity
from core.opening import read_text_report
from tests.builders import small
from tests.renderers.common import from_figures
from tests.renderers.tabs import tabs

SILENT = (
    "从申请内容看，涉及征收补偿类申请3件，规划建设类2件，其他类1件。",
    "县不动产登记中心受理申请9876件，办结9800件。",
    "全县法院受理行政诉讼案件212件，行政机关负责人出庭应诉率98%。",
    "县政府收到行政复议申请126件，审结118件，其中涉及政府信息公开1件。",
    "未发生因答复不及时引起的行政复议。",
    "本年新收政府信息公开申请6件，其中自然人4件，商业企业2件，其他组织0件。",
    "办结政府信息公开申请5件（含上年结转1件），其中予以公开3件，无法提供2件。",
    "县自然资源局收到申请2件，其他单位收到4件。",
    "12345热线受理群众诉求45678件，办结率100%。",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_it_raises_nothing(sentence: str) -> None:
    source = from_figures("2021", small())
    overview = [(head, body) if head != "依申请公开情况" else (head, sentence) for head, body in source.prose.overview]
    report = read_text_report(tabs(source._replace(prose=source.prose._replace(overview=tuple(overview)))).text)
    assert sentence in report.document.text
    found = [finding for finding in checks.judge_report(report).findings if finding.rule.startswith("narrative.")]
    assert [finding for finding in found if finding.severity is not Severity.INFO] == []
