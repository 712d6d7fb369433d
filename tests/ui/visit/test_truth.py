"""The screen says only what is true: refused, doubtful, not saved; what others wrote; what each cell says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from inspector_app.ids import Path
from inspector_app.visits.events import Detail
from tests.builders.visits import D04, D04A, E01, E04, E05, answered_visit, give, opened_store, small_checklist
from ui.visit.figures import cell_of
from ui.visit.outline import SECTION, Cell, cell_places

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as FilePath

    from inspector_app.checklist.model import Checklist
    from tests.builders.visits import OpenedStore
    from tests.ui.visit.conftest import Opened

C04 = Path("/data/C/C04")


def test_a_text_of_the_wrong_type_is_refused_beside_the_field(opens: Callable[..., Opened], plant: Checklist) -> None:
    seen = opens(plant)
    seen.editor.go_to(C04)
    before = seen.events()

    seen.write("hangat")
    seen.press(Qt.Key.Key_Return)

    face = seen.section.row(C04).face
    assert face is not None
    assert any("“hangat” bukan angka" in notice.text for notice in face.notices)
    assert seen.events() == before
    assert seen.model.value(C04) == ""
    assert seen.current == "C04", "the row keeps the focus"

    seen.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seen.write("37,3")
    seen.press(Qt.Key.Key_Return)
    face = seen.section.row(C04).face
    assert face is not None
    assert face.notices == ()
    assert seen.store.state(seen.visit).values()[C04] == "37.3"


def test_a_value_outside_its_constraint_is_saved_but_marked(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    seen.press(Qt.Key.Key_2)
    seen.editor.go_to(D04A)

    seen.write("-2")
    seen.press(Qt.Key.Key_Return)

    assert seen.store.state(seen.visit).values()[D04A] == "-2"
    seen.editor.go_to(D04A)
    face = seen.section.row(D04A).face
    assert face is not None
    assert len(face.notices) == 1


def test_a_write_that_fails_is_said_at_the_row_and_not_shown_as_saved(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    told: list[object] = []
    seen.editor.stored.connect(told.append)
    pages = seen.store.db.execute("PRAGMA page_count").fetchone()[0]
    seen.store.db.execute(f"PRAGMA max_page_count = {pages}")

    for text in ("Catatan " * 900,):  # more than the last page takes
        seen.press(Qt.Key.Key_3)
        seen.model.set_detail(D04, Detail.NOTE, text)
    seen.settle()

    face = seen.section.row(D04).face
    assert face is not None
    assert any(notice.saves_again and notice.text.startswith("Belum tersimpan.") for notice in face.notices)
    assert seen.editor.banner.isVisible()
    question = seen.model.plan.questions[D04]
    assert cell_of(seen.model, question) is Cell.HOLLOW, "what is not saved is not counted"
    assert seen.store.state(seen.visit).detail(D04, Detail.NOTE) == ""

    told.clear()
    seen.store.db.execute("PRAGMA max_page_count = 1000000")
    seen.section.row(D04).save_pressed.emit()
    seen.settle()

    assert told
    face = seen.section.row(D04).face
    assert face is not None
    assert face.notices == ()
    assert seen.store.state(seen.visit).detail(D04, Detail.NOTE) == "Catatan " * 900
    assert cell_of(seen.model, question) is Cell.FAILED


def test_each_durable_answer_is_told_to_the_status_line(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    told: list[object] = []
    seen.editor.stored.connect(told.append)

    seen.store.clock.move(seconds=5)
    seen.press(Qt.Key.Key_1)

    assert told == [seen.store.clock.now()]


def test_what_another_laptop_wrote_is_shown_and_a_contest_is_settled_by_answering(
    opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath
) -> None:
    visit = answered_visit(store, {E01: "1"})
    with opened_store(tmp_path / "other", device="laptop-b", clock=store.clock) as other:
        store.send(other, visit)
        seen = opens(small_checklist(), visit=visit)
        give(other, visit, E01, "2", seen=other.state(visit).answers[E01].events)
        give(other, visit, E05, "3")
        give(store, visit, E05, "2")
        other.send(store, visit)

    seen.model.refresh()
    seen.settle()

    assert seen.model.value(E01) == "2"
    question = seen.model.plan.questions[E05]
    assert cell_of(seen.model, question) is Cell.CONTESTED
    seen.editor.go_to(E05)
    face = seen.section.row(E05).face
    assert face is not None
    assert any(span.text == "Berbeda di dua laptop" for span in face.caption)

    seen.press(Qt.Key.Key_4)  # 1 and 2 choose a side

    assert seen.store.state(visit).contested() == ()
    assert seen.store.state(visit).values()[E05] == "4"
    assert cell_of(seen.model, question) is Cell.NOT_APPLICABLE


def test_a_row_that_is_not_asked_shrinks_to_one_line_with_its_reason(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    row = seen.section.row(D04A)
    assert row.height() == 32
    assert row.face is not None
    assert row.face.reason == "ditanya setelah D04"

    seen.press(Qt.Key.Key_1)
    assert row.face.reason == "tidak ditanya karena D04: Sesuai"

    seen.editor.go_to(D04)
    seen.press(Qt.Key.Key_2)
    assert seen.section.row(D04A).height() == 52
    assert row.face.asked


def test_the_outline_says_and_shows_each_section(opens: Callable[..., Opened]) -> None:
    seen = opens(small_checklist())
    seen.editor.go_to(E05)
    seen.press(Qt.Key.Key_3)
    seen.settle()

    index = seen.editor.outline.lines.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Kebersihan, 1 dari 3 dijawab, 1 tidak"
    line = index.data(SECTION)
    assert line.cells == (Cell.HOLLOW, Cell.HOLLOW, Cell.FAILED)
    places = cell_places(seen.theme, seen.editor.outline.visualRect(index), line)
    assert len(places) == 3


def test_a_press_on_a_cell_leads_to_its_question(opens: Callable[..., Opened], qtbot: object) -> None:
    from PySide6.QtTest import QTest

    seen = opens(small_checklist())
    outline = seen.editor.outline
    index = outline.lines.index(1)
    place = cell_places(seen.theme, outline.visualRect(index), index.data(SECTION))[1].center().toPoint()

    QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert seen.section.current == E04


def test_every_control_says_what_it_is(opens: Callable[..., Opened], plant: Checklist) -> None:
    seen = opens(plant)
    for section in range(len(plant.sections)):
        seen.editor.open_section(section)
        for row in seen.section.rows:
            assert row.accessibleName(), row.question.path
            if row.target is not None:
                assert row.target.accessibleName(), row.question.path


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_at_any_text_size_no_answer_is_cut(opens: Callable[..., Opened], plant: Checklist, scale: float) -> None:
    seen = opens(plant)
    seen.theme.set(scale=scale)
    seen.settle()
    try:
        for section in range(len(plant.sections)):
            seen.editor.open_section(section)
            for row in seen.section.rows:
                control = row.control
                if control is None or not control.isVisible():
                    continue
                assert control.width() >= control.minimumSizeHint().width(), row.question.code
                assert control.geometry().right() <= row.width(), row.question.code
                assert control.geometry().bottom() <= row.height(), row.question.code
    finally:
        seen.theme.set(scale=1.0)


def test_a_sealed_visit_can_be_read_but_not_changed(opens: Callable[..., Opened], store: OpenedStore) -> None:
    from tests.builders.visits import sealed_visit

    seen = opens(small_checklist(), visit=sealed_visit(store))
    before = seen.events()

    assert seen.editor.banner.isVisible()
    assert not seen.section.row(seen.section.rows[0].question.path).control.isEnabled()  # type: ignore[union-attr]
    seen.press(Qt.Key.Key_3)
    seen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seen.events() == before
