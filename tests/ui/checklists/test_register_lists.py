"""A form that chooses from the register, with a picture beside it: published, taken in, filled, closed; and tried."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from inspector_app.checklist.reading.package import package_of
from inspector_app.checklist.rows import Source
from inspector_app.ids import CompanyId, Digest, Path
from tests.builders.desk import knows
from tests.builders.register import a_company
from tests.builders.versions import begins_on
from ui.closing.reading import read_closing
from ui.preview.program import build_preview
from ui.visit.screen import VisitScreen

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from pytestqt.qtbot import QtBot

    from sync.client.laptop import Laptop
    from tests.builders.rooms import Room
    from tests.conftest import StandingClock

FORM = """survey,,,,,
,type,name,label,choice_filter,media::image
,begin_group,A,Rantai pasok,,
,select_one_from_file regencies.csv,regency,Kabupaten atau kota,,
,select_one_from_file companies.csv,supplier,Pemasok,regency=${regency},denah.png
,end_group,,,,
settings,,,,,
,form_id,form_title,version,,
,pasok,Pemasok,1,,
"""
REGENCY, SUPPLIER = Path("/data/A/regency"), Path("/data/A/supplier")


@pytest.fixture
def form(tmp_path: FilePath) -> FilePath:
    """The form and its picture, as its author has them in a folder."""
    file = tmp_path / "forms" / "pasok.csv"
    file.parent.mkdir()
    file.write_text(FORM, "utf-8")
    drawn = io.BytesIO()
    Image.new("RGB", (8, 6), "white").save(drawn, "PNG")
    (file.parent / "denah.png").write_bytes(drawn.getvalue())
    return file


def published(form: FilePath) -> Source:
    data, suffix = package_of(form)
    return Source(Digest(hashlib.sha256(data).hexdigest()), suffix, data)


def test_companies_of_the_register_are_chosen_and_keep_their_names(room: Room, laptop: Laptop, form: FilePath) -> None:
    knows(laptop, a_company(), a_company(id=CompanyId("jauh"), name="PT Jauh", regency_code="32.16", estate=None))
    visit = begins_on(laptop, published(form))
    screen = room.open(VisitScreen, visit=visit)
    room.until(lambda: screen.editor is not None)
    assert screen.editor is not None
    model = screen.editor.model

    assert len(model.session.choices(REGENCY)) == 514
    assert not model.session.choices(SUPPLIER), "the regency is asked first"
    screen.editor.section.answered.emit(REGENCY, "32.16", False)
    assert [choice.name for choice in model.session.choices(SUPPLIER)] == ["jauh"]
    screen.editor.section.answered.emit(SUPPLIER, "jauh", False)
    room.settled()
    assert not model.session.invalid()
    assert model.media.image(model.plan.at(SUPPLIER), "id") is not None

    with laptop.reading() as db:
        closing = read_closing(db, laptop, visit)
    assert closing.ready is not None
    assert not closing.ready.invalid
    (section,) = closing.content.sections
    assert [answer.words["id"] for answer in section.answers] == ["Kabupaten Bekasi", "PT Jauh"]


def test_a_form_without_such_lists_reads_no_register(laptop: Laptop, clock: StandingClock) -> None:
    from inspector_app.visits.outside_lists import outside_lists

    with laptop.reading() as db:
        assert all(outside_lists(db, each) == {} for each in laptop.library.builtin() if not each.lists)


def test_its_author_tries_it_with_invented_companies(form: FilePath, qtbot: QtBot, clock: StandingClock) -> None:
    with build_preview(form, clock=clock) as preview:
        with qtbot.waitSignal(preview.shown, timeout=20_000):
            preview.window.show()
        editor = preview.window.editor
        assert editor is not None
        editor.section.answered.emit(REGENCY, "32.15", False)
        offered = editor.model.session.choices(SUPPLIER)
        assert any("Contoh" in choice.label["id"] for choice in offered)
        editor.section.answered.emit(SUPPLIER, offered[0].name, False)
        assert editor.model.media.image(editor.model.plan.at(SUPPLIER), "id") is not None
        with qtbot.waitSignal(preview.shown, timeout=20_000):
            preview.read()
        assert preview.window.editor is not None
        assert preview.window.editor.model.value(SUPPLIER) == offered[0].name


@pytest.mark.parametrize("name", ["../kunci.json", "/etc/hostname", "denah.png/..", "", "tidak-ada.png"])
def test_only_what_lies_beside_the_form_is_read(name: str, form: FilePath, laptop: Laptop) -> None:
    (form.parent.parent / "kunci.json").write_text("{}", "utf-8")
    source = published(form)
    laptop.library.take_in([source])
    found = next(each for each in laptop.library.held() if each.digest == source.digest)
    assert laptop.library.file(found, name) is None
    assert laptop.library.file(found, "denah.png") is not None
    assert laptop.library.file(laptop.library.builtin()[0], name) is None
