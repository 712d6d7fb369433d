"""The forms that speed and the peer are measured on have the figures that they claim."""

from __future__ import annotations

from tests.checklist.forms import shape
from tests.checklist.forms.growing import growing
from tests.checklist.forms.largest import VILLAGES, largest


def test_the_form_of_an_interview_in_use_has_its_figures() -> None:
    form = shape.shape()
    xform = form.xform()
    assert len(form.survey) == shape.ROWS
    assert xform.count("<bind ") == shape.BINDS
    figures = {name: xform.count(f" {name}=") for name in ("relevant", "required", "constraint", "calculate")}
    assert figures == {
        "relevant": shape.RELEVANT,
        "required": shape.REQUIRED,
        "constraint": shape.CONSTRAINT,
        "calculate": shape.CALCULATE,
    }
    assert shape.selected(form.survey) == shape.SELECTED


def test_the_largest_form_is_as_large_as_the_largest_in_use() -> None:
    form = largest()
    assert len(form.fields()) >= 500
    assert form.expressions() >= 1500
    assert form.files["villages.csv"].count("\n") == VILLAGES + 1 == 20_001


def test_a_growing_form_has_as_many_questions_as_was_asked_for() -> None:
    for count in (100, 1000):
        rows = growing(count).survey
        assert sum(row["type"] not in {"begin_group", "end_group"} for row in rows) == count
