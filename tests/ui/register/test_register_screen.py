"""Kawasan & Perusahaan: find as one types, read the card without a click, begin with two presses of Enter."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.rows import Source, Window
from inspector_app.ids import CompanyId, Digest, EstateId, VisitId
from inspector_app.register.model import PermitStatus
from inspector_app.visits.events import SiteKind
from inspector_app.visits.lists import drafts
from inspector_app.visits.reading import state_of
from tests.builders.desk import begins, knows
from tests.builders.register import a_company, a_permit
from tests.builders.walks import closes, fills, seals
from ui.register.model import PAGE
from ui.register.screen import RegisterScreen, make_screen

if TYPE_CHECKING:
    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room
    from tests.conftest import StandingClock
    from ui.register.start import StartPanel

PLAIN_FORM = """survey,,,
,type,name,label
,begin_group,g,Kebun
,integer,trees,Jumlah pohon
,end_group,,
settings,,,
,form_id,form_title,version
,kebun,Kebun,1
"""
PERMIT_FORM = """survey,,,,
,type,name,label,
,begin_group,A,Izin,
,text,number,Nomor izin,
,end_group,,,
settings,,,,,,
,form_id,form_title,version,sites,purpose,valid_from
,izin,Verifikasi izin,3,plant,permit,2020-06-01
"""


def digest_of(data: bytes) -> Digest:
    return Digest(hashlib.sha256(data).hexdigest())


def published(form: str) -> Source:
    """A form as it comes from headquarters."""
    return Source(digest_of(form.encode()), ".csv", form.encode())


def many(count: int) -> list:  # type: ignore[type-arg]
    return [
        a_company(id=CompanyId(f"c{number:05}"), name=f"PT Maju {number:05}", nib=f"{number:013}")
        for number in range(count)
    ]


def types(screen: RegisterScreen, room: Room, text: str) -> None:
    asked: list[int] = []
    screen.view.asked.connect(lambda: asked.append(1))
    QTest.keyClicks(screen.view.search, text)
    room.until(lambda: asked)
    room.settled()


def test_the_search_has_the_keyboard_and_the_card_follows(room: Room) -> None:
    screen = room.open(make_screen)
    assert screen.view.search.hasFocus()
    card = screen.view.card.card
    assert card is not None
    assert card.site.name == "PT Contoh Otomotif Indonesia"
    assert card.site.permit_number == "4471/2020"


def test_typing_narrows_and_counts(room: Room, laptop: Laptop) -> None:
    knows(laptop, *many(20))
    screen = room.open(make_screen)
    types(screen, room, "oto")
    assert screen.view.model.rowCount() == 1
    assert screen.view._count.text() == "1 dari 21 perusahaan"
    line = screen.view.table.line()
    assert line is not None
    assert line.name == "PT Contoh Otomotif Indonesia"
    QTest.keyClick(screen.view.search, Qt.Key.Key_Escape)
    room.until(lambda: screen.view.model.rowCount() == 21)


def test_arrows_move_the_choice_while_one_types(room: Room, laptop: Laptop) -> None:
    knows(laptop, *many(3))
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.search, Qt.Key.Key_Down)
    room.settled()
    card = screen.view.card.card
    assert card is not None
    assert card.site.name == "PT Maju 00000"
    assert screen.view.search.hasFocus()


def test_rows_are_read_only_when_they_come_into_sight(room: Room, laptop: Laptop) -> None:
    knows(laptop, *many(PAGE * 4))
    screen = room.open(make_screen)
    model = screen.view.model
    assert model.rowCount() == PAGE * 4 + 1
    assert set(model._pages) == {0}
    screen.view.table.scrollToBottom()
    room.until(lambda: max(model._pages) >= 3)
    room.settled()
    last = model.line(PAGE * 4)
    assert last is not None
    assert last.name.startswith("PT Maju")
    assert 2 not in model._pages or 1 not in model._pages


def test_enter_opens_the_start_and_enter_begins_the_visit(room: Room, desk: Desk, laptop: Laptop) -> None:
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.search, Qt.Key.Key_Return)
    room.until(lambda: screen.view.card.starting)
    panel = screen.view.card.panel
    assert panel.assignment.hasFocus()
    QTest.keyClicks(panel.assignment, "214/KPAII.4/ST/IX/2020")
    QTest.keyClick(panel.assignment, Qt.Key.Key_Return)
    room.until(lambda: desk.told.went)
    ((where, what),) = desk.told.went
    assert where == "visit"
    with laptop.reading() as db:
        state = state_of(db, laptop.ledger, VisitId(what["visit"]))
    assert state.site.company == "contoh-otomotif"
    assert state.assignment == "214/KPAII.4/ST/IX/2020"
    assert state.assignment_date == "2020-09-09"
    assert [member.name for member in state.team] == ["Dewi Lestari"]
    assert desk.told.saved_at


def opens_the_start(screen: RegisterScreen, room: Room) -> StartPanel:
    QTest.keyClick(screen.view.search, Qt.Key.Key_Return)
    room.until(lambda: screen.view.card.starting)
    return screen.view.card.panel


def test_a_checklist_whose_time_is_over_is_offered_and_says_so(
    room: Room, laptop: Laptop, clock: StandingClock
) -> None:
    newest = (TEMPLATES / "plant-2021.xlsx").read_bytes()
    until_december = Window(dt.date(2021, 7, 23), dt.date(2021, 12, 31))
    laptop.library.take_in([Source(digest_of(newest), ".xlsx", newest, until_december)])
    screen = room.open(make_screen)
    assert "tidak lagi berlaku" not in opens_the_start(screen, room).offered
    screen.view.card.close_start()

    clock.move(days=800)
    assert "tidak lagi berlaku" in opens_the_start(screen, room).offered


def test_another_checklist_is_taken_from_a_list_and_the_day_s_own_needs_no_key(
    room: Room, desk: Desk, laptop: Laptop
) -> None:
    laptop.library.take_in([published(PLAIN_FORM), published(PERMIT_FORM)])
    screen = room.open(make_screen)
    panel = opens_the_start(screen, room)
    assert panel.assignment.hasFocus()
    assert "versi 2020.1" in panel.offered
    assert panel.others.isVisible()

    panel.others.setFocus()
    QTest.keyClick(panel.others, Qt.Key.Key_Space)
    room.until(screen.popup.isVisible)
    said = [row.spoken for row in screen.popup.list.rows()]
    assert "versi 2020.1, berlaku 20 Mei 2020 s.d. 22 Juli 2021" in said[0].replace(" · ", ", ")
    assert any(words.startswith("Verifikasi izin, versi 3") for words in said[1:-1])
    assert said[-1] == "Kebun, versi 1 · berlaku tanpa batas waktu", "plain forms come last"
    QTest.keyClick(screen.popup.list, Qt.Key.Key_Escape)
    assert not screen.popup.isVisible()
    assert panel.others.hasFocus()
    assert "versi 2020.1" in panel.offered, "left as it was"

    QTest.keyClick(panel.others, Qt.Key.Key_Space)
    room.until(screen.popup.isVisible)
    QTest.keyClick(screen.popup.list, Qt.Key.Key_End)
    QTest.keyClick(screen.popup.list, Qt.Key.Key_Return)
    assert panel.offered == "Kebun, versi 1"
    assert panel.assignment.hasFocus(), "Enter begins it now"
    QTest.keyClick(panel.assignment, Qt.Key.Key_Return)
    room.until(lambda: desk.told.went)
    with laptop.reading() as db:
        state = state_of(db, laptop.ledger, VisitId(desk.told.went[0][1]["visit"]))
    assert state.checklist.checklist == "kebun"
    assert laptop.library.get(state.checklist).title["id"] == "Kebun"


def test_without_another_checklist_there_is_nothing_to_choose(room: Room) -> None:
    panel = opens_the_start(room.open(make_screen), room)
    panel.show_checklist("Kebun, versi 1", others=False)
    assert not panel.others.isVisible()


def test_the_second_inspector_stands_in_the_team(room: Room, desk: Desk, laptop: Laptop) -> None:
    screen = room.open(make_screen)
    screen.view.table.setFocus()
    QTest.keyClick(screen.view.table, Qt.Key.Key_N)
    room.until(lambda: screen.view.card.starting)
    panel = screen.view.card.panel
    QTest.keyClicks(panel.second, "Rizal Hakim")
    QTest.keyClicks(panel.nip, "19900721 201503 1 004")
    QTest.keyClick(panel.nip, Qt.Key.Key_Return)
    room.until(lambda: desk.told.went)
    with laptop.reading() as db:
        state = state_of(db, laptop.ledger, VisitId(desk.told.went[0][1]["visit"]))
    assert [(member.name, member.nip) for member in state.team][1] == ("Rizal Hakim", "199007212015031004")
    assert state.assignment_date == ""


def test_two_presses_begin_one_visit(room: Room, desk: Desk, laptop: Laptop) -> None:
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.search, Qt.Key.Key_Return)
    room.until(lambda: screen.view.card.starting)
    panel = screen.view.card.panel
    panel.begun.emit(panel.answers())
    panel.begun.emit(panel.answers())
    room.until(lambda: desk.told.went)
    room.settled()
    with laptop.reading() as db:
        assert len(drafts(db)) == 1


def test_escape_puts_the_start_away_and_begins_nothing(room: Room, laptop: Laptop) -> None:
    screen = room.open(make_screen)
    QTest.keyClick(screen.view.search, Qt.Key.Key_Return)
    room.until(lambda: screen.view.card.starting)
    QTest.keyClick(screen.view.card.panel.assignment, Qt.Key.Key_Escape)
    assert not screen.view.card.starting
    with laptop.reading() as db:
        assert not drafts(db)


def test_an_estates_operator_is_visited_with_its_own_checklist(room: Room, desk: Desk, laptop: Laptop) -> None:
    screen = room.open(make_screen)
    screen.view.kind.setFocus()
    QTest.keyClick(screen.view.kind, Qt.Key.Key_Right)
    if screen.view.site_kind is not SiteKind.ESTATE:
        QTest.keyClick(screen.view.kind, Qt.Key.Key_Return)
    room.until(lambda: screen.view.model.rowCount() == 116)
    types(screen, room, "kiic")
    room.until(lambda: screen.view.model.rowCount() == 1)
    room.settled()
    QTest.keyClick(screen.view.search, Qt.Key.Key_Return)
    room.until(lambda: screen.view.card.starting)
    QTest.keyClick(screen.view.card.panel.assignment, Qt.Key.Key_Return)
    room.until(lambda: desk.told.went)
    with laptop.reading() as db:
        state = state_of(db, laptop.ledger, VisitId(desk.told.went[0][1]["visit"]))
    assert state.site.kind is SiteKind.ESTATE
    assert state.site.estate == EstateId("kiic")
    assert "estate" in laptop.library.get(state.checklist).sites


def test_a_filter_is_searched_taken_and_let_go_with_the_keyboard(room: Room, laptop: Laptop) -> None:
    knows(
        laptop,
        a_company(id=CompanyId("lain"), name="PT Lain", estate=EstateId("mm2100-megalopolis"), regency_code="32.16"),
    )
    screen = room.open(make_screen)
    assert screen.view.model.rowCount() == 2
    button = screen.view.filters.buttons["estate"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    popup = screen.view.filters.popup
    room.until(popup.isVisible)
    QTest.keyClicks(popup.search, "mm2100 mega")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    room.until(lambda: screen.view.model.rowCount() == 1)
    assert "MM2100" in button.accessibleName()
    QTest.keyClick(button, Qt.Key.Key_Delete)
    room.until(lambda: screen.view.model.rowCount() == 2)


def test_the_state_of_the_permit_filters(room: Room, laptop: Laptop) -> None:
    frozen = a_company(id=CompanyId("beku"), name="PT Beku", permit=a_permit(status=PermitStatus.FROZEN))
    knows(laptop, frozen)
    screen = room.open(make_screen)
    filters = screen.view.filters
    filters.buttons["permit"].wanted.emit()
    filters.popup.taken.emit("frozen")
    room.until(lambda: screen.view.model.rowCount() == 1)
    assert filters.buttons["permit"].value == "Dibekukan"
    filters.popup.hide()


def test_the_card_shows_the_last_visit_and_offers_to_go_on_with_a_draft(room: Room, desk: Desk, laptop: Laptop) -> None:
    sealed = begins(laptop)
    fills(laptop, sealed)
    closes(laptop, sealed)
    seals(laptop, sealed)
    draft = begins(laptop)
    screen = room.open(make_screen)
    card = screen.view.card.card
    assert card is not None
    assert [row.visit for row in card.visits] == [draft, sealed]
    assert screen.view.card.resume.isVisible()
    screen.view.card.resume.click()
    assert desk.told.went == [("visit", {"visit": draft})]


def test_arriving_with_a_company_chooses_it(room: Room, laptop: Laptop) -> None:
    knows(laptop, *many(5))
    screen = room.open(make_screen, company="c00003")
    line = screen.view.table.line()
    assert line is not None
    assert line.key == "c00003"


def test_filling_the_search_is_not_typing(room: Room) -> None:
    screen = room.open(make_screen)
    asked: list[int] = []
    screen.view.asked.connect(lambda: asked.append(1))
    screen.view.search.setText("zzz")
    screen.view.search.clear()
    screen.view.retranslate()
    assert not screen.view._pending.isActive()
    assert not asked


def test_a_small_window_opens_the_card_over_the_list(room: Room) -> None:
    screen = room.open(make_screen, width=1045, height=586)
    assert not screen.view.card.isVisible()
    QTest.keyClick(screen.view.search, Qt.Key.Key_Return)
    assert screen.view.card.isVisible()
    assert screen.view.card.start.hasFocus()


def test_a_register_of_nobody_says_where_it_comes_from(room: Room, desk: Desk) -> None:
    screen = room.open(make_screen)
    types(screen, room, "tidakada")
    assert screen.view.empty.isVisible()
    assert screen.view.card.card is None
    assert not desk.told.failed
