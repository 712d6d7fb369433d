"""A laptop is taken in: once for each code, with a store that is whole or not there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.clock import Zone
from inspector_app.errors import (
    EnrolmentPaused,
    EnrolmentRefused,
    NotHeadquarters,
    StoreExists,
    StoreInUse,
    Unreachable,
)
from inspector_app.ids import DeviceId
from inspector_app.store.lock import StoreLock
from sync.client.enrolment import enrol
from sync.client.exchange import Exchange
from sync.client.first_run import known_people
from sync.client.http import Line
from sync.client.laptop import Laptop, open_laptop
from sync.gateway import tables
from sync.gateway.auth import WRONG_AT_ONCE
from sync.gateway.problems import ProblemError
from sync.wire import Enrolment, EnrolmentRequest
from tests.builders.lines import a_line, hang_up_after, login_page
from tests.builders.store import CHEAP, PASSPHRASE
from tests.builders.sync import Headquarters, begun_visit, enrolled_laptop, heads_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import StandingClock


def tries(hq: Headquarters, folder: Path, code: str, clock: StandingClock) -> Laptop:
    return enrol(folder, address=hq.address, code=code, passphrase=PASSPHRASE, clock=clock, kdf=CHEAP)


def test_a_laptop_learns_who_works_on_it(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    code = hq.code(name="Sari Wulandari", nip="199001012015032001", position="Inspektur", label="L31")
    with enrol(
        tmp_path / "new", address=hq.address + "/", code=f" {code.lower()} ", passphrase=PASSPHRASE, clock=clock,
        zone=Zone.WITA, kdf=CHEAP,
    ) as laptop:  # fmt: skip
        assert (laptop.person.name, laptop.person.nip, laptop.label) == ("Sari Wulandari", "199001012015032001", "L31")
        assert (laptop.zone, laptop.address) == (Zone.WITA, hq.address)
        device = laptop.device
    with open_laptop(tmp_path / "new", passphrase=PASSPHRASE, clock=clock) as again:
        assert (again.device, again.label, again.enrolled.key) == (device, "L31", laptop.enrolled.key)
    assert [(row.id, row.label) for row in hq.rows(tables.device)] == [(device, "L31")]


@pytest.mark.parametrize("reason", ["unknown", "used", "expired"])
def test_a_code_that_does_not_hold_is_named_and_leaves_nothing(
    tmp_path: Path, hq: Headquarters, clock: StandingClock, reason: str
) -> None:
    code = hq.code(valid_hours=2)
    if reason == "unknown":
        code = "2222-2222"
    elif reason == "used":
        tries(hq, tmp_path / "first", code, clock).close()
    else:
        clock.move(seconds=2 * 3600)
    with pytest.raises(EnrolmentRefused) as caught:
        tries(hq, tmp_path / "second", code, clock)
    assert caught.value.facts["reason"] == reason
    assert not (tmp_path / "second").exists()


def test_a_code_holds_to_its_last_moment(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    code = hq.code(valid_hours=2)
    clock.move(seconds=2 * 3600 - 0.001)
    tries(hq, tmp_path / "first", code, clock).close()


def test_a_store_is_never_replaced(tmp_path: Path, hq: Headquarters, laptop: Laptop, clock: StandingClock) -> None:
    code = hq.code()
    with pytest.raises(StoreExists):
        tries(hq, laptop.folder, code, clock)
    assert [row.used_at for row in hq.rows(tables.enrolment) if row.used_at is None] == [None], "the code is still good"


def test_wrong_codes_are_heard_ever_more_slowly(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    code = hq.code()
    line = Line(hq.address)
    try:
        for i in range(WRONG_AT_ONCE):
            with pytest.raises(EnrolmentRefused):
                line.post("/v1/enrol", EnrolmentRequest(f"{i:08d}", device_id(i), "00" * 32, "x"), Enrolment)
        with pytest.raises(EnrolmentPaused):
            tries(hq, tmp_path / "new", code, clock)
    finally:
        line.close()
    clock.move(seconds=2)
    tries(hq, tmp_path / "new", code, clock).close()


def test_two_laptops_of_one_person(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    with (
        enrolled_laptop(tmp_path / "a", hq, clock=clock) as a,
        enrolled_laptop(tmp_path / "b", hq, clock=clock) as b,
        enrolled_laptop(tmp_path / "c", hq, clock=clock, code=hq.code(name="Rizal", nip="198001012005011001")) as c,
    ):
        assert a.person.person == b.person.person != c.person.person
        assert [a.label, b.label, c.label] == ["L01", "L02", "L03"]
        assert len({a.device, b.device, c.device}) == 3


def test_a_label_belongs_to_one_laptop(hq: Headquarters) -> None:
    hq.code(label="L07")
    with pytest.raises(ProblemError, match="label_taken"):
        hq.code(label="L07")


@pytest.mark.parametrize("device", ["headquarters", "", "x" * 36, "01A1FF8D-1194-75FA-9CCA-73CCD59F88A3"])
def test_no_laptop_takes_a_name_that_is_not_its_own(hq: Headquarters, device: str) -> None:
    line = Line(hq.address)
    try:
        with pytest.raises(Exception, match="bad_request"):
            line.post("/v1/enrol", {"code": hq.code(), "device": device, "key": "00" * 32, "name": "x"}, Enrolment)
    finally:
        line.close()
    assert hq.rows(tables.device) == []


def test_the_same_laptop_may_ask_again_when_the_answer_was_lost(hq: Headquarters, clock: StandingClock) -> None:
    line = Line(hq.address)
    request = EnrolmentRequest(hq.code(), device_id(1), "ab" * 32, "laptop")
    try:
        first = line.post("/v1/enrol", request, Enrolment)
        again = line.post("/v1/enrol", request, Enrolment)
        assert msgspec.structs.replace(again, token="") == msgspec.structs.replace(first, token="")
        with pytest.raises(EnrolmentRefused):
            line.post("/v1/enrol", msgspec.structs.replace(request, key="cd" * 32), Enrolment)
        clock.move(seconds=600)
        with pytest.raises(EnrolmentRefused):
            line.post("/v1/enrol", request, Enrolment)
    finally:
        line.close()
    assert len(hq.rows(tables.device)) == 1


def test_an_answer_that_is_lost_costs_no_code(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    with a_line(hq) as line:
        line.after = hang_up_after("/v1/enrol")
        with enrolled_laptop(tmp_path / "new", hq, clock=clock, address=line.address) as laptop:
            begun_visit(laptop)
            Exchange(laptop).run()
            assert hq.heads() == heads_of(laptop)
    assert len(hq.rows(tables.device)) == 1


def test_a_hotel_is_not_headquarters(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    with a_line(hq) as line:
        line.before = login_page
        with pytest.raises(NotHeadquarters):
            enrolled_laptop(tmp_path / "new", hq, clock=clock, address=line.address)
    assert not (tmp_path / "new").exists()


def test_nobody_there(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    code = hq.code()
    hq.stop()
    with pytest.raises(Unreachable):
        tries(hq, tmp_path / "new", code, clock)
    assert not (tmp_path / "new").exists()


def cut_first_run(folder: Path, hq: Headquarters, clock: StandingClock, *, ready: bool) -> None:
    """Put the store back into the place where it is made, as a kill in the middle leaves it."""
    enrolled_laptop(folder, hq, clock=clock).close()
    staging = folder / ".first-run"
    staging.mkdir()
    for name in ("ledger.db", "key.json"):
        (folder / name).rename(staging / name)
    if ready:
        (staging / "ready").touch()


@pytest.mark.parametrize("moved", [(), ("ledger.db",), ("ledger.db", "key.json")])
def test_a_first_run_that_was_whole_is_finished(
    tmp_path: Path, hq: Headquarters, clock: StandingClock, moved: tuple[str, ...]
) -> None:
    folder = tmp_path / "new"
    cut_first_run(folder, hq, clock, ready=True)
    for name in moved:
        (folder / ".first-run" / name).rename(folder / name)
    with open_laptop(folder, passphrase=PASSPHRASE, clock=clock) as laptop:
        begun_visit(laptop)
        Exchange(laptop).run()
        assert hq.heads() == heads_of(laptop)
    assert not (folder / ".first-run").exists()


def test_a_first_run_that_was_not_whole_is_begun_anew(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    folder = tmp_path / "new"
    cut_first_run(folder, hq, clock, ready=False)
    with enrolled_laptop(folder, hq, clock=clock) as laptop:
        assert laptop.label == "L02"
    assert not (folder / ".first-run").exists()


def device_id(i: int) -> DeviceId:
    return DeviceId(f"01a1ff8d-1194-75fa-9cca-{i:012d}")


def test_two_programs_do_not_make_one_store(tmp_path: Path, hq: Headquarters, clock: StandingClock) -> None:
    """While one makes the store, the other neither makes its own nor takes the half-made one for litter."""
    folder = tmp_path / "new"
    cut_first_run(folder, hq, clock, ready=False)
    with StoreLock(folder):
        with pytest.raises(StoreInUse):
            known_people(folder)
        with pytest.raises(StoreInUse):
            open_laptop(folder, passphrase=PASSPHRASE, clock=clock)
        assert (folder / ".first-run" / "ledger.db").exists()
    assert known_people(folder) == []
