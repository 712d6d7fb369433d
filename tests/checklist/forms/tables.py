"""An XLSForm as rows of cells, from which the text of a file and the peer's XForm are made alike."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Cells = dict[str, str]
"""One row: cells by column; a column that is left out is an empty cell."""


class Field(NamedTuple):
    """A question that a stream may answer: its path without positions, its type, and the names it may choose from."""

    path: str
    type: str
    names: tuple[str, ...] = ()


class Form(msgspec.Struct, frozen=True):
    """Sheets of a form, and the texts of the files that lie beside it."""

    survey: list[Cells]
    choices: list[Cells] = []
    settings: Cells = {}
    files: dict[str, str] = {}

    def sheets(self) -> dict[str, list[Cells]]:
        """Return the sheets that are not empty."""
        made = {"survey": self.survey, "choices": self.choices, "settings": [self.settings] if self.settings else []}
        return {name: rows for name, rows in made.items() if rows}

    def csv(self) -> str:
        """Return the form as one table in which a filled first cell names the sheet that begins there."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        for name, rows in self.sheets().items():
            columns = columns_of(rows)
            writer.writerow([name])
            writer.writerow(["", *columns])
            writer.writerows(["", *(row.get(column, "") for column in columns)] for row in rows)
        return out.getvalue()

    def write(self, folder: Path, name: str = "form") -> Path:
        """Write the form and its files into a folder; return the form's path."""
        folder.mkdir(parents=True, exist_ok=True)
        for beside, text in self.files.items():
            (folder / beside).write_text(text, "utf-8")
        path = folder / f"{name}.csv"
        path.write_text(self.csv(), "utf-8")
        return path

    def xform(self) -> str:
        """Return the XForm that pyxform makes of the sheets."""
        from pyxform.xls2xform import convert

        book: dict[str, Any] = {"sheet_names": list(self.sheets())}
        for name, rows in self.sheets().items():
            book[name] = [dict(row) for row in rows]
            book[f"{name}_header"] = [dict.fromkeys(columns_of(rows))]
        return str(convert(xlsform=book, form_name="data", validate=False).xform)

    def expressions(self) -> int:
        """Return how many expressions the survey sheet holds."""
        return sum(1 for row in self.survey for column in EXPRESSIONS if row.get(column))

    def fields(self) -> list[Field]:
        """Return the questions that take an answer, in the form's order."""
        names: dict[str, list[str]] = {}
        for row in self.choices:
            names.setdefault(row["list_name"], []).append(row["name"])
        found = []
        for path, row in self._placed():
            kind, of, *_ = [*row["type"].split(), ""]
            if kind in ANSWERED:
                offered = names.get(of) or [line.split(",")[0] for line in self.files.get(of, "").splitlines()[1:]]
                found.append(Field(path, kind, tuple(offered)))
        return found

    def repeats(self) -> list[Field]:
        """Return the repeats in the form's order; the type of a counted one is ``counted``, else ``open``."""
        return [
            Field(path, "counted" if row.get("repeat_count") else "open")
            for path, row in self._placed()
            if row["type"] == "begin_repeat"
        ]

    def _placed(self) -> Iterator[tuple[str, Cells]]:
        """Yield each row that has a name with its path."""
        outer = ["/data"]
        for row in self.survey:
            if row["type"] in {"end_group", "end_repeat"}:
                outer.pop()
                continue
            path = f"{outer[-1]}/{row['name']}"
            yield path, row
            if row["type"] in {"begin_group", "begin_repeat"}:
                outer.append(path)


EXPRESSIONS = (
    "relevant", "required", "readonly", "constraint", "calculation", "choice_filter", "repeat_count", "trigger",
)  # fmt: skip
ANSWERED = frozenset({
    "text", "integer", "decimal", "date", "time", "dateTime", "select_one", "select_multiple", "select_one_from_file",
    "geopoint", "range", "rank", "acknowledge",
})  # fmt: skip


def columns_of(rows: list[Cells]) -> list[str]:
    """Return every column that a row fills, in the order of their first filling."""
    return list(dict.fromkeys(column for row in rows for column in row))


def named(name: str) -> str:
    """Return how an XLSForm names a question in an expression."""
    return f"${{{name}}}"


def drawn(text: str, files: dict[str, str] | None = None) -> Form:
    """Return the form that a table drawn with ``|`` holds; a filled first cell names the sheet that begins there."""
    sheets: dict[str, list[Cells]] = {}
    rows: list[Cells] = []
    columns: list[str] = []
    for line in text.strip().splitlines():
        name, *cells = [cell.strip().replace("\\!", "|") for cell in line.strip().strip("|").split("|")]
        if name:
            rows = sheets.setdefault(name, [])
            columns = []
        if not columns:
            columns = cells if any(cells) else []
        else:
            rows.append({column: cell for column, cell in zip(columns, cells, strict=False) if column and cell})
    settings = sheets.get("settings", [])
    return Form(sheets["survey"], sheets.get("choices", []), settings[0] if settings else {}, files or {})
