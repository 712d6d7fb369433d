"""One answered node in words, as every part of a paper says it: its label, its value, and what was typed beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.words import words_for
from inspector_app.visits.content import AnswerContent
from inspector_app.visits.events import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.model import Choice, Question, Text
    from inspector_app.checklist.session import NodeState, Session
    from inspector_app.ids import Path
    from inspector_app.visits.state import VisitState

LANGUAGES = ("id", "en")


class Answers:
    """Says the nodes of one visit."""

    def __init__(self, state: VisitState, session: Session) -> None:
        self.state = state
        self.session = session
        self._found: dict[tuple[Path, str], tuple[Choice, ...]] = {}
        self._helpers = {question.path: question for question in session.checklist.helpers}

    def content(self, question: Question, path: Path, *, label: Text, internal: bool = False) -> AnswerContent:
        """Return what a paper says of a node; the words are empty where it is not answered."""
        node = self.session.node(path)
        return AnswerContent(
            path=path,
            kind=question.kind,
            label=label,
            value=node.value,
            words=self.words(question, path) if node.value else {},
            unit=question.unit,
            reason=self.reason(node),
            note=self.note(path),
            internal=internal or question.internal,
        )

    def words(self, question: Question, path: Path) -> Text:
        """Return a node's value in words."""
        value = self.session.node(path).value
        if value and (_names_values(question) or (question.items is not None and not question.choices)):
            question = msgspec.structs.replace(question, choices=self._chosen(question, path, value))
        return {lang: words_for(question, value, lang) for lang in LANGUAGES}

    def _chosen(self, question: Question, path: Path, value: str) -> tuple[Choice, ...]:
        """Return the choices of an answer as a list beside the form, or another row, says them.

        A list may have 33,000 rows, and what it says of a name is the same for all, so it is asked once.
        """
        from_list = question.items is not None and question.items.nodes.startswith("instance(")
        key = (question.path if from_list and not _names_values(question) else path, value)
        if key not in self._found:
            names = {value, *value.split()}
            self._found[key] = tuple(choice for choice in self.session.choices(path) if choice.name in names)
        return self._found[key]

    def label(self, path: Path, text: str = "label") -> Text:
        """Return a node's label, or another of its texts, with the values that it names."""
        return unsaid(self.session.say(path, text))

    def note(self, path: Path) -> str:
        """Return what was noted at a node."""
        return self.state.detail(path, Detail.NOTE)

    def reason(self, node: NodeState) -> str:
        """Return why the warning at a node was passed; of one that breaks none any more nothing is said."""
        if not any(found.code == "warning" for found in node.violations):
            return ""
        return self.state.detail(node.path, Detail.REASON)

    def fields(self, question: Question) -> Iterator[Question]:
        """Yield a question and what stands beside it: a sample says both counts at once, where and when follow."""
        yield question
        if question.sample is not None:
            yield from (self._helpers[path] for path in (question.sample.area, question.sample.time))


def unsaid(text: Text) -> Text:
    """Return a text without the values that it names, where there is nothing to take them from."""
    return {lang: _OUTPUT.sub("…", each) for lang, each in text.items()}


def _names_values(question: Question) -> bool:
    return any("${" in text for choice in question.choices for text in choice.label.values())


_OUTPUT = re.compile(r"\$\{[^{}]*\}")
