"""What the prose says, against the tables and against itself."""

from core.findings import Severity
from core.forms import CellRef, Form
from core.rules.narrative_kinds import (
    AddedUp,
    Agreeing,
    FeeFloor,
    FeeInWords,
    FeeNotices,
    FeesOnly,
    InBalance,
    InPercent,
    NarrativeRule,
    Omitted,
    OneGround,
    Told,
)

SAME_FIGURES = "总体情况里的数字应当与表格一致"
SAME_CLAIMS = "总体情况里的说法应当与表格一致"
SAME_TWICE = "同一个数在正文里前后应当一致"
BALANCE = "本年新收加上年结转，等于办理结果总计加结转下年度"
PARTS = "正文里分项之和应当等于总数，分项不能大于总数"
PERCENT = "正文里的百分比应当与它的数字一致"
DISPUTES = "表格里有行政复议、行政诉讼的，总体情况一般应当写明"
GROUND = "正文和表格的统计范围应当一致"
NOTICES = "有因未缴费而不再处理的申请，第六部分应当说明发出收费通知的件数和金额"
FLOOR = "信息处理费属于行政事业性收费，收费金额不会少于它"
FEES = "本年收费金额只填行政事业性收费，不含诉讼费等"
FEE_UNIT = "本年收费金额的单位是万元"

_FIGURES = (
    "new_received",
    "carried_over",
    "total_processed",
    "carried_forward",
    "group_granted",
    "group_partially_granted",
    "group_denied",
    "group_unavailable",
    "group_rejected",
    "group_other",
    "applicant_split",
    "review_total",
    "litigation_total",
)
_CLAIMS = ("review_outcome", "zero_claim", "all_closed_claim")
_LITIGATION = ("litigation_direct", "litigation_after_reconsideration")
_YUAN = 10_000
_OTHER_MATTERS = "other_matters"


def narrative(form: Form) -> tuple[NarrativeRule, ...]:
    """List them."""
    return (
        *(Told(f"narrative.{name}", SAME_FIGURES, Severity.ERROR) for name in _FIGURES),
        *(Told(f"narrative.{name}", SAME_CLAIMS, Severity.ERROR) for name in _CLAIMS),
        Told("narrative.disclosure", SAME_FIGURES, Severity.WARNING),
        InBalance(
            "narrative.balance",
            ("narrative.new_received", "narrative.carried_over"),
            ("narrative.total_processed", "narrative.carried_forward"),
            BALANCE,
            Severity.WARNING,
        ),
        Agreeing("narrative.internal_conflict", SAME_TWICE, Severity.WARNING),
        AddedUp("narrative.internal_conflict", SAME_TWICE, Severity.WARNING),
        AddedUp("narrative.sum", PARTS, Severity.WARNING),
        InPercent("narrative.percent", PERCENT, Severity.WARNING),
        _omitted("reconsideration", ("reconsideration",), "review"),
        _omitted(_LITIGATION[0], _LITIGATION, "suit"),
        OneGround("narrative.scope", GROUND, Severity.INFO),
        *_money(form),
    )


def _omitted(row: str, rows: tuple[str, ...], topic: str) -> Omitted:
    cells = tuple(CellRef("proceedings", one, "total") for one in rows)
    return Omitted(
        "narrative.litigation_omitted", f"proceedings.{row}", cells, topic, "overview", DISPUTES, Severity.INFO
    )


def _money(form: Form) -> tuple[NarrativeRule, ...]:
    found: list[NarrativeRule] = []
    unpaid = CellRef("applications", "other_unpaid_fee", "total")
    if unpaid in form:
        found.append(FeeNotices("structure.fee_notice", str(unpaid), unpaid, _OTHER_MATTERS, NOTICES, Severity.INFO))
    fees = CellRef("disclosure", "fees", "amount")
    if fees in form:
        subject = str(fees)
        found += [
            FeeFloor("disclosure.fee_floor", subject, fees, _YUAN, FLOOR, Severity.WARNING),
            FeesOnly("disclosure.fee_scope", subject, fees, FEES, Severity.WARNING),
            FeeInWords("disclosure.fee_unit", subject, fees, "元", FEE_UNIT, Severity.WARNING),
        ]
    return tuple(found)
