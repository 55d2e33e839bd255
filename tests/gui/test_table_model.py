from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.forms import form
from core.model import Cell, CellStatus
from gui import style
from gui.marks import MarkState
from gui.tables.table_model import MARK, TableModel
from tests.builders import a_report, ref

GRANTED = ref("applications.granted.natural_person")
Role = Qt.ItemDataRole


def model_of(
    table: str, changes: dict[str, object] | None = None, marks: dict[str, MarkState] | None = None
) -> TableModel:
    report = a_report(changes)  # type: ignore[arg-type]
    model = TableModel(report.form.table(table))
    model.show_form(report.form)
    model.set_cells(report.by_ref(), {ref(name): mark for name, mark in (marks or {}).items()})
    return model


@pytest.mark.parametrize(
    ("code", "table", "size"),
    [
        ("2021", "applications", (25, 7)),
        ("2021", "proceedings", (1, 15)),
        ("2021", "disclosure", (14, 4)),
        ("2019", "applications", (23, 7)),
        ("2019", "disclosure", (18, 4)),
    ],
)
def test_every_figure_has_its_place(code: str, table: str, size: tuple[int, int]) -> None:
    model = TableModel(form(code).table(table))

    assert (model.rowCount(), model.columnCount()) == size
    for wanted in form(code).table(table).refs():
        assert model.ref_at(model.index_of(wanted)) == wanted


def test_qt_finds_no_fault_with_the_model() -> None:
    model = model_of("disclosure")

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount(model.index(0, 0)) == 0


@pytest.mark.parametrize(
    ("printed", "mark", "text"),
    [
        (12, MarkState(), "12"),
        ("", MarkState(origin="blank"), ""),
        ("", MarkState(origin="blank", implied=5), "≈ 5"),
        (None, MarkState(origin="absent"), "缺"),
        (None, MarkState(origin="absent", implied=5), "≈ 5"),
        ("/", MarkState(origin="placeholder", implied=5), "/"),
        ("l2", MarkState(origin="unreadable"), "l2"),
    ],
)
def test_what_a_cell_shows(printed: object, mark: MarkState, text: str) -> None:
    model = model_of("applications", {str(GRANTED): printed}, {str(GRANTED): mark})

    assert model.index_of(GRANTED).data() == text


def test_decimals_and_units_are_shown_as_they_are() -> None:
    fee = ref("disclosure.fees.amount")
    model = model_of("disclosure", {str(fee): Decimal("0.5000")})
    assert model.index_of(fee).data() == "0.5000"

    cells = {fee: Cell(fee, CellStatus.NUMBER, "3元", Decimal(3), unit="元")}
    model.set_cells(cells, {})
    assert model.index_of(fee).data() == "3元"


def test_figures_can_be_reached_and_labels_cannot() -> None:
    model = model_of("disclosure")

    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index_of(ref("disclosure.licensing.decisions"))) & Qt.ItemFlag.ItemIsEditable
    assert model.index(0, 0).data() == "第二十条第（一）项"
    assert model.index(0, 0).data(MARK) is None


def test_colours_come_in_pairs() -> None:
    model = model_of("applications", None, {str(GRANTED): MarkState(check="failing")})
    index = model.index_of(GRANTED)

    assert index.data(Role.BackgroundRole) == style.colours().failing.fill
    assert index.data(Role.ForegroundRole) == style.colours().failing.text


def test_a_whole_sentence_for_screen_reader_and_tooltip() -> None:
    mark = MarkState(check="failing", badge=2, role="culprit", origin="corrected", printed="8")
    model = model_of("applications", {str(GRANTED): 12}, {str(GRANTED): mark})
    said = model.index_of(GRANTED).data(Role.AccessibleTextRole)

    assert said == model.index_of(GRANTED).data(Role.ToolTipRole)
    for part in ("申请办理", "予以公开", "自然人", "12", "原文所印：8", "问题 2", "可能错在这里"):
        assert part in said


@pytest.mark.parametrize(
    ("mark", "part"),
    [
        (MarkState(check="unknown"), "不能核对"),
        (MarkState(implied=7), "应为 7"),
        (MarkState(badge=3), "问题 3"),
        (MarkState(role="takes_part"), "当前等式"),
        (MarkState(review="confirmed"), "已确认"),
        (MarkState(review="postponed"), "待核实"),
    ],
)
def test_every_mark_has_words(mark: MarkState, part: str) -> None:
    model = model_of("applications", {str(GRANTED): ""} if mark.implied else None, {str(GRANTED): mark})

    assert part in model.index_of(GRANTED).data(Role.ToolTipRole)


def test_only_what_changed_is_announced() -> None:
    report = a_report()
    model = model_of("applications")
    told: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _last: told.append(first))
    cells = report.by_ref()

    model.set_cells(cells, {})
    assert told == []
    model.set_cells(cells, {GRANTED: MarkState(check="failing")})
    model.set_cells(cells, {GRANTED: MarkState(check="failing")}, [ref("applications.received.total")])
    assert [model.ref_at(index) for index in told] == [GRANTED, ref("applications.received.total")]


def test_walking_skips_labels_and_stops_at_the_edge() -> None:
    model = model_of("disclosure")
    last_rule, licence = ref("disclosure.normative_documents.in_force"), ref("disclosure.licensing.decisions")

    assert model.neighbour(last_rule, 1, 0) == licence
    assert model.neighbour(licence, -1, 0) == ref("disclosure.normative_documents.issued")
    assert model.neighbour(last_rule, 0, 1) is None
    assert model.neighbour(ref("disclosure.regulations.issued"), 0, -1) is None
    assert model.along(last_rule, 1) == licence
    assert model.along(ref("disclosure.regulations.issued"), -1) is None


def test_heads_for_screen_readers() -> None:
    model = model_of("applications")

    assert model.headerData(1, Qt.Orientation.Horizontal) == "商业企业"
    assert model.headerData(4, Qt.Orientation.Vertical) == "1.属于国家秘密"
