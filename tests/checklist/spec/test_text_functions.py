"""String functions, section by section, and the choice functions, which work on texts too."""

from __future__ import annotations

import pytest

from tests.checklist.spec.tables import Line, lines, said, value

TEXTS = """
here = own words | name = Siti Nurhaliza | empty =  | n = 3
string(../n)                     → 3
string()                         → own words
concat('a')                      → a
concat('a', 1, true(), ../empty) → a1true
join(', ', 'a', 'b', 'c')        → a, b, c
join('-')                        → ''
join('', 'a', 'b')               → ab
substr('hello', 0)               → hello
substr('hello', 1, 3)            → el
substr('hello', 2)               → llo
substr('hello', -3)              → llo
substr('hello', 1, -1)           → ell
substr('hello', -99, 2)          → he
substr('hello', 3, 1)            → ''
substr('hello', 9)               → ''
substr('hello', 1.9, 3.9)        → el
substr('hello', number('x'))     → ''
substr('hello', 0, number('x'))  → ''
substr('hello', 0, 1 div 0)      → hello
substr('', 0, 3)                 → ''
substring-before('12:30', ':')   → 12
substring-before('12:30', 'x')   → ''
substring-before('12:30', '')    → ''
substring-after('12:30', ':')    → 30
substring-after('12:30', 'x')    → ''
substring-after('12:30', '')     → 12:30
translate('bar', 'abc', 'ABC')   → BAr
translate('--aaa--', 'abc-', 'ABC') → AAA
translate('aa', 'aa', 'xy')      → xx
translate('abc', '', 'x')        → abc
string-length('empat')           → 5
string-length('')                → 0
string-length('é😀')              → 2
string-length()                  → 9
string-length(12.50)             → 4
normalize-space('  a   b ')      → a b
normalize-space('   ')           → ''
normalize-space()                → own words
contains('abc', 'b')             → true
contains('abc', 'B')             → false
contains('abc', '')              → true
contains('', 'a')                → false
starts-with('abc', 'ab')         → true
starts-with('abc', '')           → true
starts-with('abc', 'b')          → false
ends-with('abc', 'bc')           → true
ends-with('abc', '')             → true
ends-with('abc', 'b')            → false
regex('0812', '[0-9]+')          → true
regex('0812a', '[0-9]+')         → true
regex('0812a', '^[0-9]+$')         → false
regex('', '.+')                  → false
regex('32.16', '[0-9]{2}\\.[0-9]{2}') → true
base64-decode('SGFsbw==')        → Halo
base64-decode('SGFsb')           → ''
base64-decode('not base64!')     → ''
base64-decode('/w==')            → ''
base64-decode('')                → ''
"""

DIGESTS = """
x = abc | empty =
digest('abc', 'MD5', 'hex')      → 900150983cd24fb0d6963f7d28e17f72
digest('abc', 'SHA-1', 'hex')    → a9993e364706816aba3e25717850c26c9cd0d89d
digest('abc', 'SHA-256', 'hex')  → ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
digest('abc', 'SHA-1')           → qZk+NkcGgWq6PiVxeFDCbJzQ2J0=
digest('abc', 'SHA-1', 'base64') → qZk+NkcGgWq6PiVxeFDCbJzQ2J0=
digest('', 'MD5', 'hex')         → d41d8cd98f00b204e9800998ecf8427e
string-length(digest('abc', 'SHA-384', 'hex')) → 96
string-length(digest('abc', 'SHA-512', 'hex')) → 128
digest('abc', ../x, 'hex')       → ''
digest('abc', 'MD5', ../x)       → ''
"""

CHOICES = """
colour = red | many = a b  c | empty = | one = green
selected('a b c', 'b')           → true
selected('ab c', 'b')            → false
selected(../many, ' c ')         → true
selected(../empty, 'a')          → false
selected('', '')                 → false
selected-at(../many, 0)          → a
selected-at(../many, 2)          → c
selected-at(../many, 3)          → ''
selected-at(../many, -1)         → ''
selected-at(../many, 'x')        → ''
selected-at(../empty, 0)         → ''
count-selected(../many)          → 3
count-selected(../empty)         → 0
count-selected('a')              → 1
jr:choice-name(../colour, '../colour')      → Merah
jr:choice-name(../one, ' /data/g/colour ')  → Hijau
jr:choice-name(selected-at('x green', 1), '/data/g/colour') → Hijau
jr:choice-name(../colour, 'red')            → Merah
jr:choice-name(../colour, ../one)           → Hijau
jr:choice-name(../empty, '/data/g/colour')  → ''
jr:choice-name('blue', '/data/g/colour')    → ''
jr:choice-name('red', '/data/g/many')       → ''
"""


@pytest.mark.parametrize("line", lines(TEXTS), ids=str)
def test_texts(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(DIGESTS), ids=str)
def test_digests(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(CHOICES), ids=str)
def test_choices(line: Line) -> None:
    assert said(line) == line.expected


def test_a_choice_is_named_in_the_language_of_the_paper() -> None:
    assert value("jr:choice-name('red', '/data/g/colour')", {"colour": ""}, facts={"lang": "en"}) == "Red"


def test_a_pattern_read_from_an_answer_that_is_none_matches_nothing() -> None:
    assert value("regex('a', ../pattern)", {"pattern": "("}) is False


def test_the_form_tells_its_version_and_what_is_known_of_the_visit() -> None:
    assert value("version()") == "2020-2"
    assert value("parameter('distance_m') * 2") == 2.4
    assert value("fact('started_date')") == "2020-09-09"
    assert value("fact('unknown')") == ""
