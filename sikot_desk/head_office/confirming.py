"""What head office can confirm to a counter: up to where its journal is here without a gap."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sikot_desk.domain.entries import GENESIS
from sikot_desk.export import receipt
from sikot_desk.export.receipt import Receipt
from sikot_desk.head_office.home import Home
from sikot_desk.head_office.store import Run, Store, Writing

_READ = b'"act":"receipt_read"'
"""What stands in an entry by which a counter read a receipt, and in no text of another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A counter's journal as far as it hangs together from its first entry.

    `parts` are its pieces by epoch: (epoch, first, last) in order; `missing` the gaps beyond.
    """

    epoch: int = 1
    seq: int = 0
    hash: bytes = GENESIS
    parts: tuple[tuple[int, int, int], ...] = ()
    missing: tuple[tuple[int, int], ...] = ()


def whole(live: Any, counter: str) -> Whole:
    """Follow a counter's runs from the first entry on, through the epochs a restore opened.

    `live` reads a store (`store.Reading`).
    """
    runs = live.runs(counter)
    now = next((one for one in runs if one.first == 1 and one.prev == GENESIS), None)
    if now is None:
        return Whole(missing=_gaps(runs, 0, 1))
    parts: list[tuple[int, int, int]] = []
    while (later := _branch(live, counter, runs, now)) is not None:
        parts.append((now.epoch, now.first, later.first - 1))
        now = later
    parts.append((now.epoch, now.first, now.last))
    return Whole(
        epoch=now.epoch,
        seq=now.last,
        hash=now.head,
        parts=tuple(parts),
        missing=_gaps(runs, now.last, now.epoch),
    )


def _branch(live: Any, counter: str, runs: Sequence[Run], now: Run) -> Run | None:
    """Give the run of a later epoch that goes on from an entry of this one."""
    for one in runs:
        at = one.first - 1
        if one.epoch <= now.epoch or not now.first <= at <= now.last:
            continue
        if live.hash_at(counter, now.epoch, at) == one.prev:
            return one
    return None


def _gaps(runs: Sequence[Run], seq: int, epoch: int) -> tuple[tuple[int, int], ...]:
    """Give what is missing between `seq` and the runs beyond it, of this epoch or a later one."""
    gaps: list[tuple[int, int]] = []
    for one in sorted(runs, key=lambda one: one.first):
        if one.epoch >= epoch and one.last > seq:
            if one.first > seq + 1:
                gaps.append((seq + 1, one.first - 1))
            seq = max(seq, one.last)
    return tuple(gaps)


def confirm(store: Store, home: Home, counter: str, utc: str) -> tuple[Receipt, bytes]:
    """Give a counter's next receipt with its signed file, and note it. Raises Trouble."""
    with store.writing(counter) as live:
        made = _next(live, home, counter, utc)
        live.confirm(
            {
                "counter": counter,
                "number": made.number,
                "epoch": made.epoch,
                "seq": made.seq,
                "hash": made.hash,
                "utc": utc,
            }
        )
    return made, receipt.written(made, home.key.sign, home.key.public)


def _next(live: Writing, home: Home, counter: str, utc: str) -> Receipt:
    held = whole(live, counter)
    return Receipt(
        head_office=home.card.head_office,
        counter=counter,
        number=_latest(live, counter) + 1,
        epoch=held.epoch,
        seq=held.seq,
        hash=held.hash.hex(),
        missing=held.missing,
        utc=utc,
    )


def _latest(live: Writing, counter: str) -> int:
    """Give the number of a counter's newest receipt, 0 for none.

    A store that was begun anew gave none: the counter's own entries then say which it read last,
    since a counter believes no number twice.
    """
    given = live.last_receipt(counter)
    if given:
        return int(given.number)
    bodies = (
        body
        for run in live.runs(counter)
        for body in live.bodies(counter, run.epoch, run.first, run.last)
    )
    read = (int(json.loads(body)["data"]["number"]) for body in bodies if _READ in body)
    return max(read, default=0)
