"""The marked copy of one Word document: only the parts that must are written anew, the others stay as they are."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from core.document import Span
from core.readers import docx_places, wordml
from core.readers.container import Container
from core.readers.docx_places import Places
from core.readers.markup import Element, xml_bytes
from core.readers.wordml import P
from core.review import Review
from core.tracked import Marked, comments, fields, plan, protection
from core.tracked.comments import Comment
from core.tracked.package import repacked
from core.tracked.plan import Edit, Remark
from core.tracked.runs import Cut, R, Runs, cuts_of
from core.words import opinion
from core.words.printable import printable


def marked(review: Review, data: bytes, at: datetime) -> tuple[bytes, Marked]:
    """Return the copy as bytes, and what it shows."""
    name = review.report.document.name
    container = Container(name, data)
    places = docx_places.places(name, data)
    spans = plan.spans_of(review)
    edits, remarks = plan.edits(review, spans), list(plan.remarks(review, spans, at))
    paper = _Paper(places, edits, remarks)
    done = [paper.change(edit) for edit in edits]
    remarks += [_reason(review, edit, in_place=changed) for edit, changed in zip(edits, done, strict=True)]
    noted = paper.comments(sorted(remarks, key=lambda remark: remark.span or Span(-1, -1)))
    changed_parts = _written(name, container, places, noted)
    protected = protection.is_on(name, container, places.part)
    return repacked(data, changed_parts), Marked(sum(done), len(done) - sum(done), len(noted), protected)


def _reason(review: Review, edit: Edit, *, in_place: bool) -> Remark:
    correction = edit.correction
    text = opinion.comment_on_correction(correction, review, in_place=in_place)
    return Remark(edit.span, printable(text), plan.mark_of(correction.author, correction.at))


def _written(name: str, container: Container, places: Places, noted: list[Comment]) -> dict[str, bytes]:
    """Return the parts that are not as they were."""
    strict = wordml.is_strict(container.part(places.part) or b"")
    changed: dict[str, bytes] = {}
    if noted:
        parts = comments.parts(name, container, places.part, strict=strict)
        root = comments.there(name, container, parts)
        comments.add(root, places.root, noted)
        changed = {**comments.named(name, container, parts), parts.comments: xml_bytes(root)}
    changed[places.part] = xml_bytes(places.root)
    return {part: wordml.strict(data) if strict else data for part, data in changed.items()}


class _Paper:
    """The document's XML, cut wherever something is to be marked."""

    def __init__(self, places: Places, edits: Sequence[Edit], remarks: Sequence[Remark]) -> None:
        spans = [*(edit.span for edit in edits), *(remark.span for remark in remarks)]
        self._places = places
        self._cuts = {span: self._cuts_at(span) for span in spans if span is not None}
        for edit in edits:
            for cut in self._cuts.get(edit.span, ()) if edit.span else ():
                fields.spell_out(cut.text)
        self._runs = Runs(places.root, (cut for cuts in self._cuts.values() for cut in cuts))
        self._filled: dict[Span, Element] = {}

    def _cuts_at(self, span: Span) -> list[Cut]:
        return cuts_of(self._places.spots[at] for at in range(*span) if self._can_be_cut(at))

    def change(self, edit: Edit) -> bool:
        """Mark one figure as changed; false where the document has no place for it."""
        correction, span, text = edit
        mark = plan.mark_of(correction.author, correction.at)
        if span is None:
            return False
        if span.start == span.end:
            stretch = self._places.around(span.start)
            if stretch is None or self._places.text[slice(*stretch.span)].strip():
                return False
            filled = self._runs.fill(stretch.element, text, mark)
            if filled is not None:
                self._filled[span] = filled
            return filled is not None
        if not self._is_whole(span):
            return False
        return self._runs.replace(self._cuts[span], text, mark)

    def _is_whole(self, span: Span) -> bool:
        """Say whether every character of a figure can be changed."""
        text = self._places.text
        return all(self._can_be_cut(at) or text[at].isspace() for at in range(*span))

    def _can_be_cut(self, at: int) -> bool:
        """Say whether a character stands in a run; what a run holds as one of several choices cannot be divided."""
        spot = self._places.spots.get(at)
        run = spot.text.getparent() if spot else None
        return run is not None and run.tag == R

    def comments(self, remarks: Iterable[Remark]) -> list[Comment]:
        """Give remarks their places in the document; those without one stand at its beginning."""
        return [Comment(*self._ends(remark.span), remark.text, remark.mark) for remark in remarks]

    def _ends(self, span: Span | None) -> tuple[Element, Element]:
        if span in self._filled:
            return self._filled[span], self._filled[span]
        cuts = self._cuts.get(span, []) if span is not None else []
        runs = [run for cut in cuts for run in self._runs.of(cut)]
        if runs:
            field = fields.around(runs[0]) or runs
            return field[0], self._runs.end_of((fields.around(runs[-1]) or runs)[-1])
        stretch = self._places.around(span.start) if span is not None else None
        element = stretch.element if stretch else self._first()
        paragraph = element if element.tag == P else next(element.iter(P), element)
        return paragraph, paragraph

    def _first(self) -> Element:
        return self._places.stretches[0].element if self._places.stretches else self._places.root
