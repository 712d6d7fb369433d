"""Pictures of the editor with forms of every kind: lists of rows, opened rows, long choices, reasons, the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.shots import NARROW, OUT, WIDE
from benchmarks.shots_checklists import EXAMPLE
from inspector_app.checklist.library import TEMPLATES
from inspector_app.ids import Path
from ui.preview.program import build_preview
from ui.theme import Mode
from ui.visit.choosing.field import ListAnswer

if TYPE_CHECKING:
    from benchmarks.scenes import SceneClock
    from ui.preview.program import Preview
    from ui.visit.editor import VisitEditor

PATIENCE_MS = 30_000
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """Fills one form in its window as a person does, and takes pictures."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        preview.theme.set(mode=Mode.LIGHT)
        preview.window.show()
        preview.window.activateWindow()
        loop = QEventLoop()
        preview.shown.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        loop.exec()

    @property
    def editor(self) -> VisitEditor:
        """The editor in the window."""
        if self._preview.window.editor is None:
            raise RuntimeError("no form is open")
        return self._preview.window.editor

    def go(self, path: str) -> None:
        """Go to a question or a cell."""
        self.editor.go_to(Path(path))
        self.settle()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.editor, key, modifier)
        self.settle()

    def fill(self, *texts: str) -> None:
        """Write texts, each followed by Enter."""
        for text in texts:
            for letter in text:
                QTest.keyClicks(QApplication.focusWidget() or self.editor, letter)
            self.press(Qt.Key.Key_Return)

    def settle(self) -> None:
        """Let everything that waits happen."""
        for _ in range(8):
            QApplication.processEvents()

    def take(self, name: str, *, other: bool = True) -> None:
        """Take the picture, with ``other`` also dark, in English, narrow and in large text."""
        window, theme, language = self._preview.window, self._preview.theme, self._preview.language
        self._save(name)
        if not other:
            return
        theme.set(mode=Mode.DARK)
        self._save(f"{name}-dark")
        theme.set(mode=Mode.LIGHT)
        language.use("en")
        self._save(f"{name}-english")
        language.use("id")
        window.resize(*NARROW)
        theme.set(scale=1.25)
        self._save(f"{name}-narrow")
        theme.set(scale=2.0)
        window.resize(*WIDE)
        self._save(f"{name}-large")
        theme.set(scale=1.0)
        self.settle()

    def take_list(self, name: str, path: str, typed: str) -> None:
        """Open a long list, search in it, and take it over the window."""
        self.go(path)
        self.press(Qt.Key.Key_Return)
        control = self.editor.section.row(Path(path)).control
        popup = control.popup if isinstance(control, ListAnswer) else None
        if popup is None:
            raise TypeError(path)
        popup.search.setText(typed)
        self.settle()
        window = self._preview.window
        picture, above = window.grab(), popup.grab()
        painter = QPainter(picture)
        painter.drawPixmap(popup.pos() - window.mapToGlobal(QPoint(0, 0)), above)
        painter.end()
        picture.save(str(OUT / f"{name}.png"))
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
        self.settle()

    def _save(self, name: str) -> None:
        self.settle()
        if not self._preview.window.grab().save(str(OUT / f"{name}.png")):
            raise OSError(f"{name}.png cannot be written")


def take_kinds(clock: SceneClock) -> None:
    """Take them in the window that tries a form, with the program's own forms."""
    with build_preview(TEMPLATES / "permit-2020.xlsx", clock=clock) as preview:
        _lists(Hand(preview))
    with build_preview(TEMPLATES / "equipment-2020.xlsx", clock=clock) as preview:
        _opened(Hand(preview))
    with build_preview(EXAMPLE, clock=clock) as preview:
        _kinds(Hand(preview))


def _lists(hand: Hand) -> None:
    """Show a list of rows whose cells are typed and chosen, and one whose rows the form counts."""
    hand.go("/data/B/shifts")
    hand.press(Qt.Key.Key_1)
    hand.fill("420", "398")
    hand.press(Qt.Key.Key_Insert, Qt.Key.Key_2)
    hand.fill("300", "301")
    hand.press(Qt.Key.Key_Insert, Qt.Key.Key_3)
    hand.fill("banyak")
    hand.press(Qt.Key.Key_Left)
    hand.take("repeat-list")
    hand.press(Qt.Key.Key_E, modifier=CONTROL)
    hand.take("summary")
    hand.press(Qt.Key.Key_Escape)
    hand.go("/data/C/periods")
    hand.fill("6/9/2020")
    hand.press(Qt.Key.Key_1)
    hand.take("repeat-counted", other=False)


def _opened(hand: Hand) -> None:
    """Show a row that asks more than a list has columns for."""
    hand.go("/data/A/maker")
    hand.press(Qt.Key.Key_1)
    hand.go("/data/B/lines")
    hand.press(Qt.Key.Key_Return)
    hand.take("repeat-opened")
    hand.go("/data/B/lines")
    hand.press(Qt.Key.Key_Delete, modifier=CONTROL)
    hand.take("repeat-empty", other=False)


def _kinds(hand: Hand) -> None:
    """Show cascades, a place, an unusual value with its reason, an order, guidance."""
    hand.take_list("choice-list", "/data/A/province", "jawa")
    hand.go("/data/A/gate")
    hand.fill("-6,3621; 107,2890")
    hand.take("kinds-place", other=False)
    hand.go("/data/L/count")
    hand.fill("3")
    hand.go("/data/L/lines")
    hand.press(Qt.Key.Key_Return)
    hand.go("/data/L/lines[1]/crew/workers")
    hand.fill("450")
    hand.go("/data/L/lines[1]/crew/workers")
    hand.take("kinds-warning")
    hand.go("/data/Z/worst")
    hand.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    hand.go("/data/Z/advice")
    hand.press(Qt.Key.Key_F1)
    hand.take("kinds-guidance")
