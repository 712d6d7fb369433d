"""The register of the practice store and the demo: invented companies at KIIC, MM2100 and the Suzuki plant in Cakung.

Names of estates and of the Suzuki plant are real; persons, numbers, permits and addresses are invented.
"""

from __future__ import annotations

import datetime as dt
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import msgspec

from inspector_app.ids import EstateId
from inspector_app.register.importing import read_companies
from inspector_app.register.model import Company, Estate, Permit, PermitStatus
from inspector_app.register.reference import estates, table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path


def practice_file() -> AbstractContextManager[Path]:
    """Return the practice register as a file on disk, for ``import-register``; use it in a ``with``."""
    return as_file(files("inspector_app.register").joinpath("data", "practice.csv"))


def practice_companies() -> list[Company]:
    """Return the twelve companies of the practice register."""
    with practice_file() as path:
        return read_companies(path)


def practice_estates() -> list[Estate]:
    """Return all estates, those with practice companies with an invented operator."""
    operated = {estate.id: estate for estate in _operated()}
    return [operated.get(estate.id, estate) for estate in estates().values()]


def _operated() -> Iterator[Estate]:
    for row in table("practice_estates.csv"):
        yield msgspec.structs.replace(
            estates()[EstateId(row["id"])],
            operator=row["operator"],
            address=row["alamat"],
            nib=row["nib"],
            contact_name=row["penanggung jawab"],
            contact_phone=row["telepon"],
            workers=int(row["tenaga kerja"]),
            permit=Permit(row["nomor iomki"], dt.date.fromisoformat(row["tanggal iomki"]), PermitStatus.ACTIVE),
        )
