"""A laptop at work: one opened store with its person, keys, ledger and writer. Window and command line start here."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from inspector_app.checklist.library import Library
from inspector_app.checklist.rows import ChecklistRows, published
from inspector_app.errors import StoreDamaged, StoreExists
from inspector_app.ids import DeviceId, identity_of
from inspector_app.ledger.event import Draft
from inspector_app.ledger.ledger import Ledger
from inspector_app.register.rows import RegisterRows
from inspector_app.store.database import open_database, open_reader
from inspector_app.store.folder import KEY, LEDGER, sync_folder, writing_files
from inspector_app.store.keys import create_key, unlock
from inspector_app.store.lock import StoreLock
from inspector_app.store.secrets import get_secret, put_secret
from inspector_app.store.writer import Writer
from inspector_app.visits.events import Member
from inspector_app.visits.rows import VisitRows
from inspector_app.visits.sealing import KeySigner
from sync.client.events import EXCHANGE, AddressChanged, Enrolled, exchange_reader, exchange_subject
from sync.client.first_run import READY, STAGING, known_people, settle, settle_first_run
from sync.client.rows import DeliveryRows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Database

    from inspector_app.clock import Clock, Zone
    from inspector_app.ledger.ledger import Projector
    from inspector_app.store.keys import Kdf, StoreKey

__all__ = ["Laptop", "NewLaptop", "known_people", "open_laptop", "projectors", "settle_first_run"]

SIGNING_KEY = "signing-key"
TOKEN = "token"  # noqa: S105 - the name of a row, not a secret

_ENROLMENTS = "SELECT DISTINCT subject FROM event WHERE subject GLOB 'exchange:*'"


def projectors() -> tuple[Projector, ...]:
    """Return every projection that a laptop's store holds."""
    return (RegisterRows(), ChecklistRows(), VisitRows(), DeliveryRows())


class Laptop:
    """An opened store. ``writer`` is the only way to write; ``reading`` gives a connection that only reads."""

    def __init__(self, folder: Path, *, key: StoreKey, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self._key = key
        self._lock = StoreLock(folder)
        try:
            self.writer = Writer(lambda: open_database(folder, key))
        except BaseException:
            self._lock.close()
            raise
        try:
            with self.reading() as db:
                enrolled, self.device, self.address = _identity(db, clock)
                private, token = get_secret(db, SIGNING_KEY), get_secret(db, TOKEN)
            if private is None or token is None:
                raise StoreDamaged(detail="the store does not hold its own keys")
        except BaseException:
            self.close()
            raise
        self.enrolled = enrolled
        self.person = Member(enrolled.person, enrolled.name, enrolled.nip, enrolled.position)
        self.zone: Zone = enrolled.zone
        self.label = enrolled.label
        self.practice = enrolled.practice
        self.token = token.decode()
        self.signer = KeySigner(private)
        self.ledger = Ledger(device=self.device, clock=clock, projectors=projectors())
        self.library = Library(folder / "checklists")
        self.know_checklists()

    def reader(self) -> Database:
        """Return a new connection that only reads, for the thread that calls; whoever asks for it closes it."""
        return open_reader(self.folder, self._key)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend a connection that only reads."""
        db = self.reader()
        try:
            yield db
        finally:
            db.close()

    def know_checklists(self) -> None:
        """Let the library know every checklist that headquarters has published so far."""
        with self.reading() as db:
            self.library.take_in(published(db))

    def move_headquarters(self, address: str) -> None:
        """Deliver to another address from now on. Returns when it is durable."""
        draft = Draft(exchange_subject(self.device), AddressChanged(address))
        self.writer.submit(lambda db: self.ledger.append(db, [draft], by=self.person.person, zone=self.zone)).result()
        self.address = address

    def close(self) -> None:
        """Let the writer finish what stands in line, then let go of the store. A second call does nothing."""
        self.writer.close()
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_laptop(folder: Path, *, passphrase: str, clock: Clock, name: str | None = None) -> Laptop:
    """Unlock and open a store. Raises what ``unlock``, ``StoreLock`` and ``open_database`` raise."""
    settle_first_run(folder)
    return Laptop(folder, key=unlock(folder, name=name, passphrase=passphrase, clock=clock), clock=clock)


class NewLaptop:
    """The keys of a laptop that is about to be taken in; nothing is on the disk before ``create``."""

    def __init__(self, device: DeviceId) -> None:
        self.device = device
        self.private = secrets.token_bytes(32)
        self.signer = KeySigner(self.private)

    def create(
        self, folder: Path, *, enrolled: Enrolled, token: str, passphrase: str, clock: Clock, kdf: Kdf | None = None
    ) -> Laptop:
        """Make the store and open it. Raises ``StoreExists``, and ``StoreInUse`` while another program makes one here.

        It is made beside its place and moved there when it is whole, so a cut leaves either no store or a whole one.
        """
        with StoreLock(folder):
            settle(folder)
            if (folder / KEY).exists() or (folder / LEDGER).exists():
                raise StoreExists(detail=str(folder))
            key = self._make(folder / STAGING, enrolled, token=token, passphrase=passphrase, clock=clock, kdf=kdf)
            settle(folder)
        return Laptop(folder, key=key, clock=clock)

    def _make(
        self, staging: Path, enrolled: Enrolled, *, token: str, passphrase: str, clock: Clock, kdf: Kdf | None
    ) -> StoreKey:
        key = create_key(staging, name=enrolled.name, passphrase=passphrase, title=enrolled.position, kdf=kdf)
        ledger = Ledger(device=self.device, clock=clock, projectors=projectors())

        def found(db: Database) -> None:
            put_secret(db, SIGNING_KEY, self.private)
            put_secret(db, TOKEN, token.encode())
            draft = Draft(exchange_subject(self.device), enrolled)
            ledger.append(db, [draft], by=enrolled.person, zone=enrolled.zone)

        with Writer(lambda: open_database(staging, key)) as writer:
            writer.submit(found).result()
        with writing_files():
            (staging / READY).touch()
            sync_folder(staging)
        return key


def _identity(db: Database, clock: Clock) -> tuple[Enrolled, DeviceId, str]:
    """Return who works here, the device's id, and headquarters' address, as the ledger says."""
    reader = exchange_reader()
    for (about,) in db.execute(_ENROLMENTS).fetchall():
        device = DeviceId(identity_of(about))
        bodies = [reader.read(e) for e in Ledger(device=device, clock=clock, projectors=()).events(db, about)]
        for body in bodies:
            if isinstance(body, Enrolled):
                moved = [b.address for b in bodies if isinstance(b, AddressChanged)]
                return body, device, (moved or [body.address])[-1]
    raise StoreDamaged(detail=f"no {EXCHANGE} chain says whose store this is")
