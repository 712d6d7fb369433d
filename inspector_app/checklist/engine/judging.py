"""Judging one node: whether it is required, what its value breaks, what it comes to. Nobody else reads any of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.engine.outputs import said
from inspector_app.checklist.lexical import COMPUTED
from inspector_app.checklist.model import Kind, Verdict
from inspector_app.checklist.states import VERDICTS, NodeState, Violation
from inspector_app.checklist.xpath.values import to_text, to_truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector_app.checklist.engine.filling import Filling
    from inspector_app.checklist.engine.graph import Node
    from inspector_app.checklist.model import Question, SampleFields
    from inspector_app.checklist.xpath.expression import Compiled
    from inspector_app.checklist.xpath.frames import Frame
    from inspector_app.ids import Path


def judge(filling: Filling, frame: Frame, node: Node) -> NodeState:
    """Return the state of a node in a frame, whose standing is right already."""
    question = node.question
    relevant = frame.relevant[node.path]
    if question is None or node.repeat is not None:
        return NodeState(
            path=frame.node_path(node.repeat) if node.repeat is not None else frame.node_path(node.path),
            value=frame.values[node.path],
            relevant=relevant,
            required=False,
            readonly=_is_locked(frame, node),
            violations=(),
            verdict=Verdict.UNANSWERED if relevant else Verdict.NOT_APPLICABLE,
        )
    if question.sample is not None:
        # Its value follows from its fields, and nobody but its own verdict reads it.
        frame.values[node.path] = _counted(frame, question.sample)
        frame.visible[node.path] = frame.values[node.path] if relevant else ""
    required = relevant and _holds(node.required, frame)
    violations = _violations(filling, frame, node, required=required) if relevant else ()
    if question.sample is not None:
        required = relevant and any(_holds(field.required, frame) for field in _fields(filling, question))
    value, seen = frame.values[node.path], frame.visible[node.path]
    return NodeState(
        path=frame.node_path(node.path),
        value=seen if relevant else value,
        relevant=relevant,
        required=required,
        readonly=(question.kind in COMPUTED and not _is_ruled(question)) or _is_locked(frame, node),
        violations=violations,
        verdict=_verdict(frame, node) if relevant else Verdict.NOT_APPLICABLE,
        withdrawn=value if relevant and value != seen else "",
    )


def _violations(filling: Filling, frame: Frame, node: Node, *, required: bool) -> tuple[Violation, ...]:
    question = node.question
    if question is None:
        return ()
    if question.sample is not None:
        return tuple(
            found
            for field in _fields(filling, question)
            if frame.relevant[field.path]
            for found in _violations(filling, frame, field, required=_holds(field.required, frame))
        )
    value, path = frame.visible[node.path], frame.node_path(node.path)
    if not value:
        return (Violation(path, "required", said(question.required_message, node.outputs, frame)),) if required else ()
    code = _broken(filling, frame, node)
    message = said(question.constraint_message, node.outputs, frame) if code in {"constraint", "warning"} else {}
    return (Violation(path, code, message),) if code else ()


def _broken(filling: Filling, frame: Frame, node: Node) -> str:
    """Return which rule a value breaks, empty for none."""
    if frame.node_path(node.path) in filling.unfit:
        return "type"
    if node.constraint is not None and not to_truth(node.constraint.evaluate(frame)):
        return "warning" if node.question is not None and node.question.warning else "constraint"
    return ""


def _counted(frame: Frame, sample: SampleFields) -> str:
    counted, total = frame.values[sample.compliant], frame.values[sample.total]
    return f"{counted}/{total}" if counted and total else ""


def _verdict(frame: Frame, node: Node) -> Verdict:
    """Return what a relevant node comes to; a question without a rule comes to nothing."""
    if node.verdict is not None:
        return VERDICTS.get(to_text(node.verdict.evaluate(frame)), Verdict.UNANSWERED)
    if node.question is not None and node.question.kind is Kind.COMPLIANCE:
        return VERDICTS.get(frame.visible[node.path], Verdict.UNANSWERED)
    return Verdict.UNANSWERED


def _is_ruled(question: Question) -> bool:
    """Tell whether a title is one of a group that a rule makes read-only, so that the rule says when."""
    return question.kind is Kind.HEADING and bool(question.readonly)


def _is_locked(frame: Frame, node: Node) -> bool:
    """Tell whether a node may not be answered, by its own rule or that of a group around it."""
    if _holds(node.readonly, frame):
        return True
    return any(_holds(lock.readonly, frame.up_to(lock.scope.depth)) for lock in node.locks)


def _fields(filling: Filling, question: Question) -> Iterator[Node]:
    sample = question.sample
    if sample is not None:
        for path in (sample.compliant, sample.total, sample.area, sample.time):
            yield filling.graph.nodes[path]


def _holds(expression: Compiled | None, frame: Frame) -> bool:
    return expression is not None and to_truth(expression.evaluate(frame))


def paths_with(states: Iterator[NodeState], *codes: str) -> tuple[Path, ...]:
    """Return the paths of those states that break a rule of these kinds."""
    return tuple(state.path for state in states if any(found.code in codes for found in state.violations))
