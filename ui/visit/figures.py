"""From the presenter's figures to what outline, right panel and strip show, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.checklist.model import Severity, Verdict
from inspector_app.checklist.words import number_words
from ui.visit.marks import Mark
from ui.visit.outline import Cell, SectionLine
from ui.visit.panel_line import LineFace
from ui.visit.score_panel import FindingFace, ScoreFace, WeightFace
from ui.visit.strip import StripPiece
from ui.visit.summary import LOOKS, group_name
from ui.visit.words import VERDICT_LOOKS, said, severity_word

if TYPE_CHECKING:
    from inspector_app.checklist.model import Question
    from inspector_app.checklist.scoring import Score
    from ui.i18n.formats import Formats
    from ui.visit.counts import Finding, Missing
    from ui.visit.model import VisitModel

_CELLS = {
    Verdict.COMPLIANT: Cell.COMPLIANT,
    Verdict.PARTIAL: Cell.PARTIAL,
    Verdict.NOT: Cell.FAILED,
    Verdict.NOT_APPLICABLE: Cell.NOT_APPLICABLE,
}
_ORDER = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)


def section_line(model: VisitModel, section: int, formats: Formats) -> SectionLine:
    """Return a section's row of the outline."""
    form = model.plan.sections[section]
    done, total = model.counts.progress(section)
    cells = tuple(cell_of(model, question) for question in model.plan.items[section])
    title = said(form.title, formats.lang)
    return SectionLine(form.code, title, done, total, cells, _spoken(title, done, total, cells))


def cell_of(model: VisitModel, question: Question) -> Cell:
    """Return a question's cell; one that is answered but not saved stays hollow."""
    path = question.path
    if not model.relevant(path):
        return Cell.NOT_ASKED
    if model.contested(path):
        return Cell.CONTESTED
    if not model.counts.is_done(question):
        return Cell.HOLLOW
    return _CELLS.get(model.verdict(path), Cell.COMPLIANT)


def score_face(score: Score, formats: Formats) -> ScoreFace:
    """Return the score with how it arose; bars in the order critical, major, minor."""
    lang = formats.lang
    lines = {line.severity: line for line in score.lines}
    weights = tuple(
        WeightFace(
            f"{severity_word(severity)} ×{number_words(lines[severity].weight, lang)}",
            float(lines[severity].earned),
            float(lines[severity].possible),
            f"{number_words(lines[severity].earned, lang)} / {number_words(lines[severity].possible, lang)}",
        )
        for severity in _ORDER
        if severity in lines
    )
    capped = ""
    if score.grade != score.uncapped_grade:
        capped = QCoreApplication.translate("VisitFigures", "A critical failure holds the class at {grade}")
    return ScoreFace(
        figure=number_words(score.value, lang, decimals=1) if score.value else "",
        out_of=QCoreApplication.translate("VisitFigures", "of 100"),
        grade=grade_words(score),
        capped=capped.replace("{grade}", score.grade),
        weights=weights,
    )


def grade_words(score: Score) -> str:
    """Return ``Kelas C``, empty while nothing counts."""
    if not score.grade:
        return ""
    return QCoreApplication.translate("VisitFigures", "Class {grade}").replace("{grade}", score.grade)


def missing_faces(missing: Missing, formats: Formats, *, scored: bool) -> dict[Mark, LineFace]:
    """Return the lines of what is missing: what is unanswered and the photos always stand there, in a form with a score
    the critical failures too, the others while there is something to say.
    """
    failed = missing.critical > 0
    faces = {
        Mark.CRITICAL: LineFace(
            "ph.x-circle-fill" if failed else "ph.check",
            "fail" if failed else "ok",
            QCoreApplication.translate("VisitFigures", "Critical failures"),
            formats.whole(missing.critical),
            words_tone="fail" if failed else "text",
            weight=600 if failed else None,
            leads=failed,
        )
    }
    if not scored:
        faces.clear()
    counted = {
        Mark.UNSAVED: missing.unsaved, Mark.WRONG: missing.wrong, Mark.UNEXPLAINED: missing.unexplained,
        Mark.CONTESTED: missing.contested,
    }  # fmt: skip
    for mark, count in counted.items():
        icon, tone = LOOKS[mark]
        if count:
            faces[mark] = LineFace(icon, tone, group_name(mark), formats.whole(count), words_tone=tone)
    left = missing.unanswered
    faces[Mark.WAITS] = LineFace(
        "ph.circle-dashed" if left else "ph.check",
        "text.secondary" if left else "ok",
        QCoreApplication.translate("VisitFigures", "Unanswered"),
        f"{formats.whole(left)} · G" if left else "0",
        leads=left > 0,
    )
    faces[Mark.LACKS_PHOTO] = LineFace(
        "ph.camera" if missing.photos else "ph.check",
        "text.secondary" if missing.photos else "ok",
        QCoreApplication.translate("VisitFigures", "Required photos missing"),
        formats.whole(missing.photos),
        leads=missing.photos > 0,
    )
    return faces


def finding_face(finding: Finding, lang: str) -> FindingFace:
    """Return a finding's line."""
    question = finding.question
    icon, tone = VERDICT_LOOKS[finding.verdict]
    words = said(question.short or question.finding or question.label, lang)
    whole = said(question.finding or question.label, lang)
    severity = severity_word(finding.severity)
    line = LineFace(
        icon.removesuffix("-bold"), tone, words, severity, code=question.code,
        spoken=f"{question.code} {whole} {severity}",
    )  # fmt: skip
    return FindingFace(question.path, line)


def findings_heading(count: int) -> tuple[str, str, str]:
    """Return heading, count with its key, and what stands there while nothing was found."""
    return (
        QCoreApplication.translate("VisitFigures", "Findings"),
        f"{count} · T" if count else "0",
        QCoreApplication.translate("VisitFigures", "What is not in order will stand here, the gravest first."),
    )


def tray_words(count: int, size: int, formats: Formats) -> str:
    """Return ``9 foto · 3,1 MB``."""
    if not count:
        return ""
    photos = QCoreApplication.translate("VisitFigures", "%n photo(s)", "", count)
    return f"{photos} · {formats.size(size)}"


def strip_pieces(score: Score, missing: Missing, *, findings: int, photos: int, formats: Formats) -> list[StripPiece]:
    """Return the figures of the strip."""
    pieces = []
    if score.lines:
        figure = number_words(score.value, formats.lang, decimals=1) if score.value else "–"
        pieces.append(StripPiece(figure, type_="section", tone="text"))
        pieces.append(StripPiece(grade_words(score), tone="text", weight=600))
    if missing.critical:
        words = QCoreApplication.translate("VisitFigures", "%n critical failure(s)", "", missing.critical)
        pieces.append(StripPiece(words, "ph.warning-circle", "fail"))
    for mark, count in (
        (Mark.WRONG, missing.wrong),
        (Mark.UNEXPLAINED, missing.unexplained),
        (Mark.CONTESTED, missing.contested),
    ):
        if count:
            icon, tone = LOOKS[mark]
            pieces.append(StripPiece(f"{group_name(mark)} {formats.whole(count)}", icon, tone))
    unanswered = QCoreApplication.translate("VisitFigures", "%n unanswered", "", missing.unanswered)
    found = QCoreApplication.translate("VisitFigures", "%n finding(s)", "", findings)
    taken = QCoreApplication.translate("VisitFigures", "%n photo(s)", "", photos)
    if missing.photos:
        taken += ", " + QCoreApplication.translate("VisitFigures", "%n required missing", "", missing.photos)
    pieces += [
        StripPiece(unanswered, "ph.circle-dashed"),
        StripPiece(found, "ph.flag"),
        StripPiece(taken, "ph.camera"),
    ]
    return [piece for piece in pieces if piece.words]


def _spoken(title: str, done: int, total: int, cells: tuple[Cell, ...]) -> str:
    """Return what a screen reader says: ``Kebersihan dan udara, 5 dari 11 dijawab, 1 tidak, 1 sebagian``."""
    answered = QCoreApplication.translate("VisitFigures", "{done} of {total} answered")
    parts = [title, answered.replace("{done}", str(done)).replace("{total}", str(total))]
    if failed := cells.count(Cell.FAILED):
        parts.append(QCoreApplication.translate("VisitFigures", "%n not compliant", "", failed))
    if partly := cells.count(Cell.PARTIAL):
        parts.append(QCoreApplication.translate("VisitFigures", "%n partly", "", partly))
    return ", ".join(parts)
