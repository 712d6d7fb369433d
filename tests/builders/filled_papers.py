"""Visits with the further checklists, filled as on a laptop: a real store, real sessions, and what the paper says."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.model import Kind
from inspector_app.checklist.reading.xlsform import compile_xlsform
from inspector_app.clock import Zone, instant
from inspector_app.evidence.photos import prepare_photo
from inspector_app.ids import Path
from inspector_app.store.blobs import read_blob
from inspector_app.visits import closing, drafting
from inspector_app.visits.choice_lists import register_lists
from inspector_app.visits.compose import compose, session_of
from inspector_app.visits.events import Detail, Obstacle, Role
from tests.builders.content import TEAM, Evidence, photo
from tests.builders.filled_answers import EQUIPMENT, GRANTS, OBSTACLES, PERMIT, PLANT_2021
from tests.builders.visits import DEWI, ZONE, OpenedStore, note, opened_store, signs, started_visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.model import Checklist, ChoiceTable
    from inspector_app.checklist.session import Session
    from inspector_app.ids import VisitId
    from inspector_app.visits.content import VisitContent


_STEP = re.compile(r"(?:(?P<sign>[+?#@]) )?(?P<path>/\S+|[A-J]\d\d\w*)(?: (?P<value>.*))?", re.DOTALL)
_USUAL = {Kind.COMPLIANCE: "1", Kind.DOCUMENT: "present"}
"""What is answered where the lines below say nothing: most of a plant is as it should be."""


class Step(NamedTuple):
    """One line of the answers: ``sign`` is empty for an answer, ``path`` as written, rows by their place."""

    sign: str
    path: str
    value: str


def steps(text: str) -> Iterator[Step]:
    """Yield the steps of a text; a line that begins none goes on with the value before it."""
    gathered: list[str] = []
    for line in text.strip().splitlines():
        if _STEP.fullmatch(line) or not gathered:
            gathered.append(line)
        else:
            gathered[-1] += "\n" + line
    for line in gathered:
        found = _STEP.fullmatch(line)
        if found is None:
            raise ValueError(line)
        yield Step(found["sign"] or "", found["path"], found["value"] or "")


class Filling:
    """One visit being filled with a checklist: each step goes through the session and into the store."""

    def __init__(self, store: OpenedStore, checklist: Checklist) -> None:
        self._store = store
        self._checklist = checklist
        self._names = {path.rpartition("/")[2]: path for path in _paths(checklist)}
        self.visit: VisitId = started_visit(store, checklist=checklist, team=TEAM, by=DEWI)
        self.lists: dict[str, ChoiceTable] = register_lists(store.db, checklist.lists)
        self.session: Session = session_of(store.state(self.visit), checklist, lists=self.lists)

    def take(self, step: Step) -> None:
        """Take one step. Raises ``ValueError`` where the form refuses it."""
        self._store.clock.move(seconds=20)
        written = Path(f"/data{step.path}") if step.path.startswith("/") else self._names[step.path]
        path = self.session.path_at(written)
        if step.sign == "+":
            row = self.session.add_row(path)
            self._write(drafting.add_row, outcome=row)
        elif step.sign == "@":
            self._photo(path, step.value)
        elif step.sign:
            detail = Detail.REASON if step.sign == "?" else Detail.NOTE
            note(self._store, self.visit, path, step.value, detail)
        else:
            outcome = self.session.answer(path, step.value)
            if not outcome.accepted or any(one.code != "warning" for one in outcome.violations):
                raise ValueError(f"{self._checklist.checklist} {step}: {outcome.violations}")
            self._write(drafting.answer, outcome=outcome)

    def usual(self) -> None:
        """Answer what was left out, where the kind of question has a usual answer."""
        for section in self._checklist.sections:
            for question in section.questions:
                node = self.session.node(question.path)
                if question.kind in _USUAL and node.relevant and not node.value:
                    self.take(Step("", question.path.removeprefix("/data"), _USUAL[question.kind]))

    def _photo(self, path: Path, caption: str) -> None:
        number = len(self._store.state(self.visit).photos) + 1
        given = prepare_photo(photo(number, 1200, 900), f"IMG_{number:04}.JPG", zone=ZONE)
        self._write(drafting.add_photo, path=path, photo=given)
        added = self._store.state(self.visit).photos[-1]
        self._write(drafting.caption_photo, photo=added.photo, caption=caption)

    def _write(self, verb: object, **facts: object) -> None:
        self._store.write(
            lambda db: verb(db, self._store.ledger, visit=self.visit, by=DEWI, zone=ZONE, **facts)  # type: ignore[operator]
        )


def _paths(checklist: Checklist) -> Iterator[Path]:
    for section in checklist.sections:
        yield from (question.path for question in section.questions)
    yield from (question.path for question in checklist.helpers)


def filled(evidence: Evidence) -> Iterator[tuple[str, VisitContent]]:
    """Yield each further checklist by name with what a sealed visit's paper says; blobs are put into ``evidence``."""
    later = dt.datetime(2021, 9, 15, 8, 30, tzinfo=Zone.WIB.offset)
    usual = dt.datetime(2020, 9, 9, 8, 42, tzinfo=Zone.WIB.offset)
    samples = {
        "plant-2021": (PLANT_2021, later),
        "permit-2020": (PERMIT, usual),
        "obstacles-2020": (OBSTACLES, usual),
        "equipment-2020": (EQUIPMENT, usual),
        "grants-2020": (GRANTS, usual),
    }
    for number, (name, (text, day)) in enumerate(samples.items(), start=217):
        with TemporaryDirectory() as folder, opened_store(FilePath(folder)) as store:
            store.clock.value = instant(day)
            yield name, _content(store, name, text, evidence, number=f"0{number}/BA/KPAII.4/{day:IX/%Y}")


def _content(store: OpenedStore, name: str, text: str, evidence: Evidence, *, number: str) -> VisitContent:
    checklist = compile_xlsform(TEMPLATES / f"{name}.xlsx")
    filling = Filling(store, checklist)
    for step in steps(text):
        filling.take(step)
    filling.usual()
    visit, ledger = filling.visit, store.ledger
    heard = [Obstacle("Bahan baku dan pengiriman terlambat", "2 minggu")]
    store.write(
        lambda db: closing.respond(db, ledger, visit=visit, text="Keterangan di atas benar.", by=DEWI, zone=ZONE)
    )
    store.write(lambda db: closing.hear_obstacles(db, ledger, visit=visit, obstacles=heard, by=DEWI, zone=ZONE))
    signs(store, visit, Role.COMPANY, title="Manajer Pabrik")
    signs(store, visit, Role.INSPECTOR, title=TEAM[0].position)
    missing = filling.session.missing()
    if missing:
        raise ValueError(f"{name}: {missing}")
    content = compose(store.state(visit), checklist, number=number, version=1, lists=filling.lists)
    blobs = [photo.blob for photo in content.photos]
    blobs += [one.strokes for one in content.signatures if one.strokes is not None]
    for blob in blobs:
        evidence.put(read_blob(store.db, blob))
    return content
