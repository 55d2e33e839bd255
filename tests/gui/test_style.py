from itertools import product

import pytest
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from gui import style
from gui.marks import MarkState
from tests.gui.seen import contrast

PAIRS = ("window", "base", "head", "head_current", "failing", "corrected", "found", "found_current", "message")


@pytest.mark.parametrize(("scheme", "name"), list(product(("light", "dark"), PAIRS)))
def test_text_can_be_read_on_every_fill(scheme: style.Scheme, name: str) -> None:
    style.force(scheme)
    pair: style.Pair = getattr(style.colours(), name)

    assert contrast(pair.fill, pair.text) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_stand_out_from_what_they_lie_on(scheme: style.Scheme) -> None:
    style.force(scheme)
    use = style.colours()

    assert contrast(use.failing_mark, use.failing.fill) >= 4
    assert contrast(use.corrected_mark, use.corrected.fill) >= 4
    assert contrast(use.on_mark, use.failing_mark) >= 4.5
    assert contrast(use.muted, use.base.fill) >= 4.5
    assert contrast(use.accent, use.base.fill) >= 4.5


def test_the_fills_are_those_that_were_measured() -> None:
    light = style.colours()
    style.force("dark")
    dark = style.colours()

    assert [light.failing.fill.name(), light.corrected.fill.name()] == ["#fbd9c4", "#d3e4fa"]
    assert [dark.failing.fill.name(), dark.corrected.fill.name()] == ["#6b3213", "#12406e"]


def test_forcing_a_scheme_dresses_the_application(qapp: QApplication) -> None:
    style.force("dark")

    assert style.scheme() == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Base) == style.colours().base.fill


def test_following_the_system_again() -> None:
    style.force("dark")
    style.force(None)

    assert style.scheme() in ("light", "dark")


def test_failing_outweighs_corrected() -> None:
    use = style.colours()

    assert style.pair_of(MarkState()) == use.base
    assert style.pair_of(MarkState(origin="corrected")) == use.corrected
    assert style.pair_of(MarkState(check="failing", origin="corrected")) == use.failing
    assert style.pair_of(MarkState(check="unknown")) == use.base


def test_a_chinese_face_is_asked_for_first(qapp: QApplication) -> None:
    if not style.has_chinese_font():
        pytest.skip("no Chinese font here")
    first = style.app_font(qapp.font()).families()[0]
    installed = set(style.CHINESE_FAMILIES) & set(QFontDatabase.families())
    assert not installed or first in installed
