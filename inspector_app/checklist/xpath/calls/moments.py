"""Functions on dates and times. A text is taken as it is written, with its own zone; a number is days since 1970-01-01.

Nothing looks at a real clock: ``today()`` and ``now()`` are the visit's, so a sealed answer stays what it was.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from inspector_app.checklist.xpath.values import NAN, Moment, Value, day_text, moment_of, to_number, to_text

if TYPE_CHECKING:
    from inspector_app.checklist.xpath.calls.environment import Environment

DATE_CODES = "Yymnbdea"
TIME_CODES = DATE_CODES + "HhMS3"

_MONTHS = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_DAYS = {
    "id": ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_CODE = re.compile(r"%(.)")
_TIME_ONLY = re.compile(r"\d{2}:\d{2}")


def today(env: Environment) -> Value:
    """``today``: the day on which the visit began."""
    return env.facts.get("today") or env.facts.get("started_date", "")


def now(env: Environment) -> Value:
    """``now``: the moment the visit began, its day where no moment is known."""
    return env.facts.get("now") or today(env)


def date(value: Value) -> Value:
    """``date``: the day of a moment; empty for what is none."""
    moment = _moment(value)
    return day_text(moment.day) if moment else ""


def date_time(value: Value) -> Value:
    """``date-time``: a moment in full; a text keeps its zone, a number gets none."""
    moment = _moment(value)
    day = day_text(moment.day) if moment else ""
    if moment is None or not day:
        return ""
    return f"{day}T{_clock(moment)}{moment.zone}"


def decimal_date_time(value: Value) -> Value:
    """``decimal-date-time``: days since 1970-01-01 in UTC; a time alone is no moment."""
    if isinstance(value, str) and _TIME_ONLY.match(value):
        return NAN
    return to_number(value)


def decimal_time(value: Value) -> Value:
    """``decimal-time``: the share of the day that has passed; NaN where no time is told."""
    moment = moment_of(to_text(value))
    return moment.milliseconds / 86_400_000 if moment is not None and moment.timed else NAN


def format_date(env: Environment, value: Value, form: Value) -> Value:
    """``format-date``: by the codes of a date; what is no code stays as written."""
    return _formatted(env, value, to_text(form), DATE_CODES)


def format_date_time(env: Environment, value: Value, form: Value) -> Value:
    """``format-date-time``: by the codes of a date and those of a time."""
    return _formatted(env, value, to_text(form), TIME_CODES)


def _moment(value: Value) -> Moment | None:
    """Return the moment of a number or a text; a truth, and a text that is none, have none."""
    if isinstance(value, bool):
        return None
    written = moment_of(value) if isinstance(value, str) else None
    return written or moment_of(to_number(value))


def _formatted(env: Environment, value: Value, form: str, codes: str) -> str:
    moment = _moment(value)
    day = day_text(moment.day) if moment else ""
    if moment is None or not day:
        return ""
    lang = env.lang if env.lang in _MONTHS else "en"
    when, clock = dt.date.fromisoformat(day), _clock(moment)

    def written(found: re.Match[str]) -> str:
        return _piece(found[1], when, clock, lang) if found[1] in codes else found[0]

    return _CODE.sub(written, form)


def _piece(code: str, day: dt.date, clock: str, lang: str) -> str:
    """Return what one code stands for."""
    pieces = {
        "Y": f"{day.year:04}", "y": f"{day.year % 100:02}", "m": f"{day.month:02}", "n": str(day.month),
        "b": _MONTHS[lang][day.month - 1], "d": f"{day.day:02}", "e": str(day.day), "a": _DAYS[lang][day.weekday()],
        "H": clock[:2], "h": str(int(clock[:2])), "M": clock[3:5], "S": clock[6:8], "3": clock[9:],
    }  # fmt: skip
    return pieces[code]


def _clock(moment: Moment) -> str:
    """Return the time of a moment, ``10:15:00.000``."""
    seconds, thousandths = divmod(moment.milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
