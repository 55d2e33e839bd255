"""Lists, shares, money and grounds that sentences give, to the letter.

A list is written whole = parts where they make up the whole, whole ≥ parts where they are no more; an estimate by
its bounds; several wholes that may be meant with / between them.
"""

import pytest

from core import prose
from core.document import Span
from core.statements import Addition, Prose, Stated
from tests.builders import a_report


def read(text: str) -> Prose:
    return prose.read(a_report(text=text, year=2021))


def words(text: str, *spans: Span) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def number(said: Stated) -> str:
    return str(said.low) if said.low == said.high else f"{said.low}-{'' if said.high is None else said.high}"


def listed(found: Addition) -> str:
    wholes = "/".join(map(number, found.wholes))
    return f"{wholes} {'=' if found.exhaustive else '≥'} {'+'.join(map(number, found.parts))}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开信息900条，其中网站公开500条，其他方式公开400条。", ["900 = 500+400"]),
        ("公开信息900条，其中网站公开500条，其余400条。", ["900 = 500+400"]),
        ("公开信息900条，其中网站公开500条，报刊公开300条。", ["900 ≥ 500"]),
        ("公开信息9.5万条，其中网站公开500余条，其他方式公开超过300条。", ["94500-95500 = 501-599+300-"]),
        # who asked: of this year's, of last year's, or of both
        ("收到政府信息公开申请35件，其中自然人30件，法人或其他组织5件。", ["35 = 30+5"]),
        ("收到政府信息公开申请35件，上年结转2件，其中自然人30件，法人或其他组织5件。", ["2/35/37 = 30+5"]),
        ("收到政府信息公开申请35件，其中自然人5件、商业企业10件、其他2件。", ["35 = 5+10+2"]),
        ("收到政府信息公开申请35件，其中自然人5件、商业企业10件、其他组织2件。", ["35 ≥ 5+10+2"]),
        # ways of asking and results
        ("收到政府信息公开申请35件，其中当面申请5件、信函申请10件、网络申请20件。", ["35 ≥ 5+10+20"]),
        ("收到政府信息公开申请35件，其中予以公开5件、部分公开10件。", ["35 ≥ 5+10"]),
        ("收到政府信息公开申请35件，其中予以公开5件，信函申请10件。", ["35 ≥ 5"]),
        ("政府信息公开行政复议9件，其中结果维持2件，结果纠正1件，其他结果1件，尚未审结5件。", ["9 = 2+1+1+5"]),
        ("政府信息公开行政复议9件，其中结果维持2件，结果纠正1件，尚未审结5件。", ["9 ≥ 2"]),
        # three levels
        ("公开信息100条，其中一级事项30条，二级事项30条，三级事项30条。", ["100 = 30+30+30"]),
        ("公开信息100条，其中一级事项30条，二级事项30条，四级事项30条。", ["100 ≥ 30"]),
        # remarks, and where a list ends
        ("公开信息100条（含视频5条），其中网站公开70条，其余30条。", ["100 = 70+30"]),
        ("公开信息100条，其中网站公开70条；其他方式公开5条。", ["100 ≥ 70"]),
        ("公开信息100条，其中网站公开70条，公众号公开20篇，其他方式公开5条。", ["100 ≥ 70"]),
        ("公开信息100条，其中网站公开70条，其中头条5条，其他方式公开5条。", ["100 ≥ 70", "70 = 5+5"]),
        ("公开信息100条，其中2020年70条。", []),
        ("公开信息100条，其中视频70个。", []),
        ("安排资金100元，其中维护70元。", []),
        ("公开信息100条。其中图解126条。", []),
        # one more list of the same whole
        (
            "公开信息100条，其中图解20条，其他80条。通过网站公开70条，报刊公开20条，其他方式公开15条。",
            ["100 = 20+80", "100 = 70+20+15"],
        ),
        ("公开信息100条，其中图解20条，其他80条。通过网站公开70条，其他方式公开15条。", ["100 = 20+80"]),
        ("公开信息100条，其中图解20条，其他80条。通过网站公开70条，报刊20条，电视15条。", ["100 = 20+80"]),
        ("公开信息100条，其中图解20条，其他80条。通过网站公开70条，报刊20篇，其他15条。", ["100 = 20+80"]),
        # together in one place and apart in another
        ("共处理依申请公开、信箱来信60余件。全年依申请公开件数15件，信箱来信58余件。", ["61-69 = 15+58-67"]),
        ("共处理依申请公开、信箱来信60余件。全年依申请公开件数15件。", []),
        ("共处理依申请公开、信箱来信60余件。依申请公开件数15件，信箱来信5件。信箱来信6件。", []),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    assert [listed(found) for found in read(text).additions] == expected


def test_a_list_is_where_it_stands() -> None:
    text = "公开信息9.5万条，其中网站公开500余条，其他方式公开超过300条。"
    [found] = read(text).additions
    assert found.rule == "narrative.sum"
    assert words(text, found.span) == ["9.5万条，其中网站公开500余条，其他方式公开超过300条"]
    assert words(text, *(one.figure for one in (*found.wholes, *found.parts))) == ["9.5万", "500余", "300"]


def test_what_is_counted_together_is_where_it_stands() -> None:
    text = "共处理依申请公开、信箱来信60余件。全年依申请公开件数15件，信箱来信58余件。"
    [found] = read(text).additions
    assert found.rule == "narrative.internal_conflict"
    assert words(text, found.span) == ["依申请公开、信箱来信60余件"]
    assert words(text, *(one.figure for one in (*found.wholes, *found.parts))) == ["60余", "15", "58余"]


@pytest.mark.parametrize(
    ("text", "share", "wholes", "readings", "span"),
    [
        ("公开信息1000条，其中图解126条，占12%。", "126 12%", [1000], 0, "126条，占12%"),
        ("公开信息1000条。其中图解126条，占公开总数的12.5%。", "126 12.5%", [1000], 0, "126条，占公开总数的12.5%"),
        ("收到政府信息公开申请6件，其中自然人4件（占66.7%）。", "4 66.7%", [6], 5, "4件（占66.7%"),
        ("因政府信息公开引起的行政复议3件，纠正1件，占33.3%。", "1 33.3%", [3], 5, "1件，占33.3%"),
        ("公开信息900个，公开信息1000条，其中图解126条，占12%。", "126 12%", [1000], 0, "126条，占12%"),
    ],
)
def test_shares(text: str, share: str, wholes: list[int], readings: int, span: str) -> None:
    [found] = read(text).portions
    assert f"{number(found.part)} {found.percent}%" == share
    assert [one.low for one in found.wholes] == wholes
    assert len(found.readings) == readings
    assert words(text, found.span, found.part.figure, found.figure) == [span, *share.split(" ")]
    assert found.places == len(str(found.percent).partition(".")[2])


@pytest.mark.parametrize(
    "text",
    [
        "占12%。",
        "公开信息1000条，图解126条，占12%。",
        "公开信息1000条，其中图解126条，占全市的12%。",
        "公开信息1000条，其中图解126条，占上年的12%。",
        "公开信息1000条，其中图解126条，增长12%。",
        "公开信息1000条，其中图解126条。占12%。",
        "公开信息1000条，其中图解126条，占12条。",
    ],
)
def test_no_shares(text: str) -> None:
    assert read(text).portions == ()


@pytest.mark.parametrize(
    ("text", "kind", "yuan", "unit", "span"),
    [
        ("说明。全年收取信息处理费400元，已上缴。", "collected", 400, "元", "全年收取信息处理费400元"),
        ("全年收取信息处理费2千元。", "collected", 2000, "千元", "全年收取信息处理费2千元"),
        ("说明；本年行政事业性收费4513万元。", "fees", 45_130_000, "万元", "本年行政事业性收费4513万元"),
        ("行政事业性收费3亿元。", "fees", 300_000_000, "亿元", "行政事业性收费3亿元"),
        ("受理3件。答复3件；收取信息处理费400元。", "collected", 400, "元", "收取信息处理费400元"),
        ("全县有法院，行政事业性收费3万元。", "fees", 30_000, "万元", "全县有法院，行政事业性收费3万元"),
    ],
)
def test_money(text: str, kind: str, yuan: int, unit: str, span: str) -> None:
    [found] = read(text).money
    assert (found.kind, found.yuan, found.unit) == (kind, yuan, unit)
    assert words(text, found.span, found.figure) == [span, str(found.printed)]


@pytest.mark.parametrize(
    "text",
    [
        "免收信息处理费400元。",
        "减免收取信息处理费400元。",
        "收取的信息处理费减免400元。",
        "收取信息处理费退400元。",
        "收取信息处理费约400元。",
        "收取信息处理费超过400元。",
        "收取信息处理费标准10元。",
        "每件收取信息处理费10元。",
        "信息处理费400元。",
        "行政事业性收费中法院诉讼费3万元。",
        "行政事业性收费其中考试费3万元。",
        "2020年收取信息处理费400元。",
        "行政事业性收费400件。",
    ],
)
def test_no_money(text: str) -> None:
    assert read(text).money == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政事业性收费金额含法院诉讼费3万元；其余无误。", ["行政事业性收费金额含法院诉讼费3万元"]),
        ("说明，行政事业性收费计入罚款", ["行政事业性收费计入罚款"]),
        (
            "行政事业性收费3万元，其中罚款2万元。行政事业性收费含学费。",
            ["行政事业性收费3万元，其中罚款2万元", "行政事业性收费含学费"],
        ),
        ("行政事业性收费金额扣除法院诉讼费3万元。", []),
        ("行政事业性收费金额含考试费3万元。", []),
        ("法院、行政事业性收费金额含考试费3万元。", []),
        ("行政事业性收费3万元，法院包括诉讼庭。", []),
        ("行政事业性收费3万元。其中罚款2万元。", []),
    ],
)
def test_fees_that_hold_what_is_none(text: str, expected: list[str]) -> None:
    assert words(text, *read(text).foreign) == expected


@pytest.mark.parametrize(
    ("text", "told"), [("发出缴费告知书3份。", True), ("发出收费通知。", True), ("没有收取信息处理费。", False)]
)
def test_notices(text: str, told: bool) -> None:  # noqa: FBT001  (a column of a table)
    assert read(text).notices is told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县本级公开信息300条。全县收到申请6件。", ["县本级公开信息300条", "全县收到申请6件"]),
        ("全县收到申请6件。县本级公开信息300条。", ["全县收到申请6件", "县本级公开信息300条"]),
        ("县本级公开信息300条。县本级收到申请6件。", []),
        ("县本级，公开信息300条。全县收到申请6件。", []),
        ("县本级公开信息。全县收到申请6件。", []),
        ("未纳入年报填报系统的单位收到申请3件。", ["未纳入年报填报系统"]),
        ("县本级公开信息300条。全县收到申请6件。有的单位未纳入年报填报系统。", ["未纳入年报填报系统"]),
    ],
)
def test_grounds(text: str, expected: list[str]) -> None:
    assert words(text, *read(text).scopes) == expected
