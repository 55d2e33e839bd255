"""Hints and what readers note: which rules each table and form is given, in full."""

import pytest

from core.findings import Severity
from core.forms import CellRef, form
from core.rules.cells import RUN_LENGTH
from core.rules.hint_kinds import CountedTwice, Mentioned, OpeningStock, Power
from core.rules.hints import CODEFENDANT, ONCE, POWER, STOCK, hints
from core.rules.kinds import Present, Reported, RightForm, SectionCount
from core.rules.structure import FORM_VERSION, structure
from core.rules.structure import ONCE as HEADED_ONCE
from core.rules.structure import TABLE as IN_TABLES
from tests.builders import ref

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
RULES, PAPERS = "disclosure.regulations", "disclosure.normative_documents"


def stock(row: str) -> OpeningStock:
    kept, made, ended = (ref(f"{row}.{column}") for column in ("in_force", "issued", "repealed"))
    return OpeningStock("disclosure.opening_stock", f"{row}.in_force", kept, made, ended, STOCK, INFO)


def without_names(rule: object) -> object:
    return rule._replace(without=()) if isinstance(rule, Power) else rule


def test_table_two_of_2021() -> None:
    found = hints(form("2021").table("disclosure"), form("2021"))
    cells = tuple(ref(f"{RULES}.{column}") for column in ("issued", "repealed", "in_force"))
    assert tuple(map(without_names, found)) == (
        stock(RULES),
        stock(PAPERS),
        Power(
            "disclosure.rulemaking_power",
            RULES,
            cells,
            (),
            ("自治区", "自治区人民政府"),
            ("总局", "国家", "中国", "中华"),
            POWER,
            WARNING,
        ),
    )


def test_table_two_of_2019_has_no_stock() -> None:
    [found] = hints(form("2019").table("disclosure"), form("2019"))
    assert isinstance(found, Power)
    assert found.cells == tuple(
        CellRef("disclosure", "regulations", column.code)
        for column in form("2019").table("disclosure").row("regulations").columns
    )
    assert (found.id, found.subject) == ("disclosure.rulemaking_power", RULES)


@pytest.mark.parametrize(
    "name",
    ["县", "县人民政府", "街道", "街道办事处", "区人民政府办公室", "苏木", "旗", "局", "厅", "管委会", "支队"],
)
def test_who_surely_makes_no_rules(name: str) -> None:
    [power] = [rule for rule in hints(form("2021").table("disclosure"), form("2021")) if isinstance(rule, Power)]
    assert name in power.without
    assert "市人民政府" not in power.without


@pytest.mark.parametrize("code", ["2021", "2019"])
def test_table_three(code: str) -> None:
    table = form(code).table("applications")
    parts = tuple(CellRef("applications", row.code, "total") for row in table.with_role("part"))
    whole, once = ref("applications.results_total.total"), ref("applications.partially_granted.total")
    assert hints(table, form(code)) == (
        CountedTwice("applications.partial_once", str(once), parts, whole, once, ONCE, INFO),
    )
    assert len(parts) > 10


@pytest.mark.parametrize("code", ["2021", "2019"])
def test_table_four(code: str) -> None:
    assert hints(form(code).table("proceedings"), form(code)) == (
        Mentioned("proceedings.codefendant", ("共同被告",), CODEFENDANT, INFO),
    )


def test_the_form_comes_first_and_the_notes_of_readers_last() -> None:
    found = structure(form("2021"))
    first, *between = found[:-9]
    assert first == RightForm("structure.form_version", FORM_VERSION, ERROR)
    assert {type(rule) for rule in between} == {SectionCount, Present}
    assert found[-9:] == (
        Reported("structure.header_missing", IN_TABLES, WARNING),
        Reported("structure.section_duplicate", HEADED_ONCE, WARNING),
        Reported("structure.row_duplicate", "表格各行只出现一次", WARNING),
        Reported("structure.extra_row", "表格只含规定的行", INFO),
        Reported("structure.", "按规定的格式报告", INFO),
        Reported("cell.run_length", RUN_LENGTH, WARNING),
        Reported("cell.split_digits", "一个数字应填在一个单元格内", WARNING),
        Reported("damage.not_read", "原件的内容都应当读到", WARNING),
        Reported("", "转换或排版造成的痕迹，不影响数值", INFO),
    )
