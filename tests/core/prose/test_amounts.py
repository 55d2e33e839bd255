"""Amounts as prose writes them: the number, what it allows, its unit, where it ends."""

from decimal import Decimal

import pytest

from core.prose.amounts import NUMERALS, Amount, amount_at, end_of_figure

D = Decimal


def first(text: str) -> Amount | None:
    """Read the amount that begins at the first figure of a text."""
    return amount_at(text, next(i for i, char in enumerate(text) if char.isdecimal() or char in NUMERALS))


@pytest.mark.parametrize(
    ("text", "value", "unit", "behind"),
    [
        ("12件", 12, "件", ""),
        ("共12件，", 12, "件", "，"),
        ("0件", 0, "件", ""),
        ("12", 12, "", ""),
        ("12，其中", 12, "", "，其中"),
        ("1,234件", 1234, "件", ""),
        ("1，234件", 1234, "件", ""),
        ("12,34件", 12, "", ",34件"),
        ("1,2345件", 1, "", ",2345件"),
        ("1,234,567件", 1234567, "件", ""),
        ("123456789012345件", 123456789012345, "件", ""),
        ("33.9%", D("33.9"), "%", ""),
        ("10人次", 10, "人次", ""),
        ("10人", 10, "人", ""),
        ("3件次", 3, "件次", ""),
        ("3件（次）", 3, "件（次）", ""),
        ("3件（含", 3, "件", "（含"),
        ("400元", 400, "元", ""),
        ("2千元", 2, "千元", ""),
        ("12万元", 12, "万元", ""),
        ("0.04万元", D("0.04"), "万元", ""),
        ("2.5亿元", D("2.5"), "亿元", ""),
        ("3亿元", 3, "亿元", ""),
        ("12个", 12, "个", ""),
        ("两件", 2, "件", ""),
        ("十二件", 12, "件", ""),
        ("一百二十件", 120, "件", ""),
        ("三起", 3, "起", ""),
        ("一件，其中", 1, "件", "，其中"),
        ("共两件", 2, "件", ""),
        ("一件", 1, "件", ""),
        ("一件的", 1, "件", "的"),
        ("十一起案件", 11, "起", "案件"),
    ],
)
def test_exact_numbers(text: str, value: int | Decimal, unit: str, behind: str) -> None:
    found = first(text)
    assert found is not None
    assert (found.value, found.unit, text[found.end :]) == (value, unit, behind)
    assert (found.low, found.high, found.vague, found.odd, found.rough) == (int(value), int(value), False, False, False)
    assert type(found.value) is type(value)
    assert found.figure_end == found.end - len(unit)
    assert found.places == len(str(value).partition(".")[2])


@pytest.mark.parametrize(
    ("text", "low", "high", "figure"),
    [
        # 余, 多 and 几: more than the number, less than the next one of its kind
        ("90余件", 91, 99, "90余"),
        ("90多件", 91, 99, "90多"),
        ("90几件", 91, 99, "90几"),
        ("100余件", 101, 199, "100余"),
        ("120余件", 121, 129, "120余"),
        ("90件余", 91, 99, "90"),
        ("1万余件", 10_001, 19_999, "1万余"),
        ("1.2万余件", 12_001, 12_999, "1.2万余"),
        ("1.25万余件", 12_501, 12_599, "1.25万余"),
        ("5余万件", 50_001, 59_999, "5余万"),
        ("1亿余件", 100_000_001, 199_999_999, "1亿余"),
        ("5余亿件", 500_000_001, 599_999_999, "5余亿"),
        ("10000万余件", 100_000_001, 199_999_999, "10000万余"),
        ("50余万元", 51, 59, "50余"),
        ("50余亿元", 51, 59, "50余"),
        # 万: the last digit is rounded
        ("8.39万条", 83_850, 83_950, "8.39万"),
        ("8.4万条", 83_500, 84_500, "8.4万"),
        ("8万条", 75_000, 85_000, "8万"),
        ("80万条", 795_000, 805_000, "80万"),
        ("1.00001万条", 10_000, 10_000, "1.00001万"),
        ("2亿条", 150_000_000, 250_000_000, "2亿"),
        # over: no bound
        ("超过300件", 300, None, "300"),
        ("超300件", 300, None, "300"),
        ("逾300件", 300, None, "300"),
        ("突破300件", 300, None, "300"),
        ("300件以上", 300, None, "300"),
        ("超过8.4万条", 84_000, None, "8.4万"),
    ],
)
def test_numbers_that_allow_of_more(text: str, low: int, high: int | None, figure: str) -> None:
    found = first(text)
    assert found is not None
    assert (found.low, found.high, text[found.start : found.figure_end]) == (low, high, figure)
    assert (found.vague, found.odd, found.rough) == (low != high, False, False)
    assert text[found.end :] in {"", "以上"}


@pytest.mark.parametrize(
    ("text", "value", "behind"),
    [("8.4万条", 84_000, ""), ("5余万件", 50_000, ""), ("近3000条", 3000, ""), ("90件余，其中", 90, "，其中")],
)
def test_what_is_printed(text: str, value: int, behind: str) -> None:
    found = first(text)
    assert found is not None
    assert (found.value, text[found.end :]) == (value, behind)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # near: less by one of its last digit or a fifth, whichever is more
        ("近3000条", 2000, 3000),
        ("近3200条", 2560, 3200),
        ("将近40件", 30, 40),
        ("不到40件", 30, 40),
        ("不足40件", 30, 40),
        ("近8.4万条", 67_200, 84_000),
        ("近1亿条", 0, 100_000_000),
        # about: either way
        ("约40件", 30, 50),
        ("大约40件", 30, 50),
        ("约1234件", 987, 1480),
        ("约十二件", 9, 14),
        ("40件左右", 30, 50),
        ("40件上下", 30, 50),
    ],
)
def test_rough_numbers(text: str, low: int, high: int) -> None:
    found = first(text)
    assert found is not None
    assert (found.low, found.high) == (low, high)
    assert (found.vague, found.odd, found.rough) == (True, False, True)


@pytest.mark.parametrize(("text", "low", "high"), [("78余件", 78, 87), ("3几件", 3, 12), ("105余件", 105, 114)])
def test_odd_numbers_have_a_wide_meaning(text: str, low: int, high: int) -> None:
    found = first(text)
    assert found is not None
    assert (found.low, found.high, found.vague, found.odd, found.rough) == (low, high, True, True, False)


@pytest.mark.parametrize(
    "text",
    [
        "一件事",
        "一件一档",
        "一起",
        "一起，",
        "共一件事",
        "每两件",
        "第三件",
        "任一件",
        "两个",
        "两",
        "二〇",
        "第3件",
        "每3件",
        "〔2021〕",
        "A12件",
        "-12件",
        "/12件",
        "12-13",
        "12.",
        "12号",
        "12日",
        "12月",
        "12a",
        "12a件",
        "12a1",
        "〔12件",
        "2021年",
        "12届",
        "12 3件",
        "1234567890123456件",
        "12个工作日",
        "3个月",
        "5小时",
        "2季度",
        "3个百分点",
        "3个自然日",
        "3个星期",
    ],
)
def test_no_amounts(text: str) -> None:
    assert first(text) is None


@pytest.mark.parametrize(("text", "end"), [("1,234件", 5), ("2021年", 4), ("1.5万", 3), ("12 3", 2), ("12,3", 2)])
def test_where_digits_end(text: str, end: int) -> None:
    assert end_of_figure(text, 0) == end


@pytest.mark.parametrize(("text", "start"), [("12 3件", 3), ("12件", 1), ("1.5万件", 2)])
def test_the_end_of_a_number_is_no_number(text: str, start: int) -> None:
    assert amount_at(text, start) is None
