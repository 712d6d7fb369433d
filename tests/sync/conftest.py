"""One headquarters and one laptop that it took in, for every story of the exchange."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders.lines import BadLine, a_line
from tests.builders.sync import Headquarters, enrolled_laptop, headquarters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sync.client.laptop import Laptop
    from tests.conftest import StandingClock


@pytest.fixture
def hq(tmp_path: Path, clock: StandingClock) -> Iterator[Headquarters]:
    with headquarters(tmp_path / "hq", clock=clock) as made:
        yield made


@pytest.fixture
def laptop(tmp_path: Path, clock: StandingClock, hq: Headquarters) -> Iterator[Laptop]:
    with enrolled_laptop(tmp_path / "laptop", hq, clock=clock) as made:
        yield made


@pytest.fixture
def line(hq: Headquarters, laptop: Laptop) -> Iterator[BadLine]:
    """The laptop's way to headquarters leads over a line that a test can spoil."""
    with a_line(hq) as made:
        laptop.move_headquarters(made.address)
        yield made


@pytest.fixture
def bare_line() -> Iterator[BadLine]:
    """A line that leads nowhere: what comes back over it is the test's own."""
    made = BadLine(9)
    made.start()
    yield made
    made.stop()
