"""Kill -9 at any moment of the demonstration: what was shown as saved is there, and the next run goes on to its end.

A story is a fresh folder, three kills at seeded random moments, and then a run to the end. Three kills by
default; ``INSPECTOR_DEMO_KILLS`` for more of them (``make nightly``: 200), ``INSPECTOR_DEMO_SEED`` for others.
"""

from __future__ import annotations

import hashlib
import os
import pathlib
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from inspector_app.clock import SystemClock
from inspector_app.ids import BlobId, Path, subject
from inspector_app.store.blobs import read_blob
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Copy, Detail, Role
from inspector_app.visits.lists import visits
from inspector_app.visits.papers import issued_papers
from inspector_app.visits.reading import state_of
from sync.client.laptop import Laptop, known_people, open_laptop, projectors
from tests.faults.killing import Moment, Run, kills, left_behind, run_and_kill
from ui.demo.story import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from inspector_app.visits.state import VisitState

REPOSITORY = pathlib.Path(__file__).parents[2]
KILLS_OF_A_STORY = 3
LINES = 135
"""How many lines a whole run tells as saved."""

STEPS = ("store", "note", "photos", "signature company", "signature second", "seal", "paper")
"""How the lines of those steps begin between whose parts a kill might leave something half done."""

SECONDS = 18.0
"""About what a whole run takes; moments that fall behind its end are not counted as kills."""

PATIENCE_SECONDS = 120.0
NEVER = Moment(10_000, 0)


KILLS = kills(default=3, name="INSPECTOR_DEMO_KILLS")
SEED = os.environ.get("INSPECTOR_DEMO_SEED", "20200909")


@pytest.mark.parametrize("number", range(1, -(-KILLS // KILLS_OF_A_STORY) + 1))
def test_a_killed_demonstration_loses_nothing_and_goes_on_to_its_end(tmp_path: pathlib.Path, number: int) -> None:
    wanted = min(KILLS_OF_A_STORY, KILLS - (number - 1) * KILLS_OF_A_STORY)
    random = Random(f"{SEED} {number}")  # noqa: S311 - to be repeated, not to be secret
    done = attempt = 0
    while done < wanted:  # a run that ends before its moment ends its story too
        attempt += 1
        story = Story(tmp_path / f"attempt-{attempt}", random)
        try:
            done += story.be_told(at_most=wanted - done)
        except BaseException as error:
            error.add_note(f"seed {SEED}, story {number}, in {story.out}: {story.moments}")
            raise


@dataclass
class Story:
    """One folder, what was told to be saved in it, and the moments at which its runs were killed."""

    out: pathlib.Path
    random: Random
    told: dict[str, str] = field(default_factory=dict)
    moments: list[Moment] = field(default_factory=list)

    def be_told(self, *, at_most: int) -> int:
        """Kill some runs, look at the store after each, then run to the end; return how many were killed."""
        killed = 0
        for _ in range(at_most):
            moment = self.moment()
            self.moments.append(moment)
            run = self.run(moment)
            self.look()
            killed += not run.ended
            if (self.out / "summary.json").exists():  # it was at its end, and would begin anew
                break
        else:
            assert self.run(NEVER).ended
            self.look()
        self.is_whole()
        return killed

    def moment(self) -> Moment:
        """A third of the moments by the clock, a third among the answers, a third after one of the great steps."""
        pause = self.random.uniform(0, self.random.choice((0.004, 0.1, 3.0)))
        match self.random.randrange(3):
            case 0:
                return Moment(0, self.random.uniform(0, SECONDS))
            case 1:
                return Moment(self.random.randint(1, LINES), pause)
            case _:
                return Moment(0, pause, self.random.choice(STEPS))

    def run(self, moment: Moment) -> Run:
        """Let the demonstration run until the moment; take in what it told, and see its headquarters end with it."""
        command = ["-m", "inspector_app", "demo", "--out", str(self.out)]
        run = run_and_kill(command, moment, folder=REPOSITORY, environment={"QT_QPA_PLATFORM": "offscreen"})
        if run.ended:
            assert run.code == 0, run.err
        assert "Traceback" not in run.err, run.err
        wait_until(lambda: not left_behind(run), f"the end of {left_behind(run)}")
        for line in run.saved:
            # "/data/E/E05 3", "note /data/E/E05 words", "signature company", "seal"
            parts = line.split(" ", 1 if line.startswith("/") else 2)
            self.told[line if line.startswith("signature") else " ".join(parts[:-1]) or line] = parts[-1]
        return run

    def look(self) -> None:
        """Open the store as the next start would, and compare it with all that was told."""
        folder = self.out / "store"
        if not known_people(folder):
            assert not self.told, "what was told is in no store"
            return
        with open_laptop(folder, passphrase=PASSPHRASE, clock=SystemClock()) as laptop:
            with laptop.reading() as db:
                assert laptop.ledger.verify(db) == db.execute("SELECT count(*) FROM event").fetchone()[0]
                assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
                assert not db.execute("PRAGMA foreign_key_check").fetchall()
                blobs_are_whole(db)
                self.told_is_there(laptop, db)
                grown = rows(db)
            laptop.writer.submit(laptop.ledger.rebuild).result()
            with laptop.reading() as db:
                assert rows(db) == grown, "projections differ from the events"

    def told_is_there(self, laptop: Laptop, db: Database) -> None:
        """Compare each line that was told with the store."""
        started = visits(db)
        assert len(started) <= 1
        if not started:
            assert set(self.told) <= {"store"}, self.told
            return
        state = state_of(db, laptop.ledger, started[0].visit)
        session = session_of(state, laptop.library.get(state.checklist))
        papers = {paper.copy for paper in issued_papers(db, laptop.ledger, state.visit)}
        for what, value in self.told.items():
            kind, _, about = what.partition(" ")
            match kind:
                case "store":
                    pass
                case "seal":
                    assert state.seal is not None
                case "signature":
                    assert state.signatures[Role(value)].stands, value
                case "paper":
                    assert Copy.COMPANY in papers
                case "photos":
                    assert sum(photo.path == about for photo in state.photos) >= int(value), about
                case "note":
                    assert note(state, Path(about)) == value
                case _:
                    assert session.node(Path(what)).value == value, what

    def is_whole(self) -> None:
        """Compare headquarters with the laptop after the end: it holds the visit once, and every file of it."""
        summary = msgspec.json.decode((self.out / "summary.json").read_bytes())
        assert summary["delivered"] is True
        about = subject("visit", summary["visit"])
        laptop = open_laptop(self.out / "store", passphrase=PASSPHRASE, clock=SystemClock())
        with laptop, laptop.reading() as db:
            (own,) = laptop.ledger.heads(db, about)
            named = {row[0] for row in db.execute("SELECT blob FROM subject_blob WHERE subject = ?", [about])}
            (paper,) = [p for p in issued_papers(db, laptop.ledger, summary["visit"]) if p.copy is Copy.COMPANY]
            assert pathlib.Path(summary["pdf"]).read_bytes() == read_blob(db, paper.blob)
        with closing(sqlite3.connect(self.out / "headquarters" / "headquarters.db")) as held:
            chains = held.execute(
                "SELECT subject, device, n, digest FROM chain WHERE subject GLOB 'visit:*'"
            ).fetchall()
            assert chains == [(about, own.device, own.n, own.digest)]
            parts = held.execute("SELECT first, last FROM segment WHERE subject = ? ORDER BY first", [about]).fetchall()
            assert [n for first, last in parts for n in range(first, last + 1)] == list(range(1, own.n + 1))
            published = held.execute("SELECT subject, n FROM chain WHERE device = 'headquarters'").fetchall()
            assert published
            assert {n for _, n in published} == {1}, "a company or an estate was published twice"
            assert {row[0] for row in held.execute("SELECT id FROM blob")} == named
        evidence = self.out / "headquarters" / "evidence"
        for blob in named:
            assert hashlib.sha256((evidence / blob[:2] / blob).read_bytes()).hexdigest() == blob


def note(state: VisitState, path: Path) -> str | None:
    """Return the note that stands at a row."""
    there = state.details.get((path, Detail.NOTE))
    return there.value if there else None


def blobs_are_whole(db: Database) -> None:
    """Check that each file that an event names has all its bytes, and that none lies there without its event."""
    held = {row[0] for row in db.execute("SELECT id FROM blob").fetchall()}
    assert held == {row[0] for row in db.execute("SELECT blob FROM subject_blob").fetchall()}
    for blob in held:
        assert hashlib.sha256(read_blob(db, BlobId(blob))).hexdigest() == blob


def rows(db: Database) -> dict[str, list[Any]]:
    """Return every row of every projection."""
    tables = ["replaced", *(table for projector in projectors() for table in projector.tables)]
    return {table: sorted(map(repr, db.execute(f'SELECT * FROM "{table}"').fetchall())) for table in tables}  # noqa: S608


def wait_until(true: Callable[[], object], what: str) -> None:
    """Wait for what another program does."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not true():
        if time.monotonic() > deadline:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.02)
