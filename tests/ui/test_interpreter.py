"""A window may call Qt as often as it likes: in a process of its own, where a lost ``None`` would end it."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication, QWidget
from ui.interpreter import keep_none_alive
keep_none_alive()
keep_none_alive()
app = QApplication([])
widget = QWidget()
for _ in range(100_000):
    widget.update()
print("still here")
"""


def test_a_hundred_thousand_calls_of_qt_do_not_end_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "still here"
