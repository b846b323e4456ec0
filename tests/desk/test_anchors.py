"""A journal written anew before the newest receipt does not pass, whatever its hashes say."""

import json
import shutil

import pytest
from sqlite_utils import Database

from sikot_desk.__main__ import REFUSED, main
from sikot_desk.db.check import check
from sikot_desk.desk import anchors, opening
from sikot_desk.domain.entries import GENESIS, chain_hash
from tests.desk.test_sending import Journey


@pytest.fixture
def confirmed(day, data, tmp_path):
    """A register whose entries head office confirmed, and DATA to tamper with a copy of it."""
    journey = Journey(day, data, tmp_path)
    journey.enrol()
    journey.send()
    journey.receive()
    journey.confirm()
    journey.read_back()
    journey.office.store.close()
    day.old_permit()
    day.counter.register.tidy()
    shutil.copytree(data, tmp_path / "copy")
    return journey, tmp_path / "copy"


def written_anew(folder, change):
    """Write the whole journal again with right hashes and right caches, as its owner could."""
    file = folder / "register.db"
    db = Database(file)
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    rows = db.execute("SELECT seq, body FROM journal ORDER BY seq").fetchall()
    with db.atomic():
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        prev = GENESIS
        for seq, body in rows:
            new = change(body.decode()).encode()
            chain = chain_hash(prev, new)
            db.execute(
                "UPDATE journal SET prev = ?, hash = ?, body = ? WHERE seq = ?",
                (prev, chain, new, seq),
            )
            prev = chain
        for _, sql in triggers:
            db.execute(sql)
    db.close()
    with opening.open_register(folder) as register:
        register.rebuild()
        return check(register), anchors.broken(register)


def test_an_honest_journal_holds(confirmed):
    journey, copy = confirmed
    assert anchors.broken(journey.register) == ()
    assert written_anew(copy, lambda body: body) == ((), ())


def test_a_rewriting_before_the_receipt_is_found(confirmed):
    _, copy = confirmed
    whole, found = written_anew(copy, lambda body: body.replace("Rina Marlina", "Rina Marlinda"))
    assert whole == ()
    (finding,) = found
    assert "bukan yang diterima Kantor Dinas" in finding.sentence
    assert main(["check", "--data", str(copy)]) == REFUSED


def test_a_rewriting_after_the_receipt_is_not_its_to_find(confirmed):
    _, copy = confirmed
    assert written_anew(copy, lambda body: body.replace("503/017", "503/018")) == ((), ())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: {**data, "signed": data["signed"].replace('"seq"', '"seQ"')}, "tanda tangan"),
        (lambda data: {**data, "seq": data["seq"] - 1}, "bukan yang ditandatangani"),
    ],
)
def test_a_receipt_that_was_changed_is_found(confirmed, change, why):
    def changed(body):
        entry = json.loads(body)
        if entry["act"] == "receipt_read":
            entry["data"] = change(entry["data"])
        return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    _, copy = confirmed
    _, found = written_anew(copy, changed)
    assert [why in one.sentence for one in found] == [True]


@pytest.mark.parametrize(("purpose", "found"), [("scenario", 0), ("live", 1)])
def test_only_a_scenario_may_hold_a_receipt_without_a_signature(confirmed, purpose, found):
    def changed(body):
        entry = json.loads(body)
        if entry["act"] == "receipt_read":
            entry["data"]["signed"] = ""
        if entry["act"] == "opened":
            entry["data"]["purpose"] = purpose
        return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    _, copy = confirmed
    assert len(written_anew(copy, changed)[1]) == found
