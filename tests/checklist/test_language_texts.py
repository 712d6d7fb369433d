"""Texts of a form: languages, values said in them, guidance, pictures; and the other names that columns go by."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

import pytest

from inspector_app.checklist.model import Kind
from inspector_app.checklist.reading.columns import language, standard
from inspector_app.checklist.reading.itext import complete
from tests.builders.checklist import question, small_form

SPOKEN = """
| survey |              |      |                          |                          |                   |                             |                                  |              |
|        | type         | name | label::Indonesia (id)    | label::English (en)      | hint               | guidance_hint               | constraint_message               | constraint   |
|        | integer      | n    | Umur ${who} (tahun)      | Age of ${who}  in  years | Guess             | Ask the foreman             | Not ${n}, surely                 | . < 100      |
|        | text         | who  | <b>Siapa</b> & di mana?  | Who "is" it?             |                   |                             |                                  |              |
|        | begin_repeat | r    | Baris                    | Row                      |                   |                             |                                  |              |
|        | text         | a    | A                        | A                        |                   |                             |                                  |              |
|        | note         | b    | ${a} dari ${who}         | ${a} of ${who}           |                   |                             |                                  |              |
|        | end_repeat   |      |                          |                          |                   |                             |                                  |              |
"""


def test_a_value_in_a_text_is_named_by_its_path_and_the_words_around_keep_single_spaces() -> None:
    form = small_form(SPOKEN, rules="")
    asked = question(form, "n")
    assert asked.label == {"id": "Umur ${/data/who} (tahun)", "en": "Age of ${/data/who} in years"}
    assert asked.constraint_message["en"] == "Not ${/data/n}, surely"
    assert question(form, "who").label == {"id": "<b>Siapa</b> & di mana?", "en": 'Who "is" it?'}


def test_a_value_of_the_same_row_is_named_from_there() -> None:
    said = next(each for each in question(small_form(SPOKEN, rules=""), "r").columns if each.path == "/data/r/b")
    assert (said.kind, said.label["en"]) == (Kind.NOTE, "${../a} of ${/data/who}")


def test_hint_and_guidance_are_two_things() -> None:
    asked = question(small_form(SPOKEN, rules=""), "n")
    assert (asked.hint["en"], asked.guidance["en"]) == ("Guess", "Ask the foreman")
    assert (question(small_form(SPOKEN, rules=""), "who").hint, asked.media) == ({}, {})


OTHERS = """
| survey   |                  |      |                   |                      |                     |
|          | type             | name | label::Sunda (su) | label::Français (fr) | hint::Français (fr) |
|          | text             | a    | Saha?             | Qui ?                | Nom                 |
|          | select_one yn    | b    | Leres?            |                      |                     |
| choices  |                  |      |                   |                      |                     |
|          | list_name        | name | label::Sunda (su) | label::Français (fr) |                     |
|          | yn               | y    | Enya              | Oui                  |                     |
| settings |                  |      |                   |                      |                     |
|          | default_language | form_id |                |                      |                     |
|          | Français (fr)    | f    |                   |                      |                     |
"""


def test_a_form_in_other_languages_shows_its_own_in_both_of_ours() -> None:
    form = small_form(OTHERS, rules="")
    assert form.languages == ("id", "en", "su", "fr")
    assert question(form, "a").label == {"id": "Qui ?", "en": "Qui ?", "su": "Saha?", "fr": "Qui ?"}
    assert question(form, "a").hint == {"id": "Nom", "en": "Nom", "fr": "Nom"}
    assert question(form, "b").label["en"] == "Leres?", "what the default language lacks another says"
    assert question(form, "b").choices[0].label == {"id": "Oui", "en": "Oui", "su": "Enya", "fr": "Oui"}


def test_without_a_word_on_it_the_first_language_stands_in() -> None:
    form = small_form(
        OTHERS.replace("| default_language |", "| version |").replace("| Français (fr)    | f ", "| 1 | f "), rules=""
    )
    assert question(form, "a").label["id"] == "Saha?"


def test_ours_come_first_wherever_their_columns_stand() -> None:
    survey = """
| survey |      |      |                   |                     |                       |
|        | type | name | label::Sunda (su) | label::English (en) | label::Indonesia (id) |
|        | text | a    | Saha?             | Who?                | Siapa?                |
"""
    form = small_form(survey, rules="")
    assert form.languages == ("id", "en", "su")
    assert question(form, "a").label == {"id": "Siapa?", "en": "Who?", "su": "Saha?"}


def test_a_text_given_in_one_language_is_given_in_both() -> None:
    assert complete({"id": "Ya", "en": ""}) == {"id": "Ya", "en": "Ya"}
    assert complete({"": "Yes"}) == {"id": "Yes", "en": "Yes"}
    assert complete({"su": "Enya", "fr": "Oui"}, "fr") == {"id": "Oui", "en": "Oui", "su": "Enya", "fr": "Oui"}
    assert complete({"id": "-"}) == {}
    assert complete({}) == {}


def test_a_form_without_a_title_has_a_word_for_one() -> None:
    form = small_form("| survey | | | |\n| | type | name | label |\n| | text | a | A |", rules="")
    assert form.title == form.sections[0].title == {"id": "Formulir", "en": "Form"}


@pytest.mark.parametrize(
    ("column", "name"),
    [
        ("relevance", "relevant"), ("Relevant", "relevant"), ("bind::relevant", "relevant"), ("read_only", "readonly"),
        ("calculate", "calculation"), ("Constraint Message::English (en)", "constraint_message::English (en)"),
        ("media::image::English (en)", "image::English (en)"), ("image", "image"), ("jr:count", "repeat_count"),
        ("control::appearance", "appearance"), ("weight", "weight"), ("unit::Indonesia (id)", "unit::Indonesia (id)"),
        ("bind::odk:length", "bind::odk:length"),
    ],
)  # fmt: skip
def test_columns_are_known_under_their_other_names(column: str, name: str) -> None:
    assert standard(column) == name


@pytest.mark.parametrize(
    ("column", "code"),
    [
        ("label::Indonesia (id)", "id"), ("label::id", "id"), ("label", ""), ("media::image", ""), ("media::image::English (en)", "en"),
        ("label:: Bahasa Indonesia  (ID) ", "id"), ("label::English", ""),
    ],
)  # fmt: skip
def test_a_column_names_its_language(column: str, code: str) -> None:
    assert language(column) == code


def test_older_names_of_columns_types_and_sheets_are_read() -> None:
    form = small_form(
        """
| survey           |                   |      |       |            |           |                 |           |             |
|                  | type              | name | label | relevance  | calculate | bind::constraint | read_only | choice_filter |
|                  | begin group       | g    | G     |            |           |                 |           |             |
|                  | select one provs  | p    | P     |            |           |                 |           |             |
|                  | int               | n    | N     | ${p} = 'jb' |          | . > 2           |           |             |
|                  | string            | s    | S     |            |           |                 | yes       |             |
|                  | calculate         | c    |       |            | ${n} * 2  |                 |           |             |
|                  | select_one_external kab | k | K  |            |           |                 |           | prov = ${p} |
|                  | end group         |      |       |            |           |                 |           |             |
| choices          |                   |      |       |            |           |                 |           |             |
|                  | list name         | name | label |            |           |                 |           |             |
|                  | provs             | jb   | JB    |            |           |                 |           |             |
| external_choices |                   |      |       |            |           |                 |           |             |
|                  | list_name         | name | label | prov       |           |                 |           |             |
|                  | kab               | bks  | Bekasi | jb        |           |                 |           |             |
| entities         |                   |      |       |            |           |                 |           |             |
|                  | dataset           | label |      |            |           |                 |           |             |
|                  | plants            | ${p} |       |            |           |                 |           |             |
""",
        rules="",
    )
    number, listed = question(form, "n"), question(form, "k")
    assert (number.kind, number.constraint) == (Kind.NUMBER, ". > 2")
    assert number.relevant.split() == ["/data/g/p", "=", "'jb'"]
    assert (question(form, "s").kind, question(form, "c").calculation) == (Kind.NOTE, "/data/g/n * 2")
    assert ([choice.name for choice in listed.choices], listed.items is not None) == (["bks"], True)


def test_a_table_of_choices_brings_no_questions_of_its_own() -> None:
    form = small_form("""
| survey |                     |      |       |            |
|        | type                | name | label | appearance |
|        | begin_group         | g    | Group | table-list |
|        | select_one document | a    | A     |            |
|        | select_one document | b    | B     |            |
|        | end_group           |      |       |            |
""")
    (section,) = form.sections
    assert section.title["en"] == "Group"
    assert [row.path for row in section.questions] == ["/data/g/a", "/data/g/b"]
    assert form.containers[0].appearance == "table-list"


def test_a_question_that_is_worked_out_is_not_typed_into() -> None:
    form = small_form("""
| survey |                     |      |       |             |          |         |
|        | type                | name | label | calculation | readonly | default |
|        | integer             | a    | A     | 1 + 1       |          |         |
|        | select_one document | b    | B     | 'present'   |          |         |
|        | text                | c    | C     |             | yes      | fixed   |
|        | text                | d    | D     |             | ${a} = 2 |         |
|        | note                | e    | E     |             |          |         |
""")
    told = {name: (question(form, name).kind, question(form, name).readonly) for name in "abcde"}
    assert told == {
        "a": (Kind.CALCULATED, "true()"),
        "b": (Kind.CHOICE, "true()"),
        "c": (Kind.TEXT, "true()"),
        "d": (Kind.TEXT, "/data/a = 2"),
        "e": (Kind.NOTE, "true()"),
    }
