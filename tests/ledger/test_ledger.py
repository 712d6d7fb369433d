"""The ledger only grows; two laptops agree whatever came first; what is derived can be made again."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.clock import Zone
from inspector_app.errors import ChainBroken, ChainForked, SubjectSealed
from inspector_app.ids import BlobId, DeviceId, Path, subject
from inspector_app.ledger.chain import empty_head, segment_of
from inspector_app.ledger.event import Draft, EventRef
from inspector_app.ledger.ledger import SEGMENT_BYTES, Ledger, changes_of
from inspector_app.store.database import driver
from inspector_app.store.writer import transact
from inspector_app.visits.events import Copy, PaperIssued
from tests.builders.ledger import (
    E05,
    LAPTOP,
    OTHER_LAPTOP,
    SARI,
    VISIT,
    StandingAnswers,
    answered,
    make_ledger,
    make_tables,
    sealed,
    standing,
    write,
)
from tests.builders.store import make_store
from tests.conftest import StandingClock

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from inspector_app.ledger.chain import Segment
    from inspector_app.ledger.event import Event

E06 = Path("/data/E/E06")
OTHER_VISIT = subject("visit", "01747777-0000-7000-8000-000000000009")


@pytest.fixture
def db(tmp_path: pathlib.Path) -> Iterator[Database]:
    with make_store(tmp_path) as store:
        make_tables(store.db)
        yield store.db


@pytest.fixture
def ledger(clock: StandingClock) -> Ledger:
    return make_ledger(clock)


def take(ledger: Ledger, db: Database, segment: Segment) -> list[Event]:
    return transact(db, lambda inside: ledger.extend(inside, segment))


def elsewhere(folder: pathlib.Path, clock: StandingClock, *drafts: Draft) -> list[Event]:
    """What another laptop wrote by itself."""
    with make_store(folder) as store:
        return write(make_ledger(clock, device=OTHER_LAPTOP, projectors=[]), store.db, *drafts)


def test_events_come_back_as_they_were_written(db: Database, ledger: Ledger, clock: StandingClock) -> None:
    first = write(ledger, db, answered("1"), answered("2"))
    clock.move(seconds=60)
    then = write(ledger, db, answered("3", replaces=[first[1].ref]))
    assert ledger.events(db, VISIT) == first + then
    assert [event.n for event in first + then] == [1, 2, 3]
    assert then[0].at - first[0].at == 60_000
    assert then[0].prev == first[1].digest
    assert ledger.events(db, OTHER_VISIT) == []
    assert changes_of(first, "editor").subjects == {VISIT}


def test_heads_say_where_each_chain_ends(db: Database, ledger: Ledger, clock: StandingClock) -> None:
    assert ledger.head(db, VISIT, LAPTOP) == empty_head(VISIT, LAPTOP)
    assert ledger.heads(db, VISIT) == []
    assert ledger.all_heads(db) == []
    other = make_ledger(clock, device=OTHER_LAPTOP)
    drafts = [answered("1"), answered("2", on=OTHER_VISIT), answered("3")]
    write(other, db, answered("a"), answered("b"))
    *_, mine = write(ledger, db, *drafts)
    assert [(head.device, head.n) for head in ledger.heads(db, VISIT)] == [(LAPTOP, 2), (OTHER_LAPTOP, 2)]
    assert ledger.head(db, VISIT, LAPTOP).digest == mine.digest
    assert ledger.all_heads(db) == ledger.heads(db, VISIT) + ledger.heads(db, OTHER_VISIT)


@settings(max_examples=20, deadline=None)
@given(chains=st.sets(st.tuples(st.sampled_from("abcå🏭"), st.sampled_from("xyz")), max_size=8))
def test_all_heads_finds_every_chain_however_many(
    tmp_path_factory: pytest.TempPathFactory, chains: set[tuple[str, str]]
) -> None:
    with make_store(tmp_path_factory.mktemp("heads")) as store:
        for name, device in chains:
            maker = make_ledger(StandingClock(), device=DeviceId(device), projectors=[])
            write(maker, store.db, answered(on=subject("visit", name)), answered(on=subject("visit", name)))
        found = make_ledger(StandingClock()).all_heads(store.db)
        assert [(head.subject, head.device, head.n) for head in found] == [
            (f"visit:{name}", device, 2) for name, device in sorted(chains, key=lambda c: (c[0].encode(), c[1]))
        ]


def test_a_statement_alone_is_never_written(db: Database, ledger: Ledger) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        ledger.append(db, [answered()], by=SARI, zone=Zone.WIB)
    with pytest.raises(RuntimeError, match="transaction"):
        ledger.rebuild(db)
    assert ledger.verify(db) == 0


def test_a_projector_that_fails_undoes_the_event_too(db: Database, clock: StandingClock) -> None:
    class Fails:
        tables = ()

        def project(self, db: Database, event: Event) -> None:
            if event.n == 2:
                raise ZeroDivisionError

    both = make_ledger(clock, projectors=[StandingAnswers(), Fails()])
    with pytest.raises(ZeroDivisionError):
        write(both, db, answered("1"), answered("2"))
    assert both.events(db, VISIT) == []
    assert standing(db) == []
    assert [event.n for event in write(both, db, answered("again"))] == [1]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM event",
        "UPDATE event SET record = x'00'",
        "UPDATE event SET seq = seq + 100",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "INSERT OR REPLACE INTO event SELECT seq + 50, subject, device, n, kind, at, x'00', digest, came FROM event",
        "DELETE FROM sealed",
        "UPDATE sealed SET subject = 'visit:elsewhere'",
    ],
)
def test_the_database_itself_refuses_to_rewrite(db: Database, ledger: Ledger, sql: str) -> None:
    written = write(ledger, db, answered("1"), sealed(on=OTHER_VISIT))
    with pytest.raises(driver().IntegrityError, match="never"):
        transact(db, lambda inside: inside.execute(sql))
    assert ledger.events(db, VISIT) + ledger.events(db, OTHER_VISIT) == written


def test_after_the_seal_only_what_may_follow_is_written(db: Database, ledger: Ledger) -> None:
    write(ledger, db, answered("1"), sealed())
    for late in (answered("2"), sealed()):
        with pytest.raises(SubjectSealed) as refused:
            write(ledger, db, late)
        assert refused.value.facts == {"subject": VISIT, "kind": late.body.kind}
    paper = PaperIssued(blob=BlobId("0" * 64), copy=Copy.COMPANY, lang="id", pages=3)
    assert [event.n for event in write(ledger, db, Draft(VISIT, paper))] == [3]
    write(ledger, db, answered("another visit goes on", on=OTHER_VISIT))


def test_a_seal_and_an_answer_in_one_breath_are_refused_together(db: Database, ledger: Ledger) -> None:
    with pytest.raises(SubjectSealed):
        write(ledger, db, answered("1"), sealed(), answered("2"))
    assert ledger.events(db, VISIT) == []
    write(ledger, db, answered("the seal was undone with it"))


def test_what_another_laptop_wrote_unknowing_of_the_seal_is_kept(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    theirs = elsewhere(tmp_path / "other", clock, answered("written in the other hall"))
    write(ledger, db, answered("1"), sealed())
    assert take(ledger, db, segment_of(theirs)) == theirs
    assert ledger.events(db, VISIT)[-1] == theirs[0]


def test_a_seal_from_another_laptop_binds_this_one(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    take(ledger, db, segment_of(elsewhere(tmp_path / "other", clock, answered("1"), sealed())))
    with pytest.raises(SubjectSealed):
        write(ledger, db, answered("2"))


def test_what_is_held_already_is_passed_over(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    theirs = elsewhere(tmp_path / "other", clock, *[answered(str(i)) for i in range(6)])
    assert take(ledger, db, segment_of(theirs[:3])) == theirs[:3]
    assert take(ledger, db, segment_of(theirs[:3])) == []
    assert take(ledger, db, segment_of(theirs[1:2])) == []
    assert take(ledger, db, segment_of(theirs[2:5])) == theirs[3:5]
    assert take(ledger, db, segment_of(theirs)) == theirs[5:]
    assert ledger.events(db, VISIT) == theirs


def test_a_gap_is_refused_and_says_what_is_missing(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    theirs = elsewhere(tmp_path / "other", clock, *[answered(str(i)) for i in range(5)])
    take(ledger, db, segment_of(theirs[:2]))
    with pytest.raises(ChainBroken) as gap:
        take(ledger, db, segment_of(theirs[3:]))
    assert gap.value.facts == {"subject": VISIT, "device": OTHER_LAPTOP, "n": 3}
    assert ledger.events(db, VISIT) == theirs[:2]


def test_the_same_number_with_other_content_is_a_fork(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    one = elsewhere(tmp_path / "one", clock, answered("1"), answered("2"), answered("3"))
    # The same laptop, restored from a copy made after its first event, has gone on by itself.
    two = elsewhere(tmp_path / "two", clock, answered("1"), answered("other"), answered("3"), answered("4"))
    assert one[0] == two[0]
    take(ledger, db, segment_of(one))
    for forked, at in ((two, 2), (two[1:], 2), (two[1:2], 2), (two[2:], 2), (two[3:], 3)):
        with pytest.raises(ChainForked) as fork:
            take(ledger, db, segment_of(forked))
        assert fork.value.facts == {"subject": VISIT, "device": OTHER_LAPTOP, "n": at}
    assert ledger.events(db, VISIT) == one


def test_a_chain_that_does_not_begin_at_its_name_is_broken(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    segment = segment_of(elsewhere(tmp_path / "other", clock, answered("1")))
    stolen = msgspec.structs.replace(segment, subject=OTHER_VISIT)
    for bad in (stolen, msgspec.structs.replace(segment, first=0), msgspec.structs.replace(segment, first=-5)):
        with pytest.raises(ChainBroken):
            take(ledger, db, bad)
    assert ledger.verify(db) == 0


def test_own_events_may_come_back_to_a_laptop_that_lost_them(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    with make_store(tmp_path / "lost") as lost:
        mine = write(make_ledger(clock, projectors=[]), lost.db, answered("1"), answered("2"))
    assert take(ledger, db, segment_of(mine)) == mine
    assert write(ledger, db, answered("3"))[0].prev == mine[1].digest


def test_segments_carry_a_chain_in_bounded_pieces(
    db: Database, ledger: Ledger, clock: StandingClock, tmp_path: pathlib.Path
) -> None:
    big = "x" * (SEGMENT_BYTES // 3)
    mine = write(ledger, db, *[answered(str(i)) for i in range(10)], *[answered(big) for _ in range(5)])
    segments = ledger.segments(db, VISIT, LAPTOP, limit=4)
    assert [(s.first, s.last) for s in segments] == [(1, 4), (5, 8), (9, 12), (13, 14), (15, 15)]
    assert ledger.segments(db, VISIT, LAPTOP, after=14, limit=4) == segments[-1:]
    assert ledger.segments(db, VISIT, LAPTOP, after=15) == []
    assert ledger.segments(db, VISIT, OTHER_LAPTOP) == []
    with pytest.raises(ChainBroken):
        ledger.segments(db, VISIT, LAPTOP, after=16)
    with make_store(tmp_path / "headquarters") as headquarters:
        make_tables(headquarters.db)
        for segment in segments:
            take(ledger, headquarters.db, segment)
        assert ledger.events(headquarters.db, VISIT) == mine


def test_a_single_huge_record_travels_alone(db: Database, ledger: Ledger) -> None:
    write(ledger, db, answered("1"), answered("x" * (2 * SEGMENT_BYTES)), answered("3"))
    assert [len(segment.records) for segment in ledger.segments(db, VISIT, LAPTOP)] == [1, 1, 1]


def test_two_laptops_agree_on_what_is_contested_whatever_came_first(
    tmp_path: pathlib.Path, clock: StandingClock
) -> None:
    """Both replace the same first answer; a later event settles it. Whatever order keeps each chain gives the same."""
    with make_store(tmp_path / "writers") as store:
        make_tables(store.db)
        mine, theirs = make_ledger(clock), make_ledger(clock, device=OTHER_LAPTOP)
        (start,) = write(mine, store.db, answered("compliant"))
        (a,) = write(mine, store.db, answered("partial", replaces=[start.ref]))
        (b,) = write(theirs, store.db, answered("non_compliant", replaces=[start.ref]))
        contested = standing(store.db)
        (c,) = write(theirs, store.db, answered("non_compliant", replaces=[a.ref, b.ref]))
        settled = standing(store.db)
    assert [row[4] for row in contested] == ["partial", "non_compliant"]
    assert [row[4] for row in settled] == ["non_compliant"]

    orders = [order for order in itertools.permutations([start, a, b, c]) if in_chain_order(order)]
    assert len(orders) == 6
    for i, order in enumerate(orders):
        with make_store(tmp_path / f"reader-{i}") as store:
            make_tables(store.db)
            third = make_ledger(clock, device=OTHER_LAPTOP)
            for event in order:
                take(third, store.db, segment_of([event]))
                if refs(third.events(store.db, VISIT)) == refs([start, a, b]):
                    assert standing(store.db) == contested
            assert standing(store.db) == settled


def refs(events: Sequence[Event]) -> set[EventRef]:
    return {event.ref for event in events}


def in_chain_order(events: Sequence[Event]) -> bool:
    seen: dict[str, int] = {}
    for event in events:
        if event.n != seen.get(event.device, 0) + 1:
            return False
        seen[event.device] = event.n
    return True


class Step(msgspec.Struct):
    """One random act on a visit by one of two laptops: an answer that replaces none, some or all that stand."""

    device: DeviceId
    path: Path
    value: str | None
    keep: int


steps = st.lists(
    st.builds(
        Step,
        device=st.sampled_from([LAPTOP, OTHER_LAPTOP]),
        path=st.sampled_from([E05, E06]),
        value=st.one_of(st.none(), st.text(max_size=5)),
        keep=st.integers(0, 3),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(acts=steps)
def test_rebuilt_rows_equal_those_that_grew(tmp_path_factory: pytest.TempPathFactory, acts: list[Step]) -> None:
    with make_store(tmp_path_factory.mktemp("rebuild")) as store:
        db = store.db
        make_tables(db)
        ledger = make_ledger(StandingClock())
        for act in acts:
            rows = [row for row in standing(db) if row[3] == act.path][act.keep :]
            replaces = [EventRef(DeviceId(row[1]), row[2]) for row in rows]
            write(
                make_ledger(StandingClock(), device=act.device),
                db,
                answered(act.value, path=act.path, replaces=replaces),
            )
        grown, replaced = standing(db), all_replaced(db)
        transact(db, lambda inside: inside.execute("UPDATE standing SET value = 'spoilt'"))
        assert transact(db, ledger.rebuild) == len(acts)
        assert standing(db) == grown
        assert all_replaced(db) == replaced
        assert ledger.verify(db) == len(acts)


def all_replaced(db: Database) -> list[tuple[object, ...]]:
    return [tuple(row) for row in db.execute("SELECT * FROM replaced").fetchall()]


def test_a_row_forged_past_the_triggers_is_found_when_read(db: Database, ledger: Ledger) -> None:
    write(ledger, db, answered("1"), answered("2"), answered("3"))

    def forge(inside: Database) -> None:
        inside.execute("DROP TRIGGER event_stands")
        inside.execute(
            "UPDATE event SET record = CAST(replace(CAST(record AS TEXT), '\"2\"', '\"5\"') AS BLOB) WHERE n = 2"
        )

    transact(db, forge)
    for look in (lambda: ledger.events(db, VISIT), lambda: ledger.verify(db), lambda: transact(db, ledger.rebuild)):
        with pytest.raises(ChainBroken) as broken:
            look()
        assert broken.value.facts["n"] == 2


def test_a_clock_set_back_a_day_changes_no_order(db: Database, ledger: Ledger, clock: StandingClock) -> None:
    (first,) = write(ledger, db, answered("1"))
    clock.move(days=-1)
    (second,) = write(ledger, db, answered("2", replaces=[first.ref]))
    assert second.at < first.at
    assert [row[4] for row in standing(db)] == ["2"]
    assert ledger.events(db, VISIT) == [first, second]
