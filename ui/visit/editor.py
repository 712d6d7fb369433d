"""The visit editor: composes head, outline, section and right panel around one presenter; gestures become its calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.clock import local_date
from ui.theme import tokens
from ui.visit.commands import Command, command_of
from ui.visit.figures import (
    finding_face,
    findings_heading,
    missing_faces,
    score_face,
    section_line,
    strip_pieces,
    tray_words,
)
from ui.visit.header import VisitHeader
from ui.visit.marks import FAILING, Mark
from ui.visit.outline import Outline
from ui.visit.photo_viewer import PhotoViewer
from ui.visit.photos import SUFFIXES, from_files, from_mime
from ui.visit.pictures import Pictures
from ui.visit.plan import is_asked
from ui.visit.score_panel import ScorePanel
from ui.visit.section_view import SectionView
from ui.visit.strip import Strip
from ui.widgets.banner import Banner, Weight
from ui.widgets.hairline import Hairline
from ui.widgets.place import short_estate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path
    from inspector_app.visits.state import PhotoState
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
        self._say = tools.say
        self._narrow = False
        self.header = VisitHeader(tools.theme)
        self.banner = Banner(tools.theme)
        self.strip = Strip(tools.theme)
        self.outline = Outline(tools.theme)
        self.section = SectionView(tools.theme, model, formats=tools.formats, tell=self._sentence, motion=tools.motion)
        self.panel = ScorePanel(tools.theme)
        self.pictures = Pictures(model)
        self._touched: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_figures)
        self._build()
        self._connect()
        self._show_visit()
        self._touched = set(range(len(model.plan.sections)))
        self._show_figures()
        self.outline.selectionModel().currentChanged.connect(lambda index: self._outline_moved(index.row()))
        first = model.ways.last_answered()
        if first is not None:
            self.go_to(first, focus=False)

    # Where one is

    def go_to(self, path: Path, *, focus: bool = True) -> None:
        """Lead to a question, whatever section it is in."""
        place = self.model.plan.place(path)
        self._open_section(place.section)
        self.section.go_to(path, focus=focus)
        self._fold_details()

    def open_section(self, section: int, *, focus: bool = True) -> None:
        """Open a section at its first question that waits, else at its first."""
        self._open_section(section)
        rows = [
            row.question
            for row in self.section.rows
            if is_asked(row.question) and self.model.relevant(row.question.path)
        ]
        waiting = next((q for q in rows if not self.model.counts.is_done(q)), rows[0] if rows else None)
        if waiting is not None:
            self.section.set_current(waiting.path, focus=focus)

    def retranslate(self) -> None:
        """Say everything in the language in use; the cursor stays where it is."""
        self.section.commit()
        self._show_visit()
        self._touched = set(range(len(self.model.plan.sections)))
        self._show_figures()
        self.section.refresh_all()

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
        elif event.key() == Qt.Key.Key_Escape and self._narrow and self.panel.isVisible():
            self._fold_details()
            self.section.focus_answer()
        else:
            event.ignore()

    # What keys and gestures ask for

    def obey(self, command: Command) -> None:
        """Do what a key asks for."""
        current = self.section.current
        match command:
            case Command.UP | Command.DOWN:
                self._step(-1 if command is Command.UP else 1)
            case Command.NEXT:
                self._next()
            case Command.UNANSWERED:
                self._lead(self.model.next_unanswered(current))
            case Command.FINDING:
                self._lead(self.model.ways.next_finding(current))
            case Command.NEXT_SECTION:
                self.section.commit()
                self.open_section((self.section.section + 1) % len(self.model.plan.sections))
            case Command.UNDO:
                self.undo()
            case Command.NOTE if current is not None:
                self.section.unfold(current, note=True)
            case Command.GUIDE:
                self.section.guide()
            case Command.PHOTO if current is not None:
                self.choose_photos(current)
            case Command.PASTE if current is not None:
                self.take_photos(current, from_mime(QGuiApplication.clipboard().mimeData()))
            case _:
                pass

    def undo(self) -> None:
        """Take back the last answer and lead to it."""
        self.section.commit()
        self.model.undo(self.go_to)

    def choose_photos(self, path: Path) -> None:
        """Let the person choose picture files for a question."""
        dialog = QFileDialog(self, self.tr("Photos for {question}").replace("{question}", self._name(path)))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(self.tr("Pictures") + f" ({pattern} {pattern.upper()})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.take_photos(path, from_files(names)))
        dialog.finished.connect(lambda _result: self.section.focus_answer())
        dialog.open()

    def take_photos(self, path: Path, photos: Sequence[Incoming]) -> None:
        """Take pictures in at a question; each is scaled and stored on its own."""
        for photo in photos:
            self.model.add_photo(path, photo.name, photo.read)

    # What happened

    def _answered(self, path: Path, raw: str | None, moves_on: bool) -> None:  # noqa: FBT001 - a slot
        before = self.model.value(path)
        outcome = self.model.answer(path, raw)
        if not outcome.accepted or not moves_on:
            return
        self._go_on(path, same=(outcome.value or "") == before)

    def _settled(self, path: Path, value: str | None) -> None:
        self.model.settle(path, value)
        self._go_on(path, same=False)

    def _go_on(self, path: Path, *, same: bool) -> None:
        """Go on to the next row; a finding just made keeps the focus, for its note and photo."""
        row = self.model.plan.shown_by(path) or path
        failing = self.model.verdict(row) in FAILING and bool(self.model.plan.at(row).code)
        if not failing or same:
            self._next()

    def _next(self) -> None:
        """Go on to the next row, from the last one of a section to the next section."""
        following = self.section.step(1)
        if following is not None:
            self.section.set_current(following)
        elif self.section.section + 1 < len(self.model.plan.sections):
            self._open_section(self.section.section + 1)
            self._stop_at(0)

    def _step(self, by: int) -> None:
        following = self.section.step(by)
        if following is not None:
            self.section.set_current(following)
        elif by > 0:
            self._next()
        elif self.section.section > 0:
            self._open_section(self.section.section - 1)
            self._stop_at(-1)

    def _stop_at(self, end: int) -> None:
        path = self.section.stop_at(end)
        if path is not None:
            self.section.set_current(path)

    def _add_row(self, repeat: Path, like: Path | None) -> None:
        row = self.model.add_row(repeat, like=like)
        if row is not None:
            self.section.go_to_row(row)

    def _lead(self, path: Path | None) -> None:
        if path is not None:
            self.section.commit()
            self.go_to(path)

    def _rows_changed(self, paths: Iterable[Path]) -> None:
        paths = list(paths)
        self.section.refresh(paths)
        self._touched |= {self.model.plan.place(path).section for path in paths}

    def _repeats_changed(self, repeats: Iterable[Path]) -> None:
        for repeat in repeats:
            self.section.rows_of_repeat_changed(repeat)

    def _failed(self, error: InspectionError) -> None:
        said = self._say(error)
        self.banner.say(said.title, said.meaning, said.remedy, weight=Weight.FAILURE)

    def _photo_refused(self, error: InspectionError) -> None:
        said = self._say(error)
        self.banner.say(said.title, said.meaning, said.remedy, weight=Weight.WARNING)

    def _due_refused(self, text: str) -> None:
        title = self.tr("“{text}” is no date.").replace("{text}", text)
        self.banner.say(
            title, self.tr("The date before stands."), self.tr("Write it like 9/9/2020 or 9 September 2020.")
        )

    def _sentence(self, error: InspectionError) -> str:
        said = self._say(error)
        return " ".join(part for part in (said.title, said.remedy) if part)

    def _open_photo(self, photo: PhotoState) -> None:
        viewer = PhotoViewer(self._theme, photo, formats=self._formats, zone=self.model.state.zone, parent=self)
        viewer.removal_wanted.connect(lambda: self.model.remove_photo(photo.path, photo.photo))
        self.model.picture(photo, viewer.set_picture)
        viewer.open()

    # What is shown

    def _open_section(self, section: int) -> None:
        self.section.show_section(section)
        self.outline.set_section(section)

    def _outline_moved(self, section: int) -> None:
        if section >= 0 and section != self.section.section:
            self.open_section(section, focus=False)

    def _show_visit(self) -> None:
        state, formats = self.model.state, self._formats
        site = state.site
        started = formats.long_date(local_date(state.started_at, state.zone))
        begun = self.tr("began {time}").replace("{time}", formats.time_zone(state.started_at, state.zone))
        rules = self.tr("rule set {year}").replace("{year}", str(self.model.plan.checklist.valid_from.year))
        place = " · ".join(
            part for part in (short_estate(site.estate_name), site.regency_name, f"{started}, {begun}", rules) if part
        )
        self.header.show_visit(site.name, place)
        if state.seal is not None:
            when = formats.time_zone(state.seal.at, state.zone)
            self.banner.say(
                self.tr("This visit was sealed at {time}.").replace("{time}", when),
                self.tr("It can be read; nothing in it changes any more."),
                weight=Weight.SEALED,
            )

    def _show_figures(self) -> None:
        """Show score, counts, findings, outline as they stand: once for all that happened since the last time."""
        self._soon.stop()
        model, formats = self.model, self._formats
        done, total = model.counts.overall()
        of = formats.share(done, total).removeprefix(formats.whole(done)).strip()
        self.header.show_progress(done, total, done_words=formats.whole(done), of_words=of)
        self.header.undo.setEnabled(model.can_undo and model.state.seal is None)
        held = self.outline.lines.lines
        self.outline.show_lines(
            [
                section_line(model, at, formats) if at in self._touched or not held else held[at]
                for at in range(len(model.plan.sections))
            ]
        )
        self._touched.clear()
        score, missing, findings = model.score(), model.counts.missing(), model.counts.findings()
        self.panel.show_score(score_face(score, formats))
        self.panel.show_missing(*missing_faces(missing, formats))
        heading, count, none = findings_heading(len(findings))
        self.panel.show_findings(heading, count, [finding_face(f, formats.lang) for f in findings], none=none)
        photos = model.all_photos()
        size = sum(photo.size for _, photo in photos)
        self.panel.tray.show_photos(
            [(model.plan.item_of(path).code, photo) for path, photo in photos],
            count=tray_words(len(photos), size, formats),
        )
        self.strip.show_pieces(
            strip_pieces(score, missing, findings=len(findings), photos=len(photos), formats=formats)
        )

    def _arrange(self) -> None:
        narrow = self.width() + tokens.RAIL < tokens.NARROW * max(1.0, self._theme.scale / 1.25)
        if narrow != self._narrow:
            self._narrow = narrow
            self.strip.setVisible(narrow)
            self._rule.setVisible(not narrow)
            self._edge.hide()
            if narrow:
                self._body.removeWidget(self.panel)
                self.panel.setParent(self)
                self.panel.hide()
            else:
                self._body.addWidget(self.panel)
                self.panel.show()
        if narrow and self.panel.isVisible():
            self._place_details()

    def _toggle_details(self) -> None:
        if self.panel.isVisible():
            self._fold_details()
        else:
            self.panel.show()
            self._place_details()
            self.panel.raise_()

    def _fold_details(self) -> None:
        if self._narrow:
            self.panel.hide()
            self._edge.hide()

    def _place_details(self) -> None:
        top = self.strip.geometry().bottom() + 1
        left = self.width() - self.panel.width()
        self.panel.setGeometry(left, top, self.panel.width(), self.height() - top)
        self._edge.setGeometry(left - 1, top, 1, self.height() - top)
        self._edge.show()
        self._edge.raise_()

    def _name(self, path: Path) -> str:
        return self.model.plan.item_of(path).code

    def _build(self) -> None:
        self._rule = Hairline(self._theme, vertical=True)
        self._edge = Hairline(self._theme, vertical=True, strong=True, parent=self)
        self._edge.hide()
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.outline)
        self._body.addWidget(Hairline(self._theme, vertical=True))
        self._body.addWidget(self.section, 1)
        self._body.addWidget(self._rule)
        self._body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        column.addLayout(self._body, 1)
        self.strip.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(self.section, self.outline)
        shortcuts = {"Ctrl+Z": Command.UNDO, "Ctrl+Return": Command.NEXT_SECTION, "Ctrl+Enter": Command.NEXT_SECTION}
        for keys, command in shortcuts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda command=command: self.obey(command))

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
        section.photo_wanted.connect(self.choose_photos)
        section.photos_given.connect(self.take_photos)
        section.photo_opened.connect(self._open_photo)
        section.photo_removed.connect(lambda path, photo: model.remove_photo(path, photo.photo))
        section.due_refused.connect(self._due_refused)
        section.row_added.connect(self._add_row)
        section.row_removed.connect(model.remove_row)
        section.row_kept.connect(model.keep_row)
        section.panel.evidence.needs.connect(
            lambda photo: self.pictures.fetch(photo, section.panel.evidence.set_picture)
        )
        panel.unanswered_wanted.connect(lambda: self.obey(Command.UNANSWERED))
        panel.critical_wanted.connect(lambda: self._lead(model.ways.first(Mark.CRITICAL)))
        panel.photo_wanted.connect(lambda: self._lead(model.ways.first(Mark.LACKS_PHOTO)))
        panel.question_wanted.connect(self._lead)
        panel.tray.opened.connect(self._open_photo)
        panel.tray.needs.connect(lambda photo: self.pictures.fetch(photo, panel.tray.set_picture))
        model.repeats_changed.connect(self._repeats_changed)
        model.rows_changed.connect(self._rows_changed)
        model.figures_changed.connect(self._soon.start)
        model.stored.connect(self.stored)
        model.failed.connect(self._failed)
        model.photo_refused.connect(self._photo_refused)
        model.reloaded.connect(self.section.refresh_all)
        model.reloaded.connect(self._show_visit)
        self._theme.changed.connect(self._arrange)
