"""What can happen to the register; headquarters writes it. A body carries the whole value, which the next one
replaces.
"""

from __future__ import annotations

from typing import ClassVar

from inspector_app.ledger.event import Body, BodyReader
from inspector_app.register.model import Company, Estate


class CompanyRegistered(Body, frozen=True):
    """A company stands in the register like this from now on. Subject: ``company:…``."""

    kind: ClassVar[str] = "company_registered"
    company: Company


class EstateRegistered(Body, frozen=True):
    """An estate stands in the register like this from now on. Subject: ``estate:…``."""

    kind: ClassVar[str] = "estate_registered"
    estate: Estate


REGISTER_BODIES: tuple[type[Body], ...] = (CompanyRegistered, EstateRegistered)


def register_reader() -> BodyReader:
    """Return the reader of the register's bodies."""
    return BodyReader(REGISTER_BODIES)
