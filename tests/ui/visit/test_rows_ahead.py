"""Rows made ahead of their section are not seen before it is opened, whatever the screen goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.visit.rows.row import QuestionRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from inspector_app.checklist.model import Checklist
    from tests.ui.visit.conftest import Opened


def test_coming_back_shows_the_rows_of_the_open_section_only(
    opens: Callable[..., Opened], plant: Checklist, qtbot: QtBot
) -> None:
    opened = opens(plant)
    column, rows = opened.section.column, opened.section.rows
    qtbot.waitUntil(lambda: len(column.findChildren(QuestionRow)) > len(rows))
    opened.editor.hide()
    opened.editor.show()
    opened.settle()
    assert {row for row in column.findChildren(QuestionRow) if row.isVisible()} == set(rows)
