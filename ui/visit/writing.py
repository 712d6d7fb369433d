"""What is on its way to the ledger and what could not be written, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from inspector_app.clock import Instant
    from inspector_app.errors import InspectionError
    from inspector_app.ids import Path
    from inspector_app.visits.events import Detail

    Key = tuple[Path, Detail | None]
    """What one write is about: a node's answer, or a detail of it."""
    Write = Callable[[Callable[[Instant], None], Callable[[InspectionError], None]], None]
    """Hands one value over as it stands; takes what to call once it is durable, and once it is refused."""


class Writing:
    """The writes of one visit. ``changed(row)`` is called when a row is saved, or not, other than before."""

    def __init__(
        self, *, changed: Callable[[Path], None], stored: Callable[[Instant], None],
        failed: Callable[[InspectionError], None],
    ) -> None:  # fmt: skip
        self._changed = changed
        self._stored = stored
        self._failed = failed
        self._waiting: dict[Path, int] = {}
        self._failures: dict[Path, dict[Key, InspectionError]] = {}
        self._refused: dict[tuple[Path, Key], Write] = {}

    def failure(self, row: Path) -> InspectionError | None:
        """Return why something of this row could not be written, or ``None``."""
        return next(iter(self._failures.get(row, {}).values()), None)

    def again(self, row: Path) -> None:
        """Try once more to write whatever of this row could not be written."""
        for key in list(self._failures.get(row, {})):
            self.hand_over(row, key, self._refused[(row, key)])

    def has_failed(self, row: Path, key: Key) -> bool:
        """Tell whether this very value could not be written."""
        return key in self._failures.get(row, {})

    def is_waiting(self, row: Path) -> bool:
        """Tell whether something of this row is on its way."""
        return row in self._waiting

    def unwritten(self) -> Iterable[Path]:
        """Return the rows of which something is under way or was refused."""
        return {*self._waiting, *self._failures}

    def hand_over(self, row: Path, key: Key, write: Write) -> None:
        """Hand a value over; after a failure the row is unsaved until the same is written."""
        self._waiting[row] = self._waiting.get(row, 0) + 1

        def stored(at: Instant) -> None:
            self._landed(row)
            if self._failures.get(row, {}).pop(key, None) is not None:
                del self._refused[(row, key)]
                if not self._failures[row]:
                    del self._failures[row]
                self._changed(row)
            self._stored(at)

        def failed(error: InspectionError) -> None:
            self._landed(row)
            self._failures.setdefault(row, {})[key] = error
            self._refused[(row, key)] = write
            self._changed(row)
            self._failed(error)

        write(stored, failed)

    def _landed(self, row: Path) -> None:
        self._waiting[row] -= 1
        if not self._waiting[row]:
            del self._waiting[row]
