"""Examples for the rules on the parts of a report: which there are, in which order, and what they must say."""

from dataclasses import replace

from core.document import Grid
from core.forms import form
from tests.builders import a_report
from tests.core.rule_examples import ERROR, INFO, SECTIONS, WARNING, Example, with_sections
from tests.core.written import FEES, MANAGED, MEASURES, NO_PROSE, PROBLEMS, RIGHT, TITLE, written

CONTENTS_LIST = "\n".join(f"{section.number}、{section.title}" for section in form("2021").sections)
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
EXAMPLES = [*FRAME, *CONTENTS]
