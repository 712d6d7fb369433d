"""One party at the foot of the closing screen: who, the pad, and the two other ways to settle it (refused, absent)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from inspector_app.visits.events import Manner, Role
from ui.closing.data import Party, SignatureGiven
from ui.closing.pad import PadState, SignaturePad
from ui.closing.refusal import RefusalForm
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.elided import ElidedLabel
from ui.widgets.label import Label
from ui.widgets.state_label import State, StateLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from inspector_app.clock import Instant
    from ui.theme import Theme

NARROW = 300
"""Below this width the links stand on a line of their own, as they always do below two fields."""


LARGE = 1.5
"""From this text size on the two fields stand one below the other."""


class PartyPanel(QWidget):
    """A party. Signals: ``settled(SignatureGiven)``; ``dismissed()`` when a witness is taken away again;
    ``turned()`` when the focus comes or goes.
    """

    settled = Signal(SignatureGiven)
    dismissed = Signal()
    turned = Signal()

    def __init__(
        self, theme: Theme, party: Party, *, clock_text: Callable[[Instant], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._party = party
        self._clock_text = clock_text
        self._held = b""
        """A signature that still waits for its name; it is never thrown away for that."""
        self._sealed = False
        self._redoing = False
        self._title = Label(theme, weight=500)
        self._state = StateLabel(theme)
        self.pad = SignaturePad(theme, self)  # parented first: a stacked layout shows its widget at once, as a window
        self.form = RefusalForm(theme, self)
        self.name = QLineEdit()
        self.position = QLineEdit()
        for edit in (self.name, self.position):
            edit.setProperty("small", True)
            edit.editingFinished.connect(self._renamed)
        self._who = ElidedLabel(theme, type_="small", weight=500)
        self._nip = Label(theme, type_="small", tone="text.tertiary", wrap=True)
        self.refuse = Button(theme, kind=Kind.LINK, height=20)
        self.absent = Button(theme, kind=Kind.LINK, height=20)
        self.again = Button(theme, kind=Kind.LINK, height=20)
        self.clear = Button(theme, kind=Kind.LINK, height=20)
        self.dismiss = Button(theme, kind=Kind.LINK, height=20)
        self._build()
        self.refuse.clicked.connect(lambda: self._ask(Manner.REFUSED))
        self.absent.clicked.connect(lambda: self._ask(Manner.ABSENT))
        self.again.clicked.connect(self._redo)
        self.clear.clicked.connect(self._clear)
        self.dismiss.clicked.connect(self.dismissed)
        self.form.given.connect(self._give_words)
        self.form.cancelled.connect(self._back_to_pad)
        self.pad.signed.connect(self._signed)
        self.pad.state_changed.connect(self._update)
        self.pad.state_changed.connect(self.turned)
        self.name.textEdited.connect(self._update)
        self.show_party(party)

    @property
    def role(self) -> Role:
        """Whose panel this is."""
        return self._party.role

    @property
    def is_settled(self) -> bool:
        """Whether this party is settled in the ledger and nothing is being drawn over it."""
        return self._party.is_settled and not self._redoing

    def show_party(self, party: Party) -> None:
        """Show what is kept of this party; a stroke in progress and a field being typed in are left alone."""
        changed = party != self._party
        self._party = party
        if not self.name.hasFocus() and not (self._held and not party.name):
            self.name.setText(party.name)
            self.name.setCursorPosition(0)
        if not self.position.hasFocus() and not (self._held and not party.title):
            self.position.setText(party.title)
            self.position.setCursorPosition(0)
        self._who.setText(party.name)
        self._nip.setText(grouped_nip(party.nip))
        if party.is_settled and changed:
            self._redoing = False
            self._held = b""
        if not self._redoing:
            self._show_kept()
        self._update()

    def seal(self) -> None:
        """Take nothing more: the visit is sealed."""
        self._sealed = True
        self.pad.rest()
        self.name.setReadOnly(True)
        self.position.setReadOnly(True)
        self._update()

    def take(self) -> None:
        """Take what is on the pad now, as when the focus leaves it."""
        self.pad.take()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_kept()
            self._update()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the links their own line where it is narrow."""
        super().resizeEvent(event)
        narrow = self._party.editable or self.width() < self._theme.px(NARROW)
        line = self._foot if narrow else self._beside
        if self._links.parentWidget() is not line:
            layout = line.layout()
            if layout is not None:
                layout.addWidget(self._links)
        self._foot.setVisible(narrow)
        large = self._theme.scale >= LARGE
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._fields.setDirection(down if large else right)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_8)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.pad)
        self._stack.addWidget(self.form)
        self._links = QWidget()
        links = QHBoxLayout(self._links)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(tokens.SPACE_12)
        for button in (self.dismiss, self.clear, self.again, self.refuse, self.absent):
            links.addWidget(button)
        self._beside, self._foot = QWidget(), QWidget()
        for place in (self._beside, self._foot):
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 0, 0, 0)
            row.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._beside.layout().addWidget(self._links)  # type: ignore[union-attr]
        self._foot.hide()
        names = QHBoxLayout()
        names.setSpacing(tokens.SPACE_8)
        self._editing = QWidget()
        self._fields = QHBoxLayout(self._editing)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(tokens.SPACE_8)
        self._fields.addWidget(self.name, 1)
        self._fields.addWidget(self.position, 1)
        names.addWidget(self._editing, 1)
        names.addWidget(self._who, 1)
        names.addWidget(self._beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_4)
        column.addLayout(head)
        column.addLayout(self._stack)
        column.addLayout(names)
        column.addWidget(self._nip)
        column.addWidget(self._foot)
        column.addStretch(1)
        for before, after in (
            (self.name, self.position), (self.position, self.pad), (self.pad, self.dismiss), (self.dismiss, self.clear),
            (self.clear, self.again), (self.again, self.refuse), (self.refuse, self.absent),
        ):  # fmt: skip
            QWidget.setTabOrder(before, after)

    def _show_kept(self) -> None:
        party = self._party
        if party.manner is not None and not party.stands:
            if self.pad.state is not PadState.DRAWING and not self._held:
                self.pad.show_empty()
        elif party.manner is Manner.SIGNED and party.png:
            self.pad.show_signature(party.png)
        elif party.manner is Manner.REFUSED:
            self.pad.show_words(self._reasoned(self.tr("Refused to sign: {reason}")))
        elif party.manner is Manner.ABSENT:
            self.pad.show_words(self._reasoned(self.tr("Not on site: {reason}")))
        elif self.pad.state not in (PadState.DRAWING, PadState.EMPTY) and not self._held:
            self.pad.show_empty()

    def _reasoned(self, pattern: str) -> str:
        text = pattern.format(reason=self._party.reason or "–")
        return (
            text + " · " + self.tr("Witness: {name}").format(name=self._party.witness) if self._party.witness else text
        )

    def _update(self) -> None:
        party, asking = self._party, self._stack.currentWidget() is self.form
        names = {
            Role.COMPANY: self.tr("Company"), Role.INSPECTOR: self.tr("Inspector"),
            Role.SECOND_INSPECTOR: self.tr("Second inspector"), Role.WITNESS: self.tr("Witness"),
        }  # fmt: skip
        self._title.setText(names[party.role])
        self.pad.setAccessibleName(self.tr("Signature: {who}").format(who=names[party.role]))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name: {who}").format(who=names[party.role]))
        self.position.setPlaceholderText(self.tr("Position"))
        self.position.setAccessibleName(self.tr("Position: {who}").format(who=names[party.role]))
        self.refuse.setText(self.tr("Refuses"))
        self.absent.setText(self.tr("Not on site"))
        self.again.setText(self.tr("Again"))
        self.clear.setText(self.tr("Clear"))
        self.dismiss.setText(self.tr("No witness"))
        self._show_state()
        self._editing.setVisible(party.editable)
        self._who.setVisible(not party.editable)
        self._nip.setVisible(bool(party.nip) and not party.editable)
        open_ = not self._sealed and not asking
        drawing = self.pad.state is PadState.DRAWING or bool(self._held)
        self.clear.setVisible(open_ and drawing)
        self.again.setVisible(open_ and not drawing and self.is_settled)
        unsettled = open_ and not drawing and not self.is_settled
        self.refuse.setVisible(unsettled and party.role is not Role.WITNESS)
        self.absent.setVisible(unsettled and party.role is not Role.WITNESS)
        self.dismiss.setVisible(unsettled and party.role is Role.WITNESS)

    def _show_state(self) -> None:
        party = self._party
        self._state.show()
        if self._held:
            self._state.set_state(State.UNUSUAL, self.tr("write the name"))
        elif self.is_settled and party.at is not None:
            self._state.set_state(State.COMPLIANT, self._clock_text(party.at))
        elif party.manner is not None and not party.stands:
            self._state.set_state(State.UNUSUAL, self.tr("changed since; sign again"))
        elif self.pad.hasFocus() or self.pad.state is PadState.DRAWING:
            self._state.set_state(State.DRAFT, self.tr("your turn"))
        else:
            self._state.hide()

    def _signed(self, png: bytes) -> None:
        name = self.name.text().strip() if self._party.editable else self._party.name
        if not name:
            self._held = png
            self._update()
            self.name.setFocus()
            return
        self._held = b""
        self._redoing = False
        self._give(Manner.SIGNED, name=name, png=png)

    def _renamed(self) -> None:
        name, title = self.name.text().strip(), self.position.text().strip()
        if self._held and name:
            png, self._held = self._held, b""
            self._give(Manner.SIGNED, name=name, png=png)
        elif self.is_settled and name and (name, title) != (self._party.name, self._party.title) and not self._sealed:
            manner = self._party.manner or Manner.SIGNED
            self._give(manner, name=name, png=self._party.png, reason=self._party.reason, witness=self._party.witness)

    def _give(self, manner: Manner, *, name: str, png: bytes = b"", reason: str = "", witness: str = "") -> None:
        title = self.position.text().strip() if self._party.editable else self._party.title
        self.settled.emit(
            SignatureGiven(
                role=self.role,
                manner=manner,
                name=name,
                title=title,
                nip=self._party.nip,
                png=png,
                reason=reason,
                witness=witness,
            )
        )

    def _ask(self, manner: Manner) -> None:
        self.form.ask(manner)
        self._stack.setCurrentWidget(self.form)
        self._update()
        self.form.reason.setFocus()

    def _give_words(self, reason: str, witness: str) -> None:
        self._back_to_pad()
        name = self.name.text().strip() if self._party.editable else self._party.name
        self._give(self.form.manner, name=name, reason=reason, witness=witness)

    def _back_to_pad(self) -> None:
        self._stack.setCurrentWidget(self.pad)
        self._update()
        self.pad.setFocus()

    def _redo(self) -> None:
        self._redoing = True
        self.pad.show_empty()
        self.pad.setFocus()
        self._update()

    def _clear(self) -> None:
        self._held = b""
        self.pad.show_empty()
        self.pad.setFocus()
        self._update()


def grouped_nip(nip: str) -> str:
    """Return ``NIP 19850312 200912 2 003``: the eighteen digits in groups of 8, 6, 1 and 3; anything else as it is."""
    if not nip:
        return ""
    if len(nip) == 18 and nip.isdigit():
        return f"NIP {nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    return f"NIP {nip}"
