"""What the rules on words must not fall for, and how they work together."""

import timeit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.checks import judge, judge_report
from core.findings import Finding, Severity
from core.model import Report
from core.opening import read_text_report
from core.rules.lexicon import Word, list_of, words_of
from tests.builders import SCALES
from tests.core.written import FEES, MANAGED, MEASURES, PREAMBLE, PROBLEMS, RIGHT, TITLE, text_of, written
from tests.renderers.common import source
from tests.renderers.layouts import LAYOUTS, Layout

KINDS = ("typo", "incomplete", "term", "label", "phrase")
FAMILIES = ("structure.", "text.", "publication.", "disclosure.opening", "disclosure.rule", "applications.partial")
# what these layouts show is itself a finding
SHOWN = {
    "instructions": {"structure.instruction_left"},
    "headings_lost": {"structure.section_missing"},
    "one_line_bare": {"structure.section_missing"},
    "old_form": {"structure.form_version"},
    "seed_lost_page": {"structure.section_missing", "structure.row_missing"},
    "seed_bare_fifteen": {"structure.section_missing", "structure.section_duplicate", "structure.row_missing"},
    "seed_six_figures": {"structure.section_duplicate"},
}
LOST = {"structure.table_missing", "structure.row_missing", "structure.header_missing", "structure.row_duplicate"}


def said(report: Report) -> list[Finding]:
    return [f for f in judge_report(report).findings if f.rule.startswith(FAMILIES)]


def test_a_right_report_hears_nothing() -> None:
    assert said(RIGHT) == []
    assert said(written(form_code="2019")) == []


TRAPS = {
    "the report of last year was published this year": (
        MANAGED,
        f"今年1月向社会公布2020年政府信息公开工作年度报告。{MANAGED}",
    ),
    "the report of last year was published without a month": (
        PREAMBLE,
        f"认真编制并向社会公布2020年政府信息公开工作年度报告。{PREAMBLE}",
    ),
    "the notice of another year": (
        PREAMBLE,
        f"按照《关于做好2020年政府信息公开工作年度报告编制工作的通知》要求，现将有关情况公布如下。{PREAMBLE}",
    ),
    "a comparison": (MANAGED, f"2020年底共有栏目12个，2021年增至15个。{MANAGED}"),
    "the name of a document": (
        MANAGED,
        f"2020年印发的《2020年政务公开工作要点》（云政办〔2020〕8号）继续有效。{MANAGED}",
    ),
    "plans for the next year": (MEASURES, f"2022年，全县将组织培训两次，主动公开更多信息。{MEASURES}"),
    "the year before last with its own": (MANAGED, f"2020年，全县共公开信息320条；2021年，共公开560条。{MANAGED}"),
    "an office of the government itself": (PREAMBLE, f"本报告由云溪县人民政府办公室编制。{PREAMBLE}"),
    "a higher place before the own one": (
        PREAMBLE,
        f"现将望川市云溪县2021年政府信息公开工作年度报告公布如下。{PREAMBLE}",
    ),
    "a list of measures below part five": (PROBLEMS, f"1.存在的主要问题\n\n{PROBLEMS}\n\n2.改进情况"),
    "a list in Chinese numbers below part five": (PROBLEMS, f"一、存在的主要问题\n\n{PROBLEMS}\n\n二、改进措施"),
    "one period among several": (MANAGED, f"2021年3月1日至2021年6月30日开展专项清理，统计数据另报。{MANAGED}"),
    "a case of reconsideration not accepted": (MANAGED, f"政府信息公开申请引起的行政复议，不予受理2件。{MANAGED}"),
    "doubled words that are right": (MANAGED, f"常常一件一件研究研究，主动公开公开透明的目录，等等等等。{MANAGED}"),
    "names that are no placeholders": (MANAGED, f"双随机、一公开和X射线、4×4车辆、张××来信均已办理。{MANAGED}"),
    "enumerations in half-width brackets": (MANAGED, f"按照条例第二十条第(一)项的规定，{MANAGED}"),
    "fees under other words": (FEES, "本年度未收取任何费用。"),
    "no fee in part six but before": (MANAGED, f"全年未产生信息处理费。{MANAGED}"),
    "problems by other words": (PROBLEMS, "一是公开的及时性还需提升，二是解读方式单一。"),
    "a title in two lines": (TITLE, f"{TITLE[:7]}\n{TITLE[7:]}"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_none(trap: str) -> None:
    assert said(written(TRAPS[trap])) == []


def test_a_paragraph_is_found_across_the_end_of_a_page() -> None:
    copied = "公文起草时就要写明公开属性，不公开的要讲清理由；每个季度对已经登出的文件核对一遍，失效的加注说明"
    report = written((FEES, f"{copied[:30]}\n\n{copied[30:]}，内容有出入的当天改正。\n\n{FEES}"))
    [finding] = said(report)
    assert finding.rule == "structure.duplicate_paragraph"
    first, second = (report.document.text[span.start : span.end] for span in finding.spans)
    assert first.replace("\n", "") == second == f"{copied}，内容有出入的当天改正。"


def test_half_width_marks_are_one_finding() -> None:
    report = written(("，", ","))
    [finding] = [f for f in said(report) if f.rule == "text.punctuation"]
    assert len(finding.spans) > 20
    assert {report.document.text[span.start : span.end] for span in finding.spans} == {","}


@pytest.mark.parametrize("kind", KINDS)
def test_the_lexicon_is_sound(kind: str) -> None:
    seen = [word.wrong for each in KINDS for word in words_of(each)]
    assert len(seen) == len(set(seen))
    for word in words_of(kind):
        assert word.ends or word.wrong not in word.right
        assert all(word.wrong in longer for longer in word.within)
    assert not [word.wrong for word in words_of(kind) if not word.ends and word.wrong in text_of()]


@pytest.mark.parametrize("word", words_of("typo"), ids=lambda word: word.wrong)
def test_a_wrong_word_is_found_where_it_is_wrong(word: Word) -> None:
    found = [f for f in said(written((MANAGED, f"（{word.wrong}）{MANAGED}"))) if f.rule == "text.typo"]
    assert dict(found[0].facts)["words"] in word.wrong
    for longer in word.within:
        assert said(written((MANAGED, f"（{longer}）{MANAGED}"))) == []


def test_word_lists_are_there() -> None:
    assert all(list_of(name) for name in ("twice", "shortcoming", "denied", "measure", "lacking"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@settings(max_examples=4, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scale=st.sampled_from(SCALES), seed=st.integers(0, 99_999))
def test_no_layout_makes_a_right_text_wrong(layout: Layout, scale: str, seed: int) -> None:
    for form_code in layout.forms:
        text, _, error = layout.render(source(form_code, scale, seed, layout.year))
        if error is None:
            graver = {f.rule for f in said(read_text_report(text)) if f.severity is not Severity.INFO}
            assert graver <= SHOWN.get(layout.name, set()) | LOST


def test_an_edit_does_not_read_the_text_again() -> None:
    report = read_text_report(text_of() + MEASURES * 60)
    first = judge(report.form, report.by_ref(), report)
    cells = report.by_ref()
    again = min(timeit.repeat(lambda: judge(report.form, cells, report, earlier=first), number=3, repeat=5))
    fresh = min(timeit.repeat(lambda: judge(report.form, cells, report), number=3, repeat=5))
    assert again < fresh
    assert judge(report.form, cells, report, earlier=first).findings == first.findings


def test_a_long_text_of_copies_takes_no_long_time() -> None:
    report = written((MANAGED, f"{MEASURES}\n\n" * 400 + MANAGED))
    assert timeit.timeit(lambda: judge_report(report), number=1) < 5


def test_a_flood_of_doubled_words_is_one_finding() -> None:
    [finding] = [f for f in said(written((MANAGED, f"{'余' * 1000}{MANAGED}"))) if f.rule == "text.duplicated_word"]
    assert dict(finding.facts)["copies"] == "250"
    assert len(finding.spans) == 50


def test_of_many_days_below_a_report_the_last_count() -> None:
    text = text_of()
    days = "\n".join(["2022年5月1日"] * 30 + ["2022年1月20日"] + ["第一页"] * 11)
    assert [f for f in said(read_text_report(f"{text}\n{days}\n")) if f.rule.startswith("publication")] == []


def test_a_flood_of_marks_is_counted_and_shown_in_part() -> None:
    [finding] = [f for f in said(written((MANAGED, f"{'中,' * 5000}{MANAGED}"))) if f.rule == "text.punctuation"]
    assert dict(finding.facts)["count"] == "5000"
    assert len(finding.spans) == 1000


def test_what_cannot_be_seen_does_not_hide_the_end_of_a_sentence() -> None:
    assert said(written((FEES, f"{FEES}\u0007"))) == []


@pytest.mark.parametrize("period", ["2021.1.1－2021.12.31", "2021-01-01至2021-12-31", "2021年1月1日始，至12月31日止"])
def test_a_period_in_any_writing_is_read(period: str) -> None:
    whole = "统计期限自2021年1月1日起至2021年12月31日止"
    assert said(written((whole, f"统计期限为{period}"))) == []
    wrong = written((whole, f"统计期限为{period}".replace("2021", "2020")))
    assert [f.rule for f in said(wrong)] == ["structure.period"]
