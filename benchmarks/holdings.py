"""What a laptop holds: a checklist opened, the country's register taken in and searched, a day's visits delivered.

The goals are those of the peers' figures: a cached form within 150 ms, a filtered list within 150 ms, 150 visits a
second over the line; and what is written in bulk within three times its bare rows.
"""

from __future__ import annotations

import datetime as dt
import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.laptops import half_filled, laptop_in, scratch
from benchmarks.row import Row, absolute, against, median
from inspector_app.checklist.library import Library
from inspector_app.checklist.session import Session
from inspector_app.clock import SystemClock, Zone
from inspector_app.ids import HEADQUARTERS, CompanyId, PersonId, subject
from inspector_app.ledger.chain import segment_of
from inspector_app.ledger.event import decode_event, encode_record, genesis
from inspector_app.register.events import CompanyRegistered
from inspector_app.register.reference import regencies
from inspector_app.register.search import count, search
from inspector_app.store.database import open_database
from inspector_app.store.keys import create_key
from tests.builders.store import CHEAP

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from inspector_app.ledger.chain import Segment
    from sync.client.laptop import Laptop

COMPANIES = 33_000
"""About as many as the ministry's register of larger plants."""
PAGE = 500
VISITS = 100
ROUNDS = 15
DAY = dt.date(2020, 9, 9)
OPEN_MS, SEARCH_MS = 150.0, 150.0
TAKEN_IN = 3.0
"""Against the same rows written bare: the event, the list's, the value, the words."""
DELIVERED_MS = 1000 / 150


def rows() -> list[Row]:
    """Measure all of them."""
    with scratch() as folder:
        with laptop_in(folder / "laptop") as laptop:
            made = [*_checklist(folder), *_register(folder, laptop)]
        return [*made, _delivery(folder)]


def _checklist(folder: Path) -> list[Row]:
    form = Library(folder / "forms").choose("plant", DAY)
    opened, begun = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        held = Library(folder / "forms").choose("plant", DAY)
        opened.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
        Session(held, {})
        begun.append((time.perf_counter() - began) * 1000)
    questions = sum(len(section.questions) for section in form.sections)
    return [
        absolute(f"cached checklists opened, {questions} rows chosen", unit="ms", ours=median(opened), goal=OPEN_MS),
        absolute("session begun on it", unit="ms", ours=median(begun), goal=OPEN_MS),
    ]


def _register(folder: Path, laptop: Laptop) -> list[Row]:
    segments = [_segment(n) for n in range(COMPANIES)]
    began = time.perf_counter()
    for at in range(0, COMPANIES, PAGE):
        laptop.writer.submit(partial(_take, laptop, segments[at : at + PAGE])).result()
    taken = time.perf_counter() - began
    looked = []
    with laptop.reading() as db:
        for text in ("otomotif", "pt contoh 17", "kab", "29300 karawang", "") * 3:
            began = time.perf_counter()
            search(db, text, limit=100)
            count(db, text)
            looked.append((time.perf_counter() - began) * 1000)
        floor = _bare_register(folder / "bare", db)
    return [
        against(f"{COMPANIES:,} companies from the feed", unit="s", ours=taken, floor=floor, goal=TAKEN_IN),
        absolute(f"search among {COMPANIES:,} companies, p50", unit="ms", ours=median(looked), goal=SEARCH_MS),
        absolute(f"search among {COMPANIES:,} companies, slowest", unit="ms", ours=max(looked), goal=SEARCH_MS),
    ]


def _take(laptop: Laptop, page: list[Segment], db: Database) -> None:
    for segment in page:
        laptop.ledger.extend(db, segment)


_ROWS = {
    "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)": "SELECT * FROM event WHERE kind = 'company_registered'",
    "INSERT INTO company VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)": "SELECT * FROM company",
    "INSERT INTO company_value VALUES (?, ?)": "SELECT v.* FROM company AS c JOIN company_value AS v USING (id)",
    "INSERT INTO company_search (rowid, name, estate, regency, nib, kbli) VALUES (?, ?, ?, ?, ?, ?)": """
        SELECT c.key, c.name, c.estate_name, c.regency_name, v.value ->> '$.nib', c.kbli
        FROM company AS c JOIN company_value AS v USING (id)
    """,
}


def _bare_register(folder: Path, held: Database) -> float:
    """Write the rows that the register is made of into an empty store, in pages as large; return the seconds."""
    rows = {insert: held.execute(f"{select} ORDER BY 1").fetchall() for insert, select in _ROWS.items()}
    key = create_key(folder, name="Bare", passphrase="bare rows and no more", kdf=CHEAP)
    db = open_database(folder, key)
    began = time.perf_counter()
    for at in range(0, COMPANIES, PAGE):
        db.conn.execute("BEGIN IMMEDIATE")
        for insert, values in rows.items():
            db.conn.executemany(insert, values[at : at + PAGE])
        db.conn.execute("COMMIT")
    taken = time.perf_counter() - began
    db.close()
    return taken


def _segment(n: int) -> Segment:
    """Return one invented company as headquarters' feed brings it."""
    from msgspec.structs import replace

    from tests.builders.register import a_company

    codes = list(regencies())
    company = replace(
        a_company(),
        id=CompanyId(f"invented-{n:06}"),
        name=f"PT Contoh {n} {'Otomotif' if n % 3 else 'Tekstil'} Indonesia",
        estate=None,
        regency_code=codes[n % len(codes)],
        nib=f"9120{n:09}",
    )
    about = subject("company", company.id)
    record = encode_record(
        body=CompanyRegistered(company), at=SystemClock().now(), zone=Zone.WIB, by=PersonId("headquarters"), replaces=()
    )
    prev = genesis(about, HEADQUARTERS)
    return segment_of([decode_event(subject=about, device=HEADQUARTERS, n=1, prev=prev, record=record)])


def _delivery(folder: Path) -> Row:
    """Deliver visits to a headquarters on loopback in this very process: both ends' work is in the figure."""
    from sync.client.exchange import Exchange
    from tests.builders.sync import enrolled_laptop, headquarters

    clock = SystemClock()
    with headquarters(folder / "hq", clock=clock) as hq, enrolled_laptop(folder / "away", hq, clock=clock) as laptop:
        Exchange(laptop).run()
        for _ in range(VISITS):
            half_filled(laptop)
        began = time.perf_counter()
        done = Exchange(laptop).run()
        took = (time.perf_counter() - began) * 1000
    if done.refused or done.receipts < VISITS:
        raise RuntimeError(f"not delivered: {done}")
    return absolute(f"{VISITS} visits delivered and receipted, each", unit="ms", ours=took / VISITS, goal=DELIVERED_MS)
