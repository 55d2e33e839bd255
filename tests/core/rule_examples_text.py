"""Examples for the rules on the words of a report: one small report, with a sentence changed here and there."""

from dataclasses import replace
from functools import cache

from core.document import Grid
from core.forms import form
from core.model import Report
from core.opening import read_text_report
from tests.builders import a_report, small
from tests.core.rule_examples import ERROR, INFO, SECTIONS, WARNING, Example, of_2021, with_sections
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


def published(line: str, organization: str = "云溪县人民政府") -> Report:
    """Put a line before the title, as a web page does."""
    return written((TITLE, f"{line}\n\n{organization}{TITLE[7:]}"))


def words(rule: str, old: str, new: str, keeps: str, *, subject: str | None = None) -> Example:
    """A rule on single words: `old` is replaced by `new`, and by what looks like it and is right."""
    return Example(rule, subject, INFO, written((old, new)), written((old, keeps)), NO_PROSE, whole=True)


CONTENTS_LIST = "\n".join(f"{section.number}、{section.title}" for section in form("2021").sections)
RIGHT = written()
NO_PROSE = a_report()
SHEET = replace(a_report(), document=replace(a_report().document, grids=(Grid(1, 1, ()),)))
LONG = "群众看得懂、用得上，公开才算落到实处，这件事要一年接着一年做下去。"
COPIED = "门户网站的公开专栏换了新版式，检索可以按主题、文号和年份筛选；政务服务大厅和图书馆各设一处查阅点，"

FRAME = [
    Example(
        "structure.section_duplicate",
        "overview",
        WARNING,
        breaks=written(("一、总体情况\n", "一、总体情况\n\n现将有关情况报告如下。\n\n一、总体情况\n")),
        keeps=written(("一、总体情况\n", f"目录\n{CONTENTS_LIST}\n\n一、总体情况\n")),
        whole=True,
    ),
    Example(
        "structure.section_duplicate",
        "problems",
        WARNING,
        breaks=written(("五、存在", "存在"), (PROBLEMS, f"{PROBLEMS}\n\n存在的主要问题及改进情况")),
        keeps=written(("五、存在", "存在"), (PROBLEMS, f"存在的主要问题\n\n{PROBLEMS}\n\n改进情况")),
    ),
    Example(
        "structure.section_missing",
        "overview",
        WARNING,
        breaks=written(("一、总体情况\n", "")),
        keeps=RIGHT,
        opens=SHEET,
        whole=True,
    ),
    Example(
        "structure.section_missing",
        "other_matters",
        WARNING,
        breaks=written(("六、其他需要报告的事项", "七、其他事项")),
        keeps=written(("六、其他需要报告的事项", "六、其他事项")),
        opens=SHEET,
        whole=True,
    ),
    Example(
        "structure.section_duplicate",
        "other_matters",
        WARNING,
        breaks=written((FEES, f"{FEES}\n\n六、其他需要报告的事项\n\n{FEES}")),
        keeps=written((TITLE, f"目录\n{CONTENTS_LIST}\n\n{TITLE}")),
        whole=True,
    ),
    Example(
        "structure.section_order",
        "proceedings",
        ERROR,
        breaks=written(("四、政府信息公开行政复议", "五、政府信息公开行政复议")),
        keeps=written(("四、政府信息公开行政复议", "政府信息公开行政复议")),
        opens=with_sections(*SECTIONS),
        whole=True,
    ),
    Example(
        "structure.subtopic_as_section",
        "overview",
        ERROR,
        breaks=written(("（一）主动", "一、主动"), ("（二）依申请", "二、依申请"), ("（三）政府", "三、政府")),
        keeps=written(("（一）主动", "1.主动"), ("（二）依申请", "2.依申请"), ("（三）政府", "3.政府")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.numbering_lost",
        "overview",
        INFO,
        breaks=written(*((f"（{number}）", "") for number in "一二三四五")),
        keeps=RIGHT,
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.overview_topics",
        "overview",
        WARNING,
        breaks=written(
            ("（五）监督保障情况", ""),
            ("公开工作列入部门年度考核，结果在内部通报；请了几位居民当观察员，", "全年未发生投诉。"),
            ("他们提出的意见逐条回复，没有出现需要追究责任的情形。", ""),
        ),
        keeps=RIGHT,
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.overview_length",
        "overview",
        INFO,
        breaks=written((MANAGED, LONG * 25 + MANAGED)),
        keeps=written((MANAGED, LONG * 15 + MANAGED)),
        opens=NO_PROSE,
        whole=True,
    ),
]
CONTENTS = [
    Example(
        "structure.problem_missing",
        "problems",
        WARNING,
        breaks=written((PROBLEMS, "")),
        keeps=written((PROBLEMS, "解读的力度有待加强。")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.problem_missing",
        "problems",
        WARNING,
        breaks=written((PROBLEMS, "无。"), (MEASURES, "")),
        keeps=RIGHT,
    ),
    Example(
        "structure.improvement_missing",
        "problems",
        WARNING,
        breaks=written((MEASURES, "")),
        keeps=written((MEASURES, "今后每半年办一次培训。")),
        opens=written((PROBLEMS, "无"), (MEASURES, "")),
        whole=True,
    ),
    Example(
        "structure.fee_statement",
        "other_matters",
        WARNING,
        breaks=written((FEES, "无")),
        keeps=written((FEES, "本年收取信息处理费0元。")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.fee_conflict",
        "other_matters",
        INFO,
        breaks=written((FEES, "无。"), ("行政事业性收费\t0", "行政事业性收费\t12.5")),
        keeps=written(("行政事业性收费\t0", "行政事业性收费\t12.5")),
        opens=written((FEES, "无。"), ("行政事业性收费\t0", "行政事业性收费\t")),
        whole=True,
    ),
    Example(
        "structure.instruction_left",
        None,
        WARNING,
        breaks=written(("第二十条第（一）项", "该部分以表格形式报告。\n第二十条第（一）项")),
        keeps=written((MANAGED, f"李××反映的事已办结，X光机和IPXX设备采购结果已公示。{MANAGED}")),
        whole=True,
    ),
    Example(
        "structure.instruction_left",
        None,
        WARNING,
        breaks=written((MANAGED, f"XX局于20XX年公开信息××条。{MANAGED}")),
        keeps=RIGHT,
    ),
    Example(
        "structure.duplicate_paragraph",
        "other_matters",
        WARNING,
        breaks=written((FEES, f"{COPIED.replace('，', ',')}\n\n有专人帮助老人上网查询。\n\n{FEES}")),
        keeps=written((FEES, f"{COPIED[:12]}以后访问的人多了一成，检索的次数多了三成。\n\n{FEES}")),
        opens=NO_PROSE,
        whole=True,
    ),
]
NAMES = [
    Example(
        "structure.period",
        None,
        ERROR,
        breaks=written(("2021年12月31日止", "2022年12月31日止")),
        keeps=written(("2021年1月1日起至2021年12月31日止", "2021年1月1日至12月31日")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.period",
        None,
        INFO,
        breaks=written(("，统计期限自2021年1月1日起至2021年12月31日止", "")),
        keeps=RIGHT,
        opens=written(("自2021年1月1日起至2021年12月31日止", "为全年")),
        whole=True,
    ),
    Example(
        "structure.year",
        "overview",
        ERROR,
        breaks=written((PREAMBLE, f"现公布云溪县人民政府2020年政府信息公开工作年度报告。{PREAMBLE}")),
        keeps=written((PREAMBLE, f"现公布云溪县人民政府2021年度政府信息公开工作年度报告。{PREAMBLE}")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.year",
        "overview",
        ERROR,
        breaks=written(
            (PREAMBLE, f"根据《条例》第五十条规定，向社会公布云溪县人民政府2022年政府信息公开年度报告。{PREAMBLE}")
        ),
        keeps=RIGHT,
    ),
    Example(
        "structure.year",
        None,
        ERROR,
        breaks=written((TITLE, TITLE.replace("2021", "2020"))),
        keeps=RIGHT,
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.year",
        "overview",
        WARNING,
        breaks=written((MANAGED, f"2020年，全县共主动公开信息320条。{MANAGED}")),
        keeps=written((MANAGED, f"2020年以来，全县共主动公开信息1320条，其中2021年560条。{MANAGED}")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.org",
        "overview",
        ERROR,
        breaks=written((PREAMBLE, f"现公布松岭县人民政府2021年政府信息公开工作年度报告。{PREAMBLE}")),
        keeps=written((PREAMBLE, f"现公布望川市云溪县人民政府2021年政府信息公开工作年度报告。{PREAMBLE}")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.org",
        "overview",
        WARNING,
        breaks=written(
            (TITLE, f"云溪县教育体育局{TITLE[7:]}"),
            (PREAMBLE, f"现将云溪县财政局2021年政府信息公开年报公布如下。{PREAMBLE}"),
        ),
        keeps=written(
            (TITLE, f"云溪县教育体育局{TITLE[7:]}"),
            (PREAMBLE, f"现将云溪县教体局2021年政府信息公开年报公布如下。{PREAMBLE}"),
        ),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.title",
        None,
        INFO,
        breaks=written((TITLE, "云溪县人民政府2021年政务公开工作情况报告")),
        keeps=written((TITLE, TITLE.replace("2021年", "2021年度"))),
        opens=NO_PROSE,
        whole=True,
    ),
]
WORDS = [
    words("text.typo", MANAGED, "截止目前，" + MANAGED, "截至2021年12月31日，" + MANAGED),
    words("text.typo", MANAGED, "按全责清单办理。" + MANAGED, "按权责清单办理，自己完成公布署名。" + MANAGED),
    words(
        "text.duplicated_word",
        MANAGED,
        "拨付资金资金及时。" + MANAGED,
        "点点滴滴常常研究研究，二〇二〇年逐条逐条核对。" + MANAGED,
    ),
    words("text.incomplete", MANAGED, "完善信息公开条，落实责任。" + MANAGED, "完善信息公开条例，落实责任。" + MANAGED),
    words("text.incomplete", LAST, "能主动公开的，", LAST, subject="problems"),
    words(
        "text.term_variant",
        MANAGED,
        "对信访类申请不予受理3件。" + MANAGED,
        "对信访类申请不予处理3件，行政复议申请不予受理1件。" + MANAGED,
    ),
    words(
        "text.term_variant",
        MANAGED,
        "公开信息78余条。" + MANAGED,
        "公开信息70余条，新建栏目10余个，阅读量1.5万余次，占地12.5余亩，8余项。" + MANAGED,
    ),
    words("text.term_variant", FEES, "2021年没有收取信息公开处理费。", "2021年没有收取信息公开信息处理费。"),
    Example(
        "text.label_variant",
        None,
        INFO,
        breaks=written(("其他法律行政法规禁止公开", "其他法律法规禁止公开")),
        keeps=RIGHT,
        whole=True,
    ),
    words("text.fixed_phrase", MANAGED, "坚持公开为原则。" + MANAGED, "坚持以公开为常态、不公开为例外。" + MANAGED),
    words("text.punctuation", "内容有出入的", "内容,有出入的", "内容（含 1,234 页图(A)）有出入的"),
    words(
        "text.punctuation",
        "没有其他需要报告的事项。",
        "没有其他需要报告的事项",
        "无其他事项。",
        subject="other_matters",
    ),
]
PUBLISHED = [
    Example(
        "publication.deadline_dept",
        None,
        WARNING,
        breaks=published("发布时间：2022-02-01 09:41", "云溪县教育局"),
        keeps=published("发布时间：2022-01-31 09:41", "云溪县教育局"),
        opens=RIGHT,
        whole=True,
    ),
    Example(
        "publication.deadline_gov",
        None,
        WARNING,
        breaks=published("发布日期：2022年4月1日"),
        keeps=published("发布日期：2022年3月31日"),
        opens=RIGHT,
        whole=True,
    ),
    Example(
        "publication.date_before_period_end",
        None,
        WARNING,
        breaks=written((FEES, f"{FEES}\n\n云溪县人民政府\n2021年11月20日")),
        keeps=written((FEES, f"{FEES}\n\n云溪县人民政府\n2022年1月20日")),
        opens=RIGHT,
        whole=True,
    ),
]
HINTS = [
    Example(
        "applications.partial_once",
        "applications.partially_granted.total",
        INFO,
        breaks=of_2021(applications__partially_granted__total=1),
        keeps=of_2021(applications__partially_granted__total=2, applications__results_total__total=7),
        opens=of_2021(applications__partially_granted__total=""),
        whole=True,
    ),
    Example(
        "disclosure.opening_stock",
        "disclosure.normative_documents.in_force",
        INFO,
        breaks=of_2021(disclosure__normative_documents__in_force=9),
        keeps=of_2021(),
        opens=of_2021(disclosure__normative_documents__in_force=""),
        previous=of_2021(disclosure__normative_documents__in_force=""),
    ),
    Example(
        "disclosure.rulemaking_power",
        "disclosure.regulations",
        WARNING,
        breaks=of_2021(disclosure__regulations__in_force=6),
        keeps=a_report({"disclosure.regulations.in_force": 6}, organization="岚江省人民政府"),
        opens=a_report({"disclosure.regulations.in_force": 6}, organization="国家云溪总局"),
        whole=True,
    ),
    Example(
        "proceedings.codefendant",
        None,
        INFO,
        breaks=written((MANAGED, f"作为共同被告应诉1件。{MANAGED}")),
        keeps=RIGHT,
        opens=NO_PROSE,
        whole=True,
    ),
]
EXAMPLES = [*FRAME, *CONTENTS, *NAMES, *WORDS, *PUBLISHED, *HINTS]
