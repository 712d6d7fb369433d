"""The platform on which the demonstration runs: no screen is needed, and none is taken where there is one."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext, QtMsgType

HABIT = "This plugin does not support"
"""How the offscreen platform begins to say what it lacks, at each window with a smallest size; nobody can mend it."""


@contextmanager
def offscreen() -> Iterator[None]:
    """Choose the offscreen platform unless another was asked for, and keep its habit out of what is printed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    former = qInstallMessageHandler(_say)
    try:
        yield
    finally:
        qInstallMessageHandler(former)


def _say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(HABIT):
        sys.stderr.write(message + "\n")
