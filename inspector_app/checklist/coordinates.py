"""Places as people type or paste them, and as papers write them: decimal degrees, or degrees, minutes and seconds."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

_NUMBER = r"[-+]?\d{1,3}(?:\.\d{1,15})?"
_COMMA_NUMBER = r"[-+]?\d{1,3},\d{1,15}"
_REST = r"[-+]?\d{1,6}(?:\.\d{1,15})?"
_DOTTED = re.compile(rf"({_NUMBER})[\s,;]+({_NUMBER})(?:[\s,;]+({_REST}))?(?:[\s,;]+({_REST}))?", re.ASCII)
_COMMAED = re.compile(rf"({_COMMA_NUMBER})(?:\s*;\s*|,?\s+)({_COMMA_NUMBER})", re.ASCII)
_PART = r"\d{1,3}(?:[.,]\d{1,12})?"
_ANGLE = rf"({_PART})\s*°?\s*(?:({_PART})\s*'\s*)?(?:({_PART})\s*\"\s*)?"
_SIDE = r"(LU|LS|BT|BB|N|S|E|W)"
_ANGLES = re.compile(rf"{_ANGLE}{_SIDE}[\s,;]*{_ANGLE}{_SIDE}", re.ASCII)
_SIDES = {
    "N": ("lat", 1), "LU": ("lat", 1), "S": ("lat", -1), "LS": ("lat", -1),
    "E": ("lon", 1), "BT": ("lon", 1), "W": ("lon", -1), "BB": ("lon", -1),
}  # fmt: skip
_SIGNS = str.maketrans({"−": "-", "′": "'", "’": "'", "‘": "'", "″": '"', "”": '"', "“": '"', "º": "°", "\xa0": " "})
_FINEST = Decimal("0.000001")
"""A millionth of a degree, about a tenth of a metre."""


def place_lexical(text: str) -> str | None:
    """Return typed or pasted coordinates as XForms write a place, ``-6.3621 107.2890 0 0``; ``None`` for anything else.

    Latitude comes first. Read are ``-6.3621, 107.2890`` (altitude and accuracy in metres may follow), with decimal
    commas ``-6,3621; 107,2890``, and ``6°21'43"S 107°17'20"E``, also with LU, LS, BT, BB for the sides.
    """
    plain = text.strip().translate(_SIGNS).replace("''", '"')
    found = _COMMAED.fullmatch(plain)
    if found:
        return _checked(found[1].replace(",", "."), found[2].replace(",", "."))
    found = _DOTTED.fullmatch(plain)
    if found:
        return _checked(found[1], found[2], _figure(found[3] or "0"), _figure(found[4] or "0"))
    found = _ANGLES.fullmatch(plain.upper())
    if found is None:
        return None
    sides = {}
    for degrees, minutes, seconds, side in (found.groups()[:4], found.groups()[4:]):
        axis, sign = _SIDES[side]
        sides[axis] = _degrees(degrees, minutes, seconds) * sign
    if len(sides) < 2:
        return None
    return _checked(*(format(sides[axis].quantize(_FINEST, ROUND_HALF_UP), "f") for axis in ("lat", "lon")))


def place_words(value: str, lang: str) -> str:
    """Return a place in words: ``6,3621° LS, 107,2890° BT``, in English ``6.3621° S, 107.2890° E``."""
    parts = value.split()
    if len(parts) < 2:
        return value
    sides = (("N", "S"), ("E", "W")) if lang == "en" else (("LU", "LS"), ("BT", "BB"))
    said = []
    for number, (above, below) in zip(parts, sides, strict=False):
        figure = number.lstrip("-")
        written = figure if lang == "en" else figure.replace(".", ",")
        said.append(f"{written}° {below if number.startswith('-') else above}")
    return ", ".join(said)


def _checked(latitude: str, longitude: str, altitude: str = "0", accuracy: str = "0") -> str | None:
    if abs(Decimal(latitude)) > 90 or abs(Decimal(longitude)) > 180 or Decimal(accuracy) < 0:
        return None
    return f"{_figure(latitude)} {_figure(longitude)} {altitude} {accuracy}"


def _figure(number: str) -> str:
    """Return a number without a plus and without zeros that say nothing in front."""
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number.lstrip("+"))
    whole, point, rest = digits.partition(".")
    written = (whole.lstrip("0") or "0") + point + rest
    return sign + written if Decimal(written) else written


def _degrees(degrees: str, minutes: str | None, seconds: str | None) -> Decimal:
    parts = [Decimal((part or "0").replace(",", ".")) for part in (degrees, minutes, seconds)]
    return parts[0] + parts[1] / 60 + parts[2] / 3600
