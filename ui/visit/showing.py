"""Shows score, counts, findings and outline as they stand, in head, outline, right panel and strip alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from inspector_app.clock import local_date
from ui.checklists.words import is_protocol, title_of, version_of
from ui.visit.figures import (
    finding_face,
    findings_heading,
    missing_faces,
    score_face,
    section_line,
    strip_pieces,
    tray_words,
)
from ui.widgets.place import short_estate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector_app.checklist.model import Severity, Verdict
    from inspector_app.ids import Path
    from ui.i18n.formats import Formats
    from ui.visit.counts import Finding
    from ui.visit.header import VisitHeader
    from ui.visit.model import VisitModel
    from ui.visit.outline import Outline
    from ui.visit.score_panel import FindingFace, ScorePanel
    from ui.visit.strip import Strip


class Figures(QObject):
    """Once for all that happened since the last time; sections whose rows were not touched keep their line."""

    def __init__(
        self, model: VisitModel, formats: Formats, *, header: VisitHeader, outline: Outline, panel: ScorePanel,
        strip: Strip,
    ) -> None:  # fmt: skip
        super().__init__(header)  # ends with it
        self._model = model
        self._formats = formats
        self._header = header
        self._outline = outline
        self._panel = panel
        self._strip = strip
        self._touched: set[int] = set()
        self._faces: dict[tuple[Path, Verdict, Severity, str], FindingFace] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.show)

    def touch(self, sections: Iterable[int]) -> None:
        """Know that rows of these sections look different."""
        self._touched |= set(sections)

    def later(self) -> None:
        """Show them when the key that changed them was dealt with."""
        self._soon.start()

    def show_all(self) -> None:
        """Show everything anew, in the language in use."""
        self.touch(range(len(self._model.plan.sections)))
        self.show()

    def show_site(self) -> None:
        """Show what is visited, where, since when, by which rules."""
        state, formats = self._model.state, self._formats
        site = state.site
        started = formats.long_date(local_date(state.started_at, state.zone))
        begun = QCoreApplication.translate("VisitEditor", "began {time}")
        begun = begun.replace("{time}", formats.time_zone(state.started_at, state.zone))
        checklist = self._model.plan.checklist
        rules = title_of(checklist, formats.lang)
        if is_protocol(checklist):
            rules = QCoreApplication.translate("VisitEditor", "rule set {year}")
            rules = rules.replace("{year}", str(checklist.valid_from.year))
        elif rules == site.name:  # in the preview, where no site is visited
            rules = version_of(checklist)
        place = " · ".join(
            part for part in (short_estate(site.estate_name), site.regency_name, f"{started}, {begun}", rules) if part
        )
        self._header.show_visit(site.name, place)

    def show(self) -> None:
        """Show what stands now."""
        self._soon.stop()
        model, formats = self._model, self._formats
        done, total = model.counts.overall()
        of = formats.share(done, total).removeprefix(formats.whole(done)).strip()
        self._header.show_progress(done, total, done_words=formats.whole(done), of_words=of)
        self._header.undo.setEnabled(model.can_undo and model.state.seal is None)
        held = self._outline.lines.lines
        self._outline.show_lines(
            [
                section_line(model, at, formats) if at in self._touched or not held else held[at]
                for at in range(len(model.plan.sections))
            ]
        )
        self._touched.clear()
        score, missing, findings = model.score(), model.counts.missing(), model.counts.findings()
        panel = self._panel
        scored = bool(score.lines)
        panel.show_scored(scored=scored)
        panel.show_score(score_face(score, formats))
        panel.show_missing(missing_faces(missing, formats, scored=scored))
        heading, count, none = findings_heading(len(findings))
        panel.show_findings(heading, count, [self._face_of(finding) for finding in findings], none=none)
        photos = model.all_photos()
        size = sum(photo.size for _, photo in photos)
        panel.tray.show_photos(
            [(model.plan.item_of(path).code, photo) for path, photo in photos],
            count=tray_words(len(photos), size, formats),
        )
        self._strip.show_pieces(
            strip_pieces(score, missing, findings=len(findings), photos=len(photos), formats=formats)
        )

    def _face_of(self, finding: Finding) -> FindingFace:
        """Return a finding's line, made once for what it says."""
        key = (finding.question.path, finding.verdict, finding.severity, self._formats.lang)
        if key not in self._faces:
            self._faces[key] = finding_face(finding, self._formats.lang)
        return self._faces[key]
