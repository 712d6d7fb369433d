"""Practice: a store of its own with invented companies, and a real headquarters of its own beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.clock import Zone, local
from ui.headquarters import LocalHeadquarters

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock
    from sync.client.laptop import Laptop

NAME = "Dewi Lestari"
NIP = "198504122010122003"
POSITION = "Inspektur"
PASSPHRASE = "latihan latihan latihan latihan"  # noqa: S105 - guards invented data only


class Practice:
    """The practice folder: ``store`` and ``headquarters`` in it, and the process that serves the latter."""

    def __init__(self, folder: Path, *, clock: Clock) -> None:
        self._store = folder / "store"
        self._clock = clock
        # Its clock is this laptop's, so that both tell the same time in a demonstration.
        self._headquarters = LocalHeadquarters(
            folder / "headquarters", clock=lambda: local(clock.now(), Zone.WIB).isoformat()
        )

    def open(self) -> Laptop:
        """Return the practice laptop, made at the first time; that takes some seconds.

        Raises ``Unreachable`` when its headquarters does not come up, and what opening a store raises.
        """
        from sync.client.laptop import known_people, open_laptop

        self._headquarters.start()
        if not known_people(self._store):
            return self._enrol()
        laptop = open_laptop(self._store, passphrase=PASSPHRASE, clock=self._clock)
        if laptop.address != self._headquarters.address:
            laptop.move_headquarters(self._headquarters.address)
        return laptop

    def close(self) -> None:
        """End the practice headquarters."""
        self._headquarters.stop()

    def _enrol(self) -> Laptop:
        """Publish the invented register and have the practice laptop taken in."""
        from inspector_app.register.practice import practice_file
        from sync.client.enrolment import enrol

        with practice_file() as file:
            self._headquarters.import_register(file)
        code = self._headquarters.code_for(name=NAME, nip=NIP, position=POSITION)
        return enrol(
            self._store,
            address=self._headquarters.address,
            code=code,
            passphrase=PASSPHRASE,
            clock=self._clock,
            zone=Zone.WIB,
            practice=True,
        )
