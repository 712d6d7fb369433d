"""The list of Kirim: tells its delegate how wide it is, since the answers under a failed row wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.exchange.rows import DeliveryDelegate
from ui.widgets.grouped import GroupedList

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class DeliveryList(GroupedList):
    """A grouped list whose rows may unfold."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the answers out for the new width."""
        delegate = self.itemDelegate()
        if isinstance(delegate, DeliveryDelegate):
            delegate.width = self.viewport().width()
        super().resizeEvent(event)
