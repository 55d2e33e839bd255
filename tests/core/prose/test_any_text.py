"""Whatever the text, reading it ends soon and without a fault, and every place is in the text."""

import time
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import prose
from core.prose.lexicon import common_words
from core.statements import Prose
from tests.builders import a_report

_WORDS = sorted({written for those in common_words().values() for written, _ in those})
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from("，。；：、（）《》“”件起条项%元一二十百两余近约第每 \n"),
    st.integers(0, 99_999).map(str),
    st.sampled_from(("2021年", "2020年", "1.5万", "1,234件", "占33.3%", "12件", "3940元", "其中", "县水利局")),
)


# numbers that are given one by one, of names that may be unknown or missing
_TURNS = st.lists(
    st.tuples(
        st.lists(
            st.sampled_from(
                (
                    "县教育局",
                    "行政复议",
                    "自然人",
                    "予以公开",
                    "网络",
                    "信函",
                    "收到申请",
                    "其中",
                    "维持",
                    "甲镇",
                    "规章",
                )
            ),
            max_size=3,
        ).map("、".join),
        st.sampled_from(("各", "分别", "分别为", "依次为", "各为", "均各", "")),
        st.lists(st.integers(0, 300).map(str), max_size=4).map("、".join),
        st.sampled_from(("件", "", "条", "%", "件次")),
        st.sampled_from("，。；、"),
    ).map("".join),
    max_size=12,
).map("".join)


def places(found: Prose) -> list[tuple[int, int]]:
    parts = chain.from_iterable((*one.wholes, *one.parts) for one in found.additions)
    spans = chain(
        chain.from_iterable((one.span, one.figure) for one in found.statements),
        (one.figure for one in parts),
        chain.from_iterable((one.span, one.figure) for one in found.portions),
        chain.from_iterable((one.span, one.figure) for one in found.money),
        found.foreign,
        found.scopes,
    )
    return [(span.start, span.end) for span in spans]


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join), st.sampled_from(("2019", "2021")))
def test_any_words(text: str, form_code: str) -> None:
    found = prose.read(a_report(text=text, form_code=form_code))
    assert all(0 <= start < end <= len(text) for start, end in places(found))


@settings(max_examples=300, deadline=None)
@given(_TURNS)
def test_any_numbers_in_turn(text: str) -> None:
    found = prose.read(a_report(text=text))
    assert all(0 <= start < end <= len(text) for start, end in places(found))


@pytest.mark.parametrize(
    "text",
    [
        "（" * 100_000,
        "1" * 100_000,
        "十" * 100_000,
        "其中1件，" * 20_000,
        "收到政府信息公开申请1件，均已办结，占1%，" * 5_000,
        "未收到政府信息公开申请" * 10_000,
        "行政复议、行政诉讼分别为" * 10_000,
        "行政事业性收费包括" * 10_000,
        "2021年至" * 20_000,
        "各1件，分别为" * 20_000,
        "未收到要求更正政府信息的申请，" * 10_000,
        "行政复议由2件上升至5件，" * 10_000,
    ],
    ids=range(12),
)
def test_a_flood_of_words(text: str) -> None:
    start = time.process_time()
    prose.read(a_report(text=text))
    assert time.process_time() - start < 5
