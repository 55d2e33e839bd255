"""Which of many reports is whose report of the year before: surely one, or said and left to a person."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pairing import Before, Known, before_each, is_previous, perhaps_renamed
from tests.builders import a_report

NEUTRAL = a_report()
COUNTY = "云溪县人民政府"


def report(file: str, organization: str | None = COUNTY, year: int | None = 2022) -> Known:
    return Known(file, organization, year)


NOW, LAST = report("2022.docx"), report("2021.docx", year=2021)


def test_each_report_gets_the_one_before_it() -> None:
    oldest = report("旧/2020.pdf", year=2020)
    assert before_each([NOW, LAST, oldest]) == {"2022.docx": Before("2021.docx"), "2021.docx": Before("旧/2020.pdf")}


@pytest.mark.parametrize("name", ["云溪县 人民政府", "云溪县", "云溪县政府"])
def test_a_name_written_otherwise_is_no_other_name(name: str) -> None:
    assert before_each([NOW, report("a", name, 2021)])["2022.docx"] == Before("a")


@pytest.mark.parametrize(
    "other",
    [
        report("a", "望川县人民政府", 2021),
        report("a", COUNTY, 2020),
        report("a", COUNTY, 2022),
        report("a", COUNTY, 2023),
        report("a", None, 2021),
        report("a", "", 2021),
        report("a", COUNTY, None),
    ],
)
def test_any_other_is_not_paired(other: Known) -> None:
    assert "2022.docx" not in before_each([NOW, other])


def test_two_that_might_be_are_left_to_a_person() -> None:
    again = report("2021.pdf", year=2021)
    assert before_each([LAST, NOW, again])["2022.docx"] == Before(perhaps=("2021.docx", "2021.pdf"))


def test_the_place_above_may_be_left_out() -> None:
    longer = report("市县.docx", "望川市云溪县人民政府", 2021)
    assert before_each([NOW, longer]) == {"2022.docx": Before("市县.docx")}
    assert before_each([NOW, longer, LAST])["2022.docx"] == Before(perhaps=("2021.docx", "市县.docx"))
    city = report("市.docx", "望川市人民政府", 2021)
    assert before_each([NOW, longer, city])["2022.docx"] == Before("市县.docx")
    assert before_each([report("now", "望川市人民政府"), longer]) == {}


def test_places_of_one_name_are_not_mixed_up() -> None:
    ours, theirs = report("甲", "望川市云溪县", 2021), report("乙", "松岭市云溪县", 2021)
    named, other = report("丙", "望川市云溪县"), report("丁", "松岭市云溪县")
    assert before_each([ours, theirs, named, other]) == {"丙": Before("甲"), "丁": Before("乙")}
    assert before_each([ours, theirs, NOW]) == {"2022.docx": Before(perhaps=("乙", "甲"))}
    assert before_each([LAST, named, other]) == {
        "丙": Before(perhaps=("2021.docx",)),
        "丁": Before(perhaps=("2021.docx",)),
    }


def test_a_renamed_place_is_left_to_a_person() -> None:
    city = report("市.docx", "云溪市人民政府", 2021)
    assert before_each([NOW, city])["2022.docx"] == Before(perhaps=("市.docx",))
    assert before_each([NOW, city, LAST])["2022.docx"] == Before("2021.docx"), "the same name is surer"


def test_two_versions_of_this_year_have_the_same_one_before() -> None:
    found = before_each([NOW, LAST, report("2022改.docx")])
    assert found["2022.docx"] == found["2022改.docx"] == Before("2021.docx")


def test_the_workbook_saved_of_a_report_stands_for_it() -> None:
    workbook = report("甲/2021_核对.xlsx", year=2021)
    assert before_each([NOW, workbook, report("甲/2021.docx", year=2021)])["2022.docx"] == Before(workbook.file)
    elsewhere = report("乙/2021.docx", year=2021)
    assert before_each([NOW, workbook, elsewhere])["2022.docx"].perhaps == ("乙/2021.docx", "甲/2021_核对.xlsx")


def test_a_file_listed_twice_is_one() -> None:
    assert before_each([NOW, LAST, LAST])["2022.docx"] == Before("2021.docx")


NAMES = st.sampled_from(
    [COUNTY, "云溪县", "云溪市", "云溪市人民政府", "望川县", "某局（本级）", "某局(本级)", "", None]
)
MANY = st.lists(
    st.builds(Known, st.text("ab/.", min_size=1, max_size=4), NAMES, st.none() | st.integers(2019, 2023)),
    max_size=12,
    unique_by=lambda known: known.file,
)


@given(MANY)
def test_what_is_found_is_what_each_pair_says_for_itself(reports: list[Known]) -> None:
    found = before_each(reports)
    for known in reports:
        own = replace(NEUTRAL, organization=known.organization, year=known.year)
        sure = sorted(
            file for file, name, year in reports if name and known.organization and is_previous(name, year, own)
        )
        perhaps = sorted(
            file
            for file, name, year in reports
            if name
            and known.organization
            and year is not None
            and year + 1 == known.year
            and perhaps_renamed(name, known.organization)
        )
        if len(sure) == 1:
            assert found[known.file] == Before(sure[0])
        elif sure or perhaps:
            assert found[known.file] == Before(perhaps=tuple(sure or perhaps))
        else:
            assert known.file not in found


@given(MANY, st.randoms(use_true_random=False))
def test_the_order_says_nothing(reports: list[Known], chance: Random) -> None:
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert before_each(shuffled) == before_each(reports)


@given(MANY)
def test_nothing_precedes_itself_and_strangers_change_nothing(reports: list[Known]) -> None:
    found = before_each(reports)
    assert all(file != before.file and file not in before.perhaps for file, before in found.items())
    assert before_each([*reports, Known("stranger", "松岭县人民政府", 2021)]) == found
