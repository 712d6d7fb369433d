"""Files on their way up, in pieces: resumed, altered, cut, sent by two at once; what is receipted is whole."""

from __future__ import annotations

import base64
import hashlib
import threading
from typing import TYPE_CHECKING

import msgspec
import pytest
import requests

from inspector_app.clock import Instant
from inspector_app.errors import LineBroken, ReceiptInvalid
from inspector_app.ids import BlobId, DeviceId, subject
from inspector_app.store.blobs import read_blob
from sync.client.delivery import DeliveryState
from sync.client.exchange import Exchange
from sync.gateway import tables
from sync.gateway.blobs import LIMIT, Evidence
from sync.gateway.database import Database as Rows
from sync.gateway.problems import ProblemError
from sync.gateway.signing import load_seal
from sync.wire import PIECE
from tests.builders.lines import Asked, HangUp, Told
from tests.builders.sync import adds_file, begun_visit, delivered

if TYPE_CHECKING:
    from sqlite_utils import Database

    from inspector_app.ids import VisitId
    from sync.client.laptop import Laptop
    from tests.builders.lines import BadLine
    from tests.builders.sync import Headquarters

DATA = bytes(range(256)) * 2000
BLOB = hashlib.sha256(DATA).hexdigest()
LAPTOP = DeviceId("laptop")


@pytest.fixture
def evidence(hq: Headquarters) -> Evidence:
    """The folder of headquarters' files, without a line before it."""
    return Evidence(hq.evidence, Rows(hq.engine), load_seal(hq.engine))


def extend(evidence: Evidence, data: bytes, offset: int, blob: str = BLOB) -> int:
    checksum = hashlib.sha256(data).digest()
    return evidence.extend(blob, data, offset=offset, checksum=checksum, device=LAPTOP, now=evidence_now())


def begin(evidence: Evidence, size: int = len(DATA), blob: str = BLOB) -> int:
    return evidence.begin(blob, size, device=LAPTOP, now=evidence_now())


def evidence_now() -> Instant:
    return Instant(1_600_000_000_000)


def damaged_file(laptop: Laptop, visit: VisitId, *, data: bytes | None) -> BlobId:
    """A file of 5000 bytes that is not, or no longer, what its name says; ``None``: its bytes are gone."""
    blob = BlobId(hashlib.sha256(b"what it was").hexdigest())

    def write(db: Database) -> None:
        db.execute("INSERT INTO blob (id, size, media_type) VALUES (?, 5000, 'image/jpeg')", [blob])
        if data is not None:
            db.execute("INSERT INTO blob_piece (blob, i, data) VALUES (?, 0, ?)", [blob, data])
        db.execute("INSERT INTO subject_blob (subject, blob) VALUES (?, ?)", [subject("visit", visit), blob])

    laptop.writer.submit(write).result()
    return blob


def code_of(error: pytest.ExceptionInfo[ProblemError]) -> str:
    return error.value.problem.code


# --- the whole way ---------------------------------------------------------------------------------------------------


def test_a_file_that_breaks_off_goes_on_at_its_piece(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    """Nine pieces over a line that dies every second piece: what arrived is not sent again."""
    visit = begun_visit(laptop)
    size = 8 * PIECE + 1000
    blob = adds_file(laptop, visit, size=size)
    pieces = [0]

    def dies(asked: Asked, told: Told) -> Told:
        pieces[0] += asked.method == "PATCH"
        if asked.method == "PATCH" and pieces[0] % 2 == 0:
            raise HangUp
        return told

    line.after = dies
    broken = 0
    while delivered(laptop, visit).state is not DeliveryState.DELIVERED:
        try:
            Exchange(laptop).run()
        except LineBroken:
            broken += 1
        assert broken < 10
    assert broken == 4
    assert sum(len(asked.body) for asked in line.requests("PATCH")) == size
    with laptop.reading() as db:
        assert (hq.evidence / blob[:2] / blob).read_bytes() == read_blob(db, blob)
    assert list((hq.evidence / "partial").iterdir()) == []


def test_a_piece_that_was_altered_is_sent_again(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visit = begun_visit(laptop, blobs=1, size=3 * PIECE)
    seen = [0]

    def alters(asked: Asked) -> Asked:
        if asked.method == "PATCH":
            seen[0] += 1
            if seen[0] == 2:
                asked.body = asked.body[:-1] + bytes([asked.body[-1] ^ 1])
        return asked

    line.before = alters
    report = Exchange(laptop).run()
    assert (report.blobs, report.refused) == (1, [])
    assert seen[0] == 4
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_a_line_that_alters_every_piece_is_a_broken_line(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    visit = begun_visit(laptop, blobs=1)

    def alters(asked: Asked) -> Asked:
        if asked.method == "PATCH":
            asked.body = asked.body[:-1] + bytes([asked.body[-1] ^ 1])
        return asked

    line.before = alters
    with pytest.raises(LineBroken, match="checksum_mismatch"):
        Exchange(laptop).run()
    told = delivered(laptop, visit)
    assert (told.state, told.refusal, told.blobs_held) == (DeliveryState.PARTIAL, "", 0)


def test_what_another_put_there_wrongly_is_begun_anew(laptop: Laptop, hq: Headquarters, evidence: Evidence) -> None:
    visit = begun_visit(laptop)
    blob = adds_file(laptop, visit, size=2 * PIECE)
    begin(evidence, 2 * PIECE, blob)
    extend(evidence, b"x" * PIECE, 0, blob)
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert hashlib.sha256((hq.evidence / blob[:2] / blob).read_bytes()).hexdigest() == blob


def test_a_file_that_is_not_what_its_name_says_is_set_aside(laptop: Laptop, hq: Headquarters) -> None:
    """The bytes here were damaged: headquarters never takes them, and everything else goes on."""
    visit, sound = begun_visit(laptop), begun_visit(laptop, blobs=1)
    blob = damaged_file(laptop, visit, data=bytes(5000))
    report = Exchange(laptop).run()
    assert [(r.subject, r.reason) for r in report.refused] == [(f"blob:{blob}", "content_mismatch")]
    told = delivered(laptop, visit)
    assert (told.state, told.refusal, told.blobs_held) == (DeliveryState.PARTIAL, "content_mismatch", 0)
    assert delivered(laptop, sound).state is DeliveryState.DELIVERED
    assert blob not in hq.blobs()


def test_a_file_whose_bytes_are_gone_is_set_aside(laptop: Laptop, hq: Headquarters) -> None:
    visit = begun_visit(laptop)
    damaged_file(laptop, visit, data=None)
    report = Exchange(laptop).run()
    assert [r.reason for r in report.refused] == ["blob_missing"]
    assert delivered(laptop, visit).state is DeliveryState.PARTIAL


@pytest.mark.parametrize("forgery", ["signature", "size", "blob"])
def test_a_forged_receipt_of_a_file_is_not_believed(
    laptop: Laptop, hq: Headquarters, line: BadLine, forgery: str
) -> None:
    visit = begun_visit(laptop, blobs=1)

    def forges(asked: Asked, told: Told) -> Told:
        if asked.path.endswith("/receipt"):
            receipt = msgspec.json.decode(told.body)
            receipt[forgery] = {"signature": "00" * 64, "size": 1, "blob": "00" * 32}[forgery]
            told.body = msgspec.json.encode(receipt)
        return told

    line.after = forges
    with pytest.raises(ReceiptInvalid):
        Exchange(laptop).run()
    assert delivered(laptop, visit).blobs_held == 0
    line.after = lambda _, told: told
    Exchange(laptop).run()
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED


def test_a_receipt_of_another_file_is_not_believed(laptop: Laptop, hq: Headquarters, line: BadLine) -> None:
    begun_visit(laptop, blobs=1)
    kept: list[Told] = []

    def keeps(asked: Asked, told: Told) -> Told:
        if asked.path.endswith("/receipt"):
            kept.append(told)
            return kept[0]
        return told

    line.after = keeps
    Exchange(laptop).run()
    visit = begun_visit(laptop, blobs=1)
    with pytest.raises(ReceiptInvalid):
        Exchange(laptop).run()
    assert delivered(laptop, visit).blobs_held == 0


@pytest.mark.parametrize("offset", ["", "-1", "abc", "99999999999999999999", "4000", "0"])
def test_an_offset_that_cannot_be_ends_the_exchange(
    laptop: Laptop, hq: Headquarters, line: BadLine, offset: str
) -> None:
    begun_visit(laptop, blobs=1, size=3000)

    def lies(asked: Asked, told: Told) -> Told:
        if asked.method == "PATCH":
            told.headers["upload-offset"] = offset
        return told

    line.after = lies
    with pytest.raises(LineBroken, match="offset"):
        Exchange(laptop).run()


def test_two_laptops_send_one_file(laptop: Laptop, hq: Headquarters, evidence: Evidence) -> None:
    """The second finds it there, and has its receipt without a byte."""
    visit = begun_visit(laptop)
    blob = adds_file(laptop, visit, size=3000)
    with laptop.reading() as db:
        data = read_blob(db, blob)
    begin(evidence, 3000, blob)
    extend(evidence, data, 0, blob)
    report = Exchange(laptop).run()
    assert report.blobs == 1
    assert delivered(laptop, visit).state is DeliveryState.DELIVERED
    assert [row.device for row in hq.rows(tables.blob)] == [LAPTOP]


# --- headquarters' side ----------------------------------------------------------------------------------------------


def test_pieces_of_any_size_make_the_whole(evidence: Evidence, hq: Headquarters) -> None:
    at = begin(evidence)
    assert at == 0
    for size in (1, 70_000, 0, 300_000, len(DATA)):
        at = extend(evidence, DATA[at : at + size], at)
    assert at == len(DATA)
    assert evidence.path_of(BlobId(BLOB)).read_bytes() == DATA
    assert evidence.receipt(BLOB).size == len(DATA)
    assert begin(evidence) == len(DATA)
    assert evidence.offset(BLOB, device=LAPTOP, now=evidence_now()) == (len(DATA), len(DATA))


def test_an_empty_file_is_whole_at_once(evidence: Evidence) -> None:
    empty = hashlib.sha256(b"").hexdigest()
    assert begin(evidence, 0, empty) == 0
    assert evidence.receipt(empty).size == 0


def test_a_piece_at_another_place_changes_nothing(evidence: Evidence) -> None:
    begin(evidence)
    extend(evidence, DATA[:1000], 0)
    for offset in (0, 999, 1001, 10**12):
        with pytest.raises(ProblemError) as caught:
            extend(evidence, DATA[1000:2000], offset)
        assert code_of(caught) == "offset_conflict"
    assert evidence.offset(BLOB, device=LAPTOP, now=evidence_now()) == (1000, len(DATA))


def test_more_than_announced_is_refused(evidence: Evidence) -> None:
    begin(evidence, 1000)
    with pytest.raises(ProblemError) as caught:
        extend(evidence, DATA[:1001], 0)
    assert code_of(caught) == "too_large"
    with pytest.raises(ProblemError) as caught:
        begin(evidence, LIMIT + 1)
    assert code_of(caught) == "too_large"


def test_an_upload_begun_with_another_size_is_begun_anew(evidence: Evidence) -> None:
    begin(evidence, 5)
    extend(evidence, b"xxx", 0)
    assert begin(evidence) == 0
    extend(evidence, DATA, 0)
    assert evidence.receipt(BLOB).size == len(DATA)
    with pytest.raises(ProblemError) as caught:
        begin(evidence, 5)
    assert code_of(caught) == "other_size"


@pytest.mark.parametrize("step", ["all bytes are there", "it lies in its place", "too many bytes", "too few"])
def test_a_kill_between_the_last_steps_is_made_good(evidence: Evidence, hq: Headquarters, step: str) -> None:
    begin(evidence)
    partial, target = hq.evidence / "partial" / BLOB, evidence.path_of(BlobId(BLOB))
    if step == "all bytes are there":
        partial.write_bytes(DATA)
    elif step == "it lies in its place":
        partial.unlink(missing_ok=True)
        target.parent.mkdir()
        target.write_bytes(DATA)
    elif step == "too few":
        partial.write_bytes(DATA[:-1])
    else:
        partial.write_bytes(DATA + b"x")
        with pytest.raises(ProblemError):
            begin(evidence)
    at = begin(evidence)
    if at < len(DATA):
        at = extend(evidence, DATA[at:], at)
    assert at == len(DATA)
    assert target.read_bytes() == DATA
    assert evidence.receipt(BLOB).size == len(DATA)
    assert hq.rows(tables.upload) == []


def test_one_file_from_many_threads_is_one_file(evidence: Evidence, hq: Headquarters) -> None:
    gate = threading.Barrier(8)
    said: list[str] = []

    def send() -> None:
        gate.wait()
        at = begin(evidence)
        while at < len(DATA):
            try:
                at = extend(evidence, DATA[at : at + 50_000], at)
            except ProblemError as error:
                said.append(error.problem.code)
                at = begin(evidence)

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(said) <= {"offset_conflict"}
    assert evidence.path_of(BlobId(BLOB)).read_bytes() == DATA
    assert len(hq.rows(tables.blob)) == 1


@pytest.mark.parametrize("blob", ["", "abc", "../../etc/passwd", "A" * 64, "g" * 64, "%2e%2e", "0" * 65])
def test_a_file_has_the_name_of_a_digest(evidence: Evidence, blob: str) -> None:
    with pytest.raises(ProblemError) as caught:
        begin(evidence, 10, blob)
    assert code_of(caught) == "bad_request"
    with pytest.raises(ProblemError):
        evidence.receipt(blob)


def test_what_it_speaks_of_tus(hq: Headquarters) -> None:
    answer = requests.options(f"{hq.address}/v1/blobs", timeout=10)
    assert answer.status_code == 204
    assert answer.headers["Tus-Version"] == "1.0.0"
    assert answer.headers["Tus-Extension"] == "creation,checksum"
    assert answer.headers["Inspeksi-Iomki"] == "1"


def test_a_stranger_to_tus_is_told(hq: Headquarters, laptop: Laptop) -> None:
    who = {"Authorization": f"Bearer {laptop.token}"}
    meta = {"Upload-Metadata": f"sha256 {base64.b64encode(BLOB.encode()).decode()}"}
    good = {**who, **meta, "Upload-Length": "5", "Tus-Resumable": "1.0.0"}
    url = f"{hq.address}/v1/blobs"
    for spoiled, status in [
        ({"Tus-Resumable": "0.2.2"}, 412),
        ({"Upload-Length": "-5"}, 400),
        ({"Upload-Length": "٥"}, 400),
        ({"Upload-Length": "9" * 30}, 400),
        ({"Upload-Metadata": "name x"}, 400),
        ({"Upload-Metadata": "sha256 ***"}, 400),
        ({"Authorization": "Bearer x"}, 401),
    ]:
        headers = {name: value.encode() for name, value in (good | spoiled).items()}
        assert requests.post(url, headers=headers, timeout=10).status_code == status, spoiled
    assert requests.post(url, headers=good, timeout=10).status_code == 201
    piece = {**who, "Tus-Resumable": "1.0.0", "Upload-Offset": "0"}
    stream = {"Content-Type": "application/offset+octet-stream"}
    for spoiled, status in [
        ({}, 415),
        ({**stream, "Upload-Checksum": "md5 abc"}, 400),
        ({**stream, "Upload-Checksum": "sha256 abc="}, 460),
        ({**stream, "Upload-Checksum": "sha256 ***"}, 400),
        ({**stream, "Upload-Offset": "x"}, 400),
    ]:
        answer = requests.patch(f"{url}/{BLOB}", headers=piece | spoiled, data=b"12345", timeout=10)
        assert answer.status_code == status, spoiled
    assert requests.head(f"{url}/{BLOB}", headers=piece, timeout=10).headers["Upload-Offset"] == "0"
    assert requests.head(f"{url}/{'0' * 64}", headers=piece, timeout=10).status_code == 404
