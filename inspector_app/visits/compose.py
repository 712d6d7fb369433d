"""Turns a visit and its checklist into what a paper says: a draft at any moment, or the content that a seal makes
final.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.law import in_force
from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.nodes import definition
from inspector_app.checklist.session import Session
from inspector_app.clock import local, local_date
from inspector_app.visits.answers import LANGUAGES, Answers, unsaid
from inspector_app.visits.appendix import appendix, asked_by
from inspector_app.visits.content import (
    LAYOUT,
    AnswerContent,
    FindingContent,
    ItemContent,
    SectionContent,
    SignatureContent,
    VisitContent,
)
from inspector_app.visits.events import Detail
from inspector_app.visits.pictures import Pictures
from inspector_app.visits.tables import UNSAID, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inspector_app.checklist.model import Checklist, ChoiceTable, Question, Section, Text
    from inspector_app.clock import Instant
    from inspector_app.ids import Path
    from inspector_app.ledger.chain import Head
    from inspector_app.visits.state import VisitState

WEIGHT = {Severity.CRITICAL: 0, Severity.MAJOR: 1, Severity.MINOR: 2}
FAILED = (Verdict.NOT, Verdict.PARTIAL)


def session_of(state: VisitState, checklist: Checklist, *, lists: Mapping[str, ChoiceTable] | None = None) -> Session:
    """Return a fresh session with the visit's answers and rows, the thresholds of its regency, its own date as today.

    ``lists`` are those that the checklist names and does not hold itself.
    """
    answers = state.given()
    photos = {path for path, asked in asked_by(checklist).items() if asked.question.kind is Kind.PHOTO}
    # A photo question is answered by its photos.
    answers |= {photo.path: photo.photo for photo in state.photos if definition(photo.path) in photos}
    regency = state.site.regency_code
    return Session(checklist, answers, rows=state.rows, regency=regency, facts=facts_of(state), lists=lists)


def facts_of(state: VisitState) -> dict[str, str]:
    """Return what expressions may ask of the visit: its time and place, and what XLSForm calls the device's properties.

    All of it is as it was when the visit began, so a sealed visit evaluates the same for ever.
    """
    began = local(state.started_at, state.zone)
    inspector = next((member for member in state.team if member.person == state.started_by), None)
    site = state.site
    return {
        "started_date": began.date().isoformat(),
        "now": began.isoformat(),
        "start": began.isoformat(),
        "seed": state.visit,  # what is random is the same each time one visit is evaluated, and another in the next
        "username": inspector.name if inspector else state.started_by,
        "deviceid": state.started_on,
        "site_kind": site.kind,
        "site_name": site.name,
        "estate_name": site.estate_name,
        "regency_name": site.regency_name,
        "province_name": site.province_name,
        "nib": site.nib,
        "kbli": site.kbli,
        "workers": "" if site.workers is None else str(site.workers),
    }


def compose(
    state: VisitState,
    checklist: Checklist,
    *,
    closed_at: Instant | None = None,
    practice: bool = False,
    number: str = "",
    version: int = 0,
    session: Session | None = None,
    heads: Sequence[Head] | None = None,
    former: Sequence[Checklist] = (),
    lists: Mapping[str, ChoiceTable] | None = None,
) -> VisitContent:
    """Return what the visit's paper says. Without ``number`` and ``version`` it is a draft. Pure.

    ``closed_at`` is the end of the visit, for a draft that of its last event; ``heads`` are those that a seal covers,
    by default all. ``former`` are the checklists of ``state.former`` as far as they are at hand: they name the answers
    that the version in force does not ask for any more. ``lists`` as for ``session_of``, where no ``session`` is given.
    """
    session = session or session_of(state, checklist, lists=lists)
    pages = _Pages(state, checklist, session)
    return VisitContent(
        layout=LAYOUT,
        visit=state.visit,
        version=version,
        number=number,
        practice=practice,
        site=state.site,
        team=list(state.team),
        assignment=state.assignment,
        assignment_date=state.assignment_date,
        checklist=state.checklist,
        checklist_title=checklist.title,
        started_at=state.started_at,
        closed_at=state.changed_at if closed_at is None else closed_at,
        zone=state.zone,
        sections=[pages.section(section) for section in checklist.sections],
        score=session.score(),
        findings=pages.findings,
        photos=pages.photos,
        response=(state.response.value or "") if state.response else "",
        obstacles=list(state.obstacles.obstacles) if state.obstacles else [],
        signatures=_signatures(state),
        heads=list(state.heads if heads is None else heads),
        former=list(state.former),
        appendix=appendix(state, checklist, former),
        purpose=checklist.purpose,
    )


def item_of(checklist: Checklist) -> Mapping[Path, Path]:
    """Return, by the path of any question, part or sample field, the item that it belongs to."""
    items: dict[Path, Path] = {}
    for question in _questions(checklist):
        items[question.path] = question.item or question.path
        if question.sample is not None:
            sample = question.sample
            for path in (sample.compliant, sample.total, sample.area, sample.time):
                items[path] = items[question.path]
    return items


def _questions(checklist: Checklist) -> Iterator[Question]:
    for section in checklist.sections:
        yield from section.questions


class _Pages:
    """One composing: sections and findings, and the photos that they name by number."""

    def __init__(self, state: VisitState, checklist: Checklist, session: Session) -> None:
        self._state = state
        self._session = session
        self._answers = Answers(state, session)
        self._day = local_date(state.started_at, state.zone)
        items = [question for question in _questions(checklist) if _is_item(question)]
        self._parts: dict[Path, list[Question]] = {}
        for question in _questions(checklist):
            self._parts.setdefault(question.item or question.path, []).append(question)
        failed = sorted((question for question in items if self._failed(question)), key=self._gravity)
        first = [question.path for question in (*failed, *items)]
        pictures = Pictures(self._answers, asked=asked_by(checklist), items=item_of(checklist), first=first)
        self.photos = pictures.photos
        self._numbers = pictures.numbers
        self.findings = [self._finding(i, question) for i, question in enumerate(failed, start=1)]

    def section(self, section: Section) -> SectionContent:
        repeats = [question for question in section.questions if question.kind is Kind.REPEAT]
        return SectionContent(
            code=section.code,
            title=unsaid(section.title),
            items=[self._item(question) for question in section.questions if _is_item(question)],
            answers=_with_something_below(list(self._plain(section))),
            tables=[table for repeat in repeats for table in tables(self._answers, repeat, repeat.path)],
        )

    def _item(self, question: Question) -> ItemContent:
        node = self._session.node(question.path)
        return ItemContent(
            path=question.path,
            code=question.code,
            wording=self._answers.label(question.path),
            basis=in_force(question.basis, self._day),
            severity=question.severity,
            verdict=node.verdict,
            relevant=node.relevant,
            answers=list(self._parts_of(question)) if node.relevant else [],
            note=self._answers.note(question.path) if node.relevant else "",
            internal=question.internal,
        )

    def _parts_of(self, item: Question) -> Iterator[AnswerContent]:
        for part in self._parts[item.path]:
            for question in self._answers.fields(part):
                node = self._session.node(question.path)
                if node.relevant and node.value and question.kind not in UNSAID:
                    own = question.path == item.path
                    said = self._answers.content(
                        question,
                        question.path,
                        label={} if own else self._answers.label(question.path),
                        internal=part.internal,
                    )
                    yield msgspec.structs.replace(said, note="") if own else said  # the item itself says its note

    def _plain(self, section: Section) -> Iterator[AnswerContent]:
        """Yield what belongs to no item, asked now: answered or not, and the headings of groups."""
        for row in section.questions:
            if _is_item(row) or row.item is not None:
                continue
            for question in self._answers.fields(row):
                heading = question.kind is Kind.HEADING
                if (heading or question.kind not in UNSAID) and self._session.node(question.path).relevant:
                    label = self._answers.label(question.path)
                    yield self._answers.content(question, question.path, label=label, internal=row.internal)

    def _failed(self, question: Question) -> bool:
        node = self._session.node(question.path)
        return node.relevant and node.verdict in FAILED

    def _gravity(self, question: Question) -> tuple[int, bool, str]:
        """Return the place among the findings: by weight, then what is not met before what is met in part."""
        partly = self._session.node(question.path).verdict is not Verdict.NOT
        return WEIGHT[self._severity(question)], partly, question.code

    def _severity(self, question: Question) -> Severity:
        """Return the inspector's own weighing of what was found, else the checklist's."""
        said = self._state.detail(question.path, Detail.SEVERITY)
        return Severity(said) if said in set(Severity) else question.severity or Severity.MINOR

    def _finding(self, number: int, question: Question) -> FindingContent:
        state = self._state
        path = question.path
        note = self._answers.note(path)
        action = state.detail(path, Detail.ACTION)
        return FindingContent(
            number=number,
            path=path,
            code=question.code,
            statement=_said(note) or self._answers.label(path, "finding") or self._answers.label(path),
            action=_said(action) or self._answers.label(path, "action"),
            basis=in_force(question.basis, self._day),
            severity=self._severity(question),
            verdict=self._session.node(path).verdict,
            due=state.detail(path, Detail.DUE) or self._proposed_due(question),
            corrected=state.detail(path, Detail.CORRECTED) == "yes",
            photos=self._numbers.get(path, []),
            internal=question.internal,
        )

    def _proposed_due(self, question: Question) -> str:
        if question.days is None:
            return ""
        return (self._day + dt.timedelta(days=question.days)).isoformat()


def _is_item(question: Question) -> bool:
    return question.item is None and bool(question.code)


def _with_something_below(answers: Sequence[AnswerContent]) -> list[AnswerContent]:
    """Leave out the headings of groups in which nothing is said here."""
    said = [answer.path for answer in answers if answer.kind is not Kind.HEADING]
    return [
        answer
        for answer in answers
        if answer.kind is not Kind.HEADING or any(path.startswith(f"{answer.path}/") for path in said)
    ]


def _said(text: str) -> Text:
    """Return an inspector's own words, which no one translates."""
    return dict.fromkeys(LANGUAGES, text) if text else {}


def _signatures(state: VisitState) -> list[SignatureContent]:
    """Return the signatures that still stand; one given before the last change is not on the paper."""
    return [
        SignatureContent(
            role=signed.role,
            manner=signed.manner,
            name=signed.name,
            title=signed.title,
            nip=signed.nip,
            strokes=signed.strokes,
            reason=signed.reason,
            witness=signed.witness,
            at=signed.at,
        )
        for signed in state.signatures.values()
        if signed.stands
    ]
