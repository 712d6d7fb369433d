"""Buttons, rows, banners, states: each is named, reached by the keyboard, and silent while loading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from tests.builders.evidence import a_png
from ui.widgets.banner import Banner, Weight
from ui.widgets.button import Button, Kind
from ui.widgets.check_box import CheckBox
from ui.widgets.elided import ElidedLabel
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.focus_ring import FocusRing
from ui.widgets.keyhint import KeyHint, KeyHints
from ui.widgets.list_row import ListRow
from ui.widgets.search_field import SearchField
from ui.widgets.secret_field import SecretField
from ui.widgets.state_label import State, StateLabel, state_word
from ui.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.i18n.language import Language
    from ui.theme import Theme

    Shown = Callable[[QWidget], QWidget]


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_buttons_word_is_never_cut(theme: Theme, kind: Kind, scale: float) -> None:
    theme.set(scale=scale)
    button = Button(theme, "Segel & cetak", kind=kind, icon="ph.printer", key="Ctrl+P")
    needed = QFontMetrics(button.font()).horizontalAdvance("Segel & cetak") + theme.px(14)
    assert button.minimumSizeHint().width() >= needed
    assert button.text() == "Segel & cetak"


def test_a_row_is_activated_by_enter_and_by_a_click_that_ends_inside(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    row = ListRow(theme)
    shown(row)
    row.setFocus()
    assert row.selected
    with qtbot.waitSignal(row.activated):
        QTest.keyClick(row, Qt.Key.Key_Return)
    with qtbot.waitSignal(row.activated):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(row.activated):
        QTest.mousePress(row, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(-10, -10))
    with qtbot.waitSignal(row.stepped, check_params_cb=lambda by: by == 1):
        QTest.keyClick(row, Qt.Key.Key_Down)


def test_a_row_that_is_selected_wears_the_bar_at_its_left(theme: Theme, shown: Shown) -> None:
    row = ListRow(theme)
    shown(row)
    row.set_selected(True)
    image = row.grab().toImage()
    assert image.pixelColor(0, 20).name() == theme.colour("accent").name()
    assert image.pixelColor(2, 20).name() == theme.colour("surface.selected").name()


def test_a_banner_says_what_it_means_and_what_to_do_and_goes_by_hand(
    qtbot: QtBot, theme: Theme, language: Language, shown: Shown
) -> None:
    host = QWidget()
    banner = Banner(theme, parent=host)
    QVBoxLayout(host).addWidget(banner)
    shown(host)
    assert banner.isHidden()
    banner.say("Jaringan putus.", "Tidak ada yang hilang.", "Dilanjutkan sendiri.", weight=Weight.FAILURE)
    assert banner.text == "Jaringan putus. Tidak ada yang hilang. Dilanjutkan sendiri."
    close = banner.findChild(Button)
    assert close is not None
    assert close.accessibleName() == "Tutup pemberitahuan ini"
    language.use("en")
    assert close.accessibleName() == "Close this notice"
    with qtbot.waitSignal(banner.closed):
        close.click()
    assert banner.isHidden()


def test_every_state_has_an_icon_and_a_word_in_both_languages(theme: Theme, language: Language) -> None:
    indonesian = {state: state_word(state) for state in State}
    language.use("en")
    for state in State:
        assert not theme.pixmap(state.look.icon, state.look.colour, 14, ratio=1.0).isNull()
        assert indonesian[state]
        assert state_word(state)
    same = {state for state in State if indonesian[state] == state_word(state)}
    assert same == set()


def test_a_state_speaks_the_language_in_use(theme: Theme, language: Language, shown: Shown) -> None:
    label = StateLabel(theme, State.SEALED)
    shown(label)
    assert label.text == "Disegel"
    language.use("en")
    assert label.text == "Sealed"
    label.set_state(State.SAVED, "Saved 10:32:05")
    assert label.accessibleName() == "Saved 10:32:05"


def test_a_long_line_is_elided_but_can_be_read(theme: Theme, shown: Shown) -> None:
    label = ElidedLabel(theme, "PT Contoh Otomotif Indonesia di kawasan KIIC, Karawang")
    shown(label)
    label.resize(80, 20)
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_a_secret_is_hidden_until_one_looks(qtbot: QtBot, theme: Theme, language: Language, shown: Shown) -> None:
    field = SecretField(theme, "Frasa sandi")
    shown(field)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert field.look.text() == "Lihat"
    QTest.mouseClick(field.look, Qt.MouseButton.LeftButton)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert field.look.accessibleName() == "Sembunyikan frasa sandi"
    language.use("en")
    assert field.look.text() == "Hide"


def test_what_was_typed_is_gone_while_a_secret_rests(theme: Theme) -> None:
    field = SecretField(theme, "Frasa sandi")
    field.edit.setText("sepatu hujan")
    field.set_resting(True, "terkunci 5 detik lagi")
    assert field.text == ""
    assert field.edit.placeholderText() == "terkunci 5 detik lagi"


def test_arrows_in_the_search_field_move_the_list_below(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    field = SearchField(theme, "Cari perusahaan")
    shown(field)
    with qtbot.waitSignal(field.stepped, check_params_cb=lambda by: by == 1):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClicks(field, "kiic")
    with qtbot.waitSignal(field.textEdited, check_params_cb=lambda text: text == ""):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.accessibleName() == "Cari perusahaan"


def test_a_check_box_is_pressed_anywhere_on_its_line(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    box = CheckBox(theme, "Diperbaiki di tempat")
    shown(box)
    with qtbot.waitSignal(box.clicked):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, 10))
    assert box.isChecked()


def test_an_empty_place_offers_the_next_step(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    empty = EmptyState(theme, "Kunjungan yang direncanakan berdiri di sini.", step="Rencanakan")
    shown(empty)
    step = empty.findChild(Button)
    assert step is not None
    with qtbot.waitSignal(empty.stepped):
        step.click()


def test_key_hints_are_changed_whole(theme: Theme, shown: Shown) -> None:
    hints = KeyHints(theme)
    hints.set_hints([KeyHint("1–4", "jawab"), KeyHint("C", "catatan")])
    shown(hints)
    hints.set_hints([KeyHint("Enter", "buka")])
    assert hints.hints == (KeyHint("Enter", "buka"),)


@pytest.mark.parametrize("data", [b"", b"no picture at all" * 100], ids=["none", "text"])
def test_bytes_that_are_no_picture_leave_the_place_grey(theme: Theme, shown: Shown, data: bytes) -> None:
    thumbnail = Thumbnail(theme, name="Bukti 1")
    shown(thumbnail)
    thumbnail.set_picture(data)
    assert thumbnail.grab().toImage().pixelColor(10, 10).name() == theme.colour("neutral.soft").name()


def test_a_thumbnail_opens_by_key_and_asks_before_it_goes(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    thumbnail = Thumbnail(theme, name="Bukti 1")
    shown(thumbnail)
    thumbnail.set_picture(a_png())
    with qtbot.waitSignal(thumbnail.opened):
        QTest.keyClick(thumbnail, Qt.Key.Key_Return)
    with qtbot.waitSignal(thumbnail.removal_asked):
        QTest.keyClick(thumbnail, Qt.Key.Key_Delete)


def test_the_ring_goes_round_whatever_has_the_focus(
    qtbot: QtBot, qapp: QApplication, theme: Theme, shown: Shown
) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    field, button = Field(theme, "Nama"), Button(theme, "Simpan")
    column.addWidget(field)
    column.addWidget(button)
    ring = FocusRing(theme, host, qapp)
    shown(host)
    field.edit.setFocus()
    qtbot.waitUntil(ring.isVisible)
    around = field.edit.mapTo(host, QPoint(0, 0))
    assert ring.geometry().topLeft() == around - QPoint(3, 3)
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert ring.geometry().contains(button.geometry())
    button.clearFocus()
    qtbot.waitUntil(ring.isHidden)


def test_the_ring_is_cut_where_the_control_scrolls_away(
    qtbot: QtBot, qapp: QApplication, theme: Theme, shown: Shown
) -> None:
    host, page = QWidget(), QWidget()
    rows = QVBoxLayout(page)
    buttons = [Button(theme, str(i)) for i in range(30)]
    for button in buttons:
        rows.addWidget(button)
    area = QScrollArea()
    area.setWidget(page)
    QHBoxLayout(host).addWidget(area)
    host.resize(200, 200)
    ring = FocusRing(theme, host, qapp)
    shown(host)
    buttons[0].setFocus()
    qtbot.waitUntil(ring.isVisible)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(ring.isHidden)


def test_the_ring_lets_go_of_a_control_that_is_destroyed(
    qtbot: QtBot, qapp: QApplication, theme: Theme, shown: Shown
) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    button = Button(theme, "Sebentar")
    column.addWidget(button)
    ring = FocusRing(theme, host, qapp)
    shown(host)
    button.setFocus()
    qtbot.waitUntil(ring.isVisible)
    button.deleteLater()
    qtbot.waitUntil(ring.isHidden)
