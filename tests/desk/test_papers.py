"""Papers are made from the register alone; other programs read back what the officer typed."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from sikot_desk.desk import drawing, papers
from sikot_desk.desk.papers import FolderPress, Order
from sikot_desk.domain import actions as a
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.people import Str, Workplace
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.print.fonts import FontMissing
from tests.desk.day import CLERK, SITI, TICKS, Day, fit, person, unfit
from tests.desk.reading import bars_of, text_of

NUMBER = "503/SIKOT/001/DPMPTSP/2026"
HOSTILE = ("A & B <Co", '<a href="file:///x">', "'; DROP TABLE journal; --", "=1+1", "{name} %s")


def app_of(day: Day, file: str) -> Application:
    app = day.counter.register.application(file)
    assert app
    return app


def test_the_receipt_says_who_what_and_when(day: Day) -> None:
    file = day.accepted(bringer=CLERK)
    pdf = day.tray.last("tanda-terima").pdf
    text = text_of(pdf)
    for said in (
        "0001/2026",
        "Siti Rahmawati, A.Md.OT.",
        "Klinik Tumbuh Kembang Cahaya Ananda",
        "Hendri Saputra",
        "staf tempat kerja",
        "Rabu, 8 Juli 2026, pukul 16.00 WIB",
        "Rina Marlina",
    ):
        assert said in text
    assert "SIKOT lama" not in text
    assert set(bars_of(pdf)) == {file}


def test_the_blanko_is_the_whole_letter_but_number_and_date(day: Day) -> None:
    file = day.drafted()
    pdf = day.tray.last("blanko").pdf
    text = text_of(pdf)
    for said in (
        "SITI RAHMAWATI, A.Md.OT.",
        "Bangkinang, 17 Agustus 1996",
        "16 05 5 2 2 23-0451187",
        "Kelurahan Tangkerang Labuai, Kecamatan Bukit Raya, Kota Pekanbaru",
        "berlaku sampai dengan tanggal 14 Maret 2028",
        "AKMAL KHAIRI, S.Th.I., MH",
        "19370417 200312 1 004",
        "Pimpinan Klinik Tumbuh Kembang Cahaya Ananda",
        "cetakan 1",
    ):
        assert said in text
    assert "503/" not in text
    assert bars_of(pdf) == [f"{file}01"]
    archive = text_of(day.tray.last("blanko-arsip").pdf)
    for post in ("JF Analis Kebijakan Ahli Muda", "JF Analis Kebijakan Ahli Madya", "Sekretaris"):
        assert post in archive


def test_the_numbered_letter_bears_number_date_and_code(day: Day) -> None:
    file = day.numbered()
    code = app_of(day, file).code
    text = text_of(day.tray.last("salinan-arsip").pdf)
    for said in (NUMBER, "pada tanggal 6 Juli 2026", f"{code[:5]} {code[5:]}", "SALINAN"):
        assert said in text
    label = day.tray.last("label-kode").pdf
    assert bars_of(label) == [f"{file}01"]
    assert NUMBER in text_of(label)


def test_the_slip_says_what_is_wrong_and_how_to_mend_it(day: Day) -> None:
    file = day.received()
    day.does(a.Check(verdicts=unfit("sehat", "other", "nomor SIP tidak tertulis")), file)
    day.does(a.Return(), file)
    pdf = day.tray.last("lembar-pengembalian").pdf
    text = text_of(pdf)
    assert "Ada, belum sesuai: nomor SIP tidak tertulis" in text
    assert "belum diterima" in text
    assert "Lengkapi satu hal di atas" in text
    assert "Sembilan persyaratan lain sudah diperiksa" in text
    assert "Pemohon sendiri, telepon 0812-0000-1207" in text
    assert "sampai 4 Oktober 2026" in text
    assert bars_of(pdf) == [file]


def test_a_slip_after_acceptance_keeps_the_registration_number(day: Day) -> None:
    file = day.accepted(bringer=CLERK)
    day.does(a.ReturnToApplicant(verdicts=unfit("ktp", "unreadable")[1:2]), file)
    text = text_of(day.tray.last("lembar-pengembalian").pdf)
    assert "0001/2026" in text
    assert "Hitungan waktu berhenti" in text
    assert "Hendri Saputra (staf tempat kerja), telepon 0812-0000-1207" in text


def test_the_proof_says_who_took_the_permit(day: Day) -> None:
    file = day.ready()
    taken = a.HandOver(
        relation="proxy", receiver="Orang Lain", identity_number="1471012304900001",
        proxy_letter=True, receipt="lost",
    )  # fmt: skip
    day.does(taken, file)
    pdf = day.tray.last("bukti-penyerahan").pdf
    text = text_of(pdf)
    for said in (NUMBER, "Orang Lain", "penerima kuasa", "0001", "ada, disimpan dalam berkas"):
        assert said in text
    assert "1471012304900001" not in text
    assert bars_of(pdf) == [file]


def test_the_holder_needs_no_proxy(day: Day) -> None:
    day.handed()
    text = text_of(day.tray.last("bukti-penyerahan").pdf)
    assert "pemohon sendiri" in text
    assert "tidak diperlukan" in text


def test_titip_berkas_promises_nothing(day: Day) -> None:
    file = day.received(drop_off=True)
    text = text_of(day.tray.last("titip-berkas").pdf)
    assert "BELUM DINYATAKAN LENGKAP" in text
    assert "Dijanjikan" not in text
    assert "Simpan lembar ini" in text
    assert "saat mengambil surat izin" not in text
    day.does(a.Check(verdicts=fit()), file)
    assert "titip-berkas" not in papers.possible(app_of(day, file))


@pytest.mark.parametrize("name", HOSTILE)
def test_strange_names_are_printed_as_typed(day: Day, name: str) -> None:
    day.handed(applicant=person(1, name=name, titles_after=""))
    assert name in text_of(day.tray.last("tanda-terima").pdf)
    assert name.upper() in text_of(day.tray.last("blanko").pdf)
    assert name in text_of(day.tray.last("bukti-penyerahan").pdf)


def test_the_digest_is_that_of_the_unmarked_render(day: Day) -> None:
    file = day.accepted()
    first = day.tray.last("tanda-terima")
    assert first.digest == hashlib.sha256(first.pdf).hexdigest()
    day.does(a.Reprint(paper="tanda-terima"), file)
    second = day.tray.last("tanda-terima")
    assert second.digest == first.digest
    assert second.pdf != first.pdf
    assert "CETAK ULANG ke-1" in text_of(second.pdf)


def test_a_letter_never_says_it_is_a_reprint(day: Day) -> None:
    file = day.numbered()
    day.does(a.Reprint(paper="salinan-arsip"), file)
    again = day.tray.last("salinan-arsip")
    assert again.again == 1
    assert "CETAK ULANG" not in text_of(again.pdf)


def test_papers_of_a_training_register_say_so(day: Day) -> None:
    file = day.accepted()
    register = day.counter.register
    order = Order("tanda-terima", day.now, "Rina Marlina")
    office = replace(register.office(), purpose="training")
    source = drawing._source(register, app_of(day, file), day.now)
    assert not source.training
    assert replace(source, office=office).training
    assert papers.make(register, app_of(day, file), order).again == 1


def test_a_new_sheet_carries_the_routing_card_on(day: Day) -> None:
    file = day.drafted()
    card = text_of(day.tray.last("lembar-kendali").pdf)
    assert "SOP/DPMPTSP-NP/07" in card
    assert "Rabu, 8 Juli 2026, 16.00 WIB" in card
    day.parafed(file)
    day.does(a.Pause(reason="STR asli"), file)
    day.does(a.Reprint(paper="lembar-kendali"), file)
    assert "CETAK ULANG ke-1" in text_of(day.tray.last("lembar-kendali").pdf)


def test_the_number_may_be_printed_over(day: Day) -> None:
    day.does(s.SetOption(option="number_on_paper", value="overprint"))
    day.drafted()
    assert "Nomor" in text_of(day.tray.last("blanko").pdf)


def test_a_renewal_replaces_the_old_permit(day: Day) -> None:
    old = day.old_permit()
    day.signed(kind="perpanjangan", old_permit=old)
    text = text_of(day.tray.last("blanko").pdf)
    assert "menggantikan SIKOT Nomor 503/017/2021 tanggal 2 Agustus 2021" in text


def test_a_permit_of_years_counts_from_the_day_it_is_dated(day: Day) -> None:
    day.does(s.AdoptRules(rules="SE6-2024", since=day.now.date()))
    file = day.numbered(str_certificate=Str(number="1"))
    said = "berlaku selama 5 (lima) tahun sejak tanggal ditetapkan"
    assert said in text_of(day.tray.last("blanko").pdf)
    assert said in text_of(day.tray.last("salinan-arsip").pdf)
    assert "Seumur Hidup" in text_of(day.tray.last("blanko").pdf)
    ends = app_of(day, file).ends
    assert ends
    assert (ends - day.now.date()).days in (1826, 1827)


def test_a_letter_that_fits_no_page_is_refused_before_it_is_made(day: Day) -> None:
    long = "Wwwwwww " * 14
    file = day.accepted(
        applicant=replace(SITI, name=long, address=(long * 2)[:199]),
        workplace=Workplace(name=long, address=(long * 2)[:199]),
    )
    day.does(p.SetPaper(paper="surat", size="A4"))
    head = day.counter.register.head
    outcome = day.act(a.Draft(), file)
    if not isinstance(outcome, Refused):
        pytest.skip("the longest typed letter fits A4")
    assert outcome.code == "letter_does_not_fit"
    assert day.counter.register.head == head


LONG = "Rumah Sakit Umum Daerah Arifin Achmad Provinsi Riau Instalasi Rehabilitasi Medik dan Anak "


def crowded(day: Day, letters: int) -> str:
    """Take in a file whose letter, so long, fills its page."""
    words = (LONG * 3)[:letters]
    titles = "S.Tr.Kes., Ftr., M.Kes., M.Fis., AIFO-K, A.Md.OT., Sp.KFR."
    person = replace(SITI, name=words[:118], titles_before="Prof. Dr. dr. H.", titles_after=titles)
    return day.accepted(
        applicant=replace(person, address=words, birth_place="Kabupaten Indragiri Hilir"),
        workplace=Workplace(name=words[:118], address=words),
    )


def test_the_archive_copy_with_its_paraf_boxes_must_fit_too(day: Day) -> None:
    """The boxes need room that the applicant's sheet has to spare."""
    day.does(s.SetOption(option="paraf_places", value="box"))
    day.does(p.SetPaper(paper="surat", size="A4"))
    outcomes = []
    for letters in range(40, 200, 20):
        file = crowded(day, letters)
        head = day.counter.register.head
        outcome = day.act(a.Draft(), file)
        outcomes.append(outcome)
        if isinstance(outcome, Refused):
            assert outcome.code == "letter_does_not_fit"
            assert day.counter.register.head == head
        else:
            assert [paper.key for paper in outcome.papers][:2] == ["blanko", "blanko-arsip"]
            assert outcome.trouble == ""
        day.does(a.Withdraw(reason="percobaan"), file)
    assert isinstance(outcomes[-1], Refused)
    assert not isinstance(outcomes[0], Refused)


def test_a_letter_that_fits_no_more_is_said_and_the_number_stays(day: Day) -> None:
    """The office chose its papers anew between the blanko and the number."""
    file = crowded(day, 199)
    for act in (a.Draft(), a.Paraf(), a.Paraf(), a.Paraf(), a.Sign()):
        day.does(act, file)
    day.does(p.SetPaper(paper="surat", size="A4"))
    dinas = ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",) * 5
    day.does(
        s.SetOffice(
            government="Pemerintah Kota Pekanbaru",
            dinas=dinas,
            city="Pekanbaru",
            short_name="DPMPTSP",
            address=("Jalan Jenderal Sudirman Nomor 464",) * 6,
        )
    )
    done = day.does(a.Number(), file)
    assert app_of(day, file).number
    assert "tidak muat pada satu halaman" in done.trouble
    assert done.papers == ()


def test_a_missing_font_is_said_and_the_act_stays(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = day.accepted()

    def missing(_data: object, _out: object) -> None:
        raise FontMissing("LiberationSans-Regular.ttf")

    monkeypatch.setattr(drawing.letter, "render", missing)
    done = day.does(a.Draft(), file)
    assert "Liberation Sans" in done.trouble
    assert done.papers == ()


def test_the_routing_sheet_says_which_paraf_was_not_given(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The card could not be made at step 3, so its first print comes after the paraf."""
    file = day.accepted()

    def missing(_data: object, _out: object) -> None:
        raise FontMissing("LiberationSans-Regular.ttf")

    with monkeypatch.context() as without_font:
        without_font.setattr(drawing.letter, "render", missing)
        day.does(a.Draft(), file)
    day.does(a.Paraf(given="omitted", reason="dinas luar", ordered_by="rina"), file)
    for marked in (False, True):
        day.does(a.Reprint(paper="lembar-kendali"), file)
        card = text_of(day.tray.last("lembar-kendali").pdf)
        assert "tidak diparaf" in card
        assert ("CETAK ULANG" in card) is marked


def test_a_routing_sheet_printed_before_a_paraf_says_nothing_of_it(day: Day) -> None:
    """What came after the first print stands on the card in ink."""
    file = day.drafted()
    day.does(a.Paraf(given="omitted", reason="dinas luar", ordered_by="rina"), file)
    day.does(a.Reprint(paper="lembar-kendali"), file)
    card = text_of(day.tray.last("lembar-kendali").pdf)
    assert "CETAK ULANG ke-1" in card
    assert "tidak diparaf" not in card


def test_what_can_be_printed_grows_with_the_file(day: Day) -> None:
    file = day.received()
    assert papers.possible(app_of(day, file)) == ()
    day.does(a.Check(verdicts=fit()), file)
    day.does(a.Accept(), file)
    assert papers.possible(app_of(day, file)) == ("tanda-terima", "label-map")
    day.does(a.Draft(), file)
    assert {"blanko", "blanko-arsip", "lembar-kendali"} < set(papers.possible(app_of(day, file)))
    day.parafed(file)
    for act in (a.Sign(), a.Number(), TICKS, a.HandOver()):
        day.does(act, file)
    assert set(papers.possible(app_of(day, file))) == {
        "tanda-terima",
        "label-map",
        "lembar-kendali",
        "salinan-arsip",
        "label-kode",
        "bukti-penyerahan",
    }


def test_a_folder_keeps_papers_under_names_that_tell_them_apart(day: Day, tmp_path: Path) -> None:
    day.counter.press = FolderPress(tmp_path / "kertas" / "hari")
    file = day.drafted()
    day.does(a.Reprint(paper="lembar-kendali"), file)
    assert sorted(place.name for place in (tmp_path / "kertas" / "hari").iterdir()) == [
        f"{file}-blanko-arsip-v01.pdf",
        f"{file}-blanko-v01.pdf",
        f"{file}-label-map.pdf",
        f"{file}-lembar-kendali-ulang1.pdf",
        f"{file}-lembar-kendali.pdf",
        f"{file}-tanda-terima.pdf",
    ]


def test_half_a_paper_is_never_left(day: Day, tmp_path: Path) -> None:
    day.accepted()
    paper = day.tray.papers[0]
    (tmp_path / paper.file).mkdir()
    with pytest.raises(Trouble, match="Kertas tidak dapat disimpan"):
        FolderPress(tmp_path).take(paper)
    assert [place.name for place in tmp_path.iterdir() if place.is_file()] == []


def test_a_folder_that_cannot_be_written_is_trouble(day: Day, tmp_path: Path) -> None:
    day.accepted()
    (tmp_path / "kertas").write_text("berkas, bukan folder")
    with pytest.raises(Trouble, match="Kertas tidak dapat disimpan"):
        FolderPress(tmp_path / "kertas").take(day.tray.papers[0])
