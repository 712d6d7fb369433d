"""Which checklist a day is held to, and a cache that may be lost, damaged or unwritable without anybody noticing."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from inspector_app.checklist.library import TEMPLATES, Library, valid_on
from inspector_app.errors import ChecklistInvalid, ChecklistUnknown
from inspector_app.ids import ChecklistId, Digest
from tests.builders.checklist import plant_2020


class Named(msgspec.Struct, frozen=True):
    checklist: ChecklistId
    version: str
    digest: Digest


def named(**changes: str) -> Named:
    form = plant_2020()
    return msgspec.structs.replace(Named(form.checklist, form.version, form.digest), **changes)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every shipped checklist, compiled once."""
    cache = tmp_path_factory.mktemp("compiled")
    Library(cache).builtin()
    return cache


@pytest.fixture
def library(compiled: Path, tmp_path: Path) -> Library:
    return Library(Path(shutil.copytree(compiled, tmp_path / "cache")))


@pytest.fixture
def plant(tmp_path: Path) -> Path:
    """A folder that ships one checklist only."""
    folder = tmp_path / "sources"
    folder.mkdir()
    shutil.copy(TEMPLATES / "plant-2020.xlsx", folder)
    return folder


def test_the_day_and_the_site_choose_the_checklist(library: Library) -> None:
    visit = dt.date(2020, 9, 9)
    assert library.choose("plant", visit) == plant_2020()
    assert library.choose("estate", visit).checklist == "iomki-estate"
    assert valid_on(library.choose("plant", visit), visit)


def test_where_none_is_in_force_the_newest_stands_in_and_is_known_to(library: Library) -> None:
    before = dt.date(2020, 1, 1)
    form = library.choose("plant", before)
    assert (form.checklist, form.version) == ("iomki-plant", "2021.1")
    assert not valid_on(form, before)


@pytest.mark.parametrize(
    ("day", "valid"),
    [("2020-05-19", False), ("2020-05-20", True), ("2021-07-22", True), ("2021-07-23", False)],
)
def test_first_and_last_day_count(day: str, valid: bool) -> None:
    assert valid_on(plant_2020(), dt.date.fromisoformat(day)) is valid


def test_a_site_that_no_checklist_is_for(library: Library) -> None:
    with pytest.raises(ChecklistUnknown):
        library.choose("harbour", dt.date(2020, 9, 9))


def test_the_purpose_of_a_visit_chooses_too(library: Library) -> None:
    visit = dt.date(2020, 9, 9)
    assert library.choose("plant", visit).purpose == "protocol"
    assert library.choose("plant", visit, purpose="obstacles").checklist == "iomki-obstacles"
    with pytest.raises(ChecklistUnknown):
        library.choose("plant", visit, purpose="party")


def test_a_visit_gets_its_very_version_or_a_clear_no(library: Library) -> None:
    assert library.get(named()) == plant_2020()
    for other in (named(version="2019.9"), named(digest="0" * 64), named(checklist="lain")):
        with pytest.raises(ChecklistUnknown):
            library.get(other)


def test_a_version_that_is_no_longer_shipped_stays_with_its_visits(tmp_path: Path, plant: Path) -> None:
    cache, empty = tmp_path / "cache", tmp_path / "nothing"
    empty.mkdir()
    Library(cache, sources=plant).builtin()
    assert Library(cache, sources=empty).get(named()) == plant_2020()


def test_a_cached_form_is_the_same_form(tmp_path: Path, plant: Path) -> None:
    first = Library(tmp_path / "cache", sources=plant).builtin()
    assert Library(tmp_path / "cache", sources=plant).builtin() == first


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "strange"])
def test_a_damaged_cache_is_made_again(tmp_path: Path, plant: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    Library(cache, sources=plant).builtin()
    for entry in cache.iterdir():
        content = entry.read_bytes()
        damaged = {
            "cut": content[: len(content) // 2],
            "flipped": content[:500] + bytes([content[500] ^ 1]) + content[501:],
            "emptied": b"",
            "strange": b"\x00" * len(content),
        }
        entry.write_bytes(damaged[damage])
    assert plant_2020() in Library(cache, sources=plant).builtin()
    assert plant_2020() in Library(cache, sources=plant).builtin()


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path, plant: Path) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    assert plant_2020() in Library(blocked, sources=plant).builtin()


def test_a_source_with_mistakes_is_named(tmp_path: Path) -> None:
    (tmp_path / "form.md").write_text("| survey | | |\n| | type | name |\n| | integre | a |\n")
    with pytest.raises(ChecklistInvalid) as caught:
        Library(tmp_path / "cache", sources=tmp_path).builtin()
    assert "integer" in str(caught.value.facts["problems"])


def test_opening_and_filling_a_cached_form_imports_no_converter(compiled: Path) -> None:
    script = (
        "import sys, datetime\n"
        "from pathlib import Path\n"
        "from inspector_app.checklist.library import Library\n"
        "from inspector_app.checklist.session import Session\n"
        f"form = Library(Path({str(compiled)!r})).choose('plant', datetime.date(2020, 9, 9))\n"
        "Session(form, {}).answer('/data/E/E05', '3')\n"
        "loaded = {m.split('.')[0] for m in sys.modules}\n"
        "print(sorted(loaded & {'pyxform', 'openpyxl', 'xml', 'lxml', 'elementpath'}))\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_source_may_lie_anywhere(tmp_path: Path) -> None:
    copy = tmp_path / "salinan.xlsx"
    shutil.copy(TEMPLATES / "plant-2020.xlsx", copy)
    assert Library(tmp_path / "cache").open(copy) == plant_2020()
