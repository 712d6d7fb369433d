"""Two laptops gave different answers: both stand side by side, and a person says which one holds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from inspector_app.checklist.model import Choice, Kind, Question, Section
from inspector_app.ids import Path
from tests.builders.visits import E01, E04, E05, answered_visit, give, opened_store, small_checklist
from ui.visit.figures import cell_of
from ui.visit.outline import Cell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as FilePath

    from inspector_app.checklist.model import Checklist
    from tests.builders.visits import OpenedStore
    from tests.ui.visit.conftest import Opened
    from ui.visit.rows.contest import Contest

CHOICE, NUMBER, WORDS, DAY = (Path(f"/data/K/{name}") for name in ("K01", "K02", "K03", "K04"))


def many_kinds() -> Checklist:
    """The small checklist with one question of each further kind."""
    kinds = {CHOICE: Kind.CHOICE, NUMBER: Kind.NUMBER, WORDS: Kind.TEXT, DAY: Kind.DATE}
    buses = (Choice("bus", {"id": "Bus", "en": "Bus"}), Choice("car", {"id": "Mobil", "en": "Car"}))
    questions = tuple(
        Question(
            path=path, kind=kind, code=path[-3:], label={"id": f"Soal {path[-3:]}", "en": f"Question {path[-3:]}"},
            choices=buses if kind is Kind.CHOICE else (),
            decimals=1 if kind is Kind.NUMBER else 0,
            unit={"id": "menit", "en": "min"} if kind is Kind.NUMBER else {},
        )
        for path, kind in kinds.items()
    )  # fmt: skip
    form = small_checklist()
    return msgspec.structs.replace(
        form, sections=(*form.sections, Section("K", {"id": "Lain", "en": "Other"}, questions))
    )


@pytest.fixture
def differs(opens: Callable[..., Opened], store: OpenedStore, tmp_path: FilePath) -> Callable[..., Opened]:
    """Open a visit at a question to which two laptops gave different answers."""

    def open_at(path: Path, mine: str | None, theirs: str | None, form: Checklist | None = None) -> Opened:
        form = form or small_checklist()
        visit = answered_visit(store, checklist=form)
        if mine is None or theirs is None:
            give(store, visit, path, "4", checklist=form)
        with opened_store(tmp_path / "other", device="laptop-b", clock=store.clock) as other:
            store.send(other, visit)
            known = store.state(visit).answers.get(path)
            events = known.events if known else ()
            store.clock.move(seconds=180)
            give(other, visit, path, theirs, checklist=form, seen=events)
            store.clock.move(seconds=240)
            give(store, visit, path, mine, checklist=form, seen=events)
            other.send(store, visit)
        assert store.state(visit).contested() == (path,)
        seen = opens(form, visit=visit)
        seen.editor.go_to(path)
        seen.settle()
        return seen

    return open_at


def contest_at(seen: Opened, path: Path) -> Contest:
    contest = seen.section.row(path).contest
    assert contest is not None
    return contest


def stands(seen: Opened, path: Path, value: str | None) -> None:
    """Check that one answer stands, in the ledger and on the screen, and that nothing is contested any more."""
    state = seen.store.state(seen.visit)
    assert state.contested() == ()
    assert state.answers[path].value == value
    assert seen.model.value(path) == (value or "")
    assert not seen.model.contested(path)
    assert seen.section.row(path).contest is None
    assert cell_of(seen.model, seen.model.plan.questions[path]) is not Cell.CONTESTED
    seen.model.refresh()
    seen.settle()
    assert seen.model.value(path) == (value or "")
    assert seen.section.row(path).contest is None


def test_both_sides_stand_side_by_side_at_equal_size_and_none_is_chosen(differs: Callable[..., Opened]) -> None:
    seen = differs(E05, "1", "2")
    contest, row = contest_at(seen, E05), seen.section.row(E05)

    first, second = contest.boxes
    assert first.size() == second.size()
    assert first.y() == second.y()
    assert first.accessibleName().startswith("Sesuai, ")
    assert first.accessibleName().endswith("Dewi Lestari, laptop ini")
    assert second.accessibleName().startswith("Sebagian, ")
    assert second.accessibleName().endswith("Dewi Lestari, laptop lain")
    assert (first.button.text(), second.button.text()) == ("Pakai 1", "Pakai 2")
    assert second.button.accessibleName().startswith("Pakai 2: Sebagian")
    assert row.face is not None
    assert [span.text for span in row.face.caption][-2:] == ["Berbeda di dua laptop", "keduanya tersimpan"]
    assert seen.model.value(E05) == ""
    assert contest.hasFocus(), "the whole, not one of its sides"
    assert contest.geometry().bottom() < row.height()
    assert row.control is not None
    assert contest.y() >= row.control.geometry().bottom()


def test_key_1_lets_the_first_side_stand_by_an_answer_that_replaces_both(differs: Callable[..., Opened]) -> None:
    seen = differs(E05, "1", "2")
    both = seen.store.state(seen.visit).answers[E05].events
    above = seen.section.row(E04).geometry()
    before = seen.events()

    seen.store.clock.move(seconds=30)
    seen.press(Qt.Key.Key_1)

    assert seen.events() == before + 1
    written = max(seen.store.events(seen.visit), key=lambda event: event.at)
    assert seen.store.state(seen.visit).answers[E05].events == (written.ref,)
    assert written.replaces == both
    assert seen.current == "H02", "what is in order leads on"
    seen.editor.go_to(E05)
    stands(seen, E05, "1")
    assert cell_of(seen.model, seen.model.plan.questions[E05]) is Cell.COMPLIANT
    assert seen.section.row(E04).geometry() == above
    assert seen.section.row(E05).height() == 52


def test_the_other_laptops_side_is_chosen_by_key_2_and_by_its_button(differs: Callable[..., Opened]) -> None:
    seen = differs(E05, "1", "2")

    QTest.mouseClick(contest_at(seen, E05).boxes[1].button, Qt.MouseButton.LeftButton)

    stands(seen, E05, "2")
    assert seen.current == "E05", "a finding keeps the focus, for its note"


def test_the_segments_choose_a_side_too_and_answer_anew_with_the_other_keys(differs: Callable[..., Opened]) -> None:
    seen = differs(E05, "3", "2")
    control = seen.section.row(E05).control
    assert control is not None
    target = control.target()
    assert isinstance(target, QWidget)
    assert target.accessibleDescription() == "Sesuai · Sebagian · 3 Tidak sesuai · 4 Tak berlaku", "1 and 2 are taken"
    target.setFocus()

    seen.press(Qt.Key.Key_2)
    stands(seen, E05, "2")
    assert target.accessibleDescription().startswith("1 Sesuai · 2 Sebagian")

    seen.press(Qt.Key.Key_1)
    assert seen.model.value(E05) == "1", "once settled, keys answer as ever"


def test_a_third_answer_settles_as_well(differs: Callable[..., Opened]) -> None:
    seen = differs(E05, "1", "2")

    seen.press(Qt.Key.Key_3)

    stands(seen, E05, "3")


def test_an_answer_that_one_laptop_took_back_is_a_side_like_any_other(differs: Callable[..., Opened]) -> None:
    seen = differs(E01, "1", None)
    assert contest_at(seen, E01).boxes[1].accessibleName().startswith("ditarik, ")

    seen.press(Qt.Key.Key_2)

    stands(seen, E01, None)


@pytest.mark.parametrize(
    ("path", "mine", "theirs", "words"),
    [
        (CHOICE, "bus", "car", ("Bus", "Mobil")),
        (NUMBER, "450", "37.5", ("450 menit", "37,5 menit")),
        (WORDS, "Gerbang timur", "Gerbang barat " * 12, ("Gerbang timur", "Gerbang barat Gerbang")),
        (DAY, "2020-09-08", "2020-09-09", ("8 September 2020", "9 September 2020")),
    ],
)
def test_every_kind_of_answer_says_its_sides_in_words(
    differs: Callable[..., Opened], path: Path, mine: str, theirs: str, words: tuple[str, str]
) -> None:
    seen = differs(path, mine, theirs.strip(), many_kinds())
    boxes = contest_at(seen, path).boxes
    for box, said in zip(boxes, words, strict=True):
        assert box.accessibleName().startswith(said)
    assert boxes[0].size() == boxes[1].size()

    seen.press(Qt.Key.Key_2)

    stands(seen, path, theirs.strip())


def test_where_one_types_digits_are_a_new_answer(differs: Callable[..., Opened]) -> None:
    seen = differs(NUMBER, "450", "37.5", many_kinds())
    control = seen.section.row(NUMBER).control
    assert control is not None
    target = control.target()
    assert target is not None
    target.setFocus()

    seen.write("120")
    assert seen.store.state(seen.visit).contested() == (NUMBER,)
    seen.press(Qt.Key.Key_Return)

    stands(seen, NUMBER, "120")


def test_an_empty_field_that_is_left_settles_nothing(differs: Callable[..., Opened]) -> None:
    seen = differs(DAY, "2020-09-08", dt.date(2020, 9, 9).isoformat(), many_kinds())
    before = seen.events()

    seen.press(Qt.Key.Key_Return)
    seen.press(Qt.Key.Key_Up)

    assert seen.events() == before
    assert seen.store.state(seen.visit).contested() == (DAY,)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_at_any_text_size_the_sides_are_equal_and_inside_their_row(
    differs: Callable[..., Opened], scale: float
) -> None:
    seen = differs(E05, "1", "2")
    seen.theme.set(scale=scale)
    seen.settle()
    try:
        contest, row = contest_at(seen, E05), seen.section.row(E05)
        first, second = contest.boxes
        assert first.size() == second.size()
        assert not first.geometry().intersects(second.geometry())
        assert contest.rect().contains(second.geometry())
        assert row.rect().contains(contest.geometry())
        assert second.button.geometry().right() < second.width()
    finally:
        seen.theme.set(scale=1.0)
