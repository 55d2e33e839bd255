import codecs
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.document import Document
from core.errors import EmptyFileError, UnreadableError
from core.readers import read

PAGE = (
    "<html><head><meta charset='{charset}'><title>云溪县年报</title></head><body><p>云溪县年报</p>{body}</body></html>"
)


def page(folder: Path, body: str | bytes, name: str = "report.html") -> Document:
    path = folder / name
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return read(path)


def lines(document: Document) -> list[str]:
    return document.text.splitlines()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PAGE.format(charset="utf-8", body="<p>公开</p>").encode(), "utf-8"),
        (PAGE.format(charset="gb2312", body="<p>镕𠮷</p>").encode("gb18030"), "gb18030"),
        (PAGE.format(charset="GBK", body="<p>公开</p>").encode(), "utf-8"),
        (PAGE.format(charset="utf-8", body="<p>公开</p>").encode("gb18030"), "gb18030"),
        ("<html><meta charset=big5><p>政府資訊公開</p></html>".encode("big5"), "big5hkscs"),
        (PAGE.format(charset="iso-8859-1", body="<p>公开</p>").encode("gb18030"), "gb18030"),
        (PAGE.format(charset="gbk", body="<p>公开</p>").encode("utf-8-sig"), "utf-8"),
        (codecs.BOM_UTF16_BE + PAGE.format(charset="gbk", body="<p>公开</p>").encode("utf-16-be"), "utf-16"),
        (PAGE.format(charset="utf-8", body="<p>公开</p>").encode("utf-16-le"), "utf-16-le"),
        (PAGE.format(charset="zip", body="<p>公开</p>").encode(), "utf-8"),
        ("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>公开</p>".encode("gbk"), "gb18030"),
        ("<?xml version='1.0' encoding='GBK'?><html><body>公开</body></html>".encode("gbk"), "gb18030"),
    ],
)
def test_the_declared_encoding_counts_as_far_as_it_is_true(tmp_path: Path, data: bytes, encoding: str) -> None:
    document = page(tmp_path, data)
    assert document.encoding == encoding
    assert any(word in document.text for word in ("公开", "公開", "镕𠮷"))


def test_bytes_of_no_encoding_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        page(tmp_path, b"<html><body><p>\xff\xfe\x81</p></body></html>" * 3)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_character_cut_in_half_is_shown_and_noted(tmp_path: Path, charset: str) -> None:
    cut = PAGE.format(charset=charset, body="<p>" + "公开" * 20 + "{}</p><p>12</p>").encode(charset)
    document = page(tmp_path, cut.replace(b"{}", "县".encode(charset)[:1]))
    assert lines(document) == ["云溪县年报", "公开" * 20 + "\ufffd", "12"]
    assert "1 处" in document.notes[0]


@pytest.mark.parametrize("name", ["report.doc", "report.xls", "report.txt", "report.md", "report.wps", "report"])
def test_a_page_under_another_name_is_a_page(tmp_path: Path, name: str) -> None:
    document = page(tmp_path, PAGE.format(charset="utf-8", body="<table><tr><td>一<td>1</table>"), name)
    assert document.format == "html"
    assert lines(document) == ["云溪县年报", "一\t1"]


def test_text_without_tags_under_the_name_of_a_page_is_read(tmp_path: Path) -> None:
    assert page(tmp_path, "云溪县年报").text == "云溪县年报\n"


def test_text_that_only_mentions_a_tag_stays_text(tmp_path: Path) -> None:
    document = page(tmp_path, "一、总体情况\n网页用 <table> 写表格，a < b。\n", "report.txt")
    assert document.format == "text"


def test_inline_elements_and_white_space_do_not_part_words(tmp_path: Path) -> None:
    body = "<p>本年<span>新收</span>\n  <b>政府</b>信<font>息<o:p></o:p></font></p><p>第一行<br>第二行</p><p>&nbsp;</p>"
    assert lines(page(tmp_path, body)) == ["本年新收政府信息", "第一行", "第二行"]


def test_two_paragraphs_of_figures_in_a_cell_stay_two(tmp_path: Path) -> None:
    cell = "<td><p>12</p><p>34</p></td>"
    body = f"<table><tr>{cell}<td>1<br>2</td><td>3<p>4</p></td><td><p>5</p>6</td><td>7<b>8</b></td></tr></table>"
    assert lines(page(tmp_path, body)) == ["12 34\t1 2\t3 4\t5 6\t78"]


def test_what_a_browser_does_not_show_is_left_out(tmp_path: Path) -> None:
    body = """<nav>首页</nav><script>var a = "<p>脚本</p>";</script><style>p{}</style><!-- 注释 -->
    <p>正文<span style="DISPLAY: none">隐</span><span hidden>藏</span><span style="mso-hide:all">字</span></p>
    <table><tr style="display:none"><td>9</td><td>9</td></tr>
    <tr><td>一</td><td>1<i style='display:none'>9</i></td></tr></table>
    <ruby>政<rp>(</rp><rt>zheng</rt><rp>)</rp></ruby><noscript>请启用脚本</noscript><select><option>2020</option></select>"""
    assert lines(page(tmp_path, body)) == ["正文", "一\t1", "政"]


def test_a_hidden_part_is_read_where_all_tables_are_hidden(tmp_path: Path) -> None:
    body = "<p>正文</p><div style='display:none'><table><tr><td>一</td><td>1</td></tr></table></div>"
    document = page(tmp_path, body)
    assert lines(document) == ["正文", "一\t1"]
    assert len(document.notes) == 1


def test_layout_tables_are_taken_apart_and_inner_tables_stay(tmp_path: Path) -> None:
    inner = "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>"
    body = (
        f"<table><tr><td>导航</td><td><p>前</p>{inner}<p>后</p></td></tr><tr><td>索引号</td><td>0001</td></tr></table>"
    )
    document = page(tmp_path, body)
    assert lines(document) == ["导航", "前", "甲\t1", "\t2", "后", "索引号\t0001"]
    assert [(grid.rows, grid.columns) for grid in document.grids] == [(2, 2), (1, 2)]


def test_an_article_in_a_cell_keeps_its_lines(tmp_path: Path) -> None:
    paragraphs = [f"第{number}段" + "公开" * 50 for number in range(5)]
    body = f"<table><tr><td>左</td><td>{''.join(f'<p>{text}</p>' for text in paragraphs)}</td></tr></table>"
    assert lines(page(tmp_path, body)) == ["左", *paragraphs]


def test_a_table_of_one_cell_is_a_frame(tmp_path: Path) -> None:
    body = "<table><tr><td>甲</td><td><table><tr><td><p>1</p></td></tr></table></td></tr></table>"
    assert lines(page(tmp_path, body)) == ["甲\t1"]


def test_cells_outside_a_table_and_text_inside_one_are_kept(tmp_path: Path) -> None:
    body = "<div><td>散</td></div><table>题<tr>注<td>一</td><td>1</td></tr></table>"
    assert "".join(lines(page(tmp_path, body))).replace("\t", "") == "散题注一1"


def test_preformatted_text_keeps_lines_and_tabs(tmp_path: Path) -> None:
    assert lines(page(tmp_path, "<pre>甲\t1\n乙\t2\n</pre><p>丙\n丁</p>")) == ["甲\t1", "乙\t2", "丙丁"]


def test_fields_of_a_form_print_their_values(tmp_path: Path) -> None:
    body = "<table><tr><td>一</td><td><input value='12'></td><td><input type=hidden value=9></td></tr></table>"
    assert lines(page(tmp_path, body)) == ["一\t12\t"]


def test_a_title_that_only_the_tab_shows_comes_first(tmp_path: Path) -> None:
    head = "<html><head><title>云溪县2021年年度报告_云溪县门户网站</title></head>"
    assert lines(page(tmp_path, f"{head}<body><p>一、总体情况</p></body></html>")) == [
        "云溪县2021年年度报告",
        "一、总体情况",
    ]
    shown = f"{head}<body><p>云溪县<b>2021年</b>\n年度报告</p></body></html>"
    assert lines(page(tmp_path, shown)) == ["云溪县2021年年度报告"]


@pytest.mark.parametrize(
    "body",
    [
        "<!doctype html><html><head><script src=a.js></script></head><body><div id=app></div></body></html>",
        "<html><body><iframe src='report.pdf'></iframe><noscript>请启用脚本</noscript></body></html>",
        "<html><frameset><frame src=a.html></frameset></html>",
        "<html></html>",
    ],
)
def test_a_page_without_content_says_so(tmp_path: Path, body: str) -> None:
    with pytest.raises(EmptyFileError) as caught:
        page(tmp_path, body)
    assert "没有正文" in caught.value.message


def test_depth_beyond_the_parser_is_noted(tmp_path: Path) -> None:
    document = page(tmp_path, "<p>正文</p>" + "<div>" * 3000 + "深处")
    assert lines(document) == ["正文"]
    assert "没有读取" in document.notes[0]
    assert not page(tmp_path, "<p>正文</p>" + "<div>" * 1000 + "深处").notes


@pytest.fixture
def listening() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name is the library's
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_is_fetched(tmp_path: Path, listening: tuple[str, list[str]]) -> None:
    address, asked = listening
    (tmp_path / "secret.txt").write_text("密")
    body = f"""<!DOCTYPE html SYSTEM "{address}/dtd" [<!ENTITY a SYSTEM "{address}/entity">]>
    <html><head><base href="{address}/"><link rel=stylesheet href="{address}/css"><script src="{address}/js"></script>
    </head><body background="{address}/bg"><p>正文&a;</p><img src="{address}/img">
    <iframe src="{address}/frame"></iframe>
    <object data="file://{tmp_path}/secret.txt"></object><embed src="secret.txt">
    <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt" parse="text"/></body></html>"""
    document = page(tmp_path, body)
    assert "正文" in document.text
    assert "密" not in document.text
    assert asked == []
