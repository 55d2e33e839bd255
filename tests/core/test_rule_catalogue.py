"""Every rule there is to be: each with an example that fails, one that passes, one that is open."""

import pytest

from core.forms import all_forms
from core.rules import rules_for
from tests.core.all_examples import EXAMPLES

_NAMES = """
applications.balance applications.results_total applications.row_total proceedings.group_total
applications.org_subtotal applications.group_subtotal
cell.blank cell.placeholder cell.not_in_text cell.not_number cell.negative cell.not_integer cell.unit_inside
cell.format cell.run_length cell.split_digits
applications.part_le_total applications.empty_column applications.forward_le_input applications.partial_once
applications.other_share structure.fee_notice disclosure.made_le_stock disclosure.opening_stock
disclosure.rulemaking_power disclosure.2019_disclosed disclosure.2019_items disclosure.2019_no_items
proceedings.post_review proceedings.without_requests proceedings.codefendant table.all_zero
disclosure.fee_unit disclosure.fee_decimals disclosure.fee_floor disclosure.fee_scope disclosure.procurement_unit
year.carry_over year.in_force_stock year.2019_items year.jump year.same_table year.similarity year.org
narrative.new_received narrative.carried_over narrative.total_processed narrative.carried_forward
narrative.group_granted narrative.group_partially_granted narrative.group_denied narrative.group_unavailable
narrative.group_rejected narrative.group_other narrative.applicant_split narrative.balance narrative.review_total
narrative.litigation_total narrative.review_outcome narrative.litigation_omitted narrative.disclosure
narrative.zero_claim narrative.all_closed_claim narrative.sum narrative.percent narrative.internal_conflict
narrative.scope
structure.section_missing structure.section_order structure.section_duplicate structure.subtopic_as_section
structure.numbering_lost structure.table_missing structure.row_missing structure.header_missing
structure.form_version structure.extra_row structure.instruction_left structure.overview_topics
structure.overview_length structure.problem_missing structure.improvement_missing structure.fee_statement
structure.fee_conflict structure.period structure.year structure.org structure.title structure.duplicate_paragraph
text.typo text.duplicated_word text.incomplete text.term_variant text.label_variant text.fixed_phrase
text.punctuation damage.page_mark
publication.deadline_dept publication.deadline_gov publication.date_before_period_end
"""
CATALOGUE = tuple(_NAMES.split())
# beyond the catalogue: what readers note
OF_READERS = {"structure.row_duplicate", "damage.not_read"}
# why there can be no report that leaves the rule open
NEVER_OPEN = {
    **dict.fromkeys(
        (name for name in CATALOGUE if name.startswith("cell.")),
        "a cell is always one of five things, and each is known",
    ),
    "structure.section_duplicate": "headings can always be counted",
    "structure.table_missing": "cells are in the source or they are not",
    "structure.row_missing": "cells are in the source or they are not",
    "structure.header_missing": "the reader notes it or does not",
    "structure.extra_row": "the reader notes it or does not",
    "damage.page_mark": "the reader notes it or does not",
    "structure.form_version": "a report without a year has no wrong form",
    **dict.fromkeys(
        (
            "narrative.balance",
            "narrative.sum",
            "narrative.internal_conflict",
            "narrative.scope",
            "disclosure.fee_scope",
        ),
        "the prose says it or does not: no figure of a table is needed",
    ),
    "structure.instruction_left": "any text can be searched",
    "text.label_variant": "any text can be searched",
}


def built() -> set[str]:
    names = {rule.id for form in all_forms() for rule in rules_for(form)}
    return {name for name in names if name and not name.endswith(".")} | {"structure.extra_row", "damage.page_mark"}


def test_the_catalogue_is_complete() -> None:
    assert built() - set(CATALOGUE) <= OF_READERS
    assert set(CATALOGUE) <= built()


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_rule_has_its_examples(name: str) -> None:
    examples = [example for example in EXAMPLES if example.rule == name]
    assert examples, "no report that fails, and one that passes"
    assert name in NEVER_OPEN or any(example.opens for example in examples)


def test_reasons_are_needed() -> None:
    opened = {example.rule for example in EXAMPLES if example.opens}
    assert NEVER_OPEN.keys().isdisjoint(opened)
    assert NEVER_OPEN.keys() <= set(CATALOGUE)
