import zipfile
from pathlib import Path

import pytest

from core.document import Document
from core.readers import read
from tests.writers.word import cell, container, document, paragraph, run, table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(folder: Path, body: str, parts: dict[str, str | bytes] | None = None, name: str = "report.docx") -> Document:
    path = folder / name
    path.write_bytes(container(document(body), parts))
    return read(path)


def lines(folder: Path, body: str, parts: dict[str, str | bytes] | None = None) -> list[str]:
    return word(folder, body, parts).text.splitlines()


def row(*texts: str, before: int = 0) -> str:
    gap = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    return f"<w:tr>{gap}{''.join(cell(paragraph(text)) for text in texts)}</w:tr>"


def test_cells_stand_at_their_grid_columns(tmp_path: Path) -> None:
    wide = f"<w:tr>{cell(paragraph('甲'), 2)}{cell(paragraph('1'))}</w:tr>"
    read_back = word(tmp_path, table([wide, row("乙", "2", before=1), row("丙", "丁", "3")], 3))
    assert read_back.text == "甲\t\t1\n\t乙\t2\n丙\t丁\t3\n"
    assert [(c.row, c.column, c.column_span) for c in read_back.grids[0].cells][:4] == [
        (0, 0, 2),
        (0, 2, 1),
        (1, 1, 1),
        (1, 2, 1),
    ]


def test_cells_merged_downwards_print_once(tmp_path: Path) -> None:
    first = f"<w:tr>{cell(paragraph('甲'), merge='restart')}{cell(paragraph('1'))}</w:tr>"
    going_on = f"<w:tr>{cell(paragraph(''), merge='continue')}{cell(paragraph('2'))}</w:tr>"
    read_back = word(tmp_path, table([first, going_on, going_on], 2))
    assert read_back.text == "甲\t1\n\t2\n\t2\n"
    assert read_back.grids[0].cells[0].row_span == 3


def test_a_merge_that_hides_text_or_begins_nowhere_loses_nothing(tmp_path: Path) -> None:
    first = f"<w:tr>{cell(paragraph('甲'), merge='restart')}{cell(paragraph('1'), merge='continue')}</w:tr>"
    second = f"<w:tr>{cell(paragraph('乙'), merge='continue')}{cell(paragraph('2'))}</w:tr>"
    assert lines(tmp_path, table([first, second], 2)) == ["甲\t1", "乙\t2"]


def test_the_old_way_of_merging_sideways(tmp_path: Path) -> None:
    start = cell(paragraph("甲")).replace("<w:tcBorders>", '<w:hMerge w:val="restart"/><w:tcBorders>')
    going_on = cell(paragraph("")).replace("<w:tcBorders>", "<w:hMerge/><w:tcBorders>")
    read_back = word(
        tmp_path, table([f"<w:tr>{start}{going_on}{cell(paragraph('1'))}</w:tr>", row("一", "二", "2")], 3)
    )
    assert read_back.text == "甲\t\t1\n一\t二\t2\n"
    assert read_back.grids[0].cells[0].column_span == 2


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    gone = f"<w:del w:id='1'><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id='2'>{run('8')}</w:ins>"
    moved = f"<w:moveFrom w:id='3'>{run('旧')}</w:moveFrom><w:moveTo w:id='4'>{run('新')}</w:moveTo>"
    before = (
        "<w:tcPr><w:gridSpan w:val='1'/><w:tcPrChange w:id='5'><w:tcPr><w:gridSpan w:val='3'/></w:tcPr></w:tcPrChange>"
    )
    changed = row("甲", "1").replace("<w:tcPr>", before, 1)
    body = f"<w:p>{gone}{moved}</w:p>{table([changed, row('乙', '2')], 2)}"
    assert lines(tmp_path, body) == ["8新", "甲\t1", "乙\t2"]


def test_deleted_rows_and_cells_are_gone_inserted_ones_stay(tmp_path: Path) -> None:
    gone = row("甲", "1").replace("<w:tr>", "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>")
    new = row("乙", "2").replace("<w:tr>", "<w:tr><w:trPr><w:ins w:id='2'/></w:trPr>")
    shorter = row("丙", "3", "4").replace("<w:tcPr>", "<w:tcPr><w:cellDel w:id='3'/>", 1)
    assert lines(tmp_path, table([gone, new, shorter], 2)) == ["乙\t2", "3\t4"]


def test_hidden_text_is_not_shown(tmp_path: Path) -> None:
    hidden = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r>"
    )
    assert lines(tmp_path, f"<w:p>{hidden}</w:p>") == ["显"]


def test_runs_breaks_tabs_and_fields(tmp_path: Path) -> None:
    stops = "<w:pPr><w:tabs><w:tab w:val='left' w:pos='400'/></w:tabs></w:pPr>"
    field = (
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr='DATE'><w:r><w:t>域</w:t></w:r></w:fldSimple>"
    )
    text = f"<w:p>{stops}{run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>{field}</w:p>"
    assert lines(tmp_path, text) == ["甲\t乙", "丙域"]
    assert lines(tmp_path, table([f"<w:tr>{cell(text)}{cell(paragraph('1'))}</w:tr>"], 2)) == ["甲 乙丙域\t1"]


def test_two_paragraphs_in_a_cell_join_only_where_they_are_chinese(tmp_path: Path) -> None:
    two = cell(paragraph("本年新收") + paragraph("申请")) + cell(paragraph("12") + paragraph("34"))
    assert lines(tmp_path, table([f"<w:tr>{two}</w:tr>"], 2)) == ["本年新收申请\t12 34"]


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    box = "<w:txbxContent>{}</w:txbxContent>"
    inner = box.format(paragraph("框") + table([row("甲", "1")], 2))
    choice = f"<mc:Choice Requires='wps'><w:drawing>{inner}</w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback>"
    old = f"<w:p><w:r><w:pict>{box.format(paragraph('旧框'))}</w:pict></w:r></w:p>"
    new = f"<w:p>{run('前')}<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r></w:p>"
    assert lines(tmp_path, f"{new}{paragraph('后')}{old}") == ["前", "框", "甲\t1", "后", "旧框"]


def test_an_alternative_without_a_choice_gives_its_fallback(tmp_path: Path) -> None:
    only = f"<mc:AlternateContent><mc:Fallback>{run('甲')}</mc:Fallback></mc:AlternateContent>"
    assert lines(tmp_path, f"<w:p>{only}</w:p>") == ["甲"]


def test_a_table_within_a_table(tmp_path: Path) -> None:
    inner = table([row("甲", "1"), row("乙", "2")], 2)
    outer = f"<w:tr>{cell(paragraph('前') + inner + paragraph('后'))}{cell(paragraph('右'))}</w:tr>"
    read_back = word(tmp_path, table([outer, row("丙", "3")], 2))
    assert read_back.text.splitlines() == ["前", "甲\t1", "乙\t2", "后", "右", "丙\t3"]
    assert len(read_back.grids) == 2


def test_a_table_of_one_cell_is_a_frame(tmp_path: Path) -> None:
    frame = table([f"<w:tr>{cell(paragraph('1') + paragraph(''))}</w:tr>"], 1)
    assert lines(tmp_path, table([f"<w:tr>{cell(paragraph('甲'))}{cell(frame)}</w:tr>"], 2)) == ["甲\t1"]


def test_slivers_go_unless_text_would_go_with_them(tmp_path: Path) -> None:
    def narrow(*rows: str) -> str:
        return table(rows, 3).replace('<w:gridCol w:w="900"/>', '<w:gridCol w:w="1"/>', 2)

    first = f"<w:tr>{cell(paragraph(''))}{cell(paragraph('甲'), 2)}</w:tr>"
    second = f"<w:tr>{cell(paragraph('乙'), 3)}</w:tr>"
    assert lines(tmp_path, narrow(first, second)) == ["甲", "乙"]
    assert lines(tmp_path, narrow(row("一", "二", "三"))) == ["一\t二\t三"]


def test_footnotes_come_last(tmp_path: Path) -> None:
    notes = f"""<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
    <w:footnote w:id="1">{paragraph("注：含信函")}</w:footnote></w:footnotes>"""
    body = f'<w:p>{run("新收5件")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>{paragraph("后")}'
    assert lines(tmp_path, body, {"word/footnotes.xml": notes}) == ["新收5件", "后", "注：含信函"]


def test_a_web_page_inside_a_document_is_read(tmp_path: Path) -> None:
    links = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="c" Type="x" Target="afchunk.htm"/><Relationship Id="o" Type="x" TargetMode="External"
    Target="http://invalid.example/"/></Relationships>"""
    page = "<html><body><table><tr><td>甲</td><td>1</td></tr></table></body></html>"
    parts: dict[str, str | bytes] = {"word/_rels/document.xml.rels": links, "word/afchunk.htm": page}
    assert lines(tmp_path, '<w:altChunk r:id="c"/><w:altChunk r:id="o"/>', parts) == ["甲\t1"]


def test_strict_documents_and_other_names_of_the_main_part(tmp_path: Path) -> None:
    strict = document(table([row("甲", "1")], 2)).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    path = tmp_path / "strict.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r" Type="x" Target="/word/document2.xml"/></Relationships>',
        )
        archive.writestr("word/document2.xml", strict)
    assert read(path).text == "甲\t1\n"


@pytest.mark.parametrize("name", ["report.doc", "report.txt", "report.zip", "report"])
def test_the_content_decides_not_the_suffix(tmp_path: Path, name: str) -> None:
    assert word(tmp_path, paragraph("甲"), name=name).format == "docx"


def test_headers_and_comments_are_not_mixed_in(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "word/header1.xml": f'<w:hdr xmlns:w="{W}">{paragraph("页眉")}</w:hdr>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}">{paragraph("批注")}</w:comments>',
    }
    assert lines(tmp_path, paragraph("正文"), parts) == ["正文"]


def test_pictures_are_noted_as_not_read(tmp_path: Path) -> None:
    drawing = '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId9"/>'
    picture = f"<w:p><w:r><w:drawing>{drawing}</w:drawing></w:r></w:p>"
    assert "2 张图片" in word(tmp_path, paragraph("甲") + picture * 2).notes[0]
    assert word(tmp_path, paragraph("甲")).notes == ()


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ((mark("begin"), run("1"), mark("separate"), run("2"), mark("end"), run("3")), "23"),
        ((mark("begin"), mark("begin"), mark("separate"), run("1"), mark("end"), mark("separate"), run("2")), "2"),
        ((mark("begin"), mark("separate"), mark("begin"), mark("separate"), run("1"), mark("end"), mark("end")), "1"),
        ((mark("begin"), mark("separate"), run("1"), mark("separate"), run("2"), mark("end")), "12"),
        ((mark("begin"), run("1"), mark("end"), run("2")), "12"),
        ((mark("begin"), run("1"), mark("begin"), mark("separate"), run("2"), mark("end")), "12"),
        ((mark("separate"), run("1"), mark("end"), run("2")), "12"),
    ],
    ids=["plain", "nested in what it says", "nested in its result", "twice", "no result", "not ended", "not begun"],
)
def test_what_a_field_calculates_from_does_not_print(tmp_path: Path, runs: tuple[str, ...], shown: str) -> None:
    assert lines(tmp_path, f"<w:p>{''.join(runs)}</w:p>") == [shown]
