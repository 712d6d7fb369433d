"""The laptop's own secrets (its signing key, its token at headquarters): rows of the encrypted store, never events."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def put_secret(db: Database, name: str, value: bytes) -> None:
    """Keep a secret under its name, in place of an older one."""
    db.execute(
        "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value],
    )


def get_secret(db: Database, name: str) -> bytes | None:
    """Return the secret, or ``None`` when there is none of that name."""
    row = db.execute("SELECT value FROM secret WHERE name = ?", [name]).fetchone()
    return None if row is None else bytes(row[0])
