"""The same form and the same steps in both engines, and where they say different things of a node."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path as Folder
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspector_app.checklist.answers import parse_answers
from inspector_app.checklist.model import Kind
from inspector_app.checklist.reading.xlsform import compile_xlsform
from inspector_app.checklist.replay import Shown, shown, take
from inspector_app.checklist.session import Session
from inspector_app.ids import Path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_app.checklist.answers import Mistake
    from inspector_app.checklist.model import Checklist
    from tests.checklist.forms.streams import Step
    from tests.checklist.forms.tables import Form
    from tests.peer.peer import Peer, PeerNode

META = "/data/meta"
"""What is said of the record itself, another each time."""


class Difference(NamedTuple):
    """After so many steps, what is said of a node: ``what`` is the property, ``missing``, or ``refused`` for a step."""

    after: int
    path: str
    what: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f"after {self.after}: {self.path} {self.what}: ours {self.ours!r}, theirs {self.theirs!r}"


def compiled(form: Form) -> Checklist:
    """Return a form as our own compiler reads it from a file."""
    with tempfile.TemporaryDirectory() as folder:
        return compile_xlsform(form.write(Folder(folder)))


def begun(checklist: Checklist) -> Session:
    """Return an empty session as a replay begins it."""
    facts = {"seed": "a visit", "lang": "en", "now": "2026-01-02T03:04:05.678+00:00", "started_date": "2026-01-02"}
    return Session(checklist, {}, facts=facts)


Explained = Callable[[Difference], bool]
"""Whether a difference is one that docs/peer.md explains."""


class Pair:
    """One form in both engines. ``met`` gathers the explained differences that were seen."""

    def __init__(self, form: Form, peer: Peer, explained: Explained = lambda _: False) -> None:
        self._peer = peer
        self._xform, self._files = form.xform(), form.files
        self._explained = explained
        self.checklist = compiled(form)
        self.met: set[Difference] = set()

    def differences(self, steps: Sequence[Step], *, every: int = 1, go_on: bool = False) -> list[Difference]:
        """Take the steps in both; compare at the start and after every so many, until they differ unexplained.

        ``go_on``: gather the differences to the end instead.
        """
        self._peer.load(self._xform, self._files)
        session = begun(self.checklist)
        found = self._unexplained(self._compare(session, 0))
        for at in range(0, len(steps), every):
            if found and not go_on:
                break
            batch = list(steps[at : at + every])
            said = [*self._refusals(session, batch, at), *self._compare(session, at + len(batch))]
            found += self._unexplained(said)
        return found

    def shrunk(self, steps: Sequence[Step], *, path: str, what: str) -> list[Step]:
        """Return as few of the steps as still show that difference at the end."""
        kept = list(steps)
        size = max(1, len(kept) // 2)
        while size:
            at = 0
            while at < len(kept):
                fewer = kept[:at] + kept[at + size :]
                found = self.differences(fewer, every=max(1, len(fewer)))
                if any((each.path, each.what) == (path, what) for each in found):
                    kept = fewer
                else:
                    at += size
            size //= 2
        return kept

    def _unexplained(self, found: list[Difference]) -> list[Difference]:
        known = [each for each in found if self._explained(each)]
        self.met.update(known)
        return [each for each in found if each not in known]

    def _refusals(self, session: Session, batch: list[Step], at: int) -> list[Difference]:
        """Take a batch in both, but what nobody could choose then; return the steps that only one of them took."""
        possible: list[tuple[int, Step, str]] = []
        for number, step in enumerate(batch, start=at + 1):
            if _offered(session, step):
                possible.append((number, step, _refused(session, step)))
        theirs = self._peer.take([step for _, step, _ in possible])
        return [
            Difference(number, str(step), "refused", refused, taken.error)
            for (number, step, refused), taken in zip(possible, theirs, strict=True)
            if bool(refused) != bool(taken.error) and taken.relevant
        ]

    def _compare(self, session: Session, after: int) -> list[Difference]:
        ours = {node.path: node for node in shown(session, "en") if not node.path.startswith(META)}
        theirs = {node.path: node for node in self._peer.nodes() if not node.path.startswith(META)}
        found = [
            Difference(after, path, "missing", str(path in ours), str(path in theirs))
            for path in sorted(ours.keys() ^ theirs.keys())
            if (ours[path].relevant if path in ours else theirs[path].relevant)
        ]
        for path, node in theirs.items():
            if path in ours:
                found += _compared(after, ours[path], node)
                if node.relevant and node.choices:
                    found += _offers(after, session, node)
        return found


def _offered(session: Session, step: Step) -> bool:
    """Tell whether a person could take the step: every name of a choice is offered now."""
    if "path" not in step:
        return True
    try:
        path = session.path_at(Path(step["path"]))
        if session.question(path).kind not in {Kind.CHOICE, Kind.CHOICES}:
            return True
    except KeyError:
        return True
    return {choice.name for choice in session.choices(path)}.issuperset(step["value"].split())


def _refused(session: Session, step: Step) -> str:
    """Take one step in ours; return why it could not be taken."""
    mistakes: list[Mistake] = []
    take(session, parse_answers(msgspec.json.encode([step]), mistakes), mistakes)
    return " ".join(mistake.say("en") for mistake in mistakes)


def _compared(after: int, ours: Shown, theirs: PeerNode) -> list[Difference]:
    """Compare relevance always; the rest where both say relevant (docs/peer.md: a value that is kept)."""
    pairs: dict[str, tuple[str | bool, str | bool]] = {"relevant": (ours.relevant, theirs.relevant)}
    if ours.relevant and theirs.relevant:
        pairs |= {
            "value": (_plain(ours.value, theirs), _plain(theirs.value, theirs)),
            "valid": (ours.valid, theirs.valid),
            "required": (ours.required, theirs.required),
        }
        if not (theirs.type == "model-value" and theirs.path.endswith("_count")):  # the converter's own, never shown
            pairs["readonly"] = (ours.readonly, theirs.readonly)
        if theirs.messages and not ours.valid:
            pairs["messages"] = (_spaced(ours.messages), _spaced(theirs.messages))
    return [
        Difference(after, ours.path, what, str(mine), str(other))
        for what, (mine, other) in pairs.items()
        if mine != other
    ]


def _spaced(messages: tuple[str, ...]) -> str:
    """Return the words of messages in one order: values of several choices stand in them (docs/peer.md), and spaces."""
    return " ".join(sorted(" ".join(messages).split()))


def _offers(after: int, session: Session, theirs: PeerNode) -> list[Difference]:
    """Compare what may be chosen, in order."""
    offered = tuple(choice.name for choice in session.choices(session.path_at(Path(theirs.path))))
    same = offered == theirs.choices
    return [] if same else [Difference(after, theirs.path, "choices", " ".join(offered), " ".join(theirs.choices))]


def _plain(value: str, theirs: PeerNode) -> str:
    """Return the names of a choice of several in one order: a list of names has none (docs/peer.md)."""
    return " ".join(sorted(value.split())) if theirs.type == "select" else value
