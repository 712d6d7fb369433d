"""Filling a checklist as a person does: by keys, photos pasted, notes written where something is wrong."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from inspector_app.checklist.model import Kind, Question
from inspector_app.clock import Zone
from inspector_app.errors import DemonstrationStuck
from ui.demo import story
from ui.demo.pictures import picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as FilePath

    from inspector_app.ids import Path
    from ui.demo.hands import Hands
    from ui.visit.editor import VisitEditor


class Filling:
    """Fills one open editor. ``told`` hears each answer that the screen shows as saved."""

    def __init__(self, editor: VisitEditor, hands: Hands, *, camera: FilePath, told: Callable[[str], object]) -> None:
        self._editor = editor
        self._hands = hands
        self._camera = camera
        self._told = told
        camera.mkdir(parents=True, exist_ok=True)

    def fill(self, on_the_way: Callable[[str], object]) -> None:
        """Answer every question that waits; ``on_the_way`` is called with each row's code before it is answered."""
        model = self._editor.model
        while (path := model.next_unanswered(None)) is not None:
            self._editor.go_to(path)
            self._hands.settle()
            question = model.plan.questions[path]
            on_the_way(self.code(question))
            self._answer(question)
            self._saved(path)
            if model.next_unanswered(None) == path:
                raise DemonstrationStuck(what=f"{self.code(question)} to take an answer")
        for question in model.plan.rows():
            trouble = story.TROUBLES.get(self.code(question))
            if trouble is not None and not self._is_noted(question, trouble):
                self._note(question, trouble)

    def code(self, question: Question) -> str:
        """Return a row's code, with the letter of a part: ``E05a``."""
        return question.code or self._editor.model.plan.item_of(question.path).code + question.letter

    def _answer(self, question: Question) -> None:
        hands, code = self._hands, self.code(question)
        match question.kind:
            case Kind.COMPLIANCE | Kind.DOCUMENT | Kind.CHOICE:
                hands.press(Qt.Key(Qt.Key.Key_0 + story.PRESSED.get(code, 1)))
            case Kind.TEXT:
                hands.press(Qt.Key.Key_Return)
                hands.write(story.TYPED[code][0])
                hands.press(Qt.Key.Key_Return)
            case _:
                for text in story.TYPED[code]:
                    hands.write(text)
                    hands.press(Qt.Key.Key_Return)
        hands.settle()

    def _note(self, question: Question, trouble: story.Trouble) -> None:
        """Write the note, put the pictures, tick what was put right on the spot."""
        editor, hands, path = self._editor, self._hands, question.path
        editor.go_to(path)
        hands.press(Qt.Key.Key_Escape)
        editor.section.focus_answer()
        hands.press(Qt.Key.Key_C)
        if editor.section.panel.note.toPlainText() != trouble.note:  # a killed run may have left half of it
            editor.section.panel.note.selectAll()
            hands.write(trouble.note)
        for scene, minute in trouble.pictures[len(editor.model.photos(path)) :]:
            self._paste(path, scene, minute)
        if trouble.corrected and not editor.section.panel.corrected.isChecked():
            hands.click(editor.section.panel.corrected)
        editor.section.commit()
        self._saved(path)
        self._told(f"saved note {path} {trouble.note}")

    def _is_noted(self, question: Question, trouble: story.Trouble) -> bool:
        from inspector_app.visits.events import Detail

        model = self._editor.model
        noted = model.detail(question.path, Detail.NOTE) == trouble.note
        corrected = not trouble.corrected or model.detail(question.path, Detail.CORRECTED) == "yes"
        return noted and corrected and len(model.photos(question.path)) >= len(trouble.pictures)

    def _paste(self, path: Path, scene: str, minute: int) -> None:
        """Copy a camera's file and paste it at the row."""
        lat, lon = story.PLACE
        taken = dt.datetime(2020, 9, 9, 8, tzinfo=Zone.WIB.offset) + dt.timedelta(minutes=minute)
        file = self._camera / f"{scene}.jpg"
        file.write_bytes(picture(scene, taken=taken, lat=lat, lon=lon))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        QApplication.clipboard().setMimeData(data)
        before = len(self._editor.model.photos(path))
        self._editor.section.focus_answer()
        self._hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self._hands.until(lambda: len(self._editor.model.photos(path)) > before, f"the photo {scene}")
        self._told(f"saved photos {path} {before + 1}")
        # The clipboard outlives the interpreter and must not hold an object of it then.
        QApplication.clipboard().clear()

    def _saved(self, path: Path) -> None:
        """Wait until the row is durable, then tell what the screen shows as saved."""
        model = self._editor.model
        self._hands.until(lambda: not model.is_saving(path), "the answer to be saved")
        if model.failure(path) is None and model.value(path):
            self._told(f"saved {path} {model.value(path)}")
