"""The shipped typefaces: there, licensed, and with figures that stand under each other."""

from __future__ import annotations

import pytest

from inspector_app.fonts import INTER_WEIGHTS, font_file, mono_file
from inspector_app.reports.typeface import tabular_glyphs


def test_each_typeface_lies_in_the_package_with_its_licence() -> None:
    files = [mono_file(), *(font_file(weight) for weight in INTER_WEIGHTS)]
    assert all(file.read_bytes()[:4] == b"\x00\x01\x00\x00" for file in files)
    for licence in ("OFL-Inter.txt", "OFL-JetBrainsMono.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (mono_file().parent / licence).read_text()


def test_a_weight_that_is_not_shipped_is_refused() -> None:
    with pytest.raises(ValueError, match="900"):
        font_file(900)


def test_tabular_figures_are_found_in_inter() -> None:
    for weight in INTER_WEIGHTS:
        glyphs = tabular_glyphs(font_file(weight).read_bytes())
        assert len(glyphs) >= 10
        assert all(glyph != other for glyph, other in glyphs.items())


def test_a_typeface_without_tabular_figures_says_so() -> None:
    with pytest.raises(ValueError, match="tabular"):
        tabular_glyphs(mono_file().read_bytes())
