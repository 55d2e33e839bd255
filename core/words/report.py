"""What `gouji check` prints for people: a line a finding, a line a report."""

import re
from collections import Counter

from core.errors import ReportError
from core.errors.sentence import Sentence
from core.findings import Explanation, Finding, Judgement, Outcome, Proposal, Severity
from core.model import CellStatus, Report
from core.words import corrections, findings, grounds, names
from core.words.wording import Say

# what a hostile source could send to the terminal: control characters, and those that turn the direction of text
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

UNJUDGED = "不能判断"

# what the names of written files end in
CHECKED = "核对"
OPINION = "审核意见"
TRACKED = "核对修订"


def finding_line(file: str, finding: Finding, report: Report) -> str:
    """Report.txt:52：错误 申请办理·自然人：…（一、本年新收＋…＝…）."""
    place = finding.spans[0].start if finding.spans else _beside(finding, report)
    at = "" if place is None else f":{names.line_of(report.document, place)}"
    said = findings.sentence(finding, report.form, report.by_ref())
    rule = findings.equation(finding, report.form)
    basis = f"〔{rule}〕" if rule and "各" in said and finding.outcome is Outcome.FAIL else ""
    return one_line(f"{file}{at}：{level_of(finding)} {said}{basis}")


def _beside(finding: Finding, report: Report) -> int | None:
    """Return where the row of a cell that prints nothing stands, if all that it prints is on one line."""
    if not finding.cells or any(ref[:2] != finding.cells[0][:2] for ref in finding.cells):
        return None
    row = [cell.span.start for cell in report.cells if cell.span and cell.ref[:2] == finding.cells[0][:2]]
    lines = {names.line_of(report.document, start) for start in row}
    blank = all(report.by_ref()[ref].status is CellStatus.BLANK for ref in finding.cells)
    return min(row) if blank and len(lines) == 1 else None


def level_of(finding: Finding) -> str:
    """错误, 提醒 or 提示; what cannot be judged is none of them to a reader."""
    return UNJUDGED if finding.level is None else names.severity(finding.level)


def proposal_line(file: str, proposal: Proposal, report: Report) -> str:
    """Say what would make everything balance."""
    return one_line(f"{file}：建议 {grounds.proposal(proposal, report.form, report.document.text)}")


def given_up_line(file: str, explained: Explanation, report: Report) -> str:
    """Say that too much is wrong to tell what."""
    return one_line(f"{file}：{corrections.given_up(explained, report.form)}")


def summary_line(file: str, report: Report, judgement: Judgement) -> str:
    """某市人民政府 2021 年度 · 2021 年格式 · 读到 200/200 · 平衡 42/42 · 错误 0 · 提醒 1 · 提示 0 · 不能判断 2."""
    year = f"{report.year} 年度" if report.year else "年度不明"
    parts = [
        f"{report.organization or '单位不明'} {year}",
        names.form_name(report.form),
        read_count(report),
        balance_count(judgement),
        *(f"{names.severity(level)} {_count(judgement, level)}" for level in Severity),
    ]
    if unjudged := sum(1 for finding in judgement.findings if finding.outcome is Outcome.UNKNOWN):
        parts.append(f"{UNJUDGED} {unjudged}")
    return one_line(f"{file}：{' · '.join(parts)}")


def read_count(report: Report) -> str:
    """读到 193/200（空白 1、占位符 2）: how many cells are there, and how many of them without a figure."""
    counts = Counter(cell.status for cell in report.cells)
    without = (CellStatus.BLANK, CellStatus.PLACEHOLDER, CellStatus.UNREADABLE)
    kinds = "、".join(f"{names.status(status)} {counts[status]}" for status in without if counts[status])
    read = f"读到 {len(report.cells) - counts[CellStatus.ABSENT]}/{len(report.cells)}"
    return f"{read}（{kinds}）" if kinds else read


def balance_count(judgement: Judgement, say: Say = str) -> str:
    """平衡 40/42, and how many cannot be judged where there are any."""
    unknown = judgement.count(Outcome.UNKNOWN)
    said = say("平衡 {held}/{all}（{unknown} 个不能判断）") if unknown else say("平衡 {held}/{all}")
    return said.format(held=judgement.count(Outcome.PASS), all=len(judgement.balances), unknown=unknown)


def error_line(file: str, error: ReportError) -> str:
    """Say why there is no report."""
    return one_line(f"{file}：不能核对 {error.message}")


def total_line(reports: int, with_errors: int, unread: int) -> str:
    """Count a whole run."""
    fine = reports - with_errors
    return f"共 {reports + unread} 个文件：{with_errors} 份要改正或补全，{fine} 份没有错误，{unread} 个不能读取"


def one_line(text: str) -> str:
    """Make every control character visible as a blank box, so that a line stays a line."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def _count(judgement: Judgement, level: Severity) -> int:
    return sum(1 for f in judgement.findings if f.severity is level and f.outcome is Outcome.FAIL)


def export_line(target: str, report: Report, judgement: Judgement, corrected: int) -> str:
    """Say what was written."""
    return one_line(f"已保存 {target}：更正 {corrected} 格 · {read_count(report)} · {balance_count(judgement)}") + "\n"


def opinion_line(target: str, count: int) -> Sentence:
    """Say that the paper for the unit was written."""
    return Sentence("已保存审核意见 {target}：{count} 条", target=one_line(target), count=count)


def corrected_line(target: str, changed: int, remarked: int, comments: int, protected: bool = False) -> Sentence:  # noqa: FBT001, FBT002  (spread from a record)
    """Say what a marked copy shows, and what keeps it from being accepted."""
    rest = Sentence("（另有 {count} 处没有可以直接修改的位置，写在批注里）", count=remarked) if remarked else ""
    first = Sentence("。原文件限制编辑，副本也一样：先在 Word 或 WPS 的“审阅”里打开“限制编辑”，停止保护，再接受修订")
    return Sentence(
        "已保存带修订的副本 {target}：修订 {changed} 处{rest}，批注 {comments} 条{first}",
        target=one_line(target),
        changed=changed,
        rest=rest,
        comments=comments,
        first=first if protected else "",
    )
