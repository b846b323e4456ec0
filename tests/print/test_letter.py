"""The letter, read back: one page always, every word of it, at its measured places."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sikot_desk.print import letter, page
from sikot_desk.print.letter import (
    Archive,
    ByHand,
    DataRow,
    DataRows,
    DoesNotFit,
    Fit,
    LetterTooLong,
    OverPrint,
    ParafForm,
    Printed,
    Signatory,
    Statement,
)
from sikot_desk.print.text import plain
from tests.print import letters, reading, samples
from tests.print.letters import NUMBERED, POSTS
from tests.print.reading import pdf, words
from tests.print.samples import FILE_ID, HOSTILE, LONGEST_PLACE

DRAFT = "DRAF untuk dibaca. Bukan blanko dan bukan surat izin."


def fitted(data: letter.Letter, paper: page.Paper = page.F4_215) -> Fit:
    found = letter.fit(data, paper)
    assert isinstance(found, Fit)
    return found


def test_the_blanko_leaves_number_and_date_to_the_pen() -> None:
    document = pdf(letter.render, letters.letter())
    text = words(document)
    assert "SURAT IZIN KERJA OKUPASI TERAPIS (SIKOT) Nomor : Berdasarkan:" in text
    assert "pada tanggal KEPALA DINAS" in text
    assert "NIP 19370417 200312 1 004" in text
    assert "label kode 50 × 25 mm" in text
    assert "26 01 0000047 3 cetakan 1" in text
    assert "lembar arsip" not in text
    assert "Kode pemeriksaan" not in text
    assert reading.codes(document) == [f"{FILE_ID}01"]
    assert reading.page_sizes(document) == [pytest.approx((215, 330), abs=0.01)]
    assert not reading.reaches_edge(document)


def test_laws_and_tembusan_end_with_semicolons_and_one_full_stop() -> None:
    text = words(pdf(letter.render, letters.letter()))
    assert "Pelayanan Publik;" in text
    assert "Praktik Okupasi Terapis;" in text
    assert "Terpadu Satu Pintu. Kepala Dinas" in text
    assert "Kota Pekanbaru; 2. Pimpinan Klinik Tumbuh Kembang Cahaya Ananda." in text


def test_printed_whole_it_bears_number_date_and_code() -> None:
    document = pdf(letter.render, letters.letter(numbering=NUMBERED, version=2))
    text = words(document)
    assert "Nomor : 503/SIKOT/034/DPMPTSP/2026" in text
    assert "pada tanggal 8 Juli 2026" in text
    assert "Kode pemeriksaan" in text
    assert "K7QF4 M2X9T" in text
    assert "Bukan tanda tangan elektronik." in text
    assert "label kode" not in text
    assert reading.codes(document) == [f"{FILE_ID}02"]


def test_the_anchors_are_where_the_over_print_must_hit() -> None:
    anchors = fitted(letters.letter(numbering=NUMBERED)).anchors
    assert (anchors.number.x, anchors.number.y) == pytest.approx((89.3, 66.3), abs=0.05)
    assert (anchors.date.x, anchors.date.y) == pytest.approx((135.5, 225.0), abs=0.05)
    assert (anchors.code.x, anchors.code.y) == pytest.approx((195.0, 313.8), abs=0.05)


def test_number_and_label_do_not_move_between_blanko_and_over_print() -> None:
    blanko = letters.letter(numbering=OverPrint("503/SIKOT/999/DPMPTSP/2026"))
    whole = letters.letter(numbering=replace(NUMBERED, widest="503/SIKOT/999/DPMPTSP/2026"))
    assert fitted(blanko).anchors == fitted(whole).anchors
    text = words(pdf(letter.render, blanko))
    assert "Nomor : Berdasarkan" in text
    assert "label kode" not in text
    assert "Kode pemeriksaan" not in text


def test_a_draft_has_neither_bars_nor_code() -> None:
    document = pdf(letter.render, letters.letter(draft_note=DRAFT, numbering=NUMBERED))
    text = words(document)
    assert "DRAF " in f"{text} "
    assert DRAFT in text
    assert reading.codes(document) == []
    assert "K7QF4" not in text
    assert "cetakan" not in text


@pytest.mark.parametrize("count", [1, 2, 3])
def test_paraf_places_stand_around_the_name_on_the_archive_copy(count: int) -> None:
    data = letters.letter(archive=Archive(POSTS[:count], ParafForm.AROUND_NAME))
    text = words(pdf(letter.render, data))
    assert "lembar arsip" in text
    assert "label kode" not in text
    assert "Paraf:" in text
    for post in POSTS[:count]:
        assert post in text
    assert f"{count + 1} {POSTS[count % 3]}" not in text


@pytest.mark.parametrize(
    "archive",
    [Archive(POSTS, ParafForm.BOX), Archive((*POSTS, "Kepala Bidang"), ParafForm.AROUND_NAME)],
    ids=["box", "four posts"],
)
def test_the_paraf_box_has_a_row_for_each_post(archive: Archive) -> None:
    document = pdf(letter.render, letters.letter(numbering=NUMBERED, archive=archive))
    text = words(document)
    assert "Pejabat Paraf Tanggal" in text
    for number, post in enumerate(archive.posts, 1):
        assert f"{number}. {post}" in text
    assert "lembar arsip · kode pemeriksaan" in text
    assert "K7QF4 M2X9T" in text
    assert reading.codes(document) == [f"{FILE_ID}01"]


def test_paraf_on_the_routing_sheet_leaves_the_archive_copy_clean() -> None:
    data = letters.letter(archive=Archive(POSTS, ParafForm.CONTROL_SHEET))
    text = words(pdf(letter.render, data))
    assert "Paraf" not in text
    assert "lembar arsip" in text


def test_the_archive_copy_is_set_like_the_sheet_it_copies() -> None:
    sheet = fitted(letters.letter(numbering=NUMBERED))
    for form in ParafForm:
        copy = letters.letter(numbering=NUMBERED, archive=Archive(POSTS, form))
        assert fitted(copy) == sheet


def test_copies_are_marked() -> None:
    for mark in ("SALINAN", "DUPLIKAT"):
        data = letters.letter(numbering=NUMBERED, copy_mark=mark)
        assert mark in words(pdf(letter.render, data))


def test_training_marks_the_letter_and_leaves_the_bars_readable() -> None:
    document = pdf(letter.render, letters.letter(marks=samples.TRAINING))
    assert "LATIHAN · BUKAN DOKUMEN SAH" in words(document)
    assert reading.codes(document) == [f"{FILE_ID}01"]


def test_other_permits_and_revocations_come_as_data() -> None:
    data = letters.letter(
        title_lines=("SURAT PENCABUTAN", "IZIN KERJA FISIOTERAPIS"),
        body=(
            Statement(plain("Kepala Dinas mencabut:")),
            DataRows((DataRow("Atas nama", "RIZKI MAULANA AKBAR"), DataRow("Alasan", "pindah"))),
        ),
        closing=(plain("Sejak tanggal tersebut surat izin dimaksud tidak berlaku lagi."),),
        photo=False,
        copies=(),
        basis=(),
    )
    document = pdf(letter.render, data)
    text = words(document)
    assert "IZIN KERJA FISIOTERAPIS" in text
    for absent in ("Pas foto", "Tembusan", "Berdasarkan", "SIKOT"):
        assert absent not in text
    assert len(reading.page_sizes(document)) == 1


def test_signatory_forms_are_printed_as_stored() -> None:
    lines = ("a.n. KEPALA DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU", "Sekretaris,", "u.b.")
    signatory = Signatory(lines, "BUDI", "Penata (III/c)", "12 tiga")
    text = words(pdf(letter.render, letters.letter(signatory=signatory)))
    assert " ".join(lines) in text
    assert "BUDI Penata (III/c) NIP 12 tiga" in text
    nobody = Signatory(lines, "BUDI", "", "")
    assert "NIP" not in words(pdf(letter.render, letters.letter(signatory=nobody)))


@pytest.mark.parametrize(
    ("data", "paper", "stage"),
    [
        (letters.letter(), page.F4_215, 0),
        (letters.letter(), page.F4_210, 0),
        (letters.letter(), page.A4, 2),
        (letters.longest_letter(), page.F4_215, 2),
        (letters.longest_letter(), page.F4_210, 5),
    ],
    ids=["F4", "narrow F4", "A4", "longest on F4", "longest on narrow F4"],
)
def test_a_letter_is_set_closer_only_as_far_as_it_must(
    data: letter.Letter, paper: page.Paper, stage: int
) -> None:
    found = fitted(data, paper)
    assert found.stage == stage
    assert found.size >= 9.5
    document = pdf(letter.render, replace(data, paper=paper))
    assert reading.page_sizes(document) == [pytest.approx((paper.width, paper.height), abs=0.01)]
    assert reading.codes(document) == [f"{FILE_ID}{data.version:02d}"]
    assert not reading.reaches_edge(document)


def test_the_longest_letter_keeps_every_word() -> None:
    data = letters.longest_letter()
    text = words(pdf(letter.render, data))
    for block in data.body:
        for row in block.rows if isinstance(block, DataRows) else ():
            assert f"{row.label} : {row.value}" in text
    assert "Pimpinan " + LONGEST_PLACE + "." in text


def test_a_letter_too_long_is_refused_with_its_fields_and_the_paper_that_holds_it() -> None:
    data = letters.longest_letter(paper=page.A4)
    found = letter.fit(data, page.A4)
    assert isinstance(found, DoesNotFit)
    assert [row.label for row in found.fields] == ["Alamat", "Alamat", "Nama tempat kerja"]
    assert found.paper == page.F4_210
    with pytest.raises(LetterTooLong, match="Alamat") as refused:
        pdf(letter.render, data)
    assert refused.value.reason == found


def test_no_paper_holds_an_endless_letter() -> None:
    endless = DataRows((DataRow("Alamat", "kata " * 2000),))
    found = letter.fit(letters.letter(body=(endless,)), page.F4_215)
    assert found == DoesNotFit(endless.rows, None)


def test_nothing_a_person_typed_is_markup() -> None:
    rows = DataRows(tuple(DataRow("Nama", typed, bold=True) for typed in HOSTILE))
    text = words(pdf(letter.render, letters.letter(body=(rows,), copies=HOSTILE)))
    for typed in HOSTILE:
        assert text.count(typed) >= 2


def test_long_titles_and_heads_stay_inside_the_margins() -> None:
    data = letters.letter(
        title_lines=("SURAT IZIN " + "PERPANJANGAN " * 6,),
        kop=samples.kop(
            dinas_lines=("DINAS " * 20,),
            address_parts=("Jalan Jenderal Sudirman Nomor 464 " * 5, "Telepon (0761) 12345"),
            emblem=None,
        ),
    )
    document = pdf(letter.render, data)
    assert len(reading.page_sizes(document)) == 1
    assert not reading.reaches_edge(document, margin=11.5)


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert pdf(letter.render, letters.letter()) == pdf(letter.render, letters.letter())


@settings(max_examples=100, deadline=None)
@given(name=st.text(max_size=90), place=st.text(max_size=90))
def test_any_name_gives_one_page_or_a_refusal(name: str, place: str) -> None:
    data = letters.letter(
        numbering=ByHand(),
        body=(DataRows((DataRow("Nama", name, bold=True), DataRow("Tempat kerja", place))),),
    )
    document = pdf(letter.render, data)
    assert len(reading.page_sizes(document)) == 1


@pytest.mark.parametrize(
    "change",
    [{"version": 0}, {"version": 50}, {"file_id": "26010000047"}, {"file_id": "26010000047x"}],
)
def test_bars_hold_a_file_id_and_a_version_only(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"twelve digits|1 to 49"):
        pdf(letter.render, letters.letter(**change))


def test_a_code_of_another_length_is_printed_as_it_is() -> None:
    data = letters.letter(numbering=Printed("1/X", NUMBERED.letter_date, "K7QF4"))
    assert "K7QF4" in words(pdf(letter.render, data))


def test_long_lines_of_an_office_are_set_smaller_and_hang_behind_the_delegation() -> None:
    lines = ("a.n. KEPALA DINAS PENANAMAN MODAL DAN", "PELAYANAN TERPADU SATU PINTU", "u.b.")
    field = f"{'Kepala Bidang Pelayanan Perizinan ' * 2}Tertentu,"
    signatory = replace(letters.HEAD, lines=(*lines, field))
    archive = Archive(POSTS, ParafForm.AROUND_NAME)
    document = pdf(letter.render, letters.letter(signatory=signatory, archive=archive))
    text = words(document)
    assert " ".join((*lines, field)) in text
    assert len(reading.page_sizes(document)) == 1
    assert not reading.reaches_edge(document, margin=11.5)
