"""Hundreds of questions in one section: rows are dressed where they are looked at, and stay where they are."""

from __future__ import annotations

import io
import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from inspector_app.checklist.model import Checklist, Kind, Question, Section
from inspector_app.ids import Path
from tests.builders.forms_shown import LINES, say, shown_checklist
from tests.builders.visits import FOUR, small_checklist
from tests.ui.visit.test_repeat import repeat_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.visit.conftest import Opened


def long_form(count: int = 300) -> Checklist:
    """One section of four-way questions, some of whose wordings need several lines."""
    questions = tuple(
        Question(
            path=Path(f"/data/A/q{n}"), kind=Kind.COMPLIANCE, choices=FOUR, required="true()",
            label=say(f"Soal {n} " + "yang panjang sekali " * (12 if n % 3 == 0 else 0)),
        )
        for n in range(count)
    )  # fmt: skip
    return small_checklist(sections=(Section("A", say("Panjang"), questions),), helpers=())


def dressed(seen: Opened) -> list[str]:
    return [row.question.path for row in seen.section.rows if row.dressed]


def test_only_rows_near_what_is_seen_are_dressed(opens: Callable[..., Opened]) -> None:
    seen = opens(long_form())

    assert len(seen.section.rows) == 300
    assert len(dressed(seen)) < 40
    seen.press(Qt.Key.Key_1)
    assert seen.model.value(Path("/data/A/q0")) == "1"
    assert seen.section.current == "/data/A/q1"


def test_a_far_question_is_led_to_and_seen(opens: Callable[..., Opened]) -> None:
    seen = opens(long_form())

    seen.editor.go_to(Path("/data/A/q250"))

    row = seen.section.row(Path("/data/A/q250"))
    bar, high = seen.section.scroller.verticalScrollBar(), seen.section.scroller.viewport().height()
    assert row.isVisible()
    assert bar.value() <= row.y()
    assert row.y() + row.height() <= bar.value() + high
    assert len(dressed(seen)) < 80
    seen.press(Qt.Key.Key_2)
    assert seen.model.value(Path("/data/A/q250")) == "2"


def test_scrolling_dresses_what_comes_into_sight_and_no_row_overlaps(opens: Callable[..., Opened]) -> None:
    seen = opens(long_form())
    bar = seen.section.scroller.verticalScrollBar()

    for part in (2, 4, 1):
        bar.setValue(bar.maximum() // part)
        seen.settle()
        high = seen.section.scroller.viewport().height()
        inside = seen.section.column.seen(bar.value(), bar.value() + high)
        assert inside
        assert all(row.dressed and row.isVisible() for row in inside)
    rows = seen.section.rows
    assert all(upper.place.bottom() + 1 == lower.place.top() for upper, lower in itertools.pairwise(rows))


def test_every_question_is_answered_one_after_the_other(opens: Callable[..., Opened]) -> None:
    seen = opens(long_form(60))

    for _ in range(60):
        seen.press(Qt.Key.Key_1)

    assert seen.model.counts.overall() == (60, 60)
    assert seen.model.next_unanswered(None) is None


def test_hundreds_of_rows_of_a_repeat_have_no_widgets_but_the_cell_that_is_typed_in(
    opens: Callable[..., Opened],
) -> None:
    seen = opens(shown_checklist())
    seen.editor.go_to(LINES)
    for _ in range(200):
        seen.model.add_row(LINES)
    seen.settle()
    view = repeat_at(seen, LINES).table.view
    before = len(view.viewport().children())
    seen.section.focus_answer()

    seen.press(Qt.Key.Key_Insert)
    seen.write("Lini terakhir")

    assert view.rows_model.rowCount() == 202
    assert len(view.viewport().children()) <= before + 1
    bar, high = seen.section.scroller.verticalScrollBar(), seen.section.scroller.viewport().height()
    place = view.place_of(view.here())
    top = view.mapTo(seen.section.column, place.topLeft()).y()
    assert bar.value() <= top <= bar.value() + high, "the new row is in sight"


@pytest.fixture
def picture() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (200, 90), (200, 60, 60)).save(out, "PNG")
    return out.getvalue()


def test_a_picture_of_the_form_stands_at_its_question(opens: Callable[..., Opened], picture: bytes) -> None:
    path = Path("/data/A/denah")
    question = Question(
        path=path, kind=Kind.TEXT, label=say("Tandai tempatnya"), media={"image": say("denah.png")},
    )  # fmt: skip
    seen = opens(small_checklist(sections=(Section("A", say("Denah"), (question,)),), helpers=()))
    plain = seen.section.row(path).height()
    seen.model.media._read = {"denah.png": picture}.get

    seen.model.media._known.clear()
    seen.section.refresh([path])

    face = seen.section.row(path).face
    assert face is not None
    assert face.image is not None
    assert seen.section.row(path).height() >= plain + 76
