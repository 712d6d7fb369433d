"""The theme: contrasts that hold, colours that follow, icons that exist, and figures of one width."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics

import ui
from ui.theme import Mode, Theme, tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

UI = Path(ui.__file__).parent
STATES = ("ok", "partial", "fail")
WORDS = ("text", "text.secondary", "text.tertiary")
GROUNDS = ("surface", "surface.side", "surface.subtle", "surface.selected", "neutral.soft")
READ = [
    *itertools.product(WORDS, GROUNDS),
    *itertools.product(("accent", "practice"), ("surface", "surface.side")),
    *itertools.product(STATES, ("surface", "surface.subtle", "surface.selected")),
    *((state, f"{state}.soft") for state in STATES),
    ("accent", "surface.selected"), ("accent.on", "accent"), ("accent.on", "accent.hover"), ("fail.on", "fail"),
    ("na", "neutral.soft"), ("practice", "practice.soft"), ("accent.on", "practice"),
    ("text.tertiary", "practice.soft"),
]  # fmt: skip
SEEN = [
    ("line.control", "surface"),
    ("line.control", "surface.side"),
    ("focus", "surface"),
    ("focus", "surface.selected"),
]


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def contrast(first: str, second: str, dark: int) -> float:
    one, two = sorted(luminance(tokens.COLOURS[token][dark]) for token in (first, second))
    return (two + 0.05) / (one + 0.05)


@pytest.mark.parametrize("dark", [0, 1], ids=["light", "dark"])
def test_whatever_is_read_or_has_the_focus_stands_out_enough(dark: int) -> None:
    dim = {pair: round(contrast(*pair, dark), 2) for pair in READ if contrast(*pair, dark) < 4.5}
    dim |= {pair: round(contrast(*pair, dark), 2) for pair in SEEN if contrast(*pair, dark) < 3.0}
    assert dim == {}


def test_colours_stand_only_among_the_tokens() -> None:
    own = {UI / "theme" / "tokens.py", UI / "closing" / "strokes.py"}
    # Pictures of factories in the demonstration and ink of signatures are no colours of the window.
    files = [f for f in UI.rglob("*.py") if f not in own and "demo" not in f.parts]
    assert [f.name for f in files if re.search(r'"#[0-9A-Fa-f]{6}', f.read_text())] == []


def test_every_icon_that_is_named_exists_and_paints_something(theme: Theme) -> None:
    named = {m for f in UI.rglob("*.py") for m in re.findall(r'"((?:ph|mdi6)\.[a-z0-9-]+)"', f.read_text())}
    assert len(named) > 20
    empty = []
    for name in sorted(named):
        image = theme.pixmap(name, "fail", 16, ratio=1.0).toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)):
            empty.append(name)
    assert empty == []


def test_an_unknown_icon_or_colour_is_a_mistake_that_shows(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icon("ph.no-such-thing")
    with pytest.raises(KeyError):
        theme.colour("pink")


def test_type_is_inter_with_figures_of_one_width(theme: Theme) -> None:
    font = theme.font("body")
    assert QFontInfo(font).family() == "Inter"
    metrics = QFontMetrics(font)
    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


def test_the_window_follows_the_system_until_the_person_chooses(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.dark
    assert theme.colour("surface").name() == "#14191b"
    theme.set(mode=Mode.LIGHT)
    assert qapp.palette().window().color().name() == "#ffffff"
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.dark


def test_practice_wears_its_own_accent_but_keeps_the_states(theme: Theme) -> None:
    ok = theme.colour("ok").name()
    theme.set(practice=True)
    assert theme.colour("accent").name() == "#6a3a9c"
    assert theme.colour("surface.selected").name() == "#f1eaf8"
    assert theme.colour("ok").name() == ok


def test_text_grows_and_the_lengths_that_hold_it_with_it(theme: Theme, qapp: QApplication) -> None:
    before = theme.font("body").pointSizeF()
    theme.set(scale=2.0)
    assert theme.font("body").pointSizeF() == pytest.approx(2 * before)
    assert theme.px(28) == 56
    assert qapp.font().pointSizeF() == pytest.approx(2 * before)


def test_an_icon_is_painted_once_and_anew_in_other_colours(theme: Theme) -> None:
    light = theme.pixmap("ph.house", "text")
    assert theme.pixmap("ph.house", "text").cacheKey() == light.cacheKey()
    theme.set(mode=Mode.DARK)
    assert theme.pixmap("ph.house", "text").toImage() != light.toImage()
