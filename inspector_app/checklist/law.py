"""Since when the rules that questions rest on are in force: a visit cites none that came after it.

Dates: SE Menperin 4, 7, 8 and 697/2020 of 7, 9 and 24 April and 21 September 2020; KMK HK.01.07/MENKES/328/2020 of
20 May and 413/2020 of 13 July 2020; SE Menperin 3 and 5/2021 of 23 July and 2 September 2021.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

IN_FORCE_FROM = {
    "SE 4/2020": dt.date(2020, 4, 7),
    "SE 7/2020": dt.date(2020, 4, 9),
    "SE 8/2020": dt.date(2020, 4, 24),
    "KMK 328": dt.date(2020, 5, 20),
    "KMK 413": dt.date(2020, 7, 13),
    "SE 697/2020": dt.date(2020, 9, 21),
    "SE 3/2021": dt.date(2021, 7, 23),
    "SE 5/2021": dt.date(2021, 9, 2),
}
"""The first day of each rule, by its short name in a checklist's column ``basis``."""


def in_force(basis: Iterable[str], day: dt.date) -> list[str]:
    """Return what of a question's basis was in force on a day; a name that is not known here stands."""
    return [name for name in basis if IN_FORCE_FROM.get(name, day) <= day]
