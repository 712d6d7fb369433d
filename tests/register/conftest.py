"""A store that closes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders.visits import OpenedStore, opened_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import StandingClock


@pytest.fixture
def store(tmp_path: Path, clock: StandingClock) -> Iterator[OpenedStore]:
    with opened_store(tmp_path, clock=clock) as opened:
        yield opened
