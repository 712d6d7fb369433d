"""What a write touched: all that flows back up the river; each screen decides for itself whether to look again."""

from __future__ import annotations

import msgspec

from inspector_app.ids import SubjectId


class Changes(msgspec.Struct, frozen=True):
    """The subjects that one transaction changed, and who did it.

    ``origin`` is a word that the caller chose (``"visit-editor"``), so that a screen can skip its own echo.
    """

    subjects: frozenset[SubjectId] = frozenset()
    origin: str = ""

    def touches(self, kind: str) -> bool:
        """Tell whether any changed subject is of this kind."""
        return any(subject.startswith(kind + ":") for subject in self.subjects)

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.subjects | other.subjects, self.origin or other.origin)
