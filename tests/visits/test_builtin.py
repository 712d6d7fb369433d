"""The checklists that ship with the program, filled from the first question to the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.library import Library
from inspector_app.checklist.model import Kind
from inspector_app.clock import local_date
from inspector_app.store.blobs import read_blob
from inspector_app.visits import drafting
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Role
from inspector_app.visits.lists import visit_row
from inspector_app.visits.reading import content_of
from inspector_app.visits.sites import site_of_company, site_of_estate
from tests.builders.register import a_company, an_estate
from tests.builders.visits import DEWI, ZONE, put_photo, seals, signs, started_visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from inspector_app.checklist.model import Checklist, Question
    from inspector_app.checklist.session import Session
    from inspector_app.ids import Path, VisitId
    from inspector_app.visits.content import VisitContent
    from tests.builders.visits import OpenedStore

TRIED = {
    Kind.NUMBER: ("3", "37.3", "1"),
    Kind.DATE: ("2020-09-01",),
    Kind.TIME: ("08:15:00",),
    Kind.DATETIME: ("2020-09-09T08:00:00",),
    Kind.TEXT: ("Contoh",),
}


def values_for(question: Question) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """What one may answer to a question: for each of its fields the values to try."""
    if question.sample is not None:
        sample = question.sample
        yield from ((sample.compliant, ("9",)), (sample.total, ("10",)), (sample.area, ("Kantin",)))
        yield sample.time, ("10:00:00",)
    elif question.kind in (Kind.COMPLIANCE, Kind.DOCUMENT, Kind.CHOICE, Kind.CHOICES):
        yield question.path, (question.choices[0].name,)
    elif question.kind in TRIED:
        yield question.path, TRIED[question.kind]


def fill(store: OpenedStore, visit: VisitId, session: Session) -> None:
    for section in session.checklist.sections:
        for question in section.questions:
            for path, tried in values_for(question):
                if not session.node(path).relevant:
                    continue
                outcome = next((o for o in (session.answer(path, raw) for raw in tried) if not o.violations), None)
                assert outcome is not None, (path, tried)
                store.write(
                    lambda db, said=outcome: drafting.answer(  # type: ignore[misc]
                        db, store.ledger, visit=visit, outcome=said, by=DEWI, zone=ZONE
                    )
                )


def said_paths(content: VisitContent) -> set[str]:
    return {answer.path for section in content.sections for item in section.items for answer in item.answers}


def checklist_code(checklist: Checklist, path: Path) -> str:
    return next(q.code for section in checklist.sections for q in section.questions if q.path == path)


@pytest.mark.parametrize("kind", ["plant", "estate"])
def test_a_whole_checklist_is_filled_sealed_and_read_again(store: OpenedStore, tmp_path: FilePath, kind: str) -> None:
    library = Library(tmp_path / "cache")
    checklist = library.choose(kind, local_date(store.clock.now(), ZONE))
    estate = an_estate()
    site = site_of_company(a_company(), estate) if kind == "plant" else site_of_estate(estate)
    visit = started_visit(store, checklist=checklist, site=site)
    state = store.state(visit)
    assert library.get(state.checklist) == checklist

    session = session_of(state, checklist)
    fill(store, visit, session)
    ready = ready_to_seal(store.state(visit), checklist)
    assert (ready.missing, ready.invalid) == ((), ())
    assert ready.score == session.score()
    for path in ready.photos:
        put_photo(store, visit, path)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    seals(store, visit, checklist=checklist)

    content = content_of(store.db, store.ledger, library, visit)
    answered = {path for path in store.state(visit).values() if session.node(path).relevant}
    counts = {
        path
        for section in checklist.sections
        for question in section.questions
        if question.sample is not None
        for path in (question.sample.compliant, question.sample.total)
    }
    assert answered - counts <= said_paths(content)  # a sample's two counts are said as "9 of 10"
    assert all(
        answer.words["id"] and answer.words["en"] for s in content.sections for i in s.items for answer in i.answers
    )
    assert "{" not in "".join(f.statement["id"] + f.action.get("id", "") for f in content.findings)
    row = visit_row(store.db, visit)
    assert (row.number, row.score, row.grade) == (content.number, content.score.value, content.score.grade)
    assert all(read_blob(store.db, photo.blob) for photo in content.photos)
    assert [photo.code for photo in content.photos] == [checklist_code(checklist, path) for path in ready.photos]
    before = store.projections()
    store.rebuild()
    assert store.projections() == before
