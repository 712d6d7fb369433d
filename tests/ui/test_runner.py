"""The runner: results come back on the GUI thread, changes spread, failures are said once, and closing drains."""

from __future__ import annotations

import functools
import threading
from typing import TYPE_CHECKING

import pytest

from inspector_app.clock import Zone
from inspector_app.errors import DiskFull, InspectionError, VisitUnknown
from inspector_app.ids import subject
from tests.builders.desk import a_laptop, begins, knows
from ui.runner import InlineRunner, Runner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from sqlite_utils import Database

    from sync.client.laptop import Laptop
    from tests.conftest import StandingClock


@pytest.fixture
def laptop(tmp_path: Path, clock: StandingClock) -> Iterator[Laptop]:
    with a_laptop(tmp_path, clock=clock) as made:
        knows(made)
        yield made


@pytest.fixture
def presented() -> list[InspectionError]:
    return []


@pytest.fixture
def runner(qtbot: QtBot, laptop: Laptop, presented: list[InspectionError]) -> Iterator[Runner]:
    del qtbot
    made = Runner(writer=laptop.writer, reading=laptop.reading, present=presented.append)
    yield made
    made.close()


def move(laptop: Laptop, address: str, db: Database) -> object:
    """One small event on the laptop's own subject."""
    from inspector_app.ledger.event import Draft
    from sync.client.events import AddressChanged, exchange_subject

    draft = Draft(exchange_subject(laptop.device), AddressChanged(address))
    return laptop.ledger.append(db, [draft], by=laptop.person.person, zone=Zone.WIB)


def test_a_write_is_done_elsewhere_and_told_here(qtbot: QtBot, runner: Runner, laptop: Laptop) -> None:
    told: list[tuple[object, threading.Thread]] = []
    wrote: list[threading.Thread] = []

    def write(db: Database) -> object:
        wrote.append(threading.current_thread())
        return move(laptop, "http://pusat.example", db)

    with qtbot.waitSignal(runner.changed) as heard:
        runner.write(write, done=lambda events: told.append((events, threading.current_thread())), origin="setelan")
    assert told[0][1] is threading.main_thread()
    assert wrote[0] is not threading.main_thread()
    assert heard.args is not None
    changes = heard.args[0]
    assert changes.subjects == {subject("exchange", laptop.device)}
    assert changes.origin == "setelan"


def test_a_read_sees_the_write_that_was_asked_for_before_it(qtbot: QtBot, runner: Runner, laptop: Laptop) -> None:
    counts: list[int] = []
    count = "SELECT count(*) FROM event WHERE kind = 'address_changed'"
    runner.write(
        lambda db: move(laptop, "http://pusat.example", db),
        done=lambda _: runner.read(lambda db: db.execute(count).fetchone()[0], done=counts.append),
    )
    qtbot.waitUntil(lambda: counts == [1])


def test_a_failure_is_said_by_the_presenter_unless_somebody_takes_it(
    qtbot: QtBot, runner: Runner, presented: list[InspectionError]
) -> None:
    taken: list[InspectionError] = []

    def full(_db: Database) -> None:
        raise DiskFull

    def unknown() -> None:
        raise VisitUnknown(visit="v1")

    runner.write(full)
    runner.work(unknown, done=lambda _: None, failed=taken.append)
    qtbot.waitUntil(lambda: bool(presented and taken))
    assert [e.code for e in presented] == ["disk_full"]
    assert [e.code for e in taken] == ["visit_unknown"]


def test_a_failed_write_leaves_nothing(qtbot: QtBot, runner: Runner, laptop: Laptop) -> None:
    failed: list[InspectionError] = []

    def half(db: Database) -> None:
        move(laptop, "http://half.example", db)
        raise DiskFull

    runner.write(half, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    with laptop.reading() as db:
        assert db.execute("SELECT count(*) FROM event WHERE kind = 'address_changed'").fetchone()[0] == 0


def test_a_fault_of_the_program_is_not_swallowed(qtbot: QtBot, runner: Runner) -> None:
    def fault() -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.capture_exceptions() as caught:
        runner.work(fault, done=lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_closing_finishes_what_was_asked_for(qtbot: QtBot, laptop: Laptop) -> None:
    del qtbot
    runner = Runner(writer=laptop.writer, reading=laptop.reading, present=lambda _: None)
    told: list[object] = []
    for i in range(20):
        runner.write(functools.partial(move, laptop, f"http://p{i}.example"), done=told.append)
    runner.close()
    laptop.writer.close()
    with laptop.reading() as db:
        assert db.execute("SELECT count(*) FROM event WHERE kind = 'address_changed'").fetchone()[0] == 20
    assert told == []


def test_it_knows_whether_something_is_on_its_way(qtbot: QtBot, runner: Runner) -> None:
    gate = threading.Event()
    runner.work(gate.wait, done=lambda _: None)
    assert runner.busy
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)


def test_the_inline_runner_does_the_same_at_once(laptop: Laptop, presented: list[InspectionError]) -> None:
    visit = begins(laptop)
    with laptop.reading() as db:
        runner = InlineRunner(writer=laptop.writer, db=db, present=presented.append)
        told: list[str] = []
        runner.read(lambda db: db.execute("SELECT id FROM visit").fetchone()[0], done=told.append)
        runner.work(lambda: "kerja", done=told.append)
    assert told == [visit, "kerja"]
