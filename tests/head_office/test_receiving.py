"""Whatever sticks arrive, in whatever order: the same store, or a refusal with its reason."""

import random

import pytest

from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import names, receipt
from sikot_desk.export.drive import File, put
from sikot_desk.head_office import confirming, receiving
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from tests.head_office.conftest import UTC, Loket, enrolled


def give(desk, *parts):
    return [
        receiving.receive(desk.store, one.content, one.file, desk.home.identities, UTC)
        for one in parts
    ]


def held(desk, loket):
    with desk.store.reading() as live:
        return confirming.whole(live, loket.counter)


def everything(store):
    with store.reading() as live:
        runs = {one.counter: live.runs(one.counter) for one in live.counters()}
        bodies = {
            (counter, run.epoch): list(live.bodies(counter, run.epoch, run.first, run.last))
            for counter, found in runs.items()
            for run in found
        }
    return runs, bodies


def test_a_bundle_is_kept_byte_for_byte_and_once(desk, loket):
    loket.write(40)
    part = loket.part(1, 40, desk.home.card)
    assert [one.new for one in give(desk, part, part)] == [40, 0]
    with desk.store.reading() as live:
        assert list(live.bodies(loket.counter, 1, 1, 40)) == [body for body, _ in loket.lines]
        assert live.hash_at(loket.counter, 1, 40) == loket.lines[-1][1]
        assert live.quarantined() == ()
    assert (held(desk, loket).seq, held(desk, loket).hash) == (40, loket.lines[-1][1])


def test_overlapping_bundles_join_and_gaps_are_named(desk, loket):
    loket.write(100)
    card = desk.home.card
    give(desk, loket.part(41, 60, card))
    assert (held(desk, loket).seq, held(desk, loket).missing) == (0, ((1, 40),))
    give(desk, loket.part(1, 20, card), loket.part(71, 100, card))
    assert (held(desk, loket).seq, held(desk, loket).missing) == (20, ((21, 40), (61, 70)))
    assert [one.new for one in give(desk, loket.part(11, 65, card))] == [25]
    assert (held(desk, loket).seq, held(desk, loket).missing) == (65, ((66, 70),))
    give(desk, loket.part(1, 100, card))
    whole = held(desk, loket)
    assert (whole.seq, whole.missing, whole.parts) == (100, (), ((1, 1, 100),))


def test_any_order_any_repeats_give_the_same_store(office_home, tmp_path, loket):
    loket.write(60)
    second = Loket(tmp_path / "kedua", "DPMPTSP Kota Dumai")
    second.write(30)
    card = office_home.card
    parts = [loket.part(first, last, card) for first, last in
             ((1, 10), (5, 30), (11, 25), (26, 40), (31, 60), (41, 50))]  # fmt: skip
    parts += [second.part(1, 9, card), second.part(8, 30, card)]
    chance, states = random.Random(7), []
    for _ in range(500):
        store = Store("sqlite://")
        desk = enrolled(Desk(office_home, store), loket, second)
        given = [*parts, *chance.choices(parts, k=4)]
        chance.shuffle(given)
        assert all(not one.reason for one in give(desk, *given))
        states.append(everything(store))
        store.close()
    assert all(state == states[0] for state in states)
    assert len(states[0][1][(loket.counter, 1)]) == 60


def test_a_fork_is_noted_and_never_merged(desk, loket):
    loket.write(20)
    other = loket.copy()
    loket.write(20, text="satu")
    other.write(20, text="lain")
    card = desk.home.card
    give(desk, loket.part(1, 30, card))
    before = everything(desk.store)
    forks = [other.part(1, 40, card), other.part(25, 40, card), other.part(31, 40, card)]
    assert [one.reason for one in give(desk, *forks)] == ["fork"] * 3
    assert everything(desk.store) == before
    with desk.store.reading() as live:
        assert {one.reason for one in live.quarantined()} == {"fork"}
        assert len(live.quarantined()) == 3
    give(desk, loket.part(1, 40, card), forks[0])
    assert held(desk, loket).hash == loket.lines[-1][1]


def test_a_fork_before_what_is_here_is_found_too(desk, loket):
    other = loket.copy()
    loket.write(30, text="satu")
    other.write(30, text="lain")
    card = desk.home.card
    give(desk, loket.part(11, 30, card))
    assert [one.reason for one in give(desk, other.part(1, 10, card))] == ["fork"]
    assert [one.reason for one in give(desk, other.part(11, 20, card))] == ["fork"]
    assert [one.reason for one in give(desk, loket.part(1, 10, card))] == [""]


def test_a_restored_counter_goes_on_in_a_later_epoch(desk, loket):
    loket.write(20)
    old = loket.copy()
    old.write(10, text="hilang bersama PC")
    loket.write(15, epoch=2)
    card = desk.home.card
    give(desk, old.part(1, 30, card))
    assert held(desk, loket).seq == 30
    give(desk, loket.part(21, 35, card))
    whole = held(desk, loket)
    assert (whole.epoch, whole.seq, whole.hash) == (2, 35, loket.lines[-1][1])
    assert whole.parts == ((1, 1, 20), (2, 21, 35))


def test_who_is_unknown_or_forged_is_refused(desk, loket, tmp_path):
    stranger = Loket(tmp_path / "asing", "Kantor lain")
    stranger.write(3)
    loket.write(3)
    card = desk.home.card
    part = loket.part(1, 3, card)
    bad = bytearray(part.content)
    bad[40] ^= 1
    forged = type(part)(part.header, bytes(bad))
    nothing = type(part)(part.header, b"bukan apa-apa")
    reasons = [one.reason for one in give(desk, stranger.part(1, 3, card), forged, nothing)]
    assert reasons == ["counter_unknown", "forged", "no_bundle"]
    give(desk, forged)
    with desk.store.reading() as live:
        assert len(live.quarantined()) == 3


def test_a_bundle_that_breaks_in_the_middle_leaves_nothing(desk, loket):
    loket.write(30)
    body, _ = loket.lines[19]
    loket.lines[19] = (body.replace(b"isi 20", b"isi XX"), loket.lines[19][1])
    part = loket.part(1, 30, desk.home.card)
    changed = loket.copy()
    changed.lines[24] = (loket.lines[24][0].replace(b'"seq":25', b'"seq":26'), b"")
    (outcome,) = give(desk, changed.part(1, 30, desk.home.card))
    assert outcome.reason == "order"
    assert held(desk, loket).seq == 0
    assert [one.new for one in give(desk, part)] == [30]


def test_a_stick_is_received_and_gets_its_receipt(desk, loket, tmp_path):
    loket.write(25)
    stick = tmp_path / "stick"
    stick.mkdir()
    for part in (loket.part(1, 10, desk.home.card), loket.part(16, 25, desk.home.card)):
        sum(put(stick, File(part.file, part.content)))
    (stick / "AUTORUN.INF").write_text("[autorun]")
    (stick / "SIKOT-REKAP.PDF").write_bytes(b"%PDF")
    outcome = list(desk.receive([stick], UTC))
    assert [(one.new, one.reason) for one in outcome] == [(10, ""), (10, "")]
    made, name = desk.confirm(loket.counter, UTC, stick)
    read = receipt.read((stick / name).read_bytes(), desk.home.key.public)
    assert read == made
    assert (read.number, read.seq, read.missing) == (1, 10, ((11, 15),))
    assert read.hash == loket.lines[9][1].hex()
    assert desk.confirm(loket.counter, UTC)[0].number == 2


def test_links_pipes_and_giants_of_our_name_are_not_opened(desk, loket, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    import os

    kinds = [str(names.BundleName(loket.counter, 1, n, n, "00000000")) for n in range(1, 5)]
    (stick / kinds[0]).symlink_to("/etc/passwd")
    os.mkfifo(stick / kinds[1])
    (stick / kinds[2]).mkdir()
    with (stick / kinds[3]).open("wb") as giant:
        giant.truncate(8 << 30)
    outcome = list(desk.receive([stick], UTC))
    assert [one.reason for one in outcome] == ["not_plain"] * 4
    with desk.store.reading() as live:
        assert len(live.quarantined()) == 4


def test_a_file_of_another_name_and_a_missing_stick_are_told(desk, tmp_path):
    (tmp_path / "surat.pdf").write_bytes(b"")
    for place, code in ((tmp_path / "surat.pdf", "no_bundle"), (tmp_path / "none", "no_bundle")):
        with pytest.raises(Trouble) as found:
            list(desk.receive([place], UTC))
        assert found.value.code == code


def test_a_card_counts_only_with_its_own_words(desk, tmp_path):
    other = Loket(tmp_path / "lain", "DPMPTSP Kota Dumai")
    file, words = other.card_file()
    for said, code in ((words[::-1], "words_differ"), ((), "words_differ")):
        with pytest.raises(Trouble) as found:
            desk.know(file, UTC, said)
        assert found.value.code == code
    with pytest.raises(Trouble) as found:
        desk.know(b"kartu", UTC, words)
    assert found.value.code == "counter_card_odd"
    desk.know(file, UTC, words)
    desk.know(file, UTC, words)
    with desk.store.reading() as live:
        known = live.counter(other.counter)
        assert known is not None
        assert (known.office, len(live.counters())) == ("DPMPTSP Kota Dumai", 2)
        assert live.counter("0" * 16) is None


def test_a_store_that_is_not_there_is_trouble_without_its_password():
    for url in (
        "postgresql://sikot:rahasia@/x?host=/nowhere",
        "sqlite:////nowhere/x.db",
        "apa ini",
    ):
        with pytest.raises(Trouble) as found:
            Store(url)
        assert found.value.code == "store_failed"
        assert "rahasia" not in str(found.value)
