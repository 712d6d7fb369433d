"""A visit being filled: begin, answer, change one's mind, take back, photograph; each step durable, each an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.session import Session
from inspector_app.errors import SubjectSealed, VisitUnknown
from inspector_app.evidence.photos import prepare_photo
from inspector_app.ids import Path, PhotoId, VisitId
from inspector_app.store.blobs import read_blob
from inspector_app.visits import drafting
from inspector_app.visits.events import Answered, Detail, visit_reader
from inspector_app.visits.lists import VisitStatus, drafts, find_visit, visit_row, visits
from tests.builders.evidence import a_photo
from tests.builders.visits import (
    D04,
    D04A,
    DEWI,
    E01,
    E05,
    H02,
    ZONE,
    a_site,
    answered_visit,
    give,
    note,
    put_photo,
    say,
    sealed_visit,
    small_checklist,
    started_visit,
)
from tests.builders.visits import take_back as press_undo

if TYPE_CHECKING:
    from inspector_app.ledger.event import Event
    from tests.builders.visits import OpenedStore


def answer_of(store: OpenedStore, visit: VisitId, path: Path) -> str | None:
    field = store.state(visit).answers.get(path)
    return field.value if field else None


def take_back(store: OpenedStore, visit: VisitId) -> list[str | None]:
    events = store.write(lambda db: drafting.take_back(db, store.ledger, visit=visit, by=DEWI, zone=ZONE))
    bodies = [visit_reader().read(event) for event in events]
    return [body.value for body in bodies if isinstance(body, Answered)]


def body_of(event: Event) -> Answered:
    body = visit_reader().read(event)
    assert isinstance(body, Answered)
    return body


def test_a_visit_begins_with_its_site_as_the_register_knew_it(store: OpenedStore) -> None:
    visit = started_visit(store, site=a_site(name="PT Contoh Karet", workers=288))

    state = store.state(visit)
    assert (state.site.name, state.site.estate_name[:8], state.site.workers) == ("PT Contoh Karet", "Karawang", 288)
    assert (state.site.regency_name, state.site.province_name) == ("Kabupaten Karawang", "Jawa Barat")
    assert (state.started_at, state.zone, state.started_by) == (store.clock.now(), ZONE, DEWI)
    assert [row.visit for row in drafts(store.db)] == [visit]


def test_an_answer_is_one_event_and_one_row(store: OpenedStore) -> None:
    visit = started_visit(store)
    events = give(store, visit, E05, "1")

    assert [event.kind for event in events] == ["answered"]
    assert events[0].replaces == ()
    rows = store.db.execute("SELECT kind, path, n, value FROM visit_field").fetchall()
    assert rows == [("answered", E05, 2, "1")]
    assert visit_row(store.db, visit).answered == 1


def test_a_changed_mind_replaces_what_was_said_before(store: OpenedStore) -> None:
    visit = started_visit(store)
    first = give(store, visit, E05, "1")[0]
    second = give(store, visit, E05, "3")[0]

    assert second.replaces == (first.ref,)
    assert answer_of(store, visit, E05) == "3"
    assert not store.state(visit).answers[E05].contested


def test_the_same_answer_again_writes_nothing(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, E05, "1")
    assert give(store, visit, E05, "1") == []
    assert note(store, visit, E05, "") == []
    assert len(store.events(visit)) == 2


def test_a_default_taken_back_stays_away(store: OpenedStore) -> None:
    visit = started_visit(store)
    assert len(give(store, visit, E01, None)) == 1
    assert give(store, visit, E01, None) == []
    assert store.state(visit).given() == {E01: ""}
    press_undo(store, visit)
    assert store.state(visit).given() == {}


def test_an_outcome_that_was_not_accepted_is_refused(store: OpenedStore) -> None:
    visit = started_visit(store)
    outcome = Session(small_checklist(), {}).answer(D04A, "satu meter")
    with pytest.raises(ValueError, match="not accepted"):
        store.write(lambda db: drafting.answer(db, store.ledger, visit=visit, outcome=outcome, by=DEWI, zone=ZONE))
    assert len(store.events(visit)) == 1


def test_no_chain_begins_with_an_answer(store: OpenedStore) -> None:
    outcome = Session(small_checklist(), {}).answer(E05, "1")
    nowhere = VisitId("01747777-0000-7000-8000-000000000009")
    with pytest.raises(VisitUnknown):
        store.write(lambda db: drafting.answer(db, store.ledger, visit=nowhere, outcome=outcome, by=DEWI, zone=ZONE))
    assert store.events(nowhere) == []


def test_taking_back_goes_back_answer_by_answer(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, E05, "1")
    give(store, visit, E01, "3")
    give(store, visit, E05, "2")

    assert take_back(store, visit) == ["1"]
    assert answer_of(store, visit, E05) == "1"
    assert take_back(store, visit) == [None]
    assert answer_of(store, visit, E01) is None
    assert take_back(store, visit) == [None]
    assert answer_of(store, visit, E05) is None
    assert take_back(store, visit) == []
    assert len(store.events(visit)) == 7  # nothing typed disappears


def test_an_answer_after_a_taking_back_is_the_next_to_be_taken_back(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, E05, "1")
    give(store, visit, E05, "2")
    take_back(store, visit)
    give(store, visit, E05, "3")

    assert take_back(store, visit) == ["1"]
    assert take_back(store, visit) == [None]
    assert take_back(store, visit) == []


def test_what_the_form_set_goes_back_with_the_answer_that_caused_it(store: OpenedStore) -> None:
    visit = started_visit(store)
    say(store, visit, E01, "9")
    events = say(store, visit, E05, "3", {E01: "1", H02: "absent"})
    assert [body_of(event).by_form for event in events] == [False, True, True]

    assert len(press_undo(store, visit)) == 3
    assert store.state(visit).given() == {E01: "9"}
    assert len(press_undo(store, visit)) == 1
    assert store.state(visit).given() == {}


def test_what_was_typed_over_a_set_value_goes_back_to_it_first(store: OpenedStore) -> None:
    visit = started_visit(store)
    say(store, visit, E05, "3", {E01: "1"})
    say(store, visit, E01, "2")
    press_undo(store, visit)
    assert store.state(visit).given() == {E05: "3", E01: "1"}
    press_undo(store, visit)
    assert store.state(visit).given() == {}


def test_a_step_that_says_nothing_new_is_written_when_the_form_answers_it(store: OpenedStore) -> None:
    visit = started_visit(store)
    say(store, visit, E05, "3")
    assert [event.kind for event in say(store, visit, E05, "3", {E01: "1"})] == ["answered", "answered"]
    assert say(store, visit, E05, "3", {E01: "1"}) == []
    press_undo(store, visit)
    assert store.state(visit).given() == {E05: "3"}


def test_the_form_has_the_last_word_on_the_question_itself(store: OpenedStore) -> None:
    visit = started_visit(store)
    say(store, visit, E05, "3", {E05: "2", E01: ""})
    assert store.state(visit).given() == {E05: "2", E01: ""}
    assert store.state(visit).contested() == ()


def test_taken_back_on_purpose_is_not_the_same_as_never_answered(store: OpenedStore) -> None:
    visit = started_visit(store)
    say(store, visit, E05, "1")
    say(store, visit, E05, None)
    assert store.state(visit).given() == {E05: ""}  # a default does not come back
    say(store, visit, E05, "2")
    press_undo(store, visit)
    assert store.state(visit).given() == {E05: ""}
    press_undo(store, visit)
    assert store.state(visit).given() == {E05: "1"}
    press_undo(store, visit)
    assert store.state(visit).given() == {}  # a default comes back
    assert store.state(visit).values() == {}


def test_a_contested_answer_lets_no_default_in(store: OpenedStore, other: OpenedStore) -> None:
    visit = started_visit(store)
    store.send(other, visit)
    say(store, visit, E05, "1")
    say(other, visit, E05, "3")
    other.send(store, visit)
    assert store.state(visit).given() == {E05: ""}


def test_details_stand_beside_the_answer(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, E05, "3")
    note(store, visit, E05, "Catatan kosong sejak Senin.")
    note(store, visit, E05, "2020-09-11", Detail.DUE)
    note(store, visit, E05, "Catatan kosong sejak Senin, 7 September.")

    state = store.state(visit)
    assert state.detail(E05, Detail.NOTE) == "Catatan kosong sejak Senin, 7 September."
    assert state.detail(E05, Detail.DUE) == "2020-09-11"
    note(store, visit, E05, "", Detail.DUE)
    assert store.state(visit).detail(E05, Detail.DUE) == ""
    assert answer_of(store, visit, E05) == "3"


def test_a_photo_lies_at_its_question_and_can_be_taken_away(store: OpenedStore) -> None:
    visit = started_visit(store)
    picture = a_photo(taken="2020:09:09 09:58:00", place=((6, 21, 54.0), "S", (107, 17, 6.0), "E"))
    prepared = prepare_photo(picture, "IMG_0412.JPG", zone=ZONE)
    photo = put_photo(store, visit, E05, prepared, caption="Catatan disinfeksi kantin")

    state = store.state(visit).photos[0]
    assert (state.path, state.caption, state.original) == (E05, "Catatan disinfeksi kantin", prepared.original)
    assert read_blob(store.db, state.blob) == prepared.data
    store.write(
        lambda db: drafting.caption_photo(
            db, store.ledger, visit=visit, photo=photo, caption="Kosong sejak 7 September", by=DEWI, zone=ZONE
        )
    )
    assert store.state(visit).photos[0].caption == "Kosong sejak 7 September"
    store.write(lambda db: drafting.remove_photo(db, store.ledger, visit=visit, photo=photo, by=DEWI, zone=ZONE))
    assert store.state(visit).photos == ()
    assert read_blob(store.db, state.blob) == prepared.data  # the ledger keeps what was there


def test_the_same_bytes_at_two_questions_are_stored_once(store: OpenedStore) -> None:
    visit = started_visit(store)
    photos: set[PhotoId] = {put_photo(store, visit, E05), put_photo(store, visit, D04)}
    assert len(photos) == 2
    assert store.db.execute("SELECT count(*) FROM blob").fetchone() == (1,)


def test_a_clock_set_back_a_day_keeps_the_order(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, E05, "1")
    first = put_photo(store, visit, E05)
    store.clock.move(days=-1)
    give(store, visit, E05, "2")
    second = put_photo(store, visit, E05)

    state = store.state(visit)
    assert state.answers[E05].value == "2"
    assert [photo.photo for photo in state.photos] == [first, second]
    assert take_back(store, visit) == ["1"]


def test_a_sealed_visit_takes_no_further_answer(store: OpenedStore) -> None:
    visit = sealed_visit(store)
    before = store.events(visit)
    with pytest.raises(SubjectSealed) as refused:
        give(store, visit, E05, "3")
    assert refused.value.facts == {"subject": f"visit:{visit}", "kind": "answered"}
    with pytest.raises(SubjectSealed):
        note(store, visit, E05, "nanti")
    with pytest.raises(SubjectSealed):
        put_photo(store, visit, E05)
    with pytest.raises(SubjectSealed):
        take_back(store, visit)
    assert store.events(visit) == before


def test_lists_tell_drafts_from_sealed_visits(store: OpenedStore) -> None:
    sealed = sealed_visit(store)
    store.clock.move(days=1)
    draft = answered_visit(store, {H02: "absent"})

    assert [row.visit for row in visits(store.db)] == [draft, sealed]
    assert [row.visit for row in visits(store.db, status=VisitStatus.SEALED)] == [sealed]
    row = drafts(store.db)[0]
    assert (row.visit, row.answered, row.score, row.sealed_at) == (draft, 8, "", None)
    assert find_visit(store.db, sealed) == sealed
    assert find_visit(store.db, "0001/BA/L07/IX/2020") == sealed
    for hopeless in ("", "%", "zzz"):
        with pytest.raises(VisitUnknown):
            find_visit(store.db, hopeless)
