"""Contents of visits with plain forms: questions, repeats as tables, versions that followed each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Kind
from inspector_app.ids import ChecklistId, Digest, Path
from inspector_app.visits.content import (
    AnswerContent,
    AppendixAnswer,
    CellNote,
    SectionContent,
    TableContent,
)
from inspector_app.visits.events import ChecklistRef
from tests.builders.content import Evidence, sections, visit_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.model import Text
    from inspector_app.visits.content import VisitContent

CURRENT = ChecklistRef(ChecklistId("iomki-plant-2020"), "2020.3", Digest("cd" * 32))
BEFORE = ChecklistRef(ChecklistId("iomki-plant-2020"), "2020.2", Digest("ab" * 32))
FIRST = ChecklistRef(ChecklistId("iomki-plant-2020"), "2020.1", Digest("aa" * 32))


def both(text: str, english: str = "") -> Text:
    return {"id": text, "en": english or text}


def question(name: str, said: str, **changes: object) -> AnswerContent:
    """Return a question that belongs to no item, answered with ``said``; empty for one without an answer."""
    base = AnswerContent(
        path=Path(f"/data/A/{name}"),
        kind=Kind.TEXT,
        label=both(f"Pertanyaan {name}", f"Question {name}"),
        value=said,
        words=both(said) if said else {},
        unit={},
    )
    return msgspec.structs.replace(base, **changes)


def group(name: str, title: str) -> AnswerContent:
    return question(name, "", kind=Kind.HEADING, label=both(title))


def table(rows: Sequence[Sequence[str]], columns: Sequence[str] = ("Nama", "Hasil"), **changes: object) -> TableContent:
    base = TableContent(
        path=Path("/data/B/lines"),
        title=both("Lini produksi", "Production lines"),
        columns=[both(column) for column in columns],
        rows=[[both(cell) if cell else {} for cell in row] for row in rows],
    )
    return msgspec.structs.replace(base, **changes)


def nested(number: int, name: str, rows: Sequence[Sequence[str]], **changes: object) -> TableContent:
    """Return the table of a repeat in one row of another."""
    title = both(f"Lini produksi {number} ({name}): Pos", f"Production lines {number} ({name}): Posts")
    facts = {"path": Path(f"/data/B/lines[{number}]/posts"), "title": title} | changes
    return msgspec.structs.replace(table(rows, ("Pos", "Jarak (m)")), **facts)


def plain_content(evidence: Evidence, **changes: object) -> VisitContent:
    """Return a sealed visit with a form that has neither items nor a score."""
    held = [
        question("who", "Bambang Suryadi"),
        group("staff", "Pekerja"),
        question("staff/present", "1396", kind=Kind.NUMBER, words={"id": "1.396", "en": "1,396"}, unit=both("orang")),
        question("staff/why", "", label=both("Sebab selisih", "Why they differ")),
        question(
            "speed",
            "72",
            kind=Kind.NUMBER,
            unit=both("m/menit"),
            reason="Diukur dua kali dengan alat yang sama.",
            note="Alat ukur milik perusahaan.",
        ),
    ]
    made = [
        SectionContent(code="A", title=both("Perusahaan", "Company"), items=[], answers=held),
        SectionContent(code="B", title=both("Produksi", "Production"), items=[], tables=[table([("Rakit 1", "420")])]),
    ]
    facts = {
        "sections": made,
        "findings": [],
        "photos": [],
        "checklist_title": both("Kunjungan singkat", "Short visit"),
        "purpose": "other",
    }
    return visit_content(evidence, **(facts | changes))


def crowded_content(evidence: Evidence, *, rows: int = 500, **changes: object) -> VisitContent:
    """Return a visit with a long table, a wide one, nested ones and one that nobody filled in."""
    heads = ("Titik", "Pukul", "Suhu (°C)", "Orang", "Keterangan")
    long = [
        (
            f"Titik {n}",
            f"{8 + n // 60:02}.{n % 60:02}",
            f"36,{n % 10}",
            str(n % 7),
            "" if n % 9 else f"diulang, lihat {n}",
        )
        for n in range(1, rows + 1)
    ]
    wide_heads = [f"Pertanyaan ke-{n} tentang mesin" for n in range(1, 15)]
    wide = [[f"Jawaban {row}.{n}" if (row + n) % 4 else "" for n in range(1, 15)] for row in range(1, 5)]
    notes = [CellNote(1, 2, reason="Termometer diganti."), CellNote(rows - 1, 4, note="Terakhir hari itu.")]
    posts = [nested(n, f"Rakit {n}", [(f"Pos {i}", f"1,{i}") for i in range(1, 4)]) for n in range(1, 30)]
    made = [
        *sections({}, limit=8),
        SectionContent(
            code="K",
            title=both("Pengukuran", "Measurements"),
            items=[],
            answers=[question("device", "Termometer A-2")],
            tables=[
                table(long, heads, path=Path("/data/K/points"), title=both("Titik ukur", "Points"), notes=notes),
                table(wide, wide_heads, path=Path("/data/K/machines"), title=both("Mesin", "Machines")),
                table([(f"Rakit {n}", str(40 * n)) for n in range(1, 30)]),
                *posts,
                table([("", "")], path=Path("/data/K/none"), title=both("Kosong", "Empty")),
            ],
        ),
    ]
    return visit_content(evidence, **({"sections": made, "findings": [], "photos": []} | changes))


def upgraded_content(evidence: Evidence, **changes: object) -> VisitContent:
    """Return a visit that went over to another version of its checklist twice, with what only the former ones asked."""
    left = [
        AppendixAnswer(
            path=Path("/data/D/D11"), label=both("Sekat di ruang rapat"), words=both("Sesuai", "Compliant"), code="D11",
            version="2020.1", note="Akrilik, 60 cm.",
        ),
        AppendixAnswer(
            path=Path("/data/G/buses[1]/seats"), label=both("Kursi bus"), words=both("45"), version="2020.2",
            place=both("Jemputan 1 (Bus A)"),
        ),
        AppendixAnswer(path=Path("/data/Z/old"), label={}, words=both("0xA7")),
    ]  # fmt: skip
    facts = {"checklist": CURRENT, "former": [FIRST, BEFORE], "appendix": left}
    return visit_content(evidence, **(facts | changes))
