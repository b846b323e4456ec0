"""What a PIN may be, and how long wrong ones make wait."""

import pytest

from sikot_desk.domain import pins
from sikot_desk.domain.refusals import sentence

pytestmark = pytest.mark.fast


@pytest.mark.parametrize("pin", ["284619", "907315", "320596", "310299", "000017", "150316"])
def test_a_pin_of_six_digits_nobody_guesses(pin):
    assert pins.fault(pin, ("loket",)) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("000000", "pin_easy"),
        ("123456", "pin_easy"),
        ("890123", "pin_easy"),
        ("654321", "pin_easy"),
        ("121212", "pin_easy"),
        ("123123", "pin_easy"),
        ("112233", "pin_easy"),
        ("170896", "pin_easy"),
        ("290204", "pin_easy"),
        ("12345", "pin_form"),
        ("1234567", "pin_form"),
        ("abcdef", "pin_form"),
        ("", "pin_form"),
        ("٢٨٤٦١٩", "pin_form"),
        ("sangat rahasia sekali", "pin_form"),
    ],
)
def test_what_anybody_guesses_is_refused(word, code):
    refused = pins.fault(word, ("loket", "penyelia"))
    assert refused is not None
    assert refused.code == code
    assert sentence(refused)


@pytest.mark.parametrize("word", ["rumah di tepi sungai", "Ka7-besar-x"])
def test_an_admin_may_take_a_password(word):
    assert pins.fault(word, ("admin",)) is None


@pytest.mark.parametrize("word", ["pendek", "aaaaaaaaaaaaaaa", "x" * 200, ""])
def test_a_password_is_long_enough(word):
    assert pins.fault(word, ("admin",)).code == "password_short"


def test_an_admin_s_pin_is_held_to_the_same():
    assert pins.fault("111111", ("admin",)).code == "pin_easy"


def test_waits_double_from_a_second_to_five_minutes():
    assert [pins.wait_after(wrong) for wrong in range(12)] == [
        *(0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300)
    ]
    assert pins.wait_after(10**9) == 300
    first_hour, guesses = 0, 0
    while first_hour < 3600:
        guesses += 1
        first_hour += pins.wait_after(guesses)
    assert guesses <= 20
