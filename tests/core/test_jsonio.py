import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import diagnosis, jsonio
from core.checks import judge_report
from core.document import Box
from core.errors import EmptyFileError
from core.findings import Judgement
from core.model import Cell, CellStatus, Report
from tests.builders import a_report, ref

TOP = [
    "schema",
    "file",
    "sha256",
    "error",
    "organization",
    "year",
    "form",
    "source",
    "cells",
    "findings",
    "diagnosis",
    "summary",
    "previous",
]
CELL = ["table", "row", "column", "status", "raw", "value", "span", "page", "box", "implied", "certainty"]
FINDING = ["rule", "subject", "severity", "status", "message", "cells", "left", "right", "difference", "spans"]


def object_of(report: Report, file: str | None = None) -> dict[str, object]:
    judgement = judge_report(report)
    proposals = diagnosis.explain(report.form, report.by_ref(), judgement)
    return json.loads(  # type: ignore[no-any-return]
        jsonio.dumps(jsonio.report_object(report, judgement, proposals, file)), parse_float=Decimal
    )


def cell_of(found: dict[str, object], name: str) -> dict[str, object]:
    cells: list[dict[str, object]] = found["cells"]  # type: ignore[assignment]
    return next(cell for cell in cells if f"{cell['table']}.{cell['row']}.{cell['column']}" == name)


def test_a_report_has_every_key_in_the_order_of_the_contract() -> None:
    report = a_report({"applications.received.natural_person": 14})
    found = object_of(report, "甲/报告.txt")
    assert list(found) == TOP
    assert (found["schema"], found["file"], found["error"]) == (1, "甲/报告.txt", None)
    assert found["source"] == {"format": "text", "encoding": "utf-8", "pages": None}
    assert found["summary"] == {"rules": 42, "pass": 40, "fail": 2, "unknown": 0}
    cells: list[dict[str, object]] = found["cells"]  # type: ignore[assignment]
    assert [(c["table"], c["row"], c["column"]) for c in cells] == list(report.form.refs())
    assert all(list(cell) == CELL for cell in cells)
    findings: list[dict[str, object]] = found["findings"]  # type: ignore[assignment]
    assert all(list(finding) == FINDING for finding in findings)


def test_a_balance_that_fails_has_both_sides_and_an_explanation() -> None:
    report = a_report({"applications.received.natural_person": 14})
    found = object_of(report)
    findings: list[dict[str, object]] = found["findings"]  # type: ignore[assignment]
    finding = next(f for f in findings if f["rule"] == "applications.balance")
    assert (finding["subject"], finding["severity"], finding["status"]) == ("natural_person", "error", "fail")
    assert (finding["left"], finding["right"], finding["difference"]) == (15, 5, 10)
    assert len(finding["cells"]) == len(finding["spans"]) == 4  # type: ignore[arg-type]
    first = found["diagnosis"][0]  # type: ignore[index]
    assert first["changes"] == [
        {"table": "applications", "row": "received", "column": "natural_person", "from": 14, "to": 4}
    ]
    assert first["settles"] == ["applications.balance/natural_person", "applications.row_total/received"]
    assert first["evidence"]


def test_what_has_no_value_says_what_is_there_and_what_is_forced() -> None:
    changes = {
        "applications.received.natural_person": "",
        "applications.carried_over.business": "/",
        "applications.granted.business": "l",
        "applications.denied_by_law.business": None,
    }
    found = object_of(a_report({**changes}))
    person = cell_of(found, "applications.received.natural_person")
    assert (person["status"], person["raw"], person["value"], person["implied"]) == ("blank", "", None, 4)
    dash = cell_of(found, "applications.carried_over.business")
    assert (dash["status"], dash["raw"], dash["value"]) == ("placeholder", "/", None)
    assert cell_of(found, "applications.granted.business")["status"] == "unreadable"
    absent = cell_of(found, "applications.denied_by_law.business")
    assert (absent["status"], absent["raw"], absent["span"]) == ("absent", None, None)
    number = cell_of(found, "applications.received.total")
    assert (number["value"], number["implied"], number["certainty"]) == (6, None, "read")


def test_decimals_come_out_digit_by_digit() -> None:
    amount = Decimal("76754.265800")
    report = a_report({"disclosure.fees.amount": amount})
    text = jsonio.dumps(jsonio.report_object(report, judge_report(report), ()))
    assert '"value": 76754.265800' in text


def test_a_place_on_a_page() -> None:
    at = ref("disclosure.regulations.issued")
    cell = Cell(at, CellStatus.NUMBER, "3", 3, box=Box(2, 10.5, 20.0, 15.25, 30.0))
    base = a_report()
    report = Report(base.document, base.form, None, None, (), (cell,))
    found = json.loads(jsonio.dumps(jsonio.report_object(report, Judgement(()), ())))
    assert (found["cells"][0]["page"], found["cells"][0]["box"]) == (2, [10.5, 20.0, 15.25, 30.0])


def test_an_error_has_the_same_keys_and_empty_lists() -> None:
    found = jsonio.error_object("甲.txt", EmptyFileError("甲.txt"))
    assert list(found) == TOP
    assert found["error"] == {"code": "empty", "message": EmptyFileError("甲.txt").message}
    assert found["cells"] == found["findings"] == found["diagnosis"] == []
    assert found["summary"] == {"rules": 0, "pass": 0, "fail": 0, "unknown": 0}


def test_the_digest_of_a_file_without_a_report(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert jsonio.sha256_of(str(tmp_path / "empty")) == empty
    assert jsonio.sha256_of(str(tmp_path)) is None
    assert jsonio.sha256_of("no such file") is None
    assert jsonio.sha256_of("nul\0") is None


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(values)
def test_what_was_written_is_read(value: object) -> None:
    assert json.loads(jsonio.dumps(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_no_decimal_loses_a_digit(value: Decimal) -> None:
    text = jsonio.dumps(value)
    assert "E" not in text
    assert json.loads(text, parse_float=Decimal, parse_int=Decimal) == value


def test_what_is_no_json_is_a_fault() -> None:
    with pytest.raises(TypeError):
        jsonio.dumps(object())
