"""Stores for tests: real ones, with a key derivation that costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.store.database import open_database
from inspector_app.store.keys import Kdf, StoreKey, create_key
from inspector_app.store.writer import InlineWriter

if TYPE_CHECKING:
    from pathlib import Path

CHEAP = Kdf(time_cost=1, memory_kib=8, lanes=1)
PASSPHRASE = "tujuh belas agustus"
NAME = "Sari Wulandari"


def make_key(folder: Path, *, name: str = NAME, passphrase: str = PASSPHRASE) -> StoreKey:
    """Make a store's folder and key."""
    return create_key(folder, name=name, passphrase=passphrase, kdf=CHEAP)


def make_store(folder: Path) -> InlineWriter:
    """Make a store and open it for writing on this thread."""
    key = make_key(folder)
    return InlineWriter(lambda: open_database(folder, key))
