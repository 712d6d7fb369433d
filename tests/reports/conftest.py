"""What the tests of papers share: the blobs that a content names, and the readers of what was printed."""

from __future__ import annotations

import pytest

from tests.builders.content import Evidence


@pytest.fixture
def evidence() -> Evidence:
    return Evidence()
