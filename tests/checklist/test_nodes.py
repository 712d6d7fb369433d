"""Which first rows an open repeat begins with follows from the XForm: a new row is a copy of its template."""

from __future__ import annotations

import pytest

from inspector_app.checklist.nodes import FIRST, begins_with
from inspector_app.ids import Path


@pytest.mark.parametrize(
    ("repeat", "has_first"),
    [
        ("/data/a", True),
        ("/data/g/a", True),
        ("/data/a[1]/b", True),  # the form's own first row holds a first inner row
        ("/data/a[x]/b", False),  # in a new one the inner repeat is but a template
        ("/data/a[x]/g/b", True),  # in a group of a new one a first row stands beside the template
        ("/data/a[x]/g/h/b", True),
        ("/data/a[x]/g/b[1]/c", True),  # and it is whole
        ("/data/a[x]/g/b[y]/c", False),
        ("/data/a[x]/b[1]/c", False),  # a counted row: made of a template, whatever its key
        ("/data/a[x]/b[y]/g/c", True),
        ("/data/a[1]/b[1]/c", True),
        ("/data/a[1]/b[2]/c", False),
    ],
)
def test_a_repeat_begins_with_the_rows_that_its_template_holds(repeat: str, has_first: bool) -> None:
    assert begins_with(Path(repeat)) == ((FIRST,) if has_first else ())
