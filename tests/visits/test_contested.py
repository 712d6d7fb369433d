"""Two laptops on one visit, apart: what both say stands, whatever the order of arrival, until a person settles it."""

from __future__ import annotations

import itertools
import random
from functools import partial
from typing import TYPE_CHECKING

import pytest

from inspector_app.errors import RequiredMissing, VisitUnknown
from inspector_app.ids import Path, subject
from inspector_app.ledger.event import EventRef
from inspector_app.visits import drafting
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.events import Detail, Role
from inspector_app.visits.lists import visit_row
from inspector_app.visits.reading import state_of
from inspector_app.visits.state import fold
from tests.builders.visits import (
    ALL_COMPLIANT,
    D04,
    DEWI,
    E01,
    E05,
    ZONE,
    answered_visit,
    give,
    note,
    opened_store,
    put_photo,
    say,
    sealed_visit,
    seals,
    signs,
    small_checklist,
    started_visit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from inspector_app.ids import VisitId
    from inspector_app.ledger.chain import Segment
    from inspector_app.ledger.event import Event
    from tests.builders.visits import OpenedStore


NUMBER = Path("/data/E/E05_number")


@pytest.fixture
def visit(store: OpenedStore, other: OpenedStore) -> VisitId:
    """A visit with E05 answered that both laptops hold."""
    begun = answered_visit(store)
    store.send(other, begun)
    return begun


def test_two_answers_made_apart_both_stand_in_both_orders(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    seen = store.state(visit).answers[E05].events
    give(store, visit, E05, "3")
    give(other, visit, E05, "2", seen=seen)
    store.send(other, visit)
    other.send(store, visit)

    for laptop in (store, other):
        field = laptop.state(visit).answers[E05]
        assert field.contested
        assert field.value is None
        assert [(rival.ref.device, rival.value) for rival in field.rivals] == [("laptop-a", "3"), ("laptop-b", "2")]
        assert visit_row(laptop.db, visit).contested == 1
        assert E05 not in laptop.state(visit).values()


def test_a_person_settles_it_with_an_answer_that_replaces_both(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    seen = store.state(visit).answers[E05].events
    give(store, visit, E05, "3")
    give(other, visit, E05, "2", seen=seen)
    other.send(store, visit)

    settled = give(store, visit, E05, "3", seen=store.state(visit).answers[E05].events)[0]
    assert {ref.device for ref in settled.replaces} == {"laptop-a", "laptop-b"}
    store.send(other, visit)
    for laptop in (store, other):
        field = laptop.state(visit).answers[E05]
        assert (field.value, field.contested) == ("3", False)
        assert visit_row(laptop.db, visit).contested == 0


def test_what_arrived_unseen_is_never_overruled(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    give(other, visit, E05, "2", seen=other.state(visit).answers[E05].events)
    other.send(store, visit)
    give(store, visit, E05, "3")  # the screen still showed the old answer
    assert store.state(visit).answers[E05].contested


def test_two_who_say_the_same_agree(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    give(store, visit, E05, "3")
    give(other, visit, E05, "3", seen=other.state(visit).answers[E05].events)
    other.send(store, visit)
    field = store.state(visit).answers[E05]
    assert (field.value, field.contested, len(field.events)) == ("3", False, 2)
    assert visit_row(store.db, visit).contested == 0


def test_a_clock_that_is_ahead_decides_nothing(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    give(store, visit, E05, "3")
    store.clock.move(days=300)
    give(other, visit, E05, "2", seen=other.state(visit).answers[E05].events)
    store.clock.move(days=-300)
    other.send(store, visit)
    assert store.state(visit).answers[E05].contested


def test_a_contested_answer_keeps_the_visit_from_its_seal(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    give(store, visit, E01, "2")
    give(other, visit, E01, "3", seen=other.state(visit).answers[E01].events)
    note(store, visit, D04, "dua meter")
    note(other, visit, D04, "tiga meter")
    other.send(store, visit)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)

    assert set(ready_to_seal(store.state(visit), small_checklist()).contested) == {E01, D04}
    with pytest.raises(RequiredMissing) as refused:
        seals(store, visit)
    assert set(refused.value.facts["paths"]) >= {E01, D04}  # type: ignore[arg-type]


def test_taking_back_leaves_what_the_other_overruled_knowingly(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    give(store, visit, E05, "3")
    store.send(other, visit)
    give(other, visit, E05, "2", seen=other.state(visit).answers[E05].events)
    other.send(store, visit)

    events = store.write(lambda db: drafting.take_back(db, store.ledger, visit=visit, by=DEWI, zone=ZONE))
    assert store.state(visit).answers[E05].value == "2"
    assert [event.kind for event in events] == ["answered"]  # an earlier answer of this laptop, at another question


def test_what_the_form_set_on_two_laptops_is_settled_with_the_answer_that_set_it(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    seen = store.state(visit).answers[E05].events
    say(store, visit, E05, "3", {NUMBER: "10"})
    say(other, visit, E05, "2", {NUMBER: "20"}, seen=seen)
    other.send(store, visit)
    assert set(store.state(visit).contested()) == {E05, NUMBER}

    rivals = store.state(visit).answers[E05].events
    say(store, visit, E05, "2", {NUMBER: "20"}, seen=rivals)  # the person saw the two answers, and settles by one
    assert store.state(visit).contested() == ()
    store.send(other, visit)
    assert other.state(visit).given()[NUMBER] == "20"


def test_what_the_form_sets_overrules_nothing_that_was_typed_elsewhere(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    say(other, visit, NUMBER, "15")
    other.send(store, visit)
    say(store, visit, E05, "3", {NUMBER: "10"})
    assert store.state(visit).contested() == (NUMBER,)


def test_the_fold_is_the_same_for_every_order_of_arrival(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    give(store, visit, E05, "3")
    give(other, visit, E05, "2", seen=other.state(visit).answers[E05].events)
    put_photo(other, visit, E05)
    put_photo(store, visit, E01)
    note(store, visit, E05, "satu", Detail.NOTE)
    note(other, visit, E05, "dua", Detail.NOTE)
    other.send(store, visit)
    events = store.events(visit)
    whole = fold(events)
    for seed in range(20):
        shuffled = list(events)
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert fold(shuffled) == whole


def _taken(reader: OpenedStore, segment: Segment, db: Database) -> list[Event]:
    return reader.ledger.extend(db, segment)


def test_rows_are_the_same_for_every_order_of_chains(
    store: OpenedStore, open_store: Callable[[str], OpenedStore]
) -> None:
    visit = started_visit(store)
    others = [open_store(f"laptop-{name}") for name in "bcdefghi"]
    writers = others[:2]
    give(store, visit, E05, "1")
    for laptop in writers:
        store.send(laptop, visit)
    give(writers[0], visit, E05, "2", seen=writers[0].state(visit).answers[E05].events)
    writers[0].send(writers[1], visit)
    give(writers[1], visit, E05, "3", seen=writers[1].state(visit).answers[E05].events)
    give(store, visit, E05, "4")

    about = subject("visit", visit)
    chains = {laptop.device: laptop.ledger.segments(laptop.db, about, laptop.device) for laptop in (store, *writers)}
    seen = set()
    for reader, order in zip(others[2:], itertools.permutations(chains), strict=True):
        for device in order:
            for segment in chains[device]:
                reader.write(partial(_taken, reader, segment))
        rows = reader.db.execute("SELECT device, n, value FROM visit_field ORDER BY device").fetchall()
        seen.add(tuple(rows))
        row = visit_row(reader.db, visit)
        assert (row.site_name, row.contested) == ("PT Contoh Otomotif Indonesia", 1)
    assert seen == {(("laptop-a", 3, "4"), ("laptop-c", 1, "3"))}


def test_an_answer_that_arrives_before_the_start_waits_for_it(store: OpenedStore, other: OpenedStore) -> None:
    visit = started_visit(store)
    store.send(other, visit)
    give(other, visit, E05, "1")
    about = subject("visit", visit)
    chain = other.ledger.segments(other.db, about, other.device)
    with_answer_only = store.folder.parent / "third"
    with opened_store(with_answer_only, device="laptop-c", clock=store.clock) as third:
        for segment in chain:
            third.write(partial(_taken, third, segment))
        with pytest.raises(VisitUnknown):
            state_of(third.db, third.ledger, visit)
        store.send(third, visit)
        assert state_of(third.db, third.ledger, visit).answers[E05].value == "1"
        assert visit_row(third.db, visit).answered == 1


def test_what_another_laptop_wrote_without_knowing_of_the_seal_is_kept_beside_it(
    store: OpenedStore, other: OpenedStore
) -> None:
    visit = started_visit(store)
    store.send(other, visit)
    late = give(other, visit, E05, "3")[0]
    for path, value in ALL_COMPLIANT.items():
        give(store, visit, path, value)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    seals(store, visit)
    other.send(store, visit)

    seal = store.state(visit).seal
    assert seal is not None
    assert seal.late == (EventRef(other.device, late.n),)
    assert visit_row(store.db, visit).status == "sealed"


def test_two_seals_made_apart_show_as_one_and_the_same_everywhere(store: OpenedStore, other: OpenedStore) -> None:
    visit = answered_visit(store)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, visit, role)
    store.send(other, visit)
    seals(store, visit)
    store.clock.move(days=-1)
    seals(other, visit, label="L08")
    store.send(other, visit)
    other.send(store, visit)
    rows = [visit_row(laptop.db, visit) for laptop in (store, other)]
    seals_ = [laptop.state(visit).seal for laptop in (store, other)]
    assert rows[0] == rows[1]
    assert seals_[0] == seals_[1]
    assert seals_[0] is not None
    assert rows[0].number == seals_[0].number == "0001/BA/L07/IX/2020"


def test_a_sealed_visit_that_arrives_whole_is_listed_like_one_of_our_own(
    store: OpenedStore, other: OpenedStore
) -> None:
    visit = sealed_visit(store, {E01: "3"})
    store.send(other, visit)
    assert visit_row(other.db, visit) == visit_row(store.db, visit)
