"""The law behind a checklist, written out: the codes that questions carry become the names a court expects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector_app.reports.words import Lang

_CIRCULAR = re.compile(r"SE (\d+)/(\d{4})")
_DECREE = re.compile(r"(KMK|Kepmendagri) (328|413|440-830)\b")
_NAMES: dict[Lang, dict[str, str]] = {
    "id": {
        "328": "HK.01.07/MENKES/328/2020",
        "413": "HK.01.07/MENKES/413/2020",
        "440-830": "Nomor 440-830 Tahun 2020",
    },
    "en": {"328": "HK.01.07/MENKES/328/2020", "413": "HK.01.07/MENKES/413/2020", "440-830": "440-830 of 2020"},
}
_CIRCULARS: dict[Lang, str] = {
    "id": "Surat Edaran Menteri Perindustrian Nomor {numbers} Tahun {year}",
    "en": "Circular Letters of the Minister of Industry {numbers} of {year}",
}
_DECREES: dict[Lang, dict[str, str]] = {
    "id": {"KMK": "Keputusan Menteri Kesehatan {names}", "Kepmendagri": "Keputusan Menteri Dalam Negeri {names}"},
    "en": {"KMK": "Minister of Health Decree {names}", "Kepmendagri": "Minister of Home Affairs Decree {names}"},
}
_AND: dict[Lang, str] = {"id": "dan", "en": "and"}
_AND_ALSO: dict[Lang, str] = {"id": "serta", "en": "and"}


def rules_in_words(basis: Iterable[str], lang: Lang, *, year: int) -> str:
    """Return the circulars and decrees that the codes name, written out; empty when none is known to us.

    Codes of practice and local proposals are left to the checklist: they are no law that a party could be held to;
    neither is a circular of a later year than the visit's.
    """
    circulars: dict[str, set[int]] = {}
    decrees: dict[str, set[str]] = {}
    for code in basis:
        for number, issued in _CIRCULAR.findall(code):
            if int(issued) <= year:
                circulars.setdefault(issued, set()).add(int(number))
        for kind, number in _DECREE.findall(code):
            decrees.setdefault(kind, set()).add(_NAMES[lang][number])
    told = [
        _CIRCULARS[lang].format(numbers=listed([str(n) for n in sorted(numbers)], _AND[lang]), year=issued)
        for issued, numbers in sorted(circulars.items())
    ]
    told += [
        form.format(names=listed(sorted(decrees[kind]), _AND[lang]))
        for kind, form in _DECREES[lang].items()
        if kind in decrees
    ]
    return listed(told, _AND_ALSO[lang])


def listed(parts: list[str], link: str) -> str:
    """Return ``a, b, and c`` with the link word given."""
    if len(parts) < 2:
        return "".join(parts)
    comma = "," if len(parts) > 2 else ""
    return f"{', '.join(parts[:-1])}{comma} {link} {parts[-1]}"
