"""``inspector-app checklist preview``: a form in the real visit editor, read anew with F5; nothing is stored."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import delete, isValid

from inspector_app.clock import SystemClock
from inspector_app.errors import ChecklistInvalid, InspectionError
from ui.garbage import Garbage
from ui.i18n.formats import Formats
from ui.i18n.language import Language
from ui.i18n.messages import Speaker
from ui.preview.trial import Trial
from ui.preview.window import PreviewWindow
from ui.runner import Workers
from ui.settings.preferences import Values
from ui.theme import Theme
from ui.visit.editor import EditorTools, VisitEditor
from ui.widgets.banner import Weight
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.reading.problems import Problem
    from inspector_app.clock import Clock
    from ui.preview.trial import Kept

logger = logging.getLogger(__name__)

SIZE = (1366, 768)
"""The typical laptop."""


class Preview(QObject):
    """The program around one file. Use it in a ``with``. Signals: ``shown()`` when the file was read and stands."""

    shown = Signal()

    def __init__(
        self, qt: QApplication, file: Path, *, clock: Clock, values: Values, regency: str, size: tuple[int, int]
    ) -> None:
        super().__init__()
        self._file = file
        self._clock = clock
        self.garbage = Garbage()
        self.theme = Theme(qt, mode=values.theme, scale=values.text_size / 100)
        self.formats = Formats(values.language)
        self.speaker = Speaker(values.language)
        self.language = Language(qt, formats=self.formats, speaker=self.speaker, lang=values.language)
        self.window = PreviewWindow(self.theme, self.formats, name=file.name)
        self.window.resize(*size)
        self.ring = FocusRing(self.theme, self.window, qt)
        self.workers = Workers(present=self._fail, workers=1)
        self.trial = Trial(clock=clock, name=self.tr("Author"), regency=regency, present=self._fail)
        self._reading = False
        self.window.bar.reload_wanted.connect(self.read)
        self.window.bar.language_chosen.connect(self._speak)
        self.read()

    def read(self) -> None:
        """Read the file, again where it was read before; answers that still fit stay."""
        if self._reading:
            return
        self._reading = True
        if self.window.editor is not None:
            self.window.editor.leave()
        self.window.bar.say(self.tr("Reading {name} …").replace("{name}", self._file.name))
        file = self._file
        self.workers.work(lambda: read_form(file), done=self._came, failed=self._not_read)

    def close(self) -> None:
        """End everything in the order in which it hangs together."""
        self.workers.close()
        self.language.close()
        if isValid(self.window):
            self.window.drop_editor()
            delete(self.window)
        self.trial.close()
        self.garbage.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _came(self, found: Checklist | list[Problem]) -> None:
        self._reading = False
        if isinstance(found, list):
            self.window.show_problems(found)
            self.window.bar.say("")
        else:
            self._open(found)
        self.shown.emit()

    def _open(self, checklist: Checklist) -> None:
        before = self.window.editor.section.current if self.window.editor is not None else None
        self.window.drop_editor()
        model, kept = self.trial.open(checklist, self._file.parent)
        editor = VisitEditor(model, EditorTools(self.theme, self.formats, self.speaker.say, motion=False))
        self.window.show_editor(editor)
        if before is not None and model.plan.owner(before) is not None:
            editor.go_to(before)
        self.window.bar.say(self._words(checklist, kept))
        self.ring.raise_()

    def _words(self, checklist: Checklist, kept: Kept) -> str:
        version = self.tr("{name}, version {version}").replace("{name}", self._file.name)
        parts = [version.replace("{version}", checklist.version) if checklist.version else self._file.name]
        parts.append(self.tr("read {time}").replace("{time}", self.formats.time_seconds(self._clock.now())))
        if kept.stay:
            parts.append(self.tr("%n answer(s) stay", "", kept.stay))
        if kept.left:
            parts.append(self.tr("%n no longer fit(s)", "", kept.left))
        return " · ".join(parts)

    def _speak(self, lang: str) -> None:
        self.window.bar.language.set_value(("id", "en").index(lang))
        self.language.use(lang)

    def _not_read(self, error: InspectionError) -> None:
        self._reading = False
        self._fail(error)
        self.shown.emit()

    def _fail(self, error: InspectionError) -> None:
        said = self.speaker.say(error)
        if self.window.editor is not None:
            self.window.editor.banner.say(said.title, said.meaning, said.remedy, weight=Weight.FAILURE)
        self.window.bar.say(str(said))


def read_form(file: Path) -> Checklist | list[Problem]:
    """Return the compiled checklist, or what is wrong with the file."""
    from inspector_app.checklist.reading.xlsform import compile_xlsform, problems

    try:
        return compile_xlsform(file)
    except ChecklistInvalid:
        # Read once more for the places; it may have been mended since.
        return problems(file) or compile_xlsform(file)


def build_preview(
    file: Path, *, values: Values | None = None, regency: str = "", clock: Clock | None = None,
    size: tuple[int, int] = SIZE,
) -> Preview:  # fmt: skip
    """Return the preview of a file with its window not yet shown. A ``QApplication`` is made where there is none."""
    qt = QApplication.instance() or QApplication(["inspeksi-iomki"])
    if not isinstance(qt, QApplication):
        raise TypeError("a QApplication is needed, another kind is running")
    return Preview(qt, file, clock=clock or SystemClock(), values=values or Values(), regency=regency, size=size)


def run_preview(file: Path, *, values: Values, regency: str = "") -> int:
    """Show the preview until the person closes it; return the exit code."""
    with build_preview(file, values=values, regency=regency) as preview:

        def last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            logger.error("a fault of the program", exc_info=(kind, error, trace))
            preview._fail(InspectionError(detail=repr(error)))  # noqa: SLF001 - of this file

        former, sys.excepthook = sys.excepthook, last_resort
        try:
            preview.window.show()
            return QApplication.exec()
        finally:
            sys.excepthook = former
