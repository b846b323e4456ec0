"""The first form to its end, and the recovery sheet that lies on this PC until it was printed."""

import base64
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sikot_desk.desk import beginning, opening, staff
from sikot_desk.desk.session import Session
from sikot_desk.domain import pins
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import pin
from sikot_desk.paths import Data
from tests.desk.day import MONDAY, RESOURCES

PIN = "284619"
KAMPAR = s.SetOffice(
    government="PEMERINTAH KABUPATEN KAMPAR",
    dinas=("DINAS PENANAMAN MODAL",),
    city="Bangkinang",
    short_name="DPMPTSP Kampar",
    address=("Jalan Prof. M. Yamin",),
)
FIRST = staff.First(officer="Rina", office="DPMPTSP Kampar", pin=PIN)


def begun(folder: Path, first: staff.First) -> Session:
    founding = opening.Founding(folder, "live", MONDAY)
    return staff.first_session(founding, RESOURCES, first, lambda: MONDAY)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Session]:
    session = begun(tmp_path / "data", replace(FIRST, identity=KAMPAR))
    yield session
    session.close()


def test_the_first_form_names_the_office_and_seats_its_administrator(live: Session) -> None:
    assert live.officer == "rina"
    assert live.office.identity is not None
    assert live.office.identity.city == "Bangkinang"
    assert beginning.read(live.data) == beginning.Progress(done=(beginning.OFFICE,))
    head = live.register.head
    staff._set_up(live, replace(FIRST, identity=KAMPAR))
    assert live.register.head == head


def test_what_is_refused_of_the_first_form_stays_to_be_done(tmp_path: Path) -> None:
    broken = base64.b64encode(b"bukan gambar").decode("ascii")
    session = begun(tmp_path / "data", replace(FIRST, picture=broken))
    assert session.officer == "rina"
    assert beginning.read(session.data) == beginning.Progress()
    session.close()


def test_the_sheet_lies_for_its_owner_alone_until_it_was_printed(live: Session) -> None:
    place = staff.kept_sheet(live)
    assert place is not None
    assert live.sheet == place
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    old = place.read_bytes()
    assert old.startswith(b"%PDF")
    assert staff.put_new_sheet(live, "amplop terbuka") is None
    assert place.read_bytes() != old
    staff.forget_sheet(live)
    assert (staff.kept_sheet(live), live.sheet) == (None, None)
    staff.forget_sheet(live)


def test_nobody_gets_a_new_sheet_who_did_not_sign_in(live: Session) -> None:
    staff.forget_sheet(live)
    live.leave()
    assert isinstance(staff.put_new_sheet(live), Refused)
    assert staff.kept_sheet(live) is None


def test_a_sheet_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as told:
        staff.put_sheet(Data(tmp_path / "none"), b"%PDF")
    assert told.value.code == "folder_read_only"


def test_a_fresh_pin_is_one_the_door_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    given = iter(("123456", "111111", PIN))
    monkeypatch.setattr(pin, "fresh", lambda: next(given))
    assert staff.fresh_pin() == PIN


def test_a_pin_is_judged_by_the_roles_it_opens() -> None:
    easy = staff.pin_fault("123456", ("loket",), "pin")
    assert easy == pins.fault("123456", ("loket",), "pin")
    assert easy is not None
    assert (easy.code, easy.field) == ("pin_easy", "pin")
    assert staff.pin_fault(PIN, ("loket",), "pin") is None
