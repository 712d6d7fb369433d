"""A whole checklist filled from the keyboard, and what stands in the ledger afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from inspector_app.checklist.model import Checklist, Kind, Question, Section, Severity, Verdict
from inspector_app.ids import Path
from inspector_app.visits.events import Detail
from tests.builders.evidence import a_photo
from tests.builders.visits import E01, E05, FOUR, small_checklist, started_visit
from ui.visit.marks import Mark
from ui.visit.photos import Incoming

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.builders.visits import OpenedStore
    from tests.ui.visit.conftest import Opened


def sixty_questions() -> Checklist:
    """Sixty four-way questions in six sections."""

    def question(section: str, n: int) -> Question:
        code = f"{section}{n:02}"
        return Question(
            path=Path(f"/data/{section}/{code}"), kind=Kind.COMPLIANCE, choices=FOUR, code=code, required="true()",
            severity=Severity.MAJOR, basis=("SE 4/2020",), label={"id": f"Butir {code}", "en": f"Item {code}"},
        )  # fmt: skip

    sections = tuple(
        Section(name, {"id": f"Bagian {name}", "en": f"Section {name}"}, tuple(question(name, n) for n in range(1, 11)))
        for name in "ABCDEF"
    )
    return small_checklist(sections=sections, helpers=())


def test_sixty_compliant_answers_take_no_more_than_75_presses(opens: Callable[..., Opened]) -> None:
    seen = opens(sixty_questions())

    while seen.model.next_unanswered(None) is not None and seen.presses < 100:
        seen.press(Qt.Key.Key_1)

    assert seen.presses <= 75
    state = seen.store.state(seen.visit)
    assert len(state.values()) == 60
    assert set(state.values().values()) == {"1"}
    assert seen.events() == 61


TYPED = {
    Kind.NUMBER: "1",
    Kind.DATE: "9/9/2020",
    Kind.DATETIME: "8/9/2020",
    Kind.TIME: "08.15",
    Kind.TEXT: "Ibu Ratna, 0812 0000 1111",
}


def fill_row(seen: Opened, question: Question) -> None:
    """Answer the row in focus as a person would, by keys alone."""
    match question.kind:
        case Kind.COMPLIANCE | Kind.DOCUMENT:
            seen.press(Qt.Key.Key_1)
        case Kind.CHOICE:
            seen.press(Qt.Key.Key_1)
        case Kind.CHOICES:
            seen.press(Qt.Key.Key_1)
            seen.press(Qt.Key.Key_Return)
        case Kind.SAMPLE:
            for text in ("40", "40", "Lini rakit 1", "9.20"):
                seen.write(text)
                seen.press(Qt.Key.Key_Return)
        case Kind.DATETIME:
            seen.write("8/9/2020")
            seen.press(Qt.Key.Key_Return)
            seen.write("10.00")
            seen.press(Qt.Key.Key_Return)
        case Kind.TEXT:
            seen.press(Qt.Key.Key_Return)
            seen.write(TYPED[question.kind])
            seen.press(Qt.Key.Key_Return)
        case Kind.PHOTO:
            seen.editor.take_photos(question.path, [Incoming("spanduk.jpg", a_photo)])
        case _:
            seen.write(TYPED[question.kind])
            seen.press(Qt.Key.Key_Return)


def test_the_whole_plant_checklist_is_filled_by_keys_alone(opens: Callable[..., Opened], plant: Checklist) -> None:
    seen = opens(plant)
    tried: list[Path] = []

    while (waiting := seen.model.next_unanswered(seen.section.current)) is not None:
        current = seen.section.current
        if current is None or Mark.WAITS not in seen.model.counts.marks(current):
            seen.press(Qt.Key.Key_Escape)
            seen.section.focus_answer()
            seen.press(Qt.Key.Key_G)
            if seen.section.current != waiting:
                seen.editor.go_to(waiting)
        path = seen.section.current
        assert path is not None
        tried.append(path)
        assert tried.count(path) <= 2, path
        fill_row(seen, seen.model.plan.questions[path])

    seen.settle()
    state = seen.store.state(seen.visit)
    done, total = seen.model.counts.overall()
    assert (done, total) == (76, 76)
    for question in plant.sections[0].questions:
        assert seen.model.value(question.path), question.path
    assert state.values() == {path: seen.model.value(path) for path in state.values()}, (
        "what the screen shows is what the ledger says"
    )
    assert seen.model.counts.missing().unanswered == 0


def test_ctrl_z_takes_back_the_last_answer_and_leads_to_it(opens: Callable[..., Opened]) -> None:
    seen = opens(sixty_questions())
    seen.press(Qt.Key.Key_1)
    seen.press(Qt.Key.Key_4)
    before = seen.events()

    seen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert seen.current == "A02"
    assert seen.model.value(Path("/data/A/A02")) == ""
    assert seen.model.value(Path("/data/A/A01")) == "1"
    assert seen.events() == before + 1
    assert seen.store.state(seen.visit).values() == {Path("/data/A/A01"): "1"}

    seen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seen.store.state(seen.visit).values() == {}
    assert seen.current == "A01"


def test_an_answer_that_is_not_compliant_unfolds_and_takes_note_severity_and_date(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    seen.editor.go_to(E05)

    seen.press(Qt.Key.Key_3)
    assert seen.section.unfolded == E05
    assert seen.current == "E05", "a finding keeps the focus until the person goes on"
    seen.press(Qt.Key.Key_C)
    seen.write("Catatan kosong sejak Senin")
    seen.section.panel.severity.press(1)
    seen.section.panel.links[3].click()
    seen.section.panel.corrected.click()
    seen.press(Qt.Key.Key_Escape)
    seen.section.focus_answer()
    seen.press(Qt.Key.Key_Down)

    state = seen.store.state(seen.visit)
    assert state.detail(E05, Detail.NOTE) == "Catatan kosong sejak Senin"
    assert state.detail(E05, Detail.SEVERITY) == "major"
    assert state.detail(E05, Detail.DUE) == "2020-09-12"
    assert state.detail(E05, Detail.CORRECTED) == "yes"
    open_now = [row.question.code for row in seen.section.rows if row.room]
    assert "E05" not in open_now
    seen.editor.go_to(E01)
    face = seen.section.row(E05).face
    assert face is not None
    assert any("Catatan kosong" in span.text for span in face.caption), "folded, its first words stand in the caption"


def test_what_stands_above_an_unfolding_row_does_not_move(opens: Callable[..., Opened], plant: Checklist) -> None:
    seen = opens(plant)
    seen.editor.go_to(Path("/data/E/E05"))
    seen.section.scroller.verticalScrollBar().setValue(0)
    at = next(i for i, row in enumerate(seen.section.rows) if row.question.code == "E05")
    places = [row.geometry() for row in seen.section.rows]

    seen.press(Qt.Key.Key_3)

    assert seen.section.unfolded == Path("/data/E/E05")
    assert seen.section.scroller.verticalScrollBar().value() == 0
    assert [row.geometry() for row in seen.section.rows[:at]] == places[:at]
    assert seen.section.rows[at].y() == places[at].y()
    assert seen.section.rows[at + 1].y() > places[at + 1].y() + 100


def test_keys_lead_to_what_is_unanswered_found_and_to_the_next_section(opens: Callable[..., Opened]) -> None:
    seen = opens(sixty_questions())
    seen.press(Qt.Key.Key_1)
    seen.press(Qt.Key.Key_3)
    seen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seen.current == "B01"

    seen.press(Qt.Key.Key_T)
    assert seen.current == "A02"
    seen.press(Qt.Key.Key_G)
    assert seen.current == "A03"
    seen.press(Qt.Key.Key_Up)
    assert seen.current == "A02"


def test_a_reopened_visit_stands_as_it_was_left(opens: Callable[..., Opened]) -> None:
    first = opens(small_checklist())
    first.press(Qt.Key.Key_1)
    first.store.clock.move(seconds=30)
    first.editor.go_to(E05)
    first.press(Qt.Key.Key_3)
    first.press(Qt.Key.Key_C)
    first.write("Kosong")
    first.editor.leave()
    first.editor.close()
    before = first.events()

    again = opens(small_checklist(), visit=first.visit)

    assert again.current == "E05"
    assert again.model.verdict(E05) is Verdict.NOT
    assert again.section.unfolded == E05
    assert again.section.panel.note.toPlainText() == "Kosong"
    again.settle()
    assert again.events() == before, "loading is not typing"


def test_showing_a_filled_visit_writes_nothing(
    opens: Callable[..., Opened], plant: Checklist, store: OpenedStore
) -> None:
    visit = started_visit(store, checklist=plant)
    seen = opens(plant, visit=visit)
    before = seen.events()

    for section in range(len(plant.sections)):
        seen.editor.open_section(section)
        for row in seen.section.rows:
            seen.section.set_current(row.question.path)
    seen.editor.retranslate()
    seen.settle()

    assert seen.events() == before


def test_the_language_changes_and_the_cursor_stays(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    seen.editor.go_to(E01)
    assert seen.editor.header.closing.text() == "Penutupan"

    seen.language.use("en")
    seen.settle()

    assert seen.current == "E01"
    assert seen.editor.header.closing.text() == "Closing"
    face = seen.section.row(E01).face
    assert face is not None
    assert face.wording == "Common areas are cleaned"
    assert seen.section.head.accessibleName().startswith("E, Cleaning")
    seen.press(Qt.Key.Key_1)
    assert seen.model.value(E01) == "1"


@pytest.mark.parametrize("size", [(1318, 740), (1045, 586)])
def test_it_needs_no_horizontal_scroll_bar(opens: Callable[..., Opened], size: tuple[int, int]) -> None:
    seen = opens(small_checklist(), size=size)
    seen.settle()

    assert seen.section.scroller.horizontalScrollBar().maximum() == 0
    narrow = size[0] < 1100
    assert seen.editor.strip.isVisible() is narrow
    assert seen.editor.panel.isVisible() is not narrow
