"""What step 1 gives out comes from the checklist's own data, blank or from a file."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sikot_desk.desk import informs, office_papers, opening, procedures
from sikot_desk.desk.informs import Desk
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.session import Session
from sikot_desk.domain import settings as s
from sikot_desk.domain.office import EMPTY
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.sop import Requirement
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data
from sikot_desk.print.fonts import FontMissing
from sikot_desk.print.marks import Marks
from tests.desk.day import BUNDA, CLERK, MONDAY, RESOURCES, STR, Day, person
from tests.desk.reading import bars_of, text_of


def paper(day: Day, key: str, **wish: Any) -> OfficePaper:
    made = office_papers.make(day.counter.register, Wish(key=key, at=day.now, **wish))
    assert isinstance(made, OfficePaper)
    return made


def refused(day: Day, key: str, **wish: Any) -> Refused:
    made = office_papers.make(day.counter.register, Wish(key=key, at=day.now, **wish))
    assert isinstance(made, Refused)
    return made


def desk(day: Day, **change: Any) -> Desk:
    office = day.counter.register.office()
    procedure = procedures.current(office)[1]
    whole = Desk(office=office, procedure=procedure, today=day.now.date(), marks=Marks())
    return replace(whole, **change)


def test_the_standard_of_service_says_what_the_checklist_asks(day: Day) -> None:
    made = paper(day, "lembar-persyaratan")
    text = text_of(made.pdf)
    for one in desk(day).rules.requirements:
        assert one.name in text or not one.is_for("baru")
    for said in (
        ": ditambah SIKOT lama (asli).",
        ": hanya surat permohonan bermeterai, fotokopi KTP elektronik, ",
        "2 (dua) hari kerja",
        "Senin–Kamis pukul 08.00–16.00 WIB; Jumat pukul 08.00–16.00 WIB, istirahat",
        "perangkat syarat PMK23-2013, berlaku sejak 10 Mei 2023",
        "keadaan tanggal 6 Juli 2026.",
        "belum dikonfirmasi kantor",
    ):
        assert said in text
    assert made.file == "lembar-persyaratan.pdf"


def test_one_kind_has_a_list_of_its_own(day: Day) -> None:
    made = paper(day, "lembar-persyaratan", kind="perpanjangan")
    text = text_of(made.pdf)
    assert "13. SIKOT lama (asli)" in text
    assert "permohonan Perpanjangan" in text
    assert "ditambah" not in text
    assert made.file == "perpanjangan-lembar-persyaratan.pdf"


def test_a_requirement_switched_off_is_not_asked_for(day: Day) -> None:
    day.does(s.SetOption(option="requirement.rekomendasi_dinkes", value="off"))
    assert "Rekomendasi Kepala Dinas" not in text_of(paper(day, "lembar-persyaratan").pdf)


def test_an_unknown_kind_or_file_is_refused(day: Day) -> None:
    assert refused(day, "lembar-persyaratan", kind="surat").code == "kind_unknown"
    assert refused(day, "formulir-permohonan", file="0009/2026").code == "file_unknown"


def test_a_form_of_a_file_is_filled_in(day: Day) -> None:
    file = day.accepted(workplace_no=1, bringer=CLERK)
    made = paper(day, "formulir-permohonan", file="1/2026")
    text = text_of(made.pdf)
    for said in (
        "Siti Rahmawati, A.Md.OT.",
        "1471015708960003",
        "Bangkinang, 17 Agustus 1996",
        "sampai dengan 14 Maret 2028",
        "Kelurahan Tangkerang Labuai, Kecamatan Bukit Raya",
        "1 (satu)",
        "Baru",
        "Pas foto berwarna terbaru 4 × 6 cm, latar merah (3 lembar)",
        "Seluruh berkas dibuat rangkap dalam map (2 rangkap)",
        "Pekanbaru, 6 Juli 2026",
    ):
        assert said in text
    assert "SIKOT lama" not in text
    assert bars_of(made.pdf) == [file]
    assert made.file == f"{file}-formulir-permohonan.pdf"


def test_a_form_follows_its_file(day: Day) -> None:
    who = person(4, identity_kind="passport")
    file = day.received(applicant=who, str_certificate=replace(STR, ends=None), workplace=BUNDA)
    text = text_of(paper(day, "formulir-permohonan", file=file).pdf)
    assert "Nomor paspor" in text
    assert "Seumur Hidup" in text
    assert "RSIA Bunda" in text


def test_a_blank_form_names_nobody(day: Day) -> None:
    day.accepted()
    made = paper(day, "formulir-permohonan", kind="perpanjangan")
    text = text_of(made.pdf)
    assert "Siti" not in text
    assert "Perpanjangan" in text
    assert "SIKOT lama (asli)" in text
    assert "Kepada Yth. Kepala Dinas Penanaman Modal" in text
    assert bars_of(made.pdf) == []


def test_a_surat_kuasa_names_giver_and_taker(day: Day) -> None:
    file = day.received(bringer=CLERK)
    text = text_of(paper(day, "surat-kuasa", file=file).pdf)
    assert text.count("Siti Rahmawati, A.Md.OT.") == 2
    assert text.count("Hendri Saputra") == 2
    assert "menerima surat izin yang sudah terbit" in text
    alone = day.received(applicant=person(5))
    assert "Hendri" not in text_of(paper(day, "surat-kuasa", file=alone).pdf)
    assert "Siti" not in text_of(paper(day, "surat-kuasa").pdf)


def test_a_sop_without_the_words_is_named(day: Day) -> None:
    procedure = desk(day).procedure
    said = {key: text for key, text in procedure.sentences.items() if key != "proxy_for"}
    bare = desk(day, procedure=replace(procedure, sentences=said))
    with pytest.raises(Trouble, match=r"sentences\.proxy_for"):
        informs.proxy_letter(bare)


def test_without_the_face_no_paper_is_made(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise FontMissing(())

    monkeypatch.setattr("sikot_desk.print.page.require_face", missing)
    with pytest.raises(Trouble, match="Huruf"):
        paper(day, "surat-kuasa")


def test_remarks_say_when_how_many_and_what_is_shown(day: Day) -> None:
    rules = desk(day).rules
    one = rules.requirements[0]

    def said(**change: Any) -> str:
        changed: Requirement = replace(one, **change)
        return informs.remark(changed, rules)

    assert said() == ""
    assert said(reasons=("hilang",)) == "menurut alasannya"
    assert said(keep="shown") == "asli ditunjukkan"
    assert said(when="represented", copies=2) == "bila diwakilkan"
    assert said(when="further_workplace") == "untuk tempat kerja kedua"
    three = replace(rules, max_workplaces=3)
    further = replace(one, when="further_workplace")
    assert informs.remark(further, three) == "untuk tempat kerja kedua dan ketiga"


def test_hours_are_told_as_the_office_set_them(day: Day) -> None:
    since = MONDAY.date()
    days = {"0": ("08:00-12:00", "13:00-15:00"), "2": ("08:00-12:00", "13:00-15:00"), "5": ()}
    office = replace(EMPTY, hours=(s.HoursSet(since=since, days=days),))
    said = "Senin dan Rabu pukul 08.00–15.00 WIB, istirahat pukul 12.00–13.00 WIB"
    assert informs.opening_hours(office, since) == said
    assert informs.opening_hours(office, since - timedelta(days=1)) == "Hari kerja"


def test_before_any_set_is_in_force_the_first_is_shown(day: Day) -> None:
    early = desk(day, today=MONDAY.date().replace(year=2020))
    assert early.rules == early.procedure.rule_sets[0]
    undated = replace(early.rules, effective=None)
    changed = replace(early, procedure=replace(early.procedure, rule_sets=(undated,)))
    assert "berlaku sejak" not in informs.requirements_sheet(changed).subtitle


def test_an_office_without_name_or_kinds_of_its_own_still_has_its_papers(day: Day) -> None:
    bare = desk(day)
    unnamed = replace(bare, office=replace(bare.office, identity=None))
    assert informs.application_form(unnamed).place == ""


@pytest.fixture
def session(data: Path) -> Any:
    opened = Session(opening.open_register(data), Data(data), RESOURCES, lambda: MONDAY)
    yield opened
    opened.close()


def test_a_screen_sees_and_prints_them(session: Session, tmp_path: Path) -> None:
    session.enter("rina")
    wish = session.wish("surat-kuasa")
    assert wish.officer == "Rina Marlina"
    made = session.office_paper(wish)
    assert isinstance(made, OfficePaper)
    assert session.print_office_paper(wish) == made
    assert (session.data.papers / made.file).read_bytes() == made.pdf
    session.enter("orang-lain")
    assert session.wish("surat-kuasa").officer == "orang-lain"
    refused = session.print_office_paper(session.wish("surat-kuasa", file="x"))
    assert isinstance(refused, Refused)


def test_a_file_that_is_over_lends_its_person_to_a_new_application(day: Day) -> None:
    day.handed(bringer=CLERK)
    filled = paper(day, "formulir-permohonan", file="siti rahmawati", kind="perpanjangan")
    text = text_of(filled.pdf)
    assert "Siti Rahmawati, A.Md.OT." in text
    assert "Perpanjangan" in text
    assert bars_of(filled.pdf) == []
    assert "Hendri" not in text_of(paper(day, "surat-kuasa", file="siti rahmawati").pdf)


def test_a_name_that_fits_several_is_asked_for_in_full(day: Day) -> None:
    for serial, name in ((1, "Ayu Lestari"), (2, "Ayu Wulandari")):
        day.accepted(applicant=person(serial, name=name))
    several = refused(day, "surat-kuasa", file="ayu")
    assert (several.code, several.field) == ("person_several", "file")
    assert "Ayu Lestari, A.Md.OT." in sentence(several)
    assert "Ayu Wulandari" in text_of(paper(day, "surat-kuasa", file="ayu wulan").pdf)


def test_a_requirement_of_a_condition_says_when_it_is_asked(day: Day) -> None:
    rules = desk(day).rules
    one = replace(rules.requirements[0], when="always", also=(), only_if="pemohon WNA")
    assert informs.remark(one, rules) == "bila pemohon WNA"
