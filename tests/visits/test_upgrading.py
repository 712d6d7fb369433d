"""Rules change while a visit is a draft: it goes over to the new version with its answers, and back again."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.checklist.model import Kind, Question, Section, Severity
from inspector_app.checklist.versions import compare
from inspector_app.errors import ChecklistUnknown, RequiredMissing, SubjectSealed
from inspector_app.ids import Digest, Path
from inspector_app.visits import drafting
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.compose import compose, session_of
from inspector_app.visits.events import Role
from inspector_app.visits.lists import concerned_by, visit_row
from inspector_app.visits.reading import content_of, former_of
from inspector_app.visits.state import fold
from tests.builders.register import a_company
from tests.builders.visits import (
    D04,
    D04A,
    DEWI,
    E01,
    E04,
    E04_AREA,
    E04_COUNTED,
    E04_TIME,
    E04_TOTAL,
    E05,
    FOUR,
    H02,
    ZONE,
    a_site,
    answered_visit,
    give,
    note,
    put_photo,
    ref_of,
    sealed_visit,
    seals,
    signs,
    small_checklist,
    started_visit,
    take_back,
)

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.ids import VisitId
    from inspector_app.ledger.event import Event
    from inspector_app.visits.content import AppendixAnswer
    from inspector_app.visits.events import ChecklistRef
    from tests.builders.visits import OpenedStore

OLD = small_checklist()
E06 = Path("/data/E/E06")


def newer(version: str = "2021-01", digest: str = "cd") -> Checklist:
    """The next version: no samples, no list, one item more, one of another weight."""
    distance, cleaning, _ = OLD.sections
    e06 = Question(
        path=E06, kind=Kind.COMPLIANCE, choices=FOUR, code="E06", severity=Severity.MINOR,
        label={"id": "Lift dibatasi", "en": "Lifts are limited"},
    )  # fmt: skip
    e01, _, e05 = cleaning.questions
    heavier = msgspec.structs.replace(e01, severity=Severity.CRITICAL)
    sections = (distance, Section("E", cleaning.title, (heavier, e05, e06)))
    return small_checklist(version=version, digest=Digest(digest * 32), sections=sections, helpers=())


NEW = newer()


class Held:
    """A library of some versions."""

    def __init__(self, *checklists: Checklist) -> None:
        self._held = {ref_of(each): each for each in checklists}

    def get(self, ref: ChecklistRef, /) -> Checklist:
        if ref not in self._held:
            raise ChecklistUnknown(checklist=ref.checklist, version=ref.version)
        return self._held[ref]


def upgrade(store: OpenedStore, visit: VisitId, to: Checklist) -> list[Event]:
    """Go over as a person who sees what stands now."""
    known = store.state(visit).upgrade
    seen = known.events if known else ()
    return store.write(
        lambda db: drafting.upgrade_visit(db, store.ledger, visit=visit, to=ref_of(to), by=DEWI, zone=ZONE, seen=seen)
    )


def said(appendix: list[AppendixAnswer]) -> list[tuple[str, str, str]]:
    return [(answer.code, answer.label.get("id", ""), answer.words["id"]) for answer in appendix]


def test_a_draft_goes_over_with_all_its_answers(store: OpenedStore) -> None:
    visit = answered_visit(store, {E04_COUNTED: "7"})
    note(store, visit, H02, "diminta lagi")
    assert store.state(visit).former == ()
    upgrade(store, visit, NEW)

    state = store.state(visit)
    assert (state.checklist, state.former) == (ref_of(NEW), (ref_of(OLD),))
    assert state.values()[E05] == "1"
    session = session_of(state, NEW)
    assert (session.node(E05).value, session.node(E06).value) == ("1", "")
    content = compose(state, NEW, former=[OLD])
    assert (content.checklist, content.former) == (ref_of(NEW), [ref_of(OLD)])
    assert said(content.appendix) == [
        ("E04", "Botol penyanitasi berlabel: Sesuai", "7"),
        ("E04", "Botol penyanitasi berlabel: Dihitung", "9"),
        ("E04", "Botol penyanitasi berlabel: Area", "Toilet timur"),
        ("E04", "Botol penyanitasi berlabel: Pukul", "10.11"),
        ("H02", "Daftar pekerja rentan", "ada"),
    ]
    assert {answer.version for answer in content.appendix} == {"2020-09"}
    assert content.appendix[-1].note == "diminta lagi"
    assert visit_row(store.db, visit).version == "2021-01"


def test_where_the_former_version_is_not_at_hand_nothing_disappears(store: OpenedStore) -> None:
    visit = answered_visit(store)
    upgrade(store, visit, NEW)
    state = store.state(visit)
    assert former_of(Held(NEW), state) == []
    content = content_of(store.db, store.ledger, Held(NEW), visit)
    shown = {answer.path: answer.words["en"] for answer in content.appendix}
    assert shown == {
        E04_AREA: "Toilet timur", E04_COUNTED: "9", E04_TOTAL: "9", E04_TIME: "10:11:00", H02: "present",
    }  # fmt: skip
    assert content.appendix == sorted(content.appendix, key=lambda answer: answer.path)


def test_what_the_form_kept_for_itself_is_in_no_appendix(store: OpenedStore) -> None:
    token = Question(path=Path("/data/token"), kind=Kind.CALCULATED, label={"id": "token"}, calculation="once(uuid())")
    old = msgspec.structs.replace(OLD, helpers=(*OLD.helpers, token))
    visit = started_visit(store, checklist=old)
    give(store, visit, H02, "absent", checklist=old)
    assert token.path in store.state(visit).values()  # drawn when the form was opened, kept with the first step
    assert said(compose(store.state(visit), NEW, former=[old]).appendix) == [
        ("H02", "Daftar pekerja rentan", "tidak ada")
    ]


def test_going_back_is_an_upgrade_like_any_other(store: OpenedStore) -> None:
    visit = answered_visit(store)
    before = compose(store.state(visit), OLD)
    upgrade(store, visit, NEW)
    give(store, visit, E06, "3", checklist=NEW)
    upgrade(store, visit, OLD)
    state = store.state(visit)
    assert (state.checklist, state.former) == (ref_of(OLD), (ref_of(NEW),))
    after = compose(state, OLD, former=[NEW])
    assert after.sections == before.sections
    assert after.score == before.score
    assert said(after.appendix) == [("E06", "Lift dibatasi", "Tidak")]  # what only the other one asked is kept too


def test_undo_takes_back_an_upgrade_and_then_the_answer_before_it(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, E05, "3")
    upgrade(store, visit, NEW)
    give(store, visit, E06, "1", checklist=NEW)

    assert [event.kind for event in take_back(store, visit)] == ["answered"]
    assert store.state(visit).checklist == ref_of(NEW)
    assert [event.kind for event in take_back(store, visit)] == ["upgraded"]
    assert store.state(visit).checklist == ref_of(OLD)
    assert visit_row(store.db, visit).version == "2020-09"
    take_back(store, visit)
    assert store.state(visit).values() == {}
    assert take_back(store, visit) == []


def test_undo_of_a_second_upgrade_goes_back_to_the_first(store: OpenedStore) -> None:
    third = newer("2021-02", "ef")
    visit = started_visit(store)
    upgrade(store, visit, NEW)
    upgrade(store, visit, third)
    assert store.state(visit).former == (ref_of(OLD), ref_of(NEW))
    take_back(store, visit)
    assert store.state(visit).checklist == ref_of(NEW)
    take_back(store, visit)
    assert store.state(visit).checklist == ref_of(OLD)


def test_the_version_that_it_is_on_is_not_written_again(store: OpenedStore) -> None:
    visit = started_visit(store)
    assert upgrade(store, visit, OLD) == []
    upgrade(store, visit, NEW)
    assert upgrade(store, visit, NEW) == []
    assert len(store.events(visit)) == 2


def test_a_sealed_visit_stays_on_its_version(store: OpenedStore) -> None:
    visit = sealed_visit(store)
    with pytest.raises(SubjectSealed) as refused:
        upgrade(store, visit, NEW)
    assert refused.value.facts["kind"] == "upgraded"
    assert store.state(visit).checklist == ref_of(OLD)


def test_two_laptops_go_over_to_the_same_version_and_agree(store: OpenedStore, other: OpenedStore) -> None:
    visit = answered_visit(store)
    store.send(other, visit)
    upgrade(store, visit, NEW)
    upgrade(other, visit, NEW)
    other.send(store, visit)
    assert store.state(visit).versions() == ()
    assert store.state(visit).checklist == ref_of(NEW)


def test_two_laptops_go_over_to_different_versions_until_somebody_settles(
    store: OpenedStore, other: OpenedStore
) -> None:
    third = newer("2021-02", "ef")
    visit = answered_visit(store)
    store.send(other, visit)
    upgrade(store, visit, NEW)
    upgrade(other, visit, third)
    store.send(other, visit)
    other.send(store, visit)
    for laptop in (store, other):
        state = laptop.state(visit)
        assert state.checklist == ref_of(OLD)
        assert set(state.versions()) == {ref_of(NEW), ref_of(third)}
        assert (visit_row(laptop.db, visit).version, visit_row(laptop.db, visit).contested) == ("2020-09", 1)

    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    ready = ready_to_seal(store.state(visit), OLD)
    assert (ready.paths, ready.answers_ready) == ((), False)
    with pytest.raises(RequiredMissing) as refused:
        seals(store, visit)
    assert set(refused.value.facts["versions"]) == {"2021-01", "2021-02"}  # type: ignore[arg-type]

    upgrade(store, visit, third)
    store.send(other, visit)
    for laptop in (store, other):
        assert laptop.state(visit).checklist == ref_of(third)
        assert laptop.state(visit).versions() == ()
        assert set(laptop.state(visit).former) == {ref_of(OLD), ref_of(NEW)}


def test_staying_settles_it_too(store: OpenedStore, other: OpenedStore) -> None:
    visit = started_visit(store)
    store.send(other, visit)
    upgrade(store, visit, NEW)
    upgrade(other, visit, newer("2021-02", "ef"))
    other.send(store, visit)
    upgrade(store, visit, OLD)
    assert (store.state(visit).checklist, store.state(visit).versions()) == (ref_of(OLD), ())


def test_an_upgrade_asks_for_new_signatures_and_is_sealed_with_its_appendix(store: OpenedStore) -> None:
    visit = answered_visit(store, {H02: "absent"})
    put_photo(store, visit, H02, caption="rak kosong")
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    upgrade(store, visit, NEW)
    assert ready_to_seal(store.state(visit), NEW).signatures == (Role.COMPANY, Role.INSPECTOR)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    with pytest.raises(ValueError, match="another version"):
        seals(store, visit, checklist=OLD)
    seals(store, visit, checklist=NEW, former=[OLD])

    content = content_of(store.db, store.ledger, Held(), visit)  # sealed: no library is asked
    assert content.checklist == ref_of(NEW)
    assert content.findings == []  # what the new rules do not ask is no finding
    assert ("H02", "Daftar pekerja rentan", "tidak ada") in said(content.appendix)
    assert [photo.caption for photo in content.photos] == ["rak kosong"]
    assert (visit_row(store.db, visit).version, visit_row(store.db, visit).findings) == ("2021-01", 0)
    before = store.projections()
    store.rebuild()
    assert store.projections() == before


def test_the_day_rules_change_shows_drafts_and_open_findings_that_are_concerned(store: OpenedStore) -> None:
    elsewhere = a_site(id="karet", name="PT Contoh Karet")
    found = sealed_visit(store, {E04_COUNTED: "7", E01: "3", D04: "3", D04A: "0.7"})
    store.clock.move(days=1)
    sealed_visit(store, {H02: "absent"}, site=elsewhere)
    store.clock.move(days=1)
    newest = sealed_visit(store, site=elsewhere)  # corrected since: that site's last visit found nothing
    store.clock.move(days=1)
    old_draft = started_visit(store)
    new_draft = started_visit(store)
    upgrade(store, new_draft, NEW)

    changes = compare(OLD, NEW)
    assert changes.touched == {E01, E04, H02}
    concerned = concerned_by(store.db, checklist=OLD.checklist, version=OLD.version, paths=changes.touched)
    assert [row.visit for row in concerned.drafts] == [old_draft]
    assert [(row.visit, finding.code) for row, finding in concerned.findings] == [(found, "E04"), (found, "E01")]
    assert concerned.findings[0][0].company == a_company().id
    assert newest not in {row.visit for row, _ in concerned.findings}
    none = concerned_by(store.db, checklist=OLD.checklist, version="1999", paths=frozenset())
    assert (none.drafts, none.findings) == ([], [])


def test_the_fold_is_the_same_for_every_order_of_arrival(store: OpenedStore, other: OpenedStore) -> None:
    visit = started_visit(store)
    store.send(other, visit)
    upgrade(store, visit, NEW)
    upgrade(other, visit, newer("2021-02", "ef"))
    take_back(other, visit)
    upgrade(other, visit, newer("2021-03", "01"))
    other.send(store, visit)
    events = store.events(visit)
    whole = fold(events)
    for seed in range(10):
        shuffled = list(events)
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert fold(shuffled) == whole
