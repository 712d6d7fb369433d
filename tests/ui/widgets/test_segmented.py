"""The segmented control: keys, pointer, silence while loading, loudness, and words that are never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from ui.theme import Mode
from ui.widgets.compliance import ComplianceControl
from ui.widgets.segmented import Segment, SegmentedControl, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.i18n.language import Language
    from ui.theme import Theme

SEVERITIES = (Segment("Kritis", "ph.warning-octagon-fill", Tone.CRITICAL), Segment("Mayor"), Segment("Minor"))


@pytest.fixture
def control(
    theme: Theme, language: Language, shown: Callable[[ComplianceControl], ComplianceControl]
) -> ComplianceControl:
    del language
    made = shown(ComplianceControl(theme, name="Masker dipakai"))
    made.setFocus()
    return made


def test_digits_answer(qtbot: QtBot, control: ComplianceControl) -> None:
    for index, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)):
        with qtbot.waitSignal(control.chosen, check_params_cb=lambda i, index=index: i == index):
            QTest.keyClick(control, key)
        assert control.value == index


def test_pressing_what_is_chosen_already_answers_again(qtbot: QtBot, control: ComplianceControl) -> None:
    control.set_value(0)
    with qtbot.waitSignal(control.chosen):
        QTest.keyClick(control, Qt.Key.Key_1)


def test_loading_is_not_typing(qtbot: QtBot, control: ComplianceControl) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        control.set_value(2)
        control.set_value(None)
        control.set_values([1])


def test_arrows_walk_and_stop_at_the_ends(qtbot: QtBot, control: ComplianceControl) -> None:
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert control.value == 0
    QTest.keyClick(control, Qt.Key.Key_Left)
    assert control.value == 0
    for _ in range(6):
        QTest.keyClick(control, Qt.Key.Key_Right)
    assert control.value == 3


def test_keys_with_a_modifier_are_left_to_the_screen(qtbot: QtBot, control: ComplianceControl) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        QTest.keyClick(control, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(control, Qt.Key.Key_5)


def test_the_pointer_presses_the_segment_under_it(qtbot: QtBot, control: ComplianceControl) -> None:
    with qtbot.waitSignal(control.chosen, check_params_cb=lambda i: i == 2):
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=QPoint(190, 14))


def test_at_rest_it_has_the_measures_of_the_spine(control: ComplianceControl) -> None:
    assert (control.sizeHint().width(), control.sizeHint().height()) == (278, 28)
    control.resize(278, 28)
    assert [rect.width() for rect in control._rects()] == [72, 80, 68, 56]


def test_tidak_is_solid_and_sesuai_is_soft(theme: Theme, control: ComplianceControl) -> None:
    control.resize(278, 28)
    for value, x, token in ((0, 4, "ok.soft"), (1, 76, "partial.soft"), (2, 158, "fail"), (3, 270, "neutral.soft")):
        control.set_value(value)
        assert control.grab().toImage().pixelColor(x, 6).name() == theme.colour(token).name()


def test_it_says_question_and_answer_to_who_cannot_see_it(control: ComplianceControl) -> None:
    control.set_value(3)
    assert control.accessibleName() == "Masker dipakai: Tak berlaku"
    assert "1 Sesuai" in control.accessibleDescription()


def test_its_words_change_with_the_language(control: ComplianceControl, language: Language) -> None:
    assert [s.label for s in control.segments] == ["Sesuai", "Sebagian", "Tidak", "T/B"]
    language.use("en")
    assert [s.label for s in control.segments] == ["Compliant", "Partly", "Not", "N/A"]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_word_is_cut_at_any_text_size(
    theme: Theme, control: ComplianceControl, language: Language, scale: float, lang: str
) -> None:
    language.use(lang)
    theme.set(scale=scale)
    control.resize(control.minimumSizeHint())
    bold = QFontMetrics(theme.font("small", 600))
    for segment, rect in zip(control.segments, control._rects(), strict=True):
        assert bold.horizontalAdvance(segment.label) + theme.px(12) + 4 <= rect.width()


def test_several_may_be_chosen_together(
    qtbot: QtBot, theme: Theme, shown: Callable[[SegmentedControl], SegmentedControl]
) -> None:
    control = shown(SegmentedControl(theme, [Segment(w) for w in ("Suhu", "Masker", "Jarak")], multiple=True))
    control.setFocus()
    with qtbot.waitSignal(control.toggled, check_params_cb=lambda i, on: (i, on) == (1, True)):
        QTest.keyClick(control, Qt.Key.Key_2)
    QTest.keyClick(control, Qt.Key.Key_3)
    assert control.values == {1, 2}
    with qtbot.waitSignal(control.toggled, check_params_cb=lambda i, on: (i, on) == (1, False)):
        QTest.keyClick(control, Qt.Key.Key_2)
    assert control.values == {2}


def test_where_digits_mean_something_else_they_pass(
    qtbot: QtBot, theme: Theme, shown: Callable[[SegmentedControl], SegmentedControl]
) -> None:
    control = shown(SegmentedControl(theme, SEVERITIES, keys=False))
    control.setFocus()
    with qtbot.assertNotEmitted(control.chosen):
        QTest.keyClick(control, Qt.Key.Key_1)
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert control.value == 0


def test_a_resting_control_takes_nothing(qtbot: QtBot, control: ComplianceControl) -> None:
    control.setEnabled(False)
    with qtbot.assertNotEmitted(control.chosen):
        control.press(0)


def test_dark_is_painted_dark(theme: Theme, control: ComplianceControl) -> None:
    theme.set(mode=Mode.DARK)
    control.resize(278, 28)
    assert control.grab().toImage().pixelColor(100, 4).lightness() < 60
