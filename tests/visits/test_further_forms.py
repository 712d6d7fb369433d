"""The further checklists that ship with the program, in a real store: filled with rows and a reason, sealed, and read
again; what is about persons stays out of the company's copy.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.library import Library
from inspector_app.checklist.model import Kind
from inspector_app.ids import Path
from inspector_app.reports.audience import held_by
from inspector_app.visits import drafting
from inspector_app.visits.closing import ready_to_seal
from inspector_app.visits.compose import session_of
from inspector_app.visits.content import canonical
from inspector_app.visits.events import Copy, Detail, Role
from inspector_app.visits.outside_lists import outside_lists
from inspector_app.visits.reading import content_of
from inspector_app.visits.sites import site_of_company, site_of_estate
from tests.builders.register import a_company, an_estate
from tests.builders.templates import every_question, path_in
from tests.builders.visits import DEWI, ZONE, note, seals, signs, started_visit

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from inspector_app.checklist.model import Checklist, Question
    from inspector_app.checklist.session import Outcome, Session
    from inspector_app.ids import VisitId
    from tests.builders.visits import OpenedStore

DAY = dt.date(2020, 9, 9)

PERSON = "Bambang Suryadi Kusumo"

SAID = {
    "contact_name": PERSON, "E01a": PERSON, "inspector_note": f"Menurut {PERSON}", "A03a": "29300", "help": "loan",
    "A06a": "9120001234567", "share_health": "100", "share_government": "0", "share_retail": "0", "share_export": "0",
    "tenants": "9", "home_paid": "0", "home_unpaid": "0", "C04": "headcount shifts cases transport protocol photos",
    "A06": "general office plant business permits",
}  # fmt: skip
"""What is said where the first choice or the number 1 would not do."""

FORMS = [
    ("plant", "permit"),
    ("plant", "obstacles"),
    ("estate", "obstacles"),
    ("plant", "equipment"),
    ("plant", "grant"),
]


class Filling:
    """A visit with one of the forms, filled as the window does it: each step in the session and in the store."""

    def __init__(self, store: OpenedStore, library: Library, *, site: str, purpose: str) -> None:
        estate = an_estate()
        place = site_of_company(a_company(), estate) if site == "plant" else site_of_estate(estate)
        self.store = store
        self.form: Checklist = library.choose(site, DAY, purpose=purpose)
        self.lists = outside_lists(store.db, self.form)
        self.visit: VisitId = started_visit(store, checklist=self.form, site=place)
        self.session: Session = session_of(store.state(self.visit), self.form, lists=self.lists)
        self._questions = {question.path: question for question in every_question(self.form)}

    def answer(self, path: Path, raw: str) -> None:
        outcome = self.session.answer(path, raw)
        assert outcome.accepted, (path, raw)
        self._write(outcome)

    def grow(self, repeat: str) -> None:
        outcome = self.session.add_row(path_in(self.form, repeat))
        self.store.write(
            lambda db: drafting.add_row(db, self.store.ledger, visit=self.visit, outcome=outcome, by=DEWI, zone=ZONE)
        )

    def fill(self) -> None:
        """Answer until nothing is missing; an answer may bring further questions."""
        while self.session.missing():
            path = self.session.missing()[0]
            self.answer(path, self._said(path, self._questions[self.session.question(path).path]))

    def _said(self, path: Path, question: Question) -> str:
        name = path.rsplit("/", 1)[-1]
        if name in SAID:
            return SAID[name]
        if question.kind in {Kind.COMPLIANCE, Kind.DOCUMENT}:
            return question.choices[0].name
        if choices := self.session.choices(path):
            taken = {self.session.node(each).value for each in self._column(question)}
            return next((choice.name for choice in choices if choice.name not in taken), choices[0].name)
        return {Kind.NUMBER: "1", Kind.DATE: "2020-09-09", Kind.TEXT: "Contoh"}[question.kind]

    def _column(self, question: Question) -> list[Path]:
        """Return the same question in all rows, so that a list that may be chosen from once each is."""
        repeated = {container.path for container in self.form.containers if container.repeated}
        if question.inside not in repeated:
            return []
        name = question.path.rsplit("/", 1)[-1]
        return [Path(f"{row}/{name}") for row in self.session.rows(question.inside)]

    def _write(self, outcome: Outcome) -> None:
        self.store.write(
            lambda db: drafting.answer(db, self.store.ledger, visit=self.visit, outcome=outcome, by=DEWI, zone=ZONE)
        )


@pytest.mark.parametrize(("site", "purpose"), FORMS)
def test_a_form_is_filled_sealed_and_read_again(
    store: OpenedStore, tmp_path: FilePath, site: str, purpose: str
) -> None:
    library = Library(tmp_path / "cache")
    filling = Filling(store, library, site=site, purpose=purpose)
    filling.fill()
    ready = ready_to_seal(store.state(filling.visit), filling.form, lists=filling.lists)
    assert (ready.missing, ready.invalid) == ((), ())
    for path in ready.warnings:
        note(store, filling.visit, path, "Menurut perusahaan memang demikian", Detail.REASON)
    for role in (Role.COMPANY, Role.INSPECTOR):
        signs(store, filling.visit, role)
    seals(store, filling.visit, checklist=filling.form, lists=filling.lists)

    content = content_of(store.db, store.ledger, library, filling.visit)
    assert content.purpose == purpose
    assert content.checklist_title == filling.form.title
    assert PERSON in canonical(held_by(content, Copy.FILE)).decode()
    assert PERSON not in canonical(held_by(content, Copy.COMPANY)).decode()
    before = store.projections()
    store.rebuild()
    assert store.projections() == before


def test_what_is_unusual_needs_a_reason_before_the_seal(store: OpenedStore, tmp_path: FilePath) -> None:
    filling = Filling(store, Library(tmp_path / "cache"), site="plant", purpose="obstacles")
    filling.fill()
    path = path_in(filling.form, "workers_now")
    filling.answer(path, "1200")  # with one worker before
    assert path in ready_to_seal(store.state(filling.visit), filling.form).warnings
    note(store, filling.visit, path, "Pabrik kedua dibuka", Detail.REASON)
    assert path not in ready_to_seal(store.state(filling.visit), filling.form).warnings


def test_rows_of_two_orders_come_back_from_the_store(store: OpenedStore, tmp_path: FilePath) -> None:
    filling = Filling(store, Library(tmp_path / "cache"), site="plant", purpose="grant")
    filling.answer(path_in(filling.form, "activities"), "masks")
    filling.grow("orders")
    for row, (ordered, made, delivered) in zip(
        filling.session.rows(path_in(filling.form, "orders")), (("10000", "8000", "5000"), ("2000", "2000", "2000")),
        strict=True,
    ):  # fmt: skip
        for name, raw in (("order_ordered", ordered), ("order_made", made), ("order_delivered", delivered)):
            filling.answer(Path(f"{row}/{name}"), raw)
    again = session_of(store.state(filling.visit), filling.form, lists=filling.lists)
    assert again.node(path_in(filling.form, "delivered_total")).value == "7000"
    assert again.node(path_in(filling.form, "made_share")).value == "83.3"


def test_the_form_knows_what_the_visit_is_to(store: OpenedStore, tmp_path: FilePath) -> None:
    library = Library(tmp_path / "cache")
    estate = Filling(store, library, site="estate", purpose="obstacles")
    assert estate.session.node(path_in(estate.form, "subject")).value == "estate"
    plant = Filling(store, library, site="plant", purpose="grant")
    regency = store.state(plant.visit).site.regency_code
    assert plant.session.node(path_in(plant.form, "regency")).value == regency
    assert plant.session.node(path_in(plant.form, "province")).value == regency[:2]
