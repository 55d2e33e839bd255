"""What is said of the prose: where it differs from the tables, and where from itself."""

from core.words.wording import Wording

_UNKNOWN = "正文写的是“{said}”，表格缺少{missing}的数字，不能核对{fill_note}"
_DIFFERS = "正文写的是“{said}”，表格里“{right_group}”是 {right}，差 {difference}，请核实哪一个对"
_NOT_SO = "正文说“{said}”，表格里“{right_group}”却是 {right}，请核实哪一个对"

WORDS: dict[str, Wording] = {
    "narrative.unread": Wording(
        "正文与表格",
        "读取正文时程序出错（{fault}），正文与表格没有核对，请人工核对并联系维护人员",
        "读取正文时程序出错（{fault}），正文与表格没有核对，请人工核对并联系维护人员",
    ),
    "narrative.new_received": Wording("正文的收到申请数", _DIFFERS, _UNKNOWN),
    "narrative.carried_over": Wording("正文的上年结转数", _DIFFERS, _UNKNOWN),
    "narrative.total_processed": Wording("正文的办结数", _DIFFERS, _UNKNOWN),
    "narrative.carried_forward": Wording("正文的结转下年度数", _DIFFERS, _UNKNOWN),
    "narrative.group_granted": Wording("正文的予以公开数", _DIFFERS, _UNKNOWN),
    "narrative.group_partially_granted": Wording("正文的部分公开数", _DIFFERS, _UNKNOWN),
    "narrative.group_denied": Wording("正文的不予公开数", _DIFFERS, _UNKNOWN),
    "narrative.group_unavailable": Wording("正文的无法提供数", _DIFFERS, _UNKNOWN),
    "narrative.group_rejected": Wording("正文的不予处理数", _DIFFERS, _UNKNOWN),
    "narrative.group_other": Wording("正文的其他处理数", _DIFFERS, _UNKNOWN),
    "narrative.applicant_split": Wording("正文的申请人分类", _DIFFERS, _UNKNOWN),
    "narrative.review_total": Wording("正文的行政复议数", _DIFFERS, _UNKNOWN),
    "narrative.litigation_total": Wording("正文的行政诉讼数", _DIFFERS, _UNKNOWN),
    "narrative.review_outcome": Wording("正文的复议诉讼结果", _DIFFERS, _UNKNOWN),
    "narrative.zero_claim": Wording("正文说没有", _NOT_SO, _UNKNOWN),
    "narrative.all_closed_claim": Wording("正文说全部办结", _NOT_SO, _UNKNOWN),
    "narrative.disclosure": Wording("正文的文件、决定数", _DIFFERS, _UNKNOWN),
    "narrative.balance": Wording(
        "正文的收支平衡",
        "正文写的是“{said}”：收到与上年结转合计 {came}，办结与结转下年度合计 {went}，两边不等，请核实",
    ),
    "narrative.internal_conflict": Wording(
        "正文前后不一致", "正文前面写“{said}”，后面写“{again}”，同一个数前后不一致，请核实"
    ),
    "narrative.sum": Wording("正文的分项与总数", "正文写的是“{said}”：{sum_note}，请核实"),
    "narrative.percent": Wording("正文的百分比", "正文写的是“{said}”，按正文和表格的总数都算不出 {figure}，请核实"),
    "narrative.litigation_omitted": Wording(
        "正文没有提到复议诉讼", "表格里“{left_name}”是 {left}，总体情况没有提到，建议补充说明"
    ),
    "narrative.scope": Wording("统计范围", "正文提到“{said}”，各处数字的统计范围可能不同，请说明表格按哪个范围统计"),
    "structure.fee_notice": Wording(
        "收费通知",
        "“{left_name}”是 {left}：有因未缴费而不再处理的申请，“六、其他需要报告的事项”应说明发出收费通知的件数和金额",
    ),
    "disclosure.fee_floor": Wording(
        "收费不少于信息处理费",
        "正文写收取信息处理费 {figure} {unit}，{where}只有 {left} 万元，收费金额不会少于信息处理费，请核实",
    ),
    "disclosure.fee_scope": Wording(
        "收费范围", "正文写的是“{said}”：收费金额里计入了不属于行政事业性收费的项目，请核实{where}"
    ),
}

# another sentence where a finding has this fact
VARIANTS: dict[tuple[str, str], str] = {
    ("narrative.internal_conflict", "parts"): (
        "正文一处合在一起写“{said}”，另一处分开写“{again}”，{parts} 与 {figure} 不符，请核实"
    ),
}
