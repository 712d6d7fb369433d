"""What else two laptops may differ about: a note, a date, a field of a sample, a cell, a whole row of a repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from inspector_app.checklist.nodes import FIRST, row_path
from inspector_app.ids import Path
from inspector_app.visits import drafting
from inspector_app.visits.compose import session_of
from inspector_app.visits.events import Detail
from tests.builders.forms_shown import LINES, shown_checklist
from tests.builders.visits import (
    DEWI,
    E04,
    E04_COUNTED,
    E05,
    ZONE,
    answered_visit,
    give,
    note,
    opened_store,
    small_checklist,
    started_visit,
)
from tests.ui.visit.test_repeat import repeat_at
from ui.visit.figures import cell_of
from ui.visit.marks import Mark
from ui.visit.outline import Cell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as FilePath

    from inspector_app.ids import VisitId
    from tests.builders.visits import OpenedStore
    from tests.ui.visit.conftest import Opened

PEOPLE = Path(f"{row_path(LINES, FIRST)}/people")
ALT = Qt.KeyboardModifier.AltModifier


def test_two_notes_stand_side_by_side_and_one_is_chosen(
    opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath
) -> None:
    visit = answered_visit(store, {E05: "3"})
    with opened_store(tmp_path / "other", device="laptop-b", clock=store.clock) as other:
        store.send(other, visit)
        note(other, visit, E05, "Kosong sejak Senin")
        note(store, visit, E05, "Kosong sejak Selasa")
        other.send(store, visit)
    seen = opens(small_checklist(), visit=visit)
    seen.editor.go_to(E05)

    row = seen.section.row(E05)
    assert row.face is not None
    assert "Berbeda di dua laptop: catatan" in [span.text for span in row.face.caption]
    assert [side.words for side in row.face.sides] == ["Kosong sejak Selasa", "Kosong sejak Senin"]
    assert seen.model.counts.missing().contested == 1
    assert cell_of(seen.model, seen.model.plan.questions[E05]) is Cell.CONTESTED
    seen.press(Qt.Key.Key_3)
    assert seen.model.value(E05) == "3", "the digits still answer the question"
    seen.editor.go_to(E05)

    assert row.contest is not None
    row.contest.setFocus()
    seen.press(Qt.Key.Key_2)

    state = seen.store.state(visit)
    assert state.detail(E05, Detail.NOTE) == "Kosong sejak Senin"
    assert state.contested() == ()
    assert seen.model.counts.missing().contested == 0
    assert row.contest is None


def test_a_count_of_a_sample_that_differs_is_settled_at_its_row(
    opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath
) -> None:
    visit = answered_visit(store)
    with opened_store(tmp_path / "other", device="laptop-b", clock=store.clock) as other:
        store.send(other, visit)
        events = store.state(visit).answers[E04_COUNTED].events
        give(other, visit, E04_COUNTED, "7", seen=events)
        give(store, visit, E04_COUNTED, "8", seen=events)
        other.send(store, visit)
    seen = opens(small_checklist(), visit=visit)
    seen.editor.go_to(E04)

    row = seen.section.row(E04)
    assert row.face is not None
    assert [side.words for side in row.face.sides] == ["8", "7"]
    assert seen.model.counts.marked(Mark.CONTESTED) == [E04]
    assert row.contest is not None
    row.contest.boxes[1].button.click()

    assert seen.store.state(visit).values()[E04_COUNTED] == "7"
    assert seen.model.value(E04) == "7/9"
    assert seen.store.state(visit).contested() == ()


def removed_and_filled(store: OpenedStore, tmp_path: FilePath) -> VisitId:
    """A visit whose one line was removed here while the other laptop wrote into it."""
    form = shown_checklist()
    visit = started_visit(store, checklist=form)
    with opened_store(tmp_path / "other", device="laptop-b", clock=store.clock) as other:
        store.send(other, visit)
        give(other, visit, PEOPLE, "164", checklist=form)
        outcome = session_of(store.state(visit), form).remove_row(row_path(LINES, FIRST))
        store.write(lambda db: drafting.remove_row(db, store.ledger, visit=visit, outcome=outcome, by=DEWI, zone=ZONE))
        other.send(store, visit)
    return visit


def test_a_row_removed_here_and_filled_there_is_kept_by_a_key(
    opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath
) -> None:
    visit = removed_and_filled(store, tmp_path)
    seen = opens(shown_checklist(), visit=visit)
    seen.editor.go_to(LINES)

    control = repeat_at(seen, LINES)
    assert control.table.view.cells.contested == frozenset({0})
    assert "Alt+1" in control.table._said[0]
    assert seen.model.counts.marked(Mark.CONTESTED) == [LINES]
    seen.press(Qt.Key.Key_1, ALT)

    assert seen.store.state(seen.visit).contested() == ()
    assert control.table.view.cells.contested == frozenset()
    assert control.rows.rowCount() == 1
    assert seen.model.counts.missing().contested == 0


def test_or_it_is_removed(opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath) -> None:
    visit = removed_and_filled(store, tmp_path)
    seen = opens(shown_checklist(), visit=visit)
    seen.editor.go_to(LINES)

    seen.press(Qt.Key.Key_2, ALT)

    assert seen.store.state(seen.visit).contested() == ()
    assert repeat_at(seen, LINES).rows.rowCount() == 0


def test_a_cell_that_differs_says_both_and_takes_the_right_one(
    opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath
) -> None:
    form = shown_checklist()
    visit = started_visit(store, checklist=form)
    with opened_store(tmp_path / "other", device="laptop-b", clock=store.clock) as other:
        store.send(other, visit)
        give(other, visit, PEOPLE, "164", checklist=form)
        give(store, visit, PEOPLE, "148", checklist=form)
        other.send(store, visit)
    seen = opens(form, visit=visit)
    seen.editor.go_to(PEOPLE)

    control = repeat_at(seen, LINES)
    face = control.rows.face(control.table.view.here())
    assert face.icon == "ph.laptop"
    assert "148 / 164" in face.hint
    seen.write("150")
    seen.press(Qt.Key.Key_Return)

    assert seen.store.state(visit).values()[PEOPLE] == "150"
    assert seen.store.state(visit).contested() == ()
    assert seen.model.counts.missing().contested == 0
