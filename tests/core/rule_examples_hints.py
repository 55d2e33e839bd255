"""Examples for the rules that only ask to look again."""

from tests.builders import a_report
from tests.core.rule_examples import INFO, WARNING, Example, of_2021
from tests.core.written import MANAGED, NO_PROSE, RIGHT, written

EXAMPLES = [
    Example(
        "applications.partial_once",
        "applications.partially_granted.total",
        INFO,
        breaks=of_2021(applications__partially_granted__total=1),
        keeps=of_2021(applications__partially_granted__total=2, applications__results_total__total=7),
        opens=of_2021(applications__partially_granted__total=""),
        whole=True,
    ),
    Example(
        "disclosure.opening_stock",
        "disclosure.normative_documents.in_force",
        INFO,
        breaks=of_2021(disclosure__normative_documents__in_force=9),
        keeps=of_2021(),
        opens=of_2021(disclosure__normative_documents__in_force=""),
        previous=of_2021(disclosure__normative_documents__in_force=""),
    ),
    Example(
        "disclosure.rulemaking_power",
        "disclosure.regulations",
        WARNING,
        breaks=of_2021(disclosure__regulations__in_force=6),
        keeps=a_report({"disclosure.regulations.in_force": 6}, organization="岚江省人民政府"),
        opens=a_report({"disclosure.regulations.in_force": 6}, organization="国家云溪总局"),
        whole=True,
    ),
    Example(
        "proceedings.codefendant",
        None,
        INFO,
        breaks=written((MANAGED, f"作为共同被告应诉1件。{MANAGED}")),
        keeps=RIGHT,
        opens=NO_PROSE,
        whole=True,
    ),
]
