"""A repeat is filled as a list, by keys alone: rows added, copied, removed, counted; cells typed, chosen, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from inspector_app.checklist.nodes import FIRST, row_path
from inspector_app.ids import Path
from tests.builders.forms_shown import COUNT, COUNTED, LINES, NEAREST, SPEED, VISITORS, shown_checklist
from ui.visit.marks import Mark
from ui.visit.repeat.answer import RepeatAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.visit.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST_ROW = row_path(LINES, FIRST)


def repeat_at(seen: Opened, path: Path) -> RepeatAnswer:
    control = seen.section.row(path).control
    assert isinstance(control, RepeatAnswer)
    return control


def shown_words(control: RepeatAnswer) -> list[list[str]]:
    model = control.rows
    return [[model.index(row, at).data() for at in range(1, len(model.columns) + 1)] for row in range(model.rowCount())]


@pytest.fixture
def lines(opens: Callable[..., Opened]) -> Opened:
    seen = opens(shown_checklist())
    seen.editor.go_to(LINES)
    return seen


def test_cells_are_filled_one_after_the_other_and_the_sum_follows(lines: Opened) -> None:
    for text in ("Lini rakit 1", "164", "7"):
        lines.write(text)
        lines.press(Qt.Key.Key_Return)
    lines.press(Qt.Key.Key_2)

    control = repeat_at(lines, LINES)
    assert shown_words(control) == [["Lini rakit 1", "164", "07.00", "Gerbang 2"]]
    stored = lines.store.state(lines.visit).values()
    assert stored[Path(f"{FIRST_ROW}/people")] == "164"
    assert stored[Path(f"{FIRST_ROW}/start")] == "07:00:00"
    assert lines.model.value(NEAREST) == "164"
    assert lines.model.counts.is_done(lines.model.plan.questions[LINES])


def test_ins_adds_a_row_and_ctrl_del_takes_it_away_until_ctrl_z(lines: Opened) -> None:
    for text in ("Lini rakit 1", "148"):
        lines.write(text)
        lines.press(Qt.Key.Key_Tab)
    lines.press(Qt.Key.Key_Insert)
    for text in ("Lini cat", "62"):
        lines.write(text)
        lines.press(Qt.Key.Key_Return)
    control = repeat_at(lines, LINES)
    assert [row[0] for row in shown_words(control)] == ["Lini rakit 1", "Lini cat"]
    assert lines.model.value(NEAREST) == "210"

    lines.press(Qt.Key.Key_Delete, CONTROL)
    assert [row[0] for row in shown_words(control)] == ["Lini rakit 1"]
    assert lines.store.state(lines.visit).rows[LINES] == (FIRST,)
    assert lines.model.value(NEAREST) == "148"

    lines.press(Qt.Key.Key_Z, CONTROL)
    lines.settle()
    assert [row[:2] for row in shown_words(control)] == [["Lini rakit 1", "148"], ["Lini cat", "62"]]
    assert lines.model.value(NEAREST) == "210"
    assert lines.section.current == LINES


def test_ctrl_d_copies_a_row_with_its_answers(lines: Opened) -> None:
    for text in ("Lini rakit 1", "164"):
        lines.write(text)
        lines.press(Qt.Key.Key_Return)

    lines.press(Qt.Key.Key_D, CONTROL)

    assert [row[:2] for row in shown_words(repeat_at(lines, LINES))] == [["Lini rakit 1", "164"]] * 2
    assert lines.model.value(NEAREST) == "328"
    assert len(lines.store.state(lines.visit).rows[LINES]) == 2


def test_a_text_that_is_no_number_is_refused_in_its_cell_and_said_below(lines: Opened) -> None:
    lines.press(Qt.Key.Key_Tab)
    lines.write("banyak")
    before = lines.events()
    lines.press(Qt.Key.Key_Down)

    control = repeat_at(lines, LINES)
    face = control.rows.face(control.rows.index(0, 2))
    assert (face.words, face.tone) == ("banyak", "fail")
    assert "“banyak” bukan angka" in face.hint
    assert lines.events() == before
    assert lines.model.value(Path(f"{FIRST_ROW}/people")) == ""


def test_a_cell_outside_its_rule_is_saved_marked_and_counted(lines: Opened) -> None:
    lines.press(Qt.Key.Key_Tab)
    lines.write("4000")
    lines.press(Qt.Key.Key_Return)

    control = repeat_at(lines, LINES)
    face = control.rows.face(control.rows.index(0, 2))
    assert (face.icon, face.hint) == ("ph.warning", "Isi 0 sampai 1.999 orang.")
    assert lines.store.state(lines.visit).values()[Path(f"{FIRST_ROW}/people")] == "4000"
    assert lines.model.counts.missing().wrong == 1


def test_a_cell_that_is_not_asked_says_so_and_takes_nothing(lines: Opened) -> None:
    control = repeat_at(lines, LINES)
    gate = control.rows.index(0, 4)
    control.table.view.go_to(gate)
    before = lines.events()

    lines.press(Qt.Key.Key_1)

    assert control.rows.face(gate).words == "–"
    assert lines.events() == before


def test_what_must_be_answered_is_led_to_cell_by_cell(lines: Opened) -> None:
    name, people = Path(f"{FIRST_ROW}/name"), Path(f"{FIRST_ROW}/people")
    assert lines.model.counts.marked(Mark.WAITS)[:3] == [SPEED, LINES, name]
    assert lines.model.next_unanswered(name) == people

    lines.editor.go_to(people)

    control = repeat_at(lines, LINES)
    assert control.rows.path(control.table.view.here()) == people
    assert lines.section.current == LINES


def test_the_arrows_leave_the_list_at_its_ends(lines: Opened) -> None:
    lines.press(Qt.Key.Key_Down)
    assert lines.section.current == VISITORS
    lines.press(Qt.Key.Key_Up)
    assert lines.section.current == LINES
    lines.press(Qt.Key.Key_Up)
    assert lines.section.current == SPEED


def test_an_empty_list_says_what_will_be_here_and_offers_the_step(lines: Opened) -> None:
    lines.press(Qt.Key.Key_Delete, CONTROL)
    control = repeat_at(lines, LINES)
    assert control.rows.rowCount() == 0
    assert "Ins" in control.table._said[0]
    assert control.button.hasFocus(), "the next step is where the hand is"

    lines.press(Qt.Key.Key_Return)

    assert control.rows.rowCount() == 1


def test_counted_rows_come_and_go_with_their_number_and_say_why(opens: Callable[..., Opened]) -> None:
    seen = opens(shown_checklist())
    seen.editor.go_to(COUNT)
    seen.write("3")
    seen.press(Qt.Key.Key_Return)

    control = repeat_at(seen, COUNTED)
    assert control.rows.rowCount() == 3
    assert not control.button.isVisible()
    seen.editor.go_to(COUNTED)
    before = seen.events()
    seen.press(Qt.Key.Key_Insert)
    seen.press(Qt.Key.Key_Delete, CONTROL)
    assert seen.events() == before
    assert control.rows.rowCount() == 3
    assert "formulir" in control.table._said[0].lower()


def test_a_reopened_list_stands_as_it_was_left(lines: Opened, opens: Callable[..., Opened]) -> None:
    lines.write("Lini rakit 1")
    lines.press(Qt.Key.Key_Return)
    lines.press(Qt.Key.Key_Insert)
    lines.write("Lini cat")
    lines.editor.leave()
    lines.editor.close()
    before = lines.events()

    again = opens(shown_checklist(), visit=lines.visit)
    again.editor.go_to(LINES)

    assert [row[0] for row in shown_words(repeat_at(again, LINES))] == ["Lini rakit 1", "Lini cat"]
    again.settle()
    assert again.events() == before


def test_a_double_click_writes_in_a_text_cell_and_never_in_one_that_is_chosen(lines: Opened) -> None:
    lines.model.answer(Path(f"{FIRST_ROW}/people"), "12")
    control = repeat_at(lines, LINES)
    view = control.table.view

    view.edit(control.rows.index(0, 4))
    assert view.state() is not view.State.EditingState
    view.edit(control.rows.index(0, 1))
    assert view.state() is view.State.EditingState
