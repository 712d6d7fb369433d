"""Kirim against a real headquarters: what waits, what has its receipt, and in plain words why something does not go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sync.client.delivery import DeliveryState
from tests.builders.desk import Desk, a_desk
from tests.builders.rooms import Room
from tests.builders.sync import Headquarters, begun_visit, enrolled_laptop, headquarters
from ui.exchange.rows import DeliveryRow
from ui.exchange.screen import ExchangeScreen, make_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sync.client.laptop import Laptop
    from tests.conftest import StandingClock


@pytest.fixture
def hq(tmp_path: Path, clock: StandingClock) -> Iterator[Headquarters]:
    with headquarters(tmp_path / "hq", clock=clock) as made:
        yield made


@pytest.fixture
def laptop(tmp_path: Path, clock: StandingClock, hq: Headquarters) -> Laptop:
    return enrolled_laptop(tmp_path / "laptop", hq, clock=clock)


@pytest.fixture
def desk(laptop: Laptop, clock: StandingClock, qtbot: QtBot) -> Iterator[Desk]:
    del qtbot
    with a_desk(laptop, clock=clock) as made:
        yield made


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Room:
    return Room(desk, qtbot)


def rows(screen: ExchangeScreen) -> list[DeliveryRow]:
    return [row for row in screen.view.list.rows() if isinstance(row, DeliveryRow)]


def sends(screen: ExchangeScreen) -> None:
    QTest.keyClick(screen.view.list, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def test_one_sentence_says_what_waits(room: Room, laptop: Laptop) -> None:
    begun_visit(laptop, blobs=2)
    begun_visit(laptop)
    screen = room.open(make_screen)
    assert screen.view._title.text() == "2 menunggu"
    assert screen.view._summary.text().startswith("2 draf · 2 foto · ")
    assert {row.state for row in rows(screen)} == {"Menunggu jaringan"}
    assert screen.view.slip.facts.facts[0].value == "belum ada"


def test_sending_brings_receipts_and_both_digests_are_the_same(room: Room, laptop: Laptop) -> None:
    visit = begun_visit(laptop, blobs=1)
    screen = room.open(make_screen)
    sends(screen)
    room.until(lambda: [row.state for row in rows(screen)] == ["Terkirim"])
    room.until(lambda: len(screen.view.slip.digests.facts) == 3)
    theirs, ours, compared = screen.view.slip.digests.facts
    assert theirs.value == ours.value
    assert compared.state == "cocok"
    assert screen.view._title.text() == "Tidak ada yang menunggu"
    assert screen.view.list.key() == visit


def test_what_was_delivered_moves_only_when_the_screen_is_opened_again(room: Room, laptop: Laptop) -> None:
    begun_visit(laptop)
    screen = room.open(make_screen)
    sends(screen)
    room.until(lambda: [row.state for row in rows(screen)] == ["Terkirim"])
    assert screen._data is not None
    assert [line.state for line in screen._data.waiting] == [DeliveryState.DELIVERED]
    screen.arrive()
    room.until(lambda: screen._data is not None and screen._data.delivered)
    assert not screen._data.waiting


def test_without_a_line_it_says_what_is_safe_and_who_can_mend_it(
    room: Room, desk: Desk, laptop: Laptop, hq: Headquarters
) -> None:
    begun_visit(laptop)
    hq.stop()
    screen = room.open(make_screen)
    sends(screen)
    room.until(screen.view.banner.isVisible)
    told = screen.view.banner.text
    assert "Pusat" in told
    assert "Tidak ada yang perlu diperbaiki" in told
    assert "Dicoba lagi sendiri pukul" in told
    assert screen.view._state.text.startswith("Luring sejak")
    assert [row.state for row in rows(screen)] == ["Menunggu jaringan"]
    assert rows(screen)[0].when.startswith("coba")
    assert not desk.told.failed


def test_the_line_comes_back_and_the_notice_goes(room: Room, laptop: Laptop, hq: Headquarters) -> None:
    begun_visit(laptop)
    hq.stop()
    screen = room.open(make_screen)
    sends(screen)
    room.until(screen.view.banner.isVisible)
    hq.start()
    room.until(screen.view.send.isEnabled)
    sends(screen)
    room.until(lambda: [row.state for row in rows(screen)] == ["Terkirim"])
    assert not screen.view.banner.isVisible()


def test_enter_opens_the_visit(room: Room, desk: Desk, laptop: Laptop) -> None:
    visit = begun_visit(laptop)
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert desk.told.went == [("visit", {"visit": visit})]


def test_an_empty_list_says_what_will_stand_there(room: Room) -> None:
    screen = room.open(make_screen)
    assert screen.view._title.text() == "Tidak ada yang menunggu"
    assert not rows(screen)
    assert screen.view.slip._empty.isVisible()


def test_a_small_window_opens_the_receipt_over_the_list(room: Room, laptop: Laptop) -> None:
    begun_visit(laptop)
    screen = room.open(make_screen, width=1045, height=586)
    assert not screen.view.slip.isVisible()
    QTest.keyClick(screen.view.list, Qt.Key.Key_Return)
    assert screen.view.slip.isVisible()
