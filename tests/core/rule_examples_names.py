"""Examples for the rules on whose report it is, of which year, and when it was published."""

from core.model import Report
from tests.core.rule_examples import ERROR, INFO, WARNING, Example
from tests.core.written import FEES, MANAGED, NO_PROSE, PREAMBLE, RIGHT, TITLE, written


def published(line: str, organization: str = "云溪县人民政府") -> Report:
    """Put a line before the title, as a web page does."""
    return written((TITLE, f"{line}\n\n{organization}{TITLE[7:]}"))


NAMES = [
    Example(
        "structure.period",
        None,
        ERROR,
        breaks=written(("2021年12月31日止", "2022年12月31日止")),
        keeps=written(("2021年1月1日起至2021年12月31日止", "2021年1月1日至12月31日")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.period",
        None,
        INFO,
        breaks=written(("，统计期限自2021年1月1日起至2021年12月31日止", "")),
        keeps=RIGHT,
        opens=written(("自2021年1月1日起至2021年12月31日止", "为全年")),
        whole=True,
    ),
    Example(
        "structure.year",
        "overview",
        ERROR,
        breaks=written((PREAMBLE, f"现公布云溪县人民政府2020年政府信息公开工作年度报告。{PREAMBLE}")),
        keeps=written((PREAMBLE, f"现公布云溪县人民政府2021年度政府信息公开工作年度报告。{PREAMBLE}")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.year",
        "overview",
        ERROR,
        breaks=written(
            (PREAMBLE, f"根据《条例》第五十条规定，向社会公布云溪县人民政府2022年政府信息公开年度报告。{PREAMBLE}")
        ),
        keeps=RIGHT,
    ),
    Example(
        "structure.year",
        None,
        ERROR,
        breaks=written((TITLE, TITLE.replace("2021", "2020"))),
        keeps=RIGHT,
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.year",
        "overview",
        WARNING,
        breaks=written((MANAGED, f"2020年，全县共主动公开信息320条。{MANAGED}")),
        keeps=written((MANAGED, f"2020年以来，全县共主动公开信息1320条，其中2021年560条。{MANAGED}")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.org",
        "overview",
        ERROR,
        breaks=written((PREAMBLE, f"现公布松岭县人民政府2021年政府信息公开工作年度报告。{PREAMBLE}")),
        keeps=written((PREAMBLE, f"现公布望川市云溪县人民政府2021年政府信息公开工作年度报告。{PREAMBLE}")),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.org",
        "overview",
        WARNING,
        breaks=written(
            (TITLE, f"云溪县教育体育局{TITLE[7:]}"),
            (PREAMBLE, f"现将云溪县财政局2021年政府信息公开年报公布如下。{PREAMBLE}"),
        ),
        keeps=written(
            (TITLE, f"云溪县教育体育局{TITLE[7:]}"),
            (PREAMBLE, f"现将云溪县教体局2021年政府信息公开年报公布如下。{PREAMBLE}"),
        ),
        opens=NO_PROSE,
        whole=True,
    ),
    Example(
        "structure.title",
        None,
        INFO,
        breaks=written((TITLE, "云溪县人民政府2021年政务公开工作情况报告")),
        keeps=written((TITLE, TITLE.replace("2021年", "2021年度"))),
        opens=NO_PROSE,
        whole=True,
    ),
]
PUBLISHED = [
    Example(
        "publication.deadline_dept",
        None,
        WARNING,
        breaks=published("发布时间：2022-02-01 09:41", "云溪县教育局"),
        keeps=published("发布时间：2022-01-31 09:41", "云溪县教育局"),
        opens=RIGHT,
        whole=True,
    ),
    Example(
        "publication.deadline_gov",
        None,
        WARNING,
        breaks=published("发布日期：2022年4月1日"),
        keeps=published("发布日期：2022年3月31日"),
        opens=RIGHT,
        whole=True,
    ),
    Example(
        "publication.date_before_period_end",
        None,
        WARNING,
        breaks=written((FEES, f"{FEES}\n\n云溪县人民政府\n2021年11月20日")),
        keeps=written((FEES, f"{FEES}\n\n云溪县人民政府\n2022年1月20日")),
        opens=RIGHT,
        whole=True,
    ),
]
EXAMPLES = [*NAMES, *PUBLISHED]
