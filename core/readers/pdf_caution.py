"""Tell, without any PDF library, a file that will be read in a moment from one that might be built to wear it out.

Streams are never hidden: whatever else is compressed, their dictionaries stand in plain sight in the file.
"""

import base64
import re
import zlib

_LARGEST = 24 * 1024 * 1024
_MOST_INFLATED = 4 * 1024 * 1024  # of what pages say; each byte of it can cost the library a hundred
_MOST_STREAMS = 20_000
_MOST_CALLS = 5_000
_RATIO = 1032  # the most that deflate can do
_SAMPLE = 16 * 1024
_USUAL = 24  # how far a font or a table of references is ever compressed
_DENSE_COST = 16  # so many bytes of a font cost no more than one of a page
_MOST_ARMOURED = 64 * 1024
_DICTIONARY = 4096
_STREAM, _END = b"stream", b"endstream"

_PICTURE = frozenset((b"Image",))
_FORM = frozenset((b"Form",))
_DENSE = frozenset((b"Length1", b"CIDFontType0C", b"Type1C", b"OpenType", b"XRef"))
_FLATE = frozenset((b"FlateDecode", b"Fl"))
_PACKED = frozenset(
    (b"LZWDecode", b"RunLengthDecode", b"ASCII85Decode", b"ASCIIHexDecode", b"LZW", b"RL", b"A85", b"AHx")
)
_ARMOUR = frozenset((b"ASCII85Decode", b"A85"))
_WORDS = re.compile(rb"/(%s)\b" % b"|".join(sorted(_PICTURE | _FORM | _DENSE | _FLATE | _PACKED, reverse=True)))
_CALL = re.compile(rb"/[^\s/\[\]()<>{}%]+\s+Do\b")


def is_ordinary(data: bytes) -> bool:
    """Say whether reading the file here is safe: it is of usual size when unpacked, and nothing in it multiplies."""
    if len(data) > _LARGEST or b"/Encrypt" in data:  # what is encrypted cannot be looked into
        return False
    room = _MOST_INFLATED
    calls = forms = count = 0
    at = data.find(_STREAM)
    while at >= 0:
        start = at + len(_STREAM)
        if data[start : start + 1] not in (b"\r", b"\n"):  # a word in a text
            at = data.find(_STREAM, start)
            continue
        start += 2 if data[start : start + 2] == b"\r\n" else 1
        end = data.find(_END, start)
        end = end if end >= 0 else len(data)
        dictionary = data[max(data.rfind(b" obj", max(0, at - _DICTIONARY), at), 0) : at]
        at = data.find(_STREAM, end + len(_END))
        count += 1
        if count > _MOST_STREAMS or b"#" in dictionary:
            return False
        words = frozenset(_WORDS.findall(dictionary))
        if words & _PICTURE:
            continue  # pictures are not unpacked for their text
        size, drawn = _weigh(data[start:end], words, room)
        room -= size
        calls += drawn
        forms += bool(words & _FORM)
        if room < 0 or (drawn > 1 and words & _FORM):  # a form that draws forms that draw forms
            return False
    return calls * forms <= _MOST_CALLS


def _weigh(packed: bytes, words: frozenset[bytes], room: int) -> tuple[int, int]:
    """Return how much of the room a stream takes when unpacked, and how often it draws another one."""
    if words & _PACKED:
        bare = _without_armour(packed, words)
        if bare is None:
            return len(packed) * _RATIO, _MOST_CALLS if words & _FORM else 0
        packed = bare
    if not words & _FLATE:
        return len(packed), len(_CALL.findall(packed))
    inflater = zlib.decompressobj()
    try:
        if words & _DENSE:
            most = _SAMPLE * _USUAL
            size = len(inflater.decompress(packed[:_SAMPLE], most + 1))
            return (room + 1 if size > most else size * len(packed) // min(len(packed), _SAMPLE) // _DENSE_COST), 0
        inflated = inflater.decompress(packed, room + 1)
    except zlib.error:
        return len(packed) * _RATIO, 0
    return len(inflated), len(_CALL.findall(inflated)) if b"Do" in inflated else 0


def _without_armour(packed: bytes, words: frozenset[bytes]) -> bytes | None:
    """Undo the one packing around deflate that some programs use for every page; none for any other."""
    if not words & _FLATE or (words & _PACKED) - _ARMOUR or len(packed) > _MOST_ARMOURED:
        return None
    try:
        return base64.a85decode(packed.strip().removesuffix(b"~>"))
    except ValueError:
        return None
