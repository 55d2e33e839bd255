"""Reports as web pages: with real spans, as WPS saves them, and inside the frame of a web site."""

from collections.abc import Callable
from html import escape

from core.layout import LayoutCell
from tests.renderers.common import Source
from tests.writers.blocks import Drawing, Paragraph, blocks

CellWriter = Callable[[str], str]


def _spans(cell: LayoutCell) -> str:
    rows = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    return rows + (f' colspan="{cell.column_span}"' if cell.column_span > 1 else "")


def table(drawing: Drawing, inner: CellWriter = escape, attributes: str = "") -> str:
    """Write an official table; `inner` writes what stands in a cell."""
    rows = [
        "<tr>" + "".join(f"<td{attributes}{_spans(c)}>{inner(drawing.text(c))}</td>" for c in cells) + "</tr>"
        for cells in drawing.rows()
    ]
    return "<table><tbody>\n" + "\n".join(rows) + "\n</tbody></table>"


def _body(source: Source, inner: CellWriter, attributes: str, paragraph: Callable[[Paragraph], str]) -> str:
    return "\n".join(
        paragraph(block) if isinstance(block, Paragraph) else table(block, inner, attributes)
        for block in blocks(source)
    )


def _plain(paragraph: Paragraph) -> str:
    tag = f"h{paragraph.level + 1}" if paragraph.level < 5 else "p"
    return f"<{tag}>{escape(paragraph.text)}</{tag}>"


def page(source: Source) -> str:
    """A clean page."""
    title = escape(source.prose.title)
    head = f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}<body>\n{_body(source, escape, '', _plain)}\n</body></html>\n"


_FONT = "font-family:仿宋;mso-bidi-font-size:10.5pt"


def _in_spans(text: str) -> str:
    """Cut a text into spans wherever WPS changes the font: at digits, at brackets, every few characters."""
    parts = [text[at : at + 3] for at in range(0, len(text), 3)] if not text.isascii() else [text]
    return "".join(f"<span style='{_FONT}'>{escape(part)}</span>" for part in parts if part)


def _wps_cell(text: str) -> str:
    """Cells end in an empty o:p; a long label is two paragraphs; a blank cell holds a non-breaking blank."""
    style = "<p class=MsoNormal align=center style='text-align:center'>"
    if not text:
        return f"{style}<span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
    if len(text) > 8 and not text.isascii():
        return f"{style}{_in_spans(text[:6])}</p>\n{style}{_in_spans(text[6:])}<o:p></o:p></p>"
    return f"{style}{_in_spans(text)}<span lang=EN-US><o:p></o:p></span></p>"


_WPS_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties></xml><![endif]-->
<style>p.MsoNormal {mso-style-parent:""; margin:0pt}</style></head>
<body lang=ZH-CN><div class=Section1>
"""


def wps(source: Source) -> bytes:
    """As WPS and Word save: GB2312, labels cut into spans, two paragraphs in a cell, o:p everywhere."""

    def paragraph(item: Paragraph) -> str:
        return f"<p class=MsoNormal>{_in_spans(item.text)}<span lang=EN-US><o:p></o:p></span></p>"

    body = _body(source, _wps_cell, " width=72 valign=center style='border:solid 1.0pt'", paragraph)
    return f"{_WPS_HEAD}{body}\n</div></body></html>\n".encode("gb18030")


_SITE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_政府信息公开_{place}门户网站</title>
<script>var table = "<table><tr><td>1</td></tr></table>";</script>
<style>td {{ border: 1px }}</style></head>
<body><nav><ul><li>首页</li><li>政府信息公开年报</li></ul></nav>
<table width="1000"><tr><td colspan="2"><img src="file:///etc/passwd"><img src="http://invalid.example/x"></td></tr>
<tr><td valign="top"><table><tr><td><a href="/">信息公开指南</a></td></tr>
<tr><td><a href="/b">年度报告</a></td></tr></table></td>
<td><div style="display: none">隐藏的文字
<table><tr><td>一、本年新收政府信息公开申请数量</td><td>9</td></tr></table></div>
<table><tr><td>索引号</td><td>00/2021-1</td><td>发布时间</td><td>2022-01-20</td></tr></table>
<div class="article">
{body}
</div>
<p>浏览次数：<span>358</span> <a>打印</a> <button>关闭</button></p></td></tr></table>
<noscript>请启用脚本</noscript></body></html>
"""


def site(source: Source) -> str:
    """On a web site: layout tables around the report, navigation, scripts, hidden parts, things to fetch."""
    body = _body(source, lambda text: f"<p>{escape(text)}</p>" if text else "&nbsp;", "", _plain)
    return _SITE.format(title=source.prose.title, place=source.prose.organization, body=body)


def archive(source: Source) -> bytes:
    """As browsers save a page with its pictures in one file."""
    from email.mime.image import MIMEImage  # noqa: PLC0415  (for this writer alone)
    from email.mime.multipart import MIMEMultipart  # noqa: PLC0415
    from email.mime.text import MIMEText  # noqa: PLC0415

    message = MIMEMultipart("related", type="text/html")
    message["Subject"] = source.prose.title
    part = MIMEText(site(source), "html", "utf-8")
    part["Content-Location"] = "http://invalid.example/report.html"
    message.attach(part)
    message.attach(MIMEImage(b"\x89PNG\r\n\x1a\n" + bytes(200), "png"))
    return message.as_bytes()


def markdown(source: Source) -> str:
    """As converters write: markdown with the tables as HTML in it."""

    def paragraph(item: Paragraph) -> str:
        return f"{'#' * (item.level + 1)} {item.text}\n" if item.level < 5 else f"{item.text}\n"

    return _body(source, escape, "", paragraph)
