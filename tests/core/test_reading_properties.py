"""Generated reports, written in the styles of damaged ones, are read back as they are; wrong figures stay wrong."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.checks import judge
from core.findings import Key, Outcome
from core.forms import CellRef, form
from core.opening import read_text_report
from tests.builders import differences, tables
from tests.renderers import seeds
from tests.renderers.common import Renderer, from_figures
from tests.renderers.tabs import tabs

STYLES: tuple[tuple[str, Renderer], ...] = (
    ("2021", seeds.s000),
    ("2019", seeds.s000),
    ("2019", seeds.s001),
    ("2021", seeds.s002),
    ("2019", seeds.s002),
    ("2021", seeds.s003),
    ("2019", seeds.s003),
    ("2021", seeds.s004),
    ("2021", tabs),
    ("2019", tabs),
)
WHOLE = [style for style in STYLES if style[1] in (seeds.s000, seeds.s002, tabs)]
ENDS = ("received", "carried_over", "results_total", "carried_forward")

moderate = settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
pages = st.integers(0, 999)


def _name(style: object) -> str:
    return style if isinstance(style, str) else getattr(style, "__name__", "")


@pytest.mark.parametrize(("form_code", "render"), STYLES, ids=_name)
@moderate
@given(data=st.data(), page=pages)
def test_what_was_written_is_read(form_code: str, render: Renderer, data: st.DataObject, page: int) -> None:
    source = from_figures(form_code, data.draw(tables(form_code)), seed=page)
    text, expected, _ = render(source)
    report = read_text_report(text)
    assert differences(expected, report) == []
    assert (report.form.code, report.organization, report.year) == (
        form_code,
        source.prose.organization,
        source.prose.year,
    )


def equalities_of(ref: CellRef) -> set[Key]:
    """Name the equalities a figure takes part in, as the form's own clauses have it."""
    if ref.table == "proceedings":
        return {Key("proceedings.group_total", ref.row)}
    if ref.table != "applications":
        return set()
    keys = {Key("applications.row_total", ref.row)}
    if ref.row in ENDS:
        keys.add(Key("applications.balance", ref.column))
    if ref.row not in ENDS or ref.row == "results_total":
        keys.add(Key("applications.results_total", ref.column))
    return keys


@pytest.mark.parametrize(("form_code", "render"), WHOLE, ids=_name)
@moderate
@given(data=st.data(), page=pages)
def test_a_wrong_figure_fails_its_equalities_and_no_other(
    form_code: str, render: Renderer, data: st.DataObject, page: int
) -> None:
    figures = data.draw(tables(form_code))
    wrong = data.draw(st.sampled_from([ref for ref in figures if ref.table != "disclosure"]))
    slip = data.draw(st.sampled_from((1, 2, 9, 10, 90, 1000, -1)))
    figures[wrong] += slip if figures[wrong] + slip >= 0 else 1
    text, expected, _ = render(from_figures(form_code, figures, seed=page))
    report = read_text_report(text)
    assert differences(expected, report) == []
    outcomes = judge(report.form, report.by_ref(), report).balances
    assert {key for key, outcome in outcomes.items() if outcome is not Outcome.PASS} == equalities_of(wrong)
    assert {key for key, outcome in outcomes.items() if outcome is Outcome.UNKNOWN} == set()


@pytest.mark.parametrize("form_code", ["2019", "2021"])
@moderate
@given(data=st.data())
def test_generated_figures_balance(form_code: str, data: st.DataObject) -> None:
    figures = data.draw(tables(form_code))
    assert set(figures) == set(form(form_code).refs())
    text, _, _ = tabs(from_figures(form_code, figures))
    report = read_text_report(text)
    judgement = judge(report.form, report.by_ref(), report)
    assert judgement.count(Outcome.PASS) == len(judgement.balances) == {"2019": 40, "2021": 42}[form_code]
    assert not [f for f in judgement.findings if f.severity.value == "error" and f.outcome is Outcome.FAIL]
