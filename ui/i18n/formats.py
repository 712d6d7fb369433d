"""Dates, hours and numbers as Indonesian and English write them: 9 September 2020, 10.15 WIB, 1.482, 37,3, 4,2 MB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.clock import Zone, local

if TYPE_CHECKING:
    import datetime as dt

    from inspector_app.clock import Instant

_MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
_SHORT_MONTHS = {
    "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_DAYS = {
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}


class Formats:
    """How the language in use writes; ``lang`` is ``id`` or ``en`` and may change while the program runs."""

    def __init__(self, lang: str = "id", zone: Zone = Zone.WIB) -> None:
        self.lang = lang
        self.zone = zone

    def date(self, day: dt.date) -> str:
        """Return ``9 September 2020``."""
        return f"{day.day} {_MONTHS[self.lang].split()[day.month - 1]} {day.year}"

    def short_date(self, day: dt.date) -> str:
        """Return ``9 Sep``."""
        return f"{day.day} {_SHORT_MONTHS[self.lang].split()[day.month - 1]}"

    def long_date(self, day: dt.date) -> str:
        """Return ``Rabu, 9 September 2020``."""
        return f"{_DAYS[self.lang].split()[day.weekday()]}, {self.date(day)}"

    def time(self, at: Instant, zone: Zone | None = None) -> str:
        """Return ``10.15`` in the zone of this laptop or the one given."""
        moment = local(at, zone or self.zone)
        return self.clock_time(moment.time())

    def clock_time(self, time: dt.time) -> str:
        """Return ``10.15``; a colon in English."""
        return time.strftime("%H.%M" if self.lang == "id" else "%H:%M")

    def time_zone(self, at: Instant, zone: Zone | None = None) -> str:
        """Return ``10.15 WIB``."""
        return f"{self.time(at, zone)} {zone or self.zone}"

    def time_seconds(self, at: Instant, zone: Zone | None = None) -> str:
        """Return ``10.32.05``."""
        return local(at, zone or self.zone).strftime("%H.%M.%S" if self.lang == "id" else "%H:%M:%S")

    def moment(self, at: Instant, zone: Zone | None = None) -> str:
        """Return ``9 September 2020, 10.15 WIB``."""
        return f"{self.date(local(at, zone or self.zone).date())}, {self.time_zone(at, zone)}"

    def whole(self, number: int) -> str:
        """Return ``1.482``."""
        grouped = f"{number:,}"
        return grouped.replace(",", ".") if self.lang == "id" else grouped

    def decimal(self, number: float, places: int = 1) -> str:
        """Return ``37,3``, with thousands grouped."""
        written = f"{number:,.{places}f}"
        return written.translate(str.maketrans(",.", ".,")) if self.lang == "id" else written

    def size(self, count: int) -> str:
        """Return a count of bytes as ``640 B``, ``38 kB`` or ``4,2 MB`` (a kB has 1,000 bytes)."""
        if count < 1000:
            return f"{count} B"
        if count < 999_500:
            return f"{self.whole(round(count / 1000))} kB"
        if count < 999_950_000:
            return f"{self.decimal(count / 1_000_000)} MB"
        return f"{self.decimal(count / 1_000_000_000)} GB"

    def share(self, part: int, whole: int) -> str:
        """Return ``41 dari 76``."""
        return f"{self.whole(part)} {'dari' if self.lang == 'id' else 'of'} {self.whole(whole)}"
