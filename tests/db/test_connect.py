"""The one connection: alone, durable, guarded, and clear about what is wrong."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from sikot_desk.db import connect
from sikot_desk.db.register import Register
from sikot_desk.domain.trouble import Trouble
from tests.db import acts

ROOT = Path(__file__).resolve().parents[2]


def trouble(folder: Path) -> Trouble:
    with pytest.raises(Trouble) as met:
        acts.open_register(folder).close()
    return met.value


def raw(file: Path):
    """Another program on the file: no guard, no triggers fired by default pragmas."""
    return sqlite3.connect(str(file), isolation_level=None)


def opened_elsewhere(folder: Path) -> str:
    script = (
        "import sys; from pathlib import Path; from tests.db import acts\n"
        "from sikot_desk.domain.trouble import Trouble\n"
        "try: acts.open_register(Path(sys.argv[1])).close(); print('opened')\n"
        "except Trouble as t: print(t.code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or done.stderr


def test_the_library_is_the_one_without_the_wal_reset_bug():
    assert sqlite3.__name__ == "pysqlite3"
    assert sqlite3.sqlite_version_info >= (3, 51, 3)


def test_what_was_asked_of_sqlite_has_taken(register: Register):
    asked = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "application_id": 0x53494B4F,
    }
    with connect.unguarded(register.live):
        taken = {n: register.live.execute(f"PRAGMA {n}").fetchone()[0] for n in asked}
        kinds = register.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    assert taken == asked
    ours = {n: strict for n, strict in kinds if not n.startswith(("sqlite_", "_sqlite_"))}
    assert "journal" in ours
    assert set(ours.values()) == {1}


def test_what_did_not_take_is_a_bug(register: Register, folder: Path, monkeypatch):
    register.close()
    monkeypatch.setattr(connect, "DURABLE", {**connect.DURABLE, "synchronous": 3})
    with pytest.raises(RuntimeError, match="did not take"):
        acts.open_register(folder)


def test_a_second_program_is_told_at_once(register: Register, folder: Path):
    assert opened_elsewhere(folder) == "register_busy"
    assert trouble(folder).code == "register_busy"
    register.close()
    assert opened_elsewhere(folder) == "opened"


def test_no_register(tmp_path: Path):
    assert trouble(tmp_path).code == "register_missing"


@pytest.mark.parametrize("content", [b"", b"Buku register 2026\n" * 400], ids=["empty", "text"])
def test_a_file_that_is_no_register_stays_as_it_is(tmp_path: Path, content: bytes):
    file = tmp_path / "register.db"
    file.write_bytes(content)
    assert trouble(tmp_path).code == "register_foreign"
    assert file.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == ["register.db"]


def test_another_program_s_database_stays_as_it_is(tmp_path: Path):
    file = tmp_path / "register.db"
    other = raw(file)
    other.execute("CREATE TABLE journal (seq)")
    other.close()
    before = file.read_bytes()
    assert trouble(tmp_path).code == "register_foreign"
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE local_drafts",
        "DROP TRIGGER journal_follows",
        "DROP INDEX permits_holder",
        "ALTER TABLE journal ADD COLUMN note TEXT",
        "CREATE TABLE mine (x) STRICT",
        "CREATE TRIGGER mine AFTER INSERT ON journal BEGIN SELECT 1; END",
        "ATTACH 'x.db' AS x",
        "VACUUM INTO 'copy.db'",
        "UPDATE journal SET body = x'00'",
        "DELETE FROM journal",
        "PRAGMA synchronous = OFF",
        "PRAGMA user_version = 9",
        "PRAGMA writable_schema = ON",
    ],
)
def test_the_guard_denies(register: Register, statement: str):
    with pytest.raises(sqlite3.DatabaseError, match=r"not authorized|prohibited|denied"):
        register.live.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET body = x'00' WHERE seq = 1",
        "DELETE FROM journal WHERE seq = 1",
        "REPLACE INTO journal SELECT seq, prev, hash, x'00' FROM journal WHERE seq = 1",
        "INSERT INTO journal VALUES (3, zeroblob(32), zeroblob(32), x'00')",
        "INSERT INTO journal VALUES (2, zeroblob(32), zeroblob(32), x'00')",
        "INSERT INTO journal SELECT 2, hash, x'00', x'00' FROM journal",
        "INSERT INTO journal SELECT 2, hash, hash, x'' FROM journal",
        "INSERT INTO journal SELECT 2, hash, 'no blob', x'00' FROM journal",
        "INSERT INTO journal SELECT NULL, hash, hash, x'00' FROM journal",
    ],
)
def test_even_unguarded_the_journal_takes_only_what_follows(register: Register, statement: str):
    before = list(register.bodies())
    with connect.unguarded(register.live), pytest.raises(sqlite3.IntegrityError):
        register.live.execute(statement)
    assert list(register.bodies()) == before


@pytest.fixture
def as_nobody():
    """Root may write everywhere; for a moment this process is somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.fixture(params=[0o444, 0o666], ids=["nothing", "only the file"])
def shown(request) -> Iterator[Path]:
    """A closed register in a folder that everybody may look into and nobody may change."""
    folder = Path(tempfile.mkdtemp())
    acts.new_register(folder).close()
    (folder / "register.db").chmod(request.param)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_one_may_not_write_is_named(shown: Path, as_nobody):
    met = trouble(shown)
    assert met.code == "folder_read_only"
    assert str(shown) in str(met)
    with pytest.raises(Trouble) as founding:
        acts.new_register(shown / "new")
    assert founding.value.code == "folder_read_only"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("SQLITE_FULL", "disk_full"),
        ("SQLITE_READONLY", "folder_read_only"),
        ("SQLITE_IOERR", "register_unreadable"),
        ("SQLITE_CORRUPT", "register_damaged"),
        ("SQLITE_BUSY", "register_busy"),
    ],
)
def test_sqlite_s_errors_in_words(code: str, told: str):
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode, error.sqlite_errorname = getattr(sqlite3, code), code
    met = connect.trouble_of(error, Path("data/register.db"))
    assert met is not None
    assert met.code == told
    assert str(met)[-1] == "."


@pytest.mark.parametrize(
    ("number", "told"),
    [(28, "disk_full"), (30, "folder_read_only"), (5, "register_unreadable")],
)
def test_the_system_s_errors_in_words(number: int, told: str):
    with pytest.raises(Trouble) as met, connect.trouble_at(Path("data/register.db")):
        raise OSError(number, os.strerror(number))
    assert met.value.code == told


def test_a_wrong_statement_stays_a_bug(register: Register):
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        register.rows("SELECT * FROM nowhere")
