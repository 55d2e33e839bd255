"""Which cells a quantity may mean, in each form."""

import pytest

from core.forms import CellRef, form
from core.prose.tables import Tables, tables_of
from core.statements import Sum
from tests.builders import ref

NEW, OLD = Tables(form("2021")), Tables(form("2019"))
OTHER = ("other_no_correction", "other_unpaid_fee", "other_misc")


def totals(*rows: str) -> tuple[CellRef, ...]:
    return tuple(ref(f"applications.{row}.total") for row in rows)


def of_documents(*names: str) -> tuple[Sum, ...]:
    return tuple(Sum((ref(f"disclosure.{name}"),)) for name in names)


def test_a_row_is_its_total_or_the_columns_asked_for() -> None:
    assert NEW.row("received") == totals("received")
    assert NEW.row("received", "natural_person", "other") == (
        ref("applications.received.natural_person"),
        ref("applications.received.other"),
    )
    assert NEW.row("nothing") == ()


def test_a_group_is_all_its_rows() -> None:
    assert NEW.row("unavailable") == totals("unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear")
    assert NEW.row("other") == totals(*OTHER)
    assert NEW.row("other", "business") == tuple(ref(f"applications.{row}.business") for row in OTHER)
    assert len(NEW.row("denied")) == 8
    assert len(NEW.row("rejected")) == 5
    assert NEW.row("granted") == totals("granted")


def test_one_row_printed_for_three_is_the_group() -> None:
    single = Tables(form("2021").with_optional("other_processing"))
    assert single.row("other") == totals("other_processing")
    assert single.row("other_misc") == ()


def test_rows_together() -> None:
    assert NEW.rows(("received", "carried_over")) == totals("received", "carried_over")
    assert NEW.rows(("granted", "unavailable"), ("business",))[:2] == (
        ref("applications.granted.business"),
        ref("applications.unavailable_not_held.business"),
    )


def test_what_was_answered_is_all_but_the_rest() -> None:
    rows = [cell.row for cell in NEW.not_other()]
    assert rows[:2] == ["granted", "partially_granted"]
    assert {row.partition("_")[0] for row in rows[2:]} == {"denied", "unavailable", "rejected"}
    assert len(rows) == 18


def test_applicants() -> None:
    assert NEW.columns_of("natural_person") == ("natural_person",)
    assert NEW.columns_of("organisations") == ("business", "research", "public_welfare", "legal_service", "other")


@pytest.mark.parametrize(
    ("topic", "rows"),
    [
        ("review", ("reconsideration",)),
        ("suit", ("litigation_direct", "litigation_after_reconsideration")),
        ("direct", ("litigation_direct",)),
        ("after", ("litigation_after_reconsideration",)),
        ("both", ("reconsideration", "litigation_direct", "litigation_after_reconsideration")),
    ],
)
def test_disputes(topic: str, rows: tuple[str, ...]) -> None:
    assert NEW.disputes(topic) == tuple(ref(f"proceedings.{row}.total") for row in rows)
    assert NEW.disputes(topic, "upheld") == tuple(ref(f"proceedings.{row}.upheld") for row in rows)
    assert NEW.disputes(topic, "other_end") == tuple(ref(f"proceedings.{row}.other") for row in rows)


@pytest.mark.parametrize(
    ("topic", "act", "new", "old"),
    [
        ("normative", "issued", ("normative_documents.issued",), ("normative_documents.made",)),
        ("normative", "repealed", ("normative_documents.repealed",), ()),
        ("regulations", "in_force", ("regulations.in_force",), ("regulations.total",)),
        (
            "normative",
            "published",
            ("normative_documents.issued", "normative_documents.in_force"),
            ("normative_documents.made", "normative_documents.disclosed", "normative_documents.total"),
        ),
        (
            "regulations",
            "",
            ("regulations.issued", "regulations.in_force"),
            ("regulations.made", "regulations.disclosed", "regulations.total"),
        ),
        ("normative", "unheard", (), ()),
        ("licensing", "issued", ("licensing.decisions",), ("licensing.decisions",)),
        ("penalties", "", ("penalties.decisions",), ("penalties.decisions",)),
        ("compulsory", "", ("compulsory_measures.decisions",), ("compulsory_measures.decisions",)),
    ],
)
def test_documents(topic: str, act: str, new: tuple[str, ...], old: tuple[str, ...]) -> None:
    assert NEW.documents(topic, act) == of_documents(*new)
    assert OLD.documents(topic, act) == of_documents(*old)


def test_they_are_made_once_for_each_form() -> None:
    assert tables_of(form("2021")) is tables_of(form("2021"))
    assert tables_of(form("2021")) is not tables_of(form("2019"))
