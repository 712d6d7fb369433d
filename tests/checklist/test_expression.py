"""Expressions: what the specification says of operators, types and functions, and mistakes told with their place."""

from __future__ import annotations

import math

import pytest

from inspector_app.checklist.model import Kind, Question
from inspector_app.checklist.xpath.expression import compile_expression, parse
from inspector_app.checklist.xpath.frames import Frame
from inspector_app.checklist.xpath.functions import Environment
from inspector_app.checklist.xpath.tree import FormTree
from inspector_app.errors import ExpressionInvalid
from inspector_app.ids import Path

HERE = Path("/data/E/here")


def tree_of(*paths: Path) -> FormTree:
    return FormTree([Question(path, Kind.TEXT, {}) for path in paths])


def value(text: str, **visible: str) -> str | float | bool:
    nodes = {Path(f"/data/E/{name}"): said for name, said in {"here": "", **visible}.items()}
    env = Environment({"distance_m": "1.2"}, {"started_date": "2020-09-09", "regency": "32.16"})
    tree = tree_of(*nodes)
    frame = Frame(tree.root, env)
    frame.values |= nodes
    frame.visible |= nodes
    frame.relevant |= dict.fromkeys(nodes, True)
    return compile_expression(text, HERE, tree).evaluate(frame)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("10 - 2 - 3", 5.0),
        ("7 div 2", 3.5),
        ("-7 mod 2", -1.0),
        ("1 div 0", math.inf),
        ("- - 2", 2.0),
        ("2 < 3 and 3 <= 3 or false()", True),
        ("1 = 1 = true()", True),
        ("'10' < '9'", False),
        ("'a' = 'a'", True),
        ("1 = '1.0'", True),
        ("'1' = '1.0'", False),
        ("true() = 'false'", True),
        ("'' = 0", False),
        ("not('')", True),
        ("'2020-09-10' > '2020-09-09'", True),
        ("'08:30:00' < '09:00:00'", True),
    ],
)
def test_operators_follow_xpath(text: str, expected: str | float | bool) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("if(1 > 2, 'a', 'b')", "b"),
        ("coalesce('', 'x')", "x"),
        ("selected('a b', 'b')", True),
        ("selected('ab', 'b')", False),
        ("count-selected('a b c')", 3.0),
        ("selected-at('a b c', 1)", "b"),
        ("number('x') = number('x')", False),
        ("string(2.50)", "2.5"),
        ("string(3)", "3"),
        ("round(33.25, 1)", 33.3),
        ("round(2.5)", 3.0),
        ("int(-2.7)", -2.0),
        ("concat('a', 1, true())", "a1true"),
        ("today()", "2020-09-09"),
        ("now()", "2020-09-09"),
        ("decimal-date-time('1970-01-02') - 1", 0.0),
        ("(decimal-date-time('2020-09-09T10:00') - decimal-date-time('2020-09-08T22:00')) * 24", 12.0),
        ("decimal-date-time('1970-01-01T07:00:00.000+07:00')", 0.0),
        ("date(1)", "1970-01-02"),
        ("format-date('2020-09-09', '%e/%n/%Y')", "9/9/2020"),
        ("string-length('empat')", 5.0),
        ("regex('0812', '[0-9]+')", True),
        ("regex('0812a', '^[0-9]+$')", False),
        ("min(3, 4, 2)", 2.0),
        ("max(3, 7, 2)", 7.0),
        ("sum(1, 4, 2)", 7.0),
        ("abs(-3)", 3.0),
        ("pow(2, 10)", 1024.0),
        ("parameter('distance_m')", 1.2),
        ("fact('regency')", "32.16"),
        ("once('first')", "first"),
    ],
)
def test_functions(text: str, expected: str | float | bool) -> None:
    assert value(text) == pytest.approx(expected) if isinstance(expected, float) else value(text) == expected


def test_paths_are_absolute_relative_or_the_question_itself() -> None:
    assert value("/data/E/a + ../b + .", a="1", b="2", here="4") == 7.0
    assert value("current()/../a", a="5") == "5"


def test_a_name_that_looks_like_an_operator_is_a_name_where_a_name_must_stand() -> None:
    assert value("../div div ../mod", div="6", mod="3") == 2.0


def test_only_the_chosen_branch_is_evaluated() -> None:
    assert value("if(true(), 'kept', parameter('no such threshold'))") == "kept"


def test_an_expression_knows_what_it_reads() -> None:
    tree = tree_of(HERE, *map(Path, ("/data/a", "/data/b", "/data/E/c")))
    compiled = compile_expression("/data/a + if(/data/b, ../c, 0)", HERE, tree)
    assert {read.path for read in compiled.reads} == {"/data/a", "/data/b", "/data/E/c"}


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("", "empty", 0),
        ("1 +", "unfinished", 3),
        ("(1 + 2", "expected", 6),
        ("1 2", "unexpected", 2),
        ("'open", "character", 0),
        ("a ? b", "character", 1),
        ("if(1, 2)", "arguments", 0),
        ("iff(1, 2, 3)", "unknown_function", 0),
        ("/data/E/nowhere", "unknown_path", 0),
        ("here[1", "expected", 6),
        ("following::x", "unexpected", 0),
        ("instance(/data/E/here)/root/item", "arguments", 0),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, reason: str, position: int) -> None:
    with pytest.raises(ExpressionInvalid) as caught:
        compile_expression(text, HERE, tree_of(HERE))
    assert caught.value.facts["reason"] == reason
    assert caught.value.facts["position"] == position


@pytest.mark.parametrize(
    "text", ["(" * 5000 + "1" + ")" * 5000, "1" + "+1" * 4000, "-" * 9000 + "1", "not(" * 2000 + "1", "x" * 20_000]
)
def test_monstrous_expressions_are_refused_and_do_not_exhaust_the_stack(text: str) -> None:
    with pytest.raises(ExpressionInvalid):
        parse(text)
