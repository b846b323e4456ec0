"""The desk as one officer uses it, and what the screens foresee before anything is recorded."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sikot_desk.db.check import check
from sikot_desk.db.codec import BadData
from sikot_desk.desk import foreseeing, opening, papers, staff, verifying
from sikot_desk.desk.conditions import conditions
from sikot_desk.desk.counter import Done
from sikot_desk.desk.foreseeing import Foreseen, NextNumber
from sikot_desk.desk.opening import Founding
from sikot_desk.desk.session import Session, as_typed, from_typed
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action
from sikot_desk.paths import Data
from tests.desk.day import BUNDA, MONDAY, RESOURCES, SITI, TICKS, fit, intake, unfit
from tests.desk.reading import text_of


class Watch:
    """The present moment, a minute on with every look."""

    def __init__(self) -> None:
        self.time = MONDAY

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def desk(data: Path) -> Iterator[Session]:
    sat = Session(opening.open_register(data), Data(data), RESOURCES, Watch())
    sat.enter("rina")
    yield sat
    assert check(sat.register) == ()
    sat.close()


def does(desk: Session, action: Action, file: str = "") -> Done:
    outcome = desk.act(action, file)
    assert isinstance(outcome, Done), outcome
    return outcome


def accepted(desk: Session, **change: object) -> str:
    file = does(desk, intake(**change)).file_id
    does(desk, a.Check(verdicts=fit()), file)
    does(desk, a.Accept(), file)
    return file


def signed(desk: Session, **change: object) -> str:
    file = accepted(desk, **change)
    for act in (a.Draft(), a.Paraf(), a.Paraf(), a.Paraf(), a.Sign()):
        does(desk, act, file)
    return file


# --- who and where ----------------------------------------------------------------------------


def test_a_seat_says_where_one_sits(desk: Session) -> None:
    does(desk, s.CloseUser(user="sari"))
    seat = desk.seat()
    assert (seat.office, seat.purpose) == ("DPMPTSP Kota Pekanbaru", "scenario")
    assert [user.user for user in seat.staff] == ["rina", "yusnidar"]
    assert seat.officer
    assert seat.officer.name == "Rina Marlina"
    desk.enter("siapa")
    assert desk.seat().officer is None


def test_a_register_begins_with_the_first_form(tmp_path: Path) -> None:
    founding = Founding(tmp_path, "live", MONDAY)
    first = staff.First(officer=" Rina Marlina ", office="DPMPTSP Kampar", pin="284619")
    with staff.begin(founding, RESOURCES, first).register as register:
        office = register.office()
    assert [(user.user, user.name) for user in office.users] == [("rinamarlina", "Rina Marlina")]
    assert office.identity
    assert office.identity.short_name == "DPMPTSP Kampar"
    assert staff.first_officer("...").user == "petugas"


def test_how_the_counter_stands(desk: Session, tmp_path: Path) -> None:
    backups = tmp_path / "salinan"
    stands = conditions(desk.register, backups, desk.now())
    assert (stands.backup, stands.clock_back, stands.calendar_until) == (None, False, 2027)
    assert stands.entries == desk.register.head.seq
    backups.mkdir()
    (backups / "register-01-0000001.db").write_bytes(b"")
    os.utime(backups / "register-01-0000001.db", (1_783_300_000, 1_783_300_000))
    back = conditions(desk.register, backups, MONDAY - timedelta(days=1))
    assert back.backup
    assert back.backup.timestamp() == 1_783_300_000
    assert back.clock_back
    assert desk.conditions().backup is None


def test_rights_and_roles_are_those_of_who_acts(desk: Session) -> None:
    assert desk.may("save_table")
    assert "penyelia" in desk.roles()
    desk.enter("sari")
    assert (desk.may("save_table"), desk.may("read"), desk.roles()) == (False, True, ("loket",))
    desk.leave()
    assert (desk.may("read"), desk.roles()) == (False, ())


# --- acting and warnings ----------------------------------------------------------------------


def test_warnings_come_before_the_act(desk: Session) -> None:
    odd = intake(applicant=replace(SITI, identity_number="147"), workplace=BUNDA)
    assert [one.code for one in desk.warnings(odd)] == ["nik_length"]
    desk.enter("siapa")
    assert [one.code for one in desk.warnings(odd)] == ["user_unknown"]


def test_what_would_be_refused_is_said_and_nothing_recorded(desk: Session) -> None:
    head = desk.register.head
    closing = s.CloseUser(user="sari")
    assert desk.would_refuse(closing) == ""
    assert desk.would_refuse(s.CloseUser(user="siapa"))
    desk.leave()
    assert desk.would_refuse(closing)
    assert desk.register.head == head


def test_a_text_at_the_counter_means_a_file_or_a_code(desk: Session) -> None:
    file = accepted(desk)
    assert (desk.means(file).file_id, desk.means(file).is_code) == (file, False)
    assert desk.means("tidak dikenal").file_id == ""
    day = desk.now().date()
    for text in (file, "tidak dikenal"):
        assert desk.verify(text) == verifying.verify(desk.register, text, day)
    assert desk.verify(file) != desk.verify("tidak dikenal")


def test_the_offset_of_the_tray_is_the_one_papers_take(desk: Session) -> None:
    desk.move_overprint(1.5, -2.0)
    assert desk.counter.offset == (1.5, -2.0)


def test_an_operation_tried_again_is_recorded_once(desk: Session) -> None:
    first = desk.act(intake(), op="op-x")
    again = desk.act(intake(), op="op-x")
    assert isinstance(first, Done)
    assert isinstance(again, Done)
    assert again.repeated
    assert desk.board().search("")[0].file_id == first.file_id


# --- papers -----------------------------------------------------------------------------------


def test_a_paper_is_looked_at_without_a_print(desk: Session) -> None:
    file = accepted(desk)
    head = desk.register.head
    assert "0001/2026" in text_of(desk.paper(file, "tanda-terima"))
    desk.enter("siapa")
    assert "siapa" in text_of(desk.paper(file, "tanda-terima"))
    assert desk.register.head == head
    with pytest.raises(KeyError):
        desk.paper("260100009999", "tanda-terima")


def test_the_draf_is_read_before_the_blanko(desk: Session) -> None:
    file = accepted(desk)
    draf = desk.draf(file)
    assert isinstance(draf, bytes)
    assert "DRAF" in text_of(draf)
    does(desk, a.Draft(), file)
    refused = desk.draf(file)
    assert isinstance(refused, Refused)
    assert refused.code == "already_done"
    unknown = desk.draf("260100009999")
    assert isinstance(unknown, Refused)
    assert unknown.code == "file_unknown"


def test_a_draf_that_fits_no_page_says_so(desk: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    file = accepted(desk)
    no = Refused("letter_does_not_fit", {"paper": "A4", "fields": "Nama", "cure": "Ringkas."})
    monkeypatch.setattr(papers, "fault", lambda _facts, _events: no)
    assert desk.draf(file) == no


def test_papers_of_the_office_are_made_and_printed(desk: Session) -> None:
    wish = desk.wish("lembar-persyaratan")
    paper = desk.office_paper(wish)
    assert not isinstance(paper, Refused)
    assert not isinstance(desk.print_office_paper(wish), Refused)
    assert list(desk.data.papers.iterdir())
    desk.counter.press = None
    assert not isinstance(desk.print_office_paper(wish), Refused)
    desk.enter("siapa")
    assert desk.wish("lembar-persyaratan").officer == "siapa"


def test_prints_of_the_office_are_listed_newest_first(desk: Session) -> None:
    assert desk.office_prints(5) == ()
    for _ in range(2):
        assert not isinstance(desk.print_office_paper(desk.wish("lembar-persyaratan")), Refused)
    listed = desk.office_prints(5)
    assert len(listed) == 2
    assert listed[0].seq > listed[1].seq
    assert desk.office_prints(1) == listed[:1]


def test_this_pcs_copies_are_recorded_with_each_print(desk: Session) -> None:
    desk.use_copies({"lembar-persyaratan": 3})
    assert not isinstance(desk.print_office_paper(desk.wish("lembar-persyaratan")), Refused)
    assert desk.office_prints(1)[0].copies == 3


def test_an_emblem_is_taken_from_a_file_or_refused(desk: Session, tmp_path: Path) -> None:
    file = tmp_path / "lambang.png"
    file.write_bytes(b"png")
    assert desk.emblem(str(file)) == "cG5n"
    missing = desk.emblem(str(tmp_path / "tidak-ada.png"))
    assert isinstance(missing, Refused)
    assert missing.code == "emblem_no_picture"


# --- drafts -----------------------------------------------------------------------------------


def test_half_done_work_belongs_to_the_counter(desk: Session) -> None:
    desk.keep_draft("masuk", {"nama": "Ni’matul"})
    (kept,) = desk.kept_drafts()
    assert (kept.key, kept.body) == ("masuk", '{"nama": "Ni’matul"}')
    desk.drop_draft("masuk")
    assert desk.kept_drafts() == ()


def test_an_action_is_kept_as_typed() -> None:
    assert from_typed(a.Receive, as_typed(intake())) == intake()
    with pytest.raises(BadData):
        from_typed(a.Receive, {"warna": "merah"})


# --- foreseeing -------------------------------------------------------------------------------


def test_a_receipt_is_foreseen_before_it_is_given(desk: Session) -> None:
    file = does(desk, intake()).file_id
    head = desk.register.head
    check_and_accept = (a.Check(verdicts=fit()), a.Accept())
    seen = foreseeing.foresee(desk, file, check_and_accept, "tanda-terima")
    assert isinstance(seen, Foreseen)
    assert seen.application.registration == "0001/2026"
    assert seen.due == MONDAY.replace(day=8, hour=16)
    assert "0001/2026" in text_of(seen.pdf)
    assert desk.register.head == head


def test_what_is_refused_is_foreseen_too(desk: Session) -> None:
    file = does(desk, intake()).file_id
    wrong = foreseeing.foresee(desk, file, (a.Check(verdicts=unfit("ktp")), a.Accept()), "x")
    assert isinstance(wrong, Refused)
    assert wrong.code == "return_first"
    desk.enter("siapa")
    nobody = foreseeing.foresee(desk, file, (a.Accept(),), "x")
    assert isinstance(nobody, Refused)
    assert nobody.code == "user_unknown"
    slip = does_as(desk, file)
    assert isinstance(slip, Foreseen)
    with pytest.raises(KeyError):
        foreseeing.foresee(desk, "260100009999", (), "x")


def does_as(desk: Session, file: str) -> Foreseen | Refused:
    """The slip of a round already recorded, by an officer the office does not know."""
    desk.enter("rina")
    does(desk, a.Check(verdicts=unfit("ktp")), file)
    does(desk, a.Return(), file)
    desk.enter("siapa")
    return foreseeing.foresee(desk, file, (), "lembar-pengembalian")


def test_the_next_number_is_told_in_its_parts(desk: Session) -> None:
    file = signed(desk)
    told = foreseeing.next_number(desk, file)
    assert isinstance(told, NextNumber)
    assert (told.before, told.digits, told.after) == ("503/SIKOT/", "001", "/DPMPTSP/2026")
    assert (told.serial, told.kept, told.sheets, told.overprint) == (1, False, 2, False)
    does(desk, a.Number(serial_read=1), file)
    does(desk, a.Spoil(reason="tinta"), file)
    kept = foreseeing.next_number(desk, file)
    assert isinstance(kept, NextNumber)
    assert (kept.serial, kept.kept) == (1, True)


def test_a_number_of_another_book_stays_whole(desk: Session) -> None:
    file = signed(desk)
    does(desk, a.Number(other_book="Buku nakes", written_number="440/7/2026"), file)
    told = foreseeing.next_number(desk, file)
    assert isinstance(told, NextNumber)
    assert (told.before, told.digits, told.kept) == ("440/7/2026", "", True)


def test_a_form_without_a_width_and_one_without_any(desk: Session) -> None:
    since = MONDAY.date()
    file = signed(desk)
    does(
        desk,
        s.SetNumberFormat(series="permit", template="S-{seq}/{month_roman}/{year}", since=since),
    )
    told = foreseeing.next_number(desk, file)
    assert isinstance(told, NextNumber)
    assert (told.before, told.digits, told.after) == ("S-", "1", "/VII/2026")
    assert foreseeing._parts("tetap", 1, since) == ("tetap", "", "")


def test_without_a_form_there_is_no_next_number(
    desk: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = signed(desk)
    monkeypatch.setattr(foreseeing.intake, "formats_of", lambda _office: ())
    told = foreseeing.next_number(desk, file)
    assert isinstance(told, Refused)
    assert told.code == "no_number_format"
    unknown = foreseeing.next_number(desk, "260100009999")
    assert isinstance(unknown, Refused)
    assert TICKS.number
