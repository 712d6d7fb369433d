"""The exchange that starts again by itself, whatever happened, and ends when it is told to."""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from inspector_app.errors import DeviceUnknown, ExchangeError, Unreachable
from sync.client.delivery import DeliveryState
from sync.client.schedule import PAUSES, LineState, Schedule, Status
from sync.gateway import tables
from tests.builders.lines import login_page
from tests.builders.sync import WAIT_SECONDS, begun_visit, delivered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

    from sync.client.laptop import Laptop
    from tests.builders.lines import Asked, BadLine
    from tests.builders.sync import Headquarters


class Heard:
    """Every status that was told, and a way to wait for one."""

    def __init__(self) -> None:
        self.all: list[Status] = []
        self._came = threading.Condition()

    def __call__(self, status: Status) -> None:
        with self._came:
            self.all.append(status)
            self._came.notify_all()

    def wait(self, wanted: Callable[[Status], bool], *, after: int = 0) -> Status:
        def found() -> Status | None:
            return next((status for status in self.all[after:] if wanted(status)), None)

        with self._came:
            assert self._came.wait_for(lambda: found() is not None, WAIT_SECONDS), self.all
            status = found()
            assert status is not None
            return status


def rests(status: Status) -> bool:
    return status.state is LineState.IDLE and status.report is not None


def in_state(state: LineState) -> Callable[[Status], bool]:
    return lambda status: status.state is state


@contextmanager
def schedule(laptop: Laptop, heard: Heard, **pauses: Any) -> Iterator[Schedule]:
    made = Schedule(laptop, told=heard, **pauses)
    try:
        yield made
    finally:
        made.stop()


def test_it_begins_at_once_then_rests(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop, blobs=1)
    heard = Heard()
    with schedule(laptop, heard) as made:
        assert made.status.state is LineState.IDLE
        made.start()
        status = heard.wait(rests)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert (status.failures, status.error, status.offline_since) == (0, None, None)
    assert status.report is not None
    assert status.report.receipts == 1
    assert status.next_try == laptop.clock.now() + 300_000
    assert {s.progress.stage for s in heard.all if s.progress} == {"push", "blobs", "pull"}


def test_a_kick_ends_the_rest(laptop: Laptop, hq: Headquarters) -> None:
    heard = Heard()
    with schedule(laptop, heard) as made:
        made.start()
        heard.wait(rests)
        visit = begun_visit(laptop)
        so_far = len(heard.all)
        made.kick()
        heard.wait(rests, after=so_far)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_it_waits_longer_after_each_failure(laptop: Laptop, hq: Headquarters) -> None:
    hq.stop()
    heard = Heard()
    pauses: list[float] = []
    with schedule(laptop, heard) as made:
        made.start()
        for failures in range(1, 9):
            status = heard.wait(lambda s, n=failures: s.state is LineState.OFFLINE and s.failures == n)  # type: ignore[misc]
            assert isinstance(status.error, Unreachable)
            assert status.next_try is not None
            assert status.last_try is not None
            assert status.offline_since == heard.all[1].last_try
            pauses.append((status.next_try - status.last_try) / 1000)
            made.kick()
    wanted = [*PAUSES, PAUSES[-1], PAUSES[-1]]
    assert all(0.9 * base <= pause <= 1.1 * base for pause, base in zip(pauses, wanted, strict=True))


def test_it_starts_again_by_itself_when_headquarters_comes_back(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop, blobs=1)
    hq.stop()
    heard = Heard()
    with schedule(laptop, heard, pauses=[0.02]) as made:
        made.start()
        heard.wait(lambda s: s.failures >= 2)
        hq.start()
        status = heard.wait(rests)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert (status.failures, status.error, status.offline_since) == (0, None, None)


def test_it_comes_out_of_a_hotel(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visit = begun_visit(laptop)
    line.before = login_page
    heard = Heard()
    with schedule(laptop, heard, pauses=[0.02]) as made:
        made.start()
        heard.wait(lambda s: s.failures >= 3)
        line.before = lambda asked: asked
        heard.wait(rests)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_a_laptop_shut_out_stops_and_goes_on_when_it_is_let_in_again(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    hq.revoke(laptop)
    heard = Heard()
    with schedule(laptop, heard, rest=0.02) as made:
        made.start()
        status = heard.wait(in_state(LineState.STOPPED))
        assert isinstance(status.error, DeviceUnknown)
        with hq.engine.begin() as connection:
            connection.execute(tables.device.update().values(revoked_at=None))
        heard.wait(rests)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_a_fault_of_ours_is_told_and_the_exchange_goes_on(
    laptop: Laptop, hq: Headquarters, caplog: pytest.LogCaptureFixture
) -> None:
    visit = begun_visit(laptop)
    sound = laptop.enrolled
    laptop.enrolled = None  # type: ignore[assignment]
    heard = Heard()
    with caplog.at_level(logging.ERROR), schedule(laptop, heard, rest=0.02) as made:
        made.start()
        status = heard.wait(in_state(LineState.STOPPED))
        assert type(status.error) is ExchangeError
        laptop.enrolled = sound
        heard.wait(rests)
    assert "fault of the program" in caplog.text
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_it_ends_at_once_in_a_pause(laptop: Laptop, hq: Headquarters) -> None:
    heard = Heard()
    with schedule(laptop, heard) as made:
        made.start()
        heard.wait(rests)
        made.stop()
        made.stop()
        so_far = len(heard.all)
        made.kick()
    assert len(heard.all) == so_far
    assert "exchange" not in {thread.name for thread in threading.enumerate()}


def test_it_can_be_stopped_before_it_began(laptop: Laptop) -> None:
    made = Schedule(laptop, told=lambda _: None)
    made.stop()
    assert made.status.state is LineState.IDLE


def test_it_ends_in_the_middle_of_an_exchange(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    """After the piece under way, not after the last of many."""
    visit = begun_visit(laptop, blobs=20)
    piece, go_on = threading.Event(), threading.Event()

    def holds(asked: Asked) -> Asked:
        if asked.method == "PATCH":
            piece.set()
            assert go_on.wait(WAIT_SECONDS)
        return asked

    line.before = holds
    heard = Heard()
    with schedule(laptop, heard) as made:
        made.start()
        assert piece.wait(WAIT_SECONDS)
        stopper = threading.Thread(target=made.stop)
        stopper.start()
        go_on.set()
        stopper.join(WAIT_SECONDS)
        assert not stopper.is_alive()
    assert len(line.requests("PATCH")) <= 2
    with schedule(laptop, heard) as again:
        again.start()
        heard.wait(rests)
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_whoever_is_told_may_end_it(laptop: Laptop, hq: Headquarters) -> None:
    ended = threading.Event()

    def told(status: Status) -> None:
        if rests(status):
            made.stop()
            ended.set()

    made = Schedule(laptop, told=told)
    made.start()
    assert ended.wait(WAIT_SECONDS)
    made.stop()
