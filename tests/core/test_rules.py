"""Rules are data: how many there are, what they are built from, where they come from."""

from collections import Counter
from itertools import chain

import pytest

from core.findings import Severity
from core.forms import Form, all_forms, form
from core.rules import balances_for, rules_for
from core.rules.kinds import Balance, CellRule

EDITIONS = [*all_forms(), form("2021").with_optional("other_processing")]


def names(edition: Form) -> Counter[str]:
    return Counter(balance.id for balance in balances_for(edition))


def test_form_2021_has_42_equalities() -> None:
    assert names(form("2021")) == {
        "applications.balance": 7,
        "applications.results_total": 7,
        "applications.row_total": 25,
        "proceedings.group_total": 3,
    }


def test_form_2019_has_40_equalities() -> None:
    assert sum(names(form("2019")).values()) == 40
    assert names(form("2019"))["applications.row_total"] == 23


def test_one_row_printed_for_three_takes_their_place_in_the_sums() -> None:
    single = form("2021").with_optional("other_processing")
    rows = {cell.row for balance in balances_for(single) for cell in balance.cells}
    assert "other_processing" in rows
    assert not rows & {"other_no_correction", "other_unpaid_fee", "other_misc"}
    assert names(single)["applications.row_total"] == 23


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_every_rule_says_where_it_comes_from(edition: Form) -> None:
    for rule in rules_for(edition):
        assert rule.basis, rule.id
        assert isinstance(rule.severity, Severity)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_rules_speak_of_cells_of_the_form_only(edition: Form) -> None:
    cells = set(edition.refs())
    for rule in rules_for(edition):
        spoken_of = set(rule.cells) if isinstance(rule, Balance) else set()
        if isinstance(rule, CellRule):
            spoken_of = set(chain(*rule.rows))
        assert spoken_of <= cells, rule.id


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_no_two_equalities_have_one_name(edition: Form) -> None:
    keys = [balance.key for balance in balances_for(edition)]
    assert len(keys) == len(set(keys))


def test_the_balance_quotes_the_form() -> None:
    note = form("2021").table("applications").corner
    first = balances_for(form("2021"))[0]
    assert first.id == "applications.balance"
    assert first.basis in note


def test_equal_forms_share_their_rules() -> None:
    one = form("2021").with_optional("other_processing")
    other = form("2021").with_optional("other_processing")
    assert rules_for(one) is rules_for(other)
