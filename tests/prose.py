"""Prose of reports about invented places, in our own words; its figures agree with the tables."""

from typing import NamedTuple

from core.forms import CellRef
from tests.figures import Figures

PLACES = {
    "town": "云溪县青禾镇人民政府",
    "county": "云溪县人民政府",
    "city": "望川市人民政府",
    "province": "岚江省人民政府",
}


class Prose(NamedTuple):
    """The parts 一, 五 and 六 as paragraphs; those of part 一 with their sub-headings (without numbers)."""

    organization: str
    year: int
    preamble: str
    overview: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title as the form wants it."""
        return f"{self.organization}{self.year}年政府信息公开工作年度报告"


def _value(figures: Figures, row: str, column: str, table: str = "applications") -> int:
    return int(figures[CellRef(table, row, column)])


def _requests(figures: Figures, year: int) -> str:
    received, carried = _value(figures, "received", "total"), _value(figures, "carried_over", "total")
    if received + carried == 0:
        return f"{year}年，未收到政府信息公开申请，也没有上年结转的申请。"
    ended, forward = _value(figures, "results_total", "total"), _value(figures, "carried_forward", "total")
    persons = _value(figures, "received", "natural_person")
    sentence = f"{year}年，新收政府信息公开申请{received}件"
    if received:
        sentence += f"，其中自然人{persons}件，法人或其他组织{received - persons}件"
    sentence += f"；上年结转{carried}件。全年办结{ended}件，"
    return sentence + (f"结转下年度继续办理{forward}件。" if forward else "没有结转下年度的申请。")


def _disputes(figures: Figures) -> str:
    reviews = _value(figures, "reconsideration", "total", "proceedings")
    suits = sum(
        _value(figures, row, "total", "proceedings")
        for row in ("litigation_direct", "litigation_after_reconsideration")
    )
    if reviews + suits == 0:
        return "全年没有发生由公开答复而起的行政复议和行政诉讼。"
    return f"由公开答复而起的行政复议{reviews}件，行政诉讼{suits}件。"


def _documents(figures: Figures) -> str:
    columns = {ref.column for ref in figures if ref.row == "normative_documents"}
    if "issued" not in columns:
        return "规范性文件印发后都在门户网站登出，随文附上解读。"
    issued = _value(figures, "normative_documents", "issued", "disclosure")
    in_force = _value(figures, "normative_documents", "in_force", "disclosure")
    return f"本年制发行政规范性文件{issued}件，现行有效{in_force}件，全文都能在门户网站查到。"


def prose(figures: Figures, organization: str = PLACES["county"], year: int = 2021) -> Prose:
    """Write the prose of a report whose tables hold `figures`."""
    preamble = (
        f"本报告依照《中华人民共和国政府信息公开条例》编写，统计期限自{year}年1月1日起至{year}年12月31日止。"
        "读者对内容有疑问的，可以向办公室政务公开科查询。"
    )
    overview = (
        (
            "主动公开情况",
            (
                f"{_documents(figures)}群众常问的学校招生、医保报销、公交改线等事项，都做成了一问一答的专题页面，"
                "放在网站首页显眼的地方，方便大家随时翻看。"
            ),
        ),
        (
            "依申请公开情况",
            f"{_requests(figures, year)}每件申请收到当天登记，答复稿先由法制机构看过再寄出。{_disputes(figures)}",
        ),
        (
            "政府信息管理情况",
            (
                "公文起草时就要写明公开属性，不公开的要讲清理由；每个季度对已经登出的文件核对一遍，"
                "失效的加注说明，内容有出入的当天改正。"
            ),
        ),
        (
            "政府信息公开平台建设情况",
            (
                "门户网站的公开专栏换了新版式，检索可以按主题、文号和年份筛选；政务服务大厅和图书馆各设一处查阅点，"
                "有专人帮助老年人上网查询。"
            ),
        ),
        (
            "监督保障情况",
            (
                "公开工作列入部门年度考核，结果在内部通报；请了几位居民当观察员，他们提出的意见逐条回复，"
                "没有出现需要追究责任的情形。"
            ),
        ),
    )
    problems = (
        "主要问题是，有的单位公开的文件偏于原则，群众看了仍不知道该到哪里办事；基层经办人员换得较勤，新手对答复格式还不熟。",
        (
            "下一步，一是请窗口人员参与起草办事说明，写清楚地点、材料和时限；二是每半年办一次培训，用真实案例讲解答复书怎么写；"
            "三是把常见申请整理成目录，能主动公开的尽早公开。"
        ),
    )
    others = (f"{year}年没有收取政府信息公开信息处理费。", "除上述内容外，没有其他需要报告的事项。")
    return Prose(organization, year, preamble, overview, problems, others)
