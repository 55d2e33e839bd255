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
    "县教育局、县民政局各1件。",
    "受理不动产登记申请1200件，办结1200件。",
    "受理农机补贴申请1200件，办结1200件。",
    "没有因依申请公开被追责情况，无逾期未答复申请，未收到要求更正政府信息的申请。",
    "县教育局未收到政府信息公开申请，28个单位未收到政府信息公开申请。",
    "去年全年收到申请57件，办结54件，结转3件。",
    "截至6月底，收到申请22件，办结20件。",
    "1至6月收到22件，7至12月收到23件。",
    "申请量由57件降至45件，行政复议由12件上升至15件。",
    "全县共发生行政诉讼案件56件，其中涉及政府信息公开0件。",
    "行政诉讼一审案件1件、二审案件2件。",
    "制发公文201件，其中主动公开120件、依申请公开35件、不予公开46件。",
    "直接答复19件，转相关部门答复23件，要求补正9件，补正后受理7件。",
    "征收办27件、规划局12件。",
    "上年结转的1件均已办结。",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_it_raises_nothing(sentence: str) -> None:
    source = from_figures("2021", small())
    overview = [(head, body) if head != "依申请公开情况" else (head, sentence) for head, body in source.prose.overview]
    report = read_text_report(tabs(source._replace(prose=source.prose._replace(overview=tuple(overview)))).text)
    assert sentence in report.document.text
    found = [finding for finding in checks.judge_report(report).findings if finding.rule.startswith("narrative.")]
    assert [finding for finding in found if finding.severity is not Severity.INFO] == []
