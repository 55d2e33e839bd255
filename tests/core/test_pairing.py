"""Which report may stand beside another as last year's, and what the commands do with one that may not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core import checks
from core.errors import PreviousReportError
from core.findings import Outcome
from core.model import Report
from core.opening import read_text_report
from core.pairing import is_previous, perhaps_renamed, previous_of, same_organization
from core.review import Review
from tests.builders import a_report, ref, small
from tests.commands import err, gouji, out
from tests.nets import evidence
from tests.renderers.common import from_figures
from tests.renderers.tabs import tabs

NOW = a_report(year=2022)
LAST = a_report(year=2021)


def test_the_report_of_the_year_before_is_taken() -> None:
    assert previous_of(NOW, LAST) is LAST
    assert is_previous(LAST.organization, LAST.year, NOW)


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        (
            replace(LAST, organization="望川市人民政府"),
            "“built.txt”是望川市人民政府的报告，不是云溪县人民政府的，没有与它对照。请选择同一单位上一年度的报告。",
        ),
        (
            replace(LAST, year=2020),
            "“built.txt”是 2020 年度的报告，应当是 2021 年度的，没有与它对照。请选择上一年度的报告。",
        ),
        (
            NOW,
            "“built.txt”是 2022 年度的报告，应当是 2021 年度的，没有与它对照。请选择上一年度的报告。",
        ),
    ],
)
def test_any_other_is_refused_with_the_reason(candidate: Report, reason: str) -> None:
    with pytest.raises(PreviousReportError) as refused:
        previous_of(NOW, candidate)
    assert str(refused.value) == reason
    assert not is_previous(candidate.organization, candidate.year, NOW)


@pytest.mark.parametrize("unknown", [replace(LAST, organization=None), replace(LAST, year=None)])
def test_what_is_not_known_speaks_against_nothing_and_for_nothing(unknown: Report) -> None:
    assert previous_of(NOW, unknown) is unknown
    assert not is_previous(unknown.organization, unknown.year, NOW)
    assert not is_previous(LAST.organization, 2020, unknown)


@pytest.mark.parametrize("name", ["云溪县 人民政府", "云溪县", "云溪县政府"])
def test_a_name_written_otherwise_is_no_other_name(name: str) -> None:
    assert is_previous(name, 2021, NOW)
    assert same_organization("某局（本级）", "某局(本级)")


def test_a_county_that_became_a_city_is_let_in_with_a_warning() -> None:
    renamed = replace(LAST, organization="云溪市人民政府")
    assert previous_of(NOW, renamed) is renamed
    assert not is_previous(renamed.organization, renamed.year, NOW)
    assert not perhaps_renamed("云溪县人民政府", "望川县人民政府")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("云溪县人民政府", "望川市云溪县人民政府", True),
        ("云溪县人民政府", "岚江省望川市云溪县", True),
        ("望川市云溪县", "岚江省望川市云溪县", True),
        ("望川市云溪县", "岚江省云溪县", True),
        ("望川市云溪县", "松岭市云溪县", False),
        ("岚江省望川市云溪县", "柳原省望川市云溪县", False),
        ("青禾自治区云溪旗", "柳原自治区云溪旗", False),
        ("云溪县青禾镇", "望川市云溪县青禾镇", True),
        ("云溪县教育局", "望川市云溪县教育局", True),
        ("云溪区", "望川州云溪区", True),
        ("东青乌珠沁旗", "青禾自治区望川盟东青乌珠沁旗", True),
        ("云溪市", "望川地区云溪市", True),
        ("川市云溪县", "云溪县", False),
        ("望川州市云溪县", "云溪县", True),
        ("望川市人民政府", "望川市云溪县人民政府", False),
        ("望川市人民政府", "岚江省望川市人民政府", True),
        ("望川市教育局", "望川市云溪县教育局", False),
        ("岚江省人民政府", "岚江省望川市人民政府", False),
        ("望川市城市管理局", "城市管理局", False),
        ("望川市云溪县", "望川市青禾县", False),
    ],
)
def test_places_above_may_be_left_out(one: str, other: str, same: bool) -> None:  # noqa: FBT001  (a row of the table)
    assert same_organization(one, other) is same_organization(other, one) is same
    now, last = replace(NOW, organization=one), replace(LAST, organization=other)
    if same:
        assert previous_of(now, last) is last
    else:
        with pytest.raises(PreviousReportError):
            previous_of(now, last)


def test_a_county_that_became_a_city_below_another() -> None:
    assert perhaps_renamed("云溪县人民政府", "望川市云溪区人民政府")
    assert not perhaps_renamed("松岭市云溪县人民政府", "望川市云溪区人民政府")
    assert perhaps_renamed("望川县城市管理局", "望川市城市管理局")


def test_of_a_section_as_long_as_a_book_the_beginning_is_compared() -> None:
    table = tabs(from_figures("2021", small())).text
    begun, gone_on = "新来的同事跟着老同事学。" * 500, ("窗口周末也开着。" * 5_000, "热线夜里也有人接。" * 5_000)
    now, last = (read_text_report(table.replace("一、总体情况", f"一、总体情况\n{begun}{rest}", 1)) for rest in gone_on)
    judgement = checks.judge(now.form, now.by_ref(), now, previous=replace(last, year=(now.year or 0) - 1))
    alike = {one.subject: dict(one.facts)["percent"] for one in judgement.findings if one.rule == "year.similarity"}
    assert alike["overview"] == "100"


def test_a_review_is_compared_and_no_longer_compared() -> None:
    review = Review(a_report({"applications.carried_over.total": 1}, year=2022))
    assert review.judgement.outcomes["year.carry_over"] is Outcome.UNKNOWN
    change = review.compare_with(LAST)
    assert {key.rule for key in change.appeared} >= {"year.carry_over"}
    assert review.next_undo is None
    review.correct(ref("applications.carried_over.total"), "2")
    assert ("year.carry_over", "applications.carried_over.total") not in {f.key[:2] for f in review.judgement.findings}
    assert {key.rule for key in review.compare_with(None).settled} >= {"year.carry_over"}


def test_a_refused_report_changes_nothing() -> None:
    review = Review(NOW)
    review.compare_with(LAST)
    before = review.judgement
    with pytest.raises(PreviousReportError):
        review.compare_with(NOW)
    assert review.previous is LAST
    assert review.judgement is before


def test_last_year_is_evidence_for_a_proposal() -> None:
    review = Review(a_report({"applications.carried_over.natural_person": 3}, year=2022))
    before = a_report({"applications.carried_forward.natural_person": 1}, year=2021)
    review.compare_with(before)
    codes = {code for code, _ in evidence(review.proposals()[0])}
    assert "previous" in codes or any("year" in code for code in codes)


def written(folder: Path, name: str, scale: str, year: int) -> str:
    path = folder / name
    path.write_text(tabs(from_figures("2021", small(), scale, year=year)).text, "utf-8")
    return str(path)


def test_check_compares_with_the_year_before(tmp_path: Path) -> None:
    now, last = written(tmp_path, "now.txt", "county", 2022), written(tmp_path, "last.txt", "county", 2021)
    run = gouji("check", now, "--previous", last, "--format", "json")
    [report] = json.loads(out(run))["reports"]
    assert {"year.carry_over", "year.same_table"} <= {finding["rule"] for finding in report["findings"]}
    assert (report["previous"]["file"], report["previous"]["year"]) == (last, 2021)
    assert run.returncode == 1


def test_check_refuses_another_organisation_s_report_and_goes_on(tmp_path: Path) -> None:
    now, other = written(tmp_path, "now.txt", "county", 2022), written(tmp_path, "other.txt", "city", 2021)
    run = gouji("check", now, "--previous", other, "--format", "json")
    [report] = json.loads(run.stdout.decode())["reports"]
    assert [f["rule"] for f in report["findings"] if f["rule"].startswith("year.")] == ["year.org"]
    assert report["previous"] is None
    assert run.returncode == 2
    assert len(err(run).splitlines()) == 1
    assert "望川市人民政府" in err(run)


def test_check_without_a_readable_report_of_last_year_goes_on(tmp_path: Path) -> None:
    now = written(tmp_path, "now.txt", "county", 2022)
    run = gouji("check", now, "--previous", str(tmp_path / "none.txt"))
    assert "平衡 42/42" in run.stdout.decode()
    assert "none.txt" in err(run)
    assert run.returncode == 3


def test_export_takes_the_year_before_along(tmp_path: Path) -> None:
    now, last = written(tmp_path, "now.txt", "county", 2022), written(tmp_path, "last.txt", "county", 2021)
    run = gouji("export", now, "-o", str(tmp_path / "out.xlsx"), "--previous", last)
    assert run.returncode == 1
    assert (tmp_path / "out.xlsx").is_file()
