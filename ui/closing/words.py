"""Turns a visit into what the closing screen says, in the language in use; it is read by the other party, so without
jargon.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector_app.checklist.nodes import definition
from inspector_app.clock import local_date
from inspector_app.ids import Path
from inspector_app.visits.closing import needed_roles
from inspector_app.visits.events import Role, SiteKind
from ui.closing.data import ClosingData, FindingLine, MissingLine, Party, Result, SealData
from ui.visit.words import said
from ui.widgets.place import short_estate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector_app.checklist.model import Checklist, Question
    from inspector_app.checklist.session import Session
    from inspector_app.visits.content import FindingContent
    from ui.closing.reading import Closing
    from ui.i18n.formats import Formats

_ROW = re.compile(r"\[(\d+)\]")


class ClosingWords(QObject):
    """Says findings, dates and what is missing."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats

    def data(self, closing: Closing) -> ClosingData:
        """Return everything that the screen shows."""
        state, content, score = closing.state, closing.content, closing.content.score
        site = state.site
        inside = site.kind is SiteKind.PLANT and site.estate_name
        where = short_estate(site.estate_name) if inside else site.regency_name
        seal = state.seal
        return ClosingData(
            site=site.name,
            where=where,
            started_at=state.started_at,
            zone=state.zone,
            findings=tuple(self._finding(found, closing) for found in content.findings),
            missing=tuple(self._missing(closing)),
            response=(state.response.value or "") if state.response else "",
            obstacles=state.obstacles.obstacles if state.obstacles else (),
            result=Result(
                value=score.value, grade=score.grade, uncapped_grade=score.uncapped_grade,
                critical_failures=len(score.critical_failures), answered=score.answered, items=score.items,
            ),
            parties=tuple(self._parties(closing)),
            practice=content.practice,
            seal=SealData(seal.number, seal.version, seal.at) if seal is not None else None,
        )  # fmt: skip

    def _finding(self, found: FindingContent, closing: Closing) -> FindingLine:
        lang = self._formats.lang
        started = local_date(closing.state.started_at, closing.state.zone)
        due = note = ""
        if found.due:
            day = dt.date.fromisoformat(found.due)
            days = (day - started).days
            due = self.tr("today") if days == 0 else f"{self._formats.date(day).rsplit(' ', 1)[0]}"
            if day.year != started.year:
                due = self._formats.date(day)
            note = self.tr("%n day(s)", "", days) if days > 0 else ""
        if found.corrected:
            note = self.tr("already corrected")
        return FindingLine(
            number=found.number,
            statement=found.statement.get(lang, ""),
            severity=found.severity,
            basis=" · ".join(part for part in (found.code, "; ".join(found.basis)) if part),
            action=found.action.get(lang, ""),
            due=due,
            due_note=note,
            corrected=found.corrected,
        )

    def _missing(self, closing: Closing) -> Iterator[MissingLine]:
        ready = closing.ready
        if ready is None:
            return
        reasons = (
            (ready.contested, self.tr("different on two laptops")),
            (ready.missing, self.tr("not answered")),
            (ready.invalid, self.tr("value not possible")),
            (ready.photos, self.tr("photo needed")),
            (ready.warnings, self.tr("reason needed")),
        )
        if ready.versions:
            versions = ", ".join(ref.version for ref in ready.versions)
            wording = self.tr("Version of the checklist: {versions}").replace("{versions}", versions)
            yield MissingLine(path=Path(""), code="", wording=wording, reason=self.tr("different on two laptops"))
        known = named(closing.checklist)
        seen: set[Path] = set()
        for paths, reason in reasons:
            for path in paths:
                if path in seen:
                    continue
                seen.add(path)
                code, question = known.get(definition(path), ("", None))
                wording = self._wording(path, question, closing.session)
                yield MissingLine(path=path, code=code, wording=wording, reason=reason)

    def _wording(self, path: Path, question: Question | None, session: Session | None) -> str:
        """Return a question as it is asked in the visit; inside a repeat with the number of its row."""
        if question is None or session is None:
            return str(path)
        try:
            label, place = session.say(path, "label"), session.positional(path)
        except KeyError:  # the row is gone for one laptop and contested: it has no number
            label, place = question.label, Path("")
        words = said(label, self._formats.lang)
        rows = ".".join(_ROW.findall(place))
        return self.tr("{question}, row {row}").format(question=words, row=rows) if rows else words

    def _parties(self, closing: Closing) -> Iterator[Party]:
        state = closing.state
        roles = [*needed_roles(state)]
        if Role.WITNESS in state.signatures:
            roles.append(Role.WITNESS)
        members = dict(zip((Role.INSPECTOR, Role.SECOND_INSPECTOR), state.team, strict=False))
        for role in roles:
            signed, member = state.signatures.get(role), members.get(role)
            editable = role in (Role.COMPANY, Role.WITNESS)
            name = state.site.contact_name if role is Role.COMPANY else ""
            if member is not None:
                name = member.name
            if signed is None:
                title, nip = (member.position, member.nip) if member is not None else ("", "")
                yield Party(role=role, name=name, title=title, nip=nip, editable=editable)
                continue
            yield Party(
                role=role, name=signed.name or name, title=signed.title, nip=signed.nip, editable=editable,
                manner=signed.manner, png=closing.signatures.get(role, b""), reason=signed.reason,
                witness=signed.witness, at=signed.at, stands=signed.stands,
            )  # fmt: skip


def named(checklist: Checklist) -> dict[Path, tuple[str, Question]]:
    """Return, by every path that can be missing, the code shown for it and the question that is read out."""
    found: dict[Path, tuple[str, Question]] = {}
    codes: dict[Path, str] = {}
    for section in checklist.sections:
        for question in _flat(section.questions):
            codes[question.path] = question.code
            code = question.code or f"{codes.get(question.item, '') if question.item else ''}{question.letter}"
            found[question.path] = (code, question)
            if question.sample is not None:
                sample = question.sample
                for path in (sample.compliant, sample.total, sample.area, sample.time):
                    found[path] = (code, question)
    return found


def _flat(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from _flat(question.columns)
