"""The frame: places, rail, status line, notices, and the clock that was set back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from inspector_app.clock import Zone, instant
from inspector_app.errors import DiskFull
from tests.builders.application import WAIT_MS, an_application, an_unlocked, unlock
from tests.builders.desk import a_laptop, begins, knows
from ui.shell import places
from ui.shell.status_line import StatusLine
from ui.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import StandingClock
    from ui.app import Application
    from ui.desk import Desk
    from ui.i18n.language import Language
    from ui.theme import Theme


@pytest.fixture
def application(tmp_path: Path, qtbot: QtBot, clock: StandingClock) -> Iterator[Application]:
    with an_unlocked(tmp_path, qtbot, clock=clock) as made:
        yield made


@pytest.fixture
def desk(application: Application) -> Desk:
    assert application.desk is not None
    return application.desk


def test_every_place_that_is_shown_leads_somewhere(application: Application, desk: Desk, qtbot: QtBot) -> None:
    for name, item in desk.frame.sidebar.items.items():
        assert places.exists(name)
        if item.isVisible():
            item.setFocus()
            QTest.keyClick(item, Qt.Key.Key_Return)
            assert desk.frame.current == name
            qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
    assert application.window.grab().width() == 1366


def test_a_place_that_needs_to_be_told_something_is_not_offered_before(desk: Desk) -> None:
    assert not desk.frame.sidebar.items["visit"].isVisible()


def test_arrows_walk_the_sidebar(desk: Desk) -> None:
    shown = [item for item in desk.frame.sidebar.items.values() if item.isVisible()]
    shown[0].setFocus()
    QTest.keyClick(shown[0], Qt.Key.Key_Down)
    assert shown[1].hasFocus()
    QTest.keyClick(shown[1], Qt.Key.Key_Up)
    QTest.keyClick(shown[0], Qt.Key.Key_Up)
    assert shown[0].hasFocus()


def test_below_1200_px_the_sidebar_is_a_rail_with_spoken_names(application: Application, desk: Desk) -> None:
    whole = desk.frame.sidebar.width()
    application.window.resize(1093, 614)
    assert desk.frame.sidebar.width() == 48
    assert desk.frame.sidebar.items["settings"].toolTip() == "Setelan"
    assert desk.frame.sidebar.items["settings"].accessibleName() == "Setelan"
    application.window.resize(1366, 768)
    assert desk.frame.sidebar.width() == whole


def test_back_leads_where_one_came_from(desk: Desk) -> None:
    start = desk.frame.current
    desk.frame.go("settings")
    desk.frame.back()
    assert desk.frame.current == start
    desk.frame.back()
    assert desk.frame.current == "home"


def test_an_error_stands_above_the_screen_until_it_is_closed(desk: Desk) -> None:
    desk.frame.fail(DiskFull())
    assert desk.frame.banner.isVisible()
    assert desk.frame.banner.text.startswith("Disk penuh; langkah terakhir tidak tersimpan.")


def test_an_unexpected_fault_is_said_too(application: Application, desk: Desk) -> None:
    application.fault(ZeroDivisionError("a bug"))
    assert desk.frame.banner.text.startswith("Langkah ini tidak dijalankan.")


def test_the_language_changes_everywhere_at_once(application: Application, desk: Desk) -> None:
    desk.frame.go("settings")
    assert desk.frame.status.saved.text.startswith("Tersimpan")
    application.language.use("en")
    assert desk.frame.status.saved.text.startswith("Saved")
    assert desk.frame.sidebar.items["settings"].accessibleName() == "Settings"
    assert [hint.does for hint in desk.frame.status.keys.hints] == ["choose", "next"]


def test_every_control_that_is_seen_has_a_name(desk: Desk) -> None:
    desk.frame.go("settings")
    nameless = [
        type(w).__name__
        for w in desk.frame.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.accessibleName()
        and not (isinstance(w, QAbstractButton) and w.text())
    ]  # fmt: skip
    assert nameless == []


def test_tab_goes_round_and_the_focus_is_always_seen(application: Application, desk: Desk) -> None:
    desk.frame.go("settings")
    seen: list[QWidget] = []
    for _ in range(30):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in seen:
            break
        seen.append(widget)
        assert application.ring.isVisible() or widget.property("ring") is False, widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert len(seen) >= 6


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_dark_and_large_cut_no_word_of_the_frame(
    application: Application, desk: Desk, mode: Mode, scale: float
) -> None:
    application.theme.set(mode=mode, scale=scale)
    desk.frame.go("settings")
    QApplication.processEvents()
    for label in (desk.frame.status.saved, desk.frame.status.waiting, desk.frame.status.line):
        assert label.width() >= label.sizeHint().width()
    image = application.window.grab().toImage()
    corner = image.pixelColor(3, image.height() // 2)  # the sidebar: no scroll bar lies there
    assert (corner.lightness() < 60) is (mode is Mode.DARK)


def test_a_clock_that_was_set_back_is_said_and_nothing_is_lost(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    with a_laptop(tmp_path, clock=clock) as laptop:
        knows(laptop)
        begins(laptop)
    clock.move(days=-1)
    with an_application(tmp_path, qtbot, clock=clock) as application:
        unlock(application, qtbot)
        assert application.desk is not None
        qtbot.waitUntil(application.desk.frame.banner.isVisible, timeout=WAIT_MS)
        said = application.desk.frame.banner.text
        assert said.startswith("Jam laptop ini lebih awal daripada catatan terakhir, 9 September 2020, 08.42 WIB.")
        assert "Tidak ada yang hilang" in said
        assert "Setel tanggal dan jam laptop" in said


def test_a_clock_that_is_right_is_not_mentioned(desk: Desk) -> None:
    assert desk.frame.banner.isHidden()


def test_what_was_written_is_counted_when_the_hand_rests(desk: Desk, qtbot: QtBot, clock: StandingClock) -> None:
    knows(desk.laptop)
    clock.move(seconds=60)
    from inspector_app.visits.drafting import start_visit
    from inspector_app.visits.events import ChecklistRef
    from tests.builders.visits import a_site

    form = desk.laptop.library.choose("plant", dt.date(2020, 9, 9))
    ref = ChecklistRef(form.checklist, form.version, form.digest)
    laptop = desk.laptop
    desk.runner.write(
        lambda db: start_visit(
            db, laptop.ledger, site=a_site(), checklist=ref, team=[laptop.person], by=laptop.person.person,
            zone=laptop.zone,
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: desk.frame.status.saved.text == "Tersimpan 08.43.00", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: desk.frame.sidebar.items["visit"].count == 1, timeout=WAIT_MS)
    assert desk.frame.status.waiting.text.startswith("1 menunggu (")


def test_no_line_is_said_without_alarm(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.exchanging.failed, timeout=WAIT_MS):
        desk.exchanging.now()
    assert desk.frame.status.line.text == "luring sejak 08.42"
    assert desk.frame.banner.isHidden()


def test_the_status_line_tells_another_days_save_with_its_date(
    theme: Theme, language: Language, shown: Callable[[QWidget], QWidget], clock: StandingClock
) -> None:
    del language
    from ui.i18n.formats import Formats

    status = StatusLine(theme, Formats(), now=clock.now)
    status.resize(1200, 28)
    shown(status)
    assert status.saved.text == "belum ada yang ditulis"
    status.set_saved(instant(dt.datetime(2020, 9, 8, 16, 4, tzinfo=Zone.WIB.offset)))
    assert status.saved.text == "Tersimpan 8 Sep, 16.04"
    status.set_waiting(3, 4_200_000)
    assert status.waiting.text == "3 menunggu (4,2 MB)"
    status.set_line(met=clock.now())
    assert status.line.text == "pusat tersambung 08.42"
