"""Which number somebody means who points at one character of a text, and what is no number to be taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.figures import read_figure
from core.prose.pointed import pointed_at

# the number in 【】 is what is taken, wherever in it one points
TAKEN = (
    "收到申请【46】件，结转2件",
    "【3万】件",
    "另有【1.5万】条",
    "【1万2千】次",
    "【2千】件",
    "【2千万】件",
    "【3亿】次",
    "减少【-5】件",
    "比上年【减少5】件",
    "（【-5】）",
    "新增【5】件",
    "共【１２】件",
    "共【1,234】件",
    "共【３，１２０】件",
    "【二十三】件",
    "【一百零五】件",
    "【三万】件",
    "收到 【3 万】 件",
    "**【46】**件",
    "收费【45134元】。",
    "收费【160.5964万元】。",
    "41 3 0 0 【12】 2 47",
    "新收\t【117】\t1",
    "3, 【120】件",
    "预约【30】件",
    "最近【3】件",
    "情况如下——【5】件",
    "代表【3】人",
    "【3】位代表",
    "地图【2】份",
    "其中：【5】件",
    "共办理【1】件。",
    "公开《条例（2019年）》【3】件",
)
# what stands in 【】 is none
NO_COUNT = (
    "【一】、总体情况",
    "（【一】）予以公开",
    "【1】.属于国家秘密",
    "【1】、属于国家秘密",
    "（【1】）属于国家秘密",
    "第【二十】条",
    "第【20】条第（【二】）项",
    "【2022】年",
    "截至2022年【12】月【31】日",
    "【2019】-【2021】年",
    "【2022】/【12】/【31】",
    "【12】：【30】",
    "占【4】%",
    "占【４】％",
    "提高【4】个百分点",
    "【20】个工作日",
    "电话【0411】-【8888】",
    "电话（【0411】）",
    "电话：【88881234】",
    "拨打【12345】热线",
    "国办公开办函〔【2021】〕【30】号",
    "［【2019】］【14】号",
    "【302】室",
    "【一】件一档",
    "【十二】届",
    "详见附件【2】",
    "附件【1】、【2】",
    "表【1】",
    "（图【3】）",
    "第【2】页",
    "共【2】页",
    "注【1】",
    "编号【12】",
    "编号：【12】",
    "序号【3】",
    "之比为【12】∶【5】",
    "之比为【12】:【5】",
    "保留【4】位小数",
    "小数点后【2】位",
)
ABOUT = (
    "【90余】件",
    "【3万余】件",
    "【8.39万余】条",
    "近【百】件",
    "上【百】件",
    "数【百】件",
    "几【十】件",
    "约【30】件",
    "近【3000】条",
    "超过【30】件",
    "【30】件左右",
    "【30】件以上",
)
UNCLEAR = (
    "【1】 【234】件",
    "共【3，120】件",
    "共【3】至【5】件",
    "3—【5】件",
    "3——【5】件",
    "3−【5】件",
    "【1万2】次",
    "—【5】件",
    "同比—【5】件",
    "同比–【5】件",
    "（个）－【5】件",
    "（个）−【5】件",
    "之比为12∶【5】件",
    "附件【2】份",
    "见表【1】件数",
)


def pointed_in(marked: str) -> tuple[str, list[tuple[int, int]]]:
    text, at, found, start = "", 0, [], 0
    for char in marked:
        if char == "【":
            start = at
        elif char == "】":
            found.append((start, at))
        else:
            text, at = text + char, at + 1
    return text, found


@pytest.mark.parametrize("marked", TAKEN)
def test_a_number_is_taken_as_a_whole(marked: str) -> None:
    text, spans = pointed_in(marked)
    for start, end in spans:
        for index in range(start, end):
            if text[index].isspace() or text[index] in "+-减少":
                continue
            found = pointed_at(text, index)
            assert found is not None
            assert (tuple(found.span), found.why_not) == ((start, end), "")
        assert read_figure(text[start:end]).value is not None


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        *((one, "no_count") for one in NO_COUNT),
        *((one, "about") for one in ABOUT),
        *((one, "unclear") for one in UNCLEAR),
    ],
)
def test_what_counts_nothing_or_nobody_knows_what_is_not_taken(marked: str, why: str) -> None:
    text, spans = pointed_in(marked)
    assert spans
    for index in (index for start, end in spans for index in range(start, end)):
        found = pointed_at(text, index)
        assert found is not None
        assert found.why_not == why


def test_where_there_is_no_number_there_is_none() -> None:
    for index in range(-1, 9):
        assert pointed_at("予以公开\t每件", index) is None


@given(st.text("0123456789一二十万千余件条元年月第（）().,，、：-—+ \t\n%〔〕号|收到", max_size=30), st.integers(0, 30))
def test_whatever_is_taken_is_a_number_and_no_part_of_one(text: str, index: int) -> None:
    found = pointed_at(text, index)
    if found is None or found.why_not:
        return
    start, end = found.span
    assert start <= index < end
    assert read_figure(text[start:end]).value is not None
    assert not text[start - 1 : start].isdigit() or not text[start].isdigit()
    assert not text[end - 1].isdigit() or not text[end : end + 1].isdigit()
