"""Rules on the words of a report by name, and what to say when they do not hold; `rules` says how it is filled in."""

from core.words.wording import Wording

WORDS: dict[str, Wording] = {
    # what the parts say
    "structure.section_order": Wording("部分的序号和顺序", "“{subject}”的序号印的是“{number}”，应为“{wanted}”"),
    "structure.subtopic_as_section": Wording(
        "小标题序号",
        "“{words}”等 {count} 个小标题用了“一、二、三、”作序号，它们在第一部分之内，应当用“（一）（二）（三）”",
    ),
    "structure.numbering_lost": Wording(
        "小标题没有序号", "第一部分的 {count} 个小标题（“{words}”等）没有（一）（二）这样的序号"
    ),
    "structure.overview_topics": Wording("总体情况的内容", "第一部分没有写到{topics}，请核实是否遗漏"),
    "structure.overview_length": Wording(
        "总体情况的字数", "第一部分有 {count} 字（不计标点，一个数算一字），原则上不超过 {limit} 字"
    ),
    "structure.problem_missing": Wording("没有写问题", "第五部分只有措施，没有写存在什么问题，请补充"),
    "structure.improvement_missing": Wording("没有写改进措施", "第五部分写了问题，没有写怎么改进，请补充"),
    "structure.fee_statement": Wording(
        "信息处理费", "第六部分没有说明收取信息处理费的情况；没有收取的，也要写明没有收取"
    ),
    "structure.fee_conflict": Wording(
        "收费与第六部分", "{where}是 {printed}，第六部分却只写了“无”，请核实是否有要说明的收费"
    ),
    "structure.period": Wording("统计期限", "统计期限写的是“{words}”，应当是 {year}年1月1日至12月31日"),
    "structure.year": Wording(
        "年份", "这一段说的是“{words}”的工作，报告年度是 {year} 年，请核实是否写错年份，或照抄了其他年度的报告"
    ),
    "structure.org": Wording("单位名称", "正文写的是“{words}”，标题是“{title}”，请核实是不是同一个单位"),
    "structure.title": Wording("标题", "标题是“{words}”，规定的写法是“单位名称＋{year}年政府信息公开工作年度报告”"),
    "structure.instruction_left": Wording("模板文字没有删", "“{words}”像是模板里的文字，没有删去或没有填写"),
    "structure.duplicate_paragraph": Wording(
        "段落重复", "“{words}……”这一段（{length} 字）前面已经有过，几乎一字不差，请核实是否误贴"
    ),
    # words
    "text.typo": Wording("错别字", "“{words}”似应为“{better}”"),
    "text.duplicated_word": Wording("词语重复", "“{words}”中“{better}”似乎多写了一遍"),
    "text.incomplete": Wording("语句不完整", "“{words}”似乎没有写完，可能是“{better}”"),
    "text.term_variant": Wording("用语不规范", "“{words}”的规范说法是“{better}”"),
    "text.label_variant": Wording("行名不规范", "表里的“{words}”，规定的写法是“{better}”"),
    "text.fixed_phrase": Wording("固定说法", "“{words}”的现行说法是“{better}”（以公开为常态、不公开为例外）"),
    "text.punctuation": Wording("标点", "汉字之间用了 {count} 处半角标点（{words}），应当用全角"),
    # publication
    "publication.deadline_dept": Wording("公布期限", "公布日期是 {day}，这类单位应当在 {last}前公布"),
    "publication.deadline_gov": Wording("公布期限", "公布日期是 {day}，县级以上人民政府应当在 {last}前公布"),
    "publication.date_before_period_end": Wording(
        "公布早于年度结束", "日期是 {day}，而报告统计到 {last}，请核实日期和年度"
    ),
    # hints on figures
    "applications.partial_once": Wording(
        "部分公开只计一次",
        "{where}：各项之和 {left} 比总计多 {once}，正好是“部分公开”的件数；"
        "区分处理的申请只计入“部分公开”，不再计入其他情形",
    ),
    "disclosure.opening_stock": Wording(
        "推算上年存量", "{where}：按现行有效－制发＋废止推算，上年末应为 {stock} 件；上年报告没有这个数，可以据此核对"
    ),
    "disclosure.rulemaking_power": Wording(
        "规章制定权", "{where}：填的是 {printed}。只有国务院部门、省级和设区的市（自治州）政府可以制定规章，请核实"
    ),
    "proceedings.codefendant": Wording(
        "共同被告", "正文提到“{words}”：这类诉讼只由作出原行为的机关统计，请核实表中件数"
    ),
}

# where a fact of this name makes another sentence of it
VARIANTS: dict[tuple[str, str], str] = {
    (
        "structure.section_missing",
        "sections",
    ): "没有找到 {sections} 个部分中任何一个的标题（一、总体情况等），请对照原件补上",
    ("structure.section_order", "after"): "“{subject}”的位置不对，它应当在前面几个部分之后、按一至六的顺序",
    ("structure.problem_missing", "short"): "第五部分没有内容或只有几个字，应当写明存在的问题和改进措施",
    ("structure.duplicate_paragraph", "copies"): (
        "有 {copies} 段文字重复出现（“{words}……”等），请核实是不是整篇粘贴了两遍"
    ),
    ("text.duplicated_word", "copies"): "有 {copies} 处词语似乎多写了一遍（“{words}”等），请核实文字是不是读乱了",
    ("structure.period", "absent"): "没有写明统计期限（{year}年1月1日至12月31日）",
    (
        "structure.year",
        "against",
    ): "标题写的是 {year} 年，正文里说到报告年度的 {count} 处写的都是 {words} 年，请核实哪一个对",
    ("structure.year", "itself"): "正文写的是“{words}”的报告，标题是 {year} 年，请核实哪一个对",
    ("text.term_variant", "round"): "“{words}”：“余”前面应当是整十、整百的数，确数写“{better}”，约数写“{round}”",
    ("text.incomplete", "open"): "“……{words}”到这里断了，后面没有写完",
    ("text.punctuation", "open"): "最后一句“……{words}”没有句号",
}
