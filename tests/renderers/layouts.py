"""All layouts by name, with the forms they make sense for; "seeds" are demanded first, "layouts" later."""

from typing import NamedTuple

from tests.renderers import (
    blanks,
    cell_lines,
    converters,
    copied,
    glued,
    headers,
    pdf,
    pipes,
    seeds,
    surroundings,
    values,
)
from tests.renderers.common import Renderer
from tests.renderers.tabs import tabs

BOTH = ("2021", "2019")
NEW = ("2021",)
OLD = ("2019",)


class Layout(NamedTuple):
    """One way a report arrives; `year` where it is not the form's own."""

    name: str
    stage: str
    render: Renderer
    forms: tuple[str, ...] = BOTH
    year: int | None = None


LAYOUTS = (
    Layout("tabs", "seeds", tabs),
    Layout("seed_markdown", "seeds", seeds.s000),
    Layout("seed_lost_page", "seeds", seeds.s001, ("2019", "2021")),
    Layout("seed_eight_cells", "seeds", seeds.s002),
    Layout("seed_bare_fifteen", "seeds", seeds.s003),
    Layout("seed_six_figures", "seeds", seeds.s004, NEW),
    Layout("pipes_inside", "layouts", pipes.inside),
    Layout("pipes_outside", "layouts", pipes.outside),
    Layout("pipes_tailed", "layouts", pipes.tailed),
    Layout("pipes_separated", "layouts", pipes.separated),
    Layout("pipes_broken", "layouts", pipes.broken),
    Layout("cell_lines_piped", "layouts", cell_lines.piped),
    Layout("cell_lines_lone_pipes", "layouts", cell_lines.lone_pipes),
    Layout("cell_lines_blank", "layouts", cell_lines.blank_lines),
    Layout("cell_lines_bare", "layouts", cell_lines.bare),
    Layout("repeated_removed", "layouts", cell_lines.repeated_removed),
    Layout("seen_removed", "layouts", cell_lines.seen_removed),
    Layout("head_two_rows", "layouts", headers.two_rows),
    Layout("head_spaced", "layouts", headers.spaced),
    Layout("head_wrapped", "layouts", headers.wrapped),
    Layout("head_cut_off", "layouts", headers.cut_off),
    Layout("labels_explained", "layouts", headers.explained),
    Layout("zero_blank", "layouts", blanks.zero_blank),
    Layout("zero_blank_pipes", "layouts", blanks.zero_blank_pipes),
    Layout("totals_only", "layouts", blanks.totals_only),
    Layout("persons_and_totals", "layouts", blanks.persons_and_totals),
    Layout("no_totals", "layouts", blanks.no_totals),
    Layout("not_applicable", "layouts", blanks.not_applicable),
    Layout("placeholders", "layouts", blanks.placeholders),
    Layout("units", "layouts", values.units),
    Layout("unit_in_head", "layouts", values.unit_in_head),
    Layout("signed", "layouts", values.signed, OLD),
    Layout("remarks", "layouts", values.remarks),
    Layout("thousands", "layouts", values.thousands),
    Layout("full_width", "layouts", values.full_width),
    Layout("no_break_spaces", "layouts", values.no_break_spaces),
    Layout("instructions", "layouts", surroundings.instructions),
    Layout("pictures", "layouts", surroundings.pictures),
    Layout("one_picture", "layouts", surroundings.one_picture),
    Layout("old_form", "layouts", surroundings.old_form, OLD, 2022),
    Layout("old_report", "layouts", surroundings.old_report, OLD, 2018),
    Layout("broken_lines", "layouts", surroundings.broken_lines),
    Layout("furniture", "layouts", surroundings.furniture),
    Layout("captions", "layouts", surroundings.captions),
    Layout("converted", "layouts", surroundings.converted),
    Layout("headings_lost", "layouts", surroundings.headings_lost),
    Layout("tempting_prose", "layouts", surroundings.tempting_prose),
    Layout("single_row", "layouts", surroundings.single_row, NEW),
    Layout("mixed_forms", "layouts", surroundings.mixed_forms, NEW),
    Layout("extra_row", "layouts", surroundings.extra_row),
    Layout("split_numbers", "layouts", surroundings.split_numbers),
    Layout("pdf_upright", "layouts", pdf.upright),
    Layout("pdf_mixed_head", "layouts", pdf.mixed_head),
    Layout("pdf_numbers_first", "layouts", pdf.numbers_first),
    Layout("pdf_columns", "layouts", pdf.columns),
    Layout("own_tables", "layouts", converters.own_tables),
    Layout("labels_outside", "layouts", converters.labels_outside),
    Layout("one_line", "layouts", glued.one_line),
    Layout("glued", "layouts", glued.glued),
    Layout("subtotal", "layouts", copied.subtotal),
    Layout("counted", "layouts", copied.counted),
    Layout("dressed", "layouts", copied.dressed),
    Layout("commas", "layouts", copied.commas),
    Layout("last_year_before", "layouts", copied.last_year_before),
    Layout("last_year_behind", "layouts", copied.last_year_behind),
    Layout("several_years", "layouts", copied.several_years),
    Layout("page_marks", "layouts", copied.page_marks),
    Layout("spread", "layouts", copied.spread),
    Layout("slashes", "layouts", copied.slashes),
    Layout("semicolons", "layouts", copied.semicolons),
    Layout("thousands_by_blanks", "layouts", values.thousands_by_blanks),
    Layout("one_line_bare", "layouts", glued.one_line_bare),
)
