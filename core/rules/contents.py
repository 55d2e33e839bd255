"""What the six parts must say: their order, the topics of part one, problems and measures, fees, period, names."""

from itertools import chain

from core.findings import Severity
from core.forms import CellRef, Form
from core.rules.kinds import Rule
from core.rules.lexicon import list_of
from core.rules.text_kinds import (
    Length,
    Measures,
    NotNothing,
    Ordered,
    OwnName,
    OwnYear,
    Period,
    Shortcomings,
    Stated,
    Subtopics,
    Titled,
    Topics,
)

ORDER = "年度报告的六个部分依次为：一、总体情况；二、主动公开政府信息情况……六、其他需要报告的事项"
SUBTOPICS = "“一、总体情况”之下的内容用（一）（二）（三）……编号"
TOPICS = "总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障"
LENGTH = "总体情况原则上不超过一千字"
PROBLEMS = "第五部分应深入剖析存在的问题，逐条提出改进措施"
FEES = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：收取信息处理费的情况应在年度报告中公布"
PERIOD = "统计期限为报告年度的1月1日至12月31日"
YEAR = "标题、统计期限和正文的年份应当一致"
ORGANISATION = "标题和正文写的应当是同一个单位"
TITLE = "标题为：单位名称＋年份＋政府信息公开工作年度报告"

_SUBTOPICS = (
    "主动公开",
    "依申请公开",
    "政府信息管理",
    "政府信息资源",
    "平台建设",
    "政府信息公开平台",
    "监督保障",
    "政府信息公开监督保障",
)
_TOPICS = (
    ("主动公开", ("主动公开", "公开信息", "发布信息", "公开各类", "发布各类", "信息公开", "制发")),
    ("依申请公开", ("申请",)),
    (
        "政府信息管理",
        ("管理", "审查", "审核", "清理", "规范性文件", "公开属性", "保密", "目录", "更新", "台账", "三审"),
    ),
    ("平台建设", ("平台", "网站", "专栏", "栏目", "新媒体", "公众号", "公报", "查阅点", "专区")),
    (
        "监督保障",
        ("监督", "考核", "培训", "评议", "追究", "问责", "督查", "督导", "检查", "测评", "评估", "考评", "保障"),
    ),
)
_FEE_WORDS = ("处理费", "收费", "费用", "收取", "缴费", "收取费")
_PERIOD_WORDS = ("统计期限", "统计时限", "统计时间", "所列数据", "报告期", "数据的统计")
_LIKE_PERIODS = (*_PERIOD_WORDS, "统计数据", "数据统计", "起止", "1-12月", "1—12月", "1至12月", "1月至12月", "1月-12月")
_FEE_LAW_IN_FORCE = 2021
_NOTHING = frozenset(("无", "暂无", "没有", "无其他", "无其他事项", "无其他需要报告的事项", "没有其他需要报告的事项"))


def contents(form: Form) -> tuple[Rule, ...]:
    """List them, part by part."""
    return tuple(chain(_frame(), _overview(), _problems(), _others(form), _names()))


def _frame() -> list[Rule]:
    return [Ordered("structure.section_order", ORDER, Severity.ERROR)]


def _overview() -> list[Rule]:
    section = "overview"
    return [
        Subtopics(
            "structure.subtopic_as_section",
            section,
            _SUBTOPICS,
            numbered=False,
            basis=SUBTOPICS,
            severity=Severity.ERROR,
        ),
        Subtopics(
            "structure.numbering_lost", section, _SUBTOPICS, numbered=True, basis=SUBTOPICS, severity=Severity.INFO
        ),
        Topics("structure.overview_topics", section, _TOPICS, TOPICS, Severity.WARNING),
        Length("structure.overview_length", section, 1000, LENGTH, Severity.INFO),
    ]


def _problems() -> list[Rule]:
    wanting, measures, lacking = map(list_of, ("shortcoming", "measure", "lacking"))
    denied = list_of("denied") + list_of("harmless")
    return [
        Shortcomings("structure.problem_missing", "problems", 10, wanting, denied, PROBLEMS, Severity.WARNING),
        Measures("structure.improvement_missing", "problems", 10, measures, lacking, PROBLEMS, Severity.WARNING),
    ]


def _others(form: Form) -> list[Rule]:
    section = "other_matters"
    found: list[Rule] = [
        Stated(
            "structure.fee_statement",
            section,
            _FEE_LAW_IN_FORCE,
            _FEE_WORDS,
            ("处理费",),
            FEES,
            Severity.WARNING,
        )
    ]
    amount = CellRef("disclosure", "fees", "amount")
    if amount in form:
        found.append(NotNothing("structure.fee_conflict", section, amount, _NOTHING, FEES, Severity.INFO))
    return found


def _names() -> list[Rule]:
    return [
        Period("structure.period", wanted=False, words=_PERIOD_WORDS, basis=PERIOD, severity=Severity.ERROR),
        Period("structure.period", wanted=True, words=_LIKE_PERIODS, basis=PERIOD, severity=Severity.INFO),
        OwnYear("structure.year", in_preamble=True, basis=YEAR, severity=Severity.ERROR),
        OwnYear("structure.year", in_preamble=False, basis=YEAR, severity=Severity.WARNING),
        OwnName("structure.org", same_place=False, basis=ORGANISATION, severity=Severity.ERROR),
        OwnName("structure.org", same_place=True, basis=ORGANISATION, severity=Severity.WARNING),
        Titled("structure.title", "政府信息公开工作年度报告", TITLE, Severity.INFO),
    ]
