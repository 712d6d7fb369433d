"""A register file from an office, Excel or a stranger: right rows are taken, each bad row is named, nothing crashes."""

from __future__ import annotations

import datetime as dt
import random
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from inspector_app.errors import RegisterInvalid
from inspector_app.register.importing import read_companies, read_register
from inspector_app.register.model import PermitStatus, Sector
from inspector_app.register.practice import practice_companies, practice_estates
from inspector_app.register.reference import kbli
from inspector_app.register.sheets import FILE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEAD = (
    "id,nama,nib,kbli,alamat,kawasan,kabupaten/kota,penanggung jawab,telepon,tenaga kerja,sektor,"
    "nomor iomki,tanggal iomki,status iomki"
)
ROW = (
    "c-1,PT Contoh Satu,9120002411873,29300,Jl. Contoh 1,kiic,32.15,Siti,0812,1.482,lainnya,4471/2020,24/04/2020,aktif"
)


def csv_of(folder: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8") -> Path:
    path = folder / "daftar.csv"
    path.write_bytes("\n".join((head, *rows)).encode(encoding))
    return path


def xlsx_of(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    path = folder / "daftar.xlsx"
    book.save(path)
    return path


def problems(folder: Path, *rows: str) -> list[tuple[int, str, str]]:
    return [(p.row, p.column, p.reason) for p in read_register(csv_of(folder, *rows)).problems]


def changed(column: int, value: str) -> str:
    cells = ROW.split(",")
    cells[column] = value
    return ",".join(cells)


def test_a_row_becomes_a_company(tmp_path: Path) -> None:
    company = read_companies(csv_of(tmp_path, ROW))[0]
    assert (company.id, company.name, company.estate, company.regency_code) == (
        "c-1",
        "PT Contoh Satu",
        "kiic",
        "32.15",
    )
    assert (company.nib, company.kbli, company.workers, company.sector) == (
        "9120002411873",
        "29300",
        1482,
        Sector.OTHER,
    )
    assert (company.permit.number, company.permit.date) == ("4471/2020", dt.date(2020, 4, 24))
    assert company.permit.status is PermitStatus.ACTIVE


def test_english_headings_and_any_separator_and_encoding_will_do(tmp_path: Path) -> None:
    head = "Company ID;Company name;Regency/City;Estate;Employees;Permit status;Sector"
    path = csv_of(tmp_path, "x.9;Café Nusantara;Kabupaten Bekasi;;12;frozen;essential", head=head, encoding="cp1252")
    company = read_companies(path)[0]
    assert (company.name, company.regency_code, company.estate) == ("Café Nusantara", "32.16", None)
    assert (company.permit.status, company.sector) == (PermitStatus.FROZEN, Sector.ESSENTIAL)
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEAD}\r\n{ROW}\r\n\r\n".encode())
    assert len(read_companies(path)) == 1


def test_a_spreadsheet_with_real_numbers_and_dates(tmp_path: Path) -> None:
    path = xlsx_of(
        tmp_path,
        [
            [
                "Kode",
                "Nama Perusahaan",
                "NIB",
                "KBLI",
                "Kabupaten/Kota",
                "Tenaga kerja",
                "Tanggal IOMKI",
                "Nomor IOMKI",
            ],
            [101, "PT Contoh Satu", 9120002411873, 29300.0, 32.15, 1482, dt.datetime(2020, 4, 24, tzinfo=None), "1"],  # noqa: DTZ001
            [None] * 8,
            [102, "PT Contoh Dua", None, None, 12.1, None, dt.date(2020, 4, 25), None],
        ],
    )
    first, second = read_companies(path)
    assert (first.id, first.nib, first.kbli, first.workers) == ("101", "9120002411873", "29300", 1482)
    assert (first.regency_code, first.permit.date) == ("32.15", dt.date(2020, 4, 24))
    assert (second.regency_code, second.workers, second.permit.status) == ("12.10", None, PermitStatus.NONE)


@pytest.mark.parametrize(
    ("column", "value", "named", "reason"),
    [
        (0, "", "id", "missing"),
        (0, "../../etc", "id", "not_an_id"),
        (0, "a b", "id", "not_an_id"),
        (1, "", "name", "missing"),
        (1, "x" * 301, "name", "too_long"),
        (2, "91200", "nib", "not_digits"),
        (3, "2930", "kbli", "not_digits"),
        (3, "٢٩٣٠٠", "kbli", "not_digits"),
        (5, "kawasan-entah", "estate", "unknown_estate"),
        (6, "99.99", "regency", "unknown_regency"),
        (9, "banyak", "workers", "not_a_number"),
        (9, "-3", "workers", "not_a_number"),
        (9, "1.5", "workers", "not_a_number"),
        (10, "penting", "sector", "unknown_word"),
        (12, "31/02/2020", "permit_date", "not_a_date"),
        (12, "kemarin", "permit_date", "not_a_date"),
        (13, "mati", "permit_status", "unknown_word"),
    ],
)
def test_a_bad_cell_is_named_with_row_column_and_reason(
    tmp_path: Path, column: int, value: str, named: str, reason: str
) -> None:
    path = csv_of(tmp_path, ROW, changed(column, value).replace("c-1", "c-2"))
    read = read_register(path)
    assert [company.id for company in read.companies] == ["c-1"]
    assert [(p.row, p.column, p.reason) for p in read.errors] == [(3, named, reason)]
    with pytest.raises(RegisterInvalid) as refused:
        read_companies(path)
    facts = refused.value.facts
    assert (facts["file"], facts["row"], facts["column"], facts["reason"]) == ("daftar.csv", 3, named, reason)
    assert facts["problems"] == (f"3 {named} {reason}",)


def test_the_same_company_twice_is_told_at_its_second_row(tmp_path: Path) -> None:
    assert problems(tmp_path, ROW, ROW, ROW.replace("c-1", "C-1")) == [(3, "id", "duplicate"), (4, "id", "duplicate")]


def test_an_old_kbli_code_passes_with_a_warning(tmp_path: Path) -> None:
    read = read_register(csv_of(tmp_path, changed(3, "99999")))
    assert read.companies[0].kbli == "99999"
    assert [(p.column, p.reason, p.warning) for p in read.problems] == [("kbli", "unknown_code", True)]
    assert read.errors == []


def test_a_plant_outside_its_estates_regency_is_worth_a_warning(tmp_path: Path) -> None:
    assert problems(tmp_path, changed(6, "32.16")) == [(2, "regency", "not_where_the_estate_is")]
    assert read_companies(csv_of(tmp_path, changed(6, "")))[0].regency_code == "32.15"


def test_several_mistakes_are_all_told(tmp_path: Path) -> None:
    found = problems(tmp_path, changed(9, "x"), "c-2,,,,,,,,,,,,,", ROW.replace("c-1", "c-3"))
    assert found == [(2, "workers", "not_a_number"), (3, "name", "missing"), (3, "regency", "missing")]


def test_control_characters_do_not_reach_the_register(tmp_path: Path) -> None:
    company = read_companies(csv_of(tmp_path, changed(1, "PT \x1b[31mContoh\x07 \u2028Satu")))[0]
    assert company.name == "PT [31mContoh Satu"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\0\0\0\0", "unreadable"),
        (b"PK\x03\x04", "unreadable"),
        (b"PK\x03\x04" + random.Random(7).randbytes(5000), "unreadable"),  # noqa: S311
        (b"nama,kawasan\nPT Contoh,kiic", "column_missing"),
        (b"%PDF-1.4\n1 0 obj", "column_missing"),
        (b'id,nama,kabupaten/kota\n"' + b"x" * 200_000, "unreadable"),
        (HEAD.encode() + b"\n" + b"," * 500, "too_large"),
        (HEAD.encode() + b"\n" + b"x" * 20_000, "too_large"),
    ],
    ids=["empty", "zeros", "zip start", "zip noise", "no id", "pdf", "open quote", "many cells", "long cell"],
)
def test_what_is_no_register_is_refused_as_a_whole(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "daftar.csv"
    path.write_bytes(data)
    with pytest.raises(RegisterInvalid) as refused:
        read_register(path)
    assert refused.value.facts["reason"] == reason


def test_a_missing_folder_or_huge_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(RegisterInvalid):
            read_register(path)
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    with pytest.raises(RegisterInvalid) as refused:
        read_register(huge)
    assert refused.value.facts["reason"] == "too_large"


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["id", "nama", "kabupaten/kota"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/x.bin", "w") as member:
        for _ in range(520):
            member.write(bytes(1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    with pytest.raises(RegisterInvalid) as refused:
        read_register(path)
    assert refused.value.facts["reason"] == "too_large"


def test_a_workbook_with_a_bomb_of_entities_is_refused(tmp_path: Path) -> None:
    source = xlsx_of(tmp_path, [["id", "nama", "kabupaten/kota"], ["c-1", "PT Contoh", "32.15"]])
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 20 if i else "ha" * 50}">' for i in range(10))
    cell = '<row><c t="inlineStr"><is><t>&e9;</t></is></c></row>'
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [{entities}]><worksheet><sheetData>{cell}</sheetData></worksheet>'
    target = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name.endswith("sheet1.xml") else old.read(name))
    with pytest.raises(RegisterInvalid):
        read_register(target)


def test_a_workbook_cut_anywhere_never_breaks_the_program(tmp_path: Path) -> None:
    whole = xlsx_of(tmp_path, [["id", "nama", "kabupaten/kota"], ["c-1", "PT Contoh", "32.15"]]).read_bytes()
    path = tmp_path / "cut.xlsx"
    for cut in range(4, len(whole) - 1, 211):
        path.write_bytes(whole[:cut])
        with pytest.raises(RegisterInvalid):
            read_register(path)


def test_the_practice_register_is_without_fault() -> None:
    companies = practice_companies()
    assert len(companies) == 12
    assert {company.estate for company in companies} == {"kiic", "mm2100-bekasi-fajar", "mm2100-megalopolis", None}
    assert all(company.kbli in kbli() for company in companies)
    cakung = next(company for company in companies if company.name == "Suzuki Indomobil Motor Plant Cakung")
    assert (cakung.estate, cakung.regency_code, cakung.kbli) == (None, "31.75", "29101")
    operators = [estate for estate in practice_estates() if estate.operator]
    assert len(practice_estates()) == 116
    assert {estate.id for estate in operators} == {"kiic", "mm2100-bekasi-fajar", "mm2100-megalopolis"}
