"""Operators and conversions: XPath 1.0 with what ODK XForms adds to it for dates."""

from __future__ import annotations

import pytest

from tests.checklist.spec.tables import Line, lines, said

ARITHMETIC = """
a = 5 | empty = | word = lima | day = 2020-09-09 | moment = 2020-09-09T12:00:00 | zoned = 2020-09-09T07:00:00.000+07:00
1 + 2 * 3                → 7
(1 + 2) * 3              → 9
10 - 2 - 3               → 5
7 div 2                  → 3.5
1 div 3 * 3              → 1
1 div 0                  → Infinity
-1 div 0                 → -Infinity
0 div 0                  → NaN
1 div -0                 → -Infinity
7 mod 2                  → 1
5 mod -2                 → 1
-5 mod 2                 → -1
1.5 mod 0.5              → 0
5 mod 0                  → NaN
- - 2                    → 2
-2 * -3                  → 6
2 - -3                   → 5
../a * 2                 → 10
../empty + 1             → NaN
../word + 1              → NaN
true() + true()          → 2
'3' * '4'                → 12
' 3 ' + 1                → 4
'+3' + 1                 → NaN
'1e3' + 1                → NaN
'.5' + '1.'              → 1.5
../day + 1               → 18515
../moment + 0            → 18514.5
../zoned + 0             → 18514
../day - '2020-09-01'    → 8
'2020-02-30' + 0         → NaN
"""

COMPARISON = """
a = 5 | empty = | word = lima | day = 2020-09-09 | later = 2020-10-01
1 = 1.0                      → true
1 = '1.0'                    → true
'1' = '1.0'                  → false
'a' = 'a'                    → true
'a' != 'b'                   → true
1 != 1                       → false
'' = 0                       → false
'' = ''                      → true
number('x') = number('x')    → false
number('x') != number('x')   → true
number('') < 1               → false
../empty < 1                 → false
../empty >= 0                → false
../empty = ''                → true
../a > 4 and ../a < 6        → true
../a = '5'                   → true
../a = 5                     → true
'10' < '9'                   → false
'b' > 'a'                    → false
true() = 'false'             → true
true() = 1                   → true
true() = 2                   → true
false() = ''                 → true
false() < true()             → true
../day < ../later            → true
../day >= '2020-09-09'       → true
../day < 18514.5             → true
../day = 18514               → true
'2020-09-09' < '2020-09-09T00:01:00' → true
'08:30:00' < '09:00:00'      → true
1 < 2 = true()               → true
1 = 1 = true()               → true
3 > 2 > 1                    → false
"""

LOGIC = """
a = 5 | empty = | word = lima | no = false
true() and false()       → false
true() or false()        → true
false() or 1             → true
true() or false() and false() → true
(true() or false()) and false() → false
../empty or ../word      → true
../empty and ../word     → true
../no and true()         → true
0 or number('')          → false
'0' and 'false'          → true
2 < 3 and 3 <= 3 or false() → true
"""

NODE_SETS = """
b = 7 | a = 5 | empty = | c = 5
count(../a)                          → 1
count(..)                            → 1
count(/data/g)                       → 1
count(../a | ../b)                   → 2
count(../a | ../a)                   → 1
count(../a | ../b | ../empty)        → 3
string(../a | ../b)                  → 7
sum(../a | ../b)                     → 12
-(../a | ../b)                       → -7
-../a|../b                           → -7
concat(../a | ../b, '!')             → 75!
join('-', ../a | ../b | ../empty)    → 7-5-
../a | ../b = 5                      → true
../a | ../b = 7                      → true
../a | ../b = 6                      → false
../a | ../c != 5                     → false
../a | ../b > 6                      → true
6 > (../a | ../b)                    → true
../a | ../b = ../c | ../empty        → true
position()                           → 1
position(..)                         → 1
"""

CONVERSION = """
here = | a = 5 | empty = | no = false
string(3)                → 3
string(3.50)             → 3.5
string(-0)               → 0
string(0.1 + 0.2)        → 0.30000000000000004
string(0.0000001)        → 0.0000001
string(10000000000000000000000) → 10000000000000000000000
string(1 div 0)          → Infinity
string(-1 div 0)         → -Infinity
string(number(''))       → NaN
string(true())           → true
string(1 > 2)            → false
string(../empty)         → ''
number('12')             → 12
number(' 12 ')           → 12
number('-.5')            → -0.5
number('1,5')            → NaN
number('')               → NaN
number('abc')            → NaN
number(true())           → 1
number(false())          → 0
number('1970-01-02')     → 1
number('1970-01-01')     → 0
number('1969-12-31')     → -1
number('1970-01-01T06:00:00Z') → 0.25
number('2020-13-01')     → NaN
number('2020-2-1')       → NaN
boolean('')              → false
boolean('false')         → true
boolean(0)               → false
boolean(-0)              → false
boolean(number('x'))     → false
boolean(0.1)             → true
boolean(../empty)        → true
boolean(../no)           → true
boolean-from-string('true')  → true
boolean-from-string('1')     → true
boolean-from-string(1)       → true
boolean-from-string('TRUE')  → false
boolean-from-string('0')     → false
boolean-from-string('')      → false
boolean-from-string(../no)   → false
"""


@pytest.mark.parametrize("line", lines(ARITHMETIC), ids=str)
def test_arithmetic(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(COMPARISON), ids=str)
def test_comparisons(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(LOGIC), ids=str)
def test_logic(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(NODE_SETS), ids=str)
def test_node_sets(line: Line) -> None:
    assert said(line) == line.expected


@pytest.mark.parametrize("line", lines(CONVERSION), ids=str)
def test_conversions(line: Line) -> None:
    assert said(line) == line.expected
