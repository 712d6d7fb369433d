"""What every test of the window has: a light theme, Indonesian words, and widgets that are really shown."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from ui.i18n.formats import Formats
from ui.i18n.language import Language
from ui.i18n.messages import Speaker
from ui.theme import Mode, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound="QWidget")


HERE = Path(__file__).parent
OFFSCREEN = "does not support propagateSizeHints"
"""What the offscreen platform says of each window with a smallest size; the program can do nothing about it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Garbage is collected on the GUI thread, as in the program: elsewhere it would end Qt objects in the wrong one."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light colours at 100 % text."""
    return Theme(qapp, mode=Mode.LIGHT)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Indonesian words in every widget; ``use("en")`` switches."""
    spoken = Language(qapp, formats=Formats(), speaker=Speaker())
    yield spoken
    spoken.close()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[W], W]:
    """Show a widget as a window that has the focus, and close it after the test."""

    def show(widget: W) -> W:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
