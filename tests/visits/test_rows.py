"""Rows of a repeat: added and removed like answers are given, on two laptops apart, and never over unseen work."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.nodes import definition, row_of, rows_around
from inspector_app.errors import SubjectSealed
from inspector_app.ids import Path
from inspector_app.visits.events import Detail, Role
from inspector_app.visits.state import fold
from tests.builders.visits import (
    LINES,
    add_row,
    keep_row,
    note,
    put_photo,
    remove_row,
    say,
    sealed_visit,
    signs,
    started_visit,
    take_back,
)

if TYPE_CHECKING:
    from inspector_app.ids import VisitId
    from tests.builders.visits import OpenedStore

FIRST = Path(f"{LINES}[1]")


def inside(row: Path, name: str = "speed") -> Path:
    return Path(f"{row}/{name}")


def lines(store: OpenedStore, visit: VisitId) -> list[Path]:
    return [Path(f"{LINES}[{row}]") for row in store.state(visit).rows.get(LINES, ())]


@pytest.fixture
def visit(store: OpenedStore, other: OpenedStore) -> VisitId:
    """A visit that both laptops hold."""
    begun = started_visit(store)
    store.send(other, begun)
    return begun


def swap(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    store.send(other, visit)
    other.send(store, visit)


def test_a_repeat_begins_with_one_row_that_nobody_added(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, inside(FIRST), "40")
    assert store.state(visit).rows == {}
    second = add_row(store, visit)
    assert lines(store, visit) == [FIRST, second]


def test_rows_stand_in_the_order_of_their_adding(store: OpenedStore, visit: VisitId) -> None:
    added = [add_row(store, visit) for _ in range(5)]
    remove_row(store, visit, added[1])
    assert lines(store, visit) == [FIRST, added[0], *added[2:]]
    assert store.state(visit).contested() == ()


def test_the_first_row_can_be_removed_like_any_other(store: OpenedStore, visit: VisitId) -> None:
    say(store, visit, inside(FIRST), "40")
    remove_row(store, visit, FIRST)
    assert store.state(visit).rows == {LINES: ()}
    assert store.state(visit).answers[inside(FIRST)].value == "40"  # the ledger keeps it
    added = add_row(store, visit)
    assert lines(store, visit) == [added]


def test_two_laptops_add_rows_apart_and_both_see_all_in_one_order(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    mine = add_row(store, visit)
    store.clock.move(seconds=5)
    theirs = add_row(other, visit)
    store.clock.move(seconds=5)
    again = add_row(store, visit)
    swap(store, other, visit)
    assert lines(store, visit) == lines(other, visit) == [FIRST, mine, theirs, again]
    assert store.state(visit).contested() == ()


def test_both_remove_the_same_row_and_agree(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    remove_row(store, visit, row)
    remove_row(other, visit, row)
    swap(store, other, visit)
    for laptop in (store, other):
        assert lines(laptop, visit) == [FIRST]
        assert laptop.state(visit).contested() == ()


@pytest.mark.parametrize("what", ["answer", "detail", "photo", "row"])
def test_a_removal_overrules_nothing_that_it_did_not_see(
    store: OpenedStore, other: OpenedStore, visit: VisitId, what: str
) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    if what == "answer":
        say(other, visit, inside(row), "35")
    elif what == "detail":
        note(other, visit, inside(row), "terlalu cepat")
    elif what == "photo":
        put_photo(other, visit, inside(row))
    else:
        add_row(other, visit, inside(row, "posts"))
    remove_row(store, visit, row)
    swap(store, other, visit)

    for laptop in (store, other):
        state = laptop.state(visit)
        assert state.contested() == (row,)
        assert state.row_fields[row].contested
        assert lines(laptop, visit) == [FIRST, row]


def test_a_removal_that_saw_the_answers_takes_them_along(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    other.send(store, visit)
    remove_row(store, visit, row)
    swap(store, other, visit)
    assert lines(other, visit) == [FIRST]
    assert other.state(visit).contested() == ()
    assert other.state(visit).answers[inside(row)].value == "35"


def test_one_who_removed_by_what_was_on_his_screen_overrules_nothing_newer(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    shown = store.state(visit).heads
    say(other, visit, inside(row), "35")
    other.send(store, visit)  # arrived, but the screen still shows the row as empty
    remove_row(store, visit, row, over=shown)
    assert store.state(visit).contested() == (row,)


def test_what_the_form_itself_set_in_a_row_keeps_it_not(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, Path("/data/D/D01"), "1", {inside(row): "40"})
    remove_row(store, visit, row)
    swap(store, other, visit)
    assert lines(store, visit) == [FIRST]
    assert store.state(visit).contested() == ()


def test_what_was_taken_away_again_keeps_a_row_not(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    say(other, visit, inside(row), None)
    remove_row(store, visit, row)
    swap(store, other, visit)
    assert store.state(visit).contested() == ()
    assert lines(other, visit) == [FIRST]


def test_a_person_settles_a_contested_row_by_keeping_it(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    remove_row(store, visit, row)
    swap(store, other, visit)
    keep_row(other, visit, row)
    swap(store, other, visit)
    for laptop in (store, other):
        assert laptop.state(visit).contested() == ()
        assert lines(laptop, visit) == [FIRST, row]
        assert laptop.state(visit).given()[inside(row)] == "35"
    assert keep_row(store, visit, row) == []  # it stands already


def test_a_person_settles_a_contested_row_by_removing_it_again(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    remove_row(store, visit, row)
    swap(store, other, visit)
    remove_row(store, visit, row)
    swap(store, other, visit)
    for laptop in (store, other):
        assert laptop.state(visit).contested() == ()
        assert lines(laptop, visit) == [FIRST]


def test_one_keeps_while_the_other_removes_again_and_it_stays_contested(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    remove_row(store, visit, row)
    swap(store, other, visit)
    keep_row(other, visit, row)
    remove_row(store, visit, row)
    swap(store, other, visit)
    assert store.state(visit).contested() == other.state(visit).contested() == (row,)
    assert {rival.value for rival in store.state(visit).row_fields[row].rivals} == {"added", None}
    keep_row(store, visit, row)
    swap(store, other, visit)
    assert other.state(visit).contested() == ()


def test_contests_inside_a_removed_row_are_gone_with_it(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(store, visit, inside(row), "35")
    say(other, visit, inside(row), "45")
    swap(store, other, visit)
    assert store.state(visit).contested() == (inside(row),)
    remove_row(store, visit, row)
    assert store.state(visit).contested() == ()
    take_back(store, visit)
    assert store.state(visit).contested() == (inside(row),)


def test_one_undo_takes_back_a_row_with_what_the_form_set_in_it(store: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit, assigned={"speed": "40", "name": "Lini 2"})
    assert store.state(visit).given() == {inside(row): "40", inside(row, "name"): "Lini 2"}
    events = take_back(store, visit)
    assert [event.kind for event in events] == ["row_removed", "answered", "answered"]
    assert lines(store, visit) == [FIRST]
    assert take_back(store, visit) == []


def test_undo_goes_back_through_answers_and_rows(store: OpenedStore, visit: VisitId) -> None:
    first = add_row(store, visit)
    say(store, visit, inside(first), "35")
    second = add_row(store, visit)
    remove_row(store, visit, first)
    assert lines(store, visit) == [FIRST, second]

    take_back(store, visit)
    assert lines(store, visit) == [FIRST, first, second]  # in its old place
    assert store.state(visit).given()[inside(first)] == "35"
    take_back(store, visit)
    assert lines(store, visit) == [FIRST, first]
    take_back(store, visit)
    assert store.state(visit).given() == {}
    take_back(store, visit)
    assert lines(store, visit) == [FIRST]
    assert take_back(store, visit) == []


def test_undo_brings_the_first_row_back(store: OpenedStore, visit: VisitId) -> None:
    added = add_row(store, visit)
    remove_row(store, visit, FIRST)
    take_back(store, visit)
    assert lines(store, visit) == [FIRST, added]


def test_undo_leaves_a_row_in_which_the_other_laptop_wrote(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    say(store, visit, inside(FIRST), "30")
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    other.send(store, visit)
    take_back(store, visit)  # the step before it instead
    assert lines(store, visit) == [FIRST, row]
    assert store.state(visit).given() == {inside(row): "35"}


def test_undo_revives_no_answer_in_a_row_that_was_removed_knowingly(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    row = add_row(store, visit)
    say(store, visit, inside(row), "35")
    store.send(other, visit)
    remove_row(other, visit, row)
    other.send(store, visit)
    assert take_back(store, visit) == []
    assert store.state(visit).contested() == ()


def test_undoing_a_settlement_brings_the_contest_back(store: OpenedStore, other: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    store.send(other, visit)
    say(other, visit, inside(row), "35")
    remove_row(store, visit, row)
    swap(store, other, visit)
    for settle in (keep_row, remove_row):
        settle(other, visit, row)
        assert other.state(visit).contested() == ()
        take_back(other, visit)
        assert other.state(visit).contested() == (row,)
        assert lines(other, visit) == [FIRST, row]


def test_a_signature_covers_the_rows_that_were_there(store: OpenedStore, visit: VisitId) -> None:
    for change in (lambda: add_row(store, visit), lambda: remove_row(store, visit, FIRST)):
        signs(store, visit, Role.COMPANY)
        assert store.state(visit).signatures[Role.COMPANY].stands
        change()
        assert not store.state(visit).signatures[Role.COMPANY].stands


def test_a_sealed_visit_takes_no_row(store: OpenedStore) -> None:
    visit = sealed_visit(store)
    with pytest.raises(SubjectSealed):
        add_row(store, visit)
    with pytest.raises(SubjectSealed):
        remove_row(store, visit, FIRST)


def test_rows_within_rows_have_their_own_lists(store: OpenedStore, visit: VisitId) -> None:
    row = add_row(store, visit)
    post = add_row(store, visit, inside(row, "posts"))
    say(store, visit, inside(post, "distance"), "0.7")
    assert store.state(visit).rows[inside(row, "posts")] == (row_of(post)[1],)  # an added row begins without any
    again = add_row(store, visit, inside(FIRST, "posts"))
    assert store.state(visit).rows[inside(FIRST, "posts")] == ("1", row_of(again)[1])  # the form's own with one
    assert list(rows_around(inside(post, "distance"))) == [row, post]
    assert definition(inside(post, "distance")) == "/data/D/lines/posts/distance"


def test_the_fold_is_the_same_for_every_order_of_arrival(
    store: OpenedStore, other: OpenedStore, visit: VisitId
) -> None:
    rows = [add_row(store, visit) for _ in range(3)]
    store.send(other, visit)
    say(other, visit, inside(rows[0]), "35")
    remove_row(store, visit, rows[0])
    remove_row(other, visit, rows[1])
    note(store, visit, inside(rows[1]), "lini mati", Detail.NOTE)
    add_row(other, visit)
    remove_row(other, visit, FIRST)
    take_back(other, visit)
    swap(store, other, visit)
    events = store.events(visit)
    whole = fold(events)
    assert set(whole.contested()) == {rows[0], rows[1]}
    for seed in range(20):
        shuffled = list(events)
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert fold(shuffled) == whole
    before = store.projections()
    store.rebuild()
    assert store.projections() == before


def test_a_path_that_is_no_rows_breaks_nothing(store: OpenedStore, visit: VisitId) -> None:
    for odd in ("", "/data/D/lines", "[", "]", "a[b", "[][]", "/data/x[1]y", "/data/D/lines[[1]]"):
        remove_row(store, visit, Path(odd))
        say(store, visit, Path(odd), "1")
        add_row(store, visit, Path(odd))
    assert store.state(visit).seal is None
