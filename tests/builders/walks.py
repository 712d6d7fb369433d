"""Visits on a real laptop with the checklist in force: filled as compliant, signed, sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind, Question
from inspector_app.clock import local
from inspector_app.evidence.signatures import prepare_signature
from inspector_app.visits import closing, drafting, sealing
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Manner, Role
from inspector_app.visits.reading import state_of
from tests.builders.evidence import strokes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.session import Session
    from inspector_app.ids import Path, VisitId
    from inspector_app.ledger.event import Event
    from sync.client.laptop import Laptop


def form_of(laptop: Laptop, visit: VisitId) -> Checklist:
    with laptop.reading() as db:
        return laptop.library.get(state_of(db, laptop.ledger, visit).checklist)


def fills(laptop: Laptop, visit: VisitId, answers: Mapping[Path, str] | None = None) -> None:
    """Answer everything that is asked, as a plant in order would, but for the ``answers`` given."""
    form = form_of(laptop, visit)

    def write(db: Database) -> list[Event]:
        session = session_of(state_of(db, laptop.ledger, visit), form)
        events: list[Event] = []
        given = dict(answers or {})
        for _ in range(6):  # answers open further questions
            open_ = dict.fromkeys([*given, *session.missing()])
            if not open_:
                break
            for path in [part for asked in open_ for part in _parts(_question(form, asked))]:
                value = given.pop(path, None) or _good(session, _question(form, path), laptop)
                outcome = session.answer(path, value)
                if outcome.accepted:
                    events += drafting.answer(
                        db, laptop.ledger, visit=visit, outcome=outcome, by=laptop.person.person, zone=laptop.zone
                    )
        assert not session.missing(), session.missing()
        return events

    laptop.writer.submit(write).result()


def closes(laptop: Laptop, visit: VisitId) -> None:
    """Both parties sign."""
    _signs(laptop, visit, Role.COMPANY, "Bambang Suryadi")
    _signs(laptop, visit, Role.INSPECTOR, laptop.person.name)


def _signs(laptop: Laptop, visit: VisitId, role: Role, name: str) -> None:
    drawn = prepare_signature(strokes())
    laptop.writer.submit(
        lambda db: closing.sign(
            db,
            laptop.ledger,
            visit=visit,
            role=role,
            manner=Manner.SIGNED,
            name=name,
            strokes=drawn,
            by=laptop.person.person,
            zone=laptop.zone,
        )
    ).result()


def seals(laptop: Laptop, visit: VisitId) -> list[Event]:
    form = form_of(laptop, visit)
    return laptop.writer.submit(
        lambda db: sealing.seal(
            db,
            laptop.ledger,
            visit=visit,
            checklist=form,
            signer=laptop.signer,
            label=laptop.label,
            clock=laptop.clock,
            by=laptop.person.person,
            zone=laptop.zone,
        )
    ).result()


def _question(form: Checklist, path: Path) -> Question:
    for section in form.sections:
        for question in section.questions:
            if question.path == path:
                return question
    return next(question for question in form.helpers if question.path == path)


def _parts(question: Question) -> list[Path]:
    """A sample is answered by its four fields."""
    sample = question.sample
    return [question.path] if sample is None else [sample.total, sample.compliant, sample.area, sample.time]


def _good(session: Session, question: Question, laptop: Laptop) -> str:
    """Return a value that a plant in order would give."""
    now = local(laptop.clock.now(), laptop.zone)
    plain = {
        Kind.COMPLIANCE: "1", Kind.DOCUMENT: "present", Kind.TEXT: "baik", Kind.DATE: now.date().isoformat(),
        Kind.TIME: "09:00:00", Kind.DATETIME: now.isoformat(),
    }  # fmt: skip
    if question.kind in plain:
        return plain[question.kind]
    if question.kind in (Kind.CHOICE, Kind.CHOICES):
        return question.choices[0].name
    for value in ("3", "10", "1", "0", "70", "100", "36.5"):
        outcome = session.answer(question.path, value)
        if outcome.accepted and not outcome.violations:
            return value
    raise AssertionError(f"no value fits {question.path}")
