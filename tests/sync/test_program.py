"""Headquarters as a program: its command line, and kill -9 at any moment."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from inspector_app.errors import LineError
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from tests.builders.lines import HangUp, a_line
from tests.builders.sync import (
    PRACTICE,
    HeadquartersProgram,
    begun_visit,
    delivered,
    enrolled_laptop,
    gateway,
    heads_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.builders.lines import Asked, Told
    from tests.conftest import StandingClock


@pytest.fixture
def program(tmp_path: Path) -> Iterator[HeadquartersProgram]:
    made = HeadquartersProgram(tmp_path / "hq")
    yield made
    made.stop()


def held(program: HeadquartersProgram, query: str) -> list[Any]:
    connection = sqlite3.connect(program.database)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_from_nothing_to_a_delivered_visit(tmp_path: Path, program: HeadquartersProgram, clock: StandingClock) -> None:
    told = program.run("import-register", str(PRACTICE))
    assert told == {"companies": 12, "written": 128, "problems": []}
    program.start()
    with enrolled_laptop(tmp_path / "laptop", program, clock=clock) as laptop:
        visit = begun_visit(laptop, blobs=1)
        report = Exchange(laptop).run()
        assert (report.receipts, report.blobs, report.received) == (1, 1, 128)
        assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert program.stop() == 0, "it ends when the program that started it is gone"


def test_the_register_is_published_while_headquarters_serves(
    tmp_path: Path, program: HeadquartersProgram, clock: StandingClock
) -> None:
    program.start()
    with enrolled_laptop(tmp_path / "laptop", program, clock=clock) as laptop:
        assert Exchange(laptop).run().received == 0
        program.run("import-register", str(PRACTICE))
        assert Exchange(laptop).run().received == 128


def test_killed_in_the_middle_it_keeps_what_it_receipted(
    tmp_path: Path, program: HeadquartersProgram, clock: StandingClock
) -> None:
    """Killed after each kind of request, once before its answer is heard; in the end all is there once."""
    program.start()
    with a_line(program) as line, enrolled_laptop(tmp_path / "laptop", program, clock=clock) as laptop:
        laptop.move_headquarters(line.address)
        visit = begun_visit(laptop, blobs=2, size=600_000)
        kills = [("POST", "/v1/segments"), ("PATCH", ""), ("PATCH", ""), ("GET", "/v1/blobs")]

        def killed(asked: Asked, told: Told) -> Told:
            if kills and asked.method == kills[0][0] and asked.path.startswith(kills[0][1]):
                kills.pop(0)
                program.kill()
                raise HangUp
            return told

        line.after = killed
        for _ in range(12):
            before = len(kills)
            try:
                Exchange(laptop).run()
            except LineError:
                assert len(kills) == before - 1
                program.start()
            else:
                break
        assert kills == []
        assert delivered(laptop, visit).state is DeliveryState.DELIVERED
        (about, device), (n, digest) = next(iter(heads_of(laptop).items()))
    assert held(program, "SELECT subject, device, n, digest FROM chain") == [(about, device, n, digest)]
    assert held(program, "SELECT count(*) FROM segment") == [(1,)]
    assert held(program, "SELECT count(*), min(size), max(size) FROM blob") == [(2, 600_000, 600_000)]
    assert held(program, "SELECT count(*) FROM upload") == [(0,)]
    assert list((program.evidence / "partial").iterdir()) == []


def test_a_code_is_told_to_people_and_to_programs(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/hq.db"
    told = gateway("enrol", "--database", url, "--name", "Dewi Lestari", "--device-label", "L07")
    assert told.returncode == 0
    assert "for Dewi Lestari, once, until" in told.stdout
    again = gateway("enrol", "--database", url, "--name", "Dewi", "--valid-hours", "2", "--json")
    assert set(json.loads(again.stdout)) == {"code", "expires_at"}
    taken = gateway("enrol", "--database", url, "--name", "Rizal", "--device-label", "L07")
    assert (taken.returncode, taken.stderr) == (1, "Not done: The label L07 belongs to another laptop.\n")


def test_rows_that_are_left_out_are_named(tmp_path: Path) -> None:
    lines = PRACTICE.read_text("utf-8").splitlines()
    bad = tmp_path / "bad.csv"
    bad.write_text("\n".join([*lines, lines[1], lines[2].replace("9120002411874", "12")]), "utf-8")
    url = f"sqlite:///{tmp_path}/hq.db"
    told = gateway("import-register", str(bad), "--database", url)
    assert told.returncode == 1
    assert "12 companies read, 128 events published." in told.stdout
    assert "row 14" in told.stderr
    assert "(left out)" in told.stderr
    as_json = json.loads(gateway("import-register", str(bad), "--database", url, "--json").stdout)
    assert (as_json["companies"], as_json["written"]) == (12, 0)
    assert {problem["row"] for problem in as_json["problems"]} == {14, 15}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--database", "sqlite:////proc/nowhere/hq.db"), "Not done: "),
        (("--database", "nonsense"), "Not done: Could not parse"),
        (("--database", "postgresql+psycopg://x/y"), "Not done: "),
        (("--database", "oracle99://x"), "Not done: "),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(arguments: tuple[str, ...], says: str) -> None:
    told = gateway("enrol", "--name", "x", *arguments)
    assert told.returncode == 1
    assert told.stderr.startswith(says)
    assert told.stderr.count("\n") == 1


def test_a_database_of_a_newer_program_is_left_as_it_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/hq.db"
    assert gateway("enrol", "--name", "x", "--database", url).returncode == 0
    connection = sqlite3.connect(tmp_path / "hq.db")
    connection.execute("UPDATE alembic_version SET version_num = 'v9999'")
    connection.commit()
    connection.close()
    told = gateway("enrol", "--name", "x", "--database", url)
    assert told.returncode == 1
    assert told.stderr.startswith("Not done: ")
    assert "v9999" in told.stderr


def test_a_port_that_is_taken(tmp_path: Path, program: HeadquartersProgram) -> None:
    program.start()
    url, evidence = f"sqlite:///{tmp_path}/other.db", str(tmp_path / "other")
    told = gateway("serve", "--database", url, "--evidence", evidence, "--port", str(program.port))
    assert told.returncode == 1
    assert told.stderr.startswith("Not done: ")
