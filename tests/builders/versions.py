"""Two versions of one small checklist, and a laptop on which a visit stands on the older one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from inspector_app.checklist.reading.xlsform import compile_bytes
from inspector_app.checklist.rows import Source
from inspector_app.ids import Digest
from inspector_app.visits.drafting import start_visit, visit_of
from inspector_app.visits.events import ChecklistRef
from inspector_app.visits.sites import site_of_company
from tests.builders.checklist import RULES
from tests.builders.register import a_company, an_estate

if TYPE_CHECKING:
    from inspector_app.checklist.model import Checklist
    from inspector_app.ids import VisitId
    from sync.client.laptop import Laptop


def survey(*rows: tuple[str, str, str, str, str]) -> str:
    """A section of four-way questions: name, both wordings, weight, basis."""
    heads = ("type", "name", "label::Indonesia (id)", "label::English (en)", "weight", "basis", "answer")
    lines = [("survey",), ("", *heads), ("", "begin_group", "A", "Gerbang", "Gate")]
    lines += [("", "select_one compliance", *row, "compliance") for row in rows]
    lines.append(("", "end_group"))
    return "\n".join("| " + " | ".join((*line, *[""] * (len(heads) + 1 - len(line)))) + " |" for line in lines)


TEMPERATURE = ("A02", "Suhu diukur di gerbang", "Temperature is taken at the gate", "critical", "SE 4/2020")
OLD_SURVEY = survey(
    ("A01", "Semua pekerja memakai masker kain", "All workers wear cloth masks", "minor", "SE 4/2020"),
    TEMPERATURE,
    ("A03", "Bilik disinfeksi tidak dipakai", "No disinfection booth is in use", "major", "SE 4/2020"),
)
MEDICAL = ("Semua pekerja dan tamu memakai masker medis", "All workers and guests wear medical masks")
NEW_SURVEY = survey(
    ("A01", *MEDICAL, "critical", "SE 3/2021"),
    TEMPERATURE,
    ("A04", "PeduliLindungi dipindai", "PeduliLindungi is scanned", "major", "SE 5/2021"),
)
OLD_SETTINGS = "|          | contoh     | 1       | Contoh            | plant            |"


def rules(*, version: str, valid_from: str, distance: str = "1") -> str:
    """The sheets beside the questions of one version."""
    heads = "|          | form_id    | version | form_title        | sites            |"
    return (
        RULES.replace(heads, f"{heads} valid_from |")
        .replace(OLD_SETTINGS, f"| | contoh | {version} | Contoh | plant | {valid_from} |")
        .replace("| distance_m | 1       |", f"| distance_m | {distance} |")
    )


def source_of(survey: str, sheets: str, *, suffix: str = ".md") -> Source:
    """A form as it comes from headquarters."""
    data = f"{survey}\n{sheets}".encode()
    return Source(Digest(hashlib.sha256(data).hexdigest()), suffix, data)


OLD = source_of(OLD_SURVEY, rules(version="1", valid_from="2020-05-20"))
NEW = source_of(NEW_SURVEY, rules(version="2", valid_from="2020-09-01", distance="1.5"))


def compiled(source: Source) -> Checklist:
    """The checklist of a source."""
    return compile_bytes(source.data, source.suffix)


def ref_of(source: Source) -> ChecklistRef:
    """What names a version."""
    form = compiled(source)
    return ChecklistRef(form.checklist, form.version, form.digest)


def begins_on(laptop: Laptop, source: Source) -> VisitId:
    """Begin a visit that is held to this version."""
    laptop.library.take_in([source])
    site, person = site_of_company(a_company(), an_estate()), laptop.person
    events = laptop.writer.submit(
        lambda db: start_visit(
            db, laptop.ledger, site=site, checklist=ref_of(source), team=[person], by=person.person, zone=laptop.zone
        )
    ).result()
    return visit_of(events)
