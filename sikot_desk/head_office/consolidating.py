"""From entries to rows that can be looked at: each counter's replica read, and copied to the store.

A replica is the counter's own register made again from the received bytes, so every rule of the
fold is the counter's own. Replicas and rows are caches: thrown away, they come back equal.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sikot_desk.db import replicas
from sikot_desk.db.register import Register
from sikot_desk.domain.trouble import Trouble
from sikot_desk.head_office import confirming, tables
from sikot_desk.head_office.confirming import Whole
from sikot_desk.head_office.store import Reading, Store
from sikot_desk.keys.code import code_of

_FILE_ID = 12
_SPOILT = frozenset({"register_altered", "register_damaged", "register_foreign", "register_newer"})
"""What makes a replica be thrown away: it is a cache, and another program may have made it."""
_RETAKING = frozenset({"number_voided", "spoiled", "corrected", "drafted", "step_undone"})
"""Events after which permits of other files may stand again."""
_ROWS: dict[sa.Table, Callable[[Register, Iterable[str] | None], Iterator[Any]]] = {
    tables.files: replicas.files,
    tables.happenings: replicas.happenings,
    tables.permits: replicas.permits,
    tables.codes: replicas.codes,
}


@dataclass(slots=True)
class _Touched:
    """What a run of entries touched: files, and whether more than they."""

    files: set[str] = field(default_factory=set)
    office: bool = False
    permits: bool = False

    def watch(self, bodies: Iterable[bytes]) -> Iterator[bytes]:
        """Hand the bodies on, taking down what each is about."""
        for body in bodies:
            entry = json.loads(body)
            subject = entry["subject"]
            if len(subject) == _FILE_ID and subject.isdigit():
                self.files.add(subject)
            else:
                self.office = True
            self.permits = self.permits or entry["act"] in _RETAKING
            yield body


def consolidate(store: Store, work: Path, counter: str) -> int:
    """Bring one counter's rows up to what is here without a gap; give how many entries were new.

    `work` holds the replicas. Raises Trouble.
    """
    with store.reading() as live:
        whole = confirming.whole(live, counter)
        folded = _folded(live, counter)
        with _replica(work, counter, live, whole) as register:
            before = register.head
            again = (before.seq, before.hash.hex()) != folded
            touched = _Touched()
            count = register.adopt(touched.watch(_bodies(live, counter, whole, before.seq)))
            if count or again:
                _copy(store, counter, register, None if again or touched.office else touched)
    return count


def _folded(live: Reading, counter: str) -> tuple[int, str]:
    chosen = sa.select(tables.folded.c.seq, tables.folded.c.hash)
    row = live.live.execute(chosen.where(tables.folded.c.counter == counter)).first()
    return (row.seq, row.hash) if row else (0, bytes(32).hex())


def replica(work: Path, counter: str) -> Register:
    """Open a counter's replica as it stands, to be read; close it. Raises Trouble."""
    return Register.replica(work / counter, counter, code_of=code_of)


def _replica(work: Path, counter: str, live: Reading, whole: Whole) -> Register:
    """Open a counter's replica, begun anew where it is spoilt or the journal goes another way."""
    try:
        register = replica(work, counter)
    except Trouble as reason:
        if reason.code not in _SPOILT:
            raise
        return _anew(work, counter)
    head = register.head
    if not head.seq or _hash_in(live, counter, whole, head.seq) == head.hash:
        return register
    register.close()
    return _anew(work, counter)


def _anew(work: Path, counter: str) -> Register:
    shutil.rmtree(work / counter)
    return replica(work, counter)


def _hash_in(live: Reading, counter: str, whole: Whole, seq: int) -> bytes | None:
    for epoch, first, last in whole.parts:
        if first <= seq <= last:
            return live.hash_at(counter, epoch, seq)
    return None


def _bodies(live: Reading, counter: str, whole: Whole, after: int) -> Iterator[bytes]:
    for epoch, first, last in whole.parts:
        if last > after:
            yield from live.bodies(counter, epoch, max(first, after + 1), last)


def _copy(store: Store, counter: str, register: Register, touched: _Touched | None) -> None:
    """Put the replica's rows in the place of the store's, of the files touched or of all (None)."""
    with store.writing(counter) as live:
        for table, read in _ROWS.items():
            whole = touched is None or (touched.permits and table is tables.permits)
            ids = None if touched is None or whole else sorted(touched.files)
            if ids is None:
                live.live.execute(sa.delete(table).where(table.c.counter == counter))
                _insert(live.live, table, counter, read(register, None))
                continue
            rows = list(dict.fromkeys(tuple(row) for row in read(register, ids)))
            _forget(live.live, table.c.file_id, counter, ids)
            if table is tables.permits:
                _forget(live.live, table.c.number, counter, [row[0] for row in rows])
            _insert(live.live, table, counter, rows)
        live.live.execute(sa.delete(tables.folded).where(tables.folded.c.counter == counter))
        head = {"counter": counter, "seq": register.head.seq, "hash": register.head.hash.hex()}
        live.live.execute(sa.insert(tables.folded), head)


def _insert(live: sa.Connection, table: sa.Table, counter: str, rows: Iterable[Any]) -> None:
    names = tuple(table.columns.keys())
    for group in _grouped(rows):
        live.execute(
            sa.insert(table), [dict(zip(names, (counter, *row), strict=True)) for row in group]
        )


def _forget(live: sa.Connection, by: sa.Column[Any], counter: str, gone: Iterable[str]) -> None:
    for group in _grouped(gone):
        live.execute(sa.delete(by.table).where(by.table.c.counter == counter, by.in_(group)))


def _grouped(many: Iterable[Any], size: int = 500) -> Iterator[list[Any]]:
    rest = iter(many)
    while group := list(islice(rest, size)):
        yield group
