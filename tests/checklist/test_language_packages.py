"""A form and the files beside it as one: the package it travels in, the pictures in it, and packages that are none."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

import msgspec
import pytest

from inspector_app.checklist.library import Library
from inspector_app.checklist.reading.package import package_of, unpack
from inspector_app.checklist.reading.xlsform import compile_bytes, compile_xlsform, problems
from inspector_app.errors import ChecklistInvalid
from tests.builders.checklist import question
from tests.checklist.test_language_lists import FILES, a_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path)


def test_a_form_without_files_is_its_own_bytes_and_one_with_files_a_package(folder: Path) -> None:
    bare = folder / "bare.md"
    bare.write_text("| survey | | | |\n| | type | name | label |\n| | text | a | A |\n")
    assert package_of(bare) == (bare.read_bytes(), ".md")
    data, suffix = package_of(folder / "form.md")
    assert suffix == ".zip"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["form.md", *sorted(f"files/{name}" for name in FILES)]


def test_a_package_is_the_same_bytes_each_time_and_its_digest_is_the_checklist_s(folder: Path) -> None:
    first, _ = package_of(folder / "form.md")
    (folder / "other.txt").write_text("nobody names it")
    (folder / "desa.csv").touch()
    second, suffix = package_of(folder / "form.md")
    assert first == second
    digest = hashlib.sha256(first).hexdigest()
    assert compile_xlsform(folder / "form.md").digest == digest
    assert compile_bytes(first, suffix) == compile_xlsform(folder / "form.md")
    again = folder / "again.zip"
    again.write_bytes(first)
    assert compile_xlsform(again).digest == digest
    assert problems(again) == []


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"PK\x03\x04", "file_unreadable"),
        (zipped(), "package_form"),
        (zipped(**{"letter.txt": b"x"}), "package_form"),
        (zipped(**{"form.md": b"x", "form.csv": b"x"}), "package_form"),
        (zipped(**{"form.md": b""}), "file_empty"),
        (zipped(**{"form.zip": zipped(**{"form.md": b"x"})}), "package_form"),
        (zipped(**{"form.md": b"x", "files/a.csv": bytes(50_000_000)}), "file_too_large"),
        (zipped(**{f"files/{n}": b"" for n in range(600)}), "file_too_large"),
    ],
)
def test_a_hostile_package_is_a_clear_no(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "form.zip"
    file.write_bytes(data)
    assert [problem.code for problem in problems(file)] == [code]
    with pytest.raises(ChecklistInvalid):
        compile_bytes(data, ".zip")


def test_a_cut_package_is_a_clear_no(folder: Path) -> None:
    data, suffix = package_of(folder / "form.md")
    for share in (0.1, 0.5, 0.9, 0.99):
        with pytest.raises(ChecklistInvalid):
            compile_bytes(data[: int(len(data) * share)], suffix)


def test_a_member_that_would_lead_elsewhere_is_no_file() -> None:
    _, _, files = unpack(zipped(**{"form.md": b"x", "files/../evil.csv": b"1", "files/a.csv": b"2"}), [])
    assert files == {"a.csv": b"2"}


PICTURED = """
| survey  |                |      |       |                  |
|         | type           | name | label | media::image     |
|         | select_one yn  | a    | A     | masker.png       |
| choices |                |      |       |                  |
|         | list_name      | name | label | image            |
|         | yn             | y    | Yes   | ya.png           |
"""


def test_pictures_of_labels_travel_with_the_form_and_are_found_again(tmp_path: Path) -> None:
    (tmp_path / "masker.png").write_bytes(b"picture")
    (tmp_path / "ya.png").write_bytes(b"another")
    (tmp_path / "form.md").write_text(PICTURED)
    data, _ = package_of(tmp_path / "form.md")
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "form.zip").write_bytes(data)
    library = Library(tmp_path / "cache", sources=shipped)
    (form,) = library.builtin()
    assert question(form, "a").media == {"image": {"id": "masker.png", "en": "masker.png"}}
    assert library.file(form, "masker.png") == b"picture"
    assert library.file(form, "ya.png") == b"another"
    assert library.file(form, "else.png") is None
    assert Library(tmp_path / "cache").file(form, "masker.png") is None


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "form.md").write_text(PICTURED)
    told = [(each.code, each.sheet, each.column) for each in problems(tmp_path / "form.md")]
    assert told == [("file_missing", "survey", "media::image"), ("file_missing", "choices", "image")]


def test_a_compiled_form_with_lists_is_kept_as_it_is(folder: Path, tmp_path: Path) -> None:
    form = compile_xlsform(folder / "form.md")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(form), type=type(form)) == form
