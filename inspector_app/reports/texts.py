"""The papers' own texts, by language. The window's texts are its own; a paper must say the same wherever it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.reports.texts_en import ENGLISH
from inspector_app.reports.texts_id import INDONESIAN

if TYPE_CHECKING:
    from inspector_app.reports.wording import Texts
    from inspector_app.reports.words import Lang

TEXTS: dict[Lang, Texts] = {"id": INDONESIAN, "en": ENGLISH}
