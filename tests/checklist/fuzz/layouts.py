"""What spoils a workbook's sheets: names, order, number, size; and forms blown up until their converter would choke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checklist.fuzz.cells import survey

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.checklist.fuzz.originals import Book

NAMES = (
    "Survey", " survey ", "SURVEY", "surveys", "choices", "settings", "entities", "external_choices", "scoring",
    "parameters", "overrides", "osm", "Sheet1", "", "pertanyaan", "_survey", "a" * 31, "é😀", "survey2",
)  # fmt: skip


def renamed(chance: Random, book: Book) -> str:
    """A sheet of another name."""
    at = chance.randrange(len(book))
    before, rows = book[at]
    book[at] = chance.choice(NAMES), rows
    return f"{before} is {book[at][0]!r}"


def missing(chance: Random, book: Book) -> str:
    """A sheet that is not there; the last one stays."""
    if len(book) == 1:
        return "nothing"
    return f"no {book.pop(chance.randrange(len(book)))[0]}"


def doubled(chance: Random, book: Book) -> str:
    """A sheet twice, the second time under the same name or that of another."""
    name, rows = chance.choice(book)
    book.append((chance.choice([name, name, *NAMES]), [list(row) for row in rows]))
    return f"{name} twice"


def shuffled(chance: Random, book: Book) -> str:
    """Sheets in another order, which is none of a form's business."""
    chance.shuffle(book)
    return "shuffled"


def swapped(chance: Random, book: Book) -> str:
    """The content of one sheet under the name of another."""
    one, two = chance.randrange(len(book)), chance.randrange(len(book))
    book[one], book[two] = (book[one][0], book[two][1]), (book[two][0], book[one][1])
    return "contents swapped"


def emptied(chance: Random, book: Book) -> str:
    """A sheet without rows, without columns, or without anything."""
    name, rows = chance.choice(book)
    del rows[chance.choice([0, 1]) :]
    return f"{name} empty"


def headless(chance: Random, book: Book) -> str:
    """A sheet whose first row does not name its columns."""
    name, rows = chance.choice(book)
    if rows and chance.random() < 0.5:
        del rows[0]
    else:
        rows.insert(0, ["A title above the table"])
    return f"{name} without its columns"


def sideways(chance: Random, book: Book) -> str:
    """Rows as columns."""
    name, rows = chance.choice(book)
    widest = max(map(len, rows), default=0)
    rows[:] = [[row[at] if at < len(row) else "" for row in rows] for at in range(widest)]
    return f"{name} sideways"


def wide(chance: Random, book: Book) -> str:
    """Hundreds of columns: languages, media, or only letters."""
    rows = survey(book)
    many = chance.choice([19, 60, 190, 400])
    kind = chance.choice(
        ["label::L{0} (x{1})", "hint::Lang{0}", "image::L{0}", "bind::a{0}", "column{0}", "constraint_message::L{0}"]
    )
    if not rows:
        return "nothing"
    rows[0] += [kind.format(n, chr(97 + n % 26)) for n in range(many)]
    for row in rows[1:]:
        row.extend([""] * (len(rows[0]) - many - len(row)) + ["x"] * many)
    return f"{many} of {kind}"


def tall(chance: Random, book: Book) -> str:
    """Thousands of questions, each named anew, so that only their number is wrong."""
    rows = survey(book)
    many = chance.choice([300, 1500, 15_000, 25_000])
    if not rows:
        return "nothing"
    shown = rows[0]
    for n in range(many):
        made = {
            "type": "text",
            "name": f"tall{n}",
            "label": f"Tall {n}",
            "relevant": f"${{tall{n - 1}}} = ''" if n else "",
        }
        rows.append([made.get(column.partition("::")[0], "") for column in shown])
    return f"{many} questions"


def listed(chance: Random, book: Book) -> str:
    """Thousands of choices in one list, or as many lists."""
    rows = next((rows for name, rows in book if name == "choices"), None)
    many = chance.choice([500, 3000, 15_000])
    if rows is None or len(rows) < 2:
        return "nothing"
    apart = chance.random() < 0.3
    for n in range(many):
        row = list(rows[1])
        row[:2] = [f"{row[0]}{n}" if apart else row[0], f"c{n}"]
        rows.append(row)
    return f"{many} choices{' apart' if apart else ''}"


def speaking(chance: Random, book: Book) -> str:
    """Texts that name question after question."""
    rows = survey(book)
    if not rows or "name" not in rows[0]:
        return "nothing"
    at = rows[0].index("name")
    names = [row[at] for row in rows[1:] if len(row) > at and row[at]] or ["a"]
    labels = [here for here, column in enumerate(rows[0]) if column.startswith(("label", "hint", "finding"))]
    for row in rows[1 : chance.choice([5, 40, 400])]:
        for here in labels:
            row.extend([""] * (here + 1 - len(row)))
            row[here] = " ".join(f"${{{chance.choice(names)}}}" for _ in range(chance.choice([3, 60])))
    return "texts of references"


LAYOUTS: tuple[Callable[[Random, Book], str], ...] = (
    renamed, missing, doubled, shuffled, swapped, emptied, headless, sideways, wide, tall, listed, speaking,
)  # fmt: skip
