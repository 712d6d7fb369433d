"""A form with files beside it: headquarters publishes all of it as one, and a laptop has all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.checklist.reading.package import package_of
from sync.client.exchange import Exchange
from sync.gateway.checklists import publish_checklist
from tests.builders.checklist import question

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock
    from sync.client.laptop import Laptop
    from tests.builders.sync import Headquarters

FORM = """
| survey   |                               |       |       |                 |              |
|          | type                          | name  | label | choice_filter   | media::image |
|          | text                          | area  | Area  |                 | peta.png     |
|          | select_one_from_file desa.csv | desa  | Desa  | area = ${area}  |              |
| settings |                               |       |       |                 |              |
|          | form_id                       | version | sites | purpose        | form_title   |
|          | desa                          | 1     | plant | obstacles       | Desa         |
"""


def a_form_with_files(folder: Path, rows: int = 20_000) -> Path:
    lines = ["name,label,area", *(f"n{n},Desa {n},a{n % 500}" for n in range(rows))]
    (folder / "desa.csv").write_text("\n".join(lines))
    (folder / "peta.png").write_bytes(b"a picture")
    form = folder / "desa.md"
    form.write_text(FORM)
    return form


def test_lists_and_pictures_arrive_with_the_form(
    laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path
) -> None:
    form = a_form_with_files(tmp_path)
    _, suffix = package_of(form)
    made = publish_checklist(hq.engine, form, now=clock.now())

    Exchange(laptop).run()

    assert suffix == ".zip"
    there = laptop.library.get(made)
    assert len(there.lists["desa"].rows) == 20_000
    assert question(there, "desa").choices == ()
    assert laptop.library.file(made, "peta.png") == b"a picture"
    assert laptop.library.file(made, "desa.csv") == (tmp_path / "desa.csv").read_bytes()
    assert publish_checklist(hq.engine, form, now=clock.now()).digest == made.digest, "said again it is the same"


def test_another_list_is_another_version(laptop: Laptop, hq: Headquarters, clock: Clock, tmp_path: Path) -> None:
    first = publish_checklist(hq.engine, a_form_with_files(tmp_path, rows=10), now=clock.now())
    form = a_form_with_files(tmp_path, rows=11)
    form.write_text(FORM.replace("| 1     | plant", "| 2     | plant"))
    second = publish_checklist(hq.engine, form, now=clock.now())
    Exchange(laptop).run()
    assert first.digest != second.digest
    assert [len(laptop.library.get(each).lists["desa"].rows) for each in (first, second)] == [10, 11]
