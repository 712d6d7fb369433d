"""A program that opens a window, says on stdout that it can be used, and ends: the bare one, or ours.

``python -m benchmarks.first_paint bare`` shows one label; ``… ours FOLDER`` does what ``inspector-app --store FOLDER``
does up to the event loop. Ours can be used once the field that one types into was painted and a letter typed arrives in
it. Nothing of benchmarks or tests is imported here, so that the process loads what the product loads and no more.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls ``then`` again and again from the first painting of a widget on, until it says that it is content."""

    def __init__(self, widget: QWidget, then: Callable[[], bool]) -> None:
        super().__init__()
        self._then = then
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._ask)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to ask once the painting is over, which is when the loop comes round."""
        del watched
        if event.type() is QEvent.Type.Paint:
            self._timer.start()
        return False

    def _ask(self) -> None:
        if self._then():
            self._timer.stop()
            sys.stdout.write("usable\n")
            sys.stdout.flush()
            QTimer.singleShot(0, _quit)


def _quit() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.quit()


def bare() -> int:
    """Show one label in a window: what PySide6 itself costs."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(["bare"])
    window, label = QMainWindow(), QLabel("Inspeksi IOMKI")
    window.setCentralWidget(label)
    window.resize(1366, 768)
    painted = Painted(label, lambda: True)
    window.show()
    code = app.exec()
    del painted
    return code


def ours(folder: Path) -> int:
    """Show the program's first screen on a folder, by the same imports and calls as its command line."""
    from PySide6.QtWidgets import QApplication

    import inspector_app.__main__  # noqa: F401 - where the console script begins

    gc.disable()  # as the command line does before it loads the window
    from ui.app import build

    with build(folder, by_itself=True) as application:
        unlock = application.unlock
        known = not unlock.daily.isHidden()
        field = unlock.daily.passphrase if known else unlock.first_run.code
        painted = Painted(field, lambda: _takes_a_letter(field))
        application.window.show()
        code = QApplication.exec()
        del painted
    return code


def _takes_a_letter(field: QWidget) -> bool:
    """Type a letter where the focus is; tell whether it arrived in the field."""
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QLineEdit

    focus = QApplication.focusWidget()
    if not isinstance(focus, QLineEdit) or not (focus is field or field.isAncestorOf(focus)):
        return False
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focus, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
    return bool(focus.text())


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else ours(Path(sys.argv[2])))
