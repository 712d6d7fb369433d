"""Comparing a paper with the record: the same, another, unknown, or no paper at all."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import msgspec
import pypdf
import pytest

from inspector_app.errors import PaperUnknown, PaperUnreadable
from inspector_app.reports.verify import State, Verification, claim, verify
from inspector_app.visits.events import Copy
from tests.builders.content import Evidence, draft_content, heavy_content, visit_content
from tests.reports.reading import printed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector_app.ids import Digest
    from inspector_app.visits.content import VisitContent


def records(*held: VisitContent) -> Callable[[Digest], tuple[VisitContent, ...]]:
    return lambda digest: held


def compared(pdf: bytes, folder: Path, evidence: Evidence, *held: VisitContent) -> Verification:
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    return verify(file, find=records(*held), blobs=evidence.read)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("copy", list(Copy))
def test_a_paper_of_ours_is_found_to_be_the_same(evidence: Evidence, tmp_path: Path, copy: Copy, lang: str) -> None:
    content = visit_content(evidence)
    found = compared(
        printed(content, evidence, copy=copy, lang=lang), tmp_path, evidence, heavy_content(evidence), content
    )
    assert found.state is State.IDENTICAL
    assert (found.visit, found.number, found.version, found.copy, found.lang) == (
        content.visit, content.number, 1, copy, lang,
    )  # fmt: skip
    assert found.say("id").startswith("Sama: 0217/BA/KPAII.4/IX/2020, versi 1")


def test_a_draft_is_compared_too(evidence: Evidence, tmp_path: Path) -> None:
    content = draft_content(evidence)
    found = compared(printed(content, evidence), tmp_path, evidence, content)
    assert found.state is State.IDENTICAL
    assert "Draft, not yet numbered" in found.say("en")


def claiming(pdf: bytes, of: bytes) -> bytes:
    """Return a paper that claims to be another one: the forger has copied the information dictionary."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    writer.add_metadata(dict(pypdf.PdfReader(io.BytesIO(of)).metadata or {}))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_forged_answer_is_shown_with_its_page_and_line(evidence: Evidence, tmp_path: Path) -> None:
    content = visit_content(evidence)
    first, *others = content.findings
    milder = msgspec.structs.replace(first, statement={"id": "Kantin didisinfeksi dengan baik setiap hari."})
    forged = msgspec.structs.replace(content, findings=[milder, *others])
    pdf = claiming(printed(forged, evidence), printed(content, evidence))
    found = compared(pdf, tmp_path, evidence, content)
    assert found.state is State.DIFFERS
    page = next(one for one in found.differences if any("51 jam" in line for line in one.expected))
    assert page.page == 2
    assert any("didisinfeksi dengan baik" in line for line in page.found)
    said = found.say("id")
    assert "Halaman 2 (" in said
    assert "Kantin didisinfeksi dengan baik setiap hari." in said


def test_a_missing_page_is_shown(evidence: Evidence, tmp_path: Path) -> None:
    content = visit_content(evidence)
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed(content, evidence)))
    writer.remove_page(3)
    out = io.BytesIO()
    writer.write(out)
    found = compared(out.getvalue(), tmp_path, evidence, content)
    assert found.state is State.DIFFERS
    assert found.differences[-1].page == len(writer.pages) + 1


def test_another_photo_differs_although_every_text_is_the_same(evidence: Evidence, tmp_path: Path) -> None:
    content = visit_content(evidence)
    real = printed(content, evidence)
    photo = evidence.read(content.photos[0].blob)
    forged = real.replace(photo, photo[:-40] + bytes(38) + photo[-2:])
    assert forged != real
    found = compared(forged, tmp_path, evidence, content)
    assert found.state is State.DIFFERS
    assert found.differences == []
    assert "foto" in found.say("id")


def test_a_paper_of_another_laptop_is_unknown_but_says_what_it_is(evidence: Evidence, tmp_path: Path) -> None:
    content = visit_content(evidence)
    found = compared(printed(content, evidence), tmp_path, evidence)
    assert found.state is State.UNKNOWN
    assert found.number == content.number
    assert compared(printed(content, evidence), tmp_path, evidence, heavy_content(evidence)).state is State.UNKNOWN


def test_a_store_may_answer_with_nothing(evidence: Evidence, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(printed(visit_content(evidence), evidence))
    assert verify(file, find=lambda digest: None, blobs=evidence.read).state is State.UNKNOWN


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.4",
        b"%PDF-1.4\n%%EOF",
        b"%PDF-1.4\ntrailer <</Root 1 0 R /Size 99999999999>>\nstartxref\n5\n%%EOF",
        b"PK\x03\x04 a word processor's file",
        bytes(range(256)) * 64,
    ],
)
def test_garbage_is_unreadable(tmp_path: Path, evidence: Evidence, data: bytes) -> None:
    with pytest.raises(PaperUnreadable):
        compared(data, tmp_path, evidence)


def test_a_paper_cut_anywhere_is_unreadable(tmp_path: Path, evidence: Evidence) -> None:
    pdf = printed(visit_content(evidence), evidence)
    for share in (0.01, 0.3, 0.7, 0.99):
        with pytest.raises(PaperUnreadable):
            compared(pdf[: int(len(pdf) * share)], tmp_path, evidence)


def test_a_paper_with_broken_bytes_is_unreadable_or_different_but_never_the_same(
    tmp_path: Path, evidence: Evidence, caplog: pytest.LogCaptureFixture
) -> None:
    # The reader logs what it stumbles over in such a file, and may.
    content = visit_content(evidence)
    pdf = printed(content, evidence)
    for at in range(200, len(pdf), len(pdf) // 25):
        broken = pdf[:at] + bytes([pdf[at] ^ 0x55]) + pdf[at + 1 :]
        try:
            found = compared(broken, tmp_path, evidence, content)
        except (PaperUnreadable, PaperUnknown):
            continue
        assert found.state is not State.IDENTICAL


def test_a_missing_file_is_unreadable(tmp_path: Path, evidence: Evidence) -> None:
    with pytest.raises(PaperUnreadable):
        verify(tmp_path / "nowhere.pdf", find=records(), blobs=evidence.read)


def foreign(**facts: str) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({f"/{key}": value for key, value in facts.items()})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_foreign_pdf_is_no_paper_of_ours(tmp_path: Path, evidence: Evidence) -> None:
    with pytest.raises(PaperUnknown):
        compared(foreign(Title="Brosur"), tmp_path, evidence)


@pytest.mark.parametrize(
    "wrong",
    [
        {"IomkiDigest": "zz"},
        {"IomkiVersion": "minus one"},
        {"IomkiVersion": "9" * 5000},
        {"IomkiCopy": "everybody"},
        {"IomkiLang": "fr"},
        {"IomkiLayout": "99"},
    ],
)
def test_a_paper_that_says_nonsense_of_itself_is_unknown(
    tmp_path: Path, evidence: Evidence, wrong: dict[str, str]
) -> None:
    sound = {
        "IomkiDigest": "ab" * 32, "IomkiVersion": "1", "IomkiCopy": "file", "IomkiLang": "id", "IomkiLayout": "1",
        "IomkiVisit": "visit", "IomkiNumber": "1",
    }  # fmt: skip
    assert claim(foreign(**sound), name="x")[0].version == 1
    with pytest.raises(PaperUnknown):
        compared(foreign(**(sound | wrong)), tmp_path, evidence)


def test_an_encrypted_pdf_is_unreadable(tmp_path: Path, evidence: Evidence) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed(visit_content(evidence), evidence)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(PaperUnreadable):
        compared(out.getvalue(), tmp_path, evidence)
