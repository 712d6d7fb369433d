"""What depends on what in a checklist: compiled expressions, and an order in which one pass makes everything right.

A question's *standing* (relevance and calculated value) may be read by others and orders the graph; its *judgement*
(required, readonly, constraint, verdict) is read by nobody, so a verdict may look at parts that the item itself shows.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.expression import Compiled, compile_expression
from inspector_app.checklist.model import Checklist, Question
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


class Node(msgspec.Struct, frozen=True):
    """One question with its expressions compiled; ``order`` is its place in the order of evaluation."""

    question: Question
    order: int
    relevant: Compiled | None
    calculation: Compiled | None
    required: Compiled | None
    readonly: Compiled | None
    constraint: Compiled | None
    verdict: Compiled | None


class Graph(msgspec.Struct, frozen=True):
    """A checklist's nodes in order of evaluation, and who must look again when a node's visible value changes."""

    nodes: dict[Path, Node]
    ordered: tuple[Path, ...]
    standing_readers: dict[Path, tuple[Path, ...]]
    judgement_readers: dict[Path, tuple[Path, ...]]


STANDING = ("relevant", "calculation")
JUDGEMENT = ("required", "readonly", "constraint", "verdict_rule")


def all_questions(checklist: Checklist) -> Iterator[Question]:
    """Yield every question of a checklist, rows first, then those that no row shows."""
    for section in checklist.sections:
        yield from section.questions
    yield from checklist.helpers


def build_graph(checklist: Checklist) -> Graph:
    """Compile a checklist's expressions and order them.

    Raises ``ExpressionInvalid``, and ``ChecklistInvalid`` with ``cycle``, the paths of one circle.
    """
    questions = {question.path: question for question in all_questions(checklist)}
    shared: dict[str, Compiled] = {}
    compiled = {path: _compile(question, questions, shared) for path, question in questions.items()}
    reads = {path: _standing_reads(question, compiled[path]) for path, question in questions.items()}
    ordered = _order(reads)
    judged = {
        path: {read for each in (path, *_fields(question)) for read in (each, *_reads(compiled[each], JUDGEMENT))}
        - {path}
        for path, question in questions.items()
    }
    place = {path: at for at, path in enumerate(ordered)}
    nodes = {
        path: Node(
            question=question,
            order=place[path],
            relevant=compiled[path].get("relevant"),
            calculation=compiled[path].get("calculation"),
            required=compiled[path].get("required"),
            readonly=compiled[path].get("readonly"),
            constraint=compiled[path].get("constraint"),
            verdict=compiled[path].get("verdict_rule"),
        )
        for path, question in questions.items()
    }
    return Graph(nodes, tuple(ordered), _turned(reads, place), _turned(judged, place))


def _compile(question: Question, known: Collection[Path], shared: dict[str, Compiled]) -> dict[str, Compiled]:
    """Compile a question's expressions; one that means the same anywhere is compiled once and ``shared``."""
    found: dict[str, Compiled] = {}
    for name in STANDING + JUDGEMENT:
        text = getattr(question, name)
        if not text:
            continue
        compiled = shared.get(text) or compile_expression(text, question.path, known=known)
        if compiled.anywhere:
            shared[text] = compiled
        found[name] = compiled
    return found


def _reads(compiled: dict[str, Compiled], names: tuple[str, ...]) -> set[Path]:
    return {path for name in names if name in compiled for path in compiled[name].reads}


def _fields(question: Question) -> set[Path]:
    sample = question.sample
    return {sample.compliant, sample.total, sample.area, sample.time} if sample else set()


def _standing_reads(question: Question, compiled: dict[str, Compiled]) -> set[Path]:
    counted = {question.sample.compliant, question.sample.total} if question.sample else set()
    return _reads(compiled, STANDING) | counted


def _order(reads: dict[Path, set[Path]]) -> list[Path]:
    """Return the paths so that each comes after what it reads, otherwise in the checklist's order."""
    place = {path: at for at, path in enumerate(reads)}
    paths = list(reads)
    readers = _turned(reads, place)
    waiting = {path: len(read) for path, read in reads.items()}
    ready = [place[path] for path, count in waiting.items() if count == 0]
    heapq.heapify(ready)
    ordered: list[Path] = []
    while ready:
        path = paths[heapq.heappop(ready)]
        ordered.append(path)
        for reader in readers.get(path, ()):
            waiting[reader] -= 1
            if waiting[reader] == 0:
                heapq.heappush(ready, place[reader])
    if len(ordered) < len(paths):
        raise ChecklistInvalid(problems=("cycle",), cycle=tuple(_cycle(reads, set(paths) - set(ordered))))
    return ordered


def _cycle(reads: dict[Path, set[Path]], stuck: set[Path]) -> Iterable[str]:
    """Return one circle among the questions that wait for each other, in the order in which they do."""
    at = min(stuck)
    seen: list[Path] = []
    while at not in seen:
        seen.append(at)
        at = min(reads[at] & stuck)
    return seen[seen.index(at) :]


def _turned(reads: dict[Path, set[Path]], place: dict[Path, int]) -> dict[Path, tuple[Path, ...]]:
    readers: dict[Path, list[Path]] = {}
    for reader, read in reads.items():
        for path in read:
            readers.setdefault(path, []).append(reader)
    return {path: tuple(sorted(found, key=place.__getitem__)) for path, found in readers.items()}
