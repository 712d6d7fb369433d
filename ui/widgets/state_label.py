"""States as icon, word and colour together, never by colour alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import tokens
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.theme import Theme


class Look(NamedTuple):
    """Icon name and colour token of a state."""

    icon: str
    colour: str


class State(Enum):
    """Every state that the window shows, with its look; its word is ``state_word``."""

    COMPLIANT = ("compliant", "ph.check-bold", "ok")
    PARTLY = ("partly", "ph.circle-half-fill", "partial")
    NOT = ("not", "ph.x-bold", "fail")
    NOT_APPLICABLE = ("not_applicable", "ph.minus-bold", "na")
    CRITICAL = ("critical", "ph.warning-octagon", "text.secondary")
    CRITICAL_FAILED = ("critical_failed", "ph.warning-octagon", "fail")
    UNANSWERED = ("unanswered", "ph.circle-dashed", "text.secondary")
    REPEAT = ("repeat", "ph.repeat", "partial")
    OVERDUE = ("overdue", "ph.warning", "fail")
    SAVED = ("saved", "ph.check-circle", "ok")
    WAITING = ("waiting", "ph.clock", "text.secondary")
    PARTIAL = ("partial", "ph.circle-half-fill", "partial")
    DELIVERED = ("delivered", "ph.check-circle", "ok")
    REFUSED = ("refused", "ph.warning-circle", "fail")
    OFFLINE = ("offline", "ph.wifi-slash", "text.secondary")
    PERMIT_ACTIVE = ("permit_active", "ph.check-circle", "ok")
    PERMIT_FROZEN = ("permit_frozen", "ph.pause-circle", "partial")
    PERMIT_REVOKED = ("permit_revoked", "ph.x-circle", "fail")
    PERMIT_NONE = ("permit_none", "ph.circle-dashed", "text.tertiary")
    FROM_ELSEWHERE = ("from_elsewhere", "ph.arrow-down", "accent")
    CONTESTED = ("contested", "ph.laptop", "accent")
    UNUSUAL = ("unusual", "ph.warning", "partial")
    NOT_ASKED = ("not_asked", "ph.minus-bold", "text.tertiary")
    SEALED = ("sealed", "ph.lock-simple", "ok")
    DRAFT = ("draft", "ph.note-pencil", "accent")
    MARKED = ("marked", "ph.flag", "partial")
    RETURNED = ("returned", "ph.arrow-u-up-left", "partial")

    @property
    def look(self) -> Look:
        """Icon and colour."""
        return Look(self.value[1], self.value[2])


def state_word(state: State) -> str:
    """Return the state's word in the language in use."""
    translate = QCoreApplication.translate
    words = {
        State.COMPLIANT: translate("State", "Compliant"),
        State.PARTLY: translate("State", "Partly"),
        State.NOT: translate("State", "Not"),
        State.NOT_APPLICABLE: translate("State", "N/A"),
        State.CRITICAL: translate("State", "Critical"),
        State.CRITICAL_FAILED: translate("State", "Critical"),
        State.UNANSWERED: translate("State", "Not answered"),
        State.REPEAT: translate("State", "Repeated"),
        State.OVERDUE: translate("State", "Overdue"),
        State.SAVED: translate("State", "Saved"),
        State.WAITING: translate("State", "Waiting"),
        State.PARTIAL: translate("State", "Received in part"),
        State.DELIVERED: translate("State", "Delivered"),
        State.REFUSED: translate("State", "Refused by headquarters"),
        State.OFFLINE: translate("State", "Offline"),
        State.PERMIT_ACTIVE: translate("State", "Active"),
        State.PERMIT_FROZEN: translate("State", "Frozen"),
        State.PERMIT_REVOKED: translate("State", "Revoked"),
        State.PERMIT_NONE: translate("State", "None yet"),
        State.FROM_ELSEWHERE: translate("State", "From another laptop"),
        State.CONTESTED: translate("State", "Different on two laptops"),
        State.UNUSUAL: translate("State", "Outside the usual range"),
        State.NOT_ASKED: translate("State", "Not asked"),
        State.SEALED: translate("State", "Sealed"),
        State.DRAFT: translate("State", "Being filled"),
        State.MARKED: translate("State", "Marked"),
        State.RETURNED: translate("State", "Returned"),
    }
    return words[state]


class StateLabel(QWidget):
    """A state's icon and word; ``text`` says more than the bare word (``Saved 10.32``), ``quiet`` says it in grey."""

    def __init__(
        self, theme: Theme, state: State = State.WAITING, text: str = "", *, type_: str = "small",
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._given = text
        self._quiet = quiet
        self._size = tokens.ICON_SMALL
        self._icon = QLabel()
        self._icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._word = Label(theme, type_=type_)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._word, 1)
        theme.changed.connect(self._show)
        self._show()

    def set_state(self, state: State, text: str = "") -> None:
        """Show another state, in its own word or in ``text``."""
        self._state = state
        self._given = text
        self._show()

    @property
    def state(self) -> State:
        """The state that is shown."""
        return self._state

    @property
    def text(self) -> str:
        """The word that is shown."""
        return self._word.text()

    def changeEvent(self, event: QEvent) -> None:
        """Change the word with the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        look = self._state.look
        pixmap = self._theme.pixmap(look.icon, look.colour, self._size)
        self._icon.setPixmap(pixmap)
        self._icon.setFixedSize(QSize(self._theme.px(self._size), self._theme.px(self._size)))
        self._word.setText(self._given or state_word(self._state))
        self._word.set_tone("text.secondary" if self._quiet else look.colour)
        self.setAccessibleName(self._word.text())
