"""What people say of findings: how long it holds, how it is undone, how it travels in a workbook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import words, workbook
from core.entries import Decision, Entry, Key, Verdict
from core.errors import CorrectionError
from core.opening import open_report
from core.review import Review
from core.trail import replay
from core.verdicts import figures_of
from tests.builders import a_report, ref
from tests.commands import gouji
from tests.saved import recalculated, records, saved

PERSONS = ref("applications.received.natural_person")
TOTAL = ref("applications.received.total")
BALANCE = Key("applications.balance", "natural_person")
ROW = Key("applications.row_total", "received")
NOWHERE = Key("applications.row_total", "granted")


def ticking() -> Callable[[], datetime]:
    """A clock that moves on by a minute each time it is looked at."""
    minutes = count(1)
    return lambda: datetime(2024, 1, 15, 9, 0, tzinfo=UTC) + timedelta(minutes=next(minutes))


def reviewing(author: str = "李审校") -> Review:
    """A report with one wrong figure: a row and a column do not hold."""
    return Review(a_report({str(PERSONS): 14}), author, clock=ticking())


def standing_of(review: Review, key: Key) -> tuple[Decision, bool] | None:
    [finding] = [finding for finding in review.judgement.findings if finding.key == key]
    found = review.verdict_of(finding)
    return None if found is None else (found.verdict.decision, found.valid)


def open_keys(review: Review) -> set[Key]:
    """Name the open findings that sums are about: a built report lacks its sections too."""
    return {finding.key for finding in review.open_findings if finding.left_cells and finding.right_cells}


def test_a_verdict_says_of_what_why_who_and_when() -> None:
    review = reviewing()
    change = review.judge_finding(ROW, Decision.AS_PRINTED, "  与发文机关\n电话核对 ")
    assert (change.judged, change.cells, change.settled) == ((ROW,), (), ())
    assert PERSONS in change.touched
    said = review.verdicts[ROW]
    assert (said.decision, said.note, said.author) == (Decision.AS_PRINTED, "与发文机关 电话核对", "李审校")
    [entry] = review.trail
    assert (entry.kind, entry.act, entry.at) == ("judged", said, said.at)
    assert said.figures[:2] == ("16", "6")
    assert review.unsaved


def test_what_the_report_says_so_is_not_open_any_more_but_stays_a_finding() -> None:
    review = reviewing()
    assert open_keys(review) == {BALANCE, ROW}
    review.judge_finding(ROW, Decision.AS_PRINTED)
    assert open_keys(review) == {BALANCE}
    assert {finding.key for finding in review.judgement.findings} >= {BALANCE, ROW}
    for decision in (Decision.MISREAD, Decision.TO_VERIFY):
        review.judge_finding(ROW, decision)
        assert open_keys(review) == {BALANCE, ROW}


def test_it_survives_a_check_of_other_cells() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED)
    review.correct(ref("proceedings.reconsideration.upheld"), "7")
    assert standing_of(review, ROW) == (Decision.AS_PRINTED, True)


def test_it_is_out_of_date_while_its_figures_are_others() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED)
    review.correct(TOTAL, "7")
    assert standing_of(review, ROW) == (Decision.AS_PRINTED, False)
    assert ROW in open_keys(review)
    review.correct(TOTAL, "6")
    assert standing_of(review, ROW) == (Decision.AS_PRINTED, True)
    review.correct(PERSONS, "4")  # nothing to say of a finding that does not hold
    assert ROW in review.verdicts
    review.undo()
    assert standing_of(review, ROW) == (Decision.AS_PRINTED, True)


def test_the_same_sums_of_other_figures_are_other_figures() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED)
    review.correct_many([(PERSONS, "13"), (ref("applications.received.business"), "3")])
    assert standing_of(review, ROW) == (Decision.AS_PRINTED, False)


def test_a_figure_written_otherwise_is_the_same_figure() -> None:
    plain, wide = a_report({str(PERSONS): "", str(TOTAL): 6}), a_report({str(PERSONS): "/", str(TOTAL): 6})
    first, second = Review(plain), Review(wide)
    [one] = [finding for finding in first.judgement.findings if finding.key == ROW]
    [other] = [finding for finding in second.judgement.findings if finding.key == ROW]
    assert figures_of(one, first.cells) != figures_of(other, second.cells), "a blank is no placeholder"
    first.correct(PERSONS, "１４")
    second.correct(PERSONS, "14件")
    [one] = [finding for finding in first.judgement.findings if finding.key == ROW]
    assert figures_of(one, first.cells) == figures_of(one, second.cells)


def test_undo_and_redo_keep_the_order_of_corrections_and_verdicts() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.TO_VERIFY, "问科室")
    review.correct(TOTAL, "7")
    review.judge_finding(ROW, Decision.AS_PRINTED)
    assert review.undo().judged == (ROW,)
    assert standing_of(review, ROW) == (Decision.TO_VERIFY, False)
    assert review.undo().cells == (TOTAL,)
    assert standing_of(review, ROW) == (Decision.TO_VERIFY, True)
    assert review.undo().judged == (ROW,)
    assert review.verdicts == {}
    assert review.next_undo is None
    for _ in range(3):
        review.redo()
    assert standing_of(review, ROW) == (Decision.AS_PRINTED, True)
    assert review.cells[TOTAL].value == 7
    assert [entry.kind for entry in review.trail] == [
        "judged", "corrected", "judged", "undone", "undone", "undone", "redone", "redone", "redone",
    ]  # fmt: skip


def test_it_can_be_withdrawn_and_that_can_be_undone() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED, "电话核对")
    review.author = "王审校"
    assert review.judge_finding(ROW, None).judged == (ROW,)
    assert review.verdicts == {}
    last = review.trail[-1]
    assert (last.kind, last.author) == ("withdrawn", "王审校")
    review.undo()
    assert review.verdicts[ROW].author == "李审校"
    review.redo()
    assert review.judge_finding(ROW, None).judged == (), "there is nothing left to take back"


def test_saying_the_same_again_says_nothing() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED, "电话核对")
    assert review.judge_finding(ROW, Decision.AS_PRINTED, " 电话核对").judged == ()
    assert review.judge_finding(ROW, Decision.AS_PRINTED, "书面核对").judged == (ROW,)
    assert len(review.trail) == 2


def test_what_is_no_finding_cannot_be_judged() -> None:
    review = reviewing()
    with pytest.raises(CorrectionError, match="不在"):
        review.judge_finding(NOWHERE, Decision.AS_PRINTED)
    assert review.trail == ()


def test_an_undo_step_of_a_verdict_is_named() -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.TO_VERIFY)
    step = review.next_undo
    assert step is not None
    assert words.step_name(step.acts, review.form) == "判断“待核实”　申请办理·一、本年新收政府信息公开申请数量"


def test_the_commands_know_no_verdicts(tmp_path: Path) -> None:
    review = reviewing()
    for key in (BALANCE, ROW):
        review.judge_finding(key, Decision.AS_PRINTED)
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    run = gouji("check", path)
    assert run.returncode == 1


def test_the_workbook_has_verdicts_beside_the_findings_and_in_the_trail(tmp_path: Path) -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED, "=HYPERLINK(1)")
    review.judge_finding(BALANCE, Decision.MISREAD)
    review.correct(ref("applications.carried_forward.natural_person"), "3")
    review.judge_finding(BALANCE, None)
    review.undo()
    book = saved(review, tmp_path)
    found = {row["对象"]: row for row in records(book, "核对结果")}
    row, column = found["received"], found["natural_person"]
    assert (row["审校判断"], row["判断说明"], row["判断人"]) == ("原文如此", "=HYPERLINK(1)", "李审校")
    assert (row["判断时间"], column["审校判断"]) == ("2024-01-15 09:01", "读取有误（已失效，请重看）")
    cells = [cell for line in book["核对结果"].iter_rows() for cell in line if cell.value == "=HYPERLINK(1)"]
    assert [cell.data_type for cell in cells] == ["s"]
    trail = records(book, "更正记录")
    assert [line["类别"] for line in trail] == ["判断", "判断", "更正", "撤回判断", "撤销"]
    assert [line["更正后"] for line in trail] == ["原文如此", "读取有误", "3", None, None]
    assert [line["现行有效"] for line in trail] == ["是", "否", "是", "否", "否"]
    assert "勾稽" not in str(trail[0]["位置"])
    values = {row[0].value: row[1].value for row in book["总览"].iter_rows(min_col=1, max_col=2)}
    assert values["审校判断（现行有效）"] == "读取有误 1 条，原文如此 1 条"


def test_the_trail_of_an_undone_verdict_is_still_in_force_after_redo(tmp_path: Path) -> None:
    review = reviewing()
    review.judge_finding(ROW, Decision.AS_PRINTED)
    review.undo()
    review.redo()
    trail = records(saved(review, tmp_path), "更正记录")
    assert [(line["更正前"], line["更正后"], line["现行有效"]) for line in trail] == [
        (None, "原文如此", "否"),
        ("原文如此", None, "否"),
        (None, "原文如此", "是"),
    ]


decisions = st.sampled_from([*Decision, None])
notes = st.sampled_from(
    [
        "",
        "电话核对",
        "=1+1",
        "-",
        "@x",
        "+86",
        "'引号",
        "\x01",
        "响\x07铃\x1b[31m",
        "半\ud83d",
        "_x0041_",
        "𠮷" * 50,
        "a\tb",
        "a\u2028b",
    ]
)
steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([PERSONS, TOTAL]), st.sampled_from(["", "4", "14", "6", "25"])),
        st.tuples(st.sampled_from([BALANCE, ROW, Key("cell.blank", None)]), decisions, notes),
        st.sampled_from(["undo", "redo", "redo"]),
    ),
    max_size=10,
)
Wanted = list[tuple[object, ...] | str]


def run(review: Review, wanted: Wanted) -> None:
    """Do what can be done of it."""
    names = {finding.rule: finding.key for finding in review.judgement.findings}
    for step in wanted:
        before = len(review.trail)
        if isinstance(step, str):
            review.undo() if step == "undo" else review.redo()
        elif isinstance(step[0], Key):
            _judge(review, names.get(step[0].rule, step[0]), step[1], str(step[2]))
        else:
            review.correct(*step)  # type: ignore[arg-type]  # a cell and its text
        assert len(review.trail) >= before


def _judge(review: Review, key: Key, decision: object, note: str) -> None:
    assert decision is None or isinstance(decision, Decision)
    if decision is None or any(finding.key == key for finding in review.judgement.findings):
        review.judge_finding(key, decision, note)


@settings(max_examples=80, deadline=None)
@given(wanted=steps)
def test_a_trail_replayed_leads_to_the_same(wanted: Wanted) -> None:
    review = reviewing()
    run(review, wanted)
    past = replay(review.trail)
    assert (past.corrections, past.verdicts) == (review.corrections, review.verdicts)
    while review.next_undo:
        review.undo()
    assert (review.corrections, review.verdicts) == ({}, {})


few = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@few
@given(wanted=steps)
def test_a_saved_workbook_brings_verdicts_and_trail_back(tmp_path: Path, wanted: Wanted) -> None:
    review = reviewing()
    run(review, wanted)
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    again = Review(open_report(path), clock=ticking())
    assert [_told(entry) for entry in again.trail] == [_told(entry) for entry in review.trail]
    assert {key: _said(verdict) for key, verdict in again.verdicts.items()} == {
        key: _said(verdict) for key, verdict in review.verdicts.items()
    }
    assert open_keys(again) == open_keys(review)


def _told(entry: Entry) -> tuple[object, ...]:
    act = entry.act
    what = _said(act) if isinstance(act, Verdict) else (act.ref, act.before, act.after)
    return entry.kind, what, act.group, act.author, act.at, entry.at, entry.author


def _said(verdict: Verdict) -> tuple[object, ...]:
    return verdict.key, verdict.figures, verdict.decision, verdict.note


def test_a_place_in_the_text_comes_back_also_from_another_program(tmp_path: Path) -> None:
    noon = datetime(2024, 1, 15, 12, 0, tzinfo=UTC)
    key = Key("narrative.conflict", None, 1234)
    said = Verdict(key, ("5", "", "blank:", "年=2021"), Decision.TO_VERIFY, "-1", "李审校", noon, 1)
    report = replace(a_report(), trail=(Entry("judged", said, noon, "李审校"),))
    workbook.save(Review(report), tmp_path / "核对.xlsx")
    assert open_report(tmp_path / "核对.xlsx").trail == report.trail
    recalculated(tmp_path / "核对.xlsx", tmp_path)
    assert open_report(tmp_path / "recalculated" / "核对.xlsx").trail == report.trail


def test_verdicts_outlive_a_trail_that_was_tampered_with(tmp_path: Path) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415  (one use)

    review = reviewing()
    review.correct(TOTAL, "7")
    review.judge_finding(ROW, Decision.AS_PRINTED, "电话核对")
    review.correct(TOTAL, "8")
    review.judge_finding(BALANCE, Decision.TO_VERIFY)
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    book = load_workbook(path)
    book["更正记录"].delete_rows(4)
    book.save(path)
    again = Review(open_report(path))
    assert again.cells[TOTAL].value == 8
    assert {key: _said(said) for key, said in again.verdicts.items()} == {
        key: _said(said) for key, said in review.verdicts.items()
    }


def test_a_workbook_from_before_there_were_verdicts_opens(tmp_path: Path) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415  (as above)

    review = reviewing()
    review.correct(TOTAL, "7", "看错")
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    book = load_workbook(path)
    book["更正记录"].delete_cols(15, 5)
    book["核对结果"].delete_cols(13, 4)
    book.save(path)
    report = open_report(path)
    assert [_told(entry) for entry in report.trail] == [_told(entry) for entry in review.trail]
    assert Review(report).cells[TOTAL].value == 7


def test_a_verdict_on_an_earlier_reading_finds_its_finding_again() -> None:
    first = reviewing()
    first.judge_finding(ROW, Decision.AS_PRINTED, "电话核对")
    second = reviewing("王审校")
    assert second.take_over([first.verdicts[ROW]]) == ()
    assert standing_of(second, ROW) == (Decision.AS_PRINTED, True)
    assert second.verdicts[ROW].author == "王审校"
    altered = Review(a_report({str(PERSONS): 15}))
    assert altered.take_over([first.verdicts[ROW]]) == ()
    assert standing_of(altered, ROW) == (Decision.AS_PRINTED, False)
    assert Review(a_report()).take_over([first.verdicts[ROW]]) == (first.verdicts[ROW],)
