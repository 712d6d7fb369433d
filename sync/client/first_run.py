"""What must be known before a store is opened: who may open it, and whether a first run was cut.

It imports little, because the window asks it before its first paint.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from inspector_app.store.folder import KEY, LEDGER, remove, sync_folder, writing_files

if TYPE_CHECKING:
    from pathlib import Path

STAGING = ".first-run"
READY = "ready"


def known_people(folder: Path) -> list[str]:
    """Return who may unlock the store in this folder; nobody before the first run."""
    from inspector_app.store.keys import people

    settle_first_run(folder)
    return people(folder) if (folder / KEY).exists() or (folder / LEDGER).exists() else []


def settle_first_run(folder: Path) -> None:
    """Finish a first run that was cut: move a whole store into its place, throw away one that never was whole.

    Raises ``StoreInUse`` while another program is at it.
    """
    if not (folder / STAGING).exists():
        return
    from inspector_app.store.lock import StoreLock

    with StoreLock(folder):
        settle(folder)


def settle(folder: Path) -> None:
    """Do so under a ``StoreLock`` that the caller holds."""
    staging = folder / STAGING
    if not staging.exists():
        return
    with writing_files():
        if (staging / READY).exists():
            # The key goes last: without it there is no store yet, and this is done again.
            for name in (LEDGER, KEY):
                if (staging / name).exists():
                    (staging / name).replace(folder / name)
            sync_folder(folder)
            remove(staging / READY)
        shutil.rmtree(staging)
        sync_folder(folder)
