"""Contents of visits with full defaults: what a paper is made from, with photos and signatures made here."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import random
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from inspector_app.checklist.model import Kind, Severity, Verdict
from inspector_app.checklist.scoring import Score, SectionScore, WeightLine
from inspector_app.clock import Instant, Zone, instant
from inspector_app.evidence.position import Position
from inspector_app.ids import (
    BlobId,
    ChecklistId,
    CompanyId,
    DeviceId,
    Digest,
    Path,
    PersonId,
    PhotoId,
    SubjectId,
    VisitId,
)
from inspector_app.ledger.chain import Head
from inspector_app.visits.content import (
    LAYOUT,
    AnswerContent,
    FindingContent,
    ItemContent,
    PhotoContent,
    SectionContent,
    SignatureContent,
    VisitContent,
)
from inspector_app.visits.events import ChecklistRef, Manner, Member, Obstacle, Role, Site, SiteKind
from tests.builders.wordings import ITEMS, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

START = instant(dt.datetime(2020, 9, 9, 8, 42, tzinfo=Zone.WIB.offset))
END = instant(dt.datetime(2020, 9, 9, 11, 4, tzinfo=Zone.WIB.offset))

_WEIGHTS = {Severity.CRITICAL: 5, Severity.MAJOR: 3, Severity.MINOR: 1}
_WORDS = {
    "1": {"id": "Sesuai", "en": "Compliant"},
    "2": {"id": "Sebagian", "en": "Partly"},
    "3": {"id": "Tidak", "en": "Not compliant"},
    "4": {"id": "Tidak berlaku", "en": "Not applicable"},
}
_VERDICTS = {"1": Verdict.COMPLIANT, "2": Verdict.PARTIAL, "3": Verdict.NOT, "4": Verdict.NOT_APPLICABLE}

FAILED = {"E05": "3", "D04": "3", "D08": "2", "A06": "2", "C10": "2", "E04": "2", "D09": "4"}
"""Which items are not compliant by default, with the answer given."""

STATEMENTS = {
    "E05": "Kantin dan ruang loker tidak didisinfeksi selama 51 jam; catatan kosong sejak Senin, 7 September.",
    "D04": "Jarak terkecil antar pekerja di lini rakit 2 adalah 0,7 m (4 dari 50 pos kerja).",
    "D08": "Pekerja berkerumun di loker B pada pergantian shift, pukul 09.40 WIB.",
    "A06": "Hadir 1.396 orang, dilaporkan 1.482 orang; selisih 5,8 %, melebihi batas 5 %.",
    "C10": "Sopir pemasok tidak dicatat di buku tamu gerbang 2.",
    "E04": "2 dari 9 botol penyanitasi tangan tanpa label kadar alkohol.",
}


class Evidence:
    """Blobs by their digest, as a store would hand them out; ``read`` raises ``KeyError`` for what is not held."""

    def __init__(self) -> None:
        self.blobs: dict[BlobId, bytes] = {}

    def put(self, data: bytes) -> BlobId:
        blob = BlobId(hashlib.sha256(data).hexdigest())
        self.blobs[blob] = data
        return blob

    def read(self, blob: BlobId) -> bytes:
        return self.blobs[blob]


@cache
def photo(seed: int, width: int = 800, height: int = 600) -> bytes:
    """Return a JPEG: a wall, a floor and some shapes, another picture for another seed."""
    from PIL import Image, ImageDraw

    chance = random.Random(seed)  # noqa: S311 - a picture, no secret
    picture = Image.new("RGB", (width, height), tuple(chance.randrange(120, 200) for _ in range(3)))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height * 0.7, width, height), fill=tuple(chance.randrange(80, 140) for _ in range(3)))
    for _ in range(8):
        x, y, side = chance.randrange(width), chance.randrange(height), chance.randrange(30, 160)
        draw.ellipse((x, y, x + side, y + side), fill=tuple(chance.randrange(40, 240) for _ in range(3)))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


@cache
def strokes(seed: int) -> bytes:
    """Return a PNG with a signature on nothing."""
    from PIL import Image, ImageDraw

    chance = random.Random(seed)  # noqa: S311 - a picture, no secret
    picture = Image.new("RGBA", (480, 160), (0, 0, 0, 0))
    points = [(20 + 22 * i, 80 + chance.randrange(-60, 60)) for i in range(20)]
    ImageDraw.Draw(picture).line(points, fill=(20, 30, 90, 255), width=5, joint="curve")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def answer(path: str, value: str, words: dict[str, str], **changes: object) -> AnswerContent:
    base = AnswerContent(path=Path(path), kind=Kind.COMPLIANCE, label={}, value=value, words=words, unit={})
    return msgspec.structs.replace(base, **changes)


def item(code: str, wording: str, english: str = "", **changes: object) -> ItemContent:
    """Return an item that was found compliant."""
    path = Path(f"/data/{code[0]}/{code}")
    base = ItemContent(
        path=path,
        code=code,
        wording={"id": wording, "en": english or wording},
        basis=["SE 4/2020"],
        severity=Severity.MAJOR,
        verdict=Verdict.COMPLIANT,
        relevant=True,
        answers=[answer(path, "1", _WORDS["1"])],
        note="",
    )
    return msgspec.structs.replace(base, **changes)


def _answers(path: str, kind: str, given: str) -> list[AnswerContent]:
    main = answer(path, given, _WORDS[given])
    if kind == "document":
        words = {"id": "Ada", "en": "Present"} if given == "1" else {"id": "Kedaluwarsa", "en": "Expired"}
        return [answer(path, "present", words, kind=Kind.DOCUMENT)]
    if kind == "number":
        part = answer(
            path + "_n", "37.2", {"id": "1.396", "en": "1,396"}, kind=Kind.NUMBER,
            label={"id": "Jumlah", "en": "Count"},
            unit={"id": "orang", "en": "people"},
        )  # fmt: skip
        return [main, part]
    if kind == "sample":
        said = {"id": "46 dari 50 (92,0 %)", "en": "46 of 50 (92.0%)"}
        return [
            answer(path, "46/50", said, kind=Kind.SAMPLE),
            answer(
                path + "_area",
                "Lini rakit 2",
                {"id": "Lini rakit 2"},
                kind=Kind.TEXT,
                label={"id": "Area", "en": "Area"},
            ),
            answer(
                path + "_time",
                "09:21:00",
                {"id": "09.21", "en": "09:21"},
                kind=Kind.TIME,
                label={"id": "Pukul", "en": "Time"},
            ),
        ]
    if kind == "date":
        said = {"id": "24 Agustus 2020", "en": "24 August 2020"}
        return [main, answer(path + "_d", "2020-08-24", said, kind=Kind.DATE, label={"id": "Tanggal", "en": "Date"})]
    return [main]


def sections(
    failed: dict[str, str], *, limit: int | None = None, unanswered: Sequence[str] = ()
) -> list[SectionContent]:
    """Return the sections with the first ``limit`` items."""
    made = []
    for letter, title, english in SECTIONS:
        items = []
        for code, wording, gloss, basis, kind, level in ITEMS[:limit]:
            if code[0] != letter:
                continue
            given = failed.get(code, "1")
            left_out = code in unanswered
            items.append(
                item(
                    code,
                    wording,
                    gloss,
                    basis=list(basis),
                    severity=Severity(level),
                    verdict=Verdict.UNANSWERED if left_out else _VERDICTS[given],
                    answers=[] if left_out else _answers(f"/data/{letter}/{code}", kind, given),
                    note=f"Dilihat bersama manajer pabrik ({code})." if given in "23" else "",
                )
            )
        if items:
            made.append(SectionContent(code=letter, title={"id": title, "en": english}, items=items))
    return made


def score(made: Sequence[SectionContent]) -> Score:
    """Return a score that fits the sections: partly counts a half, one failed critical item caps at C."""
    share = {Verdict.COMPLIANT: 1.0, Verdict.PARTIAL: 0.5, Verdict.NOT: 0.0}

    def part(items: Sequence[ItemContent]) -> tuple[float, float]:
        counted = [one for one in items if one.verdict in share and one.severity is not None]
        earned = sum(share[one.verdict] * _WEIGHTS[one.severity] for one in counted if one.severity)
        return earned, sum(_WEIGHTS[one.severity] for one in counted if one.severity)

    def value(items: Sequence[ItemContent]) -> str:
        earned, possible = part(items)
        return f"{100 * earned / possible:.1f}" if possible else ""

    def count(items: Sequence[ItemContent], verdict: Verdict) -> int:
        return sum(one.verdict is verdict for one in items)

    items = [one for section in made for one in section.items]
    lines = []
    for severity, weight in _WEIGHTS.items():
        earned, possible = part([one for one in items if one.severity is severity])
        lines.append(WeightLine(severity, str(weight), f"{earned:g}", f"{possible:g}", round(possible / weight)))
    critical = [one.path for one in items if one.severity is Severity.CRITICAL and one.verdict is Verdict.NOT]
    total = value(items)
    grade = "" if not total else "A" if float(total) >= 90 else "B" if float(total) >= 75 else "C"
    return Score(
        value=total,
        grade="C" if critical and grade else grade,
        uncapped_grade=grade,
        lines=tuple(lines),
        sections=tuple(
            SectionScore(
                code=section.code,
                items=len(section.items),
                compliant=count(section.items, Verdict.COMPLIANT),
                partial=count(section.items, Verdict.PARTIAL),
                failed=count(section.items, Verdict.NOT),
                not_applicable=count(section.items, Verdict.NOT_APPLICABLE),
                unanswered=count(section.items, Verdict.UNANSWERED),
                value=value(section.items),
            )
            for section in made
        ),
        critical_failures=tuple(critical),
        items=len(items),
        answered=len(items) - count(items, Verdict.UNANSWERED),
        partial_share="0.5",
    )


def finding(number: int, code: str, **changes: object) -> FindingContent:
    statement = STATEMENTS.get(code, f"Butir {code} belum diterapkan sebagaimana mestinya.")
    base = FindingContent(
        number=number,
        path=Path(f"/data/{code[0]}/{code}"),
        code=code,
        statement={"id": statement, "en": statement},
        action={"id": "Perbaiki dan laporkan.", "en": "Correct and report."},
        basis=["SE 4/2020", "KMK 328"],
        severity=Severity.MAJOR,
        verdict=Verdict.NOT,
        due="2020-09-11",
        corrected=False,
        photos=[],
    )
    return msgspec.structs.replace(base, **changes)


def photo_content(number: int, code: str, evidence: Evidence, **changes: object) -> PhotoContent:
    data = photo(number)
    base = PhotoContent(
        number=number,
        photo=PhotoId(f"photo-{number}"),
        code=code,
        caption="Keadaan di lokasi pada saat pemeriksaan",
        blob=evidence.put(data),
        original=Digest(hashlib.sha256(b"original" + data).hexdigest()),
        width=800,
        height=600,
        taken_at=Instant(START + 60_000 * (13 + number)),
        added_at=Instant(START + 60_000 * (15 + number)),
        position=Position(lat_e6=-6_357_000 - number, lon_e6=107_288_000 + number),
    )
    return msgspec.structs.replace(base, **changes)


def signature(role: Role, evidence: Evidence, **changes: object) -> SignatureContent:
    names = {
        Role.COMPANY: ("Bambang Suryadi", "Manajer Pabrik", ""),
        Role.INSPECTOR: ("Dewi Lestari", "Inspektur, ketua tim", "198503122009122003"),
        Role.SECOND_INSPECTOR: ("Rizal Hakim", "Inspektur", "199007212015031004"),
        Role.WITNESS: ("Sari Wulandari", "Ketua RT 04", ""),
    }
    name, title, nip = names[role]
    base = SignatureContent(
        role=role,
        manner=Manner.SIGNED,
        name=name,
        title=title,
        nip=nip,
        strokes=evidence.put(strokes(len(role.value))),
        reason="",
        witness="",
        at=END,
    )
    return msgspec.structs.replace(base, **changes)


SITE = Site(
    kind=SiteKind.PLANT,
    name="PT Contoh Otomotif Indonesia",
    address="Jalan Contoh Raya Lot C-7",
    company=CompanyId("company-1"),
    estate_name="Karawang International Industrial City (KIIC)",
    regency_code="32.15",
    regency_name="Kabupaten Karawang",
    province_name="Jawa Barat",
    nib="9120002411873",
    kbli="29300",
    kbli_title="Industri suku cadang kendaraan bermotor",
    permit_number="4471/2020",
    permit_date="2020-04-24",
    permit_status="aktif",
    contact_name="Bambang Suryadi",
    contact_phone="0267-555-0142",
    workers=1482,
)
TEAM = [
    Member(PersonId("person-1"), "Dewi Lestari", "198503122009122003", "Inspektur, ketua tim"),
    Member(PersonId("person-2"), "Rizal Hakim", "199007212015031004", "Inspektur"),
]


def visit_content(evidence: Evidence, **changes: object) -> VisitContent:
    """Return a sealed visit to a plant with six findings and six photos."""
    made = changes.pop("sections", None) or sections(FAILED)
    base = VisitContent(
        layout=LAYOUT,
        visit=VisitId("01745a2c-7c00-7000-8000-000000000217"),
        version=1,
        number="0217/BA/KPAII.4/IX/2020",
        practice=False,
        site=SITE,
        team=TEAM,
        assignment="214/KPAII.4/ST/IX/2020",
        assignment_date="2020-09-07",
        checklist=ChecklistRef(ChecklistId("iomki-plant-2020"), "2020.2", Digest("ab" * 32)),
        checklist_title={
            "id": "Protokol kesehatan IOMKI 2020: perusahaan industri",
            "en": "IOMKI health protocol 2020: industrial company",
        },
        started_at=START,
        closed_at=END,
        zone=Zone.WIB,
        sections=made,  # type: ignore[arg-type]
        score=score(made),  # type: ignore[arg-type]
        findings=[
            finding(1, "E05", severity=Severity.CRITICAL, photos=[1, 2]),
            finding(2, "D04", severity=Severity.CRITICAL, photos=[3], due="2020-09-14"),
            finding(3, "D08", verdict=Verdict.PARTIAL, photos=[4], basis=["KMK 328"]),
            finding(4, "A06", verdict=Verdict.PARTIAL, basis=["SE 8/2020"]),
            finding(5, "C10", verdict=Verdict.PARTIAL, photos=[5], due="2020-09-10", basis=["KMK 328"]),
            finding(6, "E04", verdict=Verdict.PARTIAL, photos=[6], corrected=True, basis=["KMK 328"]),
        ],
        photos=[
            photo_content(n, code, evidence)
            for n, code in enumerate(("E05", "E05", "D04", "D08", "C10", "E04"), start=1)
        ],
        response=(
            "Disinfeksi kantin akan kami serahkan ke petugas tiap shift mulai besok. Untuk lini rakit 2 kami minta "
            "waktu "
            "sampai 14 September karena harus menunggu sekat dari pemasok."
        ),
        obstacles=[
            Obstacle("Bahan disinfektan sulit diperoleh dan harganya naik tiga kali lipat", "Rp 45 juta per bulan"),
            Obstacle("Pengiriman sekat tertunda", "2 minggu"),
        ],
        signatures=[signature(role, evidence) for role in (Role.COMPANY, Role.INSPECTOR, Role.SECOND_INSPECTOR)],
        heads=[Head(SubjectId("visit:01745a2c"), DeviceId("laptop-07"), 214, Digest("77ff" * 16))],
    )
    return msgspec.structs.replace(base, **changes)


def light_content(evidence: Evidence, **changes: object) -> VisitContent:
    """Return a visit without any finding or photo, with nothing said."""
    made = sections({})
    base = visit_content(evidence, sections=made, findings=[], photos=[], response="", obstacles=[])
    return msgspec.structs.replace(base, **changes)


LONG_WORD = "mempertanggungjawabkanketidakterdokumentasiannya" * 2


def heavy_content(
    evidence: Evidence,
    *,
    found: int = 20,
    photos: int = 40,
    share: Callable[[int], int] | None = None,
    **changes: object,
) -> VisitContent:
    """Return a visit with many findings and photos, long words, and a company that refused to sign."""
    codes = [code for code, *_ in ITEMS][:found]
    made = sections({code: "3" if n % 2 else "2" for n, code in enumerate(codes)})
    at = share or (lambda n: n % max(1, found))
    held = [photo_content(n + 1, codes[at(n)], evidence) for n in range(photos)]
    findings = [
        finding(
            n + 1,
            code,
            severity=(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)[n * 3 // max(1, found)],
            statement={
                "id": f"Temuan {n + 1} pada butir {code}: {LONG_WORD if n % 5 == 0 else ''} aturan belum ditetapkan "
                "dengan "
                "keputusan pimpinan, pelaksanaannya tidak dicatat, dan pekerja yang ditanya tidak mengetahuinya.",
            },
            photos=[one.number for one in held if one.code == code],
        )
        for n, code in enumerate(codes)
    ]
    refused = signature(
        Role.COMPANY,
        evidence,
        manner=Manner.REFUSED,
        strokes=None,
        reason="tidak setuju dengan temuan nomor 1 sampai dengan 4",
        witness="Sari Wulandari, Ketua RT 04",
    )
    base = visit_content(
        evidence,
        sections=made,
        findings=findings,
        photos=held,
        signatures=[refused, signature(Role.INSPECTOR, evidence), signature(Role.WITNESS, evidence)],
    )
    return msgspec.structs.replace(base, **changes)


def draft_content(evidence: Evidence, **changes: object) -> VisitContent:
    """Return a visit that is still being written."""
    made = sections(FAILED, unanswered=("H01", "H02", "I01"))
    base = visit_content(evidence, sections=made, number="", version=0, signatures=[], response="")
    return msgspec.structs.replace(base, **changes)
