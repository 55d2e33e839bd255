"""The list of findings and the explanation: what they say, how they follow, what can be clicked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.findings import Finding, Key, Outcome, Severity
from core.model import Report
from core.opening import read_text_report
from core.review import Review
from gui.findings import explain
from gui.findings.explanation_pane import ExplanationPane
from gui.findings.findings_model import COLUMNS
from gui.findings.findings_pane import FindingsPane
from tests.builders import a_report, ref
from tests.gui import stage
from tests.gui.desk import BALANCED

WRONG = ref("applications.granted.natural_person")
COLUMN = Key("applications.results_total", "natural_person")
ROW = Key("applications.row_total", "granted")
HEADS = [column.head for column in COLUMNS]


def sample() -> Report:
    from core.opening import open_report  # noqa: PLC0415  (one use)

    return open_report(BALANCED)


@pytest.fixture
def review(qapp: object) -> Review:  # noqa: ARG001  (colours need the application)
    """Return the balanced sample with one figure corrected to a wrong one."""
    made = Review(sample())
    made.correct(WRONG, "999")
    return made


@pytest.fixture
def pane(qtbot: QtBot, review: Review) -> FindingsPane:
    made = FindingsPane()
    qtbot.addWidget(made)
    made.begin(review.form)
    made.follow(review.judgement, review.cells)
    made.resize(800, 300)
    made.show()
    return made


def shown(pane: FindingsPane, row: int) -> dict[str, str]:
    model = pane.view.model()
    return {head: model.index(row, column).data() for column, head in enumerate(HEADS)}


def test_a_row_says_where_what_both_sides_and_how_it_stands(pane: FindingsPane, review: Review) -> None:
    [column, row] = [shown(pane, 0), shown(pane, 1)]
    finding = pane.finding(COLUMN)
    assert finding is not None
    assert column["位置"] == "申请办理·自然人"
    assert row["位置"] == "申请办理·（一）予以公开"
    assert (column["#"], row["#"]) == ("1", "2")
    assert (column["级别"], column["状态"]) == ("错误", "未解决")
    assert int(column["等号左"]) - int(column["等号右"]) == int(column["差"]) == finding.difference
    assert "＝" in row["核对内容"]
    assert pane.model.open_count == 2
    assert len(review.judgement.findings) == 2


def test_what_is_in_no_table_is_on_a_line_of_the_original(qtbot: QtBot) -> None:
    text = BALANCED.read_text("utf-8").replace("2022年12月31日", "2021年12月31日")
    review = Review(read_text_report(text))
    pane = FindingsPane()
    qtbot.addWidget(pane)
    pane.begin(review.form, review.report.document)
    pane.follow(review.judgement, review.cells)
    line = text[: text.index("2021年12月31日")].count("\n") + 1
    assert [shown(pane, row)["位置"] for row in range(pane.model.rowCount())] == [f"原文第 {line} 行"]


def test_settled_ones_are_struck_through_and_come_back(pane: FindingsPane, review: Review) -> None:
    review.undo()
    pane.follow(review.judgement, review.cells)
    assert pane.model.rowCount() == 2
    assert [row.settled for row in pane.model.rows] == [True, True]
    index = pane.model.index(0, HEADS.index("位置"))
    assert index.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert shown(pane, 0)["状态"] == "已消除"
    review.redo()
    pane.follow(review.judgement, review.cells)
    assert pane.model.open_count == 2
    assert index.data(Qt.ItemDataRole.FontRole) is None


def test_nothing_is_reset_while_the_findings_change(qtbot: QtBot, pane: FindingsPane, review: Review) -> None:
    pane.set_current(ROW)
    with qtbot.assertNotEmitted(pane.model.modelReset):
        review.correct(ref("applications.granted.business"), "5")
        pane.follow(review.judgement, review.cells)
    assert pane.model.rowCount() == 3
    current = pane.view.currentIndex()
    assert shown(pane, current.row())["位置"] == "申请办理·（一）予以公开"


def numbers(pane: FindingsPane) -> list[str]:
    return [shown(pane, row)["#"] for row in range(pane.view.model().rowCount())]


def test_what_is_found_later_stands_where_it_would_have_stood(pane: FindingsPane, review: Review) -> None:
    pane.set_current(ROW)
    review.undo()
    review.correct(ref("proceedings.reconsideration.total"), "77")
    pane.follow(review.judgement, review.cells)
    assert numbers(pane) == ["1", "2", "✓", "✓"]
    review.correct(WRONG, "999")
    review.correct(ref("applications.received.natural_person"), "999")
    pane.follow(review.judgement, review.cells)
    pane.set_current(ROW)
    assert numbers(pane) == [str(number) for number in range(1, len(review.judgement.findings) + 1)]
    assert shown(pane, pane.view.currentIndex().row())["位置"] == "申请办理·（一）予以公开"
    assert pane.view.viewport().rect().contains(pane.view.visualRect(pane.view.currentIndex()).center())


def test_what_only_last_year_told_goes_with_the_comparison(pane: FindingsPane, review: Review) -> None:
    told = Finding("year.jump", str(WRONG), Severity.WARNING, Outcome.FAIL, (WRONG,))
    also = replace(review.judgement, findings=(*review.judgement.findings, told))
    pane.follow(also, review.cells)
    assert numbers(pane) == ["1", "2", "3"]
    pane.follow(review.judgement, review.cells, compared=False)
    assert numbers(pane) == ["1", "2"]


def test_picking_and_entering_a_row_tells(qtbot: QtBot, pane: FindingsPane) -> None:
    place = pane.view.visualRect(pane.view.model().index(1, 2)).center()
    with qtbot.waitSignal(pane.finding_picked) as picked:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [ROW]
    with qtbot.waitSignal(pane.activated) as entered:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert entered.args == [ROW]
    with qtbot.assertNotEmitted(pane.finding_picked):
        pane.set_current(COLUMN)


def test_sorting_by_a_head_and_back(pane: FindingsPane, review: Review) -> None:
    review.correct(ref("proceedings.reconsideration.total"), "77")
    pane.follow(review.judgement, review.cells)
    model = pane.view.model()
    pane.view.sortByColumn(HEADS.index("差"), Qt.SortOrder.AscendingOrder)
    differences = [int(model.index(row, HEADS.index("差")).data()) for row in range(model.rowCount())]
    assert differences == sorted(differences)
    pane.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["1", "2", "3", "4"]


def test_columns_follow_the_font(pane: FindingsPane) -> None:
    def narrowest(pane: FindingsPane) -> list[int]:
        pane.resize(300, 300)
        stage.settle()
        head = pane.view.horizontalHeader()
        assert pane.view.horizontalScrollBar().maximum() == 0
        wide = pane.view.fontMetrics().horizontalAdvance("三")
        return [round(10 * head.sectionSize(at) / wide) for at in range(2)]

    before, height = narrowest(pane), pane.view.rowHeight(0)
    font = pane.view.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    pane.view.setFont(font)
    assert narrowest(pane) == pytest.approx(before, abs=1)
    assert pane.view.rowHeight(0) > height


def test_a_width_chosen_by_hand_stays(pane: FindingsPane) -> None:
    place = HEADS.index("位置")
    pane.view.horizontalHeader().resizeSection(place, 190)
    pane.resize(820, 300)
    assert pane.view.columnWidth(place) == 190


def test_the_filter_leaves_out_what_is_settled(pane: FindingsPane, review: Review) -> None:
    pane.filter.choose("open")
    assert pane.view.model().rowCount() == 2
    review.undo()
    pane.follow(review.judgement, review.cells)
    assert pane.view.model().rowCount() == 0
    pane.filter.choose("all")
    assert pane.view.model().rowCount() == 2


def test_levels_differ_by_shape_and_word(qtbot: QtBot) -> None:
    pane = FindingsPane()
    qtbot.addWidget(pane)
    review = Review(a_report({"applications.granted.total": None, "disclosure.fees.amount": ""}))
    pane.begin(review.form)
    pane.follow(review.judgement, review.cells)
    pictures: dict[Severity, bytes] = {}
    for number, row in enumerate(pane.model.rows):
        icon = pane.model.index(number, 1).data(Qt.ItemDataRole.DecorationRole)
        pictures[row.finding.severity] = bytes(icon.pixmap(14).toImage().constBits())
    assert len(set(pictures.values())) == len(pictures) >= 2


@pytest.fixture
def explanation(qtbot: QtBot) -> ExplanationPane:
    made = ExplanationPane()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def explained(review: Review, key: Key, pane: ExplanationPane) -> None:
    finding = next(finding for finding in review.judgement.findings if finding.key == key)
    shown = explain.of_finding(review, finding, settled=False, current=None)
    pane.show_explanation(shown, explain.offers_for(review, finding))


def test_both_sums_are_spelled_out_with_links_and_the_clause(
    qtbot: QtBot, review: Review, explanation: ExplanationPane
) -> None:
    explained(review, ROW, explanation)
    text = explanation.text
    for column in review.form.table("applications").row("granted").columns:
        cell = ref(f"applications.granted.{column.code}")
        assert f'<a href="{cell}"' in text
    assert "差 " in text
    assert "“总计”列等于自然人与法人或其他组织各列之和" in text
    assert "左值" not in text
    with qtbot.waitSignal(explanation.cell_picked) as picked:
        explanation.body.linkActivated.emit(str(WRONG))
    assert picked.args == [WRONG]


def test_a_proposal_says_what_speaks_for_it_and_what_it_would_do(
    qtbot: QtBot, review: Review, explanation: ExplanationPane
) -> None:
    explained(review, COLUMN, explanation)
    [offer] = explanation.offers
    assert (offer.effect.settles, offer.effect.breaks) == (2, 0)
    assert [line[0] for line in offer.lines] == [WRONG]
    assert offer.evidence
    explanation.focus_offers()
    with qtbot.waitSignal(explanation.offer_taken) as taken:
        QTest.keyClick(explanation.focusWidget(), Qt.Key.Key_Return)
    assert taken.args == [0]


def test_a_proposal_is_cut_to_what_hangs_together_with_the_finding(review: Review) -> None:
    review.correct(ref("proceedings.reconsideration.total"), "77")
    assert len(review.proposals()[0].changes) == 2
    by_key = {finding.key: finding for finding in review.judgement.findings}
    for key in (COLUMN, ROW):
        assert {
            change.ref for offer in explain.offers_for(review, by_key[key]) for change in offer.proposal.changes
        } == {WRONG}
    group = by_key[Key("proceedings.group_total", "reconsideration")]
    tables = {c.ref.table for offer in explain.offers_for(review, group) for c in offer.proposal.changes}
    assert tables == {"proceedings"}


def test_an_offer_for_several_cells_says_what_speaks_for_each(review: Review) -> None:
    """Two parts of a row are wrong; what is wrong elsewhere is offered elsewhere."""
    for at in (ref("applications.received.business"), ref("applications.received.research")):
        review.correct(at, "717")
    review.correct(ref("proceedings.reconsideration.total"), "77")
    finding = next(one for one in review.judgement.findings if one.key == Key("applications.row_total", "received"))
    offer = explain.offers_for(review, finding)[0]
    names = [name for _, name, _, _ in offer.lines]
    assert len(names) > 1
    assert [line.partition("：")[0] for line in offer.evidence] == names
    assert not any("行政复议" in line for line in offer.evidence)


def test_a_finding_that_is_no_sum_lists_its_cells(review: Review, explanation: ExplanationPane) -> None:
    blank = ref("applications.granted.research")
    review.correct(blank, "")
    key = next(finding.key for finding in review.judgement.findings if finding.rule == "cell.blank")
    explained(review, key, explanation)
    assert f'<a href="{blank}"' in explanation.text
    assert "空白" in explanation.text


def test_a_cell_of_its_own_is_described(review: Review, explanation: ExplanationPane) -> None:
    explanation.show_explanation(explain.of_cell(review, WRONG))
    assert "999" in explanation.text
    assert "已更正" in explanation.text


def test_markup_in_a_source_is_shown_not_obeyed(explanation: ExplanationPane) -> None:
    explanation.show_explanation(explain.Explanation("<img src='file:///etc/passwd'><b>x"))
    assert "&lt;img" in explanation.text


def test_enter_with_alt_is_left_to_the_window(explanation: ExplanationPane) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    explanation.event(event)
    assert not event.isAccepted()


def test_terms_without_figures_are_counted_not_listed(qtbot: QtBot) -> None:
    absent = {
        f"applications.{row}.other": None
        for row in ("granted", "denied_state_secret", "denied_by_law", "unavailable_not_held")
    }
    review = Review(a_report(absent))
    key = Key("applications.results_total", "other")
    finding = next(one for one in review.judgement.findings if one.key == key)
    pane = ExplanationPane()
    qtbot.addWidget(pane)
    pane.show_explanation(explain.of_finding(review, finding, settled=False, current=None))
    assert "其余 4 格缺 ＝ <b>？" in pane.text
    assert ">缺<" not in pane.text
