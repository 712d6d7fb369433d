"""States for the pictures: visits filled, signed, sealed, delivered in part, contested, by the program's own verbs.

Everything is invented but the law; nothing is drawn that the program could not show by itself.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import io
from typing import TYPE_CHECKING, Any, TypeVar

from inspector_app.checklist.model import Kind
from inspector_app.clock import Instant, Zone, instant, local, local_date
from inspector_app.evidence.photos import prepare_photo
from inspector_app.evidence.signatures import prepare_signature
from inspector_app.ids import DeviceId, PersonId
from inspector_app.ledger.event import Draft
from inspector_app.ledger.ledger import Ledger
from inspector_app.register import search
from inspector_app.visits import closing, drafting, sealing
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import ChecklistRef, Detail, Manner, Member, Obstacle, Role
from inspector_app.visits.reading import state_of
from inspector_app.visits.sites import site_of_company
from sync.client.events import Refused, exchange_subject
from sync.client.exchange import Exchange
from sync.client.laptop import projectors
from ui.demo import story
from ui.demo.pictures import picture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, Question
    from inspector_app.checklist.session import Session
    from inspector_app.evidence.photos import PreparedPhoto
    from inspector_app.ids import Path, VisitId
    from inspector_app.ledger.event import Event
    from sync.client.exchange import Progress
    from sync.client.laptop import Laptop

    T = TypeVar("T")

SECOND = Member(PersonId("rizal"), *story.SECOND, position="Inspektur")
OTHER_LAPTOP = DeviceId("iki-07")


class SceneClock:
    """A clock that is set by hand, so that each picture tells the same time at every run."""

    def __init__(self, at: str) -> None:
        self.set(at)

    def set(self, at: str) -> None:
        """Set the wall time in Jakarta, ISO 8601 without a zone."""
        self._at = instant(dt.datetime.fromisoformat(at).replace(tzinfo=Zone.WIB.offset))

    def forward(self, minutes: float) -> None:
        """Let so much time pass."""
        self._at = Instant(self._at + round(minutes * 60_000))

    def now(self) -> Instant:
        """Return the time that was set."""
        return self._at

    def iso(self) -> str:
        """Return the wall time, for a headquarters that is started now."""
        return local(self._at, Zone.WIB).isoformat()


@dataclasses.dataclass(frozen=True)
class Given:
    """What is not in order at an item: its answer as XForms lexical form, a note, pictures as scene and minute."""

    value: str = ""
    note: str = ""
    pictures: tuple[tuple[str, int], ...] = ()
    corrected: bool = False


def _troubles() -> dict[str, Given]:
    values = {"C10": "2", "D08": "3", "E04": "2", "E05": "3"}
    return {
        code: Given(values.get(code, ""), trouble.note, trouble.pictures, trouble.corrected)
        for code, trouble in story.TROUBLES.items()
    }


FIELDS: dict[str, str] = {
    "A05": "3", "A06a": "1482", "A06b": "1396", "A07a": "2", "A07b": "2", "B03a": story.TYPED["B03a"][0],
    "B03b": "2020-09-02", "C04": "37.3", "C06a": "36.4", "C06b": "36.5", "C09a": "3", "D04a": "0.7", "E01a": "42",
    "E01b": "41", "E05a": "51", "E09a": "2020-08-28", "F01a": "212", "F01b": "640", "G01a": "45", "G05a": "18",
    "G05b": "40", "H03a": "2020-08-24", "H03b": "2020-08-25", "H04a": "14", "H05a": "2020-08-24T14:00:00.000+07:00",
    "H05b": "2020-08-25T15:00:00.000+07:00", "H05c": "2020-08-25T18:00:00.000+07:00",
    "H05d": "2020-08-27T06:00:00.000+07:00", "H07a": "6", "H09a": "14", "H09b": "14", "I01": "6",
    "I02a": "2020-09-01",
}  # fmt: skip
SAMPLES: dict[str, tuple[str, str, str, str]] = {
    "C01": ("50", "50", "Gerbang 1", "08:50:00"),
    "D01": ("48", "50", "Lini rakit 1", "09:10:00"),
    "D04": ("46", "50", "Lini rakit 2", "09:21:00"),
    "I03": ("9", "10", "Lini rakit 1", "10:05:00"),
}
TROUBLES = _troubles()


@functools.cache
def photo(scene: str, minute: int, shade: int) -> PreparedPhoto:
    """Return a scene as the program keeps it, taken so many minutes after eight, in the light of a visit of its own."""
    from PIL import Image, ImageEnhance

    taken = dt.datetime(2020, 9, 9, 8, tzinfo=Zone.WIB.offset) + dt.timedelta(minutes=minute)
    lat, lon = story.PLACE
    with Image.open(io.BytesIO(picture(scene, taken=taken, lat=lat, lon=lon))) as image:
        out = io.BytesIO()
        ImageEnhance.Brightness(image).enhance(1 - shade / 100).save(out, "JPEG", quality=88, exif=image.getexif())
    return prepare_photo(out.getvalue(), f"{scene}.jpg", zone=Zone.WIB)


@functools.cache
def strokes(seed: int) -> bytes:
    """Return a signature as the pad gives it."""
    import math

    from PIL import Image, ImageDraw

    image = Image.new("RGBA", (600, 150), (0, 0, 0, 0))
    points = [
        (40 + 6 * t, 75 + 55 * math.sin(t / (4 + seed)) * math.cos(t / 9 + seed) * (1 - t / 120)) for t in range(60)
    ]
    ImageDraw.Draw(image).line(points, fill=(20, 40, 90, 255), width=4, joint="curve")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


class Visits:
    """Makes visits on one opened laptop."""

    def __init__(self, laptop: Laptop) -> None:
        self.laptop = laptop
        self._by = laptop.person.person
        self._zone = laptop.zone
        self._begun = 0

    def begin(self, name: str, *, second: bool = True) -> VisitId:
        """Begin a visit at a company of the register."""
        laptop = self.laptop
        self._begun += 1
        with laptop.reading() as db:
            row = search.search(db, name, limit=1)[0]
            company = search.company(db, row.id)
            estate = search.estate(db, company.estate) if company.estate is not None else None
        site = site_of_company(company, estate)
        form = laptop.library.choose(site.kind.value, local_date(laptop.clock.now(), self._zone))
        team = [laptop.person, SECOND] if second else [laptop.person]
        return drafting.visit_of(
            self.write(
                lambda db: drafting.start_visit(
                    db,
                    laptop.ledger,
                    site=site,
                    checklist=ChecklistRef(form.checklist, form.version, form.digest),
                    team=team,
                    by=self._by,
                    zone=self._zone,
                    assignment=story.ASSIGNMENT,
                    assignment_date="2020-09-07",
                )
            )
        )

    def form(self, visit: VisitId) -> Checklist:
        """Return the checklist that a visit is held to."""
        with self.laptop.reading() as db:
            return self.laptop.library.get(state_of(db, self.laptop.ledger, visit).checklist)

    def fill(
        self, visit: VisitId, *, until: str = "", but: tuple[str, ...] = (), given: Mapping[str, Given] | None = None,
    ) -> None:  # fmt: skip
        """Answer what is asked, before the code ``until``, without the codes in ``but``; the rest stays in order."""
        form, wanted = self.form(visit), {**TROUBLES, **(given or {})}
        self.write(lambda db: self._fill(db, visit, form, until=until, but=but, given=wanted))
        for question in (q for section in form.sections for q in section.questions):
            code = question.code
            if code in wanted and code not in but and (not until or code < until):
                self._note(visit, question, wanted[code])

    def answer(self, visit: VisitId, code: str, value: str, *, ledger: Ledger | None = None, by: str = "") -> None:
        """Give one answer, by default on this laptop and by its person."""
        form = self.form(visit)

        def write(db: Database) -> list[Event]:
            session = session_of(state_of(db, self.laptop.ledger, visit), form)
            outcome = session.answer(_named(form)[code].path, value)
            return drafting.answer(
                db, ledger or self.laptop.ledger, visit=visit, outcome=outcome, by=PersonId(by) if by else self._by,
                zone=self._zone,
            )  # fmt: skip

        self.write(write)

    def answer_elsewhere(self, visit: VisitId, code: str, value: str) -> None:
        """Give an answer on the second inspector's laptop, without having seen what stands here."""
        other = Ledger(device=OTHER_LAPTOP, clock=self.laptop.clock, projectors=projectors())
        self.answer(visit, code, value, ledger=other, by=str(SECOND.person))

    def note(self, visit: VisitId, code: str, text: str) -> None:
        """Write a note at a question."""
        path, laptop = _named(self.form(visit))[code].path, self.laptop
        self.write(
            lambda db: drafting.detail(
                db, laptop.ledger, visit=visit, path=path, detail=Detail.NOTE, value=text, by=self._by, zone=self._zone
            )
        )

    def respond(self, visit: VisitId) -> None:
        """Write down what the company says."""
        ledger, by, zone = self.laptop.ledger, self._by, self._zone
        obstacles = [Obstacle(words, figure) for words, figure in story.OBSTACLES]
        self.write(lambda db: closing.respond(db, ledger, visit=visit, text=story.RESPONSE, by=by, zone=zone))
        self.write(lambda db: closing.hear_obstacles(db, ledger, visit=visit, obstacles=obstacles, by=by, zone=zone))

    def sign(self, visit: VisitId, role: Role, *, refused: str = "") -> None:
        """Let a party sign, or refuse with a reason."""
        people = {
            Role.COMPANY: (*story.MANAGER, ""),
            Role.INSPECTOR: (self.laptop.person.name, self.laptop.person.position, self.laptop.person.nip),
            Role.SECOND_INSPECTOR: (SECOND.name, SECOND.position, SECOND.nip),
        }
        name, title, nip = people[role]
        seed = list(people).index(role) + 3 * self._begun
        self.write(
            lambda db: closing.sign(
                db,
                self.laptop.ledger,
                visit=visit,
                role=role,
                manner=Manner.REFUSED if refused else Manner.SIGNED,
                name=name,
                title=title,
                nip=nip,
                strokes=None if refused else prepare_signature(strokes(seed)),
                reason=refused,
                witness="Ratna Sari" if refused else "",
                by=self._by,
                zone=self._zone,
            )
        )

    def seal(self, visit: VisitId) -> None:
        """Sign for everybody and set the seal."""
        for role in (Role.COMPANY, Role.INSPECTOR, Role.SECOND_INSPECTOR):
            self.sign(visit, role)
        form, laptop = self.form(visit), self.laptop
        self.write(
            lambda db: sealing.seal(
                db,
                laptop.ledger,
                visit=visit,
                checklist=form,
                signer=laptop.signer,
                label=laptop.label,
                clock=laptop.clock,
                by=self._by,
                zone=self._zone,
                practice=laptop.practice,
            )
        )

    def deliver(self) -> None:
        """Exchange with headquarters to the end."""
        Exchange(self.laptop).run()

    def deliver_in_part(self, blobs: int) -> None:
        """Exchange until so many files have gone, then lose the line."""
        seen: set[int] = set()

        def progress(told: Progress) -> None:
            if told.stage == "blobs":
                seen.add(told.done)
                if len(seen) > blobs + 1:
                    raise ConnectionResetError

        try:
            Exchange(self.laptop).run(progress)
        except ConnectionResetError:
            return
        raise RuntimeError("everything went before the line was lost")

    def refuse(self, visit: VisitId, reason: str) -> None:
        """Write down that headquarters set this visit's chain aside, as an exchange does."""
        from inspector_app.ids import subject

        laptop = self.laptop
        body = Refused(subject("visit", visit), laptop.device, reason)
        draft = Draft(exchange_subject(laptop.device), body)
        self.write(lambda db: laptop.ledger.append(db, [draft], by=self._by, zone=self._zone))

    def write(self, fn: Callable[[Database], T]) -> T:
        """Write in the laptop's line and wait until it is durable."""
        return self.laptop.writer.submit(fn).result()

    def _fill(
        self, db: Database, visit: VisitId, form: Checklist, *, until: str, but: tuple[str, ...],
        given: Mapping[str, Given],
    ) -> list[Event]:  # fmt: skip
        events: list[Event] = []
        session = session_of(state_of(db, self.laptop.ledger, visit), form)
        codes = {question.path: code for code, question in _named(form).items()}
        for section in form.sections:
            for question in section.questions:
                code = codes[question.path]
                item = code[:3]
                if item in but or (until and item >= until) or not session.node(question.path).relevant:
                    continue
                for path, value in self._values(session, question, code, given):
                    outcome = session.answer(path, value)
                    if not outcome.accepted:
                        raise ValueError(f"{code} does not take {value}")
                    events += drafting.answer(
                        db, self.laptop.ledger, visit=visit, outcome=outcome, by=self._by, zone=self._zone
                    )
        return events

    def _values(
        self, session: Session, question: Question, code: str, given: Mapping[str, Given]
    ) -> list[tuple[Path, str]]:
        if question.kind in (Kind.CALCULATED, Kind.NOTE, Kind.PHOTO) or session.node(question.path).value:
            return []
        if question.sample is not None:
            compliant, total, area, time = SAMPLES[code]
            fields = question.sample
            return [
                (fields.total, total), (fields.compliant, compliant), (fields.area, area), (fields.time, time)
            ]  # fmt: skip
        told = given.get(code)
        if told is not None and told.value:
            return [(question.path, told.value)]
        plain = {Kind.COMPLIANCE: "1", Kind.DOCUMENT: "present"}
        if question.kind in plain:
            return [(question.path, plain[question.kind])]
        if question.kind is Kind.CHOICE:
            at = story.PRESSED.get(code, 1) - 1
            return [(question.path, question.choices[at].name)]
        return [(question.path, FIELDS[code])] if code in FIELDS else []

    def _note(self, visit: VisitId, question: Question, given: Given) -> None:
        ledger, by, zone, path = self.laptop.ledger, self._by, self._zone, question.path
        details = {Detail.NOTE: given.note, Detail.CORRECTED: "yes" if given.corrected else ""}
        for detail, value in details.items():
            if value:
                self.write(
                    lambda db, detail=detail, value=value: drafting.detail(  # type: ignore[misc]
                        db, ledger, visit=visit, path=path, detail=detail, value=value, by=by, zone=zone
                    )
                )
        for scene, minute in given.pictures:
            self.write(
                lambda db, scene=scene, minute=minute: drafting.add_photo(  # type: ignore[misc]
                    db, ledger, visit=visit, path=path, photo=photo(scene, minute, self._begun), by=by, zone=zone
                )
            )


def _named(form: Checklist) -> dict[str, Any]:
    """Return every row by its code, parts with their letter: ``E05a``."""
    items = {question.path: question.code for section in form.sections for question in section.questions}
    return {
        question.code or f"{items.get(question.item, '') if question.item else ''}{question.letter}": question
        for section in form.sections
        for question in section.questions
    }
