"""The kinds that end, repeat or mend a permit: their papers, their numbers, what verifies."""

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from sikot_desk.db.boards import Boards
from sikot_desk.db.books import Books
from sikot_desk.db.check import check
from sikot_desk.desk import foreseeing, office_papers, papers
from sikot_desk.desk.office_papers import Wish
from sikot_desk.desk.session import Session
from sikot_desk.desk.verification import account
from sikot_desk.desk.verifying import verify
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.refusals import Refused
from sikot_desk.paths import Data
from tests.desk.day import ANANDA, BUNDA, RESOURCES, SITI, TICKS, Day, intake
from tests.desk.reading import bars_of, text_of

FIRST = "503/SIKOT/001/DPMPTSP/2026"
SECOND = "503/SIKOT/002/DPMPTSP/2026"
CABUT = "503/CABUT-SIKOT/001/DPMPTSP/2026"
OTHER_NAME = "Siti Rahmawati Putri"


def app_of(day: Day, file: str) -> Application:
    app = day.counter.register.application(file)
    assert app is not None
    return app


def one_page(pdf: bytes) -> str:
    assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1
    return text_of(pdf)


def signed_again(day: Day, kind: str, **change: object) -> str:
    """A second file of Siti's about her permit of that number, signed."""
    day.handed()
    return day.signed(**{"kind": kind, "old_permit": FIRST, **change})


def test_a_move_prints_two_letters_and_gives_two_numbers(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    made = [paper.key for paper in day.tray.papers if paper.file_id == file]
    assert made == [
        *("tanda-terima", "label-map", "blanko-pencabutan", "blanko-arsip-pencabutan"),
        *("blanko", "blanko-arsip", "lembar-kendali"),
    ]
    letter = one_page(day.tray.last("blanko-pencabutan").pdf)
    for said in (
        "SURAT PENCABUTAN IZIN KERJA OKUPASI TERAPIS",
        f"Nomor : {FIRST}",
        "Atas nama : SITI RAHMAWATI, A.Md.OT.",
        f"Nama tempat kerja : {ANANDA.name}",
        "Alasan : Atas permohonan pemegang izin: pindah tempat kerja",
        "lembar aslinya telah ditarik.",
        "mencabut Surat Izin Kerja Okupasi Terapis (SIKOT):",
    ):
        assert said in letter
    assert "SIKOT untuk tempat kerja yang baru: Nomor ....." in letter
    permit = one_page(day.tray.last("blanko").pdf)
    assert BUNDA.name in permit
    assert "menggantikan" not in permit
    assert [one.key for one in day.does(a.Number(serial_read=1), file).papers] == [
        "label-kode-pencabutan"
    ]
    assert day.refused(TICKS, file) == "not_numbered"
    assert [one.key for one in day.does(a.Number(serial_read=2), file).papers] == [
        *("salinan-arsip-pencabutan", "salinan-arsip", "label-kode"),
    ]
    copy = one_page(day.tray.last("salinan-arsip-pencabutan").pdf)
    assert f"Nomor : {CABUT}" in copy
    assert f"SIKOT untuk tempat kerja yang baru: Nomor {SECOND} tanggal 6 Juli 2026." in copy
    assert "Berlaku sejak : 6 Juli 2026" in copy
    day.does(TICKS, file)
    day.does(a.HandOver(old_permit="withdrawn"), file)
    proof = one_page(day.tray.last("bukti-penyerahan").pdf)
    assert "BUKTI PENYERAHAN SURAT IZIN" in proof
    assert f"Nomor izin : {SECOND}" in proof
    assert f"Nomor surat pencabutan : {CABUT}" in proof
    assert check(day.counter.register) == ()


def test_both_letters_of_a_move_verify(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    day.does(a.Number(), file)
    day.does(a.Number(), file)
    register, app = day.counter.register, app_of(day, file)
    old = verify(register, FIRST, day.now.date())
    assert old.state == "revoked"
    assert old.sentence == f"Asli, tetapi sudah dicabut dengan Nomor {CABUT} sejak 6 Juli 2026."
    (revocation,) = app.letters
    for text in (revocation.code, CABUT, CABUT.lower()):
        found = verify(register, text, day.now.date())
        assert (found.state, found.number, found.good) == ("revocation", CABUT, True)
    assert f"Izin {FIRST} dicabut sejak 6 Juli 2026." in account(found)
    assert verify(register, f"{file}51", day.now.date()).state == "revocation"
    for text in (app.code, SECOND, f"{file}01"):
        assert verify(register, text, day.now.date()).state == "in_force"
    day.does(a.Spoil(reason="lembar sobek"), file, officer="rina")
    for text in (revocation.code, app.code, f"{file}51", f"{file}01"):
        withdrawn = verify(register, text, day.now.date())
        assert withdrawn.state == "sheet_withdrawn"
        assert "Lembar cetakan 1 sudah ditarik (lembar sobek)" in withdrawn.sentence
    day.does(a.Draft(), file)
    assert "sudah diganti cetakan 2" in verify(register, app.code, day.now.date()).sentence


def test_the_letters_of_a_move_are_told_apart_by_their_bars(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    assert bars_of(day.tray.last("blanko-pencabutan").pdf) == [f"{file}51"]
    assert bars_of(day.tray.last("blanko").pdf) == [f"{file}01"]
    assert bars_of(day.tray.last("blanko-arsip-pencabutan").pdf) == [f"{file}51"]
    assert "Pas foto" not in text_of(day.tray.last("blanko-pencabutan").pdf)


def test_the_letter_in_hand_is_numbered_first_where_it_is_named(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    assert day.refused(a.Number(letter="surat_lain"), file) == "letter_unknown"
    day.does(a.Number(letter="sikot", sheet=1), file)
    app = app_of(day, file)
    assert (app.number, app.letters) == (SECOND, ())
    assert day.refused(a.Number(letter="sikot"), file) == "numbered_already"
    day.does(a.Number(letter="pencabutan"), file)
    assert app_of(day, file).letters[0].number == CABUT
    assert bars_of(day.tray.last("label-kode-pencabutan").pdf) == [f"{file}51"]
    assert bars_of(day.tray.last("label-kode").pdf) == [f"{file}01"]
    assert day.refused(a.Number(), file) == "numbered_already"
    day.does(TICKS, file)
    assert verify(day.counter.register, FIRST, day.now.date()).state == "revoked"


def test_a_revocation_flags_the_permits_that_hang_on_the_first(day: Day) -> None:
    day.handed()
    overrides = {"other_permits": "tempat kerja kedua"}
    day.handed(workplace=BUNDA, workplace_no=2, overrides=overrides)
    boards = Boards(day.counter.register)
    nik = SITI.identity_number
    assert not any(one.first_revoked for one in boards.permits_of(nik))
    file = day.signed(kind="pencabutan", old_permit=FIRST, reason="stops")
    day.does(a.Number(), file)
    flagged = {one.number: one.first_revoked for one in boards.permits_of(nik)}
    assert flagged == {FIRST: False, SECOND: True}
    letter = one_page(day.tray.last("salinan-arsip").pdf)
    assert "SIKOT untuk tempat kerja yang baru" not in letter
    assert "pada tanggal 6 Juli 2026" in letter
    assert verify(day.counter.register, f"{file}01", day.now.date()).state == "revocation"
    day.does(a.Void(reason="salah berkas"), file)
    assert not any(one.first_revoked for one in boards.permits_of(nik))
    assert check(day.counter.register) == ()


def test_a_sheet_not_brought_in_is_said_to_be_outstanding(day: Day) -> None:
    day.handed()
    file = day.received(kind="pencabutan", old_permit=FIRST, reason="leaves")
    lost = a.Verdict(item="izin_lama", result="not_required", note="hilang, ada surat kepolisian")
    others = tuple(
        a.Verdict(item=one, result="fit") for one in ("permohonan", "ktp", "alasan_pencabutan")
    )
    day.does(a.Check(verdicts=(*others, lost)), file)
    day.does(a.Accept(), file)
    day.does(a.Draft(), file)
    assert "lembar aslinya belum diserahkan." in text_of(day.tray.last("blanko").pdf)


def test_a_duplicate_says_so_and_bears_the_old_number(day: Day) -> None:
    file = signed_again(day, "duplikat", reason="lost")
    issued = day.now.date()
    day.now += timedelta(days=1)
    blanko = one_page(day.tray.last("blanko").pdf)
    assert "DUPLIKAT" in blanko
    assert "Duplikat ini diterbitkan karena lembar asli hilang; nomor dan masa berlakunya" in blanko
    assert "berlaku sampai dengan tanggal 14 Maret 2028" in blanko
    day.does(a.Number(serial_read=1), file)
    copy = one_page(day.tray.last("salinan-arsip").pdf)
    assert f"Nomor : {FIRST}" in copy
    register, app = day.counter.register, app_of(day, file)
    assert app.letter_date == issued
    for text in (FIRST, app.code, f"{file}01"):
        assert verify(register, text, day.now.date()).state == "in_force"
    assert [one.number for one in Boards(register).permits_of(SITI.identity_number)] == [FIRST]
    assert Boards(register).numbers("permit", 2026)[0].serial == 1
    assert check(register) == ()


@pytest.mark.parametrize(("setting", "number"), [("new", SECOND), ("same", FIRST)])
def test_an_amendment_replaces_the_sheet(day: Day, setting: str, number: str) -> None:
    day.does(s.SetOption(option="number_after_amendment", value=setting))
    old = day.handed()
    mended = replace(SITI, name=OTHER_NAME)
    file = day.signed(kind="perbaikan", old_permit=FIRST, applicant=mended)
    replaces = f"Surat izin ini menggantikan SIKOT Nomor {FIRST} tanggal 6 Juli 2026."
    assert replaces in one_page(day.tray.last("blanko").pdf)
    day.does(a.Number(), file)
    assert replaces in one_page(day.tray.last("salinan-arsip").pdf)
    register, app = day.counter.register, app_of(day, file)
    assert app.number == number
    for text in (app_of(day, old).code, f"{old}01"):
        found = verify(register, text, day.now.date())
        assert (found.state, found.name) == ("replaced", SITI.name)
    found = verify(register, number, day.now.date())
    assert (found.state, found.name) == ("in_force", OTHER_NAME)
    assert Books(register).replaced_by(FIRST) == number
    day.does(a.Void(reason="salah nama"), file)
    assert verify(register, FIRST, day.now.date()).state == "in_force"
    assert check(register) == ()
    register.rebuild()
    assert verify(register, FIRST, day.now.date()).name == SITI.name


def test_the_office_s_own_mistake_has_no_receipt(day: Day) -> None:
    day.handed()
    done = day.does(_again("perbaikan_kantor"))
    assert [paper.key for paper in done.papers] == ["label-map"]
    app = app_of(day, done.file_id)
    assert app.registration == "0002/2026"
    assert "tanda-terima" not in papers.possible(app)
    day.does(a.Draft(), done.file_id)
    day.parafed(done.file_id)
    day.does(a.Sign(), done.file_id)
    day.does(a.Number(), done.file_id)
    assert app_of(day, done.file_id).replaces == FIRST


def _again(kind: str, **change: object) -> a.Receive:
    return intake(kind=kind, old_permit=FIRST, **change)


def test_an_old_permit_from_before_is_revoked_with_its_own_data(day: Day) -> None:
    number = day.old_permit()
    file = day.signed(kind="pencabutan", old_permit=number.upper(), reason="stops")
    letter = one_page(day.tray.last("blanko").pdf)
    assert f"Nomor : {number}" in letter
    assert "Tanggal : 2 Agustus 2021" in letter
    day.does(a.Number(), file)
    found = verify(day.counter.register, number, day.now.date())
    assert found.state == "revoked"
    assert day.refused(_again("pencabutan", reason="stops")) == "old_permit_needed"


def test_the_papers_of_a_move_are_printed_again_by_their_names(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    assert day.refused(a.Reprint(paper="label-kode-pencabutan"), file) == "paper_unknown"
    day.does(a.Number(), file)
    assert "label-kode-pencabutan" in papers.possible(app_of(day, file))
    assert "salinan-arsip-pencabutan" not in papers.possible(app_of(day, file))
    day.does(a.Number(), file)
    (paper,) = day.does(a.Reprint(paper="salinan-arsip-pencabutan"), file).papers
    assert paper.again == 1
    assert set(papers.possible(app_of(day, file))) <= set(papers.NAMES)


def test_both_letters_of_a_move_are_over_printed(day: Day) -> None:
    day.does(s.SetOption(option="number_on_paper", value="overprint"))
    file = signed_again(day, "pindah", workplace=BUNDA)
    (over,) = day.does(a.Number(), file).papers
    assert over.key == "nomor-lembar-pencabutan"
    assert CABUT in text_of(over.pdf)
    keys = [paper.key for paper in day.does(a.Number(), file).papers]
    assert keys == ["nomor-lembar", "salinan-arsip-pencabutan", "salinan-arsip"]


def test_the_revocations_have_a_number_book_of_their_own(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    day.does(a.Number(), file)
    day.does(a.Number(), file)
    day.does(a.Void(reason="salah tulis", letter="pencabutan"), file)
    day.renewed(file)
    day.does(a.Number(), file)
    assert app_of(day, file).number == SECOND
    day.does(a.Number(serial_read=2), file)
    wish = Wish(key="buku-nomor", at=day.now, kind="pencabutan")
    made = office_papers.make(day.counter.register, wish)
    assert not isinstance(made, Refused)
    text = text_of(made.pdf)
    assert "BUKU NOMOR SURAT PENCABUTAN" in text
    assert "Seri 503/CABUT-SIKOT/…/DPMPTSP/2026" in text
    assert "Diganti nomor 002." in text
    assert "2 nomor dipakai berurutan tanpa sela (001–002): 1 terpakai, 1 batal." in text
    unknown = office_papers.make(day.counter.register, replace(wish, kind="surat"))
    assert isinstance(unknown, Refused)


def test_the_next_number_is_told_for_each_letter(day: Day, tmp_path: Path) -> None:
    session = Session(day.counter.register, Data(tmp_path), RESOURCES, lambda: day.now)
    session.enter("rina")
    file = signed_again(day, "pindah", workplace=BUNDA)
    for digits, letter in (("001", "Surat pencabutan"), ("002", "SIKOT")):
        told = foreseeing.next_number(session, file)
        assert isinstance(told, foreseeing.NextNumber)
        assert (told.digits, told.letter, told.kept) == (digits, letter, False)
        day.does(a.Number(), file)
    again = {"workplace_again": "berkas pindah menunggu diambil"}
    said = {"old_permit": SECOND, "workplace": BUNDA, "overrides": again}
    file = day.signed(kind="duplikat", reason="damaged", **said)
    told = foreseeing.next_number(session, file)
    assert isinstance(told, foreseeing.NextNumber)
    assert (told.before, told.serial, told.kept) == (SECOND, 0, True)


def test_the_register_book_says_what_became_of_the_old_permit(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    day.does(a.Number(), file)
    day.does(a.Number(), file)
    wish = Wish(key="buku-register", at=day.now)
    made = office_papers.make(day.counter.register, wish)
    assert not isinstance(made, Refused)
    text = " ".join(text_of(made.pdf).split())
    assert "Dicabut dengan Nomor" in text
    assert "Mencabut Nomor" in text


def test_the_draf_of_a_move_shows_both_letters(day: Day, tmp_path: Path) -> None:
    day.handed()
    file = day.accepted(kind="pindah", old_permit=FIRST, workplace=BUNDA)
    session = Session(day.counter.register, Data(tmp_path), RESOURCES, lambda: day.now)
    session.enter("rina")
    pdf = session.draf(file)
    assert isinstance(pdf, bytes)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) == 2
    assert "SURAT PENCABUTAN" in pages[0]
    assert BUNDA.name in pages[1]
    assert all("DRAF" in page for page in pages)
    assert bars_of(pdf) == []


def test_the_proof_of_a_revocation_names_it_so(day: Day) -> None:
    day.handed()
    day.handed(kind="pencabutan", old_permit=FIRST, reason="stops")
    proof = one_page(day.tray.last("bukti-penyerahan").pdf)
    for said in (
        "BUKTI PENYERAHAN SURAT PENCABUTAN",
        f"Nomor surat pencabutan : {CABUT}",
        "Tanggal surat : 6 Juli 2026",
        "Surat pencabutan telah saya terima",
    ):
        assert said in proof
    assert "Nomor izin" not in proof


def test_the_list_of_a_hand_over_names_both_letters_of_a_move(day: Day) -> None:
    file = signed_again(day, "pindah", workplace=BUNDA)
    day.does(a.Number(), file)
    day.does(a.Number(), file)
    day.does(TICKS, file)
    day.does(a.HandOver(old_permit="withdrawn", listed=True), file)
    wish = Wish(key="daftar-penyerahan", at=day.now, files=(file,))
    made = office_papers.make(day.counter.register, wish)
    assert not isinstance(made, Refused)
    said = text_of(made.pdf)
    assert SECOND in said
    assert CABUT in said
