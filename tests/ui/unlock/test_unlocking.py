"""Unlocking: the right passphrase, wrong ones with their pauses, what keeps a store shut, and the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from inspector_app.store.folder import KEY, LEDGER
from sync.client.enrolment import enrol
from tests.builders.application import WAIT_MS, an_application, unlock
from tests.builders.desk import a_laptop
from tests.builders.store import PASSPHRASE
from tests.builders.sync import Headquarters, headquarters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import StandingClock
    from ui.app import Application

STRONG = "sepatu hujan di gudang tiga"


@pytest.fixture
def enrolled(tmp_path: Path, clock: StandingClock) -> Path:
    a_laptop(tmp_path / "store", clock=clock).close()
    return tmp_path / "store"


@pytest.fixture
def application(enrolled: Path, qtbot: QtBot, clock: StandingClock) -> Iterator[Application]:
    with an_application(enrolled, qtbot, clock=clock) as made:
        yield made


def try_wrong(application: Application, qtbot: QtBot, times: int) -> None:
    daily = application.unlock.daily
    for _ in range(times):
        daily.passphrase.edit.clear()
        QTest.keyClicks(daily.passphrase.edit, "bukan ini")
        QTest.keyClick(daily.passphrase.edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not application.workers.busy, timeout=WAIT_MS)


def test_who_works_here_is_chosen_and_the_passphrase_has_the_focus(application: Application) -> None:
    assert application.unlock.daily.people.current == "Dewi Lestari"
    assert application.unlock.daily.passphrase.edit.hasFocus()


def test_the_right_passphrase_opens_without_holding_the_window(application: Application, qtbot: QtBot) -> None:
    unlock(application, qtbot)
    assert application.desk is not None
    assert application.desk.laptop.person.name == "Dewi Lestari"
    assert application.desk.frame.isVisible()


def test_a_wrong_passphrase_is_said_and_nothing_is_lost(application: Application, qtbot: QtBot) -> None:
    try_wrong(application, qtbot, 1)
    daily = application.unlock.daily
    assert daily.notice.startswith("Frasa sandi tidak cocok, percobaan ke-1. Tidak ada yang dihapus.")
    assert daily.waiting == 0
    assert daily.passphrase.edit.hasFocus()
    daily.passphrase.edit.clear()
    unlock(application, qtbot)


def test_from_the_third_wrong_try_on_the_button_counts_down_in_place(application: Application, qtbot: QtBot) -> None:
    try_wrong(application, qtbot, 3)
    daily = application.unlock.daily
    assert daily.waiting > 0
    assert not daily.button.isEnabled()
    assert daily.button.text().startswith("Buka dalam 0.0")
    assert not daily.passphrase.edit.isEnabled()
    left = daily.waiting
    qtbot.waitUntil(lambda: daily.waiting < left, timeout=3000)


def test_a_pause_outlives_the_program(enrolled: Path, qtbot: QtBot, clock: StandingClock) -> None:
    with an_application(enrolled, qtbot, clock=clock) as first:
        try_wrong(first, qtbot, 3)
    with an_application(enrolled, qtbot, clock=clock) as second:
        assert second.unlock.daily.waiting > 0
        assert not second.unlock.daily.button.isEnabled()


def test_the_language_is_chosen_before_unlocking_and_kept(enrolled: Path, qtbot: QtBot, clock: StandingClock) -> None:
    with an_application(enrolled, qtbot, clock=clock) as first:
        first.unlock.foot.english.click()
        assert first.unlock.daily.title.text() == "Unlock"
    with an_application(enrolled, qtbot, clock=clock) as second:
        assert second.unlock.daily.title.text() == "Unlock"
        second.unlock.foot.indonesian.click()
        assert second.unlock.daily.title.text() == "Buka kunci"


def test_text_can_be_made_larger_before_anything_is_typed(application: Application) -> None:
    before = application.unlock.daily.title.font().pointSizeF()
    application.unlock.foot.text_size.click()
    assert application.unlock.daily.title.font().pointSizeF() == pytest.approx(before * 1.25)
    assert application.preferences.values.text_size == 125


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "Penyimpanan tidak dapat dibaca."),
        (b'{"version": 99, "slots": []}', "Penyimpanan ini dibuat program yang lebih baru"),
    ],
)
def test_a_store_that_cannot_be_opened_is_kept_and_explained(
    enrolled: Path, qtbot: QtBot, clock: StandingClock, content: bytes, says: str
) -> None:
    (enrolled / KEY).write_bytes(content)
    with an_application(enrolled, qtbot, clock=clock) as application:
        assert application.unlock.banner.isVisible()
        assert application.unlock.banner.text.startswith(says)
    assert (enrolled / KEY).read_bytes() == content
    assert (enrolled / LEDGER).exists()


def test_a_store_that_is_open_elsewhere_is_not_taken_for_damaged(
    enrolled: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    from sync.client.laptop import open_laptop

    with (
        open_laptop(enrolled, passphrase=PASSPHRASE, clock=clock),
        an_application(enrolled, qtbot, clock=clock) as application,
    ):
        edit = application.unlock.daily.passphrase.edit
        QTest.keyClicks(edit, PASSPHRASE)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        qtbot.waitUntil(application.unlock.banner.isVisible, timeout=WAIT_MS)
        assert application.unlock.banner.text.startswith("Penyimpanan sedang terbuka di jendela atau program lain.")
        assert application.unlock.daily.button.isEnabled()


# The first day


@pytest.fixture
def office(tmp_path: Path, clock: StandingClock) -> Iterator[Headquarters]:
    with headquarters(tmp_path / "hq", clock=clock) as running:
        yield running


def fill(application: Application, *, address: str, code: str, passphrase: str = STRONG) -> None:
    first = application.unlock.first_run
    first.address.edit.clear()
    QTest.keyClicks(first.address.edit, address)
    QApplication.clipboard().setText(code)
    QTest.keyClick(first.code.boxes[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    for field in (first.passphrase, first.again):
        field.edit.clear()
        QTest.keyClicks(field.edit, passphrase)


def test_a_laptop_is_registered_with_a_pasted_code(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock, office: Headquarters
) -> None:
    with an_application(tmp_path / "store", qtbot, clock=clock) as application:
        first = application.unlock.first_run
        assert first.code.boxes[0].hasFocus()
        fill(application, address=office.address, code=office.code())
        with qtbot.waitSignal(application.worked, timeout=WAIT_MS):
            first.button.click()
        assert application.desk is not None
        assert application.desk.laptop.person.name == "Dewi Lestari"
        assert not application.theme.practice
    with an_application(tmp_path / "store", qtbot, clock=clock) as again:
        assert again.unlock.daily.people.current == "Dewi Lestari"
        assert again.unlock.first_run.address.text == office.address
        unlock(again, qtbot, STRONG)


def refused(folder: Path, qtbot: QtBot, clock: StandingClock, *, address: str, code: str) -> str:
    """What is said when this code is tried; no store is made."""
    with an_application(folder, qtbot, clock=clock) as application:
        fill(application, address=address, code=code)
        application.unlock.first_run.button.click()
        qtbot.waitUntil(lambda: bool(application.unlock.first_run.notice), timeout=WAIT_MS)
        assert application.unlock.first_run.button.isEnabled()
        notice = application.unlock.first_run.notice
    assert not (folder / KEY).exists()
    return notice


def test_an_old_code_is_refused_in_words(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock, office: Headquarters
) -> None:
    code = office.code()
    clock.move(days=1, seconds=60)
    said = refused(tmp_path / "store", qtbot, clock, address=office.address, code=code)
    assert said.startswith("Kode sekali pakai ditolak: umurnya lebih dari 24 jam.")


def test_a_used_code_is_refused_in_words(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock, office: Headquarters
) -> None:
    code = office.code()
    enrol(tmp_path / "other", address=office.address, code=code, passphrase=STRONG, clock=clock).close()
    said = refused(tmp_path / "store", qtbot, clock, address=office.address, code=code)
    assert said.startswith("Kode sekali pakai ditolak: sudah pernah dipakai.")


def test_nobody_at_the_address_is_said_so(tmp_path: Path, qtbot: QtBot, clock: StandingClock) -> None:
    said = refused(tmp_path / "store", qtbot, clock, address="http://127.0.0.1:9", code="7K4M-9QXT")
    assert said.startswith("Pusat tidak menjawab di http://127.0.0.1:9.")


def test_the_code_goes_from_box_to_box_and_back(tmp_path: Path, qtbot: QtBot, clock: StandingClock) -> None:
    with an_application(tmp_path / "store", qtbot, clock=clock) as application:
        boxes = application.unlock.first_run.code.boxes
        for index, letter in enumerate("7k4m9q"):
            QTest.keyClicks(boxes[index], letter)
        assert application.unlock.first_run.code.code == "7K4M9Q"
        assert boxes[6].hasFocus()
        QTest.keyClick(boxes[6], Qt.Key.Key_Backspace)
        assert application.unlock.first_run.code.code == "7K4M9"
        assert boxes[5].hasFocus()
        QTest.keyClicks(boxes[5], "-")
        assert boxes[5].text() == ""


def test_a_weak_or_different_passphrase_keeps_the_button_at_rest(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    with an_application(tmp_path / "store", qtbot, clock=clock) as application:
        first = application.unlock.first_run
        fill(application, address="http://127.0.0.1:9", code="7K4M-9QXT", passphrase="rahasia")
        assert not first.button.isEnabled()
        assert first.passphrase.note.text().startswith("Lemah")
        fill(application, address="http://127.0.0.1:9", code="7K4M-9QXT")
        assert first.passphrase.note.text() == "Kuat."
        assert first.button.isEnabled()
        QTest.keyClicks(first.again.edit, "x")
        assert first.again.note.text() == "Belum sama."
        assert not first.button.isEnabled()


def test_practice_has_a_headquarters_of_its_own_that_ends_with_the_window(
    tmp_path: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    from inspector_app.errors import Unreachable
    from sync.client.http import Line

    with an_application(tmp_path / "store", qtbot, clock=clock) as application:
        with qtbot.waitSignal(application.worked, timeout=60_000):
            application.unlock.first_run.practice.click()
        desk = application.desk
        assert desk is not None
        assert desk.laptop.practice
        assert application.theme.practice
        assert desk.frame.sidebar.practice.isVisible()
        assert desk.frame.status.practice.text() == "LATIHAN"
        with qtbot.waitSignal(desk.exchanging.ended, timeout=WAIT_MS):
            desk.exchanging.now()
        with desk.laptop.reading() as db:
            assert db.execute("SELECT count(*) FROM company").fetchone()[0] >= 12
        address = desk.laptop.address
    line = Line(address)
    with pytest.raises(Unreachable):
        line.get("/v1/feed", dict)
    line.close()
    with an_application(tmp_path / "store", qtbot, clock=clock) as again:
        assert not again.unlock.daily.isVisible()
        with qtbot.waitSignal(again.worked, timeout=60_000):
            again.unlock.first_run.practice.click()
        assert again.desk is not None
        assert again.desk.laptop.practice


def test_the_refusal_follows_the_language(application: Application, qtbot: QtBot) -> None:
    try_wrong(application, qtbot, 1)
    application.unlock.language_chosen.emit("en")
    assert application.unlock.daily.notice.startswith("The passphrase does not match, try 1.")
    application.unlock.language_chosen.emit("id")
    assert application.unlock.daily.notice.startswith("Frasa sandi tidak cocok, percobaan ke-1.")


def test_both_titles_share_a_baseline_in_every_text_size(application: Application) -> None:
    def baseline(label: QLabel) -> float:
        metrics = QFontMetrics(label.font())
        top = label.mapTo(application.window, QPoint(0, 0)).y()
        return top + (label.height() + metrics.ascent() - metrics.descent()) / 2

    for scale in (1.0, 1.5, 1.0):
        application.theme.set(scale=scale)
        for _ in range(3):
            QApplication.processEvents()
        left, right = application.unlock.daily.title, application.unlock.first_run.title
        assert abs(baseline(left) - baseline(right)) <= 1.5 * scale
