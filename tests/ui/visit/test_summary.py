"""The summary says what a visit still needs; each of its lines leads to the question or the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from inspector_app.checklist.nodes import FIRST, row_path
from inspector_app.ids import Path
from tests.builders.forms_shown import LINES, SPEED, shown_checklist
from tests.ui.visit.test_repeat import CONTROL, repeat_at
from ui.visit.marks import Mark
from ui.visit.summary import NeedRow, path_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.visit.conftest import Opened

PEOPLE = Path(f"{row_path(LINES, FIRST)}/people")


def troubled(opens: Callable[..., Opened]) -> Opened:
    seen = opens(shown_checklist())
    seen.editor.go_to(SPEED)
    seen.write("450")
    seen.press(Qt.Key.Key_Return)
    seen.editor.go_to(PEOPLE)
    seen.write("4000")
    seen.press(Qt.Key.Key_Return)
    return seen


def test_ctrl_e_lists_what_is_wrong_and_enter_leads_to_the_cell(opens: Callable[..., Opened]) -> None:
    seen = troubled(opens)

    seen.press(Qt.Key.Key_E, CONTROL)

    rows = seen.editor.summary.list.rows()
    assert [path_of(row.key) for row in rows][:2] == [PEOPLE, SPEED]
    first = rows[0]
    assert isinstance(first, NeedRow)
    assert (first.code, first.words, first.note) == ("G02", "baris 1 · Orang", "Isi 0 sampai 1.999 orang.")
    seen.press(Qt.Key.Key_Return)
    assert not seen.editor.summary.isVisible()
    control = repeat_at(seen, LINES)
    assert control.rows.path(control.table.view.here()) == PEOPLE
    assert seen.section.current == LINES

    seen.press(Qt.Key.Key_E, CONTROL)
    seen.press(Qt.Key.Key_Down)
    seen.press(Qt.Key.Key_Return)
    assert seen.section.current == SPEED


def test_a_count_of_the_panel_opens_the_summary_at_its_group(opens: Callable[..., Opened]) -> None:
    seen = troubled(opens)
    seen.settle()
    line = seen.editor.panel.needs[Mark.UNEXPLAINED]
    assert line.isVisible()

    line.pressed.emit()

    assert path_of(seen.editor.summary.list.key()) == SPEED
    seen.press(Qt.Key.Key_Escape)
    assert not seen.editor.summary.isVisible()
    assert seen.section.current == LINES, "closing leads back to where one was"


def test_nothing_wrong_is_said_too_and_the_lines_are_gone(opens: Callable[..., Opened]) -> None:
    seen = opens(shown_checklist())
    seen.settle()
    assert not seen.editor.panel.needs[Mark.WRONG].isVisible()
    assert seen.editor.panel.needs[Mark.WAITS].isVisible()


def test_it_speaks_the_language_in_use(opens: Callable[..., Opened]) -> None:
    seen = troubled(opens)
    seen.press(Qt.Key.Key_E, CONTROL)

    seen.language.use("en")
    seen.settle()

    rows = seen.editor.summary.list.rows()
    assert isinstance(rows[0], NeedRow)
    assert (rows[0].words, rows[0].note) == ("row 1 · People", "Enter 0 to 1,999 people.")
    assert seen.editor.summary.title.text() == "What the visit still needs"
