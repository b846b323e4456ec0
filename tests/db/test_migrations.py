"""An older register is copied, verified, brought up and proven; its schema is what it says."""

from pathlib import Path

import pytest

from sikot_desk.db import connect, migrations, opening
from sikot_desk.db.migrations import FINGERPRINTS, STEPS, VERSION
from sikot_desk.db.register import Register
from sikot_desk.domain.trouble import Trouble
from tests.db import acts


def version_2(db):
    db.execute("CREATE TABLE local_marks (key TEXT PRIMARY KEY) STRICT")
    db.execute("PRAGMA user_version = 2")


def broken_2(db):
    version_2(db)
    raise ZeroDivisionError


@pytest.fixture
def closed(register: Register, folder: Path) -> Path:
    acts.walked(register, 1)
    register.close()
    return folder / "register.db"


def test_a_fresh_register_is_the_version_its_fingerprint_says(register: Register):
    with connect.unguarded(register.live):
        assert migrations.version_of(register.live) == VERSION
    assert migrations.fingerprint(register.live) == FINGERPRINTS[VERSION]


def test_every_released_version_has_its_fingerprint():
    assert sorted(FINGERPRINTS) == list(range(1, VERSION + 1))


def test_an_older_register_is_copied_first_and_then_brought_up(closed: Path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "prove", lambda db: None)
        db = opening.opened(closed, (*STEPS, version_2))
    with pytest.raises(Exception, match="not authorized"):
        db.execute("DROP TABLE local_marks")
    assert migrations.version_of(db) == 2
    db.close()
    (copy,) = (closed.parent / "backups").iterdir()
    assert copy.name == "register-01-0000003-v1.db"
    old = closed.parent / "old"
    old.mkdir()
    copy.rename(old / "register.db")
    with acts.open_register(old) as register:
        assert register.head.seq == 3


def test_a_failed_step_leaves_the_register_as_it_was(closed: Path):
    with pytest.raises(ZeroDivisionError):
        opening.opened(closed, (*STEPS, broken_2))
    with acts.open_register(closed.parent) as register:
        assert register.head.seq == 3


def test_a_result_that_is_none_of_ours_is_not_opened(closed: Path, monkeypatch):
    monkeypatch.setattr(migrations, "VERSION", 2)
    monkeypatch.setattr(migrations, "FINGERPRINTS", {**FINGERPRINTS, 2: "another"})
    with pytest.raises(Trouble) as met:
        opening.opened(closed, (*STEPS, version_2))
    assert met.value.code == "register_altered"
