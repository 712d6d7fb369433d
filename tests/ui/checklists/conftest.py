"""The laptop, the desk and the room of these stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.rooms import desk, laptop, room

__all__ = ["desk", "laptop", "room"]

HERE = Path(__file__).parent
OFFSCREEN = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
"""What the offscreen platform says of each dialog and list that opens; the program can do nothing about it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))
