"""What spoils a form's cells and rows: each takes chance and the sheets, changes them, and says what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.reading.columns import EXPRESSIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.checklist.fuzz.originals import Book

JUNK = (
    "", " ", "${", "}", "${a}", "${nobody}", "'", '"', "(", ")", "begin_repeat", "end_group", "begin group",
    "end repeat",
    "select_one", "select_one x", "select_multiple yes_no or_other", "rank a b c", "<b>&amp;</b>", "]]>", "<!--",
    "instance('x')/root/item[", "instance('towns')/root/item[name = ${town}]/label", "../../../..", "//*", "/data", "/",
    "1e309", "-1", "0", "NaN", "99999999999999999999", "start=1 end=0 step=0", "start=0 end=1e9 step=1e-9", "seed=x",
    "randomize=true", "jr:itext('x')", "jr://images/x", "survey", "::", "label::x (zz)", "${last-saved#a}", "1a",
    "sample", "compliance", "document", "\\", "pulldata('a','b','c','d')", "csv-external", "xml-external",
    "search('x')",
    ". = ${a}", "meta", "data", "instanceID", "a:b", "-", "yes", "no", "true()", "today()", "once(random())",
    "position(..)", "indexed-repeat(${a}, ${b}, 1)", "count(${a})", "sum(/data/*)", "select_one_from_file x.csv",
    "select_one_from_file ../../etc/passwd", "calculate", "hidden", "audit", "note", "geopoint", "table-list", "w1",
    "2020-02-30", "32.16", "critical", "%", "%s %d {0} {x}", "{", "{distance_m}", "{0.__class__}", "file.png", "a b",
    "concat('a', 'b')", "string(${a}, 1)", "if(1, 2)", "1 div 0", "pow(9, 999999)", "exp(99999)",
    "round(1.5, 99999999)",
    "format-date('x', '%Q')", "substr('a', 1e300)", "random(1)", "uuid(99999999)", "translate('a', 'b', 'c')",
)  # fmt: skip
ALPHABETS = (
    "abc ()${}[]'\"<>/=+-*|.,0123456789",
    "\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff",
    "é٣𝔘漢字ÅßİıſﬁŁ\u0301\u200b\u202e\u00a0😀",
    "andorivmodnotlc(),. ${}",
)
PATTERNS = (
    "(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){20}$", "([a-z]+)*$", "(x+x+)+y", "(?=(a+))\\1+$",
    "((a{1,50}){1,50}){1,50}$",
    "(\\w+\\s?)*$", "^(([a-z])+.)+[A-Z]([a-z])+$", "a{99999999}", "(((((((((((a*)*)*)*)*)*)*)*)*)*)*$", "(", "[", "\\",
    "(?P<a>", "(?R)", "(?<=a+)b", "a*a*a*a*a*a*a*a*b", ".*.*.*.*.*=", "(a?){30}a{30}", "\\p{L}+", "[a-z&&[^b]]",
    "^" + "a?" * 500 + "a" * 500, "(" * 200 + "a" + ")" * 200, "[" * 500, "(?i)(?x)" * 300, "(a{0,60000}){0,60000}b",
)  # fmt: skip
"""Patterns without end: each takes for ever on a text that nearly fits, or cannot be read."""


def place(chance: Random, book: Book) -> tuple[list[list[str]], int, int]:
    """Return a row below a sheet's columns and a cell in it: one that says something, more often than not."""
    rows = chance.choice([rows for _, rows in book if len(rows) > 1] or [book[0][1]])
    if not rows:
        rows.append(["type", "name", "label"])
    at = chance.randrange(1, len(rows)) if len(rows) > 1 else 0
    if not rows[at]:
        rows[at].append("")
    filled = [here for here, cell in enumerate(rows[at]) if cell]
    return rows, at, chance.choice(filled) if filled and chance.random() < 0.7 else chance.randrange(len(rows[at]))


def survey(book: Book) -> list[list[str]]:
    """Return the survey's rows; of a form that has lost it, those of its first sheet."""
    return next((rows for name, rows in book if name == "survey"), book[0][1])


def put(chance: Random, book: Book, column: str, text: str) -> str:
    """Write a text into a column of some row of the survey, adding the column if it lacks."""
    rows = survey(book)
    if not rows:
        return "nothing"
    if column not in rows[0]:
        rows[0].append(column)
    row = chance.choice(rows[1:] or rows)
    at = rows[0].index(column)
    row += [""] * (at + 1 - len(row))
    row[at] = text
    return f"{column} {text[:60]!r}"


def junk(chance: Random, book: Book) -> str:
    """A word of the language where it has no business."""
    rows, row, cell = place(chance, book)
    rows[row][cell] = chance.choice(JUNK)
    return f"junk {rows[row][cell]!r}"


def letters(chance: Random, book: Book) -> str:
    """Letters by chance, also such as no XML can hold."""
    rows, row, cell = place(chance, book)
    alphabet = chance.choice(ALPHABETS)
    rows[row][cell] = "".join(chance.choice(alphabet) for _ in range(chance.choice([1, 5, 40, 400])))
    return "letters"


def long(chance: Random, book: Book) -> str:
    """A very long cell."""
    rows, row, cell = place(chance, book)
    piece = chance.choice(
        ["x", "${a} ", "1 + ", "'a', ", "(", "a ", "and ", "../", "[1]", "not(", "😀", "<b>", "\n", "|"]
    )
    rows[row][cell] = (rows[row][cell] + piece * 40_000)[: chance.choice([300, 3000, 32_767, 32_768, 100_000])]
    return f"long {piece!r} {len(rows[row][cell])}"


def cut(chance: Random, book: Book) -> str:
    """A cell cut, at either end."""
    rows, row, cell = place(chance, book)
    at = chance.randrange(len(rows[row][cell]) + 1)
    rows[row][cell] = rows[row][cell][at:] if chance.random() < 0.5 else rows[row][cell][:at]
    return "cut"


def nested(chance: Random, book: Book) -> str:
    """An expression nested in itself, or in brackets and predicates, as deep as it goes."""
    deep = chance.choice([3, 20, 101, 900])
    names = [row[rows[0].index("name")] for rows in [survey(book)] if rows and "name" in rows[0] for row in rows[1:]
             if len(row) > rows[0].index("name")]  # fmt: skip
    inner = f"${{{chance.choice(names)}}}" if names else "1"
    head, tail = chance.choice(
        [("(", ")"), ("not(", ")"), ("if(", ", 1, 2)"), ("-", ""), ("concat(", ", 'a')"), (f"{inner}[", "]"),
         ("coalesce('', ", ")"), (f"{inner} + ", ""), (f"{inner} or ", "")]
    )  # fmt: skip
    return put(chance, book, chance.choice(EXPRESSIONS), head * deep + inner + tail * deep)


def crossed(chance: Random, book: Book) -> str:
    """Two cells of a sheet, rows or columns apart, put in each other's place."""
    rows, row, cell = place(chance, book)
    other = chance.randrange(len(rows))
    there = chance.randrange(len(rows[other])) if rows[other] and chance.random() < 0.5 else cell
    if there >= len(rows[other]):
        return "nothing"
    rows[row][cell], rows[other][there] = rows[other][there], rows[row][cell]
    return "crossed"


def referenced(chance: Random, book: Book) -> str:
    """An expression that asks another question, so that circles and rows out of reach come about."""
    rows = survey(book)
    at = rows[0].index("name") if rows and "name" in rows[0] else 0
    names = [row[at] for row in rows[1:] if len(row) > at and row[at]] or ["a"]
    one, two = chance.choice(names), chance.choice(names)
    form = chance.choice(
        ["${%s} = ${%s}", "sum(${%s}) + count(${%s})", "indexed-repeat(${%s}, ${%s}, 1)", "once(${%s} + ${%s})",
         "${%s}[. = ${%s}]", "position(${%s}) + string-length(${%s})", "../%s = current()/../%s", "/data/%s/%s",
         "join(${%s}, ${%s})", "jr:choice-name(${%s}, '${%s}')", "count(${%s}[position() < ${%s}])",
         "max(${%s}, ${%s})"]
    )  # fmt: skip
    column = chance.choice((*EXPRESSIONS, "default", "trigger", "label", "hint", "constraint_message"))
    return put(chance, book, column, form % (one, two))


def pattern(chance: Random, book: Book) -> str:
    """A pattern that never ends."""
    return put(chance, book, chance.choice(["constraint", "relevant"]), f"regex(., '{chance.choice(PATTERNS)}')")


def counted(chance: Random, book: Book) -> str:
    """A repeat whose count is huge, no number, or asks itself; where there is none, a range without end."""
    rows = survey(book)
    repeats = [row for row in rows[1:] if row and row[0].startswith("begin_repeat")]
    count = chance.choice(
        ["1e9", "10000", "-5", "99999999", "1 div 0", "'x'", "9999", "2147483648", "random() * 5", "0.5"]
    )
    if not repeats:
        return put(chance, book, "parameters", f"start=0 end={count} step=0.0001")
    if "repeat_count" not in rows[0]:
        rows[0].append("repeat_count")
    at = rows[0].index("repeat_count")
    for row in repeats if chance.random() < 0.3 else [chance.choice(repeats)]:
        row.extend([""] * (at + 1 - len(row)))
        row[at] = count
    return f"count {count}"


def unbalanced(chance: Random, book: Book) -> str:
    """A group or repeat begun or ended where none is."""
    rows = survey(book)
    word = chance.choice(["begin_repeat", "end_repeat", "begin_group", "end_group", "begin_loop", "end"])
    count = chance.choice([1, 1, 2, 60, 600])
    at = chance.randrange(1, len(rows) + 1) if rows else 0
    rows[at:at] = [[word, f"{word}{n}" if word.startswith("b") else "", "x"] for n in range(count)]
    return f"{count} {word}"


def gone(chance: Random, book: Book) -> str:
    """A row taken away."""
    rows, row, _ = place(chance, book)
    if len(rows) > 1:
        del rows[row]
    return "row gone"


def doubled(chance: Random, book: Book) -> str:
    """Rows that stand there again, once or many times."""
    rows, row, _ = place(chance, book)
    many = chance.choice([1, 1, 1, 30, 1000])
    rows[row:row] = [list(rows[row]) for _ in range(many)]
    return f"row {many} times"


def moved(chance: Random, book: Book) -> str:
    """A row at another place of its sheet."""
    rows, row, _ = place(chance, book)
    rows.insert(chance.randrange(len(rows)), rows.pop(row))
    return "row moved"


def renamed(chance: Random, book: Book) -> str:
    """A column of another name: one there is already, one of ours, junk."""
    name, rows = chance.choice(book)
    if not rows or not rows[0]:
        return "nothing"
    at = chance.randrange(len(rows[0]))
    rows[0][at] = chance.choice((*JUNK, *rows[0], "label::id", "LABEL", "type", "media::image", "bind::x:y", "body::a",
                                 "instance::odk:x",
                                 "entity_id", "save_to", "label:English (en)", "parameters", "trigger"))  # fmt: skip
    return f"{name} column {rows[0][at]!r}"


MUTATIONS: tuple[Callable[[Random, Book], str], ...] = (
    junk, junk, junk, letters, long, cut, cut, nested, crossed, crossed, referenced, referenced, pattern, counted,
    unbalanced, gone, doubled, moved, renamed,
)  # fmt: skip
