"""Receiving: a bundle is proven, then kept whole in one transaction, or refused with its reason.

Idempotent and free of order: the same bundles in any order, repeated, give the same store. What
contradicts what is here is a fork: noted, never merged.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sikot_desk.export import bundle
from sikot_desk.export.bundle import BadBundle, Bundle
from sikot_desk.head_office.store import Reading, Run, Store, Writing
from sikot_desk.keys.sealing import Identity

UNKNOWN = "?" * 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of one file. `reason` is empty when it was kept; `new` counts new entries."""

    name: str
    counter: str
    new: int = 0
    reason: str = ""
    detail: str = ""


def receive(
    store: Store, file: bytes, name: str, identities: Sequence[Identity], utc: str
) -> Received:
    """Prove and keep one bundle. Raises Trouble when the store fails; nothing was kept then."""
    counter = UNKNOWN
    digest = hashlib.sha256(file).hexdigest()
    try:
        counter = bundle.signer(file)
        opened = _opened(store, counter, file, identities)
        del file
        with store.writing(counter) as live:
            new = _keep(live, opened)
    except BadBundle as reason:
        row = {"counter": counter, "digest": digest, "name": name[:200], "utc": utc}
        with store.writing() as live:
            live.quarantine({**row, "reason": reason.code, "detail": str(reason)[:400]})
        return Received(name=name, counter=counter, reason=reason.code, detail=str(reason))
    return Received(name=name, counter=counter, new=new)


def refuse(store: Store, name: str, reason: str, utc: str) -> Received:
    """Note a file of a bundle's name that is none, unread."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    row = {"counter": UNKNOWN, "digest": digest, "name": name[:200], "utc": utc}
    with store.writing() as live:
        live.quarantine({**row, "reason": reason, "detail": ""})
    return Received(name=name, counter=UNKNOWN, reason=reason)


def _opened(store: Store, counter: str, file: bytes, identities: Sequence[Identity]) -> Bundle:
    with store.reading() as live:
        known = live.counter(counter)
    if known is None:
        raise BadBundle("counter_unknown")
    return bundle.opened(file, known.public_key, identities)


def _keep(live: Writing, opened: Bundle) -> int:
    """Keep what is new of a bundle. Raises BadBundle: nothing of it may be kept then."""
    header = opened.header
    known = [one for one in live.runs(header.counter) if one.epoch == header.epoch]
    touching = [
        one for one in known if one.last >= header.first - 1 and one.first <= header.last + 1
    ]
    seams = _seams(live, opened, touching)
    count = 0

    def new_lines() -> Iterator[tuple[int, bytes, bytes]]:
        nonlocal count
        for seq, (body, chain) in enumerate(opened.bodies(), start=header.first):
            if seams.get(seq, chain) != chain:
                raise BadBundle("fork", f"entry {seq}")
            if not any(one.first <= seq <= one.last for one in touching):
                count += 1
                yield seq, chain, body

    live.add(header.counter, header.epoch, new_lines())
    live.replace_runs(header.counter, touching, _merged(opened, touching))
    return count


def _seams(live: Reading, opened: Bundle, touching: Sequence[Run]) -> dict[int, bytes]:
    """Give the hashes that a bundle must have where it meets what is here.

    One equal hash proves everything before it equal, so each run needs two: its end within the
    bundle, and the entry before its first. Raises BadBundle where the bundle begins wrongly.
    """
    header, wanted = opened.header, {}
    for run in touching:
        at = min(run.last, header.last)
        stored = live.hash_at(header.counter, run.epoch, at)
        if at >= header.first and stored is not None:
            wanted[at] = stored
        if run.first > header.first:
            wanted[run.first - 1] = run.prev
        before = header.first - 1
        meets = run.first <= before <= run.last
        prev = live.hash_at(header.counter, run.epoch, before) if meets else None
        if run.first == header.first:
            prev = run.prev
        if prev is not None and prev.hex() != header.prev:
            raise BadBundle("fork", f"entry {before}")
    return wanted


def _merged(opened: Bundle, touching: Sequence[Run]) -> Run:
    header = opened.header
    new = Run(
        epoch=header.epoch,
        first=header.first,
        last=header.last,
        prev=bytes.fromhex(header.prev),
        head=bytes.fromhex(header.head),
    )
    every = [new, *touching]
    earliest = min(every, key=lambda one: one.first)
    latest = max(every, key=lambda one: one.last)
    return Run(
        epoch=header.epoch,
        first=earliest.first,
        last=latest.last,
        prev=earliest.prev,
        head=latest.head,
    )
