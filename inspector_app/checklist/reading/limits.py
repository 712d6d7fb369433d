"""What the readers of forms share: how much is read at most, and how reading ends where it cannot go on."""

from __future__ import annotations

from inspector_app.checklist.reading.problems import Problem

LARGEST_FILE = 8_000_000
LARGEST_TEXT = 4_000_000
MOST_SHEETS = 100
LARGEST_UNPACKED = 40_000_000
LARGEST_XML = 16_000_000
MOST_MARKS = 250_000
"""Bytes of a workbook's own documents, and signs in them that begin or end an element, or give an attribute."""
MOST_MEMBERS = 500
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 200_000
LONGEST_CELL = 32_767
"""What a cell of Excel can hold; the other limits are many times the largest checklist known."""

Cells = tuple[str, ...]


class StopReading(Exception):
    """Reading ends here; the problem that says why is already noted."""


def too_large(found: float, limit: float, unit: str) -> Problem:
    """Return the problem that a file holds more than what is read."""
    return Problem("file_too_large", facts={"found": f"{found:.0f}", "limit": f"{limit:.0f}", "unit": unit})
