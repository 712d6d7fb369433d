"""The head of an official paper: text only. The state's emblem belongs to letters that the Minister signs."""

from __future__ import annotations

import msgspec


class Letterhead(msgspec.Struct, frozen=True):
    """Who issues the paper: ``ministry`` in the first line, ``office`` in the lines below it, then the ``address``."""

    ministry: str
    office: tuple[str, ...]
    address: str


MINISTRY_OF_INDUSTRY = Letterhead(
    ministry="KEMENTERIAN PERINDUSTRIAN REPUBLIK INDONESIA",
    office=("DIREKTORAT JENDERAL KETAHANAN, PERWILAYAHAN,", "DAN AKSES INDUSTRI INTERNASIONAL"),
    address="Jalan Jenderal Gatot Subroto Kavling 52–53, Jakarta 12950",
)
