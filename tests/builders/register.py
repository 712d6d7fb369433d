"""Companies and estates with everything filled in; a test names only what it is about."""

from __future__ import annotations

import datetime as dt
from typing import Any

from inspector_app.ids import CompanyId, EstateId
from inspector_app.register.model import Company, Estate, Permit, PermitStatus, Sector
from inspector_app.register.practice import practice_companies, practice_estates


def a_permit(**changes: Any) -> Permit:
    facts: dict[str, Any] = {"number": "4471/2020", "date": dt.date(2020, 4, 24), "status": PermitStatus.ACTIVE}
    return Permit(**(facts | changes))


def a_company(**changes: Any) -> Company:
    """PT Contoh Otomotif Indonesia in KIIC, unless the test says otherwise."""
    facts: dict[str, Any] = {
        "id": CompanyId("contoh-otomotif"),
        "name": "PT Contoh Otomotif Indonesia",
        "regency_code": "32.15",
        "address": "Jl. Contoh Raya Lot C-7",
        "estate": EstateId("kiic"),
        "nib": "9120002411873",
        "kbli": "29300",
        "contact_name": "Bambang Suryadi",
        "contact_phone": "0812 0000 4471",
        "workers": 1482,
        "sector": Sector.OTHER,
        "permit": a_permit(),
    }
    return Company(**(facts | changes))


def an_estate(**changes: Any) -> Estate:
    """KIIC with an invented operator, unless the test says otherwise."""
    facts: dict[str, Any] = {
        "id": EstateId("kiic"),
        "name": "Karawang International Industrial City (KIIC)",
        "regency_code": "32.15",
        "area_ha": 1389,
        "operator": "PT Contoh Pengelola Karawang",
        "address": "Jl. Contoh Permata No. 1",
        "contact_name": "Ratna Dewi",
        "workers": 126,
        "permit": a_permit(number="4490/2020"),
    }
    return Estate(**(facts | changes))


__all__ = ["a_company", "a_permit", "an_estate", "practice_companies", "practice_estates"]
