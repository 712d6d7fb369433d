"""Fixtures for the screens between the visits: a laptop that knows one company, its desk, and a screen on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from tests.builders.desk import Desk, a_desk, a_laptop, knows
from ui.interpreter import keep_none_alive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sync.client.laptop import Laptop
    from tests.conftest import StandingClock
    from ui.shell.screen import Screen

    S = TypeVar("S", bound=Screen)

WAIT_MS = 10_000

keep_none_alive()


@pytest.fixture
def laptop(tmp_path: Path, clock: StandingClock) -> Laptop:
    """A laptop whose register holds PT Contoh Otomotif Indonesia; its desk closes it."""
    made = a_laptop(tmp_path / "laptop", clock=clock)
    knows(made)
    return made


@pytest.fixture
def desk(laptop: Laptop, clock: StandingClock, qtbot: QtBot) -> Iterator[Desk]:
    """The laptop's desk, in Indonesian."""
    del qtbot
    with a_desk(laptop, clock=clock) as made:
        yield made


class Room:
    """Opens screens on a desk and waits until they have read what they show."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot

    def open(self, make: Callable[..., S], *, width: int = 1366, height: int = 740, **what: str) -> S:
        screen = make(self.desk.place)
        self.qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.arrive(**what)
        with self.qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        self.desk.place.runner.changed.connect(screen.refresh)
        screen.setFocus()
        self.settled()
        return screen

    def settled(self) -> None:
        """Wait until nothing is being read or written."""
        runner = self.desk.place.runner
        self.until(lambda: not runner.busy)  # type: ignore[attr-defined]

    def until(self, true: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(true()), timeout=WAIT_MS)


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Room:
    return Room(desk, qtbot)
