from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.figures import is_figure, is_too_long, may_be_one, read_figure, several
from core.model import CellStatus

NUMBERS = {
    "0": 0,
    "556": 556,
    "1,234": 1234,
    "1，234，567": 1234567,
    "1 123 352": 1123352,
    "３５": 35,
    " 0": 0,
    "76754.2658": Decimal("76754.2658"),
    "4.5130": Decimal("4.5130"),
    "+19": 19,
    "-8": -8,
    "－8": -8,
    "−8": -8,
    "增72": 72,
    "减8": -8,
    "+(0) -(0)": 0,
    "251000元": 251000,
    "160.5964万元": Decimal("160.5964"),
    "0件": 0,
    "2笔": 2,
    "99¹": 99,
    "35⑫": 35,
    "４³ ": 4,
    "12 件": 12,
    "22（其中修订16件）": 22,
    "8.39万": 83900,
    "1.23456万": Decimal("12345.6"),
    "3万4000": 34000,
    "3 万件": 30000,
    "1万2千": 12000,
    "1万2千次": 12000,
    "2千": 2000,
    "2千万": 20_000_000,
    "1.2亿": 120_000_000,
    "01": 1,
    "三十五": 35,
    "一百零五": 105,
    "一万二千": 12000,
    "二〇二一": 2021,
    "十": 10,
    "零": 0,
}


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_printed_number_is_read_exactly(text: str, value: int | Decimal) -> None:
    reading = read_figure(text)
    assert reading.status is CellStatus.NUMBER
    assert reading.value == value
    assert type(reading.value) is type(value)
    assert str(reading.value) == str(value)


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\u00a0", "\ufeff"])
def test_nothing_printed_is_blank(text: str) -> None:
    assert read_figure(text).status is CellStatus.BLANK


@pytest.mark.parametrize("text", ["/", "／", "-", "--", "—", "——", "无", "不涉及", "不适用", "N/A", "n/a"])
def test_a_mark_for_nothing_is_a_placeholder_not_a_zero(text: str) -> None:
    assert read_figure(text).status is CellStatus.PLACEHOLDER
    assert read_figure(text).value is None


@pytest.mark.parametrize(
    "text",
    [
        "1E+3000000",
        "1e3",
        "1_000",
        "NaN",
        "inf",
        "٣",
        "1,23",
        "12.",
        ".",
        "0O",
        "l2",
        "1.2.3",
        "9" * 31,
        "约30",
        "12 34",
        "1,2 34",
        "1万2",
        "1.5万2000",
        "3亿2千",
        "1万2千元",
        "3万余件",
        "一百二",
        "一万二",
        "千万",
        "两三件",
    ],
)
def test_what_is_no_number_is_unreadable(text: str) -> None:
    reading = read_figure(text)
    assert reading.status is CellStatus.UNREADABLE
    assert reading.value is None


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("1,234", "thousands"),
        ("３５", "full_width"),
        ("1 234", "inner_space"),
        ("+19", "sign"),
        ("12件", "unit"),
        ("22(其中修订16件)", "remark"),
        ("007", "leading_zero"),
        ("8.39万", "ten_thousand"),
        ("三十五", "chinese"),
    ],
)
def test_how_it_was_printed_is_kept(text: str, trait: str) -> None:
    assert trait in read_figure(text).traits


@pytest.mark.parametrize(("text", "unit"), [("251000元", "元"), ("160.5964万元", "万元"), ("2笔", "笔"), ("35", None)])
def test_the_unit_is_kept(text: str, unit: str | None) -> None:
    assert read_figure(text).unit == unit


def test_a_chinese_numeral_is_a_figure_only_where_one_is_asked_for() -> None:
    assert not is_figure("三")
    assert is_figure("零")
    assert read_figure("三", chinese=False).status is CellStatus.UNREADABLE


def test_what_has_too_many_digits_is_told_from_what_is_no_number() -> None:
    assert is_too_long("9" * 31)
    assert is_too_long("1," + ",".join(["234"] * 12) + "件")
    assert not is_too_long("9" * 30)
    assert not is_too_long("x" * 31)


def test_numbers_in_a_row_are_told_apart_unless_the_blanks_may_part_thousands() -> None:
    assert several(" 41 3  0\u00a0０ 1,234 ") == ("41", "3", "0", "０", "1,234")
    for text in ("41", "41 件", "41 - 3", "", "12 件 13"):
        assert several(text) == ()
    assert may_be_one(("0", "1", "234"))
    assert may_be_one(("1", "２３４件"))
    for parts in (("41", "3", "0"), ("0", "120"), ("1234", "120"), ("41", "3000"), ("3", "12")):
        assert not may_be_one(parts)


@given(st.integers(0, 10**30 - 1))
def test_every_plain_number_up_to_thirty_digits_is_read_back(value: int) -> None:
    assert read_figure(str(value)).value == value
    assert read_figure(f"{value:,}").value == value


@given(st.text())
def test_no_text_whatever_makes_it_fail(text: str) -> None:
    reading = read_figure(text)
    assert (reading.status is CellStatus.NUMBER) == (reading.value is not None)
