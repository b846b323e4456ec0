"""The door: PINs, wrong tries that wait across restarts and clocks, and the recovery sheet."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from sikot_desk.db.pins import Lock, Pins, kept
from sikot_desk.db.register import Register
from sikot_desk.desk import opening, staff
from sikot_desk.desk.counter import Done
from sikot_desk.desk.door import Door
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.keys import recovery
from sikot_desk.paths import Data
from tests.desk.day import MONDAY, RESOURCES, intake, person

PIN, OTHER = "284619", "739154"
FIRST = staff.First(officer="Rina", office="DPMPTSP", pin=PIN)
HOUR = 3600


class Ticks:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    folder = tmp_path_factory.mktemp("live")
    begun = staff.begin(opening.Founding(folder, "live", MONDAY), RESOURCES, FIRST)
    begun.register.close()
    return folder, begun.sheet


@pytest.fixture
def live(founded: tuple[Path, bytes], tmp_path: Path) -> Iterator[Session]:
    folder = shutil.copytree(founded[0], tmp_path / "data")
    register = opening.open_register(folder)
    yield Session(register, Data(folder), RESOURCES, lambda: MONDAY)
    register.close()


def fast(register: Register, ticks: Ticks) -> Door:
    """A door whose hashes are the words themselves."""
    return Door(register, ticks, lambda kept_, word: kept_ == word)


def plain_pin(session: Session) -> None:
    session.register.local(*_flat(kept(Lock(user="rina", hash=PIN))))


def _flat(local: object) -> list[object]:
    return [local.sql, *local.values]  # type: ignore[attr-defined]


def code_of(outcome: object) -> str:
    assert isinstance(outcome, Refused), outcome
    return outcome.code


def test_a_script_gets_no_more_than_twenty_guesses_in_the_first_hour(live: Session) -> None:
    """One try after another as soon as each is let, restarting the program before every third."""
    plain_pin(live)
    ticks = Ticks()
    door, guesses = fast(live.register, ticks), 0
    while ticks.at < HOUR:
        said = door.prove("rina", f"{guesses:06d}")
        assert said is not None
        guesses += said.code == "pin_wrong"
        if guesses % 3 == 0 and said.code == "pin_wrong":
            ticks.at += 0.5
            door = fast(live.register, ticks)
        ticks.at += 0.5
    assert 10 < guesses <= 20


def test_a_restart_waits_the_whole_delay_again_and_only_the_right_word_ends_it(
    live: Session,
) -> None:
    plain_pin(live)
    ticks = Ticks()
    door = fast(live.register, ticks)
    for _wrong in range(5):
        ticks.at += 100
        assert code_of(door.prove("rina", "000001")) == "pin_wrong"
    ticks.at += 15
    assert door.standing("rina").wait == 1
    again = fast(live.register, ticks)
    assert again.standing("rina").wait == 16
    assert code_of(again.prove("rina", PIN)) == "pin_wait"
    ticks.at += 16
    assert again.prove("rina", PIN) is None
    assert Pins(live.register).lock("rina").wrong == 0  # type: ignore[union-attr]


def test_a_try_that_is_cut_off_counts_as_wrong(live: Session) -> None:
    plain_pin(live)

    def killed(_kept: str, _word: str) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Door(live.register, Ticks(), killed).prove("rina", PIN)
    assert Pins(live.register).lock("rina").wrong == 1  # type: ignore[union-attr]


def test_the_wall_clock_plays_no_part_with_real_hashes(live: Session) -> None:
    live.now = lambda: MONDAY.replace(year=2031)
    assert code_of(live.sign_in("rina", OTHER)) == "pin_wrong"
    live.now = lambda: MONDAY.replace(year=2020)
    assert code_of(live.sign_in("rina", PIN)) == "pin_wait"


def test_only_a_proven_officer_acts_on_a_live_register(live: Session) -> None:
    note = s.SetClosure(day=MONDAY.date(), reason="banjir")
    assert code_of(live.act(note)) == "user_unknown"
    with pytest.raises(ValueError, match="PIN"):
        live.enter("rina")
    assert not isinstance(live.sign_in("rina", PIN), Refused)
    first = live.name
    assert isinstance(live.act(note), Done)
    live.leave()
    assert code_of(live.act(note)) == "user_unknown"
    live.sign_in("rina", PIN)
    assert live.name != first


def test_a_new_person_chooses_a_pin_at_the_first_sign_in(live: Session) -> None:
    live.sign_in("rina", PIN)
    live.act(s.AddUser(user="sari", name="Sari", roles=("loket",)))
    assert live.standing("sari").locked
    assert code_of(live.sign_in("sari", "")) == "pin_missing"
    live.sign_in("rina", PIN)
    assert code_of(staff.reset_pin(live, "sari", "123456")) == "pin_easy"
    assert isinstance(staff.reset_pin(live, "sari", OTHER), Done)
    assert code_of(live.sign_in("sari", OTHER)) == "pin_once"
    assert live.officer == "rina"
    assert code_of(staff.change_pin(live, "sari", OTHER, OTHER)) == "pin_same"
    assert isinstance(staff.change_pin(live, "sari", OTHER, "501837"), Done)
    assert not isinstance(live.sign_in("sari", "501837"), Refused)
    assert code_of(staff.reset_pin(live, "rina", OTHER)) == "role_missing"


def test_resetting_somebody_takes_a_second_pair_of_eyes_with_its_own_pin(live: Session) -> None:
    live.sign_in("rina", PIN)
    live.act(s.AddUser(user="sari", name="Sari", roles=("loket",)))
    live.act(s.AddUser(user="yus", name="Yusnidar", roles=("penyelia",)))
    for user in ("sari", "yus"):
        staff.reset_pin(live, user, OTHER)
    staff.change_pin(live, "yus", OTHER, "501837")

    def again(session: Session) -> Done | Refused:
        return staff.reset_pin(session, "sari", "640285", "lupa")

    assert code_of(again(live)) == "second_needed"
    assert code_of(live.vouched("yus", OTHER, again)) == "pin_wrong"
    live.door = Door(live.register, lambda: 1e6)
    live.door._opened = 0
    done = live.vouched("yus", "501837", again)
    assert isinstance(done, Done)
    assert (done.entries[0].officer, done.entries[0].second) == ("rina", "yus")
    assert code_of(again(live)) == "second_needed"


def test_the_recovery_sheet_lets_the_administrator_in_again(
    live: Session, founded: tuple[Path, bytes]
) -> None:
    code, key = _codes(founded[1])
    assert code_of(staff.recover(live, "rina", "X" * 20, OTHER)) == "recovery_wrong"
    live.door = Door(live.register, lambda: 1e6)
    live.door._opened = 0
    assert code_of(staff.recover(live, "rina", key, OTHER)) == "recovery_wrong"
    live.door._opened = -1e6
    live.door._tried.clear()
    done = staff.recover(live, "rina", recovery.grouped(code).lower(), OTHER)
    assert isinstance(done, Done)
    assert done.entries[0].act == "pin_recovered"
    assert not isinstance(live.sign_in("rina", OTHER), Refused)
    assert code_of(staff.recover(live, "siapa", code, OTHER)) == "user_unknown"


def test_a_new_sheet_ends_the_old_one(live: Session, founded: tuple[Path, bytes]) -> None:
    code, _ = _codes(founded[1])
    live.sign_in("rina", PIN)
    sheet = staff.renew_recovery(live, "amplop terbuka")
    assert isinstance(sheet, bytes)
    assert code_of(staff.recover(live, "rina", code, OTHER)) == "recovery_wrong"
    assert _codes(sheet)[0] != code


def test_a_copy_of_the_register_bears_no_hash_and_the_key_opens_it(
    live: Session, founded: tuple[Path, bytes], tmp_path: Path
) -> None:
    lock = Pins(live.register).lock("rina")
    assert lock
    copy = live.backup()
    live.close()
    salt = lock.hash.encode()
    assert salt not in copy.read_bytes()
    assert salt in live.register.file.read_bytes()
    spare = tmp_path / "spare"
    spare.mkdir()
    (spare / "register.db").write_bytes(copy.read_bytes())
    with opening.open_register(spare) as register:
        desk = Session(register, Data(spare), RESOURCES, lambda: MONDAY)
        assert desk.standing("rina").locked
        _, key = _codes(founded[1])
        assert code_of(staff.recover(desk, "rina", key[:-1] + "?", OTHER)) == "recovery_key"
        assert isinstance(staff.recover(desk, "rina", key, OTHER), Done)
        assert not isinstance(desk.sign_in("rina", OTHER), Refused)


def test_the_sheet_s_key_is_the_counter_s(live: Session, founded: tuple[Path, bytes]) -> None:
    _, key = _codes(founded[1])
    other = Data(live.data.folder.parent / "other")
    assert staff.restore_key(other, key) == live.office.public_key
    assert (other.keys / "counter.key").read_bytes() == (
        live.data.keys / "counter.key"
    ).read_bytes()
    assert staff.restore_key(other, key.replace(key[3], "Z" if key[3] != "Z" else "Y")) is None


def test_unlocking_forgives_and_is_the_penyelia_s(live: Session) -> None:
    live.sign_in("rina", PIN)
    live.act(s.AddUser(user="sari", name="Sari", roles=("loket",)))
    staff.reset_pin(live, "sari", OTHER)
    live.door.prove("sari", PIN)
    assert live.standing("sari").wait > 0
    assert isinstance(staff.unlock(live, "sari", "salah ketik"), Done)
    assert live.standing("sari").wait == 0


def test_one_decision_of_the_penyelia_holds_for_a_whole_batch(live: Session) -> None:
    """The same act with the same time of event needs no second PIN; another time does."""
    live.sign_in("rina", PIN)
    live.act(s.AddUser(user="yus", name="Yusnidar", roles=("penyelia",)))
    staff.reset_pin(live, "yus", OTHER)
    staff.change_pin(live, "yus", OTHER, "501837")
    late = MONDAY.replace(day=1)

    def receive(serial: int) -> a.Receive:
        return intake(applicant=person(serial), drop_off=True, occurred=late)

    assert code_of(live.act(receive(1))) == "second_needed"
    assert isinstance(live.vouched("yus", "501837", lambda one: one.act(receive(1))), Done)
    assert isinstance(live.act(receive(2)), Done)
    earlier = intake(applicant=person(3), drop_off=True, occurred=late.replace(hour=7))
    assert code_of(live.act(earlier)) == "second_needed"


def _codes(sheet: bytes) -> tuple[str, str]:
    """Scan both QRs off the printed sheet."""
    page = pypdfium2.PdfDocument(sheet)[0].render(scale=4).to_pil()
    texts = sorted((one.text for one in zxingcpp.read_barcodes(page)), key=len)
    return texts[0], texts[1]


def test_only_an_admin_comes_in_by_a_recovery_sheet(live: Session) -> None:
    live.sign_in("rina", PIN)
    live.act(s.AddUser(user="sari", name="Sari", roles=("loket",)))
    refused = Door(live.register).recovers("sari", "kode", lambda _seed: "")
    assert code_of(refused) == "role_missing"
