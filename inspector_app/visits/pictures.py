"""The photos of a paper: which ones it shows, in which order, under which numbers, and where each was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.nodes import definition, rows_around
from inspector_app.visits.content import PhotoContent
from inspector_app.visits.row_state import removed_rows
from inspector_app.visits.tables import row_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inspector_app.checklist.model import Question, Text
    from inspector_app.ids import Path
    from inspector_app.visits.answers import Answers
    from inspector_app.visits.appendix import Asked
    from inspector_app.visits.state import PhotoState


class Pictures:
    """The photos of one visit, numbered. ``asked`` are the questions of its checklist, ``items`` the item of each.

    ``first`` are the items whose photos come first, in order. A photo at a question that is not asked, or in a row that
    is gone, stays in the ledger; one at a question that only a former version asked comes last.
    """

    def __init__(
        self, answers: Answers, *, asked: Mapping[Path, Asked], items: Mapping[Path, Path], first: Iterable[Path]
    ) -> None:
        self._answers = answers
        self._asked = asked
        self._removed = removed_rows(answers.state.row_fields)
        by_item: dict[Path, list[PhotoState]] = {}
        for photo in filter(self._is_shown, answers.state.photos):
            by_item.setdefault(items.get(definition(photo.path), photo.path), []).append(photo)
        places = {path: place for place, path in enumerate(asked)}
        rest = sorted(by_item, key=lambda path: places.get(definition(path), len(places)))
        self.photos: list[PhotoContent] = []
        self.numbers: dict[Path, list[int]] = {}
        """The numbers of the photos at each item."""
        for path in dict.fromkeys((*first, *rest)):
            for photo in by_item.get(path, ()):
                self.numbers.setdefault(path, []).append(len(self.photos) + 1)
                self.photos.append(self._content(photo, path))

    def _is_shown(self, photo: PhotoState) -> bool:
        if definition(photo.path) not in self._asked:
            return self._removed.isdisjoint(rows_around(photo.path))
        try:
            return self._answers.session.node(photo.path).relevant
        except KeyError:  # its row is not there
            return False

    def _content(self, photo: PhotoState, item: Path) -> PhotoContent:
        asked = self._asked.get(definition(photo.path))
        above = self._asked.get(item)
        code = above.question.code if above else ""
        return PhotoContent(
            number=len(self.photos) + 1,
            photo=photo.photo,
            code=code,
            caption=photo.caption,
            blob=photo.blob,
            original=photo.original,
            width=photo.width,
            height=photo.height,
            taken_at=photo.taken_at,
            added_at=photo.added_at,
            position=photo.position,
            place=self._place(photo.path) if asked and not code else {},
            internal=any(each.internal for each in (asked, above) if each),
        )

    def _place(self, path: Path) -> Text:
        """Return where a photo was taken that is at no item: its question, in a repeat behind the name of the row."""
        label = self._answers.label(path)
        rows = list(rows_around(path))
        if not rows:
            return label
        repeat: Question = self._asked[definition(rows[-1])].question
        row = row_name(self._answers, repeat, rows[-1])
        return {lang: f"{row.get(lang, '')}: {text}" for lang, text in label.items()}
