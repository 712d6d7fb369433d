"""Which checklists a visit may begin with on a day."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.library import TEMPLATES, Library
from inspector_app.checklist.offers import offers
from inspector_app.checklist.rows import Source
from inspector_app.errors import ChecklistUnknown
from inspector_app.ids import Digest

if TYPE_CHECKING:
    from pathlib import Path

SEPTEMBER = dt.date(2020, 9, 9)


def a_form(name: str, *, version: str = "1", **settings: str) -> Source:
    """A published form of one question; ``settings`` are our columns, none for a plain form."""
    columns = {"form_id": name, "form_title": name.title(), "version": version} | settings
    text = (
        "survey,,,\n,type,name,label\n,begin_group,A,A\n,integer,n,Jumlah\n,end_group,,\n"
        f"settings{',' * len(columns)}\n,{','.join(columns)}\n,{','.join(columns.values())}\n"
    )
    return Source(Digest(hashlib.sha256(text.encode()).hexdigest()), ".csv", text.encode())


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library that ships the two protocols of 2020 alone: what is offered beside them is the test's own."""
    sources = tmp_path / "sources"
    sources.mkdir()
    for name in ("plant-2020.xlsx", "estate-2020.xlsx"):
        shutil.copy(TEMPLATES / name, sources)
    return Library(tmp_path / "forms", sources=sources)


def told(library: Library, site_kind: str = "plant", day: dt.date = SEPTEMBER) -> list[tuple[str, str, bool]]:
    found = offers(library, site_kind, day)
    # The other checklists that ship with the program are another story.
    shipped = {each.checklist for each in library.builtin() if each.purpose != "protocol"}
    return [
        (str(offer.checklist.checklist), offer.checklist.version, offer.in_force)
        for offer in found
        if offer.checklist.checklist not in shipped
    ]


def test_the_protocol_of_the_day_comes_first_and_then_what_headquarters_published(library: Library) -> None:
    library.take_in(
        [
            a_form("kebun"),
            a_form("hibah", sites="plant", purpose="grant", valid_from="2020-06-01"),
            a_form("kawasan", sites="estate", purpose="permit"),
            a_form("izin", sites="plant estate", purpose="permit", valid_from="2020-06-01"),
        ]
    )
    assert told(library) == [
        ("iomki-plant", "2020.1", True),
        ("izin", "1", True),
        ("hibah", "1", True),
        ("kebun", "1", True),
    ]
    assert [name for name, _, _ in told(library, "estate")] == ["iomki-estate", "izin", "kawasan", "kebun"]


def test_of_each_checklist_there_is_the_version_of_the_day(library: Library) -> None:
    library.take_in(
        [
            a_form(
                "izin", version="1", sites="plant", purpose="permit", valid_from="2020-04-01", valid_to="2020-08-31"
            ),
            a_form(
                "izin", version="2", sites="plant", purpose="permit", valid_from="2020-09-01", valid_to="2020-12-31"
            ),
            a_form(
                "izin", version="3", sites="plant", purpose="permit", valid_from="2021-01-01", valid_to="2021-06-30"
            ),
        ]
    )
    assert told(library)[1:] == [("izin", "2", True)]
    assert told(library, day=dt.date(2020, 8, 31))[1:] == [("izin", "1", True)]
    assert told(library, day=dt.date(2022, 1, 1))[1:] == [("izin", "3", False)], "out of force, the newest says so"


def test_a_newer_form_of_another_purpose_is_never_what_a_visit_is_held_to_by_itself(library: Library) -> None:
    library.take_in([a_form("hibah", sites="plant", purpose="grant", valid_from="2020-09-08")])
    assert library.choose("plant", SEPTEMBER).checklist == "iomki-plant"
    assert library.choose("plant", SEPTEMBER, purpose="grant").checklist == "hibah"
    with pytest.raises(ChecklistUnknown):
        library.choose("estate", SEPTEMBER, purpose="grant")
