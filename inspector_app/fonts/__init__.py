"""The typefaces that window and paper share, shipped so that every laptop has the same widths: Inter and, for
digests, JetBrains Mono.

Both are under the SIL Open Font License 1.1; the licences lie beside the files.
"""

from __future__ import annotations

from pathlib import Path

INTER_WEIGHTS = (400, 500, 600)
"""The cuts of Inter that are shipped."""


def font_file(weight: int) -> Path:
    """Return the TrueType file of Inter in a weight of ``INTER_WEIGHTS``. Raises ``ValueError`` for another."""
    if weight not in INTER_WEIGHTS:
        raise ValueError(f"Inter {weight} is not shipped")
    return _FOLDER / f"Inter_{weight}.ttf"


def mono_file() -> Path:
    """Return the TrueType file of JetBrains Mono Regular."""
    return _FOLDER / "JetBrainsMono_400.ttf"


_FOLDER = Path(__file__).parent
