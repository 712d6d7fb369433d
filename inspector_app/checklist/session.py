"""A checklist being filled: one answer in, one outcome out. Pure: no store, no window, no clock of its own."""

from __future__ import annotations

import heapq
import math
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.functions import Environment
from inspector_app.checklist.graph import Node, build_graph
from inspector_app.checklist.lexical import COMPUTED, lexical
from inspector_app.checklist.model import Checklist, Kind, Question, Text, Verdict
from inspector_app.checklist.scoring import Counting, Score
from inspector_app.checklist.values import to_text, to_truth
from inspector_app.checklist.words import fill
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector_app.checklist.expression import Compiled


class Violation(msgspec.Struct, frozen=True):
    """Why a value cannot stand: ``code`` is ``required``, ``constraint`` or ``type``; ``message``: the form's."""

    path: Path
    code: str
    message: Text


class NodeState(msgspec.Struct, frozen=True):
    """Everything that is true of one node now. ``value`` is the lexical form, empty when unanswered.

    A sample's value is ``38/40`` once both are counted, and its violations are those of its fields. An irrelevant node
    keeps its value, breaks no rule, and its verdict is not applicable.
    """

    path: Path
    value: str
    relevant: bool
    required: bool
    readonly: bool
    violations: tuple[Violation, ...]
    verdict: Verdict


class Assigned(msgspec.Struct, frozen=True):
    """A value that the form itself set because of a step; ``None`` where it emptied the question."""

    path: Path
    value: str | None


class Outcome(msgspec.Struct, frozen=True):
    """What one answer did: the value as stored, and every node whose state changed (itself first)."""

    path: Path
    value: str | None
    accepted: bool
    """False when the raw text is of the wrong type: then nothing was changed and nothing is to be stored."""
    violations: tuple[Violation, ...]
    touched: tuple[Path, ...]
    assigned: tuple[Assigned, ...] = ()
    rows_changed: tuple[Path, ...] = ()


VERDICTS = {"1": Verdict.COMPLIANT, "2": Verdict.PARTIAL, "3": Verdict.NOT, "4": Verdict.NOT_APPLICABLE}
"""What a four-way answer, and a verdict rule's result, stand for."""


class Session:
    """One checklist with answers.

    ``facts`` are external values that expressions may read: ``started_date`` (ISO; what ``today()`` gives unless
    ``today`` is there too), ``now``, ``seed`` (what ``random()`` and ``uuid()`` follow from: the visit's identifier),
    ``lang`` (of names of months, days and choices; ``id``), and what the form asks for by ``fact('…')``. ``regency`` is
    a Kemendagri code.
    Answers to questions that the checklist does not have are left aside.
    """

    def __init__(
        self,
        checklist: Checklist,
        answers: Mapping[Path, str],
        *,
        regency: str = "",
        facts: Mapping[str, str] | None = None,
    ) -> None:
        self.checklist = checklist
        self._graph = build_graph(checklist)
        self._parameters = checklist.parameters | checklist.overrides.get(regency, {})
        known = {"regency": regency, **(facts or {})}
        self._values = {path: answers.get(path, "") for path in self._graph.nodes}
        self._relevant = dict.fromkeys(self._graph.nodes, True)
        self._env = Environment(
            dict.fromkeys(self._graph.nodes, ""),
            self._parameters,
            known,
            choices={path: node.question.choices for path, node in self._graph.nodes.items()},
            version=checklist.version,
        )
        for path in self._graph.ordered:
            self._stand(path)
        self._states = {path: self._judge(path) for path in self._graph.nodes}
        self._counting = Counting(checklist, {path: state.verdict for path, state in self._states.items()})
        self._score: Score | None = None

    def answer(self, path: Path, raw: str | None) -> Outcome:
        """Set an answer (``None`` or empty takes it back) and recompute what depends on it. Raises ``KeyError``."""
        question = self._graph.nodes[path].question
        value = lexical(question, raw or "")
        if value is None or question.kind in COMPUTED:
            wrong = Violation(path, "type", {})
            return Outcome(path, self._values[path] or None, False, (wrong,), ())
        if value == self._values[path]:
            return Outcome(path, value or None, True, self._states[path].violations, (path,))
        self._values[path] = value
        touched = self._recompute(path)
        self._score = None
        return Outcome(path, value or None, True, self._states[path].violations, touched)

    def node(self, path: Path) -> NodeState:
        """Return the state of a node. Raises ``KeyError`` for a path that the checklist does not have."""
        return self._states[path]

    def parameter(self, name: str) -> str:
        """Return a threshold, the regency's own if it has one. Raises ``KeyError``."""
        return self._parameters[name]

    def limit(self, path: Path) -> Text:
        """Return the words of a question's limit, with the thresholds of this regency."""
        question = self._graph.nodes[path].question
        return fill(question.limit_template, self._parameters) if question.limit_template else question.limit

    def score(self) -> Score:
        """Return the score as it stands, with how it arose; counted when it is asked for."""
        if self._score is None:
            self._score = self._counting.score()
        return self._score

    def missing(self) -> tuple[Path, ...]:
        """Return the rows that are relevant, required and unanswered (a sample: in one of its fields), in order."""
        return self._rows_with("required")

    def invalid(self) -> tuple[Path, ...]:
        """Return the relevant rows whose value violates a constraint or is of the wrong type, in order."""
        return self._rows_with("constraint", "type")

    def _rows_with(self, *codes: str) -> tuple[Path, ...]:
        rows = (question for section in self.checklist.sections for question in section.questions)
        return tuple(
            row.path for row in rows if any(found.code in codes for found in self._states[row.path].violations)
        )

    def _recompute(self, changed: Path) -> tuple[Path, ...]:
        """Make right all that the new value of ``changed`` reaches, each node once; return what differs."""
        graph = self._graph
        self._stand(changed)
        moved = [changed]
        waiting = [graph.nodes[path].order for path in graph.standing_readers.get(changed, ())]
        heapq.heapify(waiting)
        done = -1
        while waiting:
            order = heapq.heappop(waiting)
            if order == done:
                continue
            done = order
            path = graph.ordered[order]
            if self._stand(path):
                moved.append(path)
                for reader in graph.standing_readers.get(path, ()):
                    heapq.heappush(waiting, graph.nodes[reader].order)
        judged = dict.fromkeys(moved)
        for path in moved:
            judged.update(dict.fromkeys(graph.judgement_readers.get(path, ())))
        touched = [changed]
        for path in judged:
            before = self._states[path]
            after = self._states[path] = self._judge(path)
            self._counting.put(path, after.verdict)
            if after != before and path != changed:
                touched.append(path)
        return tuple(touched)

    def _stand(self, path: Path) -> bool:
        """Recompute a node's relevance and value; tell whether what others see of it changed."""
        node = self._graph.nodes[path]
        relevant = node.relevant is None or to_truth(node.relevant.evaluate(self._env))
        if node.calculation is not None:
            self._values[path] = self._calculated(node.calculation)
        elif node.question.sample is not None:
            self._values[path] = self._counted(node.question)
        visible = self._values[path] if relevant else ""
        changed = relevant != self._relevant[path] or visible != self._env.visible[path]
        self._relevant[path] = relevant
        self._env.visible[path] = visible
        return changed

    def _calculated(self, calculation: Compiled) -> str:
        result = calculation.evaluate(self._env)
        if isinstance(result, float) and not math.isfinite(result):
            return ""  # a number that there is not yet: something it is made of is unanswered
        return to_text(result)

    def _counted(self, question: Question) -> str:
        sample = question.sample
        if sample is None:
            return ""
        counted, total = self._values[sample.compliant], self._values[sample.total]
        return f"{counted}/{total}" if counted and total else ""

    def _judge(self, path: Path) -> NodeState:
        node = self._graph.nodes[path]
        relevant, value = self._relevant[path], self._values[path]
        required = relevant and self._holds(node.required)
        violations = self._violations(node, required=required) if relevant else ()
        if node.question.sample is not None:
            fields = [self._graph.nodes[field] for field in _fields(node.question)]
            required = relevant and any(self._holds(field.required) for field in fields)
        return NodeState(
            path=path,
            value=value,
            relevant=relevant,
            required=required,
            readonly=node.question.kind in COMPUTED or self._holds(node.readonly),
            violations=violations,
            verdict=self._verdict(node) if relevant else Verdict.NOT_APPLICABLE,
        )

    def _violations(self, node: Node, *, required: bool) -> tuple[Violation, ...]:
        question, value = node.question, self._values[node.question.path]
        if question.sample is not None:
            fields = [self._graph.nodes[field] for field in _fields(question)]
            return tuple(
                found
                for field in fields
                if self._relevant[field.question.path]
                for found in self._violations(field, required=self._holds(field.required))
            )
        if not value:
            return (Violation(question.path, "required", question.required_message),) if required else ()
        if question.kind not in COMPUTED and lexical(question, value) is None:
            return (Violation(question.path, "type", {}),)
        if node.constraint is not None and not to_truth(node.constraint.evaluate(self._env)):
            return (Violation(question.path, "constraint", question.constraint_message),)
        return ()

    def _verdict(self, node: Node) -> Verdict:
        """Return what a relevant node comes to; a question without a rule comes to nothing."""
        if node.verdict is not None:
            return VERDICTS.get(to_text(node.verdict.evaluate(self._env)), Verdict.UNANSWERED)
        if node.question.kind is Kind.COMPLIANCE:
            return VERDICTS.get(self._values[node.question.path], Verdict.UNANSWERED)
        return Verdict.UNANSWERED

    def _holds(self, expression: Compiled | None) -> bool:
        return expression is not None and to_truth(expression.evaluate(self._env))


def _fields(question: Question) -> tuple[Path, ...]:
    sample = question.sample
    return (sample.compliant, sample.total, sample.area, sample.time) if sample else ()
