"""The commands without a visit: what the README says is what there is, and every refusal is a sentence."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from inspector_app.__main__ import main
from inspector_app.checklist.library import TEMPLATES
from sync.gateway.admin import main as gateway
from tests.builders.checklist import RULES
from tests.builders.commands import command
from tests.builders.desk import a_laptop
from tests.builders.store import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import StandingClock

README = Path(__file__).parents[2] / "README.md"
NEED_A_STORE = (("visit", "list"), ("visit", "show", "x"), ("sync",), ("rebuild",), ("verify", "a.pdf"))


def leaves(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, found in group.commands.items():
        if isinstance(found, click.Group):
            yield from leaves(found, (*before, name))
        else:
            yield (*before, name), found


def documented(program: str) -> Iterator[list[str]]:
    """The words of each command line in the README's indented blocks; a bar stands between two of one line."""
    for line in README.read_text("utf-8").splitlines():
        if line.startswith(f"    {program} "):
            for one in re.split(r" \| (?=\w)", line.strip().removeprefix(program)):
                yield re.findall(r"--?[\w-]+|[\w./:\"-]+", one)


@pytest.mark.parametrize(("program", "group"), [("inspector-app", main), ("iomki-gateway", gateway)])
def test_the_readme_names_every_command_and_no_other(program: str, group: click.Group) -> None:
    there = dict(leaves(group))
    named = {}
    for words in documented(program):
        name = next(name for name in there if tuple(words[: len(name)]) == name)
        named[name] = words
    assert set(named) == set(there)
    for name, words in named.items():
        options = {option for parameter in there[name].params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options, name


OPENS_A_WINDOW = ("checklist", "preview")


def test_every_command_explains_itself() -> None:
    for name, found in leaves(main):
        told = command(*name, "--help")
        assert told.code == 0
        assert (found.help or "")[:40] in told.out
        assert ("--json" in told.out) is (name != OPENS_A_WINDOW), f"{name} prints no JSON"


@pytest.mark.parametrize("words", NEED_A_STORE, ids=" ".join)
def test_a_folder_without_a_store_is_said_in_both_languages(tmp_path: Path, words: tuple[str, ...]) -> None:
    for lang, says in (("id", "Tidak ada penyimpanan di map ini."), ("en", "There is no store in this folder.")):
        told = command("--lang", lang, *words, "--store", tmp_path / "none", passphrase="x")
        assert (told.code, told.out) == (1, "")
        assert told.err.startswith(says)
    assert not (tmp_path / "none").exists(), "looking made a folder"


def test_a_refusal_is_json_where_json_was_asked(tmp_path: Path) -> None:
    told = command("visit", "list", "--store", tmp_path, "--json", passphrase="x")
    assert told.code == 1
    assert json.loads(told.err)["error"] == "store_missing"
    assert json.loads(told.err)["message"].startswith("Tidak ada penyimpanan")


def test_the_store_may_be_named_before_the_command(tmp_path: Path, clock: StandingClock) -> None:
    a_laptop(tmp_path / "laptop", clock=clock).close()
    assert command("--store", tmp_path / "laptop", "visit", "list", "--json", passphrase=PASSPHRASE).json == []


def test_a_passphrase_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for file in (tmp_path / "none", tmp_path / "binary"):
        told = command("visit", "list", "--store", tmp_path, "--passphrase-file", file)
        assert told.code == 2
        assert file.name in told.err


def test_wrong_passphrases_are_said_and_the_right_one_opens_after_the_pause(
    tmp_path: Path, clock: StandingClock
) -> None:
    folder = tmp_path / "laptop"
    a_laptop(folder, clock=clock).close()
    listing = ("visit", "list", "--store", folder)
    told = command(*listing, passphrase="salah")
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("Frasa sandi tidak cocok, percobaan ke-1.")
    assert command("--lang", "en", *listing, passphrase="wrong").err.startswith("The passphrase does not match, try 2.")
    assert command(*listing, "--json", passphrase=PASSPHRASE).json == []
    for _ in range(3):
        command(*listing, passphrase="salah")
    paused = command(*listing, passphrase=PASSPHRASE)
    assert paused.code == 1
    assert paused.err.startswith("Kunci baru dapat dibuka")
    assert (folder / "ledger.db").exists()


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.xlsx")), ids=lambda file: file.stem)
def test_our_own_checklists_have_no_mistake(template: Path) -> None:
    told = command("checklist", "check", template)
    assert (told.code, told.out) == (0, f"{template.name}: tidak ada kesalahan.\n")
    assert command("checklist", "check", template, "--json").json["problems"] == []


BROKEN = """
| survey |                        |      |                       |                     |            |        |             |
|        | type                   | name | label::Indonesia (id) | label::English (en) | answer     | weight | relevant    |
|        | begin_group            | S    | Bagian                | Section             |            |        |             |
|        | select_one compliance  | S01  | Sesuai                | Compliant           | compliance | K      | ${nowhere} = 1 |
|        | integer                | S01  | Jumlah                | Number              |            | heavy  |             |
|        | end_group              |      |                       |                     |            |        |             |
"""  # noqa: E501 - a form is drawn as wide as it is


def test_a_mistake_is_named_by_its_row_with_a_remedy(tmp_path: Path) -> None:
    file = tmp_path / "form.md"
    file.write_text(f"{BROKEN}\n{RULES}", "utf-8")
    plain = command("checklist", "check", file)
    found = command("checklist", "check", file, "--json").json["problems"]
    assert plain.code == 1
    assert found
    assert {(each["sheet"], each["row"]) for each in found} >= {("survey", 5), ("survey", 6)}
    lines = plain.out.splitlines()
    assert len(lines) == len(found)
    for line, each in zip(lines, found, strict=True):
        assert each["what"]["id"] in line
        assert each["remedy"]["id"] in line
        assert not each["row"] or f"baris {each['row']}" in line
    english = command("--lang", "en", "checklist", "check", file).out
    assert "row 5" in english
    assert found[0]["remedy"]["en"] in english


@pytest.mark.parametrize("name", ["none.xlsx", "empty.xlsx", "garbage.xlsx", "words.txt"])
def test_a_file_that_is_no_checklist_is_said(tmp_path: Path, name: str) -> None:
    content = {"empty.xlsx": b"", "garbage.xlsx": b"PK\x03\x04" + bytes(range(256)) * 20, "words.txt": b"hello"}
    if name in content:
        (tmp_path / name).write_bytes(content[name])
    told = command("checklist", "check", tmp_path / name)
    assert told.code == 1
    assert len(told.out.strip().splitlines()) == 1
    assert len(told.out.strip()) > 30


def test_the_demonstration_leaves_a_folder_alone_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("years of work")
    told = command("demo", "--out", tmp_path)
    assert told.code == 1
    assert told.err.startswith(f"Map {tmp_path} berisi hal lain.")
    assert command("--lang", "en", "demo", "--out", tmp_path).err.startswith(
        f"The folder {tmp_path} holds other things"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.odt"]


def test_a_place_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = command("demo", "--out", tmp_path / "file" / "below")
    assert told.code == 1
    assert "tidak dapat dipakai" in told.err


def test_the_program_itself_ends_with_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "inspector_app", "--lang", "en", "sync", "--store", str(tmp_path / "none"), "--json"]
    done = subprocess.run(words, input="secret\n", capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert '"store_missing"' in done.stderr
    assert done.stdout == ""


def test_without_a_screen_the_window_says_so(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    words = [sys.executable, "-m", "inspector_app", "--store", str(tmp_path / "none")]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Di sini tidak ada layar")
    assert not (tmp_path / "none").exists()
