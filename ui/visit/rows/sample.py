"""A counted sample: n of N with its percent on the spine; area and hour below while the row has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from inspector_app.checklist.model import SampleFields, Verdict
from inspector_app.checklist.words import number_words, sample_share, time_words
from ui.theme import tokens
from ui.visit.rows.control import AnswerControl
from ui.visit.rows.field import AnswerField
from ui.visit.rows.number import paint_verdict
from ui.visit.typed import parse_time
from ui.visit.words import VERDICT_LOOKS
from ui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector_app.checklist.model import Question
    from inspector_app.ids import Path
    from ui.theme import Theme
    from ui.visit.rows.control import Reading

COUNT, TIME = 52, 104


class SampleAnswer(AnswerControl):
    """Four fields in the order in which they are known: n, N, area, hour. Enter goes from one to the next."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question)
        if question.sample is None:
            raise ValueError(question.path)
        self._paths: SampleFields = question.sample
        self.compliant = AnswerField(theme, right=True, parent=self)
        self.total = AnswerField(theme, right=True, parent=self)
        self.area = AnswerField(theme, letters=True, parent=self)
        self.time = AnswerField(theme, parent=self)
        self._fields = (self.compliant, self.total, self.area, self.time)
        self._of = ""
        self._percent = ""
        self._verdict = Verdict.UNANSWERED
        for at, field in enumerate(self._fields):
            field.entered.connect(lambda text, on, at=at: self._entered(at, text, moves_on=on))
        self.setFocusProxy(self.compliant)
        self._show_where()

    def target(self) -> QWidget:
        """Return the first field."""
        return self.compliant

    def set_name(self, name: str) -> None:
        """Name each field."""
        self.compliant.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "in order"))
        self.total.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "counted in all"))
        self.area.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "area"))
        self.time.setAccessibleName(f"{name}: " + QCoreApplication.translate("VisitRows", "hour"))

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a setter
        """Show area and hour while the row has the focus."""
        if current != self.current:
            super().set_current(current)
            self._show_where()
            self.resized.emit()

    def commit(self) -> None:
        """Hand over what was typed."""
        for field in self._fields:
            field.commit()

    def show_reading(self, reading: Reading) -> None:
        """Show counts, percent, area and hour."""
        compliant, total, area, time = reading.sample
        self._of = QCoreApplication.translate("VisitRows", "of")
        time = time_words(time, reading.lang) if time else ""
        shown = (number_words(compliant, reading.lang), number_words(total, reading.lang), area, time)
        paths = (self._paths.compliant, self._paths.total, self._paths.area, self._paths.time)
        for field, path, text in zip(self._fields, paths, shown, strict=True):
            field.show_text(reading.refused_raw if path == reading.refused_field else text)
        self.area.setPlaceholderText(QCoreApplication.translate("VisitRows", "Area"))
        self.time.setPlaceholderText(QCoreApplication.translate("VisitRows", "Hour"))
        self.time.set_suffix(reading.zone.value)
        share = sample_share(f"{compliant}/{total}")
        self._percent = "" if share is None else f"{number_words(str(share), reading.lang, decimals=1)} %"
        self._verdict = reading.verdict if not reading.violated else Verdict.UNANSWERED
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line, or two while the row has the focus."""
        line = self.theme.px(tokens.CONTROL_SMALL)
        return QSize(self.theme.px(tokens.ANSWER), line * 2 + tokens.SPACE_8 if self.current else line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the fields."""
        super().resizeEvent(event)
        line, count = self.theme.px(tokens.CONTROL_SMALL), self.theme.px(COUNT)
        between = self._between()
        self.compliant.setGeometry(0, 0, count, line)
        self.total.setGeometry(count + between, 0, count, line)
        below, hour = line + tokens.SPACE_8, self.theme.px(TIME)
        self.area.setGeometry(0, below, self.width() - hour - tokens.SPACE_8, line)
        self.time.setGeometry(self.width() - hour, below, hour, line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word between the counts, and the percent with its verdict."""
        del event
        painter = QPainter(self)
        canvas = Canvas(painter, self.theme)
        line, count = self.theme.px(tokens.CONTROL_SMALL), self.theme.px(COUNT)
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.secondary"))
        painter.drawText(QRect(count, 0, self._between(), line), Qt.AlignmentFlag.AlignCenter, self._of)
        left = 2 * count + self._between() + tokens.SPACE_12
        paint_share(canvas, QRect(left, 0, self.width() - left, line), self._percent, self._verdict)
        painter.end()

    def _between(self) -> int:
        return QFontMetrics(self.theme.font("small")).horizontalAdvance(self._of or "of") + 2 * tokens.SPACE_8

    def _show_where(self) -> None:
        self.area.setVisible(self.current)
        self.time.setVisible(self.current)

    def _entered(self, at: int, text: str, *, moves_on: bool) -> None:
        p = self._paths
        path: Path = (p.compliant, p.total, p.area, p.time)[at]
        raw = text.strip()
        if path == p.time and raw:
            time = parse_time(raw)
            raw = time.isoformat() if time else raw
        elif path in {p.compliant, p.total}:
            raw = raw.replace(".", "").replace(",", "") if raw.replace(".", "").replace(",", "").isdigit() else raw
        last = path == p.time
        self.answered.emit(path, raw or None, moves_on and last)
        if moves_on and not last:
            self._fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)


def paint_share(canvas: Canvas, rect: QRect, percent: str, verdict: Verdict) -> None:
    """Paint a percent at the right end, bold, with the verdict's icon behind it."""
    if verdict in {Verdict.UNANSWERED, Verdict.NOT_APPLICABLE} or not percent:
        paint_verdict(canvas, rect, percent, Verdict.UNANSWERED, weight=600)
        return
    icon, tone = VERDICT_LOOKS[verdict]
    size = canvas.theme.px(tokens.ICON_CHIP)
    mark = QRect(rect.right() + 1 - size, rect.top(), size, rect.height())
    canvas.icon(mark, icon, tone=tone, size=tokens.ICON_CHIP)
    text = QRect(rect.left(), rect.top(), rect.width() - size - tokens.SPACE_8, rect.height())
    canvas.text(text, percent, weight=600, tone="text" if verdict is Verdict.COMPLIANT else tone, right=True)
