"""What a report calls itself in its first sentences, to the letter: which words are a name, and whose name it is."""

from dataclasses import replace

import pytest

from core.findings import Outcome, Severity
from core.model import Report
from core.rules.contents import ORGANISATION
from tests.builders import a_report
from tests.judged import of_rule
from tests.parts import DISCLOSURE, OVERVIEW, in_parts, on_text, outcome, place

ERROR, WARNING = Severity.ERROR, Severity.WARNING
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
RULE = "structure.org"
OTHER, TITLE = "松岭县人民政府", "云溪县人民政府"
REPORT = "2021年政府信息公开工作年度报告"


def called(text: str, title: str | None = TITLE, before: str = "") -> Report:
    return replace(in_parts((OVERVIEW, text), before=before), organization=title)


def names_in(report: Report) -> list[str]:
    return [dict(finding.facts)["words"] for finding in of_rule(RULE, report)]


def test_another_place() -> None:
    report = called(f"认真公开。现公布{TITLE}{REPORT}。现公布{OTHER}{REPORT}。现公布柳河县人民政府{REPORT}。")
    facts = (("words", OTHER), ("title", TITLE))
    span = place(report, OTHER)
    assert of_rule(RULE, report) == [on_text(RULE, ERROR, ORGANISATION, [span], *facts, section="overview")]
    report = called("无", before=f"现公布{OTHER}{REPORT}。")
    assert of_rule(RULE, report) == [on_text(RULE, ERROR, ORGANISATION, [place(report, OTHER)], *facts)]


def test_another_body_of_the_place() -> None:
    title, other = "云溪县教育体育局", "云溪县财政局"
    report = called(f"现将{title}{REPORT}公布如下。现公布{other}{REPORT}，现公布云溪县水利局{REPORT}。", title)
    facts = (("words", other), ("title", title))
    span = place(report, other)
    assert of_rule(RULE, report) == [on_text(RULE, WARNING, ORGANISATION, [span], *facts, section="overview")]


def test_what_is_not_known_is_open() -> None:
    report = called(f"现公布{OTHER}{REPORT}。")
    assert outcome(RULE, report) is FAIL
    assert outcome(RULE, replace(report, organization=None)) is UNKNOWN
    assert outcome(RULE, replace(report, parts=())) is UNKNOWN
    assert outcome(RULE, a_report()) is UNKNOWN
    assert outcome(RULE, in_parts((OVERVIEW, ""))) is UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        f"现公布{OTHER}{REPORT}。",
        f"现将{OTHER}{REPORT}公布如下。",
        f"现发布由{OTHER}{REPORT}。",
        f"特向社会发布{OTHER}{REPORT}。",
        f"特编制{OTHER}{REPORT}。",
        f"根据条例规定，向社会公布{OTHER}{REPORT}。",
        f"现公布{OTHER}2020年度政务公开年报。",
        f"按照《条例》，现公布{OTHER}{REPORT}。",
        f"2022年1月；现公布{OTHER}{REPORT}。",
        f"依照《条例》现公布{OTHER}{REPORT}。",
        f"现公布{OTHER}2021年政府信息公开{'工' * 11}报告。",
    ],
)
def test_clauses_that_present_a_report(text: str) -> None:
    [words] = names_in(called(text))
    assert words == OTHER


@pytest.mark.parametrize(
    "text",
    [
        f"去年公布{OTHER}{REPORT}。",
        f"今年1月现公布{OTHER}{REPORT}。",
        f"自2020起现公布{OTHER}{REPORT}。",
        f"现公布《{OTHER}{REPORT}》。",
        f"现将{TITLE}{REPORT}和{OTHER}{REPORT}公布如下。",
        f"现公布{OTHER}2021年工作报告。",
        f"现公布{OTHER}2021年政府信息公开工作。",
        f"现公布{OTHER}2021年政府信息公开{'工' * 12}报告。",
        f"现公布有关情况。{OTHER}{REPORT}已编制。",
        f"现公布有关情况，{OTHER}{REPORT}已编制。",
        f"现公布有关情况；{OTHER}{REPORT}已编制。",
        f"（一）现公布{OTHER}{REPORT}。",
        f"（二）现公布{OTHER}{REPORT}。",
        f"（一）主动公开。\n现公布{OTHER}{REPORT}。",
    ],
)
def test_clauses_that_do_not(text: str) -> None:
    assert outcome(RULE, called(text)) is PASS


def test_only_what_comes_before_the_first_topic_presents_the_report() -> None:
    later = f"现公布{OTHER}{REPORT}，内容包括全县各级行政机关主动公开的各类政府信息。"
    assert outcome(RULE, in_parts((OVERVIEW, "认真公开。"), (DISCLOSURE, later))) is PASS
    assert outcome(RULE, in_parts((OVERVIEW, "认真公开。"), (OVERVIEW, later))) is FAIL


def test_who_published_last_years_report_needs_a_name() -> None:
    named = called(f"依法编制并向社会公布{OTHER}2020年政府信息公开工作年度报告。")
    assert names_in(named) == [OTHER]
    assert outcome("structure.year", named) is FAIL
    nameless = called("依法编制并向社会公布2020年政府信息公开工作年度报告。")
    assert outcome("structure.year", nameless) is PASS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"现公布{OTHER}{REPORT}", OTHER),
        (f"现公布由{OTHER}编制的{OTHER}{REPORT}", f"的{OTHER}"),
        (f"本报告由{OTHER}编制。", OTHER),
        (f"本报告由{OTHER}办公室按照有关要求编制", f"{OTHER}办公室"),
        (f"条例；报告由{OTHER}牵头撰写", OTHER),
        (f"现将公布{OTHER}{REPORT}", OTHER),
        (f"{TITLE}现发布（{OTHER}{REPORT}", OTHER),
        (f"现发布由柳河县转来由{OTHER}{REPORT}", OTHER),
        (f"现发布（由{OTHER}{REPORT}", OTHER),
        (f"现予发布柳河县、{OTHER}{REPORT}", OTHER),
    ],
)
def test_where_a_name_begins(text: str, name: str) -> None:
    assert names_in(called(text)) == [name]


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        (TITLE, "松岭县人民政府", FAIL),
        (TITLE, "松岭县", FAIL),
        (TITLE, "松岭市人民政府", FAIL),
        (TITLE, "望川市人民政府", FAIL),
        (TITLE, "云山县人民政府", FAIL),
        (TITLE, "云岭县人民政府", FAIL),
        (TITLE, "云溪市人民政府", PASS),
        (TITLE, "溪县人民政府", PASS),
        (TITLE, "沛县人民政府", FAIL),
        ("沛县人民政府", "徐州市沛县人民政府", PASS),
        (TITLE, "松岭县云台办事处", FAIL),
        ("云溪县松台街道", "松岭县人民政府", FAIL),
        ("云溪县青禾镇人民政府", "云溪县白石镇人民政府", FAIL),
        ("云溪县青禾镇人民政府", "青禾镇", PASS),
        ("青禾镇人民政府", "白石镇人民政府", FAIL),
        ("青禾镇人民政府", "云溪县青禾镇人民政府", PASS),
        ("青禾镇人民政府", "望川青禾镇人民政府", PASS),
        ("青禾乡人民政府", "白石苏木人民政府", FAIL),
        ("城东街道办事处", "城西街道办事处", FAIL),
        ("城东街道办事处", "城东街道", PASS),
        ("望川市云溪区人民政府", "望川市青禾区人民政府", FAIL),
        ("望川市云溪区人民政府", "松岭市云溪区人民政府", FAIL),
        ("望川市云溪区人民政府", "望川市人民政府", PASS),
        ("望川市云溪区人民政府", "岚江省云溪区", PASS),
        ("望川市公安局云溪分局", "云溪区公安分局", PASS),
        ("云溪区公安分局", "望川市公安局云溪分局", PASS),
        ("望川经济技术开发区管理委员会", "望川经开区", PASS),
        ("望川市城市管理局", "望川市住房和城乡建设局", FAIL),
        ("望川市住房和城乡建设局", "望川市住建局", PASS),
        ("景德镇市珠山区人民政府", "珠山区人民政府", PASS),
        ("新乡市人民政府", "新乡市", PASS),
        (TITLE, "本机关", PASS),
        (TITLE, "我县", PASS),
        (TITLE, "本县教育局", PASS),
        (TITLE, "云溪县各镇", PASS),
        (TITLE, "望川市级", PASS),
        (TITLE, "按望川市政府统一格式的", PASS),
        ("云溪中学", "松岭县人民政府", PASS),
        (TITLE, "云溪中学", PASS),
        (TITLE, "望川市云溪县人民政府", PASS),
        (TITLE, "松岭县驻云溪县办事处", PASS),
        ("云溪县驻松岭县办事处", "松岭县人民政府", PASS),
        ("阿里木拉提汗尔图县人民政府", "松岭县人民政府", FAIL),
        (TITLE, "云溪县教育局", FAIL),
        (TITLE, "县教育局", FAIL),
        (TITLE, "教育局", PASS),
        (TITLE, "云溪县人民政府办公室", PASS),
        (TITLE, "中共云溪县委", PASS),
        (TITLE, "云溪县人民医院", FAIL),
        ("云溪县", "云溪县教育局", FAIL),
        ("云溪县人民政府办公室", "云溪县教育局", FAIL),
        ("云溪县教育局", "云溪县人民政府", FAIL),
        ("云溪县教育局", "云溪县人民政府办公室", FAIL),
        ("云溪县教育局", "云溪县", PASS),
        ("望川市云溪县教育局", "望川市人民政府", PASS),
        ("云溪县教育局", "云溪县财政局", FAIL),
        ("云溪县教育局", "县财政局", FAIL),
        ("云溪县教育局", "云溪县财政委员会", FAIL),
        ("云溪县教育局", "云溪县财政科", PASS),
        ("云溪县卫生健康局", "云溪县卫健委", PASS),
        ("云溪县卫生健康委员会", "云溪县卫健局", PASS),
        ("云溪县教育局", "云溪县财政委", FAIL),
        ("云溪县教育科", "云溪县财政局", PASS),
        ("云溪县教育局", "云溪县教育体育局", PASS),
        ("云溪县教育体育局", "云溪县教体局", PASS),
        ("云溪县教育体育局", "望川市云溪县教体局", PASS),
        ("云溪县教育局", "云溪市财政局", FAIL),
        ("云溪县教育局", "松岭市财政局", FAIL),
        ("云溪教育局", "云溪财政局", PASS),
    ],
)
def test_whose_name_it_is(title: str, name: str, expected: Outcome) -> None:
    assert outcome(RULE, called(f"现公布{name}{REPORT}。", title)) is expected


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        (TITLE, f"{OTHER}办公室", FAIL),
        (TITLE, "望川市人民政府", FAIL),
        (TITLE, "云溪县教育局", FAIL),
        (TITLE, "云溪县大数据局", PASS),
        (TITLE, "云溪县行政审批局", PASS),
        (TITLE, "松岭县大数据局", FAIL),
        (TITLE, "云溪县人民政府办公室", PASS),
        (TITLE, "县政府办", PASS),
        (TITLE, "本机关", PASS),
        (TITLE, "云溪县政务公开工作领导小组办公室", PASS),
        ("云溪县教育局", "云溪县教育局办公室", PASS),
    ],
)
def test_who_writes_a_report(title: str, name: str, expected: Outcome) -> None:
    assert outcome(RULE, called(f"本报告由{name}编制。", title)) is expected


@pytest.mark.parametrize(
    "text",
    [
        f"本报告由{OTHER}。",
        f"本报告由编制人员按{OTHER}要求写成。",
        f"本报告由办公室、{OTHER}编制。",
        f"去年的材料由{OTHER}编制。",
        f"（一）本报告由{OTHER}编制。",
        f"本报告按照{OTHER}的格式编制。",
        f"本报告由本机关按照{OTHER}的要求编制。",
        f"本报告由《{OTHER}》编制。",
    ],
)
def test_other_words_on_writing(text: str) -> None:
    assert outcome(RULE, called(text)) is PASS
