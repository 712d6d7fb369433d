"""Laporan as it looks: the list of papers, one page in the middle, and in the order of decisions which copy,
language, and what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.visits.events import Copy
from ui.reports.page_view import PageView
from ui.reports.rows import PaperDelegate
from ui.reports.words import ReportWords
from ui.theme import tokens
from ui.widgets.button import Button, Kind
from ui.widgets.facts import Facts
from ui.widgets.flow import FlowLayout
from ui.widgets.grouped import GroupedList
from ui.widgets.hairline import Hairline
from ui.widgets.heading import ListHeading
from ui.widgets.label import Label
from ui.widgets.narrow import is_narrow
from ui.widgets.segmented import Segment, SegmentedControl

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.i18n.formats import Formats
    from ui.reports.data import PaperLine, Preview
    from ui.theme import Theme

LIST, LIST_NARROW, PANEL, PANEL_NARROW = 312, 248, 296, 248
BAR = 10
"""What the scroll bar of the panel takes."""
TOOLBAR = 40
COPIES = (Copy.COMPANY, Copy.FILE)
LANGUAGES = ("id", "en")
PANEL_MARGIN = tokens.SPACE_20
CONTROL = 160
"""The least width of the two choices; they grow with the panel."""


class ReportsView(QWidget):
    """Signals, by the person: ``paper_chosen(visit)``; ``paper_asked()`` when copy or language changed;
    ``save_wanted()``;
    ``print_wanted()``; ``register_wanted()`` from the empty screen.
    """

    paper_chosen = Signal(str)
    paper_asked = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._words = ReportWords(formats)
        self._papers: tuple[PaperLine, ...] = ()
        self._today: dt.date | None = None
        self._preview: Preview | None = None
        self._title = Label(theme, type_="title")
        self.list = GroupedList(PaperDelegate(theme), name="", open_on_click=False)
        self.page = PageView(theme)
        self.before = Button(theme, kind=Kind.LINK, icon="ph.caret-up")
        self.after = Button(theme, kind=Kind.LINK, icon="ph.caret-down")
        self._pages = Label(theme, type_="small", tone="text.secondary")
        self.smaller = Button(theme, kind=Kind.LINK, icon="ph.magnifying-glass-minus")
        self._size = Label(theme, type_="small", tone="text.secondary")
        self.larger = Button(theme, kind=Kind.LINK, icon="ph.magnifying-glass-plus")
        self.whole = Button(theme, kind=Kind.LINK)
        self._copy_heading = ListHeading(theme, margin=PANEL_MARGIN)
        self.copy = SegmentedControl(theme, self._copies(), keys=False, width=CONTROL)
        self._copy_note = Label(theme, type_="small", tone="text.secondary", wrap=True)
        self._lang_heading = ListHeading(theme, margin=PANEL_MARGIN)
        self.lang = SegmentedControl(theme, self._languages(), keys=False, width=CONTROL)
        self._facts_heading = ListHeading(theme, margin=PANEL_MARGIN)
        self._facts = Facts(theme)
        self.print_button = Button(theme, kind=Kind.PRIMARY, icon="ph.printer", key="Ctrl+P")
        self.save_button = Button(theme, icon="ph.download-simple", key="Ctrl+S")
        self.copy.set_value(0)
        self.lang.set_value(0)
        self._build()
        self._connect()
        theme.changed.connect(self._fit)
        self.show_preview(None)

    @property
    def chosen_copy(self) -> Copy:
        """Which copy is shown."""
        return COPIES[self.copy.value or 0]

    @property
    def chosen_lang(self) -> str:
        """Which language the paper is shown in."""
        return LANGUAGES[self.lang.value or 0]

    def show_papers(self, papers: Sequence[PaperLine], *, today: dt.date) -> None:
        """Show the list; the chosen paper stays chosen."""
        self._papers, self._today = tuple(papers), today
        self.list.set_items(self._words.items(papers, today=today))

    def show_preview(self, preview: Preview | None) -> None:
        """Show a paper; ``None`` while there is none."""
        before, self._preview = self._preview, preview
        if preview is None:
            self.page.clear()
        elif before is None or before.pdf != preview.pdf:
            same = before is not None and before.wanted.visit == preview.wanted.visit
            self.page.show_pdf(preview.pdf, keep_page=same)
        for button in (self.print_button, self.save_button):
            button.setEnabled(preview is not None)
        self._show_facts()
        self._show_page()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(self.tr("Reports"))
        self.list.setAccessibleName(self.tr("Papers"))
        self.page.setAccessibleName(self.tr("Preview of the paper"))
        names = {
            self.before: self.tr("Page before"), self.after: self.tr("Next page"),
            self.smaller: self.tr("Smaller"), self.larger: self.tr("Larger"),
        }  # fmt: skip
        for button, name in names.items():
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.whole.setText(self.tr("Whole page"))
        self._copy_heading.set_text(self.tr("Copy"))
        self.copy.set_segments(self._copies())
        self.copy.set_name(self.tr("Copy"))
        self._lang_heading.set_text(self.tr("Language of the paper"))
        self.lang.set_segments(self._languages())
        self.lang.set_name(self.tr("Language of the paper"))
        self._facts_heading.set_text(self.tr("This paper"))
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save as PDF…"))
        if self._today is not None:
            self.list.set_items(self._words.items(self._papers, today=self._today))
        self._show_facts()
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow both columns on the small window, so that the page keeps its room."""
        super().resizeEvent(event)
        self._fit()

    def _copies(self) -> tuple[Segment, ...]:
        return (Segment(self.tr("Company"), "ph.check-bold"), Segment(self.tr("File"), "ph.check-bold"))

    def _languages(self) -> tuple[Segment, ...]:
        return (Segment("Indonesia", "ph.check-bold"), Segment("English", "ph.check-bold"))

    def _show_facts(self) -> None:
        company = self.chosen_copy is Copy.COMPANY
        self._copy_note.setText(
            self.tr("Findings, what to do, the response, photos; without internal notes and facts about persons.")
            if company
            else self.tr("Everything, with the whole checklist as an annex; stays with the office.")
        )
        preview = self._preview
        paper = None
        if preview is not None:
            paper = next((line for line in self._papers if line.visit == preview.wanted.visit), None)
        self._facts.show_facts(self._words.facts(paper, preview) if paper is not None and preview is not None else [])
        self._facts_heading.setVisible(paper is not None)

    def _show_page(self) -> None:
        pages, page = self.page.pages, self.page.page
        self._pages.setText(self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages) if pages else "")
        self._size.setText(f"{round(self.page.zoom * 100)} %" if pages else "")
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < pages)
        for button in (self.smaller, self.larger):
            button.setEnabled(bool(pages))
        self.whole.setEnabled(bool(pages) and not self.page.whole_page)

    def _connect(self) -> None:
        self.list.current_key.connect(self.paper_chosen)
        self.list.opened.connect(lambda _key: self.page.setFocus())
        self.copy.chosen.connect(self.paper_asked)
        self.lang.chosen.connect(self.paper_asked)
        self.copy.chosen.connect(self._show_facts)
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.page.moved.connect(self._show_page)
        self.before.clicked.connect(lambda: self.page.go(self.page.page - 1))
        self.after.clicked.connect(lambda: self.page.go(self.page.page + 1))
        self.smaller.clicked.connect(self.page.smaller)
        self.larger.clicked.connect(self.page.larger)
        self.whole.clicked.connect(self.page.fit)

    def _build(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        head.addWidget(self._title, 1)
        tools = QWidget()
        tools.setProperty("region", "surface")
        tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = FlowLayout(tools, gap=tokens.SPACE_12)
        bar.setContentsMargins(tokens.SPACE_16, tokens.SPACE_4, tokens.SPACE_16, tokens.SPACE_4)
        shown = (self.before, self.after, self._pages, self.smaller, self._size, self.larger, self.whole)
        for widget in shown:
            bar.addWidget(widget)
        policy = tools.sizePolicy()
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        self._tools = tools
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(tools)
        middle.addWidget(Hairline(self._theme))
        middle.addWidget(self.page, 1)
        self._side = QScrollArea()
        self._content = self._panel()
        self._side.setWidget(self._content)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addWidget(Hairline(self._theme, vertical=True))
        body.addLayout(middle, 1)
        body.addWidget(Hairline(self._theme, vertical=True))
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Hairline(self._theme))
        column.addLayout(body, 1)
        self._fit()

    def _panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, tokens.SPACE_16)
        column.setSpacing(0)

        def inset(*widgets: QWidget) -> None:
            box = QVBoxLayout()
            box.setContentsMargins(PANEL_MARGIN, tokens.SPACE_12, PANEL_MARGIN, tokens.SPACE_8)
            box.setSpacing(tokens.SPACE_8)
            for widget in widgets:
                box.addWidget(widget)
            column.addLayout(box)

        column.addWidget(self._copy_heading)
        inset(self.copy, self._copy_note)
        column.addWidget(self._lang_heading)
        inset(self.lang)
        column.addWidget(self._facts_heading)
        inset(self._facts)
        inset(self.print_button, self.save_button)
        for button in (self.print_button, self.save_button):
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        column.addStretch(1)
        return panel

    def _fit(self) -> None:
        narrow = is_narrow(self, self._theme)
        third = self.width() * 3 // 10
        self.list.setFixedWidth(max(LIST_NARROW, min(self._theme.px(LIST), third)) if narrow else LIST)
        least = self._content.minimumSizeHint().width() + BAR
        self._side.setFixedWidth(max(PANEL_NARROW, min(self._theme.px(PANEL), third), least) if narrow else PANEL)
        self._head.setFixedHeight(self._theme.px(tokens.HEAD))
        self._tools.setMinimumHeight(self._theme.px(TOOLBAR))
