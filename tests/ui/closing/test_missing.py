"""What keeps a visit from its seal is said where both parties sit: also reasons, rows of repeats, and versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.ids import DeviceId, Path, RowId
from inspector_app.ledger.ledger import Ledger
from inspector_app.visits import drafting
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Detail
from inspector_app.visits.lists import drafts
from inspector_app.visits.reading import state_of
from sync.client.laptop import projectors
from tests.builders.versions import NEW, NEW_SURVEY, OLD, begins_on, ref_of, rules, source_of
from tests.builders.walks import form_of
from ui.closing.screen import ClosingScreen
from ui.home.reading import read_home

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.checklist.rows import Source
    from inspector_app.ids import VisitId
    from inspector_app.ledger.event import Event
    from sync.client.laptop import Laptop
    from tests.builders.desk import Desk
    from tests.builders.rooms import Room

FORM = """survey,,,,,,
,type,name,label,required,constraint,warning
,begin_group,A,Produksi,,,
,text,owner,Pemilik,yes,,
,begin_repeat,lines,Lini,,,
,integer,speed,Kecepatan lini ${owner},yes,. < 100,yes
,end_repeat,,,,,
,end_group,,,,,
settings,,,,,,
,form_id,form_title,version,,,
,lini,Lini,1,,,
"""
LINES, OWNER = Path("/data/A/lines"), Path("/data/A/owner")
SECOND = RowId("kedua")


@pytest.fixture
def visit(laptop: Laptop) -> VisitId:
    """A visit on a plain form: an owner, and a line in each of two rows; the second is unusually fast."""
    visit = begins_on(laptop, source_of(FORM, "", suffix=".csv"))
    person, zone = laptop.person.person, laptop.zone

    def fill(db: Database) -> list[Event]:
        session = session_of(state_of(db, laptop.ledger, visit), form_of(laptop, visit))
        row = session.add_row(LINES, SECOND)
        events = drafting.add_row(db, laptop.ledger, visit=visit, outcome=row, by=person, zone=zone)
        for path, value in ((OWNER, "Bu Sari"), (Path(f"{LINES}[{SECOND}]/speed"), "140")):
            outcome = session.answer(path, value)
            events += drafting.answer(db, laptop.ledger, visit=visit, outcome=outcome, by=person, zone=zone)
        return events

    laptop.writer.submit(fill).result()
    return visit


def lines(screen: ClosingScreen) -> list[str]:
    return [row.accessibleName() for row in screen.view.missing.rows]


def opened(room: Room, visit: VisitId) -> ClosingScreen:
    screen = room.open(ClosingScreen, visit=visit)
    room.until(lambda: screen.view.panels)
    return screen


def test_a_row_is_named_by_its_number_and_a_warning_asks_for_its_reason(
    room: Room, desk: Desk, laptop: Laptop, visit: VisitId
) -> None:
    screen = opened(room, visit)
    assert lines(screen) == [
        ", Kecepatan lini Bu Sari, baris 1, belum dijawab",
        ", Kecepatan lini Bu Sari, baris 2, perlu alasan",
    ]
    QTest.keyClick(screen.view.missing.rows[1], Qt.Key.Key_Return)
    assert desk.told.went == [("visit", {"visit": visit, "path": f"{LINES}[{SECOND}]/speed"})]

    path, person, zone = Path(f"{LINES}[{SECOND}]/speed"), laptop.person.person, laptop.zone
    laptop.writer.submit(
        lambda db: drafting.detail(
            db, laptop.ledger, visit=visit, path=path, detail=Detail.REASON, value="lini baru", by=person, zone=zone
        )
    ).result()
    screen.arrive(visit=visit)
    room.until(lambda: len(lines(screen)) == 1)


def test_home_counts_the_reason_too_and_names_the_section(laptop: Laptop, visit: VisitId) -> None:
    with laptop.reading() as db:
        assert [row.visit for row in drafts(db)] == [visit]
        (draft,) = read_home(db, laptop, now=laptop.clock.now()).drafts
    assert (draft.missing, draft.section) == (2, "A")


def test_two_versions_keep_a_visit_from_its_seal_and_lead_to_it(room: Room, desk: Desk, laptop: Laptop) -> None:
    newest = source_of(NEW_SURVEY, rules(version="2b", valid_from="2020-09-02"))
    visit = begins_on(laptop, OLD)
    laptop.library.take_in([NEW, newest])
    other = Ledger(device=DeviceId("laptop-b"), clock=laptop.clock, projectors=projectors())

    def goes_over(ledger: Ledger, to: Source) -> None:
        person, zone = laptop.person.person, laptop.zone
        laptop.writer.submit(
            lambda db: drafting.upgrade_visit(db, ledger, visit=visit, to=ref_of(to), by=person, zone=zone)
        ).result()

    goes_over(other, NEW)
    goes_over(laptop.ledger, newest)  # without having seen that step: both stand
    screen = opened(room, visit)
    assert lines(screen)[0] in {f", Versi daftar periksa: {pair}, berbeda di dua laptop" for pair in ("2, 2b", "2b, 2")}
    QTest.keyClick(screen.view.missing.rows[0], Qt.Key.Key_Return)
    assert desk.told.went == [("visit", {"visit": visit, "path": ""})]
