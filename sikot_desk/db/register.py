"""The register: the only writer of the journal, and the plainest reads of it.

One connection, used by the thread that opened it. Every append is one durable transaction:
entries, chain, numbers, snapshots and search rows; it is wholly kept or not at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from sikot_desk.db import journal, opening, rebuilding
from sikot_desk.db.codec import to_data
from sikot_desk.db.connect import trouble_at
from sikot_desk.db.holding import Holding
from sikot_desk.db.journal import Head, Line
from sikot_desk.db.projections import CodeOf, Conflict
from sikot_desk.domain.application import Application
from sikot_desk.domain.entries import VERSION, BadEntry, Entry, decode
from sikot_desk.domain.events import Event, event_name
from sikot_desk.domain.office import Office
from sikot_desk.domain.settings import Opened
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data


@dataclass(frozen=True, slots=True)
class Local:
    """A change to what belongs to this PC alone (`local_*` tables). For this room to make."""

    sql: str
    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry to be: `at` is the time of record (aware), `op` the operation it belongs to.

    All entries of one batch bear the same `op`, and no later batch bears it again. `beside` is
    kept on this PC in the same transaction and stands in no entry.
    """

    op: str
    at: datetime
    officer: str
    role: str
    session: str
    subject: str
    event: Event
    second: str = ""
    beside: tuple[Local, ...] = ()


Batch = Sequence[NewEntry]


class Register:
    """An open register. Close it, or use it as a context manager."""

    def __init__(self, held: Holding) -> None:
        """Use `open` or `create`."""
        self._held = held

    @classmethod
    def open(cls, folder: Path, *, code_of: CodeOf) -> Self:
        """Open the register of a DATA folder, alone.

        Raises Trouble: register_missing, register_busy, register_foreign, register_newer,
        register_altered, register_damaged, register_unreadable, folder_read_only.
        """
        register = cls(Holding(Data(folder).register, code_of))
        if not register.head.seq:
            register.close()
            raise Trouble("register_damaged", detail="jurnalnya kosong")
        return register

    @classmethod
    def create(
        cls,
        folder: Path,
        opened: Opened,
        *,
        at: datetime,
        officer: str,
        code_of: CodeOf,
        starting: Batch = (),
    ) -> Self:
        """Make a register whose first entry is `opened`, followed by `starting`, and open it.

        Its file appears only when it is whole. Raises Trouble: register_exists,
        folder_read_only, disk_full.
        """
        file = Data(folder).register
        with opening.founding(file) as place:
            first = NewEntry(
                op="opened",
                at=at,
                officer=officer,
                role="admin",
                session="",
                subject="register",
                event=opened,
            )
            with cls(Holding(place, code_of, opened.public_key[:16])) as register:
                register.append_all([[first], starting] if starting else [[first]])
        return cls.open(folder, code_of=code_of)

    @classmethod
    def replica(cls, folder: Path, counter: str, *, code_of: CodeOf) -> Self:
        """Open the replica of another register in a folder of its own, empty when there is none.

        It grows by `adopt` alone. Raises Trouble as `open` does.
        """
        file = Data(folder).register
        if not file.exists():
            with opening.founding(file):
                pass
        return cls(Holding(file, code_of, counter))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        reason: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Bring everything into the one file and let go of it. Closing twice is harmless."""
        self._held.close()

    def tidy(self) -> None:
        """Bring everything into the one file, so that a copy of it is complete."""
        self._held.tidy()

    # --- writing --------------------------------------------------------------------------

    def append(self, batch: Batch) -> tuple[Entry, ...]:
        """Record the entries of one act and give them as stored; durable on return.

        Raises Conflict for an operation or number used before, NumberTaken, PermitKnown,
        BadData or BadEntry for what no entry may hold, and Trouble (disk_full, save_failed,
        folder_read_only) when it could not be kept: nothing was recorded. After Trouble
        save_unsure it was, and the disk does not answer for it; the same operation may be asked
        for again.
        """
        return self._saved([batch])[0]

    def append_all(self, batches: Iterable[Batch], *, per_transaction: int = 500) -> int:
        """Record many batches, so many to a transaction, and give the number of entries."""
        count, rest = 0, iter(batches)
        while group := list(islice(rest, per_transaction)):
            count += sum(len(entries) for entries in self._saved(group))
        return count

    def adopt(self, bodies: Iterable[bytes], *, per_transaction: int = 2000) -> int:
        """Append another register's entries, byte for byte, and give their number.

        They must follow the last one here and hold; nothing else is asked of them. Raises BadEntry,
        and as `append` does.
        """
        count, rest = 0, iter(bodies)
        while group := list(islice(rest, per_transaction)):
            count += len(group)
            self._held.durably(partial(self._adopted, group))
        return count

    def _adopted(self, group: Sequence[bytes]) -> Head:
        head = self._held.head
        for body in group:
            entry = decode(body)
            line = journal.take(self.live, head, entry.seq, body)
            self._held.caches.apply(entry, line.hash)
            head = Head(line.seq, line.hash, entry.utc, entry.epoch)
        self._held.caches.flush()
        return head

    def together(self) -> AbstractContextManager[None]:
        """Let every act within reach the disk at once, at the end: for a story nobody waits for.

        Raises ValueError on a live register, whose acts are each durable when they are answered.
        """
        if self.purpose == "live":
            raise ValueError("a live register keeps each act by itself")
        return self._held.together()

    def local(self, sql: str, *values: str | int) -> None:
        """Change what belongs to this PC alone (`local_*` tables), durably. Raises Trouble."""

        def change() -> Head:
            self.live.execute(sql, values)
            return self._held.head

        self._held.durably(change)

    def rebuild(self) -> None:
        """Fill all caches again from the journal, in one transaction. Raises as `append` does."""

        def change() -> Head:
            entries = journal.entries(self.bodies())
            rebuilding.refill(self.live, entries, self._held.forgotten())
            return self._held.head

        self._held.durably(change)

    def _saved(self, batches: Sequence[Batch]) -> list[tuple[Entry, ...]]:
        saved: list[tuple[Entry, ...]] = []

        def change() -> Head:
            head = self._held.head
            for batch in batches:
                head, entries = self._written(head, batch)
                saved.append(entries)
            self._held.caches.flush()
            return head

        self._held.durably(change)
        return saved

    def _written(self, head: Head, batch: Batch) -> tuple[Head, tuple[Entry, ...]]:
        ops = {new.op for new in batch}
        if len(ops) != 1:
            raise Conflict(f"a batch has one operation id, not {sorted(ops)}")
        if self.outcome(batch[0].op):
            raise Conflict(f"operation {batch[0].op} was done before")
        entries = []
        for new in batch:
            line = journal.write(self.live, head, self._entry(head, new))
            entry = decode(line.body)
            self._held.caches.apply(entry, line.hash)
            for one in new.beside:
                self.live.execute(one.sql, one.values)
            head = Head(line.seq, line.hash, entry.utc, entry.epoch)
            entries.append(entry)
        return head, tuple(entries)

    def _entry(self, head: Head, new: NewEntry) -> Entry:
        offset = new.at.utcoffset()
        if offset is None:
            raise BadEntry("a time of record without offset")
        utc = new.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Entry(
            v=VERSION,
            counter=self.counter,
            epoch=head.epoch,
            seq=head.seq + 1,
            op=new.op,
            utc=utc,
            offset=int(offset.total_seconds()) // 60,
            clock="suspect" if utc < head.utc else "ok",
            officer=new.officer,
            role=new.role,
            second=new.second,
            session=new.session,
            act=event_name(type(new.event)),
            subject=new.subject,
            data=to_data(new.event),
        )

    # --- reading --------------------------------------------------------------------------

    @property
    def file(self) -> Path:
        """The register's file."""
        return self._held.file

    @property
    def counter(self) -> str:
        """The counter whose register it is: the first 16 hex digits of its public key."""
        return self._held.counter

    @property
    def live(self) -> Database:
        """The connection. For this room; raises Trouble."""
        return self._held.live

    @property
    def head(self) -> Head:
        """The journal's end."""
        return self._held.head

    @property
    def epoch(self) -> int:
        """The epoch that new entries and file ids bear."""
        return self._held.head.epoch

    @property
    def code_of(self) -> CodeOf:
        """How the verification code of an entry is made."""
        return self._held.code_of

    @property
    def purpose(self) -> str:
        """What the register is for: live, training or scenario."""
        return self.office().purpose

    def rows(self, sql: str, *values: object) -> list[Any]:
        """Give all rows of a reading statement. For this room; raises Trouble."""
        return self._held.rows(sql, *values)

    def office(self) -> Office:
        """Give the office as of the last entry."""
        with trouble_at(self.file):
            return self._held.caches.office

    def application(self, file_id: str) -> Application | None:
        """Give one file as it stands, None when there is none of that id."""
        with trouble_at(self.file):
            return self._held.caches.application(file_id)

    def entry(self, seq: int) -> Entry | None:
        """Give one entry by its number, None when the journal has none."""
        with trouble_at(self.file):
            line = journal.line(self.live, seq)
        return journal.entry_of(line) if line else None

    def hash_at(self, seq: int) -> str:
        """Give the chain hash (hex) of an entry, empty when the journal has none of that number."""
        with trouble_at(self.file):
            line = journal.line(self.live, seq)
        return line.hash.hex() if line else ""

    def entries_of(self, subject: str) -> tuple[Entry, ...]:
        """Give the history of a file, or of whatever else was set, oldest first."""
        rows = self.rows(
            "SELECT body FROM subjects JOIN journal USING (seq) WHERE subject = ? ORDER BY seq",
            subject,
        )
        return tuple(decode(body) for (body,) in rows)

    def outcome(self, op: str) -> tuple[Entry, ...] | None:
        """Give the entries an operation gave before, None when it is new."""
        found = self.rows("SELECT first, last FROM ops WHERE op = ?", op)
        if not found:
            return None
        rows = self.rows(
            "SELECT body FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq", *found[0]
        )
        return tuple(decode(body) for (body,) in rows)

    def bodies(self, since: int = 0) -> Iterator[Line]:
        """Give the journal's lines after `since`, byte for byte, in order. Raises Trouble."""
        with trouble_at(self.file):
            yield from journal.lines(self.live, since)

    def last(self, series: str, year: int) -> int:
        """Give the highest serial of a series in a year, whatever its state; 0 before the first."""
        rows = self.rows("SELECT last FROM series WHERE series = ? AND year = ?", series, year)
        return int(rows[0][0]) if rows else 0

    def last_file(self, year: int, epoch: int) -> str:
        """Give the highest file id of a year and epoch, reserved or not; empty before the first."""
        head = f"{year % 100:02d}{epoch:02d}"
        rows = self.rows(
            "SELECT max(file_id) FROM applications WHERE file_id BETWEEN ?1 AND ?2"
            " UNION ALL SELECT max(file_id) FROM numbers"
            "  WHERE state <> 'used' AND file_id BETWEEN ?1 AND ?2",
            head,
            f"{head}99999999",
        )
        return max(found or "" for (found,) in rows)

    def number_taken(self, number: str) -> bool:
        """Say whether a number, as text, was ever used, voided, or noted of an old permit."""
        rows = self.rows(
            "SELECT 1 FROM numbers WHERE number = ?1"
            " UNION ALL SELECT 1 FROM permits WHERE number = ?1 LIMIT 1",
            number,
        )
        return bool(rows)
