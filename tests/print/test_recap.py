"""The recap stays on its page whatever it says, and its bars stand where their figures say."""

from typing import Any

import pytest

from sikot_desk.print import recap
from sikot_desk.print.book import BookSigning
from sikot_desk.print.marks import Marks
from sikot_desk.print.recap import MatrixColumn
from tests.print import reading, recaps
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_NAME


def drawn(**change: Any) -> bytes:
    return pdf(recap.render, recaps.recap(**change))


def test_one_page_says_the_balances_their_proof_and_who_signs() -> None:
    document = drawn()
    assert len(reading.page_sizes(document)) == 1
    for said in ("12 = 12", "15 = 15", "8 dari 9", "1 terlambat", "NIP 19370417 200312 1 004",
                 "Dedi Saputra", "halaman 1 dari 1"):  # fmt: skip
        assert said in words(document)
    assert not reading.reaches_edge(document)


def test_where_nobody_holds_the_post_a_name_is_written_by_hand() -> None:
    _, made = recaps.recap().signings
    text = words(drawn(signings=(BookSigning(("Mengetahui,", "Kepala Dinas,"), nip=""), made)))
    assert "AKMAL KHAIRI" not in text
    assert "NIP" in text


def test_a_nil_month_says_so() -> None:
    assert "NIHIL" in words(drawn(nil=True))
    assert "NIHIL" not in words(drawn())


def test_the_longest_texts_stay_on_the_sheet() -> None:
    why = "1. Surat keterangan sehat dari dokter ber-SIP: keaslian belum dapat dipastikan"
    names = ("Perbaikan kesalahan kantor", "Pencabutan atas permohonan", *HOSTILE)
    columns = tuple(MatrixColumn(names[at % len(names)], ("1000", "999")) for at in range(12))
    document = drawn(
        balances=(recaps.checks(why, why, why), recaps.FILES),
        columns=columns,
        late=("Dicatat susulan pada bulan ini untuk Juni 2026: 3 diterima, 2 izin terbit. " * 3,)
        * 3,
        signings=(
            BookSigning(("Mengetahui,", "Kepala Dinas,"), LONGEST_NAME, ""),
            BookSigning(("Pekanbaru, 3 Agustus 2026", "Dibuat oleh,"), LONGEST_NAME),
        ),
    )
    assert not reading.reaches_edge(document)
    assert "keaslian belum dapat dipastikan" in words(document)


def test_the_bars_are_told_apart_in_grey() -> None:
    """First and second series, and a bar over its standard, in a copy without colour."""
    counts = reading.picture(drawn()).convert("L").histogram()
    light, dark = (sum(counts[round(grey * 255) - 2 :][:5]) for grey in (0.79, 0.33))
    assert min(light, dark) > 2000


@pytest.mark.parametrize("training", [True, False])
def test_a_training_register_prints_its_mark(training: bool) -> None:
    assert ("LATIHAN" in words(drawn(marks=Marks(training=training)))) is training
