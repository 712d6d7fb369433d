"""Proof against the peer engine: same forms, same steps, and nothing differs but what docs/peer.md explains.

Not collected by default, since it needs Node and a package: ``pytest tests/peer/differential.py``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.checklist.forms.largest import largest
from tests.checklist.forms.shape import interview, shape
from tests.checklist.forms.streams import stream
from tests.peer import cases, explained, structures
from tests.peer.comparison import Difference, Pair
from tests.peer.peer import Peer, PeerRefused
from tests.peer.random_forms import made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.checklist.forms.streams import Step

STREAMS = 4
FORMS = 100


@pytest.fixture(scope="session")
def peer() -> Iterator[Peer]:
    with Peer() as process:
        yield process


def told(pair: Pair, found: list[Difference], steps: list[Step]) -> str:
    """Return the differences, and the fewest steps that show the first."""
    if not found:
        return ""
    shrunk = pair.shrunk(steps[: found[0].after], path=found[0].path, what=found[0].what)
    return "\n".join([*map(str, found[:20]), f"shown by {shrunk}"])


def rising(steps: list[Step], path: str) -> list[Step]:
    """Return the steps with the numbers answered at a path in rising order: no row that it counts is given up."""
    numbers = iter(
        sorted((step["value"] for step in steps if step.get("path") == path), key=lambda said: int(said or 0))
    )
    return [{"path": path, "value": next(numbers)} if step.get("path") == path else step for step in steps]


@pytest.mark.parametrize("part", cases.PARTS)
def test_each_expression_comes_to_the_same(peer: Peer, part: str) -> None:
    lines = [line for line in cases.written(part) if line not in explained.REFUSED]
    form = cases.expressions(lines)

    def expression(difference: Difference) -> str:
        number = re.fullmatch(r"/data/e(\d+)", difference.path)
        return lines[int(number[1])] if number else ""

    def known(difference: Difference) -> bool:
        why = explained.EXPRESSIONS.get(expression(difference))
        return why is not None and why.explains(difference.ours, difference.theirs)

    pair = Pair(form, peer, known)
    found = {
        expression(each) or each.path: str(each)
        for seed in range(STREAMS)
        for each in pair.differences(stream(form, seed=seed, steps=40), go_on=True)
    }
    assert not found, "\n".join(f"{line} | {each}" for line, each in found.items())
    unseen = {line for line in lines if line in explained.EXPRESSIONS} - {expression(each) for each in pair.met}
    assert not unseen, f"explained, but no longer different: {sorted(unseen)}"


@pytest.mark.parametrize("line", sorted(explained.REFUSED))
def test_what_the_peer_is_said_to_refuse_it_refuses(peer: Peer, line: str) -> None:
    with pytest.raises(PeerRefused):
        peer.load(cases.expressions([line]).xform())


@pytest.mark.parametrize("name", structures.NAMES)
def test_each_small_form_behaves_the_same(peer: Peer, name: str) -> None:
    form = structures.structure(name)

    def node(difference: Difference) -> tuple[str, str]:
        return name, re.sub(r"\[\d+\]", "", difference.path)

    pair = Pair(form, peer, lambda each: node(each) in explained.NODES)
    for seed in range(STREAMS):
        steps = rising(stream(form, seed=seed, steps=60), "/data/n")
        found = pair.differences(steps)
        assert not found, told(pair, found, steps)
    unseen = {each for each in explained.NODES if each[0] == name} - {node(each) for each in pair.met}
    assert not unseen, f"explained, but no longer different: {sorted(unseen)}"


@pytest.mark.parametrize("seed", range(FORMS))
def test_a_form_made_by_chance_behaves_the_same(peer: Peer, seed: int) -> None:
    form = made(seed)
    counted = tuple(f"{repeat.path}/" for repeat in form.repeats() if repeat.type == "counted")

    def came_back(difference: Difference) -> bool:
        """Tell whether it is an answer of a row beyond the count, which ours has still (docs/peer.md)."""
        definition = re.sub(r"\[\d+\]", "", difference.path)
        return difference.what == "value" and definition.startswith(counted) and not difference.theirs

    pair = Pair(form, peer, came_back)
    followed = set[int]()
    for answers in range(2):
        steps = stream(form, seed=seed * 10 + answers, steps=60)
        found = pair.differences(steps, every=3)
        if found and seed in explained.FORMS and found[0].after in {each.after for each in pair.met}:
            followed.add(seed)  # figures over the row that came back
            continue
        assert not found, told(pair, found, steps)
    assert followed == {seed} & explained.FORMS.keys(), "explained, but no longer different"


def test_a_long_interview_behaves_the_same(peer: Peer) -> None:
    form = shape()
    pair = Pair(form, peer)
    found = pair.differences(interview(form, seed=1, steps=1500), every=50)
    assert not found, "\n".join(map(str, found[:20]))


def test_every_explanation_has_its_heading() -> None:
    written = Path("docs/peer.md").read_text("utf-8")
    headings = {line.lstrip("# ") for line in written.splitlines() if line.startswith("#")}
    explanations = [*explained.EXPRESSIONS.values(), *explained.NODES.values()]
    used = {*explained.REFUSED.values(), *explained.FORMS.values(), *(why.heading for why in explanations)}
    assert used <= headings, f"no heading: {sorted(used - headings)}"


def test_the_largest_form_behaves_the_same(peer: Peer) -> None:
    form = largest()
    pair = Pair(form, peer, lambda each: each.path in {"/data/paid", "/data/present"})  # the sum of nothing
    place = [{"path": f"/data/place/{name}", "value": f"{name[0]}7"} for name in ("province", "regency", "village")]
    rows = [{"add_repeat": "/data/worker"}] * 2  # one costs the peer seconds here
    steps = place + rows + [step for step in stream(form, seed=5, steps=400) if "path" in step]
    found = pair.differences(steps, every=100)
    assert not found, "\n".join(map(str, found[:20]))
