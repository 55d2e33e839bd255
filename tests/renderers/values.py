"""Figures that carry more than digits: units, signs, remarks, separators, full-width digits."""

from collections.abc import Callable
from decimal import Decimal

from core.forms import CellRef
from core.model import CellStatus
from tests.expectation import Seen
from tests.renderers.common import Frame, Item, Rendered, Source, assemble, compact, grid, tabbed
from tests.renderers.headers import relabelled, signed_head

_FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def _report(source: Source, print_figure: Callable[[CellRef, str], str], words: dict[str, str] | None = None) -> str:
    def show(item: Item) -> str:
        if isinstance(item, str):
            return (words or {}).get(item, item)
        return print_figure(item, source.show(item))

    bodies: dict[str, str | None] = {table.section: tabbed(show, grid(table)) for table in source.form.tables}
    return assemble(source, Frame(opening=""), bodies)


def _is_money(source: Source, ref: CellRef) -> bool:
    return source.form.column(ref).role == "money"


def units(source: Source) -> Rendered:
    """Units behind the figures: `19件`, `251000元`, `160.5964万元`."""

    def figure(ref: CellRef, digits: str) -> str:
        if _is_money(source, ref):
            return digits + ("元" if "." not in digits else "万元")
        return f"{digits}件" if ref.table != "proceedings" else digits

    return Rendered(_report(source, figure), source.expected())


def unit_in_head(source: Source) -> Rendered:
    """The unit stands in the header only: `采购总金额（万元）`, figures without decimals."""
    figures = {
        ref: Decimal(value).to_integral_value() if _is_money(source, ref) else value
        for ref, value in source.figures.items()
    }
    rounded = source._replace(figures=figures)
    return relabelled(rounded, {"采购总金额": "采购总金额(万元)", "本年收费金额（单位：万元）": "本年收费金额(万元)"})


def signed(source: Source) -> Rendered:
    """An increase with its plus, and a figure in the header's instruction."""
    text, expected, _ = signed_head(source)
    for ref, value in source.figures.items():
        if ref.column == "change" and value > 0:
            label = source.form.table(ref.table).row(ref.row).label
            before = f"{label}\t{source.figures[ref._replace(column='items_last_year')]}\t"
            text = text.replace(f"{before}{value}", f"{before}+{value}")
    return Rendered(text, expected)


def remarks(source: Source) -> Rendered:
    """Remarks in the cells: `22（其中修订16件）`, `2笔`, `增72`, six decimals."""
    expected = source.expected()

    def figure(ref: CellRef, digits: str) -> str:
        value = source.figures[ref]
        if ref.column == "change":
            if value == 0:
                expected[ref] = Seen(CellStatus.UNREADABLE, 0, doubtful=True)
                return "+(0) -(0)"
            return f"增{value}" if value > 0 else f"减{-value}"
        if ref.row == "normative_documents" and value > 2:
            return f"{digits}（其中修订{value // 2}件）"
        if _is_money(source, ref) and "." in digits:
            return f"{digits}00"
        return f"{digits}笔" if ref.column == "projects" else digits

    return Rendered(_report(source, figure), expected)


def thousands(source: Source) -> Rendered:
    """`1,234` and `1，234`, also in the money column."""

    def figure(_ref: CellRef, digits: str) -> str:
        grouped = f"{Decimal(digits):,}"
        return grouped.replace(",", source.rng.choice(",，"))

    return Rendered(_report(source, figure), source.expected())


def thousands_by_blanks(source: Source) -> Rendered:
    """`1,234` where blanks part the cells."""

    def show(item: Item) -> str:
        return item if isinstance(item, str) else f"{source.figures[item]:,}"

    bodies: dict[str, str | None] = {
        table.section: "\n".join("   ".join(map(show, line)) for line in compact(table)) for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def full_width(source: Source) -> Rendered:
    """Full-width digits throughout the tables."""
    return Rendered(_report(source, lambda _ref, digits: digits.translate(_FULL_WIDTH)), source.expected())


def no_break_spaces(source: Source) -> Rendered:
    """No-break spaces before figures and between the digits and words of the prose."""
    text = _report(source, lambda _ref, digits: f"\u00a0{digits}")
    return Rendered(text.replace(f"{source.prose.year}年", f"{source.prose.year}\u00a0年"), source.expected())
