"""Forms of one build and any size, to see what grows with the size and what does not."""

from __future__ import annotations

from tests.checklist.forms.tables import Cells, Form, named

SECTION = 25
"""Questions of a section; nothing in one depends on another but by the section's own figure."""


def growing(questions: int) -> Form:
    """Return a form of so many questions, every rule looking a few questions back."""
    survey: list[Cells] = []
    for number in range(questions):
        if number % SECTION == 0:
            if number:
                survey.append({"type": "end_group"})
            survey.append({"type": "begin_group", "name": f"s{number // SECTION}", "label": f"Section {number}"})
        survey.append(_question(number))
    survey.append({"type": "end_group"})
    choices = [{"list_name": "yes_no", "name": name, "label": name} for name in ("yes", "no")]
    return Form(survey, choices, {"form_id": "growing", "version": str(questions), "form_title": "Growing"})


def _question(number: int) -> Cells:
    place = number % SECTION
    made: Cells = {"type": "select_one yes_no", "name": f"q{number}", "label": f"Question {number}"}
    if place == 0:
        return made
    if place == SECTION - 1:
        counted = " + ".join(f"if({named(f'q{number - back}')} = 'yes', 1, 0)" for back in (2, 3, 4))
        return {"type": "calculate", "name": f"q{number}", "calculation": counted}
    if place % 3 == 1:
        made |= {"type": "integer", "constraint": ". >= 0 and . < 1000"}
    if place % 4 == 3:
        made["relevant"] = f"{named(f'q{number - 3}')} != 'no'"
    return {**made, "required": f"{named(f'q{number - place}')} = 'yes'"}
