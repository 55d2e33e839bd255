"""The sheets beside the official tables: overview, findings, trail, data; and what the file says of itself."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from core import words
from core.document import Box, Span
from core.findings import Key, Outcome
from core.review import Review
from core.workbook.data import tidy_frame
from core.workbook.findings import with_states
from core.workbook.places import line_ends, line_of, runs
from tests.builders import a_report, ref
from tests.saved import a_review, figure_cell, records, saved

GRANTED_TOTAL = ref("applications.granted.total")


def a_wrong_review() -> Review:
    """A report whose total of one row is one too high."""
    return a_review(a_report({"applications.granted.total": 4}))


def facts(book: Workbook) -> dict[str, list[Any]]:
    return {str(row[0]): list(row[1:4]) for row in book["总览"].iter_rows(values_only=True) if row[0]}


def test_the_overview_says_what_was_reviewed_and_by_whom(tmp_path: Path) -> None:
    found = facts(saved(a_wrong_review(), tmp_path))
    expected = {
        "源文件": "built.txt",
        "源文件 SHA-256": "0" * 64,
        "机关": "云溪县人民政府",
        "报告年度": "2021",
        "审校人": "李审校",
    }
    assert {name: found[name][0] for name in expected} == expected
    assert found["格式"][0].startswith("2021 年格式")


def test_what_is_not_known_is_said_so(tmp_path: Path) -> None:
    review = a_review(replace(a_report(organization=None), year=None), author="")
    found = facts(saved(review, tmp_path))
    assert [found[name][0] for name in ("机关", "报告年度", "审校人")] == ["（未识别）", "（未识别）", "（未填写）"]


def test_the_overview_counts_before_and_after(tmp_path: Path) -> None:
    review = a_wrong_review()
    review.correct(GRANTED_TOTAL, "3")
    found = facts(saved(review, tmp_path))
    assert found["勾稽关系：平衡"][:2] == [40, 42]
    assert found["勾稽关系：不平"][:2] == [2, 0]
    assert found["勾稽关系：不平"][2].startswith("=COUNTIF('申请办理'!")
    assert found["更正（现行有效）"][0] == "1 格，记录 1 条"


def test_findings_before_and_after_with_their_states(tmp_path: Path) -> None:
    review = a_wrong_review()
    review.correct(GRANTED_TOTAL, "3")
    review.correct(ref("proceedings.reconsideration.total"), "5")
    rows = records(saved(review, tmp_path), "核对结果")
    state = {(row["规则"], row["对象"]): row["状态"] for row in rows}
    assert state["applications.row_total", "granted"] == "已消除"
    assert state["applications.results_total", "total"] == "已消除"
    assert state["proceedings.group_total", "reconsideration"] == "新增"
    assert state["structure.section_missing", "overview"] == "原有且仍在"
    assert len(rows) == len({f.key for f in (*review.before.findings, *review.judgement.findings)})
    assert [row["序号"] for row in rows] == list(range(1, len(rows) + 1))
    first_settled = next(i for i, row in enumerate(rows) if row["状态"] == "已消除")
    assert all(row["状态"] == "已消除" for row in rows[first_settled:])


def test_a_finding_is_written_out_in_words_and_numbers(tmp_path: Path) -> None:
    review = a_wrong_review()
    [finding] = [f for f in review.judgement.findings if f.rule == "applications.row_total"]
    rows = records(saved(review, tmp_path), "核对结果")
    [row] = [row for row in rows if row["规则"] == "applications.row_total"]
    assert (row["左边"], row["右边"], row["差"], row["结论"], row["级别"]) == (3, 4, -1, "不符", "错误")
    assert row["说明"] == words.sentence(finding, review.form, review.cells)
    assert row["核对关系"] == words.equation(finding, review.form)
    assert row["依据"] == finding.basis
    assert "applications.granted.total" in row["单元格"]


def test_a_settled_finding_keeps_the_figures_it_had(tmp_path: Path) -> None:
    review = a_wrong_review()
    review.correct(GRANTED_TOTAL, "3")
    rows = records(saved(review, tmp_path), "核对结果")
    [row] = [row for row in rows if row["规则"] == "applications.row_total"]
    assert (row["左边"], row["右边"]) == (3, 4)
    assert "4" in row["说明"]


def test_states_do_not_count_a_changed_number_as_another_finding() -> None:
    review = a_wrong_review()
    review.correct(GRANTED_TOTAL, "9")
    states = {one.finding.key: one.state for one in with_states(review) if one.finding.outcome is Outcome.FAIL}
    assert states[Key("applications.row_total", "granted")] == "still"


def test_a_list_without_lines_says_so(tmp_path: Path) -> None:
    book = saved(a_wrong_review(), tmp_path)
    assert book["更正记录"]["A2"].value == "没有更正。"


def test_the_trail_has_every_step_also_what_was_undone(tmp_path: Path) -> None:
    review = a_wrong_review()
    review.correct(GRANTED_TOTAL, "9", "手误")
    review.undo()
    review.correct(GRANTED_TOTAL, "3", "扫描件上是 3", evidence=Span(0, 1))
    rows = records(saved(review, tmp_path), "更正记录")
    assert [row["类别"] for row in rows] == ["更正", "撤销", "更正"]
    assert [(row["更正前"], row["更正后"]) for row in rows] == [("4", "9"), ("9", "4"), ("4", "3")]
    assert [row["现行有效"] for row in rows] == ["否", "否", "是"]
    last = rows[-1]
    assert (last["原件"], last["理由"], last["更正人"]) == ("4", "扫描件上是 3", "李审校")
    assert (last["时间"], last["单元格"]) == ("2026-03-05 12:00:00", "applications.granted.total")
    assert last["依据原文"] == "第 1 行"
    assert last["时间（ISO 8601）"] == "2026-03-05T12:00:00+00:00"


def test_only_the_last_word_on_a_cell_is_in_force(tmp_path: Path) -> None:
    review = a_wrong_review()
    review.correct(GRANTED_TOTAL, "9")
    review.correct(GRANTED_TOTAL, "3")
    review.undo()
    review.redo()
    review.correct(GRANTED_TOTAL, "4")
    rows = records(saved(review, tmp_path), "更正记录")
    assert [row["类别"] for row in rows] == ["更正", "更正", "撤销", "重做", "改回原件"]
    assert {row["现行有效"] for row in rows} == {"否"}


def test_the_trail_tells_blank_from_absent(tmp_path: Path) -> None:
    review = a_review(a_report({"applications.received.research": "", "applications.received.other": None}))
    review.correct(ref("applications.received.research"), "0")
    review.correct(ref("applications.received.other"), "0")
    rows = records(saved(review, tmp_path), "更正记录")
    assert [row["原件"] for row in rows] == ["（空白）", "（源文件中没有）"]


def test_data_has_one_line_a_cell_with_status_and_provenance(tmp_path: Path) -> None:
    report = a_report({"applications.received.research": "", "applications.granted.total": 4}, text="标题")
    review = a_review(report)
    review.correct(GRANTED_TOTAL, "3", "看错")
    book = saved(review, tmp_path)
    rows = records(book, "数据")
    assert [(r["table"], r["row"], r["column"]) for r in rows] == [tuple(c.ref) for c in report.cells]
    by_ref = {(r["table"], r["row"], r["column"]): r for r in rows}
    blank = by_ref["applications", "received", "research"]
    assert (blank["status"], blank["value"], blank["implied"], blank["corrected"]) == ("blank", None, 0, 0)
    row = by_ref[GRANTED_TOTAL]
    assert (row["status"], row["raw"], row["value"]) == ("number", "4", 4)
    assert (row["corrected"], row["final_status"], row["final_value"]) == (1, "number", 3)
    assert row["reason"] == "看错"
    span = report.by_ref()[GRANTED_TOTAL].span
    assert span
    assert (row["start"], row["end"]) == tuple(span)
    assert row["line"] == report.document.text[: span.start].count("\n") + 1
    place = figure_cell(book, review, GRANTED_TOTAL)
    assert row["at"] == f"申请办理!{place.coordinate}"


def test_data_names_what_still_fails(tmp_path: Path) -> None:
    rows = records(saved(a_wrong_review(), tmp_path), "数据")
    [row] = [r for r in rows if (r["table"], r["row"], r["column"]) == tuple(GRANTED_TOTAL)]
    assert row["findings"].split() == ["applications.results_total/total", "applications.row_total/granted"]


def test_data_has_page_and_box_of_sources_with_pages(tmp_path: Path) -> None:
    report = a_report()
    boxed = replace(report.cells[0], box=Box(2, 10.126, 20, 30, 40))
    review = a_review(replace(report, cells=(boxed, *report.cells[1:])))
    row = records(saved(review, tmp_path), "数据")[0]
    assert [row[name] for name in ("page", "x0", "y0", "x1", "y1")] == [2, 10.13, 20, 30, 40]


def test_the_frame_keeps_exact_figures() -> None:
    value = Decimal("76754.26580000000000000001")
    frame = tidy_frame(a_review(a_report({"disclosure.fees.amount": value})))
    [row] = frame[frame["column"] == "amount"].to_dict("records")
    assert (row["value"], row["final_value"]) == (value, value)


def test_the_file_says_of_itself_what_it_is(tmp_path: Path) -> None:
    book = saved(a_wrong_review(), tmp_path)
    properties = {p.name: p.value for p in book.custom_doc_props.props}  # type: ignore[attr-defined]
    assert properties["gouji.schema"] == 1
    assert properties["gouji.form"] == "2021"
    assert properties["gouji.sha256"] == "0" * 64
    assert properties["gouji.organization"] == "云溪县人民政府"
    assert set(book.defined_names) == {"gouji_disclosure", "gouji_applications", "gouji_proceedings"}


def test_lines_are_counted_from_one() -> None:
    ends = line_ends("ab\ncd\n\ne")
    assert [line_of(ends, at) for at in (0, 2, 3, 6, 7)] == [1, 1, 2, 3, 4]


def test_neighbouring_lines_are_drawn_together() -> None:
    assert list(runs([9, 4, 3, 5, 3])) == ["3–5", "9"]
    assert list(runs([])) == []
