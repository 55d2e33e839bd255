"""How things look: status → fill, mark and text colour for light and dark. The only colour literals."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.constants_guard import keep_constants_alive
from gui.marks import MarkState

Scheme = Literal["light", "dark"]

# of 255: a chosen cell can be told from its neighbours, and its marks from it
_CHOSEN: dict[Scheme, int] = {"light": 72, "dark": 60}
CHINESE_FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimSun",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A fill and the text that can be read on it."""

    fill: QColor
    text: QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """Everything that is painted by hand, for one scheme."""

    window: Pair
    base: Pair
    head: Pair
    head_current: Pair
    failing: Pair
    corrected: Pair
    found: Pair
    found_current: Pair
    message: Pair
    failing_mark: QColor
    corrected_mark: QColor
    on_mark: QColor
    accent: QColor
    muted: QColor
    grid: QColor
    hatch: QColor
    hot_spot: QColor
    good_mark: QColor
    alternate: QColor
    disabled: QColor


def _pair(fill: str, text: str) -> Pair:
    return Pair(QColor(fill), QColor(text))


@cache
def _light() -> Colours:
    return Colours(
        window=_pair("#F2F4F7", "#1D2127"),
        base=_pair("#FFFFFF", "#1D2127"),
        head=_pair("#EEF1F5", "#2B323B"),
        head_current=_pair("#DCE6F2", "#0B2A4A"),
        failing=_pair("#FBD9C4", "#2B1204"),
        corrected=_pair("#D3E4FA", "#06233F"),
        found=_pair("#F6F392", "#1D2127"),
        found_current=_pair("#FFB03D", "#1D2127"),
        message=_pair("#FFF7E6", "#3D2A00"),
        failing_mark=QColor("#A83600"),
        corrected_mark=QColor("#0059A8"),
        on_mark=QColor("#FFFFFF"),
        accent=QColor("#0059A8"),
        muted=QColor("#525D6C"),
        grid=QColor("#CBD2DB"),
        hatch=QColor("#8793A1"),
        hot_spot=QColor("#7A8DA2"),
        good_mark=QColor("#186B33"),
        alternate=QColor("#F7F9FB"),
        disabled=QColor("#949EA9"),
    )


@cache
def _dark() -> Colours:
    return Colours(
        window=_pair("#25282D", "#E4E7EB"),
        base=_pair("#1B1D21", "#E4E7EB"),
        head=_pair("#2B2F36", "#D5DAE0"),
        head_current=_pair("#2C4159", "#EAF3FF"),
        failing=_pair("#6B3213", "#FFF0E6"),
        corrected=_pair("#12406E", "#EAF3FF"),
        found=_pair("#525043", "#FFF9E5"),
        found_current=_pair("#F0C040", "#1B1D21"),
        message=_pair("#3D3420", "#FFE9BF"),
        failing_mark=QColor("#FF9E66"),
        corrected_mark=QColor("#7FBCFF"),
        on_mark=QColor("#1B1D21"),
        accent=QColor("#7FBCFF"),
        muted=QColor("#ABB5C1"),
        grid=QColor("#40464F"),
        hatch=QColor("#66707C"),
        hot_spot=QColor("#66788C"),
        good_mark=QColor("#7BD695"),
        alternate=QColor("#202329"),
        disabled=QColor("#6C7580"),
    )


def scheme() -> Scheme:
    """Return the scheme in force: the forced one, else the system's."""
    if _forced[0] is not None:
        return _forced[0]
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def colours() -> Colours:
    """Return the colours of the scheme in force, without asking Qt each time: a repaint takes them a thousand times."""
    found = _in_force[0]
    if found is None:
        found = _in_force[0] = _dark() if scheme() == "dark" else _light()
    return found


_forced: list[Scheme | None] = [None]
_in_force: list[Colours | None] = [None]  # none: to be found out anew


def force(chosen: Scheme | None) -> None:
    """Use this scheme whatever the system says (none: follow it), for screenshots and tests; repaints everything."""
    _forced[0] = chosen
    _repaint()


def install(app: QApplication) -> None:
    """Dress the application: style, font and palette, now and whenever the system changes its scheme."""
    keep_constants_alive()
    app.setStyle("Fusion")
    app.setFont(app_font(app.font()))
    _repaint()
    QGuiApplication.styleHints().colorSchemeChanged.connect(_repaint)


def _repaint() -> None:
    _in_force[0] = None
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setPalette(palette())


def palette() -> QPalette:
    """Return Qt's palette for the scheme in force; panes hear of it through their PaletteChange event."""
    use = colours()
    made = QPalette(use.window.fill, use.window.fill)
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: use.window.fill,
        role.WindowText: use.window.text,
        role.Base: use.base.fill,
        role.AlternateBase: use.alternate,
        role.Text: use.base.text,
        role.Button: use.head.fill,
        role.ButtonText: use.head.text,
        role.ToolTipBase: use.message.fill,
        role.ToolTipText: use.message.text,
        role.PlaceholderText: use.muted,
        role.Highlight: use.head_current.fill,
        role.HighlightedText: use.head_current.text,
        role.Link: use.accent,
        role.LinkVisited: use.accent,
        role.Accent: use.accent,
        role.BrightText: use.failing_mark,
        role.Mid: use.grid,
    }.items():
        made.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, use.disabled)
    return made


def app_font(base: QFont) -> QFont:
    """Return `base` with the Chinese faces named: under some locales Qt would take the Japanese ones."""
    font = QFont(base)
    families = QFontDatabase.families()
    there = [family for family in CHINESE_FAMILIES if family in families]
    font.setFamilies(there[:1] + [family for family in there[1:] if family != base.family()] or [base.family()])
    return font


def has_chinese_font() -> bool:
    """Say whether any installed face can draw Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def paper() -> Colours:
    """Return the colours for marks on the picture of a page, which is white in either scheme."""
    return _light()


def chosen_tint() -> QColor:
    """Return what lies over the fill of a chosen cell; not the accent: that would look like a correction."""
    tint = QColor(colours().muted)
    tint.setAlpha(_CHOSEN[scheme()])
    return tint


def on_hit() -> Colours:
    """Return the colours in force with marks in the colour of the text, for a figure under the hit of the search."""
    use = colours()
    ink = use.found_current.text
    return replace(use, failing_mark=ink, corrected_mark=ink, muted=ink, hot_spot=ink)


def pair_of(mark: MarkState) -> Pair:
    """Return fill and text of a cell; failing outweighs corrected, whose corner mark stays."""
    use = colours()
    if mark.check == "failing":
        return use.failing
    return use.corrected if mark.origin == "corrected" else use.base
