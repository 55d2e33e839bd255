"""How one rule comes out of many findings, what a re-check keeps, and what is left when a rule itself is broken."""

import logging
from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks, words
from core.checks import judge
from core.findings import Finding, Outcome, Severity
from core.forms import form
from core.model import Report
from core.opening import what_is_said
from core.rules import balances_for, rules_for
from core.rules.narrative import SAME_FIGURES
from core.rules.text import LABELS, PROOFREAD
from core.rules.text_kinds import NotNothing
from tests.builders import a_report, ref
from tests.core.rule_examples_narrative import said
from tests.judged import of_rule, with_cell
from tests.parts import OTHERS, OVERVIEW, in_parts, place

PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
CLAIM = "narrative.zero_claim"
NONE_RECEIVED, NONE_SUED = "2021年，未收到政府信息公开申请。", "未发生因政府信息公开引起的行政诉讼。"


@pytest.mark.parametrize("sentences", [(NONE_RECEIVED, NONE_SUED), (NONE_SUED, NONE_RECEIVED)], ids=range(2))
def test_the_worst_outcome_of_a_rule_counts(sentences: tuple[str, str]) -> None:
    report = said(*sentences, proceedings__litigation_direct__total="")
    assert {finding.outcome for finding in of_rule(CLAIM, report)} <= {FAIL, UNKNOWN}
    assert checks.judge_report(report).outcomes[CLAIM] is FAIL
    assert checks.judge_report(said(NONE_SUED, proceedings__litigation_direct__total="")).outcomes[CLAIM] is UNKNOWN
    assert checks.judge_report(said(NONE_SUED)).outcomes[CLAIM] is PASS


def test_every_rule_of_the_form_has_an_outcome() -> None:
    report = a_report()
    outcomes = checks.judge_report(report).outcomes
    assert list(outcomes) == list(dict.fromkeys(rule.id for rule in rules_for(report.form)))
    assert outcomes["applications.balance"] is PASS
    assert outcomes["narrative.new_received"] is PASS
    assert outcomes["structure.section_missing"] is FAIL
    assert outcomes["publication.deadline_gov"] is UNKNOWN


def test_one_equality_that_fails_among_open_ones_fails_the_rule() -> None:
    report = a_report({"proceedings.reconsideration.total": 7, "proceedings.litigation_direct.total": ""})
    assert checks.judge_report(report).outcomes["proceedings.group_total"] is FAIL
    report = a_report({"proceedings.reconsideration.total": "", "proceedings.litigation_direct.total": 7})
    assert checks.judge_report(report).outcomes["proceedings.group_total"] is FAIL


def test_what_the_text_says_is_kept_and_what_the_figures_say_is_not() -> None:
    wrong = in_parts((OVERVIEW, "认真贯切条例。"))
    first = judge(wrong.form, wrong.by_ref(), wrong)
    later = in_parts((OVERVIEW, "认真贯彻条例。"), report=a_report({"applications.received.total": 7}))
    again = judge(later.form, later.by_ref(), later, earlier=first)
    assert [finding.spans for finding in again.findings if finding.rule == "text.typo"] == [(place(wrong, "贯切"),)]
    assert (again.outcomes["text.typo"], first.outcomes["applications.balance"]) == (FAIL, PASS)
    assert again.outcomes["applications.balance"] is FAIL
    assert again.of_text == first.of_text
    fresh = judge(later.form, later.by_ref(), later)
    assert fresh.outcomes["text.typo"] is PASS
    assert fresh.of_text != first.of_text


def test_what_is_kept_are_the_rules_on_text() -> None:
    report = in_parts((OVERVIEW, "认真贯切条例。"))
    rules = rules_for(report.form)
    kept = judge(report.form, report.by_ref(), report).of_text
    half = [number for number, rule in enumerate(rules) if isinstance(rule, NotNothing)]
    assert {number for number, rule in enumerate(rules) if type(rule) in checks.ON_TEXT} | {*half} == kept.keys()
    assert [kept[number].findings for number in half] == [()]
    [typo] = [number for number, rule in enumerate(rules) if rule.id == "text.typo"]
    [label] = [number for number, rule in enumerate(rules) if rule.id == "text.label_variant"]
    assert [(one.rule, one.basis) for one in kept[typo].findings] == [("text.typo", PROOFREAD)]
    assert (kept[typo].outcome, kept[label].outcome, kept[label].findings) == (FAIL, PASS, ())
    assert rules[label].basis == LABELS


def test_the_text_can_be_weighed_ahead() -> None:
    report = in_parts((OVERVIEW, "认真贯切条例。"))
    ahead = checks.with_text_weighed(report)
    judged = judge(report.form, report.by_ref(), report)
    assert ahead == report
    assert ahead.on_text == judged.of_text
    assert judge(ahead.form, ahead.by_ref(), ahead) == judged
    rewritten = replace(ahead, document=in_parts((OVERVIEW, "认真贯彻条例。")).document)
    assert checks.judge_report(rewritten).outcomes["text.typo"] is FAIL
    assert rewritten.on_text == judged.of_text


@pytest.mark.parametrize(("words", "expected"), [("无。", FAIL), ("收费见表格，无其他。", PASS)])
def test_what_a_part_says_is_kept_and_weighed_against_another_amount(words: str, expected: Outcome) -> None:
    report = in_parts((OVERVIEW, "认真公开。"), (OTHERS, words), report=a_report({"disclosure.fees.amount": 0}))
    first = judge(report.form, report.by_ref(), report)
    assert first.outcomes["structure.fee_conflict"] is PASS
    cells = with_cell("disclosure.fees.amount", report, value=12).by_ref()
    silent = replace(report, document=replace(report.document, text=""))
    for text in (report, silent):
        assert judge(report.form, cells, text, earlier=first).outcomes["structure.fee_conflict"] is expected


def spoilt(name: str, report: Report) -> Report:
    return with_cell(name, report, value="six")


def test_a_broken_rule_is_named_with_its_kind_of_fault(caplog: pytest.LogCaptureFixture) -> None:
    report = spoilt("proceedings.reconsideration.total", a_report())
    with caplog.at_level(logging.ERROR):
        [broken] = of_rule("proceedings.group_total", report)
    [rule] = [one for one in balances_for(form("2021")) if one.key == broken.key]
    assert broken == Finding(
        "proceedings.group_total",
        "reconsideration",
        Severity.ERROR,
        UNKNOWN,
        basis=rule.basis,
        facts=(("broken", "TypeError"),),
    )
    record = next(one for one in caplog.records if one.getMessage() == "proceedings.group_total is broken")
    assert (record.name, record.levelname) == ("core.checks", "ERROR")
    assert record.exc_info is not None
    assert record.exc_info[0] is TypeError


def test_a_broken_rule_without_a_subject() -> None:
    broken = of_rule("cell.negative", spoilt("applications.received.total", a_report()))
    assert [(finding.subject, finding.facts) for finding in broken] == [(None, (("broken", "TypeError"),))]


def test_prose_that_breaks_its_reading_hides_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    report = in_parts((OVERVIEW, "认真贯切条例。"), report=a_report({"applications.received.total": 7}))
    with caplog.at_level(logging.ERROR):
        unread = replace(report, prose=what_is_said(replace(report, organization=7)))  # type: ignore[arg-type]
    [record] = [one for one in caplog.records if one.name == "core.opening"]
    assert (record.getMessage(), record.exc_info and record.exc_info[0]) == ("the prose is not read", AttributeError)
    judged, whole = checks.judge_report(unread), checks.judge_report(report)
    [finding] = [one for one in judged.findings if one not in whole.findings]
    facts = (("fault", "AttributeError"),)
    assert finding == Finding("narrative.unread", None, Severity.WARNING, UNKNOWN, basis=SAME_FIGURES, facts=facts)
    said = "读取正文时程序出错（AttributeError），正文与表格没有核对，请人工核对并联系维护人员"
    assert (words.sentence(finding, report.form, report.by_ref()), words.rule_name(finding.rule)) == (
        said,
        "正文与表格",
    )
    assert {rule for rule, one in judged.outcomes.items() if one is not whole.outcomes[rule]} >= {
        "narrative.new_received",
        "narrative.sum",
        "disclosure.fee_floor",
    }
    assert what_is_said(report).fault is None


def test_figures_that_follow_from_broken_ones_are_left_out(caplog: pytest.LogCaptureFixture) -> None:
    changes = {"applications.received.total": "", "applications.granted.research": ""}
    assert checks.judge_report(a_report(dict(changes))).implied == {
        ref("applications.received.total"): 6,
        ref("applications.granted.research"): 0,
    }
    assert "implied" not in caplog.text
    broken = checks.judge_report(spoilt("applications.received.business", a_report(dict(changes))))
    assert broken.implied == {}
    assert "implied is broken" in caplog.text
    assert broken.findings


def test_only_open_equalities_are_asked_what_follows() -> None:
    report = a_report({"applications.received.total": 9, "applications.carried_over.other": ""})
    assert checks.judge_report(report).implied == {ref("applications.carried_over.other"): 0}
    half = a_report({"proceedings.reconsideration.upheld": Decimal("0.5"), "proceedings.reconsideration.total": ""})
    assert ref("proceedings.reconsideration.total") not in checks.judge_report(half).implied
