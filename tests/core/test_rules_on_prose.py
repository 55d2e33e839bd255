"""Which rules on what the prose says each form is given, in full."""

from core.findings import Severity
from core.forms import form
from core.rules.narrative import (
    BALANCE,
    DISPUTES,
    FEE_UNIT,
    FEES,
    FLOOR,
    GROUND,
    NOTICES,
    PARTS,
    PERCENT,
    SAME_CLAIMS,
    SAME_FIGURES,
    SAME_TWICE,
    narrative,
)
from core.rules.narrative_kinds import (
    AddedUp,
    Agreeing,
    FeeFloor,
    FeeInWords,
    FeeNotices,
    FeesOnly,
    InBalance,
    InPercent,
    Omitted,
    OneGround,
    Told,
)
from tests.builders import ref

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
GROUPS = ("granted", "partially_granted", "denied", "unavailable", "rejected", "other")
REVIEWS, DIRECT, AFTER = (
    ref(f"proceedings.{row}.total")
    for row in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
)
UNPAID, AMOUNT = ref("applications.other_unpaid_fee.total"), ref("disclosure.fees.amount")

OF_BOTH_FORMS = (
    Told("narrative.new_received", SAME_FIGURES, ERROR),
    Told("narrative.carried_over", SAME_FIGURES, ERROR),
    Told("narrative.total_processed", SAME_FIGURES, ERROR),
    Told("narrative.carried_forward", SAME_FIGURES, ERROR),
    *(Told(f"narrative.group_{group}", SAME_FIGURES, ERROR) for group in GROUPS),
    Told("narrative.applicant_split", SAME_FIGURES, ERROR),
    Told("narrative.review_total", SAME_FIGURES, ERROR),
    Told("narrative.litigation_total", SAME_FIGURES, ERROR),
    Told("narrative.review_outcome", SAME_CLAIMS, ERROR),
    Told("narrative.zero_claim", SAME_CLAIMS, ERROR),
    Told("narrative.all_closed_claim", SAME_CLAIMS, ERROR),
    Told("narrative.disclosure", SAME_FIGURES, WARNING),
    InBalance(
        "narrative.balance",
        ("narrative.new_received", "narrative.carried_over"),
        ("narrative.total_processed", "narrative.carried_forward"),
        BALANCE,
        WARNING,
    ),
    Agreeing("narrative.internal_conflict", SAME_TWICE, WARNING),
    AddedUp("narrative.internal_conflict", SAME_TWICE, WARNING),
    AddedUp("narrative.sum", PARTS, WARNING),
    InPercent("narrative.percent", PERCENT, WARNING),
    Omitted(
        "narrative.litigation_omitted", "proceedings.reconsideration", (REVIEWS,), "review", "overview", DISPUTES, INFO
    ),
    Omitted(
        "narrative.litigation_omitted",
        "proceedings.litigation_direct",
        (DIRECT, AFTER),
        "suit",
        "overview",
        DISPUTES,
        INFO,
    ),
    OneGround("narrative.scope", GROUND, INFO),
)
ON_MONEY = (
    FeeNotices("structure.fee_notice", str(UNPAID), UNPAID, "other_matters", NOTICES, INFO),
    FeeFloor("disclosure.fee_floor", str(AMOUNT), AMOUNT, 10_000, FLOOR, WARNING),
    FeesOnly("disclosure.fee_scope", str(AMOUNT), AMOUNT, FEES, WARNING),
    FeeInWords("disclosure.fee_unit", str(AMOUNT), AMOUNT, "元", FEE_UNIT, WARNING),
)


def test_form_2021() -> None:
    assert narrative(form("2021")) == (*OF_BOTH_FORMS, *ON_MONEY)


def test_form_2019_has_neither_the_row_nor_the_column_of_a_fee() -> None:
    assert narrative(form("2019")) == OF_BOTH_FORMS
