"""Small forms on what is not an expression: groups, repeats, lists, rules, defaults and triggers; ``forms/*.md``."""

from __future__ import annotations

from pathlib import Path

from tests.checklist.forms.tables import Form, drawn

FOLDER = Path(__file__).parent / "forms"
NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))
PLACES = "name,label,tint,pop\na,Alpha,red,10\nb,Beta,blue,20\nc,Gamma,blue,30\n"
"""The list that lies beside a form which names ``places.csv``."""


def structure(name: str) -> Form:
    """Return a form by its name."""
    text = (FOLDER / f"{name}.md").read_text("utf-8")
    return drawn(text, {"places.csv": PLACES} if "places.csv" in text else None)
