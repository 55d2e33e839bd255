"""Whose applications a sentence counts, by the organisation that reports: all (=), at least these (≥), more (≤)."""

import pytest

from core import prose
from tests.builders import a_report
from tests.core.prose.test_phrases import told

COUNTY, TOWN, CITY, PROVINCE = "云溪县人民政府", "云溪县青禾镇人民政府", "望川市人民政府", "岚江省人民政府"
BUREAU, OFFICE = "云溪县水利局", "云溪县人民政府办公室"
WHO = {
    COUNTY: {
        "=": "全县 我县 云溪县人民政府 县政府及各部门 县政府及其所属部门 县人民政府及各乡镇 本机关 本单位 我单位",
        "≥": (
            "县政府 县人民政府 县政府办公室 县人民政府办公室 县政府办 县政府本级 县政府机关 云溪县人民政府办公室 "
            "云溪县人民政府本级 我局 我街道 县水利局 县教育委 县医院 政务服务中心 政务大厅"
        ),
        "≤": "全市 全省",
    },
    TOWN: {
        "=": "全镇 我镇 镇政府 镇人民政府 云溪县青禾镇人民政府 本机关",
        "≥": "我局 镇派出所",
        "≤": "全县 全区 全市 全省",
    },
    CITY: {"=": "全市 我市 望川市人民政府", "≥": "市政府 市政府办公室", "≤": "全省"},
    PROVINCE: {"=": "全省 我省 岚江省人民政府", "≥": "省政府 省政府办公厅", "≤": ""},
    BUREAU: {
        "=": "云溪县水利局 县水利局 水利局 我局 本局 本机关",
        "≥": "县林业局 利局",
        "≤": "全县 全市 全省 全镇 全系统",
    },
    OFFICE: {
        "=": "云溪县人民政府办公室 云溪县政府办公室 县人民政府办公室 县政府办公室 县政府办 政府办公室 我办",
        "≥": "县水利局",
        "≤": "全县 全市",
    },
    None: {"=": "我局 本机关 县政府", "≥": "县水利局", "≤": "全县"},
}
STATED = {"=": "new_received 5", "≥": "≥new_received 5", "≤": "≤new_received 5"}
# whose figures have nothing to do with those of the report
FOREIGN = {
    TOWN: "县政府 县人民政府办公室 市政府",
    COUNTY: "市政府",
    BUREAU: "县政府 县政府办公室 镇政府",
    OFFICE: "市政府",
}
CASES = [(name, who, sign) for name, by in WHO.items() for sign, those in by.items() for who in those.split()]


@pytest.mark.parametrize(("organization", "who", "sign"), CASES, ids=str)
def test_who_counts(organization: str | None, who: str, sign: str) -> None:
    report = a_report(text=f"{who}收到政府信息公开申请5件。", year=2021, organization=organization)
    assert list(map(told, prose.read(report).statements)) == [STATED[sign]]


@pytest.mark.parametrize(("organization", "who"), [(name, who) for name, by in FOREIGN.items() for who in by.split()])
def test_what_others_count(organization: str, who: str) -> None:
    text = f"{who}收到政府信息公开申请5件，办结4件。{who}未收到政府信息公开申请。"
    assert prose.read(a_report(text=text, year=2021, organization=organization)).statements == ()


@pytest.mark.parametrize("verb", ["办理", "办结", "办毕", "办复"])
def test_an_office_is_not_the_beginning_of_a_verb(verb: str) -> None:
    """县政府｜办理 is the government's, not 县政府办."""
    text = f"县政府{verb}政府信息公开申请5件。"
    report = a_report(text=text, year=2021, organization=OFFICE)
    [said] = prose.read(report).statements
    assert text[said.span.start : said.span.end] == text.removeprefix("县政府")[:-1]
