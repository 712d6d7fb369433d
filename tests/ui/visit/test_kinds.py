"""The rarer kinds of answer by keys alone: long choices with a cascade, an order, a range, a place, guidance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.checklist.model import Choice, Container, Kind, Question, Section
from inspector_app.ids import Path
from inspector_app.visits.events import Detail
from tests.builders.forms_shown import (
    GOODS,
    GUIDED,
    ORDER,
    PLACE,
    PROVINCE,
    REGENCY,
    SHARE,
    SPEED,
    kinds_section,
    say,
    shown_checklist,
)
from tests.builders.visits import small_checklist
from ui.visit.choosing.field import ListAnswer
from ui.visit.choosing.model import ChoiceModel
from ui.visit.rows.range import RangeAnswer
from ui.visit.rows.rank import RankAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.visit.conftest import Opened
    from ui.visit.choosing.popup import ChoicePopup


@pytest.fixture
def seen(opens: Callable[..., Opened]) -> Opened:
    return opens(shown_checklist())


def opened_list(seen: Opened, path: Path) -> ChoicePopup:
    """Open a long list with Enter, as a person does."""
    seen.editor.go_to(path)
    seen.press(Qt.Key.Key_Return)
    control = seen.section.row(path).control
    assert isinstance(control, ListAnswer)
    assert control.popup is not None
    assert control.popup.isVisible()
    return control.popup


def choose(seen: Opened, popup: ChoicePopup, text: str) -> None:
    """Narrow the list and take what is first."""
    popup.search.setFocus()
    popup.search.setText(text)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)


def test_a_long_list_is_searched_and_one_taken(seen: Opened) -> None:
    popup = opened_list(seen, PROVINCE)
    assert popup.model.rowCount() == 12

    choose(seen, popup, "07")

    assert not popup.isVisible()
    assert seen.store.state(seen.visit).values()[PROVINCE] == "p7"
    assert seen.section.current == REGENCY, "one choice goes on to the next question"


def test_a_cascade_offers_what_fits_the_answer_before_it(seen: Opened) -> None:
    seen.model.answer(PROVINCE, "p3")
    popup = opened_list(seen, REGENCY)
    first = popup.model.index(0, 0).data()
    assert first == "Kabupaten 00003"
    assert popup.model.rowCount() == 42

    choose(seen, popup, "00015")
    assert seen.model.value(REGENCY) == "r15"

    seen.model.answer(PROVINCE, "p4")
    face = seen.section.row(REGENCY).face
    assert face is not None
    assert seen.model.value(REGENCY) in {"", "r15"}


def test_several_are_ticked_and_handed_over_together(seen: Opened) -> None:
    popup = opened_list(seen, GOODS)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    QTest.keyClick(popup.search, Qt.Key.Key_Down)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    before = seen.events()
    QTest.keyClick(popup.search, Qt.Key.Key_Escape)

    assert seen.model.value(GOODS) == "g0 g1"
    assert seen.events() == before + 1
    control = seen.section.row(GOODS).control
    assert isinstance(control, ListAnswer)
    assert "Barang 00, Barang 01" in control.field.accessibleName()


def test_escape_changes_nothing(seen: Opened) -> None:
    popup = opened_list(seen, PROVINCE)
    before = seen.events()
    QTest.keyClick(popup.search, Qt.Key.Key_Escape)

    assert not popup.isVisible()
    assert seen.events() == before


def test_thirty_three_thousand_choices_are_narrowed_word_by_word() -> None:
    model = ChoiceModel()
    section, lists = kinds_section(regencies=33_000)
    del section
    choices = [Choice(row[0], say(row[1])) for row in lists["regencies"].rows]
    model.set_choices(choices, lang="id", ticked=())
    assert model.rowCount() == 33_000

    model.narrow("kabupaten 3299")
    assert [model.index(at, 0).data() for at in range(2)] == ["Kabupaten 03299", "Kabupaten 13299"]
    model.narrow("kabupaten 32999")
    assert model.rowCount() == 1
    model.narrow("tidak ada")
    assert model.rowCount() == 0
    model.narrow("")
    assert model.rowCount() == 33_000


def test_an_order_is_made_with_alt_and_arrows(seen: Opened) -> None:
    seen.editor.go_to(ORDER)
    seen.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    control = seen.section.row(ORDER).control
    assert isinstance(control, RankAnswer)
    assert control.order == ["b", "a", "c"]
    assert seen.store.state(seen.visit).values()[ORDER] == "b a c"
    seen.press(Qt.Key.Key_Return)
    assert seen.section.current == SHARE


def test_enter_lets_the_order_of_the_form_stand(seen: Opened) -> None:
    seen.editor.go_to(ORDER)
    seen.press(Qt.Key.Key_Return)

    assert seen.model.value(ORDER) == "a b c"


def test_a_range_takes_a_number_or_steps(seen: Opened) -> None:
    seen.editor.go_to(SHARE)
    seen.write("35")
    seen.press(Qt.Key.Key_Return)
    control = seen.section.row(SHARE).control
    assert isinstance(control, RangeAnswer)
    assert control.slider.value() == 7

    seen.editor.go_to(SHARE)
    seen.press(Qt.Key.Key_Tab)
    seen.press(Qt.Key.Key_Right)

    assert seen.store.state(seen.visit).values()[SHARE] == "40"
    assert control.field.text() == "40"


@pytest.mark.parametrize("text", ["-6,3621; 107,2890", "-6.3621, 107.2890", "6°21'43.56\"LS 107°17'20.4\"BT"])
def test_a_place_is_typed_or_pasted_as_maps_write_it(seen: Opened, text: str) -> None:
    seen.editor.go_to(PLACE)
    seen.write(text)
    seen.press(Qt.Key.Key_Return)

    assert seen.model.value(PLACE) == "-6.3621 107.289 0 0"
    control = seen.section.row(PLACE).control
    assert control is not None
    target = control.target()
    assert target is not None
    assert target.property("text") == "6,3621° LS, 107,289° BT"


def test_a_text_that_is_no_place_is_refused(seen: Opened) -> None:
    seen.editor.go_to(PLACE)
    seen.write("dekat gerbang")
    seen.press(Qt.Key.Key_Return)

    face = seen.section.row(PLACE).face
    assert face is not None
    assert any("bukan titik koordinat" in notice.text for notice in face.notices)
    assert seen.model.value(PLACE) == ""


def test_f1_unfolds_the_guidance_and_folds_it_again(seen: Opened) -> None:
    seen.editor.go_to(GUIDED)
    row = seen.section.row(GUIDED)
    before = row.height()

    seen.press(Qt.Key.Key_F1)
    assert row.face is not None
    assert row.face.guidance == "Tulis siapa, kapan, di mana."
    assert row.height() > before or len(row.face.guidance) < 40

    seen.press(Qt.Key.Key_F1)
    assert row.face.guidance == ""
    assert row.height() == before


def test_an_unusual_value_waits_for_its_reason_and_is_calm_with_it(seen: Opened) -> None:
    seen.editor.go_to(SPEED)
    seen.write("450")
    seen.press(Qt.Key.Key_Return)
    face = seen.section.row(SPEED).face
    assert face is not None
    assert face.notices[0].text.startswith("450 menit di luar kisaran lazim")
    assert seen.model.counts.missing().unexplained == 1
    assert seen.model.counts.missing().wrong == 0
    assert seen.store.state(seen.visit).values()[SPEED] == "450"

    seen.editor.go_to(SPEED)
    seen.press(Qt.Key.Key_Tab)
    seen.write("Shift 2 dihapus")
    seen.press(Qt.Key.Key_Return)

    assert seen.store.state(seen.visit).detail(SPEED, Detail.REASON) == "Shift 2 dihapus"
    assert seen.model.counts.missing().unexplained == 0
    face = seen.section.row(SPEED).face
    assert face is not None
    assert face.notices[0].calm


def test_a_heading_stands_over_its_questions_and_is_no_stop(opens: Callable[..., Opened]) -> None:
    heading = Question(path=Path("/data/A/g"), kind=Kind.HEADING, label=say("Gerbang"))
    inner = Question(path=Path("/data/A/g/a"), kind=Kind.TEXT, label=say("Nama"), inside=Path("/data/A/g"))
    last = Question(path=Path("/data/A/b"), kind=Kind.TEXT, label=say("Lain"))
    form = small_checklist(
        sections=(Section("A", say("Bagian"), (heading, inner, last)),),
        helpers=(),
        containers=(Container(path=Path("/data/A/g"), label=say("Gerbang")),),
    )
    seen = opens(form)

    face = seen.section.row(heading.path).face
    assert face is not None
    assert (face.heading, face.wording) == (True, "Gerbang")
    assert seen.section.current == inner.path
    seen.press(Qt.Key.Key_Up)
    assert seen.section.current == inner.path
    assert seen.model.counts.overall() == (0, 2)
