"""Whatever is answered in whatever order, what one answer recomputes equals what evaluating from zero finds.

Forms are made by chance: groups and repeats within each other, rules that read whatever stands before them, totals,
filters, defaults, triggers; then answers, rows added and removed, by chance as well.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inspector_app.checklist.model import Choice, ChoiceTable, Container, ItemSet, Kind, Question, Section
from inspector_app.checklist.session import Session
from inspector_app.ids import Path, RowId
from tests.builders.checklist import small_form

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.session import Outcome

NOTHING = small_form("""
| survey |      |      |                       |                     |
|        | type | name | label::Indonesia (id) | label::English (en) |
|        | text | t    | Teks                  | Text                |
""")

COLOURS = ChoiceTable(
    columns=("name", "label", "warm"),
    rows=tuple((f"c{at}", f"Warna {at}", str(at % 3)) for at in range(9)),
    labels={"id": "label", "en": "label"},
)


class Chance:
    """Makes one form: knows every question made so far, so that a rule reads what is there."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - forms by chance, no secret
        self.containers: list[Container] = []
        self.made: list[tuple[Path, Path | None]] = []
        self.repeats: list[Path] = []
        self.count = 0

    def form(self) -> Checklist:
        sections = tuple(Section(f"S{at}", {}, self.group(Path(f"/data/S{at}"), None, depth=0)) for at in range(2))
        return msgspec.structs.replace(
            NOTHING, sections=sections, containers=tuple(self.containers), lists={"colours": COLOURS}
        )

    def group(self, path: Path, inside: Path | None, *, depth: int, repeated: bool = False) -> tuple[Question, ...]:
        rule = self.rule(path) if self.random.random() < 0.4 else ""
        count = self.number(path) if repeated and self.random.random() < 0.3 else ""
        self.containers.append(Container(path, inside=inside, relevant=rule, repeated=repeated, count=count))
        if repeated:
            self.repeats.append(path)
        found: list[Question] = []
        for _ in range(self.random.randint(2, 4)):
            self.count += 1
            inner = Path(f"{path}/n{self.count}")
            kind = self.random.random()
            if depth < 3 and kind < 0.2:
                found += self.group(inner, path, depth=depth + 1)
            elif depth < 3 and kind < 0.4:
                columns = self.group(inner, path, depth=depth + 1, repeated=True)
                found.append(Question(inner, Kind.REPEAT, {}, inside=path, columns=columns))
            else:
                found.append(self.question(inner, path))
                self.made.append((inner, path))
        return tuple(found)

    def question(self, path: Path, inside: Path) -> Question:
        chance = self.random.random
        kind = self.random.choice([Kind.NUMBER, Kind.TEXT, Kind.CHOICE, Kind.CALCULATED])
        items = ItemSet(f"instance('colours')/root/item[warm = {self.value(path)}]", "name", "label")
        return Question(
            path,
            kind,
            {"id": "${" + self.value(path) + "}"} if chance() < 0.2 else {},
            inside=inside,
            choices=tuple(Choice(row[0], {}) for row in COLOURS.rows) if kind is Kind.CHOICE else (),
            items=items if kind is Kind.CHOICE and chance() < 0.7 else None,
            relevant=self.rule(path) if chance() < 0.3 else "",
            required=self.rule(path) if chance() < 0.3 else "",
            readonly=self.rule(path) if chance() < 0.1 else "",
            constraint=self.rule(path) if chance() < 0.2 and kind is not Kind.CALCULATED else "",
            calculation=self.calculation(path) if kind is Kind.CALCULATED else "",
            default="3" if chance() < 0.1 and kind is Kind.NUMBER else "",
            initial=self.number(path) if chance() < 0.1 and kind is Kind.NUMBER else "",
            set_by=self.triggers() if chance() < 0.1 and kind is Kind.NUMBER else (),
            set_to=self.number(path),
        )

    def triggers(self) -> tuple[Path, ...]:
        return (self.random.choice(self.made)[0],) if self.made else ()

    def calculation(self, path: Path) -> str:
        text = self.number(path)
        return f"once({text})" if self.random.random() < 0.15 else text

    def rule(self, path: Path) -> str:
        return f"{self.number(path)} {self.random.choice(['>', '<=', '!='])} {self.random.randint(0, 6)}"

    def number(self, path: Path) -> str:
        kind = self.random.random()
        if self.repeats and kind < 0.15:
            return f"count({self.random.choice(self.repeats)})"
        if self.made and kind < 0.35:
            return f"sum({self.random.choice(self.made)[0]})"
        if kind < 0.45 and any(path.startswith(f"{repeat}/") for repeat in self.repeats):
            innermost = max((repeat for repeat in self.repeats if path.startswith(f"{repeat}/")), key=len)
            ups = "/".join([".."] * (path.count("/") - innermost.count("/")))
            return f"position({ups})"
        return f"coalesce({self.value(path)}, {self.random.randint(0, 5)})"

    def value(self, path: Path) -> str:
        """Return a question before this one, from here where both stand in the same rows."""
        if not self.made:
            return "1"
        wanted = self.random.choice(self.made)[0]
        here, there = path.split("/"), wanted.split("/")
        same = 0
        while same < min(len(here), len(there)) - 1 and here[same] == there[same]:
            same += 1
        return "/".join([".."] * (len(here) - same) + there[same:])


class Filled:
    """A session that is being filled, and beside it what would be stored."""

    def __init__(self, form: Checklist) -> None:
        self.form = form
        self.answers: dict[Path, str | None] = {}
        self.rows: dict[Path, list[RowId]] = {}
        self.session = Session(form, {}, facts=FACTS)

    def step(self, chance: random.Random) -> None:
        """Answer something, or add or remove a row."""
        paths = list(self.session.paths())
        repeats = [path for path in self.repeats(paths) if self.session.may_add(path)]
        kind = chance.random()
        if repeats and kind < 0.15:
            repeat = chance.choice(repeats)
            self.note(self.session.add_row(repeat, RowId(f"r{chance.randrange(10**9)}")), repeat)
        elif repeats and kind < 0.22:
            repeat = chance.choice(repeats)
            rows = self.session.rows(repeat)
            if rows:
                self.note(self.session.remove_row(chance.choice(rows)), repeat)
        else:
            path = chance.choice(paths)
            outcome = self.session.answer(path, chance.choice(["", "0", "1", "2", "3", "7", "c1", "c4", "teks"]))
            if outcome.accepted:
                self.answers[outcome.path] = outcome.value or ""
            self.note(outcome, None)

    def note(self, outcome: Outcome, repeat: Path | None) -> None:
        """Store what the form itself set, and the rows."""
        self.answers |= {each.path: each.value for each in outcome.assigned}
        if repeat is not None:
            self.rows[repeat] = [RowId(row[len(repeat) + 1 : -1]) for row in self.session.rows(repeat)]

    def repeats(self, paths: list[Path]) -> list[Path]:
        """Return the lists of rows that there are now."""
        holders = ["", *(path for path in paths if path.endswith("]"))]
        found = []
        for container in self.form.containers:
            for holder in holders if container.repeated else ():
                outer = "".join(part.partition("]")[2] if "]" in part else part for part in holder.split("["))
                if container.path.startswith(outer):
                    found.append(Path(holder + container.path[len(outer) :]))
        return [path for path in found if self.is_there(path)]

    def is_there(self, path: Path) -> bool:
        try:
            return self.session.rows(path) is not None
        except KeyError:
            return False


FACTS = {"started_date": "2020-09-09", "seed": "a visit"}


def picture(session: Session) -> dict[Path, object]:
    """Return all that is true of every node, with its words and its choices."""
    found: dict[Path, object] = {}
    for path in session.paths():
        try:
            found[path] = (session.node(path), session.say(path, "label"), session.choices(path))
        except KeyError:
            found[path] = session.node(path)
    return found


@given(st.integers(min_value=0))
@example(662)  # a default that came to nothing
@example(3239)  # a default answered over in the first step
@example(6525)  # a trigger into what is not relevant
@example(3964522)  # ``once`` in what is relevant until a default stands
@settings(max_examples=120, deadline=None)
def test_one_answer_after_the_other_comes_to_what_evaluating_from_zero_does(seed: int) -> None:
    form = Chance(seed).form()
    filled, chance = Filled(form), random.Random(seed + 1)  # noqa: S311 - as above
    for _ in range(25):
        filled.step(chance)
    from_zero = Session(form, filled.answers, rows=filled.rows, facts=FACTS)
    assert picture(from_zero) == picture(filled.session)
    assert from_zero.score() == filled.session.score()
    assert (from_zero.missing(), from_zero.invalid()) == (filled.session.missing(), filled.session.invalid())
