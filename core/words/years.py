"""Rules on two years by name, and what to say when they do not hold; `rules` says how it is filled in."""

from core.words.wording import Wording

_OPEN = "{where}：今年或上年{year_note}的报告缺这里的数字，不能与上年对照"

WORDS: dict[str, Wording] = {
    "year.org": Wording(
        "与上年是否同一单位",
        "本报告是{own}的，用来对照的上年报告是{theirs}的，不是同一单位，没有对照",
        "有一份报告看不出是哪个单位的（本报告{own_name}，上年报告{their_name}），请核实对照的是不是同一单位",
    ),
    "year.carry_over": Wording(
        "上年结转与上年报告",
        "{where}：上年结转是 {left}，{last_year}报告的“结转下年度继续办理”是 {before}，应当相等，差 {difference}",
        _OPEN,
    ),
    "year.in_force_stock": Wording(
        "现行有效件数与上年报告",
        "{where}：{last_year}报告现行有效 {before} 件，加制发、减废止，与今年的差 {difference}，请核实底数",
        _OPEN,
    ),
    "year.2019_items": Wording(
        "上一年项目数量与上年报告",
        "{where}：上一年项目数量是 {left}，{last_year}报告的项目数量加增减是 {before}，差 {difference}",
        _OPEN,
    ),
    "year.jump": Wording("与上年相差悬殊", "{cells}是 {left}，{last_year}是 {before}，相差 {times} 倍以上，请核实"),
    "year.same_table": Wording(
        "与上年完全相同",
        "{where}：整张表与{with_last_year}完全相同（{count} 个不为 0 的数都一样），请核实是否照抄了上年",
    ),
    "year.similarity": Wording(
        "与上年雷同", "“{subject}”与{with_last_year}的文字有 {percent}% 相同，请核实是否照抄了上年"
    ),
}

_NO_FIT = "{where}：缺少的数字怎么补，都与上年{year_note}报告对不上，请核实"

LOST = "上年{year_note}的报告里没有读到“{table_name}”这张表的数字，这张表不能与上年对照"

# another sentence where a finding has this fact
VARIANTS: dict[tuple[str, str], str] = {
    ("year.org", "renamed"): "本报告是{own}的，用来对照的上年报告是{theirs}的，已经对照，请核实是不是同一个地方改了名",
    ("year.carry_over", "no_fit"): _NO_FIT,
    ("year.in_force_stock", "no_fit"): _NO_FIT,
    ("year.2019_items", "no_fit"): _NO_FIT,
    (
        "year.jump",
        "limit",
    ): "{subject}有 {count} 格与{with_last_year}相差 {limit} 倍以上，请核实是不是拿错了报告或者串了行列",
    ("disclosure.fee_unit", "before"): (
        "{cells}印的是{printed}，{last_year}是 {before}，相差 {limit} 倍以上。单位是万元，请核实是不是按元填的"
    ),
}
