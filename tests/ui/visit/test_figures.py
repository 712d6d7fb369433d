"""The right panel's words: a finding's short name stands whole beside its severity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics

from inspector_app.checklist.library import Library
from inspector_app.checklist.model import Severity
from ui.theme import tokens
from ui.visit.panel_line import CODE

if TYPE_CHECKING:
    from pathlib import Path

    from ui.theme import Theme

WORDS = {"id": {"Kritis", "Mayor", "Minor"}, "en": {"Critical", "Major", "Minor"}}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_short_name_is_cut_in_the_panel(theme: Theme, tmp_path: Path, lang: str) -> None:
    metrics = QFontMetrics(theme.font("small"))
    severity = max(metrics.horizontalAdvance(word) for word in WORDS[lang])
    room = tokens.VISIT_PANEL - 1 - 2 * tokens.PANEL_MARGIN - tokens.ICON_SMALL - 6 - CODE - severity - tokens.SPACE_8
    for form in Library(tmp_path).builtin():
        for question in (q for section in form.sections for q in section.questions if isinstance(q.severity, Severity)):
            name = question.short[lang]
            assert metrics.horizontalAdvance(name) <= room, (name, metrics.horizontalAdvance(name), room)
