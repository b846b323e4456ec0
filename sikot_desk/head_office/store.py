"""Head office's store: every counter's journal as received, in SQLite or PostgreSQL by its URL.

One schema for both, with the counter first in every key. Entries are kept byte for byte; runs say
which of them hang together. Decides nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, ProgrammingError, SQLAlchemyError

from sikot_desk.domain.trouble import Trouble

META = sa.MetaData()
_LOCKED = "55P03"
"""PostgreSQL's word for a lock that was waited for too long."""
_COUNTER = sa.String(16)

counters = sa.Table(
    "counters",
    META,
    sa.Column("counter", _COUNTER, primary_key=True),
    sa.Column("public_key", sa.String(64), nullable=False),
    sa.Column("office", sa.String(200), nullable=False),
    sa.Column("enrolled", sa.String(20), nullable=False),
)
entries = sa.Table(
    "entries",
    META,
    sa.Column("counter", _COUNTER, primary_key=True),
    sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("hash", sa.LargeBinary(32), nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)
runs = sa.Table(
    "runs",
    META,
    sa.Column("counter", _COUNTER, primary_key=True),
    sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("first", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
    sa.Column("prev", sa.LargeBinary(32), nullable=False),
    sa.Column("head", sa.LargeBinary(32), nullable=False),
)
quarantined = sa.Table(
    "quarantined",
    META,
    sa.Column("counter", _COUNTER, primary_key=True),
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("reason", sa.String(40), nullable=False),
    sa.Column("detail", sa.String(400), nullable=False),
    sa.Column("utc", sa.String(20), nullable=False),
)
receipts = sa.Table(
    "receipts",
    META,
    sa.Column("counter", _COUNTER, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("epoch", sa.Integer, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
    sa.Column("utc", sa.String(20), nullable=False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Entries `first` to `last` of one epoch that hang together, from hash `prev` to `head`."""

    epoch: int
    first: int
    last: int
    prev: bytes
    head: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A counter that head office knows."""

    counter: str
    public_key: str
    office: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not kept: whose it said it was, SHA-256 of it, its name, and why and when."""

    counter: str
    digest: str
    name: str
    reason: str
    detail: str
    utc: str


class Store:
    """An open store. Close it; every change is made within `writing`.

    Other programs may use it meanwhile: what one of them changes, the next one waits for.
    """

    def __init__(self, url: str, patience: float = 60) -> None:
        """Open a store, making its tables where they are missing. Raises Trouble.

        `patience` is how many seconds another program is waited for.
        """
        self._patience = patience
        with _trouble(url):
            self._engine = _engine(url, patience)
            _make_tables(self._engine)

    def close(self) -> None:
        """Let go of the store."""
        self._engine.dispose()

    @contextmanager
    def writing(self, counter: str = "") -> Iterator["Writing"]:
        """Change the store in one transaction: all of it is kept, or nothing.

        With `counter`, what another program changes of that counter is waited for before anything
        is read. Raises Trouble: store_failed, store_busy.
        """
        engine = self._engine.execution_options(writes=True)
        with _trouble(self._engine.url.render_as_string()), engine.begin() as live:
            if live.dialect.name == "postgresql":
                live.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self._patience * 1000)}")
            live.execute(sa.select(counters).where(counters.c.counter == counter).with_for_update())
            yield Writing(live)

    @contextmanager
    def reading(self) -> Iterator["Reading"]:
        """Read the store as it stands."""
        with _trouble(self._engine.url.render_as_string()), self._engine.connect() as live:
            yield Reading(live)


class Reading:
    """What can be asked of a store."""

    def __init__(self, live: sa.Connection) -> None:
        self.live = live

    def counters(self) -> tuple[Counter, ...]:
        """Give the counters that are known, by name."""
        rows = self.live.execute(sa.select(counters).order_by(counters.c.counter))
        return tuple(
            Counter(counter=row.counter, public_key=row.public_key, office=row.office)
            for row in rows
        )

    def counter(self, counter: str) -> Counter | None:
        """Give one counter, None when it is not known."""
        return next((one for one in self.counters() if one.counter == counter), None)

    def runs(self, counter: str) -> tuple[Run, ...]:
        """Give the runs of a counter's entries, by epoch and first entry."""
        chosen = sa.select(runs).where(runs.c.counter == counter)
        rows = self.live.execute(chosen.order_by(runs.c.epoch, runs.c.first))
        return tuple(
            Run(
                epoch=row.epoch,
                first=row.first,
                last=row.last,
                prev=bytes(row.prev),
                head=bytes(row.head),
            )
            for row in rows
        )

    def hash_at(self, counter: str, epoch: int, seq: int) -> bytes | None:
        """Give the hash of one entry, None when it is not here."""
        found = self.live.execute(
            sa.select(entries.c.hash).where(
                entries.c.counter == counter, entries.c.epoch == epoch, entries.c.seq == seq
            )
        ).scalar()
        return bytes(found) if found is not None else None

    def bodies(self, counter: str, epoch: int, first: int, last: int) -> Iterator[bytes]:
        """Give the exact bytes of entries `first` to `last` of one epoch, in order."""
        chosen = sa.select(entries.c.body).where(
            entries.c.counter == counter,
            entries.c.epoch == epoch,
            entries.c.seq.between(first, last),
        )
        streaming = chosen.order_by(entries.c.seq).execution_options(yield_per=_GROUP)
        for (body,) in self.live.execute(streaming):
            yield bytes(body)

    def last_receipt(self, counter: str) -> Any:
        """Give the row of a counter's newest receipt, None before the first."""
        chosen = sa.select(receipts).where(receipts.c.counter == counter)
        return self.live.execute(chosen.order_by(receipts.c.number.desc()).limit(1)).first()

    def quarantined(self) -> tuple["Refusal", ...]:
        """Give what was refused, the latest first."""
        rows = self.live.execute(sa.select(quarantined).order_by(quarantined.c.utc.desc()))
        return tuple(Refusal(*row) for row in rows)


class Writing(Reading):
    """What can be changed in a store, within one transaction."""

    def know(self, counter: Counter, utc: str) -> None:
        """Know a counter, or its new office name."""
        row = {"counter": counter.counter, "public_key": counter.public_key}
        self.live.execute(_KNOW, {**row, "office": counter.office, "enrolled": utc})

    def add(self, counter: str, epoch: int, lines: Iterable[tuple[int, bytes, bytes]]) -> None:
        """Add entries of one epoch: seq, hash, body. Raises SQLAlchemyError for one that is here.

        Goes by the fastest way of either engine.
        """
        rows = ((counter, epoch, seq, chain, body) for seq, chain, body in lines)
        if self.live.dialect.name == "postgresql":
            raw: Any = self.live.connection.dbapi_connection
            with raw.cursor() as cursor, cursor.copy(_COPY) as copy:
                copy.set_types(["text", "int4", "int4", "bytea", "bytea"])
                for row in rows:
                    copy.write_row(row)
            return
        for group in _grouped(rows):
            self.live.exec_driver_sql(_INSERT, group)

    def replace_runs(self, counter: str, gone: Iterable[Run], new: Run) -> None:
        """Put one run in the place of those it holds."""
        for one in gone:
            self.live.execute(
                sa.delete(runs).where(
                    runs.c.counter == counter,
                    runs.c.epoch == one.epoch,
                    runs.c.first == one.first,
                )
            )
        row = {"counter": counter, "epoch": new.epoch, "first": new.first, "last": new.last}
        self.live.execute(sa.insert(runs), {**row, "prev": new.prev, "head": new.head})

    def quarantine(self, row: dict[str, str]) -> None:
        """Note a file that was refused; the same file again changes nothing."""
        self.live.execute(_QUARANTINE, row)

    def confirm(self, row: dict[str, Any]) -> None:
        """Note a receipt that was given."""
        self.live.execute(sa.insert(receipts), row)


_KNOW = sa.text(
    "INSERT INTO counters (counter, public_key, office, enrolled)"
    " VALUES (:counter, :public_key, :office, :enrolled) ON CONFLICT (counter) DO UPDATE"
    " SET public_key = excluded.public_key, office = excluded.office, enrolled = excluded.enrolled"
)
_QUARANTINE = sa.text(
    "INSERT INTO quarantined (counter, digest, name, reason, detail, utc)"
    " VALUES (:counter, :digest, :name, :reason, :detail, :utc) ON CONFLICT DO NOTHING"
)
_INSERT = "INSERT INTO entries (counter, epoch, seq, hash, body) VALUES (?, ?, ?, ?, ?)"
_COPY = "COPY entries (counter, epoch, seq, hash, body) FROM STDIN (FORMAT BINARY)"
_GROUP = 5000


def _grouped(rows: Iterable[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    for row in rows:
        group.append(row)
        if len(group) == _GROUP:
            yield group
            group = []
    if group:
        yield group


def _engine(url: str, patience: float) -> sa.Engine:
    asked = sa.make_url(url)
    if asked.get_backend_name() == "sqlite":
        import pysqlite3  # noqa: PLC0415 - the one SQLite of this program

        engine = sa.create_engine(asked, module=pysqlite3, connect_args={"timeout": patience})
        sa.event.listen(engine, "connect", _durable)
        sa.event.listen(engine, "begin", _begun)
        return engine
    if asked.get_backend_name() == "postgresql" and "+" not in asked.drivername:
        asked = asked.set(drivername="postgresql+psycopg")
    return sa.create_engine(asked)


def _make_tables(engine: sa.Engine) -> None:
    writing = engine.execution_options(writes=True)
    if set(META.tables) <= set(sa.inspect(engine).get_table_names()):
        return
    try:
        META.create_all(writing)
    except (IntegrityError, ProgrammingError):  # another program was making them
        META.create_all(writing)


def _begun(live: sa.Connection) -> None:
    """Begin at once what will write, so that what it reads first still holds when it writes."""
    writes = live.get_execution_options().get("writes", False)
    live.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _durable(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


@contextmanager
def _trouble(url: str) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, ImportError) as reason:
        cause = getattr(reason, "orig", None) or reason
        detail = str(cause).strip().splitlines()
        if getattr(cause, "sqlstate", "") == _LOCKED or "database is locked" in str(cause):
            raise Trouble("store_busy", store=_shown(url)) from reason
        raise Trouble("store_failed", store=_shown(url), detail=detail[0] if detail else "") from (
            reason
        )


def _shown(url: str) -> str:
    """Give a URL without its password."""
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return url
