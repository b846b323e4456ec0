"""What `sikot-desk check` proves of an open register, and what it says when something is amiss.

Findings are values; nothing is mended here. A register whose schema was changed does not even
open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from sikot_desk.db import chain, connect, journal, migrations, rebuilding
from sikot_desk.db.journal import Line
from sikot_desk.db.projections import Projections
from sikot_desk.db.register import Register
from sikot_desk.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: `what` was proved, `sentence` for people, `seq` if known.

    `what` is one of integrity, schema, chain, caches, search, series; the desk adds anchors.
    """

    what: str
    sentence: str
    seq: int = 0


def check(register: Register) -> tuple[Finding, ...]:
    """Prove integrity, schema, chain, caches, search index and series; nothing found is good.

    Raises Trouble when the disk does not let it be read.
    """
    with connect.trouble_at(register.file):
        pages = tuple(
            Finding("integrity", f"Berkas register rusak: {damage}.")
            for damage in chain.broken_pages(register.live)
        )
        try:
            caches = _caches(register)
        except chain.Broken as found:
            return (*pages, *_schema(register), _broken((found.seq, found.why)))
        return (*pages, *_schema(register), *caches, *_index(register), *_gaps(register))


def check_end(register: Register, entries: int = 10_000) -> tuple[Finding, ...]:
    """Prove the last entries alone, fast enough for a start; the schema was proved by opening.

    Raises Trouble when the disk does not let it be read.
    """
    with connect.trouble_at(register.file):
        after = journal.line(register.live, register.head.seq - entries)
        bad = chain.first_bad(register.bodies(after.seq if after else 0), after)
    return (_broken(bad),) if bad else ()


def check_chain(register: Register, at_once: int = 200) -> Iterator[Finding | None]:
    """Prove the whole chain in slices: None after each one that holds, a Finding at the end.

    For idle moments: between slices the register may be used and may grow. Raises Trouble.
    """
    after: Line | None = None
    while True:
        with connect.trouble_at(register.file):
            lines = list(
                islice(register.bodies(after.seq if after else journal.BEFORE_ALL), at_once)
            )
            bad = chain.first_bad(lines, after)
        if bad or not lines:
            break
        after = lines[-1]
        yield None
    if bad:
        yield _broken(bad)


def _broken(bad: tuple[int, str]) -> Finding:
    return Finding("chain", f"Jurnal rusak: {bad[1]}.", bad[0])


def _schema(register: Register) -> tuple[Finding, ...]:
    try:
        migrations.prove(register.live)
    except Trouble as altered:
        return (Finding("schema", str(altered)),)
    return ()


def _caches(register: Register) -> tuple[Finding, ...]:
    """A second register is filled from the journal, proved meanwhile, and compared row by row.

    Its search index is left out: `_index` proves the live one. Raises chain.Broken.
    """
    beside = connect.scratch()
    entries = chain.proved(register.bodies(journal.BEFORE_ALL))
    try:
        migrations.migrate(beside)
        with beside.atomic():
            projections = Projections(beside, register.code_of, indexing=False)
            rebuilding.refill(beside, entries, projections)
        difference = rebuilding.first_difference(register.live, beside)
    except chain.Broken:
        raise
    except ValueError as reason:
        _prove_rest(register)
        return (Finding("caches", f"Jurnal tidak dapat dibaca ulang: {reason}."),)
    finally:
        beside.close()
    if difference is None:
        return ()
    name, key = difference
    return (Finding("caches", f"Ringkasan {name} ({key}) tidak sama dengan jurnal."),)


def _prove_rest(register: Register) -> None:
    """Prove the chain to its end where the caches could not follow it. Raises chain.Broken."""
    bad = chain.first_bad(register.bodies(journal.BEFORE_ALL))
    if bad:
        raise chain.Broken(*bad)


def _index(register: Register) -> tuple[Finding, ...]:
    try:
        register.live.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return (Finding("search", "Indeks pencarian tidak cocok dengan isinya."),)
    return ()


def _gaps(register: Register) -> tuple[Finding, ...]:
    """Every number between the first and the last of a series and year is there."""
    rows = register.rows(
        "SELECT series, year, serial - 1 FROM (SELECT series, year, serial,"
        "   lag(serial) OVER (PARTITION BY series, year ORDER BY serial) AS before"
        " FROM numbers WHERE serial > 0) WHERE before < serial - 1 ORDER BY series, year, serial"
    )
    return tuple(
        Finding("series", f"Nomor {serial} tahun {year} dari seri {series} tidak ada.")
        for series, year, serial in rows
    )
