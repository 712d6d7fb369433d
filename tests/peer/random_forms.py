"""Forms by seed: groups and repeats in each other, rules that look backwards."""

from __future__ import annotations

import random

from tests.checklist.forms.tables import Cells, Form, named

COLOURS = ("red", "green", "blue", "grey")
DEPTH = 3


class _Maker:
    """Makes one form; a question may be referred to where it stands in the same row or outside of all rows."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)  # noqa: S311 - a form, no secret
        self.survey: list[Cells] = []
        self._number = 0

    def form(self, questions: int) -> Form:
        """Return a form of about so many questions."""
        self._fill([], questions, 0)
        choices = [{"list_name": "colour", "name": name, "label": name, "tone": name[0]} for name in COLOURS]
        return Form(self.survey, choices)

    def _fill(self, seen: list[tuple[str, str]], questions: int, depth: int) -> int:
        """Write questions into a container; return how many were written. ``seen``: names and types before."""
        written = 0
        while written < questions:
            if depth < DEPTH and self._rng.random() < 0.2:
                written += self._container(seen, min(questions - written, self._rng.randint(1, 6)), depth)
            else:
                self._question(seen)
                written += 1
        return written

    def _container(self, seen: list[tuple[str, str]], questions: int, depth: int) -> int:
        self._number += 1
        kind = "begin_repeat" if self._rng.random() < 0.5 else "begin_group"
        name = f"{'r' if kind == 'begin_repeat' else 'g'}{self._number}"
        row = {"type": kind, "name": name, "label": name}
        numbers = [each for each, of in seen if of in {"integer", "counted"}]
        if self._rng.random() < 0.5 and seen:
            row["relevant"] = self._condition(seen)
        if kind == "begin_repeat" and self._rng.random() < 0.4:
            counted = numbers and self._rng.random() < 0.5
            number = f"coalesce({named(self._rng.choice(numbers))}, 0) mod 5" if counted else "2"
            row["repeat_count"] = number
        if self._rng.random() < 0.15 and seen:
            row["readonly"] = self._condition(seen)
        self.survey.append(row)
        inside = seen if kind == "begin_group" else list(seen)
        before = len(inside)
        written = self._fill(inside, questions, depth + 1)
        self.survey.append({"type": kind.replace("begin", "end")})
        if kind == "begin_repeat":
            self._figures(seen, inside[before:])
        return written

    def _figures(self, seen: list[tuple[str, str]], rows: list[tuple[str, str]]) -> None:
        """Write what the rows of a repeat come to, after it."""
        for name, kind in rows[:2]:
            self._number += 1
            counted = kind in {"integer", "counted"}
            answered = f"count-non-empty({named(name)})"
            call = f"if({answered} > 0, sum({named(name)}[. != '']), 0)" if counted else answered
            own = f"c{self._number}"
            self.survey.append({"type": "calculate", "name": own, "calculation": call})
            seen.append((own, "counted"))

    def _question(self, seen: list[tuple[str, str]]) -> None:
        self._number += 1
        kinds = ("integer", "integer", "text", "select_one colour", "select_multiple colour", "calculate", "date")
        kind = self._rng.choice(kinds)
        name = f"q{self._number}"
        row: Cells = {"type": kind, "name": name, "label": name}
        if seen and self._rng.random() < 0.5:
            row["relevant"] = self._condition(seen)
        if kind == "calculate":
            row["calculation"] = self._number_of(seen)
            seen.append((name, "counted"))
        else:
            self._rules(row, seen)
            base = kind.split()[0]
            seen.append((name, base))
        self.survey.append(row)

    def _rules(self, row: Cells, seen: list[tuple[str, str]]) -> None:
        if self._rng.random() < 0.4:
            row["required"] = self._condition(seen) if seen and self._rng.random() < 0.6 else "yes"
        if self._rng.random() < 0.4:
            own = {"integer": ". >= 0 and . < 100", "text": "string-length(.) < 6", "date": ". > '1975-01-01'"}
            row["constraint"] = own.get(row["type"], "not(selected(., 'grey'))")
            if seen and self._rng.random() < 0.5:
                row["constraint"] += f" or {self._condition(seen)}"
        if seen and self._rng.random() < 0.1:
            row["readonly"] = self._condition(seen)
        if row["type"] == "select_one colour" and seen and self._rng.random() < 0.3:
            row["choice_filter"] = f"tone != 'g' or {self._condition(seen)}"

    def _condition(self, seen: list[tuple[str, str]]) -> str:
        one = self._test(*self._rng.choice(seen[-12:]))
        if self._rng.random() < 0.35:
            joint = self._rng.choice((" and ", " or "))
            one += joint + self._test(*self._rng.choice(seen[-12:]))
        return f"not({one})" if self._rng.random() < 0.15 else one

    def _test(self, name: str, kind: str) -> str:
        place = named(name)
        tests = {
            "integer": (f"{place} > 3", f"{place} != ''", f"{place} < 40", f"{place} + 1 = 6"),
            "counted": (f"{place} > 2", f"{place} < 50", f"{place} mod 2 = 0"),
            "text": (f"{place} != ''", f"string-length({place}) > 3", f"contains({place}, 'i')"),
            "date": (f"{place} > '1990-01-01'", f"{place} != ''"),
            "select_one": (f"{place} = 'red'", f"selected({place}, 'blue')", f"{place} != 'green'"),
            "select_multiple": (f"selected({place}, 'red')", f"count-selected({place}) > 1"),
        }
        return self._rng.choice(tests[kind])

    def _number_of(self, seen: list[tuple[str, str]]) -> str:
        terms = []
        for name, kind in self._rng.sample(seen, min(len(seen), self._rng.randint(1, 3))):
            place = named(name)
            terms.append(
                {
                    "integer": f"coalesce({place}, 0)",
                    "counted": f"number({place})",
                    "select_multiple": f"count-selected({place})",
                }.get(kind, f"string-length({place})")
            )
        return " + ".join(terms) or "1"


def made(seed: int, *, questions: int = 25) -> Form:
    """Return a form by its seed, of about so many questions."""
    return _Maker(seed).form(questions)
