"""Findings and corrections as they are put to the unit that wrote the report."""

from collections.abc import Iterable, Sequence

from core.document import Document
from core.entries import Correction, Decision
from core.findings import Finding, Outcome, Proposal
from core.forms import CellRef
from core.model import Cell, CellStatus
from core.review import Review
from core.words import corrections, findings, names, report, verdicts

_MOST_FIGURES = 12
_MOST_QUOTED = 80
_MOST_SETTLED = 5
_SIGNS = {"＝": "≠", "≤": "＞"}


def place(finding: Finding, review: Review) -> str:
    """申请办理·自然人, and on a line of its own the page, or the line of the text, where it begins."""
    where = names.place(finding, review.form) or names.rule_name(finding.rule)
    at = position(finding.cells, [span.start for span in finding.spans], review)
    return f"{where}\n{at}" if at else where


def position(refs: Iterable[CellRef], starts: Sequence[int], review: Review) -> str:
    """第 3 页, 第 52 行 of the text, or nothing where the source does not have it."""
    read = review.report.by_ref()
    cells = [read[ref] for ref in refs if ref in read]
    pages = sorted({cell.box.page for cell in cells if cell.box})
    if pages:
        return "第 " + "、".join(map(str, pages)) + " 页"
    begins = [*starts, *(cell.span.start for cell in cells if cell.span)]
    return f"第 {names.line_of(review.report.document, min(begins))} 行" if begins else ""


def figures(finding: Finding, review: Review) -> str:
    """What the source prints: the figures that take part, without the zeros of long sums, or the words."""
    read = review.report.by_ref()
    cells = [read[ref] for ref in finding.cells if ref in read]
    if not cells or finding.place is not None:
        return _quoted(finding, review.report.document)
    telling = [cell for cell in cells if cell.value != 0 or cell.ref in review.corrections]
    if not telling and len(cells) > 1:
        return f"{len(cells)} 格都是 0"
    same = len({printed(cell, review) for cell in cells}) == 1
    if same and len(cells) > 1 and telling[0].value is None:
        return f"{len(cells)} 格：{printed(telling[0], review)}"
    if len(finding.right_cells) == 1:
        telling = [cell for cell in cells if cell in telling or cell.ref == finding.right_cells[0]]
    apart = dict(zip(finding.cells, names.names_apart(finding.cells, review.form), strict=True))
    lines = [f"{apart[cell.ref]} {printed(cell, review)}" for cell in telling or cells]
    if len(lines) > _MOST_FIGURES:
        lines[_MOST_FIGURES - 1 : -1] = [f"……（共 {len(lines)} 格）"]
    zeros = len(cells) - len(telling or cells)
    return "\n".join([*lines, f"其余 {zeros} 格为 0"] if zeros else lines)


def printed(cell: Cell, review: Review) -> str:
    """117, 空白 or “3l”; with what the reviewer has put in its place."""
    shown = cell.raw if cell.status is CellStatus.NUMBER and cell.raw else findings.printed(cell)
    fixed = review.corrections.get(cell.ref)
    return f"{shown}（已改为{corrections.shown(fixed.after)}）" if fixed else shown


def relation(finding: Finding, review: Review) -> str:
    """The equation in words, and under it in numbers; the whole sentence where there is none."""
    rule = findings.equation(finding, review.form)
    if not rule:
        return findings.sentence(finding, review.form, review.cells)
    if finding.outcome is Outcome.UNKNOWN or finding.left is None or finding.right is None:
        return f"{rule}\n缺数，不能判断"
    sign = next((broken for sign, broken in _SIGNS.items() if sign in rule), "≠")
    left, right = (findings.sum_in_words(side, review.cells) for side in (finding.left_cells, finding.right_cells))
    return f"{rule}\n{left} {sign} {right}"


def difference(finding: Finding) -> str:
    """By how much the sides differ; nothing where there are none."""
    if finding.outcome is Outcome.UNKNOWN or finding.difference is None:
        return ""
    return findings.figure(finding.difference if finding.difference >= 0 else -finding.difference)


def possibly(finding: Finding, review: Review, proposals: Sequence[Proposal]) -> str:
    """What the program takes for the likeliest cause, as a possibility and never as a fact."""
    offered = next((one for one in proposals if finding.key in one.settles), None)
    if offered is None:
        return ""
    changes = [one for one in offered.changes if one.ref in finding.cells] or list(offered.changes)
    return "可能：" + "；".join(corrections.change(one, review.form) for one in changes)


def said(finding: Finding, review: Review) -> str:
    """原文如此：已电话核实; nothing where nobody has said anything."""
    standing = review.verdict_of(finding)
    if standing is None:
        return ""
    note = standing.verdict.note
    return verdicts.verdict(standing) + (f"：{note}" if note else "")


def is_misread(finding: Finding, review: Review) -> bool:
    """Say whether a person found the program at fault, not the report: then it is not put to the unit."""
    standing = review.verdict_of(finding)
    return standing is not None and standing.valid and standing.verdict.decision is Decision.MISREAD


def comment(finding: Finding, review: Review, proposals: Sequence[Proposal]) -> str:
    """Say everything of a finding that belongs beside its place in the report."""
    lines = [f"{report.level_of(finding)}：{findings.sentence(finding, review.form, review.cells)}"]
    rule = findings.equation(finding, review.form)
    lines += [f"应满足：{rule}"] if rule else []
    lines += [f"依据：{finding.basis}"] if finding.basis else []
    offered = possibly(finding, review, proposals)
    lines += [f"{offered}（程序推算，请核实）"] if offered else []
    judged = said(finding, review)
    lines += [f"审校意见：{judged}"] if judged else []
    return "\n".join(lines)


def comment_on_correction(correction: Correction, review: Review, *, in_place: bool) -> str:
    """Say why a figure is changed; with `in_place` false, also that it is left to the reader to change it."""
    read = review.report.by_ref()[correction.ref]
    name = names.cell_name(correction.ref, review.form)
    before, after = findings.printed(read).strip("“”"), corrections.shown(correction.after)
    lines = [f"更正：{name}：{before} → {after}"]
    if not in_place:
        lines.append("这一格在原文中没有可以直接修改的位置，请手工改正。")
    if correction.reason:
        lines.append(f"理由：{correction.reason}")
    settled = _settled(correction.ref, review)
    lines += [f"更正前：{findings.sentence(one, review.form, review.report.by_ref())}" for one in settled]
    return "\n".join(lines)


def _settled(ref: CellRef, review: Review) -> list[Finding]:
    """Return what did not hold before and holds now, as far as this cell takes part."""
    now = {finding.key for finding in review.judgement.findings}
    return [finding for finding in review.before.of_cell(ref) if finding.key not in now][:_MOST_SETTLED]


def _quoted(finding: Finding, document: Document) -> str:
    shown = []
    for span in finding.spans[:3]:
        text = " ".join(document.text[span.start : span.end].split())
        shown.append(f"“{text[:_MOST_QUOTED]}{'…' if len(text) > _MOST_QUOTED else ''}”")
    return "\n".join(shown)
