"""Steps of a file taken on a checklist, one after another, and everything that is true of its nodes then."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.answers import AddRow, Answer, Mistake, RemoveRow
from inspector_app.checklist.lexical import COMPUTED
from inspector_app.checklist.model import Kind
from inspector_app.checklist.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector_app.checklist.answers import Step
    from inspector_app.checklist.model import Checklist, Text
    from inspector_app.checklist.session import Violation
    from inspector_app.clock import Clock
    from inspector_app.ids import Path

WARNING = "warning"
"""The code of a violation that may be passed with a reason."""

_TITLES = frozenset({Kind.HEADING, Kind.REPEAT})
"""What has no value of its own."""


class Shown(msgspec.Struct, frozen=True):
    """One node as it stands: ``path`` has positions from 1, ``value`` is the lexical form, also where irrelevant.

    ``valid``: nothing forbids the value; ``messages``: what the form says of it, warnings included.
    """

    path: str
    relevant: bool
    required: bool
    readonly: bool
    value: str
    valid: bool
    messages: tuple[str, ...]

    def say(self) -> str:
        """Return the node in one line: ``-`` irrelevant, ``!`` not valid, ``*`` required, and what is said of it."""
        marks = ("-" if not self.relevant else "!" if not self.valid else " ") + ("*" if self.required else " ")
        return " ".join([marks, self.path, "=", self.value, *self.messages]).rstrip()


def begin(checklist: Checklist, *, clock: Clock, lang: str) -> Session:
    """Return an empty session in which it is the clock's moment, on the clock of this machine's zone."""
    now = dt.datetime.fromtimestamp(clock.now() / 1000, dt.UTC).astimezone()
    moment = now.isoformat(timespec="milliseconds")
    facts = {"started_date": now.date().isoformat(), "now": moment, "seed": "replay", "lang": lang}
    return Session(checklist, {}, facts=facts)


def take(session: Session, steps: Iterable[tuple[int, Step]], found: list[Mistake]) -> None:
    """Take numbered steps in order; one that cannot be taken changes nothing, is added to ``found``, and is passed."""
    for number, step in steps:
        mistake = _take(session, step)
        if mistake is not None:
            found.append(Mistake(number, mistake[0], mistake[1]))


def shown(session: Session, lang: str) -> list[Shown]:
    """Return every node that exists now, groups and rows too, in the form's order, its messages in ``lang``."""
    return [_shown(session, path, lang) for path in session.paths()]


_Mistake = tuple[str, dict[str, str]]


def _take(session: Session, step: Step) -> _Mistake | None:
    if isinstance(step, Answer):
        return _answer(session, step)
    if isinstance(step, AddRow):
        return _add(session, step)
    return _remove(session, step)


def _answer(session: Session, step: Answer) -> _Mistake | None:
    path = _node(session, step.path)
    if path is None or not _has_value(session, path):
        return "unknown_path", {"path": step.path}
    if session.question(path).kind in COMPUTED:
        return "computed", {"path": step.path}
    if session.node(path).readonly:
        return "readonly", {"path": step.path}
    if not session.answer(path, step.value).accepted:
        return "wrong_type", {"path": step.path, "value": step.value[:120]}
    return None


def _add(session: Session, step: AddRow) -> _Mistake | None:
    repeat = _node(session, step.repeat)
    if repeat is None:
        return "unknown_path", {"path": step.repeat}
    reason = _fixed(session, repeat, step.repeat)
    if reason is None and not session.may_add(repeat):
        return "no_rows_now", {"path": step.repeat}
    if reason is None:
        session.add_row(repeat)
    return reason


def _remove(session: Session, step: RemoveRow) -> _Mistake | None:
    written, _, position = step.row.removesuffix("]").rpartition("[")
    repeat = _node(session, type(step.row)(written))
    if repeat is None:
        return "unknown_path", {"path": step.row}
    reason = _fixed(session, repeat, written)
    rows = session.rows(repeat) if reason is None else ()
    if reason is None and int(position) > len(rows):
        return "unknown_path", {"path": step.row}
    if reason is None:
        session.remove_row(rows[int(position) - 1])
    return reason


def _fixed(session: Session, repeat: Path, written: str) -> _Mistake | None:
    """Return why nobody adds or removes rows there; ``None`` where one may."""
    definition = without_rows(repeat)
    for container in session.checklist.containers:
        if container.path == definition and container.repeated:
            return ("counted", {"path": written}) if container.count or container.fixed else None
    return "no_repeat", {"path": written}


def without_rows(path: Path) -> Path:
    """Return the definition's path of a node's: ``/data/rep[…]/q`` is an instance of ``/data/rep/q``."""
    steps = (step.partition("[")[0] for step in path.split("/"))
    return type(path)("/".join(steps))


def _has_value(session: Session, path: Path) -> bool:
    try:
        return session.question(path).kind not in _TITLES
    except KeyError:  # a group, or the row of a repeat
        return False


def _node(session: Session, written: Path) -> Path | None:
    try:
        return session.path_at(written)
    except KeyError:
        return None


def _shown(session: Session, path: Path, lang: str) -> Shown:
    state = session.node(path)
    return Shown(
        path=session.positional(path),
        relevant=state.relevant,
        required=state.required,
        readonly=_is_locked(session, path),
        value=state.value,
        valid=all(each.code == WARNING for each in state.violations),
        messages=tuple(_message(each, lang) for each in state.violations),
    )


def _is_locked(session: Session, path: Path) -> bool:
    """Tell whether the form makes a node read-only: a calculation or a title is so only by a rule, not by its kind."""
    try:
        question = session.question(path)
    except KeyError:
        return session.node(path).readonly
    if question.kind not in COMPUTED or question.readonly:
        return session.node(path).readonly
    if question.inside is None:
        return False
    outer = path[: len(path) - len(question.path) + len(question.inside)]
    return _is_locked(session, type(path)(outer))


def _message(violation: Violation, lang: str) -> str:
    """Return the form's own words; where it has none, ours."""
    own = _said(violation.message, lang)
    return own or UNSAID.get(violation.code, UNSAID["constraint"]).get(lang, "")


def _said(text: Text, lang: str) -> str:
    return text.get(lang) or next(iter(text.values()), "")


UNSAID: dict[str, Text] = {
    "required": {"id": "Jawaban wajib diisi.", "en": "An answer is required."},
    "constraint": {"id": "Nilai ini tidak diperbolehkan.", "en": "This value is not allowed."},
    "type": {"id": "Nilai ini bukan dari jenis yang diminta.", "en": "The value is not of the type that is asked for."},
    "choice": {"id": "Pilihan ini tidak tersedia sekarang.", "en": "The choice is not offered now."},
    "warning": {"id": "Nilai ini tidak lazim.", "en": "The value is unusual."},
}
