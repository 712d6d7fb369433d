"""A desk for screens: a real laptop on disk, real threads, and surroundings that remember what they were told."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from inspector_app.clock import Zone
from inspector_app.ids import HEADQUARTERS, DeviceId, PersonId, VisitId
from inspector_app.ledger.ledger import Ledger
from inspector_app.register.registering import register
from inspector_app.visits.drafting import start_visit, visit_of
from inspector_app.visits.events import ChecklistRef, SiteKind
from inspector_app.visits.sites import site_of_company
from sync.client.events import Enrolled
from sync.client.laptop import NewLaptop, projectors
from tests.builders.register import a_company, an_estate
from tests.builders.store import CHEAP, PASSPHRASE
from ui.exchanging import Exchanging
from ui.i18n.formats import Formats
from ui.i18n.language import Language
from ui.i18n.messages import Speaker
from ui.runner import Runner
from ui.settings.preferences import Preferences
from ui.shell.screen import Workplace
from ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from inspector_app.clock import Clock
    from inspector_app.errors import InspectionError
    from inspector_app.register.model import Company, Estate
    from sync.client.laptop import Laptop

BOSS = PersonId("headquarters")


def an_enrolment(**changes: Any) -> Enrolled:
    facts: dict[str, Any] = {
        "person": PersonId("dewi"),
        "name": "Dewi Lestari",
        "nip": "198503122009122003",
        "position": "Pengawas Ahli Muda",
        "label": "L07",
        "zone": Zone.WIB,
        "address": "http://127.0.0.1:9",
        "headquarters": "Pusat Contoh",
        "key": "00" * 32,
    }
    return Enrolled(**(facts | changes))


def a_laptop(folder: FilePath, *, clock: Clock, **changes: Any) -> Laptop:
    new = NewLaptop(DeviceId("laptop-a"))
    return new.create(
        folder, enrolled=an_enrolment(**changes), token="secret", passphrase=PASSPHRASE, clock=clock, kdf=CHEAP
    )


def knows(laptop: Laptop, *companies: Company, estates: tuple[Estate, ...] = ()) -> None:
    """Let the laptop hold these companies, as after an exchange."""
    boss = Ledger(device=HEADQUARTERS, clock=laptop.clock, projectors=projectors())
    given = companies or (a_company(),)
    laptop.writer.submit(
        lambda db: register(db, boss, by=BOSS, zone=Zone.WIB, companies=given, estates=estates or (an_estate(),))
    ).result()


def begins(laptop: Laptop, company: Company | None = None) -> VisitId:
    """Begin a visit with the checklist in force."""
    from inspector_app.clock import local_date

    site = site_of_company(company or a_company(), an_estate())
    form = laptop.library.choose(SiteKind.PLANT.value, local_date(laptop.clock.now(), laptop.zone))
    ref = ChecklistRef(form.checklist, form.version, form.digest)
    events = laptop.writer.submit(
        lambda db: start_visit(
            db, laptop.ledger, site=site, checklist=ref, team=[laptop.person], by=laptop.person.person, zone=laptop.zone
        )
    ).result()
    return visit_of(events)


@dataclasses.dataclass
class Told:
    """What a screen told its surroundings: where it went, what failed, what was saved."""

    went: list[tuple[str, dict[str, str]]] = dataclasses.field(default_factory=list)
    failed: list[InspectionError] = dataclasses.field(default_factory=list)
    saved_at: list[int] = dataclasses.field(default_factory=list)

    def go(self, screen: str, **what: str) -> None:
        self.went.append((screen, what))

    def back(self) -> None:
        self.went.append(("back", {}))

    def fail(self, error: InspectionError) -> None:
        self.failed.append(error)

    def saved(self, at: int) -> None:
        self.saved_at.append(at)


@dataclasses.dataclass
class Desk:
    """A workplace and what was told to it."""

    place: Workplace
    told: Told
    laptop: Laptop


@contextlib.contextmanager
def a_desk(laptop: Laptop, *, clock: Clock, lang: str = "id") -> Iterator[Desk]:
    """Lend a workplace around a laptop; everything it started is ended."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    told = Told()
    formats, speaker = Formats(lang), Speaker(lang)
    theme = Theme(app, practice=laptop.practice)
    language = Language(app, formats=formats, speaker=speaker, lang=lang)
    runner = Runner(writer=laptop.writer, reading=laptop.reading, present=told.fail)
    exchanging = Exchanging(laptop)
    place = Workplace(
        theme=theme, runner=runner, navigator=told, notices=told, laptop=laptop, speaker=speaker, language=language,
        formats=formats, clock=clock, preferences=Preferences(laptop.folder), exchanging=exchanging,
    )  # fmt: skip
    try:
        yield Desk(place, told, laptop)
    finally:
        exchanging.close()
        runner.close()
        language.close()
        laptop.close()
