"""Whether what is painted can be read and told apart, also by who lacks one kind of cone.

Text has a contrast of at least 4.5 on whatever it lies on, marks and frames one of at least 3 (WCAG 2.2, 1.4.3 and
1.4.11). Fills that say something differ by at least 10 in CIEDE2000 from each other and from a plain cell: of two
patches that touch 1 can just be seen, of two that do not 10 at a glance.
"""

from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QListWidget

from core.entries import Decision
from core.findings import Severity
from core.workbook import canvas
from gui import icons, style
from gui.parts.chosen_row import BAR, ChosenRow
from gui.tables.delegate import draw_badge
from tests.gui import painted
from tests.gui.painted import ground, weakest
from tests.gui.seen import VISIONS, ciede2000, contrast, difference, over

SCHEMES = ("light", "dark")
TEXT, MARK, APART = 4.5, 3.0, 10.0


def test_the_difference_is_that_of_the_paper() -> None:
    """Pairs from the test data that Sharma, Wu and Dalal publish with their formula."""
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514)) == pytest.approx(0.9082, abs=1e-4)
    assert ciede2000((50, 2.5, 0), (61, -5, 29)) == pytest.approx(22.8977, abs=1e-4)
    assert ciede2000((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619)) == pytest.approx(2.0373, abs=1e-4)


def test_white_stays_white_and_red_and_green_come_close() -> None:
    """A row of each matrix sums to 1, and who lacks a cone sees less of what the others tell by it."""
    for matrix in VISIONS.values():
        assert [sum(row) for row in matrix] == pytest.approx([1, 1, 1], abs=1e-5)
    red, green = QColor("#B00000"), QColor("#4F7000")
    assert difference(red, green) > 50
    assert difference(red, green, VISIONS["deuteranopia"]) < 15


@pytest.mark.parametrize(("scheme", "vision"), list(product(SCHEMES, VISIONS)))
def test_all_text_can_be_read(scheme: style.Scheme, vision: str) -> None:
    style.force(scheme)

    assert weakest(painted.pairs(), VISIONS[vision]) >= (TEXT, "")
    assert weakest(painted.other_text(), VISIONS[vision]) >= (TEXT, "")


@pytest.mark.parametrize(("scheme", "vision"), list(product(SCHEMES, VISIONS)))
def test_marks_and_frames_stand_out(scheme: style.Scheme, vision: str) -> None:
    style.force(scheme)

    assert weakest(painted.marks(), VISIONS[vision]) >= (MARK, "")
    # a tint that is there for the moment of copying: what the standard asks for, with some give where it asks nothing
    assert weakest(painted.marks_on_chosen(), VISIONS[vision]) >= (MARK if vision == "all cones" else 2.7, "")


@pytest.mark.parametrize("vision", VISIONS)
def test_marks_on_the_picture_of_a_page(vision: str) -> None:
    assert weakest(painted.on_paper(), VISIONS[vision]) >= (MARK, "")


@pytest.mark.parametrize("vision", VISIONS)
def test_what_the_workbook_says_can_be_read(vision: str) -> None:
    assert weakest(painted.in_workbook(), VISIONS[vision]) >= (TEXT, "")
    assert contrast(QColor(f"#{canvas.ABSENT}"), QColor("white"), VISIONS[vision]) >= MARK


@pytest.mark.parametrize(("scheme", "vision"), list(product(SCHEMES, VISIONS)))
def test_fills_that_say_something_can_be_told_apart(scheme: style.Scheme, vision: str) -> None:
    style.force(scheme)
    fills = {name: ground(name) for name in ("base", "failing", "corrected", "found", "found_current")}
    apart = {
        (one, other): difference(fills[one], fills[other], VISIONS[vision]) for one, other in combinations(fills, 2)
    }

    assert min(apart.values()) >= APART


@pytest.mark.parametrize(("scheme", "vision"), list(product(SCHEMES, VISIONS)))
def test_a_chosen_cell_looks_other_than_its_neighbours(scheme: style.Scheme, vision: str) -> None:
    """Chosen for copying only, and with a frame around the current one: less is enough."""
    style.force(scheme)
    for name in ("base", "failing", "corrected"):
        tinted = over(style.chosen_tint(), ground(name))
        assert (
            min(difference(tinted, ground(other), VISIONS[vision]) for other in ("base", "failing", "corrected")) >= 8
        )


@pytest.mark.parametrize("vision", VISIONS)
def test_fills_of_the_workbook_can_be_told_apart(vision: str) -> None:
    white, failing, corrected = QColor("white"), QColor(f"#{canvas.FAILING}"), QColor(f"#{canvas.CORRECTED}")

    assert style.paper().failing.fill.name()[1:].upper() == canvas.FAILING
    assert style.paper().corrected.fill.name()[1:].upper() == canvas.CORRECTED
    for one, other in combinations((white, failing, corrected), 2):
        assert difference(one, other, VISIONS[vision]) >= APART


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_that_have_their_colours_near_each_other_have_shapes_of_their_own(scheme: style.Scheme) -> None:
    """Red and green look alike to many: levels and verdicts are told apart without any colour."""
    style.force(scheme)
    levels = [*map(icons.severity, Severity), icons.severity(Severity.ERROR, settled=True)]
    verdicts = list(map(icons.verdict, (*Decision, None)))
    notices = [icons.notice(urgent=urgent) for urgent in (True, False)]

    for kind in (levels, verdicts):
        assert all(_differing(_shape(one), _shape(other)) >= 40 for one, other in combinations(kind, 2))
    # on the disc of a message the brightness of its sign tells
    one, other = (pixmap.toImage().convertToFormat(QImage.Format.Format_Grayscale8) for pixmap in notices)
    assert _differing(one, other) >= 30


def _shape(pixmap: QPixmap) -> QImage:
    return pixmap.toImage().convertToFormat(QImage.Format.Format_Alpha8)


def _differing(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    places = product(range(one.width()), range(one.height()))
    return sum(abs(_value(one, x, y) - _value(other, x, y)) > 80 for x, y in places)


def _value(image: QImage, x: int, y: int) -> int:
    colour = image.pixelColor(x, y)
    return colour.alpha() if image.format() is QImage.Format.Format_Alpha8 else colour.red()


@pytest.mark.parametrize(("scheme", "filled"), list(product(SCHEMES, (True, False))))
def test_a_badge_is_drawn_in_the_colours_that_were_measured(
    scheme: style.Scheme, *, filled: bool, qapp: QApplication
) -> None:
    style.force(scheme)
    use = style.colours()
    image = QImage(QSize(30, 20), QImage.Format.Format_RGB32)
    image.fill(use.failing.fill)
    painter = QPainter(image)
    draw_badge(painter, QPoint(2, 2), qapp.font(), 8, filled=filled)
    painter.end()

    inside = image.pixelColor(5, 9)
    assert inside == (use.failing_mark if filled else use.base.fill)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_chosen_row_of_a_list_has_a_bar(scheme: style.Scheme) -> None:
    style.force(scheme)
    rows = QListWidget()
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setItemDelegate(ChosenRow(rows))
    rows.addItems(["一", "二"])
    rows.setCurrentRow(1)
    rows.resize(120, 80)
    image = rows.grab().toImage()
    places: list[QRect] = [rows.visualItemRect(rows.item(row)) for row in range(2)]

    use = style.colours()
    ratio = image.devicePixelRatio()
    beside = [image.pixelColor((QPoint(BAR - 1, place.center().y()).toPointF() * ratio).toPoint()) for place in places]
    assert beside == [use.base.fill, use.accent]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lists_and_fields_take_the_colours_that_were_measured(scheme: style.Scheme, qapp: QApplication) -> None:
    style.force(scheme)
    use, palette, role = style.colours(), qapp.palette(), QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        taken = {
            name: palette.color(group, name) for name in (role.Highlight, role.HighlightedText, role.Text, role.Link)
        }
        assert taken == {
            role.Highlight: use.head_current.fill,
            role.HighlightedText: use.head_current.text,
            role.Text: use.base.text,
            role.Link: use.accent,
        }
    assert palette.color(role.PlaceholderText) == use.muted
