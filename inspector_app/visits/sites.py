"""A site as the register knows it at the moment when a visit begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.register.model import PermitStatus
from inspector_app.register.reference import kbli, province_of, regencies
from inspector_app.visits.events import Site, SiteKind

if TYPE_CHECKING:
    from inspector_app.register.model import Company, Estate, Permit


def site_of_company(company: Company, estate: Estate | None) -> Site:
    """Return the site of a plant; ``estate`` is the one that it stands in, ``None`` outside any."""
    return Site(
        kind=SiteKind.PLANT,
        name=company.name,
        address=company.address,
        company=company.id,
        estate=company.estate,
        estate_name=estate.name if estate else "",
        regency_code=company.regency_code,
        regency_name=_regency_name(company.regency_code),
        province_name=_province_name(company.regency_code),
        nib=company.nib,
        kbli=company.kbli,
        kbli_title=kbli().get(company.kbli, ""),
        permit_number=company.permit.number,
        permit_date=_permit_date(company.permit),
        permit_status=_permit_status(company.permit),
        contact_name=company.contact_name,
        contact_phone=company.contact_phone,
        workers=company.workers,
    )


def site_of_estate(estate: Estate) -> Site:
    """Return the site of an estate's operator; where none is known, the estate's own name stands for it."""
    return Site(
        kind=SiteKind.ESTATE,
        name=estate.operator or estate.name,
        address=estate.address,
        estate=estate.id,
        estate_name=estate.name,
        regency_code=estate.regency_code,
        regency_name=_regency_name(estate.regency_code),
        province_name=_province_name(estate.regency_code),
        nib=estate.nib,
        permit_number=estate.permit.number,
        permit_date=_permit_date(estate.permit),
        permit_status=_permit_status(estate.permit),
        contact_name=estate.contact_name,
        contact_phone=estate.contact_phone,
        workers=estate.workers,
    )


def _regency_name(code: str) -> str:
    regency = regencies().get(code)
    return regency.name if regency else ""


def _province_name(code: str) -> str:
    return province_of(code).name if code in regencies() else ""


def _permit_date(permit: Permit) -> str:
    return permit.date.isoformat() if permit.date else ""


def _permit_status(permit: Permit) -> str:
    return "" if permit.status is PermitStatus.NONE else permit.status.value
