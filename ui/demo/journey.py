"""The stations of the demonstration's visit, from the first run to headquarters' receipts."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from inspector_app.errors import DemonstrationStuck
from inspector_app.visits.events import Copy, Role
from inspector_app.visits.lists import VisitStatus, visits
from inspector_app.visits.papers import issued_papers
from inspector_app.visits.reading import state_of
from sync.client.delivery import DeliveryState, delivery
from sync.client.laptop import known_people
from ui.demo import story
from ui.demo.filling import Filling
from ui.demo.summary import sum_up
from ui.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from inspector_app.ids import VisitId
    from inspector_app.visits.lists import VisitRow
    from inspector_app.visits.state import VisitState
    from sync.client.laptop import Laptop
    from ui.app import Application
    from ui.closing.obstacles import ObstaclesEdit
    from ui.demo.hands import Hands
    from ui.demo.summary import Summary
    from ui.desk import Desk
    from ui.headquarters import LocalHeadquarters
    from ui.visit.editor import VisitEditor

S = TypeVar("S")

WIDE, NARROW = (1366, 768), (1093, 614)


class Journey:
    """The stations of the visit; each looks at what is there already and does the rest."""

    def __init__(
        self, application: Application, out: Path, *, headquarters: LocalHeadquarters, hands: Hands,
        say: Callable[[str], object],
    ) -> None:  # fmt: skip
        self._application = application
        self._out = out
        self._headquarters = headquarters
        self._say = say
        self._hands = hands
        self._seconds: dict[str, float] = {}

    def go(self) -> Summary:
        """Go through all stations; return what came of it."""
        self._hands.until(self._application.window.isActiveWindow, "the window to be active")
        with self._station("unlock"):
            self._unlock()
        with self._station("register"):
            self._fetch_register()
        with self._station("visit"):
            self._headquarters.stop()
            self._fill()
        with self._station("closing"):
            self._close()
        with self._station("paper"):
            self._show_papers()
        with self._station("delivery"):
            self._deliver()
        with self._station("looks"):
            self._look_around()
        row = self._sealed_row()
        if row is None:
            raise DemonstrationStuck(what="the sealed visit")
        return sum_up(
            row, self._laptop, out=self._out, headquarters=self._headquarters, pictures=self._hands.taken,
            seconds=self._seconds,
        )  # fmt: skip

    # Stations

    def _unlock(self) -> None:
        hands, application = self._hands, self._application
        if known_people(self._out / "store"):
            hands.look("unlock")
            hands.write(story.PASSPHRASE, application.unlock.daily.passphrase.edit)
            hands.press(Qt.Key.Key_Return)
        else:
            first = application.unlock.first_run
            name, nip, position = story.INSPECTOR
            code = self._headquarters.code_for(name=name, nip=nip, position=position)
            first.address.edit.selectAll()
            hands.write(self._headquarters.address, first.address.edit)
            first.code.boxes[0].setFocus()
            hands.write(code.replace("-", ""))
            hands.write(story.PASSPHRASE, first.passphrase.edit)
            hands.write(story.PASSPHRASE, first.again.edit)
            hands.look("first-run")
            hands.click(first.button)
        hands.until(lambda: application.desk is not None, "the store to open")
        self._say("saved store")
        if self._laptop.address != self._headquarters.address:
            self._laptop.move_headquarters(self._headquarters.address)

    def _fetch_register(self) -> None:
        from inspector_app.register.practice import practice_file

        if self._row() is not None:
            return
        self._hands.look("home-first-day")
        with practice_file() as file:
            self._headquarters.import_register(file)
        self._exchange()

    def _fill(self) -> None:
        row = self._row()
        if row is not None and row.status is VisitStatus.SEALED:
            return
        if row is None:
            self._start_visit()
        else:
            self._desk.frame.go("visit", visit=row.visit)
        screen = self._hands
        screen.until(lambda: self._editor() is not None, "the editor to open")
        editor = self._editor()
        if editor is None:
            raise AssertionError
        filling = Filling(editor, self._hands, camera=self._out / "camera", told=self._say)
        wanted = {"C04": "visit-gate", "E10": "visit-hygiene", "H05a": "visit-other-kinds"}
        filling.fill(lambda code: self._hands.look(wanted[code]) if code in wanted else None)
        self._look_at_findings(editor)

    def _start_visit(self) -> None:
        hands = self._hands
        self._desk.frame.go("register")
        from ui.register.screen import RegisterScreen

        screen = self._showing(RegisterScreen)
        card, panel = screen.view.card, screen.view.card.panel
        hands.write("contoh oto", screen.view.search)
        hands.until(lambda: 0 < screen.view.model.rowCount() < 9, "the companies to be found")
        for _ in range(screen.view.model.rowCount()):
            hands.until(lambda: not self._desk.runner.busy, "the card")
            if card.card is not None and card.card.site.name == story.COMPANY:
                break
            hands.press(Qt.Key.Key_Down)
        hands.look("register")
        screen.view.table.setFocus()
        hands.press(Qt.Key.Key_N)
        hands.until(lambda: card.starting, "the start of the visit")
        panel.assignment.selectAll()
        hands.write(story.ASSIGNMENT, panel.assignment)
        hands.write(story.SECOND[0], panel.second)
        hands.write(story.SECOND[1], panel.nip)
        hands.look("start")
        hands.press(Qt.Key.Key_Return)

    def _look_at_findings(self, editor: VisitEditor) -> None:
        theme, hands, window = self._application.theme, self._hands, self._application.window
        finding = next(q.path for q in editor.model.plan.rows() if q.code == "E05")
        editor.go_to(finding)
        hands.press(Qt.Key.Key_Escape)
        editor.section.focus_answer()
        hands.press(Qt.Key.Key_C)
        hands.look("visit-finding")
        theme.set(mode=Mode.DARK)
        hands.look("visit-dark")
        theme.set(mode=Mode.LIGHT)
        window.resize(*NARROW)
        hands.look("visit-narrow")
        window.resize(*WIDE)
        self._application.language.use("en")
        hands.look("visit-english")
        self._application.language.use("id")
        hands.settle()

    def _close(self) -> None:
        row = self._row()
        if row is None or row.status is VisitStatus.SEALED:
            return
        from ui.closing.screen import ClosingScreen

        hands = self._hands
        self._desk.frame.go("closing", visit=row.visit)
        screen = self._showing(ClosingScreen)
        view = screen.view
        hands.until(lambda: Role.COMPANY in screen.view.panels, "the closing to open")
        view = screen.view
        if not view.response.toPlainText():
            hands.write(story.RESPONSE, view.response)
            view.response.settle()
        self._hear(view.obstacles)
        hands.look("closing")
        for seed, role in enumerate(list(view.panels)):
            panel = view.panels[role]
            if panel.is_settled:
                continue
            if role is Role.COMPANY:
                panel.name.selectAll()
                hands.write(story.MANAGER[0], panel.name)
                panel.position.selectAll()
                hands.write(story.MANAGER[1], panel.position)
            hands.sign(panel.pad, seed=seed)
            view.seal.setFocus()
            hands.until(lambda panel=panel: panel.is_settled, f"the signature of {role}")  # type: ignore[misc]
            self._say(f"saved signature {role}")
        hands.look("closing-signed")
        hands.click(view.seal)
        hands.until(lambda: self._sealed_row() is not None, "the seal")
        self._say("saved seal")
        hands.until(lambda: self._desk.frame.current == "reports", "the paper")

    def _hear(self, edit: ObstaclesEdit) -> None:
        """Write down the obstacles that do not stand there yet."""
        hands = self._hands
        for words, figure in story.OBSTACLES:
            if any(obstacle.text == words for obstacle in edit.obstacles()):
                continue
            hands.until(lambda: edit.rows[-1].obstacle() is None, "an empty row for the obstacle")
            row = edit.rows[-1]
            hands.write(words, row.words)
            hands.write(figure, row.figure)
            hands.press(Qt.Key.Key_Return)
            hands.until(lambda: not self._desk.runner.busy, "the obstacle to be saved")

    def _show_papers(self) -> None:
        from ui.reports.screen import ReportsScreen

        row = self._sealed_row()
        if row is None:
            raise AssertionError
        self._desk.frame.go("reports", visit=row.visit)
        screen = self._showing(ReportsScreen)
        self._hands.until(
            lambda: screen.view.page.pages > 0 and screen.view.page.is_rendered, "the preview of the paper"
        )
        self._hands.look("paper")
        pdf = self._out / "berita-acara.pdf"
        screen.ask_file = lambda _parent, _name: pdf
        self._hands.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        self._hands.until(lambda: not self._desk.runner.busy and self._issued(row.visit), "the paper to be given out")
        self._say(f"saved paper {row.number}")

    def _deliver(self) -> None:
        row = self._sealed_row()
        if row is None:
            raise AssertionError
        self._desk.frame.go("exchange", visit=row.visit)
        self._exchange(reached=False)
        self._hands.look("exchange-offline")
        self._headquarters.start()
        if self._laptop.address != self._headquarters.address:
            self._laptop.move_headquarters(self._headquarters.address)
        self._exchange()
        self._desk.frame.go("exchange", visit=row.visit)
        self._hands.until(lambda: self._delivered(row.visit), "headquarters' receipts")
        self._hands.until(lambda: not self._desk.runner.busy, "the status line")
        self._hands.look("exchange-delivered")

    def _look_around(self) -> None:
        for place in ("home", "settings"):
            self._desk.frame.go(place)
            self._hands.settle()
            self._hands.until(lambda: not self._desk.runner.busy, "the screen to be filled")
            self._hands.look(place)

    # What there is

    @property
    def _desk(self) -> Desk:
        if self._application.desk is None:
            raise AssertionError
        return self._application.desk

    @property
    def _laptop(self) -> Laptop:
        return self._desk.laptop

    def _showing(self, kind: type[S]) -> S:
        screen = self._desk.frame.showing
        if not isinstance(screen, kind):
            raise TypeError(f"{kind.__name__} is not shown")
        return screen

    def _row(self) -> VisitRow | None:
        with self._laptop.reading() as db:
            return next(iter(visits(db)), None)

    def _sealed_row(self) -> VisitRow | None:
        row = self._row()
        return row if row is not None and row.status is VisitStatus.SEALED else None

    def _state(self, visit: VisitId) -> VisitState:
        with self._laptop.reading() as db:
            return state_of(db, self._laptop.ledger, visit)

    def _editor(self) -> VisitEditor | None:
        from ui.visit.screen import VisitScreen

        showing = self._desk.frame.showing
        return showing.editor if isinstance(showing, VisitScreen) else None

    def _delivered(self, visit: VisitId) -> bool:
        with self._laptop.reading() as db:
            return delivery(db, visit).state is DeliveryState.DELIVERED

    def _issued(self, visit: VisitId) -> bool:
        """Tell whether the company's copy stands in the ledger as given out."""
        with self._laptop.reading() as db:
            return any(paper.copy is Copy.COMPANY for paper in issued_papers(db, self._laptop.ledger, visit))

    def _exchange(self, *, reached: bool = True) -> None:
        """Ask for an exchange and wait for its end; ``reached`` is whether headquarters is expected to answer."""
        exchanging = self._desk.exchanging
        ends: list[bool] = []
        exchanging.ended.connect(lambda _report: ends.append(True))
        exchanging.failed.connect(lambda _error: ends.append(False))
        exchanging.now()
        self._hands.until(lambda: bool(ends), "the exchange to end")
        if ends[0] is not reached:
            raise DemonstrationStuck(
                what=f"headquarters {'reached' if reached else 'out of reach'}: {exchanging.error}"
            )

    @contextmanager
    def _station(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self._seconds[name] = round(time.perf_counter() - began, 2)
        self._say(f"{name}: {self._seconds[name]:.1f} s")
