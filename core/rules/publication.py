"""When a report was published, against the time the regulation allows."""

from core.findings import Severity
from core.forms import Form
from core.rules.kinds import Rule
from core.rules.text_kinds import AfterPeriod, Deadline

BY_ARTICLE_49 = "《政府信息公开条例》第四十九条：政府部门每年1月31日前、县级以上人民政府3月31日前公布上一年度报告"
WHOLE_YEAR = "年度报告反映全年情况，应在年度结束之后公布"

_RULES: tuple[Rule, ...] = (
    Deadline("publication.deadline_dept", False, 1, 31, BY_ARTICLE_49, Severity.WARNING),  # noqa: FBT003
    Deadline("publication.deadline_gov", True, 3, 31, BY_ARTICLE_49, Severity.WARNING),  # noqa: FBT003
    AfterPeriod("publication.date_before_period_end", WHOLE_YEAR, Severity.WARNING),
)


def publication(form: Form) -> tuple[Rule, ...]:  # noqa: ARG001  (every family is asked alike)
    """List them: they are the same for every form."""
    return _RULES
