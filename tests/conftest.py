"""What every test has: an offscreen screen, silence in the log, and a clock that stands in September 2020."""

from __future__ import annotations

import datetime as dt
import logging
import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from inspector_app.clock import Instant, ShiftedClock, Zone, instant

if TYPE_CHECKING:
    from collections.abc import Iterator

MORNING = instant(dt.datetime(2020, 9, 9, 8, 42, tzinfo=Zone.WIB.offset))
"""Wednesday 9 September 2020, 08.42 WIB: the day of the first visits."""


class StandingClock:
    """A clock that stands until the test moves it. ``value`` is milliseconds of UTC."""

    def __init__(self, value: Instant = MORNING) -> None:
        self.value = value

    def now(self) -> Instant:
        return self.value

    def move(self, *, seconds: float = 0, days: float = 0) -> None:
        self.value = Instant(self.value + round((seconds + days * 86400) * 1000))


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record at warning level fails the test unless it asked for ``caplog``."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if "caplog" not in request.fixturenames:
        assert not handler.seen, f"unexpected log warnings: {handler.seen}"


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def running_clock() -> ShiftedClock:
    return ShiftedClock(MORNING)
