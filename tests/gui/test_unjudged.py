"""What cannot be judged is called so wherever findings are listed and counted: nobody takes it for an error."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core import batch
from core.findings import Outcome, Severity
from gui import navigation
from gui.findings.open_points import open_points, weight
from gui.main_window import MainWindow
from gui.reports_pane import ReportState
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, under_review

BLANK = ref("applications.received.natural_person")
HEADS = ["#", "级别", "位置"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a report in which one figure is missing, so that two sums cannot be judged."""
    made = tmp_path / "一批"
    made.mkdir()
    a_file(made, {str(BLANK): "×"}, "缺数.txt")
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, folder: Path) -> MainWindow:
    made = a_window(qtbot, tmp_path)
    with qtbot.waitSignal(made.foldering.paired, timeout=30_000):
        made.open(folder)
    opened(qtbot, made, folder / "缺数.txt")
    return made


def level(window: MainWindow, row: int) -> str:
    return str(window.panes.findings.model.index(row, HEADS.index("级别")).data())


def pixels(window: MainWindow, row: int) -> bytes:
    icon = window.panes.findings.model.index(row, HEADS.index("级别")).data(Qt.ItemDataRole.DecorationRole)
    return bytes(icon.pixmap(14).toImage().constBits())


def test_its_level_is_no_error_in_word_and_mark(window: MainWindow) -> None:
    rows = window.panes.findings.model.rows
    unjudged = [n for n, row in enumerate(rows) if row.finding.outcome is Outcome.UNKNOWN]
    failing = [n for n, row in enumerate(rows) if row.finding.outcome is Outcome.FAIL]
    assert any(rows[number].finding.severity is Severity.ERROR for number in unjudged)
    assert {level(window, number) for number in unjudged} == {"不能判断"}
    assert "不能判断" not in {level(window, number) for number in failing}
    assert not {pixels(window, number) for number in unjudged} & {pixels(window, number) for number in failing}
    window.panes.findings.filter.setCurrentIndex(2)  # only errors
    assert not any(
        "不能判断" in window.panes.findings.view.model().index(row, 1).data()
        for row in range(window.panes.findings.view.model().rowCount())
    )


def test_it_is_counted_alike_everywhere_and_named_beside_the_count(window: MainWindow, folder: Path) -> None:
    review = under_review(window)
    still = review.open_findings
    count, unjudged = navigation.open_count(still), navigation.unjudged_count(still)
    assert count > unjudged > 0
    assert window.panes.findings.title.text().startswith(f"问题 {count}（{unjudged} 个不能判断）")
    state = window.reports.state(folder / "缺数.txt")
    assert state is not None
    assert (state.open, state.unjudged) == (count, unjudged)
    seen = batch.look_at(str(folder / "缺数.txt"))
    assert (seen.open, seen.unjudged) == (count, unjudged)
    assert f"{count} 个问题，其中 {unjudged} 个不能判断" in window.reports.list.item(0).toolTip()
    assert f"其中 {unjudged} 个不能判断" in window.panes.tables.tabs.tabToolTip(1)
    assert f"{review.judgement.count(Outcome.UNKNOWN)} 个不能判断" in window.panes.status.standing.text()
    groups = {group.name: group.size for group in open_points(review) if group.name in {"错误", "提醒", "不能判断"}}
    assert sum(groups.values()) == count
    assert groups["不能判断"] == unjudged
    assert weight(open_points(review)) >= count


def test_f8_leads_to_each_of_them_once(window: MainWindow) -> None:
    review = under_review(window)
    met = set()
    for _ in range(navigation.open_count(review.open_findings)):
        press(window, Qt.Key.Key_F8)
        met.add(window.selection.finding)
    assert met == {one.key for one in review.open_findings if one.severity is not Severity.INFO}


def test_a_table_where_nothing_is_known_to_fail_is_not_marked_as_failing(window: MainWindow) -> None:
    tables = window.panes.tables
    bar = tables.tabs.tabBar()
    tables.set_badges({"applications": 2}, {"applications": 2})
    assert bar.tabText(1) == "申请办理 ②"
    assert bar.tabTextColor(1) == bar.tabTextColor(0)
    tables.set_badges({"applications": 2}, {"applications": 1})
    assert bar.tabTextColor(1) != bar.tabTextColor(0)


def test_a_report_in_which_nothing_is_known_to_fail_has_another_mark(window: MainWindow, folder: Path) -> None:
    path = folder / "缺数.txt"

    def mark(unjudged: int) -> bytes:
        window.reports.set_state(ReportState(path, 2, unjudged=unjudged))
        return bytes(window.reports.list.item(0).icon().pixmap(14).toImage().constBits())

    assert mark(2) != mark(1) == mark(0)
