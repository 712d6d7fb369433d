"""Breaking text: nothing leaves its column, nothing is lost."""

from __future__ import annotations

import pytest

from inspector_app.reports.lines import NO_BREAK, Run, break_lines
from inspector_app.reports.typeface import typefaces, width
from tests.builders.content import LONG_WORD

TEXT = (
    f"Permukaan yang sering disentuh {LONG_WORD} didisinfeksi tiap 4 jam, suhu paling tinggi 37,3 °C "
    "pada 95,5 % pekerja; HK.01.07/MENKES/328/2020 dan peraturan-perundang-undangan-yang-berlaku."
)


@pytest.mark.parametrize("measure", [18.0, 40.0, 90.0, 200.0, 460.0])
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(measure: float) -> None:
    faces = typefaces()
    lines = break_lines([Run(faces.bold, "Kritis:"), Run(faces.plain, " " + TEXT)], size=8.5, measure=measure)
    for line in lines:
        assert line.width <= measure + 0.01
        last = line.pieces[-1]
        assert last.x + width(last.face, last.text, 8.5) == pytest.approx(line.width)
    said = "".join(piece.text for line in lines for piece in line.pieces)
    assert said.replace(" ", "").replace(NO_BREAK, "") == ("Kritis:" + TEXT).replace(" ", "")
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]


def test_a_number_is_not_parted_from_its_percent() -> None:
    face = typefaces().plain
    for measure in range(60, 200, 3):
        lines = break_lines([Run(face, TEXT)], size=8.5, measure=measure)
        assert not any(line.pieces[0].text.startswith(("%", "°C")) for line in lines)


def test_a_long_word_is_cut_after_a_stroke_where_it_has_one() -> None:
    face = typefaces().plain
    lines = break_lines([Run(face, "HK.01.07/MENKES/328/2020")], size=8.5, measure=82)
    assert lines[0].pieces[0].text == "HK.01.07/MENKES/"


def test_an_empty_text_has_no_lines() -> None:
    assert break_lines([], size=9, measure=100) == []
    assert break_lines([Run(typefaces().plain, " \n\t ")], size=9, measure=100) == []


def test_figures_all_have_one_width() -> None:
    for face in (typefaces().plain, typefaces().bold):
        assert len({width(face, digit, 10) for digit in "0123456789"}) == 1
