"""Nothing on a stick is opened outside the names, nothing harms, nothing false is kept."""

from random import Random

import pytest

from sikot_desk.export import names
from sikot_desk.head_office import home, receiving
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from tests.faults import hostile
from tests.head_office.conftest import UTC, Loket, enrolled

pytestmark = pytest.mark.fault


@pytest.fixture
def office(tmp_path):
    return home.make(tmp_path / "home", "Kantor Dinas", tmp_path / "titipan.key")


@pytest.fixture
def loket(tmp_path):
    made = Loket(tmp_path / "loket", "DPMPTSP Kota Pekanbaru")
    made.write(60)
    return made


@pytest.fixture
def store(tmp_path, office, loket):
    place = tmp_path / "store.db"
    opened = Store(f"sqlite:///{place}")
    enrolled(Desk(office, opened), loket)
    opened.close()
    return place


def test_only_our_names_are_opened_and_memory_stays_small(tmp_path, office, loket, store):
    stick = tmp_path / "stick"
    stick.mkdir()
    hostile.lay_traps(stick, loket.counter)
    part = loket.part(1, 60, office.card)
    (stick / part.file).write_bytes(part.content)
    chance = Random(11)
    for number in range(100, 104):
        name = str(names.BundleName(loket.counter, 1, number, number, "aaaaaaaa"))
        (stick / name).write_bytes(
            hostile.sealed_wrongly(part, loket.key, office, chance, 600 << 20)
        )
    seen = hostile.receive(stick, office, store)
    assert part.file in seen.opened
    assert all(names.BundleName.read(name) for name in seen.opened)
    kept = [one for one in seen.said["received"] if not one["reason"]]
    assert [one["name"] for one in kept] == [part.file]
    assert seen.said["receipts"][0]["seq"] == 60
    assert seen.megabytes < hostile.MEGABYTES


def test_no_damage_is_kept_and_none_breaks_the_program(office, loket, store):
    part, chance = loket.part(1, 60, office.card), Random(12)
    opened = Store(f"sqlite:///{store}")
    reasons = set()
    for number in range(200):
        if number % 2:
            file = hostile.damaged(part.content, chance)
        else:
            file = hostile.sealed_wrongly(part, loket.key, office, chance)
        outcome = receiving.receive(opened, file, part.file, office.identities, UTC)
        assert outcome.reason, number
        reasons.add(outcome.reason)
    with opened.reading() as live:
        assert live.runs(loket.counter) == ()
    opened.close()
    assert {"forged", "no_bundle", "damaged"} <= reasons
