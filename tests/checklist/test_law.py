"""No paper cites a rule that came after the visit."""

from __future__ import annotations

import datetime as dt

from inspector_app.checklist.law import in_force

G07 = ("SE 697/2020", "usulan")


def test_a_circular_is_cited_from_its_first_day_on() -> None:
    assert in_force(G07, dt.date(2020, 9, 9)) == ["usulan"]
    assert in_force(G07, dt.date(2020, 9, 20)) == ["usulan"]
    assert in_force(G07, dt.date(2020, 9, 21)) == ["SE 697/2020", "usulan"]


def test_a_rule_that_is_not_known_here_stands() -> None:
    assert in_force(("Perda 3/2020",), dt.date(2020, 1, 1)) == ["Perda 3/2020"]
