"""One row at a time, written as in a report: what is read, what is settled, what is left open."""

from core.checks import judge_report
from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty, Report
from core.opening import read_text_report

COLUMNS = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")
HEAD = (
    "云溪县人民政府2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    "规章\t0\t0\t0\n三、收到和处理政府信息公开申请情况\n"
)
COMPLETE = (
    "一、本年新收政府信息公开申请数量\t\t\t5\t0\t0\t0\t0\t1\t6\n"
    "二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0\n"
)
TAIL = "\t（七）总计\t\t5\t0\t0\t0\t0\t1\t6\n四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0\n"


def row(report: Report, code: str) -> list[Cell]:
    cells = report.by_ref()
    return [cells[CellRef("applications", code, column)] for column in COLUMNS]


def values(cells: list[Cell]) -> list[object]:
    return [cell.value for cell in cells]


def test_a_complete_run_is_read_in_order() -> None:
    granted = row(read_text_report(HEAD + COMPLETE + "（一）予以公开\t5\t0\t0\t0\t0\t1\t6\n"), "granted")
    assert values(granted) == [5, 0, 0, 0, 0, 1, 6]
    assert {cell.certainty for cell in granted} == {Certainty.READ}


def test_a_lost_figure_is_settled_only_as_far_as_the_equations_force() -> None:
    text = HEAD + COMPLETE + "\t\t1.属于国家秘密\t\t5\t0\t0\t0\t1\t6\n" + TAIL
    cells = row(read_text_report(text), "denied_state_secret")
    assert (cells[0].value, cells[0].certainty) == (5, Certainty.SETTLED)
    assert (cells[6].value, cells[6].certainty) == (6, Certainty.SETTLED)
    assert (cells[5].value, cells[5].certainty) == (1, Certainty.SETTLED)
    lost = [cell for cell in cells if cell.status is CellStatus.ABSENT]
    assert len(lost) == 1
    assert {cell.certainty for cell in cells[1:5]} - {lost[0].certainty} <= {Certainty.GUESS}


def test_the_ends_of_a_row_that_lacks_one_figure_are_likely_its_ends_where_nothing_shows_the_others() -> None:
    spaced = (HEAD + COMPLETE + TAIL).replace("\t", " ")
    report = read_text_report(spaced.replace("（七）", "2.重复申请 0 0 0 0 0 0\n3.要求提供公开出版物 0 3 0 1\n（七）"))
    repeated = row(report, "rejected_repeated")
    assert values(repeated) == [0, None, None, None, None, None, 0]
    assert {repeated[0].certainty, repeated[-1].certainty} == {Certainty.GUESS}
    assert values(row(report, "rejected_publication")) == [None] * 7
    rules = [finding.rule for finding in judge_report(report).findings if "rejected_" in (finding.subject or "")]
    assert rules.count("cell.run_length") == 2
    missing = {finding.subject for finding in judge_report(report).findings if finding.rule == "structure.row_missing"}
    assert "applications.rejected_petition" in missing
    assert not missing & {"applications.rejected_repeated", "applications.rejected_publication"}


def test_a_lost_figure_is_noted_with_its_places() -> None:
    report = read_text_report(HEAD + COMPLETE + "\t\t1.属于国家秘密\t\t5\t0\t0\t0\t1\t6\n" + TAIL)
    [note] = [note for note in report.notes if note.rule == "cell.run_length"]
    assert note.count == len(note.spans) == 6


def test_a_number_split_over_cells_is_joined_where_the_row_then_adds_up() -> None:
    text = HEAD + COMPLETE + "（一）予以公开\t2\t0\t0\t0\t0\t0\t1\t21\n"
    report = read_text_report(text)
    granted = row(report, "granted")
    assert values(granted) == [20, 0, 0, 0, 0, 1, 21]
    assert granted[0].raw == "2\t0"
    assert granted[0].certainty is Certainty.SETTLED
    assert [note.rule for note in report.notes] == ["cell.split_digits"]


def test_two_and_nought_are_never_split() -> None:
    granted = row(read_text_report(HEAD + COMPLETE + "（一）予以公开\t20\t0\t0\t0\t0\t1\t21\n"), "granted")
    assert values(granted)[0] == 20


def test_blank_cells_of_a_grid_in_order_stay_blank() -> None:
    text = HEAD + COMPLETE.replace("\t0", "\t") + "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t6\n"
    granted = row(read_text_report(text), "granted")
    assert [cell.status for cell in granted[:6]] == [CellStatus.BLANK] * 6
    assert (granted[6].value, granted[6].certainty) == (6, Certainty.READ)


def test_something_printed_that_is_no_number_is_unreadable_in_its_place() -> None:
    granted = row(read_text_report(HEAD + COMPLETE + "（一）予以公开\t5\t0\tl0\t0\t0\t1\t6\n"), "granted")
    assert [cell.status for cell in granted].count(CellStatus.UNREADABLE) == 1
    assert granted[2].raw == "l0"
    first = row(read_text_report(HEAD + COMPLETE + "（一）予以公开\t?\t0\t0\t0\t0\t1\t6\n"), "granted")
    assert first[0].status is CellStatus.UNREADABLE
    assert values(first)[1:] == [0, 0, 0, 0, 1, 6]


def test_a_first_figure_that_nobody_can_read_does_not_hide_a_short_label() -> None:
    text = HEAD + COMPLETE + "（一）予以公开\t5\t0\t0\t0\t0\t1\t6\n\t\t3.其他\tO\t0\t0\t0\t0\t0\t0\n"
    report = read_text_report(text + TAIL.replace("总计\t\t5", "总计\t\t5l"))
    for code, printed, total in (("other_misc", "O", 0), ("results_total", "5l", 6)):
        cells = row(report, code)
        assert (cells[0].status, cells[0].raw) == (CellStatus.UNREADABLE, printed)
        assert cells[6].value == total


def test_a_first_figure_that_nobody_can_read_does_not_hide_the_row_of_proceedings() -> None:
    head = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n"
    report = read_text_report(HEAD + COMPLETE + TAIL + head + "\t".join(["l", *"00121000100000"]) + "\n")
    cells = [cell for cell in report.cells if cell.ref.table == "proceedings"]
    assert (cells[0].status, cells[0].raw) == (CellStatus.UNREADABLE, "l")
    assert values(cells[1:]) == [0, 0, 1, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0]


def test_a_page_number_between_rows_is_no_figure() -> None:
    text = HEAD + COMPLETE + "（一）予以公开\t5\t0\t0\t0\t0\t1\t6\n3\n- 4 -\n（二）部分公开\t0\t0\t0\t0\t0\t0\t0\n"
    report = read_text_report(text)
    assert values(row(report, "granted")) == [5, 0, 0, 0, 0, 1, 6]
    assert values(row(report, "partially_granted")) == [0] * 7


def test_a_row_printed_twice_is_noted_and_the_first_is_kept() -> None:
    text = HEAD + COMPLETE + "（一）予以公开\t5\t0\t0\t0\t0\t1\t6\n（一）予以公开\t9\t0\t0\t0\t0\t0\t9\n"
    report = read_text_report(text)
    assert values(row(report, "granted"))[0] == 5
    assert [note.rule for note in report.notes] == ["structure.row_duplicate"]


def test_one_row_in_place_of_three_is_a_row_of_its_own() -> None:
    text = HEAD.replace("规章", "现行有效件数\n规章") + COMPLETE + "（六）其他处理\t2\t0\t0\t0\t0\t0\t2\n"
    report = read_text_report(text)
    assert report.form.code == "2021"
    assert values(row(report, "other_processing")) == [2, 0, 0, 0, 0, 0, 2]
    assert {cell.status for cell in row(report, "other_misc")} == {CellStatus.ABSENT}


def test_sentences_about_applications_are_no_rows() -> None:
    prose = "全年予以公开5件，部分公开 3 件，结转下年度继续办理 0 件，均在法定期限内答复申请人并登记在册。\n"
    report = read_text_report(HEAD + prose + COMPLETE)
    assert {cell.status for cell in row(report, "granted")} == {CellStatus.ABSENT}


def test_a_real_error_settles_nothing_about_the_rows_beside_it() -> None:
    wrong = COMPLETE.replace("\t5\t0\t0\t0\t0\t1\t6", "\t9\t0\t0\t0\t0\t1\t6")
    report = read_text_report(HEAD + wrong + "\t\t1.属于国家秘密\t\t5\t0\t1\t0\t1\t7\n" + TAIL)
    cells = row(report, "denied_state_secret")
    assert Certainty.SETTLED not in {cell.certainty for cell in cells[1:6] if cell.value is not None}


def test_a_row_that_its_lost_total_alone_would_explain_is_wrong_itself() -> None:
    text = HEAD + COMPLETE + "（一）予以公开\t5\t0\t4\t0\t1\t6\n" + TAIL
    cells = row(read_text_report(text), "granted")
    assert {cell.certainty for cell in cells if cell.value is not None} == {Certainty.GUESS}


def test_blank_cells_stay_blank_beside_a_wrong_figure() -> None:
    lines = COMPLETE.replace("\t0", "\t") + "三、本年度办理结果\t（一）予以公开\t\t7\t\t\t\t\t1\t6\n"
    granted = row(read_text_report(HEAD + lines), "granted")
    assert values(granted) == [7, None, None, None, None, 1, 6]
    assert [cell.status for cell in granted[1:5]] == [CellStatus.BLANK] * 4


def test_digits_that_are_one_number_are_not_cut_into_cells() -> None:
    report = read_text_report(HEAD + "行政规范性文件 204 件\n" + COMPLETE)
    cells = report.by_ref()
    read = [
        cells[CellRef("disclosure", "normative_documents", column)] for column in ("issued", "repealed", "in_force")
    ]
    assert all(cell.value is None or cell.certainty is Certainty.GUESS for cell in read)


def test_two_reports_in_one_file_are_not_mixed() -> None:
    first = HEAD + COMPLETE + "（一）予以公开\t5\t0\t0\t0\t0\t1\t6\n" + TAIL
    other = first.replace("6\n", "8\n") + "（二）部分公开\t1\t0\t0\t0\t0\t0\t1\n"
    report = read_text_report(first + other)
    assert values(row(report, "granted")) == [5, 0, 0, 0, 0, 1, 6]


def test_a_row_printed_twice_does_not_part_its_table() -> None:
    twice = COMPLETE + COMPLETE.splitlines()[1] + "\n"
    text = HEAD + twice + "（一）予以公开\t5\t0\t0\t0\t0\t1\t6\n（二）部分公开\t0\t0\t0\t0\t0\t0\t0\n" + TAIL
    assert values(row(read_text_report(text), "received")) == [5, 0, 0, 0, 0, 1, 6]
