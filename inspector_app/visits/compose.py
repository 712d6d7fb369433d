"""Turns a visit and its checklist into what a paper says: a draft at any moment, or the content that a seal makes
final.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from inspector_app.checklist.law import in_force
from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.session import Session
from inspector_app.checklist.words import words_for
from inspector_app.clock import local, local_date
from inspector_app.visits.appendix import appendix
from inspector_app.visits.content import (
    LAYOUT,
    AnswerContent,
    FindingContent,
    ItemContent,
    PhotoContent,
    SectionContent,
    SignatureContent,
    VisitContent,
)
from inspector_app.visits.events import Detail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inspector_app.checklist.model import Checklist, Question, Section, Text
    from inspector_app.clock import Instant
    from inspector_app.ids import Path
    from inspector_app.ledger.chain import Head
    from inspector_app.visits.state import PhotoState, VisitState

LANGUAGES = ("id", "en")
WEIGHT = {Severity.CRITICAL: 0, Severity.MAJOR: 1, Severity.MINOR: 2}
FAILED = (Verdict.NOT, Verdict.PARTIAL)


def session_of(state: VisitState, checklist: Checklist) -> Session:
    """Return a fresh session with the visit's answers, the thresholds of its regency, and its own date as today."""
    answers = state.given()
    photos = {question.path for question in _questions(checklist) if question.kind is Kind.PHOTO}
    # A photo question is answered by its photos.
    answers |= {photo.path: photo.photo for photo in state.photos if photo.path in photos}
    return Session(checklist, answers, regency=state.site.regency_code, facts=facts_of(state))


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
) -> VisitContent:
    """Return what the visit's paper says. Without ``number`` and ``version`` it is a draft. Pure.

    ``closed_at`` is the end of the visit, for a draft that of its last event; ``heads`` are those that a seal covers,
    by default all. ``former`` are the checklists of ``state.former`` as far as they are at hand: they name the answers
    that the version in force does not ask for any more.
    """
    session = session or session_of(state, checklist)
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
    """One composing: the photos numbered in the order in which the paper names them, and all that refers to their
    numbers.
    """

    def __init__(self, state: VisitState, checklist: Checklist, session: Session) -> None:
        self._state = state
        self._session = session
        self._day = local_date(state.started_at, state.zone)
        self._items = [question for question in _questions(checklist) if question.item is None and question.code]
        self._helpers = {question.path: question for question in checklist.helpers}
        self._parts: dict[Path, list[Question]] = {}
        for question in _questions(checklist):
            self._parts.setdefault(question.item or question.path, []).append(question)
        failed = [question for question in self._items if self._failed(question)]
        failed.sort(key=self._gravity)
        self._codes = {question.path: question.code for question in self._items}
        self.photos, self._numbers = self._number_photos(item_of(checklist), failed)
        self.findings = [self._finding(i, question) for i, question in enumerate(failed, start=1)]

    def section(self, section: Section) -> SectionContent:
        items = [self._item(question) for question in section.questions if question.item is None and question.code]
        return SectionContent(section.code, section.title, items)

    def _item(self, question: Question) -> ItemContent:
        node = self._session.node(question.path)
        return ItemContent(
            path=question.path,
            code=question.code,
            wording=question.label,
            basis=in_force(question.basis, self._day),
            severity=question.severity,
            verdict=node.verdict,
            relevant=node.relevant,
            answers=list(self._answers(question)) if node.relevant else [],
            note=self._state.detail(question.path, Detail.NOTE),
        )

    def _answers(self, item: Question) -> Iterator[AnswerContent]:
        for part in self._parts[item.path]:
            questions = [part]
            if part.sample is not None:
                # "38 of 40" says both counts; where and when stand beside it.
                questions += [self._helpers[path] for path in (part.sample.area, part.sample.time)]
            for question in questions:
                node = self._session.node(question.path)
                if node.relevant and node.value and question.kind not in (Kind.NOTE, Kind.PHOTO):
                    yield _answer(question, node.value, label={} if question.path == item.path else question.label)

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
        note = state.detail(question.path, Detail.NOTE)
        action = state.detail(question.path, Detail.ACTION)
        return FindingContent(
            number=number,
            path=question.path,
            code=question.code,
            statement=_said(note) or question.finding or question.label,
            action=_said(action) or question.action,
            basis=in_force(question.basis, self._day),
            severity=self._severity(question),
            verdict=self._session.node(question.path).verdict,
            due=state.detail(question.path, Detail.DUE) or self._proposed_due(question),
            corrected=state.detail(question.path, Detail.CORRECTED) == "yes",
            photos=self._numbers.get(question.path, []),
        )

    def _proposed_due(self, question: Question) -> str:
        if question.days is None:
            return ""
        return (self._day + dt.timedelta(days=question.days)).isoformat()

    def _number_photos(
        self, items: Mapping[Path, Path], failed: Iterable[Question]
    ) -> tuple[list[PhotoContent], dict[Path, list[int]]]:
        """Return the photos, those of findings first, then the others in the checklist's order; and numbers by item."""
        by_item: dict[Path, list[PhotoState]] = {}
        for photo in self._state.photos:
            by_item.setdefault(items.get(photo.path, photo.path), []).append(photo)
        order = dict.fromkeys([question.path for question in (*failed, *self._items)] + list(by_item))
        photos: list[PhotoContent] = []
        numbers: dict[Path, list[int]] = {}
        for path in order:
            for photo in by_item.get(path, ()):
                number = len(photos) + 1
                photos.append(_photo(number, photo, self._codes.get(path, "")))
                numbers.setdefault(path, []).append(number)
        return photos, numbers


def _answer(question: Question, value: str, *, label: Text) -> AnswerContent:
    words = {lang: words_for(question, value, lang) for lang in LANGUAGES}
    return AnswerContent(question.path, question.kind, label, value, words, question.unit)


def _said(text: str) -> Text:
    """Return an inspector's own words, which no one translates."""
    return dict.fromkeys(LANGUAGES, text) if text else {}


def _photo(number: int, photo: PhotoState, code: str) -> PhotoContent:
    return PhotoContent(
        number=number,
        photo=photo.photo,
        code=code,
        caption=photo.caption,
        blob=photo.blob,
        original=photo.original,
        width=photo.width,
        height=photo.height,
        taken_at=photo.taken_at,
        added_at=photo.added_at,
        position=photo.position,
    )


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
