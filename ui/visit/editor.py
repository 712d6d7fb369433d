"""The visit editor: composes head, outline, section and right panel around one presenter; gestures become its calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.checklist.nodes import row_of
from ui.visit.commands import Command, command_of
from ui.visit.header import VisitHeader
from ui.visit.marks import Mark
from ui.visit.moves import Moves
from ui.visit.outline import Outline
from ui.visit.photo_taking import PhotoTaking
from ui.visit.photos import from_mime
from ui.visit.pictures import Pictures
from ui.visit.score_panel import ScorePanel
from ui.visit.section_view import SectionView
from ui.visit.showing import Figures
from ui.visit.sides import Sides
from ui.visit.strip import Strip
from ui.visit.summary_panel import SummaryPanel
from ui.visit.telling import Telling
from ui.widgets.banner import Banner
from ui.widgets.hairline import Hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.i18n.messages import Said
    from ui.theme import Theme
    from ui.visit.model import VisitModel
    from ui.visit.photos import Incoming


class EditorTools(NamedTuple):
    """What the editor needs beside its presenter."""

    theme: Theme
    formats: Formats
    say: Callable[[InspectionError], Said]
    motion: bool = False


class VisitEditor(QWidget):
    """Signals: ``back_wanted()``, ``closing_wanted()``, ``stored(Instant)`` when something is durable."""

    back_wanted = Signal()
    closing_wanted = Signal()
    stored = Signal(object)

    def __init__(self, model: VisitModel, tools: EditorTools, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._theme = tools.theme
        self._formats = tools.formats
        self.header = VisitHeader(tools.theme)
        self.banner = Banner(tools.theme)
        self.telling = Telling(self.banner, tools.say)
        self.strip = Strip(tools.theme)
        self.outline = Outline(tools.theme)
        self.section = SectionView(
            tools.theme, model, formats=tools.formats, tell=self.telling.sentence, motion=tools.motion
        )
        self.panel = ScorePanel(tools.theme)
        self.pictures = Pictures(model)
        self.summary = SummaryPanel(tools.theme, model, tools.formats, parent=self)
        self.figures = Figures(
            model, tools.formats, header=self.header, outline=self.outline, panel=self.panel, strip=self.strip
        )
        self._moves = Moves(model, section=self.section, outline=self.outline)
        self._photos = PhotoTaking(
            tools.theme, model, formats=tools.formats, parent=self, back=self.section.focus_answer
        )
        self._sides = self._build()
        self._connect()
        self._show_visit()
        self.figures.show_all()
        self.outline.selectionModel().currentChanged.connect(lambda index: self._outline_moved(index.row()))
        first = model.ways.last_answered()
        if first is not None:
            self.go_to(first, focus=False)

    # Where one is

    def go_to(self, path: Path, *, focus: bool = True) -> None:
        """Lead to a question or a cell, whatever section it is in."""
        self._moves.go_to(path, focus=focus)
        self._sides.fold()

    def open_section(self, section: int, *, focus: bool = True) -> None:
        """Open a section at its first question that waits, else at its first."""
        self._moves.open_section(section, focus=focus)

    def retranslate(self) -> None:
        """Say everything in the language in use; the cursor stays where it is."""
        self.section.commit()
        self._show_visit()
        self.figures.show_all()
        self.section.refresh_all()
        self.summary.refresh()

    def leave(self) -> None:
        """Hand over what was typed, before another screen is shown."""
        self.section.commit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Put the focus where one writes."""
        del event
        self.section.focus_answer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the right panel into a strip where the room is needed."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the editor's keys from wherever the focus is."""
        wanted = command_of(event)
        if wanted is not None:
            self.obey(wanted)
        elif event.key() == Qt.Key.Key_Escape and self._sides.folded_out:
            self._sides.fold()
            self.section.focus_answer()
        else:
            event.ignore()

    # What keys and gestures ask for

    def obey(self, command: Command) -> None:
        """Do what a key asks for."""
        current, moves = self.section.current, self._moves
        match command:
            case Command.UP | Command.DOWN:
                moves.step(-1 if command is Command.UP else 1)
            case Command.NEXT:
                moves.next()
            case Command.UNANSWERED:
                self._lead(self.model.next_unanswered(current))
            case Command.FINDING:
                self._lead(self.model.ways.next_finding(current))
            case Command.NEXT_SECTION:
                moves.next_section()
            case Command.UNDO:
                self.undo()
            case Command.NOTE if current is not None:
                self.section.unfold(current, note=True)
            case Command.SUMMARY:
                self.show_summary()
            case Command.GUIDE:
                self.section.guide()
            case Command.PHOTO if current is not None:
                self._photos.choose(current)
            case Command.PASTE if current is not None:
                self.take_photos(current, from_mime(QGuiApplication.clipboard().mimeData()))
            case _:
                pass

    def undo(self) -> None:
        """Take back the last step and lead to it."""
        self.section.commit()
        self.model.undo(self.go_to)

    def show_summary(self, at: Mark | None = None) -> None:
        """Show what the visit still needs, over the questions; once more closes it."""
        if self.summary.isVisible() and at is None:
            self._close_summary()
            return
        self.section.commit()
        self._arrange()
        self.summary.open(at)

    def take_photos(self, path: Path, photos: Sequence[Incoming]) -> None:
        """Take pictures in at a question; each is scaled and stored on its own."""
        self._photos.take(path, photos)

    # What happened

    def _answered(self, path: Path, raw: str | None, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        before = self.model.value(path)
        outcome = self.model.answer(path, raw)
        if outcome.accepted and moves_on:
            self._moves.on_from(path, same=(outcome.value or "") == before)

    def _settled(self, path: Path, value: str | None) -> None:
        self.model.settle(path, value)
        self._moves.on_from(path, same=False)

    def _lead(self, path: Path | None) -> None:
        if path is not None:
            self._moves.lead(path)
            self._sides.fold()

    def _need_wanted(self, mark: Mark) -> None:
        if mark is Mark.CRITICAL:
            self._lead(self.model.ways.first(mark))
        else:
            self.show_summary(mark)

    def _summary_leads(self, path: Path) -> None:
        self.summary.hide()
        if path.endswith("]"):
            self._lead(row_of(path)[0])
            self.section.go_to_row(path)
        else:
            self._lead(path)

    def _close_summary(self) -> None:
        self.summary.hide()
        self.section.focus_answer()

    def _rows_changed(self, paths: Iterable[Path]) -> None:
        paths = list(paths)
        self.section.refresh(paths)
        self.figures.touch(self.model.plan.place(path).section for path in paths)
        self.summary.refresh()

    def _repeats_changed(self, repeats: Iterable[Path]) -> None:
        for repeat in repeats:
            self.section.rows_of_repeat_changed(repeat)

    def _outline_moved(self, section: int) -> None:
        if section >= 0 and section != self.section.section:
            self.open_section(section, focus=False)

    def _toggle_details(self) -> None:
        self._sides.toggle()

    def _arrange(self) -> None:
        self._sides.arrange()
        self.summary.setGeometry(self.section.geometry())

    def _show_visit(self) -> None:
        self.figures.show_site()
        state = self.model.state
        if state.seal is not None:
            self.telling.sealed(self._formats.time_zone(state.seal.at, state.zone))

    def _build(self) -> Sides:
        rule = Hairline(self._theme, vertical=True)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.outline)
        body.addWidget(Hairline(self._theme, vertical=True))
        body.addWidget(self.section, 1)
        body.addWidget(rule)
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        column.addLayout(body, 1)
        self.strip.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(self.section, self.outline)
        shortcuts = {
            "Ctrl+Z": Command.UNDO, "Ctrl+Return": Command.NEXT_SECTION, "Ctrl+Enter": Command.NEXT_SECTION,
            "Ctrl+E": Command.SUMMARY,
        }  # fmt: skip
        for keys, command in shortcuts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda command=command: self.obey(command))
        return Sides(self._theme, self, body, panel=self.panel, strip=self.strip, rule=rule)

    def _connect(self) -> None:
        model, section, panel = self.model, self.section, self.panel
        self.header.back_wanted.connect(self.back_wanted)
        self.header.closing_wanted.connect(self.closing_wanted)
        self.header.undo_wanted.connect(self.undo)
        self.strip.details_wanted.connect(self._toggle_details)
        self.outline.section_chosen.connect(self.open_section)
        self.outline.question_chosen.connect(lambda s, i: self.go_to(model.plan.items[s][i].path))
        section.answered.connect(self._answered)
        section.settled.connect(self._settled)
        section.command.connect(self.obey)
        section.detail_entered.connect(model.set_detail)
        section.save_wanted.connect(model.save_again)
        section.photo_wanted.connect(self._photos.choose)
        section.photos_given.connect(self.take_photos)
        section.photo_opened.connect(self._photos.open)
        section.photo_removed.connect(lambda path, photo: model.remove_photo(path, photo.photo))
        section.due_refused.connect(self.telling.due_refused)
        section.row_added.connect(self._moves.add_row)
        section.row_removed.connect(model.remove_row)
        section.row_kept.connect(model.keep_row)
        section.panel.evidence.needs.connect(
            lambda photo: self.pictures.fetch(photo, section.panel.evidence.set_picture)
        )
        self.summary.left.connect(self._close_summary)
        self.summary.question_wanted.connect(self._summary_leads)
        panel.need_wanted.connect(self._need_wanted)
        panel.question_wanted.connect(self._lead)
        panel.tray.opened.connect(self._photos.open)
        panel.tray.needs.connect(lambda photo: self.pictures.fetch(photo, panel.tray.set_picture))
        model.repeats_changed.connect(self._repeats_changed)
        model.rows_changed.connect(self._rows_changed)
        model.figures_changed.connect(self.figures.later)
        model.stored.connect(self.stored)
        model.failed.connect(self.telling.failed)
        model.photo_refused.connect(self.telling.photo_refused)
        model.reloaded.connect(self.section.refresh_all)
        model.reloaded.connect(self._show_visit)
        self._theme.changed.connect(self._arrange)
