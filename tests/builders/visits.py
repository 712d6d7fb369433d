"""A store on disk and visits in it, from begun to sealed; a test names only what it is about.

store = opened_store(tmp_path)
visit = answered_visit(store)
store.write(lambda db: …)
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Self, TypeVar

from inspector_app.checklist.model import (
    Checklist,
    Choice,
    Kind,
    Question,
    SampleFields,
    ScoreClass,
    Scoring,
    Section,
    Severity,
)
from inspector_app.checklist.nodes import row_path
from inspector_app.checklist.session import Assigned, Outcome
from inspector_app.clock import Zone
from inspector_app.evidence.photos import PreparedPhoto, prepare_photo
from inspector_app.evidence.signatures import prepare_signature
from inspector_app.ids import (
    HEADQUARTERS,
    ChecklistId,
    DeviceId,
    Digest,
    Path,
    PersonId,
    PhotoId,
    RowId,
    VisitId,
    new_id,
    subject,
)
from inspector_app.ledger.ledger import Ledger
from inspector_app.register.registering import register
from inspector_app.register.rows import RegisterRows
from inspector_app.store.database import open_database
from inspector_app.store.keys import Kdf, create_key
from inspector_app.store.writer import InlineWriter
from inspector_app.visits import closing, drafting, sealing
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import ChecklistRef, Detail, Manner, Member, Role, Site
from inspector_app.visits.rows import VisitRows
from inspector_app.visits.sites import site_of_company
from inspector_app.visits.state import VisitState, fold
from tests.builders.evidence import a_photo, strokes
from tests.builders.register import a_company, an_estate
from tests.conftest import StandingClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path as FilePath

    from sqlite_utils import Database

    from inspector_app.ledger.event import Event
    from inspector_app.register.model import Company, Estate

T = TypeVar("T")

DEWI = PersonId("dewi")
BOSS = PersonId("headquarters")
ZONE = Zone.WIB
QUICK = Kdf(time_cost=1, memory_kib=64, lanes=1)

E01, E04, E05 = Path("/data/E/E01"), Path("/data/E/E04"), Path("/data/E/E05")
D04, D04A, H02 = Path("/data/D/D04"), Path("/data/D/D04a"), Path("/data/H/H02")
E04_COUNTED, E04_TOTAL = Path("/data/E/E04_n"), Path("/data/E/E04_total")
E04_AREA, E04_TIME = Path("/data/E/E04_area"), Path("/data/E/E04_time")

LINES = Path("/data/D/lines")
"""A repeat: the production lines of a plant."""


FOUR = (
    Choice("1", {"id": "Sesuai", "en": "Compliant"}),
    Choice("2", {"id": "Sebagian", "en": "Partly"}),
    Choice("3", {"id": "Tidak", "en": "Not"}),
    Choice("4", {"id": "Tak berlaku", "en": "Not applicable"}),
)


class OpenedStore:
    """A real store in a folder, with this laptop's ledger and headquarters' own, and a writer that writes at once."""

    def __init__(self, folder: FilePath, *, device: str, clock: StandingClock) -> None:
        self.folder = folder
        self.clock = clock
        self.device = DeviceId(device)
        self.key = create_key(folder, name="Dewi Lestari", passphrase="contoh sandi panjang", kdf=QUICK)
        self.writer = InlineWriter(lambda: open_database(folder, self.key))
        self.ledger = self.ledger_of(self.device)
        self.headquarters = self.ledger_of(HEADQUARTERS)
        self.signer = sealing.KeySigner(device.encode().ljust(32, b".")[:32])

    def ledger_of(self, device: DeviceId) -> Ledger:
        return Ledger(device=device, clock=self.clock, projectors=[RegisterRows(), VisitRows()])

    @property
    def db(self) -> Database:
        return self.writer.db

    def write(self, fn: Callable[[Database], T]) -> T:
        return self.writer.submit(fn).result()

    def events(self, visit: VisitId) -> list[Event]:
        return self.ledger.events(self.db, subject("visit", visit))

    def state(self, visit: VisitId) -> VisitState:
        return fold(self.events(visit))

    def register(self, *companies: Company, estates: tuple[Estate, ...] = ()) -> None:
        self.write(lambda db: register(db, self.headquarters, by=BOSS, zone=ZONE, companies=companies, estates=estates))

    def projections(self) -> dict[str, list[Any]]:
        """Every projected row, for comparing before and after a rebuild."""
        tables = [table for table in (*RegisterRows.tables, *VisitRows.tables) if table != "company_search"]
        rows = {table: self.db.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608
        words = 'SELECT term, doc, col, "offset" FROM words ORDER BY 1, 2, 3, 4'
        self.db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, company_search, instance)")
        rows["company_search"] = self.db.execute(words).fetchall()
        self.db.execute("DROP TABLE temp.words")
        return rows

    def rebuild(self) -> int:
        return self.write(self.ledger.rebuild)

    def send(self, other: OpenedStore, visit: VisitId) -> None:
        """Hand every chain of the visit to another store, as the exchange would."""
        about = subject("visit", visit)
        for head in self.ledger.heads(self.db, about):
            held = other.ledger.head(other.db, about, head.device)
            for segment in self.ledger.segments(self.db, about, head.device, after=min(held.n, head.n)):
                other.write(lambda db, s=segment: other.ledger.extend(db, s))  # type: ignore[misc]

    def close(self) -> None:
        self.writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def opened_store(folder: FilePath, *, device: str = "laptop-a", clock: StandingClock | None = None) -> OpenedStore:
    return OpenedStore(folder / device, device=device, clock=clock or StandingClock())


def a_member(**changes: Any) -> Member:
    facts: dict[str, Any] = {
        "person": DEWI,
        "name": "Dewi Lestari",
        "nip": "198503122009122003",
        "position": "Pengawas Ahli Muda",
    }
    return Member(**(facts | changes))


def a_site(**changes: Any) -> Site:
    return site_of_company(a_company(**changes), an_estate())


def small_checklist(**changes: Any) -> Checklist:
    """Five items of three sections: two four-way, a counted sample, one with a part, and a document."""
    sample = SampleFields(compliant=E04_COUNTED, total=E04_TOTAL, area=E04_AREA, time=E04_TIME)
    questions = {
        "E01": Question(
            path=E01, kind=Kind.COMPLIANCE, choices=FOUR, code="E01", required="true()", severity=Severity.MINOR,
            basis=("SE 4/2020",),
            label={"id": "Area bersama dibersihkan", "en": "Common areas are cleaned"},
            finding={"id": "Area bersama kotor.", "en": "Common areas are dirty."}, days=7,
        ),
        "E04": Question(
            path=E04, kind=Kind.SAMPLE, code="E04", sample=sample, severity=Severity.MAJOR, basis=("KMK 328",),
            label={"id": "Botol penyanitasi berlabel", "en": "Sanitiser bottles are labelled"},
            verdict_rule="if(. = '', '', if(/data/E/E04_n = /data/E/E04_total, '1', '3'))", days=2,
            finding={"id": "Botol tanpa label.", "en": "Bottles without a label."},
            action={"id": "Label dipasang.", "en": "Put labels on."},
        ),
        "E05": Question(
            path=E05, kind=Kind.COMPLIANCE, choices=FOUR, code="E05", required="true()", severity=Severity.CRITICAL,
            basis=("SE 4/2020", "KMK 328"), photo_on_failure=True, days=2,
            label={"id": "Disinfeksi tiap 4 jam", "en": "Disinfection every 4 hours"},
            finding={"id": "Disinfeksi tidak dilakukan.", "en": "Not disinfected."},
            action={"id": "Disinfeksi tiap 4 jam.", "en": "Disinfect every 4 hours."},
        ),
    }  # fmt: skip
    d04 = Question(
        path=D04, kind=Kind.COMPLIANCE, choices=FOUR, code="D04", required="true()", severity=Severity.CRITICAL,
        basis=("SE 4/2020",),
        label={"id": "Jarak 1 m", "en": "1 m apart"}, days=5,
        finding={"id": "Jarak kurang dari 1 m.", "en": "Less than 1 m apart."},
    )  # fmt: skip
    d04a = Question(
        path=D04A, kind=Kind.NUMBER, letter="a", item=D04, unit={"id": "m", "en": "m"}, decimals=1,
        label={"id": "Jarak terkecil", "en": "Smallest distance"}, constraint=". >= 0",
        relevant="/data/D/D04 = '2' or /data/D/D04 = '3'", required="true()",
    )  # fmt: skip
    h02 = Question(
        path=H02, kind=Kind.DOCUMENT, code="H02", severity=Severity.MAJOR, basis=("KMK 328",),
        label={"id": "Daftar pekerja rentan", "en": "List of vulnerable workers"},
        choices=(
            Choice("present", {"id": "ada", "en": "present"}),
            Choice("absent", {"id": "tidak ada", "en": "absent"}),
            Choice("expired", {"id": "kedaluwarsa", "en": "expired"}),
        ),
        verdict_rule="if(. = 'present', '1', if(. = '', '', '3'))",
        finding={"id": "Daftar belum ada.", "en": "There is no list."},
    )  # fmt: skip
    facts: dict[str, Any] = {
        "checklist": ChecklistId("contoh"),
        "version": "2020-09",
        "digest": Digest("ab" * 32),
        "title": {"id": "Daftar periksa contoh", "en": "Sample checklist"},
        "sites": ("plant",),
        "valid_from": dt.date(2020, 4, 7),
        "valid_to": None,
        "parameters": {"distance_m": "1"},
        "overrides": {},
        "scoring": Scoring(
            weights={Severity.CRITICAL: "5", Severity.MAJOR: "3", Severity.MINOR: "1"},
            partial_share="0.5",
            classes=(ScoreClass("A", "90"), ScoreClass("B", "75"), ScoreClass("C", "60"), ScoreClass("D", "0")),
            critical_cap="C",
        ),
        "sections": (
            Section("D", {"id": "Jarak", "en": "Distance"}, (d04, d04a)),
            Section("E", {"id": "Kebersihan", "en": "Cleaning"}, tuple(questions.values())),
            Section("H", {"id": "Kesehatan", "en": "Health"}, (h02,)),
        ),
        "helpers": (
            Question(path=E04_COUNTED, kind=Kind.NUMBER, label={"id": "Sesuai", "en": "Compliant"}),
            Question(path=E04_TOTAL, kind=Kind.NUMBER, label={"id": "Dihitung", "en": "Counted"}),
            Question(path=E04_AREA, kind=Kind.TEXT, label={"id": "Area", "en": "Area"}),
            Question(path=E04_TIME, kind=Kind.TIME, label={"id": "Pukul", "en": "Time"}),
        ),
    }
    return Checklist(**(facts | changes))


def ref_of(checklist: Checklist) -> ChecklistRef:
    return ChecklistRef(checklist.checklist, checklist.version, checklist.digest)


ALL_COMPLIANT: Mapping[Path, str] = {
    D04: "1", E01: "1", E04_COUNTED: "9", E04_TOTAL: "9", E04_AREA: "Toilet timur", E04_TIME: "10:11:00",
    E05: "1", H02: "present",
}  # fmt: skip


def started_visit(store: OpenedStore, *, checklist: Checklist | None = None, **changes: Any) -> VisitId:
    facts: dict[str, Any] = {
        "site": a_site(),
        "checklist": ref_of(checklist or small_checklist()),
        "team": [a_member()],
        "by": DEWI,
        "zone": ZONE,
        "assignment": "214/KPAII.4/ST/IX/2020",
        "assignment_date": "2020-09-07",
    }
    return drafting.visit_of(store.write(lambda db: drafting.start_visit(db, store.ledger, **(facts | changes))))


def give(
    store: OpenedStore,
    visit: VisitId,
    path: Path,
    value: str | None,
    *,
    checklist: Checklist | None = None,
    **more: Any,
) -> list[Event]:
    """Answer one question as the window does: through a session with all answers so far."""
    session = session_of(store.state(visit), checklist or small_checklist())
    outcome = session.answer(path, value)
    return store.write(
        lambda db: drafting.answer(db, store.ledger, visit=visit, outcome=outcome, by=DEWI, zone=ZONE, **more)
    )


def said(path: Path, value: str | None = None, assigned: Mapping[Path, str] | None = None) -> Outcome:
    """What a session makes of an answer, and what the form set because of it."""
    values = tuple(Assigned(node, text) for node, text in (assigned or {}).items())
    return Outcome(path=path, value=value, accepted=True, violations=(), touched=(path,), assigned=values)


def say(
    store: OpenedStore,
    visit: VisitId,
    path: Path,
    value: str | None,
    assigned: Mapping[Path, str] | None = None,
    **more: Any,
) -> list[Event]:
    """Answer a node as a session would have it, whatever the checklist."""
    outcome = said(path, value, assigned)
    return store.write(
        lambda db: drafting.answer(db, store.ledger, visit=visit, outcome=outcome, by=DEWI, zone=ZONE, **more)
    )


def add_row(
    store: OpenedStore,
    visit: VisitId,
    repeat: Path = LINES,
    *,
    row: str = "",
    assigned: Mapping[str, str] | None = None,
) -> Path:
    """Add a row by hand; ``assigned`` are values that the form sets in it, by the name of the question."""
    path = row_path(repeat, RowId(row or new_id()))
    outcome = said(path, assigned={Path(f"{path}/{name}"): value for name, value in (assigned or {}).items()})
    store.write(lambda db: drafting.add_row(db, store.ledger, visit=visit, outcome=outcome, by=DEWI, zone=ZONE))
    return path


def grow(store: OpenedStore, visit: VisitId, repeat: Path, checklist: Checklist) -> Path:
    """Add a row as the window does: through a session with all answers so far."""
    outcome = session_of(store.state(visit), checklist).add_row(repeat)
    store.write(lambda db: drafting.add_row(db, store.ledger, visit=visit, outcome=outcome, by=DEWI, zone=ZONE))
    return outcome.path


def shrink(store: OpenedStore, visit: VisitId, row: Path, checklist: Checklist) -> None:
    """Remove a row as the window does."""
    outcome = session_of(store.state(visit), checklist).remove_row(row)
    remove_row(store, visit, outcome.path)


def remove_row(store: OpenedStore, visit: VisitId, row: Path, **more: Any) -> list[Event]:
    """Remove a row as one who sees all that this laptop holds."""
    known = store.state(visit).row_fields.get(row)
    facts = {"seen": known.events if known else (), **more}
    return store.write(
        lambda db: drafting.remove_row(db, store.ledger, visit=visit, outcome=said(row), by=DEWI, zone=ZONE, **facts)
    )


def keep_row(store: OpenedStore, visit: VisitId, row: Path) -> list[Event]:
    """Settle a contested row: it stays."""
    seen = store.state(visit).row_fields[row].events
    return store.write(
        lambda db: drafting.keep_row(db, store.ledger, visit=visit, row=row, by=DEWI, zone=ZONE, seen=seen)
    )


def take_back(store: OpenedStore, visit: VisitId) -> list[Event]:
    """Press Ctrl+Z once."""
    return store.write(lambda db: drafting.take_back(db, store.ledger, visit=visit, by=DEWI, zone=ZONE))


def note(
    store: OpenedStore, visit: VisitId, path: Path, value: str | None, detail: Detail = Detail.NOTE
) -> list[Event]:
    return store.write(
        lambda db: drafting.detail(
            db, store.ledger, visit=visit, path=path, detail=detail, value=value, by=DEWI, zone=ZONE
        )
    )


def put_photo(
    store: OpenedStore, visit: VisitId, path: Path, photo: PreparedPhoto | None = None, **more: Any
) -> PhotoId:
    given = photo or prepare_photo(a_photo(), "IMG_0412.JPG", zone=ZONE)
    store.write(
        lambda db: drafting.add_photo(db, store.ledger, visit=visit, path=path, photo=given, by=DEWI, zone=ZONE, **more)
    )
    return store.state(visit).photos[-1].photo


def answered_visit(
    store: OpenedStore,
    answers: Mapping[Path, str] | None = None,
    *,
    checklist: Checklist | None = None,
    **changes: Any,
) -> VisitId:
    """A visit with every question answered as compliant, but for the ``answers`` given."""
    form = checklist or small_checklist()
    visit = started_visit(store, checklist=form, **changes)
    session = session_of(store.state(visit), form)
    defaults = {} if checklist is not None else ALL_COMPLIANT
    for path, value in {**defaults, **(answers or {})}.items():
        outcome = session.answer(path, value)
        store.clock.move(seconds=20)
        store.write(
            lambda db, said=outcome: drafting.answer(  # type: ignore[misc]
                db, store.ledger, visit=visit, outcome=said, by=DEWI, zone=ZONE
            )
        )
    return visit


def signs(store: OpenedStore, visit: VisitId, role: Role, **changes: Any) -> list[Event]:
    names = {Role.COMPANY: "Bambang Suryadi", Role.INSPECTOR: "Dewi Lestari", Role.SECOND_INSPECTOR: "Rizal Hakim"}
    facts: dict[str, Any] = {
        "manner": Manner.SIGNED,
        "name": names.get(role, "Saksi Contoh"),
        "title": "Manajer Pabrik",
    }
    if changes.get("manner", Manner.SIGNED) is Manner.SIGNED:
        facts["strokes"] = prepare_signature(strokes())
    facts |= changes
    return store.write(lambda db: closing.sign(db, store.ledger, visit=visit, role=role, by=DEWI, zone=ZONE, **facts))


def seals(store: OpenedStore, visit: VisitId, *, checklist: Checklist | None = None, **changes: Any) -> list[Event]:
    facts: dict[str, Any] = {"signer": store.signer, "label": "L07", "clock": store.clock, "by": DEWI, "zone": ZONE}
    form = checklist or small_checklist()
    return store.write(lambda db: sealing.seal(db, store.ledger, visit=visit, checklist=form, **(facts | changes)))


def sealed_visit(
    store: OpenedStore,
    answers: Mapping[Path, str] | None = None,
    *,
    checklist: Checklist | None = None,
    **changes: Any,
) -> VisitId:
    """A visit answered, signed by both and sealed."""
    visit = answered_visit(store, answers, checklist=checklist, **changes)
    for role in (Role.COMPANY, Role.INSPECTOR):
        store.clock.move(seconds=30)
        signs(store, visit, role)
    store.clock.move(seconds=60)
    seals(store, visit, checklist=checklist)
    return visit
