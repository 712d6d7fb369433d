"""Rows of a repeat that ask more than a list has columns for open in place, with repeats inside of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from inspector_app.checklist.nodes import FIRST, row_path
from inspector_app.ids import Path
from tests.builders.forms_shown import ROOMS, shown_checklist
from tests.ui.visit.test_repeat import CONTROL, repeat_at, shown_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.visit.conftest import Opened

ROW = row_path(ROOMS, FIRST)
ROOM, MASKS, WHY_NOT, SHELVES = (Path(f"{ROW}/{name}") for name in ("room", "masks", "why", "shelves"))


def opened(opens: Callable[..., Opened]) -> Opened:
    seen = opens(shown_checklist())
    seen.editor.go_to(ROOMS)
    seen.press(Qt.Key.Key_Return)
    return seen


def test_enter_opens_a_row_as_questions_below_its_line(opens: Callable[..., Opened]) -> None:
    seen = opened(opens)

    assert repeat_at(seen, ROOMS).opened == ROW
    assert seen.section.current == ROOM
    seen.press(Qt.Key.Key_Return)
    seen.write("Melati")
    seen.press(Qt.Key.Key_Return)
    seen.write("4")
    seen.press(Qt.Key.Key_Return)
    seen.press(Qt.Key.Key_3)

    assert shown_words(repeat_at(seen, ROOMS))[0][:3] == ["Melati", "4", "Tidak"]
    face = seen.section.row(MASKS).face
    assert face is not None
    assert face.wording == "Jarak Melati", "the label names what stands in its own row"
    assert seen.model.relevant(WHY_NOT)
    gap = seen.section.row(ROOMS)
    inner = seen.section.row(ROOM)
    assert gap.geometry().contains(inner.geometry().center()), "the questions stand inside the list"


def test_a_repeat_inside_of_a_row_is_filled_too(opens: Callable[..., Opened]) -> None:
    seen = opened(opens)
    seen.editor.go_to(SHELVES)
    seen.write("Rak sepatu")
    seen.press(Qt.Key.Key_Insert)
    seen.write("Rak helm")
    seen.press(Qt.Key.Key_Return)

    assert [row[0] for row in shown_words(repeat_at(seen, SHELVES))] == ["Rak sepatu", "Rak helm"]
    state = seen.store.state(seen.visit)
    assert sorted(state.values().values()) == ["Rak helm", "Rak sepatu"]
    assert len(state.rows[SHELVES]) == 2


def test_the_way_to_a_question_in_a_closed_row_opens_it(opens: Callable[..., Opened]) -> None:
    seen = opens(shown_checklist())

    seen.editor.go_to(ROOM)

    assert seen.section.current == ROOM
    assert repeat_at(seen, ROOMS).opened == ROW


def test_the_arrows_run_through_the_questions_of_an_open_row(opens: Callable[..., Opened]) -> None:
    seen = opened(opens)
    order = [row.question.path for row in seen.section.rows]

    assert order[0] == ROOMS
    assert order[1:6] == [ROOM, Path(f"{ROW}/beds"), MASKS, WHY_NOT, SHELVES]
    seen.press(Qt.Key.Key_Up)
    assert seen.section.current == ROOMS


def test_a_removed_row_closes_and_an_undone_removal_brings_all_back(opens: Callable[..., Opened]) -> None:
    seen = opened(opens)
    seen.press(Qt.Key.Key_Return)
    seen.write("Melati")
    seen.press(Qt.Key.Key_Return)
    seen.editor.go_to(ROOMS)
    seen.press(Qt.Key.Key_Delete, CONTROL)
    assert repeat_at(seen, ROOMS).rows.rowCount() == 0
    assert seen.section.rows[0].question.path == ROOMS
    assert ROOM not in [row.question.path for row in seen.section.rows]

    seen.press(Qt.Key.Key_Z, CONTROL)
    seen.settle()

    assert shown_words(repeat_at(seen, ROOMS))[0][0] == "Melati"
