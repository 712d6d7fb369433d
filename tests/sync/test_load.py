"""Many at once: laptops that push beside each other, a register published meanwhile, readers that wait for nobody."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from inspector_app.clock import Zone
from inspector_app.ids import PersonId, subject
from inspector_app.register.events import CompanyRegistered
from sync.client.http import Line
from sync.gateway import tables
from sync.gateway.database import Database, open_headquarters
from sync.gateway.publishing import Entry, publish
from sync.wire import FeedPage
from tests.builders.register import a_company
from tests.builders.sync import WAIT_SECONDS, begun_visit, heads_of, push, segments_of

if TYPE_CHECKING:
    from sync.client.laptop import Laptop
    from tests.builders.sync import Headquarters

BOSS = PersonId("headquarters")


def companies(count: int) -> list[Entry]:
    return [Entry(subject("company", f"c-{i}"), CompanyRegistered(a_company(id=f"c-{i}"))) for i in range(count)]


def test_many_push_while_the_register_is_published(laptop: Laptop, hq: Headquarters) -> None:
    """Nobody is told that the database is locked, and nothing is lost or double."""
    visits = [begun_visit(laptop) for _ in range(24)]
    other = open_headquarters(hq.url)
    try:
        with ThreadPoolExecutor(14) as pool:

            def import_() -> int:
                with other.begin() as connection:
                    return publish(connection, companies(1500), by=BOSS, zone=Zone.WIB, now=hq.clock.now())

            importing = pool.submit(import_)
            answers = list(pool.map(lambda visit: push(laptop, hq, *segments_of(laptop, visit)), visits))
            assert importing.result(WAIT_SECONDS) == 1500
    finally:
        other.dispose()
    assert [len(answer.receipts) for answer in answers] == [1] * len(visits)
    assert hq.heads() == heads_of(laptop)
    sequences = [receipt.sequence for answer in answers for receipt in answer.receipts]
    assert len(set(sequences)) == len(visits)


def test_readers_wait_for_no_writer(laptop: Laptop, hq: Headquarters) -> None:
    """While another program holds the write lock, the feed is read and uploads tell where they stand."""
    other = open_headquarters(hq.url)
    line = Line(hq.address, token=laptop.token)
    try:
        with other.begin() as connection:
            publish(connection, companies(1), by=BOSS, zone=Zone.WIB, now=hq.clock.now())
            assert line.get("/v1/feed", FeedPage).segments == [], "not before it is durable"
        assert len(line.get("/v1/feed", FeedPage).segments) == 1
    finally:
        line.close()
        other.dispose()


def test_writers_stand_in_line(hq: Headquarters) -> None:
    database = Database(hq.engine)
    row = {"name": "count", "value": "0"}
    with database.writing() as connection:
        connection.execute(tables.setting.insert().values(row))

    def add() -> None:
        for _ in range(10):
            with database.writing() as connection:
                value = int(connection.execute(sa.select(tables.setting.c.value).where(COUNT)).scalar_one())
                connection.execute(tables.setting.update().where(COUNT).values(value=str(value + 1)))

    threads = [threading.Thread(target=add) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as connection:
        assert connection.execute(sa.select(tables.setting.c.value).where(COUNT)).scalar_one() == "100"


COUNT = tables.setting.c.name == "count"


def test_a_large_register_takes_few_statements(hq: Headquarters) -> None:
    """33,000 companies must not take 33,000 questions: the number of statements grows with batches, not with rows."""
    counts: list[int] = []

    def count(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "COMMIT")):
            counts[-1] += 1

    sa.event.listen(hq.engine, "before_cursor_execute", count)
    for entries in (companies(3000), companies(3000), companies(3001)):
        counts.append(0)
        with hq.engine.begin() as connection:
            publish(connection, entries, by=BOSS, zone=Zone.WIB, now=hq.clock.now())
    sa.event.remove(hq.engine, "before_cursor_execute", count)
    assert counts[0] < 10
    assert counts[1] == 1, "what stands already is found by one question"
    assert counts[2] < 10
