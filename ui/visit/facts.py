"""From the presenter's facts to what controls and the unfolded part show: plain values, in the language in use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Kind
from inspector_app.clock import local_date
from inspector_app.visits.events import Detail
from ui.visit.labels import CHOSEN, choices_of
from ui.visit.marks import FAILING, lacks_photo
from ui.visit.rows.control import Reading
from ui.visit.unfold import Unfolded
from ui.visit.words import said

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.visits.state import PhotoState
    from ui.i18n.formats import Formats
    from ui.visit.model import VisitModel

WORDED = CHOSEN | {Kind.PLACE, Kind.CALCULATED}
"""Kinds whose controls show the value in words that the form or the place gives it."""


def reading_of(model: VisitModel, question: Question, lang: str) -> Reading:
    """Return what a question's answer control shows."""
    node = model.node(question.path)
    refusal = model.refusals.get(question.path)
    sample = ("", "", "", "")
    if (fields := question.sample) is not None:
        compliant, total, area, time = (
            model.value(path) for path in (fields.compliant, fields.total, fields.area, fields.time)
        )
        sample = (compliant, total, area, time)
    return Reading(
        value=node.value,
        verdict=node.verdict,
        violated=any(violation.code != "required" for violation in node.violations),
        refused=refusal.raw if refusal is not None and refusal.path == question.path else None,
        refused_field=refusal.path if refusal is not None else None,
        refused_raw=refusal.raw if refusal is not None else "",
        limit=model.limit(question),
        sample=sample,
        photos=len(model.photos(question.path)),
        lang=lang,
        today=model.today,
        zone=model.state.zone,
        words=model.labels.words(question, node.value, lang) if question.kind in WORDED else "",
        choices=lambda: choices_of(model.session, question),
    )


def unfolded_of(model: VisitModel, question: Question, formats: Formats) -> Unfolded:
    """Return what the unfolded part of a question shows; the form's proposals where the inspector said nothing."""
    path = question.path
    started = local_date(model.state.started_at, model.state.zone)
    photos = tuple(model.photos(path))
    return Unfolded(
        name=question.code or question.letter,
        note=model.detail(path, Detail.NOTE) or "",
        failing=model.verdict(path) in FAILING and bool(question.code),
        severity=model.severity(question),
        corrected=model.detail(path, Detail.CORRECTED) == "yes",
        due=_due(model, question, started),
        action=model.detail(path, Detail.ACTION) or "",
        proposed_action=said(question.action, formats.lang) if question.action else "",
        photos=photos,
        photo_needed=lacks_photo(model, question),
        started=started,
        lang=formats.lang,
        facts=_photo_facts(photos, model, formats),
    )


def _due(model: VisitModel, question: Question, started: dt.date) -> dt.date | None:
    own = model.detail(question.path, Detail.DUE)
    if own:
        return dt.date.fromisoformat(own)
    return None if question.days is None else started + dt.timedelta(days=question.days)


def _photo_facts(photos: tuple[PhotoState, ...], model: VisitModel, formats: Formats) -> str:
    """Return ``2 foto, 0,9 MB`` over the hours at which they were taken."""
    if not photos:
        return ""
    count = QCoreApplication.translate("VisitFacts", "%n photo(s)", "", len(photos))
    size = formats.size(sum(photo.size for photo in photos))
    zone = model.state.zone
    hours = [formats.time(photo.taken_at or photo.added_at, zone) for photo in photos]
    joined = QCoreApplication.translate("VisitFacts", " and ").join(
        (", ".join(hours[:-1]), hours[-1]) if hours[:-1] else hours
    )
    return f"{count}, {size}\n{joined} {zone}"
