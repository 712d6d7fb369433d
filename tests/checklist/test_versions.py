"""What a new version of a checklist says otherwise, as an inspector is shown it before a draft goes over to it."""
# ruff: noqa: E501 - forms are drawn as wide as they are

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from inspector_app.checklist.model import Choice, Container, Kind, Question, Section, Severity
from inspector_app.checklist.versions import Change, ParameterChange, compare
from inspector_app.ids import Path
from tests.builders.checklist import RULES, plant_2020, small_form
from tests.builders.visits import D04, D04A, E01, E04, E04_TOTAL, E05, H02, small_checklist

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.checklist.versions import Changes

OLD = """
| survey |                       |      |                       |                     |            |          |                   |          |            |
|        | type                  | name | label::Indonesia (id) | label::English (en) | answer     | weight   | relevant          | required | constraint |
|        | begin_group           | D    | Jarak                 | Distance            |            |          |                   |          |            |
|        | select_one compliance | D01  | Jarak dijaga          | Distance is kept    | compliance | critical |                   | yes      |            |
|        | decimal               | D01a | Jarak terkecil        | Smallest            |            |          | ${D01} = 3        |          | . >= 0     |
|        | text                  | D01b | Di mana               | Where               |            |          | ${D01a} < parameter('distance_m') |  |     |
|        | select_one compliance | D02  | Pembatas dipasang     | Screens are up      | compliance | minor    |                   |          |            |
|        | select_one compliance | D03  | Antrean diatur        | Queues are ordered  | compliance | major    |                   |          |            |
|        | end_group             |      |                       |                     |            |          |                   |          |            |
"""
NEW = """
| survey |                       |      |                          |                     |            |          |                   |          |            |
|        | type                  | name | label::Indonesia (id)    | label::English (en) | answer     | weight   | relevant          | required | constraint |
|        | begin_group           | D    | Jarak                    | Distance            |            |          |                   |          |            |
|        | select_one compliance | D01  | Jarak dijaga di mana pun | Distance is kept everywhere | compliance | critical |           | yes      |            |
|        | decimal               | D01a | Jarak terkecil           | Smallest            |            |          | ${D01} = 3        |          | . >= 0.1   |
|        | text                  | D01b | Di mana                  | Where               |            |          | ${D01a} < parameter('distance_m') |  |     |
|        | select_one compliance | D03  | Antrean diatur           | Queues are ordered  | compliance | critical |                   |          |            |
|        | select_one compliance | D05  | Lift dibatasi            | Lifts are limited   | compliance | minor    |                   |          |            |
|        | end_group             |      |                          |                     |            |          |                   |          |            |
"""


def told(changes: Changes) -> list[tuple[str, set[Change]]]:
    return [(each.path.rpartition("/")[2], set(each.changes)) for each in changes.questions]


def changed(which: Path, checklist: Checklist | None = None, **facts: Any) -> Checklist:
    """The small checklist with one question said otherwise."""
    form = checklist or small_checklist()

    def other(question: Question) -> Question:
        return msgspec.structs.replace(question, **facts) if question.path == which else question

    return msgspec.structs.replace(
        form,
        sections=tuple(
            msgspec.structs.replace(section, questions=tuple(other(q) for q in section.questions))
            for section in form.sections
        ),
        helpers=tuple(other(question) for question in form.helpers),
    )


def test_a_new_version_is_told_question_by_question() -> None:
    old = small_form(OLD)
    new = small_form(NEW, rules=RULES.replace("| distance_m | 1 ", "| distance_m | 1.5 "))
    changes = compare(old, new)
    assert told(changes) == [
        ("D01", {Change.REWORDED}),
        ("D01a", {Change.RULE}),
        ("D01b", {Change.THRESHOLD}),
        ("D02", {Change.REMOVED}),
        ("D03", {Change.WEIGHT}),
        ("D05", {Change.NEW}),
    ]
    first = changes.questions[0]
    assert [wording["en"] for wording in first.wording] == ["Distance is kept", "Distance is kept everywhere"]
    assert (first.code, first.before and first.before.severity) == ("D01", Severity.CRITICAL)
    assert changes.of(Change.REMOVED)[0].wording == ({"id": "Pembatas dipasang", "en": "Screens are up"}, {})
    assert changes.of(Change.NEW)[0].wording[0] == {}
    assert changes.parameters == (ParameterChange("distance_m", "", "1", "1.5"),)
    assert changes.touched == {"/data/D/D01", "/data/D/D01a", "/data/D/D01b", "/data/D/D02", "/data/D/D03"}
    assert not changes.scoring


def test_the_same_version_says_nothing_new() -> None:
    assert not compare(plant_2020(), plant_2020())
    assert not compare(small_checklist(), small_checklist(version="2020-10"))


def test_going_back_tells_the_reverse() -> None:
    there, back = compare(small_form(OLD), small_form(NEW)), compare(small_form(NEW), small_form(OLD))
    assert {each.path for each in there.of(Change.NEW)} == {each.path for each in back.of(Change.REMOVED)}
    assert [each.wording for each in there.of(Change.REWORDED)] == [
        tuple(reversed(each.wording)) for each in back.of(Change.REWORDED)
    ]


def test_each_kind_of_change_is_told_by_its_name() -> None:
    old = small_checklist()
    four = small_checklist().sections[0].questions[0].choices
    cases: list[tuple[Path, dict[str, Any], Change]] = [
        (E01, {"label": {"id": "Area bersih", "en": "Clean"}}, Change.REWORDED),
        (E01, {"finding": {"id": "Kotor sekali.", "en": "Very dirty."}}, Change.REWORDED),
        (E01, {"severity": Severity.CRITICAL}, Change.WEIGHT),
        (E01, {"basis": ("KMK 328",)}, Change.BASIS),
        (E01, {"required": ""}, Change.RULE),
        (E01, {"days": 3}, Change.RULE),
        (E01, {"photo_on_failure": True}, Change.RULE),
        (E01, {"internal": True}, Change.AUDIENCE),
        (E01, {"limit": {"id": "setiap 4 jam", "en": "every 4 hours"}}, Change.THRESHOLD),
        (E01, {"choices": (*four, Choice("5", {"id": "Lain", "en": "Other"}))}, Change.CHOICES),
        (D04A, {"decimals": 2}, Change.KIND),
        (H02, {"kind": Kind.CHOICE}, Change.KIND),
    ]
    for path, facts, kind in cases:
        assert told(compare(old, changed(path, **facts))) == [(path.rpartition("/")[2], {kind})], facts


def test_a_counted_sample_changes_with_its_fields() -> None:
    changes = compare(small_checklist(), changed(E04_TOTAL, constraint=". >= 10"))
    assert [(each.path, each.changes) for each in changes.questions] == [(E04, (Change.RULE,))]


def test_a_question_that_moved_is_known_by_its_code() -> None:
    elsewhere = Path("/data/G/E05")
    changes = compare(small_checklist(), changed(E05, path=elsewhere))
    moved = changes.of(Change.MOVED)
    assert [(each.before and each.before.path, each.path) for each in moved] == [(E05, elsewhere)]
    assert changes.touched == {E05}


def test_a_code_that_changed_its_place_with_another_is_taken_by_its_place() -> None:
    swapped = changed(E05, changed(E01, code="E05"), code="E01")
    assert not compare(small_checklist(), swapped).of(Change.NEW, Change.REMOVED, Change.MOVED)


def test_a_rule_that_rests_on_an_unseen_calculation_changes_with_it() -> None:
    total, share = Path("/data/hidden_total"), Path("/data/hidden_share")

    def form(by: str) -> Checklist:
        base = changed(E01, relevant=f"{share} > 0.5")
        unseen = (
            Question(path=total, kind=Kind.CALCULATED, label={}, calculation=f"/data/D/D04 * {by}"),
            Question(path=share, kind=Kind.CALCULATED, label={}, calculation=" ../hidden_total div 100"),
            Question(path=Path(f"{total}_2"), kind=Kind.CALCULATED, label={}, calculation="2"),
        )
        return msgspec.structs.replace(base, helpers=(*base.helpers, *unseen))

    assert told(compare(form("1"), form("2"))) == [("E01", {Change.RULE})]


def test_what_a_group_demands_holds_for_its_questions() -> None:
    def form(relevant: str, count: str = "") -> Checklist:
        inner, outer = Path("/data/D/lines"), Path("/data/D")
        speed = Question(path=Path("/data/D/lines/speed"), kind=Kind.NUMBER, label={"en": "Speed"}, inside=inner)
        lines = Question(path=inner, kind=Kind.REPEAT, label={"en": "Lines"}, inside=outer, columns=(speed,))
        return small_checklist(
            sections=(Section("D", {"en": "Distance"}, (lines,)),),
            containers=(
                Container(path=outer, relevant=relevant),
                Container(path=inner, inside=outer, repeated=True, count=count),
            ),
        )

    assert told(compare(form(""), form("/data/x = 1"))) == [("lines", {Change.RULE}), ("speed", {Change.RULE})]
    assert told(compare(form(""), form("", "3"))) == [("lines", {Change.RULE}), ("speed", {Change.RULE})]


def test_weights_and_a_regencys_thresholds_are_told_apart_from_questions() -> None:
    old = small_checklist(overrides={"32.16": {"distance_m": "1.2"}, "32.15": {"distance_m": "1.1"}})
    scoring = msgspec.structs.replace(old.scoring, partial_share="0.25")
    new = small_checklist(overrides={"32.16": {"distance_m": "1.5"}}, scoring=scoring)
    changes = compare(old, new)
    assert (changes.questions, changes.scoring) == ((), True)
    assert changes.parameters == (
        ParameterChange("distance_m", "32.15", "1.1", None),
        ParameterChange("distance_m", "32.16", "1.2", "1.5"),
    )


def test_removed_questions_stand_where_they_stood() -> None:
    form = small_checklist()
    without = msgspec.structs.replace(
        form, sections=tuple(msgspec.structs.replace(s, questions=s.questions[1:]) for s in form.sections)
    )
    changes = compare(form, without)
    assert [each.path for each in changes.questions] == [D04, E01, H02]
    assert all(each.changes == (Change.REMOVED,) for each in changes.questions)
