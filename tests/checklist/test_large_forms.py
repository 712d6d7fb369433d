"""The forms that speed and the peer are measured on have the figures that they claim, and ours fills them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.answers import Mistake, parse_answers
from inspector_app.checklist.lexical import COMPUTED
from inspector_app.checklist.reading.xlsform import compile_xlsform
from inspector_app.checklist.replay import shown, take
from inspector_app.checklist.session import Session
from inspector_app.ids import Path, RowId
from tests.checklist.forms import shape
from tests.checklist.forms.growing import growing
from tests.checklist.forms.largest import ROWS, VILLAGES, largest
from tests.checklist.forms.streams import stream

if TYPE_CHECKING:
    from pathlib import Path as File

    from tests.checklist.forms.streams import Step


def test_the_form_of_an_interview_in_use_has_its_figures() -> None:
    form = shape.shape()
    xform = form.xform()
    assert len(form.survey) == shape.ROWS
    assert xform.count("<bind ") == shape.BINDS
    figures = {name: xform.count(f" {name}=") for name in ("relevant", "required", "constraint", "calculate")}
    assert figures == {
        "relevant": shape.RELEVANT,
        "required": shape.REQUIRED,
        "constraint": shape.CONSTRAINT,
        "calculate": shape.CALCULATE,
    }
    assert shape.selected(form.survey) == shape.SELECTED


def test_the_largest_form_is_as_large_as_the_largest_in_use() -> None:
    form = largest()
    assert len(form.fields()) >= 500
    assert form.expressions() >= 1500
    assert form.files["villages.csv"].count("\n") == VILLAGES + 1 == 20_001


def test_a_growing_form_has_as_many_questions_as_was_asked_for() -> None:
    for count in (100, 1000):
        rows = growing(count).survey
        assert sum(row["type"] not in {"begin_group", "end_group"} for row in rows) == count


def filled(session: Session, steps: list[Step]) -> None:
    mistakes: list[Mistake] = []
    take(session, parse_answers(msgspec.json.encode(steps), mistakes), mistakes)
    assert {mistake.code for mistake in mistakes} <= {"unknown_path"}


def from_zero(session: Session, facts: dict[str, str], *, rows: dict[Path, list[RowId]]) -> Session:
    """Begin anew with what was answered, as the sealing does."""
    nodes = [path for path in session.paths() if asks(session, path)]
    answers = {path: session.node(path).value for path in nodes}
    return Session(session.checklist, answers, rows=rows, facts=facts)


def asks(session: Session, path: Path) -> bool:
    try:
        return session.question(path).kind not in COMPUTED
    except KeyError:  # a group, or a row
        return False


FACTS = {"seed": "a visit", "lang": "en", "started_date": "2020-09-09", "now": "2020-09-09T08:42:00.000+07:00"}


def test_a_long_interview_stands_as_if_it_had_been_filled_at_once(tmp_path: File) -> None:
    form = shape.shape()
    session = Session(compile_xlsform(form.write(tmp_path)), {}, facts=FACTS)
    filled(session, shape.interview(form, seed=7, steps=2000))
    anew = from_zero(session, FACTS, rows={})
    assert shown(session, "en") == shown(anew, "en")
    assert sum(node.relevant and bool(node.value) for node in shown(session, "en")) > 50


def test_the_largest_form_stands_as_if_it_had_been_filled_at_once(tmp_path: File) -> None:
    form = largest()
    session = Session(compile_xlsform(form.write(tmp_path)), {}, facts=FACTS)
    filled(session, [{"add_repeat": "/data/worker"}] * (ROWS - 1))
    rng = random.Random(3)  # noqa: S311 - answers, no secret
    workers = [
        {"path": f"/data/worker[{rng.randint(1, ROWS)}]/{name}", "value": said}
        for _ in range(150)
        for name, said in (("who", "Budi"), ("age", "17"), ("hours", "7.5"), ("masked", rng.choice(("yes", "no"))))
    ]
    place = [{"path": f"/data/place/{name}", "value": f"{name[0]}7"} for name in ("province", "regency", "village")]
    filled(session, place + stream(form, seed=7, steps=400) + workers)
    filled(session, [{"remove_repeat": f"/data/worker[{rng.randint(1, 400)}]"} for _ in range(20)])
    worker = Path("/data/worker")
    keys = [RowId(row.removeprefix("/data/worker[").removesuffix("]")) for row in session.rows(worker)]
    assert len(keys) > ROWS - 60
    anew = from_zero(session, FACTS, rows={worker: keys})
    assert shown(session, "en") == shown(anew, "en")
    assert float(session.node(Path("/data/unmasked")).value) > 10
