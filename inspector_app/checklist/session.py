"""A checklist being filled: one answer in, one outcome out. Pure: no store, no window, no clock of its own."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from inspector_app.checklist.engine.filling import Filling, reached
from inspector_app.checklist.engine.graph import build_graph
from inspector_app.checklist.engine.judging import judge, paths_with
from inspector_app.checklist.engine.outputs import expressions_in, said
from inspector_app.checklist.lexical import COMPUTED, lexical
from inspector_app.checklist.model import Checklist, Choice, Kind, Question, Text
from inspector_app.checklist.nodes import begins_with
from inspector_app.checklist.scoring import Counting, Score
from inspector_app.checklist.states import VERDICTS, Assigned, NodeState, Outcome, Violation
from inspector_app.checklist.words import fill
from inspector_app.checklist.xpath.calls.environment import Environment
from inspector_app.checklist.xpath.expression import compile_expression
from inspector_app.checklist.xpath.frames import Frame
from inspector_app.checklist.xpath.lookup import tables_of
from inspector_app.checklist.xpath.tree import ROOT, is_repeated
from inspector_app.checklist.xpath.ways import rows_of
from inspector_app.collection import uncollected
from inspector_app.errors import ExpressionInvalid
from inspector_app.ids import Path, RowId, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inspector_app.checklist.engine.graph import Node
    from inspector_app.checklist.model import ChoiceTable
    from inspector_app.checklist.xpath.expression import Compiled

__all__ = ["VERDICTS", "Assigned", "NodeState", "Outcome", "Session", "Violation"]

_KEY = re.compile(r"\[([^\]]*)\]")


class Session:
    """One checklist with answers.

    ``answers`` are stored answers by node path; an empty text was taken back on purpose, so that no default comes back.
    ``rows`` are the rows by hand of each open repeat, by its node path; a repeat that is not named has its first row.
    ``facts`` are external values that expressions may read: ``started_date`` (ISO; what ``today()`` gives unless
    ``today`` is there too), ``now``, ``seed`` (what ``random()`` and ``uuid()`` follow from: the visit's identifier),
    ``lang`` (of names of months, days and choices; ``id``), and what the form asks for by ``fact('…')``. ``regency`` is
    a Kemendagri code. ``lists`` are those that the form names but does not hold.
    Answers to questions that the checklist does not have are left aside.

    A node's path is that of its question, with a row's key after each repeat: ``/data/D/lines[1]/speed``.
    """

    def __init__(
        self,
        checklist: Checklist,
        answers: Mapping[Path, str | None],
        *,
        rows: Mapping[Path, Sequence[RowId]] | None = None,
        regency: str = "",
        facts: Mapping[str, str] | None = None,
        lists: Mapping[str, ChoiceTable] | None = None,
    ) -> None:
        self.checklist = checklist
        with uncollected():
            self._graph = build_graph(checklist)
        self._parameters = checklist.parameters | checklist.overrides.get(regency, {})
        self._env = Environment(
            self._parameters,
            {"regency": regency, **(facts or {})},
            tables=tables_of(checklist.lists, lists or {}),
            labels=self._label,
            version=checklist.version,
        )
        given = {path: value for path, value in answers.items() if value is not None}
        self._counting = Counting(checklist, {})
        self._score: Score | None = None
        with uncollected():
            self._filling = Filling(self._graph, self._env, given=given, rows=rows or {})
            self._judge_moved()
        self._begun = tuple(Assigned(path, value) for path, value in self._filling.assigned.items())
        self._filling.assigned.clear()

    # What is filled in

    def answer(self, path: Path, raw: str | None) -> Outcome:
        """Set an answer (``None`` or empty takes it back) and recompute what depends on it. Raises ``KeyError``."""
        frame, node = self._locate(path)
        question = node.question
        value = None if question is None or question.kind in COMPUTED else lexical(question, raw or "")
        if value is None:
            wrong = Violation(path, "type", {})
            return Outcome(path, frame.values[node.path] or None, False, (wrong,), ())
        if value == frame.values[node.path] and path not in self._filling.unfit:
            self._filling.given[path] = value
            return Outcome(path, value or None, True, self.node(path).violations, (path,), self._take_assigned(path))
        self._filling.set(frame, node, value)
        self._filling.settle()
        self._filling.act(frame, node)
        return self._outcome(path, value or None, frame=frame, node=node)

    def add_row(self, repeat: Path, row: RowId | None = None) -> Outcome:
        """Add a row to an open repeat, after the others; the outcome's path is the row's. Raises ``KeyError``,
        ``ValueError`` for a repeat whose rows are counted.
        """
        frame, node = self._locate(repeat)
        keys = self._by_hand(frame, node)
        key = row or RowId(new_id())
        if key not in keys:
            keys.append(key)
        self._filling.rows_changed(frame, node)
        self._filling.settle()
        return self._outcome(Path(f"{repeat}[{key}]"), None)

    def remove_row(self, row: Path) -> Outcome:
        """Take a row away; its answers come back if it is added again under its key. Raises ``KeyError``,
        ``ValueError`` for a repeat whose rows are counted.
        """
        found = self._filling.by_prefix[row]
        frame, node = found.parent, self._graph.nodes[rows_of(found.scope.repeat)]
        self._by_hand(frame, node).remove(found.key)
        self._filling.rows_changed(frame, node)
        self._filling.settle()
        return self._outcome(row, None)

    # What is true now

    def node(self, path: Path) -> NodeState:
        """Return the state of a node. Raises ``KeyError`` for a path that leads to none now."""
        frame, node = self._locate(path)
        return frame.states[node.path]

    def question(self, path: Path) -> Question:
        """Return what the form asks at a node. Raises ``KeyError``."""
        question = self._locate(path)[1].question
        if question is None:
            raise KeyError(path)
        return question

    def rows(self, repeat: Path) -> tuple[Path, ...]:
        """Return the paths of a repeat's rows, in order. Raises ``KeyError``."""
        frame, node = self._locate(repeat)
        if node.repeat is None:
            raise KeyError(repeat)
        return tuple(Path(row.prefix) for row in frame.rows[node.repeat])

    def may_add(self, repeat: Path) -> bool:
        """Tell whether rows can be added to a repeat by hand now. Raises ``KeyError``."""
        frame, node = self._locate(repeat)
        container = node.container
        open_to_hand = container is not None and node.count is None and not container.fixed
        return open_to_hand and frame.relevant[node.path]

    def paths(self) -> Iterator[Path]:
        """Yield the path of every node that there is now, rows in their order."""
        yield from self._paths(self._filling.root, ROOT)

    def path_at(self, positional: Path) -> Path:
        """Return the path of the node that a path with places means (``/data/rep[2]/q``, from 1). Raises ``KeyError``,
        also for a place where no row is.
        """
        frame, place = self._filling.root, _KEY.search(positional)
        at = 0
        while place is not None:
            repeat = Path(frame.scope.repeat + positional[at : place.start()])
            number = int(place[1]) if place[1].isdecimal() else 0
            rows = frame.rows.get(repeat, [])
            if not 1 <= number <= len(rows):
                raise KeyError(positional)
            frame, at = rows[number - 1], place.end()
            place = _KEY.search(positional, at)
        path = Path(frame.prefix + positional[at:])
        self._locate(path)
        return path

    def positional(self, path: Path) -> Path:
        """Return a node's path with the places of rows instead of their keys. Raises ``KeyError``."""
        frame, _ = self._locate(path)
        rest, parts = path[len(frame.prefix) :], list[str]()
        while frame.scope.outer is not None:
            inside = frame.scope.repeat[len(frame.parent.scope.repeat) :]
            parts.append(f"{inside}[{frame.position}]")
            frame = frame.parent
        return Path("".join(reversed(parts)) + rest)

    def choices(self, path: Path) -> tuple[Choice, ...]:
        """Return what may be chosen at a node now. Raises ``KeyError``."""
        frame, node = self._locate(path)
        question = node.question
        if question is None:
            return ()
        found = node.options.choices(frame) if node.options is not None else question.choices
        return tuple(self._said_choice(each, frame, node) for each in found)

    def chosen(self, path: Path) -> tuple[Choice, ...]:
        """Return the choices that the answer at a node is made up of, in its order. Raises ``KeyError``."""
        frame, node = self._locate(path)
        names = frame.visible[node.path]
        several = node.question is not None and node.question.kind in {Kind.CHOICES, Kind.RANK}
        found = [(name, self._label(frame, node.path, name)) for name in (names.split() if several else (names,))]
        return tuple(self._said_choice(Choice(name, label), frame, node) for name, label in found if label)

    def say(self, path: Path, text: str) -> Text:
        """Return a text of a node with the values that it names: ``label``, ``hint``, ``guidance``,
        ``constraint_message``, ``required_message``, ``finding`` or ``action``. Raises ``KeyError``.
        """
        frame, node = self._locate(path)
        return said(getattr(node.question, text), node.outputs, frame) if node.question is not None else {}

    def parameter(self, name: str) -> str:
        """Return a threshold, the regency's own if it has one. Raises ``KeyError``."""
        return self._parameters[name]

    def limit(self, path: Path) -> Text:
        """Return the words of a question's limit, with the thresholds of this regency."""
        question = self.question(path)
        return fill(question.limit_template, self._parameters) if question.limit_template else question.limit

    def score(self) -> Score:
        """Return the score as it stands, with how it arose; counted when it is asked for."""
        if self._score is None:
            self._score = self._counting.score()
        return self._score

    def missing(self) -> tuple[Path, ...]:
        """Return what is relevant, required and unanswered (a sample: in one of its fields), in order."""
        return paths_with(self._shown(), "required")

    def invalid(self) -> tuple[Path, ...]:
        """Return what is relevant and whose value cannot stand, by constraint or type, in order."""
        return paths_with(self._shown(), "constraint", "type")

    def warned(self) -> tuple[Path, ...]:
        """Return what is relevant and breaks a constraint that may be passed with a reason, in order."""
        return paths_with(self._shown(), "warning")

    # How it is done

    def _locate(self, path: Path) -> tuple[Frame, Node]:
        """Return the frame and node of a path; of a repeat's own path the node of its rows."""
        end = path.rfind("]") + 1
        if not end:
            frame, definition = self._filling.root, path
        else:
            frame = self._filling.by_prefix[path[:end]]
            definition = Path(frame.scope.repeat + path[end:])
        if end == len(path):
            return frame, self._graph.nodes[definition]
        return frame, self._graph.nodes.get(rows_of(definition)) or self._graph.nodes[definition]

    def _by_hand(self, frame: Frame, node: Node) -> list[RowId]:
        if node.repeat is None:
            raise KeyError(node.path)
        if node.count is not None or (node.container is not None and node.container.fixed):
            raise ValueError(f"the rows are counted, not added by hand: {node.repeat}")
        repeat = frame.node_path(node.repeat)
        return self._filling.by_hand.setdefault(repeat, list(begins_with(repeat)))

    def _outcome(
        self, path: Path, value: str | None, *, frame: Frame | None = None, node: Node | None = None
    ) -> Outcome:
        rows = tuple(
            where.node_path(what.repeat) for where, what in self._filling.moved.values() if what.repeat is not None
        )
        touched = self._judge_moved()
        self._score = None
        violations = frame.states[node.path].violations if frame is not None and node is not None else ()
        others = tuple(each for each in touched if each != path)
        return Outcome(path, value, True, violations, (path, *others), self._take_assigned(path), rows)

    def _take_assigned(self, answered: Path) -> tuple[Assigned, ...]:
        """Return what the form set since it was last asked, but for what the person has answered now."""
        found = {each.path: each.value for each in self._begun} | self._filling.assigned
        self._begun = ()
        self._filling.assigned.clear()
        found.pop(answered, None)
        return tuple(Assigned(path, value) for path, value in found.items())

    def _judge_moved(self) -> list[Path]:
        """Judge anew all that changed and all that reads it; return the nodes whose state is another."""
        filling = self._filling
        judged = dict(filling.moved)
        for frame, node in filling.moved.values():
            for edge in node.judgement_readers:
                for each in reached(frame, edge):
                    judged.setdefault((edge.reader.order, each.serial), (each, edge.reader))
        filling.moved.clear()
        touched: list[Path] = []
        for frame, node in judged.values():
            if filling.by_prefix.get(frame.prefix) is not frame:
                continue
            before = frame.states.get(node.path)
            after = frame.states[node.path] = judge(filling, frame, node)
            if frame is filling.root:
                self._counting.put(node.path, after.verdict)
            if after != before or node.outputs:
                touched.append(after.path)
        return touched

    def _shown(self) -> Iterator[NodeState]:
        """Yield the states of what the form's rows show, in order; those in the rows of repeats where the repeat is."""
        for section in self.checklist.sections:
            yield from self._shown_in(self._filling.root, section.questions)

    def _shown_in(self, frame: Frame, questions: Iterable[Question]) -> Iterator[NodeState]:
        for question in questions:
            if question.kind is Kind.REPEAT:
                for row in frame.rows[question.path]:
                    yield from self._shown_in(row, question.columns)
            else:
                yield frame.states[question.path]

    def _paths(self, frame: Frame, above: Path) -> Iterator[Path]:
        for path in self._graph.tree[above].children.values():
            definition = self._graph.tree[path]
            if is_repeated(definition):
                for row in frame.rows.get(path, ()):
                    yield Path(row.prefix)
                    yield from self._paths(row, path)
                continue
            if path in self._graph.nodes:
                yield frame.node_path(path)
            yield from self._paths(frame, path)

    def _label(self, at: Any, question: Path, name: str) -> Text:
        """Return the label that a question's list gives to a name, whether or not it is offered now."""
        node = self._graph.nodes.get(question)
        if node is None or node.question is None:
            return {}
        chosen = next((choice for choice in node.question.choices if choice.name == name), None)
        if chosen is None and node.options is not None:
            while not isinstance(at, Frame):
                at = at.outer
            is_inside = at.scope.at(node.scope.depth) is node.scope
            chosen = node.options.choice(at.up_to(node.scope.depth) if is_inside else at.root, name)
        return chosen.label if chosen is not None else {}

    def _said_choice(self, choice: Choice, frame: Frame, node: Node) -> Choice:
        """Return a choice with the values that its label names; what a person answered in a row names none."""
        if node.options is not None and not node.options.table:
            return choice
        outputs: dict[str, Compiled] = {}
        for text in choice.label.values():
            for expression in expressions_in(text) if "${" in text else ():
                with suppress(ExpressionInvalid):  # then a list beside the form has such signs in its own texts
                    outputs[expression] = compile_expression(expression, frame.scope.repeat, self._graph.tree)
        return Choice(choice.name, said(choice.label, outputs, frame)) if outputs else choice
