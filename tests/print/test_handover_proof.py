"""The proof of hand-over: permit, receiver, what was shown, two signatures."""

import pytest

from sikot_desk.print import handover_proof
from sikot_desk.print.form import Tick
from tests.print import reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import FILE_ID, HOSTILE, LONGEST_NAME, LONGEST_PLACE


def test_permit_and_receiver_stand_side_by_side() -> None:
    document = pdf(handover_proof.render, samples.handover_proof())
    text = words(document)
    assert "Nomor izin : 503/SIKOT/034/DPMPTSP/2026" in text
    assert "Berlaku sampai : 14 Maret 2028" in text
    assert "Diserahkan : Kamis, 9 Juli 2026, 10.12 WIB" in text
    assert "Kode pemeriksaan : K7QF4 M2X9T" in text
    assert "Survei kepuasan diisi" in text
    assert "Yang menerima, Hendra Gunawan Petugas Loket, Rina Marlina" in text
    assert reading.page_sizes(document) == [pytest.approx((210, 148), abs=0.01)]
    assert reading.codes(document) == [FILE_ID]
    assert not reading.reaches_edge(document)


def test_the_identity_number_is_masked() -> None:
    text = words(pdf(handover_proof.render, samples.handover_proof()))
    assert "KTP 1471••••••••0002" in text
    assert "1471000000000002" not in text


def test_a_permit_without_an_end_shows_a_dash() -> None:
    text = words(pdf(handover_proof.render, samples.handover_proof(valid_until=None)))
    assert "Berlaku sampai : —" in text


@pytest.mark.parametrize("count", [0, 1, 6, 9])
def test_ticks_come_three_in_a_row(count: int) -> None:
    ticks = tuple(Tick(f"Tanda {number}", done=True) for number in range(count))
    document = pdf(handover_proof.render, samples.handover_proof(ticks=ticks))
    text = words(document)
    assert all(tick.label in text for tick in ticks)
    assert len(reading.page_sizes(document)) == 1


def test_the_longest_names_stay_on_one_page() -> None:
    data = samples.handover_proof(
        holder=LONGEST_NAME,
        receiver=LONGEST_NAME,
        workplace=LONGEST_PLACE,
        marks=samples.REPRINT,
    )
    document = pdf(handover_proof.render, data)
    text = words(document)
    assert text.count("M.A.R.S.") == 3
    assert "CETAK ULANG ke-2" in text
    assert len(reading.page_sizes(document)) == 1
    assert reading.codes(document) == [FILE_ID]
    assert not reading.reaches_edge(document)


def test_training_leaves_the_bars_readable() -> None:
    document = pdf(handover_proof.render, samples.handover_proof(marks=samples.TRAINING))
    assert "LATIHAN · BUKAN DOKUMEN SAH" in words(document)
    assert reading.codes(document) == [FILE_ID]


def test_nothing_a_person_typed_is_markup() -> None:
    data = samples.handover_proof(holder=HOSTILE[0], receiver=HOSTILE[1], relation=HOSTILE[2])
    text = words(pdf(handover_proof.render, data))
    for typed in HOSTILE[:3]:
        assert typed in text
