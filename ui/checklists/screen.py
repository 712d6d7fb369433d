"""The day rules change: two versions of a checklist compared, and every draft and open finding that it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from inspector_app.clock import local_date
from ui.checklists import reading
from ui.checklists.concerned_list import where_of
from ui.checklists.view import FAMILY, OLD, ChangesView
from ui.shell.screen import Screen
from ui.widgets.keyhint import KeyHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from inspector_app.changes import Changes
    from ui.checklists.reading import Comparison, Family
    from ui.shell.screen import Workplace


class ChangesScreen(Screen):
    """Compares what is chosen; it opens on the change of rules whose day is nearest."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._place = workplace
        self._families: list[Family] = []
        self._at: tuple[int, int, int] | None = None
        self._asked = 0
        self.view = ChangesView(workplace.theme, workplace.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._lead)

    def arrive(self, **what: str) -> None:
        """Look which versions there are now; what was compared before stays."""
        del what
        library = self._place.laptop.library
        self._place.runner.work(lambda: reading.families(library), done=self._know)

    def refresh(self, changes: Changes) -> None:
        """Look again when a visit or a checklist changed and the screen is seen."""
        if self.isVisible() and any(changes.touches(kind) for kind in ("checklist", "visit")):
            self.arrive()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this screen."""
        return (
            KeyHint("↑↓", self.tr("read")),
            KeyHint("Tab", self.tr("next")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Esc", self.tr("back")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.view.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._place.navigator.back()
        else:
            super().keyPressEvent(event)

    def _know(self, families: list[Family]) -> None:
        before = self._named()
        self._families = families
        self.view.show_families(families)
        found = self._find(before) if before is not None else None
        today = local_date(self._place.clock.now(), self._place.laptop.zone)
        self._at = found or reading.nearest(families, today)
        self._compare()

    def _named(self) -> tuple[str, str, str] | None:
        """Return checklist and both digests of what is compared now."""
        if self._at is None:
            return None
        family, old, new = self._at
        versions = self._families[family]
        return str(versions[old].checklist), versions[old].digest, versions[new].digest

    def _find(self, named: tuple[str, str, str]) -> tuple[int, int, int] | None:
        """Return where these versions stand now."""
        for at, versions in enumerate(self._families):
            digests = [str(each.digest) for each in versions]
            if str(versions[0].checklist) == named[0] and named[1] in digests and named[2] in digests:
                return at, digests.index(named[1]), digests.index(named[2])
        return None

    def _choose(self, name: str, index: int) -> None:
        if self._at is None:
            return
        family, old, new = self._at
        if name == FAMILY:
            last = len(self._families[index]) - 1
            self._at = (index, last - 1, last)
        elif name == OLD:
            self._at = (family, index, new)
        else:
            self._at = (family, old, index)
        self._compare()

    def _compare(self) -> None:
        if self._at is None:
            return
        family, old, new = self._at
        versions = self._families[family]
        self.view.show_choice(family, old, new)
        self._asked += 1
        asked = self._asked

        def show(comparison: Comparison) -> None:
            if asked == self._asked:
                self.view.show_comparison(comparison)

        self._place.runner.read(lambda db: reading.compared(db, versions[old], versions[new]), done=show)

    def _lead(self, key: str) -> None:
        visit, path = where_of(key)
        what = {"path": path} if path else {}
        self._place.navigator.go("visit", visit=visit, **what)


def make_screen(workplace: Workplace) -> ChangesScreen:
    """Make the screen."""
    return ChangesScreen(workplace)
