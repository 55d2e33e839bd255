"""审核意见: what is open and what was corrected, as a Word document and as a sheet that print well."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.table import Table
from openpyxl import load_workbook

from core import opinion
from core.entries import Decision
from core.errors import NotAReportError
from core.findings import Outcome
from core.opening import open_report
from core.opinion.content import Opinion, opinion_on
from core.review import Review
from tests.accepting import W, tree
from tests.builders import a_report, ref
from tests.commands import gouji, out, report_text
from tests.saved import a_review

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
HOSTILE = "=cmd|'/c calc'!A0\x00\x0b\x1b[31m\ud800\u202e\ufffe<w:del/>"
WRONG = {
    "applications.results_total.natural_person": 4,
    "applications.granted.other": "",
    "applications.received.research": None,
    "disclosure.fees.amount": "3l",
}


def wrong(changes: dict[str, object] | None = None) -> Review:
    return a_review(a_report({**WRONG, **(changes or {})}))  # type: ignore[dict-item]


def said(review: Review) -> Opinion:
    return opinion_on(review, NOON)


def rows(paper: Opinion) -> list[tuple[str, ...]]:
    return [row for group in paper.groups for row in group.rows]


def row_about(paper: Opinion, place: str) -> tuple[str, ...]:
    return next(row for row in rows(paper) if row[2].startswith(place))


def test_every_finding_is_a_numbered_row_under_its_severity() -> None:
    review = wrong()
    paper = said(review)
    assert [row[0] for row in rows(paper)] == [str(n) for n in range(1, len(review.judgement.findings) + 1)]
    levels = [group.heading.partition("（")[0] for group in paper.groups]
    assert levels == [level for level in ("错误", "提醒", "不能判断", "提示") if level in levels]
    assert all(row[1] == group.heading.partition("（")[0] for group in paper.groups for row in group.rows)
    assert paper.summary.startswith(f"共 {len(review.judgement.findings)} 条意见：错误 ")


def test_a_row_says_where_what_is_printed_what_should_hold_and_by_how_much() -> None:
    row = row_about(said(wrong()), "申请办理·（七）总计")
    _, level, place, printed, relation, difference, possible, judged = row
    assert (level, difference, judged) == ("错误", "1", "")
    assert place.splitlines()[1].startswith("第 ")
    assert "自然人 4" in printed.splitlines()
    assert "总计 5" in printed.splitlines()
    assert relation.splitlines()[0].endswith("＝总计")
    assert relation.splitlines()[-1] == "4+2+0+0+0+0=6 ≠ 5"
    assert possible == "可能：（七）总计·自然人：4 → 3"


def test_what_a_machine_proposes_is_called_possible_and_explained() -> None:
    paper = said(wrong())
    assert all(row[6].startswith("可能：") for row in rows(paper) if row[6])
    assert paper.proposes
    assert not said(a_review(a_report())).proposes


def test_the_verdict_and_its_note_stand_in_the_row() -> None:
    review = wrong()
    failing = [finding for finding in review.judgement.findings if finding.outcome is Outcome.FAIL]
    review.judge_finding(failing[0], Decision.AS_PRINTED, "单位坚持原数，请书面说明")
    review.judge_finding(failing[1], Decision.TO_VERIFY)
    judged = [row[7] for row in rows(said(review)) if row[7]]
    assert sorted(judged) == ["原文如此：单位坚持原数，请书面说明", "待核实"]


def test_what_the_program_misread_is_not_put_to_the_unit_but_counted() -> None:
    review = wrong()
    review.judge_finding(review.judgement.findings[0], Decision.MISREAD)
    paper = said(review)
    assert len(rows(paper)) == len(review.judgement.findings) - 1
    assert "另有 1 条经审校认定是程序读取有误，没有列入" in paper.summary


def test_corrections_are_put_to_the_unit_with_their_reasons() -> None:
    review = wrong()
    review.correct(ref("applications.results_total.natural_person"), "3", "按各项之和")
    review.correct(ref("applications.granted.other"), "0")
    paper = said(review)
    assert [(row[2], row[3], row[4], row[5]) for row in paper.corrections] == [
        ("空白", "0", "", "李审校"),
        ("4", "3", "按各项之和", "李审校"),
    ]
    assert "审校中更正 2 格" in paper.summary
    assert not [row for row in rows(paper) if row[2].startswith("申请办理·（七）总计")]


def test_what_was_not_read_is_said() -> None:
    assert [line.partition("（")[0] for line in said(wrong()).unread] == [
        "主动公开：不是数字 1 格",
        "申请办理：缺 1 格",
    ]


def test_a_report_with_nothing_open() -> None:
    review = a_review(a_report({"disclosure.regulations.in_force": 1}))
    paper = said(review)
    assert paper.summary == "没有需要答复的意见。" or rows(paper)
    assert paper.unread == ()


def a_paper(review: Review, folder: Path) -> Path:
    path = folder / "意见.docx"
    opinion.save(review, path)
    return path


def test_the_paper_names_the_report_and_prints_on_a4_across(tmp_path: Path) -> None:
    review = wrong()
    paper = docx.Document(str(a_paper(review, tmp_path)))
    assert [line.text for line in paper.paragraphs[:2]] == ["审核意见", "云溪县人民政府2021年政府信息公开工作年度报告"]
    facts = [cell.text for row in paper.tables[0].rows for cell in row.cells]
    assert {"云溪县人民政府", "2021", "built.txt", "0" * 64, "李审校"} <= set(facts)
    [section] = paper.sections
    assert section.orientation is WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)  # type: ignore[union-attr]


def test_heads_are_repeated_and_rows_stay_whole(tmp_path: Path) -> None:
    root = tree(a_paper(wrong(), tmp_path).read_bytes())
    tables = list(root.iter(W + "tbl"))
    for table in tables[1:]:
        first, *others = table.iter(W + "tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in [first, *others])


def test_every_run_names_its_font_for_chinese(tmp_path: Path) -> None:
    root = tree(a_paper(wrong(), tmp_path).read_bytes())
    fonts = [run.find(f"{W}rPr/{W}rFonts") for run in root.iter(W + "r")]
    assert {font.get(W + "eastAsia") for font in fonts if font is not None} == {"宋体", "仿宋"}
    assert None not in fonts


def test_a_note_longer_than_a_page_may_be_broken(tmp_path: Path) -> None:
    review = wrong()
    review.judge_finding(review.judgement.findings[0], Decision.TO_VERIFY, "很长的说明。" * 2000)
    path = a_paper(review, tmp_path)
    [long] = [row for row in tree(path.read_bytes()).iter(W + "tr") if len("".join(row.itertext())) > 1500]
    assert long.find(f"{W}trPr/{W}cantSplit") is None
    assert "".join(long.itertext()).count("很长的说明。") == 2000


def table_rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_both_kinds_hold_the_same_rows(tmp_path: Path, kind: str) -> None:
    review = wrong()
    review.correct(ref("applications.granted.other"), "0", HOSTILE)
    review.judge_finding(review.judgement.findings[0], Decision.TO_VERIFY, HOSTILE)
    path = tmp_path / f"意见.{kind}"
    assert opinion.save(review, path) == len(review.judgement.findings)
    if kind == "docx":
        shown = [row for table in docx.Document(str(path)).tables for row in table_rows(table)]
    else:
        [sheet] = load_workbook(path).worksheets
        shown = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows
    paper = opinion_on(review, NOON)
    for row in rows(paper):
        assert list(row) in shown
    assert any("=cmd|'/c calc'!A0[31m<w:del/>" in cell for row in shown for cell in row)
    with zipfile.ZipFile(path) as container:
        assert not [name for name in container.namelist() if b"<f>" in container.read(name)]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_it_is_not_taken_for_a_report(tmp_path: Path, kind: str) -> None:
    opinion.save(wrong(), tmp_path / f"意见.{kind}")
    with pytest.raises(NotAReportError, match="审核意见"):
        open_report(tmp_path / f"意见.{kind}")


def test_hostile_names_do_not_stop_it(tmp_path: Path) -> None:
    review = Review(a_report(WRONG, organization=HOSTILE), HOSTILE)  # type: ignore[arg-type]
    for kind in ("docx", "xlsx"):
        opinion.save(review, tmp_path / f"意见.{kind}")
    assert "=cmd|'/c calc'!A0" in docx.Document(str(tmp_path / "意见.docx")).paragraphs[1].text


def test_the_command_writes_it_alone_or_beside_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(report_text({"applications.received.natural_person": 14}), "utf-8")
    run = gouji("export", path, "--findings", tmp_path / "意见.docx")
    assert run.returncode == 1
    assert out(run).startswith(f"已保存审核意见 {tmp_path / '意见.docx'}：")
    assert not (tmp_path / "结果.xlsx").exists()
    run = gouji("export", path, "--findings", tmp_path / "意见.xlsx", "-o", tmp_path / "结果.xlsx")
    assert len(out(run).splitlines()) == 2
