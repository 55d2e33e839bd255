import pytest

from core.document import Document
from core.lines import lines_of
from core.locate.title import title_of


@pytest.mark.parametrize(
    ("text", "organization", "year"),
    [
        ("云溪县人民政府2021年政府信息公开工作年度报告", "云溪县人民政府", 2021),
        ("# **望川市财政局2023年度政府信息公开工作年度报告**", "望川市财政局", 2023),
        ("2022年度青禾镇人民政府信息公开工作年度报告", "青禾镇人民政府", 2022),
        ("云溪县人民政府\n2021年政府信息公开工作\n年度报告", "云溪县人民政府", 2021),
        ("云溪县教育局关于2020年政府信息公开工作年度报告", "云溪县教育局", 2020),
        ("云溪县 人民政府 2021 年 政府信息公开 工作年度报告", "云溪县人民政府", 2021),
        ("云溪县人民政府二〇二一年政府信息公开工作年度报告", "云溪县人民政府", 2021),
        ("索引号：12345\n发布时间：2022-01-20\n云溪县人民政府2021年政府信息公开工作年度报告", "云溪县人民政府", 2021),
        ("根据《条例》规定，现公布望川市水利局2021年政府信息公开工作年度报告。", "望川市水利局", 2021),
        ("2021年政府信息公开工作年度报告", None, 2021),
        ("望川市大事记", None, None),
    ],
)
def test_title(text: str, organization: str | None, year: int | None) -> None:
    assert title_of(lines_of(Document("x", "", "text", text))) == (organization, year)
