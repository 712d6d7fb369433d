"""Headquarters for tests: the real gateway on a free loopback port, in a thread or as a program that can be killed.

with headquarters(tmp_path / "hq") as hq:
    hq.register()
    laptop = enrolled_laptop(tmp_path / "laptop", hq)
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import sqlalchemy as sa
import uvicorn

from inspector_app.clock import Zone, local
from inspector_app.evidence.photos import PreparedPhoto
from inspector_app.ids import BlobId, Digest, VisitId, kind_of, subject
from inspector_app.ledger.event import next_digest
from inspector_app.visits.drafting import add_photo, detail, start_visit, visit_of
from inspector_app.visits.events import Detail
from sync.client.delivery import Delivery, delivery
from sync.client.enrolment import enrol
from sync.client.http import Line
from sync.gateway import tables
from sync.gateway.app import make_app
from sync.gateway.auth import Person, make_code
from sync.gateway.database import open_headquarters
from sync.gateway.publishing import Published, publish_register
from sync.wire import Push, PushAnswer
from tests.builders.store import CHEAP, PASSPHRASE
from tests.builders.visits import E05, a_site, ref_of, small_checklist
from tests.conftest import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from litestar.types import ASGIApp

    from inspector_app.clock import Clock
    from inspector_app.ledger.chain import Segment
    from sync.client.laptop import Laptop

ROOT = Path(__file__).parents[2]
PRACTICE = ROOT / "inspector_app" / "register" / "data" / "practice.csv"
PERSON: dict[str, Any] = {"name": "Dewi Lestari", "nip": "198503122009122003", "position": "Pengawas Ahli Muda"}
WAIT_SECONDS = 30
"""How long a test waits for what must happen; reached only when it does not."""


class _Server(uvicorn.Server):
    """A server that ends when it is told to, and not at its next look at the clock."""

    _loop: asyncio.AbstractEventLoop | None = None

    def end(self) -> None:
        """End soon; from any thread."""
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._wake.set)

    async def main_loop(self) -> None:
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        if not await self.on_tick(0):
            await self._wake.wait()


class Headquarters:
    """The real gateway in a thread; ``stop`` and ``start`` keep port, database and evidence.

    ``clock`` may be moved by the test; ``around`` wraps the ASGI application.
    """

    def __init__(self, folder: Path, *, clock: Clock, around: Callable[[ASGIApp], ASGIApp] = lambda app: app) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.clock = clock
        self.database = folder / "headquarters.db"
        self.url = f"sqlite:///{self.database}"
        self.evidence = folder / "evidence"
        self.port = 0
        self._around = around
        self._running: tuple[_Server, threading.Thread, socket.socket, sa.Engine] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def engine(self) -> sa.Engine:
        assert self._running is not None, "headquarters is not open"
        return self._running[3]

    def start(self) -> None:
        assert self._running is None
        engine = open_headquarters(self.url)
        app = self._around(make_app(engine, evidence=self.evidence, clock=self.clock))
        listener = socket.create_server(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        server = _Server(uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=5))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="headquarters")
        thread.start()
        # The listener takes connections from the moment it is made, so nobody has to wait for the server.
        self._running = (server, thread, listener, engine)

    def stop(self) -> None:
        """Close headquarters; a second call does nothing."""
        if self._running is None:
            return
        server, thread, listener, engine = self._running
        server.end()
        thread.join(WAIT_SECONDS)
        assert not thread.is_alive(), "headquarters does not end"
        listener.close()
        engine.dispose()
        self._running = None

    def code(self, *, label: str = "", valid_hours: float = 24, **person: Any) -> str:
        """A one-time code for an inspector's laptop."""
        with self.engine.begin() as connection:
            who, now = Person(**(PERSON | person)), self.clock.now()
            return make_code(connection, person=who, label=label, now=now, valid_hours=valid_hours)[0]

    def register(self, file: Path = PRACTICE) -> Published:
        """Publish a register file."""
        return publish_register(self.engine, file, now=self.clock.now())

    def revoke(self, laptop: Laptop) -> None:
        """Take a laptop's right to speak away."""
        with self.engine.begin() as connection:
            own = tables.device.c.id == laptop.device
            connection.execute(tables.device.update().where(own).values(revoked_at=self.clock.now()))

    def rows(self, table: sa.Table) -> list[Any]:
        """Every row of one of headquarters' tables."""
        with self.engine.begin() as connection:
            return list(connection.execute(sa.select(table)).all())

    def heads(self) -> dict[tuple[str, str], tuple[int, str]]:
        """What headquarters holds of laptops' chains: number and digest by subject and device."""
        return {(r.subject, r.device): (r.n, r.digest) for r in self.rows(tables.chain) if r.device != "headquarters"}

    def blobs(self) -> set[str]:
        """The files that headquarters holds whole."""
        return {row.id for row in self.rows(tables.blob)}


@contextmanager
def headquarters(folder: Path, *, clock: Clock, **more: Any) -> Iterator[Headquarters]:
    """Lend a running headquarters."""
    made = Headquarters(folder, clock=clock, **more)
    made.start()
    try:
        yield made
    finally:
        made.stop()


class HeadquartersProgram:
    """``iomki-gateway serve`` as a program of its own, for killing. Its clock begins in September 2020."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.database = folder / "headquarters.db"
        self.url = f"sqlite:///{self.database}"
        self.evidence = folder / "evidence"
        self.port = 0
        self._port_file = folder / "port"
        self._program: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._port_file.unlink(missing_ok=True)
        self._program = subprocess.Popen(
            [
                *(sys.executable, "-m", "sync.gateway", "serve", "--database", self.url),
                *("--evidence", str(self.evidence), "--port", str(self.port), "--port-file", str(self._port_file)),
                *("--until-stdin-closes", "--clock", _beginning()),
            ],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._program.stdout is not None
        told = self._program.stdout.readline().decode()
        assert told.startswith("Headquarters listens on http://"), told
        self.port = int(told.rsplit(":", 1)[1])

    def kill(self) -> None:
        """Kill -9."""
        assert self._program is not None
        self._program.kill()
        self._end()

    def stop(self) -> int:
        """Close its standard input, as the program that started it would by ending; return the exit code."""
        if self._program is None:
            return 0
        assert self._program.stdin is not None
        self._program.stdin.close()
        return self._end()

    def run(self, *arguments: str) -> Any:
        """Run another command on its database and return what it printed as JSON."""
        told = gateway(*arguments, "--database", self.url, "--json")
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)

    def code(self) -> str:
        return str(self.run("enrol", "--name", PERSON["name"], "--clock", _beginning())["code"])

    def _end(self) -> int:
        assert self._program is not None
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        status = self._program.wait(WAIT_SECONDS)
        self._program.stdin.close()
        self._program.stdout.close()
        self._program = None
        return status


def gateway(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``iomki-gateway`` with these arguments."""
    command = [sys.executable, "-m", "sync.gateway", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def enrolled_laptop(
    folder: Path, hq: Headquarters | HeadquartersProgram, *, clock: Clock, code: str = "", address: str = ""
) -> Laptop:
    """A laptop that this headquarters took in; ``address`` is another way there, through a bad line."""
    return enrol(
        folder, address=address or hq.address, code=code or hq.code(), passphrase=PASSPHRASE, clock=clock, kdf=CHEAP
    )


def begun_visit(laptop: Laptop, *, blobs: int = 0, size: int = 3000) -> VisitId:
    """A visit with so many files of ``size`` bytes, all of which wait for the exchange."""
    who: dict[str, Any] = {"by": laptop.person.person, "zone": laptop.zone}
    facts: dict[str, Any] = {"site": a_site(), "checklist": ref_of(small_checklist()), "team": [laptop.person]}
    events = laptop.writer.submit(lambda db: start_visit(db, laptop.ledger, **facts, **who)).result()
    visit = visit_of(events)
    for seed in range(blobs):
        adds_file(laptop, visit, size=size, seed=seed)
    return visit


def adds_file(laptop: Laptop, visit: VisitId, *, size: int = 3000, seed: int = 0) -> BlobId:
    """Add a file of noise as a photo: the exchange looks at bytes, not at pictures."""
    data = random.Random(f"{seed} {size} {visit}").randbytes(size)  # noqa: S311
    blob = BlobId(hashlib.sha256(data).hexdigest())
    photo = PreparedPhoto(data, f"IMG_{seed:04d}.JPG", 1600, 1200, Digest(blob), None, None)
    laptop.writer.submit(
        lambda db: add_photo(
            db, laptop.ledger, visit=visit, path=E05, photo=photo, by=laptop.person.person, zone=laptop.zone
        )
    ).result()
    return blob


def notes(laptop: Laptop, visit: VisitId, text: str) -> None:
    """One event more on a visit."""
    laptop.writer.submit(
        lambda db: detail(
            db, laptop.ledger, visit=visit, path=E05, detail=Detail.NOTE, value=text, by=laptop.person.person,
            zone=laptop.zone,
        )
    ).result()  # fmt: skip


def heads_of(laptop: Laptop) -> dict[tuple[str, str], tuple[int, str]]:
    """The ends of the chains that this laptop wrote about visits, by subject and device."""
    with laptop.reading() as db:
        heads = laptop.ledger.all_heads(db)
    return {(h.subject, h.device): (h.n, h.digest) for h in heads if kind_of(h.subject) == "visit"}


def delivered(laptop: Laptop, visit: VisitId) -> Delivery:
    """Where a visit stands."""
    with laptop.reading() as db:
        return delivery(db, visit)


def segments_of(laptop: Laptop, visit: VisitId, after: int = 0) -> list[Segment]:
    with laptop.reading() as db:
        return laptop.ledger.segments(db, subject("visit", visit), laptop.device, after=after)


def push(laptop: Laptop, hq: Headquarters, *given: Segment) -> PushAnswer:
    up = Line(hq.address, token=laptop.token)
    try:
        return up.post("/v1/segments", Push(list(given)), PushAnswer)
    finally:
        up.close()


def altered(segment: Segment, replace: Callable[[bytes], bytes]) -> Segment:
    """The same chain told otherwise, with every digest right: what a store restored from a copy would send."""
    records = [msgspec.Raw(replace(bytes(record))) for record in segment.records]
    made = msgspec.structs.replace(segment, records=records)
    return msgspec.structs.replace(made, head=head_of(made))


def head_of(segment: Segment) -> Digest:
    digest = segment.prev
    for record in segment.records:
        digest = next_digest(digest, bytes(record))
    return digest


def _beginning() -> str:
    return local(MORNING, Zone.WIB).isoformat()
