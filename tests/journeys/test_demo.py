"""What the demonstration leaves is looked at from outside: pictures, paper, receipts, and the store by the commands."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from inspector_app.clock import SystemClock
from inspector_app.ids import BlobId
from inspector_app.store.blobs import read_blob
from inspector_app.store.database import open_database
from inspector_app.store.keys import unlock
from inspector_app.visits.papers import issued_papers
from sync.client.laptop import open_laptop
from tests.builders.commands import command
from tests.journeys.conftest import LEFT_BEFORE
from ui.demo.story import PASSPHRASE
from ui.headquarters import LocalHeadquarters

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.builders.commands import Answer
    from tests.journeys.conftest import Demonstration

    Ask = Callable[..., Answer]

PICTURES = 10
SIZES = {(1366, 768), (1093, 614)}
COLOURS = 100
"""A screen with text on it has more than these, for its letters are smoothed."""


@pytest.fixture
def shown(demonstration: Demonstration, ask: Ask) -> dict[str, Any]:
    """What ``visit show`` says of the visit."""
    return dict(ask("visit", "show", demonstration.summary["visit"], "--json").json)


# What lies in the folder


def test_the_summary_is_what_was_printed_and_counts_what_is_there(demonstration: Demonstration) -> None:
    summary = demonstration.summary
    assert json.loads(demonstration.printed) == summary
    assert set(summary) >= {
        "visit", "store", "passphrase_file", "pdf", "answers", "events", "segments", "blobs", "receipts", "digest",
        "seconds",
    }  # fmt: skip
    assert summary["delivered"] is True
    assert summary["answers"] > 100
    assert summary["events"] > summary["answers"]
    assert summary["blobs"] >= 6 + 3 + 2 + 1, "photos, signatures, two papers, content"
    assert re.fullmatch(r"[0-9a-f]{64}", summary["digest"])
    assert re.fullmatch(r"0001/BA/L01/IX/2020", summary["number"])
    assert all(seconds > 0 for seconds in summary["seconds"].values())
    assert {"unlock", "visit", "closing", "paper", "delivery"} <= set(summary["seconds"])
    assert "Traceback" not in demonstration.told
    assert "does not support" not in demonstration.told, "the platform talks in between"


def test_each_picture_is_a_whole_screen_and_none_is_like_another(demonstration: Demonstration) -> None:
    from PIL import Image

    files = sorted((demonstration.out / "pictures").iterdir())
    assert [file.name for file in files] == demonstration.summary["pictures"], "nothing was left, nothing is missing"
    assert len(files) >= PICTURES
    seen = {}
    for file in files:
        with Image.open(file) as picture:
            assert picture.format == "PNG"
            assert picture.size in SIZES, file.name
            colours = picture.convert("RGB").getcolors(picture.width * picture.height)
            assert colours is not None
            assert len(colours) > COLOURS, file.name
            most = max(count for count, _ in colours)
            assert most < 0.97 * picture.width * picture.height, f"{file.name} is all but blank"
            seen[picture.convert("RGB").tobytes()] = file.name
    assert len(seen) == len(files), "two pictures are the same"


def test_a_finished_folder_was_begun_anew(demonstration: Demonstration) -> None:
    assert not (demonstration.out / "pictures" / LEFT_BEFORE).exists()


# The paper


def test_poppler_draws_every_page_of_the_paper(demonstration: Demonstration, tmp_path: Path) -> None:
    from PIL import Image

    subprocess.run(["pdftoppm", "-r", "50", "-png", str(demonstration.pdf), str(tmp_path / "page")], check=True)
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == _pages(demonstration.pdf)
    for page in pages:
        with Image.open(page) as drawn:
            grey = drawn.convert("L")
            dark = sum(grey.histogram()[:128])
            assert dark > 0.005 * grey.width * grey.height, f"{page.name} is all but blank"


def test_the_papers_text_holds_every_answered_question(demonstration: Demonstration, shown: dict[str, Any]) -> None:
    text = " ".join(_text(demonstration.pdf).split())
    annex = text[text.index("Lampiran 1. ") :]
    asked = [item for section in shown["sections"] for item in section["items"]]
    # An item's text lies between its code and the next one's.
    places = [re.search(rf"(?<!\S){item['code']} ", annex) for item in asked]
    starts = [place.start() for place in places if place is not None]
    assert len(starts) == len(asked)
    assert starts == sorted(starts)
    answered = 0
    for item, start, end in zip(asked, starts, [*starts[1:], len(annex)], strict=True):
        block = annex[start:end]
        assert item["wording"]["id"] in block, item["code"]
        assert item["note"] in block, item["code"]
        for answer in item["answers"]:
            if answer["value"]:
                answered += 1
                assert answer["words"]["id"] in block, (item["code"], answer["words"]["id"])
                assert answer["label"].get("id", "") in block, item["code"]
    assert answered > 80


def test_the_paper_names_itself_on_every_page(demonstration: Demonstration) -> None:
    summary, pages = demonstration.summary, _text(demonstration.pdf).split("\f")[:-1]
    digest = summary["digest"].upper()
    groups = " ".join(digest[i : i + 4] for i in range(0, 64, 4))
    assert len(pages) == _pages(demonstration.pdf)
    for number, page in enumerate(pages, 1):
        plain = " ".join(page.split())
        assert f"Halaman {number} dari {len(pages)}" in plain
        assert summary["number"] in plain
        assert groups in plain
        assert "DRAF" not in plain


# Headquarters


def test_receipts_are_for_the_heads_of_all_chains_and_for_every_file(demonstration: Demonstration, store: Path) -> None:
    summary = demonstration.summary
    receipt = json.loads((demonstration.out / "receipt.json").read_text("utf-8"))
    about = f"visit:{summary['visit']}"
    with open_laptop(store, passphrase=PASSPHRASE, clock=SystemClock()) as laptop, laptop.reading() as db:
        heads = {(head.device, head.n, head.digest) for head in laptop.ledger.heads(db, about)}  # type: ignore[arg-type]
        files = {row[0] for row in db.execute("SELECT blob FROM subject_blob WHERE subject = ?", [about]).fetchall()}
        contents = {file: read_blob(db, BlobId(file)) for file in files}
        assert receipt["headquarters"] == laptop.enrolled.key
    chains = receipt["delivery"]["chains"]
    assert {(c["device"], c["n"], c["digest"]) for c in chains} == heads
    assert {(c["device"], c["receipt_n"], c["receipt_digest"]) for c in chains} == heads
    assert receipt["delivery"]["blobs_held"] == receipt["delivery"]["blobs"] == len(files) == summary["blobs"]
    assert summary["receipts"] == len(heads) + len(files)
    held = Held.read(demonstration.out / "headquarters")
    assert {(device, n, digest) for subject, device, n, digest in held.chains if subject == about} == heads
    assert set(held.files) == files
    for file, content in contents.items():
        there = demonstration.out / "headquarters" / "evidence" / file[:2] / file
        assert there.read_bytes() == content
        assert hashlib.sha256(content).hexdigest() == file
        assert held.files[file] == len(content)
    assert not any((demonstration.out / "headquarters" / "evidence" / "partial").iterdir())


def test_sending_again_sends_nothing_twice(demonstration: Demonstration, store: Path, tmp_path: Path, ask: Ask) -> None:
    folder = Path(shutil.copytree(demonstration.out / "headquarters", tmp_path / "headquarters"))
    before = Held.read(folder)
    headquarters = LocalHeadquarters(folder)
    headquarters.start()
    try:
        with open_laptop(store, passphrase=PASSPHRASE, clock=SystemClock()) as laptop:
            laptop.move_headquarters(headquarters.address)
        for _ in range(2):
            told = ask("sync", "--json")
            assert told.code == 0
            assert (told.json["receipts"], told.json["blobs"], told.json["refused"]) == (0, 0, [])
    finally:
        headquarters.stop()
    assert Held.read(folder) == before
    gone = ask("--lang", "en", "sync")
    assert gone.code == 1
    assert headquarters.address in gone.err


# The commands on what it left


def test_the_visit_is_listed_and_shown(demonstration: Demonstration, ask: Ask, shown: dict[str, Any]) -> None:
    summary = demonstration.summary
    (row,) = ask("visit", "list", "--json").json
    assert (row["visit"], row["number"], row["status"]) == (summary["visit"], summary["number"], "sealed")
    assert row["delivery"]["state"] == "delivered"
    assert row["answered"] == summary["answers"]
    line = ask("visit", "list").out
    assert summary["number"] in line
    assert row["site_name"] in line
    plain = ask("visit", "show", summary["visit"][:13])
    assert summary["number"] in plain.out
    for item in (item for section in shown["sections"] for item in section["items"]):
        assert re.search(rf"^  {item['code']} +{item['verdict']}", plain.out, re.MULTILINE), item["code"]
    assert "Compliant" in ask("--lang", "en", "visit", "show", summary["number"]).out
    unknown = ask("visit", "show", "ffff")
    assert unknown.code == 1
    assert "ffff" in unknown.err


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("copy", ["company", "file"])
def test_a_paper_is_the_same_every_time_and_is_found_genuine(
    demonstration: Demonstration, store: Path, ask: Ask, copy: str, lang: str
) -> None:
    made = []
    for name in ("first", "second"):
        out = store.parent / name / "paper.pdf"
        visit = demonstration.summary["visit"]
        told = ask("report", visit, "--out", out, "--copy", copy, "--lang", lang, "--json")
        assert told.code == 0
        made.append(out.read_bytes())
        assert told.json["sha256"] == hashlib.sha256(made[-1]).hexdigest()
        assert told.json["pages"] == _pages(out)
    assert made[0] == made[1]
    if lang == "id":
        with open_laptop(store, passphrase=PASSPHRASE, clock=SystemClock()) as laptop, laptop.reading() as db:
            issued = [
                read_blob(db, paper.blob) for paper in issued_papers(db, laptop.ledger, visit) if paper.copy == copy
            ]
        assert issued == [made[0]]
    if (copy, lang) == ("company", "id"):
        assert made[0] == demonstration.pdf.read_bytes()
    told = ask("verify", out, "--json")
    assert (told.code, told.json["state"], told.json["differences"]) == (0, "identical", [])
    assert told.json["digest"] == demonstration.summary["digest"]
    plain = ask("verify", out)
    assert plain.code == 0
    assert demonstration.summary["number"] in plain.out


def test_an_altered_paper_is_told_from_the_record(demonstration: Demonstration, tmp_path: Path, ask: Ask) -> None:
    genuine = demonstration.pdf.read_bytes()
    number = demonstration.summary["number"].encode()
    middle = genuine.index(b"stream", len(genuine) // 2)
    altered = {
        "number": genuine.replace(number, b"0002" + number[4:]),
        "byte": genuine[: middle + 200] + bytes([genuine[middle + 200] ^ 1]) + genuine[middle + 201 :],
        "longer": genuine + b"\n",
        "garbage": bytes(range(256)) * 40,
        "empty": b"",
        "cut": genuine[: len(genuine) // 2],
        "other": _foreign_paper(),
    }
    assert number in genuine
    for name, content in altered.items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(content)
        told = ask("verify", file)
        assert told.code == 1, name
        assert len((told.out or told.err).strip()) > 40, name
    told = ask("verify", tmp_path / "number.pdf", "--json")
    assert told.json["state"] == "differs"
    assert ask("verify", tmp_path / "none.pdf").code == 1


def test_rebuilding_changes_nothing(ask: Ask, shown: dict[str, Any]) -> None:
    listed = ask("visit", "list", "--json").json
    told = ask("rebuild", "--json")
    assert told.code == 0
    assert told.json["events"] > 138
    assert ask("visit", "show", shown["visit"], "--json").json == shown
    assert ask("visit", "list", "--json").json == listed


def test_a_wrong_passphrase_is_said_and_the_right_one_still_opens(
    demonstration: Demonstration, store: Path, tmp_path: Path, ask: Ask
) -> None:
    (tmp_path / "wrong").write_text("bukan ini\n", "utf-8")
    listing = ("visit", "list", "--store", store, "--passphrase-file", tmp_path / "wrong")
    told = command(*listing)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("Frasa sandi tidak cocok, percobaan ke-1.")
    assert command("--lang", "en", *listing).err.startswith("The passphrase does not match, try 2.")
    assert ask("visit", "list").code == 0


def test_a_store_from_a_newer_program_is_refused_and_left_as_it_is(store: Path, ask: Ask) -> None:
    db = open_database(store, unlock(store, passphrase=PASSPHRASE, clock=SystemClock()))
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = (store / "ledger.db").read_bytes()
    for words in (("visit", "list"), ("sync",), ("rebuild",), ("report", "x", "--out", store / "x.pdf")):
        told = ask(*words)
        assert (told.code, told.out) == (1, "")
        assert told.err.startswith("Penyimpanan ini dibuat program yang lebih baru (bentuk 99")
    assert ask("--lang", "en", "visit", "list").err.startswith("This store was made by a newer program (form 99")
    assert (store / "ledger.db").read_bytes() == before
    assert not (store / "x.pdf").exists()


def test_a_place_that_takes_no_paper_is_said(demonstration: Demonstration, tmp_path: Path, ask: Ask) -> None:
    (tmp_path / "file").write_text("")
    told = ask("report", demonstration.summary["visit"], "--out", tmp_path / "file" / "paper.pdf")
    assert told.code == 1
    assert "tidak dapat dipakai" in told.err


@dataclass(frozen=True)
class Held:
    """What headquarters holds, read from its files; two are equal when nothing was sent between them."""

    chains: list[tuple[str, str, int, str]]
    segments: list[tuple[str, str, int, int, str]]
    files: dict[str, int]

    @classmethod
    def read(cls, folder: Path) -> Held:
        with closing(sqlite3.connect(folder / "headquarters.db")) as db:
            return cls(
                db.execute("SELECT subject, device, n, digest FROM chain ORDER BY 1, 2").fetchall(),
                db.execute("SELECT subject, device, first, last, head FROM segment ORDER BY 1, 2, 3").fetchall(),
                dict(db.execute("SELECT id, size FROM blob").fetchall()),
            )


def _text(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode("utf-8")


def _pages(pdf: Path) -> int:
    done = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True)
    found = re.search(r"^Pages:\s+(\d+)$", done.stdout, re.MULTILINE)
    assert found is not None
    return int(found[1])


def _foreign_paper() -> bytes:
    import io

    import pypdf

    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()
