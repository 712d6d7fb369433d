"""The presenter of Laporan: lists papers, makes or reads the one chosen, saves and prints it, and writes down that
it was given out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from inspector_app.clock import local_date
from inspector_app.errors import DiskFull, ReportError
from inspector_app.ids import VisitId
from ui.reports.data import PaperLine, Preview, Wanted
from ui.reports.reading import keep_issued, read_papers, read_preview
from ui.reports.view import ReportsView
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from inspector_app.changes import Changes
    from inspector_app.errors import InspectionError
    from ui.shell.screen import Workplace


class ReportsScreen(Screen):
    """Shows papers. ``ask_file`` and ``ask_printer`` are the two dialogs; whoever drives the screen may give their
    own.
    """

    def __init__(
        self, workplace: Workplace, *, ask_file: Callable[[QWidget, str], Path | None] | None = None,
        ask_printer: Callable[[QWidget], QPrinter | None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._place = workplace
        self.ask_file = ask_file or file_dialog
        self._ask_printer = ask_printer or printer_dialog
        self._preview: Preview | None = None
        self._wanted: Wanted | None = None
        self._asked = 0
        self.view = ReportsView(workplace.theme, workplace.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view.list)
        self.view.paper_chosen.connect(lambda _visit: self._look())
        self.view.paper_asked.connect(self._look)
        self.view.save_wanted.connect(self.save)
        self.view.print_wanted.connect(self.print_out)
        for keys, act in (("Ctrl+S", self.save), ("Ctrl+P", self.print_out)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.retranslate()

    def arrive(self, **what: str) -> None:
        """Show the papers, with one visit's chosen if asked."""
        self._read(select=what.get("visit", ""))

    def refresh(self, changes: Changes) -> None:
        """Look again when a visit changed and the screen is seen."""
        if self.isVisible() and changes.touches("visit") and changes.origin != "reports":
            self._read()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this screen."""
        return (
            KeyHint("↑↓", self.tr("choose")),
            KeyHint("PgUp PgDn", self.tr("turn pages")),
            KeyHint("Ctrl+P", self.tr("print")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.view.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages from anywhere on the screen."""
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.view.page.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save the paper as a file, and write down that it was given out."""
        preview = self._preview
        if preview is None:
            return
        path = self.ask_file(self, preview.file_name)
        if path is None:
            return

        def write() -> Path:
            try:
                path.write_bytes(preview.pdf)
            except OSError as error:
                raise (DiskFull if error.errno == 28 else ReportError)(detail=str(error)) from error
            return path

        self._place.runner.work(write, done=lambda _path: self._issued(preview))

    def print_out(self) -> None:
        """Print the paper, and write down that it was given out."""
        preview = self._preview
        if preview is None:
            return
        printer = self._ask_printer(self)
        if printer is None:
            return
        from ui.reports.printing import print_pdf

        printer.setDocName(preview.file_name)
        self._place.runner.work(
            lambda: print_pdf(preview.pdf, printer, name=preview.file_name), done=lambda _pages: self._issued(preview)
        )

    def _issued(self, preview: Preview) -> None:
        laptop, notices = self._place.laptop, self._place.notices
        self._place.runner.write(
            lambda db: keep_issued(db, laptop, preview),
            done=lambda events: notices.saved(events[-1].at) if events else None,
            origin="reports",
        )

    def _read(self, *, select: str = "") -> None:
        today = local_date(self._place.clock.now(), self._place.laptop.zone)

        def show(papers: tuple[PaperLine, ...]) -> None:
            before = self.view.list.key()
            self.view.show_papers(papers, today=today)
            if select:
                self.view.list.choose(select)
            if self.view.list.key() == before or select:
                self._look()

        self._place.runner.read(read_papers, done=show)

    def _look(self) -> None:
        visit = self.view.list.key()
        if not visit:
            self._preview = None
            self.view.show_preview(None)
            return
        wanted = Wanted(VisitId(visit), self.view.chosen_copy, self.view.chosen_lang)
        self._asked += 1
        asked, laptop = self._asked, self._place.laptop

        def show(preview: Preview) -> None:
            if asked == self._asked:
                self._preview = preview
                self.view.show_preview(preview)

        def fail(error: InspectionError) -> None:
            if asked == self._asked:
                self._preview = None
                self.view.show_preview(None)
                self._place.notices.fail(error)

        self._place.runner.read(lambda db: read_preview(db, laptop, wanted), done=show, failed=fail)


def file_dialog(parent: QWidget, name: str) -> Path | None:
    """Ask where to save; ``None`` when the person thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path.home() / name), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def printer_dialog(parent: QWidget) -> QPrinter | None:
    """Ask for a printer; ``None`` when the person thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() else None


def make_screen(workplace: Workplace) -> ReportsScreen:
    """Return the screen."""
    return ReportsScreen(workplace)
