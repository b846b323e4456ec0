"""A forger with a free hand on the journal: entries edited, taken out, swapped and put in."""

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sikot_desk.db import chain, connect, journal
from sikot_desk.domain.entries import chain_hash
from tests.db import acts
from tests.db.tampering import hand
from tests.faults import trials
from tests.faults.counter import act

ENTRIES = 40
LINE = "SELECT prev, hash, body FROM journal WHERE seq = ?"
CHANGE = "UPDATE journal SET prev = ?, hash = ?, body = ? WHERE seq = ?"


def edited(conn, chance: random.Random, seq: int) -> None:
    prev, digest, body = conn.execute(LINE, (seq,)).fetchone()
    place = chance.randrange(len(body))
    forged = body[:place] + bytes([body[place] ^ chance.randint(1, 255)]) + body[place + 1 :]
    conn.execute(CHANGE, (prev, digest, forged, seq))


def deleted(conn, _chance: random.Random, seq: int) -> None:
    conn.execute("DELETE FROM journal WHERE seq = ?", (seq,))


def swapped(conn, chance: random.Random, seq: int) -> None:
    other = chance.randint(seq + 1, ENTRIES)
    one, two = (conn.execute(LINE, (n,)).fetchone() for n in (seq, other))
    conn.execute(CHANGE, (*two, seq))
    conn.execute(CHANGE, (*one, other))


def inserted(conn, chance: random.Random, seq: int) -> None:
    """A forged entry, with its right hash, between two true ones."""
    conn.execute("UPDATE journal SET seq = -seq - 1 WHERE seq > ?", (seq,))
    conn.execute("UPDATE journal SET seq = -seq WHERE seq < 0")
    _, before, body = conn.execute(LINE, (seq,)).fetchone()
    forged = body.replace(f'"seq":{seq}'.encode(), f'"seq":{seq + 1}'.encode())
    forged = forged.replace(b"rina", chance.choice([b"budi", b"sari"]))
    conn.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?)",
        (seq + 1, before, chain_hash(before, forged), forged),
    )


DEEDS: dict[Callable, int] = {edited: 0, deleted: 0, swapped: 0, inserted: 2}
"""Each deed, and how far behind the place of the deed the first bad entry stands: behind a
well-made insertion comes the first true entry that names another hash than the one before it."""


def first_bad(folder: Path) -> int:
    db = connect.connect(folder / "register.db")
    found = chain.first_bad(journal.lines(db, journal.BEFORE_ALL))
    db.close()
    return found[0] if found else 0


@contextmanager
def book() -> Iterator[Path]:
    """A register of so many entries, to be copied for each deed."""
    with trials.desk(founded=True) as folder:
        with acts.open_register(folder) as register:
            n = 0
            while register.head.seq < ENTRIES:
                register.append(act(n)[: ENTRIES - register.head.seq])
                n += 1
        yield folder


def forge(book: Path, deed: Callable, chance: random.Random) -> None:
    """Do one deed at any place of a copy, and prove that the first bad entry is named."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "register.db"
        shutil.copy(book / "register.db", file)
        seq = chance.randint(1, ENTRIES - 2)
        with hand(file) as conn:
            deed(conn, chance, seq)
        assert first_bad(file.parent) == seq + DEEDS[deed], (deed.__name__, seq)
