"""The law written out."""

from __future__ import annotations

from inspector_app.reports.legal import rules_in_words


def test_codes_become_the_names_of_circulars_and_decrees() -> None:
    codes = ["SE 4/2020", "KMK 328", "SE 8/2020", "SE 4/2020", "proposal", "KMK 328/2020"]
    assert rules_in_words(codes, "id", year=2020) == (
        "Surat Edaran Menteri Perindustrian Nomor 4 dan 8 Tahun 2020 serta Keputusan Menteri Kesehatan "
        "HK.01.07/MENKES/328/2020"
    )
    assert rules_in_words(codes, "en", year=2020) == (
        "Circular Letters of the Minister of Industry 4 and 8 of 2020 and Minister of Health Decree "
        "HK.01.07/MENKES/328/2020"
    )


def test_two_decrees_of_one_minister_are_named_together() -> None:
    assert rules_in_words(["KMK 413", "Kepmendagri 440-830/2020", "KMK 328"], "id", year=2020) == (
        "Keputusan Menteri Kesehatan HK.01.07/MENKES/328/2020 dan HK.01.07/MENKES/413/2020 serta Keputusan Menteri "
        "Dalam Negeri Nomor 440-830 Tahun 2020"
    )


def test_a_paper_of_2020_does_not_name_a_circular_of_2021() -> None:
    assert "2021" not in rules_in_words(["SE 3/2021", "SE 4/2020"], "id", year=2020)
    assert "Nomor 3 Tahun 2021" in rules_in_words(["SE 3/2021", "SE 4/2020"], "id", year=2021)


def test_a_local_proposal_is_no_law() -> None:
    assert rules_in_words(["proposal", "BPOM guide"], "id", year=2020) == ""
