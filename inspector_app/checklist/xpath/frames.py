"""Where values stand while a form is filled: the form as a whole is one frame, each row of a repeat another.

An expression is evaluated at a frame. A predicate is evaluated at a ``Candidate``, which looks like the frame that it
stands in, or at a ``Record``, a row of a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.ids import Path, RowId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.states import NodeState
    from inspector_app.checklist.xpath.calls.environment import Environment
    from inspector_app.checklist.xpath.tree import Scope

Cells = tuple[str, ...]


class Frame:
    """One row of a repeat, or the form as a whole: values by the path of their definition.

    ``values`` are what was answered or calculated, ``visible`` what others see of it: nothing where irrelevant.
    ``prefix`` is the path of the row itself, ``serial`` grows with each frame made, ``position`` counts from 1.
    """

    __slots__ = (
        "env", "fresh", "key", "parent", "position", "prefix", "read_by", "relevant", "root", "rows", "scope", "serial",
        "states", "values", "visible",
    )  # fmt: skip

    def __init__(
        self, scope: Scope, env: Environment, *, parent: Frame | None = None, key: RowId | None = None, serial: int = 0
    ) -> None:
        self.scope = scope
        self.env = env
        self.parent: Frame = parent or self
        self.root: Frame = parent.root if parent is not None else self
        self.key = key or RowId("")
        self.serial = serial
        self.position = 1
        self.prefix: str = f"{parent.node_path(scope.repeat)}[{key}]" if parent is not None else ""
        self.values: dict[Path, str] = {}
        self.visible: dict[Path, str] = {}
        self.relevant: dict[Path, bool] = {}
        self.rows: dict[Path, list[Frame]] = {}
        self.states: dict[Path, NodeState] = {}
        self.read_by: dict[Path, set[tuple[int, int]]] = {}
        """Which nodes beside it read which question of it when they were last evaluated, as the queue names them."""
        self.fresh = True
        """Whether every node of it still waits to be evaluated for the first time."""

    def node_path(self, path: Path) -> Path:
        """Return the path of a node in this frame: that of its definition, with the keys of rows."""
        return Path(self.prefix + path[len(self.scope.repeat) :]) if self.prefix else path

    def up_to(self, depth: int) -> Frame:
        """Return the frame around this one, or itself, that lies so deep."""
        found = self
        while found.scope.depth > depth:
            found = found.parent
        return found

    def under(self, repeats: Sequence[Path]) -> list[Frame]:
        """Return the frames that a way down through repeats leads to, in order."""
        found = [self]
        for repeat in repeats:
            found = [row for frame in found for row in frame.rows.get(repeat, ())]
        return found


class Candidate:
    """A node that a predicate looks at, seen as its frame; ``outer`` is where the path that has the predicate began."""

    __slots__ = ("env", "outer", "parent", "place", "position", "relevant", "root", "rows", "size", "visible")

    def __init__(self, frame: Frame, outer: At, place: int, size: int) -> None:
        self.visible = frame.visible
        self.relevant = frame.relevant
        self.rows = frame.rows
        self.parent = frame.parent
        self.root = frame.root
        self.env = frame.env
        self.position = frame.position
        self.outer = outer
        self.place = place
        self.size = size


class Record:
    """A row of a list that a predicate looks at."""

    __slots__ = ("cells", "env", "outer", "place", "root", "size")

    def __init__(self, cells: Cells, outer: At, place: int, size: int) -> None:
        self.cells = cells
        self.root: Frame = outer.root
        self.env: Environment = outer.env
        self.outer = outer
        self.place = place
        self.size = size


At = Frame | Candidate | Record
