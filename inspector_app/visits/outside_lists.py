"""The lists that a checklist names and does not hold itself, as a session takes them; read only where it names any."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.checklist.model import Checklist, ChoiceTable


def outside_lists(db: Database, checklist: Checklist) -> dict[str, ChoiceTable]:
    """Return the lists of the register that the checklist names, as the register stands now."""
    names = [name for name, table in checklist.lists.items() if not table.known]
    if not names:
        return {}
    from inspector_app.visits.choice_lists import register_lists

    return register_lists(db, names)
