"""Functions on places: the length of a line and the area within one, on a sphere of the radius at the Equator."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from inspector_app.checklist.xpath.values import NAN, Value, to_text

RADIUS = 6_378_100.0
"""Metres from the Earth's centre to the Equator."""

Point = tuple[float, float]
"""Latitude and longitude in radians."""

_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d+)?", re.ASCII)


def distance(*values: Value) -> Value:
    """``distance`` in metres along the points of a line, an outline, or several places; to the centimetre."""
    points = _points(values)
    if points is None or len(points) < 2:
        return NAN
    return round(sum(_apart(one, other) for one, other in pairwise(points)), 2)


def area(*values: Value) -> Value:
    """``area`` in square metres within an outline, which is closed if it is not; to two decimals."""
    points = _points(values)
    if points is None or len(points) < 3:
        return NAN
    ring = points if points[0] == points[-1] else [*points, points[0]]
    sides = pairwise(ring)
    twice = sum(_turn(b[1] - a[1]) * (2 + math.sin(a[0]) + math.sin(b[0])) for a, b in sides)
    return round(abs(twice) * RADIUS * RADIUS / 2, 2)


def _turn(angle: float) -> float:
    """Return an angle between two longitudes the short way round, so that the date line is no wall."""
    return math.remainder(angle, 2 * math.pi)


def _apart(one: Point, other: Point) -> float:
    """Return the metres between two points: the haversine, which stays exact for neighbours."""
    north, east = math.sin((other[0] - one[0]) / 2), math.sin((other[1] - one[1]) / 2)
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(north**2 + math.cos(one[0]) * math.cos(other[0]) * east**2)))


def _points(values: tuple[Value, ...]) -> list[Point] | None:
    """Return the points of all values in order, ``None`` when one is none; empty values are left out."""
    found: list[Point] = []
    for value in values:
        for text in to_text(value).strip().strip(";").split(";") if to_text(value).strip() else ():
            point = _point(text.split())
            if point is None:
                return None
            found.append(point)
    return found


def _point(numbers: list[str]) -> Point | None:
    if not 2 <= len(numbers) <= 4 or not all(_NUMBER.fullmatch(number) for number in numbers[:2]):
        return None
    latitude, longitude = float(numbers[0]), float(numbers[1])
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return math.radians(latitude), math.radians(longitude)
