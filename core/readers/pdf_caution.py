"""Tell, without any PDF library, a file that will be read in a moment from one that might be built to wear it out.

Streams are never hidden: whatever else is compressed, their dictionaries stand in plain sight in the file.
"""

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_LARGEST = 24 * 1024 * 1024
_MOST_INFLATED = 24 * 1024 * 1024
_MOST_STREAMS = 20_000
_MOST_CALLS = 5_000
_RATIO = 1032  # the most that deflate can do
_SAMPLE = 16 * 1024
_USUAL = 24  # how far a font or a table of references is ever compressed
_DICTIONARY = 4096

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_FONT = re.compile(rb"/Length1\b|/Subtype\s*/(?:CIDFontType0C|Type1C|OpenType)\b|/Type\s*/XRef\b")
_FILTER = re.compile(rb"/(FlateDecode|LZWDecode|RunLengthDecode|ASCII85Decode|ASCIIHexDecode|Fl|LZW|RL|A85|AHx)\b")
_CALL = re.compile(rb"/[^\s/\[\]()<>{}%]+\s+Do\b")


class _Stream(NamedTuple):
    dictionary: bytes
    start: int
    end: int


def is_ordinary(data: bytes) -> bool:
    """Say whether reading the file here is safe: it is of usual size when unpacked, and nothing in it multiplies."""
    if len(data) > _LARGEST or b"/Encrypt" in data:  # what is encrypted cannot be looked into
        return False
    room = _MOST_INFLATED
    calls = forms = 0
    for count, stream in enumerate(_streams(data)):
        if count > _MOST_STREAMS or b"#" in stream.dictionary:
            return False
        if _IMAGE.search(stream.dictionary):
            continue  # pictures are not unpacked for their text
        size, drawn = _weigh(data, stream, room)
        room -= size
        if room < 0:
            return False
        calls += drawn
        if _FORM.search(stream.dictionary):
            forms += 1
            if drawn > 1:  # a form that draws forms that draw forms
                return False
    return calls * forms <= _MOST_CALLS


def _streams(data: bytes) -> Iterator[_Stream]:
    end = len(data)
    for found in _STREAM.finditer(data):
        begin = max(data.rfind(b" obj", max(0, found.start() - _DICTIONARY), found.start()), 0)
        stop = data.find(b"endstream", found.end())
        yield _Stream(data[begin : found.start()], found.end(), stop if stop >= 0 else end)


def _weigh(data: bytes, stream: _Stream, room: int) -> tuple[int, int]:
    """Return how large a stream is when unpacked, and how often it draws another one."""
    length = stream.end - stream.start
    filters = _FILTER.findall(stream.dictionary)
    if not filters:
        return length, len(_CALL.findall(data, stream.start, stream.end))
    if filters not in ([b"FlateDecode"], [b"Fl"]):
        return length * _RATIO, _MOST_CALLS if _FORM.search(stream.dictionary) else 0
    inflater = zlib.decompressobj()
    packed = data[stream.start : stream.end]
    try:
        if _FONT.search(stream.dictionary):
            size = len(inflater.decompress(packed[:_SAMPLE], _SAMPLE * _USUAL + 1))
            return (room + 1 if size > _SAMPLE * _USUAL else size * length // min(length, _SAMPLE)), 0
        inflated = inflater.decompress(packed, room + 1)
    except zlib.error:
        return length, 0
    return len(inflated), len(_CALL.findall(inflated))
