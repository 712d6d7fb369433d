"""The sidebar: the mark, the places, the person; a rail of icons where the room is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shell.nav_item import NavItem
from ui.shell.places import PLACES, exists
from ui.theme import tokens
from ui.unlock.people import paint_mark
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.mark import Mark
from ui.widgets.row_paint import paint_two_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme


class _PersonFoot(QWidget):
    """Who is working, at the foot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = self._title = ""
        self._rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_person(self, name: str, title: str) -> None:
        self._name, self._title = name, title
        self.setAccessibleName(f"{name}, {title}" if title else name)
        self.setToolTip(self.accessibleName())
        self.update()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a setter
        self._rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(tokens.RAIL), self._theme.px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        side = self._theme.px(24)
        top = (self.height() - side) // 2
        left = (self.width() - side) // 2 if self._rail else tokens.SPACE_12
        paint_mark(painter, QRect(left, top, side, side), self._name, theme=self._theme)
        if not self._rail:
            words = QRect(left + side + 8, 0, self.width() - left - side - 16, self.height())
            paint_two_lines(
                painter, words, self._name, self._title, theme=self._theme, weight=400, tone="text.secondary",
                caption_tone="text.tertiary",
            )  # fmt: skip
        painter.end()


class Sidebar(QWidget):
    """Signals: ``chosen(name)``."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rail = False
        self.mark = Mark(theme, side=20)
        self._program = Label(theme, "Inspeksi IOMKI", weight=600)
        self.practice = Label(theme, "LATIHAN", type_="caption", tone="practice", weight=600)
        self._person = _PersonFoot(theme)
        self.items = {place.name: NavItem(theme, place) for place in PLACES if place.listed and exists(place.name)}
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_person(self, name: str, title: str) -> None:
        """Show who is working."""
        self._person.set_person(name, title)

    def set_current(self, name: str) -> None:
        """Mark where one is."""
        for item in self.items.values():
            item.set_current(item.place.name == name)

    def set_count(self, name: str, count: int) -> None:
        """Show a count at a place, if that is shown at all."""
        if name in self.items:
            self.items[name].set_count(count)

    def set_open(self, name: str, open_: bool) -> None:  # noqa: FBT001 - a setter
        """Show or hide a place that leads somewhere only at times."""
        if name in self.items:
            self.items[name].setVisible(open_)

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a setter
        """Be a rail of icons, or whole."""
        if rail != self._rail:
            self._rail = rail
            self._restyle()

    @property
    def rail(self) -> bool:
        """Whether it is a rail."""
        return self._rail

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the hairline at the right."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface.side"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.colour("line"))
        painter.end()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(tokens.SPACE_8)
        self._head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._program, 1)
        self._head.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, tokens.SPACE_12, 1, tokens.SPACE_4)
        self._column.addLayout(self._head)
        self._column.addSpacing(tokens.SPACE_16)
        ruled = False
        for item in self.items.values():
            if item.place.below and not ruled:
                ruled = True
                self._rule = Hairline(self._theme)
                around = QHBoxLayout()
                around.setContentsMargins(tokens.SPACE_16, tokens.SPACE_8, tokens.SPACE_16, tokens.SPACE_8)
                around.addWidget(self._rule)
                self._column.addLayout(around)
            self._column.addWidget(item)
            item.chosen.connect(self.chosen)
            item.stepped.connect(lambda by, item=item: self._step(item, by))
            if item.place.needs:
                item.hide()
        self._column.addStretch(1)
        self._column.addWidget(self._person)

    def _step(self, item: NavItem, by: int) -> None:
        shown = [other for other in self.items.values() if other.isVisible()]
        index = shown.index(item) + by
        if 0 <= index < len(shown):
            shown[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        words = max((item.word_width() for item in self.items.values()), default=0)
        width = self._theme.px(tokens.RAIL) if self._rail else max(tokens.SIDEBAR, words)
        self.setFixedWidth(width)
        side = (width - self.mark.sizeHint().width()) // 2 if self._rail else tokens.SPACE_12
        self._head.setContentsMargins(side, 0, 0 if self._rail else tokens.SPACE_12, 0)
        self._program.setVisible(not self._rail)
        self.practice.setVisible(self._theme.practice and not self._rail)
        for item in self.items.values():
            item.set_rail(self._rail)
        self._person.set_rail(self._rail)
