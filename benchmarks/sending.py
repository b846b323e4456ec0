"""The stick: the journal as bundles against bare zlib and age, and receiving against bare inserts.

Bodies are read from the register beforehand, so that both sides work on the same bytes.
"""

import shutil
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks import postgres
from benchmarks.table import Row, middle, ms
from sikot_desk.desk import load, opening
from sikot_desk.domain.entries import GENESIS
from sikot_desk.export import bundle
from sikot_desk.export.drive import Drive
from sikot_desk.head_office import home, receiving
from sikot_desk.head_office.store import Counter, Store, Writing
from sikot_desk.keys import counter_key, sealing
from sikot_desk.paths import Data


@dataclass(frozen=True)
class Urls:
    """Two stores of one engine, and the bare way of putting rows there."""

    engine: str
    received: str
    bare: str
    limit: str
    insert: Callable[[Writing, list[Any]], None]


UTC = "2026-08-03T02:00:00Z"
_RECENT = 100


def rows(few: Path, many: Path, times: int, build: Path) -> Iterator[Row]:
    """Measure on copies of a small and a large register."""
    work = build / "sending"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    office = home.make(work / "office", "Kantor Dinas", work / "escrow.key")
    small, large = _recent(few, office, work, times), _recent(many, office, work, times)
    yield Row(
        key="export_recent",
        name=f"export of {_RECENT} new entries, large register",
        limit="the same on the small one",
        ratio=large / small,
        goal=1.3,
        facts={"large_ms": ms(large), "small_ms": ms(small)},
    )
    with opening.open_register(many) as register:
        bodies = [line.body for line in register.bodies()]
    sender = sender_of(many, office)
    parts, seconds = _timed(lambda: list(bundle.parts(bodies, GENESIS, sender)))
    bare = _timed(lambda: _bare(bodies, sender))[1]
    yield Row(
        key="export_all",
        name="export of the whole journal",
        limit="zlib and age of the same bytes",
        ratio=seconds / bare,
        goal=2,
        facts={"export_s": round(seconds, 2), "limit_s": round(bare, 2), "entries": len(bodies)},
    )
    sqlite = f"sqlite:///{work / 'store.db'}", f"sqlite:///{work / 'bare.db'}"
    same_rows = "{} of the same rows"
    urls = Urls("SQLite", *sqlite, same_rows.format("executemany"), _executemany)
    yield _receiving(parts, bodies, office, urls)
    with postgres.server() as running:
        urls = Urls(
            "PostgreSQL",
            running.database("store"),
            running.database("bare"),
            same_rows.format("COPY"),
            _copied,
        )
        yield _receiving(parts, bodies, office, urls)


def _recent(folder: Path, office: home.Home, work: Path, times: int) -> float:
    """Give the seconds that the last entries take onto a stick, its writing included."""
    stick = work / "stick"
    stick.mkdir(exist_ok=True)
    with opening.open_register(folder) as register:
        since = register.head.seq - _RECENT
        took = []
        for _ in range(3 * max(times, 3)):
            drive = Drive(folder=stick, label="", free=1 << 30, size=1 << 30)
            what = load.whole(register, sender_of(folder, office), since)
            bodies = [line.body for line in load.lines(register, what, since)]
            goings = load.put(what, bodies, drive)
            took.append(_timed(lambda goings=goings: list(goings))[1])
            for file in stick.iterdir():
                file.unlink()
    return middle(took)


def sender_of(folder: Path, office: home.Home) -> bundle.Sender:
    """Give who sends: the counter of a register, to an invented head office."""
    key = counter_key.load_or_make(Data(folder).keys)
    return bundle.Sender(
        sign=key.sign,
        public_key=key.public,
        office="",
        recipients=(office.card.age, office.card.escrow),
        program="",
        utc=UTC,
    )


def _bare(bodies: list[bytes], sender: bundle.Sender) -> None:
    deflater = zlib.compressobj()
    packed = [deflater.compress(body) for body in bodies]
    packed.append(deflater.flush())
    sealing.sealed(b"".join(packed), sender.recipients)


def _receiving(parts: list[bundle.Part], bodies: list[bytes], office: home.Home, urls: Urls) -> Row:
    header = parts[0].header
    store = Store(urls.received)
    with store.writing() as live:
        live.know(Counter(counter=header.counter, public_key=header.public_key, office=""), UTC)

    def receive() -> None:
        for part in parts:
            kept = receiving.receive(store, part.content, part.file, office.identities, UTC)
            if kept.reason:
                raise ValueError(kept.reason)

    seconds = _timed(receive)[1]
    store.close()
    bare = Store(urls.bare)
    given = [(header.counter, 1, seq, bytes(32), body) for seq, body in enumerate(bodies, 1)]

    def insert() -> None:
        with bare.writing() as live:
            urls.insert(live, given)

    limit = _timed(insert)[1]
    bare.close()
    return Row(
        key=f"receive_{urls.engine.lower()}",
        name=f"head office receives the whole journal ({urls.engine})",
        limit=urls.limit,
        ratio=seconds / limit,
        goal=3,
        facts={"receive_s": round(seconds, 2), "limit_s": round(limit, 2), "entries": len(bodies)},
    )


def _executemany(live: Writing, rows: list[Any]) -> None:
    live.live.exec_driver_sql("INSERT INTO entries VALUES (?, ?, ?, ?, ?)", rows)


def _copied(live: Writing, rows: list[Any]) -> None:
    raw: Any = live.live.connection.dbapi_connection
    said = "COPY entries FROM STDIN (FORMAT BINARY)"
    with raw.cursor() as cursor, cursor.copy(said) as copy:
        copy.set_types(["text", "int4", "int4", "bytea", "bytea"])
        for row in rows:
            copy.write_row(row)


def _timed(work):
    start = perf_counter()
    made = work()
    return made, perf_counter() - start
