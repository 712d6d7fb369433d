"""The interpreter outlives a long day of Qt calls."""

from __future__ import annotations

import subprocess
import sys

import pytest

LONG_DAY = """
from PySide6.QtWidgets import QApplication, QWidget
from ui.theme import Theme
app = QApplication([])
theme = Theme(app)
widget = QWidget()
for _ in range(30_000):
    widget.{call}
print("alive")
"""


@pytest.mark.parametrize("call", ["setAccessibleName('x')", "isEnabled()", "isHidden() and widget.isVisible()"])
def test_thirty_thousand_calls_do_not_end_the_process(call: str) -> None:
    command = [sys.executable, "-c", LONG_DAY.replace("{call}", call)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
