"""From the register to a stick, to head office, and the receipt back: said truly at every point."""

from dataclasses import replace
from datetime import timedelta

import openpyxl
import pytest

from sikot_desk.desk import load, recap_files, sending, shipments
from sikot_desk.domain.sending import Sending
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive, names
from sikot_desk.export.drive import Drive, File
from sikot_desk.head_office import home
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from sikot_desk.keys import enrolment
from sikot_desk.paths import Data
from tests.desk.day import MONDAY
from tests.desk.reading import text_of

UTC = "2026-07-06T05:00:00Z"


class Journey:
    """A counter, a stick, and head office."""

    def __init__(self, day, data, tmp_path):
        self.day, self.data, self.register = day, Data(data), day.counter.register
        self.stick = tmp_path / "FLASH DISK"
        self.stick.mkdir()
        self.home = home.make(tmp_path / "kantor", "Kantor Dinas", tmp_path / "titipan.key")
        self.office = Desk(self.home, Store(self.home.store))
        self.lay_card()

    def put(self, name, content):
        list(drive.put(self.stick, File(name, content)))

    def lay_card(self):
        (self.stick / enrolment.HEAD_OFFICE_FILE).unlink(missing_ok=True)
        self.put(enrolment.HEAD_OFFICE_FILE, home.card_file(self.home))

    def enrol(self):
        card = sending.find_card(self.register, self.data, self.stick)
        done = self.day.act(sending.compared(card, [word.upper() for word in card.words]))
        file, words = sending.own_card(self.register, self.data)
        self.office.know(file.content, UTC, words)
        return done

    def send(self):
        *_, last = sending.send(self.register, self.data, sending.stick(self.stick), MONDAY)
        assert isinstance(last, load.Safe)
        self.day.act(last.action)
        return last.action

    def receive(self):
        return list(self.office.receive([self.stick], UTC))

    def confirm(self):
        return self.office.confirm(self.register.counter, UTC, self.stick)

    def read_back(self):
        found = sending.find_receipts(self.register, self.stick)
        return self.day.act(found.action)

    def standing(self):
        return shipments.standing(self.register)


@pytest.fixture
def journey(day, data, tmp_path):
    made = Journey(day, data, tmp_path)
    yield made
    made.office.store.close()


def test_a_stick_goes_and_comes_back(journey):
    assert journey.standing().state is Sending.UNKNOWN
    journey.enrol()
    start = journey.standing()
    assert (start.state, start.confirmed_at) == (Sending.NEVER, None)
    put = journey.send()
    assert put.stick == "FLASH DISK"
    assert journey.standing().state is Sending.ON_STICK
    assert "belum dikonfirmasi" in journey.standing().sentence
    assert [one.new for one in journey.receive()] == [put.last]
    journey.confirm()
    journey.read_back()
    end = journey.standing()
    assert (end.state, end.confirmed, end.new) == (Sending.CONFIRMED, put.last, 0)
    assert end.confirmed_at is not None
    assert journey.register.office().receipt.signed.startswith("{")


def test_what_was_not_confirmed_goes_again(journey):
    journey.enrol()
    first = journey.send()
    lost = journey.stick / first.files[0]
    lost.unlink()
    journey.day.received()
    assert journey.standing().state is Sending.WAITING
    second = journey.send()
    assert (second.first, second.last > first.last) == (1, True)
    journey.receive()
    journey.confirm()
    journey.read_back()
    journey.day.old_permit()
    third = journey.send()
    assert third.first == second.last + 1
    assert [one.new for one in journey.receive()][-1] == third.last - second.last


def test_gaps_at_head_office_are_told(journey):
    journey.enrol()
    journey.send()
    journey.receive()
    receipt, _ = journey.confirm()
    gaps = replace(receipt, number=2, missing=((40, 50), (60, 61)))
    from sikot_desk.export.receipt import written

    journey.put(str(gaps.name), written(gaps, journey.home.key.sign, journey.home.key.public))
    journey.read_back()
    assert journey.standing().state is Sending.GAPS
    assert "40–50, 60–61" in journey.standing().sentence
    journey.day.received()
    journey.send()
    assert journey.standing().state is Sending.ON_STICK
    journey.day.old_permit()
    assert journey.standing().state is Sending.WAITING
    assert journey.standing().sentence.startswith("Ada 2 catatan yang belum disalin")


def test_a_head_office_that_lost_its_store_gets_everything_again(journey):
    journey.enrol()
    journey.send()
    for _ in range(2):
        journey.receive()
        journey.confirm()
    journey.read_back()
    journey.office.store.close()
    journey.office = Desk(journey.home, Store(f"{journey.home.store}.baru"))
    for file in journey.stick.glob("*.AGE"):
        file.unlink()
    file, words = sending.own_card(journey.register, journey.data)
    journey.office.know(file.content, UTC, words)
    journey.send()
    journey.receive()
    receipt, _ = journey.confirm()
    assert (receipt.number, receipt.seq, receipt.missing[0][0]) == (3, 0, 1)
    journey.read_back()
    assert journey.standing().state is Sending.GAPS
    assert journey.send().first == 1
    journey.receive()
    assert journey.confirm()[0].number == 4
    journey.read_back()
    assert journey.standing().state is Sending.CONFIRMED


def test_only_the_newest_receipt_of_our_own_head_office_counts(journey):
    journey.enrol()
    journey.send()
    journey.receive()
    journey.confirm()
    journey.confirm()
    other = names.ReceiptName("0" * 16, 9, "0" * 8)
    forged = names.ReceiptName(journey.register.counter, 9, "0" * 8)
    linked = names.ReceiptName(journey.register.counter, 8, "0" * 8)
    journey.put(str(other), b"untuk loket lain")
    journey.put(str(forged), b"palsu")
    (journey.stick / str(linked)).symlink_to("/etc/passwd")
    found = sending.find_receipts(journey.register, journey.stick)
    assert found.action.number == 2
    assert found.refused == (str(linked), str(forged))
    journey.day.act(found.action)
    assert sending.find_receipts(journey.register, journey.stick).action is None


def test_a_stick_that_stops_answering_while_read_is_told(journey, monkeypatch):
    journey.enrol()
    journey.send()
    journey.receive()
    journey.confirm()

    def gone(_self, _largest):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sending.looking.Found, "read", gone)
    with pytest.raises(Trouble) as found:
        sending.find_receipts(journey.register, journey.stick)
    assert found.value.code == "stick_gone"


def test_a_receipt_that_contradicts_the_journal_is_an_alarm(journey):
    journey.enrol()
    journey.send()
    journey.receive()
    journey.confirm()
    found = sending.find_receipts(journey.register, journey.stick).action
    assert journey.day.refused(replace(found, hash="ab" * 32)) == "receipt_forked"


def test_head_offices_new_keys_are_signed_by_both(journey):
    journey.enrol()
    journey.home = home.rotate(journey.home)
    journey.office = Desk(journey.home, journey.office.store)
    journey.lay_card()
    card = sending.find_card(journey.register, journey.data, journey.stick)
    assert not card.is_known
    assert card.action.by_counter
    assert card.action.by_earlier
    journey.enrol()
    journey.send()
    assert [one.reason for one in journey.receive()] == [""]
    again = sending.find_card(journey.register, journey.data, journey.stick)
    assert again.is_known
    assert home.load(journey.home.folder).key.public == journey.home.key.public


def test_wrong_words_know_nobody(journey):
    card = sending.find_card(journey.register, journey.data, journey.stick)
    assert journey.day.refused(sending.compared(card, card.words[::-1])) == "words_not_compared"


@pytest.mark.parametrize("content", [None, b"bukan kartu", "link"])
def test_a_stick_without_a_good_card_is_told(journey, content):
    place = journey.stick / enrolment.HEAD_OFFICE_FILE
    place.unlink()
    if content == "link":
        place.symlink_to("/etc/passwd")
    elif content:
        place.write_bytes(content)
    with pytest.raises(Trouble) as found:
        sending.find_card(journey.register, journey.data, journey.stick)
    assert found.value.code == ("card_odd" if content else "card_missing")


def test_nothing_goes_to_an_office_that_is_not_known(journey):
    stick = sending.stick(journey.stick)
    with pytest.raises(Trouble) as found:
        list(sending.send(journey.register, journey.data, stick, MONDAY))
    assert found.value.code == "head_office_unknown"
    with pytest.raises(Trouble) as found:
        sending.find_receipts(journey.register, journey.stick)
    assert found.value.code == "head_office_unknown"


def test_stopped_or_without_room_nothing_is_left_on_the_stick(journey):
    journey.enrol()
    before = sorted(journey.stick.iterdir())
    going = sending.send(journey.register, journey.data, sending.stick(journey.stick), MONDAY)
    first = next(going)
    assert first.done <= first.total
    assert not isinstance(first, load.Safe)
    going.close()
    assert sorted(journey.stick.iterdir()) == before


def test_a_stick_pulled_between_two_parts_leaves_none(journey, monkeypatch):
    journey.enrol()
    before = sorted(journey.stick.iterdir())
    whole = load.bundle.parts
    monkeypatch.setattr(
        load.bundle, "parts", lambda *given: whole(*given, largest=load.bundle._ROOM + 9000)
    )
    going = sending.send(journey.register, journey.data, sending.stick(journey.stick), MONDAY)
    seen = set()
    for _ in going:
        seen |= set(journey.stick.iterdir()) - set(before)
        if sum(one.suffix == ".AGE" for one in seen) > 1:
            break
    going.close()
    assert sorted(journey.stick.iterdir()) == before


def test_the_only_stick_is_found_and_two_are_asked_about(journey, monkeypatch, tmp_path):
    one = Drive(folder=tmp_path, label="SATU", free=1, size=2)
    for found, wanted in (((one,), one), ((), "stick_none"), ((one, one), "stick_many")):
        monkeypatch.setattr(drive, "removable", lambda found=found: found)
        if isinstance(wanted, Drive):
            assert sending.stick(None) == wanted
            continue
        with pytest.raises(Trouble) as told:
            sending.stick(None)
        assert told.value.code == wanted
    with pytest.raises(Trouble) as told:
        sending.stick(tmp_path / "none")
    assert told.value.code == "stick_missing"


def test_who_may_send_is_said_before_anything_is_written(journey):
    def code(officer):
        refused = sending.may_send(journey.register, officer, MONDAY)
        return refused.code if refused else ""

    assert [code(one) for one in ("rina", "yusnidar", "sari", "siapa")] == [
        "", "", "role_missing", "user_unknown",
    ]  # fmt: skip


def test_nothing_new_is_told(journey, monkeypatch):
    journey.enrol()
    journey.send()
    journey.receive()
    journey.confirm()
    journey.read_back()
    head = journey.register.office().receipt
    ahead = replace(head, seq=journey.register.head.seq)
    office = replace(journey.register.office(), receipt=ahead)
    monkeypatch.setattr(type(journey.register), "office", lambda _self: office)
    stick = sending.stick(journey.stick)
    with pytest.raises(Trouble) as told:
        list(sending.send(journey.register, journey.data, stick, MONDAY + timedelta(days=1)))
    assert told.value.code == "nothing_to_send"


def test_the_months_recap_lies_beside_for_people(journey):
    journey.enrol()
    journey.day.numbered()
    beside = recap_files.files(journey.register, MONDAY, "Rina Marlina")
    stick = sending.stick(journey.stick)
    *_, last = sending.send(journey.register, journey.data, stick, MONDAY, beside)
    assert isinstance(last, load.Safe)
    (pdf,) = journey.stick.glob("SIKOT-REKAP-2026-07-*.PDF")
    assert "REKAPITULASI BULANAN" in text_of(pdf.read_bytes())
    (book,) = journey.stick.glob("SIKOT-REKAP-2026-07-*.XLSX")
    assert openpyxl.load_workbook(book).sheetnames == ["Juli 2026"]
    assert [one.reason for one in journey.receive()] == [""]


def test_a_recap_that_cannot_be_drawn_does_not_keep_the_journal_here(journey, monkeypatch):
    def no_font(*_given):
        raise Trouble("font_missing", font="Liberation Sans")

    monkeypatch.setattr(recap_files.office_papers, "make", no_font)
    (only,) = recap_files.files(journey.register, MONDAY, "")
    assert only.name.endswith(".XLSX")


def test_stopped_at_the_recap_nothing_is_left(journey):
    journey.enrol()
    before = sorted(journey.stick.iterdir())
    beside = (File("SIKOT-REKAP.PDF", bytes(3_000_000)),)
    stick = sending.stick(journey.stick)
    going = sending.send(journey.register, journey.data, stick, MONDAY, beside)
    for _ in going:
        if list(journey.stick.glob("SIKOT-REKAP.TMP")):
            break
    going.close()
    assert sorted(journey.stick.iterdir()) == before


# --- the sticks that are in -------------------------------------------------------------------
