"""What is left of a content for the company: nothing that its form marks as internal, wherever it would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector_app.checklist.scoring import Score
    from inspector_app.visits.content import (
        AnswerContent,
        FindingContent,
        ItemContent,
        SectionContent,
        TableContent,
        VisitContent,
    )


def without_internal(content: VisitContent) -> VisitContent:
    """Return the content without internal items, findings, answers, columns, tables, photos and former answers.

    Numbers of findings and photos stay those of the file copy, and the score that of the whole checklist.
    """
    hidden = frozenset(photo.number for photo in content.photos if photo.internal)
    codes = frozenset(item.path for section in content.sections for item in section.items if item.internal)
    return msgspec.structs.replace(
        content,
        sections=list(_sections(content.sections)),
        score=_score(content.score, codes),
        findings=[_finding(finding, hidden) for finding in content.findings if not finding.internal],
        photos=[photo for photo in content.photos if not photo.internal],
        appendix=[answer for answer in content.appendix if not answer.internal],
    )


def _sections(sections: Sequence[SectionContent]) -> Iterator[SectionContent]:
    """Yield the sections; one of which nothing is left goes whole, unless the score counts its items."""
    for section in sections:
        items = [_item(item) for item in section.items if not item.internal]
        answers = _answers(section.answers)
        tables = [shown for table in section.tables for shown in _table(table)]
        if items or answers or tables or section.items or not (section.answers or section.tables):
            yield msgspec.structs.replace(section, items=items, answers=answers, tables=tables)


def _item(item: ItemContent) -> ItemContent:
    if not any(answer.internal for answer in item.answers):
        return item
    return msgspec.structs.replace(item, answers=[answer for answer in item.answers if not answer.internal])


def _answers(answers: Sequence[AnswerContent]) -> list[AnswerContent]:
    """Return the answers for everyone, without the headings below which all were internal."""
    kept = [answer for answer in answers if not answer.internal]
    said = [answer.path for answer in kept if answer.kind is not Kind.HEADING]
    gone = [answer.path for answer in answers if answer.internal]

    def emptied(heading: AnswerContent) -> bool:
        below = f"{heading.path}/"
        return any(path.startswith(below) for path in gone) and not any(path.startswith(below) for path in said)

    return [answer for answer in kept if answer.kind is not Kind.HEADING or not emptied(answer)]


def _table(table: TableContent) -> Iterator[TableContent]:
    hidden = frozenset(table.internal_columns)
    kept = [place for place in range(len(table.columns)) if place not in hidden]
    if table.internal or (table.columns and not kept):
        return
    if not hidden:
        yield table
        return
    moved = {before: now for now, before in enumerate(kept)}
    yield msgspec.structs.replace(
        table,
        columns=[table.columns[place] for place in kept],
        rows=[[row[place] for place in kept] for row in table.rows],
        notes=[
            msgspec.structs.replace(note, column=moved[note.column]) for note in table.notes if note.column in moved
        ],
        internal_columns=[],
    )


def _finding(finding: FindingContent, hidden: frozenset[int]) -> FindingContent:
    if hidden.isdisjoint(finding.photos):
        return finding
    return msgspec.structs.replace(finding, photos=[number for number in finding.photos if number not in hidden])


def _score(score: Score, internal: frozenset[str]) -> Score:
    if internal.isdisjoint(score.critical_failures):
        return score
    return msgspec.structs.replace(
        score, critical_failures=tuple(path for path in score.critical_failures if path not in internal)
    )
