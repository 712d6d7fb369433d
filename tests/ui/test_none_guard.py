"""The interpreter outlives a long day of Qt calls."""

from __future__ import annotations

import subprocess
import sys

LONG_DAY = """
from PySide6.QtWidgets import QApplication, QWidget
from ui.theme import Theme
app = QApplication([])
theme = Theme(app)
widget = QWidget()
for _ in range(30_000):
    widget.setAccessibleName("x")
print("alive")
"""


def test_thirty_thousand_calls_do_not_end_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", LONG_DAY], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
