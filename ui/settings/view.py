"""The settings as a view: data in, signals out. Changes hold at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.settings.preferences import TEXT_SIZES
from ui.theme import Mode, tokens
from ui.widgets.button import Button
from ui.widgets.elided import ElidedLabel
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label
from ui.widgets.segmented import Segment, SegmentedControl

if TYPE_CHECKING:
    from ui.settings.preferences import Values
    from ui.theme import Theme

LANGUAGES = ("id", "en")
MODES = (Mode.SYSTEM, Mode.LIGHT, Mode.DARK)
CHOICE = 320
LABELS = 132
COLUMN = 620


class SettingsView(QWidget):
    """Signals: ``language_chosen(lang)``, ``theme_chosen(mode)``, ``text_size_chosen(per cent)``, ``address_given``,
    ``changes_wanted()`` of rules.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(object)
    text_size_chosen = Signal(int)
    address_given = Signal(str)
    changes_wanted = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = Label(theme, type_="title")
        self._note = ElidedLabel(theme, type_="small", tone="text.tertiary")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.language = self._choice(("Bahasa Indonesia", "English"))
        self.mode = self._choice(("", "", ""))
        self.text_size = self._choice([f"{size} %" for size in TEXT_SIZES])
        self.address = QLineEdit()
        self.move_button = Button(theme)
        self.changes = Button(theme, icon="ph.git-diff")
        self._known = ""
        self.folder = Label(theme, wrap=True)
        self.person = Label(theme, wrap=True)
        for label in (self.folder, self.person):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._headings = [Label(theme, type_="section") for _ in range(2)]
        self._meanings = [Label(theme, type_="small", tone="text.secondary", wrap=True) for _ in range(2)]
        self._labels = [Label(theme, type_="small", tone="text.secondary") for _ in range(7)]
        self._grids: list[QGridLayout] = []
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.language.chosen.connect(lambda i: self.language_chosen.emit(LANGUAGES[i]))
        self.mode.chosen.connect(lambda i: self.theme_chosen.emit(MODES[i]))
        self.text_size.chosen.connect(lambda i: self.text_size_chosen.emit(TEXT_SIZES[i]))
        self.address.textEdited.connect(self._weigh)
        self.address.returnPressed.connect(self._give)
        self.move_button.clicked.connect(self._give)
        self.changes.clicked.connect(self.changes_wanted)
        self.setFocusProxy(self.language)

    def show_values(self, values: Values) -> None:
        """Show what is set."""
        self.language.set_value(LANGUAGES.index(values.language))
        self.mode.set_value(MODES.index(values.theme))
        self.text_size.set_value(TEXT_SIZES.index(values.text_size))

    def show_facts(self, *, address: str, folder: str, person: str) -> None:
        """Show where headquarters is, where the data lies, and who works here."""
        self._known = address
        self.address.setText(address)
        self._weigh()
        self.folder.setText(folder)
        self.person.setText(person)

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Settings"))
        self._note.setText(self.tr("Every change holds at once and is kept"))
        for label, text in zip(self._headings, (self.tr("Language & appearance"), self.tr("This laptop")), strict=True):
            label.setText(text)
        meanings = (
            self.tr("Holds for everybody on this laptop; papers have a language of their own."),
            self.tr("Everything lies in one encrypted store. Keep the folder whole when you copy it."),
        )
        for label, text in zip(self._meanings, meanings, strict=True):
            label.setText(text)
        names = (
            self.tr("Language"), self.tr("Colours"), self.tr("Text size"), self.tr("Person"),
            self.tr("Headquarters"), self.tr("Folder"), self.tr("Checklists"),
        )  # fmt: skip
        for label, text in zip(self._labels, names, strict=True):
            label.setText(text)
        self.move_button.setText(self.tr("Change"))
        self.changes.setText(self.tr("What changes from version to version…"))
        self.address.setAccessibleName(names[4])
        for control, text in zip((self.language, self.mode, self.text_size), names, strict=False):
            control.set_name(text)
        modes = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        self.mode.set_segments([Segment(text) for text in modes])

    def _restyle(self) -> None:
        self._head.setFixedHeight(self._theme.px(tokens.HEAD))
        for grid in self._grids:
            grid.setColumnMinimumWidth(0, self._theme.px(LABELS))

    def _weigh(self) -> None:
        """Let the button rest while nothing is changed."""
        text = self.address.text().strip()
        self.move_button.setEnabled(bool(text) and text != self._known)

    def _give(self) -> None:
        if self.move_button.isEnabled():
            self.address_given.emit(self.address.text().strip())

    def _choice(self, words: tuple[str, ...] | list[str]) -> SegmentedControl:
        return SegmentedControl(self._theme, [Segment(word) for word in words], keys=False, width=CHOICE)

    def _make_address(self) -> QWidget:
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_8)
        self.address.setMaximumWidth(2 * CHOICE)
        line.addWidget(self.address, 1)
        line.addWidget(self.move_button)
        line.addStretch(1)
        return both

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        head.addWidget(self.title)
        head.addWidget(self._note, 1)
        body = QWidget()
        body.setProperty("region", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.PAGE_MARGIN, tokens.SPACE_16, tokens.PAGE_MARGIN, tokens.SPACE_16)
        column.setSpacing(tokens.SPACE_4)
        controls: tuple[tuple[QWidget, ...], ...] = (
            (self.language, self.mode, self.text_size),
            (self.person, self._make_address(), self.folder, self.changes),
        )
        at = 0
        for index, group in enumerate(controls):
            column.addWidget(self._headings[index])
            column.addWidget(self._meanings[index])
            grid = QGridLayout()
            grid.setContentsMargins(0, tokens.SPACE_8, 0, tokens.SPACE_8)
            grid.setHorizontalSpacing(tokens.SPACE_16)
            grid.setVerticalSpacing(tokens.SPACE_12)
            self._grids.append(grid)
            grid.setColumnStretch(1, 1)
            for row, control in enumerate(group):
                grid.addWidget(self._labels[at], row, 0)
                if index:
                    grid.addWidget(control, row, 1)
                else:
                    grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignLeft)
                at += 1
            column.addLayout(grid)
            if not index:
                column.addWidget(Hairline(self._theme))
                column.addSpacing(tokens.SPACE_12)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(Hairline(self._theme))
        whole.addWidget(scroll, 1)
