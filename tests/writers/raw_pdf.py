"""PDF files written object by object: what no program would write, loops and bombs, and pages without text."""

import zlib
from collections.abc import Callable, Mapping

PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(data: bytes, entries: bytes = b"", *, packed: bool = True) -> bytes:
    """Write a stream object's body; `entries` go into its dictionary."""
    if packed:
        data = zlib.compress(data, 9)
        entries += b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def page(resources: bytes = b"", box: bytes = b"0 0 595 842") -> bytes:
    """Write a page whose content is object 4."""
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << %s >> >>" % (box, resources)


def file(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Write a whole file; object 1 is the catalogue unless given."""
    bodies = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES, **objects}
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in sorted(bodies.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    size = max(bodies) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def _one_page(content: bytes, resources: bytes = b"", **others: bytes) -> bytes:
    numbered = {int(name[1:]): body for name, body in others.items()}
    return file({3: page(resources), 4: content, **numbered})


def _zeros(megabytes: int) -> bytes:
    """Pack so many megabytes of blanks without ever holding them."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(megabytes)) + packer.flush()
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def _forms(depth: int, calls: int) -> bytes:
    """Forms that each draw the next one several times: a handful of bytes that is drawn billions of times."""
    objects = {3: page(b"/XObject << /F 10 0 R >>"), 4: stream(b"/F Do", packed=False)}
    for level in range(depth):
        inner = b"/Resources << /XObject << /F %d 0 R >> >>" % (11 + level) if level < depth - 1 else b""
        body = b"/F Do " * calls if level < depth - 1 else b"0 0 m 9 9 l S"
        objects[10 + level] = stream(body, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + inner, packed=False)
    return file(objects)


def _own_form() -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 10 0 R >> >>"
    drawn = stream(b"/F Do /F Do", form)
    return _one_page(stream(b"/F Do", packed=False), b"/XObject << /F 10 0 R >>", _10=drawn)


def _page_loop() -> bytes:
    return file({2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>"})


def _own_xref() -> bytes:
    plain = _one_page(stream(b""))
    start = plain.rindex(b"xref\n0")
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def _many_pages(count: int) -> bytes:
    kids = b" ".join([b"3 0 R"] * count)
    return file({2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), 3: page(), 4: stream(b"")})


def _glyphs() -> bytes:
    """A font whose letter draws itself."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 "
        b"/Widths [9] /Encoding << /Differences [65 /A] >> /CharProcs << /A 11 0 R >> "
        b"/Resources << /Font << /F 10 0 R >> >> >>"
    )
    drawn = stream(b"9 0 d0 BT /F 9 Tf (AAAA) Tj ET", packed=False)
    return _one_page(stream(b"BT /F 9 Tf (AAAA) Tj ET"), b"/Font << /F 10 0 R >>", _10=font, _11=drawn)


def _meanings() -> bytes:
    """A table of meanings that says everything a hundred thousand times."""
    ranges = b"100 beginbfrange\n" + b"<0000> <FFFF> <0000>\n" * 100 + b"endbfrange\n"
    table = stream(b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + ranges * 1000)
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
        b"/DescendantFonts [12 0 R] /ToUnicode 11 0 R >>"
    )
    system = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    inner = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X %s >>" % system
    text = stream(b"BT /F 9 Tf <00410042> Tj ET")
    return _one_page(text, b"/Font << /F 10 0 R >>", _10=font, _11=table, _12=inner)


def _font_file() -> bytes:
    font = (
        b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 11 0 R "
        b"/FirstChar 65 /LastChar 65 /Widths [500] >>"
    )
    described = b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 9 9] /FontFile2 12 0 R >>"
    bomb = _zeros(900).replace(b"/Length", b"/Length1 943718400 /Length", 1)
    return _one_page(stream(b"BT /F 9 Tf (A) Tj ET"), b"/Font << /F 10 0 R >>", _10=font, _11=described, _12=bomb)


def _text(letters: int) -> bytes:
    content = stream(b"BT /F 1 Tf " + b"(%s) Tj 0 1 Td " % (b"A" * 1000) * (letters // 1000) + b"ET")
    return _one_page(content, b"/Font << /F 10 0 R >>", _10=FONT)


def _letters(number: int) -> bytes:
    content = stream(b"BT /F 1 Tf " + b"(A) Tj " * number + b"ET")
    return _one_page(content, b"/Font << /F 10 0 R >>", _10=FONT)


# what is built to wear a reader out, and the outcomes that are right for it
HOSTILE: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "blanks": (lambda: _one_page(_zeros(1000)), ("hostile",)),
    "strokes": (lambda: _one_page(stream(b"0 0 m 9 9 l S\n" * 5_000_000)), ("hostile", "timeout")),
    "rectangles": (lambda: _one_page(stream(b"1 1 9 9 re\n" * 2_000_000 + b"S")), ("hostile", "no_text_layer")),
    "single letters": (lambda: _letters(3_000_000), ("hostile", "too_large")),
    "text": (lambda: _text(5_000_000), ("hostile", "too_large")),
    "states": (lambda: _one_page(stream(b"q " * 10_000_000)), ("hostile", "empty")),
    "forms in forms": (lambda: _forms(12, 10), ("hostile", "timeout")),
    "a form in itself": (_own_form, ("hostile", "timeout", "no_text_layer")),
    "pages in themselves": (_page_loop, ("damaged",)),
    "references to themselves": (_own_xref, ("empty", "damaged")),
    "pages": (lambda: _many_pages(200_000), ("too_large",)),
    "deep content": (lambda: _one_page(stream(b"[" * 3_000_000 + b" TJ")), ("empty",)),
    "deep object": (
        lambda: file({3: page(), 4: stream(b""), 5: b"[" * 500_000 + b"]" * 500_000}),
        ("empty", "damaged"),
    ),
    "a letter in itself": (_glyphs, ("no_text_layer", "empty")),
    "meanings": (_meanings, ("read", "no_text_layer")),
    "font file": (_font_file, ("hostile",)),
    "endless page": (
        lambda: file({3: page(box=b"0 0 1e38 -1e38"), 4: stream(b"0 0 m 9 9 l S")}),
        ("no_text_layer", "damaged"),
    ),
    "page without extent": (
        lambda: file({3: page(box=b"0 0 0 0"), 4: stream(b"0 0 m 9 9 l S")}),
        ("no_text_layer", "damaged"),
    ),
}
