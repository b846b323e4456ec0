"""Whatever somebody does to the file is found, and the first bad entry is named."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sikot_desk.db import connect, rebuilding
from sikot_desk.db.check import check, check_chain, check_end
from sikot_desk.db.register import Register
from sikot_desk.domain.entries import chain_hash, decode, encode
from sikot_desk.domain.trouble import Trouble
from tests.db import acts
from tests.db.acts import new
from tests.db.tampering import hand

LAST = 12
SWAP = (
    "UPDATE journal SET body = (SELECT body FROM journal AS other"
    " WHERE other.seq = 9 - journal.seq) WHERE seq IN (4, 5)"
)


def busy_month(register: Register) -> None:
    """Twelve entries: four files, two numbers, one of them void, an old permit, a note."""
    for running in range(1, 5):
        acts.walked(register, running, nik=f"147101410190000{running}")
    register.append([new(acts.numbered(1), acts.file_id(1))])
    register.append([new(acts.voided(2, of_file=False), acts.file_id(2))])
    register.append([new(acts.old_permit("SIK/9/2021"))])


@pytest.fixture
def closed(register: Register, folder: Path) -> Path:
    busy_month(register)
    assert register.head.seq == LAST
    register.close()
    return folder


def found(folder: Path) -> list[tuple[str, int]]:
    """What check says, or the trouble that keeps the register from being opened at all."""
    try:
        with acts.open_register(folder) as register:
            return [(finding.what, finding.seq) for finding in check(register)]
    except Trouble as trouble:
        return [(trouble.code, 0)]


def test_a_register_in_order_has_no_findings(closed: Path):
    assert found(closed) == []


def test_what_is_kept_and_written_at_once_changes_no_finding(closed: Path, monkeypatch):
    monkeypatch.setattr(rebuilding, "_AT_ONCE", 1)
    assert found(closed) == []
    with hand(closed / "register.db") as conn:
        conn.execute("DELETE FROM words WHERE word = 'siti'")
    assert found(closed) == [("caches", 0)]


@pytest.mark.parametrize(
    ("deed", "first_bad"),
    [
        ("UPDATE journal SET body = CAST(replace(body, 'Siti', 'Sita') AS BLOB) WHERE seq = 4", 4),
        ("UPDATE journal SET body = CAST(body || ' ' AS BLOB) WHERE seq = 7", 7),
        ("UPDATE journal SET hash = randomblob(32) WHERE seq = 7", 7),
        ("UPDATE journal SET prev = zeroblob(32) WHERE seq = 7", 7),
        ("DELETE FROM journal WHERE seq = 5", 5),
        ("DELETE FROM journal WHERE seq = 1", 1),
        ("DELETE FROM journal WHERE seq BETWEEN 3 AND 11", 3),
        (
            SWAP,
            4,
        ),
        ("INSERT INTO journal SELECT 0, prev, hash, body FROM journal WHERE seq = 1", 1),
        ("INSERT INTO journal SELECT -3, prev, hash, body FROM journal WHERE seq = 2", 1),
    ],
)
def test_a_changed_journal_is_found_and_the_first_bad_entry_named(closed, deed, first_bad):
    with hand(closed / "register.db") as conn:
        conn.execute(deed)
    assert ("chain", first_bad) in found(closed)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seq=st.integers(1, LAST - 1), place=st.integers(0, 10_000), flip=st.integers(1, 255))
def test_any_changed_byte_of_any_entry_is_found(closed: Path, tmp_path_factory, seq, place, flip):
    file = tmp_path_factory.mktemp("byte") / "register.db"
    file.write_bytes((closed / "register.db").read_bytes())
    with hand(file) as conn:
        (body,) = conn.execute("SELECT body FROM journal WHERE seq = ?", (seq,)).fetchone()
        changed = bytearray(body)
        changed[place % len(body)] ^= flip
        conn.execute("UPDATE journal SET body = ? WHERE seq = ?", (bytes(changed), seq))
    expected = ("register_damaged", 0) if seq == 1 else ("chain", seq)
    assert expected in found(file.parent)


def test_a_changed_last_entry_keeps_the_register_from_opening(closed: Path):
    with hand(closed / "register.db") as conn:
        conn.execute("UPDATE journal SET body = x'7b7d' WHERE seq = ?", (LAST,))
    assert found(closed) == [("register_damaged", 0)]


@pytest.mark.parametrize("seq", [6, 8, 9, 11])
def test_a_start_proves_the_last_entries(closed: Path, seq: int):
    with acts.open_register(closed) as register:
        assert check_end(register) == ()
        assert check_end(register, 3) == ()
    with hand(closed / "register.db") as conn:
        conn.execute("UPDATE journal SET body = x'7b7d' WHERE seq = ?", (seq,))
    with acts.open_register(closed) as register:
        assert [f.seq for f in check_end(register)] == [seq]
        assert [f.seq for f in check_end(register, 4)] == ([seq] if seq > 8 else [])


def test_the_whole_chain_is_proved_in_slices(closed: Path):
    with acts.open_register(closed) as register:
        slices = check_chain(register, at_once=5)
        assert next(slices) is None
        register.append([new(acts.noted(), acts.file_id(1))])
        assert list(slices) == [None, None]
    with hand(closed / "register.db") as conn:
        conn.execute("UPDATE journal SET body = x'7b7d' WHERE seq = 7")
    with acts.open_register(closed) as register:
        *held, finding = check_chain(register, at_once=5)
    assert held == [None]
    assert finding.sentence == "Jurnal rusak: isi entri 7 tidak cocok dengan sidiknya."


def test_a_removed_entry_is_called_missing(closed: Path):
    with hand(closed / "register.db") as conn:
        conn.execute("DELETE FROM journal WHERE seq = 5")
    with acts.open_register(closed) as register:
        (finding,) = check(register)
    assert finding.sentence == "Jurnal rusak: entri 5 tidak ada."


def test_a_tail_cut_off_shows_in_the_caches(closed: Path):
    with hand(closed / "register.db") as conn:
        conn.execute("DELETE FROM journal WHERE seq > 9")
    assert found(closed) == [("caches", 0)]


def rewritten(conn, since: int, change) -> None:
    """A forger who knows the format: entries from `since` on, hashes and all."""
    rows = conn.execute("SELECT seq, body FROM journal WHERE seq >= ?", (since,)).fetchall()
    (prev,) = conn.execute("SELECT prev FROM journal WHERE seq = ?", (since,)).fetchone()
    for seq, body in rows:
        fields = json.loads(body)
        change(fields)
        forged = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        digest = chain_hash(prev, forged.encode())
        conn.execute(
            "UPDATE journal SET prev = ?, hash = ?, body = ? WHERE seq = ?",
            (prev, digest, forged.encode(), seq),
        )
        prev = digest


def restore(conn, folder: Path, since: int) -> None:
    """Put the lines as they were before the forging, from a copy beside the register."""
    conn.execute("ATTACH ? AS before", (str(folder.parent / "before.db"),))
    conn.execute(
        "UPDATE journal SET (prev, hash, body) = (SELECT prev, hash, body FROM before.journal AS b"
        " WHERE b.seq = journal.seq) WHERE seq >= ?",
        (since,),
    )
    conn.execute("DETACH before")


def test_a_forged_tail_shows_in_the_caches(closed: Path):
    with hand(closed / "register.db") as conn:
        rewritten(conn, 4, lambda fields: fields["data"].pop("note", fields.update(officer="budi")))
    assert ("caches", 0) in found(closed)


def test_one_forged_entry_breaks_the_chain_at_the_next(closed: Path):
    with hand(closed / "register.db") as conn:
        conn.execute("VACUUM INTO ?", (str(closed.parent / "before.db"),))
        (after,) = conn.execute("SELECT prev FROM journal WHERE seq = 7").fetchone()
        rewritten(conn, 6, lambda fields: fields.update(officer="budi"))
        (forged,) = conn.execute("SELECT hash FROM journal WHERE seq = 6").fetchone()
        assert forged != after
        restore(conn, closed, since=7)
    assert ("chain", 7) in found(closed)


@pytest.mark.parametrize("change", [{"counter": "ffff"}, {"epoch": 0}], ids=str)
def test_entries_of_another_counter_or_time_are_found(closed: Path, change):
    with hand(closed / "register.db") as conn:
        rewritten(conn, 6, lambda fields: fields.update(change))
    assert ("chain", 6) in found(closed)


@pytest.mark.parametrize("change", [{"act": "danced"}, {"op": "opened"}], ids=str)
def test_a_forged_entry_that_cannot_be_read_again_is_found(closed: Path, change):
    with hand(closed / "register.db") as conn:
        rewritten(conn, 4, lambda fields: fields.update(change) if fields["seq"] == 4 else 0)
    assert ("caches", 0) in found(closed)


def test_a_break_behind_an_entry_that_cannot_be_read_again_is_found(closed: Path):
    with hand(closed / "register.db") as conn:
        rewritten(conn, 4, lambda f: f.update(act="danced") if f["seq"] == 4 else None)
        conn.execute("UPDATE journal SET body = CAST(body || ' ' AS BLOB) WHERE seq = 8")
    assert found(closed) == [("chain", 8)]


def test_entry_numbers_inside_and_outside_agree(closed: Path):
    with hand(closed / "register.db") as conn:
        rewritten(conn, 6, lambda fields: fields.update(seq=fields["seq"] + 1))
    assert found(closed) == [("register_damaged", 0)]


@pytest.mark.parametrize(
    ("deed", "what"),
    [
        ("UPDATE applications SET body = replace(body, 'Siti', 'Sita')", {"caches"}),
        ("UPDATE applications SET status = 'ready' WHERE id = 2", {"caches"}),
        ("DELETE FROM applications WHERE id = 2", {"caches"}),
        ("UPDATE office SET body = '{}'", {"caches"}),
        ("UPDATE permits SET ends = '2099-01-01'", {"caches"}),
        ("DELETE FROM numbers WHERE serial = 2 AND series = 'registration'", {"caches", "series"}),
        ("UPDATE series SET last = 1", {"caches"}),
        ("DELETE FROM ops WHERE first = 3", {"caches"}),
        ("DELETE FROM subjects WHERE seq = 3", {"caches"}),
        ("DELETE FROM words WHERE word = 'siti'", {"caches"}),
        ("UPDATE searchable SET text = 'x' WHERE id = 2", {"caches", "search"}),
        ("INSERT INTO search (search) VALUES ('delete-all')", {"search"}),
        ("INSERT INTO search (rowid, text) VALUES (77, 'hantu')", {"search"}),
    ],
)
def test_a_changed_cache_is_found_and_a_rebuild_mends_it(closed: Path, deed: str, what: set[str]):
    with hand(closed / "register.db") as conn:
        conn.execute(deed)
    assert {finding for finding, _ in found(closed)} == what
    with acts.open_register(closed) as register:
        register.rebuild()
        assert check(register) == ()


@pytest.mark.parametrize(
    "deed",
    [
        "DROP TRIGGER journal_follows",
        "DROP TRIGGER journal_stays",
        "DROP TRIGGER journal_keeps",
        "DROP INDEX numbers_serial",
        "CREATE TABLE mine (x)",
        "CREATE VIEW mine AS SELECT 1",
        "CREATE TRIGGER mine AFTER INSERT ON journal BEGIN DELETE FROM series; END",
        "CREATE TRIGGER search_x AFTER INSERT ON journal BEGIN DELETE FROM series; END",
        "CREATE TRIGGER x AFTER INSERT ON _sqlite_migrations BEGIN SELECT 1; END",
        "CREATE TABLE search_mine (x)",
        "ALTER TABLE permits ADD COLUMN colour TEXT",
    ],
)
def test_a_changed_schema_keeps_the_register_from_opening(closed: Path, deed: str):
    conn = connect.sqlite3.connect(str(closed / "register.db"), isolation_level=None)
    conn.execute(deed)
    conn.close()
    assert found(closed) == [("register_altered", 0)]


def test_a_schema_changed_while_open_is_found(register: Register):
    register.live.conn.set_authorizer(None)
    register.live.execute("DROP TRIGGER journal_keeps")
    assert [finding.what for finding in check(register)] == ["schema"]


def test_a_register_of_a_newer_program_is_refused(closed: Path):
    conn = connect.sqlite3.connect(str(closed / "register.db"), isolation_level=None)
    conn.execute("PRAGMA user_version = 99")
    conn.close()
    with pytest.raises(Trouble, match="bentuk 99") as met:
        acts.open_register(closed)
    assert met.value.code == "register_newer"


def test_broken_pages_are_found(closed: Path):
    file = closed / "register.db"
    conn = connect.sqlite3.connect(str(file))
    (root,) = conn.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'permits_holder'"
    ).fetchone()
    (size,) = conn.execute("PRAGMA page_size").fetchone()
    conn.close()
    content = bytearray(file.read_bytes())
    content[(root - 1) * size + 3 : (root - 1) * size + 5] = b"\x00\x00"
    file.write_bytes(content)
    assert "integrity" in {what for what, _ in found(closed)}


def test_a_missing_number_is_named(register: Register):
    for running in (2, 5):
        acts.walked(register, running)
    assert [finding.sentence for finding in check(register)] == [
        "Nomor 4 tahun 2026 dari seri registration tidak ada."
    ]


def test_an_entry_reads_back_as_it_was_encoded(register: Register):
    busy_month(register)
    for line in register.bodies():
        assert encode(decode(line.body)) == line.body
