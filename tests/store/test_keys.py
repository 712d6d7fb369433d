"""The way in: a right passphrase opens, wrong ones are slowed, and whatever lies in the folder is kept."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.errors import (
    DiskFull,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    StoreNewer,
    UnlockDelayed,
    WrongPassphrase,
)
from inspector_app.store.keys import Kdf, StoreKey, create_key, people, unlock
from inspector_app.store.tries import WAITS
from tests.builders.store import CHEAP, NAME, PASSPHRASE, make_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import StandingClock


def test_the_passphrase_opens_with_the_key_that_was_made(tmp_path: Path, clock: StandingClock) -> None:
    made = make_key(tmp_path)
    assert unlock(tmp_path, passphrase=PASSPHRASE, clock=clock).raw == made.raw
    assert unlock(tmp_path, name=NAME, passphrase=PASSPHRASE, clock=clock).raw == made.raw
    assert people(tmp_path) == [NAME]


def test_two_stores_have_two_keys_under_one_passphrase(tmp_path: Path) -> None:
    assert make_key(tmp_path / "one").raw != make_key(tmp_path / "two").raw


def test_the_default_derivation_is_slow_on_purpose_and_works(tmp_path: Path, clock: StandingClock) -> None:
    made = create_key(tmp_path, name=NAME, passphrase=PASSPHRASE)
    assert b'"memory_kib": 65536' in (tmp_path / "key.json").read_bytes()
    assert unlock(tmp_path, passphrase=PASSPHRASE, clock=clock).raw == made.raw


def test_the_same_letters_in_another_unicode_form_open(tmp_path: Path, clock: StandingClock) -> None:
    made = make_key(tmp_path, passphrase=unicodedata.normalize("NFD", "kopi susu café"))
    typed = unicodedata.normalize("NFC", "kopi susu café")
    assert unlock(tmp_path, passphrase=typed, clock=clock).raw == made.raw


def test_a_key_does_not_show_itself(tmp_path: Path) -> None:
    key = make_key(tmp_path)
    assert key.raw.hex() not in repr(key)
    assert key.raw.hex().encode() not in (tmp_path / "key.json").read_bytes()
    with pytest.raises(ValueError, match="32 bytes"):
        StoreKey(b"short")


def test_a_first_run_replaces_nothing(tmp_path: Path) -> None:
    make_key(tmp_path)
    before = (tmp_path / "key.json").read_bytes()
    with pytest.raises(StoreExists):
        make_key(tmp_path)
    assert (tmp_path / "key.json").read_bytes() == before


def test_a_ledger_without_its_key_is_damage_and_no_first_run(tmp_path: Path, clock: StandingClock) -> None:
    (tmp_path / "ledger.db").write_bytes(b"the only copy of somebody's work")
    with pytest.raises(StoreExists):
        make_key(tmp_path)
    with pytest.raises(StoreDamaged):
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert (tmp_path / "ledger.db").read_bytes() == b"the only copy of somebody's work"


def test_an_empty_folder_holds_no_store(tmp_path: Path, clock: StandingClock) -> None:
    with pytest.raises(StoreMissing):
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    with pytest.raises(StoreMissing):
        people(tmp_path / "nowhere")


def test_wrong_passphrases_wait_longer_and_longer(tmp_path: Path, clock: StandingClock) -> None:
    key = make_key(tmp_path)
    for tries, wait in enumerate((*WAITS, WAITS[-1]), 1):
        with pytest.raises(WrongPassphrase) as wrong:
            unlock(tmp_path, passphrase="salah", clock=clock)
        assert wrong.value.facts == {"tries": tries, "wait_seconds": wait}
        clock.move(seconds=wait)
    assert unlock(tmp_path, passphrase=PASSPHRASE, clock=clock).raw == key.raw
    with pytest.raises(WrongPassphrase) as again:
        unlock(tmp_path, passphrase="salah", clock=clock)
    assert again.value.facts["tries"] == 1, "success forgets the wrong tries"


def test_too_soon_tries_nothing_even_with_the_right_passphrase(tmp_path: Path, clock: StandingClock) -> None:
    make_key(tmp_path)
    wrong_times(tmp_path, clock, times=3)
    with pytest.raises(UnlockDelayed) as soon:
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert soon.value.facts == {"wait_seconds": 5}
    clock.move(seconds=4.2)
    with pytest.raises(UnlockDelayed) as later:
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert later.value.facts == {"wait_seconds": 1}
    clock.move(seconds=0.8)
    unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)


def test_a_clock_set_back_neither_ends_nor_stretches_the_wait(tmp_path: Path, clock: StandingClock) -> None:
    make_key(tmp_path)
    wrong_times(tmp_path, clock, times=3)
    clock.move(days=-400)
    with pytest.raises(UnlockDelayed) as soon:
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert soon.value.facts == {"wait_seconds": 5}
    clock.move(seconds=5)
    unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)


@pytest.mark.parametrize("junk", [b"", b"{", b'{"wrong": "many"}', b"\x00" * 100, b'{"wrong": -3, "until": 1e300}'])
def test_a_damaged_counter_locks_nobody_out(tmp_path: Path, clock: StandingClock, junk: bytes) -> None:
    make_key(tmp_path)
    (tmp_path / "tries.json").write_bytes(junk)
    unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"not json",
        b'{"version": 1',
        b'{"version": 1, "slots": {}}',
        b'{"version": 1, "slots": [{"name": "x", "kdf": {}, "salt": "!", "wrapped": "!"}]}',
        b'{"version": 1, "slots": [{"name": "x", "kdf": {}, "salt": "", "wrapped": ""}]}',
        b'{"version": 1, "slots": [{"name": "x", "kdf": {"memory_kib": 999999999}, "salt": "", "wrapped": ""}]}',
        b'{"version": 1, "slots": [{"name": "x", "kdf": {"lanes": 0}, "salt": "", "wrapped": ""}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_key_file_is_told_and_kept(tmp_path: Path, clock: StandingClock, junk: bytes) -> None:
    (tmp_path / "key.json").write_bytes(junk)
    with pytest.raises(StoreDamaged):
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert (tmp_path / "key.json").read_bytes() == junk


def test_a_cut_key_file_is_never_a_wrong_passphrase(tmp_path: Path, clock: StandingClock) -> None:
    make_key(tmp_path)
    whole = (tmp_path / "key.json").read_bytes()
    for length in range(0, len(whole) - 1, 7):
        (tmp_path / "key.json").write_bytes(whole[:length])
        with pytest.raises(StoreDamaged):
            unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)


def test_a_key_file_from_a_newer_program_is_refused(tmp_path: Path, clock: StandingClock) -> None:
    (tmp_path / "key.json").write_bytes(msgspec.json.encode({"version": 7, "ways_in": ["fingerprint"]}))
    with pytest.raises(StoreNewer) as newer:
        unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert newer.value.facts == {"found": 7, "known": 1}


def test_a_full_disk_at_first_run_leaves_no_half_key(tmp_path: Path) -> None:
    # Whatever is written through this link meets a full disk, as the kernel's own device plays it.
    (tmp_path / "key.json.part").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        make_key(tmp_path)
    assert not (tmp_path / "key.json").exists()


def test_the_derivation_has_bounds() -> None:
    assert CHEAP.memory_kib == 8
    for bad in ({"time_cost": 0}, {"memory_kib": 4}, {"lanes": 64}, {"memory_kib": 2**21}):
        with pytest.raises(ValueError, match="out of bounds"):
            Kdf(**bad)


def wrong_times(folder: Path, clock: StandingClock, *, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassphrase):
            unlock(folder, passphrase="salah", clock=clock)


def test_a_right_passphrase_writes_nothing(tmp_path: Path, clock: StandingClock) -> None:
    make_key(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    unlock(tmp_path, passphrase=PASSPHRASE, clock=clock)
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before, "a full disk locks nobody out"
