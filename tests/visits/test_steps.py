"""Whatever was done on a visit, in whatever order: undo leads back to its beginning, and laptops that have exchanged
everything say the same.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.nodes import begins_with
from inspector_app.ids import Path
from tests.builders.visits import (
    LINES,
    add_row,
    keep_row,
    note,
    remove_row,
    say,
    started_visit,
    take_back,
)

if TYPE_CHECKING:
    from inspector_app.ids import VisitId
    from tests.builders.visits import OpenedStore

OUTSIDE = Path("/data/D/D01")
SEEDS = range(12)


def rows_of(store: OpenedStore, visit: VisitId, repeat: Path = LINES) -> list[Path]:
    return [Path(f"{repeat}[{row}]") for row in store.state(visit).rows.get(repeat, ("1",))]


def any_step(store: OpenedStore, visit: VisitId, chance: random.Random) -> None:
    """Do one thing that a person may do."""
    rows = rows_of(store, visit)
    row = chance.choice(rows) if rows else None
    value = chance.choice(["1", "2", None])
    step = chance.randrange(6)
    store.clock.move(seconds=chance.randrange(-30, 60))
    if step == 0 or row is None:
        add_row(store, visit, assigned=chance.choice([None, {"speed": "40"}]))
    elif step == 1:
        remove_row(store, visit, row)
    elif step == 2:
        say(store, visit, OUTSIDE, value, {Path(f"{row}/speed"): chance.choice(["30", ""])})
    elif step == 3:
        add_row(store, visit, Path(f"{row}/posts"))
    else:
        say(store, visit, Path(f"{row}/name"), value)


@pytest.mark.parametrize("seed", SEEDS)
def test_undo_leads_back_to_the_beginning_step_by_step(store: OpenedStore, seed: int) -> None:
    visit = started_visit(store)
    chance = random.Random(seed)  # noqa: S311 - steps, no secret

    def stands() -> tuple[object, ...]:
        state = store.state(visit)
        return state.given(), {repeat: rows for repeat, rows in state.rows.items() if rows != begins_with(repeat)}

    before = [stands()]
    for _ in range(25):
        written = len(store.events(visit))
        any_step(store, visit, chance)
        if len(store.events(visit)) > written:
            before.append(stands())
    assert store.state(visit).contested() == ()
    while take_back(store, visit):
        before.pop()
        assert stands() == before[-1]
    assert before == [({}, {})]


@pytest.mark.parametrize("seed", SEEDS)
def test_laptops_that_exchanged_everything_say_the_same(store: OpenedStore, other: OpenedStore, seed: int) -> None:
    visit = started_visit(store)
    store.send(other, visit)
    chance = random.Random(seed)  # noqa: S311 - steps, no secret
    for _ in range(30):
        laptop, peer = chance.choice([(store, other), (other, store)])
        turn = chance.randrange(10)
        contested = [path for path in laptop.state(visit).contested() if path in laptop.state(visit).row_fields]
        if turn == 0:
            laptop.send(peer, visit)
        elif turn == 1:
            take_back(laptop, visit)
        elif turn == 2 and contested:
            keep_row(laptop, visit, contested[0])
        elif turn == 3:
            note(laptop, visit, Path(f"{chance.choice(rows_of(laptop, visit) or [LINES])}/name"), str(chance.random()))
        else:
            any_step(laptop, visit, chance)
    store.send(other, visit)
    other.send(store, visit)
    assert store.state(visit) == other.state(visit)

    before = store.projections()
    assert [row[1:] for row in before["visit_field"]] == [row[1:] for row in other.projections()["visit_field"]]
    store.rebuild()
    assert store.projections() == before

    for path in store.state(visit).contested():  # a person settles everything, then both agree without contest
        state = store.state(visit)
        if path in state.row_fields and state.row_fields[path].contested:
            keep_row(store, visit, path)
        if path in state.answers and state.answers[path].contested:
            say(store, visit, path, "1", seen=state.answers[path].events)
    rest = [path for path in store.state(visit).contested() if path not in {p for p, _ in store.state(visit).details}]
    assert rest == []
    store.send(other, visit)
    assert other.state(visit) == store.state(visit)
