"""Headquarters' word on its way down: in order, nothing twice, nothing passed over, and one bad segment blocks none."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from inspector_app.clock import Zone
from inspector_app.errors import LineBroken
from inspector_app.ids import HEADQUARTERS, PersonId, SubjectId, subject
from inspector_app.register.events import CompanyRegistered
from inspector_app.register.search import count, search
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from sync.gateway import feed, tables
from sync.gateway.publishing import Entry, publish
from tests.builders.lines import Asked, Told
from tests.builders.register import a_company
from tests.builders.sync import PRACTICE, begun_visit, delivered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sync.client.laptop import Laptop
    from tests.builders.lines import BadLine
    from tests.builders.sync import Headquarters
    from tests.conftest import StandingClock


def says(hq: Headquarters, *names: str, company: str = "contoh") -> None:
    """Headquarters registers a company under one name after the other."""
    entries = [Entry(subject("company", company), CompanyRegistered(a_company(id=company, name=n))) for n in names]
    with hq.engine.begin() as connection:
        publish(connection, entries, by=PersonId("headquarters"), zone=Zone.WIB, now=hq.clock.now())


def names(laptop: Laptop, text: str = "") -> list[str]:
    with laptop.reading() as db:
        return sorted(row.name for row in search(db, text, limit=1000))


def cursor(laptop: Laptop) -> int:
    with laptop.reading() as db:
        return int(db.execute("SELECT value FROM exchange_state WHERE name = 'cursor'").fetchone()[0])


def rows(laptop: Laptop, table: str) -> list[Any]:
    with laptop.reading() as db:
        return list(db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall())  # noqa: S608


def spoils(change: Callable[[dict[str, Any]], None]) -> Callable[[Asked, Told], Told]:
    """Alter each segment of the feed."""

    def after(asked: Asked, told: Told) -> Told:
        if asked.path.startswith("/v1/feed"):
            page = msgspec.json.decode(told.body)
            for segment in page["segments"]:
                change(segment)
            told.body = msgspec.json.encode(page)
        return told

    return after


def only(about: str, **change: Any) -> Callable[[dict[str, Any]], None]:
    def spoil(segment: dict[str, Any]) -> None:
        if segment["subject"] == about:
            segment.update(change)

    return spoil


def test_the_register_comes_down(laptop: Laptop, hq: Headquarters) -> None:
    published = hq.register()
    report = Exchange(laptop).run()
    assert report.received == published.written == 128
    with laptop.reading() as db:
        assert count(db, "") == published.companies == 12
        assert db.execute("SELECT count(*) FROM estate").fetchone() == (116,)
    assert report.server_time == hq.clock.now()
    assert {about.split(":")[0] for about in report.changes.subjects} == {"company", "estate", "exchange"}
    assert Exchange(laptop).run().received == 0, "nothing twice"


def test_a_register_published_again_says_only_what_changed(
    tmp_path: Path, laptop: Laptop, hq: Headquarters, clock: StandingClock
) -> None:
    hq.register()
    Exchange(laptop).run()
    assert hq.register().written == 0
    table = list(csv.reader(PRACTICE.read_text("utf-8").splitlines()))
    table[1][1] = "PT Contoh Berganti Nama"
    changed = tmp_path / "changed.csv"
    with changed.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)
    assert hq.register(changed).written == 1
    assert Exchange(laptop).run().received == 1
    assert names(laptop, "berganti") == ["PT Contoh Berganti Nama"]
    with laptop.reading() as db:
        assert count(db, "") == 12
        assert db.execute("SELECT count(*) FROM replaced").fetchone() == (1,), "it replaces what was said before"


def test_several_words_about_one_company_come_in_their_order(laptop: Laptop, hq: Headquarters) -> None:
    says(hq, "PT Satu", "PT Dua", "PT Dua", "PT Tiga")
    assert Exchange(laptop).run().received == 3, "what says the same is left out"
    assert names(laptop) == ["PT Tiga"]
    says(hq, "PT Empat")
    Exchange(laptop).run()
    assert names(laptop) == ["PT Empat"]


def test_pages_follow_each_other_without_gap_or_overlap(
    laptop: Laptop, hq: Headquarters, line: BadLine, tmp_path: Path
) -> None:
    table = list(csv.reader(PRACTICE.read_text("utf-8").splitlines()))
    big = tmp_path / "big.csv"
    with big.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(table[0])
        for i in range(1100):
            out.writerow([f"c-{i}", f"PT Contoh {i:04d}", str(9120002420000 + i), *table[1][3:]])
    published = hq.register(big)
    assert published.written == 1100 + 116
    assert Exchange(laptop).run().received == published.written
    assert len(line.requests("GET", "/v1/feed")) == 3
    with laptop.reading() as db:
        assert count(db, "") == 1100
    assert cursor(laptop) == max(row.sequence for row in hq.rows(tables.segment))


def test_a_page_ends_by_bytes(hq: Headquarters) -> None:
    for i in range(5):
        entry = Entry(subject("company", f"c-{i}"), CompanyRegistered(a_company(id=f"c-{i}", address="x" * 400_000)))
        with hq.engine.begin() as connection:
            publish(connection, [entry], by=PersonId("headquarters"), zone=Zone.WIB, now=hq.clock.now())
    seen, at, more = [], 0, True
    while more:
        with hq.engine.begin() as connection:
            page = feed.page_after(connection, at, now=hq.clock.now())
        seen.append([segment.subject for segment in page.segments])
        at, more = page.cursor, page.more
    assert [len(subjects) for subjects in seen] == [2, 2, 1]
    with hq.engine.begin() as connection:
        empty = feed.page_after(connection, at, now=hq.clock.now())
    assert (empty.segments, empty.cursor, empty.more) == ([], at, False)


def test_a_laptops_own_chains_do_not_come_back(laptop: Laptop, hq: Headquarters) -> None:
    begun_visit(laptop)
    Exchange(laptop).run()
    assert Exchange(laptop).run().received == 0


def test_a_feed_that_breaks_off_goes_on_where_it_was(
    laptop: Laptop, hq: Headquarters, line: BadLine, tmp_path: Path
) -> None:
    hq.register()
    line.after = lambda asked, told: Told(told.status, told.headers, told.body, cut=5000)
    with pytest.raises(LineBroken):
        Exchange(laptop).run()
    assert names(laptop) == []
    line.after = lambda _, told: told
    assert Exchange(laptop).run().received == 128


@pytest.mark.parametrize(
    "change",
    [
        {"head": "00" * 32},
        {"records": []},
        {"records": [["company_registered", 0, "WIB", "x", [], {"company": {"id": 5}}]]},
        {"first": 9},
        {"device": "laptop-x"},
        {"subject": "exchange:x"},
        {"prev": "no digest"},
    ],
)
def test_a_segment_that_does_not_hold_is_set_aside_and_taken_later(
    laptop: Laptop, hq: Headquarters, line: BadLine, clock: StandingClock, change: dict[str, Any]
) -> None:
    for company in ("a", "b", "c"):
        says(hq, f"PT {company}", company=company)
    visit = begun_visit(laptop)
    line.after = spoils(only("company:b", **change))
    report = Exchange(laptop, patient=True).run()
    assert len(report.refused) == 1
    assert names(laptop) == ["PT a", "PT c"]
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED

    # While it rests, the feed goes on after it.
    says(hq, "PT d", company="d")
    line.after = lambda _, told: told
    report = Exchange(laptop, patient=True).run()
    assert (report.received, report.refused) == (1, [])
    assert names(laptop) == ["PT a", "PT c", "PT d"]

    clock.move(seconds=7 * 3600)
    report = Exchange(laptop, patient=True).run()
    assert (report.received, report.refused) == (1, [])
    assert names(laptop) == ["PT a", "PT b", "PT c", "PT d"]
    assert rows(laptop, "set_aside") == []


def test_a_body_that_cannot_be_read_blocks_nothing(laptop: Laptop, hq: Headquarters) -> None:
    """Headquarters' own, with every digest right, and yet no company."""
    says(hq, "PT a", company="a")

    with hq.engine.begin() as connection:
        bad = Entry(subject("company", "b"), CompanyRegistered(a_company(id="b", workers="banyak")))
        publish(connection, [bad], by=PersonId("headquarters"), zone=Zone.WIB, now=hq.clock.now())
    says(hq, "PT c", company="c")
    report = Exchange(laptop).run()
    assert [(r.subject, r.device, r.reason) for r in report.refused] == [("company:b", HEADQUARTERS, "unreadable")]
    assert names(laptop) == ["PT a", "PT c"]


def test_headquarters_word_cannot_pass_for_a_receipt(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    """A feed that tries to write into the laptop's own dealings with headquarters."""
    visit = begun_visit(laptop)
    says(hq, "PT a", company="a")
    line.after = spoils(lambda segment: segment.update(subject=f"exchange:{laptop.device}"))
    report = Exchange(laptop).run()
    assert [r.subject for r in report.refused] == [f"exchange:{laptop.device}"]
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    with laptop.reading() as db:
        assert {h.device for h in laptop.ledger.heads(db, SubjectId(f"exchange:{laptop.device}"))} == {laptop.device}


@pytest.mark.parametrize("change", [{"cursor": 0}, {"cursor": -1}, {"cursor": 0, "segments": []}])
def test_a_feed_that_goes_in_circles_is_left(
    laptop: Laptop, hq: Headquarters, line: BadLine, change: dict[str, Any]
) -> None:
    hq.register()

    def circles(asked: Asked, told: Told) -> Told:
        if asked.path.startswith("/v1/feed"):
            told.body = msgspec.json.encode(msgspec.json.decode(told.body) | {"more": True} | change)
        return told

    line.after = circles
    with pytest.raises(LineBroken, match="feed"):
        Exchange(laptop).run()


def test_nothing_new_is_written_down_once_an_hour(laptop: Laptop, hq: Headquarters, clock: StandingClock) -> None:
    def events() -> int:
        with laptop.reading() as db:
            return int(db.execute("SELECT count(*) FROM event").fetchone()[0])

    Exchange(laptop).run()
    before = events()
    for _ in range(3):
        clock.move(seconds=300)
        Exchange(laptop).run()
    assert events() == before
    clock.move(seconds=3600)
    Exchange(laptop).run()
    assert events() == before + 1


def test_everything_can_be_made_again_from_the_ledger(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    hq.register()
    visit = begun_visit(laptop, blobs=1)
    line.after = spoils(only("company:contoh-pangan", head="00" * 32))
    Exchange(laptop).run()
    line.after = lambda _, told: told
    Exchange(laptop).run()
    begun_visit(laptop)
    tables_ = ["receipt", "blob_receipt", "subject_blob", "set_aside", "exchange_state", "company_value", "estate"]
    before = {table: rows(laptop, table) for table in tables_}
    told = delivered(laptop, visit)
    laptop.writer.submit(laptop.ledger.rebuild).result()
    assert {table: rows(laptop, table) for table in tables_} == before
    assert delivered(laptop, visit) == told
    assert told.state is DeliveryState.DELIVERED
