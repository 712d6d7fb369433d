"""The first paint waits for nothing that it does not need."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {
    "requests", "reportlab", "pyxform", "qtawesome", "PIL", "openpyxl", "cryptography", "sqlcipher3", "sqlite_utils",
    "PySide6.QtPdf", "PySide6.QtNetwork", "litestar", "sqlalchemy",
}  # fmt: skip
SHOWN = """
import json, pathlib, sys
from PySide6.QtWidgets import QApplication
from ui.app import build
application = build(pathlib.Path(sys.argv[1]))
application.window.show()
QApplication.processEvents()
print(json.dumps(sorted(sys.modules)))
application.close()
"""


def test_the_unlock_screen_is_painted_before_the_heavy_libraries_are_read(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SHOWN, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert HEAVY & set(json.loads(done.stdout)) == set()
