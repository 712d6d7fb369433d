"""Pictures of checklists that change: the choice at the start, a newer version, the day rules change, the preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.scenes import Visits
from benchmarks.shots import NARROW, OUT, WIDE, Camera, running
from inspector_app.checklist.library import TEMPLATES
from tests.builders.desk import a_laptop, knows
from tests.builders.register import practice_companies, practice_estates
from tests.builders.store import PASSPHRASE
from ui.checklists.screen import ChangesScreen
from ui.preview.program import build_preview
from ui.register.screen import RegisterScreen
from ui.theme import Mode
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from benchmarks.scenes import SceneClock
    from inspector_app.ids import VisitId
    from ui.preview.program import Preview

EXAMPLE = Path("docs/examples/example.md")
PLANT = "Contoh Otomotif Komponen"


def take_checklists(folder: Path, clock: SceneClock) -> None:
    """Take them on a laptop of their own, on the days around 23 July 2021."""
    clock.set("2021-07-20T08:34")
    laptop = a_laptop(folder, clock=clock)
    knows(laptop, *practice_companies(), estates=tuple(practice_estates()))
    laptop.close()
    with running(folder, clock) as camera:
        unlock = camera.application.unlock
        unlock.daily.asked.emit(unlock.daily.people.current, PASSPHRASE)
        camera.until(lambda: camera.application.desk is not None)
        camera.settle()
        _start(camera)
        visits = Visits(camera.desk.laptop)
        visit = visits.begin(PLANT)
        visits.fill(visit, until="E06")
        sealed = visits.begin("Contoh Kemasan Nusantara")
        visits.fill(sealed)
        visits.respond(sealed)
        visits.seal(sealed)
        clock.set("2021-07-26T09:12")
        camera.told()
        _upgrade(camera, visit)
        _rule_change(camera)
    _preview(clock)


def _start(camera: Camera) -> None:
    screen = camera.go(RegisterScreen, "register")
    camera.press(PLANT)
    camera.until(lambda: screen.view.model.rowCount() == 1)
    camera.press(Qt.Key.Key_Return)
    camera.until(lambda: screen.view.card.starting)

    def opened(name: str) -> None:
        screen.view.card.panel.others.setFocus()
        camera.press(Qt.Key.Key_Space)
        camera.until(screen.popup.isVisible)
        _over(camera, screen.popup, name)
        screen.popup.hide()

    _each(camera, opened, "start-other-checklist")


def _upgrade(camera: Camera, visit: VisitId) -> None:
    screen = camera.go(VisitScreen, "visit", visit=visit)
    camera.until(screen.upgrading.line.isVisible)
    camera.take("upgrade-offered", narrow=True, large=True, en=True)

    def opened(name: str) -> None:
        QTest.mouseClick(screen.upgrading.line.buttons[0], Qt.MouseButton.LeftButton)
        camera.until(lambda: screen.upgrading.dialog is not None)
        dialog = screen.upgrading.dialog
        if dialog is None:
            raise RuntimeError("the preview of the upgrade is not open")
        _over(camera, dialog, name)
        dialog.reject()
        camera.until(lambda: screen.upgrading.dialog is None)

    _each(camera, opened, "upgrade-preview")
    QTest.mouseClick(screen.upgrading.line.buttons[0], Qt.MouseButton.LeftButton)
    camera.until(lambda: screen.upgrading.dialog is not None)
    if screen.upgrading.dialog is not None:
        QTest.mouseClick(screen.upgrading.dialog.take, Qt.MouseButton.LeftButton)
    camera.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version.startswith("2021"))
    camera.take("upgrade-done", en=True)
    QTest.mouseClick(screen.upgrading.line.buttons[0], Qt.MouseButton.LeftButton)
    camera.until(lambda: screen.editor is not None and screen.editor.model.plan.checklist.version.startswith("2020"))


def _rule_change(camera: Camera) -> None:
    screen = camera.go(ChangesScreen, "checklists")
    camera.until(screen.view.compare.changes.rows)
    plant = next(at for at, family in enumerate(screen._families) if family[0].checklist == "iomki-plant")  # noqa: SLF001
    screen.view.chosen.emit("family", plant)
    camera.until(screen.view.concerned.rows)
    camera.take("rule-change", dark=True, narrow=True, large=True, en=True)
    camera.window.resize(*NARROW)
    camera.settle()
    screen.view.pages.chosen.emit(1)
    camera.take("rule-change-concerned")
    camera.window.resize(*WIDE)


def _preview(clock: SceneClock) -> None:
    with build_preview(TEMPLATES / "permit-2020.xlsx", clock=clock) as preview:
        _shown(preview)
        _pictures(preview, "preview")
    with build_preview(EXAMPLE, clock=clock) as preview:
        _shown(preview)
        _pictures(preview, "preview-example")
    broken = OUT / "broken.md"
    broken.write_text(EXAMPLE.read_text("utf-8").replace("integer", "intejer").replace("${", "${x", 3), "utf-8")
    with build_preview(broken, clock=clock) as preview:
        _shown(preview)
        _pictures(preview, "preview-mistakes")
    broken.unlink()


def _shown(preview: Preview) -> None:
    preview.theme.set(mode=Mode.LIGHT)
    preview.window.show()
    preview.window.activateWindow()
    while preview.window.editor is None and not preview.window.wrong:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _pictures(preview: Preview, name: str) -> None:
    window, theme = preview.window, preview.theme

    def save(file: str) -> None:
        for _ in range(8):
            QApplication.processEvents()
        window.grab().save(str(OUT / f"{file}.png"))

    save(name)
    theme.set(mode=Mode.DARK)
    save(f"{name}-dark")
    theme.set(mode=Mode.LIGHT, scale=2.0)
    save(f"{name}-large")
    theme.set(scale=1.25)
    window.resize(*NARROW)
    save(f"{name}-narrow")
    theme.set(scale=1.0)
    window.resize(*WIDE)
    window.bar.language_chosen.emit("en")
    save(f"{name}-english")


def _each(camera: Camera, opened: Callable[[str], None], name: str) -> None:
    """Take a picture with something opened over the window: light, dark, large, narrow."""
    theme = camera.application.theme
    opened(name)
    theme.set(mode=Mode.DARK)
    opened(f"{name}-dark")
    theme.set(mode=Mode.LIGHT, scale=2.0)
    opened(f"{name}-large")
    theme.set(scale=1.0)
    camera.window.resize(*NARROW)
    opened(f"{name}-narrow")
    camera.window.resize(*WIDE)


def _over(camera: Camera, upper: QWidget, name: str) -> None:
    """Save the window with another one where it stands over it; a dialog stands in the middle."""
    camera.settle()
    picture, above = camera.window.grab(), upper.grab()
    place = upper.pos() - camera.window.mapToGlobal(QPoint(0, 0))
    if upper.windowType() is Qt.WindowType.Dialog:
        place = QPoint((picture.width() - above.width()) // 2, (picture.height() - above.height()) // 2)
    painter = QPainter(picture)
    painter.drawPixmap(place, above)
    painter.end()
    picture.save(str(OUT / f"{name}.png"))
