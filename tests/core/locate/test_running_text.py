"""A text on one line: where a table ends and a sentence begins, without a heading between them."""

from pathlib import Path

import pytest

from core.opening import read_text_report

REPORTS = Path(__file__).parents[2] / "reports"
BEHIND = "五、存在的主要问题及改进情况"


@pytest.mark.parametrize("name", ["58_one_line", "59_glued"])
def test_the_last_table_is_read_without_a_heading_behind_it(name: str) -> None:
    text = (REPORTS / f"{name}.txt").read_text("utf-8")
    assert text.count(BEHIND) == 1
    whole, without = (read_text_report(one).by_ref() for one in (text, text.replace(BEHIND, "")))
    last = [ref for ref in whole if ref.table == "proceedings"]

    assert len(last) == 15
    assert all(whole[ref].value is not None for ref in last)
    assert [without[ref].value for ref in last] == [whole[ref].value for ref in last]
