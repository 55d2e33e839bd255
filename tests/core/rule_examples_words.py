"""Examples for the rules on single words and signs."""

from tests.core.rule_examples import INFO, Example
from tests.core.written import FEES, LAST, MANAGED, NO_PROSE, RIGHT, written


def words(rule: str, old: str, new: str, keeps: str, *, subject: str | None = None) -> Example:
    """A rule on single words: `old` is replaced by `new`, and by what looks like it and is right."""
    return Example(rule, subject, INFO, written((old, new)), written((old, keeps)), NO_PROSE, whole=True)


EXAMPLES = [
    words("text.typo", MANAGED, "截止目前，" + MANAGED, "截至2021年12月31日，" + MANAGED),
    words("text.typo", MANAGED, "按全责清单办理。" + MANAGED, "按权责清单办理，自己完成公布署名。" + MANAGED),
    words(
        "text.duplicated_word",
        MANAGED,
        "拨付资金资金及时。" + MANAGED,
        "点点滴滴常常研究研究，二〇二〇年逐条逐条核对。" + MANAGED,
    ),
    words("text.incomplete", MANAGED, "完善信息公开条，落实责任。" + MANAGED, "完善信息公开条例，落实责任。" + MANAGED),
    words("text.incomplete", LAST, "能主动公开的，", LAST, subject="problems"),
    words(
        "text.term_variant",
        MANAGED,
        "对信访类申请不予受理3件。" + MANAGED,
        "对信访类申请不予处理3件，行政复议申请不予受理1件。" + MANAGED,
    ),
    words(
        "text.term_variant",
        MANAGED,
        "公开信息78余条。" + MANAGED,
        "公开信息70余条，新建栏目10余个，阅读量1.5万余次，占地12.5余亩，8余项。" + MANAGED,
    ),
    words("text.term_variant", FEES, "2021年没有收取信息公开处理费。", "2021年没有收取信息公开信息处理费。"),
    Example(
        "text.label_variant",
        None,
        INFO,
        breaks=written(("其他法律行政法规禁止公开", "其他法律法规禁止公开")),
        keeps=RIGHT,
        whole=True,
    ),
    words("text.fixed_phrase", MANAGED, "坚持公开为原则。" + MANAGED, "坚持以公开为常态、不公开为例外。" + MANAGED),
    words("text.punctuation", "内容有出入的", "内容,有出入的", "内容（含 1,234 页图(A)）有出入的"),
    words(
        "text.punctuation",
        "没有其他需要报告的事项。",
        "没有其他需要报告的事项",
        "无其他事项。",
        subject="other_matters",
    ),
]
