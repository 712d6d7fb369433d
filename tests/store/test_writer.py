"""The one writer: everything in line, each in its own transaction, nothing lost at the end."""

from __future__ import annotations

import logging
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from inspector_app.errors import DiskFull, StoreDamaged
from inspector_app.store.database import driver, open_database, open_reader
from inspector_app.store.keys import StoreKey
from inspector_app.store.secrets import get_secret, put_secret
from inspector_app.store.writer import InlineWriter, Writer
from tests.builders.store import make_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from inspector_app.store.writer import Writes


@pytest.fixture
def key(tmp_path: Path) -> StoreKey:
    return make_key(tmp_path)


@pytest.fixture(params=[Writer, InlineWriter])
def writer(request: pytest.FixtureRequest, tmp_path: Path, key: StoreKey) -> Iterator[Writes]:
    """Both kinds keep the same promises."""
    made: Writes = request.param(lambda: open_database(tmp_path, key))
    yield made
    made.close()


def put(name: str, value: bytes = b"1") -> Callable[[Database], str]:
    def fn(db: Database) -> str:
        put_secret(db, name, value)
        return name

    return fn


def test_what_is_submitted_is_durable_when_its_future_is_done(writer: Writes, tmp_path: Path, key: StoreKey) -> None:
    assert writer.submit(put("a")).result() == "a"
    reader = open_reader(tmp_path, key)
    assert get_secret(reader, "a") == b"1"
    reader.close()


def test_what_raises_is_undone_and_the_next_goes_on(writer: Writes) -> None:
    def fails(db: Database) -> None:
        put_secret(db, "half", b"1")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        writer.submit(fails).result()
    assert writer.submit(lambda db: get_secret(db, "half")).result() is None
    assert writer.submit(put("next")).result() == "next"


def test_a_full_disk_comes_back_as_ours(writer: Writes) -> None:
    def limit(db: Database) -> None:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count={pages}")

    writer.submit(limit).result()
    with pytest.raises(DiskFull):
        writer.submit(put("big", b"x" * 50_000)).result()
    assert writer.submit(put("small")).result() == "small"


def test_a_broken_rule_of_ours_is_not_dressed_up(writer: Writes) -> None:
    with pytest.raises(driver().IntegrityError):
        writer.submit(lambda db: db.execute("INSERT INTO blob VALUES ('short', 1, 'x')")).result()


def test_closing_drains_the_line_and_takes_no_more(writer: Writes, tmp_path: Path, key: StoreKey) -> None:
    futures = [writer.submit(put(f"name-{i}")) for i in range(50)]
    writer.close()
    writer.close()
    assert [future.result(timeout=0) for future in futures] == [f"name-{i}" for i in range(50)]
    with pytest.raises(RuntimeError):
        writer.submit(put("late"))
    db = open_database(tmp_path, key)
    assert db.execute("SELECT count(*) FROM secret").fetchone()[0] == 50
    db.close()


def test_a_line_from_many_threads_is_one_line(tmp_path: Path, key: StoreKey) -> None:
    seen: list[int] = []
    with Writer(lambda: open_database(tmp_path, key)) as writer:

        def note(i: int, _db: Database) -> None:
            seen.append(i)

        def work(start: int) -> None:
            for i in range(start, start + 25):
                writer.submit(partial(note, i))

        threads = [threading.Thread(target=work, args=(100 * k,)) for k in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(seen) == 100
    for k in range(4):
        mine = [i for i in seen if i // 100 == k]
        assert mine == sorted(mine), "what one thread submits keeps its order"


def test_a_cancelled_future_leaves_no_trace(tmp_path: Path, key: StoreKey) -> None:
    gate = threading.Event()
    with Writer(lambda: open_database(tmp_path, key)) as writer:
        first = writer.submit(lambda _db: gate.wait())
        second = writer.submit(put("unwanted"))
        assert second.cancel()
        gate.set()
        assert first.result()
        assert writer.submit(lambda db: get_secret(db, "unwanted")).result() is None


def test_a_store_that_cannot_be_opened_is_told_where_the_writer_is_made(tmp_path: Path, key: StoreKey) -> None:
    open_database(tmp_path, key).close()
    with pytest.raises(StoreDamaged):
        Writer(lambda: open_database(tmp_path, StoreKey(b"\x01" * 32)))


def test_a_long_transaction_is_noted(tmp_path: Path, key: StoreKey, caplog: pytest.LogCaptureFixture) -> None:
    gate = threading.Event()
    with caplog.at_level(logging.INFO), InlineWriter(lambda: open_database(tmp_path, key)) as writer:
        writer.submit(put("short")).result()
        assert "transaction of" not in caplog.text
        writer.submit(lambda _db: gate.wait(0.06)).result()
        assert "transaction of" in caplog.text
