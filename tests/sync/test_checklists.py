"""Headquarters publishes a checklist; laptops take it over the feed, and a draft stays on its version."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from inspector_app.checklist.library import TEMPLATES
from inspector_app.checklist.rows import Source, Window, window_of
from inspector_app.errors import ChecklistInvalid
from inspector_app.ids import Digest
from sync.client.exchange import Exchange
from sync.client.laptop import open_laptop
from sync.gateway.checklists import publish_checklist
from tests.builders.store import PASSPHRASE
from tests.builders.sync import gateway

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock
    from sync.client.laptop import Laptop
    from tests.builders.sync import Headquarters

SEPTEMBER = dt.date(2020, 9, 9)
OCTOBER = dt.date(2020, 10, 1)


def a_form(folder: Path, *, version: str = "2020.9", valid_from: str = "2020-09-21", title: str = "") -> Path:
    """A later version of the plant's checklist, as headquarters would save it."""
    book = openpyxl.load_workbook(TEMPLATES / "plant-2020.xlsx")
    settings = book["settings"]
    heads = [cell.value for cell in settings[1]]
    for name, value in {"version": version, "valid_from": valid_from}.items():
        settings.cell(2, heads.index(name) + 1).value = value
    if title:
        settings.cell(2, heads.index("form_title") + 1).value = title
    file = folder / f"plant-{version}.xlsx"
    book.save(file)
    return file


def versions(laptop: Laptop) -> list[str]:
    return [each.version for each in laptop.library.held() if each.checklist == "iomki-plant"]


def test_a_published_version_arrives_and_is_chosen_by_the_day(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    before = laptop.library.choose("plant", SEPTEMBER)
    made = publish_checklist(hq.engine, a_form(tmp_path), now=clock.now())

    Exchange(laptop).run()

    assert versions(laptop) == [before.version, "2020.9", "2021.1"]
    assert laptop.library.choose("plant", SEPTEMBER) == before, "the rule of the day holds"
    assert laptop.library.choose("plant", OCTOBER).digest == made.digest
    assert laptop.library.get(before) == before, "a draft stays on its version"


def test_what_was_published_is_there_after_a_restart_and_a_rebuild(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    publish_checklist(hq.engine, a_form(tmp_path), now=clock.now())
    Exchange(laptop).run()
    with laptop.reading() as db:
        told = db.execute("SELECT * FROM checklist_source").fetchall()
    laptop.writer.submit(laptop.ledger.rebuild).result()
    with laptop.reading() as db:
        assert db.execute("SELECT * FROM checklist_source").fetchall() == told
    folder = laptop.folder
    laptop.close()

    with open_laptop(folder, passphrase=PASSPHRASE, clock=clock) as again:
        assert "2020.9" in versions(again)


def test_the_same_file_writes_nothing_and_another_under_its_version_is_refused(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    publish_checklist(hq.engine, a_form(tmp_path), now=clock.now())
    publish_checklist(hq.engine, tmp_path / "plant-2020.9.xlsx", now=clock.now())
    with pytest.raises(ChecklistInvalid, match="new version"):
        publish_checklist(hq.engine, a_form(tmp_path, title="Lain"), now=clock.now())

    assert Exchange(laptop).run().received == 1


def test_a_published_form_that_this_program_cannot_read_blocks_no_other(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    laptop.library.take_in([Source(Digest("0" * 64), ".xlsx", b"written by a newer program")])
    publish_checklist(hq.engine, a_form(tmp_path), now=clock.now())
    Exchange(laptop).run()
    assert "2020.9" in versions(laptop)


def test_headquarters_sets_the_days_of_a_version_and_may_set_them_anew(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    november = dt.date(2020, 11, 2)
    before = laptop.library.choose("plant", SEPTEMBER)
    file = a_form(tmp_path)
    made = publish_checklist(hq.engine, file, now=clock.now(), valid_from=november)
    assert made.valid_from == november

    Exchange(laptop).run()
    assert laptop.library.choose("plant", OCTOBER) == before, "the file says September; headquarters says November"
    begun = laptop.library.choose("plant", november)
    assert (begun.digest, begun.valid_from) == (made.digest, november)
    assert begun.digest == hashlib.sha256(file.read_bytes()).hexdigest(), "the digest stays that of the file"

    moved = publish_checklist(hq.engine, file, now=clock.now(), valid_from=OCTOBER, valid_to=november)
    again = publish_checklist(hq.engine, file, now=clock.now())
    assert again == moved, "said without days, what was said before stands"
    assert Exchange(laptop).run().received == 1
    assert laptop.library.choose("plant", OCTOBER).digest == made.digest
    assert laptop.library.get(begun).digest == made.digest, "a visit finds its version whatever its days are now"

    publish_checklist(hq.engine, file, now=clock.now(), valid_to="open")
    Exchange(laptop).run()
    held = laptop.library.get(begun)
    assert (held.valid_from, held.valid_to) == (OCTOBER, None)


def test_the_days_of_a_shipped_version_can_be_prolonged(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    file = TEMPLATES / "plant-2020.xlsx"
    shipped = laptop.library.choose("plant", SEPTEMBER)
    assert shipped.valid_to is not None
    later = shipped.valid_to + dt.timedelta(days=30)
    publish_checklist(hq.engine, file, now=clock.now(), valid_to=later)
    Exchange(laptop).run()
    assert laptop.library.choose("plant", SEPTEMBER).valid_to == later
    assert laptop.library.get(shipped).digest == shipped.digest
    folder = laptop.folder
    laptop.close()
    with open_laptop(folder, passphrase=PASSPHRASE, clock=clock) as again:
        assert again.library.choose("plant", SEPTEMBER).valid_to == later


def test_days_that_contradict_each_other_publish_nothing(hq: Headquarters, clock: Clock, tmp_path: Path) -> None:
    file = a_form(tmp_path)
    with pytest.raises(ChecklistInvalid, match="lies before its first"):
        publish_checklist(hq.engine, file, now=clock.now(), valid_from=OCTOBER, valid_to=SEPTEMBER)
    done = gateway(
        "publish-checklist", str(file), "--database", hq.url,
        "--valid-from", "2020-10-01", "--valid-to", "2020-09-09",
    )  # fmt: skip
    assert done.returncode == 1
    assert "2020-09-09, lies before its first, 2020-10-01" in str(done.stderr)
    for wrong in ("1/10/2020", "2020-02-30", "", "open"):
        done = gateway("publish-checklist", str(file), "--database", hq.url, "--valid-from", wrong)
        assert done.returncode == 2, wrong
        assert "is no day: write it like 2020-09-21" in str(done.stderr), wrong


def test_the_command_line_sets_days(hq: Headquarters, tmp_path: Path) -> None:
    said = ("publish-checklist", str(a_form(tmp_path)), "--database", hq.url, "--valid-from", "2020-10-01")
    told = json.loads(str(gateway(*said, "--valid-to", "open", "--json").stdout))
    assert (told["valid_from"], told["valid_to"]) == ("2020-10-01", None)
    assert "in force from 2020-10-01 with no last day" in str(gateway(*said).stdout)


def test_a_day_that_a_newer_program_wrote_in_its_own_way_leaves_the_files_own() -> None:
    assert window_of("2020-10-01", "") == Window(OCTOBER, None)
    for valid_from, valid_to in (("", ""), ("soon", ""), ("2020-10-01", "later"), ("", "2020-10-01")):
        assert window_of(valid_from, valid_to) is None


def test_the_command_line_publishes_and_names_mistakes(hq: Headquarters, tmp_path: Path) -> None:
    file = a_form(tmp_path)
    done = gateway("publish-checklist", str(file), "--database", hq.url, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["version"] == "2020.9"

    book = openpyxl.load_workbook(file)
    book["survey"]["A5"].value = "select_won compliance"
    book.save(file)
    refused = gateway("publish-checklist", str(file), "--database", hq.url)
    assert refused.returncode == 1
    assert "survey" in str(refused.stderr)
    assert "Traceback" not in str(refused.stderr)
