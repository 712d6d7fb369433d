"""Every shipped checklist: free of mistakes, whole in both languages, and chosen by site, day and purpose."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.law import IN_FORCE_FROM
from inspector_app.checklist.library import TEMPLATES, Library, valid_on
from inspector_app.checklist.model import Kind, Severity
from inspector_app.checklist.reading.xlsform import problems
from tests.builders.templates import SHIPPED, every_question, shipped, weighted

if TYPE_CHECKING:
    from pathlib import Path

WEIGHTED = [name for name in SHIPPED if shipped(name).scoring.classes]

DAYS = {Severity.CRITICAL: range(1, 3), Severity.MAJOR: range(3, 8), Severity.MINOR: range(14, 15)}


def test_these_are_the_checklists_that_the_program_brings_along() -> None:
    assert [(name, shipped(name).purpose, shipped(name).sites) for name in SHIPPED] == [
        ("equipment-2020", "equipment", ("plant",)),
        ("estate-2020", "protocol", ("estate",)),
        ("estate-2021", "protocol", ("estate",)),
        ("grants-2020", "grant", ("plant", "estate")),
        ("obstacles-2020", "obstacles", ("plant", "estate")),
        ("permit-2020", "permit", ("plant",)),
        ("plant-2020", "protocol", ("plant",)),
        ("plant-2021", "protocol", ("plant",)),
    ]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_workbook_has_no_mistakes(name: str) -> None:
    assert problems(TEMPLATES / f"{name}.xlsx") == []


def test_no_two_workbooks_are_the_same_version_of_a_checklist() -> None:
    versions = [(shipped(name).checklist, shipped(name).version) for name in SHIPPED]
    assert len(set(versions)) == len(versions)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_text_stands_in_both_languages(name: str) -> None:
    form = shipped(name)
    for row in every_question(form):
        texts = [row.label, *(choice.label for choice in row.choices)]
        texts += [row.hint, row.unit, row.limit, row.constraint_message, row.finding, row.action, row.short]
        for text in filter(None, texts):
            assert text["id"], row.path
            assert text["en"], row.path
        if row.constraint:
            assert row.constraint_message, row.path
    for text in (form.title, *(section.title for section in form.sections)):
        assert text["id"] != text["en"]
    for container in form.containers:
        assert container.label["id"] != container.label["en"], container.path


@pytest.mark.parametrize("name", SHIPPED)
def test_a_sentence_ends_like_one(name: str) -> None:
    for row in every_question(shipped(name)):
        for text in (*row.constraint_message.values(), *row.finding.values(), *row.action.values()):
            assert text.endswith("."), text
        for text in row.label.values():
            assert not text.endswith((".", ":", " ")), text


@pytest.mark.parametrize("name", SHIPPED)
def test_codes_are_unique(name: str) -> None:
    codes = [row.code for row in every_question(shipped(name)) if row.code]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("name", WEIGHTED)
def test_every_item_says_what_it_rests_on_what_fails_and_what_to_do_by_when(name: str) -> None:
    for item in weighted(shipped(name)):
        assert item.severity is not None
        assert item.basis, item.code
        assert item.days in DAYS[item.severity], item.code
        assert item.finding, item.code
        assert item.action, item.code
        assert item.area, item.code


@pytest.mark.parametrize("name", WEIGHTED)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_item_has_a_name_of_few_letters_of_its_own(name: str, lang: str) -> None:
    names = [item.short.get(lang, "") for item in weighted(shipped(name))]
    assert all(0 < len(short) <= 20 for short in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_column_of_a_table_has_a_short_heading(name: str) -> None:
    for repeat in every_question(shipped(name)):
        for column in repeat.columns:
            for heading in (column.short or column.label).values():
                assert len(heading) <= 16, (column.path, heading)


@pytest.mark.parametrize("name", ["plant-2021", "estate-2021", "permit-2020"])
def test_an_item_that_rests_on_a_later_rule_alone_is_asked_by_the_day(name: str) -> None:
    form = shipped(name)
    for item in weighted(form):
        if all(IN_FORCE_FROM.get(basis, form.valid_from) > form.valid_from for basis in item.basis):
            assert "today()" in item.relevant, item.code


@pytest.mark.parametrize("name", [name for name in SHIPPED if name not in WEIGHTED])
def test_a_form_without_weights_has_no_score_but_asks(name: str) -> None:
    form = shipped(name)
    assert weighted(form) == []
    assert any(row.required for row in every_question(form))
    assert any(row.kind is Kind.REPEAT for row in every_question(form))
    assert any(row.warning for row in every_question(form))


@pytest.mark.parametrize("name", ["permit-2020", "obstacles-2020", "equipment-2020", "grants-2020"])
def test_names_of_persons_and_remarks_stay_out_of_the_company_s_copy(name: str) -> None:
    internal = {row.path.rsplit("/", 1)[-1] for row in every_question(shipped(name)) if row.internal}
    assert internal
    for row in every_question(shipped(name)):
        if row.path.endswith(("contact_name", "contact_phone", "_note")):
            assert row.internal, row.path


@pytest.mark.parametrize(
    ("site", "day", "purpose", "expected"),
    [
        ("plant", "2020-09-09", "protocol", "iomki-plant 2020.1"),
        ("plant", "2021-07-22", "protocol", "iomki-plant 2020.1"),
        ("plant", "2021-07-23", "protocol", "iomki-plant 2021.1"),
        ("plant", "2021-09-11", "protocol", "iomki-plant 2021.1"),
        ("estate", "2020-09-09", "protocol", "iomki-estate 2020.1"),
        ("estate", "2021-08-01", "protocol", "iomki-estate 2021.1"),
        ("plant", "2020-09-09", "permit", "iomki-permit 2020.1"),
        ("plant", "2020-09-09", "obstacles", "iomki-obstacles 2020.1"),
        ("estate", "2020-09-09", "obstacles", "iomki-obstacles 2020.1"),
        ("plant", "2020-09-09", "equipment", "iomki-equipment 2020.1"),
        ("plant", "2020-09-09", "grant", "iomki-grant 2020.1"),
        ("estate", "2020-09-09", "grant", "iomki-grant 2020.1"),
    ],
)
def test_site_day_and_purpose_choose_the_checklist(
    tmp_path: Path, site: str, day: str, purpose: str, expected: str
) -> None:
    form = Library(tmp_path).choose(site, dt.date.fromisoformat(day), purpose=purpose)
    assert f"{form.checklist} {form.version}" == expected
    assert valid_on(form, dt.date.fromisoformat(day))


def test_no_day_since_may_2020_is_without_the_protocol_s_checklist_and_none_has_two() -> None:
    for site in ("plant", "estate"):
        forms = [shipped(name) for name in SHIPPED if shipped(name).purpose == "protocol"]
        spans = sorted((form.valid_from, form.valid_to) for form in forms if site in form.sites)
        for (_, ends), (begins, _) in itertools.pairwise(spans):
            assert ends is not None
            assert begins == ends + dt.timedelta(days=1)
        assert spans[-1][1] is None
