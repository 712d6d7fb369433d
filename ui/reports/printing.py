"""Puts a PDF on paper at the printer's own resolution; runs on a worker with a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.errors import PaperUnreadable
from ui.reports.held import HeldFile

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

HIGHEST_DPI = 300
"""Beyond this a page costs memory that a small laptop does not have, and no eye sees more."""


def print_pdf(pdf: bytes, printer: QPrinter, *, name: str) -> int:
    """Print the pages that the printer was asked for, and return how many. Raises ``PaperUnreadable``."""
    from PySide6.QtCore import QRect, QSize, Qt
    from PySide6.QtGui import QPainter
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    file = HeldFile(pdf)
    document.load(file.name)
    if document.status() != QPdfDocument.Status.Ready or not document.pageCount():
        raise PaperUnreadable(name=name)
    first = printer.fromPage() or 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    painter = QPainter()
    if not painter.begin(printer):
        raise PaperUnreadable(name=name, detail="the printer takes no paper")
    printed = 0
    try:
        for page in range(first - 1, last):
            if printed:
                printer.newPage()
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            inside = printer.pageLayout().paintRectPixels(printer.resolution())
            share = min(1.0, HIGHEST_DPI / printer.resolution())
            points = document.pagePointSize(page)
            wanted = QSize(round(points.width()), round(points.height())).scaled(
                sheet.size() * share, Qt.AspectRatioMode.KeepAspectRatio
            )
            image = document.render(page, wanted)
            place = QRect(sheet.topLeft() - inside.topLeft(), wanted / share)
            painter.drawImage(place, image)
            printed += 1
    finally:
        painter.end()
        document.close()
        file.close()
    return printed
