"""Stores that close themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders.visits import OpenedStore, opened_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import StandingClock


@pytest.fixture
def open_store(tmp_path: Path, clock: StandingClock) -> Iterator[Callable[[str], OpenedStore]]:
    """Opens a store for each name of a laptop; all share one clock."""
    stores: list[OpenedStore] = []

    def open_(device: str = "laptop-a") -> OpenedStore:
        stores.append(opened_store(tmp_path, device=device, clock=clock))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


@pytest.fixture
def store(open_store: Callable[[str], OpenedStore]) -> OpenedStore:
    return open_store("laptop-a")


@pytest.fixture
def other(open_store: Callable[[str], OpenedStore]) -> OpenedStore:
    return open_store("laptop-b")
