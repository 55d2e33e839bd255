"""Examples for the rules on two years: last year's report beside each."""

from dataclasses import replace
from decimal import Decimal

from core.model import Figure, Report
from tests.builders import a_report, small
from tests.core.rule_examples import ERROR, INFO, WARNING, Example
from tests.core.written import MANAGED, PROBLEMS, written

LAST_YEAR = {"applications.carried_forward.natural_person": 1, "applications.carried_forward.total": 1}


def before(form_code: str = "2021", /, **changes: Figure | str | None) -> Report:
    """Return last year's report, from which this year's small one carries one application over."""
    named: dict[str, Figure | str | None] = {name.replace("__", "."): value for name, value in changes.items()}
    year = 2020 if form_code == "2021" else 2019
    return a_report({**LAST_YEAR, "applications.carried_forward.business": 0, **named}, form_code=form_code, year=year)


def now(form_code: str = "2021", /, **changes: Figure | str | None) -> Report:
    return a_report({name.replace("__", "."): value for name, value in changes.items()}, form_code=form_code)


def prose_before(*changes: tuple[str, str]) -> Report:
    return replace(written(*changes), year=2020)


NINE = (
    *(
        f"disclosure__{row}__{column}"
        for row in ("regulations", "normative_documents")
        for column in ("issued", "repealed", "in_force")
    ),
    *(f"disclosure__{row}__decisions" for row in ("licensing", "penalties", "compulsory_measures")),
)
LEARNT = "新来的同事跟着老同事学三个月再独立答复来信。"
OTHER_WORDS = (
    ("公文起草时就要写明公开属性，不公开的要讲清理由；", "新来的同事先跟着老同事办三个月，再独立答复来信；"),
    ("门户网站的公开专栏换了新版式，检索可以按主题、文号和年份筛选；", "年初给村里的公告栏换了玻璃门，夜里有灯，"),
    ("请了几位居民当观察员，他们提出的意见逐条回复，", "每个季度的抽查结果贴在走廊里，谁做得好一看便知，"),
    ("群众常问的学校招生、医保报销、公交改线等事项，", "哪条路要修、哪天停水、哪里打疫苗这样的小事，"),
)

EXAMPLES = [
    Example(
        "year.org",
        None,
        ERROR,
        breaks=replace(now(), organization="望川市人民政府"),
        keeps=now(),
        opens=replace(now(), organization=None),
        whole=True,
        previous=before(),
    ),
    Example(
        "year.carry_over",
        "applications.carried_over.total",
        ERROR,
        breaks=now(applications__carried_over__total=2),
        keeps=now(),
        opens=now(applications__carried_over__total=""),
        whole=True,
        previous=before(),
    ),
    Example(
        "year.carry_over",
        "applications.carried_over.business",
        WARNING,
        breaks=now(applications__carried_over__business=1),
        keeps=now(),
        opens=now(applications__carried_over__business="/"),
        whole=True,
        previous=before(),
    ),
    Example(
        "year.in_force_stock",
        "disclosure.normative_documents.in_force",
        WARNING,
        breaks=now(
            disclosure__normative_documents__issued=3,
            disclosure__normative_documents__repealed=1,
            disclosure__normative_documents__in_force=13,
        ),
        keeps=now(
            disclosure__normative_documents__issued=3,
            disclosure__normative_documents__repealed=1,
            disclosure__normative_documents__in_force=12,
        ),
        opens=now(disclosure__normative_documents__in_force=""),
        whole=True,
        previous=before(disclosure__normative_documents__in_force=10),
    ),
    Example(
        "year.2019_items",
        "disclosure.licensing.items_last_year",
        WARNING,
        breaks=now("2019", disclosure__licensing__items_last_year=140),
        keeps=now("2019", disclosure__licensing__items_last_year=145),
        opens=now("2019", disclosure__licensing__items_last_year=""),
        whole=True,
        previous=before("2019", disclosure__licensing__items_last_year=148, disclosure__licensing__change=-3),
    ),
    Example(
        "year.jump",
        "disclosure.penalties.decisions",
        INFO,
        breaks=now(disclosure__penalties__decisions=61),
        keeps=now(disclosure__penalties__decisions=60),
        opens=replace(now(disclosure__penalties__decisions=61), organization="望川市人民政府"),
        whole=True,
        previous=before(disclosure__penalties__decisions=12),
    ),
    Example(
        "year.same_table",
        "applications",
        WARNING,
        breaks=now(**{str(at).replace(".", "__"): value for at, value in small().items() if at.row == "received"}),
        keeps=now(applications__granted__natural_person=3),
        opens=now(applications__granted__research=""),
        whole=True,
        previous=a_report(year=2020),
    ),
    Example(
        "year.similarity",
        "overview",
        WARNING,
        breaks=written(),
        keeps=written((MANAGED, f"{LEARNT * 40}{MANAGED}"), (PROBLEMS, f"{LEARNT * 20}{PROBLEMS}")),
        opens=now(),
        whole=True,
        previous=prose_before(),
    ),
    Example(
        "year.similarity",
        "overview",
        INFO,
        breaks=written(*OTHER_WORDS),
        opens=now(),
        previous=prose_before(),
    ),
    Example(
        "year.org",
        None,
        WARNING,
        breaks=replace(now(), organization="云溪市人民政府"),
        keeps=replace(now(), organization="云溪县政府"),
        opens=now(),
        previous=before(),
    ),
    Example(
        "year.in_force_stock",
        "disclosure.normative_documents.in_force",
        WARNING,
        breaks=now(disclosure__normative_documents__in_force=12, disclosure__normative_documents__repealed=""),
        keeps=now(disclosure__normative_documents__in_force=10),
        opens=now(disclosure__normative_documents__in_force=8, disclosure__normative_documents__repealed=""),
        whole=True,
        previous=before(disclosure__normative_documents__in_force=10),
    ),
    Example(
        "year.jump",
        "disclosure",
        INFO,
        breaks=now(**dict.fromkeys(NINE, 100)),
        keeps=now(**dict.fromkeys(NINE, 50)),
        previous=before(**dict.fromkeys(NINE, 10)),
    ),
    Example(
        "disclosure.fee_unit",
        "disclosure.fees.amount",
        WARNING,
        breaks=now(disclosure__fees__amount=4513),
        keeps=now(disclosure__fees__amount=Decimal("45.1300")),
        opens=now(disclosure__fees__amount=""),
        previous=before(disclosure__fees__amount=Decimal("44.0000")),
    ),
]
