"""Where a site is, in as few letters as lists have room for: ``KIIC · Karawang``."""

from __future__ import annotations

import re

_ACRONYM = re.compile(r"\(([A-Z0-9]{2,8})\)$")


def short_estate(name: str) -> str:
    """Return the letters by which an estate is known where its name gives them, else the name."""
    found = _ACRONYM.search(name)
    return found.group(1) if found else name


def short_place(estate: str, regency: str) -> str:
    """Return estate and regency for the second line of a row; a city keeps its ``Kota``."""
    return " · ".join(part for part in (short_estate(estate), regency.removeprefix("Kabupaten ")) if part)
