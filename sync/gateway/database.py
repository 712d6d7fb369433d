"""Opens headquarters' database by its URL, durable at each commit, and brings it up to date."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine.interfaces import DBAPIConnection

MIGRATIONS = Path(__file__).parent / "migrations"

BUSY_MS = 30_000
"""How long one program waits for another that writes to the same SQLite file, ``import-register`` above all."""

POOL = 48
"""Connections at most: more than the server has threads, so that none waits for one."""

_READS = "iomki_reads"


def open_headquarters(url: str) -> sa.Engine:
    """Return the engine of a migrated database. Whoever opens it disposes of it.

    ``url`` is SQLAlchemy's: ``sqlite:////srv/headquarters.db``, ``postgresql+psycopg://…``. Raises ``SQLAlchemyError``,
    and Alembic's ``CommandError`` for a database from a newer program.
    """
    made = sa.make_url(url)
    if made.get_backend_name() == "sqlite" and made.database:
        Path(made.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(made, pool_size=POOL, max_overflow=0)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _guard)
        sa.event.listen(engine, "begin", _begin)
    try:
        _migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


class Database:
    """Headquarters' database as the routes use it: many readers, and writers one behind the other."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._reads = engine.execution_options(**{_READS: True})
        # SQLite's own waiting is a lottery; in a line, whoever came first is served first.
        self._line = threading.Lock() if engine.dialect.name == "sqlite" else None

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Lend a connection inside a transaction that is durable at the end, and undone by any error."""
        if self._line is None:
            with self._engine.begin() as connection:
                yield connection
            return
        with self._line, self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Lend a connection that reads one state of the database and waits for no writer."""
        with self._reads.begin() as connection:
            yield connection


def _guard(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY_MS}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    # Two writers that both begin by reading would find each other out only at the end; IMMEDIATE puts them in line.
    reads = connection.get_execution_options().get(_READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _migrate(engine: sa.Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
