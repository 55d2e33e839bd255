"""How colours are seen: WCAG contrast, colour vision that lacks one kind of cone, and how far two colours are apart.

The simulation is that of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009,
pp. 1291-1298: the matrices for severity 1.0, applied to linear RGB. The difference is CIEDE2000 as in G. Sharma, W. Wu
and E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and Application 30 (1), 2005, pp. 21-30.
"""

from collections.abc import Callable
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

AS_IT_IS: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
VISIONS: dict[str, Matrix] = {
    "all cones": AS_IT_IS,
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = tuple(sum(row) for row in _TO_XYZ)


def linear(colour: QColor) -> Triple:
    """Return a colour of sRGB in linear parts, from 0 to 1."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return part(colour.redF()), part(colour.greenF()), part(colour.blueF())


def seen_as(parts: Triple, vision: Matrix) -> Triple:
    """Return what linear parts look like to somebody."""
    red, green, blue = (min(1.0, max(0.0, value)) for value in _times(vision, parts))
    return red, green, blue


def over(colour: QColor, ground: QColor) -> QColor:
    """Return what is seen of a colour that lets its ground shine through, as Qt mixes them."""
    share = colour.alphaF()
    return _mixed(colour, ground, lambda above, below: share * above + (1 - share) * below)


def through(colour: QColor, paper: QColor) -> QColor:
    """Return what is seen of an ink or a paper under a tint that multiplies."""
    return _mixed(colour, paper, lambda above, below: above * below / 255)


def _mixed(one: QColor, other: QColor, mix: Callable[[int, int], float]) -> QColor:
    red, green, blue = mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())
    return QColor(round(red), round(green), round(blue))


def contrast(one: QColor, other: QColor, vision: Matrix = AS_IT_IS) -> float:
    """Return the contrast of WCAG 2.2 between two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(seen_as(linear(colour), vision)) for colour in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(parts: Triple) -> float:
    return _times(_TO_XYZ, parts)[1]


def difference(one: QColor, other: QColor, vision: Matrix = AS_IT_IS) -> float:
    """Return CIEDE2000 between two colours: 1 can just be seen side by side, 10 at a glance."""
    return ciede2000(*(_lab(seen_as(linear(colour), vision)) for colour in (one, other)))


def _times(matrix: Matrix, parts: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, parts, strict=True)) for row in matrix)
    return first, second, third


def _lab(parts: Triple) -> Triple:
    def root(value: float) -> float:
        return value ** (1 / 3) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29

    x, y, z = (root(value / white) for value, white in zip(_times(_TO_XYZ, parts), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: Triple, other: Triple) -> float:
    """Return the difference of two colours in CIE Lab; the names are those of the paper."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    c = ((hypot(a1, b1) + hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - sqrt(c / (c + 25**7)))
    c1, h1 = _polar(a1 * (1 + g), b1)
    c2, h2 = _polar(a2 * (1 + g), b2)
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    mean_h = h1 + h2 if c1 * c2 == 0 else (h1 + h2) / 2 + (180 if abs(h1 - h2) > 180 else 0)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * _cos(mean_h - 30)
        + 0.24 * _cos(2 * mean_h)
        + 0.32 * _cos(3 * mean_h + 6)
        - 0.20 * _cos(4 * mean_h - 63)
    )
    sl = 1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2)
    sc, sh = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    rc = 2 * sqrt(mean_c**7 / (mean_c**7 + 25**7))
    rt = -rc * sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, 2 * sqrt(c1 * c2) * sin(radians(dh / 2)) / sh
    return sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh)


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _cos(angle: float) -> float:
    return cos(radians(angle))
