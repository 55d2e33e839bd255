"""Every rule by name, and what to say when it does not hold; `findings` fills in what stands in braces.

A rule of tomorrow that is not listed here still gets a sentence, from its family or the last resort.
"""

from core.words import narrative, text, years
from core.words.wording import Wording

FALLBACK = Wording("其他核对", "{where}请核对{numbers}（{rule}）")

_SUMS = "{where}：{left_name} {left} ≠ {right_name} {right}，差 {difference}"
_TWO_SIDES = "{where}：{left_name} {left}，{right_name} {right}，差 {difference}"
_SUMS_UNKNOWN = "{where}：缺少{missing}的数字，不能判断{left_name}与{right_name}是否相等"

BROKEN = "{where}：核对“{name}”时程序出错（{broken}），这一条没有核对，请联系维护人员"
LOST_TABLE = "{where}：原文里没有这张表，“{name}”的 {rules} 个等式不能核对"
NO_FILLING = "{where}：缺少{missing}的数字，已有的数里{left_name}是 {left}，{right_name}是 {right}，缺的数怎么补都不平"
NO_FILLING_FRACTION = "{where}：缺少{missing}的数字；已有的数里有小数，缺的数怎么补都不平"
BEFORE_EVERY_FORM = (
    "报告写的是 {year} 年度，用的却是 {form} 年格式的表格；{first_year} 年度才开始用这类表格，请核实年度和表格"
)

# where the other figures say what is missing
VARIANTS: dict[tuple[str, str], str] = {
    ("cell.blank", "forced"): "{cells}空着没有填。{forced_note}",
    ("cell.placeholder", "forced"): "{cells}印的是{printed}，不是数字。{forced_note}",
    ("cell.not_number", "forced"): "{cells}印的是{printed}，不是数字。{forced_note}",
}

RULES: dict[str, Wording] = {
    **text.WORDS,
    **narrative.WORDS,
    **years.WORDS,
    # equalities
    "applications.balance": Wording("新收加结转等于办结加结转下年", _TWO_SIDES, _SUMS_UNKNOWN),
    "applications.results_total": Wording("办理结果各项之和等于总计", _SUMS, _SUMS_UNKNOWN),
    "applications.row_total": Wording("各类申请人之和等于总计", _SUMS, _SUMS_UNKNOWN),
    "proceedings.group_total": Wording("各种结果之和等于总计", _SUMS, _SUMS_UNKNOWN),
    "applications.org_subtotal": Wording(
        "法人或其他组织小计",
        "{where}：印的“小计”是 {sum}，法人或其他组织各列之和是 {left}，差 {difference}",
        "{where}：缺少{missing}的数字，不能判断印的“小计”对不对",
    ),
    "applications.group_subtotal": Wording(
        "分项小计",
        "{where}：“{group}”印的小计是 {sum}，各行之和是 {left}，差 {difference}",
        "{where}：缺少{missing}的数字，不能判断“{group}”印的小计对不对",
    ),
    # single figures
    "cell.blank": Wording("空白", "{cells}空着没有填。没有发生的应填 0，请核实后补上"),
    "cell.placeholder": Wording("用符号代替数字", "{cells}印的是{printed}，不是数字。没有发生的应填 0"),
    "cell.not_in_text": Wording("原文里没有", "原文里找不到{cells}，可能是缺页或漏行。请对照原件补上"),
    "cell.not_number": Wording("不是数字", "{cells}印的是{printed}，不是数字，请改正"),
    "cell.negative": Wording("小于 0", "{cells}是 {printed}，数量不能小于 0"),
    "cell.not_integer": Wording("不是整数", "{cells}是 {printed}，件数应当是整数"),
    "cell.unit_inside": Wording("格内带单位", "{cells}印的是{printed}，数字后面带了单位；单位以表头为准，格内只填数字"),
    "cell.format": Wording("数字写法", "{cells}印的是{printed}，建议改成普通数字写法{plain_note}"),
    "cell.run_length": Wording(
        "一行数字个数不对", "{where}：这里应有 {cell_count} 个数字，原文印了 {count} 个，请对照原件"
    ),
    "cell.split_digits": Wording(
        "一个数被拆开", "{where}：这里应有 {cell_count} 个数字，原文印了 {count} 个，有数字被拆开了，请对照原件"
    ),
    # inequalities
    "applications.part_le_total": Wording(
        "分项不大于总计", "{where}：{left_name}是 {left}，大于{right_name}的 {right}，分项不能超过总计"
    ),
    "applications.empty_column": Wording(
        "没有申请就没有结果",
        "{where}：本年新收和上年结转都是 0，却有办理结果（{nonzero}），数字可能串了列",
    ),
    "applications.forward_le_input": Wording(
        "结转不大于新收加结转",
        "{where}：结转下年度是 {left}，大于{right_name}的 {right}，结转的不能比收到的还多",
    ),
    "applications.other_share": Wording(
        "其他处理偏多",
        "{where}：{left_name}是 {left}，占{right_name}（{right}）的比例超过 {limit}，请核实是否应归入其他情形",
    ),
    "disclosure.made_le_stock": Wording(
        "制发不大于现行有效加废止",
        "{where}：{left_name}是 {left}，大于{right_name}的 {right}，本年制发的不会比现行有效加废止的还多",
    ),
    "disclosure.2019_disclosed": Wording(
        "公开数量不大于总数量", "{where}：{left_name}是 {left}，大于{right_name}的 {right}，请核实"
    ),
    "disclosure.2019_items": Wording("项目数量不小于 0", "{where}：上一年项目数量加本年增减小于 0（{right}）"),
    "disclosure.2019_no_items": Wording("没有项目却有决定", "{where}：项目数量为 0，却有处理决定，请核实"),
    "proceedings.post_review": Wording(
        "没有复议却有复议后诉讼", "{where}：本年没有行政复议，却有复议后起诉的案件；可能是上年复议的，请留意"
    ),
    "proceedings.without_requests": Wording(
        "没有申请却有复议诉讼", "{where}：本年没有收到申请，却有行政复议或行政诉讼；可能与往年申请有关，请留意"
    ),
    "table.all_zero": Wording("整张表都是 0", "{where}：整张表的数字都是 0，请核实是否漏填"),
    # money
    "disclosure.fee_unit": Wording(
        "收费金额的单位", "{where}印的是{printed}{unit_note}。这一栏的单位是{column_unit}，请核实是不是按元填的"
    ),
    "disclosure.fee_decimals": Wording("收费金额的小数位", "{where}印的是{printed}。表头要求保留 {digits} 位小数"),
    "disclosure.procurement_unit": Wording(
        "采购金额的单位", "{where}印的是{printed}，没有写明单位是元还是万元，请核实"
    ),
    # structure
    "structure.form_version": Wording(
        "格式与年度不符",
        "{year} 年度的报告应当使用 {wanted} 年格式的表格，这份报告用的是 {form} 年格式，请核实年度和表格",
    ),
    "structure.section_missing": Wording("缺少部分", "没有找到“{subject}”这一部分，请对照原件补上"),
    "structure.section_duplicate": Wording("标题重复", "“{subject}”这个标题出现了 {count} 次，应当只有一次"),
    "structure.table_missing": Wording(
        "缺少表格", "没有找到“{subject}”这张表，可能是缺页或者表格是图片，请对照原件补上"
    ),
    "structure.row_missing": Wording("缺少行", "{subject}：表里没有这一行，请对照原件补上"),
    "structure.header_missing": Wording("缺少表头", "{subject}：表格没有表头，数字是按行名和位置认出来的，请对照原件"),
    "structure.row_duplicate": Wording(
        "行重复", "{subject}：这一行出现了 {count} 次，按数字最全的一行读取，请对照原件"
    ),
    "structure.extra_row": Wording("表外的行", "“{subject}”不是统一格式里的行，没有计入核对"),
    "damage.not_read": Wording("读取的说明", "读取时有拿不准的地方，请对照原件{told}"),
}

FAMILIES: dict[str, Wording] = {
    "cell": Wording("单元格", "{where}：请核对{numbers}"),
    "applications": Wording("申请办理表", "{where}：请核对{numbers}"),
    "disclosure": Wording("主动公开表", "{where}：请核对{numbers}"),
    "proceedings": Wording("复议诉讼表", "{where}：请核对{numbers}"),
    "structure": Wording("报告结构", "报告结构：请核对{subject_note}"),
    "damage": Wording("转换痕迹", "文件转换时留下了痕迹{subject_note}，不影响数值"),
    "narrative": Wording("正文与表格", "正文与表格：请核对{subject_note}{numbers}"),
    "year": Wording("与上年对照", "{where}：与上年报告对照，请核对{numbers}"),
    "text": Wording("文字", "文字：请核对{subject_note}"),
    "publication": Wording("发布", "发布时间：请核对{subject_note}"),
    "table": Wording("表格", "{where}：请核对{numbers}"),
}


def wording_of(rule_id: str) -> Wording:
    """Return the wording of a rule, of its family where it has none, or the last resort."""
    return RULES.get(rule_id) or FAMILIES.get(rule_id.partition(".")[0], FALLBACK)


def name_of_rule(rule_id: str) -> str:
    """Name a rule in a few words."""
    return wording_of(rule_id).name
