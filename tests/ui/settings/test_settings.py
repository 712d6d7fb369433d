"""Settings hold at once, are kept, and a file that cannot be read or written harms nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.errors import StoreError
from tests.builders.application import WAIT_MS, an_application, an_unlocked
from ui.settings.preferences import FILE, Preferences, Values
from ui.settings.screen import SettingsScreen
from ui.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import StandingClock
    from ui.app import Application


@pytest.fixture
def application(tmp_path: Path, qtbot: QtBot, clock: StandingClock) -> Iterator[Application]:
    with an_unlocked(tmp_path, qtbot, clock=clock) as made:
        assert made.desk is not None
        made.desk.frame.go("settings")
        yield made


def settings(application: Application) -> SettingsScreen:
    assert application.desk is not None
    screen = application.desk.frame.showing
    assert isinstance(screen, SettingsScreen)
    return screen


def test_language_colours_and_size_hold_at_once_by_key_alone(application: Application) -> None:
    view = settings(application).view
    assert view.language.hasFocus()
    QTest.keyClick(view.language, Qt.Key.Key_Right)
    assert view.title.text() == "Settings"
    QTest.keyClick(view.language, Qt.Key.Key_Tab)
    QTest.keyClick(view.mode, Qt.Key.Key_Right)
    QTest.keyClick(view.mode, Qt.Key.Key_Right)
    assert application.theme.dark
    QTest.keyClick(view.mode, Qt.Key.Key_Tab)
    QTest.keyClick(view.text_size, Qt.Key.Key_Right)
    assert application.theme.scale == 1.25


def test_they_are_there_at_the_next_start(
    application: Application, tmp_path: Path, qtbot: QtBot, clock: StandingClock
) -> None:
    view = settings(application).view
    view.language.press(1)
    view.mode.press(2)
    application.close()
    with an_application(tmp_path, qtbot, clock=clock) as again:
        assert again.language.lang == "en"
        assert again.theme.dark


def test_headquarters_can_move(application: Application, qtbot: QtBot) -> None:
    view = settings(application).view
    assert application.desk is not None
    assert not view.move_button.isEnabled()
    view.address.clear()
    QTest.keyClicks(view.address, "http://127.0.0.1:10")
    assert view.move_button.isEnabled()
    view.move_button.click()
    qtbot.waitUntil(lambda: not view.move_button.isEnabled(), timeout=WAIT_MS)
    assert application.desk.laptop.address == "http://127.0.0.1:10"


def test_a_setting_that_cannot_be_kept_is_said_and_not_pretended(application: Application, tmp_path: Path) -> None:
    assert application.desk is not None
    # A folder stands where the file should be written.
    (tmp_path / FILE).with_suffix(".part").mkdir()
    view = settings(application).view
    view.mode.press(2)
    assert not application.theme.dark
    assert view.mode.value == 0
    assert application.desk.frame.banner.isVisible()


def test_what_is_set_is_kept(tmp_path: Path) -> None:
    Preferences(tmp_path / "new").set(language="en", theme=Mode.DARK, text_size=150)
    assert Preferences(tmp_path / "new").values == Values(language="en", theme=Mode.DARK, text_size=150)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b'{"language": "fr"}', b'{"text_size": 9999}', b'{"theme": 3}', b"[]", b"{" * 100_000],
    ids=["empty", "cut", "bytes", "language", "size", "kind", "list", "deep"],
)
def test_a_file_that_cannot_be_read_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Preferences(tmp_path).values == Values()


def test_a_value_of_a_newer_program_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"language": "en", "lock_minutes": 5}')
    assert Preferences(tmp_path).values.language == "en"


def test_a_folder_that_takes_nothing_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        Preferences(tmp_path / "file" / "below").set(language="en")
