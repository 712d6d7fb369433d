"""The same content gives the same bytes: in another process, under another clock, zone and hash seed."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import Destination

from inspector_app.reports.berita_acara import berita_acara
from inspector_app.visits.events import Copy
from tests.builders.content import Evidence, heavy_content, photo, photo_content, visit_content
from tests.builders.plain_content import crowded_content, plain_content, upgraded_content
from tests.reports.reading import printed

PRINT = """
import hashlib
from tests.builders.content import Evidence, visit_content
from tests.builders.plain_content import crowded_content, plain_content, upgraded_content
from tests.reports.reading import printed
evidence = Evidence()
for make in (visit_content, plain_content, crowded_content, upgraded_content):
    print(hashlib.sha256(printed(make(evidence), evidence)).hexdigest())
"""


def test_another_process_prints_the_same_bytes(evidence: Evidence) -> None:
    makers = (visit_content, plain_content, crowded_content, upgraded_content)
    here = [hashlib.sha256(printed(make(evidence), evidence)).hexdigest() for make in makers]
    root = Path(__file__).parents[2]
    for seed, zone, epoch in (("1", "Asia/Jayapura", "1"), ("4711", "America/New_York", "1999999999")):
        environment = os.environ | {
            "PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": epoch,
            "RL_useA85": "1", "RL_invariant": "0", "LANG": "C",
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", PRINT], cwd=root, env=environment, check=True, capture_output=True, text=True
        )
        assert done.stdout.split() == here


def test_printing_again_and_in_between_gives_the_same_bytes(evidence: Evidence) -> None:
    content = visit_content(evidence)
    first = printed(content, evidence)
    printed(heavy_content(evidence), evidence, lang="en")
    assert printed(content, evidence) == first


def test_papers_made_at_the_same_time_do_not_mix(evidence: Evidence) -> None:
    contents = [visit_content(evidence), heavy_content(evidence, found=3, photos=4), visit_content(evidence, version=2)]
    alone = [printed(content, evidence) for content in contents]
    with ThreadPoolExecutor(3) as workers:
        for _ in range(3):
            assert list(workers.map(lambda content: printed(content, evidence), contents)) == alone


def test_papers_cost_nothing_before_they_are_made() -> None:
    heavy = ("reportlab", "PIL", "pypdf", "segno")
    look = f"import sys, inspector_app.reports.verify; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_copies_and_languages_differ(evidence: Evidence) -> None:
    content = visit_content(evidence)
    made = {printed(content, evidence, copy=copy, lang=lang) for copy in Copy for lang in ("id", "en")}
    assert len(made) == 4


def test_all_typefaces_are_embedded_and_none_is_a_readers_own(evidence: Evidence) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(visit_content(evidence), evidence)))
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            entries = font.get_object()
            assert "/FontFile2" in entries["/FontDescriptor"]
            assert "/ToUnicode" in entries
            names.add(entries["/BaseFont"].split("+")[1])
    assert names == {"Inter-Regular", "Inter-SemiBold", "JetBrainsMono-Regular"}


def test_a_photo_keeps_its_bytes_and_is_stored_once(evidence: Evidence) -> None:
    same = photo_content(1, "E05", evidence)
    again = photo_content(2, "D04", evidence, blob=same.blob)
    pdf = printed(visit_content(evidence, photos=[same, again]), evidence)
    assert pdf.count(photo(1)) == 1
    assert b"ASCII85" not in pdf


def test_pages_are_compressed(evidence: Evidence) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(visit_content(evidence), evidence)))
    assert all(page["/Contents"]["/Filter"] == ["/FlateDecode"] for page in reader.pages)  # type: ignore[index]


def test_the_paper_says_of_itself_what_it_is(evidence: Evidence) -> None:
    content = visit_content(evidence)
    reader = pypdf.PdfReader(io.BytesIO(printed(content, evidence, copy=Copy.COMPANY)))
    info = {key: str(value) for key, value in (reader.metadata or {}).items()}
    assert info["/Title"] == f"Berita Acara {content.number}, {content.site.name}"
    assert info["/Author"] == "Dewi Lestari, Rizal Hakim"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20200909110400+07'00'"
    assert info["/IomkiVisit"] == content.visit
    assert (info["/IomkiVersion"], info["/IomkiCopy"], info["/IomkiLang"]) == ("1", "company", "id")
    assert reader.trailer["/Root"]["/Lang"] == "id-ID"  # type: ignore[index]


def test_each_section_has_a_bookmark_at_its_heading(evidence: Evidence) -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed(visit_content(evidence), evidence)))
    marks = [one for entry in reader.outline for one in (entry if isinstance(entry, list) else [entry])]
    titles = []
    for mark in marks:
        assert isinstance(mark, Destination)
        title = mark.title or ""
        number = reader.get_destination_page_number(mark)
        assert number is not None
        assert title.split(" ", 1)[1] in reader.pages[number].extract_text()
        titles.append(title)
    assert titles[0] == "1. Identitas perusahaan"
    assert "E. Kebersihan dan udara" in titles


def test_poppler_draws_each_page_without_a_word_of_complaint(evidence: Evidence, tmp_path: Path) -> None:
    paper = berita_acara(visit_content(evidence), blobs=evidence.read, copy=Copy.FILE, lang="id")
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.pdf)
    done = subprocess.run(
        ["pdftoppm", "-r", "30", "-png", str(file), str(tmp_path / "page")], check=True, capture_output=True, text=True
    )
    assert done.stderr == ""
    assert len(list(tmp_path.glob("page*.png"))) == paper.pages
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    assert "Berita Acara 0217/BA/KPAII.4/IX/2020, versi 1 · salinan arsip" in text


@pytest.mark.parametrize("lang", ["fr", "", "ID"])
def test_a_language_without_texts_is_refused(evidence: Evidence, lang: str) -> None:
    with pytest.raises(ValueError, match="not written"):
        printed(visit_content(evidence), evidence, lang=lang)
