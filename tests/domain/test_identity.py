"""File ids, barcodes, NIK, NIP and telephones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain import identity
from sikot_desk.domain.identity import FileId, Scan

pytestmark = pytest.mark.fast


@given(st.integers(2000, 2099), st.integers(0, 99), st.integers(0, 9_999_999), st.data())
def test_one_wrong_digit_or_two_swapped_never_pass(year, epoch, running, data):
    text = str(FileId(year, epoch, running))
    assert identity.is_file_id(text)
    place = data.draw(st.integers(0, 11))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[place]]))
    assert not identity.is_file_id(text[:place] + other + text[place + 1 :])
    swapped = text[:10] + text[11] + text[10]
    assert swapped == text or not identity.is_file_id(swapped)


def test_a_file_id_is_read_in_groups_and_from_barcodes():
    text = str(FileId(2026, 1, 47))
    assert identity.grouped(text) == f"26 01 0000047 {text[-1]}"
    assert identity.scanned(identity.grouped(text)) == Scan(text)
    assert identity.scanned(text + identity.sheet_digits(2)) == Scan(text, 2)
    assert identity.scanned(text + identity.sheet_digits(2, beside=True)) == Scan(text, 2, True)
    for digits in ("00", "50"):
        assert identity.scanned(text + digits) is None
    assert (identity.sheet_digits(49), identity.sheet_digits(1, beside=True)) == ("49", "51")
    for version in (0, 50):
        with pytest.raises(ValueError, match="1 to 49"):
            identity.sheet_digits(version)


@pytest.mark.parametrize("rest", ["2", "x2", "²2", "٢٢", "002"])
def test_what_follows_a_file_id_is_a_version_of_two_digits(rest):
    assert identity.scanned(str(FileId(2026, 1, 47)) + rest) is None


@pytest.mark.parametrize("text", ["", "0001/2026", "123456789012", "²60100000473"])
def test_other_texts_are_no_file(text):
    assert identity.scanned(text) is None


@pytest.mark.parametrize(
    ("nik", "hint"),
    [
        ("1471015705900001", ()),
        ("1471011705900001", ()),
        ("147101570590000", ("nik_length",)),
        ("14710157O5900001", ("nik_letters",)),
        ("1471013102900001", ("nik_date",)),
        ("1471010013900001", ("nik_date",)),
        ("1471010001900001", ("nik_date",)),
        ("1471011805900001", ("nik_birth",)),
    ],
)
def test_a_nik_hints_and_never_blocks(nik, hint):
    assert identity.nik_hints(nik, date(1990, 5, 17)) == hint


def test_a_nik_is_looked_at_alone_where_the_birth_is_unknown():
    assert identity.nik_hints("1471011805900001", None) == ()


def test_numbers_are_masked_on_lists():
    assert identity.masked("1471015705900001") == "1471••••••••0001"
    assert identity.masked("A1234567") == "A1••••••"
    assert identity.masked("A") == "A"


def test_a_nip_stands_in_blocks():
    assert identity.nip_blocks("193704172003121004") == "19370417 200312 1 004"
    assert identity.nip_blocks("19370417 200312 1 004") == "19370417 200312 1 004"
    assert identity.nip_blocks("1234") == "1234"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0812-3456 789", "08123456789"),
        ("+62 812 3456", "08123456"),
        ("(0761) 12.345", "076112345"),
        ("+65 1234", "+651234"),
    ],
)
def test_telephones_are_kept_as_text(typed, kept):
    assert identity.telephone(typed) == kept
