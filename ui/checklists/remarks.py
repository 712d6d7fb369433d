"""What else differs at a question than its wording, and what becomes of an answer that a visit has: one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.versions import Change
from ui.visit.words import said, severity_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from inspector_app.checklist.model import Question
    from inspector_app.checklist.versions import QuestionChange
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats


def remarks(change: QuestionChange, *, formats: Formats, answered: Collection[Path]) -> Iterator[str]:
    """Yield what is to be said below the wording."""
    before, after = change.before, change.after
    has_answer = before is not None and before.path in answered
    translate = QCoreApplication.translate
    if before is not None and after is None:
        if has_answer:
            yield translate("Changes", "Your answer stays in the record and goes to the paper's appendix.")
        return
    if after is None:
        return
    if before is None:
        if after.severity is not None:
            yield translate("Changes", "Weight: {weight}").replace("{weight}", severity_word(after.severity))
        return
    yield from _differences(before, after, change.changes, formats)
    if has_answer and Change.MOVED in change.changes:
        yield translate("Changes", "Your answer stays at the old place and goes to the appendix; answer it anew.")
    elif has_answer and Change.KIND in change.changes:
        yield translate("Changes", "Look at your answer again: it is answered in another way now.")


def _differences(before: Question, after: Question, changes: Collection[Change], formats: Formats) -> Iterator[str]:
    translate = QCoreApplication.translate
    if Change.WEIGHT in changes:
        yield _arrow(translate("Changes", "Weight"), _weight(before), _weight(after))
    if Change.RULE in changes:
        yield from _rules(before, after)
    if Change.THRESHOLD in changes and said(before.limit, formats.lang) == said(after.limit, formats.lang):
        yield translate("Changes", "Uses a threshold that is set otherwise")
    if Change.CHOICES in changes:
        yield _choices(before, after, formats.lang)
    if Change.KIND in changes:
        yield translate("Changes", "Answered in another way")
    if Change.BASIS in changes:
        none = translate("Changes", "none")
        old, new = ("; ".join(each.basis) or none for each in (before, after))
        yield _arrow(translate("Changes", "Basis"), old, new)
    if Change.AUDIENCE in changes and before.internal != after.internal:
        yield (
            translate("Changes", "No longer in the company's copy")
            if after.internal
            else translate("Changes", "Now in the company's copy too")
        )


def _rules(before: Question, after: Question) -> Iterator[str]:
    """Yield which of a question's rules differ; how they read is the author's matter."""
    translate = QCoreApplication.translate
    named = [
        (translate("Changes", "when it is asked"), before.relevant, after.relevant),
        (translate("Changes", "whether it must be answered"), before.required, after.required),
        (translate("Changes", "what is accepted"), before.constraint, after.constraint),
        (translate("Changes", "how it is judged"), before.verdict_rule, after.verdict_rule),
        (translate("Changes", "how it is calculated"), before.calculation, after.calculation),
    ]
    found = [name for name, old, new in named if old != new]
    if before.days is not None and after.days is not None and before.days != after.days:
        old, new = (translate("Changes", "%n day(s)", "", days) for days in (before.days, after.days))
        yield _arrow(translate("Changes", "Time to correct"), old, new)
    elif before.days != after.days:
        found.append(translate("Changes", "time to correct"))
    if before.photo_on_failure != after.photo_on_failure:
        yield (
            translate("Changes", "A photo is obligatory now when it fails")
            if after.photo_on_failure
            else translate("Changes", "A photo is no longer obligatory when it fails")
        )
    if found:
        yield translate("Changes", "Otherwise: {what}").replace("{what}", ", ".join(found))
    elif before.days == after.days and before.photo_on_failure == after.photo_on_failure:
        yield translate("Changes", "A rule that it depends on is otherwise")


def _choices(before: Question, after: Question, lang: str) -> str:
    translate = QCoreApplication.translate
    old = {choice.name: said(choice.label, lang) for choice in before.choices}
    new = {choice.name: said(choice.label, lang) for choice in after.choices}
    parts = [translate("Changes", "new: {text}").replace("{text}", new[name]) for name in new if name not in old]
    parts += [translate("Changes", "gone: {text}").replace("{text}", old[name]) for name in old if name not in new]
    same = [name for name in new if name in old and old[name] != new[name]]
    parts += [f"{old[name]} → {new[name]}" for name in same]
    return _colon(translate("Changes", "Choices"), ", ".join(parts) or translate("Changes", "another list"))


def _weight(question: Question) -> str:
    if question.severity is None:
        return QCoreApplication.translate("Changes", "none")
    return severity_word(question.severity)


def _arrow(name: str, old: str, new: str) -> str:
    return _colon(name, f"{old} → {new}")


def _colon(name: str, text: str) -> str:
    return f"{name}: {text}"
