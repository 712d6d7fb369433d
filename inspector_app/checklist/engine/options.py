"""What a question offers to choose from now: a list that an expression filters, or what the rows of a repeat say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inspector_app.checklist.model import Choice, Kind
from inspector_app.checklist.xpath.calls.chance import shuffled
from inspector_app.checklist.xpath.expression import Compiler
from inspector_app.checklist.xpath.syntax import Call, PathTo, Start, invalid, parse
from inspector_app.checklist.xpath.values import to_text
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from inspector_app.checklist.model import Question
    from inspector_app.checklist.xpath.frames import Cells, Frame
    from inspector_app.checklist.xpath.tree import FormTree
    from inspector_app.checklist.xpath.ways import Read


class Options:
    """The choices of one question; they are found anew each time they are asked for."""

    def __init__(
        self,
        *,
        reads: set[Read],
        choices: Callable[[Any], Sequence[Choice]],
        names: Callable[[Any], Container[str]],
        named: Callable[[Any, str], Choice | None],
        several: bool,
        table: str = "",
    ) -> None:
        self._several = several
        self._named = named
        self.reads = reads
        self.table = table
        self._choices = choices
        self._names = names

    @classmethod
    def of(cls, question: Question, base: Path, tree: FormTree) -> Options:
        """Return the offers of a question that has items. Raises ``ExpressionInvalid``."""
        if question.items is None:
            raise ValueError(question.path)
        text = question.items.nodes
        node = parse(text)
        compiler = Compiler(text, base, tree)
        order: Callable[[Any, Sequence[Any]], Sequence[Any]] = _as_it_is
        if isinstance(node, Call) and node.name == "randomize":
            order = _randomized(compiler, node, text)
            node = node.arguments[0]
        if not isinstance(node, PathTo):
            raise invalid(text, 0, "node_set", question.path)
        of_kind = _from_table if node.start is Start.TABLE else _from_rows
        return of_kind(compiler, node, question, order)

    def is_known(self, frame: Frame) -> bool:
        """Tell whether the list is there at all; of one that nobody handed over nothing can be said."""
        table = frame.env.tables.get(self.table)
        return not self.table or (table is not None and table.known)

    def choices(self, frame: Frame) -> tuple[Choice, ...]:
        """Return what may be chosen in a frame, in order."""
        return tuple(self._choices(frame))

    def choice(self, frame: Frame, name: str) -> Choice | None:
        """Return the choice of a name, whether or not it is offered now; ``None`` where the list does not have it."""
        return self._named(frame, name)

    def offered(self, frame: Frame, value: str) -> str:
        """Return what of an answer may be chosen in a frame; of a list that nobody handed over all may."""
        if not self.is_known(frame):
            return value
        names = self._names(frame)
        if not self._several:
            return value if value in names else ""
        return " ".join(name for name in value.split() if name in names)


def _from_table(
    compiler: Compiler, node: PathTo, question: Question, order: Callable[[Any, Sequence[Any]], Sequence[Any]]
) -> Options:
    items = question.items
    records, _ = compiler.paths.records(node, compiler.here)
    plain = not any(step.predicates for step in node.steps)
    held = {choice.name: choice for choice in question.choices}
    value, label, name = items.value if items else "", items.label if items else "", node.table

    def found(at: Any) -> tuple[Any, int | None, Sequence[Cells]]:
        table = at.env.tables.get(name)
        column = table.columns.get(value) if table is not None else None
        return table, column, records(at) if column is not None else ()

    def labels_of(table: Any, column: int) -> dict[str, int]:
        return table.labels if label == "label" and table.labels else {"": table.columns.get(label, column)}

    def choices(at: Any) -> list[Choice]:
        table, column, rows = found(at)
        if table is None or column is None:
            return []
        labels = labels_of(table, column)
        made = [held.get(cells[column]) or _choice(cells, column, labels) for cells in order(at, rows)]
        return list({choice.name: choice for choice in made if choice.name}.values())

    def names(at: Any) -> Any:
        table, column, rows = found(at)
        if table is None or column is None:
            return ()
        return table.index(column) if plain else {cells[column] for cells in rows}

    def named(at: Any, wanted: str) -> Choice | None:
        table = at.env.tables.get(name)
        column = table.columns.get(value) if table is not None else None
        if table is None or column is None:
            return None
        rows = table.having(column, wanted)
        return _choice(rows[0], column, labels_of(table, column)) if rows else None

    return Options(
        reads=compiler.paths.reads, choices=choices, names=names, named=named, several=_is_several(question), table=name
    )


def _is_several(question: Question) -> bool:
    return question.kind in {Kind.CHOICES, Kind.RANK}


def _choice(cells: Cells, value: int, labels: dict[str, int]) -> Choice:
    said = {lang: cells[column] for lang, column in labels.items()}
    if "" in said:
        said = {"id": said[""], "en": said[""]}
    return Choice(cells[value], {lang: text or cells[value] for lang, text in said.items()})


def _from_rows(
    compiler: Compiler, node: PathTo, question: Question, order: Callable[[Any, Sequence[Any]], Sequence[Any]]
) -> Options:
    """Return what the rows of a repeat say, by the questions that name and label a choice."""
    items = question.items
    frames, repeat = compiler.paths.frames(node, compiler.here)
    value, label = (Path(f"{repeat}/{name}") for name in ((items.value, items.label) if items else ("", "")))
    compiler.paths.note_rows(node, compiler.here, (value, label))

    def rows(at: Any) -> Sequence[Any]:
        return [row for row in frames(at) if row.relevant.get(repeat, True) and row.visible.get(value)]

    def choices(at: Any) -> list[Choice]:
        return [
            Choice(row.visible[value], dict.fromkeys(("id", "en"), row.visible.get(label) or row.visible[value]))
            for row in order(at, rows(at))
        ]

    def names(at: Any) -> set[str]:
        return {row.visible[value] for row in rows(at)}

    def named(at: Any, wanted: str) -> Choice | None:
        return next((choice for choice in choices(at) if choice.name == wanted), None)

    return Options(reads=compiler.paths.reads, choices=choices, names=names, named=named, several=_is_several(question))


def _as_it_is(_: Any, found: Sequence[Any]) -> Sequence[Any]:
    return found


def _randomized(compiler: Compiler, call: Call, text: str) -> Callable[[Any, Sequence[Any]], Sequence[Any]]:
    """Return an order that follows from a seed, or from the visit's own where the form gives none."""
    seed = compiler.value(call.arguments[1], compiler.here) if len(call.arguments) > 1 else None

    def order(at: Any, found: Sequence[Any]) -> Sequence[Any]:
        own = f"{at.env.facts.get('seed', '')}\n{at.prefix}{text}"
        return shuffled(found, own if seed is None else to_text(seed(at)))

    return order
