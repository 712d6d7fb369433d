"""Choices that follow from answers: filters, cascades, rows of a repeat, lists of the register, and their names."""

from __future__ import annotations

from inspector_app.checklist.model import ChoiceTable
from inspector_app.checklist.session import Session
from inspector_app.ids import Path
from tests.builders.checklist import small_form

CASCADE = """
| survey | | | | | | |
| | type | name | label::Indonesia (id) | label::English (en) | choice_filter | calculation |
| | select_one prov | province | Provinsi | Province | | |
| | select_one city | city | Kota | City | prov = ${province} | |
| | select_multiple city | seen | Dikunjungi | Visited | prov = ${province} and name != ${city} | |
| | calculate | named | | | | jr:choice-name(${city}, '${city}') |
| | calculate | again | | | | concat(${city}, '!') |
| choices | | | | | | |
| | list_name | name | label::Indonesia (id) | label::English (en) | prov | |
| | prov | 32 | Jawa Barat | West Java | | |
| | prov | 36 | Banten | Banten | | |
| | city | 3215 | Karawang | Karawang Regency | 32 | |
| | city | 3216 | Bekasi | Bekasi Regency | 32 | |
| | city | 3671 | Kota Tangerang | Tangerang City | 36 | |
"""

PROVINCE, CITY, SEEN = Path("/data/province"), Path("/data/city"), Path("/data/seen")


def names(session: Session, path: Path) -> list[str]:
    return [choice.name for choice in session.choices(path)]


def test_a_choice_opens_the_next_list() -> None:
    session = Session(small_form(CASCADE, rules=""), {})
    assert names(session, PROVINCE) == ["32", "36"]
    assert names(session, CITY) == []
    outcome = session.answer(PROVINCE, "32")
    assert names(session, CITY) == ["3215", "3216"]
    assert session.choices(CITY)[0].label == {"id": "Karawang", "en": "Karawang Regency"}
    assert SEEN in outcome.touched or names(session, SEEN) == ["3215", "3216"]


def test_an_answer_that_is_offered_no_more_counts_as_none_and_comes_back() -> None:
    session = Session(small_form(CASCADE, rules=""), {})
    session.answer(PROVINCE, "32")
    session.answer(CITY, "3216")
    assert session.node(Path("/data/named")).value == "Bekasi"
    outcome = session.answer(PROVINCE, "36")
    assert CITY in outcome.touched
    assert (session.node(CITY).value, session.node(CITY).withdrawn) == ("", "3216")
    assert session.node(Path("/data/again")).value == "!"
    session.answer(PROVINCE, "32")
    assert (session.node(CITY).value, session.node(CITY).withdrawn) == ("3216", "")
    assert session.node(Path("/data/again")).value == "3216!"


def test_of_several_choices_those_stay_that_are_offered() -> None:
    session = Session(small_form(CASCADE, rules=""), {})
    session.answer(PROVINCE, "32")
    session.answer(SEEN, "3215 3216")
    session.answer(CITY, "3215")
    assert (session.node(SEEN).value, session.node(SEEN).withdrawn) == ("3216", "3215 3216")


FROM_ROWS = """
| survey | | | | | |
| | type | name | label::Indonesia (id) | label::English (en) | choice_filter |
| | begin_repeat | lines | Lini | Line | |
| | text | line | Nama lini | Line's name | |
| | integer | people| Orang | People | |
| | end_repeat | | | | |
| | select_one ${line} | worst | Lini terburuk | Worst line | people > 10 |
"""


def test_what_rows_say_can_be_chosen() -> None:
    session = Session(small_form(FROM_ROWS), {})
    lines = Path("/data/lines")
    for name, people in (("Press", "40"), ("Las", "5"), ("Cat", "12")):
        row = session.rows(lines)[0] if name == "Press" else session.add_row(lines).path
        session.answer(Path(f"{row}/line"), name)
        session.answer(Path(f"{row}/people"), people)
    worst = Path("/data/worst")
    assert names(session, worst) == ["Press", "Cat"]
    session.answer(worst, "Cat")
    assert session.node(worst).value == "Cat"
    session.remove_row(session.rows(lines)[2])
    assert (session.node(worst).value, session.node(worst).withdrawn) == ("", "Cat")


REGISTER = """
| survey | | | | | | |
| | type | name | label::Indonesia (id) | label::English (en) | choice_filter | calculation |
| | text | regency | Kabupaten | Regency | | |
| | select_one_from_file companies.csv | company | Perusahaan | Company | regency = ${regency}| |
| | calculate | nib | | | | pulldata('companies', 'nib', 'name', ${company}) |
"""


def companies(count: int) -> ChoiceTable:
    rows = tuple((f"c{at}", f"PT Contoh {at}", f"32.{at % 100:02}", f"{at:013}") for at in range(count))
    return ChoiceTable(columns=("name", "label", "regency", "nib"), rows=rows, labels={"id": "label", "en": "label"})


def test_a_list_of_the_register_is_handed_over_by_whoever_opens_the_form() -> None:
    session = Session(small_form(REGISTER), {}, lists={"companies": companies(33_000)})
    session.answer(Path("/data/regency"), "32.16")
    offered = session.choices(Path("/data/company"))
    assert len(offered) == 330
    assert offered[0].label["id"] == "PT Contoh 16"
    session.answer(Path("/data/company"), "c116")
    assert session.node(Path("/data/nib")).value == "0000000000116"


def test_without_its_list_an_answer_stands_as_it_was_given() -> None:
    session = Session(small_form(REGISTER), {Path("/data/company"): "c116", Path("/data/regency"): "32.16"})
    assert session.choices(Path("/data/company")) == ()
    assert session.node(Path("/data/company")).value == "c116"


RANDOM = """
| survey | | | | | |
| | type | name | label::Indonesia (id) | label::English (en) | parameters |
| | integer | n | Benih | Seed | |
| | select_one lot | a | Undian | Lot | randomize=true |
| | select_one lot | b | Undian | Lot | randomize=true, seed=${n} |
| choices | | | | | |
| | list_name | name | label::Indonesia (id) | label::English (en) | |
"""
RANDOM += "".join(f"|  | lot | l{at} | Lot {at} | Lot {at} | |\n" for at in range(12))


def test_a_shuffled_list_stays_shuffled_in_one_visit_and_follows_its_seed() -> None:
    form, lot = small_form(RANDOM, rules=""), [f"l{at}" for at in range(12)]
    one = Session(form, {}, facts={"seed": "visit 1"})
    same = Session(form, {}, facts={"seed": "visit 1"})
    other = Session(form, {}, facts={"seed": "visit 2"})
    a, b = Path("/data/a"), Path("/data/b")
    assert sorted(names(one, a)) == sorted(lot)
    assert names(one, a) == names(same, a) != names(other, a)
    one.answer(Path("/data/n"), "42")
    seeded = names(one, b)
    one.answer(Path("/data/n"), "43")
    assert names(one, b) != seeded
    other.answer(Path("/data/n"), "42")
    assert names(other, b) == seeded
