"""The whole program offscreen: built by its own composition root on a store of its own."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders.desk import a_laptop
from tests.builders.store import PASSPHRASE
from ui.app import Application, build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from inspector_app.clock import Clock

WAIT_MS = 20_000


@contextlib.contextmanager
def an_application(
    folder: Path, qtbot: QtBot, *, clock: Clock, size: tuple[int, int] = (1366, 768)
) -> Iterator[Application]:
    """Lend the program with its window shown; it is ended in the order in which it hangs together."""
    with build(folder, clock=clock, size=size) as application:
        with qtbot.waitActive(application.window):
            application.window.show()
            application.window.activateWindow()
        yield application


def unlock(application: Application, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and press Enter; wait until the desk stands."""
    edit = application.unlock.daily.passphrase.edit
    with qtbot.waitSignal(application.worked, timeout=WAIT_MS):
        QTest.keyClicks(edit, passphrase)
        QTest.keyClick(edit, Qt.Key.Key_Return)


@contextlib.contextmanager
def an_unlocked(folder: Path, qtbot: QtBot, *, clock: Clock, **enrolled: object) -> Iterator[Application]:
    """Lend the program at work on a fresh laptop."""
    a_laptop(folder, clock=clock, **enrolled).close()
    with an_application(folder, qtbot, clock=clock) as application:
        unlock(application, qtbot)
        desk = application.desk
        assert desk is not None
        qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
        yield application
