"""Every layout in which text arrives, over generated reports; and files in every encoding."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.errors import ReportError
from core.model import CellStatus, Certainty
from core.opening import open_report, read_text_report
from tests.builders import SCALES, dice, differences
from tests.renderers.common import source
from tests.renderers.encodings import ENCODINGS, encode
from tests.renderers.glued import glued
from tests.renderers.layouts import LAYOUTS, Layout
from tests.renderers.seeds import s000


def cases(layouts: Iterable[Layout]) -> list[ParameterSet]:
    return [
        pytest.param(layout, form_code, id=f"{layout.name}-{form_code}")
        for layout in layouts
        for form_code in layout.forms
    ]


# refused as a whole
NOT_WHOLE = ("pictures", "old_report")
scales, seeds = st.sampled_from(SCALES), st.integers(0, 99_999)
few = settings(max_examples=5, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(("layout", "form_code"), cases(LAYOUTS))
@few
@example(scale="town", seed=1170)  # figures straight after the header 其他 of a page
@given(scale=scales, seed=seeds)
def test_a_layout_is_read_as_far_as_it_goes(layout: Layout, form_code: str, scale: str, seed: int) -> None:
    made = source(form_code, scale, seed, layout.year)
    text, expected, error = layout.render(made)
    if error:
        with pytest.raises(ReportError) as refused:
            read_text_report(text)
        assert refused.value.code == error
        return
    report = read_text_report(text)
    assert differences(expected, report) == []
    assert (report.organization, report.year) == (made.prose.organization, made.prose.year)


WHOLE = cases(layout for layout in LAYOUTS if layout.name not in NOT_WHOLE)


@pytest.mark.parametrize(("layout", "form_code"), WHOLE)
@few
@example(scale="town", seed=8)  # nothing but zeros, three wrong figures and, in one layout, no totals
@given(scale=scales, seed=seeds)
def test_wrong_figures_are_read_as_they_are_printed(layout: Layout, form_code: str, scale: str, seed: int) -> None:
    made = source(form_code, scale, seed, layout.year)
    chance = dice(seed)
    for ref in chance.sample([ref for ref in made.figures if ref.table != "disclosure"], 1 + seed % 3):
        made.figures[ref] += chance.choice((1, 2, 9, 10, 100, 1000))
    text, expected, _ = layout.render(made)
    assert differences(expected, read_text_report(text)) == []


@settings(max_examples=30, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(form_code=st.sampled_from(["2019", "2021"]), scale=scales, seed=seeds)
def test_no_figure_is_stated_that_glued_digits_leave_open(form_code: str, scale: str, seed: int) -> None:
    made = source(form_code, scale, seed)
    cells = read_text_report(glued(made).text).by_ref()
    stated = {
        ref: cell.value
        for ref, cell in cells.items()
        if cell.status is CellStatus.NUMBER and cell.certainty is not Certainty.GUESS
    }
    assert stated.items() <= made.figures.items()
    assert sum(ref.table != "disclosure" for ref in stated) > 100


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form_code", ["2019", "2021"])
def test_a_file_gives_the_same_cells_in_every_encoding(form_code: str, encoding: str, tmp_path: Path) -> None:
    rendered = s000(source(form_code, "county", 7))
    path = tmp_path / "report.txt"
    path.write_bytes(encode(rendered.text, encoding))
    report = open_report(path)
    assert differences(rendered.expected, report) == []
    assert report.document.text.strip() == rendered.text.strip()
