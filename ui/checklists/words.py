"""Checklists in words: title, purpose, version, and the days on which a version is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.library import valid_on
from inspector_app.checklist.reading.columns import PURPOSES

if TYPE_CHECKING:
    import datetime as dt

    from inspector_app.checklist.model import Checklist
    from ui.i18n.formats import Formats

_EARLIEST = 2000
"""A first day before this year stands for "always": the form named none."""


def title_of(checklist: Checklist, lang: str) -> str:
    """Return the title in a language, else in any, else the checklist's own name."""
    return checklist.title.get(lang) or next(iter(checklist.title.values()), "") or str(checklist.checklist)


def is_protocol(checklist: Checklist) -> bool:
    """Tell whether it is one of the protocol's, which are known by the year of their rules."""
    return bool(checklist.sites) and checklist.purpose == PURPOSES[0] and checklist.valid_from.year >= _EARLIEST


def version_of(checklist: Checklist) -> str:
    """Return "version 2020.1"; empty for a form without one."""
    if not checklist.version:
        return ""
    return QCoreApplication.translate("Checklists", "version {version}").replace("{version}", checklist.version)


def purpose_word(checklist: Checklist) -> str:
    """Return what a visit with it is for; a plain form says that it is one."""
    translate = QCoreApplication.translate
    if not checklist.sites:
        return translate("Checklists", "Other forms")
    words = {
        "protocol": translate("Checklists", "Health protocol"),
        "permit": translate("Checklists", "Permit and reporting"),
        "obstacles": translate("Checklists", "Impact and obstacles"),
        "equipment": translate("Checklists", "PPE and mask makers"),
        "grant": translate("Checklists", "Deconcentration funds"),
    }
    return words.get(checklist.purpose, checklist.purpose)


def days_of(checklist: Checklist, formats: Formats) -> str:
    """Return the days on which it is in force, in words."""
    translate = QCoreApplication.translate
    first = formats.date(checklist.valid_from) if checklist.valid_from.year >= _EARLIEST else ""
    last = formats.date(checklist.valid_to) if checklist.valid_to is not None else ""
    if first and last:
        words = translate("Checklists", "in force {first} to {last}")
    elif first:
        words = translate("Checklists", "in force from {first}")
    elif last:
        words = translate("Checklists", "in force until {last}")
    else:
        words = translate("Checklists", "in force without limit")
    return words.replace("{first}", first).replace("{last}", last)


def standing_of(checklist: Checklist, day: dt.date) -> str:
    """Return why it is not in force on a day; empty where it is."""
    translate = QCoreApplication.translate
    if valid_on(checklist, day):
        return ""
    if checklist.valid_from > day:
        return translate("Checklists", "not yet in force")
    return translate("Checklists", "no longer in force")
