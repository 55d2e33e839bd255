import json
from decimal import Decimal
from pathlib import Path

import pytest

from core.corrections import figure_of, load_corrections, plain_digits
from core.errors import CorrectionError
from core.forms import Column, form
from tests.builders import ref

COUNT = Column("total", "total", ("总计",))
SIGNED = Column("change", "count", ("本年增/减",), signed=True)
FEE = Column("amount", "money", ("本年收费金额",), unit="万元")
PURCHASE = Column("amount", "money", ("采购总金额",), unit="元")


@pytest.mark.parametrize(
    ("typed", "column", "value"),
    [
        ("35", COUNT, 35),
        ("３５", COUNT, 35),
        ("1,234", COUNT, 1234),
        ("1，234", COUNT, 1234),
        ("三十五", COUNT, 35),
        ("12件", COUNT, 12),
        ("0", COUNT, 0),
        ("1.2万", COUNT, 12_000),
        ("-3", SIGNED, -3),
        ("+3", SIGNED, 3),
        ("4.5134", FEE, Decimal("4.5134")),
        ("4.5134万元", FEE, Decimal("4.5134")),
        ("45134元", FEE, Decimal("4.5134")),
        ("4.5万", FEE, Decimal("4.5")),
        ("1亿元", FEE, Decimal(10_000)),
        ("160.5964万元", PURCHASE, Decimal(1_605_964)),
        ("123456789012345678901234567890元", FEE, Decimal("12345678901234567890123456.7890")),
    ],
)
def test_typed_figures_are_understood(typed: str, column: Column, value: int | Decimal) -> None:
    figure = figure_of(typed, column)
    assert figure == value
    assert type(figure) is type(value)


@pytest.mark.parametrize(
    ("typed", "column", "reason"),
    [
        ("abc", COUNT, "不是数字"),
        ("/", COUNT, "不是数字"),
        ("1E+3000000", COUNT, "不是数字"),
        ("9" * 31, COUNT, "太长"),
        ("9" * 40 + "件", COUNT, "太长"),
        ("1 2", COUNT, "不止一个数"),
        ("41 3 0 0 0 2 47", COUNT, "不止一个数"),
        ("1 - 2", COUNT, "不是数字"),
        ("-3", COUNT, "小于 0"),
        ("-0.5", FEE, "小于 0"),
        ("1.5", COUNT, "不是整数"),
        ("3元", COUNT, "单位"),
        ("3件", FEE, "单位"),
    ],
)
def test_other_figures_are_refused_with_the_reason(typed: str, column: Column, reason: str) -> None:
    with pytest.raises(CorrectionError, match=reason):
        figure_of(typed, column)


def test_digits_are_written_out() -> None:
    assert plain_digits(Decimal("1E+3")) == "1000"
    assert plain_digits(Decimal("4.5000")) == "4.5000"
    assert plain_digits(12) == "12"


def entry(**changes: object) -> dict[str, object]:
    return {"table": "applications", "row": "received", "column": "total", "value": 6, "reason": "核对", **changes}


def written(path: Path, content: object) -> Path:
    file = path / "corrections.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


def test_a_file_of_corrections_is_read(tmp_path: Path) -> None:
    text = json.dumps([entry(), entry(column="other", value=None, reason=None)])
    text += "\n"
    fee = '{"table": "disclosure", "row": "fees", "column": "amount", "value": 76754.265800}'
    file = written(tmp_path, text.replace("}]", "}, " + fee + "]"))
    assert load_corrections(file, form("2021")) == [
        (ref("applications.received.total"), "6", "核对"),
        (ref("applications.received.other"), "", ""),
        (ref("disclosure.fees.amount"), "76754.265800", ""),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ("{}", "列表"),
        ([5], "第 1 条"),
        ([entry(), {"table": "applications"}], "第 2 条"),
        ([entry(), entry(column="nobody")], "第 2 条.*applications.received.nobody"),
        ([entry(), entry(column="other", value="many")], "第 2 条.*不是数字"),
        ([entry(), entry(column="other", value=-1)], "第 2 条.*小于 0"),
        ([entry(), entry(column="other", value=[1])], "第 2 条.*value"),
        ([entry(value=True)], "第 1 条"),
        ([entry(), entry(value=7)], "第 2 条.*已经"),
        ("[{" + '"table": "applications", "row": "received", "column": "total", "value": 1E+3000000}]', "第 1 条"),
    ],
)
def test_one_bad_entry_refuses_the_file_and_is_named(tmp_path: Path, content: object, said: str) -> None:
    file = written(tmp_path, content)
    with pytest.raises(CorrectionError, match=said):
        load_corrections(file, form("2021"))


def test_a_file_that_cannot_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="找不到"):
        load_corrections(tmp_path / "none.json", form("2021"))
    with pytest.raises(CorrectionError, match="打不开"):
        load_corrections(tmp_path, form("2021"))
    broken = tmp_path / "gbk.json"
    broken.write_bytes("[更正]".encode("gb18030"))
    with pytest.raises(CorrectionError, match="UTF-8"):
        load_corrections(broken, form("2021"))
