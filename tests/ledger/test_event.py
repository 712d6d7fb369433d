"""Records are canonical, so that anyone can compute the same digests with any RFC 8785 library."""

from __future__ import annotations

import hashlib
from typing import Any, ClassVar

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.clock import Instant, Zone
from inspector_app.ids import Digest, PersonId, subject
from inspector_app.ledger.event import Body, BodyReader, EventRef, decode_event, encode_record, genesis, next_digest
from inspector_app.visits.events import Answered, Obstacle, ObstaclesHeard
from tests.builders.ledger import E05, LAPTOP, OTHER_LAPTOP, VISIT

# What RFC 8785 can carry without loss, and what UTF-8 can: no number beyond 2**53, no half of a surrogate pair.
texts = st.text(alphabet=st.characters(codec="utf-8"))
whole = st.integers(-(2**53) + 1, 2**53 - 1)
names = st.text(alphabet="abcdefghijklmnopqrstuvwxyz_0123456789ABCXYZ", min_size=1)


class Anything(Body, frozen=True):
    """A body with one field of each shape that bodies use."""

    kind: ClassVar[str] = "anything"
    zulu: str
    alpha: int
    items: list[str]
    flag: bool
    facts: dict[str, int | str | bool | None]
    nested: list[dict[str, str]]


bodies = st.builds(
    Anything,
    zulu=texts,
    alpha=whole,
    items=st.lists(texts),
    flag=st.booleans(),
    facts=st.dictionaries(names, st.one_of(whole, texts, st.booleans(), st.none())),
    nested=st.lists(st.dictionaries(names, texts)),
)
replaced = st.lists(st.tuples(st.sampled_from([LAPTOP, OTHER_LAPTOP]), st.integers(1, 10**6)))


@settings(deadline=None)
@given(body=bodies, at=st.integers(0, 2**50), zone=st.sampled_from(Zone), by=texts, replaces=replaced)
def test_a_record_is_canonical(body: Anything, at: int, zone: Zone, by: str, replaces: list[tuple[Any, int]]) -> None:
    refs = tuple(EventRef(device, n) for device, n in replaces)
    record = encode_record(body=body, at=Instant(at), zone=zone, by=PersonId(by), replaces=refs)
    plain = ["anything", at, zone.value, by, [list(pair) for pair in replaces], msgspec.to_builtins(body)]
    assert record == rfc8785.dumps(plain)
    event = decode_event(subject=VISIT, device=LAPTOP, n=1, prev=genesis(VISIT, LAPTOP), record=record)
    assert BodyReader([Anything]).read(event) == body
    assert (event.at, event.zone, event.by, event.replaces, event.record) == (at, zone, by, refs, record)


def test_defaults_are_left_out_and_none_is_said() -> None:
    def record(body: Body) -> bytes:
        return encode_record(body=body, at=Instant(7), zone=Zone.WITA, by=PersonId("p"), replaces=())

    assert record(Answered(E05, None)) == b'["answered",7,"WITA","p",[],{"path":"/data/E/E05","value":null}]'
    heard = ObstaclesHeard([Obstacle("listrik")])
    assert record(heard) == b'["obstacles_heard",7,"WITA","p",[],{"obstacles":[{"text":"listrik"}]}]'


def test_digests_are_what_anyone_would_compute() -> None:
    name = f"inspeksi-iomki chain 1\n{VISIT}\n{LAPTOP}".encode()
    first = hashlib.sha256(name).hexdigest()
    assert genesis(VISIT, LAPTOP) == first
    assert next_digest(Digest(first), b"[]") == hashlib.sha256(bytes.fromhex(first) + b"[]").hexdigest()


def test_chains_of_two_devices_or_subjects_never_share_digests() -> None:
    assert len({genesis(VISIT, LAPTOP), genesis(VISIT, OTHER_LAPTOP), genesis(subject("visit", "x"), LAPTOP)}) == 3


def test_a_body_of_a_newer_program_is_passed_over() -> None:
    record = encode_record(body=Answered(E05, "1"), at=Instant(7), zone=Zone.WIB, by=PersonId("p"), replaces=())
    newer = record.replace(b'"answered"', b'"answered_by_voice"')
    event = decode_event(subject=VISIT, device=LAPTOP, n=1, prev=genesis(VISIT, LAPTOP), record=newer)
    assert BodyReader([Answered]).read(event) is None


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'["k",1,"WIB","p",[]]',
        b'["k","x","WIB","p",[],{}]',
        b'["k",1,"UTC","p",[],{}]',
        b"\xff",
    ],
)
def test_bytes_that_are_no_record_are_refused(junk: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode_event(subject=VISIT, device=LAPTOP, n=1, prev=genesis(VISIT, LAPTOP), record=junk)
