"""Takes in a register file, CSV or XLSX, with Indonesian or English headings; every bad row is named, with column and
reason.

``read_register`` gives a preview (what can be taken, and all that is wrong); ``read_companies`` is for those who want
all or nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, TypeVar

import msgspec

from inspector_app.errors import RegisterInvalid
from inspector_app.ids import CompanyId, EstateId
from inspector_app.register.model import Company, Permit, PermitStatus, Sector
from inspector_app.register.reference import estates, kbli, regencies
from inspector_app.register.sheets import read_sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("kode", "kode perusahaan", "id perusahaan", "company id"),
    "name": ("nama", "nama perusahaan", "perusahaan", "company", "company name"),
    "nib": ("nomor induk berusaha",),
    "kbli": ("kode kbli", "kbli code"),
    "address": ("alamat", "alamat pabrik", "plant address"),
    "estate": ("kawasan", "kawasan industri", "industrial estate"),
    "regency": ("kabupaten/kota", "kab/kota", "kode kabupaten/kota", "regency code", "regency/city"),
    "contact": ("penanggung jawab", "contact name", "responsible person"),
    "phone": ("telepon", "nomor telepon", "contact phone"),
    "workers": ("tenaga kerja", "jumlah tenaga kerja", "employees", "headcount"),
    "sector": ("sektor", "kelompok sektor"),
    "permit_number": ("nomor iomki", "iomki", "permit number", "permit"),
    "permit_date": ("tanggal iomki", "permit date"),
    "permit_status": ("status iomki", "permit status"),
}
"""The columns of a register file: our name and the headings that also mean it, in lower case."""

W = TypeVar("W")

NEEDED = ("id", "name", "regency")
TEXT_LIMIT = 300

STATUSES = {
    "aktif": PermitStatus.ACTIVE, "active": PermitStatus.ACTIVE,
    "dibekukan": PermitStatus.FROZEN, "beku": PermitStatus.FROZEN, "frozen": PermitStatus.FROZEN,
    "dicabut": PermitStatus.REVOKED, "revoked": PermitStatus.REVOKED,
    "belum ada": PermitStatus.NONE, "tidak ada": PermitStatus.NONE, "none": PermitStatus.NONE,
}  # fmt: skip

SECTORS = {
    "kritikal": Sector.CRITICAL, "critical": Sector.CRITICAL,
    "esensial": Sector.ESSENTIAL, "essential": Sector.ESSENTIAL,
    "lainnya": Sector.OTHER, "other": Sector.OTHER, "": Sector.OTHER,
}  # fmt: skip

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a cell. ``row`` counts as the spreadsheet does (the heading is row 1); ``reason`` is a code.

    A warning leaves the row in; everything else leaves it out.
    """

    row: int
    column: str
    reason: str
    value: str = ""
    warning: bool = False


class Import(msgspec.Struct, frozen=True):
    """What a register file holds: the companies that can be taken in, and all that was found wrong, by row."""

    companies: list[Company]
    problems: list[Problem]

    @property
    def errors(self) -> list[Problem]:
        """The problems that left a row out."""
        return [problem for problem in self.problems if not problem.warning]


def read_companies(path: Path) -> list[Company]:
    """Return the companies of a register file in which every row is right.

    Raises ``RegisterInvalid`` for the first bad row, with all of them, as ``row column reason``, in its fact
    ``problems``.
    """
    read = read_register(path)
    if read.errors:
        first = read.errors[0]
        told = tuple(f"{problem.row} {problem.column} {problem.reason}" for problem in read.errors)
        raise RegisterInvalid(
            file=path.name, row=first.row, column=first.column, reason=first.reason, value=first.value, problems=told
        )
    return read.companies


def read_register(path: Path) -> Import:
    """Return what a register file holds, right rows and problems.

    Raises ``RegisterInvalid`` when the file as a whole cannot be used: ``unreadable``, ``too_large``, ``empty``,
    ``column_missing``.
    """
    rows = read_sheet(path)
    heading = next(rows, None)
    if heading is None:
        raise RegisterInvalid(file=path.name, row=0, column="", reason="empty")
    places = _places(path, heading)
    companies: list[Company] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, cells in enumerate(rows, start=2):
        if not any(cells):
            continue
        row = _Row(number, {name: cells[i] if i < len(cells) else "" for name, i in places.items()})
        company = row.company()
        if company.id.casefold() in seen:
            row.wrong("id", "duplicate")
        seen.setdefault(company.id.casefold(), number)
        problems.extend(row.problems)
        if all(problem.warning for problem in row.problems):
            companies.append(company)
    return Import(companies, problems)


def _places(path: Path, heading: list[str]) -> dict[str, int]:
    known = {alias: name for name, aliases in COLUMNS.items() for alias in (name, name.replace("_", " "), *aliases)}
    places: dict[str, int] = {}
    for i, text in enumerate(heading):
        name = known.get(" ".join(text.casefold().split()))
        if name is not None:
            places.setdefault(name, i)
    for name in NEEDED:
        if name not in places:
            raise RegisterInvalid(file=path.name, row=1, column=name, reason="column_missing")
    return places


class _Row:
    """One row on its way to a company; what is wrong gathers in ``problems``."""

    def __init__(self, number: int, cells: dict[str, str]) -> None:
        self._number = number
        self._cells = cells
        self.problems: list[Problem] = []

    def wrong(self, column: str, reason: str, *, warning: bool = False) -> None:
        self.problems.append(Problem(self._number, column, reason, self._cells.get(column, "")[:60], warning))

    def company(self) -> Company:
        estate = self._estate()
        return Company(
            id=self._identity(),
            name=self._text("name", needed=True),
            regency_code=self._regency(estate),
            address=self._text("address"),
            estate=estate,
            nib=self._digits("nib", 13),
            kbli=self._kbli(),
            contact_name=self._text("contact"),
            contact_phone=self._text("phone"),
            workers=self._workers(),
            sector=self._word("sector", SECTORS, Sector.OTHER),
            permit=self._permit(),
        )

    def _text(self, column: str, *, needed: bool = False) -> str:
        text = " ".join(_CONTROL.sub(" ", self._cells.get(column, "")).split())
        if needed and not text:
            self.wrong(column, "missing")
        if len(text) > TEXT_LIMIT:
            self.wrong(column, "too_long")
        return text

    def _identity(self) -> CompanyId:
        text = self._text("id", needed=True)
        # The id becomes part of a subject, which travels in addresses and file names.
        if text and not _ID.fullmatch(text):
            self.wrong("id", "not_an_id")
        return CompanyId(text)

    def _digits(self, column: str, length: int) -> str:
        text = self._text(column).replace(" ", "").replace("-", "")
        if text and not re.fullmatch(rf"[0-9]{{{length}}}", text):
            self.wrong(column, "not_digits")
        return text

    def _kbli(self) -> str:
        code = self._digits("kbli", 5)
        if len(code) == 5 and code not in kbli():
            # Permits of early 2020 may carry codes of KBLI 2017.
            self.wrong("kbli", "unknown_code", warning=True)
        return code

    def _estate(self) -> EstateId | None:
        text = self._text("estate")
        if not text:
            return None
        if text in estates():
            return EstateId(text)
        for estate in estates().values():
            if estate.name.casefold() == text.casefold():
                return estate.id
        self.wrong("estate", "unknown_estate")
        return None

    def _regency(self, estate: EstateId | None) -> str:
        text = self._text("regency", needed=estate is None)
        place = estates()[estate].regency_code if estate else ""
        if not text:
            return place
        # A spreadsheet that took the code for a number has dropped the zero of 31.70.
        code = text + "0" if re.fullmatch(r"[0-9]{2}\.[0-9]", text) else text
        if code not in regencies():
            code = next((r.code for r in regencies().values() if r.name.casefold() == text.casefold()), "")
        if not code:
            self.wrong("regency", "unknown_regency")
        elif place and place != code:
            self.wrong("regency", "not_where_the_estate_is", warning=True)
        return code

    def _workers(self) -> int | None:
        text = self._text("workers")
        if not text:
            return None
        # Only whole thousands are grouped; 1.5 is a slip of the pen, not fifteen.
        digits = re.sub(r"[.,]", "", text) if re.fullmatch(r"[0-9]{1,3}([.,][0-9]{3})+", text) else text
        if not re.fullmatch(r"[0-9]{1,7}", digits):
            self.wrong("workers", "not_a_number")
            return None
        return int(digits)

    def _permit(self) -> Permit:
        number = self._text("permit_number")
        default = PermitStatus.ACTIVE if number else PermitStatus.NONE
        status = self._word("permit_status", {**STATUSES, "": default}, default)
        return Permit(number=number, date=self._date("permit_date"), status=status)

    def _date(self, column: str) -> dt.date | None:
        text = self._text(column)
        if not text:
            return None
        for read in _DATES:
            try:
                return read(text)
            except ValueError:
                continue
        self.wrong(column, "not_a_date")
        return None

    def _word(self, column: str, words: dict[str, W], otherwise: W) -> W:
        word = self._text(column).casefold()
        if word not in words:
            self.wrong(column, "unknown_word")
        return words.get(word, otherwise)


def _day_first(text: str) -> dt.date:
    match = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text)
    if match is None:
        raise ValueError(text)
    day, month, year = (int(part) for part in match.groups())
    return dt.date(year, month, day)


_DATES: tuple[Callable[[str], dt.date], ...] = (dt.date.fromisoformat, _day_first)
