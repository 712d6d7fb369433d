"""Truths, numbers, node-sets, dates and times, places: the other sections of the specification's list."""

from __future__ import annotations

import re

import pytest

from tests.checklist.spec.tables import Line, lines, said, value

TRUTHS = """
here = kept | a = 5 | empty = | word = lima | yes = yes
if(1 > 2, 'a', 'b')              → b
if(../empty, 'a', 'b')           → a
if('false', 'a', 'b')            → a
if(true(), 1, 'b') + 1           → 2
coalesce('', 'x')                → x
coalesce(../a, 'x')              → 5
coalesce('', '')                 → ''
coalesce(../empty, ../word)      → lima
once('new')                      → kept
true()                           → true
false()                          → false
not('')                          → true
not(../word)                     → false
not(number(''))                  → true
checklist(1, 2, 1, 0, 0)         → true
checklist(1, 2, 1, 1, 1)         → false
checklist(2, -1, 1, 1, 1)        → true
checklist(-1, 1, 1, 1)           → false
checklist(-1, -1)                → true
checklist(0, 0)                  → true
checklist(1, 1, true(), false()) → true
checklist(1, 1, ../yes, ../empty, ../word) → true
checklist(2, 2, ../a | ../yes | ../word) → true
weighted-checklist(5, 9, 1, 3, 1, 2, 0, 9) → true
weighted-checklist(6, 9, 1, 3, 1, 2)       → false
weighted-checklist(-1, 4, 1, 3, 1, 2)      → false
weighted-checklist(5, -1, ../yes, 3, ../a, 2) → true
weighted-checklist(0, 0)         → true
"""

NUMBERS = """
here = 8 | a = 5 | empty = | word = lima | t = text
int(2.7)             → 2
int(-2.7)            → -2
int('3.9')           → 3
int(../empty)        → NaN
int(1 div 0)         → Infinity
floor(-2.5)          → -3
ceiling(2.1)         → 3
round(2.5)           → 3
round(-2.5)          → -2
round(-2.51)         → -3
round(-0.2)          → 0
round(33.25, 1)      → 33.3
round(1.005, 2)      → 1.01
round(-1.25, 1)      → -1.2
round(1234.5, -2)    → 1200
round(1250, -2)      → 1300
round(1.5, 30)       → 1.5
round(../empty)      → NaN
round(2, ../empty)   → NaN
round(1 div 0)       → Infinity
abs(-3.5)            → 3.5
abs(../word)         → NaN
pow(2, 10)           → 1024
pow(2, -1)           → 0.5
pow(9, 0.5)          → 3
pow(-8, 1 div 3)     → NaN
pow(0, -1)           → Infinity
pow(-10, 401)        → -Infinity
pow(-10, 400)        → Infinity
exp(0)               → 1
exp(1000)            → Infinity
exp10(3)             → 1000
exp10(-2)            → 0.01
log(1)               → 0
log(0)               → -Infinity
log(-1)              → NaN
log10(1000)          → 3
log10('')            → NaN
sqrt(9)              → 3
sqrt(-1)             → NaN
round(sin(pi() div 2), 9) → 1
round(cos(pi()), 9)  → -1
round(tan(pi() div 4), 9) → 1
sin(1 div 0)         → NaN
asin(1) * 2 = pi()   → true
asin(2)              → NaN
acos(1)              → 0
acos(-1.1)           → NaN
atan(1) * 4 = pi()   → true
atan2(1, 1) * 4 = pi() → true
atan2(0, -1) = pi()  → true
round(pi(), 5)       → 3.14159
min(3, 7, 2)         → 2
max(3, 7, 2)         → 7
max(-1, -2)          → -1
min(3, ../empty, 2)  → NaN
max(../empty)        → NaN
max(3, ../word)      → NaN
max(../a | ../empty) → NaN
min('2020-09-09', '2020-01-01') → 18262
sum(1, 2, ../empty)  → NaN
sum(../a | ../empty) → NaN
sum(../a | ../word)  → NaN
sum(../empty)        → NaN
count-non-empty(../a | ../empty | ../word) → 2
count-non-empty(../empty) → 0
number() + 1         → 9
"""

MOMENTS = """
day = 2020-09-09 | moment = 2020-09-09T06:05:04.030+07:00
late = 2020-12-31T23:59:59.999 | time = 10:15:00 | empty = | days = 18514
today()                              → 2020-09-09
now()                                → 2020-09-09T08:15:30.250+07:00
today() + 1                          → 18515
date(today() + 1)                    → 2020-09-10
date(0)                              → 1970-01-01
date(18514.75)                       → 2020-09-09
date(-1)                             → 1969-12-31
date(-0.5)                           → 1969-12-31
date(../days)                        → 2020-09-09
date(../day)                         → 2020-09-09
date(../moment)                      → 2020-09-09
date(../late)                        → 2020-12-31
date('2020-02-29')                   → 2020-02-29
date('2021-02-29')                   → ''
date('kemarin')                      → ''
date(../empty)                       → ''
date(true())                         → ''
date(1 div 0)                        → ''
date(99999999)                       → ''
date-time(0)                         → 1970-01-01T00:00:00.000
date-time(18514.5)                   → 2020-09-09T12:00:00.000
date-time(../day)                    → 2020-09-09T00:00:00.000
date-time(../moment)                 → 2020-09-09T06:05:04.030+07:00
date-time(../empty)                  → ''
decimal-date-time('1970-01-02')      → 1
decimal-date-time('1970-01-01T07:00:00.000+07:00') → 0
decimal-date-time('1970-01-01T00:00:00-12:00')     → 0.5
decimal-date-time(../time)           → NaN
decimal-date-time(../empty)          → NaN
decimal-date-time('abc')             → NaN
decimal-date-time(1.5)               → 1.5
decimal-time('12:00:00.000+07:00')   → 0.5
decimal-time('18:00')                → 0.75
decimal-time('00:00:00')             → 0
decimal-time(../late) > 0.9999       → true
decimal-time(../day)                 → NaN
decimal-time('25:00:00')             → NaN
decimal-time(../empty)               → NaN
format-date(../day, '%Y-%y-%m-%n')   → 2020-20-09-9
format-date(../day, '%d/%e %b %a')   → 09/9 Sep Rab
format-date('2020-05-17', '%a %e %b') → Min 17 Mei
format-date('0987-05-17', '%Y %y')   → 0987 87
format-date(../moment, '%e')         → 9
format-date(../days, '%d.%m.%Y')     → 09.09.2020
format-date(../day, '100% %e')       → 100% 9
format-date(../empty, '%Y')          → ''
format-date('abc', '%Y')             → ''
format-date-time(../moment, '%Y-%m-%d %H:%M:%S.%3') → 2020-09-09 06:05:04.030
format-date-time(../moment, '%h.%M') → 6.05
format-date-time(../late, '%H %M %S %3') → 23 59 59 999
format-date-time(../day, '%H:%M')    → 00:00
format-date-time(../time, '%H.%M')   → 10.15
format-date-time(18514.999999999, '%e %H:%M') → 10 00:00
format-date-time(../empty, '%H')     → ''
"""

PLACES = """
line = -6.2 106.8 0 0;-6.2 106.9 0 0 | shape = 0 0 0 0;0 1 0 0;1 1 0 0;1 0 0 0;0 0 0 0
open = 0 0;0 1;1 1;1 0 | p = 0 179.5 | q = 0 -179.5 | empty = | bad = 99 0;0 0
distance(../line)                            → 11066.77
round(distance(../p, ../q))                  → 111319
distance(../p | ../q) = distance(../p, ../q) → true
distance('0 0;0 0')                          → 0
distance(../p)                               → NaN
distance(../bad)                             → NaN
distance(../empty)                           → NaN
area(../shape) = area(../open)               → true
round(area(../shape) div 1000000)            → 12391
area(../line)                                → NaN
area(../empty)                               → NaN
"""


@pytest.mark.parametrize("line", lines(TRUTHS), ids=str)
def test_truths(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(NUMBERS), ids=str)
def test_numbers(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(MOMENTS), ids=str)
def test_moments(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(PLACES), ids=str)
def test_places(line: Line) -> None:
    assert said(line) == line.expected


def test_names_of_months_and_days_follow_the_language_of_the_paper() -> None:
    day = {"day": "2020-05-17"}
    assert value("format-date(../day, '%a %b')", day, facts={"lang": "en"}) == "Sun May"


def test_once_asks_only_while_the_question_is_empty() -> None:
    assert value("once('new')") == "new"
    assert value("once('new')", {"here": "kept"}) == "kept"


def test_chance_is_the_same_for_one_visit_and_another_for_the_next() -> None:
    first, again = value("random()"), value("random()")
    assert first == again
    assert value("random()", facts={"seed": "another visit"}) != first
    assert value("random() = random()") is False
    assert value("random() >= 0 and random() < 1") is True


def test_an_identifier_is_a_version_4_uuid_or_as_long_as_asked_for() -> None:
    identifier = value("uuid()")
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", str(identifier))
    assert identifier == value("uuid()")
    for length in (0, 1, 64, 100):
        assert re.fullmatch(f"[0-9a-f]{{{length}}}", str(value(f"uuid({length})")))
    assert value("uuid(number('x'))") == ""
