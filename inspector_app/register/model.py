"""What the register knows: companies with their permit, estates with their operator, regencies and provinces."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from inspector_app.clock import Zone
from inspector_app.ids import CompanyId, EstateId


class PermitStatus(StrEnum):
    """How an operating and mobility permit (IOMKI) stands."""

    ACTIVE = "active"
    FROZEN = "frozen"
    REVOKED = "revoked"
    NONE = "none"


class Sector(StrEnum):
    """The sector group of the 2021 rules: critical, essential, or neither."""

    CRITICAL = "critical"
    ESSENTIAL = "essential"
    OTHER = "other"


class Permit(msgspec.Struct, frozen=True, omit_defaults=True):
    """An IOMKI. ``number`` is free text: the ministry published no format."""

    number: str = ""
    date: dt.date | None = None
    status: PermitStatus = PermitStatus.NONE


class Company(msgspec.Struct, frozen=True, omit_defaults=True):
    """One plant at one address (SIINas holds one account per factory location). ``estate`` is ``None`` outside any
    estate.

    ``nib`` has 13 digits, ``kbli`` 5; ``regency_code`` is Kemendagri's (``32.15``); ``workers`` is ``None`` when
    unknown.
    """

    id: CompanyId
    name: str
    regency_code: str
    address: str = ""
    estate: EstateId | None = None
    nib: str = ""
    kbli: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    workers: int | None = None
    sector: Sector = Sector.OTHER
    permit: Permit = Permit()


class Estate(msgspec.Struct, frozen=True, omit_defaults=True):
    """An industrial estate and the company that runs it. ``lat_e6`` and ``lon_e6`` are millionths of a degree, to
    centre a map only.
    """

    id: EstateId
    name: str
    regency_code: str
    area_ha: int | None = None
    lat_e6: int | None = None
    lon_e6: int | None = None
    operator: str = ""
    address: str = ""
    nib: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    workers: int | None = None
    permit: Permit = Permit()


class Regency(msgspec.Struct, frozen=True):
    """A kabupaten or kota. ``province_code`` is the two digits before the dot."""

    code: str
    name: str
    province_code: str


class Province(msgspec.Struct, frozen=True):
    """One of the 34 provinces of 2020."""

    code: str
    name: str


# Keppres 41/1987: the zones follow the provinces. Kemendagri's codes.
_ZONES = {
    Zone.WIB: "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    Zone.WITA: "51 52 53 63 64 65 71 72 73 74 75 76",
    Zone.WIT: "81 82 91 92",
}


def zone_of(code: str) -> Zone:
    """Return the time zone of a province's or a regency's code. Raises ``KeyError`` for a code of no province."""
    province = code.split(".", 1)[0]
    for zone, provinces in _ZONES.items():
        if province in provinces.split():
            return zone
    raise KeyError(code)
