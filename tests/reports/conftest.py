"""What the tests of papers share: the blobs that a content names, and a store for visits from the form to the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders.content import Evidence
from tests.builders.visits import OpenedStore, opened_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def evidence() -> Evidence:
    return Evidence()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenedStore]:
    with opened_store(tmp_path) as opened:
        yield opened
