"""The command line as a person at a terminal meets it: words in, text and an exit code out, and never a traceback."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from click.testing import CliRunner

from inspector_app.__main__ import main


@dataclass(frozen=True)
class Answer:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def command(*words: object, passphrase: str | None = None) -> Answer:
    """Run ``inspector-app`` with these words; anything but an orderly end is raised here."""
    result = CliRunner().invoke(main, [str(word) for word in words], env={"INSPECTOR_PASSPHRASE": passphrase})
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Answer(result.exit_code, result.stdout, result.stderr)
