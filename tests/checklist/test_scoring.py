"""The score, reckoned by hand: weights 5, 3, 1, half for what is partly kept, a critical failure that caps."""

from __future__ import annotations

import msgspec
import pytest

from inspector_app.checklist.model import Checklist, Question, Section, Severity, Verdict
from inspector_app.checklist.scoring import SectionScore, WeightLine, score_of
from inspector_app.ids import Path
from tests.builders.checklist import items, plant_2020, session


def form(**weights: Severity) -> Checklist:
    """Return a checklist with one compliance item of each name; its first letter is the section."""
    sections: dict[str, list[Question]] = {}
    for name, weight in weights.items():
        path = Path(f"/data/{name[0]}/{name}")
        template = next(iter(items(plant_2020())))
        item = msgspec.structs.replace(template, path=path, code=name, severity=weight)
        sections.setdefault(name[0], []).append(item)
    made = tuple(Section(code, {"id": code, "en": code}, tuple(held)) for code, held in sections.items())
    return msgspec.structs.replace(plant_2020(), sections=made, helpers=())


def verdicts(**given: Verdict) -> dict[Path, Verdict]:
    return {Path(f"/data/{name[0]}/{name}"): verdict for name, verdict in given.items()}


K, M, m = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR
YES, HALFWAY, NO, NA = Verdict.COMPLIANT, Verdict.PARTIAL, Verdict.NOT, Verdict.NOT_APPLICABLE


def test_a_score_reckoned_by_hand() -> None:
    # 5 + 5/2 + 3 + 0 + 1 = 11.5 of 5 + 5 + 3 + 3 + 1 = 17; 11.5 / 17 = 67.647… → 67.6
    checklist = form(A01=K, A02=K, A03=M, B01=M, B02=m, B03=m, B04=K)
    score = score_of(checklist, verdicts(A01=YES, A02=HALFWAY, A03=YES, B01=NO, B02=YES, B03=NA))
    assert score.value == "67.6"
    assert (score.grade, score.uncapped_grade) == ("C", "C")
    assert score.lines == (
        WeightLine(K, "5", "7.5", "10", 2),
        WeightLine(M, "3", "3", "6", 2),
        WeightLine(m, "1", "1", "1", 1),
    )
    first, second = score.sections
    assert first == SectionScore("A", 3, 2, 1, 0, 0, 0, "80.8")  # 10.5 of 13
    assert second == SectionScore("B", 4, 1, 0, 1, 1, 1, "25.0")  # 1 of 4
    assert (score.items, score.answered) == (7, 6)


def test_one_failed_critical_item_caps_an_excellent_score_at_c() -> None:
    many = {f"A{n:02}": K for n in range(1, 31)}
    answers = dict.fromkeys(many, YES) | {"A07": NO}
    score = score_of(form(**many), verdicts(**answers))
    assert score.value == "96.7"
    assert (score.uncapped_grade, score.grade) == ("A", "C")
    assert score.critical_failures == ("/data/A/A07",)


def test_the_cap_never_lifts_a_bad_score() -> None:
    score = score_of(form(A01=K, A02=K), verdicts(A01=NO, A02=NO))
    assert (score.value, score.grade) == ("0.0", "D")


def test_a_partly_kept_critical_item_does_not_cap() -> None:
    many = {f"A{n:02}": K for n in range(1, 11)}
    score = score_of(form(**many), verdicts(**dict.fromkeys(many, YES)) | verdicts(A01=HALFWAY))
    assert (score.value, score.grade) == ("95.0", "A")


def test_nothing_answered_or_nothing_applicable_has_no_score() -> None:
    checklist = form(A01=K, A02=M)
    assert (score_of(checklist, {}).value, score_of(checklist, {}).grade) == ("", "")
    assert score_of(checklist, {}).answered == 0
    apart = score_of(checklist, verdicts(A01=NA, A02=NA))
    assert (apart.value, apart.grade, apart.answered) == ("", "", 2)


@pytest.mark.parametrize(
    ("compliant", "of", "value", "grade"),
    [
        (9, 10, "90.0", "A"),
        (899, 1000, "89.9", "B"),
        (75, 100, "75.0", "B"),
        (3, 5, "60.0", "C"),
        (599, 1000, "59.9", "D"),
    ],
)
def test_classes_begin_at_their_minimum(compliant: int, of: int, value: str, grade: str) -> None:
    many = {f"A{n:04}": M for n in range(of)}
    answers = {name: YES if n < compliant else NO for n, name in enumerate(many)}
    score = score_of(form(**many), verdicts(**answers))
    assert (score.value, score.grade) == (value, grade)


def test_every_figure_is_the_forms() -> None:
    checklist = form(A01=K, A02=m)
    scoring = msgspec.structs.replace(checklist.scoring, weights={K: "2", M: "1", m: "1"}, partial_share="0.25")
    score = score_of(msgspec.structs.replace(checklist, scoring=scoring), verdicts(A01=HALFWAY, A02=YES))
    assert score.value == "50.0"  # 0.5 + 1 of 3


def test_the_shipped_checklist_counts_76_items() -> None:
    score = session(plant_2020(), {"A01": "present", "A02": "2", "E05": "3"}).score()
    assert (score.items, score.answered) == (76, 3)
    assert score.value == "50.0"  # 5 + 0.5 + 0 of 5 + 1 + 5
    assert score.critical_failures == ("/data/E/E05",)
