"""One small report that is right in everything, with a sentence changed here and there."""

from functools import cache

from core.model import Report
from core.opening import read_text_report
from tests.builders import a_report, small
from tests.renderers.common import Frame, assemble, from_figures, grid, tabbed

FEES = "2021年没有收取政府信息公开信息处理费。\n\n除上述内容外，没有其他需要报告的事项。"
PROBLEMS = (
    "主要问题是，有的单位公开的文件偏于原则，群众看了仍不知道该到哪里办事；基层经办人员换得较勤，新手对答复格式还不熟。"
)
MEASURES = (
    "下一步，一是请窗口人员参与起草办事说明，写清楚地点、材料和时限；二是每半年办一次培训，用真实案例讲解答复书怎么写；"
    "三是把常见申请整理成目录，能主动公开的尽早公开。"
)
TITLE = "云溪县人民政府2021年政府信息公开工作年度报告"
PREAMBLE = "本报告依照"
MANAGED = "公文起草时就要写明公开属性"
LAST = "能主动公开的尽早公开。"


@cache
def text_of(form_code: str = "2021") -> str:
    """Write a report of few requests that is right in everything."""
    source = from_figures(form_code, small(form_code))
    return assemble(source, Frame(opening=""), {t.section: tabbed(source.show, grid(t)) for t in source.form.tables})


def written(*changes: tuple[str, str], form_code: str = "2021") -> Report:
    """Read that report with some of its words replaced."""
    text = text_of(form_code)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return read_text_report(text)


RIGHT = written()
NO_PROSE = a_report()
