"""Spoilt forms, 60 in every run and as many as ``INSPECTOR_FORMS`` says at night: a clear list of mistakes each, or a
working form; no traceback, and never more than two seconds or 500 MB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checklist.fuzz.mutants import mutant
from tests.checklist.fuzz.running import MEGABYTES, forms, results

if TYPE_CHECKING:
    import pytest

FIRST = 1


def test_a_spoilt_form_is_a_clear_list_of_mistakes_or_works(capsys: pytest.CaptureFixture[str]) -> None:
    count = forms(default=60)
    wrong: list[str] = []
    working, wall, cpu, memory = 0, 0.0, 0.0, 0.0
    for each, result in results(mutant(FIRST + n) for n in range(count)):
        working += result.works
        wall, cpu, memory = max(wall, result.wall), max(cpu, result.cpu), max(memory, result.megabytes)
        wrong += [f"seed {each.seed}, {each.what}: {fault}" for fault in result.faults()]
    with capsys.disabled():
        print(  # noqa: T201 - the figures of the long run
            f"\n{count} spoilt forms: {working} work, {count - working} are told; "
            f"at most {cpu:.2f} s of the processor, {wall:.2f} s by the clock, {memory:.0f} MB"
        )
    assert not wrong, "\n".join(wrong)
    assert 0 < working < count, "some forms survive what was done to them, and some do not"
    assert memory < MEGABYTES
