"""The lists that ship with the program: provinces, regencies, KBLI codes and the 116 estates; each read when first
asked for.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from inspector_app.ids import EstateId
from inspector_app.register.model import Estate, Province, Regency

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def provinces() -> Mapping[str, Province]:
    """Return the 34 provinces of 2020 by code (``32``)."""
    return MappingProxyType({row["code"]: Province(row["code"], row["name"]) for row in table("provinces.csv")})


@cache
def regencies() -> Mapping[str, Regency]:
    """Return the 514 regencies and cities by Kemendagri's code (``32.15``)."""
    rows = table("regencies.csv")
    return MappingProxyType({row["code"]: Regency(row["code"], row["name"], row["province_code"]) for row in rows})


@cache
def kbli() -> Mapping[str, str]:
    """Return the titles of KBLI 2020, section C, by code of two to five digits."""
    return MappingProxyType({row["code"]: row["title_id"] for row in table("kbli_c.csv")})


@cache
def estates() -> Mapping[EstateId, Estate]:
    """Return the 116 estates by id. Areas and places are approximate."""
    return MappingProxyType({EstateId(row["id"]): _estate(row) for row in table("estates.csv")})


def province_of(regency_code: str) -> Province:
    """Return the province of a regency. Raises ``KeyError`` for an unknown code."""
    return provinces()[regencies()[regency_code].province_code]


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a list that ships with the program."""
    text = files("inspector_app.register").joinpath("data", name).read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _estate(row: dict[str, str]) -> Estate:
    return Estate(
        id=EstateId(row["id"]),
        name=row["name"],
        regency_code=row["kabupaten_kota_code"],
        area_ha=int(row["area_ha"]) if row["area_ha"] else None,
        lat_e6=_millionths(row["lat"]),
        lon_e6=_millionths(row["lon"]),
    )


def _millionths(degrees: str) -> int | None:
    return round(float(degrees) * 1_000_000) if degrees else None
