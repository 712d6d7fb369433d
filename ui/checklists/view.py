"""The day rules change, as a view: two versions chosen above, side by side below, and whom it concerns at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.checklists.compare_view import CompareView
from ui.checklists.concerned_list import ConcernedList, items_of
from ui.checklists.telling import counts, tell
from ui.checklists.words import days_of, title_of, version_of
from ui.theme import tokens
from ui.widgets.button import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.empty import EmptyState
from ui.widgets.filter_button import ChoicePopup, choice
from ui.widgets.flow import FlowLayout
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.narrow import is_narrow
from ui.widgets.segmented import Segment, SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.checklists.reading import Comparison, Family
    from ui.i18n.formats import Formats
    from ui.theme import Theme

FAMILY, OLD, NEW = "family", "old", "new"
PAGES = 260


class ChangesView(QWidget):
    """Signals: ``chosen(name, index)`` for the checklist, its older or its newer version; ``opened(key)`` of a draft or
    a finding.
    """

    chosen = Signal(str, int)
    opened = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._families: Sequence[Family] = ()
        self._at = (0, 0, 0)
        self._comparison: Comparison | None = None
        self._opening = ""
        self.title = Label(theme, type_="title")
        self._note = ElidedLabel(theme, type_="small", tone="text.tertiary")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.buttons = {
            name: Button(theme, icon="ph.caret-down", height=tokens.CONTROL_SMALL) for name in (FAMILY, OLD, NEW)
        }
        self.popup = ChoicePopup(theme, self)
        self._counts = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self.pages = SegmentedControl(theme, self._page_names(), keys=False, width=PAGES)
        self.compare = CompareView(theme)
        self.concerned = ConcernedList(theme)
        self.empty = EmptyState(theme, icon="ph.git-diff")
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._open, name))
        self.popup.taken.connect(self._taken)
        self.pages.chosen.connect(self._turn)
        self.concerned.opened.connect(self.opened)
        self._build()
        self.setFocusProxy(self.compare)
        theme.changed.connect(self._restyle)
        self.pages.set_value(0)
        self._restyle()
        self.retranslate()

    def show_families(self, families: Sequence[Family]) -> None:
        """Show which checklists have versions to compare."""
        self._families = families
        self.empty.setVisible(not families)
        self._body.setVisible(bool(families))
        self._row.setVisible(bool(families))

    def show_choice(self, family: int, old: int, new: int) -> None:
        """Show which two versions are chosen."""
        self._at = (family, old, new)
        self._name_choice()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what differs between them, and whom it concerns."""
        self._comparison = comparison
        self._say()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.title.setText(self.tr("Rule changes"))
        self._note.setText(self.tr("Every visit stays on the version that it began with, unless you go over"))
        self.empty.set_text(
            self.tr("When headquarters publishes another version of a checklist, both will stand here side by side.")
        )
        self.pages.set_segments(self._page_names())
        self.pages.set_name(self.tr("What is shown"))
        self.concerned.setAccessibleName(self.tr("Whom it concerns"))
        self.compare.retranslate()
        self._name_choice()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the panel into a page where it is narrow."""
        super().resizeEvent(event)
        self._name_choice()
        self._fit()

    def _say(self) -> None:
        found, formats = self._comparison, self._formats
        if found is None:
            return
        old, new = version_of(found.old), version_of(found.new)
        self.compare.show_changes(old, new, tell(found.changes, formats=formats))
        self.concerned.set_items(items_of(found.concerned, old=old, formats=formats))
        parts = (days_of(found.new, formats), counts(found.changes, formats))
        self._counts.setText(" · ".join(part for part in parts if part))
        self.pages.set_segments(self._page_names())

    def _name_choice(self) -> None:
        if not self._families:
            return
        family, old, new = self._at
        versions = self._families[family]
        words = {
            FAMILY: title_of(versions[new], self._formats.lang),
            OLD: self.tr("Old: {version}").replace("{version}", versions[old].version),
            NEW: self.tr("New: {version}").replace("{version}", versions[new].version),
        }
        for name, button in self.buttons.items():
            button.setText(self._short(words[name]))
            button.setToolTip(words[name])
            button.setAccessibleName(words[name])
            button.setEnabled(name != FAMILY or len(self._families) > 1)

    def _short(self, words: str) -> str:
        room = self.width() - 2 * tokens.PAGE_MARGIN - self._theme.px(tokens.CONTROL + tokens.SPACE_24)
        metrics = QFontMetrics(self._theme.font("body", 600))
        return metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(room, self._theme.px(180)))

    def _open(self, name: str) -> None:
        if not self._families:
            return
        self._opening = name
        lang = self._formats.lang
        if name == FAMILY:
            choices = [choice(str(at), title_of(each[-1], lang)) for at, each in enumerate(self._families)]
        else:
            versions = self._families[self._at[0]]
            choices = [
                choice(str(at), version_of(each), days_of(each, self._formats)) for at, each in enumerate(versions)
            ]
        said = {FAMILY: self.tr("Checklist"), OLD: self.tr("Older version"), NEW: self.tr("Newer version")}
        self.popup.open_below(self.buttons[name], choices, name=said[name], nothing=self.tr("Nothing fits."))
        self.popup.list.choose(str(self._at[(FAMILY, OLD, NEW).index(name)]))

    def _taken(self, key: str) -> None:
        self.buttons[self._opening].setFocus()
        self.chosen.emit(self._opening, int(key))

    def _turn(self, page: int) -> None:
        self.pages.set_value(page)
        self._fit()
        (self.concerned if page else self.compare).setFocus()

    def _page_names(self) -> tuple[Segment, ...]:
        number = 0
        if self._comparison is not None:
            number = len(self._comparison.concerned.drafts) + len(self._comparison.concerned.findings)
        concerned = self.tr("Concerned {n}").replace("{n}", self._formats.whole(number))
        return (Segment(self.tr("Changes")), Segment(concerned))

    def _fit(self) -> None:
        narrow = is_narrow(self, self._theme)
        page = self.pages.value or 0
        self.pages.setVisible(narrow)
        self._rule.setVisible(not narrow)
        self.compare.setVisible(not narrow or page == 0)
        self.concerned.setVisible(not narrow or page == 1)
        widest = 16_777_215
        self.concerned.setMinimumWidth(0 if narrow else tokens.EXCHANGE_PANEL)
        self.concerned.setMaximumWidth(widest if narrow else max(tokens.EXCHANGE_PANEL, self.width() // 3))

    def _restyle(self) -> None:
        self._head.setFixedHeight(self._theme.px(tokens.HEAD))
        self._name_choice()
        self._fit()

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        head.setSpacing(tokens.SPACE_16)
        head.addWidget(self.title)
        head.addWidget(self._note, 1)
        self._row = QWidget()
        line = FlowLayout(gap=tokens.SPACE_8)
        for button in self.buttons.values():
            line.addWidget(button)
        line.addWidget(self.pages)
        row = QVBoxLayout(self._row)
        row.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, tokens.SPACE_12)
        row.setSpacing(tokens.SPACE_8)
        row.addLayout(line)
        row.addWidget(self._counts)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.compare, 1)
        self._rule = Hairline(self._theme, vertical=True)
        body.addWidget(self._rule)
        body.addWidget(self.concerned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._row)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.empty)
        column.addWidget(self._body, 1)
        column.addStretch(0)
