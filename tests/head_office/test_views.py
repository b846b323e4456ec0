"""Head office's figures are the counters' own, however and in what order the entries came."""

import json
import random
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
import sqlalchemy as sa

from benchmarks.month import scenario as month_lines
from sikot_desk import paths
from sikot_desk.db.check import check
from sikot_desk.db.register import Register
from sikot_desk.db.reports import Reports
from sikot_desk.desk import opening, places, scenario, script
from sikot_desk.desk.counter import Counter
from sikot_desk.domain.entries import GENESIS, BadEntry
from sikot_desk.export import bundle
from sikot_desk.head_office import lists, receiving, tables
from sikot_desk.head_office.consolidating import consolidate
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Counter as Known
from sikot_desk.head_office.store import Store
from sikot_desk.head_office.views import Views
from sikot_desk.keys import code, counter_key
from sikot_desk.paths import Data
from tests.head_office.conftest import UTC, enrolled

TODAY = date(2027, 1, 31)


class Played:
    """A counter whose register was played from a scenario."""

    def __init__(self, folder, seed):
        text = [json.dumps(line, ensure_ascii=False) for line in month_lines(12, seed=seed)]
        lines = script.read(text)
        first = next(line.at for line in lines if line.at)
        founding = opening.Founding(folder, "scenario", first)
        with opening.found(founding, paths.resources(), script.officers(lines)) as register:
            player = scenario.Player(Counter(register, places.read(paths.resources())))
            for _ in player.play(lines):
                pass
            self.counter = register.counter
            self.bodies = [line.body for line in register.bodies()]
            self.hashes = [line.hash for line in register.bodies()]
        self.folder, self.office = folder, "DPMPTSP Kota Pekanbaru"
        self.key = counter_key.load_or_make(Data(folder).keys)

    def card_file(self):
        from tests.head_office.conftest import Loket

        return Loket.card_file(self)

    def part(self, first, last, card):
        sender = bundle.Sender(
            sign=self.key.sign, public_key=self.key.public, office=self.office,
            recipients=(card.age,), program="", utc=UTC,
        )  # fmt: skip
        prev = self.hashes[first - 2] if first > 1 else GENESIS
        (only,) = bundle.parts(self.bodies[first - 1 : last], prev, sender)
        return only

    def register(self):
        return opening.open_register(self.folder)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    return [Played(tmp_path_factory.mktemp("loket"), seed) for seed in (3, 4)]


@pytest.fixture
def full(office_home, store, played, tmp_path):
    """Everything of both counters received and consolidated."""
    desk = enrolled(Desk(office_home, store), *played)
    for one in played:
        give(desk, one, 1, len(one.bodies))
        assert consolidate(store, tmp_path / "work", one.counter) == len(one.bodies)
    return desk


def give(desk, one, first, last):
    part = one.part(first, last, desk.home.card)
    kept = receiving.receive(desk.store, part.content, part.file, desk.home.identities, UTC)
    assert not kept.reason


def rows(store):
    with store.reading() as live:
        return {
            table.name: sorted(tuple(row) for row in live.live.execute(sa.select(table)))
            for table in (*tables.VIEWS, tables.folded)
        }


def months(one):
    with one.register() as register:
        found = register.rows("SELECT DISTINCT month FROM happenings ORDER BY month")
        return [month for (month,) in found]


def own(recap):
    return replace(recap, months=(), susulan=())


def test_a_recap_is_the_counters_own(full, played):
    for one in played:
        of_months = months(one)
        with one.register() as register, full.store.reading() as live:
            views = Views(live, one.counter)
            for month in of_months:
                mine = views.recap(month, TODAY)
                assert own(mine) == own(Reports(register).recap(month, TODAY))
                assert mine.checks_hold
                assert mine.files_hold


def test_over_all_counters_figures_add_up(full, played):
    month = months(played[0])[0]
    with full.store.reading() as live:
        all_of_it = Views(live).recap(month, TODAY)
        each = [Views(live, one.counter).recap(month, TODAY) for one in played]
    for figure in ("checked", "accepted", "issued", "remaining", "away", "ending", "days"):
        assert getattr(all_of_it, figure) == sum(getattr(one, figure) for one in each)
    assert all_of_it.files_hold
    assert all_of_it.accepted > 0
    with full.store.reading() as live:
        cells = Views(live).matrix([month])
    assert sum(accepted for _, _, accepted, _ in cells) == all_of_it.accepted
    assert sum(issued for _, _, _, issued in cells) == all_of_it.issued


def test_in_pieces_and_in_any_order_the_rows_are_the_same(office_home, tmp_path, played, full):
    wanted, chance = rows(full.store), random.Random(5)
    store = Store(f"sqlite:///{tmp_path / 'pieces.db'}")
    desk = enrolled(Desk(office_home, store), *played)
    pieces = [
        (one, first, min(first + 60, len(one.bodies)))
        for one in played
        for first in range(1, len(one.bodies) + 1, 50)
    ]
    chance.shuffle(pieces)
    for one, first, last in pieces:
        give(desk, one, first, last)
        consolidate(store, tmp_path / "pieces", one.counter)
    assert rows(store) == wanted
    assert consolidate(store, tmp_path / "pieces", played[0].counter) == 0
    consolidate(store, tmp_path / "lost replicas", played[0].counter)
    assert rows(store) == wanted
    store.close()


def test_counters_of_one_office_are_told_apart_and_others_named_plainly(full, played):
    with full.store.reading() as live:
        recaps = lists.tables(live, "2026-07", date(2026, 8, 3))[0]
        offices = [row[0] for row in recaps.rows]
        alone = lists.tables(live, "2026-07", date(2026, 8, 3), played[0].counter)[0]
    assert len(set(offices)) == len(offices) == len(played) + 1
    assert alone.rows[0][0] == f"DPMPTSP Kota Pekanbaru ({played[0].counter[:4]})"
    assert offices[-1] == lists.ALL
    one, other = (Known(counter=key * 16, public_key="", office=key) for key in "ab")
    assert lists._names((one, other)) == {"a" * 16: "a", "b" * 16: "b"}


@pytest.mark.parametrize("spoilt", [b"", b"bukan register", b"SQLite format 3\0" * 300])
def test_a_spoilt_replica_is_made_again(office_home, tmp_path, played, full, spoilt):
    one = played[0]
    store = Store(f"sqlite:///{tmp_path / 'spoilt.db'}")
    give(enrolled(Desk(office_home, store), *played), one, 1, len(one.bodies))
    work = tmp_path / "replicas"
    consolidate(store, work, one.counter)
    wanted = rows(store)
    (work / one.counter / "register.db").write_bytes(spoilt)
    assert consolidate(store, work, one.counter) == len(one.bodies)
    assert rows(store) == wanted
    store.close()


def test_entries_on_files_alone_touch_the_rows_of_those_files(office_home, tmp_path, played):
    one = played[0]
    on_files = [len(json.loads(body)["subject"]) == 12 for body in one.bodies]
    last = max(range(40, len(on_files) + 1), key=lambda end: sum(on_files[end - 40 : end]))
    ends = [last - 40, *range(last - 39, last, 3), last]
    assert any(all(on_files[a:b]) for a, b in pairwise(ends))
    taken = []
    for name, pieces in (("whole", [last]), ("pieces", ends)):
        store = Store(f"sqlite:///{tmp_path / name}.db")
        desk = enrolled(Desk(office_home, store), one)
        for before, end in pairwise((0, *pieces)):
            give(desk, one, before + 1, end)
            assert consolidate(store, tmp_path / name, one.counter) == end - before
        taken.append(rows(store))
        store.close()
    assert taken[0] == taken[1]


def test_permits_are_found_by_number_name_code_and_nik(full, played):
    with full.store.reading() as live:
        views = Views(live)
        known = views.issued(months(played[0])[0])
        one = next(line for line in known if line.code)
        for text in (one.number, one.number[-8:], one.code, code.printed(one.code),
                     one.name.lower(), " ".join(reversed(one.name.split())),
                     one.identity_number, one.file_id):  # fmt: skip
            assert one in views.search(text), text
        assert views.search("100%_tidak ada") == ()
        assert views.search("  ") == ()
        assert {line.counter for line in known} == {one.counter for one in played}
        revoked = views.revoked(months(played[0])[0])
        assert all(line.state == "revoked" for line in revoked)


def test_a_replica_is_the_register_itself(full, played, tmp_path):
    one = played[0]
    with Register.replica(tmp_path / "again", one.counter, code_of=code.code_of) as replica:
        assert replica.adopt(one.bodies) == len(one.bodies)
        assert [line.body for line in replica.bodies()] == one.bodies
        assert replica.head.hash == one.hashes[-1]
        assert check(replica) == ()
    with Register.replica(tmp_path / "again", one.counter, code_of=code.code_of) as replica:
        with pytest.raises(BadEntry):
            replica.adopt([b"bukan catatan"])
        assert replica.head.seq == len(one.bodies)


def test_another_way_taken_later_begins_the_replica_anew(full, played, tmp_path):
    one = played[0]
    work = tmp_path / "work" / one.counter
    with Register.replica(work, one.counter, code_of=code.code_of) as replica:
        stray = one.bodies[1].replace(b'"seq":2', b'"seq":%d' % (len(one.bodies) + 1))
        stray = stray.replace(b'"op":"', b'"op":"x')
        replica.adopt([stray])
    before = rows(full.store)
    assert consolidate(full.store, tmp_path / "work", one.counter) == len(one.bodies)
    assert rows(full.store) == before
