"""What is sealed opens with stock age, for its recipients and nobody else."""

import subprocess

import pytest

from sikot_desk.keys import sealing


def test_each_recipient_opens_it():
    office, escrow, other = (sealing.new_identity() for _ in range(3))
    shut = sealing.sealed(b"isi jurnal", [office.public, escrow.public])
    assert sealing.opened(shut, [office]) == b"isi jurnal"
    assert sealing.opened(shut, [other, escrow]) == b"isi jurnal"
    with pytest.raises(sealing.NotSealed):
        sealing.opened(shut, [other])


def test_stock_age_opens_it_and_is_opened(tmp_path):
    office = sealing.new_identity()
    (tmp_path / "key").write_text(office.secret + "\n")
    shut = sealing.sealed(b"isi", [office.public])
    told = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key"], input=shut, capture_output=True, check=True
    )
    assert told.stdout == b"isi"
    shut = subprocess.run(
        ["age", "-r", office.public], input=b"dari age", capture_output=True, check=True
    ).stdout
    assert sealing.opened(shut, [office]) == b"dari age"


def test_a_changed_or_cut_file_does_not_open():
    office = sealing.new_identity()
    shut = sealing.sealed(b"isi", [office.public])
    for bad in (b"", shut[:-1], shut[:200], b"x" + shut, shut[:-1] + bytes([shut[-1] ^ 1])):
        with pytest.raises(sealing.NotSealed):
            sealing.opened(bad, [office])


def test_texts_are_read_as_what_they_are():
    office = sealing.new_identity()
    assert sealing.identity(office.secret + "\n").public == office.public
    assert office.secret not in repr(office)
    assert sealing.is_recipient(office.public)
    assert not sealing.is_recipient("age1bukan")
    with pytest.raises(ValueError, match="identity"):
        sealing.identity(office.public)
    for nobody in ([], ["age1bukan"]):
        with pytest.raises(ValueError, match="recipient"):
            sealing.sealed(b"isi", nobody)
