"""Practice: a store of its own with invented companies, and a headquarters of its own running beside the window.

Headquarters is the real one, as a child process on a loopback port; it ends with the window, also when that is killed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from inspector_app.clock import Zone, local
from inspector_app.errors import StoreError, Unreachable

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock
    from sync.client.laptop import Laptop

NAME = "Dewi Lestari"
NIP = "198504122010122003"
POSITION = "Inspektur"
PASSPHRASE = "latihan latihan latihan latihan"  # noqa: S105 - guards invented data only
READY_SECONDS = 60.0
ASK_SECONDS = 0.02


class Practice:
    """The practice folder: ``store`` and ``headquarters`` in it, and the process that serves the latter."""

    def __init__(self, folder: Path, *, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._server: subprocess.Popen[bytes] | None = None
        self._database = f"sqlite:///{folder / 'headquarters' / 'headquarters.db'}"

    def open(self) -> Laptop:
        """Return the practice laptop, made at the first time. Takes some seconds then.

        Raises ``Unreachable`` when its headquarters does not come up, ``StoreError`` when it cannot be made, and what
        opening a store raises.
        """
        from sync.client.laptop import known_people, open_laptop

        store = self._folder / "store"
        fresh = not known_people(store)
        if fresh:
            self._found()
        address = self._serve()
        if fresh:
            return self._enrol(store, address)
        laptop = open_laptop(store, passphrase=PASSPHRASE, clock=self._clock)
        if laptop.address != address:
            laptop.move_headquarters(address)
        return laptop

    def close(self) -> None:
        """End the practice headquarters."""
        server, self._server = self._server, None
        if server is not None:
            if server.stdin is not None:
                server.stdin.close()
            server.terminate()
            server.wait()

    def _found(self) -> None:
        """Make headquarters and publish the invented register."""
        from inspector_app.register.practice import practice_file

        (self._folder / "headquarters").mkdir(parents=True, exist_ok=True, mode=0o700)
        with practice_file() as file:
            self._gateway("import-register", str(file))

    def _enrol(self, store: Path, address: str) -> Laptop:
        from sync.client.enrolment import enrol

        told = self._gateway("enrol", "--name", NAME, "--nip", NIP, "--position", POSITION, "--json")
        import msgspec

        code: str = msgspec.json.decode(told)["code"]
        return enrol(
            store, address=address, code=code, passphrase=PASSPHRASE, clock=self._clock, zone=Zone.WIB, practice=True
        )

    def _serve(self) -> str:
        """Start headquarters and return its address once it answers."""
        if self._server is not None:
            self.close()
        home = self._folder / "headquarters"
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        port_file = home / "port"
        port_file.unlink(missing_ok=True)
        self._server = subprocess.Popen(  # noqa: S603 - our own program
            [
                sys.executable, "-m", "sync.gateway.admin", "serve", "--database", self._database,
                "--evidence", str(home / "evidence"), "--port", "0", "--port-file", str(port_file),
                "--until-stdin-closes", "--clock", self._moment(),
            ],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        until = time.monotonic() + READY_SECONDS
        while not port_file.exists():
            if self._server.poll() is not None or time.monotonic() > until:
                raise Unreachable(address="127.0.0.1", detail="the practice headquarters did not come up")
            time.sleep(ASK_SECONDS)
        return f"http://127.0.0.1:{port_file.read_text('ascii')}"

    def _gateway(self, command: str, *arguments: str) -> bytes:
        """Run one command of headquarters and return what it prints."""
        whole = [
            sys.executable, "-m", "sync.gateway.admin", command, *arguments, "--database", self._database,
            "--clock", self._moment(),
        ]  # fmt: skip
        done = subprocess.run(whole, check=False, capture_output=True)  # noqa: S603 - our own program
        if done.returncode:
            raise StoreError(detail=done.stderr.decode(errors="replace"))
        return done.stdout

    def _moment(self) -> str:
        """Return this laptop's time for headquarters, so that both tell the same in practice and demonstration."""
        return local(self._clock.now(), Zone.WIB).isoformat()
