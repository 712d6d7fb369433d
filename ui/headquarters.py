"""A headquarters on this machine, as a child process that ends with its parent: for practice and the demonstration."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

from inspector_app.errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

START_SECONDS = 60


class LocalHeadquarters:
    """``iomki-gateway`` on loopback, its data in a folder; ``clock`` tells where its clock begins (ISO 8601)."""

    def __init__(self, folder: Path, *, clock: Callable[[], str] | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._clock = clock
        self._process: subprocess.Popen[bytes] | None = None
        self.address = ""

    @property
    def database(self) -> Path:
        """The file of its database."""
        return self._folder / "headquarters.db"

    def start(self) -> None:
        """Start it, on the port that it had before; one that runs already is left alone. Raises ``Unreachable``."""
        if self._process is not None and self._process.poll() is None:
            return
        port = self.address.rsplit(":", 1)[-1] if self.address else "0"
        file = self._folder / "port"
        file.unlink(missing_ok=True)
        command = [
            *self._gateway("serve"), "--evidence", str(self._folder / "evidence"), "--port", port,
            "--port-file", str(file), "--until-stdin-closes", *self._now(),
        ]  # fmt: skip
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        waited = threading.Event()
        for _ in range(START_SECONDS * 50):
            if file.exists():
                self.address = f"http://127.0.0.1:{file.read_text('ascii')}"
                return
            if self._process.poll() is not None:
                break
            waited.wait(0.02)
        _, told = self._process.communicate()
        raise Unreachable(address="127.0.0.1", detail=told.decode(errors="replace"))

    def stop(self) -> None:
        """End it; a second call does nothing."""
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def import_register(self, file: Path) -> None:
        """Publish a register file."""
        self._run("import-register", str(file), *self._now())

    def code_for(self, *, name: str, nip: str, position: str) -> str:
        """Return a one-time code for a person's laptop."""
        told = self._run("enrol", "--name", name, "--nip", nip, "--position", position, *self._now())
        return str(told["code"])

    def _run(self, *words: str) -> Any:
        done = subprocess.run(  # noqa: S603 - our own program
            [*self._gateway(words[0]), *words[1:], "--json"], capture_output=True, check=False
        )
        if done.returncode != 0:
            raise Unreachable(address=self.address, detail=done.stderr.decode(errors="replace"))
        return json.loads(done.stdout)

    def _now(self) -> list[str]:
        return ["--clock", self._clock()] if self._clock is not None else []

    def _gateway(self, command: str) -> list[str]:
        return [sys.executable, "-m", "sync.gateway", command, "--database", f"sqlite:///{self.database}"]
