"""Figures as Word really holds them: over several runs, in earlier changes, in controls, in blank and merged cells."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import tracked
from core.entries import Decision
from core.opening import open_report
from core.review import Review
from core.tracked.copy import marked as copy_of
from tests.accepting import COMMENTS, Tracked, W, accepted, changes, commented, comments, parts, rejected, tree
from tests.builders import ref, small
from tests.renderers.common import from_figures
from tests.renderers.tabs import tabs
from tests.writers import word

AT = ref("applications.received.natural_person")
TOTAL = ref("applications.received.total")
AUTHOR = "李审校"
PRINTED = "4321"
NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)


def report_with(content: str, *, whole_paragraph: bool = False) -> str:
    """The XML of a small report in which one cell (received, natural persons) is written as given."""
    figures = small()
    figures[AT] = int(PRINTED)
    document = word.unpacked(word.word(from_figures("2021", figures)))["word/document.xml"].decode()
    start = document.index(word.run(PRINTED))
    end = start + len(word.run(PRINTED))
    if whole_paragraph:
        start, end = document.rindex("<w:p>", 0, start), document.index("</w:p>", end) + len("</w:p>")
    return document[:start] + content + document[end:]


def reviewed(folder: Path, data: bytes, name: str = "报告.docx") -> Review:
    path = folder / name
    path.write_bytes(data)
    return Review(open_report(path), AUTHOR, clock=lambda: NOON)


def marked(folder: Path, content: str, text: str, *, whole_paragraph: bool = False) -> bytes:
    """Correct the one cell to `text` and return the marked copy; accepted, it must read as corrected."""
    review = reviewed(folder, word.container(report_with(content, whole_paragraph=whole_paragraph)))
    review.correct(AT, text)
    assert tracked.save(review, folder / "副本.docx")[:2] == (1, 0)
    copy = (folder / "副本.docx").read_bytes()
    (folder / "接受.docx").write_bytes(accepted(copy))
    assert open_report(folder / "接受.docx").by_ref()[AT].value == review.cells[AT].value
    (folder / "拒绝.docx").write_bytes(rejected(copy, AUTHOR))
    assert open_report(folder / "拒绝.docx").document.text == review.report.document.text
    return copy


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def earlier(text: str) -> str:
    return f'<w:ins w:id="7" w:author="甲" w:date="2025-01-01T00:00:00Z">{text}</w:ins>'


@pytest.mark.parametrize(
    ("content", "deleted"),
    [
        (run("4321"), ["4321"]),
        (run("43") + '<w:bookmarkStart w:id="9" w:name="b"/>' + run("2") + run("1"), ["43", "2", "1"]),
        (earlier(run("4321")), ["4321"]),
        (earlier(run("43")) + run("21"), ["43", "21"]),
        (f"<w:moveTo w:id='8' w:author='甲'>{run('4321')}</w:moveTo>", ["4321"]),
        ("<w:r><w:t>43</w:t><w:t>21</w:t></w:r>", ["43", "21"]),
        ("<w:r><w:tab/><w:t xml:space='preserve'> 4321 </w:t><w:br/></w:r>", ["4321"]),
        (f"<w:hyperlink w:anchor='x'>{run('4321')}</w:hyperlink>", ["4321"]),
        (f"<w:fldSimple w:instr='SUM(LEFT)'>{run('4321')}</w:fldSimple>", ["4321"]),
        (f"<w:smartTag w:element='n'>{run('43')}</w:smartTag>{run('21')}", ["43", "21"]),
        (run("9", "<w:rPr><w:vanish/></w:rPr>") + run("4321"), ["4321"]),
        (run("4321") + "</w:p><w:p>", ["4321"]),
    ],
)
def test_a_figure_is_replaced_however_it_is_written(tmp_path: Path, content: str, deleted: list[str]) -> None:
    copy = marked(tmp_path, content, "4")
    assert sorted(changes(copy, AUTHOR)) == sorted(
        [*(Tracked("del", AUTHOR, d) for d in deleted), ("ins", AUTHOR, "4")]
    )
    inserted = [ins for ins in tree(copy).iter(W + "ins") if ins.get(W + "author") == AUTHOR]
    assert [ins.get(W + "date") for ins in inserted] == ["2026-03-05T12:00:00Z"]
    assert not [above for ins in inserted for above in ins.iterancestors(W + "ins", W + "moveTo", W + "del")]
    assert not list(tree(copy).iterfind(f".//{W}r/{W}r"))


def test_the_look_of_a_figure_stays_and_only_what_shows(tmp_path: Path) -> None:
    look = "<w:rPr><w:b/><w:sz w:val='18'/><w:rPrChange w:id='5' w:author='甲'><w:rPr/></w:rPrChange></w:rPr>"
    copy = marked(tmp_path, run("4321", look), "4")
    [inserted] = [ins for ins in tree(copy).iter(W + "ins") if ins.get(W + "author") == AUTHOR]
    assert [str(child.tag).removeprefix(W) for child in inserted[0][0]] == ["b", "sz"]


def test_within_what_somebody_inserted_the_rest_stays_his(tmp_path: Path) -> None:
    copy = marked(tmp_path, earlier(run("4321") + "<w:r><w:tab/></w:r>"), "4")
    first, ours, last = tree(copy).iter(W + "ins")
    assert [ins.get(W + "author") for ins in (first, ours, last)] == ["甲", AUTHOR, "甲"]
    assert len({ins.get(W + "id") for ins in (first, ours, last)}) == 3
    assert last.find(f"{W}r/{W}tab") is not None


def test_a_figure_made_blank_is_deleted_alone(tmp_path: Path) -> None:
    assert changes(marked(tmp_path, run("4321"), ""), AUTHOR) == [("del", AUTHOR, "4321")]


@pytest.mark.parametrize(
    "content",
    [
        "<w:p/>",
        "<w:p><w:pPr><w:jc w:val='center'/><w:rPr><w:b/></w:rPr></w:pPr></w:p>",
        f"<w:p>{run('　')}</w:p>",
        "<w:p/><w:p/>",
        "<w:p><w:del w:id='3' w:author='甲'><w:r><w:delText>9</w:delText></w:r></w:del></w:p>",
        f"<w:p>{run('9', '<w:rPr><w:vanish/></w:rPr>')}</w:p>",
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
        "<w:p><w:sdt><w:sdtPr/><w:sdtContent/></w:sdt></w:p>",
    ],
)
def test_a_blank_cell_gets_an_insertion_alone(tmp_path: Path, content: str) -> None:
    copy = marked(tmp_path, content, "4", whole_paragraph=True)
    assert changes(copy, AUTHOR) == [("ins", AUTHOR, "4")]
    [inserted] = [ins for ins in tree(copy).iter(W + "ins") if ins.get(W + "author") == AUTHOR]
    assert not list(inserted.iter(W + "vanish"))


def test_a_control_shows_what_is_written_into_it(tmp_path: Path) -> None:
    settings = "<w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath='/a'/><w:alias w:val='x'/></w:sdtPr>"
    copy = marked(tmp_path, f"<w:sdt>{settings}<w:sdtContent>{run('4321')}</w:sdtContent></w:sdt>", "4")
    [control] = tree(copy).iter(W + "sdt")
    assert [str(child.tag).removeprefix(W) for child in control[0]] == ["alias"]
    assert [one.kind for one in changes(copy, AUTHOR)] == ["del", "ins"]
    assert control.find(f".//{W}ins") is not None


def test_several_figures_in_one_run_are_changed_each(tmp_path: Path) -> None:
    lines = tabs(from_figures("2021", small())).text.splitlines()
    review = reviewed(tmp_path, word.container(word.document("".join(map(word.paragraph, lines)))))
    refs = [ref(f"applications.received.{name}") for name in ("natural_person", "business", "total")]
    for at, text in zip(refs, ("14", "12", "26"), strict=True):
        review.correct(at, text)
    tracked.save(review, tmp_path / "副本.docx")
    copy = (tmp_path / "副本.docx").read_bytes()
    assert [one.text for one in changes(copy, AUTHOR)] == ["4", "14", "2", "12", "6", "26"]
    cells = open_report(tmp_path / "副本.docx").by_ref()
    assert [cells[at].value for at in refs] == [14, 12, 26]


def test_a_field_that_shows_more_than_the_figure_is_left_to_a_person(tmp_path: Path) -> None:
    begin, middle, end = (f"<w:r><w:fldChar w:fldCharType='{k}'/></w:r>" for k in ("begin", "separate", "end"))
    field = f"{begin}<w:r><w:instrText> A </w:instrText></w:r>{middle}<w:r><w:t>4</w:t><w:tab/><w:t>2</w:t></w:r>{end}"
    body = [word.paragraph(line) for line in tabs(from_figures("2021", small())).text.splitlines()]
    at = next(index for index, line in enumerate(body) if "一、本年新收" in line)
    before, cells, after = body[at].partition("4\t2\t")
    body[at] = f"{before}</w:t></w:r>{field}{word.run(cells[-1] + after.partition('</w:t>')[0])}</w:p>"
    review = reviewed(tmp_path, word.container(word.document("".join(body))))
    assert [review.cells[ref(f"applications.received.{name}")].value for name in ("natural_person", "business")] == [
        4,
        2,
    ]
    review.correct(AT, "3")
    assert tracked.save(review, tmp_path / "副本.docx")[:2] == (0, 1)
    assert changes((tmp_path / "副本.docx").read_bytes(), AUTHOR) == []


def test_money_is_written_in_the_unit_of_its_column(tmp_path: Path) -> None:
    figures = small()
    fees = ref("disclosure.fees.amount")
    review = reviewed(tmp_path, word.word(from_figures("2021", figures)))
    review.correct(fees, "45134元")
    tracked.save(review, tmp_path / "副本.docx")
    assert open_report(tmp_path / "副本.docx").by_ref()[fees].value == review.cells[fees].value
    assert ("ins", AUTHOR, "4.5134") in changes((tmp_path / "副本.docx").read_bytes(), AUTHOR)


def test_what_has_no_place_is_said_in_a_comment(tmp_path: Path) -> None:
    document = report_with(run("4"))
    start = document.index("<w:tr>", document.index("一、本年新收"))
    review = reviewed(tmp_path, word.container(document[: document.rindex("<w:tr>", 0, start)] + document[start:]))
    review.correct(AT, "4")
    changed, remarked, *_ = tracked.save(review, tmp_path / "副本.docx")
    assert (changed, remarked) == (0, 1)
    copy = (tmp_path / "副本.docx").read_bytes()
    assert changes(copy, AUTHOR) == []
    assert any("请手工改正" in text for text in comments(copy))


def test_comments_stand_at_the_figures_they_are_about(tmp_path: Path) -> None:
    review = reviewed(tmp_path, word.container(report_with(run("43") + run("21"))))
    review.correct(TOTAL, "9", "合计")
    review.judge_finding(review.judgement.findings[-1], Decision.TO_VERIFY, "请单位核对台账")
    tracked.save(review, tmp_path / "副本.docx")
    places = commented((tmp_path / "副本.docx").read_bytes())
    assert places[next(text for text in places if text.startswith("更正："))] == "9"
    assert any("待核实：请单位核对台账" in text for text in comments((tmp_path / "副本.docx").read_bytes()))
    assert [text for text in places if "申请办理·自然人" in text and places[text] == "3"]


def test_comments_of_a_text_box_stand_outside_of_it(tmp_path: Path) -> None:
    figures = small()
    figures[TOTAL] = 9
    review = reviewed(tmp_path, word.word(from_figures("2021", figures), "in a text box"))
    tracked.save(review, tmp_path / "副本.docx")
    root = tree((tmp_path / "副本.docx").read_bytes())
    starts = list(root.iter(W + "commentRangeStart"))
    assert starts
    assert not [start for start in starts if next(start.iterancestors(W + "txbxContent"), None) is not None]


LINKS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>
</Relationships>"""


def test_comments_that_are_there_stay_and_every_other_part_too(tmp_path: Path) -> None:
    old = f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="4" w:author="甲">{word.paragraph("旧批注")}</w:comment>'
    extra: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": LINKS,
        "word/comments.xml": f"{old}</w:comments>",
        "word/media/image1.png": bytes(range(256)) * 40,
        "customXml/item1.xml": "<a>&#13;\r\n</a>",
    }
    start, end = (f'<w:commentRange{name} w:id="4"/>' for name in ("Start", "End"))
    anchored = f"{start}{run('4321')}{end}<w:r><w:commentReference w:id='4'/></w:r>"
    data = word.container(report_with(anchored), extra)
    review = reviewed(tmp_path, data)
    tracked.save(review, tmp_path / "副本.docx")
    copy = (tmp_path / "副本.docx").read_bytes()
    before, after = parts(data), parts(copy)
    assert {name for name in after if after[name] != before.get(name)} == {"word/document.xml", COMMENTS}
    assert list(after) == list(before)
    assert comments(copy)[0] == "旧批注"
    assert len(comments(copy)) == 1 + len(review.judgement.findings)


def test_a_document_without_comments_gets_them_named(tmp_path: Path) -> None:
    data = word.container(report_with(run("4321")))
    review = reviewed(tmp_path, data)
    tracked.save(review, tmp_path / "副本.docx")
    after = parts((tmp_path / "副本.docx").read_bytes())
    assert set(after) - set(parts(data)) == {COMMENTS, "word/_rels/document.xml.rels"}
    assert b"/word/comments.xml" in after["[Content_Types].xml"]


def test_strict_documents_stay_strict(tmp_path: Path) -> None:
    strict = report_with(run("4321")).replace(W[1:-1], "http://purl.oclc.org/ooxml/wordprocessingml/main")
    review = reviewed(tmp_path, word.container(strict))
    review.correct(AT, "4")
    tracked.save(review, tmp_path / "副本.docx")
    after = parts((tmp_path / "副本.docx").read_bytes())
    for part in ("word/document.xml", COMMENTS):
        assert W[1:-1].encode() not in after[part]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in after["word/_rels/document.xml.rels"]
    assert open_report(tmp_path / "副本.docx").by_ref()[AT].value == 4


def test_the_same_review_gives_the_same_bytes(tmp_path: Path) -> None:
    data = word.container(report_with(run("4321")))
    review = reviewed(tmp_path, data)
    review.correct(AT, "4")
    assert copy_of(review, data, NOON) == copy_of(review, data, NOON)
