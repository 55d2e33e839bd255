"""The words of a report: typing errors, leftovers, repetitions."""

from core.findings import Severity
from core.forms import Form
from core.rules.kinds import Rule
from core.rules.lexicon import list_of
from core.rules.text_kinds import BrokenOff, Doubled, Leftover, Lexical, Punctuated, Repeated, RoundNumbers

PROOFREAD = "公布前应做好校对，避免错漏"
TERMS = "用语应与《政府信息公开条例》和年度报告格式一致"
LABELS = "表格的行名应与年度报告格式一致"
PHRASE = "坚持以公开为常态、不公开为例外"
NO_TEMPLATE = "模板的说明文字应删去"
NO_COPIES = "同一段文字不应重复出现"

_LEFT_IN = (
    "该部分以表格形式",
    "本部分以表格形式",
    "表格如下：",
    "表格如下:",
    "编写说明：",
    "编写说明:",
    "填写说明：",
    "填表说明：",
)
_UNITS = (
    "省",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "街道",
    "局",
    "单位",
    "部门",
    "委",
    "年",
    "月",
    "日",
    "件",
    "条",
    "次",
    "个",
    "万",
)


def text(form: Form) -> tuple[Rule, ...]:  # noqa: ARG001  (every family is asked alike)
    """List them: they are the same for every form."""
    return (
        Leftover("structure.instruction_left", _LEFT_IN, "XxＸｘ×✕Ｘ", _UNITS, NO_TEMPLATE, Severity.WARNING),
        Repeated("structure.duplicate_paragraph", 40, 20, NO_COPIES, Severity.WARNING),
        Lexical("text.typo", "typo", in_tables=False, basis=PROOFREAD, severity=Severity.INFO),
        Doubled("text.duplicated_word", frozenset(list_of("twice")), PROOFREAD, Severity.INFO),
        Lexical("text.incomplete", "incomplete", in_tables=False, basis=PROOFREAD, severity=Severity.INFO),
        BrokenOff("text.incomplete", "，、（《“", PROOFREAD, Severity.INFO),
        Lexical("text.term_variant", "term", in_tables=False, basis=TERMS, severity=Severity.INFO),
        RoundNumbers("text.term_variant", "余", TERMS, Severity.INFO),
        Lexical("text.label_variant", "label", in_tables=True, basis=LABELS, severity=Severity.INFO),
        Lexical("text.fixed_phrase", "phrase", in_tables=False, basis=PHRASE, severity=Severity.INFO),
        Punctuated("text.punctuation", ("problems", "other_matters"), PROOFREAD, Severity.INFO),
    )
