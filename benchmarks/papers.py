"""Sample papers for the eye: ``python -m benchmarks.papers`` leaves PDFs and a picture of each page in
``build/papers``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from inspector_app.reports.berita_acara import berita_acara
from inspector_app.visits.events import Copy, SiteKind
from tests.builders.content import SITE, Evidence, draft_content, heavy_content, light_content, visit_content
from tests.builders.filled_papers import filled
from tests.builders.plain_content import crowded_content, plain_content, upgraded_content

if TYPE_CHECKING:
    from inspector_app.visits.content import VisitContent

OUT = Path("build/papers")


def samples(evidence: Evidence) -> dict[str, VisitContent]:
    """Return contents that show what a paper can meet: little, much, long words, a refusal, a draft, practice, plain
    forms, long and wide tables, versions that followed each other; and each further checklist as it is filled.
    """
    estate = msgspec.structs.replace(
        SITE, kind=SiteKind.ESTATE, name="PT Pengelola Kawasan Contoh", address="Jalan Kawasan Raya 1", workers=None
    )
    return {
        "plain": visit_content(evidence),
        "light": light_content(evidence),
        "heavy": heavy_content(evidence),
        "draft": draft_content(evidence),
        "practice": visit_content(evidence, practice=True),
        "estate": visit_content(evidence, site=estate),
        "short": plain_content(evidence),
        "crowded": crowded_content(evidence),
        "upgraded": upgraded_content(evidence),
        **dict(filled(evidence)),
    }


def main() -> int:
    """Write every sample in both copies and both languages, then draw the pages with poppler."""
    OUT.mkdir(parents=True, exist_ok=True)
    evidence = Evidence()
    for name, content in samples(evidence).items():
        for copy in Copy:
            for lang in ("id", "en"):
                paper = berita_acara(content, blobs=evidence.read, copy=copy, lang=lang)
                file = OUT / f"{name}-{copy}-{lang}.pdf"
                file.write_bytes(paper.pdf)
                subprocess.run(["pdftoppm", "-r", "90", "-png", str(file), str(file.with_suffix(""))], check=True)
                print(f"{file}: {paper.pages} pages, {len(paper.pdf) // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
