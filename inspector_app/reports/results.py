"""The result per section with its bars, and how the score arose."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from inspector_app.reports.lines import Run
from inspector_app.reports.marks import (
    ACCENT,
    INK,
    INNER,
    LEFT,
    MM,
    PARTIAL,
    QUIET,
    RIGHT,
    WHITE,
    Box,
    Hatch,
    Mark,
    Words,
)
from inspector_app.reports.setting import (
    CELL,
    NOTE,
    PAD,
    Cell,
    Column,
    Style,
    heading,
    paragraph,
    ragged,
    row,
    table,
)
from inspector_app.reports.typeface import width
from inspector_app.reports.words import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector_app.checklist.scoring import SectionScore
    from inspector_app.reports.flow import Strip
    from inspector_app.reports.paper import Setting

_BARS = (138 * MM, 176.5 * MM)
_BAR_HEIGHT = 5.0
_LONGEST_SEGMENT = 9.0
_COUNTS = (91 * MM, 102.5 * MM, 118.5 * MM, 128.5 * MM, 136 * MM)
_COUNTS_DRAFT = (82 * MM, 93 * MM, 108 * MM, 117.5 * MM, 125 * MM, 136 * MM)


def results(p: Setting, number: str) -> list[Strip]:
    """Set counts, bar and score of each section, then of all."""
    score, t, faces = p.content.score, p.texts, p.faces
    sections = list(score.sections)
    waiting = any(section.unanswered for section in sections)
    ends: tuple[float, ...] = _COUNTS
    heads = [t.items, t.compliant, t.partial, t.failed, t.not_applicable_short]
    if waiting:
        heads, ends = [*heads, t.unanswered], _COUNTS_DRAFT
    columns = [
        Column(LEFT, INNER - 1),
        Column(INNER, ends[0] - 8.5 * MM),
        *(Column(end - 13 * MM, end, "right") for end in ends),
        Column(178 * MM, RIGHT, "right"),
    ]
    head = table(faces, columns, ["", t.section, *heads, t.value], extra=_legend(p))
    longest = max((section.items for section in sections), default=1)
    segment = min(_LONGEST_SEGMENT, (_BARS[1] - _BARS[0]) / max(1, longest))
    strips = heading(faces, number, t.results)
    for section in sections:
        title = next((p.say(s.title) for s in p.content.sections if s.code == section.code), "")
        cells: list[Cell] = [
            section.code,
            title,
            *_figures(_counts(section, waiting=waiting)),
            _value(p, section.value),
        ]
        strips += row(
            faces,
            columns,
            cells,
            table=head,
            page=p.page_height,
            extra=_bar(section, segment),
            keep=section is sections[-1],
        )
    totals = [sum(counts) for counts in zip(*(_counts(section, waiting=waiting) for section in sections), strict=True)]
    bold: list[Cell] = [Run(faces.bold, text) for text in (t.total, *_figures(totals))]
    last = row(
        faces,
        columns,
        ["", *bold, Run(faces.bold, _value(p, score.value))],
        table=head,
        page=p.page_height,
        extra=[Words(_BARS[0], PAD + 9, faces.plain, 8, INK, _grade(p))],
        keep=True,
    )
    note = ragged([Run(faces.plain, t.bar_note)], style=NOTE, before=3)
    return [*strips, *last, *note]


def _counts(section: SectionScore, *, waiting: bool) -> list[int]:
    counts = [section.items, section.compliant, section.partial, section.failed, section.not_applicable]
    return [*counts, section.unanswered] if waiting else counts


def _figures(counts: list[int]) -> list[str]:
    return [str(count) if count else "–" for count in counts]


def _value(p: Setting, value: str) -> str:
    return decimal_text(value, p.lang) if value else "–"


def _grade(p: Setting) -> str:
    score, t = p.content.score, p.texts
    if not score.grade:
        return ""
    if score.grade != score.uncapped_grade and score.critical_failures:
        return t.capped.format(grade=score.grade, count=len(score.critical_failures))
    return t.grade.format(grade=score.grade)


def _bar(section: SectionScore, segment: float) -> list[Mark]:
    """One segment for one item, so that lengths compare honestly: filled, hatched, black, hollow; unanswered is not
    drawn.
    """
    x, y = _BARS[0], PAD + (CELL.leading - _BAR_HEIGHT) / 2
    marks: list[Mark] = []
    if section.compliant:
        marks.append(Box(x, y, section.compliant * segment, _BAR_HEIGHT, ACCENT))
        x += section.compliant * segment
    if section.partial:
        marks.append(Hatch(x, y, section.partial * segment, _BAR_HEIGHT, PARTIAL))
        x += section.partial * segment
    if section.failed:
        marks.append(Box(x, y, section.failed * segment, _BAR_HEIGHT, INK))
        x += section.failed * segment
    if section.not_applicable:
        marks.append(Box(x, y, section.not_applicable * segment, _BAR_HEIGHT, WHITE, QUIET))
    return marks


def _legend(p: Setting) -> list[Mark]:
    t, face, side = p.texts, p.faces.plain, 5.0
    marks: list[Mark] = []
    x, size = _BARS[0], 7.0
    top, base = 5.6, 10.6
    for label, kind in ((t.legend_compliant, "full"), (t.legend_partial, "hatched"), (t.legend_failed, "black")):
        if kind == "hatched":
            marks.append(Hatch(x, top, side, side, PARTIAL))
        else:
            marks.append(Box(x, top, side, side, ACCENT if kind == "full" else INK))
        marks.append(Words(x + side + 2.2, base, face, size, INK, label))
        x += side + 2.2 + width(face, label, size) + 4.5
    return marks


_LEVELS = (
    Column(INNER, 80 * MM),
    Column(80 * MM, 100 * MM, "right"),
    Column(102 * MM, 130 * MM, "right"),
    Column(132 * MM, 160 * MM, "right"),
    Column(162 * MM, RIGHT, "right"),
)


def origin(p: Setting, number: str) -> list[Strip]:
    """Set how the score arose: weights by level, what was earned, and whether a critical item capped the class."""
    score, t, faces = p.content.score, p.texts, p.faces
    strips = heading(faces, number, t.origin)
    if not score.value:
        return strips + paragraph([Run(faces.plain, t.no_value)])
    head = table(faces, _LEVELS, [t.level_of_items, t.weight, t.counted, t.earned, t.possible])
    lines = list(score.lines)
    earned, possible = _column(line.earned for line in lines), _column(line.possible for line in lines)
    for i, line in enumerate(lines):
        figures = (line.weight, str(line.items), earned[i], possible[i])
        cells: list[Cell] = [p.level(line.severity), *(decimal_text(figure, p.lang) for figure in figures)]
        strips += row(faces, _LEVELS, cells, table=head, page=p.page_height, keep=True)
    totals = (str(sum(line.items for line in lines)), earned[-1], possible[-1])
    total: list[Cell] = [Run(faces.bold, t.total), "", *(Run(faces.bold, decimal_text(f, p.lang)) for f in totals)]
    strips += row(faces, _LEVELS, total, table=head, page=p.page_height, keep=True)
    told = t.value_arises.format(
        value=decimal_text(score.value, p.lang),
        earned=decimal_text(totals[1], p.lang),
        possible=decimal_text(totals[2], p.lang),
        share=decimal_text(f"{Decimal(score.partial_share) * 100:.0f}", p.lang),
    )
    if score.grade != score.uncapped_grade and not score.critical_failures:
        told += " " + t.capped_unnamed.format(uncapped=score.uncapped_grade, grade=score.grade)
    elif score.grade != score.uncapped_grade:
        codes = {item.path: item.code for section in p.content.sections for item in section.items}
        failed = [codes.get(path, path) for path in score.critical_failures]
        told += " " + t.capped_sentence.format(
            uncapped=score.uncapped_grade, count=len(failed), codes=", ".join(failed), grade=score.grade
        )
    else:
        told += " " + t.uncapped_sentence.format(grade=score.grade)
    return strips + paragraph([Run(faces.plain, told)], style=Style(8.5, 12), before=5)


def _column(figures: Iterable[str]) -> list[str]:
    """Return figures and their sum with the same number of decimals, so that they stand under each other."""
    numbers = [Decimal(figure).normalize() for figure in figures]
    decimals = max((-int(number.as_tuple().exponent) for number in numbers), default=0)
    return [f"{number:.{max(0, decimals)}f}" for number in (*numbers, sum(numbers, Decimal(0)))]
