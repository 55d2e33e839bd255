"""Examples for the sums that some reports print beyond the form: a column 小计, a row 小计 below a group."""

from core.model import Report
from core.opening import read_text_report
from tests.builders import small
from tests.core.rule_examples import ERROR, Example, of_2021
from tests.renderers.common import from_figures
from tests.renderers.copied import subtotal
from tests.renderers.tabs import tabs

LAST_DENIED = "8.属于行政查询事项\t0\t0\t0\t0\t0\t0\t0"


def in_a_column(printed: str = "2\t6") -> Report:
    """Two companies asked, and the column says so, or something else."""
    text = subtotal(from_figures("2021", small())).text
    assert "\t2\t0\t0\t0\t0\t2\t6" in text
    return read_text_report(text.replace("\t2\t0\t0\t0\t0\t2\t6", f"\t2\t0\t0\t0\t0\t{printed}", 1))


def below_a_group(label: str, total: str, last: str = LAST_DENIED) -> Report:
    text = tabs(from_figures("2021", small())).text
    assert LAST_DENIED in text
    row = f"\t{label}\t\t0\t0\t0\t0\t0\t0\t{total}"
    return read_text_report(text.replace(LAST_DENIED, f"{last}\n{row}"))


EXAMPLES = [
    Example(
        "applications.org_subtotal",
        "received",
        ERROR,
        breaks=in_a_column("3\t6"),
        keeps=in_a_column(),
        opens=of_2021(),
        whole=True,
    ),
    Example(
        "applications.group_subtotal",
        "denied.total",
        ERROR,
        breaks=below_a_group("小计", "1"),
        keeps=below_a_group("小计", "0"),
        opens=below_a_group("小计", "1", LAST_DENIED[:-1]),
        whole=True,
    ),
    Example(
        "applications.group_subtotal",
        "denied.total",
        ERROR,
        breaks=below_a_group("（三）不予公开合计", "1"),
        keeps=below_a_group("（三）不予公开合计", "0"),
        opens=of_2021(),
        whole=True,
    ),
]
