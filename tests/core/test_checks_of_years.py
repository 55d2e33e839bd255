"""What a finding on two years holds, to the letter: both sides, cells and places, and its sentence."""

import pytest

from core import checks, words
from core.model import Figure
from tests.core.rule_examples_years import EXAMPLES

# the how-manieth example and its report; both sides; cells left and right, places; the sentence
SAID: tuple[tuple[int, str, Figure | None, Figure | None, tuple[int, int, int], str], ...] = (
    (
        0,
        "breaks",
        None,
        None,
        (0, 0, 0),
        "本报告是望川市人民政府的，用来对照的上年报告是云溪县人民政府的，不是同一单位，没有对照",
    ),
    (
        0,
        "opens",
        None,
        None,
        (0, 0, 0),
        "有一份报告看不出是哪个单位的（本报告没有写明单位，上年报告是“云溪县人民政府”），请核实对照的是不是同一单位",
    ),
    (
        1,
        "breaks",
        2,
        1,
        (1, 0, 1),
        (
            "申请办理·二、上年结转政府信息公开申请数量·总计：上年结转是 2，"
            "2020 年度报告的“结转下年度继续办理”是 1，应当相等，差 1"
        ),
    ),
    (
        1,
        "opens",
        None,
        None,
        (1, 0, 1),
        "申请办理·二、上年结转政府信息公开申请数量·总计：今年或上年（2020 年度）的报告缺这里的数字，不能与上年对照",
    ),
    (
        2,
        "breaks",
        1,
        0,
        (1, 0, 1),
        (
            "申请办理·二、上年结转政府信息公开申请数量·商业企业：上年结转是 1"
            "，2020 年度报告的“结转下年度继续办理”是 0，应当相等，差 1"
        ),
    ),
    (
        2,
        "opens",
        None,
        None,
        (1, 0, 1),
        "申请办理·二、上年结转政府信息公开申请数量·商业企业：今年或上年（2020 年度）的报告缺这里的数字，不能与上年对照",
    ),
    (
        3,
        "breaks",
        14,
        13,
        (2, 1, 3),
        "主动公开·行政规范性文件：2020 年度报告现行有效 10 件，加制发、减废止，与今年的差 1，请核实底数",
    ),
    (
        3,
        "opens",
        None,
        None,
        (2, 1, 3),
        "主动公开·行政规范性文件：今年或上年（2020 年度）的报告缺这里的数字，不能与上年对照",
    ),
    (
        4,
        "breaks",
        140,
        145,
        (1, 0, 1),
        "主动公开·行政许可·上一年项目数量：上一年项目数量是 140，2019 年度报告的项目数量加增减是 145，差 5",
    ),
    (
        4,
        "opens",
        None,
        None,
        (1, 0, 1),
        "主动公开·行政许可·上一年项目数量：今年或上年（2019 年度）的报告缺这里的数字，不能与上年对照",
    ),
    (
        5,
        "breaks",
        61,
        None,
        (1, 0, 1),
        "主动公开·行政处罚·本年处理决定数量是 61，2020 年度是 12，相差 5 倍以上，请核实",
    ),
    (
        6,
        "breaks",
        None,
        None,
        (175, 0, 175),
        "申请办理：整张表与 2020 年度完全相同（16 个不为 0 的数都一样），请核实是否照抄了上年",
    ),
    (7, "breaks", None, None, (0, 0, 1), "“一、总体情况”与 2020 年度的文字有 100% 相同，请核实是否照抄了上年"),
    (8, "breaks", None, None, (0, 0, 1), "“一、总体情况”与 2020 年度的文字有 81% 相同，请核实是否照抄了上年"),
    (
        9,
        "breaks",
        None,
        None,
        (0, 0, 0),
        "本报告是云溪市人民政府的，用来对照的上年报告是云溪县人民政府的，已经对照，请核实是不是同一个地方改了名",
    ),
    (
        10,
        "breaks",
        None,
        None,
        (2, 1, 3),
        "主动公开·行政规范性文件：缺少的数字怎么补，都与上年（2020 年度）报告对不上，请核实",
    ),
    (
        10,
        "opens",
        None,
        None,
        (2, 1, 3),
        "主动公开·行政规范性文件：今年或上年（2020 年度）的报告缺这里的数字，不能与上年对照",
    ),
    (
        11,
        "breaks",
        None,
        None,
        (9, 0, 9),
        "主动公开政府信息情况有 9 格与 2020 年度相差 5 倍以上，请核实是不是拿错了报告或者串了行列",
    ),
    (
        12,
        "breaks",
        None,
        None,
        (1, 0, 1),
        (
            "主动公开·行政事业性收费·本年收费金额（单位：万元）印的是“4513”，2020"
            " 年度是 44.0000，相差 100 倍以上。单位是万元，请核实是不是按元填的"
        ),
    ),
)


@pytest.mark.parametrize(("number", "which", "left", "right", "sizes", "sentence"), SAID)
def test_it_is_said_so(  # noqa: PLR0913, PLR0917  (a row of the table)
    number: int, which: str, left: Figure | None, right: Figure | None, sizes: tuple[int, int, int], sentence: str
) -> None:
    example = EXAMPLES[number]
    report = example.breaks if which == "breaks" else example.opens
    assert report is not None
    judged = checks.judge(report.form, report.by_ref(), report, previous=example.previous)
    [finding] = [f for f in judged.findings if (f.rule, f.subject) == (example.rule, example.subject)]
    assert (finding.left, finding.right) == (left, right)
    assert (len(finding.left_cells), len(finding.right_cells), len(finding.spans)) == sizes
    assert words.sentence(finding, report.form, report.by_ref()) == sentence
