"""A laptop with a real checklist, filled as far as a benchmark wants it, on the disk that the benchmark runs on."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.checklist.model import Kind
from inspector_app.clock import SystemClock
from inspector_app.visits.compose import session_of
from inspector_app.visits.drafting import answer
from inspector_app.visits.reading import state_of
from tests.builders.desk import a_laptop, begins, knows
from tests.builders.walks import form_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.session import Session
    from inspector_app.ids import Path as NodePath
    from inspector_app.ids import VisitId
    from sync.client.laptop import Laptop

BUILD = Path("build")
"""Stores lie here and not in the platform's folder for passing files, which may be memory and not a disk."""


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Lend a folder on the project's own disk."""
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD, prefix="bench-") as folder:
        yield Path(folder)


def laptop_in(folder: Path) -> Laptop:
    """Return a new laptop that knows one company."""
    laptop = a_laptop(folder, clock=SystemClock())
    knows(laptop)
    return laptop


def verdict_paths(form: Checklist) -> list[NodePath]:
    """Return the questions that are answered by one key, in order."""
    return [q.path for section in form.sections for q in section.questions if q.kind is Kind.COMPLIANCE]


def half_filled(laptop: Laptop) -> tuple[VisitId, Session, list[NodePath]]:
    """Begin a visit and answer every second question of four keys; return it with those that are still open."""
    visit = begins(laptop)
    form = form_of(laptop, visit)
    with laptop.reading() as db:
        session = session_of(state_of(db, laptop.ledger, visit), form)
    paths = verdict_paths(form)

    def fill(db: Database) -> None:
        for path in paths[::2]:
            outcome = session.answer(path, "1")
            answer(db, laptop.ledger, visit=visit, outcome=outcome, by=laptop.person.person, zone=laptop.zone)

    laptop.writer.submit(fill).result()
    return visit, session, paths[1::2]
