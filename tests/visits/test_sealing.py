"""The closing conference and the seal: what is missing is told and loses nothing; what is sealed stays."""

from __future__ import annotations

import hashlib
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

import msgspec
import pytest
import rfc8785

from inspector_app.errors import RequiredMissing, SignaturesMissing, SubjectSealed
from inspector_app.evidence.signatures import prepare_signature
from inspector_app.ids import BlobId, Digest, subject
from inspector_app.ledger.event import Draft
from inspector_app.store.blobs import has_blob, put_blob, read_blob
from inspector_app.visits import closing
from inspector_app.visits.closing import needed_roles, ready_to_seal
from inspector_app.visits.content import canonical, read_content
from inspector_app.visits.events import Copy, Manner, Obstacle, PaperIssued, Role
from inspector_app.visits.lists import findings, open_findings, visit_row
from inspector_app.visits.reading import content_of, sealed_content
from inspector_app.visits.sealing import KeySigner, verify_seal
from tests.builders.evidence import strokes
from tests.builders.register import a_company
from tests.builders.visits import (
    D04,
    D04A,
    DEWI,
    E01,
    E04_COUNTED,
    E05,
    H02,
    ZONE,
    a_member,
    answered_visit,
    give,
    note,
    put_photo,
    sealed_visit,
    seals,
    signs,
    small_checklist,
    started_visit,
)

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.ids import VisitId
    from inspector_app.visits.events import ChecklistRef
    from inspector_app.visits.state import SealState
    from tests.builders.visits import OpenedStore

BOTH = (Role.COMPANY, Role.INSPECTOR)


class OneChecklist:
    """A library of one."""

    def get(self, ref: ChecklistRef, /) -> Checklist:
        assert ref.version == small_checklist().version
        return small_checklist()


def seal_of(store: OpenedStore, visit: VisitId) -> SealState:
    seal = store.state(visit).seal
    assert seal is not None
    return seal


def test_a_seal_signs_the_digest_of_the_stored_content(store: OpenedStore) -> None:
    visit = sealed_visit(store)

    seal = seal_of(store, visit)
    content = read_blob(store.db, seal.content)
    assert hashlib.sha256(content).hexdigest() == seal.content
    assert verify_seal(content, seal)
    assert canonical(read_content(content)) == content
    assert rfc8785.dumps(msgspec.json.decode(content)) == content
    heads = [(head.device, head.n) for head in seal.heads]
    assert heads == [(store.device, seal.event.n - 1)]
    assert list(seal.heads) == read_content(content).heads
    assert (seal.number, seal.version) == ("0001/BA/L07/IX/2020", 1)
    assert content_of(store.db, store.ledger, OneChecklist(), visit) == read_content(content)


def test_content_that_was_sealed_by_an_older_program_reads_and_keeps_its_bytes() -> None:
    stored = (FilePath(__file__).parent / "older_content.json").read_bytes()
    content = read_content(stored)
    assert (content.number, content.appendix, content.former) == ("0001/BA/L07/IX/2020", [], [])
    assert all(section.answers == [] and section.tables == [] for section in content.sections)
    assert {answer.reason for s in content.sections for item in s.items for answer in item.answers} == {""}
    assert not any(item.internal for section in content.sections for item in section.items)
    assert canonical(content) == stored  # so its digest is what the seal says


def test_a_seal_fits_no_other_content_key_or_signature(store: OpenedStore) -> None:
    seal = seal_of(store, sealed_visit(store))
    content = read_blob(store.db, seal.content)

    assert not verify_seal(content + b" ", seal)
    other = b'{"layout":1}'
    forged = msgspec.structs.replace(seal, content=BlobId(hashlib.sha256(other).hexdigest()))
    assert not verify_seal(other, forged)
    assert not verify_seal(content, msgspec.structs.replace(seal, key=KeySigner(b"2" * 32).key))
    for bad in ("", "zz", seal.signature[:-2], "00" * 64):
        assert not verify_seal(content, msgspec.structs.replace(seal, signature=bad))
    assert not verify_seal(content, msgspec.structs.replace(seal, key="not a key"))


def test_missing_answers_are_told_and_nothing_is_lost(store: OpenedStore) -> None:
    visit = started_visit(store)
    give(store, visit, D04, "3")
    give(store, visit, E01, "1")
    before = store.events(visit)

    with pytest.raises(RequiredMissing) as refused:
        seals(store, visit)
    assert refused.value.facts["paths"] == (D04A, E05)
    assert store.events(visit) == before
    assert store.db.execute("SELECT count(*) FROM blob").fetchone() == (0,)
    assert visit_row(store.db, visit).status == "draft"
    give(store, visit, E05, "1")  # and goes on as before


def test_a_value_against_its_rule_keeps_the_seal_away(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "3"})
    give(store, visit, D04A, "-1")
    assert ready_to_seal(store.state(visit), small_checklist()).invalid == (D04A,)
    with pytest.raises(RequiredMissing) as refused:
        seals(store, visit)
    assert refused.value.facts["paths"] == (D04A,)


def test_a_failed_question_that_needs_a_photo_asks_for_it(store: OpenedStore) -> None:
    visit = answered_visit(store, {E05: "3"})
    assert ready_to_seal(store.state(visit), small_checklist()).photos == (E05,)
    put_photo(store, visit, E05)
    assert ready_to_seal(store.state(visit), small_checklist()).photos == ()


def test_every_party_signs_refuses_or_is_absent(store: OpenedStore) -> None:
    team = [a_member(), a_member(name="Rizal Hakim", nip="199007212015031004")]
    visit = answered_visit(store, team=team)
    assert needed_roles(store.state(visit)) == (Role.COMPANY, Role.INSPECTOR, Role.SECOND_INSPECTOR)

    with pytest.raises(SignaturesMissing) as refused:
        seals(store, visit)
    assert refused.value.facts["roles"] == ("company", "inspector", "second_inspector")
    signs(store, visit, Role.COMPANY, manner=Manner.REFUSED, reason="Menunggu kantor pusat", witness="Sri Wahyuni")
    signs(store, visit, Role.INSPECTOR)
    signs(store, visit, Role.SECOND_INSPECTOR, manner=Manner.ABSENT, reason="Di lini 2")
    seals(store, visit)

    signatures = {s.role: s for s in content_of(store.db, store.ledger, OneChecklist(), visit).signatures}
    company = signatures[Role.COMPANY]
    assert (company.manner, company.reason, company.strokes) == (Manner.REFUSED, "Menunggu kantor pusat", None)
    drawn = signatures[Role.INSPECTOR].strokes
    assert drawn is not None
    assert has_blob(store.db, drawn)


def test_a_signature_needs_strokes_and_a_refusal_its_reason(store: OpenedStore) -> None:
    visit = answered_visit(store)
    with pytest.raises(ValueError, match="strokes"):
        signs(store, visit, Role.COMPANY, strokes=None)
    with pytest.raises(ValueError, match="strokes"):
        signs(store, visit, Role.COMPANY, manner=Manner.ABSENT, strokes=prepare_signature(strokes()), reason="x")
    with pytest.raises(ValueError, match="reason"):
        signs(store, visit, Role.COMPANY, manner=Manner.REFUSED, reason=" ")


def test_a_change_after_signing_asks_for_the_signature_again(store: OpenedStore) -> None:
    visit = answered_visit(store)
    for role in BOTH:
        signs(store, visit, role)
    assert ready_to_seal(store.state(visit), small_checklist()).ready
    give(store, visit, E01, "3")

    ready = ready_to_seal(store.state(visit), small_checklist())
    assert ready.signatures == BOTH
    with pytest.raises(SignaturesMissing):
        seals(store, visit)
    for role in BOTH:
        signs(store, visit, role)
    seals(store, visit)


def test_a_photo_from_another_laptop_voids_a_signature_that_did_not_know_of_it(
    store: OpenedStore, other: OpenedStore
) -> None:
    visit = answered_visit(store)
    store.send(other, visit)
    put_photo(other, visit, E01)
    signs(store, visit, Role.COMPANY)
    assert store.state(visit).signatures[Role.COMPANY].stands
    other.send(store, visit)
    assert not store.state(visit).signatures[Role.COMPANY].stands


def test_the_company_is_heard_in_its_own_words(store: OpenedStore) -> None:
    visit = answered_visit(store)
    words = "Disinfeksi kantin kami serahkan ke petugas tiap shift."
    heard = [Obstacle("Pesanan ekspor ditunda", "35 % sejak Juni"), Obstacle("Pekerja dirumahkan", "86 orang")]
    store.write(lambda db: closing.respond(db, store.ledger, visit=visit, text="Belum ada.", by=DEWI, zone=ZONE))
    store.write(lambda db: closing.respond(db, store.ledger, visit=visit, text=words, by=DEWI, zone=ZONE))
    store.write(
        lambda db: closing.hear_obstacles(db, store.ledger, visit=visit, obstacles=heard[:1], by=DEWI, zone=ZONE)
    )
    store.write(lambda db: closing.hear_obstacles(db, store.ledger, visit=visit, obstacles=heard, by=DEWI, zone=ZONE))
    content = content_of(store.db, store.ledger, OneChecklist(), visit)
    assert content.response == words
    assert content.obstacles == heard


def test_a_sealed_visit_is_not_sealed_again(store: OpenedStore) -> None:
    visit = sealed_visit(store)
    with pytest.raises(SubjectSealed):
        seals(store, visit)


def test_a_visit_is_sealed_with_the_checklist_it_was_begun_with(store: OpenedStore) -> None:
    visit = answered_visit(store)
    newer = small_checklist(digest=Digest("cd" * 32))
    with pytest.raises(ValueError, match="another version"):
        seals(store, visit, checklist=newer)


def test_papers_may_follow_a_seal(store: OpenedStore) -> None:
    visit = sealed_visit(store)

    def issue(text: bytes) -> int:
        def write(db: object) -> int:
            blob = put_blob(store.db, text, "application/pdf")
            body = PaperIssued(blob, Copy.COMPANY, "id", 4)
            return len(store.ledger.append(store.db, [Draft(subject("visit", visit), body)], by=DEWI, zone=ZONE))

        return store.write(write)

    assert issue(b"%PDF-1.4") == 1
    assert seal_of(store, visit).late == ()


def test_numbers_count_up_within_the_year_of_the_place(store: OpenedStore) -> None:
    numbers = []
    for days in (0, 20, 92, 0):
        store.clock.move(days=days)
        numbers.append(seal_of(store, sealed_visit(store)).number)
    assert numbers == ["0001/BA/L07/IX/2020", "0002/BA/L07/IX/2020", "0003/BA/L07/XII/2020", "0004/BA/L07/XII/2020"]
    store.clock.move(days=30)
    assert seal_of(store, sealed_visit(store)).number == "0001/BA/L07/I/2021"


def test_two_laptops_never_give_the_same_number(store: OpenedStore, other: OpenedStore) -> None:
    mine = sealed_visit(store)
    theirs = answered_visit(other)
    store.send(other, mine)
    for role in BOTH:
        signs(other, theirs, role)
    seals(other, theirs, label="L08")
    assert seal_of(other, theirs).number == "0001/BA/L08/IX/2020"


def test_what_was_found_is_listed_for_the_next_visit(store: OpenedStore) -> None:
    visit = answered_visit(store, {D04: "3", D04A: "0.7", E01: "2", E04_COUNTED: "7", H02: "absent"})
    note(store, visit, D04, "Jarak terkecil di lini rakit 2: 0,7 m")
    for role in BOTH:
        signs(store, visit, role)
    seals(store, visit)

    found = findings(store.db, visit)
    assert [(row.number, row.code, row.severity, row.due) for row in found] == [
        (1, "D04", "critical", "2020-09-14"),
        (2, "E04", "major", "2020-09-11"),
        (3, "H02", "major", ""),
        (4, "E01", "minor", "2020-09-16"),
    ]
    assert found[0].statement["id"] == "Jarak terkecil di lini rakit 2: 0,7 m"
    row = visit_row(store.db, visit)
    assert (row.findings, row.findings_open, row.critical, row.grade) == (4, 4, 1, row.grade)
    assert open_findings(store.db, company=a_company().id) == found
    store.clock.move(days=7)
    sealed_visit(store)
    assert open_findings(store.db, company=a_company().id) == []


def test_a_paper_of_unknown_origin_finds_only_contents(store: OpenedStore) -> None:
    visit = sealed_visit(store)
    seal = seal_of(store, visit)
    assert [content.number for content in sealed_content(store.db, Digest(seal.content))] == [seal.number]
    drawn = next(s.strokes for s in store.state(visit).signatures.values() if s.strokes)
    for unknown in (drawn, "", "ff" * 32, "'; DROP TABLE visit; --"):
        assert sealed_content(store.db, Digest(unknown)) == []


def test_projections_made_again_are_the_same(store: OpenedStore, other: OpenedStore) -> None:
    store.register(a_company())
    sealed_visit(store, {E01: "3"})
    visit = answered_visit(store)
    store.send(other, visit)
    give(store, visit, E05, "3")
    give(other, visit, E05, "2", seen=other.state(visit).answers[E05].events)
    note(other, visit, E05, "dua")
    put_photo(store, visit, E05)
    other.send(store, visit)
    before = store.projections()
    assert all(before[table] for table in ("company", "visit", "visit_field", "finding", "last_visit"))
    assert store.rebuild() > 20
    assert store.projections() == before
