"""Headquarters' command line: serve, take laptops in, publish the register."""

from __future__ import annotations

import datetime as dt
import os
import socket
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
import msgspec

from inspector_app import __version__
from inspector_app.clock import Clock, ShiftedClock, SystemClock, Zone, instant, local
from inspector_app.errors import InspectionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy as sa

with_database = click.option("--database", required=True, help="SQLAlchemy URL: sqlite:////srv/iomki/headquarters.db")
with_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


GRACE_SECONDS = 20
"""How long requests under way may take when headquarters is told to end; a line that stalls must not keep it."""


class Speaking(click.Group):
    """A group whose commands fail with a sentence, never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run; what went wrong is said on stderr, and the exit code is 1.

        That is an error of our tree, of the database, of its driver, or of a database from a newer program.
        """
        from alembic.util.exc import CommandError
        from sqlalchemy.exc import SQLAlchemyError

        from sync.gateway.problems import ProblemError

        try:
            return super().invoke(ctx)
        except (InspectionError, ProblemError, SQLAlchemyError, CommandError, OSError, ModuleNotFoundError) as error:
            told = error.problem.title if isinstance(error, ProblemError) else str(error)
            click.echo(f"Not done: {(told.splitlines() or [type(error).__name__])[0]}", err=True)
        return ctx.exit(1)


@click.group(cls=Speaking)
@click.version_option(__version__, prog_name="iomki-gateway")
def main() -> None:
    """Headquarters of Inspeksi IOMKI."""


@main.command()
@with_database
@click.option("--evidence", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for files.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8420, show_default=True, help="0 takes a free one.")
@click.option(
    "--port-file", type=click.Path(path_type=Path, dir_okay=False), help="Where to write the port once ready."
)
@click.option("--until-stdin-closes", is_flag=True, help="End when the program that started this one is gone.")
@click.option("--clock", "clock_start", help="For demonstrations: let the clock begin here (2020-09-09T08:30+07:00).")
def serve(
    *,
    database: str,
    evidence: Path,
    host: str,
    port: int,
    port_file: Path | None,
    until_stdin_closes: bool,
    clock_start: str | None,
) -> None:
    """Receive visits, and hand out the register."""
    import uvicorn

    from sync.gateway.app import make_app

    with _opened(database) as engine, socket.create_server((host, port)) as listener:
        app = make_app(engine, evidence=evidence, clock=_clock(clock_start))
        bound = listener.getsockname()[1]
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, timeout_graceful_shutdown=GRACE_SECONDS, server_header=False
        )
        server = uvicorn.Server(config)
        if until_stdin_closes:
            threading.Thread(target=_end_with_stdin, args=(server,), daemon=True).start()
        click.echo(f"Headquarters listens on http://{host}:{bound}")
        if port_file is not None:
            part = port_file.with_name(port_file.name + ".part")
            part.write_text(str(bound), "ascii")
            part.replace(port_file)
        server.run(sockets=[listener])


@main.command()
@with_database
@click.option("--name", required=True, help="The inspector's name.")
@click.option("--nip", default="", help="Civil service number, 18 digits.")
@click.option("--position", default="Inspektur", show_default=True)
@click.option(
    "--device-label", default="", help="The laptop's short name in document numbers; by default the next Lnn."
)
@click.option("--valid-hours", default=24.0, show_default=True, help="How long the code can be used.")
@click.option("--clock", "clock_start", hidden=True)
@with_json
def enrol(
    *,
    database: str,
    name: str,
    nip: str,
    position: str,
    device_label: str,
    valid_hours: float,
    clock_start: str | None,
    as_json: bool,
) -> None:
    """Print a one-time code with which an inspector's laptop is taken in."""
    from sync.gateway.auth import Person, make_code

    person = Person(name, nip, position)
    with _opened(database) as engine, engine.begin() as connection:
        now = _clock(clock_start).now()
        code, expires = make_code(connection, person=person, label=device_label, now=now, valid_hours=valid_hours)
    if as_json:
        click.echo(_json({"code": code, "expires_at": expires}))
    else:
        click.echo(f"{code}  for {name}, once, until {local(expires, Zone.WIB):%d %B %Y %H:%M WIB}")


@main.command("import-register")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@with_database
@click.option("--clock", "clock_start", hidden=True)
@with_json
@click.pass_context
def import_register(ctx: click.Context, *, file: Path, database: str, clock_start: str | None, as_json: bool) -> None:
    """Publish the companies of a CSV or XLSX file, and the known estates. Exits with 1 when a row is left out."""
    from sync.gateway.publishing import publish_register

    with _opened(database) as engine:
        published = publish_register(engine, file, now=_clock(clock_start).now())
    if as_json:
        click.echo(_json(published))
    else:
        click.echo(f"{published.companies} companies read, {published.written} events published.")
        for problem in published.problems:
            kind = "warning" if problem.warning else "left out"
            line = f"  row {problem.row}, {problem.column}: {problem.reason} {problem.value!r} ({kind})"
            click.echo(line, err=True)
    ctx.exit(0 if published.whole else 1)


class Day(click.ParamType[Any]):
    """A day, ``2020-09-21``; where ``or_open``, also the word ``open``."""

    name = "YYYY-MM-DD"

    def __init__(self, *, or_open: bool = False) -> None:
        self._or_open = or_open
        if or_open:
            self.name = "YYYY-MM-DD|open"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the day that a text names."""
        if isinstance(value, dt.date) or (self._or_open and value == "open"):
            return value
        try:
            return dt.datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            return self.fail(f"{value!r} is no day: write it like 2020-09-21", param, ctx)


@main.command("publish-checklist")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@with_database
@click.option("--valid-from", type=Day(), help="First day of this version; by default the file's own.")
@click.option("--valid-to", type=Day(or_open=True), help="Its last day, or 'open' for none; by default the file's own.")
@click.option("--clock", "clock_start", hidden=True)
@with_json
@click.pass_context
def publish_checklist(
    ctx: click.Context, *, file: Path, database: str, valid_from: dt.date | None,
    valid_to: dt.date | Literal["open"] | None, clock_start: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Publish a version of a checklist (XLSForm), or set other days for a version that is published already.

    Exits with 1, naming every mistake, when the form has one.
    """
    from inspector_app.checklist.reading.xlsform import problems
    from sync.gateway.checklists import publish_checklist as publish

    found = problems(file)
    if found:
        for problem in found:
            click.echo(problem.say("en"), err=True)
        ctx.exit(1)
    with _opened(database) as engine:
        now = _clock(clock_start).now()
        made = publish(engine, file, now=now, valid_from=valid_from, valid_to=valid_to)
    if as_json:
        names = ("checklist", "version", "digest", "valid_from", "valid_to")
        click.echo(_json({name: getattr(made, name) for name in names}))
    else:
        until = f"to {made.valid_to}" if made.valid_to else "with no last day"
        told = f"{made.checklist}, version {made.version}, is published: in force from {made.valid_from} {until}."
        click.echo(told)


@contextmanager
def _opened(database: str) -> Iterator[sa.Engine]:
    """Lend the migrated database; every connection to it is closed afterwards."""
    from sync.gateway.database import open_headquarters

    engine = open_headquarters(database)
    try:
        yield engine
    finally:
        engine.dispose()


def _clock(start: str | None) -> Clock:
    return SystemClock() if start is None else ShiftedClock(instant(dt.datetime.fromisoformat(start)))


def _end_with_stdin(server: Any) -> None:
    # Not through sys.stdin: its lock would be held by this thread while the interpreter ends for another reason.
    while os.read(0, 4096):
        pass
    server.should_exit = True


def _json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value)).decode()


if __name__ == "__main__":
    main()
