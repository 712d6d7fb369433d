"""Opens headquarters' database by its URL, durable at each commit, and brings it up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection

MIGRATIONS = Path(__file__).parent / "migrations"


def open_headquarters(url: str) -> sa.Engine:
    """Return the engine of a migrated database. ``url`` is SQLAlchemy's: ``sqlite:////srv/hq.db``, ``postgresql+psycopg://…``."""
    made = sa.make_url(url)
    if made.get_backend_name() == "sqlite" and made.database:
        Path(made.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(made)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _guard)
        # Two writers that both begin by reading would find each other out only at the end; IMMEDIATE puts them in line.
        sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    _migrate(engine)
    return engine


def _guard(connection: DBAPIConnection, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _migrate(engine: sa.Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
