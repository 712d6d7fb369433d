"""Pictures for the eye: ``python -m benchmarks.shots`` leaves every screen and its states in ``build/shots``.

The real application runs on a real store against a real headquarters on this machine; only the clock is set by hand.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.scenes import Given, SceneClock, Visits
from inspector_app.changes import Changes
from inspector_app.errors import DiskFull
from inspector_app.visits.events import Role
from ui.app import build
from ui.closing.screen import ClosingScreen
from ui.demo import story
from ui.headquarters import LocalHeadquarters
from ui.register.screen import RegisterScreen
from ui.reports.screen import ReportsScreen
from ui.theme import Mode
from ui.visit.photos import Incoming
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inspector_app.ids import VisitId
    from ui.app import Application
    from ui.desk import Desk
    from ui.visit.editor import VisitEditor

    S = TypeVar("S")

OUT = Path("build/shots")
WIDE, NARROW = (1366, 768), (1093, 614)
PATIENCE_SECONDS = 30.0
WRONG_TRIES = 3


class Camera:
    """Takes pictures of one application's window, in other colours, sizes and languages when asked."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.window = application.window

    def settle(self) -> None:
        """Wait until nothing is read or written and nothing is put off."""
        desk = self.application.desk
        self.until(lambda: desk is None or not desk.runner.busy)

    def until(self, condition: Callable[[], object]) -> None:
        """Let the program run until the condition holds."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > deadline:
                self.window.grab().save(str(OUT / "stuck.png"))
                raise TimeoutError("what the picture waits for did not come; see stuck.png")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        for _ in range(4):
            QApplication.processEvents()

    def take(
        self, name: str, *, dark: bool = False, narrow: bool = False, large: bool = False, en: bool = False
    ) -> None:
        """Take the picture in light colours at 1366 × 768, and as asked also the others."""
        theme = self.application.theme
        self._save(name)
        if dark:
            theme.set(mode=Mode.DARK)
            self._save(f"{name}-dark")
            theme.set(mode=Mode.LIGHT)
        if narrow:
            self.window.resize(*NARROW)
            self._save(f"{name}-narrow")
            self.window.resize(*WIDE)
        if large:
            theme.set(scale=2.0)
            self._save(f"{name}-large")
            theme.set(scale=1.0)
        if en:
            self._speak("en")
            self._save(f"{name}-english")
            self._speak("id")
        self.settle()

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, or type, where the focus is."""
        at = QApplication.focusWidget() or self.window
        if isinstance(key, str):
            QTest.keyClicks(at, key)
        else:
            QTest.keyClick(at, key, modifier)
        self.settle()

    @property
    def desk(self) -> Desk:
        """The desk of the opened store."""
        if self.application.desk is None:
            raise RuntimeError("no store is open")
        return self.application.desk

    def go(self, kind: type[S], place: str, **what: str) -> S:
        """Go to a place and wait until it stands."""
        self.desk.frame.go(place, **what)
        self.settle()
        showing = self.desk.frame.showing
        if not isinstance(showing, kind):
            raise TypeError(f"{place} is not shown")
        return showing

    def open_visit(self, visit: VisitId) -> VisitEditor:
        """Open a visit's editor."""
        screen = self.go(VisitScreen, "visit", visit=visit)
        self.until(lambda: screen.editor is not None)
        if screen.editor is None:
            raise RuntimeError("the editor is not open")
        return screen.editor

    def at(self, editor: VisitEditor, code: str, *, unfold: bool = False) -> None:
        """Go to a row, with its finding unfolded or folded."""
        question = next(q for q in editor.model.plan.rows() if _code(editor, q.path) == code)
        editor.go_to(question.path)
        self.press(Qt.Key.Key_Escape)
        editor.section.focus_answer()
        if unfold:
            self.press(Qt.Key.Key_C)
        self.settle()

    def told(self) -> None:
        """Let the frame hear what was written behind the screens, as it does after an exchange."""
        self.desk.runner.changed.emit(Changes(frozenset(), "scene"))
        self.desk._look()  # noqa: SLF001 - at once, not after the hand has come to rest
        self.settle()

    def exchange(self) -> None:
        """Ask for an exchange and wait for its end, whatever it is."""
        ends: list[object] = []
        exchanging = self.desk.exchanging
        exchanging.ended.connect(ends.append)
        exchanging.failed.connect(ends.append)
        exchanging.now()
        self.until(lambda: bool(ends))
        self.settle()

    def _speak(self, lang: str) -> None:
        """Switch as the person would: on the locked screen by its foot."""
        if self.application.desk is None:
            self.application.unlock.language_chosen.emit(lang)
        else:
            self.application.language.use(lang)

    def _save(self, name: str) -> None:
        self.settle()
        for _ in range(3):
            QApplication.processEvents()
        if not self.window.grab().save(str(OUT / f"{name}.png")):
            raise OSError(f"{name}.png cannot be written")


def main() -> int:
    """Take every picture; return 0 when all are there."""
    began = time.perf_counter()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        clock = SceneClock("2020-09-08T15:00")
        headquarters = LocalHeadquarters(Path(folder) / "headquarters", clock=clock.iso)
        store = Path(folder) / "store"
        headquarters.start()
        try:
            with running(store, clock) as camera:
                first_day(camera, headquarters, clock)
            with running(store, clock) as camera:
                unlocking(camera, headquarters, clock)
                work(camera, headquarters, clock)
            clock.set("2020-09-07T08:00")
            with running(store, clock) as camera:
                _unlock(camera)
                camera.take("banner-clock", en=True)
        finally:
            headquarters.stop()
        clock.set("2020-09-09T08:34:51")
        with running(Path(folder) / "practice", clock) as camera:
            practice(camera)
        from benchmarks.shots_checklists import take_checklists
        from benchmarks.shots_kinds import take_kinds

        take_checklists(Path(folder) / "rules", clock)
        take_kinds(clock)
    taken = sorted(OUT.glob("*.png"))
    print(f"{len(taken)} pictures in {OUT}, {time.perf_counter() - began:.0f} s")
    return 0


@contextlib.contextmanager
def running(folder: Path, clock: SceneClock) -> Iterator[Camera]:
    """Lend a camera on the application of a folder."""
    with build(folder, clock=clock, size=WIDE) as application:
        application.preferences.set(theme=Mode.LIGHT)
        application.theme.set(mode=Mode.LIGHT)
        application.window.show()
        application.window.activateWindow()
        camera = Camera(application)
        camera.until(application.window.isActiveWindow)
        yield camera


def first_day(camera: Camera, headquarters: LocalHeadquarters, clock: SceneClock) -> None:
    """Show the first run, the first day, and make visits of the day before that were sealed and delivered."""
    first = camera.application.unlock.first_run
    camera.take("first-run", dark=True, narrow=True, large=True, en=True)
    name, nip, position = story.INSPECTOR
    code = headquarters.code_for(name=name, nip=nip, position=position)
    first.address.edit.setFocus()
    first.address.edit.selectAll()
    camera.press(headquarters.address)
    first.code.boxes[0].setFocus()
    for letter in code.replace("-", ""):
        camera.press(letter)
    first.passphrase.edit.setFocus()
    camera.press("pabrik")
    camera.take("first-run-weak")
    for edit in (first.passphrase.edit, first.again.edit):
        edit.setFocus()
        edit.selectAll()
        camera.press(story.PASSPHRASE)
    QTest.mouseClick(first.button, Qt.MouseButton.LeftButton)
    camera.until(lambda: camera.application.desk is not None)
    camera.take("home-first-day", narrow=True, en=True)
    camera.desk.frame.go("register")
    camera.take("register-empty")
    camera.desk.frame.go("exchange")
    camera.take("exchange-first-day")
    camera.desk.frame.go("reports")
    camera.take("reports-empty")
    from inspector_app.register.practice import practice_file

    with practice_file() as file:
        headquarters.import_register(file)
    visits = Visits(camera.desk.laptop)
    visits.deliver()
    for company in ("Contoh Pangan Sejahtera", "Contoh Otomotif Indonesia"):
        visit = visits.begin(company)
        visits.fill(visit)
        visits.respond(visit)
        visits.seal(visit)
        clock.forward(20)
    visits.deliver()


def _unlock(camera: Camera) -> None:
    application = camera.application
    application.unlock.daily.passphrase.edit.setText(story.PASSPHRASE)
    application.unlock.daily.passphrase.edit.setFocus()
    application.unlock.daily.asked.emit(application.unlock.daily.people.current, story.PASSPHRASE)
    camera.until(lambda: application.desk is not None)
    camera.settle()


def unlocking(camera: Camera, headquarters: LocalHeadquarters, clock: SceneClock) -> None:
    """Show the daily way in, and the pause after the third wrong passphrase."""
    # A day has passed for headquarters, too.
    headquarters.stop()
    clock.set("2020-09-09T08:31")
    headquarters.start()
    daily = camera.application.unlock.daily
    camera.take("unlock", narrow=True, large=True, en=True)
    for _ in range(WRONG_TRIES):
        daily.passphrase.edit.setFocus()
        daily.passphrase.edit.selectAll()
        camera.press("empat kata yang lain")
        before = daily.notice
        camera.press(Qt.Key.Key_Return)
        camera.until(lambda before=before: daily.notice != before)  # type: ignore[misc]
    camera.take("unlock-wait", dark=True, large=True, en=True)
    clock.forward(1)
    _unlock(camera)


def work(camera: Camera, headquarters: LocalHeadquarters, clock: SceneClock) -> None:
    """Show a working day: every screen with something in it."""
    visits = Visits(camera.desk.laptop)
    clock.set("2020-09-09T08:42")
    main_visit = visits.begin("Contoh Otomotif Komponen")
    clock.set("2020-09-09T09:04")
    visits.fill(main_visit, until="E06")
    visits.answer_elsewhere(main_visit, "E03", "1")
    papers = _sealed(visits, "Contoh Elektronika Nusantara", clock, "2020-09-09T09:10")
    partial = _sealed(visits, "Contoh Kemasan Nusantara", clock, "2020-09-09T09:20")
    visits.deliver_in_part(3)
    closing_visit = visits.begin("Contoh Tekstil Jaya")
    visits.fill(closing_visit)
    visits.respond(closing_visit)
    clock.set("2020-09-09T10:32:05")
    camera.told()
    _home(camera)
    _register(camera)
    _visit(camera, main_visit)
    _other_kinds(camera, visits, clock)
    _sealed_visit(camera, papers)
    _failures(camera, visits, main_visit)
    _closing(camera, visits, closing_visit, clock)
    _reports(camera, papers, main_visit)
    _exchange(camera, visits, headquarters, partial=partial)
    camera.desk.frame.go("settings")
    camera.take("settings", dark=True, narrow=True, large=True, en=True)
    _banner(camera)


def _sealed(visits: Visits, company: str, clock: SceneClock, at: str) -> VisitId:
    clock.set(at)
    visit = visits.begin(company)
    visits.fill(visit, given={"C10": Given("1"), "D08": Given("1")})
    visits.respond(visit)
    clock.forward(40)
    visits.seal(visit)
    return visit


def _home(camera: Camera) -> None:
    camera.desk.frame.go("home")
    camera.take("home", dark=True, narrow=True, large=True, en=True)


def _register(camera: Camera) -> None:
    screen = camera.go(RegisterScreen, "register")
    camera.press("contoh")
    camera.until(lambda: 0 < screen.view.model.rowCount() < 12)
    camera.until(lambda: screen.view.card.card is not None)
    camera.take("register", dark=True, narrow=True, large=True, en=True)
    button = screen.view.filters.buttons["estate"]
    button.setFocus()
    camera.press(Qt.Key.Key_Down)
    camera.until(screen.view.filters.popup.isVisible)
    popup = screen.view.filters.popup
    picture = camera.window.grab()
    popup.grab().save(str(OUT / "register-filter-popup.png"))
    picture.save(str(OUT / "register-filter.png"))
    popup.hide()
    screen.view.search.setFocus()
    screen.view.table.setFocus()
    camera.press(Qt.Key.Key_N)
    camera.until(lambda: screen.view.card.starting)
    screen.view.card.panel.assignment.setText(story.ASSIGNMENT)
    screen.view.card.panel.second.setText(story.SECOND[0])
    screen.view.card.panel.nip.setText(story.SECOND[1])
    camera.take("start", narrow=True, large=True, en=True)
    camera.press(Qt.Key.Key_Escape)
    screen.view.search.setFocus()
    screen.view.search.clear()
    camera.press("tidak ada yang begini")
    camera.until(lambda: screen.view.model.rowCount() == 0)
    camera.take("register-nothing")
    screen.view.search.clear()
    screen.view.kind.chosen.emit(1)
    camera.until(lambda: screen.view.model.rowCount() > 90)
    camera.take("register-estates", en=True)
    screen.view.kind.chosen.emit(0)


def _visit(camera: Camera, visit: VisitId) -> None:
    editor = camera.open_visit(visit)
    camera.at(editor, "E05", unfold=True)
    camera.take("visit", dark=True, narrow=True, large=True, en=True)
    camera.window.resize(*NARROW)
    camera.settle()
    QTest.mouseClick(editor.strip.details, Qt.MouseButton.LeftButton)
    camera.take("visit-narrow-details")
    camera.window.resize(*WIDE)
    camera.at(editor, "A01")
    camera.take("visit-permits", en=True)
    camera.at(editor, "C04")
    camera.take("visit-gate", large=True)
    camera.at(editor, "D04")
    camera.take("visit-samples", en=True)
    editor.take_photos(
        next(q.path for q in editor.model.plan.rows() if q.code == "D04"),
        [Incoming("surat-tugas.pdf", lambda: b"%PDF-1.7 no picture")],
    )
    camera.until(editor.banner.isVisible)
    camera.take("visit-bad-photo", large=True)
    editor.banner.hide()


def _other_kinds(camera: Camera, visits: Visits, clock: SceneClock) -> None:
    clock.set("2020-09-09T10:36")
    visit = visits.begin("Contoh Aluminium")
    visits.fill(visit, but=("G04", "G05", "H03"))
    editor = camera.open_visit(visit)
    for code, value in (("G03", "1"),):
        visits.answer(visit, code, value)
        clock.forward(-3)
        visits.answer_elsewhere(visit, code, "2")
    clock.set("2020-09-09T10:48:22")
    editor.model.refresh()
    camera.told()
    camera.at(editor, "G03")
    camera.take("visit-contested", dark=True, narrow=True, large=True, en=True)
    camera.at(editor, "H03")
    camera.press("2")
    camera.take("visit-other-kinds", large=True, en=True)
    camera.press("3")
    camera.settle()
    camera.take("visit-not-asked", en=True)
    camera.at(editor, "I01")
    camera.take("visit-photo-question")


def _sealed_visit(camera: Camera, visit: VisitId) -> None:
    editor = camera.open_visit(visit)
    camera.at(editor, "E05", unfold=True)
    camera.take("visit-sealed", narrow=True)


def _failures(camera: Camera, visits: Visits, visit: VisitId) -> None:
    """Let the disk be full for a while."""
    laptop = camera.desk.laptop
    editor = camera.open_visit(visit)
    camera.at(editor, "E06")
    camera.settle()
    other = visits.begin("Contoh Plastik")
    laptop.writer.submit(lambda db: db.execute("PRAGMA max_page_count=1").fetchall()).result()
    for words in (80, 10, 1):
        _write_until_full(visits, other, words)
    camera.press("3")
    camera.until(editor.banner.isVisible)
    camera.take("visit-write-failure", dark=True, large=True, en=True)
    laptop.writer.submit(lambda db: db.execute("PRAGMA max_page_count=1073741823").fetchall()).result()
    editor.banner.hide()


def _write_until_full(visits: Visits, visit: VisitId, words: int) -> None:
    for n in range(4000):
        try:
            visits.note(visit, "A01", f"{n} " + "catatan " * words)
        except DiskFull:
            return
    raise RuntimeError("the disk was never full")


def _closing(camera: Camera, visits: Visits, visit: VisitId, clock: SceneClock) -> None:
    screen = camera.go(ClosingScreen, "closing", visit=visit)
    camera.until(lambda: Role.COMPANY in screen.view.panels)
    camera.take("closing", narrow=True, large=True, en=True)
    clock.set("2020-09-09T11:06")
    panel = screen.view.panels[Role.COMPANY]
    QTest.mouseClick(panel.refuse, Qt.MouseButton.LeftButton)
    camera.settle()
    camera.take("closing-refusing")
    camera.press(Qt.Key.Key_Escape)
    visits.sign(visit, Role.COMPANY, refused="menunggu keputusan kantor pusat di Jakarta")
    visits.sign(visit, Role.INSPECTOR)
    screen.arrive(visit=visit)
    camera.told()
    camera.take("closing-refused", narrow=True)
    visits.sign(visit, Role.COMPANY)
    visits.sign(visit, Role.SECOND_INSPECTOR)
    screen.arrive(visit=visit)
    camera.settle()
    screen.view.seal.setFocus()
    camera.take("closing-signed", dark=True, large=True, en=True)


def _reports(camera: Camera, sealed: VisitId, draft: VisitId) -> None:
    screen = camera.go(ReportsScreen, "reports", visit=sealed)
    page = screen.view.page
    camera.until(lambda: page.pages > 0 and page.is_rendered)
    camera.take("reports", dark=True, narrow=True, large=True, en=True)
    page.larger()
    page.larger()
    page.larger()
    camera.until(lambda: page.is_rendered)
    camera.take("reports-zoomed")
    page.fit()
    camera.go(ReportsScreen, "reports", visit=draft)
    camera.until(lambda: page.pages > 0 and page.is_rendered)
    camera.take("reports-draft")


def _exchange(camera: Camera, visits: Visits, headquarters: LocalHeadquarters, *, partial: VisitId) -> None:
    headquarters.stop()
    camera.desk.frame.go("exchange", visit=partial)
    camera.exchange()
    camera.told()
    camera.take("exchange-offline", narrow=True, large=True, en=True)
    visits.refuse(partial, "content_mismatch")
    camera.desk.frame.go("home")
    camera.desk.frame.go("exchange", visit=partial)
    camera.take("exchange-refused", dark=True, narrow=True, large=True, en=True)
    headquarters.start()
    camera.desk.laptop.move_headquarters(headquarters.address)
    camera.exchange()
    camera.desk.frame.go("exchange", visit=partial)
    camera.take("exchange-delivered", en=True)


def _banner(camera: Camera) -> None:
    camera.desk.frame.go("home")
    camera.desk.frame.fail(DiskFull())
    camera.take("banner-error", dark=True, narrow=True, large=True, en=True)


def practice(camera: Camera) -> None:
    """Show practice: another accent, LATIHAN in sidebar and status line, a headquarters of its own."""
    QTest.mouseClick(camera.application.unlock.first_run.practice, Qt.MouseButton.LeftButton)
    camera.until(lambda: camera.application.desk is not None)
    camera.exchange()
    camera.desk.frame.go("home")
    camera.take("practice-home", dark=True, narrow=True, large=True, en=True)
    visits = Visits(camera.desk.laptop)
    visit = visits.begin("Contoh Otomotif Indonesia")
    visits.fill(visit, until="E06")
    camera.told()
    editor = camera.open_visit(visit)
    camera.at(editor, "E05", unfold=True)
    camera.take("practice-visit")
    camera.desk.frame.go("exchange")
    camera.take("practice-exchange")


def _code(editor: VisitEditor, path: object) -> str:
    plan = editor.model.plan
    question = next(q for q in plan.rows() if q.path == path)
    return question.code or plan.item_of(question.path).code + question.letter


if __name__ == "__main__":
    sys.exit(main())
