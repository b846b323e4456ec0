"""The desk's small parts: words for wrong data, composed letters, repeats, places."""

from dataclasses import dataclass, replace
from datetime import datetime

import pytest

from sikot_desk.clock import WIB
from sikot_desk.db.codec import BadData, from_data
from sikot_desk.desk import places, repeats
from sikot_desk.desk.spelling import composed
from sikot_desk.desk.wrong_data import in_words
from sikot_desk.domain import actions as a
from sikot_desk.domain.requests import ACTS
from tests.desk.day import RESOURCES, intake, person


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        (a.Receive, {}, "isian kind belum ada"),
        (a.Receive, [], "seharusnya kumpulan isian, bukan daftar"),
        (a.Check, {"verdicts": [{"item": "a"}]}, "verdicts[0]: isian result belum ada"),
        (a.Paraf, {"sheet": "1"}, "sheet: seharusnya angka bulat, bukan teks"),
        (a.Paraf, {"given": "x"}, "given: pilihan 'x' tidak dikenal"),
        (a.Paraf, {"occurred": "x"}, "occurred: waktu ditulis TTTT-BB-HHTjj:mm:dd"),
        (a.Number, {"letter_date": "x"}, "letter_date: tanggal ditulis TTTT-BB-HH"),
        (a.Number, {"serial_read": "x"}, "serial_read: seharusnya angka bulat atau kosong (null)"),
        (a.Note, {"text": "x", "y": 1}, "isian y tidak dikenal"),
    ],
)
def test_wrong_data_is_said_in_indonesian(kind: type, data: object, said: str) -> None:
    with pytest.raises(BadData) as caught:
        from_data(kind, data)
    assert in_words(str(caught.value)).startswith(said)


def test_a_message_nobody_knows_stays_as_it_is() -> None:
    assert in_words("something else - at `$.x`") == "something else - at `$.x`"


def test_letters_are_composed_everywhere_in_a_value() -> None:
    apart, one = "e\u0301", "é"
    action = intake(applicant=person(1, name=apart), overrides={apart: apart})
    whole = composed(action)
    assert whole.applicant.name == one
    assert whole.overrides == {one: one}
    assert composed((apart, 5, None)) == (one, 5, None)
    assert composed(intake()) == intake()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1471 0157 0896 0003", "1471015708960003"),
        (" 1471.0157.0896.0003 ", "1471015708960003"),
        ("2C11JE1234-A", "2C11JE1234-A"),
        ("1471 015", "1471 015"),
    ],
)
def test_a_nik_typed_in_groups_is_joined(typed: str, kept: str) -> None:
    typed_in = intake(applicant=replace(person(1), identity_number=typed))
    assert composed(typed_in).applicant == replace(person(1), identity_number=kept)
    mended = composed(a.Correct(changes={"applicant.identity_number": typed}, reason="x"))
    assert mended.changes == {"applicant.identity_number": kept}


def test_a_permit_number_has_no_space_beside_its_strokes() -> None:
    typed = " 503/ 0142 /PTSP  A/2026"
    assert composed(a.Number(written_number=typed)).written_number == "503/0142/PTSP A/2026"
    assert composed(intake(old_permit=typed)).old_permit == "503/0142/PTSP A/2026"
    str_number = replace(intake().str_certificate, number="16 05 / 23")
    assert composed(str_number) == str_number


def test_spaces_at_the_ends_go_and_nothing_else() -> None:
    assert composed(a.Note(text="  map  hijau ")).text == "map  hijau"
    assert composed(a.Note(text="map\n")).text == "map\n"


def test_a_kind_itself_is_no_value_to_compose() -> None:
    @dataclass(frozen=True)
    class Kind:
        text: str

    assert composed(Kind) is Kind


def test_every_act_leaves_an_entry_by_which_it_is_known_again() -> None:
    assert set(repeats.LEAVES) == set(ACTS.values())
    assert len(set(repeats.LEAVES.values())) == len(repeats.LEAVES)


KNOWN = places.read(RESOURCES)


@pytest.mark.parametrize(
    ("kecamatan", "kelurahan", "known"),
    [
        ("", "", True),
        ("Bukit Raya", "Tangkerang Labuai", True),
        ("bukit raya", "TANGKERANG LABUAI", True),
        ("Sail", "Suka Maju", True),
        ("Bukit Raya", "", True),
        ("", "Delima", True),
        ("Sail", "Delima", False),
        ("Bangkinang Kota", "", False),
        ("", "Langgini", False),
    ],
)
def test_the_city_s_places_are_known(kecamatan: str, kelurahan: str, known: bool) -> None:
    assert KNOWN.knows(kecamatan, kelurahan) is known


def test_the_list_keeps_its_order() -> None:
    assert len(KNOWN.by_kecamatan) == 15
    assert KNOWN.by_kecamatan[0][0] == "Sukajadi"
    assert datetime(2026, 1, 1, tzinfo=WIB).tzname() == "WIB"
