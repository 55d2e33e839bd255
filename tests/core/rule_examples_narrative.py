"""The rules on what the prose says in numbers: one sentence breaks each, one keeps it, one leaves it open."""

from dataclasses import replace
from decimal import Decimal

from core import prose
from core.document import Span
from core.findings import Severity
from core.model import Figure, Part, Report
from tests.builders import a_report
from tests.core.rule_examples import Example

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_APP, _DISPUTE, _PAPER = "applications", "proceedings", "disclosure.normative_documents"


def said(*sentences: str, **changes: Figure | str | None) -> Report:
    """Return `small()` with these sentences in 一 (6 received, 1 carried over, 5 ended, 2 forward, 1 review)."""
    text = "\n".join(("一、总体情况", *sentences, "六、其他需要报告的事项"))
    report = a_report({name.replace("__", "."): value for name, value in changes.items()}, text=text, year=2021)
    heading, last = Span(0, 6), text.index("六、")
    parts = (
        Part("overview", heading, Span(7, last)),
        Part("other_matters", Span(last, len(text)), Span(len(text), len(text))),
    )
    report = replace(report, parts=parts)
    return replace(report, prose=prose.read(report))


def stated(  # noqa: PLR0913, PLR0917  (a row of a table)
    rule: str,
    subject: str | None,
    wrong: str,
    right: str,
    unknown: str,
    severity: Severity = ERROR,
    **changes: Figure | str | None,
) -> Example:
    """A sentence that does not agree with the table, one that does, and the latter beside a blank cell."""
    blank = {unknown.replace(".", "__"): ""}
    return Example(
        f"narrative.{rule}",
        subject,
        severity,
        breaks=said(wrong, **changes),
        keeps=said(right, **changes),
        opens=said(right, **{**changes, **blank}),
        whole=True,
    )


_RECEIVED = "全县新收政府信息公开申请6件，"
FIGURES = [
    stated(
        "new_received",
        f"{_APP}.received.total",
        "全县新收政府信息公开申请9件。",
        "全县新收政府信息公开申请6件。",
        f"{_APP}.received.total",
    ),
    stated(
        "new_received",
        None,
        "全县共收到政府信息公开申请8件（含上年结转1件）。",
        "全县共收到政府信息公开申请7件（含上年结转1件）。",
        f"{_APP}.carried_over.total",
    ),
    stated(
        "carried_over",
        f"{_APP}.carried_over.total",
        f"{_RECEIVED}上年结转3件。",
        f"{_RECEIVED}上年结转1件。",
        f"{_APP}.carried_over.total",
    ),
    stated(
        "total_processed",
        f"{_APP}.results_total.total",
        f"{_RECEIVED}办结9件。",
        f"{_RECEIVED}办结5件。",
        f"{_APP}.results_total.total",
    ),
    stated(
        "carried_forward",
        f"{_APP}.carried_forward.total",
        f"{_RECEIVED}结转下年度继续办理4件。",
        f"{_RECEIVED}结转下年度继续办理2件。",
        f"{_APP}.carried_forward.total",
    ),
    *(
        stated(
            f"group_{group}",
            f"{_APP}.{cell}.total" if cell == group else None,
            f"{_RECEIVED}{words}8件。",
            f"{_RECEIVED}{words}{count}件。",
            f"{_APP}.{cell}.total",
        )
        for group, words, cell, count in (
            ("granted", "予以公开", "granted", 3),
            ("partially_granted", "部分公开", "partially_granted", 0),
            ("denied", "不予公开", "denied_inquiry", 0),
            ("unavailable", "无法提供", "unavailable_not_held", 2),
            ("rejected", "不予处理", "rejected_repeated", 0),
        )
    ),
    Example(
        "narrative.group_other",
        None,
        ERROR,
        breaks=said(f"{_RECEIVED}其他处理8件。"),
        keeps=said(f"{_RECEIVED}其他处理0件。"),
        opens=said(f"{_RECEIVED}其他处理0件。", applications__other_misc__total=""),
        whole=True,
    ),
    stated(
        "applicant_split",
        f"{_APP}.received.natural_person",
        f"{_RECEIVED}其中自然人8件，法人或其他组织2件。",
        f"{_RECEIVED}其中自然人4件，法人或其他组织2件。",
        f"{_APP}.received.natural_person",
    ),
    stated(
        "review_total",
        f"{_DISPUTE}.reconsideration.total",
        "因政府信息公开引起的行政复议3件。",
        "因政府信息公开引起的行政复议1件。",
        f"{_DISPUTE}.reconsideration.total",
    ),
    stated(
        "litigation_total",
        None,
        "因政府信息公开引起的行政诉讼3件。",
        "因政府信息公开引起的行政诉讼0件。",
        f"{_DISPUTE}.litigation_direct.total",
    ),
    stated(
        "review_outcome",
        None,
        "因政府信息公开引起的行政复议1件，均维持。",
        "因政府信息公开引起的行政复议1件，均维持。",
        f"{_DISPUTE}.reconsideration.pending",
    ),
    stated(
        "zero_claim",
        f"{_APP}.received.total",
        "2021年，未收到政府信息公开申请。",
        f"{_RECEIVED}未发生因政府信息公开引起的行政诉讼。",
        f"{_DISPUTE}.litigation_direct.total",
    ),
    stated(
        "all_closed_claim",
        f"{_APP}.carried_forward.total",
        "全县新收政府信息公开申请6件，均已办结。",
        "全县新收政府信息公开申请6件，结转下年度2件，其余均已办结。",
        f"{_APP}.carried_forward.total",
    ),
    stated(
        "disclosure",
        f"{_PAPER}.issued",
        "全年制发行政规范性文件3件。",
        "全年制发行政规范性文件0件。",
        f"{_PAPER}.issued",
        WARNING,
    ),
]
# two claims need tables of their own: what is claimed is there, or is not
_PENDING = {"proceedings__reconsideration__pending": 1, "proceedings__reconsideration__upheld": 0}
for _index, _example in enumerate(FIGURES):
    if _example.rule == "narrative.review_outcome":
        FIGURES[_index] = replace(_example, breaks=said("因政府信息公开引起的行政复议1件，均维持。", **_PENDING))
    if _example.rule == "narrative.total_processed":
        # what was answered can be summed up too: only another number leaves the total open
        FIGURES[_index] = replace(_example, opens=said(f"{_RECEIVED}办结9件。", applications__results_total__total=""))
    if _example.rule == "narrative.all_closed_claim":
        _closed = "全县新收政府信息公开申请6件，均已办结。"
        _none = {"applications__carried_forward__total": 0}
        FIGURES[_index] = replace(
            _example,
            keeps=said(_closed, **_none),
            opens=said(_closed, applications__carried_forward__total=""),
        )

INSIDE = [
    Example(
        "narrative.sum",
        None,
        WARNING,
        breaks=said("全年公开信息900条，其中网站公开500条，其他方式公开300条。"),
        keeps=said("全年公开信息900条，其中网站公开500条，其他方式公开400条。其中图解类信息20条。"),
        whole=True,
    ),
    Example(
        "narrative.sum",
        None,
        WARNING,
        breaks=said("全年公开信息8.4万条，其中网站公开6.2万条，其他方式公开20500条。"),
        keeps=said("全年公开信息8.4万条，其中网站公开6.2万条，其他方式公开22413条。"),
        whole=True,
    ),
    Example(
        "narrative.sum",
        None,
        WARNING,
        breaks=said("全年公开信息30条，其中政策文件类40条。"),
        keeps=said("全年公开信息30条，其中政策文件类10条，图解类5条。"),
        whole=True,
    ),
    Example(
        "narrative.percent",
        None,
        WARNING,
        breaks=said("全县新收政府信息公开申请6件，其中自然人4件，占76.7%。"),
        keeps=said("全县新收政府信息公开申请6件，其中自然人4件，占66.7%。"),
        opens=said("自然人政府信息公开申请4件，占66.7%。", applications__received__total=""),
    ),
    Example(
        "narrative.internal_conflict",
        None,
        WARNING,
        breaks=said(
            "全县新收政府信息公开申请6件。",
            "全县各级行政机关新收政府信息公开申请8件。",
            applications__received__total="",
        ),
        keeps=said(
            "全县新收政府信息公开申请6件。",
            "全县各级行政机关新收政府信息公开申请6件。",
            applications__received__total="",
        ),
        whole=True,
    ),
    Example(
        "narrative.balance",
        None,
        WARNING,
        breaks=said(
            "全县新收政府信息公开申请6件，上年结转3件，办结5件，结转下年2件。", applications__carried_over__total=""
        ),
        keeps=said(
            "全县新收政府信息公开申请6件，上年结转1件，办结5件，结转下年2件。", applications__carried_over__total=""
        ),
        whole=True,
    ),
    Example(
        "narrative.litigation_omitted",
        f"{_DISPUTE}.reconsideration",
        INFO,
        breaks=said(_RECEIVED + "办结5件。"),
        keeps=said("因政府信息公开引起的行政复议1件。"),
        opens=said(_RECEIVED + "办结5件。", proceedings__reconsideration__total=""),
        whole=True,
    ),
    Example(
        "narrative.scope",
        None,
        INFO,
        breaks=said("县本级公开信息300条。", "全县新收政府信息公开申请6件。"),
        keeps=said("全县公开信息300条。", "全县新收政府信息公开申请6件。"),
        whole=True,
    ),
]
_FEES = "disclosure.fees.amount"
MONEY = [
    Example(
        "structure.fee_notice",
        f"{_APP}.other_unpaid_fee.total",
        INFO,
        breaks=said("全年没有收取信息处理费。", applications__other_unpaid_fee__total=2),
        keeps=said("发出收费通知2件，合计120元，没有收取信息处理费。", applications__other_unpaid_fee__total=2),
        opens=said("全年没有收取信息处理费。", applications__other_unpaid_fee__total=""),
        whole=True,
    ),
    Example(
        "disclosure.fee_floor",
        _FEES,
        WARNING,
        breaks=said("全年收取政府信息公开信息处理费400元。", disclosure__fees__amount=0),
        keeps=said("全年收取政府信息公开信息处理费400元。", disclosure__fees__amount=Decimal("0.0400")),
        opens=said("全年收取政府信息公开信息处理费400元。", disclosure__fees__amount=""),
        whole=True,
    ),
    Example(
        "disclosure.fee_scope",
        _FEES,
        WARNING,
        breaks=said("全年行政事业性收费金额包括县法院收取的诉讼费23.5万元。"),
        keeps=said("全年行政事业性收费金额不包括县法院收取的诉讼费23.5万元。"),
        whole=True,
    ),
    Example(
        "disclosure.fee_unit",
        _FEES,
        WARNING,
        breaks=said("全年行政事业性收费4513元。", disclosure__fees__amount=4513),
        keeps=said("全年行政事业性收费4513万元。", disclosure__fees__amount=4513),
        opens=said("全年行政事业性收费4513元。", disclosure__fees__amount=""),
        whole=True,
    ),
]
EXAMPLES = [*FIGURES, *INSIDE, *MONEY]
