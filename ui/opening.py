"""The three ways to an opened store: unlock it, register this laptop, or practise. All run on a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock
    from sync.client.laptop import Laptop
    from ui.settings.preferences import Preferences
    from ui.unlock.practice import Practice

PRACTICE = "latihan"
"""The practice store's folder inside the laptop's."""


class Openings:
    """Opens stores; keeps the practice headquarters running until closed."""

    def __init__(self, folder: Path, *, clock: Clock, preferences: Preferences) -> None:
        self._folder = folder
        self._clock = clock
        self._preferences = preferences
        self._practice: Practice | None = None

    def unlock(self, name: str, passphrase: str) -> Laptop:
        """Open the store in the folder."""
        from sync.client.laptop import open_laptop

        return open_laptop(self._folder, name=name, passphrase=passphrase, clock=self._clock)

    def enrol(self, *, address: str, code: str, passphrase: str) -> Laptop:
        """Register this laptop with headquarters and make its store."""
        from sync.client.enrolment import enrol

        laptop = enrol(self._folder, address=address, code=code, passphrase=passphrase, clock=self._clock)
        self._preferences.set(address=address)
        return laptop

    def practise(self) -> Laptop:
        """Open the practice store, made at the first time, with a headquarters of its own on this laptop."""
        from ui.unlock.practice import Practice

        if self._practice is None:
            self._practice = Practice(self._folder / PRACTICE, clock=self._clock)
        return self._practice.open()

    def close(self) -> None:
        """End the practice headquarters."""
        if self._practice is not None:
            self._practice.close()
            self._practice = None
