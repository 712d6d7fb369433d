"""Opening a store: guarded, migrated with a copy kept, refused with the right word, and never replaced."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from inspector_app.errors import DiskFull, StoreDamaged, StoreError, StoreInUse, StoreMissing, StoreNewer
from inspector_app.store.database import driver, open_database, open_reader
from inspector_app.store.keys import StoreKey
from inspector_app.store.lock import StoreLock
from inspector_app.store.migrations import STEPS
from inspector_app.store.secrets import get_secret, put_secret
from inspector_app.store.writer import transact
from tests.builders.ledger import VISIT, answered, make_ledger, write
from tests.builders.store import make_key, make_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import StandingClock

HOLDER = """
import sys
from pathlib import Path
from inspector_app.store.lock import StoreLock
with StoreLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
FUTURE = (*STEPS, ("m9999_future", ("CREATE TABLE hologram (id INTEGER PRIMARY KEY) STRICT",)))


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file that must not change when an opening is refused."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix not in (".db-shm", ".lock")}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("recursive_triggers", 1),
        ("fullfsync", 1),
        ("busy_timeout", 5000),
        ("user_version", len(STEPS)),
    ],
)
def test_an_open_store_is_guarded(tmp_path: Path, pragma: str, value: object) -> None:
    with make_store(tmp_path) as store:
        assert store.db.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_sqlite_utils_stands_on_the_cipher(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        # Each of these breaks when sqlite-utils catches the error classes of another driver.
        store.db.table("plant").insert({"id": 1, "name": "Karawang"}, pk="id")
        store.db.table("plant").insert({"id": 2, "name": "Cikarang", "halls": 3}, alter=True)
        store.db["nowhere"].drop(ignore=True)
        assert list(store.db.query("UPDATE plant SET name = 'Cibitung' WHERE id = 2 RETURNING halls")) == [{"halls": 3}]
        assert not store.db.conn.in_transaction


def test_a_first_run_cut_short_is_taken_up_again(tmp_path: Path) -> None:
    key = make_key(tmp_path)
    (tmp_path / "ledger.db").touch()
    open_database(tmp_path, key).close()
    assert not (tmp_path / "first-run").exists()


def test_a_ledger_that_is_gone_or_emptied_is_never_begun_anew(tmp_path: Path, clock: StandingClock) -> None:
    key = make_key(tmp_path)
    db = open_database(tmp_path, key)
    write(make_ledger(clock, projectors=[]), db, answered())
    db.close()
    (tmp_path / "ledger.db").rename(tmp_path / "moved-by-a-virus-scanner.db")
    with pytest.raises(StoreDamaged):
        open_database(tmp_path, key)
    assert not (tmp_path / "ledger.db").exists()
    (tmp_path / "ledger.db").touch()
    with pytest.raises(StoreDamaged):
        open_database(tmp_path, key)
    assert (tmp_path / "ledger.db").stat().st_size == 0


def test_another_key_does_not_open_and_changes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    make_store(tmp_path).close()
    before = contents(tmp_path)
    for opener in (open_database, open_reader):
        with pytest.raises(StoreDamaged):
            opener(tmp_path, StoreKey(b"\x07" * 32))
    assert contents(tmp_path) == before
    assert capfd.readouterr().err == "", "the cipher keeps quiet; our error speaks"


@pytest.mark.parametrize("junk", [b"x", b"SQLite format 3\x00" + b"\x00" * 4080, b"\x00" * 8192, b"junk" * 5000])
def test_a_garbage_file_is_damage_and_is_kept(tmp_path: Path, junk: bytes) -> None:
    key = make_key(tmp_path)
    make_store(tmp_path / "other").close()
    (tmp_path / "first-run").unlink()
    (tmp_path / "ledger.db").write_bytes(junk)
    with pytest.raises(StoreDamaged):
        open_database(tmp_path, key)
    assert (tmp_path / "ledger.db").read_bytes() == junk


def test_a_flipped_bit_inside_is_found_when_it_is_read(tmp_path: Path, clock: StandingClock) -> None:
    key = make_key(tmp_path)
    ledger = make_ledger(clock, projectors=[])
    db = open_database(tmp_path, key)
    write(ledger, db, *[answered("x" * 5000) for _ in range(100)])
    db.close()
    data = bytearray((tmp_path / "ledger.db").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "ledger.db").write_bytes(data)
    db = open_database(tmp_path, key)
    with pytest.raises(StoreDamaged):
        transact(db, lambda inside: ledger.events(inside, VISIT))
    db.close()
    assert (tmp_path / "ledger.db").read_bytes()[: len(data)] == bytes(data)


def test_no_typed_word_stands_readable_in_any_file(tmp_path: Path, clock: StandingClock) -> None:
    planted = "RAHASIA-PERUSAHAAN-7731"
    with make_store(tmp_path) as store:
        write(make_ledger(clock, projectors=[]), store.db, answered(planted))
        store.submit(lambda db: put_secret(db, planted, planted.encode())).result()
        assert get_secret(store.db, planted) == planted.encode()
        assert get_secret(store.db, "another") is None
        assert (tmp_path / "ledger.db-wal").stat().st_size > 0
        for path in tmp_path.iterdir():
            assert planted.encode() not in path.read_bytes(), path.name
    for path in tmp_path.iterdir():
        assert planted.encode() not in path.read_bytes(), path.name


def test_a_store_from_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    key = make_key(tmp_path)
    open_database(tmp_path, key, steps=FUTURE).close()
    before = contents(tmp_path)
    for opener in (open_database, open_reader):
        with pytest.raises(StoreNewer) as newer:
            opener(tmp_path, key)
        assert newer.value.facts == {"found": len(FUTURE), "known": len(STEPS)}
    assert contents(tmp_path) == before


def test_a_step_unknown_here_is_newer_even_when_the_count_agrees(tmp_path: Path) -> None:
    key = make_key(tmp_path)
    open_database(tmp_path, key, steps=(*STEPS[:-1], FUTURE[-1])).close()
    with pytest.raises(StoreNewer):
        open_database(tmp_path, key)


def test_before_migrating_a_copy_is_kept_that_opens(tmp_path: Path, clock: StandingClock) -> None:
    key = make_key(tmp_path)
    ledger = make_ledger(clock, projectors=[])
    old = open_database(tmp_path, key, steps=STEPS[:1])
    written = write(ledger, old, answered("before"))
    old.close()
    for left in ("", "-journal", "-wal"):
        (tmp_path / f"ledger.db.before-{len(STEPS)}.part{left}").write_bytes(b"left by a cut" * 1000)

    new = open_database(tmp_path, key)
    assert ledger.events(new, VISIT) == written
    write(ledger, new, answered("after"))
    new.close()

    copy = tmp_path / f"ledger.db.before-{len(STEPS)}"
    rescued = tmp_path / "rescued"
    rescued.mkdir()
    shutil.copy(copy, rescued / "ledger.db")
    db = open_database(rescued, key, steps=STEPS[:1])
    assert ledger.events(db, VISIT) == written
    db.close()
    assert not list(tmp_path.glob("*.part*"))


def test_a_new_store_needs_no_copy(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    assert not list(tmp_path.glob("*.before-*"))


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path, clock: StandingClock) -> None:
    key = make_key(tmp_path)
    ledger = make_ledger(clock, projectors=[])
    db = open_database(tmp_path, key)
    written = write(ledger, db, answered())
    db.close()
    half = ("m9999_future", ("CREATE TABLE half (id INTEGER) STRICT", "CREATE TABLE half (id INTEGER) STRICT"))
    with pytest.raises(driver().OperationalError, match="already exists"):
        open_database(tmp_path, key, steps=(*STEPS, half))
    db = open_database(tmp_path, key)
    assert ledger.events(db, VISIT) == written
    assert "half" not in db.table_names()
    db.close()


def test_a_full_disk_while_migrating_changes_nothing(tmp_path: Path) -> None:
    key = make_key(tmp_path)
    open_database(tmp_path, key, steps=STEPS[:1]).close()
    before = contents(tmp_path)
    (tmp_path / f"ledger.db.before-{len(STEPS)}").mkdir()  # the copy cannot take its place
    with pytest.raises(StoreError):
        open_database(tmp_path, key)
    assert (tmp_path / "ledger.db").read_bytes() == before["ledger.db"]


def test_what_a_disk_too_small_refuses_undoes_nothing_saved(tmp_path: Path, clock: StandingClock) -> None:
    ledger = make_ledger(clock, projectors=[])
    with make_store(tmp_path) as store:
        saved = write(ledger, store.db, answered("saved"))
        pages = store.db.execute("PRAGMA page_count").fetchone()[0]
        store.db.execute(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(DiskFull):
            write(ledger, store.db, answered("x" * 100_000))
        assert not store.db.conn.in_transaction
        assert ledger.events(store.db, VISIT) == saved
        store.db.execute("PRAGMA max_page_count=100000")
        write(ledger, store.db, answered("x" * 100_000))


def test_a_reader_sees_but_cannot_write(tmp_path: Path, clock: StandingClock) -> None:
    key = make_key(tmp_path)
    ledger = make_ledger(clock, projectors=[])
    with pytest.raises(StoreMissing):
        open_reader(tmp_path, key)
    db = open_database(tmp_path, key)
    reader = open_reader(tmp_path, key)
    written = write(ledger, db, answered())
    assert ledger.events(reader, VISIT) == written
    with pytest.raises(StoreError):
        transact(reader, lambda inside: put_secret(inside, "a", b"b"))
    reader.close()
    db.close()


def test_a_database_locked_by_another_is_in_use_and_never_damaged(tmp_path: Path) -> None:
    key = make_key(tmp_path)
    first = open_database(tmp_path, key)
    second = open_database(tmp_path, key, busy_ms=10)
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreInUse):
        transact(second, lambda db: put_secret(db, "a", b"b"))
    first.rollback()
    transact(second, lambda db: put_secret(db, "a", b"b"))
    second.close()
    first.close()


def test_one_program_at_a_time_holds_a_store(tmp_path: Path) -> None:
    make_store(tmp_path).close()
    before = contents(tmp_path)
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreInUse):
            StoreLock(tmp_path)
        assert contents(tmp_path) == before
        other.kill()
        other.wait()
    # The lock dies with its holder: nobody has to delete a file after a crash.
    lock = StoreLock(tmp_path)
    with pytest.raises(StoreInUse):
        StoreLock(tmp_path)
    lock.close()
    StoreLock(tmp_path).close()
