"""A report as one web page with real spans, for programs that print it."""

from html import escape

from core.forms import Table
from core.layout import layout_of
from tests.renderers.common import NUMBERS, Source

COLLAPSED = "table{border-collapse:collapse} td{border:1px solid #000}"
SEPARATE = "table{border-collapse:separate;border-spacing:2px;border:1px solid #888} td{border:1px inset #888}"
UNRULED = "table{border-collapse:collapse} td{border:none}"


def page(source: Source, style: str = COLLAPSED, size: str = "10pt") -> str:
    """Write the whole report as HTML."""
    words = source.prose
    body = [f"<h2>{escape(words.title)}</h2>", f"<p>{escape(words.preamble)}</p>"]
    for section in source.form.sections:
        body.append(f"<h3>{section.number}、{escape(section.title)}</h3>")
        if section.code == "overview":
            pairs = zip(NUMBERS, words.overview, strict=False)
            body += [f"<p>（{n}）{escape(topic)}。{escape(text)}</p>" for n, (topic, text) in pairs]
        elif section.code in ("problems", "other_matters"):
            texts = words.problems if section.code == "problems" else words.others
            body += [f"<p>{escape(text)}</p>" for text in texts]
        else:
            table = next(table for table in source.form.tables if table.section == section.code)
            body.append(_table(source, table))
    css = f"body,td{{font-family:'Noto Sans CJK SC';font-size:{size}}} table{{width:100%}} td{{padding:2px 4px;text-align:center}}"
    head = f"<meta charset='utf-8'><style>{css} {style}</style>"
    return f"<!DOCTYPE html><html lang='zh'><head>{head}</head><body>{''.join(body)}</body></html>"


def _table(source: Source, table: Table) -> str:
    layout = layout_of(table)
    rows = []
    for row in range(layout.rows):
        cells = [cell for cell in layout.cells if cell.row == row]
        rows.append(
            "".join(
                f"<td rowspan={cell.row_span} colspan={cell.column_span}>"
                f"{escape(source.show(cell.ref) if cell.ref else cell.text)}</td>"
                for cell in sorted(cells, key=lambda cell: cell.column)
            )
        )
    return "<table cellspacing=2>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
