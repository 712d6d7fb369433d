"""A replay takes steps on a form in order and says of every node what is true then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from click.testing import CliRunner

from inspector_app.__main__ import main
from inspector_app.checklist.answers import Mistake, parse_answers
from inspector_app.checklist.reading.xlsform import compile_xlsform
from inspector_app.checklist.replay import Shown, begin, shown, take

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from inspector_app.checklist.session import Session
    from tests.conftest import StandingClock

FORM = """
| survey | type          | name  | label::English (en) | relevant     | constraint | constraint_message::English (en) | required   | calculation   | repeat_count | readonly     |
|        | select_one yn | used  | Used?               |              |            |                                  | yes        |               |              |              |
|        | begin_group   | use   | Use                 | ${used} = 'yes' |         |                                  |            |               |              |              |
|        | integer       | speed | Speed               |              | . < 100    | Below a hundred                  |            |               |              |              |
|        | end_group     |       |                     |              |            |                                  |            |               |              |              |
|        | begin_repeat  | line  | Line                |              |            |                                  |            |               |              |              |
|        | integer       | parts | Parts               |              |            |                                  | ${speed} > 50 |            |              |              |
|        | calculate     | place |                     |              |            |                                  |            | position(..)  |              |              |
|        | end_repeat    |       |                     |              |            |                                  |            |               |              |              |
|        | begin_repeat  | shift | Shift               |              |            |                                  |            |               | ${speed}     |              |
|        | text          | chief | Chief               |              |            |                                  |            |               |              | ${used} = 'yes' |
|        | end_repeat    |       |                     |              |            |                                  |            |               |              |              |
|        | calculate     | lines |                     |              |            |                                  |            | count(${line}) |             |              |
| choices | list_name | name | label::English (en) |
|         | yn        | yes  | Yes                 |
|         | yn        | no   | No                  |
"""  # noqa: E501 - a table

Steps = list[dict[str, str | None]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "form.md"
    path.write_text(FORM, "utf-8")
    return path


@pytest.fixture
def session(file: Path, clock: StandingClock) -> Session:
    return begin(compile_xlsform(file), clock=clock, lang="en")


def replayed(session: Session, steps: Steps) -> tuple[dict[str, Shown], list[tuple[int, str]]]:
    found: list[Mistake] = []
    take(session, parse_answers(msgspec.json.encode(steps), found), found)
    return {node.path: node for node in shown(session, "en")}, [(each.step, each.code) for each in found]


def test_an_untouched_form_shows_what_it_asks(session: Session) -> None:
    nodes, mistakes = replayed(session, [])
    assert mistakes == []
    assert set(nodes) == {
        "/data/used",
        "/data/use",
        "/data/use/speed",
        "/data/line[1]",
        "/data/line[1]/parts",
        "/data/line[1]/place",
        "/data/lines",
    }
    assert nodes["/data/used"] == Shown(
        path="/data/used",
        relevant=True,
        required=True,
        readonly=False,
        value="",
        valid=False,
        messages=("An answer is required.",),
    )
    assert not nodes["/data/use/speed"].relevant
    assert nodes["/data/lines"].value == "1"


def test_rows_are_added_and_removed_by_their_places(session: Session) -> None:
    nodes, mistakes = replayed(
        session,
        [
            {"path": "/data/used", "value": "yes"},
            {"path": "/data/use/speed", "value": "60"},
            {"path": "/data/line[1]/parts", "value": "1"},
            {"add_repeat": "/data/line"},
            {"add_repeat": "/data/line"},
            {"path": "/data/line[3]/parts", "value": "3"},
            {"remove_repeat": "/data/line[1]"},
        ],
    )
    assert mistakes == []
    rows = {path: node.value for path, node in nodes.items() if path.startswith("/data/line[") and "/" in path[11:]}
    assert rows == {
        "/data/line[1]/parts": "",
        "/data/line[1]/place": "1",
        "/data/line[2]/parts": "3",
        "/data/line[2]/place": "2",
    }
    assert nodes["/data/line[1]/parts"].required
    assert not nodes["/data/line[1]/parts"].valid
    assert nodes["/data/lines"].value == "2"
    assert sum(path.startswith("/data/shift[") and path.endswith("chief") for path in nodes) == 60


def test_an_answer_that_became_irrelevant_is_kept_and_breaks_no_rule(session: Session) -> None:
    nodes, _ = replayed(
        session,
        [
            {"path": "/data/used", "value": "yes"},
            {"path": "/data/use/speed", "value": "120"},
            {"path": "/data/used", "value": "no"},
        ],
    )
    speed = nodes["/data/use/speed"]
    assert (speed.relevant, speed.value, speed.valid, speed.messages) == (False, "120", True, ())


def test_a_broken_constraint_says_the_words_of_the_form(session: Session) -> None:
    nodes, mistakes = replayed(
        session, [{"path": "/data/used", "value": "yes"}, {"path": "/data/use/speed", "value": "120"}]
    )
    assert mistakes == []
    speed = nodes["/data/use/speed"]
    assert (speed.value, speed.valid, speed.messages) == ("120", False, ("Below a hundred",))


def test_a_step_that_cannot_be_taken_is_named_and_the_next_ones_are_taken(session: Session) -> None:
    nodes, mistakes = replayed(
        session,
        [
            {"path": "/data/nothing", "value": "1"},
            {"path": "/data/use", "value": "1"},
            {"path": "/data/line[2]/parts", "value": "1"},
            {"path": "/data/lines", "value": "1"},
            {"path": "/data/line[1]/parts", "value": "many"},
            {"add_repeat": "/data/shift"},
            {"add_repeat": "/data/use"},
            {"remove_repeat": "/data/line[2]"},
            {"remove_repeat": "/data/line[1]"},
            {"path": "/data/used", "value": "yes"},
            {"path": "/data/use/speed", "value": "1"},
            {"path": "/data/shift[1]/chief", "value": "Budi"},
        ],
    )
    assert mistakes == [
        (1, "unknown_path"),
        (2, "unknown_path"),
        (3, "unknown_path"),
        (4, "computed"),
        (5, "wrong_type"),
        (6, "counted"),
        (7, "no_repeat"),
        (8, "unknown_path"),
        (12, "readonly"),
    ]
    assert nodes["/data/used"].value == "yes"
    assert nodes["/data/lines"].value == "0"


def commanded(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["--lang", "en", "checklist", "replay", *arguments])


def test_the_command_prints_nodes_and_score_as_json(file: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('[{"path": "/data/used", "value": "no"}]', "utf-8")
    done = commanded(str(file), str(answers), "--json")
    assert done.exit_code == 0
    assert done.stderr == ""
    said = msgspec.json.decode(done.stdout)
    assert set(said) == {"nodes", "score"}
    (used,) = [node for node in said["nodes"] if node["path"] == "/data/used"]
    assert used == {
        "path": "/data/used",
        "relevant": True,
        "required": True,
        "readonly": False,
        "value": "no",
        "valid": True,
        "messages": [],
    }


def test_the_command_names_each_wrong_step_and_says_so_by_its_exit(file: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('[{"path": "/data/q", "value": "no"}, 7, {"path": "/data/used", "value": "yes"}]', "utf-8")
    done = commanded(str(file), str(answers), "--json")
    assert done.exit_code == 1
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["step 1", "step 2"]
    said = msgspec.json.decode(done.stdout)
    assert [each["step"] for each in said["problems"]] == [1, 2]
    assert {node["path"]: node["value"] for node in said["nodes"]}["/data/used"] == "yes"


@pytest.mark.parametrize("bytes_", [b"", b"[", b"\xff", b"{}", b"[" * 5000, b"null"])
def test_hostile_answers_end_in_a_sentence(file: Path, tmp_path: Path, bytes_: bytes) -> None:
    answers = tmp_path / "answers.json"
    answers.write_bytes(bytes_)
    done = commanded(str(file), str(answers), "--json")
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert len(done.stderr.splitlines()) == 1


def test_the_command_says_of_a_form_with_mistakes_what_is_wrong(tmp_path: Path) -> None:
    form, answers = tmp_path / "form.md", tmp_path / "answers.json"
    form.write_text("| survey | type | name |\n| | integre | q |\n", "utf-8")
    answers.write_text("[]", "utf-8")
    done = commanded(str(form), str(answers))
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "integre" in done.stderr


LOCKS = """
| survey | type         | name  | label::English (en) | readonly  | calculation |
|        | integer      | step  | Step                |           |             |
|        | begin_group  | outer | Outer               | ${step} = 1 |           |
|        | begin_group  | inner | Inner               | ${step} = 2 |           |
|        | text         | said  | Said                |           |             |
|        | calculate    | sum   |                     |           | ${step} + 1 |
|        | end_group    |       |                     |           |             |
|        | begin_repeat | row   | Row                 | ${step} = 3 |           |
|        | text         | cell  | Cell                |           |             |
|        | end_repeat   |       |                     |           |             |
|        | end_group    |       |                     |           |             |
"""


@pytest.mark.parametrize(
    ("step", "locked"),
    [
        ("1", {"outer", "inner", "said", "sum", "row[1]", "cell"}),
        ("2", {"inner", "said", "sum"}),
        ("3", {"row[1]", "cell"}),
        ("4", set[str]()),
    ],
)
def test_a_rule_on_a_group_or_repeat_locks_all_that_is_in_it(
    tmp_path: Path, clock: StandingClock, step: str, locked: set[str]
) -> None:
    form = tmp_path / "form.md"
    form.write_text(LOCKS, "utf-8")
    session = begin(compile_xlsform(form), clock=clock, lang="en")
    nodes, _ = replayed(session, [{"path": "/data/step", "value": step}])
    assert {path.rpartition("/")[2] for path, node in nodes.items() if node.readonly} == locked
