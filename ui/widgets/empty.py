"""What stands where nothing is yet: what will be here, and the step that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.hairline import Hairline
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.theme import Theme


class EmptyState(QWidget):
    """One quiet line with an icon and, where there is one, the next step. Signals: ``stepped()`` when it is taken."""

    stepped = Signal()

    def __init__(
        self, theme: Theme, text: str = "", *, icon: str = "ph.file-text", step: str = "", indent: int = 80,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = QLabel()
        self._icon.setFixedWidth(indent - tokens.PAGE_MARGIN)
        self._text = Label(theme, text, tone="text.tertiary", wrap=True)
        self._step = Button(theme, step, kind=Kind.LINK)
        self._step.setVisible(bool(step))
        self._step.clicked.connect(self.stepped)
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        line.setSpacing(0)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._text, 1)
        line.addWidget(self._step)
        self._rule = Hairline(theme, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str, step: str = "") -> None:
        """Say something else."""
        self._text.setText(text)
        self._step.setText(step)
        self._step.setVisible(bool(step))

    def resizeEvent(self, event: object) -> None:
        """Keep the hairline at the foot."""
        del event
        self._rule.setGeometry(0, self.height() - 1, self.width(), 1)

    def _restyle(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, "text.tertiary"))
        self.setMinimumHeight(self._theme.px(tokens.ROW))
