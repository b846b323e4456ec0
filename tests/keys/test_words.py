"""Eight plain words, the same for the same bytes."""

from sikot_desk.keys import words


def test_every_value_of_a_byte_has_its_own_plain_word():
    known = words._WORDS.split()
    assert len(set(known)) == len(known) == 256
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 8 for word in known)


def test_the_words_follow_the_bytes():
    said = words.eight(b"kartu")
    assert said == words.eight(b"kartu")
    assert len(said) == 8
    assert said != words.eight(b"kartU")
